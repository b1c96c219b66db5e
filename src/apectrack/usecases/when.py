"""Reading WHEN as a person types it into a deadline whose meetings are known by their codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from apectrack import timex
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.text import one_line
from apectrack.usecases import lookup
from apectrack.usecases.ports import Ledger


def read(phrase: str, reference: date, ledger: Ledger) -> Deadline:
    """The deadline ``phrase`` means, counted from ``reference``.

    Raises UsageError: unreadable, a day that does not exist, an unknown meeting (with the nearest names).
    """
    deadline = timex.read(one_line(phrase), reference)
    # Minutes count from their meeting; what a person types counts from the day it is typed.
    deadline = replace(deadline, how=deadline.how.replace(f"the meeting, {reference}", f"today, {reference}"))
    anchor = deadline.anchor
    if anchor is None or anchor.kind == "date":
        return deadline
    if anchor.kind == "commitment":
        return replace(deadline, anchor=replace(anchor, ref=str(lookup.item_id(anchor.ref))))
    if anchor.ref in ("next meeting", "this meeting"):
        raise UsageError(
            f"'{one_line(phrase)}' does not say which meeting.", 'Name it: "10 working days after SCCP 2".'
        )
    return replace(deadline, anchor=replace(anchor, ref=lookup.meeting(ledger, anchor.ref).code))


def span(phrase: str, reference: date, ledger: Ledger) -> tuple[date, date]:
    """The first and last day ``phrase`` names. Raises UsageError when a side is open or it names no days."""
    named = read(phrase, reference, ledger).named
    if named is None or named.earliest is None or named.latest is None:
        raise UsageError(f"'{one_line(phrase)}' does not name its days.", "Give 2011-09-14 2011-09-16.")
    return named.earliest, named.latest


def day(phrase: str, reference: date, ledger: Ledger) -> date:
    """The one day ``phrase`` names. Raises UsageError for a range, a meeting or anything else."""
    deadline = read(phrase, reference, ledger)
    named = deadline.named
    if named is None or named.latest is None or named.earliest not in (None, named.latest):
        raise UsageError(f"'{one_line(phrase)}' is not one day.", "Give a day such as 2011-04-15 or 15 April.")
    return named.latest
