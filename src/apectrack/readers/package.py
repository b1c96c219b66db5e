"""Zip archives (.docx, .odt), inflation counted: members, sizes and ratio are bounded before and while reading."""

from __future__ import annotations

import io
import zipfile
import zlib

from apectrack.readers.errors import HostileFileError, UnreadableError
from apectrack.words import _

MAX_MEMBERS = 5_000
MAX_MEMBER_BYTES = 32_000_000
MAX_TOTAL_BYTES = 150_000_000
MAX_RATIO = 2_000
_CHUNK = 1 << 20


class Package:
    """The members of an archive in memory; only those asked for are ever inflated."""

    def __init__(self, source: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, OverflowError):
            raise UnreadableError(name, _("damaged, its archive cannot be opened")) from None
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS:
            raise HostileFileError(name, _("it holds more than {max_members} parts", max_members=MAX_MEMBERS))
        if sum(member.file_size for member in members) > MAX_TOTAL_BYTES:
            raise HostileFileError(
                name,
                _("it would inflate to more than {max_total_bytes} MB", max_total_bytes=MAX_TOTAL_BYTES // 1000000),
            )
        self._members = {member.filename: member for member in members}
        self._left = MAX_TOTAL_BYTES

    def __contains__(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._members

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._members)

    def read(self, part: str) -> bytes:
        """A part's bytes; UnreadableError when missing or damaged, HostileFileError when it inflates too far."""
        member = self._members.get(part)
        if member is None:
            raise UnreadableError(self._name, _("damaged, its part {part} is missing", part=part))
        if member.flag_bits & 1:
            raise UnreadableError(
                self._name, _("protected by a password"), _("open it, save it without one, import that")
            )
        limit = min(MAX_MEMBER_BYTES, self._left, 1_000_000 + member.compress_size * MAX_RATIO)
        if member.file_size > limit:
            raise HostileFileError(
                self._name,
                _("its part {part} would inflate to {file_size} MB", part=part, file_size=member.file_size // 1000000),
            )
        content = self._inflate(member, limit)
        self._left -= len(content)
        return content

    def _inflate(self, member: zipfile.ZipInfo, limit: int) -> bytes:
        out = bytearray()
        try:
            with self._zip.open(member) as stream:
                while chunk := stream.read(_CHUNK):
                    out += chunk
                    if len(out) > limit:
                        raise HostileFileError(
                            self._name, _("its part {filename} inflates without end", filename=member.filename)
                        )
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
            raise UnreadableError(
                self._name, _("damaged, its part {filename} cannot be inflated", filename=member.filename)
            ) from None
        return bytes(out)


def part_names(source: bytes) -> set[str]:
    """The names of the parts of an archive, empty when it is none; for recognising formats."""
    if not source.startswith(b"PK\x03\x04"):
        return set()
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            return set(archive.namelist()[:MAX_MEMBERS])
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, OverflowError):
        return set()
