"""The one family of errors that reaches a person: a sentence, a hint naming what to run, an exit code."""

from __future__ import annotations


class ApectrackError(Exception):
    """Refused or failed. ``str(error)`` is one sentence; ``hint`` says what to do next."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(ApectrackError):
    """What was asked for does not exist or cannot be read (exit code 2)."""

    exit_code = 2


class BusyError(ApectrackError):
    """Somebody else is writing to the database (exit code 4)."""

    exit_code = 4
