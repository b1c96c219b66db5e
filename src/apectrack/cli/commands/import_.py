"""Read minutes, propose their commitments, and take in what you accept."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apectrack import readers
from apectrack.cli import asking, completing, dating, failures, restoring, taking, telling, waiting
from apectrack.cli.opening import Desk
from apectrack.cli.views import found, shapes
from apectrack.usecases import importing
from apectrack.words import _

if TYPE_CHECKING:
    from apectrack.store.reading import Reading
    from apectrack.usecases.importing import Proposal

app = typer.Typer(rich_markup_mode=None)


@app.command("import")
def import_(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Minutes or reports; - reads standard input.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Propose only; write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Accept what is recommended, without asking.")] = False,
    min_score: Annotated[
        float | None, typer.Option(min=0, max=1, help="With --yes: accept from this score on instead.")
    ] = None,
    meeting: Annotated[
        str | None, typer.Option(metavar="CODE", help="The meeting it reports.", autocompletion=completing.meetings)
    ] = None,
    meeting_date: Annotated[
        str | None, typer.Option(metavar="DATE", help="The meeting's day, when the document does not say.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="Of a plain text, when the guess is wrong.")] = None,
    format: Annotated[str, typer.Option(metavar="table|json", help="How --dry-run prints.")] = "table",
) -> None:
    """Read minutes, propose their commitments with the words that prove them, and take in what you accept.

    A ledger exported as JSON is restored into an empty database. The to-dos and events of a calendar (.ics) are taken
    in, from Outlook or Google too.

    \b
    Example:
      apectrack import minutes.docx
      apectrack import minutes.pdf --dry-run
      apectrack import minutes.txt --yes --meeting-date 2011-03-03
    """
    asking.format_known(format, ("table", "json"))
    desk = Desk(ctx.obj)
    shown: list[dict[str, Any]] = []
    for place, file in enumerate(files, 1):
        if restoring.brought_back(desk, file, dry_run=dry_run):
            continue
        with desk.reading() as ledger:
            proposal = _proposal(ledger, desk, file, encoding, meeting, meeting_date)
        if proposal.proposed and not (dry_run or yes):
            taking.refuse_without_terminal()
        if dry_run and format == "json":
            shown.append(found.as_json(proposal, Path(file)))
        elif dry_run:
            from apectrack.cli.printing import console
            from apectrack.cli.views import proposal as view

            view.show(proposal, console(desk.settings.color))
        elif not _take_in(desk, proposal, ask=not yes, min_score=min_score, unread=files[place:]):
            break
    if shown:
        sys.stdout.write(shapes.dumps(shown[0] if len(shown) == 1 else shown) + "\n")


def _proposal(
    ledger: Reading, desk: Desk, file: str, encoding: str | None, meeting: str | None, meeting_date: str | None
) -> Proposal:
    with waiting.patience(_("reading {file}", file=file)):
        ready = chain(importing.get_ready("zh"), desk.get_ready(), importing.get_ready("en"))  # what most need first
        document = readers.open_document(file, encoding=encoding, meanwhile=ready)
        for note in document.notes:
            failures.say(f"{document.name}: {note}.")
        day = dating.day(ledger, meeting_date, desk.settings.today) if meeting_date else None
        return importing.propose(
            ledger, document, desk.calendar_over, us=desk.settings.economy, meeting_date=day, meeting_code=meeting
        )


def _take_in(desk: Desk, proposal: Proposal, *, ask: bool, min_score: float | None, unread: Sequence[str] = ()) -> bool:
    """Take in one document; False where the person quit before its end, which leaves ``unread`` alone."""
    if not proposal.proposed:
        again = _(": all {decided} of it were decided on before", decided=proposal.decided) if proposal.decided else ""
        telling.line(_("{name} proposes nothing new{again}.", name=proposal.filed.name, again=again))
        return True
    if ask:
        from apectrack.cli import reviewing

        sitting = reviewing.Sitting(desk, proposal.filed, proposal.proposed, proposal.leftovers, proposal.meetings)
        try:
            ended = reviewing.review(sitting)
        except reviewing.BrokenOffError as error:
            if unread:
                error.hint += _(" Not read yet: {unread}.", unread=", ".join(unread))
            raise
        if unread and not ended:
            telling.line(_("Not read yet: {unread}.", unread=", ".join(unread)))
        return ended
    with desk.writing() as ledger:
        taken = importing.take_in(
            ledger,
            desk.calendar_over,
            proposal.filed,
            proposal.proposed,
            proposal.recommended(min_score),
            today=desk.settings.today,
            meetings=proposal.meetings,
        )
    taking.report(proposal.filed.name, taken)
    return True
