"""Every test that docs/promises.md names is there."""

import ast
import re
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
PAGE, _, _ = (TOP / "docs" / "promises.md").read_text(encoding="utf-8").partition("## How often")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| promise")]


def held_by(row: str) -> list[tuple[str, str]]:
    """The file and the piece of a test's name behind each reference of a row; a folder or a file alone has no name."""
    found: list[tuple[str, str]] = []
    for name in re.findall(r"`([^`]*)`", row.rsplit(" | ", 1)[1]):
        path, _, test = name.partition("::")
        if name.startswith("…"):
            path, test = found[-1][0], name
        found.append((path, test.strip("…")))
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2:50])
def test_what_holds_a_promise_is_there(row):
    references = held_by(row)
    assert references
    for path, test in references:
        assert (TOP / path).exists(), path
        if test:
            tree = ast.parse((TOP / path).read_text(encoding="utf-8"))
            names = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
            assert any(test in one for one in names), test
