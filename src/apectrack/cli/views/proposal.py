"""What a document proposes, as a table."""

from __future__ import annotations

import re

from rich.console import Console
from rich.table import Table

from apectrack.cli.printing import text
from apectrack.cli.views.agenda import STACKED_BELOW
from apectrack.cli.views.names import named
from apectrack.usecases.importing import Proposal
from apectrack.usecases.matching import Proposed
from apectrack.words import _, because

_LINK = re.compile(r"\(?\[([^\]]*)\]?(?:\([^)]*\)?)?\)?")
_SECTION = 20  # characters of where it stands
MARKS = {"accept": "+", "look": "?", "discard": "-"}


def show(proposal: Proposal, console: Console) -> None:
    """Print a proposal as a table: what would be taken in, from where, and what it matches."""
    own = proposal.extraction.meeting
    console.print(text(f"{proposal.filed.title or proposal.filed.name}", "bold"))
    console.print(text(f"{proposal.meeting.code}: {own.window.edtf()} ({because(own.how)})", "dim"))
    if not proposal.proposed:
        again = _(" All {decided} were decided on before.", decided=proposal.decided) if proposal.decided else ""
        console.print(text(_("Nothing to propose.{again}", again=again)))
        return
    console.print(_stacked(proposal) if console.width < STACKED_BELOW else _table(proposal))
    counts = {name: sum(p.candidate.recommendation == name for p in proposal.proposed) for name in MARKS}
    told = _(
        "{accept} recommended (+), {look} to look at (?), {discard} doubtful (-)",
        accept=counts["accept"],
        look=counts["look"],
        discard=counts["discard"],
    )
    console.print(text(_("{told}, {n} left over.", told=told, n=len(proposal.leftovers)), "dim"))


def _table(proposal: Proposal) -> Table:
    table = Table(box=None, pad_edge=False, expand=True, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("n", justify="right", no_wrap=True, width=3)
    table.add_column("", no_wrap=True, width=1)
    table.add_column(_("due"), width=10, overflow="fold")
    table.add_column(_("who"), width=14, overflow="fold")
    table.add_column(_("what"), ratio=1, overflow="fold")
    table.add_column(_("section"), width=10, overflow="fold")
    table.add_column(_("known"), width=10, overflow="fold")
    for one in proposal.proposed:
        table.add_row(*(text(cell) for cell in _cells(one)))
    return table


def _stacked(proposal: Proposal) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, expand=True, padding=(0, 1, 0, 0))
    table.add_column(width=3, justify="right", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for one in proposal.proposed:
        n, mark, due, who, what, section, known = _cells(one)
        table.add_row(text(n, "bold"), text(f"{mark} {due}  {section}  {known}"))
        table.add_row("", text(what))
        table.add_row("", text(who))
    return table


def _cells(one: Proposed) -> list[str]:
    found = one.candidate
    fresh = _("new, done") if found.status == "done" else _("new")
    known = f"{named(one.match.verdict)} {one.match.id}" if one.match.id else fresh
    waits = one.item.waits_for or "-"
    due = str(one.item.due) if one.item.due else _("next meeting") if waits.endswith(", next meeting") else waits
    who = ", ".join(party.name for party in found.owners) or _("not stated")
    return [str(found.n), MARKS[found.recommendation], due, who, found.summary, _brief(found.section), known]


def _brief(section: str) -> str:
    """Where it stands in two short lines: a long path by its last part, links by their words."""
    plain = _LINK.sub(r"\1", section)
    if len(plain) > _SECTION:
        plain = plain.rpartition(".")[2].strip() or plain
    return plain if len(plain) <= _SECTION else plain[: _SECTION - 1].rstrip() + "…"
