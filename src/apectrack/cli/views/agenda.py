"""The daily list on screen: overdue, today, soon, running; a table where there is room, stacked lines where not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rich.box import Box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from apectrack.cli.printing import symbol, text
from apectrack.domain.agenda import Agenda, Item, state
from apectrack.words import N_, _, ngettext

TITLES = {"overdue": N_("Overdue"), "today": N_("Today"), "soon": N_("Next {within} days"), "running": N_("Running")}
STYLES = {"overdue": "bold red", "today": "bold yellow", "soon": "bold", "running": "bold cyan"}
SIDES = {"ours": ("●", "*"), "theirs": ("○", "o"), "everyone": ("◇", "+"), "nobody": ("?", "?")}
LEGEND = {
    "ours": N_("ours"),
    "theirs": N_("waiting for others"),
    "everyone": N_("everyone's"),
    "nobody": N_("nobody named"),
}
STACKED_BELOW = 72  # columns
SEPARATOR = "; "  # between names: some hold a comma of their own (Hong Kong, China)
FAR_LONG, FAR_SHORT = 18, 12  # starts in 300 days, starts 300 d
GAPS = Box("\n".join(["    "] * 8))


def show(agenda: Agenda, console: Console, *, limit: int | None = None, undecided: int = 0) -> None:
    """Print the agenda, and below it how many proposals wait for a review."""
    if agenda.empty and agenda.found == 0:
        _nothing(agenda, console)
    heads = True
    for name, items in agenda.groups.items():
        if items:
            title = _(TITLES[name], within=agenda.within)
            console.print(text(f"{title} ({len(items)})", STYLES[name]))
            console.print(_table(items, agenda, console.width, heads=heads))
            heads = False
    shown = sum(len(items) for items in agenda.groups.values())
    if shown < agenda.found:
        console.print(text(_("{n} more are not shown (--limit {limit}).", n=agenda.found - shown, limit=limit)))
    if shown:
        console.print(_legend(item for items in agenda.groups.values() for item in items))
    for line in tail(agenda):
        console.print(text(line, "dim"))
    if undecided:
        waiting = ngettext("{n} proposal waits: apectrack review", "{n} proposals wait: apectrack review", undecided)
        console.print(text(waiting, "dim"))


def tail(agenda: Agenda) -> list[str]:
    """One line on what has no date, with what it waits for, and one on what is asleep."""
    lines = []
    if agenda.undated:
        n = f"{agenda.undated}{'+' if agenda.undated >= 10_000 else ''}"
        waiting = _(", ").join(_("{n} waiting for {name}", n=n, name=name) for name, n in agenda.waiting[:4])
        if waiting:
            told = _("{n} open without a date, of them {waiting}: apectrack list --undated", n=n, waiting=waiting)
        else:
            told = _("{n} open without a date: apectrack list --undated", n=n)
        lines.append(told)
    if agenda.snoozed:
        lines.append(_("{n} snoozed.", n=agenda.snoozed))
    return lines


def far(item: Item, today: date, *, short: bool = False) -> str:
    """How far away, in words: ``12 days late``, ``today``, ``in 5 days``, ``starts in 3 days``, ``78 days left``.

    Short, it is at most FAR_SHORT wide, else FAR_LONG, up to 999 days.
    """
    if item.due is None:
        return _("no date")
    days = (item.due - today).days
    if days < 0:
        return _("{n} d late", n=-days) if short else ngettext("{n} day late", "{n} days late", -days)
    begins = item.start is not None and item.start > today
    if item.kind == "event" and begins and item.start is not None and item.start != item.due:
        ahead = (item.start - today).days
        return _("starts {n} d", n=ahead) if short else ngettext("starts in {n} day", "starts in {n} days", ahead)
    if days == 0:
        return _("today")
    open_now = item.start is not None and item.start <= today and item.start != item.due
    if open_now:
        return _("{n} d left", n=days) if short else ngettext("{n} day left", "{n} days left", days)
    return _("in {n} d", n=days) if short else ngettext("in {n} day", "in {n} days", days)


def when(item: Item) -> str:
    """The due day, and below it the day the window opens when it is one."""
    if item.due is None:
        return "-"
    if item.start is None or item.start == item.due:
        return str(item.due)
    opens = f"{item.start:%m-%d}" if item.start.year == item.due.year else str(item.start)
    return f"{item.due}\n" + _("from {day}", day=opens)


def who(item: Item) -> str:
    """Whose move it is, as a mark that needs no colour, and the owners' names."""
    return f"{mark(item.side)} {SEPARATOR.join(item.owners) or _('nobody named')}"


def mark(side: str) -> str:
    """The mark of a side."""
    return symbol(*SIDES[side])


def _legend(items: Iterable[Item]) -> Text:
    present = {item.side for item in items}
    return text("   ".join(f"{mark(side)} {_(told)}" for side, told in LEGEND.items() if side in present), "dim")


def _table(items: list[Item], agenda: Agenda, width: int, *, heads: bool) -> Table:
    digits = max(3, *(len(str(item.id)) for items in agenda.groups.values() for item in items))
    if width < STACKED_BELOW:
        return _stacked(items, agenda, digits)
    wide = width >= 100
    fixed = (digits + 12 + (FAR_LONG if wide else FAR_SHORT), 15 if wide else 10, 24 if wide else 15)
    # Few cells, fixed widths, and gaps drawn as dividers: Rich then measures and pads nothing, at half the time.
    table = Table(box=GAPS, show_header=False, show_edge=False, padding=0)
    table.add_column(width=fixed[0], no_wrap=True)
    table.add_column(width=fixed[1])
    table.add_column(width=width - sum(fixed) - len(fixed), overflow="fold")
    table.add_column(width=fixed[2], overflow="fold")
    if heads:
        number = _("id")
        first = f"{' ' * (digits - cell_len(number))}{number} {set_cell_size(_('due'), 10)} {_('how far')}"
        table.add_row(*(text(name, "dim") for name in (first, _("topic"), _("what"), _("who owes it"))))
    for item in items:
        table.add_row(
            _first(item, agenda, digits, short=not wide),
            text(item.topic),
            text(item.summary),
            text(who(item), "bold" if item.side == "ours" else ""),
        )
    return table


def _first(item: Item, agenda: Agenda, digits: int, *, short: bool) -> Text:
    """Id, due day and how far in columns of their own width, and below them when the window opens."""
    due, _, opens = when(item).partition("\n")
    style = STYLES[state(item, agenda.today, agenda.within)]
    words = Text(f"{item.id:>{digits}} {due:10} ", no_wrap=True)
    words.append(far(item, agenda.today, short=short), style)
    if opens:
        words.append("\n" + " " * (digits + 1) + opens, "dim")
    return words


def _stacked(items: list[Item], agenda: Agenda, digits: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, expand=True, padding=(0, 1, 0, 0))
    table.add_column(width=digits, justify="right", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for item in items:
        style = STYLES[state(item, agenda.today, agenda.within)]
        first = Text.assemble(
            text(when(item).replace("\n", " ")), "  ", text(far(item, agenda.today, short=True), style)
        )
        topic = f"{item.topic}: " if item.topic else ""
        table.add_row(text(item.id, "bold"), first)
        table.add_row("", text(topic + item.summary))
        table.add_row("", text(who(item), "bold" if item.side == "ours" else ""))
    return table


def _nothing(agenda: Agenda, console: Console) -> None:
    console.print(
        text(_("Nothing is overdue, and nothing is due in the next {within} days.", within=agenda.within), "bold")
    )
    if agenda.upcoming:
        console.print(text(_("Next:")))
        for item in agenda.upcoming:
            console.print(text(f"  {item.id}  {item.due}  {far(item, agenda.today)}  {item.summary}"))
    elif not agenda.undated:
        console.print(text(_('Nothing is open. apectrack add "..." adds an item.')))
