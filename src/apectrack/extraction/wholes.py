"""Blocks as their reader sees them: lines a margin broke joined again, marked lines apart, titles among paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from apectrack.domain.document import Block, Document
from apectrack.extraction.language import is_chinese
from apectrack.extraction.marks import action_word

_NUMBER = re.compile(r"(\d{1,3})[.、．)）]?")
_TITLE_LINE = re.compile(r"[A-Z][^\n.:;?!]{2,60}|[^\W\x00-\xff][^\n。：；？！，]{1,20}")
_SHORT_TITLE = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,4}|[^\W\x00-\xff]{2,10}")
_MARGIN = 24  # characters from which on a line that begins there stands in the margin
_FULL_LINE = 55  # characters from which a line may have been broken by a typewriter's margin
# A word no sentence ends with.
_UNFINISHED = re.compile(
    r"\b(?:from|the|of|to|and|an?|in|on|by|for|with|at|or|that|which|will|would|be|is|are|as|its)$"
)
_MARKED_LINE = re.compile(
    r"\n\s*(?=(?:\[[A-Z]{3,10}\] )?(?:AI|ACTIONS?(?: ITEM)?|Actions?(?: item)?|TODO|To-?do)\b[^\n:]{0,40}:|\[[ xX]\])"
    r"|\n\s*(?=(?:\[?\d{1,2}:\d\d(?::\d\d)?\]? )?<[ @+%]?[\w.-]{2,30}(?::[\w.-]{2,60})?>\s)"
    r"|(?<=\S)[ ]+(?=[#!](?:action|agreed)\b)"
    r"|(?<=[.;。])[ ]+(?=\*{0,2}(?:AI|ACTION|TODO)\b[^\n:.]{0,40}:|(?:TODO|FIXME) [a-z])"
)
# A line that ends with who is to do it, in the column of names at its right.
_MARGIN_NAMES = re.compile(
    r"(?<=\S) {5,}(?:All|Clerk|Chair(?:man)?|Treasurer|Secretary|[A-Z]{2,3})"
    r"(?:(?: ?[/,&] ?| and )(?:Clerk|[A-Z]{2,3})){0,3}[ \t]*\n(?=\s*\S)"
)
_BRIEF = 24  # characters of a word that heads a column in the margin
# A line of a log: its time, and who said it, by a nick or an address (@ada:example.org).
CHAT = re.compile(r"(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]+)?<[ @+%]?(?P<nick>[\w.-]{2,30})(?::[\w.-]{2,60})?>[ \t]*")


def with_headings(blocks: list[Block], text: str) -> Iterator[Block]:
    """The blocks, lines that can only be headings made so.

    They are a short line between two paragraphs that are numbered on (4. … 5. …), and one with an empty line above it
    and none below.
    """
    last, end = 0, 0
    for block, below in zip(blocks, [*blocks, None][1:], strict=True):
        apart = below is not None and "\n\n" in text[end : block.start]
        apart = apart and below is not None and text[block.end : below.start].count("\n") == 1
        end = block.end
        if apart and block.kind == "paragraph" and _SHORT_TITLE.fullmatch(block.text):
            yield replace(block, kind="heading")
            continue
        if block.kind == "item" and (number := _NUMBER.fullmatch(block.label)):
            last = int(number[1])
        on = _NUMBER.fullmatch(below.label) if below and below.kind == "item" else None
        if last and on and int(on[1]) == last + 1 and block.kind == "paragraph" and _TITLE_LINE.fullmatch(block.text):
            yield replace(block, kind="heading")
        else:
            yield block


def heads_margin(block: Block, text: str) -> bool:
    """Whether a word far to the right is the head of a column of names in the margin, not of a section."""
    line = text[text.rfind("\n", 0, block.start) + 1 : block.start]
    return len(block.text) < _BRIEF and len(line) >= _MARGIN and line.isspace()


def whole_blocks(document: Document) -> list[Block]:
    """The blocks of a document, English paragraphs whose lines a reader left apart joined again."""
    out: list[Block] = []
    for block in (part for whole in document.blocks for part in _at_marks(whole)):
        before = out[-1] if out else None
        if before and _goes_on(before, block, document.text):
            kind = "item" if before.kind == "heading" else before.kind
            out[-1] = replace(before, text=document.text[before.start : block.end], kind=kind)
        else:
            out.append(block)
    return out


def _at_marks(block: Block) -> Iterator[Block]:
    """A block divided where one of its lines or sentences opens with a mark: ACTION:, [ ]."""
    cuts = sorted(found.end() for cut in (_MARKED_LINE, _MARGIN_NAMES) for found in cut.finditer(block.text))
    if not cuts or block.kind == "cell":
        yield block
        return
    for first, last in pairwise([0, *cuts, len(block.text)]):
        part = block.text[first:last].rstrip()
        if part:
            start = block.start + first
            yield replace(block, text=part, start=start) if not first else Block("paragraph", part, start)


def _goes_on(before: Block, block: Block, text: str) -> bool:
    """Whether a line goes on from the line above: that was long, was adjacent, and did not end a sentence."""
    if block.kind != "paragraph" or block.label or CHAT.match(block.text):
        return False
    line = text[text.rfind("\n", 0, before.end) + 1 : before.end].strip()
    # 23. It was set to last from …; 9. The Secretariat will reprint the booklet in all languages …
    broken = _UNFINISHED.search(before.text) or (len(line) >= _FULL_LINE and block.text[0].islower())
    titled = before.kind == "heading" and before.label and broken
    if not titled and before.kind not in ("paragraph", "item"):
        return False
    if text[before.end : block.start].strip(" \t\r") != "\n" or is_chinese(before.text) or is_chinese(block.text):
        return False
    if (len(line) < _FULL_LINE and not _UNFINISHED.search(line)) or action_word(block.text):
        return False
    return before.text[-1] not in ".:;!?" or (block.text[0].islower() and before.text[-1] != ":")
