"""Standard output: consoles that colour only where they should, and text that is safe wherever it came from."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from apectrack.domain.text import visible
from apectrack.words import _

PIPE_WIDTH = 120
NARROWEST = 20
LONGEST = 5_000  # characters of one text on a screen; the formats for programs give all of it


def console(color: str = "auto", environ: Mapping[str, str] = os.environ) -> Console:
    """A console on standard output. Without colour it writes no control sequence at all."""
    coloured = color == "always" or (color == "auto" and _is_terminal() and _allows_colour(environ))
    return Console(
        color_system="standard" if coloured else None,
        force_terminal=coloured,
        width=_width(environ),
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def text(words: object, style: str = "") -> Text:
    """Anything as Text that shows what it is: no markup, no control sequence, no hidden character; line ends kept."""
    said = str(words)
    if len(said) > LONGEST:
        said = _("{said}… ({n:,} more characters)", said=said[:LONGEST], n=len(said) - LONGEST)
    return Text("\n".join(visible(line) for line in said.split("\n")), style=style)


def symbol(mark: str, plain: str) -> str:
    """``mark`` where standard output can show it, else ``plain``."""
    try:
        mark.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return plain
    return mark


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (ValueError, AttributeError):
        return False


def _allows_colour(environ: Mapping[str, str]) -> bool:
    return not environ.get("NO_COLOR") and environ.get("TERM") not in ("dumb", "unknown")


def _width(environ: Mapping[str, str]) -> int | None:
    columns = environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:9]) > 0:
        return max(NARROWEST, min(int(columns[:9]), 1000))
    return None if _is_terminal() else PIPE_WIDTH
