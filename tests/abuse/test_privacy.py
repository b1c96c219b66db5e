"""Nobody else reads the files, and nothing ever asks the network."""

import json
import os
import stat
import subprocess
import sys

from abuse.checks import MINUTES
from conftest import TODAY, scrubbed
from readers.making import SAMPLES

NO_NETWORK = """
import sys
def refuse(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) and event != "socket.__new__":
        raise SystemExit(f"the network was asked: {event} {args}")
    if event == "socket.__new__":
        raise SystemExit("a socket was made")
sys.addaudithook(refuse)
"""


def _hooked(folder):
    """An environment in which every Python, the readers' own processes too, ends when it makes a socket."""
    place = folder / "hook"
    place.mkdir(exist_ok=True)
    (place / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return scrubbed(PYTHONPATH=os.pathsep.join(filter(None, [str(place), os.environ.get("PYTHONPATH", "")])))


# The commands one after the other, as `failures.run` would, and what came of each.
EVERY = """
import contextlib, io, json, sys
from apectrack.cli import failures
found = []
for args in json.loads(sys.argv[1]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            code = failures.code(args)
        except SystemExit as ended:
            code = str(ended)
    found.append([code, out.getvalue()])
print(json.dumps(found))
"""


def test_no_command_asks_the_network(ledger, tmp_path):
    from apectrack.cli.app import modules

    for kind, source in SAMPLES.items():
        (tmp_path / f"minutes.{kind}").write_bytes(source)
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    documents = [f"minutes.{kind}" for kind in SAMPLES]
    ways = [
        ["init"], ["due"], ["list"], ["show", "11", "41"], ["add", "x", "--due", "10 working days after SCCP 2"],
        ["edit", "63", "--due", "2011-05-01"], ["done", "11"], ["reopen", "11"], ["start", "26"], ["cancel", "63"],
        ["note", "41", "x"], ["snooze", "41", "2011-05-01"], ["history"], ["undo"], ["redo"],
        ["meetings", "move", "SCCP 2", "2011-09-14"], ["parties"], ["topics"],
        ["import", "minutes.txt", "--yes", "--min-score", "0"], ["review"], ["digest"], ["timeline"],
        ["import", *documents, "--dry-run", "--meeting-date", "2011-03-02"],
        ["db"], ["db", "check"], ["db", "backup", "copy.db"], ["db", "copy", "other.db"],
        *(["export", name, "-o", f"list.{name}"] for name in
          ("ics", "csv", "json", "markdown", "html", "xlsx", "taskwarrior", "todotxt")),
    ]  # fmt: skip
    missing = set(modules()) - {way[0] for way in ways}
    assert not missing, "every command is tried"
    words = json.dumps([["--db", str(ledger), "--today", TODAY, *args] for args in ways])
    child = subprocess.run(
        [sys.executable, "-c", EVERY, words],
        env=_hooked(tmp_path),
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    for args, (code, told) in zip(ways, json.loads(child.stdout), strict=True):
        assert "network" not in told
        assert "a socket" not in told
        assert code in ((0, 2) if args == ["review"] else (0,)), (args, code, told)


def test_whoever_made_a_socket_would_be_caught(tmp_path):
    child = "import socket; socket.create_connection(('127.0.0.1', 9))"
    found = subprocess.run(
        [sys.executable, "-c", child], env=_hooked(tmp_path), capture_output=True, text=True, check=False
    )
    assert "the network was asked" in found.stderr


def test_every_file_is_its_owners_alone(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = os.umask(0)
    try:
        for args in (
            ["init"], ["db", "backup", "copy.db"], ["db", "copy", "other.db"], ["export", "json", "-o", "whole.json"],
            ["export", "xlsx", "-o", "list.xlsx"], ["export", "ics", "-o", "list.ics"],
        ):  # fmt: skip
            assert run(*args, db=tmp_path / "new.db").code == 0
    finally:
        os.umask(before)
    made = ("new.db", "copy.db", "other.db", "whole.json", "list.xlsx", "list.ics")
    assert {name: oct(stat.S_IMODE((tmp_path / name).stat().st_mode)) for name in made} == dict.fromkeys(made, "0o600")
    assert json.loads((tmp_path / "whole.json").read_text(encoding="utf-8"))
