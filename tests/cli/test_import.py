"""Importing minutes from the command line: proposing, taking in as one batch, the same file again, and the review."""

import contextlib
import json
import sqlite3
from pathlib import Path

import pytest

from abuse.checks import Terminal

MINUTES = """水產合作小組第4次會議紀錄
時間：民國104年6月10日（星期三）下午2時
地點：漁業大樓三樓
壹、討論事項
一、標示規範
決議：
1. 請加拿大於104年7月15日前提供標示範例。
2. 我國將於下次會議提出修正草案。
3. 秘書處說明去年執行情形。
"""
LATER = """水產合作小組第5次會議紀錄
時間：民國104年9月9日（星期三）下午2時
決議：
1. 請加拿大於104年10月1日前提供標示範例。
"""


@pytest.fixture
def empty(run, tmp_path: Path) -> Path:
    """A ledger with parties, meetings and topics, and no commitments."""
    path = tmp_path / "empty.db"
    assert run("init", "--empty", db=path).code == 0
    return path


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def proposed(run, ledger, path, *more):
    done = run("import", str(path), "--dry-run", "--format", "json", *more, db=ledger)
    assert done.code == 0, done.err
    return json.loads(done.out)


def items(run, ledger):
    return json.loads(run("list", "--format", "json", "--sort", "id", db=ledger).out)


def test_a_dry_run_proposes_in_the_documented_shape_and_writes_nothing(run, empty, minutes):
    before = empty.read_bytes()
    report = proposed(run, empty, minutes)
    assert report["document"]["sha256"]
    assert report["meeting"]["start"] == "2015-06-10"
    first = next(c for c in report["candidates"] if (c["deadline"] or {}).get("due") == "2015-07-15")
    assert [owner["code"] for owner in first["owners"]] == ["CAN"]
    assert first["evidence"]["quote"] in MINUTES
    assert MINUTES[first["evidence"]["start"] : first["evidence"]["end"]] == first["evidence"]["quote"]
    assert first["match"] == {"verdict": "new", "id": None, "likeness": 0.0, "why": []}
    assert {"score", "recommendation", "reasons", "doubts"} <= set(first)
    assert empty.read_bytes() == before


def test_yes_takes_in_what_is_recommended_as_one_batch_and_undo_takes_it_back(run, empty, minutes):
    assert run("import", str(minutes), "--yes", "--min-score", "0.3", db=empty).code == 0
    taken = items(run, empty)
    assert any(item["deadline"] and item["deadline"]["due"] == "2015-07-15" for item in taken)
    assert all(item["evidence"][0]["quote"] in MINUTES for item in taken)
    assert all(item["meeting"] == taken[0]["meeting"] for item in taken)
    assert run("undo", db=empty).code == 0
    assert items(run, empty) == []
    assert run("redo", db=empty).code == 0
    assert [item["summary"] for item in items(run, empty)] == [item["summary"] for item in taken]


def test_the_same_file_again_proposes_nothing_new(run, empty, minutes):
    run("import", str(minutes), "--yes", "--min-score", "0", db=empty)
    count = len(items(run, empty))
    again = run("import", str(minutes), "--yes", "--min-score", "0", db=empty)
    assert again.code == 0
    assert "nothing new" in again.out
    assert len(items(run, empty)) == count
    assert proposed(run, empty, minutes)["candidates"] == []


def test_later_minutes_with_another_day_change_the_known_item(run, empty, minutes, tmp_path):
    run("import", str(minutes), "--yes", "--min-score", "0.3", db=empty)
    later = tmp_path / "later.txt"
    later.write_text(LATER, encoding="utf-8")
    candidate = proposed(run, empty, later)["candidates"][0]
    assert candidate["match"]["verdict"] == "changed"
    assert run("import", str(later), "--yes", "--min-score", "0.3", db=empty).code == 0
    changed = next(item for item in items(run, empty) if item["id"] == candidate["match"]["id"])
    assert changed["deadline"]["due"] == "2015-10-01"
    assert len(changed["evidence"]) == 2


def test_without_a_meeting_date_it_asks_for_one(run, empty, tmp_path):
    path = tmp_path / "undated.txt"
    path.write_text("請王小明於三日內回覆。\n", encoding="utf-8")
    refused = run("import", str(path), "--dry-run", db=empty)
    assert refused.code == 1
    assert "--meeting-date" in refused.err
    report = proposed(run, empty, path, "--meeting-date", "2015-06-10")
    assert report["candidates"][0]["deadline"]["due"] == "2015-06-13"


def test_asking_without_a_terminal_is_refused(run, empty, minutes):
    refused = run("import", str(minutes), db=empty)
    assert refused.code == 2
    assert "--dry-run" in refused.err
    assert items(run, empty) == []


PROMPT = "[q]uit"


def test_a_review_takes_in_what_was_accepted_at_its_end(run, empty, minutes):
    total = len(proposed(run, empty, minutes)["candidates"])
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "a")
    for _ in range(total - 1):
        screen.answer(PROMPT, "d")
    if proposed(run, empty, minutes)["leftovers"]:
        screen.answer("t/q >", "q")
    assert screen.code() == 0
    assert len(items(run, empty)) == 1


def test_ctrl_c_takes_in_nothing_and_keeps_the_decisions(run, empty, minutes):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "a")
    screen.answer(PROMPT, "\x03")
    assert screen.code() == 130
    assert items(run, empty) == []
    again = Terminal("--db", str(empty), "review")
    again.until("decided")
    again.answer(PROMPT, "q")
    assert again.code() == 0
    assert len(items(run, empty)) == 1


LEFT = "一、標示規範\n各組已於104年5月2日提交清冊。\n"


def test_what_was_left_over_and_not_seen_waits_for_a_review(run, empty, minutes, tmp_path):
    path = tmp_path / "left.txt"
    path.write_text(MINUTES.replace("一、標示規範\n", LEFT), encoding="utf-8")
    count = len(proposed(run, empty, path)["leftovers"])
    assert count
    screen = Terminal("--db", str(empty), "import", str(path))
    screen.answer(PROMPT, "A")
    screen.answer("y/n >", "y")
    screen.until("t/q >")
    screen.answer("t/q >", "q")
    assert screen.code() == 0
    assert "apectrack review" in screen.seen
    taken = len(items(run, empty))
    again = Terminal("--db", str(empty), "review")
    again.answer("t/q >", "t")
    for _ in range(count - 1):
        again.answer("t/q >", "n")
    assert again.code() == 0
    assert len(items(run, empty)) == taken + 1
    assert "Nothing is left to review" in run("review", db=empty).out


@pytest.mark.parametrize(("down", "up"), [("\x1b[B", "\x1b[A"), ("\x1b[C", "\x1b[D"), ("\x1bOB", "\x1bOA")])
def test_arrows_go_to_the_next_and_back_and_decide_nothing(run, empty, minutes, down, up):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, down)
    screen.answer("2 of", up)
    screen.answer("1 of", "\x1b[5~")
    screen.answer(PROMPT, "q")
    assert screen.code() == 0
    assert "decided" not in screen.seen
    assert items(run, empty) == []


def test_a_name_nobody_has_is_asked_for_again(run, empty, minutes):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "e")
    screen.answer("o:owners", "o")
    screen.answer("owners: ", "Jappan\r")
    screen.until("no party called")
    screen.answer("owners: ", "Japan\r")
    screen.answer("decided", "a")
    screen.answer(PROMPT, "q")
    assert screen.code() == 0
    (item,) = items(run, empty)
    assert [one["code"] for one in item["owners"]] == ["JPN"]


def test_what_cannot_be_taken_in_keeps_the_decisions(run, empty, minutes):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "a")
    screen.until(PROMPT)
    with contextlib.closing(sqlite3.connect(empty)) as connection, connection:
        connection.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON commitment BEGIN SELECT RAISE(ABORT, 'disk i/o error'); END"
        )
    screen.answer(PROMPT, "q")
    screen.until("your decisions are kept")
    assert screen.code() == 1
    with contextlib.closing(sqlite3.connect(empty)) as connection, connection:
        connection.execute("DROP TRIGGER refuse")
    assert items(run, empty) == []
    again = Terminal("--db", str(empty), "review")
    again.until("decided")
    again.answer(PROMPT, "q")
    assert again.code() == 0
    assert len(items(run, empty)) == 1


def test_minutes_tell_the_days_of_their_own_meeting(run, ledger, tmp_path):
    path = tmp_path / "sccp2.txt"
    path.write_text(
        "APEC SCCP 2 會議報告\n會議時間：100年9月14日至16日\n後續辦理事項\n"
        "一、我國應於100年11月10日前回復日方所提意見。\n",
        encoding="utf-8",
    )
    told = run("import", path, "--yes")
    assert told.code == 0, told.err
    assert "2011-11-10" in told.out
    meetings = json.loads(run("meetings", "list", "--format", "json").out)
    days = next(one for one in meetings if one["code"] == "SCCP 2 2011")
    assert (days["start"], days["end"]) == ("2011-09-14", "2011-09-16")
    report = json.loads(run("show", "41", "--format", "json").out)
    assert report[0]["deadline"]["due"] == "2011-09-30", "10 working days after the 16th"


def test_the_daily_list_says_what_waits_for_a_review(run, empty):
    assert "apectrack review" not in run("due", db=empty).out
    run("import", Path(__file__).parents[1] / "samples" / "customs_trip_2013.txt", "--yes", db=empty)
    with contextlib.closing(sqlite3.connect(empty)) as connection:
        told = [json.loads(row[0]) for row in connection.execute("SELECT proposals FROM document")]
    waiting = sum(not one["decision"] for proposals in told for one in proposals)
    assert waiting > 1
    last = run("due", db=empty).out.splitlines()[-1]
    assert last == f"{waiting} proposals wait: apectrack review"
    assert "proposals wait" not in run("due", "--format", "json", db=empty).out
    assert "proposals wait" not in run("due", "--format", "csv", db=empty).out


def test_what_waits_for_the_next_meeting_follows_the_minutes_of_it(run, empty, minutes, tmp_path):
    assert run("import", str(minutes), "--yes", db=empty).code == 0
    waiting = [one for one in items(run, empty) if "修正草案" in one["summary"]]
    assert waiting[0]["deadline"]["due"] is None
    later = tmp_path / "later.txt"
    later.write_text(LATER, encoding="utf-8")
    assert run("import", str(later), "--yes", db=empty).code == 0
    (found,) = [one for one in items(run, empty) if "修正草案" in one["summary"]]
    assert found["deadline"]["due"] == "2015-09-09"
    assert run("undo", db=empty).code == 0
    assert [one["deadline"]["due"] for one in items(run, empty) if "修正草案" in one["summary"]] == [None]


def test_an_edit_is_shown_as_it_will_be_taken_in(run, empty, minutes):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.until("minutes.txt: 1 of")
    screen.answer(PROMPT, "e")
    screen.answer("w:", "w")
    screen.answer("due: ", "2015-08-20\n")
    screen.until("2015-08-20  “2015-08-20”")
    screen.answer(PROMPT, "e")
    screen.answer("s:", "s")
    screen.answer("summary: ", "提供標示範例第二版\n")
    screen.until("what")
    screen.answer(PROMPT, "a")
    screen.answer(PROMPT, "q")
    assert screen.code() == 0
    (kept,) = items(run, empty)
    assert kept["deadline"]["due"] == "2015-08-20"
    assert kept["summary"] == "提供標示範例第二版"


def test_to_quit_ends_the_documents_after_it_too(run, empty, minutes, tmp_path):
    later = tmp_path / "later.txt"
    later.write_text(LATER, encoding="utf-8")
    screen = Terminal("--db", str(empty), "import", str(minutes), str(later))
    screen.answer(PROMPT, "q")
    assert screen.code() == 0
    assert f"Not read yet: {later}" in screen.seen.replace("\r\n", "")


def test_merging_shows_what_is_known_and_like_it(run, empty, minutes):
    assert run("add", "提供標示範例初稿", "--owner", "CAN", "--due", "2015-07-01", db=empty).code == 0
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "m")
    screen.until("標示範例初稿")
    screen.answer("merge into id", "1\n")
    screen.answer(PROMPT, "q")
    assert screen.code() == 0


def test_a_session_of_these_years_is_not_that_of_another(run, empty, tmp_path):
    path = tmp_path / "later.md"
    path.write_text(
        "# 會議紀錄\n\n時間：105年3月14日\n\n1. Canada will circulate the draft two weeks before SCCP 2.\n", "utf-8"
    )
    assert run("import", str(path), "--yes", db=empty).code == 0
    (one,) = items(run, empty)
    assert one["deadline"]["due"] is None
    assert one["deadline"]["anchor"]["meeting"] == "SCCP 2 2016"


def test_a_review_broken_off_goes_on_with_what_is_undecided_and_undo_brings_it_back(run, empty, minutes):
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "a")
    screen.answer("2 of", "\x03")
    assert screen.code() == 130
    again = Terminal("--db", str(empty), "review")
    again.until("2 of")
    assert "1 was decided before" in again.seen
    again.answer(PROMPT, "q")
    assert again.code() == 0
    undone = run("undo", db=empty).out
    assert "stands where it was broken off, 1 decision in it" in undone
    assert items(run, empty) == []
    again = Terminal("--db", str(empty), "review")
    again.answer("2 of", "q")
    assert again.code() == 0
    assert len(items(run, empty)) == 1


def test_undo_tells_what_waits_for_a_review_no_more_and_history_calls_a_document_by_its_name(run, empty, minutes):
    count = len(proposed(run, empty, minutes)["candidates"])
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "a")
    screen.answer("2 of", "q")
    assert screen.code() == 0
    assert f"document {minutes.name}" in run("history", db=empty).out
    undone = run("undo", db=empty).out
    assert f"{count - 1} candidate" in undone
    assert "no more" in undone
    assert "Nothing is left to review" in run("review", db=empty).out


def test_a_number_nobody_has_is_asked_for_again_and_what_a_field_holds_is_told(run, empty, minutes):
    run("add", "send the labels", db=empty)
    screen = Terminal("--db", str(empty), "import", str(minutes))
    screen.answer(PROMPT, "e")
    screen.answer("o:owners", "w")
    screen.until("now: ")
    screen.answer("due: ", "\r")
    screen.answer(PROMPT, "m")
    screen.answer("merge into id", "9999\r")
    screen.answer("There is no item 9999", "1\r")
    screen.answer("2 of", "q")
    assert screen.code() == 0
    assert len(items(run, empty)) == 1


def test_what_the_minutes_tell_as_done_is_told_as_done(run, empty, tmp_path):
    path = tmp_path / "done.txt"
    path.write_text(
        "水產合作小組第4次會議紀錄\n時間：104年6月10日\n決議事項：\n1. [x] 秘書處寄送名單。\n", encoding="utf-8"
    )
    assert "done" in run("import", str(path), "--dry-run", db=empty).out
    assert "done, " in run("import", str(path), "--yes", "--min-score", "0", db=empty).out
