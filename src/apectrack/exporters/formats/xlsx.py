"""Excel: a 列管表 with a frozen header, filters, real dates, overdue rows marked in colour and word, fit to print."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

from rich.cells import cell_len

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import visible
from apectrack.exporters.columns import LISTED, STATE, Column, Value
from apectrack.exporters.context import Context

Workbook = Any  # xlsxwriter has no types
Worksheet = Any

NAME, SUFFIX, TEXT = "xlsx", ".xlsx", False
_LINE, _TALLEST = 15, 409  # points
LONGEST = 32_767  # what a cell holds
_EARLIEST = date(1900, 3, 1)  # Excel counts a 29 February 1900; days before are written as text
_COLOURS = {"overdue": "#F8CBAD", "today": "#FFE699", "done": "#E2EFDA", "cancelled": "#EDEDED"}
_BORDER = {"border": 1, "border_color": "#BFBFBF", "valign": "top", "text_wrap": True}
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - equal ledgers give equal files, so the clock is not asked


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write one sheet, a row an item."""
    import xlsxwriter  # type: ignore[import-untyped]

    memory = io.BytesIO()
    book = xlsxwriter.Workbook(memory, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    words = context.words.gettext
    book.set_properties({"title": words("Commitments"), "created": _MADE, "comments": words("Written by apectrack.")})
    sheet = book.add_worksheet(words("Commitments"))
    widths = _rows(book, sheet, items, context)
    for n, width in enumerate(widths):
        sheet.set_column(n, n, width)
    _print_settings(sheet, context, len(items))
    book.close()
    out.write(memory.getbuffer())


def _rows(book: Workbook, sheet: Worksheet, items: Sequence[Commitment], context: Context) -> list[float]:
    """Write the header and the rows. Returns the columns' widths: those of their text, up to the widest each may be."""
    words = context.words.gettext
    head = book.add_format({**_BORDER, "bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF"})
    styles = {state: _styles(book, colour) for state, colour in {**_COLOURS, "": None}.items()}
    widths: list[float] = []
    for n, column in enumerate(LISTED):
        sheet.write_string(0, n, words(column.heading), head)
        widths.append(cell_len(words(column.heading)) + 4)  # room for the filter's arrow
    for row, one in enumerate(items, start=1):
        state = context.state(one)
        style = styles.get(state, styles[""])
        values = [column.value(one, context) for column in LISTED]
        # Programs other than Excel do not fit rows to their text by themselves.
        lines = max(_lines(value, column) for value, column in zip(values, LISTED, strict=True))
        sheet.set_row(row, min(_LINE * lines + 3, _TALLEST))
        for n, (column, value) in enumerate(zip(LISTED, values, strict=True)):
            _put(sheet, row, n, value, style, bold=column is STATE and state == "overdue")
            widths[n] = max(widths[n], _width(value, column))
    return widths


def _styles(book: Workbook, colour: str | None) -> dict[str, Any]:
    look = _BORDER | ({"bg_color": colour} if colour else {})
    return {
        "text": book.add_format(look),
        "day": book.add_format({**look, "num_format": "yyyy-mm-dd", "align": "left"}),
        "bold": book.add_format({**look, "bold": True, "font_color": "#9C0006"}),
    }


def _put(sheet: Worksheet, row: int, column: int, value: Value, style: dict[str, Any], *, bold: bool) -> None:
    """One cell: text is always text, whatever it begins with; days are days."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, style["text"])
    elif isinstance(value, date) and value >= _EARLIEST:
        sheet.write_datetime(row, column, value, style["day"])
    elif isinstance(value, int):
        sheet.write_number(row, column, value, style["text"])
    else:
        sheet.write_string(row, column, _fitting(str(value)), style["bold" if bold else "text"])


def _fitting(words: str) -> str:
    """What a cell can hold: nothing a program would obey, no longer than it may be, and cut where one sees it."""
    safe = "\n".join(visible(line) for line in words.split("\n"))
    return safe if len(safe) <= LONGEST else f"{safe[: LONGEST - 1]}…"


def _width(value: Value, column: Column) -> float:
    if value is None:
        return 0
    longest = max((cell_len(line[:100]) for line in str(value).split("\n")), default=0)
    return min(longest + 1.5, column.width)


def _lines(value: Value, column: Column) -> int:
    """How many lines a value takes in its column."""
    if not isinstance(value, str):
        return 1
    return sum(
        1 + int((cell_len(line[:4000]) - 1) // (column.width - 1.5)) if line else 1 for line in value.split("\n")
    )


def _print_settings(sheet: Worksheet, context: Context, count: int) -> None:
    words = context.words.gettext
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, count, len(LISTED) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&C&14{words('Commitments as of {day}').format(day=context.today)}")
    sheet.set_footer(f"&C{words('Page &P of &N')}")
