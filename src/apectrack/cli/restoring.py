"""Bringing back what was exported: a whole ledger into an empty one, or the to-dos and events of a calendar."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from apectrack.cli import telling
from apectrack.words import _, ngettext

if TYPE_CHECKING:
    from apectrack.cli.opening import Desk

LARGEST = 1_000_000_000  # bytes
SHOWN = 20  # items told one by one


def brought_back(desk: Desk, file: str, *, dry_run: bool = False) -> bool:
    """Take in ``file`` when it is a ledger as JSON or a calendar; False, and nothing done, when it is neither.

    Standard input is never either. Raises NotALedgerError, NotEmptyError, CalendarError; nothing is stored then.
    """
    from apectrack.exporters import calendars as calendar
    from apectrack.exporters.formats import json

    beginning = _beginning(file)
    if json.sniff(beginning):
        _ledger(desk, _whole(file), json, dry_run=dry_run)
        return True
    if calendar.sniff(beginning):
        _calendar(desk, _whole(file), calendar, dry_run=dry_run)
        return True
    return False


def _beginning(file: str) -> bytes:
    """Its first bytes; none of what is no plain file, which the importer then tells of."""
    try:
        path = Path(file)
        if file == "-" or not path.is_file():
            return b""
        with path.open("rb") as source:
            return source.read(256)
    except (OSError, ValueError):
        return b""


def _whole(file: str) -> bytes:
    from apectrack.readers.source import read_source

    return read_source(file, LARGEST)[0]


def _ledger(desk: Desk, source: bytes, format: ModuleType, *, dry_run: bool) -> None:
    from apectrack.usecases import exporting

    value = format.read(source)
    if dry_run:
        found = exporting.read_whole(value)
        telling.line(_("A whole ledger of {n} commitments; nothing was written.", n=len(list(found.commitments))))
        return
    from apectrack.store import refill

    with desk.writing() as ledger:
        count = exporting.restore(desk.where, value, lambda found: refill.fill(ledger, found))
    telling.line(
        _("{where} holds the whole ledger: {count} commitments, with their history.", where=desk.where, count=count)
    )


def _calendar(desk: Desk, source: bytes, format: ModuleType, *, dry_run: bool) -> None:
    from apectrack.usecases import calendars

    today = desk.settings.today
    todos, meetings, unclear = format.read_all(source, today)
    events = sum(one.kind == "event" for one in todos)
    with desk.writing() as ledger:
        done = calendars.take_in(ledger, desk.calendar_over, todos, meetings, today, keep=not dry_run)
    for verb, items in ((_("new"), done.created), (_("changed"), done.updated)):
        for item in items[:SHOWN]:
            number = "" if dry_run and item in done.created else f"{item.id}  "
            telling.line(f"{number}{verb}: {item.summary}, {telling.date_told(item)}")
        if len(items) > SHOWN:
            telling.line(_("    and {n} more", n=len(items) - SHOWN))
    telling.line(
        _(
            "{new} new, {changed} changed, {same} as known.",
            new=len(done.created),
            changed=len(done.updated),
            same=done.same,
        )
    )
    if done.left:
        telling.line(
            ngettext(
                "{n} event was left alone: it is over, or called off.",
                "{n} events were left alone: they are over, or called off.",
                done.left,
            )
        )
    _left_alone(unclear)
    if dry_run:
        n = len(todos) - events
        if events:
            telling.line(_("A calendar of {n} to-dos and {events} events; nothing was written.", n=n, events=events))
        else:
            telling.line(_("A calendar of {n} to-dos; nothing was written.", n=n))


def _left_alone(unclear: int) -> None:
    """Say how many events could not be made anything of."""
    if unclear:
        telling.line(
            ngettext(
                "{n} event was left alone: no title, UID or day, a changed day of a series, or an answer.",
                "{n} events were left alone: no title, UID or day, changed days of a series, or answers.",
                unclear,
            )
        )
