"""Finding things by the names people use for them, and saying the nearest when nothing answers to a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from apectrack.domain.commitment import Commitment
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.meeting import key as meeting_key
from apectrack.domain.party import Party, folded
from apectrack.domain.text import one_line
from apectrack.usecases.ports import Ledger, Topic
from apectrack.words import _

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LARGEST_ID = 2**63 - 1
_DIGITS = len(str(LARGEST_ID))


class UnknownNameError(UsageError):
    """Nothing answers to a name."""

    def __init__(self, what: str, name: str, known: Iterable[str], otherwise: str) -> None:
        near = get_close_matches(name.casefold(), {k.casefold(): k for k in known}, n=3, cutoff=0.5)
        by_fold = {k.casefold(): k for k in known}
        nearest = ", ".join(by_fold[k] for k in near)
        hint = _("Did you mean {nearest}? {otherwise}", nearest=nearest, otherwise=otherwise) if nearest else otherwise
        super().__init__(_("There is no {what} called '{name}'.", what=what, name=name), hint)


def refuse_slip(what: str, name: str, known: Iterable[str]) -> None:
    """Raises UsageError when ``name``, known to nobody, is so near a known one that it is probably a slip."""
    by_fold = {k.casefold(): k for k in known}
    if len(name) > 3:
        near = get_close_matches(name.casefold(), [k for k in by_fold if len(k) > 3], n=1, cutoff=0.75)
    else:  # of a short name only its letters in another order are a slip: AOE
        near = [k for k in by_fold if len(name) == 3 and sorted(k) == sorted(name.casefold())]
    if near:
        raise UsageError(
            _(
                "There is no {what} called '{name}', but there is {other}.",
                what=what,
                name=name,
                other=by_fold[near[0]],
            ),
            _("Write {other}, or ={name} when '{name}' is really meant.", other=by_fold[near[0]], name=name),
        )


def item_id(text: str) -> int:
    """An id as typed. Raises UsageError for anything but a small whole number written in ASCII digits."""
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS and 0 < int(text) <= LARGEST_ID):
        raise no_such_item(text)
    return int(text)


def no_such_item(name: object) -> UsageError:
    """The refusal of an id nobody has."""
    return UsageError(_("There is no item {name!s:.40}.", name=name), _("apectrack list shows every id."))


def items(ledger: Ledger, ids: Sequence[int]) -> list[Commitment]:
    """The commitments with these ids, each once. Raises UsageError naming the first that is missing."""
    found = ledger.commitments(list(dict.fromkeys(ids)))
    known = {item.id for item in found}
    for number in ids:
        if number not in known:
            raise no_such_item(number)
    return found


def party(ledger: Ledger, name: str) -> Party:
    """The party that answers to ``name``. Raises UnknownNameError."""
    parties = ledger.parties()
    if found := party_among(parties, name):
        return found
    known = [n for one in parties for n in one.names()]
    raise UnknownNameError(_("party"), one_line(name), known, _("apectrack parties lists them."))


def party_among(parties: Iterable[Party], name: str) -> Party | None:
    """The party that answers to ``name``: a code before a name, a name before an alias."""
    wanted = folded(one_line(name))
    parties = list(parties)
    for names in (
        lambda one: (one.code,),
        lambda one: (one.name, one.name_zh),
        lambda one: one.aliases,
    ):
        for one in parties:
            if wanted and wanted in (folded(n) for n in names(one)):
                return one
    return None


def topic(ledger: Ledger, name: str) -> str:
    """The topic's proper name, or ``name`` itself when commitments use it. Raises UnknownNameError."""
    topics = ledger.topics()
    if found := topic_among(topics, name):
        return found.name
    used = ledger.counts("topic")
    for one in used:
        if folded(one) == folded(name):
            return one
    raise UnknownNameError(_("topic"), one_line(name), [t.name for t in topics], _("apectrack topics lists them."))


def topic_among(topics: Iterable[Topic], name: str) -> Topic | None:
    """The topic that answers to ``name``."""
    wanted = folded(one_line(name))
    for one in topics:
        if wanted and wanted in (folded(n) for n in (one.name, one.name_zh, *one.aliases)):
            return one
    return None


def meeting(ledger: Ledger, name: str) -> Meeting:
    """The meeting that answers to ``name``. Raises UnknownNameError, or UsageError when several do."""
    meetings = ledger.meetings()
    if found := meeting_among(meetings, name):
        return found
    known = [n for one in meetings for n in (one.code, *one.aliases)]
    raise UnknownNameError(
        _("meeting"), one_line(name), known, _('apectrack meetings add "{name}" makes it known.', name=one_line(name))
    )


def meeting_among(meetings: Iterable[Meeting], name: str) -> Meeting | None:
    """The meeting that answers to ``name``: by code, by alias, or by a code without its year when only one fits.

    Raises UsageError when several years fit.
    """
    wanted, meetings = meeting_key(one_line(name)), list(meetings)
    if not wanted:
        return None
    for one in meetings:
        if wanted == meeting_key(one.code):
            return one
    for one in meetings:
        if wanted in (meeting_key(n) for n in (*one.aliases, one.name) if n):
            return one
    yearless = [one for one in meetings if meeting_key(one.code)[:-4] == wanted and one.code[-4:].isdigit()]
    if len(yearless) > 1:
        codes = ", ".join(one.code for one in yearless)
        raise UsageError(
            _("'{name}' may be any of {codes}.", name=one_line(name), codes=codes), _("Name it with its year.")
        )
    return yearless[0] if yearless else None


def meeting_of_year(meetings: Iterable[Meeting], name: str, year: int | None) -> Meeting | None:
    """The meeting that answers to ``name`` in minutes of ``year``: what is named without a year is of theirs.

    "SOM 3" in minutes of 2014 is not the SOM 3 of 2011. Raises UsageError when several fit.
    """
    meetings = list(meetings)
    if year is None or _YEAR.search(name):
        return meeting_among(meetings, name)
    if found := meeting_among(meetings, f"{name} {year}"):
        return found
    found = meeting_among(meetings, name)
    other = _YEAR.search(found.code) if found else None
    return None if other and int(other[0]) != year else found
