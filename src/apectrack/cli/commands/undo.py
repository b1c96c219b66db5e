"""Take back the last change, or the last import whole."""

from __future__ import annotations

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import undo as verb
from apectrack.words import _, ngettext

app = typer.Typer(rich_markup_mode=None)


@app.command()
def undo(ctx: typer.Context) -> None:
    """Take back the last change, or the last import whole. Again takes back the one before; redo brings it back.

    \b
    Example:
      apectrack undo
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        batch, changes = verb.undo(ledger)
    telling.line(
        ngettext(
            "taken back: {told} ({n} change of {when} UTC by {by})",
            "taken back: {told} ({n} changes of {when} UTC by {by})",
            len(changes),
            told=batch.told or batch.verb,
            when=batch.at[:16].replace("T", " "),
            by=batch.by,
        )
    )
    for change in changes:
        if change.entity == "document":
            _told_of_review(*verb.review_after(change))
    telling.line(_("    apectrack redo brings it back"))


def _told_of_review(name: str, gone: int, drafts: int) -> None:
    """Say what has become of the review of a document."""
    if drafts:
        told = ngettext(
            "    the review of {name} stands where it was broken off, {n} decision in it: apectrack review goes on",
            "    the review of {name} stands where it was broken off, {n} decisions in it: apectrack review goes on",
            drafts,
            name=name,
        )
        telling.line(told)
    elif gone:
        told = ngettext(
            "    {n} candidate of {name} waits for a review no more: importing it again proposes it",
            "    {n} candidates of {name} wait for a review no more: importing it again proposes them",
            gone,
            name=name,
        )
        telling.line(told)
