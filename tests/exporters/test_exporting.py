"""The export command and what stands behind it: every format keeps its promise, every word has its Chinese."""

import ast
import io
import json
import stat
import sys
from pathlib import Path

import pytest

from apectrack import exporters
from apectrack.cli.commands import export as command
from apectrack.domain.errors import UsageError
from apectrack.exporters import columns, headings, registry, zh_hant
from apectrack.usecases import digest as verb
from exporters.items import HOSTILE, context, plain

FOLDER = Path(exporters.__file__).parent
FORMATS = ["csv", "html", "ics", "json", "markdown", "taskwarrior", "todotxt", "xlsx"]


def test_the_folder_is_the_registry():
    assert registry.names() == FORMATS
    assert command.export.__doc__


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_keeps_its_promise(name):
    module = registry.format_named(name)
    assert name == module.NAME
    assert module.SUFFIX.startswith(".")
    assert module.__doc__
    assert len(module.__doc__.partition("\n")[0]) <= 120
    assert isinstance(module.TEXT, bool)
    out = io.BytesIO()
    module.write([], out, context())
    module.write([plain(id=n + 1, summary=title.strip() or "x") for n, title in enumerate(HOSTILE)], out, context())
    assert out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_formats_do_not_know_each_other(name):
    tree = ast.parse((FOLDER / "formats" / f"{name}.py").read_text(encoding="utf-8"))
    names = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    assert not [one for one in names if one.startswith("apectrack.exporters.formats")]
    assert not {"icalendar", "xlsxwriter"} & {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}


def test_an_unknown_format_or_language():
    with pytest.raises(UsageError):
        registry.format_named("pdf")
    with pytest.raises(UsageError):
        headings.words("fr")
    assert headings.words("zh-TW").lang == "zh-Hant"


def spoken() -> set[str]:
    """Every English sentence that the sources pass through gettext, or keep for it."""
    files = [*FOLDER.rglob("*.py"), FOLDER.parent / "cli" / "views" / "digest.py"]
    found = {column.heading for column in columns.ALL + columns.LISTED} | set(columns.LABELS.values())
    found |= {*verb._STATUSES.values(), *verb._PARTS}
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
            if name in ("gettext", "say", "words", "ngettext"):
                found |= {a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return found - {"zh", "en"}


def test_every_word_has_its_chinese():
    missing = sorted(words for words in spoken() if words not in zh_hant.TABLE)
    assert missing == []
    for english, chinese in zh_hant.TABLE.items():
        assert sorted(named(english)) == sorted(named(chinese)), english


def named(words: str) -> list[str]:
    return [part.partition("}")[0] for part in words.split("{")[1:]]


def test_plurals():
    english, chinese = headings.words("en"), headings.words("zh-Hant")
    assert [english.ngettext("{n} day late", "{n} days late", n) for n in (1, 2)] == ["{n} day late", "{n} days late"]
    assert {chinese.ngettext("{n} day late", "{n} days late", n) for n in (1, 2)} == {"逾期 {n} 日"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_to_a_file(run, tmp_path, name, lang):
    path = tmp_path / "清單"
    done = run("export", name, "-o", path, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert "62 items" in done.out
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    first = path.read_bytes()
    again = run("export", name, "-o", path, "--lang", lang)
    assert (again.code, again.out) == (1, "")
    assert "--force" in again.err
    assert run("export", name, "-o", path, "--lang", lang, "--force").code == 0
    assert path.read_bytes() == first, "equal ledgers give equal bytes"


def test_to_standard_output(shell):
    done = shell("export", "csv", "--topic", "AEO", "--status", "open", "--sort", "id", "--limit", "3", text=False)
    assert done.code == 0
    assert done.out.startswith(b"\xef\xbb\xbf")
    assert done.out.count(b"\r\n") == 4
    assert done.err == b""


def test_a_workbook_is_not_for_a_terminal(run, monkeypatch):
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: True, raising=False)
    done = run("export", "xlsx")
    assert done.code == 1
    assert "-o list.xlsx" in done.err


@pytest.mark.parametrize(
    "args",
    [["pdf"], ["csv", "--lang", "fr"], ["csv", "--status", "late"], ["csv", "--sort", "size"],
     ["csv", "--owner", "Nobody"], ["ics", "--alarm", "soon"], ["csv", "--limit", "0"], []],
    ids=" ".join,
)  # fmt: skip
def test_usage(run, args):
    done = run("export", *args)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("apectrack: ")


def test_a_symbolic_link_is_refused(run, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "there")
    assert run("export", "csv", "-o", tmp_path / "link", "--force").code == 1
    assert not (tmp_path / "there").exists()


def test_a_selection(run):
    found = json.loads(run("export", "taskwarrior", "--owner", "JPN", "--topic", "Bilateral Japan").out)
    assert len(found) == 5
    assert run("export", "todotxt", "--search", "no such words").out == ""


def test_alarms(run):
    assert "TRIGGER;RELATED=END:-P14D" in run("export", "ics", "--alarm", "2w").out
    assert "VALARM" not in run("export", "ics").out


def test_a_closed_pipe_and_a_full_device(shell, ledger):
    import os
    import subprocess

    line = f"{sys.executable} -m apectrack --db {ledger} export json"
    done = subprocess.run(["bash", "-c", f"{line} | head -c 10"], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    if os.path.exists("/dev/full"):  # noqa: PTH110
        done = subprocess.run(["bash", "-c", f"{line} > /dev/full"], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr
