"""What a person types: meetings by any name they are known by, names that are nearly another's, ends of months."""

import json

import pytest

from apectrack.domain.meeting import Meeting
from apectrack.domain.repeat import following, on_last_days, parse
from apectrack.usecases import lookup


@pytest.mark.parametrize(
    ("words", "meeting", "due"),
    [
        ("AMM前一個月", "AMM 2011", None),
        ("before AMM 2011", "AMM 2011", None),
        ("3 weeks before SW WORKSHOP 2011", "SW WORKSHOP 2011", "2011-09-12"),
        ("單一窗口研討會前三週", "SW WORKSHOP 2011", "2011-09-12"),
        ("SCCP 2 2011前一週", "SCCP 2 2011", "2011-09-05"),
        ("10 working days after SCCP 2", "SCCP 2 2011", "2011-10-11"),
    ],
)
def test_a_meeting_goes_by_any_of_its_names(run, words, meeting, due):
    done = run("add", "Prepare", "--due", words)
    assert done.code == 0, done.err
    item = json.loads(run("show", done.out.split()[0], "--format", "json").out)[0]
    assert item["deadline"]["text"] == words
    assert item["deadline"]["anchor"]["meeting"] == meeting
    assert item["deadline"]["due"] == due


def test_next_meeting_must_be_named(run):
    refused = run("add", "Prepare", "--due", "two weeks before the next meeting")
    assert refused.code == 2
    assert "which meeting" in refused.err


@pytest.mark.parametrize(
    ("option", "slip", "meant"), [("--owner", "Japn", "Japan"), ("--topic", "Goverance", "Governance")]
)
def test_a_name_that_is_nearly_another_is_asked_about(run, option, slip, meant):
    refused = run("add", "Prepare", option, slip)
    assert refused.code == 2
    assert meant in refused.err
    assert run("add", "Prepare", option, f"={slip}").code == 0


def test_owners_may_be_listed_in_one_option(run):
    done = run("add", "Prepare", "--owner", "Indonesia, 日本、香港")
    item = json.loads(run("show", done.out.split()[0], "--format", "json").out)[0]
    assert [owner["code"] for owner in item["owners"]] == ["IDN", "JPN", "HKG"]


def test_a_day_that_is_past_is_said_to_be(run):
    assert "that day is past" in run("add", "Prepare", "--due", "15 March").out
    assert "that day is past" not in run("add", "Prepare", "--due", "15 May").out


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("每月", "FREQ=MONTHLY"),
        ("每兩週", "FREQ=WEEKLY;INTERVAL=2"),
        ("每季", "FREQ=MONTHLY;INTERVAL=3"),
        ("每年", "FREQ=YEARLY"),
    ],
)
def test_rules_in_chinese(words, rule):
    assert parse(words) == rule


def test_a_month_end_repeats_on_month_ends(run):
    done = run("add", "Report", "--due", "月底前", "--repeat", "monthly")
    number = done.out.split()[0]
    assert "2011-05-31" in run("done", number, today="2011-04-30").out


def test_only_months_have_last_days():
    assert on_last_days("FREQ=WEEKLY") == "FREQ=WEEKLY"
    rule = on_last_days("FREQ=MONTHLY")
    from datetime import date

    assert following(rule, date(2012, 1, 31))[0] == date(2012, 2, 29)


def test_minutes_name_the_meetings_of_their_own_year():
    known = [Meeting("SOM 3 2011", aliases=("SOM 3",)), Meeting("Annual ministerial", aliases=("AMM",))]
    assert lookup.meeting_of_year(known, "SOM 3", 2011) == known[0]
    assert lookup.meeting_of_year(known, "SOM 3", 2014) is None
    assert lookup.meeting_of_year(known, "SOM 3 2011", 2014) == known[0]
    assert lookup.meeting_of_year(known, "AMM", 2014) == known[1]
    assert lookup.meeting_of_year(known, "SOM 3", None) == known[0]
