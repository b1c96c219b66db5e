"""Tables typed in plain text: parts that stand under short heads are cells, everything else is left alone."""

import pytest

from apectrack.readers.registry import read_document


def cells(text):
    document = read_document(text.encode(), "a.txt")
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text
    return [(block.cell.row, block.cell.column, block.cell.head, block.text) for block in document.blocks if block.cell]


def test_parts_under_heads_are_cells_with_their_heads():
    text = (
        "ACTIONS\n\n   Item                      Who         Due\n   ---------------------------------------\n"
        "   Repair the pier lamp      Ferrer      9/28\n   Letter to the school      Board       9/7\n\n"
        "Next meeting 3 May.\n"
    )
    found = cells(text)
    assert (1, 0, "Item", "Repair the pier lamp") in found
    assert (2, 2, "Due", "9/7") in found
    assert len(found) == 9


def test_wide_characters_count_two_columns_and_an_empty_cell_may_be_left_out():
    text = "事項              單位        期限\n汰換路燈          工務課      5/20\n寄發通知          秘書室\n"
    assert [one for one in cells(text) if one[0] == 2] == [(2, 0, "事項", "寄發通知"), (2, 1, "單位", "秘書室")]


def test_tabs_part_columns():
    text = "項次\t事項\t單位\t期限\n1\t汰換路燈\t工務課\t5/20\n2\t寄發通知\t\t6/1\n"
    assert (2, 3, "期限", "6/1") in cells(text)


@pytest.mark.parametrize(
    "text",
    [
        "主席：王甲    紀錄：李乙    地點：會議室\n時間：下午    出席：如簽到簿    請假：無\n",
        "It was agreed.  The Board then turned.  Next, the roof.\nMore  words  here\nand  there  too\n",
        "A  B  C\n\nA line of its own.\n",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text):
    assert cells(text) == []


def test_a_table_drawn_with_lines_of_characters():
    text = (
        "┌──┬──────┬───┐\n│編號│決議事項　　│主辦　│\n├──┼──────┼───┤\n"
        "│ 1  │清查倉庫，並│總務組│\n│    │造冊送審　　│　　　│\n├──┼──────┼───┤\n"
        "│ 2  │更新網站　　│資訊組│\n└──┴──────┴───┘"
    )
    found = [(b.cell.row, b.cell.head, b.text) for b in read_document(text.encode(), "a.txt").blocks if b.cell]
    assert (1, "決議事項", "清查倉庫，並") in found
    assert (1, "決議事項", "造冊送審") in found
    assert (2, "主辦", "資訊組") in found
