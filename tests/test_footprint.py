"""What a command imports: each in a fresh interpreter, so that nothing heavy slips into the daily ones."""

import json
import subprocess
import sys

import pytest

CHILD = """
import io, json, sys
from contextlib import redirect_stdout
from apectrack.cli.failures import code
with redirect_stdout(io.StringIO()):
    result = code(sys.argv[1:])
print(json.dumps([result, sorted(sys.modules)]))
"""
HEAVY = {"sqlalchemy", "sqlmodel", "pydantic", "alembic", "holidays", "psycopg2", "pypdf", "lxml", "docx", "openpyxl"}
OURS = {
    "apectrack.timex",
    "apectrack.extraction",
    "apectrack.readers",
    "apectrack.exporters",
    "apectrack.almanac",
    "apectrack.store.sql",
    "apectrack.store.tables",
    "apectrack.store.upgrade",
}
LEAN = {"sqlite3", "apectrack.store", "apectrack.settings", "apectrack.usecases", "rich.table"}


def modules(ledger, scrubbed, *args):
    command = [sys.executable, "-c", CHILD, "--db", str(ledger), "--today", "2011-04-10", *args]
    found = subprocess.run(command, env=scrubbed(), capture_output=True, text=True, check=True)
    code, names = json.loads(found.stdout)
    assert code == 0
    return names


def among(names, unwanted):
    return [name for name in names if any(name == one or name.startswith(f"{one}.") for one in unwanted)]


@pytest.mark.parametrize(
    "args",
    [["due"], ["due", "--format", "json"], ["due", "--topic", "IPR", "--mine"], ["list"], ["list", "--search", "x"],
     ["show", "41"], ["history"], ["meetings"], ["parties"], ["topics"]],
    ids=" ".join,
)  # fmt: skip
def test_reading_imports_no_database_library(ledger, scrubbed, args):
    assert among(modules(ledger, scrubbed, *args), HEAVY | OURS) == []


def test_due_imports_less_still(ledger, scrubbed):
    wanted = {"apectrack.domain.commitment", "apectrack.usecases.lookup", "apectrack.store.rows", "dateutil"}
    assert among(modules(ledger, scrubbed, "due"), wanted) == []


@pytest.mark.parametrize("args", [["--help"], ["--version"]], ids=" ".join)
def test_help_and_version_import_next_to_nothing(ledger, scrubbed, args):
    names = modules(ledger, scrubbed, *args)
    assert among(names, HEAVY | OURS | LEAN) == []
    assert among(names, {"apectrack.cli.commands"}) in ([], ["apectrack.cli.commands"])


def test_the_help_of_a_command_imports_no_store(ledger, scrubbed):
    assert among(modules(ledger, scrubbed, "due", "--help"), HEAVY | OURS | {"sqlite3"}) == []


@pytest.mark.parametrize("args", [["done", "11"], ["note", "11", "x"], ["undo"]], ids=" ".join)
def test_writing_imports_no_alembic_and_no_readers(ledger, scrubbed, args, run):
    run("done", "26")
    unwanted = {"alembic", "apectrack.readers", "apectrack.extraction", "apectrack.exporters", "holidays"}
    assert among(modules(ledger, scrubbed, *args), unwanted) == []


def test_the_package_imports_nothing():
    child = "import sys; before = set(sys.modules); import apectrack; print(sorted(set(sys.modules) - before))"
    found = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "['apectrack']"
