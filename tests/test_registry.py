"""The folder of commands is the list of commands: every module in it keeps its promise."""

import ast
from importlib import import_module
from pathlib import Path

import pytest
import typer

from apectrack.cli import app as group
from apectrack.cli import commands

MODULES = sorted(path for path in Path(commands.__file__).parent.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_command_keeps_its_promise(path):
    module = import_module(f"apectrack.cli.commands.{path.stem}")
    assert isinstance(module.app, typer.Typer)
    summary = group.summary(path)
    assert summary == module.__doc__.partition("\n")[0]
    assert summary.endswith(".")
    assert len(summary) <= 110
    told = [one.callback.__doc__ or "" for one in module.app.registered_commands]
    if module.app.registered_callback:
        told.append(module.app.registered_callback.callback.__doc__)
    assert told
    assert all("Example:\n      apectrack " in (one or "") for one in told)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_commands_do_not_know_each_other(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    assert not [name for name in names if name.startswith("apectrack.cli.commands")]


def test_the_order_names_commands_that_are_there():
    assert set(group.ORDER) <= {path.stem.rstrip("_") for path in MODULES}
