"""Web pages and mail bodies in HTML: what a reader sees, without scripts, styles, hidden parts and navigation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from apectrack.readers.build import Builder, Draft, is_wide
from apectrack.readers.encodings import canonical, decode
from apectrack.readers.labels import joined
from apectrack.readers.numbering import written
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.readers.tags import Piece, pieces
from apectrack.words import _

NAME = "html"

_MARKS = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|h[1-6]|ul|ol|span|article|br)[\s/>]", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_BEFORE_MARKUP = re.compile(rb"\A(?:<!--.*?-->|<\?xml[^>]*>|\s)+", re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n\f\u200b]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
     "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
     "ul")
)  # fmt: skip
_SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "head", "nav", "svg", "math", "iframe", "object", "select", "textarea",
     "button", "canvas", "audio", "video", "del")
)  # fmt: skip
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_UNCLOSED = frozenset(("p", "li", "dt", "dd", "td", "th", "tr"))
_LIST_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CSS_LISTS = {
    "cjk-ideographic": "taiwaneseCounting", "trad-chinese-informal": "taiwaneseCounting",
    "trad-chinese-formal": "ideographLegalTraditional", "simp-chinese-informal": "taiwaneseCounting",
    "simp-chinese-formal": "chineseLegalSimplified", "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter",
    "lower-latin": "lowerLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "cjk-heavenly-stem": "ideographTraditional", "decimal": "decimal",
}  # fmt: skip
_MAX_NESTING = 200
_MAX_BYTES = 20_000_000


def sniff(source: bytes) -> float:
    """An HTML tag opens the text, or several stand in its first 4,000 bytes."""
    head = source[:4_000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    if head.startswith(b"<?xml") and b"<html" not in head:
        return 0.0
    if _MARKS.match(_BEFORE_MARKUP.sub(b"", head)):
        return 0.7
    return 0.3 if head.startswith(b"<") and len(_MARKS.findall(head)) >= 3 else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks of the visible text. The encoding is the user's, the byte order mark's, the page's, or guessed."""
    declared = _CHARSET.search(source[:8_000])
    if encoding is None and declared and not source.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = canonical(declared[1].decode("ascii"))
    text, taken, notes = decode(source[:_MAX_BYTES], name, encoding)
    page = _Page()
    page.builder.notes.extend(notes)
    if len(source) > _MAX_BYTES:
        page.builder.note(_("only the first {max_bytes} MB of the page were read", max_bytes=_MAX_BYTES // 1000000))
    for piece in pieces(text):
        page.take(piece)
        if page.builder.is_full:
            break
    page.finish()
    return page.builder.draft(taken)


@dataclass
class _List:
    style: str
    number: int
    step: int = 1


@dataclass
class _Table:
    grid: Grid = field(default_factory=Grid)
    in_head: bool = False
    cell: GridCell | None = None
    paragraphs: list[str] = field(default_factory=list)


class _Page:
    """Keeps the few elements that are open and matter; any depth of the others costs nothing."""

    def __init__(self) -> None:
        self.builder = Builder()
        self._words: list[str] = []
        self._hidden = ""  # the tag that hides, and how many of the same are open in it
        self._hidden_depth = 0
        self._in_title = False
        self._title: list[str] = []
        self._heading = 0
        self._pre = 0
        self._lists: list[_List] = []
        self._label = ""
        self._is_item = False
        self._tables: list[_Table] = []
        self._table_count = 0

    # Pieces

    def take(self, piece: Piece) -> None:
        """Go on with the next piece of the page."""
        if piece.kind == "text":
            self._take_text(piece.value)
        elif piece.kind == "start":
            self._take_start(piece.value, piece.attributes)
        else:
            self._take_end(piece.value)

    def _take_start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._hidden in _UNCLOSED and (tag == self._hidden or tag in _BLOCKS):
            self._hidden = ""
        if tag == "title" and self._hidden in ("", "head"):
            self._in_title = True
        elif tag == "body" and self._hidden == "head":
            self._hidden = ""
        elif self._hidden:
            self._hidden_depth += tag == self._hidden
        elif tag not in _VOID and (tag in _SKIPPED or _is_hidden(attributes)):
            self._hidden, self._hidden_depth = tag, 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in _BLOCKS:
            self._flush()
            self._open(tag, attributes)
        elif tag in ("td", "th") and self._tables:
            self._open_cell(tag, attributes)

    def _take_end(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif self._hidden:
            self._hidden_depth -= tag == self._hidden
            if self._hidden_depth == 0:
                self._hidden = ""
        elif tag in _BLOCKS:
            self._flush()
            self._close(tag)
        elif tag in ("td", "th"):
            self._close_cell()

    def _take_text(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        elif not self._hidden:
            text = text.replace("\r\n", "\n")
            self._words.append(text if self._pre else text.replace("\n", "\r"))  # CR: a line end that is only space

    # What is open

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("ol", "ul"):
            if len(self._lists) < _MAX_NESTING:
                self._lists.append(_new_list(tag, attributes))
        elif tag == "li":
            self._open_item(attributes)
        elif tag[0] == "h" and tag[1:].isdigit():
            self._heading = int(tag[1:])
        elif tag == "pre":
            self._pre += 1
        elif tag == "table":
            if len(self._tables) < _MAX_NESTING:
                self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._close_cell()
            self._tables[-1].grid.rows.append([])
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = True

    def _close(self, tag: str) -> None:
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
            self._label, self._is_item = "", False
        elif tag == "li":
            self._label, self._is_item = "", False
        elif tag[0] == "h" and tag[1:].isdigit():
            self._heading = 0
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = False
            self._tables[-1].grid.heads = len(self._tables[-1].grid.rows)
        elif tag == "table" and self._tables:
            self._close_table()

    def _open_item(self, attributes: dict[str, str]) -> None:
        self._label, self._is_item = "•", True
        if not self._lists:
            return
        within = self._lists[-1]
        if within.style == "bullet":
            return
        if attributes.get("value", "").strip().isdecimal():
            within.number = int(attributes["value"].strip()[:5])
        number = written(within.number, within.style)
        self._label = number + ("、" if number and is_wide(number[0]) else ".") if number else ""
        within.number += within.step

    def _open_cell(self, tag: str, attributes: dict[str, str]) -> None:
        self._flush()
        self._close_cell()
        table = self._tables[-1]
        cell = GridCell("", _span(attributes.get("rowspan")), _span(attributes.get("colspan")), is_head=tag == "th")
        if not table.grid.rows:
            table.grid.rows.append([])
        table.grid.rows[-1].append(cell)
        table.cell = cell

    def _close_cell(self) -> None:
        self._flush()
        if self._tables and self._tables[-1].cell:
            table = self._tables[-1]
            table.cell.text, table.cell = "\n".join(table.paragraphs), None  # type: ignore[union-attr]
            table.paragraphs = []

    def _close_table(self) -> None:
        self._close_cell()
        table = self._tables.pop()
        columns = max((len(row) for row in table.grid.rows), default=0)
        if self._tables and self._tables[-1].cell:
            self._tables[-1].paragraphs += [cell.text for row in table.grid.rows for cell in row if cell.text]
        elif columns < 2 or (len(table.grid.rows) < 2 and columns < 3):  # a frame that a page is laid out with
            for row in table.grid.rows:
                for cell in row:
                    for line in cell.text.split("\n"):
                        self.builder.add("paragraph", line)
        else:
            lay(table.grid, self._table_count, self.builder)
            self._table_count += 1

    def _flush(self) -> None:
        """End the paragraph; line breaks in it divide it, but for a heading."""
        if not self._words:
            return
        text = "".join(self._words)
        self._words = []
        for line in text.split("\n") if not self._heading else [text.replace("\n", "\r")]:
            stripped = line.strip() if self._pre else _collapsed(line)
            if stripped:
                self._emit(stripped)

    def _emit(self, line: str) -> None:
        text, label = joined(self._label, line), self._label
        if self._tables and self._tables[-1].cell:
            self._tables[-1].paragraphs.append(text)
        elif self._heading:
            self.builder.add("heading", text, label=label, level=self._heading)
        elif self._is_item:
            self.builder.add("item", text, label=label, level=max(1, len(self._lists)))
        else:
            self.builder.add("paragraph", text)
        self._label = ""

    def finish(self) -> None:
        """End whatever the page left open."""
        self._flush()
        while self._tables:
            self._close_table()
        self.builder.title = "".join(self._title).strip()


def _collapsed(line: str) -> str:
    """White space as a browser shows it, but a line end between two Chinese characters is none."""
    pieces = [_SPACE.sub(" ", piece).strip(" ") for piece in line.split("\r")]
    if len(pieces) == 1:
        return pieces[0]
    out: list[str] = []
    for piece in filter(None, pieces):
        if out and not (is_wide(out[-1][-1]) and is_wide(piece[0])):
            out.append(" ")
        out.append(piece)
    return "".join(out)


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN_STYLE.search(attributes.get("style", "")[:2_000]))


def _new_list(tag: str, attributes: dict[str, str]) -> _List:
    if tag == "ul":
        return _List("bullet", 1)
    css = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", attributes.get("style", "")[:2_000])
    style = (
        _CSS_LISTS.get(css[1].lower(), "decimal") if css else _LIST_STYLES.get(attributes.get("type", "1"), "decimal")
    )
    start = attributes.get("start", "1").strip()
    return _List(style, int(start[:5]) if start.isdecimal() else 1)


def _span(text: str | None) -> int:
    digits = (text or "").strip()[:5]
    return int(digits) if digits.isdecimal() else 1
