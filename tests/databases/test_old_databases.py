"""A ledger of each schema there ever was, brought up to the newest and down again without losing a row."""

import contextlib
import json
import sqlite3
from pathlib import Path

import pytest
from alembic import command

from apectrack.store import revision, upgrade

HERE = Path(__file__).parent


@pytest.fixture(params=revision.KNOWN)
def old(request, tmp_path):
    """A ledger as a program of that schema left it."""
    path = tmp_path / f"schema_{request.param}.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"schema_{request.param}.sql").read_text(encoding="utf-8"))
    path.chmod(0o600)
    return path


def kept(dump, path, names=None):
    found = dump(path, without=(revision.TABLE,))
    return {name: rows for name, rows in found.items() if rows and (names is None or name in names)}


def test_there_is_one_of_each_schema():
    assert {path.stem.removeprefix("schema_") for path in HERE.glob("*.sql")} == set(revision.KNOWN)


def test_up_and_down_and_up(old, dump, sound):
    before, found = kept(dump, old), upgrade.found_revision(old)
    assert {"commitment", "commitment_party", "evidence", "note", "history", "batch", "meeting_alias"} <= set(before)
    upgrade.to_head(old)
    assert upgrade.found_revision(old) == revision.HEAD
    assert kept(dump, old) == before
    assert sound(old)
    upgrade.move(old, lambda config: command.downgrade(config, found))
    assert upgrade.found_revision(old) == found
    assert kept(dump, old) == before
    upgrade.to_head(old)
    assert kept(dump, old) == before
    assert sound(old)


def test_every_command_works_on_it(old, run, sound):
    items = json.loads(run("list", "--format", "json", "--sort", "id", db=old).out)
    assert [item["summary"] for item in items[:2]] == ["Return the AEO questionnaire", "回復問卷"]
    assert items[1]["deadline"]["due"] == "2011-09-30", "ten working days after SCCP 2"
    for args in (["due"], ["show", "1", "2", "3"], ["history"], ["meetings"], ["digest"], ["timeline"], ["db"],
                 ["export", "json"], ["undo"], ["redo"], ["done", "2"], ["add", "x"], ["review"],
                 ["db", "check"]):  # fmt: skip
        done = run(*args, db=old)
        assert done.code in ((0, 2) if args == ["review"] else (0,)), (args, done.err)
    assert sound(old)


def test_the_backup_made_before_is_what_was_there(old, run, dump):
    found = upgrade.found_revision(old)
    before = kept(dump, old)
    assert run("due", db=old).code == 0
    backups = list(old.parent.glob("*.bak"))
    assert len(backups) == (found != revision.HEAD)
    for one in backups:
        assert kept(dump, one) == before
        assert upgrade.found_revision(one) == found
        assert one.stat().st_mode & 0o777 == 0o600
