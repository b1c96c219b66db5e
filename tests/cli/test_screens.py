"""Screens as a desk officer sees them, compared with the text files in screens/. UPDATE_SCREENS=1 rewrites those."""

import os
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

HERE = Path(__file__).parent / "screens"
UPDATE = bool(os.environ.get("UPDATE_SCREENS"))
WIDTHS = (40, 80, 120)
SCREENS = {
    "due": ["due"],
    "due-ours": ["due", "--mine", "--within", "60d"],
    "list-ipr": ["list", "--topic", "IPR"],
    "show": ["show", "41", "63"],
    "meetings": ["meetings"],
    "meetings-show": ["meetings", "show", "SCCP 2"],
    "history": ["history"],
    "parties": ["parties"],
    "topics": ["topics"],
    "nothing": ["due", "--topic", "ACBD"],
}


@pytest.fixture
def desk(run, clock):
    """The report's ledger after a morning's work, with an item in Chinese."""
    run(
        *("add", "回復美國關務署關於智慧財產權邊境查緝準則之書面意見，並副知財政部國庫署及經濟部智慧財產局"),
        *("--due", "2011-04-01/2011-04-12", "--owner", "我國", "--owner", "財政部", "--topic", "智慧財產權"),
        *("--counterpart", "USA", "--detail", "先徵詢各關稅局意見，彙整後於期限前送出。", "--meeting", "SCCP 1"),
    )
    run("add", "Internationalization_of_the_harmonized_questionnaire_without_a_single_space", "--due", "today")
    run("snooze", "26", "2011-04-14")
    run("done", "30", "--on", "2011-04-08", "--note", "Indonesia can follow; sent by mail")
    return run


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen(desk, monkeypatch, name, width):
    monkeypatch.setenv("COLUMNS", str(width))
    result = desk(*SCREENS[name])
    assert (result.code, result.err) == (0, "")
    shown = "".join(line.rstrip() + "\n" for line in result.out.splitlines())
    file = HERE / f"{name}-{width}.txt"
    if UPDATE:
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [20, 30, 40, 60, 71, 72, 80, 99, 100, 120, 200])
@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_wider_than_the_screen(desk, monkeypatch, name, width):
    monkeypatch.setenv("COLUMNS", str(width))
    for line in desk(*SCREENS[name]).out.splitlines():
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("name", ["due", "list-ipr"])
def test_each_id_and_due_day_is_on_the_screen(desk, monkeypatch, name, width):
    import json

    items = json.loads(desk(*SCREENS[name], "--format", "json").out)
    monkeypatch.setenv("COLUMNS", str(width))
    lines = desk(*SCREENS[name]).out.splitlines()
    assert items
    for item in items:
        (line,) = [line for line in lines if re.match(rf" *{item['id']} ", line)]
        assert ((item["deadline"] or {}).get("due") or "-") in line


@pytest.mark.parametrize("width", WIDTHS)
def test_chinese_keeps_the_columns_straight(desk, monkeypatch, width):
    """The owner begins in the same column in every row, whatever the width of the letters before it."""
    monkeypatch.setenv("COLUMNS", str(width))
    found = set()
    for line in desk("due").out.splitlines():
        if (m := re.search(r"[●○◇?] (?=[A-Z])", line)) and re.match(r" +\d+ 2011", line):
            found.add(cell_len(line[: m.start()]))
    assert len(found) <= 1
