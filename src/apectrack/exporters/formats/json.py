"""JSON: the whole ledger as one value that an empty ledger can be restored from, or a selection that says so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.party import Party
from apectrack.exporters.context import Context
from apectrack.usecases.exporting import FORMAT, VERSION, NotALedgerError, plain_whole
from apectrack.usecases.plain import plain
from apectrack.words import _

NAME, SUFFIX, TEXT = "json", ".json", True


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write the ledger, or the selection, one member a line; ASCII alone, so that nothing mangles it."""
    out.write(f'{{"format": "{FORMAT}",\n "version": {VERSION},\n'.encode())
    out.write(f' "whole": {_dumps(context.whole is not None)},\n "ledger": {_dumps(context.ledger)}'.encode())
    for name, members in plain_whole(context.whole()) if context.whole else _selection(items):
        out.write(f',\n "{name}": ['.encode())
        _list(members, out)
        out.write(b"]")
    out.write(b"}\n")


def _list(members: Iterable[Any], out: BinaryIO) -> None:
    out.writelines((",\n  " if n else "\n  ").encode() + _dumps(member).encode() for n, member in enumerate(members))


def _selection(items: Sequence[Commitment]) -> Iterable[tuple[str, Iterable[Any]]]:
    parties: dict[str, Party] = {one.code: one for item in items for one in (*item.owners, *item.counterparts)}
    yield "parties", (asdict(one) for one in parties.values())
    yield "commitments", (plain(item) for item in items)


def sniff(source: bytes) -> bool:
    """Whether these bytes, or their beginning, say that they are a ledger of ours."""
    return source.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(f'{{"format": "{FORMAT}"'.encode())


def read(source: bytes) -> object:
    """The value these bytes hold, for ``usecases.exporting.restore``. Raises NotALedgerError when they are no JSON."""
    try:
        return json.loads(source.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotALedgerError(_("it breaks off or is damaged ({error})", error=str(error)[:60])) from error


def _dumps(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
