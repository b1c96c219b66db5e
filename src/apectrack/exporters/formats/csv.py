"""CSV for spreadsheets: UTF-8 with a byte order mark, headings in either language, no cell taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.exporters import headings
from apectrack.exporters.columns import ALL, Value
from apectrack.exporters.context import Context

NAME, SUFFIX, TEXT = "csv", ".csv", True
_FORMULA = tuple("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫")


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write a heading and a row an item (RFC 4180)."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=False)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([context.words.gettext(column.heading) for column in ALL])
        for one in items:
            writer.writerow([neutral(column.value(one, context)) for column in ALL])
        text.flush()
    finally:
        text.detach()


def read(source: bytes) -> list[dict[str, str]]:
    """The rows of what ``write`` wrote, by column name whatever the language, every text as it was."""
    rows = csv.reader(io.StringIO(source.decode("utf-8-sig"), newline=""))
    names = {_heading(lang, column.heading): column.name for lang in headings.LANGUAGES for column in ALL}
    heads = [names.get(head, head) for head in next(rows, [])]
    return [dict(zip(heads, map(plain, row), strict=True)) for row in rows]


def neutral(value: Value) -> object:
    """A cell no spreadsheet computes: an apostrophe leads what it would take for a formula."""
    if isinstance(value, str) and value.lstrip("'").startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def plain(cell: str) -> str:
    """The text ``neutral`` made this cell of."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _heading(lang: str, heading: str) -> str:
    return headings.words(lang).gettext(heading)
