"""Write commitments for other programs: calendars, spreadsheets, pages, task lists, or the whole ledger."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from apectrack.cli import asking, completing, selecting, telling
from apectrack.cli.opening import Desk
from apectrack.domain.errors import ApectrackError
from apectrack.exporters import filing, headings, registry
from apectrack.exporters.context import Context
from apectrack.usecases import exporting
from apectrack.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from apectrack.domain.commitment import Commitment
    from apectrack.store.reading import Reading

app = typer.Typer(rich_markup_mode=None)


@app.command()
def export(
    ctx: typer.Context,
    format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="ics, csv, json, markdown, html, xlsx, taskwarrior or todotxt.",
            autocompletion=registry.names,
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; else standard output.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="open, in_process, done or cancelled.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.", autocompletion=completing.topics)] = None,
    owner: Annotated[
        str | None, typer.Option(help="Only what this party owes.", autocompletion=completing.parties)
    ] = None,
    meeting: Annotated[
        str | None, typer.Option(help="Only what comes from this meeting.", autocompletion=completing.meetings)
    ] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Only live items without a date.")] = False,
    search: Annotated[str | None, typer.Option(metavar="TEXT", help="Only items that hold this text.")] = None,
    sort: Annotated[str, typer.Option(metavar="due|id|topic", help="The order.")] = "due",
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many items.")] = None,
    lang: Annotated[str, typer.Option(metavar="en|zh-Hant", help="The language of headings and labels.")] = "en",
    alarm: Annotated[
        str | None, typer.Option(metavar="1d", help="ics: remind so long before the due day: 1d, 2w; else the setting.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Write commitments for other programs. All of them as JSON is the whole ledger, which import restores.

    \b
    Example:
      apectrack export ics -o apec.ics --alarm 3d
      apectrack export xlsx -o list.xlsx --lang zh-Hant --status open
      apectrack export json > ledger.json
    """
    written = registry.format_named(format)
    language = headings.words(lang).lang
    desk = Desk(ctx.obj)
    reminds = alarm or desk.settings.alarm
    before = timedelta(days=asking.days(reminds)) if reminds else None
    with desk.reading() as ledger:
        selection = selecting.selection(
            ledger,
            status=status,
            topic=topic,
            owner=owner,
            meeting=meeting,
            undated=undated,
            search=search,
            sort=sort,
            limit=limit,
        )
        items = ledger.select(selection)
        everything = selecting.is_everything(selection)
        context = _context(desk, ledger, items, lang=language, alarm=before, everything=everything)
        _write(written, items, context, output, force=force)
    if output is not None:
        telling.line(
            ngettext(
                "{file} holds {n} item ({format}).",
                "{file} holds {n} items ({format}).",
                len(items),
                file=output,
                format=format,
            )
        )


def _write(
    written: registry.Format, items: Sequence[Commitment], context: Context, output: Path | None, *, force: bool
) -> None:
    if output is not None and str(output) != "-":
        with filing.written(output, force=force) as out:
            written.write(items, out, context)
        return
    if not written.TEXT and sys.stdout.isatty():
        raise ApectrackError(
            _("{name} is not for a terminal.", name=written.NAME),
            _("Name a file: apectrack export {name} -o list{suffix}", name=written.NAME, suffix=written.SUFFIX),
        )
    sys.stdout.flush()
    written.write(items, sys.stdout.buffer, context)


def _context(
    desk: Desk, ledger: Reading, items: list[Commitment], *, lang: str, alarm: timedelta | None, everything: bool
) -> Context:
    chosen = desk.settings
    newest = ledger.batches(limit=1)
    return Context(
        today=chosen.today,
        within=chosen.within,
        us=chosen.economy,
        names=chosen.names,
        lang=lang,
        ledger=exporting.identity(ledger),
        changed_at=newest[0].at if newest else "",
        meetings=ledger.meetings(),
        topics={one.name: one.name_zh for one in ledger.topics()},
        alarm=alarm,
        whole=(lambda: exporting.whole(ledger, items)) if everything else None,
    )
