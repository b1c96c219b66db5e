"""Cases 24 to 27, 31 and 33 to 35: disks, permissions, locks, wrong files, odd ids, upgrades, secrets, settings."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import event

from abuse.checks import bounded, items, minutes, one_sentence, rows
from apectrack.store.faults import BusyStoreError
from apectrack.store.sql import Store, engine_for
from conftest import APECTRACK, TODAY, scrubbed

ROOMS = (4, 32, 100)


@pytest.mark.parametrize(
    "args",
    [
        ["import", "minutes.txt", "--yes", "--min-score", "0"],
        ["db", "backup", "copy.db"],
        ["export", "html", "-o", "list.html"],
        ["export", "json", "-o", "list.json"],
        ["db", "upgrade"],
    ],
    ids=lambda args: " ".join(args[:2]),
)
def test_case_24_a_full_disk(ledger, tmp_path, sound, monkeypatch, args):
    monkeypatch.chdir(tmp_path)
    Path("minutes.txt").write_text(minutes("長" * 30_000), encoding="utf-8")
    if args[1] == "upgrade":
        _older(ledger)
    before = rows(ledger)
    names = {one.name for one in tmp_path.iterdir()}
    for room in ROOMS:
        spent = bounded(ledger, *args, file_size=room << 10)
        if spent.code == 0:
            return
        assert spent.code == 1
        assert one_sentence(spent.err)
        assert "disk" in spent.err
        assert rows(ledger) == before
        assert sound(ledger)
        assert {one.name for one in tmp_path.iterdir()} <= names, "nothing half made is left"
    assert bounded(ledger, *args).code == 0
    assert sound(ledger)


def _older(ledger):
    from apectrack.store import revision, upgrade

    upgrade.move(ledger, lambda config: command.downgrade(config, revision.KNOWN[0]))


def _as_nobody(*args):
    command_line = [*APECTRACK, "--today", TODAY, *map(str, args)]
    if os.geteuid() == 0:
        command_line = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", *command_line]
    return subprocess.run(
        command_line, env=scrubbed(HOME="/nonexistent"), cwd="/", capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555), (0o400, 0o755)])
def test_case_25_what_may_not_be_written(ledger, file, folder):
    with tempfile.TemporaryDirectory(dir="/tmp") as name:  # pytest's own folders are closed to others
        path = Path(name) / "ledger.db"
        shutil.copyfile(ledger, path)
        path.chmod(file)
        Path(name).chmod(folder)
        before = rows(path)
        read, write = _as_nobody("--db", path, "due"), _as_nobody("--db", path, "done", "11")
        if file == 0o400 and os.geteuid() == 0:
            assert read.returncode == 1, "it is somebody else's"
            assert one_sentence(read.stderr)
        else:
            assert read.returncode == 0
        assert write.returncode == 1
        assert one_sentence(write.stderr)
        assert str(path) in write.stderr
        assert rows(path) == before
        Path(name).chmod(0o700)


def test_case_26_a_locked_ledger(ledger, shell, digest):
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        before = digest(ledger)  # reading a file here ends the locks this process has on it
        other.execute("BEGIN IMMEDIATE")
        for args in (["done", "11"], ["add", "x"], ["meetings", "move", "SCCP 2", "2011-09-14"]):
            began = time.monotonic()
            found = shell(*args, APECTRACK_BUSY_SECONDS="0.5")
            assert found.code == 4
            assert one_sentence(found.err)
            assert time.monotonic() - began >= 0.5
        for args in (["due"], ["show", "11"], ["export", "json"]):
            assert shell(*args).code == 0
        other.execute("ROLLBACK")
    assert digest(ledger) == before
    assert shell("done", "11").code == 0


def test_case_26_a_locked_server(cluster, shell):
    import psycopg2

    from apectrack.store.postgres import LOCK

    url = cluster.seeded()
    with closing(psycopg2.connect(url.replace("+psycopg", ""))) as other:
        other.cursor().execute(f"SELECT pg_advisory_xact_lock({LOCK})")
        for args in (["done", "11"], ["add", "x"]):
            found = shell(*args, db=url, APECTRACK_BUSY_SECONDS="0.5")
            assert found.code == 4, found.err
            assert one_sentence(found.err)
        assert shell("due", db=url).code == 0
        other.rollback()
    assert shell("done", "11", db=url).code == 0


def _newer(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE apectrack_version SET version_num = '9999'")


def _foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE stamps (id INTEGER)")


def _corrupt(path):
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def _list(path):
    path.write_text("a shopping list\n" * 200, encoding="utf-8")


@pytest.mark.parametrize("spoil", [_newer, _foreign, _corrupt, _list])
def test_case_27_a_wrong_file_is_left_alone(ledger, run, digest, spoil):
    spoil(ledger)
    before = digest(ledger)
    for args in (["due"], ["done", "11"], ["init"], ["db", "upgrade"], ["undo"], ["export", "json"], ["import", "-"]):
        found = run(*args) if args[0] != "import" else run("import", __file__, "--yes")
        assert found.code == 1, args
        assert one_sentence(found.err)
        assert digest(ledger) == before
    assert not list(ledger.parent.glob("*.bak*"))


def test_case_27_where_the_backups_are(ledger, run):
    _older(ledger)
    assert run("due").code == 0, "which upgrades it"
    (backup,) = ledger.parent.glob("*.bak")
    _corrupt(ledger)
    told = run("db", "check")
    assert told.code == 1
    assert str(backup) in told.err
    assert "backups" in run("due").err
    shutil.copyfile(backup, ledger)
    assert run("due").code == 0
    assert len(items(run, ledger)) == 62


IDS = ["0", "-1", str(2**63), str(2**63 - 1), "1" + "0" * 30, "٣", "1.0", "1;drop", "", "x"]


def test_case_31_ids_nobody_has(run, place):
    before = items(run, place)
    for text in IDS:
        for args in (["show", "--", text], ["done", "--", text], ["edit", "--summary", "x", "--", text],
                     ["history", "--", text], ["add", "x", "--due", f"after #{text}"]):  # fmt: skip
            found = run(*args, db=place)
            assert found.code == 2, (args, found)
            assert one_sentence(found.err)
            if args[0] != "add":
                assert "no item" in found.err
    assert items(run, place) == before


def _counts(path):
    return {name: len(found) for name, found in rows(path).items() if name not in ("document", "apectrack_version")}


def test_case_33_every_row_survives_up_and_down(ledger, run, sound):
    from apectrack.store import upgrade

    run("note", "11", "x")
    run("done", "26")
    before = _counts(ledger)
    assert before["commitment_party"] > 60
    for _ in range(2):
        _older(ledger)
        assert _counts(ledger) == before
        assert sound(ledger)
        upgrade.to_head(ledger)
        assert _counts(ledger) == before
        assert sound(ledger)


SECRET = "correct-horse"


def test_case_34_a_password_is_never_said(run, cluster, tmp_path, monkeypatch):
    good = cluster.seeded().replace("postgres:@", f"postgres:{SECRET}@")
    bad = [
        f"postgresql+psycopg://u:{SECRET}@127.0.0.1:1/x",
        f"postgresql+psycopg://u:{SECRET}@/none?host=/nonexistent",
        f"postgresql://u:{SECRET}@[::1/x",
        f"mysql://u:{SECRET}@host/x",
        f"postgresql+psycopg://u:{SECRET}@host:99999/x",
        good.replace("/t", "/nodatabase"),
    ]
    monkeypatch.chdir(tmp_path)
    ways = (
        ["due"],
        ["done", "11"],
        ["db"],
        ["db", "backup", "x.db"],
        ["db", "check"],
        ["init"],
        ["--version"],
        ["show", "0"],
    )
    for url in (good, *bad):
        for args in ways:
            found = run(*args, db=url)
            assert SECRET not in found.out + found.err, (url, args)
            assert found.code in (0, 1, 2)
        assert SECRET not in run("done", "x", "--debug", db=url).err
    assert not [one for one in tmp_path.rglob("*") if SECRET in one.name]


HOSTILE = {
    "a folder": {"APECTRACK_DB": "/tmp"},
    "a long path": {"APECTRACK_DB": "/" + "x" * 4096},
    "a long path of folders": {"APECTRACK_DB": "/".join(["x" * 200] * 21)},
    "no home": {"HOME": "", "XDG_DATA_HOME": ""},
    "no config": {"APECTRACK_CONFIG": "/nonexistent.toml"},
    "a config that is a folder": {"APECTRACK_CONFIG": "/tmp"},
    "an endless config": {"APECTRACK_CONFIG": "/dev/zero"},
    "an odd today": {"APECTRACK_TODAY": "2011-02-30"},
    "no number": {"APECTRACK_BUSY_SECONDS": "inf"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_case_35_hostile_settings(name, tmp_path, request):
    if name == "no home":
        request.getfixturevalue("homeless")
    environ = scrubbed(APECTRACK_DB=str(tmp_path / "none" / "x.db")) | HOSTILE[name]
    if not environ["HOME"]:
        environ = {k: v for k, v in environ.items() if not k.startswith(("XDG", "HOME", "APECTRACK_DB"))}
    for verb in ("due", "add"):
        found = subprocess.run(
            [*APECTRACK, verb, *(["x"] if verb == "add" else [])],
            env=environ, capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip
        assert found.returncode in ((2,) if name != "no home" else (1, 2)), found.stderr
        assert one_sentence(found.stderr)
        assert found.stdout == ""


def test_a_backup_is_whole_while_others_write(ledger, tmp_path, sound, run):
    child = (
        "import sys; from apectrack.cli.failures import code\nfor n in range(400): code([*sys.argv[1:], f'item {n}'])"
    )
    with subprocess.Popen(
        [sys.executable, "-c", child, "--db", str(ledger), "add"], env=scrubbed(), stdout=subprocess.DEVNULL
    ) as writer:
        for number in range(6):
            copy = tmp_path / f"copy{number}.db"
            assert run("db", "backup", copy).code == 0
            assert sound(copy)
            with closing(sqlite3.connect(copy)) as connection:
                items_, batches = (
                    connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("commitment", "batch")
                )
            assert items_ - 62 == batches - 1, "no half command"
            time.sleep(0.1)
        writer.send_signal(signal.SIGKILL)
    assert sound(ledger)


def backed_up(ledger, run):
    """A backup as an upgrade leaves it, and a change made since."""
    backup = ledger.with_name(f"{ledger.name}.0001.20110401T000000000000.bak")
    assert run("db", "backup", backup).code == 0
    assert run("done", "11").code == 0
    return backup


@pytest.mark.parametrize("state", ["sound", "damaged", "cut", "missing"])
def test_a_backup_is_put_back(ledger, run, sound, dump, state):
    before = dump(ledger)
    backed_up(ledger, run)
    if state == "damaged":
        ledger.write_bytes(b"\x00" * 4096 + ledger.read_bytes()[4096:])
    elif state == "cut":
        ledger.write_bytes(ledger.read_bytes()[:5000])
    elif state == "missing":
        ledger.unlink()
    there = ledger.read_bytes() if ledger.exists() else None
    told = run("db", "restore")
    assert (told.code, told.err) == (0, "")
    assert sound(ledger)
    assert dump(ledger) == before
    assert ledger.stat().st_mode & 0o777 == 0o600
    kept = list(ledger.parent.glob("*.replaced"))
    assert [one.read_bytes() for one in kept] == ([] if there is None else [there])
    assert not list(ledger.parent.glob("*.part"))
    assert run("due").code == 0


def test_who_waited_while_a_backup_was_put_back_writes_nothing(ledger, dump):
    engine, opened, told = engine_for(ledger), threading.Event(), []
    event.listen(engine, "connect", lambda *_: opened.set())

    def write():
        try:
            with Store(engine, str(ledger), "tester").writing("add") as ink:
                ink.connection.exec_driver_sql("UPDATE commitment SET summary = 'lost'")
        except BusyStoreError as error:
            told.append(error)

    before, kept, part = dump(ledger), ledger.with_name("kept"), ledger.with_name("part")
    shutil.copyfile(ledger, part)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        waiting = threading.Thread(target=write)
        waiting.start()
        assert opened.wait(20)
        kept.hardlink_to(ledger)
        part.replace(ledger)
    waiting.join()
    assert [one.exit_code for one in told] == [4]
    assert dump(ledger) == dump(kept) == before


def test_a_journal_of_the_damaged_ledger_is_not_played_into_the_backup(ledger, run, dump):
    before = dump(ledger)
    backed_up(ledger, run)
    journal = ledger.with_name(f"{ledger.name}-journal")
    ledger.write_bytes(b"\x00" * len(ledger.read_bytes()))
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 508 + b"\x01" * 4096)
    assert run("db", "restore").code == 0
    assert not journal.exists()
    assert dump(ledger) == before


def test_what_is_no_backup_is_not_put_back(ledger, run, tmp_path, digest):
    was = digest(ledger)
    foreign, damaged = tmp_path / "foreign.db", tmp_path / "damaged.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE other (id)")
        connection.commit()
    damaged.write_bytes(ledger.read_bytes()[: 40 * 1024])
    (tmp_path / "empty.db").touch()
    for words in ([], [foreign], [damaged], [tmp_path / "empty.db"], [tmp_path / "none.db"], [ledger]):
        told = run("db", "restore", *words)
        assert told.code == 1, words
        assert told.err.count("\n") == 2
        assert digest(ledger) == was
    assert not [one for one in ledger.parent.iterdir() if one.suffix in (".part", ".replaced")]


def test_a_backup_waits_for_who_writes(ledger, run, digest, monkeypatch):
    backed_up(ledger, run)
    was = digest(ledger)
    monkeypatch.setenv("APECTRACK_BUSY_SECONDS", "0.2")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert run("db", "restore").code == 4
    assert digest(ledger) == was
