"""The one place where exports become files: written beside their place, and put there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from apectrack.domain.errors import ApectrackError
from apectrack.words import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class FilingError(ApectrackError):
    """A file that cannot, or must not, be written."""


@contextmanager
def written(path: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """A private file (0600) that stands at ``path`` once the block ends well; otherwise nothing is left behind.

    Raises FilingError when ``path`` is a symbolic link, is anything but a plain file, exists without ``force``, or
    when the disk refuses.
    """
    _refuse(path, force=force)
    part = path.parent / f".apectrack-{secrets.token_hex(6)}.part"
    try:
        with _created(part) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _put(part, path, force=force)
    except OSError as error:
        raise _told(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _refuse(path: Path, *, force: bool) -> None:
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        if not path.parent.is_dir():
            raise FilingError(
                _("There is no folder {parent}.", parent=path.parent), _("Make it first, or name another file.")
            ) from None
        return
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _told(error, path) from error
    if stat.S_ISLNK(found.st_mode):
        raise FilingError(
            _("{path} is a symbolic link, which is not written through.", path=path), _("Name the file itself.")
        )
    if not stat.S_ISREG(found.st_mode):
        raise FilingError(_("{path} is not a file.", path=path), _("Name a file with --output."))
    if not force:
        raise FilingError(_("{path} exists already.", path=path), _("--force replaces it."))


def _created(part: Path) -> BinaryIO:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(part, flags, 0o600), "wb")


def _put(part: Path, path: Path, *, force: bool) -> None:
    """Give the finished file its name: a rename, or a link where nothing may be replaced."""
    if force:
        _refuse(path, force=True)
        part.replace(path)
    else:
        try:
            path.hardlink_to(part)  # unlike a rename, this fails when somebody made the file meanwhile
        except FileExistsError:
            raise FilingError(_("{path} exists already.", path=path), _("--force replaces it.")) from None
        except OSError:  # a file system without links
            _refuse(path, force=False)
            part.rename(path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    """Make the name itself last; where folders cannot be synced, the system does it in its own time."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _told(error: OSError | ValueError, path: Path) -> FilingError:
    if isinstance(error, OSError) and error.errno in _FULL:
        return FilingError(
            _("The disk is full: {path} was not written.", path=path), _("Make room and run the command again.")
        )
    why = getattr(error, "strerror", None) or str(error)
    return FilingError(
        _("{path!s:.200} cannot be written: {why}.", path=path, why=why), _("Name another file, or standard output.")
    )
