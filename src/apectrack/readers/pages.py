"""Lines of pages joined into paragraphs: page headers dropped, what a line end divided put together again.

A line goes on in the next when the next one's first unbreakable part would not have fitted in the room left on it;
never before a numbering label, never after 。！？：, which end most paragraphs.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from apectrack.readers.build import is_wide
from apectrack.readers.glyphs import TextLine
from apectrack.readers.labels import find_label

HYPHEN = "\ufffe"  # how pdfium marks a hyphen at a line's end
_STOPS = "。！？："
_EDGE = 0.15
_COLUMN = 18.0  # points: lines that begin in the same such strip, or next to it, are of one column
_MOST_LINES = 2_000  # on a page that boxes are looked for on
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


@dataclass
class Paragraph:
    """A paragraph with the size of its letters; ``place`` is the page and height it begins at."""

    text: str
    size: float
    page: int
    kind: str = "paragraph"
    lines: list[TextLine] = field(default_factory=list)


def running(pages: list[list[TextLine]], heights: list[float]) -> set[tuple[int, int]]:
    """(page, line) of page headers, footers and numbers: the same text at the same height on half of the pages."""
    if len(pages) < 2:
        return set()
    seen: Counter[tuple[str, int]] = Counter()
    keys: dict[tuple[int, int], tuple[str, int]] = {}
    for number, lines in enumerate(pages):
        height = heights[number]
        for place, line in enumerate(lines):
            if _EDGE * height < line.bottom < (1 - _EDGE) * height:
                continue
            level = round(line.bottom / 4) if line.bottom < height / 2 else -round((height - line.bottom) / 4)
            keys[number, place] = _unnumbered(line.text), level
    for key in {(number, *key) for (number, _), key in keys.items()}:
        seen[key[1:]] += 1
    needed = max(2, len(pages) / 2)
    return {place for place, key in keys.items() if seen[key] >= needed or (seen[key] > 1 and _is_number(key[0]))}


def _unnumbered(text: str) -> str:
    """The text with what counts pages in it made the same on all; labels, which count sections, are kept."""
    if find_label(text) is not None:
        return text
    return re.sub(r"\d+|(?<=第)[一二三四五六七八九十]+(?=[頁页])", "#", text)


def _is_number(text: str) -> bool:
    return (
        re.fullmatch(
            r"[\W_]*(?:第|page|p\.?)?\s*#\s*(?:頁|页)?(?:\s*(?:of|/|共|，)+\s*#\s*(?:頁|页)?)?[\W_]*",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def right_edges(lines: list[TextLine], widths: Sequence[float]) -> list[float]:
    """The right edge of the column that each line stands in.

    It is where the furthest of the lines that begin thereabouts ends, those left out that reach into a column to the
    right. Where hardly any line is filled up to it, the lines are short by themselves, and the page's margin counts.
    """
    columns: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        columns[round(line.left / _COLUMN)].append(place)
    leftmost = min((line.left for line in lines), default=0.0)
    edges: dict[int, float] = {}
    for key, own in columns.items():
        near = [place for other in (key - 1, key, key + 1, key + 2) for place in columns.get(other, ())]
        limit = _next_column(columns, key, len(lines), lines[own[0]].size)
        within = [place for place in near if lines[place].inner <= limit] or near
        edges[key] = max(lines[place].inner for place in within)
        if limit == math.inf and lines[own[0]].left < 0.4 * max(widths) and _filled(lines, within, edges[key]) < 3:
            edges[key] = max(edges[key], max(widths) - leftmost)
    return [max(edges[round(line.left / _COLUMN)], line.inner) for line in lines]


def _next_column(columns: dict[int, list[int]], key: int, count: int, size: float) -> float:
    """Where the next column to the right begins that holds a good part of all lines; infinite without one."""
    starts = [other for other, places in columns.items() if len(places) > 0.15 * count]
    return min((other * _COLUMN for other in starts if (other - key) * _COLUMN > 10 * size), default=math.inf)


def _filled(lines: list[TextLine], places: list[int], edge: float) -> int:
    """How many of these lines end because the next one's first part would not have fitted."""
    count = 0
    for place in places:
        if (
            place + 1 < len(lines)
            and lines[place].text[-1] not in _STOPS
            and lines[place].page == lines[place + 1].page
        ):
            following = lines[place + 1]
            fits = following.token <= edge - lines[place].inner
            count += not fits and find_label(following.text) is None
    return count


def paragraphs(lines: list[TextLine], *, widths: Sequence[float] = (), edge: float | None = None) -> list[Paragraph]:
    """The lines of a flow in reading order, joined; ``edge`` is its right one, looked for if not given."""
    edges = right_edges(lines, widths) if edge is None else [edge] * len(lines)
    out: list[Paragraph] = []
    for place, line in enumerate(lines):
        if out and _goes_on(out[-1], lines[place - 1], line, edges[place - 1]):
            out[-1].lines.append(line)
        else:
            out.append(Paragraph("", line.size, line.page, lines=[line]))
    words = _vocabulary(lines)
    for paragraph in out:
        paragraph.text = joined_lines([line.text + " " * line.is_spaced for line in paragraph.lines], words)
    return out


def _goes_on(paragraph: Paragraph, line: TextLine, following: TextLine, edge: float) -> bool:
    size = max(line.size, 1.0)
    if abs(line.size - following.size) > 0.12 * size or find_label(following.text) is not None:
        return False
    if line.text[-1] == HYPHEN:
        return True
    same_column = line.page == following.page and following.bottom < line.bottom
    if same_column and line.bottom - following.bottom > 2.6 * size:
        return False
    if same_column and following.left - paragraph.lines[-1].left > 1.2 * size and len(paragraph.lines) > 1:
        return False  # indented as a new paragraph's first line is
    room = edge - line.right
    if line.text[-1] in _STOPS:
        return False  # a sentence divided from its neighbour costs less than two paragraphs run together
    wide = is_wide(line.text[-1]) + is_wide(following.text[0])
    gap = (0.25, 0.2, 0.0)[wide] * size
    return following.token + gap > room - 0.1 * size


def _vocabulary(lines: list[TextLine]) -> set[str]:
    return {word.lower() for line in lines for word in _WORD.findall(line.text)}


def joined_lines(texts: list[str], words: set[str] | None = None) -> str:
    """The lines as one: Chinese without a space, other words with one, words divided by a hyphen whole again."""
    out = ""
    for text in texts:
        if out.rstrip().endswith(HYPHEN):
            out = _unhyphenated(out.rstrip()[:-1], text, words or set())
        elif out and not out[-1].isspace() and not (is_wide(out[-1]) or is_wide(text[0])):
            out += " " + text
        else:
            out += text
    return out.replace(HYPHEN, "-").rstrip()


def _unhyphenated(before: str, after: str, words: set[str]) -> str:
    """Two halves with their hyphen where the document writes it so elsewhere or a name has it, else without."""
    first, second = re.search(r"[A-Za-z]*\Z", before), re.match(r"[A-Za-z]*", after)
    head, tail = first[0] if first else "", second[0] if second else ""
    if (head + tail).lower() in words:
        return before + after
    kept = f"{head}-{tail}".lower() in words or not tail[:1].islower() or head.isupper() or not head
    kept = kept or any(is_wide(character) for character in before + after)  # Chinese typesetting does not hyphenate
    return f"{before}-{after}" if kept else before + after


def apart(lines: list[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """A page's lines as the flow and what stands in boxes beside it.

    A box is drawn after the text: its lines jump up again, over lines already there or, unlike a column, to somewhere
    below the page's top and for a few lines only.
    """
    if len(lines) > _MOST_LINES:
        return lines, []
    for place in range(max(3, len(lines) // 2), len(lines)):
        line, earlier = lines[place], lines[:place]
        if line.bottom < max(earlier[-1].top, earlier[-2].top) + line.size:
            continue
        over = sum(other.left < line.right and line.left < other.right for other in earlier) > 0.5 * len(earlier)
        below_top = line.top < max(other.top for other in earlier) - 2 * line.size
        if over or (below_top and len(lines) - place <= 0.25 * place):
            return earlier, lines[place:]
    return lines, []


def body_size(lines: list[TextLine]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def titled(found: list[Paragraph], body: float) -> list[Paragraph]:
    """Paragraphs in letters larger than the body's, and without a label, made headings; those of two lines, one."""
    out: list[Paragraph] = []
    for paragraph in found:
        if paragraph.size > 1.12 * body and len(paragraph.text) <= 120 and find_label(paragraph.text) is None:
            paragraph.kind = "heading"
            last = out[-1] if out else None
            if (
                last
                and last.kind == "heading"
                and abs(last.size - paragraph.size) < 0.5
                and last.page == paragraph.page
            ):
                last.text = joined_lines([last.text, paragraph.text])
                continue
        out.append(paragraph)
    return out
