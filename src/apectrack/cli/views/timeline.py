"""Windows and deadlines as bars over weeks or months, today marked, meetings as headings; readable without colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from apectrack.cli.printing import symbol, text
from apectrack.domain.commitment import Commitment
from apectrack.domain.text import visible
from apectrack.usecases.timeline import Station, Timeline
from apectrack.words import N_, _

NARROW = 60  # columns below which a bar gets a line of its own
# What each cell may hold: the mark, and what stands for it where the output cannot show it.
MARKS = {
    "bar": ("━", "="),
    "from": ("┣", "["),
    "to": ("┫", "]"),
    "due": ("●", "*"),
    "late": ("╌", "~"),
    "today": ("│", "|"),
    "meeting": ("▒", "#"),
    "before": ("◀", "<"),
    "beyond": ("▶", ">"),
}
LEGEND = (
    ("due", N_("due")),
    ("bar", N_("window")),
    ("late", N_("late")),
    ("meeting", N_("meeting")),
    ("today", N_("today")),
)


class Scale(NamedTuple):
    """Days over columns."""

    first: date
    last: date
    width: int

    def column(self, day: date) -> int:
        """The column of a day; those outside are at -1 and ``width``."""
        if day < self.first:
            return -1
        if day > self.last:
            return self.width
        return (day - self.first).days * self.width // ((self.last - self.first).days + 1)


def show(found: Timeline, console: Console, *, weeks: bool) -> None:
    """Print the timeline."""
    width = console.width
    narrow = width < NARROW
    label = 0 if narrow else min(width * 42 // 100, 56)
    scale = Scale(found.first, found.last, max(width - label - (0 if narrow else 1), 10))
    lead = " " * (0 if narrow else label + 1)
    for line in ruler(scale, weeks=weeks):
        console.print(text(f"{lead}{line}", "dim"), no_wrap=True, overflow="crop")
    console.print(text(f"{lead}{_today_line(scale, found.today)}", "bold"), no_wrap=True, overflow="crop")
    for row in found.rows:
        for printed in _row(row, scale, found.today, label, width):
            console.print(printed, no_wrap=True, overflow="crop", soft_wrap=True)
    if not any(isinstance(row, Commitment) for row in found.rows):
        console.print(text(_("Nothing with a date lies in these days.")))
    legend = "   ".join(f"{_mark(name)} {_(told)}" for name, told in LEGEND)
    console.print(text(legend, "dim"))
    for told in _tail(found):
        console.print(text(told, "dim"))


def ruler(scale: Scale, *, weeks: bool) -> Iterator[str]:
    """Two lines over the bars: years, then months, or months, then the days weeks begin on."""
    months = list(_starts(scale, weeks=False))
    if weeks:
        yield _written(scale, [(day, f"{day:%Y-%m}") for day in months])
        yield _written(scale, [(day, f"{day:%d}") for day in _starts(scale, weeks=True)])
        return
    years = [day for n, day in enumerate(months) if n == 0 or day.month == 1]
    yield _written(scale, [(day, f"{day.year}") for day in years])
    yield _written(scale, [(day, f"{day:%b}") for day in months])


def _starts(scale: Scale, *, weeks: bool) -> Iterator[date]:
    """The first day shown, and the first of each week or month after it."""
    day: date | None = scale.first
    while day is not None and day <= scale.last:
        yield day
        try:
            if weeks:
                day += timedelta(days=7 - day.weekday())
            else:
                day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        except OverflowError:
            day = None


def _written(scale: Scale, words: list[tuple[date, str]]) -> str:
    """Each word from the column of its day on, where the one before leaves room; the first one gives way."""
    line = ""
    if len(words) > 1 and scale.column(words[1][0]) <= len(words[0][1]):
        words = words[1:]
    for day, word in words:
        at = scale.column(day)
        if len(line) < at or not line:
            line = f"{line:{at}}{word}"
    return line[: scale.width]


def _today_line(scale: Scale, today: date) -> str:
    """A mark over today's column, with the day beside it."""
    at = scale.column(today)
    if not 0 <= at < scale.width:
        return _("(today, {today}, is not among these days)", today=today)[: scale.width]
    words = _("today {today}", today=today)
    if at + 1 + len(words) > scale.width and at > len(words):
        return f"{words:>{at}}{_mark('today')}"
    return " " * at + f"{_mark('today')}{words}"[: scale.width - at]


def _row(row: Station | Commitment, scale: Scale, today: date, label: int, width: int) -> Iterator[Text]:
    if isinstance(row, Station):
        name = " ".join([row.meeting.code, *([f"({', '.join(row.within)})"] if row.within else [])])
        bar, style = _cells(scale, today, row.window.earliest, row.window.latest, meeting=True), "bold"
        words = f"{_days(row, scale)}  {name}"
    else:
        bar, style = _cells(scale, today, row.start, row.due), ""
        words = f"{row.id:>4} {_day(row.due or row.start, scale)} {row.summary}"
    late = not isinstance(row, Station) and row.due is not None and row.due < today
    if label:
        yield Text.assemble(text(_fit(words, label), style), " ", text(bar, "red" if late else "cyan"))
        return
    yield text(_fit(words, width), style)
    yield text(bar, "red" if late else "cyan")


def _fit(words: str, width: int) -> str:
    """``words`` in exactly ``width`` columns, cut where one sees it; a Chinese character takes two."""
    plain = " ".join(visible(words).split("\n"))
    if cell_len(plain) <= width:
        return set_cell_size(plain, width)
    return set_cell_size(plain, width - 1).rstrip() + symbol("…", "~") + " " * _short(plain, width)


def _short(plain: str, width: int) -> int:
    """How many columns the cut text leaves free."""
    return width - 1 - cell_len(set_cell_size(plain, width - 1).rstrip())


def _days(row: Station, scale: Scale) -> str:
    first, last = row.window.earliest, row.window.latest
    assert first is not None
    assert last is not None
    return _day(first, scale) if first == last else f"{_day(first, scale)}/{_day(last, scale)}"


def _day(day: date | None, scale: Scale) -> str:
    """A day; its year is said when it is not the ruler's only one."""
    assert day is not None
    return f"{day:%m-%d}" if scale.first.year == scale.last.year == day.year else f"{day}"


def _cells(scale: Scale, today: date, start: date | None, due: date | None, *, meeting: bool = False) -> str:
    """One bar: what is in each column."""
    cells = [" "] * scale.width
    now = scale.column(today)
    if 0 <= now < scale.width:
        cells[now] = _mark("today")
    first = scale.column(start or due or scale.first)
    last = scale.column(due) if due else scale.width
    if meeting:
        _fill(cells, first, last, "meeting")
        return "".join(cells)
    if due and last < now:
        _fill(cells, last + 1, now - 1, "late")
    if start and first < last:
        _fill(cells, first, last, "bar")
        _put(cells, first, "from")
    _put(cells, last, "due" if due else "to")
    if first < 0:
        _put(cells, 0, "before")
    if last >= scale.width:
        _put(cells, scale.width - 1, "beyond")
    return "".join(cells)


def _fill(cells: list[str], first: int, last: int, mark: str) -> None:
    for at in range(max(first, 0), min(last, len(cells) - 1) + 1):
        cells[at] = _mark(mark)


def _put(cells: list[str], at: int, mark: str) -> None:
    if 0 <= at < len(cells):
        cells[at] = _mark(mark)


def _mark(name: str) -> str:
    return symbol(*MARKS[name])


def _tail(found: Timeline) -> list[str]:
    lines = []
    if found.outside:
        lines.append(
            _(
                "{n} more lie outside {first} to {last} (--from, --to).",
                n=found.outside,
                first=found.first,
                last=found.last,
            )
        )
    if found.undated:
        lines.append(_("{n} open without a date: apectrack list --undated", n=found.undated))
    return lines
