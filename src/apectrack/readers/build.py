"""One text made of blocks, each a slice of it: what every format but plain text and Markdown ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce
from itertools import takewhile

from apectrack.domain.document import Block, Cell
from apectrack.readers.labels import Outline, find_label
from apectrack.words import _

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # what no word processor shows
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SENTENCE_ENDS = "。！？；.!?;，,"
_NO_TITLE_ENDS = "。；：:;，,、.!?！？"
_NO_TITLE = re.compile(r"[：:\t]|\s{3,}")
_TITLE_LENGTH = 80
MAX_BLOCKS = 40_000  # some 3,000 pages


@dataclass(frozen=True)
class Draft:
    """A document before it has a name and a checksum."""

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    encoding: str | None = None
    notes: tuple[str, ...] = ()


def storable(text: str) -> tuple[str, int]:
    """The text without what no database keeps (NUL, lone surrogates), each replaced by one U+FFFD; and how many."""
    return _UNSTORABLE.subn("\N{REPLACEMENT CHARACTER}", text)


class Builder:
    """Collects blocks in reading order and lays them into one text, a line end between two."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._end = 0
        self._replaced = 0
        self.notes: list[str] = []
        self.title = ""

    def add(self, kind: str, text: str, *, label: str = "", level: int = 0, cell: Cell | None = None) -> Block | None:
        """Append a block; ``text`` begins with its label. Blank text adds nothing and gives None."""
        text, replaced = storable(_CONTROLS.sub("", text).strip())
        if not text or self.is_full:
            return None
        self._replaced += replaced
        start = self._end + 1 if self._parts else 0
        block = Block(kind, text, start, label if text.startswith(label) else "", level, cell)
        self._parts.append(text)
        self._blocks.append(block)
        self._end = block.end
        return block

    def repeat(self, block: Block, cell: Cell) -> None:
        """Show a cell again at another place of its table: a further block over the same characters."""
        self._blocks.append(replace(block, cell=cell))

    @property
    def is_full(self) -> bool:
        """Whether it holds as many blocks as a document may; more are not taken."""
        return len(self._blocks) >= MAX_BLOCKS

    def include(self, draft: Draft) -> None:
        """Append a whole document, its text unchanged."""
        if not draft.blocks or self.is_full:
            return
        start = self._end + 1 if self._parts else 0
        self._parts.append(draft.text)
        self._blocks += [replace(block, start=block.start + start) for block in draft.blocks]
        self._end = start + len(draft.text)

    def note(self, sentence: str) -> None:
        """Say once what was decided or dropped."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def draft(self, encoding: str | None = None) -> Draft:
        """The finished text; paragraphs with typed labels become headings and items on the way."""
        if self._replaced:
            self.note(_("{replaced} characters that cannot be stored were replaced", replaced=self._replaced))
        if self.is_full:
            self.note(_("only the first {max_blocks:,} paragraphs were read", max_blocks=MAX_BLOCKS))
        blocks = outlined(self._blocks)
        title = self.title or found_title(blocks)
        return Draft("\n".join(self._parts), tuple(blocks), one_line(title), encoding, tuple(self.notes))


def one_line(text: str) -> str:
    """The text on one line, at most 300 characters: Chinese joined without a space, other words with one."""
    pieces = text.split()
    out = ""
    for piece in pieces:
        gap = " " if out and not (is_wide(out[-1]) and is_wide(piece[0])) else ""
        out += gap + piece
        if len(out) > 300:
            return out[:299] + "…"
    return out


def is_wide(character: str) -> bool:
    """Whether it is a Chinese, Japanese or Korean character or full-width punctuation, written without spaces."""
    code = ord(character)
    return (
        0x2E80 <= code <= 0xD7FF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or (0xFF00 <= code <= 0xFFEF or 0x20000 <= code <= 0x3FFFF)
    )


def found_title(blocks: list[Block]) -> str:
    """The unmarked headings that open the document, else its first heading without a label, else a short first line."""
    opening = [block for block in blocks if block.kind not in ("header", "cell", "footnote", "textbox")][:5]
    lines = [block.text for block in takewhile(lambda block: block.kind == "heading" and not block.label, opening)]
    if lines:
        return reduce(_continued, lines) if not opening[0].level else lines[0]
    named = next((block.text for block in opening if block.kind == "heading" and not block.label), "")
    first = next(iter(opening), None)
    return named or (first.text if first and len(first.text) <= _TITLE_LENGTH and not first.label else "")


def _continued(line: str, following: str) -> str:
    return line + ("" if is_wide(line[-1]) or is_wide(following[0]) else " ") + following


def _title_places(blocks: list[Block]) -> list[int]:
    """Where the lines of a title stand that nothing marks as one.

    The first line is taken when it is short, is no sentence and no label, and is followed by something; up to two more
    below it when an outline follows them.
    """
    start = next((place for place, block in enumerate(blocks) if block.kind != "header"), len(blocks))
    end = start
    while end < min(start + 4, len(blocks)) and _may_title(blocks[end]):
        end += 1
    if end == start or end == len(blocks):
        return []
    outline_follows = blocks[end].kind == "heading" or blocks[end].label or find_label(blocks[end].text) is not None
    return list(range(start, end)) if outline_follows and end - start <= 3 else [start]


def _may_title(block: Block) -> bool:
    line = block.text
    if block.kind != "paragraph" or len(line) > _TITLE_LENGTH or line[-1] in _NO_TITLE_ENDS:
        return False
    return find_label(line) is None and _NO_TITLE.search(line) is None


def outlined(blocks: list[Block]) -> list[Block]:
    """Blocks with the labels typed at their beginning found, and paragraphs that have one made heading or item.

    A labelled line is a heading when it does not end as a sentence does and what follows it is deeper: text without
    a label or a label of a style not yet open. Linear.
    """
    outline = Outline()
    out = [_labelled(block, outline) for block in blocks]
    for place in _title_places(out):
        out[place] = replace(out[place], kind="heading")
    below: Block | None = None
    for place in range(len(out) - 1, -1, -1):
        block = out[place]
        if block.kind == "paragraph" and block.label:
            out[place] = replace(
                block, kind="heading" if is_heading_line(block.text) and _heads(block, below) else "item"
            )
        if block.kind in ("paragraph", "heading", "item", "cell"):
            below = out[place]
    return out


def _heads(block: Block, below: Block | None) -> bool:
    if below is None or below.kind == "cell":
        return False
    found = find_label(below.text)
    return not below.label or below.level > block.level or (found is not None and found.is_bullet)


def _labelled(block: Block, outline: Outline) -> Block:
    if block.kind not in ("paragraph", "item", "cell", "heading"):
        return block
    found = None if block.label else find_label(block.text)
    if found is None or found.end == len(block.text):
        return block
    if block.kind != "paragraph":
        return replace(block, label=found.text)
    level = outline.depth + 1 if found.is_bullet else outline.level(found.style)
    return replace(block, label=found.text, level=level)


def is_heading_line(text: str) -> bool:
    """Whether a labelled line may head a section: short, and not a sentence."""
    return len(text) <= _TITLE_LENGTH and "\n" not in text and text[-1] not in _SENTENCE_ENDS
