"""Rich Text Format: any code page, list labels as written, tables, footnotes, text boxes, tracked changes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from apectrack.readers.build import Builder, Draft
from apectrack.readers.errors import HostileFileError
from apectrack.readers.labels import joined
from apectrack.readers.rtfwords import (
    ASIDES,
    CHARSETS,
    DROPPED,
    READ,
    SIGNS,
    WORDS,
    Row,
    add_row,
    code_page,
    marked,
    paired,
)
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.words import _

NAME = "rtf"

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,40})(-?\d{1,10})?[ ]?|'([0-9a-fA-F]{2})|([^a-zA-Z]))"
    rb"|([{}])|[\r\n\x00]+|([^\\{}\r\n\x00]+)"
)
_MAX_DEPTH = 500
_MAX_TOKENS = 4_000_000


def sniff(source: bytes) -> float:
    """The mark that opens RTF."""
    return 1.0 if source[:64].lstrip().startswith(b"{\\rtf") else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks in the order of the file. HostileFileError for groups nested without end."""
    if source.count(b"\\") + 2 * source.count(b"{") > _MAX_TOKENS:
        raise HostileFileError(name, _("it has more control words than any document"))
    parser = _Parser(name, encoding)
    parser.feed(source)
    return parser.finish()


@dataclass
class _State:
    """What a group inherits and gives back."""

    kind: str = "text"  # text, drop, fonttbl, stylesheet, label, title
    encoding: str = "cp1252"
    skip: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    is_starred: bool = False
    aside: str = ""


@dataclass
class _Flow:
    """Where text goes: the body, or an aside within it."""

    words: list[str] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    style: int = -1
    outline: int = -1
    depth: int = 0
    in_table: bool = False
    lines: list[str] = field(default_factory=list)  # finished paragraphs of an aside


class _Parser:
    """One pass over the tokens with a stack of groups."""

    def __init__(self, name: str, encoding: str | None) -> None:
        self._name, self._forced = name, encoding
        self._builder = Builder()
        self._state = _State(encoding=encoding or "cp1252")
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._skipping = 0
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._styles: dict[int, str] = {}
        self._outlines: dict[int, int] = {}
        self._style = -1
        self._base = encoding or "cp1252"
        self._flows = [_Flow()]
        self._asides: list[tuple[str, str]] = []
        self._cell: list[str] = []
        self._row = Row()
        self._rows: list[Row] = []
        self._tables = 0
        self._title: list[str] = []
        self._changes = 0

    def feed(self, source: bytes) -> None:
        """Read all tokens."""
        place = 0
        while place < len(source) and not self._builder.is_full:
            found = _TOKEN.match(source, place)
            if found is None:
                place += 1
                continue
            place = found.end()
            if found[1]:
                if found[1] == b"bin" and found[2]:
                    place += max(0, int(found[2]))
                else:
                    self._word(found[1].decode(), int(found[2]) if found[2] else None)
            elif found[3]:
                self._raw(bytes((int(found[3], 16),)))
            elif found[4]:
                self._sign(found[4])
            elif found[5]:
                self._group(opens=found[5] == b"{")
            elif found[6]:
                self._raw(found[6])

    # Tokens

    def _group(self, *, opens: bool) -> None:
        self._decode()
        self._skipping = 0
        if opens:
            if len(self._stack) >= _MAX_DEPTH:
                raise HostileFileError(
                    self._name, _("its groups are nested more than {max_depth} deep", max_depth=_MAX_DEPTH)
                )
            self._stack.append(self._state)
            self._state = replace(self._state, is_starred=False, aside="")
        elif self._stack:
            if self._state.aside:
                self._close_aside(self._state.aside)
            self._state = self._stack.pop()

    def _raw(self, source: bytes) -> None:
        if self._skipping:
            dropped = min(self._skipping, len(source))
            self._skipping -= dropped
            source = source[dropped:]
        if self._state.kind != "drop":
            self._bytes += source

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._state.is_starred = True
        elif sign in b"\r\n":
            self._word("par", None)
        elif self._skipping:
            self._skipping -= 1
        elif sign in SIGNS:
            self._decode()
            self._text(SIGNS[sign])

    def _decode(self) -> None:
        if self._bytes:
            encoding = "utf-8" if self._state.encoding == "utf-8" else self._state.encoding
            self._text(bytes(self._bytes).decode(encoding, errors="replace"))
            self._bytes.clear()

    def _text(self, text: str) -> None:
        state, flow = self._state, self._flows[-1]
        if state.kind == "drop" or state.is_hidden or state.is_deleted:
            self._changes += state.is_deleted
        elif state.kind == "text":
            flow.words.append(text)
        elif state.kind == "label":
            flow.label.append(text)
        elif state.kind == "title":
            self._title.append(text)
        elif state.kind == "stylesheet":
            self._styles[self._style] = self._styles.get(self._style, "") + text

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._unicode(number)
            return
        self._decode()
        self._skipping = 0
        if word in READ or word in DROPPED or self._state.is_starred:
            self._destination(word)
        elif self._state.kind == "fonttbl":
            self._font_word(word, number)
        elif self._state.kind == "stylesheet":
            self._style_word(word, number)
        elif word in WORDS:
            self._text(WORDS[word])
        elif not (self._character_word(word, number) or self._state.kind == "drop"):
            self._paragraph_word(word, number)

    def _unicode(self, number: int) -> None:
        """A UTF-16 unit; the fallback characters after it are skipped."""
        if self._bytes and self._state.encoding != "utf-16-le":
            self._decode()
        unit = (number % 65_536).to_bytes(2, "little")
        text = unit.decode("utf-16-le", errors="surrogatepass")
        self._text(text)
        self._skipping = self._state.skip

    # Meanings

    def _destination(self, word: str) -> None:
        state = self._state
        starred, state.is_starred = state.is_starred, False
        if state.kind == "drop":
            return
        if word in ASIDES:
            state.aside, state.kind = ASIDES[word], "text"
            self._flows.append(_Flow())
        elif word in ("listtext", "pntext"):
            state.kind = "label"
            self._flows[-1].label.clear()
        elif word in ("fonttbl", "stylesheet", "title"):
            state.kind = word
        elif word in DROPPED or word == "info" or (starred and word not in READ):
            state.kind = "info" if word == "info" else "drop"

    def _font_word(self, word: str, number: int | None) -> None:
        if word == "f":
            self._font = number or 0
        elif word == "fcharset" and number is not None:
            self._fonts[self._font] = CHARSETS.get(number, "")
        elif word == "cpg" and number is not None:
            self._fonts[self._font] = code_page(number)

    def _style_word(self, word: str, number: int | None) -> None:
        if word in ("s", "cs", "ds", "ts"):
            self._style = number or 0 if word == "s" else -2
        elif word == "outlinelevel" and number is not None:
            self._outlines[self._style] = number

    def _character_word(self, word: str, number: int | None) -> bool:
        state = self._state
        if word == "f":
            state.encoding = self._forced or self._fonts.get(number or 0) or self._base
        elif word == "ansicpg" and number is not None:
            self._base = state.encoding = self._forced or code_page(number)
        elif word == "uc":
            state.skip = max(0, min(number if number is not None else 1, 10))
        elif word == "v":
            state.is_hidden = number != 0
        elif word == "deleted":
            state.is_deleted = number != 0
        elif word == "plain":
            state.is_hidden = state.is_deleted = False
        elif word == "revised":
            self._changes += 1
        else:
            return False
        return True

    def _paragraph_word(self, word: str, number: int | None) -> None:
        flow = self._flows[-1]
        if word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "pard":
            flow.style, flow.outline, flow.depth, flow.in_table = -1, -1, 0, False
        elif word == "s":
            flow.style = number or 0
        elif word == "outlinelevel":
            flow.outline = number if number is not None else -1
        elif word == "ilvl":
            flow.depth = (number or 0) + 1
        elif word == "intbl":
            flow.in_table = True
        elif len(self._flows) == 1:
            self._table_word(word, number)

    def _table_word(self, word: str, number: int | None) -> None:
        if word == "trowd":
            self._row.edges, self._row.merges, self._row.is_head, self._row.merge = [], [], False, ""
        elif word == "trhdr":
            self._row.is_head = True
        elif word in ("clvmgf", "clvmrg", "clmgf", "clmrg"):
            self._row.merge = word[2:]
        elif word == "cellx":
            self._row.edges.append(number or 0)
            self._row.merges.append(self._row.merge)
            self._row.merge = ""
        elif word in ("cell", "nestcell"):
            self._flows[0].in_table = True
            self._end_paragraph()
            if word == "cell":
                self._row.texts.append("\n".join(self._cell))
                self._cell = []
        elif word == "row":
            self._rows.append(self._row)
            self._row = replace(self._row, texts=[])

    # Blocks

    def _end_paragraph(self) -> None:
        flow = self._flows[-1]
        text, label = "".join(flow.words), "".join(flow.label).strip()
        flow.words, flow.label = [], []
        lines = [line.strip() for line in re.split(r"[\n\r\v]", paired(text)) if line.strip()]
        if len(self._flows) > 1:
            flow.lines += lines
            return
        if flow.in_table:
            self._cell += [joined(label if not place else "", line) for place, line in enumerate(lines)]
            return
        self._end_table()
        if lines:
            self._emit(flow, marked(label), lines)
        for kind, aside in self._asides:
            self._builder.add(kind, aside)
        self._asides = []

    def _emit(self, flow: _Flow, label: str, lines: list[str]) -> None:
        name = self._styles.get(flow.style, "").strip(" ;").lower()
        outline = flow.outline if flow.outline >= 0 else self._outlines.get(flow.style, -1)
        is_title = name in ("title", "標題", "标题")
        if is_title or 0 <= outline < 9:
            text = joined(label, " ".join(lines) if lines[0].isascii() else "".join(lines))
            self._builder.add("heading", text, label=label, level=outline + 1 if outline >= 0 else 0)
            if is_title and not self._builder.title:
                self._builder.title = text
            return
        for place, line in enumerate(lines):
            if place == 0 and label:
                self._builder.add("item", joined(label, line), label=label, level=max(1, flow.depth))
            else:
                self._builder.add("paragraph", line)

    def _close_aside(self, kind: str) -> None:
        self._end_paragraph()
        lines = self._flows.pop().lines
        if kind == "header":
            self._builder.add("header", " ".join(lines))
        elif lines:
            self._asides.append((kind, "\n".join(lines)))

    def _end_table(self) -> None:
        if not self._rows:
            return
        edges = sorted({edge for row in self._rows for edge in row.edges})
        columns = [edge for place, edge in enumerate(edges) if not place or edge - edges[place - 1] > 20]
        grid = Grid()
        above: dict[int, GridCell] = {}
        for row in self._rows[:20_000]:
            if row.is_head and grid.heads == len(grid.rows):
                grid.heads += 1
            above = add_row(row, columns, grid, above)
        self._rows = []
        if len(grid.rows) == 1 and len(grid.rows[0]) == 1:
            for line in grid.rows[0][0].text.split("\n"):
                self._builder.add("paragraph", line)
        else:
            lay(grid, self._tables, self._builder)
            self._tables += 1

    def finish(self) -> Draft:
        """Lay what is left."""
        self._decode()
        while len(self._flows) > 1:
            self._close_aside("textbox")
        self._flows[0].in_table = False
        self._end_paragraph()
        self._end_table()
        if self._changes:
            self._builder.note(_("tracked changes were read as accepted: insertions kept, deletions dropped"))
        title = "".join(self._title).strip()
        self._builder.title = self._builder.title or paired(title)
        return self._builder.draft(self._forced)
