"""Markdown: a table for a wiki or an issue, every title as it was written and harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import one_line
from apectrack.exporters.columns import COUNTERPARTS, DUE, EVIDENCE, ID, OPENS, OWNERS, STATE, TOPIC, Column, Value
from apectrack.exporters.context import Context

NAME, SUFFIX, TEXT = "markdown", ".md", True
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
_LINKED = re.compile(r"(?i)\b(https?|ftp|www)(?=[:.])")  # what renderers turn into links by themselves
_SAID = Column("said", "What", lambda one, context: context.said(one))
_COLUMNS = (ID, STATE, DUE, OPENS, TOPIC, _SAID, OWNERS, COUNTERPARTS, EVIDENCE)


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write a title, the table, and a count."""
    words = context.words
    out.write(f"# {words.gettext('Commitments as of {day}').format(day=context.today)}\n\n".encode())
    _line(out, [words.gettext(column.heading) for column in _COLUMNS])
    _line(out, ["---"] * len(_COLUMNS))
    for one in items:
        _line(out, [cell(column.value(one, context)) for column in _COLUMNS])
    told = words.ngettext("{n} item", "{n} items", len(items)).format(n=len(items))
    out.write(f"\n{told}\n".encode())


def _line(out: BinaryIO, cells: Sequence[str]) -> None:
    out.write(f"| {' | '.join(cells)} |\n".encode())


def cell(value: Value) -> str:
    """A value on one line, in which no character means anything but itself."""
    plain = _SPECIAL.sub(r"\\\1", one_line("" if value is None else str(value)))
    return _LINKED.sub(lambda m: f"{m[0][:-1]}\u2060{m[0][-1]}", plain)
