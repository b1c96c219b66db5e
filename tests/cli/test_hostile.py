"""Hostile words are shown harmlessly and come back equal; colour only where it belongs; streams that break."""

import json
import os
import subprocess
import sys

import pytest

TITLES = [
    "[bold]", "[/]", "[/bold] [red]x[/red]", "[link=https://example.org]x[/link]", "[@click=quit]x[/]", ":smile:",
    "a\\", "\\[bold]", "100年[附件]", "{0} %s %(x)s {x}", "<b>&amp;</b>", "--due", "-x", "a  b",
    "🚢 船期", "ＡＢ　全形",
]  # fmt: skip
UNSEEN = {
    "\x1b[31mred\x1b[0m": "[31mred[0m",
    "\x1b]0;title\x07": "]0;title",
    "\x1b]8;;https://example.org\x1b\\x": "]8;;https://example.org\\x",
    "a\x9b31mb": "a31mb",
    "invoice\u202etxt.exe": "invoicetxt.exe",
    "a\u2066b\u2069c\u200e": "abc",
    "問\u200b卷\ufeff": "問卷",
    "a\x00b": "ab",
    "a\rb": "a b",
    "a\u2028b": "a b",
    "a\x08\x7fb": "ab",
    "a\ud800b": "a\ufffdb",
    "a\U000e0041b": "ab",
}
SCREENS = [["due"], ["list"], ["show", "63"], ["history"], ["history", "63"], ["meetings"], ["parties"], ["topics"]]


def harmless(text):
    raw = text.encode("utf-8")
    return b"\x1b" not in raw and b"\xc2\x9b" not in raw and not any(c in text for c in "\x07\x00\u202e\u200b\u2066\r")


@pytest.mark.parametrize("title", TITLES, ids=ascii)
def test_a_title_is_shown_as_it_is(run, monkeypatch, title):
    monkeypatch.setenv("COLUMNS", "200")
    added = run("add", "--due", "2011-04-12", "--", title)
    assert added.code == 0
    assert title in added.out
    for args in SCREENS[:3]:
        assert title in run(*args).out
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    assert item["summary"] == title
    assert title in run("done", "63").out


@pytest.mark.parametrize("title", UNSEEN, ids=ascii)
def test_what_a_terminal_obeys_is_taken_out(run, title):
    added = run("add", "--due", "2011-04-12", "--topic", title, "--owner", title, "--detail", title, "--", title)
    assert added.code == 0
    run("note", "63", title)
    run("edit", "63", "--original", title)
    run("meetings", "add", f"NEW {title}", "--alias", f"x {title}", "--place", title)
    run("parties", "alias", "JPN", f"y {title}")
    assert harmless(added.out + added.err)
    for args in SCREENS:
        result = run(*args)
        assert (result.code, result.err) == (0, "")
        assert harmless(result.out), args
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    assert item["summary"] == item["original"] == item["topic"] == UNSEEN[title]
    found = json.loads(run("list", "--search", UNSEEN[title], "--format", "json").out)
    assert 63 in [one["id"] for one in found]
    for form in ("csv", "markdown"):
        assert harmless(run("due", "--format", form).out.replace("\r\n", "\n"))


@pytest.mark.parametrize("title", UNSEEN, ids=ascii)
def test_nor_is_it_obeyed_in_a_refusal(run, title):
    for args in (
        ["show", title], ["add", "x", "--due", title], ["due", "--topic", title], ["list", "--owner", title],
        ["due", "--format", title], ["meetings", "show", title], [title],
        ["due", f"--{title}"], ["due", "--limit", title],
        ["--today", title, "due"], ["--color", title, "due"], ["add", "x", "--kind", title], ["due", "--within", title],
    ):  # fmt: skip
        result = run(*args)
        assert result.code == 2
        assert result.out == ""
        assert result.err.startswith("apectrack: ")
        assert harmless(result.err)


def test_words_planted_in_the_database_are_harmless_too(run, ledger):
    import contextlib
    import sqlite3

    with contextlib.closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute(
            "UPDATE commitment SET summary = char(27) || '[31m' || char(155) || summary, topic = char(8238)"
        )
        connection.execute("UPDATE party SET name = char(27) || ']0;x' || char(7) || name")
        connection.execute("UPDATE meeting SET name = char(27) || name, place = char(8203)")
        connection.execute("UPDATE batch SET told = char(27) || told, by = char(27)")
        connection.execute("UPDATE evidence SET document = char(27) || document")
    for args in (*SCREENS[:2], ["show", "11"], ["history"], ["meetings", "show", "SOM 3"], ["parties"], ["topics"]):
        result = run(*args)
        assert result.code == 0
        assert harmless(result.out), args
    for form in ("json", "csv", "markdown"):
        assert harmless(run("list", "--format", form).out.replace("\r\n", "\n")), form
    assert harmless(run("done", "11").out)
    assert harmless(run("undo").out)


def sgr(text):
    return "\x1b[" in text


COLOURED = [["due"], ["list"], ["show", "41"], ["meetings"], ["parties"], ["topics"], ["history"]]


def on_a_terminal(args, scrubbed, **environ):
    """What a program writes when its output is a terminal."""
    import pty

    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "apectrack", *args], env=scrubbed(**environ), stdout=follower, stderr=subprocess.PIPE
    ) as running:
        os.close(follower)
        found = b""
        while True:
            try:
                more = os.read(leader, 65536)
            except OSError:
                break
            if not more:
                break
            found += more
        running.communicate()
    os.close(leader)
    return found.decode()


@pytest.mark.parametrize("args", COLOURED, ids=" ".join)
def test_a_pipe_has_no_colour_unless_it_is_asked_for(run, args):
    plain = run(*args)
    assert not sgr(plain.out)
    assert sgr(run(*args, "--color", "always").out)
    assert run(*args, "--color", "never").out == plain.out


def test_a_terminal_has_colour_unless_it_is_refused(ledger, scrubbed):
    args = ["--db", str(ledger), "--today", "2011-04-10", "due"]
    assert sgr(on_a_terminal(args, scrubbed))
    assert not sgr(on_a_terminal(args, scrubbed, NO_COLOR="1"))
    assert not sgr(on_a_terminal(args, scrubbed, TERM="dumb"))
    assert not sgr(on_a_terminal([*args, "--color", "never"], scrubbed))
    assert sgr(on_a_terminal([*args, "--color", "always"], scrubbed, NO_COLOR="1"))
    assert not sgr(on_a_terminal(["--help"], scrubbed, NO_COLOR="1"))


def test_colour_carries_no_meaning_alone(run):
    import re

    coloured = run("due", "--color", "always").out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == run("due").out


ENCODINGS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "big5"},
    {"PYTHONIOENCODING": "latin-1"},
]


@pytest.mark.parametrize("environ", ENCODINGS, ids=str)
def test_any_encoding(shell, run, environ):
    run("add", "回復問卷 🚢 Ärger", "--due", "2011-04-12", "--owner", "我國")
    for args in (["due"], ["show", "63", "41"], ["list", "--format", "csv"]):
        result = shell(*args, text=False, **environ)
        assert (result.code, result.err) == (0, b"")
        assert b"63" in result.out
    found = shell("due", "--format", "json", **environ)
    assert "回復問卷 🚢 Ärger" in [item["summary"] for item in json.loads(found.out)]
    refused = shell("due", "--topic", "問卷", text=False, **environ)
    assert refused.code == 2
    assert b"Traceback" not in refused.err


def piped(ledger, scrubbed, command):
    program = f"{sys.executable} -m apectrack --db {ledger} --today 2011-04-10"
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


@pytest.mark.parametrize("verb", ["due", "list", "list --format json", "show $(seq 1 62)", "--help", "list --help"])
def test_a_reader_that_goes_away(ledger, scrubbed, verb):
    found = piped(ledger, scrubbed, f"APECTRACK {verb} | head -1; exit ${{PIPESTATUS[0]}}")
    assert found.stdout.count("\n") == 1
    assert found.stderr == ""
    assert found.returncode in (0, 1)


@pytest.mark.parametrize("verb", ["due", "list --format csv", "done 11", "--version", "meetings"])
def test_closed_output(ledger, scrubbed, verb):
    found = piped(ledger, scrubbed, f"APECTRACK {verb} >&-")
    assert (found.returncode, found.stderr) == (0, "")
    assert piped(ledger, scrubbed, f"APECTRACK {verb} 2>&-").returncode in (0, 1)


def test_a_full_disk_is_said(ledger, scrubbed, run):
    for verb in ("due", "list --format json", "done 11", "--help", "--version"):
        found = piped(ledger, scrubbed, f"APECTRACK {verb} >/dev/full")
        assert found.returncode == 1
        assert found.stderr.startswith("apectrack: No space left on device")
    assert '"status": "done"' in run("show", "11", "--format", "json").out, "what was done is done"
    assert piped(ledger, scrubbed, "APECTRACK show 999 2>/dev/full").returncode in (1, 2)
