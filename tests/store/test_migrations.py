"""The schema: one definition, up and down without loss, and safe when several programs start it at once."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys

import pytest
from alembic import command
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from apectrack.store import files, revision, tables, upgrade
from apectrack.store.faults import StoreError
from apectrack.store.lite import Lite

PARTIAL = {"ix_commitment_live_due", "ix_commitment_live_start", "ix_commitment_live_undated"}


def at_head(path):
    files.make(path)
    upgrade.to_head(path)
    return path


def schema(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        kept = (revision.TABLE, "sqlite_sequence")  # SQLite never drops the second
        return {name: " ".join(sql.split()) for name, sql in found if name not in kept}


def test_the_migrations_make_what_the_tables_say(tmp_path):
    from alembic.autogenerate import compare_metadata

    engine = create_engine(f"sqlite:///{at_head(tmp_path / 'a.db')}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": revision.TABLE})
        found = compare_metadata(context, tables.Table.metadata)
    engine.dispose()
    assert {one[1].name for one in found if one[0] == "remove_index"} == PARTIAL
    assert [one for one in found if one[0] != "remove_index"] == []


def test_the_newest_known_is_the_newest_there_is(tmp_path):
    with contextlib.closing(sqlite3.connect(at_head(tmp_path / "a.db"))) as connection:
        assert connection.execute(revision.QUESTION).fetchall() == [(revision.HEAD,)]


def test_up_twice_is_up_once(ledger, digest):
    before = digest(ledger)
    assert upgrade.to_head(ledger) == revision.HEAD
    assert digest(ledger) == before
    assert not list(ledger.parent.glob("*.bak"))


def test_down_to_the_ground_and_up_again_is_the_same_schema(tmp_path):
    path = at_head(tmp_path / "a.db")
    before = schema(path)
    upgrade.move(path, lambda config: command.downgrade(config, "base"))
    assert schema(path) == {}
    assert upgrade.to_head(path) is None
    assert schema(path) == before


@pytest.mark.parametrize("to", [one for one in revision.KNOWN if one != revision.HEAD])
def test_down_a_step_and_up_again_keeps_every_row(ledger, to, dump, sound):
    before = dump(ledger, without=("document",))
    upgrade.move(ledger, lambda config: command.downgrade(config, to))
    assert dump(ledger, without=("document",)) == before | {revision.TABLE: [(to,)]}
    assert upgrade.to_head(ledger) == to
    assert dump(ledger, without=("document",)) == before
    assert sound(ledger)
    (backup,) = ledger.parent.glob("*.bak")
    assert backup.stat().st_mode & 0o777 == 0o600
    assert upgrade.found_revision(backup) == to


def test_an_older_ledger_is_brought_up_by_whoever_opens_it(ledger, run):
    upgrade.move(ledger, lambda config: command.downgrade(config, revision.KNOWN[0]))
    assert run("due").code == 0
    assert Lite(ledger).found == revision.HEAD
    assert len(list(ledger.parent.glob("*.bak"))) == 1


def test_a_step_that_loses_rows_is_taken_back(ledger, digest):
    before = digest(ledger)

    def lose(config):
        config.attributes["connection"].exec_driver_sql("DELETE FROM note")
        config.attributes["connection"].exec_driver_sql("DELETE FROM evidence")

    with pytest.raises(StoreError, match="lose rows"):
        upgrade.move(ledger, lose)
    assert digest(ledger) == before


def test_old_backups_are_forgotten(ledger):
    for _ in range(upgrade.KEPT + 2):
        upgrade.move(ledger, lambda config: command.downgrade(config, revision.KNOWN[0]))
        upgrade.to_head(ledger)
    assert len(list(ledger.parent.glob("*.bak"))) == upgrade.KEPT


@pytest.mark.parametrize(
    ("table", "column", "day"),
    [
        ("commitment", "due_on", "2011-02-30"),
        ("commitment", "start_on", "2011-13-01"),
        ("commitment", "snoozed_until", "tomorrow"),
        ("commitment", "completed_on", "2011-4-1"),
        ("commitment", "due_on", "2011-04-01 12:00"),
        ("commitment", "due_on", ""),
        ("meeting", "start_on", "2011-02-29"),
        ("meeting", "end_on", "2011-09-31"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_by_the_database(ledger, table, column, day):
    which = "code = 'SOM 3 2011'" if table == "meeting" else "id = 11"
    with (
        contextlib.closing(sqlite3.connect(ledger)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=f"ck_{table}_{column}"),
    ):
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {which}", (day,))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE commitment SET status = 'late'",
        "UPDATE commitment SET kind = 'errand'",
        "UPDATE commitment SET summary = ''",
        "UPDATE commitment SET meeting = 'nobody'",
        "DELETE FROM party WHERE code = 'USA'",
        "UPDATE meeting SET end_on = '2011-01-01' WHERE code = 'SOM 3 2011'",
        "UPDATE meeting SET end_on = NULL WHERE code = 'SOM 3 2011'",
    ],
)
def test_the_database_keeps_its_laws(ledger, change):
    with contextlib.closing(files.connect(ledger, writable=True)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(change)


def started(path, *args, scrubbed):
    return subprocess.Popen(
        [sys.executable, "-m", "apectrack", "--db", str(path), "--today", "2011-04-10", *args],
        env=scrubbed(APECTRACK_BUSY_SECONDS="60"),  # however slow the machine is: nobody has to give up
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(running):
    found = [(one.communicate(), one.returncode) for one in running]
    assert not any("Traceback" in err for (_, err), _ in found), found
    return [code for _, code in found], [out for (out, _), _ in found]


def test_four_programs_make_one_ledger(tmp_path, scrubbed, sound):
    path = tmp_path / "new" / "ledger.db"
    codes, told = ended([started(path, "init", scrubbed=scrubbed) for _ in range(4)])
    assert codes == [0] * 4
    assert sum("is ready with 62 commitments" in out for out in told) == 1
    assert sum("was ready already, with 62 commitments" in out for out in told) == 3
    ledger = Lite(path)
    assert len(ledger.batches()) == 1
    ledger.close()
    assert sound(path)


def test_an_init_cut_short_is_finished_by_the_next(tmp_path, scrubbed, sound, run):
    path = tmp_path / "ledger.db"
    for seconds in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9):
        child = started(path, "init", scrubbed=scrubbed)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(seconds)
        child.kill()
        child.communicate()
    assert run("init", db=path).code == 0
    assert "62 commitments" in run("init", db=path).out
    assert sound(path)
    ledger = Lite(path)
    assert len(ledger.batches()) == 1
    ledger.close()


def test_three_programs_upgrade_one_ledger(ledger, scrubbed, dump, sound):
    before = dump(ledger)
    upgrade.move(ledger, lambda config: command.downgrade(config, revision.KNOWN[0]))
    codes, _ = ended([started(ledger, "note", "11", "x", scrubbed=scrubbed) for _ in range(3)])
    assert set(codes) <= {0, 4}
    after = dump(ledger)
    assert len(after["note"]) == codes.count(0)
    assert after["commitment_party"] == before["commitment_party"]
    assert sound(ledger)


def test_eight_programs_write_at_once_and_nothing_is_lost(ledger, scrubbed, sound):
    orders = [["done", "11"], ["done", "26"], ["done", "19", "30"], ["note", "41", "Asked"]]
    orders += [["add", f"Item of program {n}", "--due", "10 working days after SCCP 2"] for n in range(4)]
    codes, _ = ended([started(ledger, *args, scrubbed=scrubbed) for args in orders])
    assert set(codes) <= {0, 4}
    reading = Lite(ledger)
    verbs = [batch.verb for batch in reading.batches()]
    state = {item.id: item for item in reading.commitments(range(1, 100))}
    reading.close()
    assert len(verbs) == 1 + codes.count(0)
    for (verb, *rest), code in zip(orders, codes, strict=True):
        if verb == "done":
            assert {state[int(number)].status for number in rest} == {"done" if code == 0 else "open"}
        if verb == "add":
            assert sum(item.summary == rest[0] for item in state.values()) == (code == 0)
    assert sound(ledger)


def test_two_of_one_mind(ledger, scrubbed):
    """Of several who mark one item done, one does, the others are told that it is."""
    codes, _ = ended([started(ledger, "done", "11", scrubbed=scrubbed) for _ in range(4)])
    assert sorted(set(codes) - {4}) in ([0], [0, 1])
    assert codes.count(0) == 1


def test_a_backup_is_whole_private_and_never_overwrites(ledger, tmp_path, dump):
    target = tmp_path / "copies" / "copy.db"
    upgrade.backup(ledger, target)
    assert dump(target, without=()) == dump(ledger, without=())
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StoreError, match="already"):
        upgrade.backup(ledger, target)
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(StoreError, match="already"):
        upgrade.backup(ledger, link)
    assert not (tmp_path / "nowhere.db").exists()


def test_a_backup_of_a_damaged_ledger_leaves_no_half_copy(ledger, tmp_path):
    damaged = tmp_path / "damaged.db"
    shutil.copyfile(ledger, damaged)
    content = bytearray(damaged.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    damaged.write_bytes(content)
    with pytest.raises(StoreError):
        upgrade.backup(damaged, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_new_ledger_is_private(tmp_path):
    path = at_head(tmp_path / "deep" / "er" / "a.db")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
