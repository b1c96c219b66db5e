"""Go on with what an import left undecided."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import reviewing, taking, telling
from apectrack.cli.opening import Desk
from apectrack.domain.errors import UsageError
from apectrack.usecases import importing
from apectrack.usecases.leftovers import unseen
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def review(
    ctx: typer.Context,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="The document's name; all when left out.")
    ] = None,
) -> None:
    """Go on with what an import left undecided.

    \b
    Example:
      apectrack review
      apectrack review minutes.docx
    """
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        documents = importing.pending(ledger)
        if file is not None:
            documents = [one for one in documents if one.name == file or file.endswith(f"/{one.name}")]
            if not documents:
                raise UsageError(
                    _("Nothing is left undecided of '{file}'.", file=file), _("apectrack review shows what is.")
                )
        waiting = [(one, importing.resume(ledger, one, desk.calendar_over)) for one in documents]
    if not waiting:
        telling.line(_("Nothing is left to review."))
        return
    taking.refuse_without_terminal()
    for filed, proposed in waiting:
        sitting = reviewing.Sitting(desk, filed, proposed, unseen(filed), (), dict(importing.drafts(filed)))
        if not reviewing.review(sitting):
            break
