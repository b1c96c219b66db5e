"""Reading WHEN as a person types it into a deadline whose meetings are known by their codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from apectrack import timex
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import key
from apectrack.domain.text import one_line
from apectrack.usecases import lookup
from apectrack.usecases.ports import Ledger
from apectrack.words import _

_STAND_IN = "MTG 1"


def read(phrase: str, reference: date, ledger: Ledger) -> Deadline:
    """The deadline ``phrase`` means, counted from ``reference``.

    Raises UsageError: unreadable, a day that does not exist, an unknown meeting (with the nearest names).
    """
    words = one_line(phrase)
    try:
        return _read(words, reference, ledger)
    except UsageError as error:
        # The time grammar knows the shape of "SCCP 2", not the names of meetings: try with such a name in their place.
        for code, written in _named(words, ledger):
            stand_in = words.replace(written, f" {_STAND_IN} ").strip()
            try:
                found = timex.read(stand_in, reference)
            except UsageError:
                continue
            if found.anchor and found.anchor.kind == "meeting" and key(found.anchor.ref) == key(_STAND_IN):
                return replace(found, text=words, anchor=replace(found.anchor, ref=code))
        raise error from None


def _read(words: str, reference: date, ledger: Ledger) -> Deadline:
    deadline = timex.read(words, reference)
    # Minutes count from their meeting; what a person types counts from the day it is typed.
    deadline = replace(deadline, how=deadline.how.replace(f"the meeting, {reference}", f"today, {reference}"))
    anchor = deadline.anchor
    if anchor is None or anchor.kind == "date":
        return deadline
    if anchor.kind == "commitment":
        return replace(deadline, anchor=replace(anchor, ref=str(lookup.item_id(anchor.ref))))
    if anchor.ref in ("next meeting", "this meeting"):
        raise UsageError(
            _("'{words}' does not say which meeting.", words=words), _('Name it: "10 working days after SCCP 2".')
        )
    return replace(deadline, anchor=replace(anchor, ref=lookup.meeting(ledger, anchor.ref).code))


def _named(words: str, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Meetings named in ``words``: the code, and the name as it is written there; the longest names first."""
    names = [(name, one.code) for one in ledger.meetings() for name in (one.code, one.name, *one.aliases) if name]
    for name, code in sorted(names, key=lambda pair: -len(pair[0])):
        at = words.casefold().find(name.casefold())
        if at >= 0 and len(name) >= 2:
            yield code, words[at : at + len(name)]


def span(phrase: str, reference: date, ledger: Ledger) -> tuple[date, date]:
    """The first and last day ``phrase`` names. Raises UsageError when a side is open or it names no days."""
    named = read(phrase, reference, ledger).named
    if named is None or named.earliest is None or named.latest is None:
        raise UsageError(
            _("'{phrase}' does not name its days.", phrase=one_line(phrase)), _("Give 2011-09-14 2011-09-16.")
        )
    return named.earliest, named.latest


def day(phrase: str, reference: date, ledger: Ledger) -> date:
    """The one day ``phrase`` names. Raises UsageError for a range, a meeting or anything else."""
    deadline = read(phrase, reference, ledger)
    named = deadline.named
    if named is None or named.latest is None or named.earliest not in (None, named.latest):
        raise UsageError(
            _("'{phrase}' is not one day.", phrase=one_line(phrase)), _("Give a day such as 2011-04-15 or 15 April.")
        )
    return named.latest
