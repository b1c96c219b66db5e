"""The daily mail: what is late, due, running, waiting on others, and newly changed."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from apectrack import settings
from apectrack.cli import asking
from apectrack.cli.opening import Desk
from apectrack.cli.views import digest as view
from apectrack.domain.errors import UsageError
from apectrack.exporters import headings
from apectrack.exporters.context import Context
from apectrack.usecases import digest as verb
from apectrack.words import _

if TYPE_CHECKING:
    from apectrack.settings import Settings

app = typer.Typer(rich_markup_mode=None)


@app.command()
def digest(
    ctx: typer.Context,
    since: Annotated[
        str | None, typer.Option(metavar="DATE|1d", help="Changes since that day, or so long ago; 7 days by default.")
    ] = None,
    within: Annotated[str, typer.Option(metavar="7d", help="How far ahead to look: 7d, 2w.")] = "7d",
    lang: Annotated[str, typer.Option(metavar="en|zh-Hant", help="The language of the digest.")] = "en",
    format: Annotated[str, typer.Option(metavar="text|markdown|html", help="How to write it.")] = "text",
) -> None:
    """The daily mail: what is late, due, running, waiting on others (and how long), and newly changed.

    It only reads, so it does not remember when it was last sent: a daily one says --since 1d.

    \b
    Example:
      apectrack digest
      apectrack digest --since 1d --format html --lang zh-Hant
    """
    asking.format_known(format, view.FORMATS)
    words = headings.words(lang)
    desk = Desk(ctx.obj)
    chosen = desk.settings
    first = _since(since, chosen)
    with desk.reading() as ledger:
        found = verb.digest(ledger, chosen.today, first, us=chosen.economy, within=asking.days(within))
    context = Context(today=chosen.today, within=chosen.within, us=chosen.economy, names=chosen.names, lang=words.lang)
    sys.stdout.write(view.written(found, context, format))


def _since(text: str | None, chosen: Settings) -> date:
    """The first day whose changes are told. Raises UsageError for a day ahead."""
    if text is not None and "-" in text:
        found = settings.day(text)
    else:
        try:
            found = chosen.today - timedelta(days=asking.days(text or "7d"))
        except OverflowError:
            found = date.min
    if found > chosen.today:
        raise UsageError(
            _("{found} is ahead; nothing changed since.", found=found), _("Give a day of the past, or 1d.")
        )
    return found
