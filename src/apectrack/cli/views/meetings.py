"""Meetings on screen: their days, or the days of the meeting around them, and what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from apectrack.cli.printing import text
from apectrack.cli.views import shapes
from apectrack.domain.commitment import Commitment
from apectrack.domain.deadline import Calendar, Span
from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window


class Row(NamedTuple):
    """A meeting and its days as far as they are known."""

    meeting: Meeting
    span: Span

    @classmethod
    def of(cls, meeting: Meeting, calendar: Calendar) -> Row:
        """The meeting with the days the calendar knows for it."""
        return cls(meeting, calendar.meeting(meeting.code) or Span(meeting.code, None))

    def json(self) -> dict[str, Any]:
        """In the shape programs read."""
        window = self.span.window
        known = (window.earliest, window.latest) if window and window.earliest and window.latest else None
        return shapes.meeting(self.meeting, known, self.span.how)


def days(window: Window | None) -> str:
    """The days of a meeting: ``2011-09-14 to 2011-09-16``, or ``no date yet``."""
    if window is None:
        return "no date yet"
    return str(window.latest) if window.earliest == window.latest else f"{window.earliest} to {window.latest}"


def table(
    rows: Sequence[Row], counts: Mapping[str, tuple[int, int]], hanging: Mapping[str, int], console: Console
) -> None:
    """Print meetings with how many items came out of them and how many hang on them."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column("meeting", overflow="fold")
    grid.add_column("days", overflow="fold")
    grid.add_column("within", overflow="fold")
    grid.add_column("items", justify="right")
    grid.add_column("hanging", justify="right")
    for row in rows:
        code = row.meeting.code
        known = days(row.meeting.window)
        if row.meeting.window is None and row.span.window:
            known = f"some days in {days(row.span.window)}"
        items = counts.get(code, (0, 0))[1]
        grid.add_row(*(text(v) for v in (code, known, row.meeting.within or "", items or "", hanging[code] or "")))
    console.print(grid)


def one(row: Row, hanging: Sequence[Commitment], arisen: int, console: Console) -> None:
    """Print one meeting."""
    meeting = row.meeting
    console.print(text(meeting.code, "bold"))
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    lines = {
        "name": meeting.name,
        "days": days(meeting.window),
        "known": f"{days(row.span.window)}: {row.span.how}" if row.span.how else "",
        "within": meeting.within or "",
        "place": meeting.place,
        "also": ", ".join(meeting.aliases),
        "items": f"{arisen} came out of it: apectrack list --meeting" if arisen else "",
    }
    for label, words in lines.items():
        if words:
            grid.add_row(text(label), text(words))
    for item in hanging:
        assert item.deadline is not None
        assert item.deadline.anchor is not None
        when = str(item.due) if item.due else "no date yet"
        grid.add_row(text("hangs"), text(f"{item.id}  {when}  {item.deadline.anchor.words()}: {item.summary}"))
    console.print(grid)
