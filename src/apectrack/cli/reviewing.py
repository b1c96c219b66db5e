"""The review at a terminal: one candidate a screen, one key each, nothing stored before its end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

import typer

from apectrack.cli import taking, telling
from apectrack.cli.keyboard import pressed
from apectrack.cli.opening import Desk
from apectrack.cli.printing import console
from apectrack.cli.views import candidate as screen
from apectrack.domain.candidate import Leftover
from apectrack.domain.commitment import Commitment
from apectrack.domain.errors import ApectrackError
from apectrack.domain.meeting import Meeting
from apectrack.domain.text import one_line
from apectrack.usecases import importing, lookup
from apectrack.usecases.add import Wish
from apectrack.usecases.importing import Decision
from apectrack.usecases.leftovers import as_candidate
from apectrack.usecases.matching import Proposed, nearest
from apectrack.usecases.ports import Filed
from apectrack.usecases.resolving import resolved
from apectrack.words import N_, _, because, ngettext

KEYS = {
    "a": N_("accept"),
    "e": N_("edit"),
    "d": N_("discard"),
    "m": N_("merge into another"),
    "s": N_("skip: on to the next, a decision stays"),
    "D": N_("discard all like this"),
    "A": N_("accept all recommended"),
    "b": N_("back"),
    "q": N_("quit, keep the rest"),
    "?": N_("help"),
}
FIELDS = {"s": "summary", "o": "owners", "w": "due", "t": "topic", "k": "kind", "c": "counterparts"}
_NEAREST = 5  # known commitments shown to merge into


@dataclass
class Sitting:
    """One review: what is proposed, and what was decided so far, by the candidate's number."""

    desk: Desk
    filed: Filed
    proposed: Sequence[Proposed]
    leftovers: Sequence[Leftover]
    meetings: Sequence[Meeting]
    decisions: dict[int, Decision] = field(default_factory=dict)
    at: int = 0
    over: bool = False
    seen: int = 0  # leftovers that were shown
    note: str = ""  # what the last key did, told on the next screen

    def __post_init__(self) -> None:
        """A review that was broken off goes on with what is not decided yet."""
        left = [n for n, one in enumerate(self.ordered) if one.candidate.n not in self.decisions]
        if self.decisions and left:
            self.at = left[0]
            self.note = ngettext(
                "{n} was decided before: b goes back to it, q takes in what is decided.",
                "{n} were decided before: b goes back to them, q takes in what is decided.",
                len(self.decisions),
            )

    @property
    def unseen(self) -> Sequence[Leftover]:
        """The leftovers that were not shown yet."""
        return self.leftovers[self.seen :]

    @property
    def ordered(self) -> list[Proposed]:
        """Strong and dated first."""
        return sorted(
            self.proposed, key=lambda one: (-_strength(one), one.item.due is None, one.item.due or 0, one.candidate.n)
        )


class BrokenOffError(ApectrackError):
    """The review was interrupted; its decisions are kept."""

    exit_code = 130


def review(sitting: Sitting) -> bool:
    """Ask about each candidate, then about the leftovers, then store what was decided; False where they quit.

    Ctrl-C keeps the decisions, and stores nothing.
    """
    try:
        _candidates(sitting)
        if not sitting.over:
            _leftovers(sitting)
    except (KeyboardInterrupt, EOFError, typer.Abort) as error:
        _shelve(sitting)
        sys.stdout.write("\n")
        count = len(sitting.decisions)
        raise BrokenOffError(
            ngettext(
                "Interrupted: nothing of {name} was taken in, and your {n} decision is kept.",
                "Interrupted: nothing of {name} was taken in, and your {n} decisions are kept.",
                count,
                name=sitting.filed.name,
            ),
            _("apectrack review goes on."),
        ) from error
    try:
        with sitting.desk.writing() as ledger:
            taken = importing.take_in(
                ledger,
                sitting.desk.calendar_over,
                sitting.filed,
                sitting.proposed,
                sitting.decisions,
                today=sitting.desk.settings.today,
                meetings=sitting.meetings,
                unseen=sitting.unseen,
            )
    except ApectrackError as error:
        with suppress(ApectrackError):  # a ledger that cannot be written keeps no decisions either
            _shelve(sitting)
            error.hint += " " + _("Nothing was taken in and your decisions are kept: apectrack review goes on.")
        raise
    taking.report(sitting.filed.name, taken)
    if left := len(sitting.unseen):
        said = ngettext("{n} sentence left over waits", "{n} sentences left over wait", left)
        telling.line(_("{said}: apectrack review shows what is left.", said=said))
    return not sitting.over


def _shelve(sitting: Sitting) -> None:
    with sitting.desk.writing() as ledger:
        importing.shelve(
            ledger,
            sitting.filed,
            sitting.proposed,
            sitting.decisions,
            sitting.desk.calendar_over,
            sitting.meetings,
            sitting.unseen,
        )


def _candidates(sitting: Sitting) -> None:
    ordered = sitting.ordered
    out = console(sitting.desk.settings.color)
    shown = -1
    while sitting.at < len(ordered) and not sitting.over:
        one = ordered[sitting.at]
        if shown != sitting.at:
            out.clear()
        shown = sitting.at
        if sitting.note:
            telling.line(f"  {sitting.note}")
        sitting.note = ""
        decision = sitting.decisions.get(one.candidate.n)
        place = _("{name}: {at} of {n}", name=sitting.filed.name, at=sitting.at + 1, n=len(ordered))
        screen.show(_as_edited(sitting, one, decision), place, decision, out, _known(sitting, one))
        key = pressed(screen.keys(one, len(_alike(sitting, one, ordered))))
        if act := _ACTS.get(key):
            act(sitting, one, ordered)
        else:
            sitting.note = _("There is no such key; ? tells what each does.")


def _known(sitting: Sitting, one: Proposed) -> Commitment | None:
    """The known commitment a candidate matches, as it stands."""
    if one.match.id is None:
        return None
    with sitting.desk.reading() as ledger:
        return next(iter(ledger.commitments([one.match.id])), None)


def _as_edited(sitting: Sitting, one: Proposed, decision: Decision | None) -> Proposed:
    """A candidate as it will be taken in."""
    if decision is None or decision.wish is None:
        return one
    with sitting.desk.reading() as ledger:
        item = importing.try_wish(ledger, sitting.filed, one, decision.wish, sitting.desk.settings.today)
        return replace(one, item=resolved(item, sitting.desk.calendar_over(ledger)))


def _decide(sitting: Sitting, one: Proposed, decision: Decision) -> None:
    sitting.decisions[one.candidate.n] = decision
    sitting.at += 1


def _accept(sitting: Sitting, one: Proposed, _ordered: list[Proposed]) -> None:
    before = sitting.decisions.get(one.candidate.n)
    _decide(sitting, one, before if before and before.wish else importing.advised(one))


def _discard(sitting: Sitting, one: Proposed, _ordered: list[Proposed]) -> None:
    _decide(sitting, one, Decision("discard"))


def _skip(sitting: Sitting, _one: Proposed, _ordered: list[Proposed]) -> None:
    """On to the next; what was decided stays decided."""
    sitting.at += 1


def _back(sitting: Sitting, _one: Proposed, _ordered: list[Proposed]) -> None:
    sitting.at = max(0, sitting.at - 1)


def _quit(sitting: Sitting, _one: Proposed, _ordered: list[Proposed]) -> None:
    sitting.over = True


def _help(_sitting: Sitting, _one: Proposed, _ordered: list[Proposed]) -> None:
    for key, told in KEYS.items():
        telling.line(f"  {key}  {_(told)}")


def _discard_alike(sitting: Sitting, one: Proposed, ordered: list[Proposed]) -> None:
    alike = _alike(sitting, one, ordered)
    for other in alike:
        sitting.decisions[other.candidate.n] = Decision("discard")
    sitting.note = _("{n} discarded.", n=len(alike))
    sitting.at += 1


def _alike(sitting: Sitting, one: Proposed, ordered: list[Proposed]) -> list[Proposed]:
    """Every undecided candidate found by the same cue, in the same section, of the same kind."""
    return [other for other in ordered if other.candidate.n not in sitting.decisions and _sort(other) == _sort(one)]


def _accept_recommended(sitting: Sitting, _one: Proposed, ordered: list[Proposed]) -> None:
    if pressed(_("accept all recommended? y/n > ")) != "y":
        return
    for other in ordered:
        if other.candidate.recommendation == "accept":
            sitting.decisions.setdefault(other.candidate.n, importing.advised(other))
    left = [n for n, other in enumerate(ordered) if other.candidate.n not in sitting.decisions]
    sitting.at = left[0] if left else len(ordered)


def _merge(sitting: Sitting, one: Proposed, _ordered: list[Proposed]) -> None:
    with sitting.desk.reading() as ledger:
        near = nearest(ledger, one, _NEAREST)
    for item in near:
        telling.line(f"  {item.id:>5}  {telling.date_told(item)}  {item.summary}")
    hint = f" [{one.match.id}]" if one.match.id else ""
    while answer := input(_("merge into id{hint}: ", hint=hint)).strip() or str(one.match.id or ""):
        try:
            with sitting.desk.reading() as ledger:
                into = lookup.items(ledger, [lookup.item_id(answer)])[0]
        except ApectrackError as error:
            telling.line(f"  {error} {error.hint}")
            continue
        sitting.note = _("into {id}: {summary}", id=into.id, summary=into.summary)
        _decide(sitting, one, Decision("merge", into.id))
        return


def _edit(sitting: Sitting, one: Proposed, _ordered: list[Proposed]) -> None:
    """Change one field in place; the candidate stays on the screen, accepted with what was changed."""
    name = FIELDS.get(pressed(" ".join(f"{key}:{_(name)}" for key, name in FIELDS.items()) + " > "))
    if name is None:
        return
    before = sitting.decisions.get(one.candidate.n)
    wish = before.wish if before and before.wish else Wish()
    if now := _told(_as_edited(sitting, one, before).item, name):
        telling.line(_("  now: {now}", now=now))
    while answer := input(f"{_(name)}: ").strip():
        value: object = [answer] if name in ("owners", "counterparts") else answer
        wished = replace(wish, **{name: value})  # type: ignore[arg-type]
        try:
            with sitting.desk.reading() as ledger:
                importing.try_wish(ledger, sitting.filed, one, wished, sitting.desk.settings.today)
        except ApectrackError as error:
            telling.line(f"  {error} {error.hint}")
            continue
        sitting.decisions[one.candidate.n] = Decision("accept", wish=wished)
        return


def _told(item: Commitment, name: str) -> str:
    """What a field holds, as a person would type it."""
    if name == "due":
        return item.deadline.text if item.deadline and item.deadline.text else str(item.due or "")
    value = getattr(item, name)
    return ", ".join(party.name for party in value) if name in ("owners", "counterparts") else str(value or "")


def _leftovers(sitting: Sitting) -> None:
    if not sitting.leftovers:
        return
    telling.line(
        _("{n} sentences were left over: t takes one in, any other key leaves it, q ends.", n=len(sitting.leftovers))
    )
    number = max((one.candidate.n for one in sitting.proposed), default=0)
    for left in sitting.leftovers:
        telling.line(f"  {left.section}  {one_line(left.quote)}  ({because(left.why)})")
        key = pressed("t/q > ")
        if key == "q":
            return
        sitting.seen += 1
        if key == "t":
            number += 1
            one = as_candidate(left, number, sitting.filed)
            sitting.proposed = (*sitting.proposed, one)
            sitting.decisions[number] = Decision("accept")


def _strength(one: Proposed) -> int:
    return {"accept": 2, "look": 1, "discard": 0}[one.candidate.recommendation]


def _sort(one: Proposed) -> tuple[object, ...]:
    return one.candidate.rules[:1], one.candidate.section, one.candidate.kind


_ACTS: dict[str, Callable[[Sitting, Proposed, list[Proposed]], None]] = {
    "a": _accept,
    "e": _edit,
    "d": _discard,
    "m": _merge,
    "s": _skip,
    "D": _discard_alike,
    "A": _accept_recommended,
    "b": _back,
    "q": _quit,
    "?": _help,
}
