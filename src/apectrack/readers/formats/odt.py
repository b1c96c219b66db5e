"""OpenDocument texts, from their XML: list and outline labels worked out, deletions dropped.

Text boxes, footnotes, merged cells and page headers are read; comments and hidden text are not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from apectrack.readers.build import Builder, Draft
from apectrack.readers.errors import UnreadableError
from apectrack.readers.labels import joined
from apectrack.readers.odflists import ListLevels, OdfStyles
from apectrack.readers.package import Package, part_names
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.readers.xmltree import Element, find, parse, whole
from apectrack.words import _

NAME = "odt"

_DROPPED = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "ruby-text", "page-number", "page-count", "hidden-text",
     "sequence-decls", "forms", "variable-decls", "user-field-decls", "desc", "title", "object", "event-listeners")
)  # fmt: skip
_CONTENTS = frozenset(("table-of-content", "illustration-index", "table-index", "alphabetical-index", "object-index"))
_SHAPES = frozenset(("text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "connector"))
_MAX_REPEATED = 1_000


def sniff(source: bytes) -> float:
    """An archive whose type is an OpenDocument text."""
    if b"application/vnd.oasis.opendocument.text" in source[:200]:
        return 1.0
    parts = part_names(source)
    return 0.6 if "content.xml" in parts and "META-INF/manifest.xml" in parts else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks of the text, page headers first."""
    package = Package(source, name)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableError(name, _("protected by a password"), _("open it, save it without one, import that"))
    content = parse(package.read("content.xml"), name)
    styles = parse(package.read("styles.xml"), name) if "styles.xml" in package else None
    body = find(content, "body", "text")
    if body is None:
        raise UnreadableError(name, _("an OpenDocument, but not a text"), _("save it as .odt or .docx"))
    reader = _Reader(OdfStyles(content, styles))
    if encoding:
        reader.builder.note(_("the encoding asked for was not needed: the file says its own"))
    reader.page_headers(styles)
    reader.blocks(body)
    if find(body, "tracked-changes") is not None:
        reader.builder.note(_("tracked changes were read as accepted: insertions kept, deletions dropped"))
    return reader.builder.draft()


@dataclass
class _Content:
    words: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in "".join(self.words).split("\n") if line.strip()]


@dataclass(frozen=True)
class _Place:
    """Where in a list a paragraph stands: the list's style, its depth from 1, whether it is the one numbered."""

    style: str = ""
    depth: int = 0
    counts: bool = False


class _Reader:
    def __init__(self, styles: OdfStyles) -> None:
        self.builder = Builder()
        self._styles = styles
        self._levels = ListLevels(styles)
        self._tables = 0

    def page_headers(self, styles: Element | None) -> None:
        """Add the page headers, each text once."""
        seen = set()
        for header in whole(styles, "header", "header-first", "header-left") if styles is not None else ():
            for paragraph in whole(header, "p", "h"):
                text = " ".join(self._content(paragraph).lines)
                if text not in seen and text.strip(" -–/0123456789第頁页共"):  # else a page number
                    self.builder.add("header", text)
                seen.add(text)

    def blocks(self, parent: Element, place: _Place | None = None) -> None:
        """Lay the children of a body, section, list item or box."""
        place = place or _Place()
        for child in parent:
            if child.tag in ("p", "h"):
                self._paragraph(child, place)
                place = _Place(place.style, place.depth)
            elif child.tag == "list":
                self._list(child, place)
            elif child.tag == "table":
                self._table(child)
            elif child.tag in _CONTENTS:
                self.builder.note(_("the table of contents was left out"))
            elif child.tag in _SHAPES or child.tag == "frame":
                self._box(child)
            elif child.tag not in _DROPPED and len(child):
                self.blocks(child, place)

    def _list(self, element: Element, place: _Place) -> None:
        style = element.get("style-name") or place.style
        depth = place.depth + 1
        self._levels.open(style, depth, element)
        for item in element:
            if item.tag == "list-item":
                self._levels.start(style, depth, item.get("start-value"))
                self.blocks(item, _Place(style, depth, counts=True))
            elif item.tag == "list-header":
                self.blocks(item, _Place(style, depth))

    def _paragraph(self, element: Element, place: _Place) -> None:
        content = self._content(element)
        lines = content.lines
        if lines:
            self._emit(element, place, lines)
        self._anchored(content)

    def _emit(self, element: Element, place: _Place, lines: list[str]) -> None:
        style = element.get("style-name", "")
        level = self._styles.outline_level(element)
        label = self._label(element, place, level)
        if level or self._styles.is_title(style):
            text = joined(label, "".join(lines) if not lines[0].isascii() else " ".join(lines))
            self.builder.add("heading", text, label=label, level=level)
            if self._styles.is_title(style) and not self.builder.title:
                self.builder.title = text
            return
        for number, line in enumerate(lines):
            shown = label if number == 0 else ""
            kind = "item" if place.depth and (shown or not place.counts) and number == 0 else "paragraph"
            self.builder.add(kind, joined(shown, line), label=shown, level=place.depth if kind == "item" else 0)

    def _label(self, element: Element, place: _Place, level: int) -> str:
        if place.counts:
            own = self._styles.list_of(element.get("style-name", ""))
            return self._levels.next_label(place.style or own, place.depth)
        if element.tag == "h" and level and not place.depth and element.get("is-list-header") != "true":
            listed = self._styles.list_of(element.get("style-name", ""))
            return self._levels.next_label(listed or OdfStyles.OUTLINE, level)
        return ""

    def _anchored(self, content: _Content) -> None:
        for box in content.boxes:
            self._box(box)
        for note in content.notes:
            body = find(note, "note-body")
            if body is not None:
                lines = [line for paragraph in whole(body, "p", "h") for line in self._content(paragraph).lines]
                self.builder.add("footnote", "\n".join(lines))

    def _box(self, box: Element) -> None:
        for child in box:
            if child.tag in ("p", "h"):
                content = self._content(child)
                for line in content.lines:
                    self.builder.add("textbox", line)
                self._anchored(content)
            elif child.tag == "table":
                self._table(child)
            elif child.tag not in _DROPPED and len(child):
                self._box(child)

    # Tables

    def _table(self, element: Element) -> None:
        grid, anchored = Grid(), list[_Content]()
        for row, is_head in _rows(element, is_head=False):
            cells: list[GridCell] = []
            for cell in row:
                if cell.tag == "table-cell":
                    lines = self._cell_lines(cell, anchored)
                    rows, columns = _count(cell.get("number-rows-spanned")), _count(cell.get("number-columns-spanned"))
                    repeated = _count(cell.get("number-columns-repeated")) if lines else 1
                    cells += [GridCell("\n".join(lines), rows, columns) for _ in range(repeated)]
            grid.heads += is_head and grid.heads == len(grid.rows)
            grid.rows.append(cells)
        number = self._tables
        self._tables += 1
        if len(grid.rows) == 1 and len(grid.rows[0]) == 1:
            for line in grid.rows[0][0].text.split("\n"):
                self.builder.add("paragraph", line)
        else:
            lay(grid, number, self.builder)
        for content in anchored:
            self._anchored(content)

    def _cell_lines(self, parent: Element, anchored: list[_Content], place: _Place | None = None) -> list[str]:
        place = place or _Place()
        lines: list[str] = []
        for child in parent:
            if child.tag in ("p", "h"):
                content = self._content(child)
                anchored.append(content)
                label = self._label(child, place, 0) if content.lines else ""
                lines += [joined(label if not number else "", line) for number, line in enumerate(content.lines)]
                place = _Place(place.style, place.depth)
            elif child.tag == "list":
                style = child.get("style-name") or place.style
                self._levels.open(style, place.depth + 1, child)
                for item in child:
                    self._levels.start(style, place.depth + 1, item.get("start-value"))
                    inner = _Place(style, place.depth + 1, counts=item.tag == "list-item")
                    lines += self._cell_lines(item, anchored, inner)
            elif child.tag not in _DROPPED and len(child):
                lines += self._cell_lines(child, anchored, place)
        return lines

    # Inside a paragraph

    def _content(self, paragraph: Element) -> _Content:
        out = _Content()
        self._inline(paragraph, out)
        return out

    def _inline(self, parent: Element, out: _Content) -> None:
        out.words.append(_plain(parent.text))
        for child in parent:
            tag = child.tag
            if tag == "s":
                out.words.append(" " * min(_count(child.get("c")), 100))
            elif tag == "tab":
                out.words.append("\t")
            elif tag == "line-break":
                out.words.append("\n")
            elif tag == "note":
                out.notes.append(child)
            elif tag in _SHAPES:
                out.boxes.append(child)
            elif tag not in _DROPPED and not (tag == "span" and self._styles.is_hidden(child.get("style-name", ""))):
                self._inline(child, out)
            out.words.append(_plain(child.tail))


def _plain(text: str | None) -> str:
    """Characters with white space collapsed as OpenDocument says; line ends in the file are spaces."""
    if not text:
        return ""
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")


def _count(text: str | None) -> int:
    return max(1, min(int(text), _MAX_REPEATED)) if text and text.isdecimal() and len(text) < 9 else 1


def _rows(parent: Element, *, is_head: bool) -> list[tuple[Element, bool]]:
    out: list[tuple[Element, bool]] = []
    for child in parent:
        if child.tag == "table-row":
            out.append((child, is_head))
        elif child.tag in ("table-header-rows", "table-rows", "table-row-group"):
            out += _rows(child, is_head=is_head or child.tag == "table-header-rows")
    return out
