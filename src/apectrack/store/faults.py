"""What went wrong in a database, said in one sentence: driver errors in, the program's own errors out."""

from __future__ import annotations

import re

from apectrack.domain.errors import ApectrackError, BusyError


class StoreError(ApectrackError):
    """The database cannot be used: missing, foreign, newer, damaged, read-only or full."""


class BusyStoreError(BusyError):
    """Another program kept the database locked for longer than the timeout."""


class PathError(StoreError):
    """The database's path cannot be one (exit code 2)."""

    exit_code = 2


# Each row: a piece of the driver's words, the sentence, the hint.
_TOLD = (
    ("readonly", "{where} cannot be written.", "Check its permissions and those of its folder."),
    ("full", "The disk is full: {where} was not changed.", "Make room and run the command again."),
    ("not a database", "{where} is not an apectrack database.", "Name another with --db, or restore a backup."),
    (
        "malformed",
        "{where} is damaged.",
        "apectrack db check tells how badly; db restore puts a backup back.",
    ),
    ("unable to open", "{where} cannot be opened.", "Check the path and its permissions."),
    ("no space left", "The disk is full: {where} was not changed.", "Make room and run the command again."),
    ("password authentication", "{where} refused the password.", "Check the user and the password in --db."),
    ('fatal:  database "', "{where} does not exist.", "Have it made (createdb), or name another with --db."),
    ("connection refused", "{where} does not answer.", "Is the server running, and the address right?"),
    ("could not translate host", "{where} cannot be found.", "Check the host's name in --db."),
    ("timeout expired", "{where} does not answer.", "Is the server running, and the address right?"),
    ("invalid uri", "{where} is not an address PostgreSQL reads.", "Write postgresql+psycopg://user@host/name."),
    (" in uri", "{where} is not an address PostgreSQL reads.", "Write postgresql+psycopg://user@host/name."),
    ("disk i/o", "{where} could not be read or written.", "Check the disk, then run apectrack db check."),
)
_ADDRESS = re.compile(r"\S*://\S*")  # it may hold a password


def told(error: BaseException, where: str) -> ApectrackError:
    """The sentence for a driver's ``error`` on the database ``where`` (its path, or its URL without the password)."""
    words = str(getattr(error, "orig", None) or error).casefold()
    if any(piece in words for piece in ("locked", "busy", "lock timeout", "deadlock")):
        return BusyStoreError(f"{where} is busy: another program is writing to it.", "Run the command again.")
    for piece, sentence, hint in _TOLD:
        if piece in words:
            return StoreError(sentence.format(where=where), hint)
    return StoreError(
        f"{where} failed: {_ADDRESS.sub('its address', words.splitlines()[0])}.", "apectrack db check examines it."
    )
