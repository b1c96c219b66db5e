"""Meetings on screen: their days, or the days of the meeting around them, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from apectrack.cli.printing import text
from apectrack.cli.views import shapes
from apectrack.cli.views.agenda import STACKED_BELOW
from apectrack.domain.commitment import Commitment
from apectrack.domain.deadline import Calendar, Span
from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window
from apectrack.words import _, because, ngettext


class Row(NamedTuple):
    """A meeting and its days as far as they are known."""

    meeting: Meeting
    span: Span

    @classmethod
    def of(cls, meeting: Meeting, calendar: Calendar) -> Row:
        """The meeting with the days the calendar knows for it."""
        return cls(meeting, calendar.meeting(meeting.code) or Span(meeting.code, None))

    def known(self) -> str:
        """Its days in words, or those of the meeting around it."""
        if self.meeting.window is None and self.span.window:
            return _("some days in {window}", window=days(self.span.window))
        return days(self.meeting.window)

    def json(self) -> dict[str, Any]:
        """In the shape programs read."""
        window = self.span.window
        known = (window.earliest, window.latest) if window and window.earliest and window.latest else None
        return shapes.meeting(self.meeting, known, self.span.how)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """By the days as far as they are known; those without any last."""
    return sorted(rows, key=lambda row: (row.span.window is None, _first(row.span.window), row.meeting.code))


def _first(window: Window | None) -> date:
    return (window and window.earliest) or date.max


def days(window: Window | None) -> str:
    """The days of a meeting: ``2011-09-14 to 2011-09-16``, or ``no date yet``."""
    if window is None:
        return _("no date yet")
    return (
        str(window.latest)
        if window.earliest == window.latest
        else _("{earliest} to {latest}", earliest=window.earliest, latest=window.latest)
    )


def table(
    rows: Sequence[Row], counts: Mapping[str, tuple[int, int]], hanging: Mapping[str, int], console: Console
) -> None:
    """Print meetings with how many items came out of them and how many hang on them; stacked where it is narrow."""
    if console.width < STACKED_BELOW:
        console.print(_stacked(rows, counts, hanging))
        return
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column(_("meeting"), overflow="fold")
    grid.add_column(_("days"), overflow="fold")
    grid.add_column(_("within"), overflow="fold")
    grid.add_column(_("items"), justify="right")
    grid.add_column(_("hanging"), justify="right")
    for row in rows:
        code, items = row.meeting.code, counts.get(row.meeting.code, (0, 0))[1]
        known = row.known()
        grid.add_row(*(text(v) for v in (code, known, row.meeting.within or "", items or "", hanging[code] or "")))
    console.print(grid)


def _stacked(rows: Sequence[Row], counts: Mapping[str, tuple[int, int]], hanging: Mapping[str, int]) -> Text:
    lines: list[Text] = []
    for row in rows:
        code, items = row.meeting.code, counts.get(row.meeting.code, (0, 0))[1]
        lines += [text(code, "bold"), text(f"  {row.known()}")]
        lines += [text(_("  within {within}", within=row.meeting.within))] if row.meeting.within else []
        told = [
            ngettext("{n} item", "{n} items", items) if items else "",
            _("{n} hanging on it", n=hanging[code]) if hanging[code] else "",
        ]
        lines += [text(f"  {', '.join(one for one in told if one)}")] if any(told) else []
    return Text("\n").join(lines)


def one(row: Row, hanging: Sequence[Commitment], arisen: int, console: Console) -> None:
    """Print one meeting."""
    meeting = row.meeting
    console.print(text(meeting.code, "bold"))
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    lines = {
        _("name"): meeting.name,
        _("days"): days(meeting.window),
        _("known"): f"{days(row.span.window)}: {because(row.span.how)}" if row.span.how else "",
        _("within"): meeting.within or "",
        _("place"): meeting.place,
        _("also"): "; ".join(meeting.aliases),
        _("items"): _('{arisen} came out of it: apectrack list --meeting "{code}"', arisen=arisen, code=meeting.code)
        if arisen
        else "",
    }
    for label, words in lines.items():
        if words:
            grid.add_row(text(label), text(words))
    for item in hanging:
        assert item.deadline is not None
        assert item.deadline.anchor is not None
        when = str(item.due) if item.due else _("no date yet")
        grid.add_row(text(_("hangs")), text(f"{item.id}  {when}  {item.deadline.anchor.words()}: {item.summary}"))
    console.print(grid)
