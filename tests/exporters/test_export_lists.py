"""Taskwarrior and todo.txt: a JSON array and lines that those programs read."""

import io
import json
import re
from datetime import date

import pytest
from hypothesis import given

from apectrack.domain.commitment import Evidence, Note
from apectrack.domain.deadline import Anchor, Deadline
from apectrack.domain.window import Window
from apectrack.exporters.formats import taskwarrior, todotxt
from exporters.items import AT, PARTIES, context, due, plain, several


def written(module, items) -> str:
    out = io.BytesIO()
    module.write(items, out, context())
    return out.getvalue().decode("utf-8")


@given(several())
def test_an_array_of_whole_objects(items):
    found = json.loads(written(taskwarrior, items))
    assert len(found) == 3
    assert len({one["uuid"] for one in found}) == 3
    for one, item in zip(found, items, strict=True):
        assert one["description"]
        assert "\n" not in one["description"]
        assert one["status"] in ("pending", "completed", "deleted")
        assert ("end" in one) == (item.status in ("done", "cancelled"))
        entries = [note["entry"] for note in one.get("annotations", [])]
        assert len(entries) == len(set(entries)), "Taskwarrior keeps one remark a second"


def test_an_item_for_taskwarrior():
    first = due(date(2011, 5, 15), topic="S.W", owners=PARTIES[:1], evidence=(Evidence("m.docx", "三", "請"),),
                notes=(Note("sent", AT, "desk"),))  # fmt: skip
    anchor = Anchor("commitment", "7", "end")
    window = Window(date(2011, 6, 1), date(2011, 7, 31))
    second = plain(id=8, status="in_process", window=window, deadline=Deadline("after", anchor=anchor))
    one, two = json.loads(written(taskwarrior, [first, second]))
    assert (one["due"], one["project"], one["status"]) == ("20110515T235959", "S-W", "pending")
    assert one["tags"] == ["follow_up", "TWN"]
    assert [note["description"] for note in one["annotations"]] == ["m.docx 三", "請", "sent"]
    assert (two["scheduled"], two["due"]) == ("20110601T000000", "20110731T235959")
    assert two["start"] == "20110305T083000Z"
    assert two["depends"] == [one["uuid"]]
    assert one["uuid"] == json.loads(written(taskwarrior, [first]))[0]["uuid"]


@given(several())
def test_one_line_an_item(items):
    lines = written(todotxt, items).split("\n")
    assert len(lines) == 4
    for line, item in zip(lines, items, strict=False):
        assert line.endswith(f"id:{item.id}")
        assert line.startswith("x ") == (item.status in ("done", "cancelled"))
        assert len(re.findall(r"(?:^| )due:\S", line)) == (item.due is not None)


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (due(date(2011, 4, 5), topic="Single Window", owners=PARTIES[:1]),
         "(A) 2011-03-05 Return the form +Single-Window @TWN due:2011-04-05 id:7"),
        (due(date(2011, 4, 15)), "(B) 2011-03-05 Return the form due:2011-04-15 id:7"),
        (due(date(2011, 4, 5), status="done", completed_on=date(2011, 4, 4)),
         "x 2011-04-04 2011-03-05 Return the form due:2011-04-05 id:7"),
        (plain(status="cancelled"), "x Return the form status:cancelled id:7"),
        (plain(status="in_process", window=Window(date(2011, 6, 1), date(2011, 7, 31))),
         "2011-03-05 Return the form due:2011-07-31 t:2011-06-01 status:in_process id:7"),
        (plain(summary="+x @y due:2011-01-01 a@b"), "2011-03-05 \\+x \\@y due∶2011-01-01 a@b id:7"),
    ],
)  # fmt: skip
def test_lines(item, line):
    assert written(todotxt, [item]) == f"{line}\n"
