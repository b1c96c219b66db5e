"""Excel: dates are dates, text is text, the header stays and filters, overdue rows are marked in word and colour."""

import io
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from apectrack.domain.commitment import Note
from apectrack.exporters.columns import LISTED
from apectrack.exporters.formats import xlsx
from exporters.items import AT, HOSTILE, context, due, plain, several

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def written(items, **more) -> zipfile.ZipFile:
    out = io.BytesIO()
    xlsx.write(items, out, context(**more))
    return zipfile.ZipFile(out)


def sheet(book: zipfile.ZipFile) -> ET.Element:
    return ET.fromstring(book.read("xl/worksheets/sheet1.xml"))


def cells(book: zipfile.ZipFile) -> list[dict[str, tuple[str, str, int]]]:
    """Each row's cells by column name: type, text, style."""
    rows = []
    for row in sheet(book).iter(f"{MAIN}row"):
        found = {}
        for column, cell in zip(LISTED, row, strict=True):
            assert cell.find(f"{MAIN}f") is None, "no cell is a formula"
            words = "".join(part.text or "" for part in cell.iter() if part.tag in (f"{MAIN}t", f"{MAIN}v"))
            found[column.name] = (cell.get("t", "n"), words, int(cell.get("s", 0)))
        rows.append(found)
    return rows


@settings(max_examples=25)
@given(several())
def test_every_text_is_text(items):
    _, *rows = cells(written(items))
    assert len(rows) == len(items)
    for row in rows:
        assert row["summary"][0] == "inlineStr"
        assert row["id"][0] == "n"


@pytest.mark.parametrize("title", [text for text in HOSTILE if "\n" not in text and text.strip() == text])
def test_hostile_titles(title):
    _, row = cells(written([plain(summary=title)]))
    kind, words, _ = row["summary"]
    assert kind == "inlineStr"
    assert words
    assert title not in ("=1+1", "a\\", "'=1") or words == title


def test_dates_are_dates():
    _, row = cells(written([due(date(2011, 4, 15))]))
    kind, number, style = row["due"]
    assert (kind, date(1899, 12, 30) + timedelta(days=float(number))) == ("n", date(2011, 4, 15))
    styles = ET.fromstring(written([due(date(2011, 4, 15))]).read("xl/styles.xml"))
    assert "yyyy-mm-dd" in {one.get("formatCode") for one in styles.iter(f"{MAIN}numFmt")}
    assert style != row["summary"][2]
    _, early = cells(written([due(date(1, 1, 1))]))
    assert early["due"][:2] == ("inlineStr", "0001-01-01")


def test_overdue_is_marked_twice():
    head, late, later = cells(written([due(date(2011, 4, 5)), due(date(2012, 1, 1), id=8)], lang="zh-Hant"))
    assert head["due"][1] == "期限"
    assert late["state"][1] == "逾期"
    assert later["state"][1] == "未到期"
    assert late["summary"][2] != later["summary"][2]
    assert late["state"][2] != late["summary"][2]


def test_header_filter_and_print():
    root = sheet(written([plain()], lang="zh-Hant"))
    pane = next(root.iter(f"{MAIN}pane"))
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
    assert next(root.iter(f"{MAIN}autoFilter")).get("ref") == "A1:P2"
    setup = next(root.iter(f"{MAIN}pageSetup"))
    assert (setup.get("orientation"), setup.get("fitToHeight"), setup.get("paperSize")) == ("landscape", "0", "9")
    assert "應辦事項列管表（2011-04-10）" in next(root.iter(f"{MAIN}oddHeader")).text


def test_widths_count_chinese_twice():
    narrow, wide = (
        [float(one.get("width")) for one in sheet(written([plain(topic=topic)])).iter(f"{MAIN}col")]
        for topic in ("abcd", "智慧財產")
    )
    at = [column.name for column in LISTED].index("topic")
    assert wide[at] > narrow[at]
    assert wide[:at] == narrow[:at]


def test_a_cell_holds_what_it_can():
    long = plain(detail="長" * 40_000, notes=(Note("x\x1by", AT, "desk"),))
    _, row = cells(written([long]))
    assert len(row["detail"][1]) == xlsx.LONGEST
    assert row["detail"][1].endswith("…")
    assert row["notes"][1] == r"2011-03-05 desk: x\x1by"


def test_equal_ledgers_give_equal_bytes():
    first, second = io.BytesIO(), io.BytesIO()
    for out in (first, second):
        xlsx.write([plain()], out, context())
    assert first.getvalue() == second.getvalue()
