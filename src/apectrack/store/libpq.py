"""Asking a PostgreSQL server through libpq itself, the C library that psycopg's wheel brings along.

Importing psycopg costs more than a whole daily command (asyncio, ssl, importlib.metadata, every type it adapts): too
much for one SELECT. What reading needs of it are a dozen functions of libpq, called here by ctypes, without blocking,
so that Ctrl-C is heard. Where the wheel is laid out otherwise, ``library`` gives None and psycopg is used.
"""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Mapping
from ctypes import CDLL, CFUNCTYPE, POINTER, c_char_p, c_int, c_uint, c_void_p
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# The functions of libpq that are used: what they give, what they take.
_FUNCTIONS = {
    "PQconnectStart": (c_void_p, c_char_p),
    "PQconnectPoll": (c_int, c_void_p),
    "PQsetNoticeReceiver": (c_void_p, c_void_p, c_void_p, c_void_p),
    "PQsocket": (c_int, c_void_p),
    "PQerrorMessage": (c_char_p, c_void_p),
    "PQparameterStatus": (c_char_p, c_void_p, c_char_p),
    "PQsetClientEncoding": (c_int, c_void_p, c_char_p),
    "PQsendQueryParams": (
        c_int, c_void_p, c_char_p, c_int, POINTER(c_uint), POINTER(c_char_p), c_void_p, c_void_p, c_int,
    ),
    "PQconsumeInput": (c_int, c_void_p),
    "PQisBusy": (c_int, c_void_p),
    "PQgetResult": (c_void_p, c_void_p),
    "PQresultStatus": (c_int, c_void_p),
    "PQresultErrorField": (c_char_p, c_void_p, c_int),
    "PQntuples": (c_int, c_void_p),
    "PQnfields": (c_int, c_void_p),
    "PQfname": (c_char_p, c_void_p, c_int),
    "PQftype": (c_uint, c_void_p, c_int),
    "PQgetvalue": (c_char_p, c_void_p, c_int, c_int),
    "PQgetisnull": (c_int, c_void_p, c_int, c_int),
    "PQclear": (None, c_void_p),
    "PQfinish": (None, c_void_p),
}  # fmt: skip
_Notice = CFUNCTYPE(None, c_void_p, c_void_p)
_FAILED, _READING, _CONNECTED = 0, 1, 3  # what PQconnectPoll answers
_DONE, _ROWS = 1, 2  # what PQresultStatus answers
_BOOL, _BIGINT = 16, 20  # oids of PostgreSQL's types
_WHOLE = {20, 21, 23, 26}
_MESSAGE = ord("M")  # the field of an error that holds its first line
_NAMED = re.compile(r"(?<![:\w]):([a-z]\w*)")


class LinkError(Exception):
    """What the server, or the way there, refused; its words may hold the address."""


@cache
def library() -> CDLL | None:
    """Libpq as psycopg's wheel brings it; None where there is none, or where PSYCOPG_IMPL asks for psycopg."""
    if os.environ.get("PSYCOPG_IMPL") or (wheel := find_spec("psycopg_binary")) is None or not wheel.origin:
        return None
    folder = Path(wheel.origin).parent.with_name("psycopg_binary.libs")
    try:
        found = CDLL(str(next(folder.glob("libpq-*.so*"))))
        for name, (gives, *takes) in _FUNCTIONS.items():
            function = getattr(found, name)
            function.restype, function.argtypes = gives, takes
    except (OSError, AttributeError, StopIteration):
        return None
    return found


def speaks(address: str) -> bool:
    """Whether ``Link`` can be used for ``address``: for several hosts it is left to psycopg."""
    return "," not in address and library() is not None


_unheard = _Notice(lambda _told, _result: None)  # notices are for nobody: libpq would print them


class Link:
    """One connection, for reading. Raises LinkError."""

    def __init__(self, address: str, seconds: float) -> None:
        found = library()
        assert found is not None
        self._pq: CDLL = found
        self._connection = self._pq.PQconnectStart(address.encode())
        try:
            self._pq.PQsetNoticeReceiver(self._connection, _unheard, None)
            self._connect(time.monotonic() + seconds)
            if self._pq.PQparameterStatus(self._connection, b"client_encoding") != b"UTF8":
                self._pq.PQsetClientEncoding(self._connection, b"UTF8")
        except BaseException:
            self.close()
            raise

    def _connect(self, until: float) -> None:
        answer = 2  # it begins by writing
        while answer != _CONNECTED:
            socket = self._pq.PQsocket(self._connection)
            if answer == _FAILED or socket < 0:
                raise self._error()
            left = until - time.monotonic()
            ways = ([socket], []) if answer == _READING else ([], [socket])
            if left <= 0 or not any(select.select(*ways, [], left)):
                raise LinkError("timeout expired")
            answer = self._pq.PQconnectPoll(self._connection)

    def ask(self, sql: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows ``sql`` gives for ``params``, which it names as ``:name``."""
        names: list[str] = []

        def numbered(m: re.Match[str]) -> str:
            if m[1] not in names:
                names.append(m[1])
            return f"${names.index(m[1]) + 1}"

        text = _NAMED.sub(numbered, sql).encode()
        values = [params[name] for name in names]
        types = (c_uint * len(values))(*(_BIGINT if isinstance(value, int) else 0 for value in values))
        written = (c_char_p * len(values))(*(_written(value) for value in values))
        if not self._pq.PQsendQueryParams(self._connection, text, len(values), types, written, None, None, 0):
            raise self._error()
        results = []
        while result := self._next():  # to the last one, or the connection takes no further question
            results.append(result)
        try:
            return self._rows(results[-1])
        finally:
            for result in results:
                self._pq.PQclear(result)

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection:
            self._pq.PQfinish(self._connection)
            self._connection = None

    def _next(self) -> int | None:
        """The next result, waited for where Python hears signals; None after the last."""
        while self._pq.PQisBusy(self._connection):
            select.select([self._pq.PQsocket(self._connection)], [], [])
            if not self._pq.PQconsumeInput(self._connection):
                raise self._error()
        found: int | None = self._pq.PQgetResult(self._connection)
        return found

    def _rows(self, result: int) -> list[dict[str, Any]]:
        status = self._pq.PQresultStatus(result)
        if status not in (_DONE, _ROWS):
            told = self._pq.PQresultErrorField(result, _MESSAGE)
            raise LinkError(told.decode("utf-8", "replace")) if told else self._error()
        columns = range(self._pq.PQnfields(result))
        names = [self._pq.PQfname(result, column).decode() for column in columns]
        reads = [_READS.get(self._pq.PQftype(result, column), bytes.decode) for column in columns]
        value, is_null = self._pq.PQgetvalue, self._pq.PQgetisnull
        rows = []
        for number in range(self._pq.PQntuples(result)):
            row = {}
            for column in columns:
                # An absent value is given as an empty one, so only those need be asked about.
                told = value(result, number, column)
                row[names[column]] = reads[column](told) if told or not is_null(result, number, column) else None
            rows.append(row)
        return rows

    def _error(self) -> LinkError:
        return LinkError(self._pq.PQerrorMessage(self._connection).decode("utf-8", "replace").strip())


def _written(value: object) -> bytes | None:
    """A value as libpq takes it: text, ended by NUL, which therefore cannot stand in it."""
    return None if value is None else str(value).replace("\0", "\ufffd").encode("utf-8", "replace")


_READS: dict[int, Any] = {_BOOL: b"t".__eq__, **dict.fromkeys(_WHOLE, int)}
