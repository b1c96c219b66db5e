"""One candidate on screen: its words in their surroundings, what was read out of them, and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from apectrack.cli.printing import text
from apectrack.cli.views.listing import STYLES
from apectrack.cli.views.names import named
from apectrack.domain.candidate import NOT_STATED
from apectrack.domain.commitment import Commitment
from apectrack.usecases.add import Wish
from apectrack.usecases.importing import Decision
from apectrack.usecases.matching import Proposed
from apectrack.words import N_, _, because

WHERE = {"clause": N_("named in the clause"), "heading": N_("from the heading"), "context": N_("from the words around")}


def show(
    one: Proposed, place: str, decision: Decision | None, console: Console, known: Commitment | None = None
) -> None:
    """Print a candidate as the review asks about it."""
    found = one.candidate
    console.rule(text(f"{place}  {found.section}  {named(found.recommendation)} {found.score:.2f}"), style="dim")
    console.print(_surroundings(one))
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, words, style in (*_lines(one, (decision and decision.wish) or Wish()), *_becomes(one, known)):
        grid.add_row(text(label), text(words, style))
    if decision is not None:
        grid.add_row(text(_("decided")), text(_decided(decision), "bold"))
    console.print(grid)


def _decided(decision: Decision) -> str:
    changed = decision.wish.__dict__.items() if decision.wish else ()
    told = [
        f"{named(name)}: {', '.join(v) if isinstance(v, list | tuple) else v}" for name, v in changed if v is not None
    ]
    into = _(" into {into}", into=decision.into) if decision.into else ""
    return f"{named(decision.verdict)}{into}{_(', with ') if told else ''}{', '.join(told)}"


def keys(one: Proposed, alike: int) -> str:
    """The lines that ask for a key; ``alike`` are those it would discard with this one."""
    first = _("merge into {id}", id=one.match.id) if one.match.id else _("accept")
    return _(
        "[a] {first} [e]dit [d]iscard [m]erge [s]kip [D]iscard {n} alike\n[A]ll recommended [b]ack [q]uit [?] help > ",
        first=first,
        n=alike,
    )


def _lines(one: Proposed, wish: Wish) -> Iterator[tuple[str, str, str]]:
    found, item = one.candidate, one.item
    yield _("what"), item.summary, "bold"
    owners = [f"{party.name} ({_(WHERE[party.how])})" for party in found.owners if party.how in WHERE]
    yield _("owed by"), ", ".join(wish.owners or owners) or _("not stated"), ""
    if wish.counterparts or found.counterparts:
        yield _("owed to"), ", ".join(wish.counterparts or [party.name for party in found.counterparts]), ""
    yield _("when"), _when(one), "" if item.due else "dim"
    if item.how:
        yield _("how"), because(item.how), ""
    yield _("kind"), f"{named(item.kind)}, {named(found.status)}{f', {item.topic}' if item.topic else ''}", ""
    for doubt in found.doubts:
        if doubt == NOT_STATED and wish.owners:
            continue
        yield _("doubt"), because(doubt), "bold yellow"
    for reason in found.reasons:
        yield _("why"), because(reason), "dim"
    if one.match.id is not None:
        yield (
            _("known"),
            _(
                "{verdict} as {id} ({why})",
                verdict=named(one.match.verdict),
                id=one.match.id,
                why=because("; ".join(one.match.why)),
            ),
            STYLES["running"],
        )


def _becomes(one: Proposed, known: Commitment | None) -> Iterator[tuple[str, str, str]]:
    """What a known commitment is now, and what taking this in makes of it."""
    if known is None:
        return
    yield "", f"{known.id}  {known.due or known.waits_for or _('no date')}  {known.summary}", "dim"
    if one.match.verdict == "changed":
        told = _("{before} → {after}", before=known.due or _("no date"), after=one.item.due or _("no date"))
        yield "", told, STYLES["running"]
    if one.match.verdict == "done":
        yield "", f"{named(known.status)} → {named(one.item.status)}", STYLES["running"]


def _when(one: Proposed) -> str:
    item = one.item
    if item.due is None:
        return _("waits for {name}", name=item.waits_for) if item.waits_for else _("no date")
    words = (
        _("{start} to {due}", start=item.start, due=item.due)
        if item.start and item.start != item.due
        else str(item.due)
    )
    return f"{words}  “{item.deadline.text}”" if item.deadline else words


def _surroundings(one: Proposed) -> Text:
    """The context with the quote marked, and within the quote the cue and the date."""
    found = one.candidate
    context = found.context or found.quote
    words = text(context, "dim")
    at = context.find(found.quote)
    if at < 0:
        return text(found.quote, "bold")
    if words.plain == context:  # nothing had to be escaped, so offsets hold
        words.stylize("not dim", at, at + len(found.quote))
        for first, last in found.cues:
            words.stylize("bold underline", at + first - found.start, at + last - found.start)
        if one.item.deadline and (when := context.find(one.item.deadline.text, at)) >= 0:
            words.stylize("bold cyan", when, when + len(one.item.deadline.text))
    return words
