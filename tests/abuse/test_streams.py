"""Cases 14, 15, 16, 17 and 30: encodings, widths, streams that end early, colour, and somebody who breaks off."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
import unicodedata

import pytest

from abuse.checks import Terminal, items, minutes, one_sentence, rows
from conftest import APECTRACK, scrubbed

ENCODINGS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "big5"},
]


@pytest.mark.parametrize("environ", ENCODINGS, ids=str)
def test_case_14_streams_that_cannot_say_it(shell, run, lawful, tmp_path, environ):
    path = tmp_path / "會議.txt"
    path.write_text(minutes(), encoding="utf-8")
    run("add", "回復問卷 🚢 Ärger", "--due", "2011-04-12")
    for args in (["due"], ["show", "63"], ["list", "--format", "csv"], ["export", "markdown"], ["digest"],
                 ["import", path, "--dry-run"]):  # fmt: skip
        lawful(shell(*args, text=False, **environ), 0)
    found = shell("list", "--format", "json", **environ)
    assert found.out.isascii()
    assert "回復問卷 🚢 Ärger" in [one["summary"] for one in json.loads(found.out)]


def wide(line: str) -> int:
    """How many columns a line takes; East Asian wide and full-width characters take two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


@pytest.mark.parametrize("columns", ["40", "20", "0"])
def test_case_15_no_line_is_wider_than_the_screen(run, monkeypatch, columns):
    run("add", "回復問卷" * 20, "--due", "2011-04-12", "--owner", "我國", "--topic", "AEO")
    monkeypatch.setenv("COLUMNS", columns)
    for args in (["due"], ["list"], ["show", "63"], ["meetings"], ["history"], ["timeline"]):
        out = run(*args).out
        if columns != "0":
            assert max(map(wide, out.splitlines())) <= int(columns), args
    due = run("due").out
    assert "63" in due
    assert "2011-04-12" in due


def _piped(ledger, command):
    program = f"{' '.join(APECTRACK)} --db {ledger} --today 2011-04-10"
    found = subprocess.run(
        ["bash", "-c", command.replace("APECTRACK", program)],
        env=scrubbed(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in found.stderr
    assert "Exception ignored" not in found.stderr
    return found


def test_case_16_nobody_listens(ledger, run, sound):
    for verb in ("list", "export csv", "export json", "digest"):
        found = _piped(ledger, f"APECTRACK {verb} | head -1; exit ${{PIPESTATUS[0]}}")
        assert (found.returncode in (0, 1), found.stderr) == (True, "")
    assert _piped(ledger, "APECTRACK done 11 >&-").returncode == 0
    for verb in ("due", "export csv", "export json", "export ics", "export xlsx", "digest", "timeline", "done 26"):
        full = _piped(ledger, f"APECTRACK {verb} >/dev/full")
        assert full.returncode == 1, verb
        assert one_sentence(full.stderr)
    states = {one["id"]: one["status"] for one in items(run, ledger)}
    assert (states[11], states[26]) == ("done", "done"), "what was done is done, and told by its code"
    assert sound(ledger)


def test_case_17_no_colour_where_it_does_not_belong(ledger, run):
    for args in (["due"], ["list"], ["digest"], ["timeline"], ["show", "41"]):
        assert "\x1b" not in run(*args).out
    for environ in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        leader, follower = os.openpty()
        with subprocess.Popen(
            [*APECTRACK, "--db", str(ledger), "--today", "2011-04-10", "due"], env=scrubbed(**environ), stdout=follower
        ) as running:
            os.close(follower)
            seen = b""
            while True:
                try:
                    more = os.read(leader, 65536)
                except OSError:
                    break
                if not more:
                    break
                seen += more
        os.close(leader)
        assert running.returncode == 0
        assert not re.search(rb"\x1b\[[0-9;]*m", seen)


PROMPT = "[q]uit"


@pytest.fixture
def reviewing(empty, tmp_path):
    """A review at its second question, one candidate accepted."""
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    screen = Terminal("--db", empty, "import", path)
    screen.answer(PROMPT, "a")
    screen.until(PROMPT)
    return screen


@pytest.mark.parametrize("way", ["ctrl-c", "eof", "SIGTERM", "SIGHUP"])
def test_case_30_a_review_broken_off(reviewing, empty, run, sound, way):
    if way.startswith("SIG"):
        reviewing.kill(getattr(signal, way))
    else:
        os.write(reviewing.fd, {"ctrl-c": b"\x03", "eof": b"\x04"}[way])
    assert reviewing.code() == 130
    assert reviewing.echoes()
    assert items(run, empty) == []
    assert sound(empty)
    again = Terminal("--db", empty, "review")
    again.until("decided")
    again.answer(PROMPT, "q")
    assert again.code() == 0
    assert len(items(run, empty)) == 1


@pytest.fixture(scope="module")
def waiting(tmp_path_factory):
    """A ledger with a review that waits."""
    folder = tmp_path_factory.mktemp("waiting")
    (folder / "minutes.txt").write_text(minutes("The figures of 2010 were published on 3 May 2010."), encoding="utf-8")
    subprocess.run([*APECTRACK, "--db", str(folder / "ledger.db"), "init", "--empty"], env=scrubbed(), check=True)
    screen = Terminal("--db", folder / "ledger.db", "import", folder / "minutes.txt")
    screen.answer(PROMPT, "q")
    assert screen.code() == 0
    return folder / "ledger.db"


@pytest.mark.parametrize("way", ["ctrl-c", "SIGTERM"])
@pytest.mark.parametrize(
    ("keys", "between", "prompt"),
    [
        ("A", "", "y/n > "),
        ("m", "", "merge into id"),
        ("e", "", "w:due"),
        ("es", "w:due", "summary: "),
        ("ss", PROMPT, "t/q > "),
    ],
    ids=["all", "merge", "field", "words", "left over"],
)
def test_case_30_any_other_question_broken_off(waiting, tmp_path, run, sound, keys, between, prompt, way):
    db = tmp_path / "review.db"
    shutil.copyfile(waiting, db)
    words = ["import", waiting.parent / "minutes.txt"] if keys == "ss" else ["review"]
    screen = Terminal("--db", db, *words)
    screen.answer(PROMPT, "a")
    for key, asked in zip(keys, (PROMPT, between), strict=False):
        screen.answer(asked, key)
    screen.until(prompt)
    time.sleep(0.3)  # readline shows its prompt a moment before it waits: what interrupts it there waits for a key
    if prompt.endswith((": ", "id")):
        os.write(screen.fd, b"half a sent")
    if way == "ctrl-c":
        os.write(screen.fd, b"\x03")
    else:
        screen.kill(signal.SIGTERM)
    assert screen.code() == 130
    assert screen.echoes()
    assert "Traceback" not in screen.seen
    assert items(run, db) == []
    assert sound(db)


def test_case_30_a_megabyte_pasted(empty, tmp_path, run, sound):
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    screen = Terminal("--db", empty, "import", path)
    screen.answer(PROMPT, "q" + "x" * 3000)
    assert screen.code() == 0
    assert screen.echoes()
    assert items(run, empty) == []
    told = subprocess.run(
        [*APECTRACK, "--db", str(empty), "import", str(path)],
        env=scrubbed(), input=b"a" * 1_000_000, capture_output=True, check=False,
    )  # fmt: skip
    assert told.returncode == 2
    assert one_sentence(told.stderr.decode())
    assert items(run, empty) == []
    assert sound(empty)


def test_case_30_no_terminal_writes_nothing(empty, tmp_path, shell):
    path = tmp_path / "minutes.txt"
    path.write_text(minutes(), encoding="utf-8")
    before = rows(empty)
    for args in (["import", path], ["import", "-"]):
        found = shell(*args, db=empty)
        assert found.code == 2
        assert one_sentence(found.err)
    assert rows(empty) == before
