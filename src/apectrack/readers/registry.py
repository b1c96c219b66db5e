"""Which format a file is, by its content: every module of ``formats/`` is asked, the surest one reads."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol, cast

from apectrack.domain.document import Document
from apectrack.domain.errors import ApectrackError
from apectrack.readers import apart, formats
from apectrack.readers.build import Draft
from apectrack.readers.errors import HostileFileError, UnreadableError
from apectrack.readers.source import MAX_BYTES, read_source
from apectrack.words import _

APART = frozenset({"docx", "eml", "odt", "pdf", "rtf"})  # read in a process of their own; doc is LibreOffice's
MAX_PARAGRAPH = 50_000  # characters; some thirty pages


class Format(Protocol):
    """What a module of ``formats/`` promises."""

    NAME: str

    def sniff(self, source: bytes) -> float:
        """How sure the module is that these bytes are of its format: 0 no, 1 certain."""

    def read(self, source: bytes, name: str, *, encoding: str | None) -> Draft:
        """The text and blocks of the bytes; UnreadableError when there are none."""


def all_formats() -> dict[str, Format]:
    """Every format by its NAME, in the order of the folder."""
    return {module.NAME: module for module in _modules()}


def _modules() -> Iterator[Format]:
    """The modules of the folder in its order, each imported when it is asked for."""
    for name in sorted(module.name for module in pkgutil.iter_modules(formats.__path__)):
        yield cast("Format", importlib.import_module(f"{formats.__name__}.{name}"))


def recognise(source: bytes) -> Format | None:
    """The format surest of these bytes, None when all decline; no further ones are asked after a certain one."""
    best, surest = None, 0.0
    for module in _modules():
        sure = module.sniff(source)
        if sure > surest:
            best, surest = module, sure
        if sure >= 1:
            break
    return best


def open_document(
    path: str | Path,
    *,
    encoding: str | None = None,
    limit: int = MAX_BYTES,
    meanwhile: Iterable[object] = (),
) -> Document:
    """The document at ``path`` (``-`` is standard input), whatever its extension says.

    ``encoding`` overrides what a text file is taken for. At most ``limit`` bytes are read. ``meanwhile`` is
    gone through in a thread for as long as a process of its own reads a format that needs one. Raises ApectrackError
    alone: NotAFileError, UnreadableError, HostileFileError or NoTextError.
    """
    source, name = read_source(path, limit)
    module = recognise(source)
    if module is not None and module.NAME in APART:
        return apart.read(source, name, encoding, meanwhile)
    return read_document(source, name, encoding=encoding)


def read_document(source: bytes, name: str, *, encoding: str | None = None) -> Document:
    """The document these bytes are, called ``name``; what ``open_document`` does once it has the bytes."""
    from hashlib import sha256  # a hundredth of a second, which a parent of what reads apart does not spend

    module = recognise(source)
    if module is None:
        raise UnreadableError(
            name, _("not a kind of document that is known"), _("known are {names}", names=", ".join(all_formats()))
        )
    draft = read_as(module, source, name, encoding=encoding)
    if not draft.blocks:
        raise UnreadableError(name, _("there is no text in it"), _("check that it is the right file"))
    draft = bounded(draft)
    return Document(
        name=name,
        text=draft.text,
        blocks=draft.blocks,
        sha256=sha256(source).hexdigest(),
        format=module.NAME,
        title=draft.title,
        encoding=draft.encoding,
        notes=draft.notes,
    )


def bounded(draft: Draft) -> Draft:
    """The draft without the ends of paragraphs no minutes have, so that reading them takes no time without end."""
    if all(len(block.text) <= MAX_PARAGRAPH for block in draft.blocks):
        return draft
    blocks = tuple(replace(block, text=block.text[:MAX_PARAGRAPH]) for block in draft.blocks)
    note = _("only the first {max_paragraph:,} characters of a longer paragraph were read", max_paragraph=MAX_PARAGRAPH)
    return replace(draft, blocks=blocks, notes=(*draft.notes, note))


def read_as(module: Format, source: bytes, name: str, *, encoding: str | None = None) -> Draft:
    """What a format makes of the bytes, every failure an ApectrackError that names the file."""
    try:
        return module.read(source, name, encoding=encoding)
    except ApectrackError:
        raise
    except (RecursionError, MemoryError):
        raise HostileFileError(name, _("too large or too deeply nested")) from None
    except Exception as error:  # damaged files fail in ways no format foresees; the reason stays in the chain
        raise UnreadableError(name, _("damaged, it cannot be read as {name}", name=module.NAME)) from error
