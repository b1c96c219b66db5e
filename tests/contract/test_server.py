"""A ledger on a PostgreSQL server answers as the same ledger in a file does, and takes the same changes."""

import json
import subprocess
import sys
from datetime import date

import pytest

from abuse.conftest import cluster  # noqa: F401 - the session's server
from apectrack.store.lite import Lite
from apectrack.store.postgres import Served, shown
from apectrack.usecases.ports import SORTS, Selection
from conftest import scrubbed

FAR = date(2011, 12, 31)
ANSWERS = {
    "daily": lambda one: (
        sorted(one.live_items(FAR)),
        one.upcoming_items(FAR, 3),
        sorted(one.undated_counts(FAR), key=repr),
        sorted(one.undated(FAR), key=repr),
    ),
    "owners": lambda one: one.owners(range(1, 63)),
    "commitments": lambda one: one.commitments(list(range(1, 63))),
    "parties": lambda one: one.parties(),
    "meetings": lambda one: one.meetings(),
    "topics": lambda one: one.topics(),
    "counts": lambda one: [one.counts(of) for of in ("topic", "meeting", "owner", "counterpart")],
    "history": lambda one: (one.batches(), one.changes()),
    "hanging": lambda one: (one.hanging("meeting", ["SCCP 2 2011"]), one.anchor_refs("meeting")),
    **{f"by {sort}": lambda one, sort=sort: one.select(Selection(sort=sort)) for sort in SORTS},
    **{
        f"search {words}": lambda one, words=words: one.select(Selection(search=words))
        for words in ("問卷", "AEO", "aeo", "%", "_", "\\", "'")
    },
}


@pytest.fixture
def served(cluster, ledger, run):  # noqa: F811
    """The URL of a database on the server that holds what ``ledger`` holds."""
    url = cluster.empty()
    assert run("db", "copy", url).code == 0
    return url


def test_both_give_one_answer(ledger, served):
    there, here = Served(served), Lite(ledger)
    try:
        for name, answer in ANSWERS.items():
            assert answer(there) == answer(here), name
    finally:
        there.close()
        here.close()


def test_a_copy_of_the_copy_is_the_ledger(ledger, served, run, dump, tmp_path):
    back = tmp_path / "back.db"
    assert run("db", "copy", back, db=served).code == 0
    assert dump(back, without=()) == dump(ledger, without=())


def test_a_copy_never_writes_over_a_ledger(served, run):
    refused = run("db", "copy", served)
    assert refused.code == 1
    assert "holds a ledger already" in refused.err


CHANGES = (
    ("add", "New", "--due", "10 working days after SCCP 2", "--owner", "日本"),
    ("edit", "11", "--due", "20 April"),
    ("done", "26", "--on", "2011-04-09", "--note", "by mail"),
    ("start", "12"),
    ("snooze", "19", "2011-05-01"),
    ("meetings", "move", "SCCP 2", "2011-09-14", "2011-09-16"),
    ("meetings", "add", "SOM 1 2012", "2012-02-07", "2012-02-20"),
    ("undo",),
    ("redo",),
    ("parties", "alias", "JPN", "Nippon"),
)


def test_changes_come_to_the_same(ledger, served, run):
    for args in CHANGES:
        there, here = run(*args, db=served), run(*args)
        assert (there.code, there.err) == (here.code, here.err) == (0, ""), args
    for args in (("list", "--format", "json", "--sort", "id"), ("due", "--format", "csv"), ("meetings", "list")):
        there, here = run(*args, db=served), run(*args)
        if "json" in args:
            stamps = ("created_at", "updated_at", "notes")
            bare = [
                [{k: v for k, v in one.items() if k not in stamps} for one in json.loads(r.out)] for r in (there, here)
            ]
            assert bare[0] == bare[1]
        else:
            assert there.out == here.out, args
    assert run("add", "Next", db=served).out.split()[0] == "64", "ids go on where they stood"


def test_two_officers_at_once(served, run):
    command = [sys.executable, "-m", "apectrack", "--db", served, "--today", "2011-04-10", "done", "11"]
    both = [
        subprocess.Popen(command, env=scrubbed(APECTRACK_USER=name), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for name in ("lo", "hsu")
    ]
    told = [one.communicate() for one in both]
    assert sorted(one.returncode for one in both) == [0, 1]
    loser = next(err for one, (_, err) in zip(both, told, strict=True) if one.returncode)
    assert b"cannot be marked done" in loser
    winner = ("lo", "hsu")[[one.returncode for one in both].index(0)]
    assert json.loads(run("history", "11", "--format", "json", db=served).out)[-1]["by"] == winner


def test_the_password_is_never_printed(run):
    url = "postgresql+psycopg://officer:geheim@127.0.0.1:1/nowhere"
    for args in (("due",), ("done", "11"), ("init",), ("db",), ("db", "check"), ("db", "backup", "x"), ("add", "x")):
        result = run(*args, db=url)
        assert result.code == 1
        assert "geheim" not in result.out + result.err, args
    assert shown(url) == "postgresql://officer@127.0.0.1:1/nowhere"
