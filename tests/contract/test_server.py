"""A ledger on a PostgreSQL server answers as the same ledger in a file does, and takes the same changes."""

import json
import signal
import socket
import subprocess
import sys
import time
from datetime import date
from urllib.parse import urlsplit

import pytest

from abuse.conftest import cluster  # noqa: F401 - the session's server
from apectrack.store import postgres
from apectrack.store.faults import StoreError
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
    "undecided": lambda one: one.undecided(),
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


def test_what_the_server_refuses(cluster, served, run):  # noqa: F811
    for url, said in (
        (served.replace(urlsplit(served).path, "/nobody"), "does not exist."),
        ("postgresql+psycopg://127.0.0.1:1/nowhere", "does not answer."),
        ("postgresql+psycopg:///x?host=/nowhere/at/all", "apectrack: postgresql:///x"),
        ("postgresql+psycopg://h/x?nonsense=1", "is not an address PostgreSQL reads."),
        (cluster.empty(), "is empty."),
    ):
        result = run("due", db=url)
        assert result.code == 1
        assert said in result.err
        assert "Traceback" not in result.err
    there = Served(served)
    try:
        assert there.ask("SELECT :a AS a, CAST(:n AS bigint) AS n, NULL AS x", {"a": "it's 問", "n": 2**40}) == [
            {"a": "it's 問", "n": 2**40, "x": None}
        ]
        assert there.ask("SELECT id FROM commitment WHERE id = :n", {"n": 2**62}) == []
        with pytest.raises(StoreError, match="failed: "):
            there.ask("SELECT nothing FROM nowhere", {})
        assert there.ask("SELECT '' AS a, 1.5 > 1 AS b, :n AS n WHERE :n = :n", {"n": 1}) == [
            {"a": "", "b": True, "n": 1}
        ]
        with pytest.raises(StoreError):
            there.ask("SELECT pg_terminate_backend(pg_backend_pid())", {})
        with pytest.raises(StoreError):
            there.ask("SELECT 1", {})
    finally:
        there.close()


def test_ctrl_c_is_heard_while_the_server_works(served):
    there = Served(served)
    previous = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    begun = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            there.ask("SELECT pg_sleep(10) IS NULL AS slept", {})
        assert time.monotonic() - begun < 5
    finally:
        signal.signal(signal.SIGALRM, previous)
        there.close()


def test_a_server_that_says_nothing_is_not_waited_for_long(monkeypatch):
    monkeypatch.setattr(postgres._wait, "__defaults__", (0.3,))
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(StoreError, match="does not answer"):
        Served(f"postgresql://127.0.0.1:{silent.getsockname()[1]}/x")


def test_the_password_is_never_printed(run):
    url = "postgresql+psycopg://officer:geheim@127.0.0.1:1/nowhere"
    for args in (("due",), ("done", "11"), ("init",), ("db",), ("db", "check"), ("db", "backup", "x"), ("add", "x")):
        result = run(*args, db=url)
        assert result.code == 1
        assert "geheim" not in result.out + result.err, args
    assert shown(url) == "postgresql://officer@127.0.0.1:1/nowhere"
