"""PDF, through pdfium: lines joined into paragraphs, ruled tables into cells, page headers gone.

Struck-through characters (tracked deletions as printed) are dropped; footnotes and text boxes are told apart. A scan,
or a font that does not say which characters its shapes are, is an error and not an empty document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from apectrack.readers.build import Builder, Draft
from apectrack.readers.drawn import MAX_GLYPHS, glyphs_of, rules_of
from apectrack.readers.errors import NoTextError, UnreadableError
from apectrack.readers.glyphs import Glyph, Rule, TextLine, lines_of_glyphs, without_struck
from apectrack.readers.pages import Paragraph, apart, body_size, joined_lines, paragraphs, running, titled
from apectrack.readers.ruled import RuledCell, RuledTable, tables_of
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.words import _

NAME = "pdf"

_MAX_PAGES = 2_000
_MAX_RULES = 10_000
_MAX_TABLES = 50
_PADDING = 5.0  # points between a cell's text and its rule, in Word as in LibreOffice


def sniff(source: bytes) -> float:
    """The mark of a PDF within its first 1,024 bytes."""
    return 1.0 if b"%PDF-" in source[:1024] else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks in reading order. NoTextError for a scan, UnreadableError for a damaged or protected file."""
    builder = Builder()
    if encoding:
        builder.note(_("the encoding asked for was not needed: the file says its own"))
    pdf = _opened(source, name)
    try:
        pages = _pages(pdf, builder)
        named = str(pdf.get_metadata_value("Title") or "").strip()
    finally:
        pdf.close()
    _refuse_mute(pages, name)
    unmapped = sum(page.unmapped for page in pages)
    if unmapped:
        builder.note(
            _("{unmapped} characters have no meaning in the file's fonts and were replaced", unmapped=unmapped)
        )
    blank = sum(not page.lines and not page.tables for page in pages)
    if blank:
        builder.note(_("{blank} of {n} pages hold no text (pictures or blank)", blank=blank, n=len(pages)))
    _lay(pages, builder)
    if not builder.title and named and not named.lower().endswith((".doc", ".docx", ".odt", ".tmp", ".pdf")):
        builder.title = named
    return builder.draft()


@dataclass
class _Table:
    """A ruled table on a page: the lines of each cell, and which flow line it stands before."""

    ruled: RuledTable
    glyphs: dict[int, list[Glyph]] = field(default_factory=dict)
    before: int = 0

    def texts(self, page: int) -> list[list[GridCell]]:
        """Rows of cells with their text joined, as written."""
        rows: list[list[GridCell]] = [[] for _ in self.ruled.ys[1:]]
        for place, cell in enumerate(self.ruled.cells):
            lines = lines_of_glyphs(self.glyphs.get(place, []), page)
            rows[cell.row].append(GridCell(_cell_text(lines, self._edge(cell)), cell.rows, cell.columns))
        return rows

    def _edge(self, cell: RuledCell) -> float:
        return self.ruled.xs[cell.column + cell.columns] - _PADDING


@dataclass
class _Page:
    number: int
    width: float
    height: float
    lines: list[TextLine]
    tables: list[_Table]
    footnote_rule: float = 0.0
    unmapped: int = 0
    glyphs: int = 0


def _opened(source: bytes, name: str) -> Any:
    try:
        import pypdfium2  # type: ignore[import-untyped]
    except ImportError:
        raise UnreadableError(
            name, _("pypdfium2, which reads PDF, is not installed"), _("pip install pypdfium2")
        ) from None
    try:
        pdf = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(name, _("protected by a password"), _("save it without one, import that")) from None
        raise UnreadableError(name, _("damaged, it cannot be read as pdf")) from None
    if len(pdf) == 0:
        pdf.close()
        raise UnreadableError(name, _("damaged, it has no pages"))
    return pdf


def _pages(pdf: Any, builder: Builder) -> list[_Page]:
    import pypdfium2

    out: list[_Page] = []
    total = struck = broken = 0
    for number in range(min(len(pdf), _MAX_PAGES)):
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError:
            broken += 1
            continue
        found, dropped = _page(page, number)
        page.close()
        out.append(found)
        struck += dropped
        total += found.glyphs
        if total > MAX_GLYPHS:
            break
    if len(out) + broken < len(pdf):
        builder.note(_("only the first {read:,} of {pages:,} pages were read", read=len(out) + broken, pages=len(pdf)))
    if broken:
        builder.note(_("{broken} damaged pages were left out", broken=broken))
    if struck:
        builder.note(_("{struck} struck-through characters were dropped as deleted", struck=struck))
    return out


def _page(page: Any, number: int) -> tuple[_Page, int]:
    width, height = page.get_size()
    glyphs, unmapped = glyphs_of(page)
    rules = list(islice(rules_of(page), _MAX_RULES))
    kept, struck = without_struck(glyphs, rules)
    tables = [_Table(ruled) for ruled in tables_of(rules)[:_MAX_TABLES]]
    flow: list[Glyph] = []
    lines_before = 0
    for glyph in kept:
        table, cell = _owner(glyph, tables)
        if table is None:
            flow.append(glyph)
            continue
        if not table.glyphs:
            lines_before = len(lines_of_glyphs(flow, number))
            table.before = lines_before
        table.glyphs.setdefault(cell, []).append(glyph)
        if flow and flow[-1].character != "\n":
            flow.append(Glyph("\n", 0, 0, 0, 0, 0, is_generated=True))
    full = [table for table in tables if table.glyphs]
    note_rule = _footnote_rule(rules, full, width, height)
    lines = lines_of_glyphs(flow, number)
    return _Page(number, width, height, lines, full, note_rule, unmapped, len(glyphs)), struck


def _owner(glyph: Glyph, tables: list[_Table]) -> tuple[_Table | None, int]:
    for table in tables if not glyph.is_generated else ():
        place = table.ruled.cell_of(glyph)
        if place is not None:
            return table, place
    return None, 0


def _footnote_rule(rules: list[Rule], tables: list[_Table], width: float, height: float) -> float:
    """The height of the short rule above footnotes, 0 without one."""
    for rule in rules:
        is_short = rule.is_horizontal and 0.1 * width < rule.right - rule.left < 0.45 * width
        in_table = any(table.ruled.ys[-1] - 3 < rule.bottom < table.ruled.ys[0] + 3 for table in tables)
        if is_short and not in_table and rule.top < 0.6 * height and rule.left < 0.25 * width:
            return rule.bottom
    return 0.0


def _cell_text(lines: list[TextLine], edge: float) -> str:
    """A cell's lines joined where they are filled up to its edge, kept apart where they are not."""
    return "\n".join(paragraph.text for paragraph in paragraphs(lines, edge=edge))


def _refuse_mute(pages: list[_Page], name: str) -> None:
    glyphs = sum(page.glyphs for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    text = [line.text for page in pages for line in page.lines]
    text += [
        glyph.character for page in pages for table in page.tables for cell in table.glyphs.values() for glyph in cell
    ]
    letters = sum(character.isalpha() for part in text for character in part)
    if glyphs == 0 or letters == 0:
        raise NoTextError(name)
    if unmapped > 0.3 * glyphs:
        raise NoTextError(name, _("no usable text layer, its fonts do not say which characters they show"))


def _lay(pages: list[_Page], builder: Builder) -> None:
    """Put the flow of all pages together, page headers left out, and lay it with its tables, notes and boxes."""
    dropped = running([page.lines for page in pages], [page.height for page in pages])
    for text in dict.fromkeys(pages[number].lines[place].text for number, place in sorted(dropped)):
        if len(builder.notes) < 8 and any(character.isalpha() for character in text):
            builder.note(_("page header or footer left out: {text}", text=text[:80]))
    layer = _Layer(builder, pages)
    for page in pages:
        body = [line for place, line in enumerate(page.lines) if (page.number, place) not in dropped]
        notes = [line for line in body if line.top < page.footnote_rule]
        body = [line for line in body if line.top >= page.footnote_rule]
        flow, boxes = apart(body)
        kept = {id(line) for line in flow}
        layer.aside(page.number, "footnote", notes)
        layer.aside(page.number, "textbox", boxes)
        for place, line in enumerate(page.lines):
            layer.tables_before(page, place)
            if id(line) in kept:
                layer.line(line)
        layer.tables_before(page, len(page.lines), last=True)
    layer.finish()


class _Layer:
    """Collects the flow until a table or the end divides it, then lays its paragraphs."""

    def __init__(self, builder: Builder, pages: list[_Page]) -> None:
        self._builder = builder
        self._widths = [page.width for page in pages] or [595.0]
        self._body = body_size([line for page in pages for line in page.lines])
        self._flow: list[TextLine] = []
        self._asides: list[tuple[int, Paragraph]] = []
        self._grid: Grid | None = None
        self._columns: list[float] = []
        self._table_page = -1
        self._tables = 0

    def line(self, line: TextLine) -> None:
        """The next line of the flow."""
        self._end_table()
        self._flow.append(line)

    def aside(self, page: int, kind: str, lines: list[TextLine]) -> None:
        """Lines that stand outside the flow of a page; laid once the paragraph that runs through it ends."""
        for paragraph in paragraphs(lines, widths=self._widths):
            paragraph.kind = kind
            if kind == "footnote":
                paragraph.text = paragraph.text.lstrip("0123456789*†‡ ")
            self._asides.append((page, paragraph))

    def tables_before(self, page: _Page, place: int, *, last: bool = False) -> None:
        """Lay the page's tables that stand before a line."""
        for table in page.tables:
            if table.before == place or (last and table.before >= place):
                self._table(table, page.number)
        page.tables = [table for table in page.tables if not (table.before == place or last)]

    def _table(self, table: _Table, page: int) -> None:
        self._end_flow()
        rows = table.texts(page)
        xs = table.ruled.xs
        goes_on = self._grid is not None and page == self._table_page + 1 and len(xs) == len(self._columns)
        if goes_on and self._grid and all(abs(a - b) < 4 for a, b in zip(xs, self._columns, strict=True)):
            _append_rows(self._grid, rows)
        else:
            self._end_table()
            self._grid = Grid(rows)
        self._columns, self._table_page = xs, page

    def _end_table(self) -> None:
        if self._grid is not None:
            lay(self._grid, self._tables, self._builder)
            self._tables += 1
            self._grid = None

    def _end_flow(self) -> None:
        for paragraph in titled(paragraphs(self._flow, widths=self._widths), self._body):
            self._lay_asides(paragraph.page)
            self._builder.add(paragraph.kind, paragraph.text)
        self._flow = []

    def _lay_asides(self, before_page: int) -> None:
        for page, paragraph in self._asides:
            if page < before_page:
                self._builder.add(paragraph.kind, paragraph.text)
        self._asides = [aside for aside in self._asides if aside[0] >= before_page]

    def finish(self) -> None:
        """Lay whatever is left."""
        self._end_table()
        self._end_flow()
        self._lay_asides(_MAX_PAGES + 1)


def _append_rows(grid: Grid, rows: list[list[GridCell]]) -> None:
    """The rows of a table that goes on after a page: without its repeated heads, a divided row put together."""
    texts = [[cell.text for cell in row] for row in rows[:1]]
    if texts and texts[0] == [cell.text for cell in grid.rows[0]]:
        grid.heads = 1
        rows = rows[1:]
    if rows and not rows[0][0].text and len(rows[0]) == len(grid.rows[-1]) and grid.rows[-1][0].text:
        for cell, rest in zip(grid.rows[-1], rows[0], strict=True):
            cell.text = joined_lines([part for part in (cell.text, rest.text) if part])
        rows = rows[1:]
    grid.rows += rows
