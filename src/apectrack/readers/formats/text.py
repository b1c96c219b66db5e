"""Plain text: its decoded characters untouched, a block a line, or a paragraph where lines were hard-wrapped."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from apectrack.domain.document import Block
from apectrack.readers.aligned import cells, tables
from apectrack.readers.build import MAX_BLOCKS, Draft, found_title, one_line, outlined, storable
from apectrack.readers.encodings import decode
from apectrack.readers.errors import UnreadableError
from apectrack.readers.labels import find_label
from apectrack.readers.lines import STOPS, Line, goes_on, lines_of, width, wrap_column
from apectrack.words import _

NAME = "txt"
_FULL = 60  # columns from which a line may have been broken under its label
_BEYOND = 3  # columns the words may stand right of where the label ends
_WIKI = re.compile(r"(?P<level>={1,6})[ \t]*(?P<title>[^=\s](?:[^\n]{0,150}[^=\s])?)[ \t]*(?P=level)")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|\^{3,}")
_TITLE = 80  # characters of a heading that is underlined, at most
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def sniff(source: bytes) -> float:
    """The last resort: whatever no other format claims may be text."""
    return 0.05 if source else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks are slices of the decoded text; NULs become U+FFFD one for one. UnreadableError for binary files."""
    text, taken, notes = decode(source, name, encoding)
    _refuse_binary(text, source, name)
    text, replaced = storable(text)
    if replaced:
        notes.append(_("{replaced} NUL characters were replaced", replaced=replaced))
    lines = list(islice(lines_of(text), 2 * MAX_BLOCKS))
    blocks = outlined(blocks_of(lines, text)[:MAX_BLOCKS])
    if len(blocks) == MAX_BLOCKS:
        notes.append(_("only the first {max_blocks:,} paragraphs were read", max_blocks=MAX_BLOCKS))
    return Draft(text, tuple(blocks), one_line(found_title(blocks)), taken, tuple(notes))


def blocks_of(lines: list[Line], text: str) -> list[Block]:
    """Paragraph blocks: lines, with those that a hard wrap broke taken together; cells of tables that were typed."""
    column = wrap_column(lines, _opens)
    blocks: list[Block] = []
    start: Line | None = None
    typed = {first: (after, cells(rows, table)) for table, (first, after, rows) in enumerate(tables(lines))}
    table_ends = 0
    for place, line in enumerate(lines):
        if place in typed:
            table_ends, found = typed[place]
            blocks += found
        if not line.text or place < table_ends:
            continue
        following = lines[place + 1] if place + 1 < len(lines) else None
        if start is None and (heading := _heading(line, following, lines[place - 1] if place else None)):
            blocks.append(heading)
            table_ends = place + 1 + (not _WIKI.fullmatch(line.text))
            continue
        start = start or line
        ends = following is None or place + 1 in typed or _opens(following)
        if ends or not (following and (goes_on(line, following, column) or _hangs(start, line, following))):
            blocks.append(_block(text, start, line))
            start = None
    return _with_depths(blocks, text)


def _heading(line: Line, following: Line | None, before: Line | None) -> Block | None:
    """A heading in the marks of a wiki (== Next Meeting ==), or with a line of signs below it and nothing above."""
    if found := _WIKI.fullmatch(line.text):
        return Block("heading", found["title"], line.start + found.start("title"), level=len(found["level"]))
    if following is None or (before is not None and before.text) or not _UNDERLINE.fullmatch(following.text):
        return None
    if len(line.text) > _TITLE or not len(line.text) <= 2 * len(following.text) <= 6 * len(line.text):
        return None
    return Block("heading", line.text, line.start, level=1 if following.text[0] == "=" else 2)


def _opens(line: Line) -> bool:
    return not line.text or find_label(line.text) is not None or _WIKI.fullmatch(line.text) is not None


def _hangs(first: Line, line: Line, following: Line) -> bool:
    """Whether a line goes on under the words of a labelled one, as typists set long items."""
    label = find_label(first.text)
    if label is None or line.text[-1] in STOPS or line.indent + width(line.text) < _FULL:
        return False
    return 0 < following.indent - first.indent <= width(label.text) + _BEYOND


def _block(text: str, first: Line, last: Line) -> Block:
    return Block("paragraph", text[first.start : last.end], first.start)


def _with_depths(blocks: list[Block], text: str) -> list[Block]:
    """Bullets become items, as deep as they are indented among the bullets around them."""
    depths: list[int] = []
    out = []
    for block in blocks:
        label = find_label(block.text) if block.cell is None else None
        if label is None or not label.is_bullet:
            if label:
                depths.clear()
            out.append(block)
            continue
        line_start = max(text.rfind("\n", 0, block.start), text.rfind("\r", 0, block.start)) + 1
        indent = block.start - line_start
        while depths and depths[-1] > indent:
            depths.pop()
        if not depths or depths[-1] < indent:
            depths.append(indent)
        out.append(replace(block, kind="item", label=label.text, level=len(depths)))
    return out


def _refuse_binary(text: str, source: bytes, name: str) -> None:
    sample = text[:20_000]
    strange = len(_CONTROLS.findall(sample)) + sample.count("\x00") + sample.count("\N{REPLACEMENT CHARACTER}")
    if re.match(r"\s*<\?xml\b", sample):
        raise UnreadableError(name, _("XML of a kind that is not known"), _("save it as .docx, .odt or .txt"))
    if strange > max(8, len(sample) * 0.1) or source[:4] in (b"\x7fELF", b"\x89PNG", b"GIF8"):
        raise UnreadableError(name, _("neither text nor a document that is known"), _("save it as .docx, .pdf or .txt"))
