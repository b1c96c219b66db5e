"""What went wrong in a database, said in one sentence: driver errors in, the program's own errors out."""

from __future__ import annotations

import re

from apectrack.domain.errors import ApectrackError, BusyError
from apectrack.words import N_, _


class StoreError(ApectrackError):
    """The database cannot be used: missing, foreign, newer, damaged, read-only or full."""


class BusyStoreError(BusyError):
    """Another program kept the database locked for longer than the timeout."""


class PathError(StoreError):
    """The database's path cannot be one (exit code 2)."""

    exit_code = 2


# Each row: a piece of the driver's words, the sentence, the hint.
_TOLD = (
    ("readonly", N_("{where} cannot be written."), N_("Check its permissions and those of its folder.")),
    ("full", N_("The disk is full: {where} was not changed."), N_("Make room and run the command again.")),
    ("not a database", N_("{where} is not an apectrack database."), N_("Name another with --db, or restore a backup.")),
    ("malformed", N_("{where} is damaged."), N_("apectrack db check tells how badly; db restore puts a backup back.")),
    ("unable to open", N_("{where} cannot be opened."), N_("Check the path and its permissions.")),
    ("no space left", N_("The disk is full: {where} was not changed."), N_("Make room and run the command again.")),
    ("password authentication", N_("{where} refused the password."), N_("Check the user and the password in --db.")),
    ('fatal:  database "', N_("{where} does not exist."), N_("Have it made (createdb), or name another with --db.")),
    ("connection refused", N_("{where} does not answer."), N_("Is the server running, and the address right?")),
    ("could not translate host", N_("{where} cannot be found."), N_("Check the host's name in --db.")),
    ("timeout expired", N_("{where} does not answer."), N_("Is the server running, and the address right?")),
    (
        "invalid uri",
        N_("{where} is not an address PostgreSQL reads."),
        N_("Write postgresql+psycopg://user@host/name."),
    ),
    (" in uri", N_("{where} is not an address PostgreSQL reads."), N_("Write postgresql+psycopg://user@host/name.")),
    ("disk i/o", N_("{where} could not be read or written."), N_("Check the disk, then run apectrack db check.")),
)
_ADDRESS = re.compile(r"\S*://\S*")  # it may hold a password


def told(error: BaseException, where: str) -> ApectrackError:
    """The sentence for a driver's ``error`` on the database ``where`` (its path, or its URL without the password)."""
    words = str(getattr(error, "orig", None) or error).casefold()
    if any(piece in words for piece in ("locked", "busy", "lock timeout", "deadlock")):
        return BusyStoreError(
            _("{where} is busy: another program is writing to it.", where=where), _("Run the command again.")
        )
    for piece, sentence, hint in _TOLD:
        if piece in words:
            return StoreError(_(sentence, where=where), _(hint))
    return StoreError(
        _("{where} failed: {why}.", where=where, why=_ADDRESS.sub(_("its address"), words.splitlines()[0])),
        _("apectrack db check examines it."),
    )
