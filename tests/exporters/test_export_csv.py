"""CSV: no cell is computed, every text comes back as it was, whichever language it was written in."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack.exporters.columns import ALL
from apectrack.exporters.formats import csv as exported
from exporters.items import HOSTILE, context, due, plain, several

FORMULA = "=+-@\t\r\n＝＋－＠"


def written(items, **more) -> bytes:
    out = io.BytesIO()
    exported.write(items, out, context(**more))
    return out.getvalue()


@given(several(), st.sampled_from(["en", "zh-Hant"]))
def test_read_back_unchanged(items, lang):
    wanted = [
        {column.name: str("" if (v := column.value(one, context(lang=lang))) is None else v) for column in ALL}
        for one in items
    ]
    assert exported.read(written(items, lang=lang)) == wanted


@given(several())
def test_no_cell_is_a_formula(items):
    source = written(items).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(source, newline="")):
        for name, cell in zip(ALL, row, strict=True):
            assert not cell.startswith(tuple(FORMULA)) or name.name == "days_left"


@pytest.mark.parametrize("text", HOSTILE)
def test_neutral_and_back(text):
    cell = exported.neutral(text)
    assert exported.plain(cell) == text
    assert not str(cell).startswith(tuple(FORMULA))


@given(st.text())
def test_neutral_loses_nothing(text):
    assert exported.plain(exported.neutral(text)) == text


def test_headings_and_marks():
    source = written([due(date(2011, 4, 1))], lang="zh-Hant")
    assert source.startswith(b"\xef\xbb\xbf")
    assert source.count(b"\r\n") == 2
    head, row = source.decode("utf-8-sig").splitlines()
    assert head.startswith("序號,狀態,辦理情形,類別,期限")
    assert row.startswith("7,逾期,待辦,追蹤,2011-04-01")
    assert exported.read(written([plain()]))[0]["summary"] == "Return the form"
