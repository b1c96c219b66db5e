"""Where words stand: outline paths as a reader cites them, genres, broken lines."""

from apectrack.extraction.sections import passages
from apectrack.extraction.wholes import whole_blocks
from apectrack.readers.registry import read_document


def placed(text, name="a.txt"):
    return {p.text: p for p in passages(read_document(text.encode(), name))}


def test_the_path_is_cited_as_on_paper():
    text = "報告\n肆、會議情形\n三、大會\n（三）會議紀要\n8. 標示\n各會員應於五月前回復意見，並由秘書處彙整。\n"
    (passage,) = [p for t, p in placed(text).items() if t.startswith("各會員")]
    assert passage.section == "肆.三.8"


def test_a_title_that_says_attended_is_no_attendance_list():
    text = "# 出席第34屆會議出國報告\n\n## 一、會議背景\n\n背景。\n\n## 二、會議內容\n\n- 請各會員回復。\n"
    assert placed(text, "a.md")["請各會員回復。"].genre == "bullets"


def test_slot_words_rule_what_follows():
    text = "會議紀錄\n案由一：預算案\n說明：\n一、去年編列五萬元。\n決議：\n一、請會計室重編。\n"
    genres = {p.text: p.genre for p in placed(text).values()}
    assert genres["去年編列五萬元。"] == "discussion"
    assert genres["請會計室重編。"] == "resolution"


def test_broken_english_lines_are_joined():
    line = "It was agreed that the secretary would write to all of the members about"
    document = read_document(f"Minutes\n\n{line}\nthe new fees.\n\nNext.\n".encode(), "a.txt")
    joined = [block.text for block in whole_blocks(document)]
    assert f"{line}\nthe new fees." in joined
    for block in whole_blocks(document):
        assert document.text[block.start : block.end] == block.text


def test_a_line_that_opens_with_a_mark_stands_alone():
    document = read_document(
        b"Report\n\nThe roof was discussed at great length by everybody.\nACTION: Tom to call.\n", "a.txt"
    )
    assert "ACTION: Tom to call." in [block.text for block in whole_blocks(document)]


def test_a_line_of_the_contents_opens_no_section(read):
    text = (
        "Telecon\n\nContents\n\n  * [1]Topics\n     1. [2]Admin\n     2. [3]Open actions\n\n"
        "Admin\n\n   Ingrid: shall we start\n\n   Oren: hmm\n"
    )
    assert read(text).candidates == ()


def test_what_was_crossed_out_is_no_commitment(read):
    text = "# Actions\n\n- [ ] ~~Lea: write a plan for the move~~ dropped\n- [ ] Lea: write the minutes\n"
    assert ["minutes" in c.quote for c in read(text, name="a.md").candidates] == [True]
