"""The wheel, as a user gets it: built, installed in an environment of its own, run from another folder."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.xdist_group("wheel")  # one build serves both


def shell(*args: str | Path, cwd: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("APECTRACK_", "PYTHONPATH"))}
    done = subprocess.run(args, cwd=cwd, env=environ, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment with the wheel installed."""
    folder = tmp_path_factory.mktemp("wheel")
    shell(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", TOP, cwd=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "venv", with_pip=True)
    programs = folder / "venv" / "bin"
    shell(programs / "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile", wheel, cwd=folder)
    return programs


def test_init_and_due_from_another_folder(installed: Path, tmp_path: Path) -> None:
    program = installed / "apectrack"
    ready = shell(program, "--db", tmp_path / "mine.db", "init", cwd=tmp_path)
    assert "commitments" in ready
    due = shell(program, "--db", tmp_path / "mine.db", "due", "--today", "2011-04-10", cwd=tmp_path)
    assert "2011-04-15" in due
    assert "Overdue" in due


def test_the_default_database_is_in_the_users_folder(installed: Path, tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    subprocess.run([installed / "apectrack", "init"], env=environ, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "data" / "apectrack" / "apectrack.db").stat().st_mode & 0o777 == 0o600
