"""Characters placed on a page made into lines: what a PDF holds, before paragraphs are found in it.

Coordinates are points from the bottom left corner of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from apectrack.readers.build import is_wide

_MOST_RULES = 200  # looked at for one character
_NEVER_FIRST = frozenset("。，、：；？！）」』》〉】〕｝…—·,.:;?!)]}%％”’")
_NEVER_LAST = frozenset("（「『《〈【〔｛([{“‘")


class Glyph(NamedTuple):
    """A character and its box; ``is_generated`` for white space that the library saw in the gaps."""

    character: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    is_generated: bool = False


class Rule(NamedTuple):
    """A straight line drawn on the page, horizontal when wider than high."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it lies."""
        return self.right - self.left >= self.top - self.bottom


@dataclass(frozen=True)
class TextLine:
    """A line of text: where it stands, its size, and how wide its first unbreakable part (``token``) is.

    ``inner`` is its right end but for punctuation, which may hang out of the column; ``is_spaced`` tells that a real
    space ends it.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    token: float
    inner: float
    is_spaced: bool = False
    page: int = 0


def lines_of_glyphs(glyphs: Iterable[Glyph], page: int) -> list[TextLine]:
    """Lines in the order of the glyphs; a generated line end or a jump down or up divides."""
    out: list[TextLine] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.character in "\r\n":
            _close(current, out, page)
        elif glyph.is_generated:
            if current:
                current.append(glyph)
        else:
            if last and current and _is_elsewhere(last, glyph):
                _close(current, out, page)
            current.append(glyph)
            last = glyph
    _close(current, out, page)
    return out


def _is_elsewhere(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size, 1.0)
    apart = min(last.top, glyph.top) - max(last.bottom, glyph.bottom)
    return apart < -0.3 * size or glyph.right < last.left - 2 * size


def _close(current: list[Glyph], out: list[TextLine], page: int) -> None:
    is_spaced = False
    while current and current[-1].character.isspace():
        is_spaced |= not current.pop().is_generated
    while current and current[0].character.isspace():
        current.pop(0)
    if current:
        out.append(_line(current, page, is_spaced=is_spaced))
    current.clear()


def _line(glyphs: list[Glyph], page: int, *, is_spaced: bool) -> TextLine:
    real = [glyph for glyph in glyphs if not glyph.is_generated]
    size = median(glyph.size for glyph in real)
    text = "".join(_shown(glyphs, size)).strip()
    bottom, top = median(glyph.bottom for glyph in real), median(glyph.top for glyph in real)
    right = max(glyph.right for glyph in real)
    inner = next((glyph.right for glyph in reversed(real) if glyph.character not in _NEVER_FIRST), right)
    return TextLine(text, real[0].left, right, bottom, top, size, _token(real), inner, is_spaced, page)


def _shown(glyphs: list[Glyph], size: float) -> Iterable[str]:
    """The characters, without raised note numbers and without the gaps between Chinese and Western writing."""
    baseline = median(glyph.bottom for glyph in glyphs if not glyph.is_generated)
    for place, glyph in enumerate(glyphs):
        if glyph.is_generated:
            before, after = glyphs[place - 1], glyphs[min(place + 1, len(glyphs) - 1)]
            mixed = is_wide(before.character) or is_wide(after.character)
            if not (mixed and after.left - before.right < 0.6 * size):
                yield " "
        elif not _is_note_number(glyph, size, baseline) or place == 0:
            yield glyph.character


def _is_note_number(glyph: Glyph, size: float, baseline: float) -> bool:
    raised = glyph.bottom > baseline + 0.3 * size
    return raised and glyph.size < 0.75 * size and glyph.character in "0123456789*†‡"


def _token(glyphs: list[Glyph]) -> float:
    """The width of what could not have been broken off: a word or a Chinese character, with its punctuation."""
    end = 0
    while end < len(glyphs) - 1 and glyphs[end].character in _NEVER_LAST:
        end += 1
    if not is_wide(glyphs[end].character):
        while end + 1 < len(glyphs) and _clings(glyphs[end], glyphs[end + 1]):
            end += 1
    while end + 1 < len(glyphs) and glyphs[end + 1].character in _NEVER_FIRST:
        end += 1
    return glyphs[end].right - glyphs[0].left


def _clings(before: Glyph, after: Glyph) -> bool:
    """Whether no line may end between the two: within a word, or before a bracket that follows it at once."""
    if after.character.isspace() or after.left - before.right > 0.18 * max(before.size, 1.0):
        return False
    return not is_wide(after.character) or after.character in _NEVER_LAST


def without_struck(glyphs: list[Glyph], rules: list[Rule]) -> tuple[list[Glyph], int]:
    """The glyphs no rule strikes through, as tracked deletions are printed; and how many were."""
    thin = [rule for rule in rules if rule.is_horizontal and rule.top - rule.bottom < 2.5]
    if not thin:
        return glyphs, 0
    rows: dict[int, list[Rule]] = {}
    for rule in thin:
        rows.setdefault(int(rule.bottom) // 4, []).append(rule)
    kept: list[Glyph] = []
    struck, is_after = 0, False
    for glyph in glyphs:
        if _is_struck(glyph, rows):
            struck, is_after = struck + 1, True
        elif not (is_after and glyph.is_generated and glyph.character == " "):
            kept.append(glyph)
            is_after = False
    return kept, struck


def _is_struck(glyph: Glyph, rows: dict[int, list[Rule]]) -> bool:
    if glyph.is_generated or glyph.top - glyph.bottom < 4 or glyph.character.isspace():
        return False
    height, middle = glyph.top - glyph.bottom, (glyph.left + glyph.right) / 2
    lowest, highest = glyph.bottom + 0.2 * height, glyph.bottom + 0.7 * height
    for row in range(int(lowest) // 4 - 1, int(highest) // 4 + 1):
        for rule in rows.get(row, ())[:_MOST_RULES]:
            level = (rule.bottom + rule.top) / 2
            if rule.left <= middle <= rule.right and lowest < level < highest and rule.right - rule.left < 30 * height:
                return True
    return False
