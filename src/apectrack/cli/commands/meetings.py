"""Meetings: list, show, add, move them, and name them otherwise."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.cli.views import meetings as view
from apectrack.cli.views import shapes
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window
from apectrack.usecases import lookup
from apectrack.usecases import meetings as verb
from apectrack.usecases.ports import Selection
from apectrack.words import _, ngettext

app = typer.Typer(rich_markup_mode=None)
Format = Annotated[str, typer.Option(metavar="table|json", help="How to print.")]
Name = Annotated[str, typer.Argument(metavar="CODE", autocompletion=completing.meetings)]


@app.callback(invoke_without_command=True)
def _meetings(ctx: typer.Context) -> None:
    """Meetings: list, show, add, move them, and name them otherwise.

    \b
    Example:
      apectrack meetings
      apectrack meetings move "SCCP 2" 2011-09-14 2011-09-16
    """
    if ctx.invoked_subcommand is None:
        _list(ctx, "table")


@app.command("list")
def list_(ctx: typer.Context, format: Format = "table") -> None:
    """Every meeting with its days, by date.

    \b
    Example:
      apectrack meetings list --format json
    """
    _list(ctx, format)


def _list(ctx: typer.Context, format: str) -> None:
    asking.format_known(format, ("table", "json"))
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        rows = view.in_order(view.Row.of(one, desk.calendar_over(ledger)) for one in ledger.meetings())
        counts = ledger.counts("meeting")
        hanging = {row.meeting.code: len(ledger.hanging("meeting", [row.meeting.code])) for row in rows}
    if format == "json":
        sys.stdout.write(shapes.dumps([row.json() for row in rows]) + "\n")
        return
    from apectrack.cli.printing import console

    view.table(rows, counts, hanging, console(desk.settings.color))


@app.command()
def show(ctx: typer.Context, name: Name, format: Format = "table") -> None:
    """A meeting, what came out of it and what hangs on its date.

    \b
    Example:
      apectrack meetings show "SCCP 2"
    """
    asking.format_known(format, ("table", "json"))
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        meeting = lookup.meeting(ledger, name)
        row = view.Row.of(meeting, desk.calendar_over(ledger))
        hanging = ledger.hanging("meeting", [meeting.code])
        arisen = ledger.select(Selection(meeting=meeting.code))
    if format == "json":
        ids = {"hanging": [item.id for item in hanging], "arisen": [item.id for item in arisen]}
        sys.stdout.write(shapes.dumps(row.json() | ids) + "\n")
        return
    from apectrack.cli.printing import console

    view.one(row, hanging, len(arisen), console(desk.settings.color))


@app.command()
def add(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Its name for good, with the year: 'SCCP 1 2012'.")],
    start: Annotated[str | None, typer.Argument(metavar="[START]", help="Its first day, when known.")] = None,
    end: Annotated[str | None, typer.Argument(metavar="[END]", help="Its last day; the first when left out.")] = None,
    name: Annotated[str, typer.Option(help="Its full name.")] = "",
    within: Annotated[
        str | None, typer.Option(help="The meeting it sits within.", autocompletion=completing.meetings)
    ] = None,
    place: Annotated[str, typer.Option(help="Where it is held.")] = "",
    alias: Annotated[list[str] | None, typer.Option(help="Another name; may be repeated.")] = None,
) -> None:
    """Make a meeting known. Items that waited for its name follow it.

    \b
    Example:
      apectrack meetings add "SOM 1 2012" 2012-02-07 2012-02-20 --place Moscow
      apectrack meetings add "SCCP 1 2012" --within "SOM 1 2012" --alias "SCCP 1/2012"
    """
    from apectrack.cli import dating

    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        first, last = dating.span(ledger, start, end, desk.settings.today)
        window = Window(first, last) if first else None
        meeting = Meeting(code, name, window, within, place, tuple(alias or ()))
        changed = verb.add(ledger, desk.calendar_over, meeting)
    telling.line(f"{changed.after.code}: {view.days(changed.after.window)}")
    telling.followed(changed.moved)


@app.command()
def move(
    ctx: typer.Context,
    name: Name,
    start: Annotated[str, typer.Argument(metavar="START", help="Its first day, or 'unknown'.")],
    end: Annotated[str | None, typer.Argument(metavar="[END]", help="Its last day; the first when left out.")] = None,
) -> None:
    """Move a meeting. Every deadline that hangs on it is worked out again: old and new are shown.

    \b
    Example:
      apectrack meetings move "SCCP 2" 2011-09-14 2011-09-16
      apectrack meetings move "SCCP 2" unknown
    """
    from apectrack.cli import dating

    desk = Desk(ctx.obj)
    if start.casefold() == "unknown" and end is not None:
        raise UsageError(_("Unknown days have no end."), _('Give "unknown" alone.'))
    with desk.writing() as ledger:
        unknown = start.casefold() == "unknown"
        first, last = (None, None) if unknown else dating.span(ledger, start, end, desk.settings.today)
        changed = verb.move(ledger, desk.calendar_over, name, first, last)
    before = view.days(changed.before.window if changed.before else None)
    telling.line(f"{changed.after.code}: {before} → {view.days(changed.after.window)}")
    telling.followed(changed.moved)
    count = len(changed.moved)
    telling.line(
        ngettext("{n} item followed.", "{n} items followed.", count) if count else _("No item's date changed.")
    )


@app.command()
def alias(
    ctx: typer.Context,
    name: Name,
    aliases: Annotated[list[str], typer.Argument(metavar="ALIAS...", help="Further names.")],
) -> None:
    """Let a meeting answer to further names.

    \b
    Example:
      apectrack meetings alias "SCCP 2 2011" "第2次SCCP會議"
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.alias(ledger, desk.calendar_over, name, aliases)
    telling.line(_("{code}: also {names}", code=changed.after.code, names=", ".join(changed.after.aliases)))
    telling.followed(changed.moved)
