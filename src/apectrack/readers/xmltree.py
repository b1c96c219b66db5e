"""XML as a tree of local names: no DOCTYPE, no entity, a bounded number of elements, a bounded depth."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from apectrack.readers.errors import HostileFileError, UnreadableError
from apectrack.words import _

MAX_DEPTH = 150
MAX_ELEMENTS = 1_000_000
_CHUNK = 1 << 16
_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")

Element = ET.Element


class _Tree:
    """Builds the tree, dropping namespaces: a name's last part is unique enough in both office formats."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tree = ET.TreeBuilder()
        self._depth = 0
        self._count = 0
        self._locals: dict[str, str] = {}
        self.data = self._tree.data
        self.close = self._tree.close

    def _local(self, tag: str) -> str:
        local = self._locals.get(tag)
        if local is None:
            local = self._locals[tag] = tag.rpartition("}")[2]
        return local

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH:
            raise HostileFileError(self._name, _("its XML is nested more than {max_depth} deep", max_depth=MAX_DEPTH))
        if self._count > MAX_ELEMENTS:
            raise HostileFileError(
                self._name, _("its XML has more than {max_elements:,} elements", max_elements=MAX_ELEMENTS)
            )
        local = self._local
        self._tree.start(local(tag), {local(key): value for key, value in attributes.items()} if attributes else {})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._tree.end(self._local(tag))

    def doctype(self, *_told: object) -> None:
        raise HostileFileError(self._name, _("its XML declares a DOCTYPE"))


def parse(source: bytes, name: str) -> Element:
    """The root element. HostileFileError for a DOCTYPE or too much of anything, UnreadableError for broken XML."""
    if _DOCTYPE.search(source):
        raise HostileFileError(name, _("its XML declares a DOCTYPE"))
    parser = ET.XMLParser(target=_Tree(name))  # noqa: S314
    try:
        for start in range(0, len(source), _CHUNK):
            parser.feed(source[start : start + _CHUNK])
        root: Element = parser.close()
    except (ET.ParseError, LookupError, ValueError, AssertionError):
        raise UnreadableError(name, _("damaged, its XML is broken")) from None
    return root


def find(element: Element | None, *path: str) -> Element | None:
    """The first child of the first child of these names, None when one is missing."""
    for tag in path:
        if element is None:
            return None
        element = next((child for child in element if child.tag == tag), None)
    return element


def value(element: Element | None, *path: str, key: str = "val") -> str | None:
    """An attribute of the child at ``path``."""
    child = find(element, *path)
    return None if child is None else child.get(key)


def whole(element: Element, *tags: str) -> Iterator[Element]:
    """Every element below of these names, in order."""
    wanted = set(tags)
    return (child for child in element.iter() if child.tag in wanted)
