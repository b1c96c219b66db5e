"""The marks people put on action items, and registers whose columns are called all sorts of things."""

import pytest

from apectrack.extraction.marks import read_marks

KNOWN = frozenset({"Rosa", "Tom", "bob", "王強"})


@pytest.mark.parametrize(
    ("text", "names", "word", "ticked"),
    [
        ("AI: Rosa to call the printer", (), "AI", None),
        ("AI Tom: draft the notes", ("Tom",), "AI", None),
        ("ACTION (Rosa): draft the notes", ("Rosa",), "ACTION", None),
        ("TODO(@bob): set up a poll", ("@bob",), "TODO", None),
        ("[ ] @bob fix the build", ("bob",), "[ ]", None),
        ("[x] Rosa: send the invoice", ("Rosa",), "[ ]", True),
        ("整理文件 -- 王強", ("王強",), "", None),
        ("整理文件 —— 王強，5/3 前", ("王強",), "", None),
        ("整理文件（王強）", ("王強",), "", None),
        ("王強：整理文件", ("王強",), "", None),
        ("Rosa/Tom - compare the files", ("Rosa/Tom",), "", None),
        ("Fix the roof - Rosa - due in May", ("Rosa",), "", None),
        ("no owner here", (), "", None),
        ("bob@example.org wrote", (), "", None),
    ],
)
def test_marks(text, names, word, ticked):
    marks = read_marks(text, KNOWN, loose=True)
    assert (marks.names, marks.word) == (names, word)
    assert bool(marks.ticked) == bool(ticked)


def test_an_earlier_meetings_mark_is_known():
    assert read_marks("Last week's AI: Rosa to call", KNOWN, loose=False).earlier


@pytest.mark.parametrize(
    "heads",
    [
        "議題 | 決議 | 負責人 | 期限",
        "編號 | 待辦事項 | 承辦單位 | 預定完成日",
        "Topic | Action | By whom | By when",
        "# | Task | Assignee | Due date",
    ],
)
def test_the_columns_of_a_register(read, heads):
    rule = "|".join("---" for _ in heads.split("|"))
    found = read(f"# 會議\n\n| {heads} |\n|{rule}|\n| 1 | 更換濾網 | 總務課 | 105/5/20 |\n", name="a.md")
    (candidate,) = found.candidates
    assert (candidate.quote, candidate.owners[0].name) == ("更換濾網", "總務課")
    assert str(candidate.deadline.named.latest) == "2016-05-20"
