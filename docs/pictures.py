"""The pictures in the README, made by the program itself: `python docs/pictures.py` draws them all again.

Each is a screen on the seed, coloured as in a terminal, exported by Rich as SVG.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
from pathlib import Path

import help as screens
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent / "pictures"
WIDTH = 100
_FETCHED = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture asks nothing of the network
PICTURES = {
    "due": ("due",),
    "show": ("show", "41"),
    "timeline": ("timeline",),
    "digest": ("digest",),
}


def main() -> None:
    """Draw every picture."""
    for name, words in PICTURES.items():
        console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
        console.print(Text.from_ansi(coloured(words)))
        title = f"apectrack {' '.join(words)} --today {screens.TODAY}"
        drawn = console.export_svg(title=title, unique_id=f"apectrack-{name}")
        (HERE / f"{name}.svg").write_text(_FETCHED.sub("", drawn), encoding="utf-8")


def coloured(words: tuple[str, ...]) -> str:
    """What the command prints to a colour terminal, without its history."""
    command = [screens.PROGRAM, *words, "--db", str(screens.seeded()), "--today", screens.TODAY, "--color", "always"]
    environ = {**os.environ, "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environ, check=True)
    return "\n".join(line for line in done.stdout.splitlines() if "history " not in line)


if __name__ == "__main__":
    main()
