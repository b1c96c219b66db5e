"""What the import command does with a ledger or a calendar, and that it leaves everything else to the readers."""

import pytest

from apectrack.cli import restoring
from apectrack.cli.opening import Desk
from apectrack.domain.errors import ApectrackError
from exporters.test_export_ics import foreign


@pytest.fixture
def desk(tmp_path, run):
    path = tmp_path / "other.db"
    run("init", "--empty", db=path)
    return Desk({"db": str(path), "today": "2011-04-10"})


@pytest.mark.parametrize("kind", ["json", "ics"])
def test_there_and_back(desk, run, tmp_path, capsys, kind):
    file = tmp_path / "ledger"
    run("export", kind, "-o", file)
    assert restoring.brought_back(desk, str(file), dry_run=True)
    assert "62" in capsys.readouterr().out
    assert "Nothing matches" in run("list", db=desk.settings.db).out, "a dry run writes nothing"
    assert restoring.brought_back(desk, str(file))
    assert "62" in capsys.readouterr().out
    wanted = run("list", "--sort", "id").out
    assert run("list", "--sort", "id", db=desk.settings.db).out == wanted


def test_a_ledger_is_restored_once(desk, run, tmp_path):
    file = tmp_path / "ledger.json"
    run("export", "json", "-o", file)
    restoring.brought_back(desk, str(file))
    with pytest.raises(ApectrackError, match="holds commitments already"):
        restoring.brought_back(desk, str(file))


def test_a_calendar_is_told(desk, tmp_path, capsys):
    file = tmp_path / "tasks.ics"
    file.write_bytes(foreign())
    assert restoring.brought_back(desk, str(file))
    assert restoring.brought_back(desk, str(file))
    assert capsys.readouterr().out.splitlines() == [
        "1  new: Send the form, signed, due 2011-05-01",
        "1 new, 0 changed, 0 as known.",
        "0 new, 0 changed, 1 as known.",
    ]


@pytest.mark.parametrize("name", ["-", "missing", ".", "minutes.txt", "a\0b"])
def test_everything_else_is_left_alone(desk, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minutes.txt").write_text("BEGIN: the meeting", encoding="utf-8")
    assert not restoring.brought_back(desk, name)
