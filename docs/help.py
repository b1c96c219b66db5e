"""What README and docs show of the program is printed by the program: its help, and its screens on the seed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

PROGRAM = str(Path(sys.executable).parent / "apectrack")
TODAY = "2011-04-10"


def summaries() -> str:
    """A Markdown table of the commands."""
    from apectrack.cli import app

    group = app.command()
    rows = [f"| `{name}` | {app.summary(app.modules()[name])} |" for name in group.list_commands(None)]
    return "\n".join(["| command | does |", "| --- | --- |", *rows]) + "\n"


def every_help() -> str:
    """The help of every command, one section each."""
    from apectrack.cli import app

    parts = [section([]), *(section([name]) for name in app.command().list_commands(None))]
    for group, names in {
        "meetings": ("list", "show", "add", "move", "alias"),
        "db": ("status", "backup", "check"),
    }.items():
        parts += [section([group, name]) for name in names]
    return "\n".join(parts)


def section(words: list[str]) -> str:
    """One command's help as a Markdown section."""
    title = " ".join(["apectrack", *words])
    return f"## {title}\n\n```text\n{run(*words, '--help')}```\n"


def screen(*words: str) -> str:
    """A command and what it prints on the seed, 100 columns wide, as a Markdown block, without its history."""
    shown = " ".join(f'"{word}"' if " " in word else word for word in words)
    text = run(*words, "--db", str(seeded()), "--today", TODAY)
    lines = [line.rstrip() for line in text.splitlines() if not line.startswith("history ")]
    return "```console\n$ apectrack " + shown + " --today " + TODAY + "\n" + "\n".join(lines) + "\n```\n"


@cache
def seeded() -> Path:
    """A seeded ledger of its own."""
    path = Path(tempfile.mkdtemp()) / "apectrack.db"
    run("init", "--db", str(path))
    return path


def run(*words: str) -> str:
    """What the program prints."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("APECTRACK_")}
    environ |= {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([PROGRAM, *words], capture_output=True, encoding="utf-8", env=environ, check=True)
    return done.stdout
