"""One commitment with everything known of it: its window and the way there, parties, evidence, notes, history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from apectrack.cli.printing import text
from apectrack.cli.views import agenda, history, shapes
from apectrack.cli.views.names import named
from apectrack.domain.commitment import Commitment, Evidence
from apectrack.usecases.ports import Change
from apectrack.words import _, because


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
        grid.add_row(text(_("evidence")), _evidence(one))
    for note in item.notes:
        grid.add_row(text(_("note")), text(f"{note.text}  ({note.at[:10]}, {note.by})"))
    for line in history.of_one(changes):
        grid.add_row(text(_("history")), text(line))
    console.print(grid)


def _lines(item: Commitment, eyes: shapes.Seen) -> Iterator[tuple[str, str]]:
    seen = eyes.item(item)
    if item.original:
        yield _("original"), item.original
    state, status = eyes.state(item), item.status.replace("_", " ")
    yield _("state"), named(state) if status in {state, "open"} else f"{named(state)} ({named(status)})"
    yield from _times(item, eyes.today, agenda.far(seen, eyes.today))
    yield _("kind"), named(item.kind)
    yield _("topic"), item.topic or "-"
    yield _("owed by"), agenda.who(seen)
    yield _("owed to"), agenda.SEPARATOR.join(eyes.name(party) for party in item.counterparts) or "-"
    if item.detail:
        yield _("detail"), item.detail
    if item.meeting:
        yield _("from"), item.meeting


def _times(item: Commitment, today: date, far: str) -> Iterator[tuple[str, str]]:
    if item.completed_on:
        yield _("done on"), str(item.completed_on)
    if item.due:
        words = (
            _("{start} to {due}", start=item.start, due=item.due)
            if item.start and item.start != item.due
            else str(item.due)
        )
        yield _("due"), _("{words}, {far}", words=words, far=far) if item.status in ("open", "in_process") else words
    elif item.start:
        yield _("due"), _("from {start} on, no last day", start=item.start)
    else:
        yield (
            _("due"),
            _("no date yet, waits for {name}", name=item.waits_for) if item.waits_for else _("no date"),
        )
    if deadline := item.deadline:
        words = _("“{words}”, {limit}", words=deadline.text, limit=named(deadline.limit))
        if deadline.anchor:
            words += f" {deadline.anchor.words()}"
        yield _("deadline"), words
        if item.how:
            yield _("how"), because(item.how)
        for doubt in deadline.doubts:
            yield _("doubt"), because(doubt)
    if item.repeat:
        yield _("repeats"), item.repeat
    if item.snoozed_until and item.snoozed_until > today:
        yield _("snoozed"), _("until {day}", day=item.snoozed_until)


def _evidence(one: Evidence) -> Text:
    words = text(f"{one.document} {one.section}".strip())
    if one.quote:
        words.append_text(text("\n「" + " ".join(one.quote.split()) + "」"))
    return words
