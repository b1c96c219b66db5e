"""Bytes of a file or of standard input, never more than a limit, never from something without an end."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from apectrack.readers.errors import HostileFileError, NotAFileError
from apectrack.words import _

MAX_BYTES = 50_000_000


def read_source(path: str | Path, limit: int = MAX_BYTES) -> tuple[bytes, str]:
    """The bytes and the name to call them by; ``-`` is standard input.

    NotAFileError for what is missing, forbidden, a directory, pipe or device, or empty; HostileFileError beyond
    ``limit`` bytes.
    """
    if str(path) == "-":
        name = "standard input"
        source = sys.stdin.buffer.read(limit + 1)
    else:
        name = Path(path).name or str(path)
        source = _read_file(str(path), limit)
    if not source:
        raise NotAFileError(name, _("is empty"))
    if len(source) > limit:
        raise HostileFileError(
            name,
            _("larger than {limit:.0f} MB", limit=limit / 1000000.0),
            _("import the minutes without their pictures"),
        )
    return source, name


def _read_file(path: str, limit: int) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if stat.S_ISDIR(os.stat(path).st_mode):  # noqa: PTH116 (Path("a\0") differs by version; one family of errors here)
            raise NotAFileError(path, _("is a directory"), _("name the documents in it one by one"))
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            raise NotAFileError(path, _("is not a regular file"))
        with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 (opened without waiting, then looked at)
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NotAFileError(path, _("is not a regular file"))
            return file.read(limit + 1)
    except FileNotFoundError:
        raise NotAFileError(path, _("does not exist")) from None
    except PermissionError:
        raise NotAFileError(path, _("may not be read"), _("ask its owner for the permission to read it")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else _("its name is not one")
        raise NotAFileError(path, _("cannot be opened ({reason})", reason=reason)) from None
