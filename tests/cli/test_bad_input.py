"""Bad input: one sentence and a hint on standard error, the promised code, and nothing changed."""

import pytest

IDS = [
    "0",
    "-1",
    str(2**63),
    str(2**63 - 1),
    "1" + "0" * 30,
    "٣",
    "３",
    "1.0",
    "1;drop",
    "1e3",
    "0x1",
    "x",
    "",
    " ",
    "99",
]
IDS += ["0" * 19 + "1", "0" * 20 + "9" * 5000, "²", "1_0", "+1", "11 ", "一"]
BY_ID = [["show"], ["done"], ["start"], ["reopen"], ["cancel"], ["history"], ["edit"], ["note"], ["snooze"]]
MORE = {"edit": ["--summary", "x"], "note": ["x"], "snooze": ["2011-05-01"]}


def assert_told(result, code, words=""):
    assert result.code == code, result
    assert result.out == ""
    first, *hints = result.err.splitlines()
    assert first.startswith("apectrack: ")
    assert first.endswith((".", "?", "!"))
    assert words in result.err
    assert len(hints) == 1, "one hint"
    assert hints[0].startswith("  ")
    assert "Traceback" not in result.err
    assert "unforeseen" not in result.err
    assert "\x1b" not in result.err


@pytest.mark.parametrize("command", BY_ID, ids=" ".join)
def test_ids_nobody_has(run, ledger, digest, command):
    before = digest(ledger)
    for text in IDS:
        result = run(*command, "--", text, *MORE.get(command[0], []))
        if command[0] == "edit":
            result = run("edit", "--summary", "x", "--", text)
        assert_told(result, 2, "There is no item")
    assert digest(ledger) == before


def test_one_unknown_among_several(run, ledger, digest):
    before = digest(ledger)
    for verb in ("show", "done", "start", "cancel"):
        assert_told(run(verb, "11", "99", "26"), 2, "There is no item 99.")
    assert digest(ledger) == before


DAYS = [
    "2011-02-30",
    "2011-02-29",
    "2011-13-01",
    "2011-04-31",
    "30 February",
    "Feb 30 2011",
    "2月30日",
    "民國100年2月29日",
]
PHRASES = [
    "whenever",
    "soonish",
    "",
    " ",
    "4/5/2011",
    "15 April or 20 May",
    "10 days",
    "99999",
    "\x1b[31m",
    "問卷",
    "x" * 3000,
]
PHRASES += ["2011-07/2011-06", "../..", "999999 working days after SCCP 2", "+10wd", "next meeting", "after #99"]


@pytest.mark.parametrize("when", DAYS + PHRASES, ids=ascii)
def test_times_that_cannot_be(run, ledger, digest, when):
    before = digest(ledger)
    if when.strip():
        assert_told(run("add", "x", "--due", when), 2)
        assert_told(run("edit", "11", "--due", when), 2)
    assert_told(run("snooze", "11", when), 2)
    assert_told(run("done", "11", "--on", when), 2)
    assert_told(run("meetings", "move", "SCCP 2", when), 2)
    assert_told(run("meetings", "add", "NEW 1 2012", when), 2)
    assert digest(ledger) == before


def test_a_day_that_does_not_exist_is_named_and_an_example_given(run):
    result = run("add", "x", "--due", "2011-02-30")
    assert "2011-02-30 does not exist" in result.err
    assert "2011-04-15" in result.err


@pytest.mark.parametrize("today", ["2011-02-30", "yesterday", "2011-4-1", "20110410", "", "٢٠١١-٠٤-١٠", "99999-01-01"])
def test_todays_that_cannot_be(run, today):
    if today:
        assert_told(run("due", today=today), 2, "is not a day of the calendar")
    else:
        assert run("due", today=today).code in (0, 2)


def test_an_unknown_meeting_is_answered_with_the_nearest(run, ledger, digest):
    before = digest(ledger)
    for args in (
        ["add", "x", "--due", "10 working days after SCCP 9"],
        ["add", "x", "--meeting", "SCCP 9"],
        ["list", "--meeting", "SCCP 9"],
        ["meetings", "show", "SCCP 9"],
        ["meetings", "move", "SCCP 9", "2011-09-14"],
        ["meetings", "alias", "SCCP 9", "x"],
        ["meetings", "add", "NEW 1 2012", "--within", "SCCP 9"],
    ):
        result = run(*args)
        assert_told(result, 2, "There is no meeting called 'SCCP 9'.")
        assert "Did you mean SCCP 2" in result.err
    assert digest(ledger) == before


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["due", "--topic", "IPRR"], "Did you mean IPR"),
        (["list", "--owner", "Japann"], "Did you mean Japan"),
        (["list", "--owner", ""], "There is no party called ''."),
        (["due", "--topic", ""], "There is no topic called ''."),
        (["list", "--meeting", ""], "There is no meeting called ''."),
        (["list", "--meeting", "."], "There is no meeting called '.'."),
        (["due", "--format", "yaml"], "Use table, json, csv, markdown."),
        (["show", "11", "--format", "xml"], "Use table, json, csv, markdown."),
        (["history", "--format", "csv"], "Use table, json."),
        (["meetings", "list", "--format", "csv"], "Use table, json."),
        (["parties", "--format", "csv"], "Use table, json."),
        (["topics", "--format", ""], "Use table, json."),
        (["list", "--sort", "date"], "Use due, id, topic."),
        (["list", "--status", "late"], "Use open, in_process, done, cancelled."),
        (["due", "--within", "soon"], "is not a length of time"),
        (["due", "--within", "-3d"], "is not a length of time"),
        (["due", "--mine", "--waiting"], "exclude each other"),
        (["due", "--limit", "0"], "--limit"),
        (["due", "--limit", "x"], "--limit"),
        (["list", "--search", "x" * 10_001], "too long to search for"),
        (["add", ""], "needs a summary"),
        (["add", " \u200b\x1b "], "needs a summary"),
        (["edit", "11", "--summary", ""], "needs a summary"),
        (["edit", "11"], "Nothing to change"),
        (["add", "x", "--kind", "errand"], "is not a kind"),
        (["add", "x", "--repeat", "monthly"], "needs a first date"),
        (["add", "x", "--due", "2011-05-01", "--repeat", "sometimes"], "is not a rule"),
        (["add", "x", "--due", "2011-05-01", "--repeat", "FREQ=SECONDLY"], "is not a rule"),
        (["note", "11", ""], "A note needs words"),
        (["done", "11", "--on", "2011-04-11"], "has not come yet"),
        (["snooze", "11", "2011-04-10"], "is not ahead"),
        (["meetings", "move", "SCCP 2", "2011-09-16", "2011-09-14"], "cannot end"),
        (["meetings", "move", "SCCP 2", "unknown", "2011-09-14"], "have no end"),
        (["meetings", "add", "SCCP 2 2011"], "already"),
        (["meetings", "add", ""], "needs a code"),
        (["meetings", "alias", "CTI 1", "SCCP 2"], "already"),
        (["meetings", "alias", "CTI 1", ""], "Which name?"),
        (["parties", "alias", "JPN", "USA"], "already"),
        (["parties", "alias", "nobody", "x"], "There is no party"),
        (["parties", "alias", "JPN", " "], "Which name?"),
        (["topics", "alias", "", "x"], "Which topic?"),
        (["topics", "alias", "IPR", "AEO"], "already"),
        (["bogus"], "There is no command called 'bogus'"),
        (["dne"], "Did you mean done"),
        (["due", "--bogus"], "No such option"),
        (["show"], "Missing argument"),
        (["due", "extra"], "unexpected extra argument"),
        (["meetings", "bogus"], "No such command"),
        (["--color", "sometimes", "due"], "is not a way to colour"),
    ],
    ids=lambda one: " ".join(one)[:60] if isinstance(one, list) else None,
)
def test_what_is_refused(run, ledger, digest, args, words):
    before = digest(ledger)
    assert_told(run(*args), 2, words)
    assert digest(ledger) == before


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["done", "31"], "was done on 2011-01-24"),
        (["start", "31"], "was done on"),
        (["cancel", "52"], "is done"),
        (["snooze", "31", "2011-05-01"], "was done on"),
        (["reopen", "11"], "is open already"),
        (["done", "11", "31"], "apectrack reopen 31"),
        (["meetings", "move", "SOM 3", "2011-09-12", "2011-09-26"], "on those days already"),
        (["undo"], "nothing to undo"),
        (["redo"], "nothing to bring back"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else None,
)
def test_what_is_unlawful(run, ledger, digest, args, words):
    before = digest(ledger)
    assert_told(run(*args), 1, words)
    assert digest(ledger) == before


def test_done_twice(run, ledger, digest):
    assert run("done", "11").code == 0
    before = digest(ledger)
    result = run("done", "11")
    assert_told(result, 1, "Item 11 cannot be marked done: it was done on 2011-04-10.")
    assert "apectrack reopen 11" in result.err
    assert digest(ledger) == before


@pytest.mark.parametrize("columns", ["0", "1", "20", "40", "1000", "99999999", "9" * 400, "-5", "x", "", "٤٠"])
def test_any_width(run, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    for args in (["due"], ["list"], ["show", "41"], ["meetings"], ["parties"], ["topics"], ["history"], ["--help"]):
        result = run(*args)
        assert (result.code, result.err) == (0, "")
    due = run("due").out
    assert all(f" {number} " in due for number in (30, 19, 11, 26, 54))
    assert all(day in due for day in ("2011-04-05", "2011-04-08", "2011-04-15", "2011-12-31"))


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("APECTRACK_TODAY", "2011-02-30", 2),
        ("APECTRACK_WITHIN", "soon", 2),
        ("APECTRACK_WITHIN", "-1", 2),
        ("APECTRACK_BUSY_SECONDS", "nan", 2),
        ("APECTRACK_COLOR", "blue", 2),
        ("APECTRACK_CONFIG", "/nonexistent/config.toml", 2),
        ("APECTRACK_DB", "/nonexistent/ledger.db", 1),
    ],
)
def test_an_environment_that_cannot_be(capsys, ledger, monkeypatch, name, value, code):
    from apectrack.cli import failures
    from conftest import Result

    monkeypatch.setenv("APECTRACK_DB", str(ledger))
    monkeypatch.setenv(name, value)
    result = Result(failures.code(["due"]), *capsys.readouterr())
    assert_told(result, code)


@pytest.mark.parametrize(
    "text", ["db = [", "colour = 'red'", "within = 'x'", "names = 3", "today = 2011-02-30", "\x00"]
)
def test_a_config_file_that_cannot_be(run, tmp_path, monkeypatch, text):
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    monkeypatch.setenv("APECTRACK_CONFIG", str(config))
    assert_told(run("due"), 2, "")


@pytest.mark.usefixtures("homeless")
def test_no_home_folder(shell, scrubbed):
    import subprocess
    import sys

    environ = {k: v for k, v in scrubbed(HOME="").items() if not k.startswith("XDG")}
    found = subprocess.run(
        [sys.executable, "-m", "apectrack", "due"], env=environ, capture_output=True, text=True, check=False
    )
    assert found.returncode in (1, 2)
    assert found.stderr.startswith("apectrack: ")


def test_a_traceback_only_when_asked_for(run, monkeypatch):
    from apectrack.usecases import due

    def broken(*_):
        raise RuntimeError("secret words of a library")

    monkeypatch.setattr(due, "ask", broken)
    result = run("due")
    assert (result.code, result.out) == (1, "")
    assert "Traceback" not in result.err
    assert "--debug" in result.err
    with pytest.raises(RuntimeError):
        run("due", "--debug")


def test_an_interruption(run, monkeypatch):
    from apectrack.usecases import due

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(due, "ask", interrupted)
    assert run("due").code == 130
