"""Later minutes tell in prose that what is known was done, put off or called off: of the same body, by the words."""

import json

import pytest

FIRST = """港灣資訊協調會第3次會議紀錄
時間：115年11月5日（星期四）下午2時
出席：資訊室、進口組、出口組、港務公會
決議：
一、請資訊室於115年11月20日前提出閘門異常原因分析報告。
二、請進口組於115年12月1日前修訂夜間查驗作業手冊。
三、請出口組於下次會議提報近三年抽驗數據。
四、請港務公會於115年11月30日前彙送受影響業者清冊。
"""
SECOND = """港灣資訊協調會第4次會議紀錄
時間：115年12月10日（星期四）下午2時
壹、上次會議決議辦理情形：
一、資訊室已於11月18日提出閘門異常原因分析報告，解除列管。
二、夜間查驗作業手冊之修訂，因涉及法規，同意展延至116年2月底前完成，繼續列管。
三、受影響業者清冊彙送一案，因系統改版，不再辦理。
貳、討論事項
決議：請進口組於115年12月31日前採購掃描設備。
"""
ENGLISH = """Quay Working Group, 4th meeting
Date: 5 November 2026
Present: A. Reyes, B. Novak

| Action | Owner | Due |
|---|---|---|
| Circulate the crane test report | A. Reyes | 30 November 2026 |
| Draft the paper on shore power | B. Novak | 4 December 2026 |
"""
LATER = """Quay Working Group, 5th meeting
Date: 15 December 2026

A. Reyes had circulated the crane test report on 27 November. The deadline for the paper on shore power was extended
to 31 January 2027.
"""


@pytest.fixture
def empty(run, tmp_path):
    path = tmp_path / "empty.db"
    assert run("init", "--empty", db=path).code == 0
    return path


@pytest.fixture
def proposes(run, empty, tmp_path):
    def proposing(earlier, later, kind="txt"):
        for name, words in (("first", earlier), ("later", later)):
            (tmp_path / f"{name}.{kind}").write_text(words, encoding="utf-8")
        assert run("import", str(tmp_path / f"first.{kind}"), "--yes", "--min-score", "0.3", db=empty).code == 0
        told = run("import", str(tmp_path / f"later.{kind}"), "--dry-run", "--format", "json", db=empty)
        known = {item["id"]: item for item in json.loads(run("list", "--format", "json", db=empty).out)}
        return json.loads(told.out)["candidates"], known

    return proposing


def about(found, known, words):
    """The candidate that is held for the known commitment with these words."""
    (one,) = (one for one in found if one["match"]["id"] and words in known[one["match"]["id"]]["summary"])
    return one


def test_done_put_off_and_called_off_in_the_minutes_of_the_next_meeting(proposes):
    found, known = proposes(FIRST, SECOND)
    done = about(found, known, "異常原因分析報告")
    assert (done["match"]["verdict"], done["status"], done["completed_on"]) == ("done", "done", "2026-11-18")
    later = about(found, known, "作業手冊")
    assert (later["match"]["verdict"], later["deadline"]["due"]) == ("changed", "2027-02-28")
    off = about(found, known, "清冊")
    assert (off["match"]["verdict"], off["status"]) == ("done", "cancelled")
    assert {one["recommendation"] for one in (done, later, off)} == {"look"}, "a person is to see them"
    assert [one["summary"] for one in found if one["match"]["id"] is None and one["recommendation"] == "accept"] == [
        "進口組於115年12月31日前採購掃描設備"
    ]


def test_the_same_in_english(proposes):
    found, known = proposes(ENGLISH, LATER, "md")
    done = about(found, known, "crane test report")
    assert (done["match"]["verdict"], done["completed_on"]) == ("done", "2026-11-27")
    later = about(found, known, "shore power")
    assert (later["match"]["verdict"], later["deadline"]["due"]) == ("changed", "2027-01-31")


def test_minutes_of_another_body_tell_nothing_of_it(proposes):
    found, _ = proposes(FIRST, SECOND.replace("港灣資訊協調會", "山區教育審議會"))
    assert not [one for one in found if one["match"]["id"]]


def test_older_minutes_end_nothing_that_came_after_them(proposes):
    older = SECOND.replace("第4次", "第2次").replace("115年12月10日（星期四）", "115年10月8日（星期四）")
    found, _ = proposes(FIRST, older)
    assert not [one for one in found if one["match"]["verdict"] == "done"]


def test_taking_it_in_ends_what_was_done_and_what_was_called_off(run, empty, proposes, tmp_path):
    proposes(FIRST, SECOND)
    taken = run("import", str(tmp_path / "later.txt"), "--yes", "--min-score", "0", db=empty)
    assert "done: " in taken.out
    assert "cancelled: " in taken.out
    states = {item["summary"]: item["state"] for item in json.loads(run("list", "--format", "json", db=empty).out)}
    assert sorted(state for state in states.values() if state in ("done", "cancelled")) == ["cancelled", "done"]
