"""The timeline: bars where the days are, today marked, meetings between, nothing wider than the screen."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from apectrack.cli.commands import timeline as command
from apectrack.cli.views import timeline as view

SCREENS = Path(__file__).parent / "screens"
UPDATE = bool(os.environ.get("UPDATE_SCREENS"))
TODAY = date(2011, 4, 10)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("ruler", ["weeks", "months"])
def test_screens(run, monkeypatch, width, ruler):
    monkeypatch.setenv("COLUMNS", str(width))
    run("add", "回復優質企業問卷並彙整各經濟體之意見提報下次會議", "--due", "2011-04-20/2011-05-10")
    done = run("timeline", f"--{ruler}")
    assert (done.code, done.err) == (0, "")
    shown = "".join(line.rstrip() + "\n" for line in done.out.splitlines())
    screen = SCREENS / f"timeline-{ruler}-{width}.txt"
    if UPDATE:
        screen.write_text(shown, encoding="utf-8")
    assert shown == screen.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(run, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    run("add", "回復" * 60, "--due", "2011-04-20/2011-05-10")
    for args in (["--weeks"], ["--months"], ["--from", "2010-01-01", "--to", "2020-12-31"]):
        for line in run("timeline", *args).out.splitlines():
            assert cell_len(line) <= width


def scale(width=70, first=date(2011, 4, 1), last=date(2011, 6, 9)):
    return view.Scale(first, last, width)


def bar(start, due, today=TODAY, **more):
    return view._cells(scale(), today, start, due, **more)


def test_bars():
    assert bar(date(2011, 4, 3), date(2011, 4, 6)) == f"{'  ┣━━●╌╌╌│':70}"
    assert bar(None, date(2011, 4, 6)) == f"{'     ●╌╌╌│':70}"
    assert bar(date(2011, 4, 6), date(2011, 4, 6)) == f"{'     ●╌╌╌│':70}"
    assert bar(None, TODAY) == f"{'         ●':70}"
    assert bar(date(2011, 3, 1), date(2011, 4, 2)) == f"{'◀●╌╌╌╌╌╌╌│':70}"
    assert bar(date(2011, 6, 8), date(2011, 7, 1)) == f"{'         │':68}┣▶"
    assert bar(date(2011, 6, 8), None) == f"{'         │':68}┣▶"
    assert bar(date(2011, 4, 1), date(2011, 4, 3), meeting=True) == f"{'▒▒▒      │':70}"
    assert bar(None, date(2011, 3, 1)) == f"{'◀╌╌╌╌╌╌╌╌│':70}"


days = st.dates(date(2010, 1, 1), date(2012, 12, 31))


@given(st.tuples(days, days).map(sorted), days, days, st.integers(10, 120))
def test_a_bar_fills_its_line_and_no_more(window, today, first, width):
    last = date(2012, 12, 31)
    cells = view._cells(view.Scale(first, last, width), today, *window)
    assert len(cells) == cell_len(cells) == width


@given(days, st.integers(10, 120))
def test_columns_follow_days(first, width):
    found = view.Scale(first, date(2013, 12, 31), width)
    columns = [found.column(date.fromordinal(n)) for n in range(first.toordinal(), found.last.toordinal() + 1)]
    assert columns == sorted(columns)
    assert columns[0] == 0
    assert columns[-1] <= width - 1


@given(st.text(max_size=60), st.integers(2, 40))
def test_fitting(words, width):
    assert cell_len(view._fit(words, width)) == width


@pytest.mark.parametrize(
    ("args", "span"),
    [
        ((None, None, False), (date(2011, 3, 1), date(2011, 9, 30))),
        ((None, None, True), (date(2011, 3, 28), date(2011, 6, 19))),
        (("2011-01-15", None, False), (date(2011, 1, 15), date(2011, 7, 31))),
        (("2011-01-15", "2011-02-01", False), (date(2011, 1, 15), date(2011, 2, 1))),
        (("9999-12-01", None, False), (date(9999, 12, 1), date.max)),
        (("9999-12-01", None, True), (date(9999, 12, 1), date.max)),
    ],
)
def test_spans(args, span):
    first, last, weeks = args
    assert command.span(first, last, TODAY, weeks=weeks) == span


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31", "2100-02-28"])
@pytest.mark.parametrize("ruler", ["--weeks", "--months"])
def test_the_ends_of_the_calendar(run, today, ruler):
    done = run("timeline", ruler, today=today)
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    "args",
    [["--weeks", "--months"], ["--from", "2011-02-30"], ["--to", "2011-01-01"],
     ["--from", "1000-01-01", "--to", "2011-01-01"],
     ["--topic", "Nothing like it"]],
)  # fmt: skip
def test_usage(run, args):
    assert run("timeline", *args).code == 2


def test_a_selection(run):
    out = run("timeline", "--topic", "AEO").out
    assert "Return the completed AEO questionnaire" in out or "Return the completed AEO" in out
    assert "IPR" not in out.replace("SCCP", "")
    assert "Nothing with a date" in run("timeline", "--from", "2031-01-01").out


def test_plain_output(shell):
    done = shell("timeline", PYTHONIOENCODING="ascii", COLUMNS="80")
    assert done.code == 0
    assert done.out.isascii()
    assert "[====" in done.out
    assert "\\u" not in done.out
    assert "\x1b" not in done.out
