"""Every command on its happy path, and the shapes programs may rely on."""

import csv
import io
import json
import re
from datetime import date

import pytest

ITEM = {
    "id": int,
    "summary": str,
    "original": str,
    "detail": str,
    "kind": str,
    "status": str,
    "topic": str,
    "owners": list,
    "counterparts": list,
    "deadline": dict | None,
    "state": str,
    "days_left": int | None,
    "side": str,
    "waits_for": str | None,
    "snoozed_until": str | None,
    "repeat": str | None,
    "completed_on": str | None,
    "meeting": str | None,
    "evidence": list,
    "notes": list,
    "created_at": str,
    "updated_at": str,
}
DEADLINE = {
    "text": str,
    "edtf": str | None,
    "limit": str,
    "start": str | None,
    "due": str | None,
    "grain": str,
    "anchor": dict | None,
    "how": str,
}
KINDS = {"deadline", "window", "event", "follow_up", "consult", "recommendation"}
STATES = {"overdue", "today", "soon", "running", "later", "undated", "done", "cancelled", "snoozed"}


def loaded(result):
    assert (result.code, result.err) == (0, "")
    assert result.out.isascii()
    return json.loads(result.out)


def ids(result):
    return [item["id"] for item in loaded(result)]


def fits(value, shape):
    assert shape.items() <= {name: shape[name] for name in value if name in shape}.items()
    for name, kind in shape.items():
        assert isinstance(value[name], kind), (name, value[name])


def test_the_shape_of_an_item(run):
    items = loaded(run("list", "--format", "json"))
    assert len(items) == 62
    for item in items:
        fits(item, ITEM)
        assert item["kind"] in KINDS
        assert item["state"] in STATES
        for party in (*item["owners"], *item["counterparts"]):
            assert set(party) == {"code", "name"}
        for evidence in item["evidence"]:
            assert set(evidence) == {"document", "section", "quote", "start", "end"}
        if item["deadline"]:
            fits(item["deadline"], DEADLINE)
            assert item["deadline"]["limit"] in ("on", "by", "before", "during", "after")
            for day in (item["deadline"]["start"], item["deadline"]["due"], item["completed_on"]):
                assert day is None or date.fromisoformat(day)


def test_an_anchored_item(run):
    (item,) = loaded(run("show", "41", "--format", "json"))
    assert item["deadline"]["anchor"] == {"meeting": "SCCP 2 2011", "edge": "end", "offset": "+10wd"}
    assert (item["deadline"]["limit"], item["deadline"]["start"]) == ("by", None)
    assert item["deadline"]["due"] == "2011-10-11"
    assert item["owners"] == [{"code": "SCCP-CHAIR", "name": "SCCP chair"}]
    assert item["evidence"][0]["section"] == "肆.三.17"
    assert (item["state"], item["days_left"]) == ("later", 184)


def test_an_anchor_without_a_date(run):
    (item,) = loaded(run("show", 2, "--format", "json"))
    assert item["deadline"]["anchor"]["meeting"] == "CTI 1 2011"
    assert (item["deadline"]["start"], item["deadline"]["due"], item["state"]) == (None, None, "undated")
    assert item["waits_for"] == "CTI 1 2011"


def test_due_is_in_the_order_shown(run):
    items = loaded(run("due", "--format", "json"))
    assert [item["id"] for item in items] == [30, 19, 11, 26, 54]
    assert [item["state"] for item in items] == ["overdue", "overdue", "soon", "soon", "running"]
    screen = run("due").out
    shown = [int(m) for m in re.findall(r"^ {0,2}(\d+) 2011", screen, re.MULTILINE)]
    assert shown == [item["id"] for item in items]


@pytest.mark.parametrize("command", ["due", "list"])
def test_csv_and_markdown_say_the_same(run, command):
    items = loaded(run(command, "--format", "json"))
    table = run(command, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(table.out)))
    assert [int(row["id"]) for row in rows] == [item["id"] for item in items]
    assert [row["summary"] for row in rows] == [item["summary"] for item in items]
    assert [row["due"] for row in rows] == [(item["deadline"] or {}).get("due") or "" for item in items]
    assert [row["owners"] for row in rows] == ["; ".join(one["name"] for one in item["owners"]) for item in items]
    head, rule, *lines = run(command, "--format", "markdown").out.splitlines()
    assert head.strip("| ").split(" | ") == list(rows[0])
    assert set(rule) <= set("|- ")
    assert [int(line.strip("| ").split(" | ")[0]) for line in lines] == [item["id"] for item in items]
    assert len({line.count("|") for line in (head, rule, *lines)}) == 1


def test_markdown_and_csv_cells_stay_in_their_cell(run):
    run("add", '=1+1 | <b> `x` \\ ,"q"', "--due", "2011-04-12")
    (row,) = [row for row in csv.DictReader(io.StringIO(run("due", "--format", "csv").out)) if row["id"] == "63"]
    assert row["summary"] == '\'=1+1 | <b> `x` \\ ,"q"'
    (line,) = [line for line in run("due", "--format", "markdown").out.splitlines() if line.startswith("| 63")]
    assert "\\|" in line
    assert "<b>" not in line


@pytest.mark.parametrize(
    ("args", "wanted"),
    [
        (["--within", "0d"], [30, 19, 54]),
        (["--within", "5"], [30, 19, 11, 26, 54]),
        (["--within", "4d"], [30, 19, 54]),
        (["--topic", "ipr"], [19, 26]),
        (["--topic", "智慧財產權"], [19, 26]),
        (["--owner", "美國"], [19]),
        (["--owner", "usa"], [19]),
        (["--mine"], [26]),
        (["--waiting"], [30, 19, 11, 54]),
        (["--limit", "2"], [30, 19]),
        (["--limit", "3", "--topic", "AEO"], [11, 54]),
    ],
)
def test_part_of_what_is_due(run, args, wanted):
    assert ids(run("due", "--format", "json", *args)) == wanted


def test_a_longer_horizon(run):
    within = ids(run("due", "--format", "json", "--within", "5w"))
    assert {9, 12} <= set(within)
    assert ids(run("due", "--format", "json", "--within", "99999y"))


def test_check_tells_by_its_code(run):
    assert run("due", "--check").code == 3
    assert run("due", "--check", "--format", "json").code == 3
    assert run("due", "--check", "--limit", "1").code == 3
    assert run("due", "--check", "--mine").code == 0
    assert run("due", "--check", today="2011-04-05").code == 0
    assert run("due").code == 0


def test_what_a_limit_hides_is_said(run):
    assert "3 more are not shown (--limit 2)." in run("due", "--limit", "2").out


def test_the_line_on_what_has_no_date(run):
    out = run("due").out
    assert "36 open without a date" in out
    assert "1 waiting for CTI 1 2011" in out
    assert "apectrack list --undated" in out
    assert len(ids(run("list", "--undated", "--format", "json"))) == 36


def test_undated_leaves_out_what_is_done(run):
    run("done", "1")
    assert 1 not in ids(run("list", "--undated", "--format", "json"))
    assert ids(run("list", "--undated", "--status", "done", "--format", "json")) == [1]


def test_a_day_with_nothing_due_is_kind(run):
    out = run("due", "--mine", "--within", "1d").out
    assert "Nothing is overdue" in out
    assert "Next:" in out
    assert "2011-04-15" in out


def test_an_empty_ledger(run, tmp_path):
    path = tmp_path / "empty.db"
    made = run("init", "--empty", db=path)
    assert (made.code, made.err) == (0, "")
    assert "ready and empty" in made.out
    assert "ready already" in run("init", db=path).out
    due = run("due", db=path)
    assert due.code == 0
    assert "Nothing is open" in due.out
    assert loaded(run("due", "--format", "json", db=path)) == []
    assert loaded(run("list", "--format", "json", db=path)) == []
    assert run("list", db=path).out.startswith("Nothing matches")
    assert len(loaded(run("parties", "--format", "json", db=path))) > 21
    assert run("history", db=path).code == 0
    assert run("add", "First", "--due", "tomorrow", db=path).code == 0


def test_init_again_changes_nothing(run, ledger, dump):
    before = dump(ledger, without=())
    result = run("init")
    assert result.code == 0
    assert "was ready already, with 62 commitments; nothing changed." in result.out
    assert dump(ledger, without=()) == before


@pytest.mark.parametrize(
    ("args", "count"),
    [
        ([], 62),
        (["--status", "done"], 4),
        (["--status", "in_process"], 2),
        (["--topic", "Bilateral Japan"], 5),
        (["--owner", "日本", "--status", "open"], None),
        (["--meeting", "SCCP 1"], 62),
        (["--meeting", "CTI 1"], 0),
        (["--search", "問卷"], 2),
        (["--search", "QUESTIONNAIRE"], 3),
        (["--search", "%"], 0),
        (["--search", "問" * 10_000], 0),
        (["--limit", "5"], 5),
        (["--limit", "99999999999999999999"], 62),
    ],
)
def test_selections(run, args, count):
    found = loaded(run("list", "--format", "json", *args))
    assert count is None or len(found) == count


def test_orders(run):
    assert ids(run("list", "--sort", "id", "--format", "json")) == list(range(1, 63))
    topics = [item["topic"] for item in loaded(run("list", "--sort", "topic", "--format", "json"))]
    assert topics == sorted(topics)


def test_add_says_how_the_date_was_understood(run):
    result = run(
        *("add", "Send the full report", "--due", "10 working days after SCCP 2", "--owner", "我國", "--owner", "JPN"),
        *("--counterpart", "Port Authority", "--topic", "aeo", "--meeting", "SCCP 1", "--detail", "In full"),
    )
    assert result.code == 0
    assert "63  Send the full report" in result.out
    assert "due 2011-10-11" in result.out
    assert "2011-10-10" in result.out, "the holiday passed over"
    assert "new party: Port Authority" in result.out
    (item,) = loaded(run("show", "63", "--format", "json"))
    assert [one["code"] for one in item["owners"]] == ["TWN", "JPN"]
    assert [one["name"] for one in item["owners"]] == ["Chinese Taipei", "Japan"]
    assert item["counterparts"] == [{"code": "Port Authority", "name": "Port Authority"}]
    assert (item["topic"], item["meeting"], item["detail"]) == ("AEO", "SCCP 1 2011", "In full")
    assert (item["kind"], item["side"]) == ("deadline", "ours")


@pytest.mark.parametrize(
    ("when", "start", "due"),
    [
        ("2011-04-15", "2011-04-15", "2011-04-15"),
        ("15 April", "2011-04-15", "2011-04-15"),
        ("by 15 April", None, "2011-04-15"),
        ("2011-06/2011-07", "2011-06-01", "2011-07-31"),
        ("6月至7月", "2011-06-01", "2011-07-31"),
        ("4月15日前", None, "2011-04-15"),
        ("SCCP 2", "2011-09-12", "2011-09-26"),
        ("CTI 1", None, None),
        ("../2011-05-15", None, "2011-05-15"),
    ],
)
def test_when(run, when, start, due):
    run("add", "x", "--due", when)
    (item,) = loaded(run("show", "63", "--format", "json"))
    assert (item["deadline"]["start"], item["deadline"]["due"]) == (start, due)
    assert item["deadline"]["text"] == when


def test_edit(run):
    assert "due 2011-04-20" in run("edit", "11", "--due", "20 April", "--owner", "USA", "--summary", "Send it").out
    (item,) = loaded(run("show", "11", "--format", "json"))
    assert (item["summary"], item["deadline"]["due"], item["owners"][0]["code"]) == ("Send it", "2011-04-20", "USA")
    assert "no date" in run("edit", "11", "--due", "").out
    assert loaded(run("show", "11", "--format", "json"))[0]["deadline"] is None


def test_done_start_reopen_cancel_note(run):
    assert run("start", "11").out.startswith("11  in process: ")
    assert run("done", "11", "26", "--on", "2011-04-08", "--note", "Sent").out.count("done: ") == 2
    item = loaded(run("show", "11", "--format", "json"))[0]
    assert (item["status"], item["completed_on"], item["state"], item["days_left"]) == (
        "done",
        "2011-04-08",
        "done",
        None,
    )
    assert [one["text"] for one in item["notes"]] == ["Sent"]
    assert run("reopen", "11").code == 0
    assert run("cancel", "11", "--note", "Called off").code == 0
    assert run("note", "11", "第一行\n第二行").code == 0
    item = loaded(run("show", "11", "--format", "json"))[0]
    assert (item["status"], [one["text"] for one in item["notes"]]) == (
        "cancelled",
        ["Sent", "Called off", "第一行\n第二行"],
    )
    assert ids(run("due", "--format", "json")) == [30, 19, 54]


def test_snooze_hides_and_the_deadline_stays(run):
    assert run("snooze", "11", "1 May").out.startswith("11  hidden until 2011-05-01: ")
    assert 11 not in ids(run("due", "--format", "json"))
    assert "1 snoozed." in run("due").out
    item = loaded(run("show", "11", "--format", "json"))[0]
    assert (item["state"], item["snoozed_until"], item["deadline"]["due"]) == ("snoozed", "2011-05-01", "2011-04-15")
    assert 11 in ids(run("due", "--format", "json", today="2011-05-01"))
    assert run("snooze", "11", "today").out.startswith("11  awake again: ")
    assert 11 in ids(run("due", "--format", "json"))


def test_repeat(run):
    assert "repeats: FREQ=MONTHLY" in run("add", "Report", "--due", "2011-03-31", "--repeat", "monthly").out
    assert "64  next: Report, due 2011-04-30" in run("done", "63").out


def test_history_undo_redo(run):
    run("done", "11")
    run("meetings", "move", "SCCP 2", "2011-09-14", "2011-09-16")
    assert "move SCCP 2 2011" in run("history").out
    assert "status: open → done" in run("history", "11").out
    changes = loaded(run("history", "11", "--format", "json"))
    assert [one["verb"] for one in changes] == ["init", "done"]
    assert [one["verb"] for one in loaded(run("history", "11", "--limit", "1", "--format", "json"))] == ["done"]
    assert run("undo").out.startswith("taken back: move SCCP 2 2011")
    assert run("undo").out.startswith("taken back: done 11")
    assert run("undo").code == 1
    assert run("redo").out.startswith("brought back: done 11")
    assert loaded(run("show", "11", "--format", "json"))[0]["status"] == "done"


def test_meetings_move_tells_old_and_new(run):
    out = run("meetings", "move", "SCCP 2", "2011-09-14", "2011-09-16").out
    assert "SCCP 2 2011: no date yet → 2011-09-14 to 2011-09-16" in out
    assert re.search(r"41  2011-10-11 → 2011-09-30 ", out)
    assert "items followed." in out
    out = run("meetings", "move", "SCCP 2", "unknown").out
    assert re.search(r"41  2011-09-30 → 2011-10-11 ", out)
    assert "followed" in run("meetings", "move", "SOM 3", "unknown").out
    assert "waits for SCCP 2 2011" in run("show", "41").out
    assert "waiting for SCCP 2 2011" in run("due").out


def test_what_has_a_first_day_only_is_told_by_it(run):
    assert "from 2011-09-27 on" in run("add", "Ring", "--due", "after SCCP 2").out
    assert "63  from 2011-09-27 on → from 2011-09-17 on" in run("meetings", "move", "SCCP 2", "2011-09-16").out
    assert "from 2011-09-17 on, no last day" in run("show", "63").out


def test_meetings(run):
    found = {one["code"]: one for one in loaded(run("meetings", "list", "--format", "json"))}
    assert found["SOM 3 2011"]["start"] == "2011-09-12"
    assert found["SCCP 2 2011"]["own_days"] is False
    assert found["SCCP 2 2011"]["end"] == "2011-09-26"
    assert found["CTI 1 2011"]["start"] is None
    assert run("meetings").out == run("meetings", "list").out
    one = loaded(run("meetings", "show", "SCCP2", "--format", "json"))
    assert {13, 27, 37, 41} <= set(one["hanging"])
    assert "41" in run("meetings", "show", "SCCP 2").out
    assert (
        run("meetings", "add", "SCCP 1 2012", "2012-02-07/2012-02-09", "--within", "SOM 3", "--alias", "X 1").code == 0
    )
    assert loaded(run("meetings", "show", "X-1", "--format", "json"))["end"] == "2012-02-09"
    assert "also" in run("meetings", "alias", "SCCP 1 2012", "第1次").out


def test_parties_and_topics(run):
    parties = {one["code"]: one for one in loaded(run("parties", "--format", "json"))}
    assert parties["TWN"]["name"] == "Chinese Taipei"
    assert "我國" in parties["TWN"]["aliases"]
    assert run("parties").out.index("All economies") < run("parties").out.index("Budget and Management")
    topics = {one["name"]: one for one in loaded(run("topics", "--format", "json"))}
    assert topics["IPR"]["items"] >= topics["IPR"]["live"] > 0
    assert "日本海關" in run("parties", "alias", "JPN", "日本海關").out
    assert ids(run("list", "--owner", "日本海關", "--format", "json")) == ids(
        run("list", "--owner", "JPN", "--format", "json")
    )
    assert run("topics", "alias", "IPR", "copycats").code == 0
    assert ids(run("due", "--topic", "copycats", "--format", "json")) == [19, 26]


def test_show_several(run):
    out = run("show", "41", "2").out
    assert out.index("Write one full report") < out.index("Table the supply chain")
    assert "passing over 2011-10-10" in out
    assert "肆.三.17" in out
    assert "no date yet, waits for CTI 1 2011" in out


def test_db(run, ledger, tmp_path):
    assert run("db").out == run("db", "status").out
    assert "62" in run("db", "status").out
    assert "sound" in run("db", "check").out
    assert run("db", "upgrade").code == 0
    copy = tmp_path / "copy.db"
    assert run("db", "backup", copy).code == 0
    assert ids(run("list", "--format", "json", db=copy)) == ids(run("list", "--format", "json"))
    assert run("db", "backup", copy).code == 1


def test_version(run):
    from apectrack import __version__

    assert run("--version") == (0, f"apectrack {__version__}\n", "")


def test_global_options_anywhere(run):
    assert (
        run("due", "--today", "2011-04-06", "--format", "json").out
        == run("due", "--format", "json", today="2011-04-06").out
    )


def test_settings_by_precedence(shell, ledger, tmp_path, monkeypatch):
    config = tmp_path / "config.toml"
    config.write_text(f'db = "{ledger}"\ntoday = 2011-04-06\nwithin = 1\n[names]\nTWN = "Taiwan"\n', encoding="utf-8")
    from apectrack import settings

    environ = {"APECTRACK_CONFIG": str(config)}
    found = settings.gather({}, environ)
    assert (found.db, found.today, found.within) == (str(ledger), date(2011, 4, 6), 1)
    assert found.names == {"TWN": "Taiwan"}
    assert settings.gather({}, environ | {"APECTRACK_TODAY": "2011-04-07"}).today == date(2011, 4, 7)
    assert settings.gather({"today": "2011-04-08"}, environ | {"APECTRACK_TODAY": "2011-04-07"}).today == date(
        2011, 4, 8
    )
    assert "Taiwan" in shell("show", "31", APECTRACK_CONFIG=str(config)).out


def test_a_clock_that_went_back_is_noticed(run, ledger):
    import contextlib
    import sqlite3

    with contextlib.closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE batch SET at = '2999-01-01T00:00:00+00:00'")
    result = run("due")
    assert result.code == 0
    assert result.err.startswith("apectrack: The clock says ")
    assert "2999-01-01" in result.err


@pytest.mark.parametrize("user", ["陳小姐", "a\x1b[31m", "\ud800", " "], ids=ascii)
def test_whoever_is_written_down(run, monkeypatch, user):
    monkeypatch.setattr("apectrack.settings.gather", _with_user(user))
    assert run("note", "11", "x").code == 0
    (note,) = loaded(run("show", "11", "--format", "json"))[0]["notes"]
    assert note["by"].isprintable()
    assert note["by"].strip()
    assert run("history").code == 0


def _with_user(user):
    from apectrack import settings

    gather = settings.gather
    return lambda *args: gather(*args)._replace(user=user)


def test_the_day_is_a_day_wherever_the_clock_hangs(shell):
    found = {
        zone: shell("due", "--format", "json", TZ=zone).out
        for zone in ("Asia/Taipei", "America/Los_Angeles", "Pacific/Kiritimati")
    }
    assert len(set(found.values())) == 1


@pytest.mark.parametrize("today", ["1970-01-01", "2038-01-20", "0001-01-01", "9999-12-31"])
def test_any_day_can_be_today(run, today):
    for args in (["due"], ["due", "--format", "json"], ["list"], ["show", "41"]):
        assert run(*args, today=today).code == 0


def test_years_at_the_ends_of_the_calendar(run):
    for when in ("0001-01-01", "9999-12-31", "9999"):
        assert run("add", "x", "--due", when).code == 0
    for today in ("0001-01-01", "2011-04-10", "9999-12-31"):
        assert run("due", today=today).code == 0
        assert run("list", today=today).code == 0
