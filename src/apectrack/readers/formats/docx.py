"""Word documents, from their XML: labels worked out, insertions kept and deletions dropped.

Text boxes, footnotes, content controls, merged cells and page headers are read; comments and hidden text are not.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from apectrack.readers.build import Builder, Draft
from apectrack.readers.errors import UnreadableError
from apectrack.readers.labels import joined
from apectrack.readers.package import Package, part_names
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.readers.wordlists import Numbering, Styles
from apectrack.readers.xmltree import Element, find, parse, value, whole
from apectrack.words import _

NAME = "docx"

_DROPPED = frozenset(("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "annotationRef", "rt"))
_BLOCK_WRAPPERS = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_SYMBOLS = re.compile("[\uf000-\uf0ff]")
_PAGE = re.compile(r"[\s\-–—/第頁页共of.Pp]*(?:page)?[\s\d\-–—/第頁页共of.]*", re.IGNORECASE)


def sniff(source: bytes) -> float:
    """An archive with a Word part."""
    return 1.0 if any(part.startswith("word/document") for part in part_names(source)) else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks of the main part, page headers first."""
    package = Package(source, name)
    main = _main_part(package, name)
    reader = _Reader(package, main, name)
    if encoding:
        reader.builder.note(_("the encoding asked for was not needed: the file says its own"))
    reader.read()
    return reader.builder.draft()


def _main_part(package: Package, name: str) -> str:
    if "_rels/.rels" in package:
        for relation in whole(parse(package.read("_rels/.rels"), name), "Relationship"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return posixpath.normpath(relation.get("Target", "").lstrip("/"))
    if "word/document.xml" not in package:
        raise UnreadableError(name, _("damaged, it has no main part"))
    return "word/document.xml"


@dataclass
class _Paragraph:
    """What a paragraph holds: its lines (divided by soft breaks) and what is anchored in it."""

    words: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in "".join(self.words).split("\n") if line.strip()]


class _Reader:
    """Walks the body once. Depth is bounded by the XML parse."""

    def __init__(self, package: Package, main: str, name: str) -> None:
        self.builder = Builder()
        self._package, self._name, self._main = package, name, main
        self._relations = self._read_relations()
        self._styles = Styles(self._related("styles"))
        self._numbering = Numbering(self._related("numbering"), self._styles)
        self._footnotes = {kind: self._read_notes(kind) for kind in ("footnote", "endnote")}
        self._tables = 0
        self._pending: list[str] = []  # text before a paragraph mark that a tracked change deleted
        self._anchored: list[_Paragraph] = []
        self._hidden = 0
        self._changes = 0

    def read(self) -> None:
        """Lay the document into the builder."""
        body = find(parse(self._package.read(self._main), self._name), "body")
        if body is None:
            raise UnreadableError(self._name, _("damaged, it has no body"))
        self._page_headers(body)
        self._blocks(body)
        if self._pending:
            self.builder.add("paragraph", "".join(self._pending))
        if self._changes:
            self.builder.note(_("tracked changes were read as accepted: insertions kept, deletions dropped"))
        if self._hidden:
            self.builder.note(_("{hidden} pieces of hidden text were left out", hidden=self._hidden))
        if any(kind == "comments" for kind, _ in self._relations.values()):
            self.builder.note(_("comments in the margin were left out"))

    # Parts

    def _read_relations(self) -> dict[str, tuple[str, str]]:
        folder, _, file = self._main.rpartition("/")
        part = f"{folder}/_rels/{file}.rels".lstrip("/")
        if part not in self._package:
            return {}
        out = {}
        for relation in whole(parse(self._package.read(part), self._name), "Relationship"):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                out[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], path)
        return out

    def _related(self, kind: str) -> Element | None:
        for found, part in self._relations.values():
            if found == kind and part in self._package:
                return parse(self._package.read(part), self._name)
        return None

    def _read_notes(self, kind: str) -> dict[str, Element]:
        root = self._related(f"{kind}s")
        return {note.get("id", ""): note for note in whole(root, kind)} if root is not None else {}

    def _page_headers(self, body: Element) -> None:
        seen = set()
        for reference in whole(body, "headerReference"):
            kind, part = self._relations.get(reference.get("id", ""), ("", ""))
            if kind != "header" or part not in self._package:
                continue
            for paragraph in whole(parse(self._package.read(part), self._name), "p"):
                text = " ".join(self._content(paragraph).lines)
                if text not in seen and not _PAGE.fullmatch(text):
                    self.builder.add("header", text)
                seen.add(text)

    # Blocks

    def _blocks(self, parent: Element) -> None:
        for child in parent:
            if child.tag == "p":
                self._paragraph(child)
            elif child.tag == "tbl":
                self._table(child)
            elif child.tag in _BLOCK_WRAPPERS:
                self._changes += child.tag == "ins"
                self._blocks(child)
            elif child.tag == "AlternateContent":
                self._blocks(_chosen(child))

    def _paragraph(self, element: Element) -> None:
        style = value(element, "pPr", "pStyle") or self._styles.default
        if self._styles.is_contents(style):
            self.builder.note(_("the table of contents was left out"))
            return
        content = self._content(element)
        if find(element, "pPr", "rPr", "del") is not None:
            self._changes += 1
            self._pending += content.words
            self._anchored.append(content)
            return
        content.words[:0], self._pending = self._pending, []
        self._emit(element, style, content)
        for paragraph in [*self._anchored, content]:
            self._emit_anchored(paragraph)
        self._anchored = []

    def _emit(self, element: Element, style: str, content: _Paragraph) -> None:
        lines = content.lines
        level = self._styles.outline_level(style, element)
        if not lines:
            return
        label, depth = self._numbering.next_label(element, style)
        if self._styles.is_title(style) or level is not None:
            text = joined(label, "".join(lines) if _is_chinese(lines) else " ".join(lines))
            self.builder.add("heading", text, label=label, level=level or 0)
            if self._styles.is_title(style) and not self.builder.title:
                self.builder.title = text
            return
        for number, line in enumerate(lines):
            kind = "item" if label or depth else "paragraph"
            if number == 0:
                self.builder.add(kind, joined(label, line), label=label, level=depth)
            else:
                self.builder.add("paragraph", line)

    def _emit_anchored(self, content: _Paragraph) -> None:
        for box in content.boxes:
            self._box(box)
        for kind, identity in content.notes:
            note = self._footnotes[kind].get(identity)
            if note is not None:
                lines = [line for paragraph in whole(note, "p") for line in self._content(paragraph).lines]
                self.builder.add("footnote", "\n".join(lines))

    def _box(self, box: Element) -> None:
        for child in box:
            if child.tag == "p":
                inner = self._content(child)
                label, depth = self._numbering.next_label(child, value(child, "pPr", "pStyle") or self._styles.default)
                for number, line in enumerate(inner.lines):
                    shown = label if number == 0 else ""
                    self.builder.add("textbox", joined(shown, line), label=shown, level=depth)
                self._emit_anchored(inner)
            elif child.tag == "tbl":
                self._table(child)
            elif child.tag in _BLOCK_WRAPPERS:
                self._box(child)

    # Tables

    def _table(self, element: Element) -> None:
        grid, anchored = Grid(), list[_Paragraph]()
        above: dict[int, GridCell] = {}  # by column: the cells a vertical merge may go on with
        for row in _unwrapped(element, "tr"):
            if find(row, "trPr", "del") is not None:
                self._changes += 1
                continue
            if find(row, "trPr", "tblHeader") is not None and grid.heads == len(grid.rows):
                grid.heads += 1
            above = self._row(row, grid, above, anchored)
        number = self._tables
        self._tables += 1
        if len(grid.rows) == 1 and len(grid.rows[0]) == 1:  # a frame drawn with a table
            for line in grid.rows[0][0].text.split("\n"):
                self.builder.add("paragraph", line)
        else:
            lay(grid, number, self.builder)
        for content in anchored:
            self._emit_anchored(content)

    def _row(
        self, row: Element, grid: Grid, above: dict[int, GridCell], anchored: list[_Paragraph]
    ) -> dict[int, GridCell]:
        before = value(row, "trPr", "gridBefore") or "0"
        column = int(before) if before.isdecimal() else 0
        cells: list[GridCell] = [GridCell("", 1, column)] if column else []
        reaching: dict[int, GridCell] = {}
        for cell in _unwrapped(row, "tc"):
            if find(cell, "tcPr", "cellDel") is not None:
                continue
            span = value(cell, "tcPr", "gridSpan") or "1"
            columns = max(1, min(int(span), 1_000)) if span.isdecimal() else 1
            merge = find(cell, "tcPr", "vMerge")
            going_on = merge is not None and merge.get("val") != "restart" and column in above
            if going_on:
                above[column].rows += 1
                reaching[column] = above[column]
            else:
                cells.append(GridCell("\n".join(self._cell_lines(cell, anchored)), 1, columns))
                if merge is not None:
                    reaching[column] = cells[-1]
            column += columns
        grid.rows.append(cells)
        return reaching

    def _cell_lines(self, cell: Element, anchored: list[_Paragraph]) -> list[str]:
        lines: list[str] = []
        for child in cell:
            if child.tag == "p":
                content = self._content(child)
                found = content.lines
                label = ""
                if found:
                    label, _ = self._numbering.next_label(child, value(child, "pPr", "pStyle") or self._styles.default)
                lines += [joined(label if place == 0 else "", line) for place, line in enumerate(found)]
                anchored.append(content)
            elif child.tag == "tbl":
                for row in _unwrapped(child, "tr"):
                    inner = [" ".join(self._cell_lines(inside, anchored)) for inside in _unwrapped(row, "tc")]
                    lines.append(" ".join(filter(None, inner)))
            elif child.tag in _BLOCK_WRAPPERS:
                lines += self._cell_lines(child, anchored)
        return [line for line in lines if line]

    # Inside a paragraph

    def _content(self, paragraph: Element) -> _Paragraph:
        out = _Paragraph()
        self._inline(paragraph, out)
        return out

    def _inline(self, parent: Element, out: _Paragraph) -> None:  # noqa: C901 (one case an element)
        for child in parent:
            tag = child.tag
            if tag == "t":
                out.words.append(_SYMBOLS.sub("•", (child.text or "").replace("\n", " ")))
            elif tag == "r" and find(child, "rPr", "vanish") is not None and value(child, "rPr", "vanish") not in _OFF:
                self._hidden += 1
            elif tag in _DROPPED:
                self._changes += tag in ("del", "moveFrom")
            elif tag in _CHARACTERS:
                out.words.append(_CHARACTERS[tag] if child.get("type") not in ("page", "column") else "")
            elif tag == "sym":
                out.words.append("•" if not out.words else "□")
            elif tag in ("footnoteReference", "endnoteReference"):
                out.notes.append((tag.removesuffix("Reference"), child.get("id", "")))
            elif tag == "txbxContent":
                out.boxes.append(child)
            elif tag == "AlternateContent":
                self._inline(_chosen(child), out)
            elif len(child):
                self._changes += tag == "ins"
                self._inline(child, out)


_OFF = ("0", "false", "off")
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}


def _chosen(alternatives: Element) -> Element:
    """The first choice, or the fallback where the choices hold no text."""
    choices = [child for child in alternatives if child.tag == "Choice"]
    full = next((choice for choice in choices if next(whole(choice, "t"), None) is not None), None)
    fallback = find(alternatives, "Fallback")
    if full is not None:
        return full
    return fallback if fallback is not None else alternatives[0] if len(alternatives) else alternatives


def _unwrapped(parent: Element, tag: str) -> list[Element]:
    """Children of that name, content controls and insertions around them looked through."""
    out: list[Element] = []
    for child in parent:
        if child.tag == tag:
            out.append(child)
        elif child.tag in _BLOCK_WRAPPERS:
            out += _unwrapped(child, tag)
    return out


def _is_chinese(lines: list[str]) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for line in lines for character in line)
