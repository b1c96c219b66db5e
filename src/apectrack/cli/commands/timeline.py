"""Windows and deadlines as bars over weeks or months, between the meetings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

import typer

from apectrack import settings
from apectrack.cli import asking, completing
from apectrack.cli.opening import Desk
from apectrack.domain.deadline import plus_months
from apectrack.domain.errors import UsageError
from apectrack.domain.window import shifted
from apectrack.usecases import timeline as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)
WEEKS, MONTHS = 12, 7  # how much is shown when no last day is named
LONGEST = 366 * 20  # days


@app.command()
def timeline(
    ctx: typer.Context,
    weeks: Annotated[bool, typer.Option("--weeks", help="A ruler of weeks, twelve of them.")] = False,
    months: Annotated[bool, typer.Option("--months", help="A ruler of months, seven of them (the default).")] = False,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="The first day to show.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="The last day to show.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.", autocompletion=completing.topics)] = None,
    owner: Annotated[
        str | None, typer.Option(help="Only what this party owes.", autocompletion=completing.parties)
    ] = None,
) -> None:
    """Windows and deadlines as bars over weeks or months, today marked, with the meetings between them.

    \b
    Example:
      apectrack timeline
      apectrack timeline --weeks --topic AEO
      apectrack timeline --from 2011-03-01 --to 2011-12-31
    """
    from apectrack.cli.printing import console
    from apectrack.cli.views import timeline as view

    asking.not_both(weeks=weeks, months=months)
    desk = Desk(ctx.obj)
    begin, end = span(first, last, desk.settings.today, weeks=weeks)
    with desk.reading() as ledger:
        found = verb.timeline(
            ledger,
            desk.settings.today,
            begin,
            end,
            topic=asking.topic(ledger, topic),
            owner=asking.party(ledger, owner),
        )
    view.show(found, console(desk.settings.color), weeks=weeks)


def span(first: str | None, last: str | None, today: date, *, weeks: bool) -> tuple[date, date]:
    """The days to show: those named, else from a week or a month back on. Raises UsageError."""
    begin = settings.day(first) if first else _back(today, weeks=weeks)
    end = settings.day(last) if last else _ahead(begin, weeks=weeks)
    if end < begin:
        raise UsageError(
            _("{end} is before {begin}.", end=end, begin=begin),
            _("Name the first day with --from, the last with --to."),
        )
    if (end - begin).days > LONGEST:
        raise UsageError(_("A timeline shows at most twenty years."), _("Name nearer days with --from and --to."))
    return begin, end


def _back(today: date, *, weeks: bool) -> date:
    if weeks:
        return shifted(today, -7 - today.weekday()) or today
    return today.replace(day=1) if today < date(1, 2, 1) else plus_months(today.replace(day=1), -1)


def _ahead(begin: date, *, weeks: bool) -> date:
    if weeks:
        return shifted(begin, WEEKS * 7 - 1) or date.max
    try:
        return plus_months(begin.replace(day=1), MONTHS) - timedelta(days=1)
    except UsageError:
        return date.max
