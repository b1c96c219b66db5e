"""The digest: who is waited for and how long, what changed and what came to nothing, in both languages."""

import os
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from apectrack.cli.views import digest as view
from apectrack.store.lite import Lite
from apectrack.usecases import digest as verb
from apectrack.usecases.ports import Change
from exporters.test_export_pages import checked

SCREENS = Path(__file__).parent / "screens"
UPDATE = bool(os.environ.get("UPDATE_SCREENS"))
TODAY = date(2011, 4, 10)


@pytest.fixture(autouse=True)
def _greenwich():
    """Changes are told by local days: the same ones wherever the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def busy(run, clock):
    """A ledger in which something happened."""
    run("done", 11)
    run("edit", 12, "--due", "2011-05-20")
    run("note", 12, "Asked again")
    run("add", "新增的事項 <script>alert(1)</script>", "--due", "2011-04-12", "--owner", "JPN")
    run("snooze", 26, "2011-04-14")
    return run


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
@pytest.mark.parametrize("form", view.FORMATS)
def test_screens(busy, lang, form):
    done = busy("digest", "--lang", lang, "--format", form)
    assert (done.code, done.err) == (0, "")
    screen = SCREENS / f"digest-{lang}.{form}"
    if UPDATE:
        screen.write_text(done.out, encoding="utf-8")
    assert done.out == screen.read_text(encoding="utf-8")


def test_text_fits_a_mail(busy):
    from rich.cells import cell_len

    for lang in ("en", "zh-Hant"):
        assert max(cell_len(line) for line in busy("digest", "--lang", lang).out.splitlines()) <= view.WIDTH


def test_html_does_nothing(busy):
    page = checked(busy("digest", "--format", "html").out)
    assert "新增的事項 <script>alert(1)</script>" in page.text


def asked(ledger, since=date(2011, 4, 3), today=TODAY):
    reading = Lite(ledger)
    try:
        return verb.digest(reading, today, since, us="TWN")
    finally:
        reading.close()


def test_groups(ledger):
    found = asked(ledger)
    assert [item.id for item in found.overdue] == [30, 19]
    assert [item.id for item in found.due] == [11, 26]
    assert [item.id for item in found.running] == [54]
    assert found.undated == 36
    assert found.changed == (), "the seed is no news"


def test_waiting(ledger, busy):
    waiting = {one.item.id: one for one in asked(ledger).waiting}
    assert waiting[30].since == date(2011, 3, 5), "since the end of the meeting it comes from"
    assert waiting[30].days == 36
    assert waiting[63].since == TODAY
    assert 26 not in waiting, "everyone owes it, we too"
    assert 11 not in waiting, "done"


def test_news(ledger, busy):
    told = {one.id: dict(one.words) for one in asked(ledger).changed}
    assert told == {
        11: {"done": ""},
        12: {"due {day}": "2011-05-20", "was {old}": "2011-05-15", "note added": ""},
        26: {"snoozed until {day}": "2011-04-14"},
        63: {"new": "", "due {day}": "2011-04-12"},
    }
    assert asked(ledger, since=date(2011, 4, 11)).changed == ()


def test_what_came_to_nothing_is_no_news(ledger, run, clock):
    run("done", 11)
    run("undo")
    run("add", "Taken back")
    run("undo")
    assert asked(ledger).changed == ()


def snapshot(**row):
    base = {"summary": "x", "original": "", "status": "open", "due_on": None, "snoozed_until": None, "updated_at": ""}
    return {"row": base | row, "owners": [], "counterparts": [], "evidence": [], "notes": []}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (snapshot(status="done"), snapshot(), ["reopened"]),
        (snapshot(), snapshot(status="in_process"), ["started"]),
        (snapshot(due_on="2011-05-01"), snapshot(), ["no date any more", "was {old}"]),
        (snapshot(), snapshot() | {"owners": ["JPN"]}, ["other owners"]),
        (snapshot(), snapshot(summary="y"), ["reworded"]),
        (snapshot(), snapshot() | {"evidence": [{}]}, ["further evidence"]),
        (snapshot(), snapshot(topic="AEO"), ["changed"]),
        (snapshot(), snapshot(updated_at="now"), []),
        (snapshot(), None, ["taken away"]),
        (None, snapshot(status="done"), ["new", "done"]),
    ],
)
def test_each_change_has_its_words(before, after, words):
    change = Change(2, "2011-04-09T00:00:00+00:00", "desk", "edit", "", "commitment", "7", before, after)
    found = verb.news([change])
    assert [word for one in found for word, _ in one.words] == words


def test_many_lines_are_cut(run, ledger, clock):
    from steps import opened

    with opened(ledger) as store, store.writing("import") as w:
        (item,) = store.commitments([11])
        for n in range(60):
            w.save(replace(item, id=0, summary=f"Copy {n}"))
    out = run("digest").out
    assert f"and {60 - view.SHOWN} more" in out


@pytest.mark.parametrize(
    ("args", "code"),
    [(["--since", "2011-04-11"], 2), (["--since", "2011-02-30"], 2), (["--since", "soon"], 2), (["--format", "pdf"], 2),
     (["--lang", "fr"], 2), (["--since", "99999y"], 0), (["--since", "1d"], 0), (["--within", "2w"], 0)],
)  # fmt: skip
def test_usage(run, args, code):
    assert run("digest", *args).code == code


def test_reading_writes_nothing(run, ledger, digest):
    before = digest(ledger)
    run("digest")
    run("timeline")
    run("export", "ics")
    assert digest(ledger) == before


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("", []),
        ("a b", ["a b"]),
        ("aaaa bbbb", ["aaaa", "bbbb"]),
        ("中文中文", ["中文", "中文"]),
        ("aaaaaaaa", ["aaaaa", "aaa"]),
    ],
)
def test_wrapping(words, lines):
    assert view.wrapped(words, 5) == lines
