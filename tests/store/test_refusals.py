"""Databases that cannot be used: one sentence, the right code, and not a byte changed."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from apectrack.store import files, revision
from apectrack.store.lite import Lite

READS = (["due"], ["list"], ["show", "11"], ["meetings"], ["history"])
WRITES = (["done", "11"], ["add", "x"], ["undo"], ["meetings", "move", "SCCP 2", "2011-09-14"], ["init"])


def lines(text):
    return text.splitlines()


def assert_told(result, code, words, path=None):
    """Nothing on standard output; one sentence and its hint on standard error."""
    assert (result.code, result.out) == (code, "")
    first, *hint = lines(result.err)
    assert first.startswith("apectrack: ")
    assert words in first
    assert all(one.startswith("  ") for one in hint)
    assert len(hint) == 1
    if path is not None:
        assert str(path) in first


def foreign(path):
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE stamps (id INTEGER, country TEXT)")
        connection.execute("INSERT INTO stamps VALUES (1, 'Formosa')")


def newer(path):
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE {revision.TABLE} SET version_num = '9999'")


def strange(path):
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"ALTER TABLE {revision.TABLE} RENAME COLUMN version_num TO v")


def no_database(path):
    path.write_text("This is a shopping list.\n" * 100, encoding="utf-8")


def shorter(path):
    path.write_bytes(path.read_bytes()[:3000])


def corrupt(path):
    """The first page stays, so that the file opens; the rest is noise."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


@pytest.mark.parametrize("args", READS + WRITES, ids=" ".join)
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (foreign, "is not an apectrack database"),
        (newer, "newer apectrack"),
        (strange, "is not an apectrack database"),
        (no_database, "is not an apectrack database"),
        (corrupt, "is damaged"),
        (shorter, "is damaged"),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_what_cannot_be_used_is_left_as_it_is(ledger, run, digest, spoil, words, args):
    if spoil is foreign:
        ledger.unlink()
    spoil(ledger)
    before = digest(ledger)
    assert_told(run(*args), 1, words, ledger)
    assert digest(ledger) == before
    assert sorted(one.name for one in ledger.parent.iterdir()) == ["ledger.db"]


@pytest.mark.parametrize("args", READS + WRITES[:-1], ids=" ".join)
def test_missing(tmp_path, run, args):
    path = tmp_path / "none" / "ledger.db"
    result = run(*args, db=path)
    assert_told(result, 1, "There is no database at", path)
    assert " init makes it" in result.err
    assert not path.parent.exists()


@pytest.mark.parametrize("args", READS + WRITES, ids=" ".join)
def test_a_folder(tmp_path, run, args):
    assert_told(run(*args, db=tmp_path), 2, "is not a file", tmp_path)


@pytest.mark.parametrize("args", [*READS[:1], *WRITES], ids=" ".join)
def test_a_device_and_a_pipe(tmp_path, run, args):
    assert_told(run(*args, db="/dev/zero"), 2, "is not a file")
    os.mkfifo(tmp_path / "pipe")
    assert_told(run(*args, db=tmp_path / "pipe"), 2, "is not a file")


@pytest.mark.parametrize("args", [["due"], ["done", "11"], ["init"]], ids=" ".join)
def test_paths_that_cannot_be(tmp_path, run, args):
    long = "/".join(["x" * 200] * 25)
    assert_told(run(*args, db=tmp_path / long), 2, "")
    below = tmp_path / "file"
    below.write_text("x", encoding="utf-8")
    found = run(*args, db=below / "ledger.db")
    assert found.code in (1, 2)
    assert found.err.startswith("apectrack: ")
    assert below.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("name", ["回復 問卷.db", "100%?#&.db", "it's.db", "a\x1b[31m.db", "x'; drop table.db"])
def test_paths_of_any_letters(tmp_path, run, name):
    path = tmp_path / name
    made = run("init", db=path)
    assert (made.code, made.err) == (0, "")
    assert "\x1b" not in made.out
    assert run("done", "11", db=path).code == 0
    assert run("show", "11", "--format", "json", db=path).code == 0
    assert [one.name for one in tmp_path.glob("*.db*")] == [name, "ledger.db"] or len(list(tmp_path.iterdir())) == 2


def test_a_path_that_is_no_text(tmp_path, shell):
    path = os.fsdecode(bytes(tmp_path) + b"/\xa4\xa4\xa4\xe5.db")  # Big5 in a UTF-8 world
    assert shell("init", db=path).code == 0
    found = shell("due", db=path)
    assert found.code == 0
    assert "30" in found.out


def test_an_empty_file(tmp_path, run, digest):
    path = tmp_path / "empty.db"
    path.touch()
    before = digest(path)
    for args in (*READS, *WRITES[:-1]):
        result = run(*args, db=path)
        assert_told(result, 1, "is empty", path)
        assert "init" in result.err
    assert digest(path) == before
    assert run("init", db=path).code == 0


def test_a_server(run):
    result = run("due", db="postgresql+psycopg://desk:secret@server/ledger")
    assert result.code == 1
    assert "secret" not in result.err


@pytest.fixture
def locked(ledger, monkeypatch):
    """Another program that holds the write lock; EXCLUSIVE keeps readers out as well."""
    monkeypatch.setenv("APECTRACK_BUSY_SECONDS", "0.2")
    with contextlib.closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        yield other


@pytest.mark.parametrize("args", WRITES[:-1], ids=" ".join)
def test_a_locked_ledger_is_busy(ledger, locked, run, digest, args):
    locked.execute("BEGIN IMMEDIATE")
    before = digest(ledger)
    assert run("due").code == 0, "reading goes on"
    assert run("init").code == 4
    assert_told(run(*args), 4, "is busy", ledger)
    locked.execute("ROLLBACK")
    assert digest(ledger) == before


@pytest.mark.parametrize("args", READS + WRITES, ids=" ".join)
def test_a_ledger_being_committed_is_busy(ledger, locked, run, args):
    locked.execute("BEGIN EXCLUSIVE")
    locked.execute("UPDATE note SET text = text")
    started = time.monotonic()
    assert_told(run(*args), 4, "is busy", ledger)
    assert time.monotonic() - started < 4, "the time set is the time waited, not the default of 5 seconds"
    locked.execute("ROLLBACK")


def nobody(*args, env, cwd):
    """Run apectrack as somebody without rights over the file, whoever runs the tests."""
    command = [sys.executable, "-m", "apectrack", *args]
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", *command]
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def readable(ledger, scrubbed):
    """A ledger in a folder anybody may enter, and a way to use it as nobody."""
    import tempfile

    with tempfile.TemporaryDirectory(dir="/tmp") as name:  # pytest's own folders are closed to others
        folder = files.Path(name)
        shutil.copyfile(ledger, folder / "ledger.db")
        folder.chmod(0o755)

        def run(*args):
            found = nobody(
                "--db",
                str(folder / "ledger.db"),
                "--today",
                "2011-04-10",
                *args,
                env=scrubbed(HOME="/nonexistent"),
                cwd="/",
            )
            return type("Run", (), {"code": found.returncode, "out": found.stdout, "err": found.stderr})

        yield folder, run
        folder.chmod(0o700)


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_read_only_ledger_is_read_and_not_written(readable, digest, file, folder):
    where, run = readable
    path = where / "ledger.db"
    path.chmod(file)
    where.chmod(folder)
    before = digest(path)
    assert run("due").code == 0
    assert run("show", "11").code == 0
    for args in WRITES[:2]:
        assert_told(run(*args), 1, "cannot be", path)
    assert run("init").code == 0, "there is nothing to write"
    assert digest(path) == before
    assert [one.name for one in where.iterdir()] == ["ledger.db"]


def test_a_ledger_of_somebody_else(readable):
    where, run = readable
    (where / "ledger.db").chmod(0o600)
    if os.geteuid() != 0:
        (where / "ledger.db").chmod(0o000)
    for args in (*READS, *WRITES):
        assert_told(run(*args), 1, "cannot be opened", where / "ledger.db")


def test_a_folder_where_nothing_can_be_made(readable):
    where, run = readable
    where.chmod(0o555)
    result = run("--db", str(where / "new.db"), "init")
    assert (result.code, result.out) == (2, "")
    assert "cannot be made: Permission denied" in result.err


KILLED = """
import os, sys
from pathlib import Path
from apectrack.store import files
connection = files.connect(Path(sys.argv[1]), writable=True)
connection.execute("PRAGMA cache_size=2")  # pages reach the file before the commit
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE commitment SET summary = 'half written ' || id || hex(zeroblob(2000))")
connection.execute("UPDATE evidence SET section = hex(zeroblob(500))")
print("written", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("args", [*READS, *WRITES, ["db", "check"], ["db", "backup", "copy.db"]], ids=" ".join)
def test_a_write_cut_short_is_taken_back_by_whoever_comes_next(ledger, run, scrubbed, dump, sound, args, monkeypatch):
    monkeypatch.chdir(ledger.parent)
    before = dump(ledger)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(ledger)], env=scrubbed(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout.readline() == b"written\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert (ledger.parent / "ledger.db-journal").stat().st_size > 0
    expected = 1 if args == ["undo"] else 0  # the seed is not undone
    assert run("--debug", *args).code == expected
    if args in READS:
        assert dump(ledger) == before
    assert "half written" not in run("list").out
    assert sound(ledger)


def test_lite_never_writes(ledger, digest):
    before = digest(ledger)
    reading = Lite(ledger)
    with pytest.raises(Exception, match="cannot be written"):
        reading.ask("DELETE FROM note", {})
    reading.close()
    assert digest(ledger) == before


def cramped(kib, *args, scrubbed):
    """Run apectrack where no file may grow beyond ``kib``: what a full disk does to it."""
    command = f'ulimit -f {kib}; exec "$@"'
    return subprocess.run(
        ["bash", "-c", command, "-", sys.executable, "-m", "apectrack", *args],
        env=scrubbed(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_room_to_write(ledger, scrubbed, dump, sound, run):
    before = dump(ledger, without=())
    room = ledger.stat().st_size // 1024 + 8
    found = cramped(room, "--db", str(ledger), "add", "x", "--detail", "長" * 40_000, scrubbed=scrubbed)
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.startswith(f"apectrack: {ledger} could not be") or "disk is full" in found.stderr
    assert run("due").code == 0
    assert dump(ledger, without=()) == before
    assert sound(ledger)


def test_no_room_to_begin(tmp_path, scrubbed, run, sound):
    path = tmp_path / "new.db"
    for room in (4, 64, 150):
        found = cramped(room, "--db", str(path), "init", scrubbed=scrubbed)
        assert (found.returncode, found.stdout) == (1, "")
        assert "Traceback" not in found.stderr
        assert found.stderr.startswith("apectrack: ")
    assert run("init", db=path).out.count("62 commitments") == 1
    assert sound(path)


def test_no_room_for_a_copy(ledger, tmp_path, scrubbed):
    copy = tmp_path / "copy.db"
    found = cramped(100, "--db", str(ledger), "db", "backup", str(copy), scrubbed=scrubbed)
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.startswith("apectrack: ")
    assert not copy.exists()


def test_sqlite_itself_says_full(ledger, monkeypatch, run, dump):
    connect = files.connect

    def bounded(path, **more):
        connection = connect(path, **more)
        connection.execute("PRAGMA max_page_count=1")  # as many pages as there are
        return connection

    before = dump(ledger, without=())
    monkeypatch.setattr(files, "connect", bounded)
    assert_told(run("add", "x", "--detail", "長" * 40_000), 1, "The disk is full", ledger)
    monkeypatch.undo()
    assert dump(ledger, without=()) == before
