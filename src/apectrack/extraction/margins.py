"""Lines that a margin broke, read as the sentences they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_IN_A_DATE = re.compile(r"[年月]\n[ \t\u3000]*\d{1,2} ?[月日號号]")  # 11月 at the end of a line, 5日 on the next
_MARGIN, _LONG_LINE = re.compile(r"(?<=[\w,])\n[ \t]*(?=\w)"), 50  # characters


def whole_lines(block: str) -> tuple[str, list[tuple[int, int]]]:
    """A block with one space for the end of each long line: 'October' and '29' are parted by the margin alone.

    With it the places up to which so many characters have gone.
    """
    out: list[str] = []
    cuts: list[tuple[int, int]] = []
    last = kept = 0
    for found in _MARGIN.finditer(block) if "\n" in block else ():
        wide = "\u3000" <= block[found.start() - 1] <= "\u9fff"
        amid = _IN_A_DATE.match(block, found.start() - 1)
        if not amid and found.start() - block.rfind("\n", 0, found.start()) - 1 < _LONG_LINE // (2 if wide else 1):
            continue
        out += [block[last : found.start()], " "]
        kept += found.start() - last + 1
        last = found.end()
        cuts.append((kept, last - kept))
    out.append(block[last:])
    return "".join(out), cuts


def place(cuts: Sequence[tuple[int, int]], offset: int) -> int:
    """Where in a block an offset of its whole lines is."""
    at = bisect_right(cuts, (offset, 1 << 60))
    return offset + (cuts[at - 1][1] if at else 0)
