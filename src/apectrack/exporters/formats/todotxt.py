"""todo.txt: a line a commitment, with its topic as project, its owners as contexts and its dates as key:value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import one_line
from apectrack.exporters.context import Context

NAME, SUFFIX, TEXT = "todotxt", ".txt", True


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write a line an item; overdue ones have priority A, those due soon B. Cancelled ones count as done."""
    out.writelines(f"{line(one, context)}\n".encode() for one in items)


def line(one: Commitment, context: Context) -> str:
    """One item as a line of todo.txt."""
    taken_in = one.created_at[:10]
    if one.status in ("done", "cancelled"):
        # A day of creation may only follow a day of completion.
        head = ["x", *([one.completed_on.isoformat(), taken_in] if one.completed_on else [])]
    else:
        urgency = {"overdue": "(A)", "today": "(A)", "soon": "(B)"}.get(context.state(one))
        head = [*([urgency] if urgency else []), taken_in]
    return " ".join(word for word in (*head, _said(one.summary), *_tags(one), *_pairs(one)) if word)


def _said(summary: str) -> str:
    """The summary, its words led by + or @, and those that look like key:value, kept from being tags."""
    words = (f"\\{word}" if re.match(r"[+@]\S", word) else word for word in one_line(summary).split(" "))
    return " ".join(re.sub(r"^(due|t|rec|id|status):(?=\S)", r"\1∶", word) for word in words)


def _tags(one: Commitment) -> list[str]:
    topic = [f"+{_word(one.topic)}"] if one.topic else []
    return topic + [f"@{_word(party.code)}" for party in one.owners]


def _pairs(one: Commitment) -> list[str]:
    pairs = [f"due:{one.due}"] if one.due else []
    if one.snoozed_until or (one.start and one.start != one.due):
        pairs.append(f"t:{one.snoozed_until or one.start}")
    if one.status in ("in_process", "cancelled"):
        pairs.append(f"status:{one.status}")
    return [*pairs, f"id:{one.id}"]


def _word(name: str) -> str:
    return re.sub(r"\s+", "-", one_line(name)) or "-"
