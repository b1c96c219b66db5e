"""Help: an example for every command, and completion from the ledger."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from apectrack.cli import commands
from apectrack.cli.app import app

FOLDER = Path(commands.__file__).parent
INNER = {
    "meetings": ("list", "show", "add", "move", "alias"),
    "parties": ("alias",),
    "topics": ("alias",),
    "db": ("status", "upgrade", "backup", "restore", "check", "copy"),
}
COMMANDS = [(path.stem.rstrip("_"),) for path in sorted(FOLDER.glob("*.py")) if path.stem != "__init__"]
COMMANDS += [(name, inner) for name, inners in INNER.items() for inner in inners]
PROMISED = {"init", "due", "list", "show", "add", "edit", "done", "start", "reopen", "cancel", "note", "snooze"}
PROMISED |= {"history", "undo", "meetings", "parties", "topics", "db"}


def test_every_promised_command_is_there():
    assert {name for name, *_ in COMMANDS} >= PROMISED


@pytest.mark.parametrize("name", INNER)
def test_every_inner_command_is_listed_here(name):
    group = typer.main.get_command(app)
    command = group.get_command(group.make_context("apectrack", ["due"], resilient_parsing=True), name)
    assert set(command.commands) == set(INNER[name])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_has_an_example(run, command):
    result = run(*command, "--help")
    assert (result.code, result.err) == (0, "")
    assert "Example:" in result.out
    examples = re.findall(r"^ +apectrack (.+)", result.out.split("Example:")[1], re.MULTILINE)
    assert examples
    assert any(f" {' '.join(command)} ".startswith(f" {one.split()[0]} ") or command[0] in one for one in examples)
    assert "\\b" not in result.out
    assert "\x1b" not in result.out


def test_the_first_help_names_every_command(run):
    result = run("--help")
    assert (result.code, result.err) == (0, "")
    assert "Example:" in result.out
    for name, *_ in COMMANDS:
        assert re.search(rf"^  {name} +\S", result.out, re.MULTILINE), name
    for option in ("--db", "--today", "--color", "--debug", "--version"):
        assert option in result.out


def test_no_arguments_is_help(run, capsys):
    from apectrack.cli import failures

    code = failures.code([])
    out, err = capsys.readouterr()
    assert code in (0, 2)
    assert "Commands" in out + err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_fits_a_narrow_screen(run, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "40")
    assert run(*command, "--help").code == 0


def completed(ledger, scrubbed, line):
    """What the shell is offered at the end of ``line``."""
    words = line.split(" ")
    environ = scrubbed(
        _APECTRACK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), APECTRACK_DB=str(ledger)
    )
    program = Path(sys.executable).with_name("apectrack")
    found = subprocess.run([program], env=environ, capture_output=True, text=True, check=False)
    assert found.stderr == ""
    return [one.split("\t")[0] for one in found.stdout.splitlines() if one]


@pytest.mark.parametrize(
    ("line", "offered", "not_offered"),
    [
        ("apectrack du", {"due"}, {"done"}),
        ("apectrack d", {"due", "done", "db"}, {"list"}),
        ("apectrack done 1", {"1", "11", "19"}, {"31", "2"}),
        ("apectrack show ", {"11", "41"}, set()),
        ("apectrack due --topic ", {"IPR", "AEO"}, {"JPN"}),
        ("apectrack list --topic A", {"AEO", "ACBD"}, {"IPR"}),
        ("apectrack due --owner J", {"JPN"}, {"USA"}),
        ("apectrack due --o", {"--owner"}, {"--topic"}),
        ("apectrack meetings sh", {"show"}, {"move"}),
    ],
)
def test_completion(ledger, scrubbed, line, offered, not_offered):
    found = set(completed(ledger, scrubbed, line))
    assert offered <= found
    assert not not_offered & found


def test_completion_of_meetings(ledger, scrubbed):
    found = completed(ledger, scrubbed, "apectrack meetings show S")
    assert any("SCCP 2 2011" in one for one in found)
    assert not any("CTI" in one for one in found)


def test_completion_without_a_ledger_is_silent(tmp_path, scrubbed):
    assert completed(tmp_path / "none.db", scrubbed, "apectrack done 1") == []
    assert completed(tmp_path, scrubbed, "apectrack due --topic ") == []


def test_done_items_are_not_offered(ledger, scrubbed, run):
    run("done", "11")
    assert "11" not in completed(ledger, scrubbed, "apectrack done 1")
