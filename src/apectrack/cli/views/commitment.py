"""One commitment with everything known of it: its window and the way there, parties, evidence, notes, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from apectrack.cli.printing import text
from apectrack.cli.views import agenda, history, shapes
from apectrack.domain.commitment import Commitment, Evidence
from apectrack.usecases.ports import Change


def show(item: Commitment, changes: Sequence[Change], eyes: shapes.Seen, console: Console) -> None:
    """Print everything known of ``item``."""
    title = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    title.add_column(no_wrap=True)
    title.add_column(overflow="fold")
    title.add_row(text(item.id, "bold"), text(item.summary, "bold"))
    console.print(title)
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, words in _lines(item, eyes):
        grid.add_row(text(label), text(words))
    for one in item.evidence:
        grid.add_row(text("evidence"), _evidence(one))
    for note in item.notes:
        grid.add_row(text("note"), text(f"{note.text}  ({note.at[:10]}, {note.by})"))
    for line in history.of_one(changes):
        grid.add_row(text("history"), text(line))
    console.print(grid)


def _lines(item: Commitment, eyes: shapes.Seen) -> Iterator[tuple[str, str]]:
    seen = eyes.item(item)
    if item.original:
        yield "original", item.original
    state, status = eyes.state(item), item.status.replace("_", " ")
    yield "state", state if status in {state, "open"} else f"{state} ({status})"
    yield from _times(item, eyes.today, agenda.far(seen, eyes.today))
    yield "kind", item.kind.replace("_", " ")
    yield "topic", item.topic or "-"
    yield "owed by", agenda.who(seen)
    yield "owed to", agenda.SEPARATOR.join(eyes.name(party) for party in item.counterparts) or "-"
    if item.detail:
        yield "detail", item.detail
    if item.meeting:
        yield "from", item.meeting


def _times(item: Commitment, today: date, far: str) -> Iterator[tuple[str, str]]:
    if item.completed_on:
        yield "done on", str(item.completed_on)
    if item.due:
        words = f"{item.start} to {item.due}" if item.start and item.start != item.due else str(item.due)
        yield "due", f"{words}, {far}" if item.status in ("open", "in_process") else words
    elif item.start:
        yield "due", f"from {item.start} on, no last day"
    else:
        yield "due", f"no date yet, waits for {item.waits_for}" if item.waits_for else "no date"
    if deadline := item.deadline:
        words = f"“{deadline.text}”, {deadline.limit}"
        if deadline.anchor:
            words += f" {deadline.anchor.words()}"
        yield "deadline", words
        if item.how:
            yield "how", item.how
        for doubt in deadline.doubts:
            yield "doubt", doubt
    if item.repeat:
        yield "repeats", item.repeat
    if item.snoozed_until and item.snoozed_until > today:
        yield "snoozed", f"until {item.snoozed_until}"


def _evidence(one: Evidence) -> Text:
    words = text(f"{one.document} {one.section}".strip())
    if one.quote:
        words.append_text(text("\n「" + " ".join(one.quote.split()) + "」"))
    return words
