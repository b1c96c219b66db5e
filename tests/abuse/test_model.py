"""The ledger against a plain dictionary, whatever is done to it in whatever order; undo is a pile of copies."""

import contextlib
import copy
import io
import json
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from abuse.faults import whole
from apectrack.cli import failures

DAYS = st.dates(date(2011, 4, 11), date(2012, 12, 31))
WORDS = st.sampled_from(["Return the form", "回復問卷", "100%", "[bold]", "it's", "x, y; z", "=1+1"])
TODAY = "2011-04-10"


def ran(db, *args):
    """The command line in this process: its code and what it printed."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = failures.code(["--db", str(db), "--today", TODAY, *map(str, args)])
    assert "unforeseen" not in err.getvalue(), err.getvalue()
    return code, out.getvalue()


class Desk(RuleBasedStateMachine):
    """One officer's ledger, and what it ought to hold: items by id, and where the meeting is."""

    made: Path

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "ledger.db"
        shutil.copyfile(self.made, self.path)
        self.items: dict[int, dict[str, object]] = {}
        self.meeting = date(2011, 9, 12)
        self.past: list[tuple[dict, date]] = []
        self.ahead: list[tuple[dict, date]] = []
        self.newest = 0
        self.imported = 0

    def teardown(self):
        shutil.rmtree(self.folder)

    def changed(self):
        """Remember how things are before a change that will stand."""
        self.past.append((copy.deepcopy(self.items), self.meeting))
        self.ahead = []

    def do(self, lawful, *args):
        code, _ = ran(self.path, *args)
        assert (code == 0) == lawful, (args, code)
        assert code in (0, 1, 2)
        return lawful

    @initialize(word=WORDS)
    def begin(self, word):
        self.add(word, None, anchored=False)

    @rule(word=WORDS, due=st.none() | DAYS, anchored=st.booleans())
    def add(self, word, due, anchored):
        phrase = "3 days after TIDE 1 2011" if anchored else due
        self.changed()
        self.do(True, "add", "--due", phrase, "--", word) if phrase else self.do(True, "add", "--", word)
        self.newest += 1
        self.items[self.newest] = {
            "summary": word, "status": "open", "due": None if anchored else due, "anchored": anchored,
            "snoozed": None, "on": None,
        }  # fmt: skip

    @precondition(lambda self: self.items)
    @rule(data=st.data(), word=WORDS, due=DAYS)
    def edit(self, data, word, due):
        number = data.draw(st.sampled_from(sorted(self.items)))
        self.changed()
        self.do(True, "edit", number, "--summary", word, "--due", due)
        before = copy.deepcopy(self.items)
        self.items[number] |= {"summary": word, "due": due, "anchored": False}
        if before == self.items:
            self.past.pop()

    @precondition(lambda self: self.items)
    @rule(data=st.data(), on=st.dates(date(2011, 1, 1), date(2011, 4, 10)))
    def done(self, data, on):
        number = data.draw(st.sampled_from(sorted(self.items)))
        item = self.items[number]
        lawful = item["status"] == "open"
        if lawful:
            self.changed()
        if self.do(lawful, "done", number, "--on", on):
            item |= {"status": "done", "on": on, "snoozed": None}

    @precondition(lambda self: self.items)
    @rule(data=st.data())
    def reopen(self, data):
        number = data.draw(st.sampled_from(sorted(self.items)))
        item = self.items[number]
        lawful = item["status"] != "open"
        if lawful:
            self.changed()
        if self.do(lawful, "reopen", number):
            item |= {"status": "open", "on": None}

    @precondition(lambda self: self.items)
    @rule(data=st.data(), until=DAYS)
    def snooze(self, data, until):
        number = data.draw(st.sampled_from(sorted(self.items)))
        item = self.items[number]
        lawful = item["status"] == "open"
        if lawful and item["snoozed"] != until:
            self.changed()
        if self.do(lawful, "snooze", number, until):
            item["snoozed"] = until

    @rule(day=DAYS)
    def move(self, day):
        lawful = day != self.meeting
        if lawful:
            self.changed()
        if self.do(lawful, "meetings", "move", "TIDE 1 2011", day):
            self.meeting = day

    @rule()
    def undo(self):
        if not self.past:
            return  # the meeting itself would go
        if self.do(True, "undo"):
            self.ahead.append((copy.deepcopy(self.items), self.meeting))
            self.items, self.meeting = self.past.pop()

    @rule()
    def redo(self):
        lawful = bool(self.ahead)
        if self.do(lawful, "redo"):
            self.past.append((copy.deepcopy(self.items), self.meeting))
            self.items, self.meeting = self.ahead.pop()

    @rule()
    def take_in(self):
        """Import minutes nobody has read before: one more item."""
        self.imported += 1
        path = self.folder / f"minutes{self.imported}.txt"
        who = "甲乙丙丁戊己庚辛壬癸"[self.imported % 10] * 3
        words = f"請{who}股於104年7月15日前提供第{self.imported * 7919}號標示範例。"
        path.write_text(f"水產小組會議紀錄\n時間：民國104年6月10日\n決議：\n1. {words}\n", encoding="utf-8")
        found = json.loads(ran(self.path, "import", path, "--dry-run", "--format", "json")[1])
        before = {one["id"]: one for one in self.listed()}
        self.changed()
        self.do(True, "import", path, "--yes", "--min-score", "0")
        new = [one for one in self.listed() if one["id"] not in before]
        assert len(new) == sum(one["match"]["verdict"] == "new" for one in found["candidates"])
        for one in new:
            self.newest = max(self.newest, one["id"])
            due = one["deadline"] and one["deadline"]["due"]
            self.items[one["id"]] = {
                "summary": one["summary"], "status": "open", "due": due and date.fromisoformat(due),
                "anchored": False, "snoozed": None, "on": None,
            }  # fmt: skip

    @rule()
    def leave_and_return(self):
        """The whole ledger as JSON, brought back into an empty one, is the same ledger, history and all."""
        path, fresh = self.folder / "whole.json", self.folder / "fresh.db"
        for one in (path, fresh):
            one.unlink(missing_ok=True)
        assert ran(self.path, "export", "json", "-o", path)[0] == 0
        assert ran(fresh, "init", "--empty")[0] == 0
        assert ran(fresh, "import", path, "--yes")[0] == 0
        fresh.replace(self.path)

    def listed(self):
        return json.loads(ran(self.path, "list", "--format", "json", "--sort", "id")[1])

    @invariant()
    def the_ledger_is_the_model(self):
        assert whole(self.path)
        wanted = [
            {
                "id": number,
                "summary": one["summary"],
                "status": one["status"],
                "due": str(self.meeting + timedelta(days=3)) if one["anchored"] else one["due"] and str(one["due"]),
                "snoozed": one["snoozed"] and str(one["snoozed"]),
                "on": one["on"] and str(one["on"]),
            }
            for number, one in sorted(self.items.items())
        ]
        found = [
            {
                "id": one["id"],
                "summary": one["summary"],
                "status": one["status"],
                "due": one["deadline"] and one["deadline"]["due"],
                "snoozed": one["snoozed_until"],
                "on": one["completed_on"],
            }
            for one in self.listed()
        ]
        assert found == wanted


@pytest.mark.usefixtures("clock")
def test_the_ledger_is_the_model(tmp_path_factory):
    from hypothesis.stateful import run_state_machine_as_test

    path = tmp_path_factory.mktemp("model") / "made.db"
    assert ran(path, "init", "--empty")[0] == 0
    assert ran(path, "meetings", "add", "TIDE 1 2011", "2011-09-12")[0] == 0
    Desk.made = path
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=4, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
