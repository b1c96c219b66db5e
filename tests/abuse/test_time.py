"""Cases 18 to 21: clocks that are wrong, zones, leap days, and the ends of the calendar."""

import json
import sqlite3
from contextlib import closing

import pytest

from abuse.checks import items, minutes, one_sentence

WORLD = ("Asia/Taipei", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Niue", "Europe/Berlin")


@pytest.mark.parametrize("today", ["1970-01-01", "2038-01-20", "2100-12-31", "0001-01-01", "9999-12-31"])
def test_case_18_any_today(run, today):
    for args in (["due"], ["list"], ["digest"], ["timeline"], ["show", "11", "54"], ["due", "--within", "9999d"]):
        result = run(*args, today=today)
        assert result.code == 0, args
    found = json.loads(run("due", "--format", "json", "--within", "0d", today=today).out)
    for one in found:
        due = one["deadline"]["due"]
        assert due is None or one["state"] == "running" or due <= today


def test_case_18_a_clock_that_went_back(run, ledger):
    assert run("add", "first", "--due", "2011-05-01").code == 0
    assert run("add", "second", "--due", "2011-05-01").code == 0
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE batch SET at = '2100-01-01T00:00:00+00:00' WHERE id = (SELECT max(id) FROM batch)")
    warned = run("due")
    assert warned.code == 0
    assert "clock" in warned.err
    assert run("add", "third", "--due", "2011-05-01").code == 0
    assert [one["summary"] for one in items(run, ledger)][-3:] == ["first", "second", "third"]
    told = json.loads(run("history", "--format", "json").out)
    order = [one["batch"] if "batch" in one else one["id"] for one in told]
    assert order == sorted(order), "by number, not by time"


def test_case_19_a_due_date_is_the_same_everywhere(shell, run, ledger):
    assert run("add", "x", "--due", "2011-03-27").code == 0  # the clocks change in Europe
    assert run("add", "y", "--due", "2011-03-13").code == 0  # and in America
    seen = set()
    for zone in WORLD:
        found = shell("list", "--format", "json", TZ=zone)
        assert found.code == 0
        dues = {one["id"]: one["deadline"] and one["deadline"]["due"] for one in json.loads(found.out)}
        seen.add(json.dumps([dues[number] for number in range(1, 65)]))
        assert shell("add", f"in {zone}", "--due", "2011-11-06", TZ=zone).code == 0
        assert json.loads(shell("show", "64", "--format", "json", TZ=zone).out)[0]["deadline"]["due"] == "2011-03-13"
    assert len(seen) == 1
    dues = [one["deadline"]["due"] for one in items(run, ledger) if one["summary"].startswith("in ")]
    assert dues == ["2011-11-06"] * len(WORLD)


def test_case_19_today_is_local(ledger):
    import subprocess
    import sys

    from conftest import scrubbed

    child = "import datetime; from apectrack.settings import gather; print(gather({}, {}).today, datetime.date.today())"
    told = {
        subprocess.run(
            [sys.executable, "-c", child], env=scrubbed(TZ=zone), capture_output=True, text=True, check=True
        ).stdout
        for zone in ("Pacific/Kiritimati", "Pacific/Niue")
    }
    assert len(told) == 2, "it is never the same day on both"
    assert all(len(set(one.split())) == 1 for one in told)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("2012-02-29", "2012-02-29"),
        ("民國101年2月29日", "2012-02-29"),
        ("113.2.29", "2024-02-29"),
        ("2000-02-29", "2000-02-29"),
    ],
)
def test_case_20_real_leap_days_are_kept(run, phrase, due):
    assert run("add", "x", "--due", phrase).code == 0
    assert json.loads(run("show", "63", "--format", "json").out)[0]["deadline"]["due"] == due


@pytest.mark.parametrize("phrase", ["2011-02-29", "民國100年2月29日", "民國100/2/29", "1900-02-29", "Feb 30 2012"])
def test_case_20_impossible_days_are_refused(run, unchanged, phrase):
    refused = run("add", "x", "--due", phrase)
    assert refused.code == 2
    assert one_sentence(refused.err)


def test_case_20_an_impossible_day_in_minutes_is_looked_at(run, empty, tmp_path):
    path = tmp_path / "minutes.txt"
    path.write_text(minutes("請韓國於民國100年2月29日前提供樣本。"), encoding="utf-8")
    told = json.loads(run("import", path, "--dry-run", "--format", "json", db=empty).out)
    found = [one for one in told["candidates"] if "樣本" in one["evidence"]["quote"]]
    assert all((one["deadline"] or {}).get("due") is None for one in found), "never moved"
    assert all(one["recommendation"] != "accept" or one["doubts"] or not one["deadline"] for one in found)
    assert found or any("樣本" in one["quote"] for one in told["leftovers"])


def test_case_20_a_month_after_the_31st(run):
    assert run("meetings", "add", "JAN 1 2011", "2011-01-31").code == 0
    assert run("add", "x", "--due", "1 month after JAN 1 2011").code == 0
    assert json.loads(run("show", "63", "--format", "json").out)[0]["deadline"]["due"] == "2011-02-28"


@pytest.mark.parametrize(
    "phrase",
    ["9999-12-31", "民國0年1月1日", "民國前1年1月1日", "10000-01-01", "0000-01-01", "99/1/1", "民國9999年1月1日"],
)
def test_case_21_the_ends_of_the_calendar(run, lawful, ledger, phrase):
    added = run("add", "x", "--due", phrase)
    lawful(added, 0, 2, path=ledger)
    assert added.code == 0 or one_sentence(added.err)
    for args in (["due", "--within", "99999d"], ["list"], ["show", "1"], ["digest"], ["timeline"], ["export", "ics"]):
        for today in ("0001-01-01", "2011-04-10", "9999-12-31"):
            lawful(run(*args, today=today), 0)


def test_case_21_an_anchor_beyond_the_calendar(run, lawful, ledger):
    assert run("meetings", "add", "END 1 9999", "9999-12-31").code == 0
    for phrase in ("10 days after END 1 9999", "99999 months after END 1 9999", "999999 working days after SCCP 2"):
        lawful(run("add", "x", "--due", phrase), 0, 2, path=ledger)
    lawful(run("meetings", "move", "SCCP 2", "9999-12-30"), 0, 2, path=ledger)
    for args in (["due"], ["list"], ["digest"], ["timeline"]):
        lawful(run(*args), 0)
