"""The marks people put on action items, and registers whose columns are called all sorts of things."""

from datetime import date

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
        ("【王強】整理文件", ("王強",), "", None),
        ("【王強&Rosa】整理文件", ("王強&Rosa",), "", None),
        ("【待定】整理文件", (), "", None),
        ("[ ] Rosa: book the hall", ("Rosa",), "[ ]", None),
        ("AI-7 Rosa: book the hall", ("Rosa",), "AI-7", None),
        ("TODO book the hall -- Rosa", ("Rosa",), "TODO", None),
        ("Todo lists are long", (), "", None),
        ("修好登录（P1）", (), "", None),
        ("no owner here", (), "", None),
        ("bob@example.org wrote", (), "", None),
    ],
)
def test_marks(text, names, word, ticked):
    marks = read_marks(text, KNOWN, loose=True)
    assert (marks.names, marks.word) == (names, word)
    assert bool(marks.ticked) == bool(ticked)


@pytest.mark.parametrize(("text", "names"), [("[ ] poster (Rosa)", ("Rosa",)), ("[ ] poster (Blue)", ())])
def test_a_name_in_brackets_behind_a_box(text, names):
    assert read_marks(text, KNOWN, loose=False).names == names


def test_an_earlier_meetings_mark_is_known():
    assert read_marks("Last week's AI: Rosa to call", KNOWN, loose=False).earlier


@pytest.mark.parametrize(
    "heads",
    [
        "議題 | 決議 | 負責人 | 期限",
        "編號 | 待辦事項 | 承辦單位 | 預定完成日",
        "Topic | Action | By whom | By when",
        "# | Task | Assignee | Due date",
        "Ref | Action | By | Due",
        "Ref | Action | Resp. | Due",
    ],
)
def test_the_columns_of_a_register(read, heads):
    rule = "|".join("---" for _ in heads.split("|"))
    found = read(f"# 會議\n\n| {heads} |\n|{rule}|\n| 1 | 更換濾網 | 總務課 | 105/5/20 |\n", name="a.md")
    (candidate,) = found.candidates
    assert (candidate.quote, candidate.owners[0].name) == ("更換濾網", "總務課")
    assert str(candidate.deadline.named.latest) == "2016-05-20"


def test_a_column_of_rulings_tells_whether_an_item_stays_on_the_list(read):
    text = (
        "# 會議\n\n| 編號 | 列管事項 | 負責單位 | 預定完成日 | 執行情形 | 裁示 |\n|---|---|---|---|---|---|\n"
        "| 1 | 更換濾網 | 總務課 | 105/5/20 | 備料中 | 續管 |\n| 2 | 修補圍牆 | 總務課 | 105/2/20 | 已修 | 解除列管 |\n"
    )
    first, second = read(text, name="a.md").candidates
    assert (first.quote, first.status) == ("更換濾網", "open")
    assert (second.quote, second.status) == ("修補圍牆", "done")


@pytest.mark.parametrize(
    ("line", "day"), [("Next call: 30 March, at noon.", "03-30"), ("下次會議：105年6月16日（四）12:30", "06-16")]
)
def test_the_line_of_the_next_meeting_is_an_event(read, line, day):
    (candidate,) = read(f"# Notes\n\nDate: 16 March 2016\n\n{line}\n", name="a.md").candidates
    assert candidate.kind == "event"
    assert str(candidate.deadline.named.latest) == f"2016-{day}"


def test_a_line_with_a_handle_owns_the_items_below(read):
    (candidate,) = read("# 組會\n\n**@rosa**\n- 週五前寄出報價單\n", name="a.md").candidates
    assert [owner.name for owner in candidate.owners] == ["rosa"]


def test_a_log_whose_nicks_are_addresses(read):
    log = (
        "16:00:11 <@ninka:kites.example> !startmeeting Kite builders\n"
        "16:04:20 <@ninka:kites.example> !action rosa to ask the shop about the yarn\n"
        "16:05:00 <@rosa:matrix.example> I'll post the list by 18 March\n"
    )
    found = read(log, name="log.txt").candidates
    assert [(c.owners[0].name, c.deadline is not None) for c in found] == [("rosa", False), ("rosa", True)]


def test_a_mark_in_the_bold_of_a_wiki(read):
    (found,) = read(" * '''ACTION''': Rosa to tell Ann\n", name="a.txt").candidates
    assert found.owners[0].name == "Rosa"


def test_a_name_in_brackets_before_the_words_go_on(read):
    text = "## 待辦\n\n出席：小魚、阿哲\n\n- [ ] 志工保險續約（小魚）→ 3/18 前要弄好\n- [ ] 意見書初稿（阿哲）：3/20\n"
    found = read(text, name="a.md").candidates
    assert [(c.owners[0].name, c.deadline.named.latest) for c in found] == [
        ("小魚", date(2016, 3, 18)),
        ("阿哲", date(2016, 3, 20)),
    ]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("- AI: Corentin - switch the nightlies to twice a week\n", "Corentin"),
        ("## 上次會議追蹤\n\n- 評鑑海報：美宣部說本週會補交給課外組\n", "美宣部"),
    ],
)
def test_who_stands_behind_a_mark_and_not_what_the_item_is_about(read, text, owner):
    (found,) = read(text, name="a.md").candidates
    assert found.owners[0].name == owner
