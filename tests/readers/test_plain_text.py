"""Plain text and Markdown: nothing changed, encodings told apart, paragraphs found, outlines understood."""

import pytest

from apectrack.readers.encodings import guess
from apectrack.readers.errors import NotAFileError, UnreadableError
from apectrack.readers.labels import find_label
from apectrack.readers.lines import lines_of, wrap_column
from apectrack.readers.registry import read_document

TRADITIONAL = [
    "請各機關於五月前提供",
    "決議照案通過並函送",
    "海關應彙整各方意見",
    "主席裁示下次再議案",
    "會議紀錄請確認後回復",
]
SIMPLIFIED = ["请各部门于五月前反馈", "会议决定由技术组负责", "下次会议讨论发布计划", "遗留问题继续跟踪进展"]
JAPANESE = ["次回の会議までに資料を提出", "税関手続について検討する"]


def blocks(source, **options):
    return read_document(source if isinstance(source, bytes) else source.encode(), "a.txt", **options).blocks


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(text, "cp950") for text in TRADITIONAL]
    + [(text, "gb18030") for text in SIMPLIFIED]
    + [(text, "cp932") for text in JAPANESE]
    + [("Réunion: décision prise à l'unanimité", "cp1252")]
    + [(TRADITIONAL[0], "utf-16-le"), (TRADITIONAL[1], "utf-16-be")],
)
def test_short_texts_are_read_in_their_encoding(text, encoding):
    assert guess(text.encode(encoding)) == encoding


@pytest.mark.parametrize(("encoding", "said"), [("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-32", "utf-32")])
def test_byte_order_marks_are_believed_and_dropped(encoding, said):
    document = read_document("決議：照案通過。".encode(encoding), "a.txt")
    assert document.text == "決議：照案通過。"
    assert document.encoding == said


def test_a_guess_is_said_and_can_be_overridden():
    source = "決議：照案通過。".encode("cp950")
    assert "cp950" in read_document(source, "a.txt").notes[0]
    assert read_document(source, "a.txt", encoding="Big5").text == "決議：照案通過。"
    assert read_document("café".encode("latin-1") * 5, "a.txt", encoding="latin-1").text == "café" * 5
    with pytest.raises(NotAFileError, match="no such encoding"):
        read_document(source, "a.txt", encoding="klingon")


def test_utf8_cut_within_a_character_is_still_utf8():
    document = read_document("請各機關於五月前提供書面意見，逾期視同同意。".encode()[:-2], "a.txt")
    assert document.encoding == "utf-8"
    assert document.text.endswith("視同同意\N{REPLACEMENT CHARACTER}")


def test_what_cannot_be_decoded_is_replaced_and_counted():
    document = read_document("決議照案通過，請各組於下週前回復意見。".encode() + b"\xff\xfe ok\n", "a.txt")
    assert document.text.count("\N{REPLACEMENT CHARACTER}") == 2
    assert any(note.startswith("2 characters") for note in document.notes)


def test_nul_characters_are_replaced_one_for_one():
    document = read_document("決議\0照案通過。請於下週前回復意見並副知秘書處。".encode(), "a.txt")
    assert document.text[2] == "\N{REPLACEMENT CHARACTER}"
    assert "1 NUL" in document.notes[0]


def test_offsets_are_those_of_the_file_with_its_own_line_ends(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("一、報告\r\n\r\n　　內容如下。\r\n".encode())
    document = read_document(path.read_bytes(), "a.txt")
    with path.open(encoding="utf-8", newline="") as file:
        assert document.text == file.read()
    assert [block.text for block in document.blocks] == ["一、報告", "內容如下。"]


def test_an_outline_gives_headings_items_and_levels():
    found = blocks(
        "漁業小組會議紀錄\n壹、報告事項\n一、上次會議\n（一）結論\n洽悉。\n（二）補充\n無。\n"
        "貳、決議\n1. 請甲機關研議。\n2. 請乙機關配合。\n"
    )
    assert [(block.kind, block.label, block.level) for block in found] == [
        ("heading", "", 0),
        ("heading", "壹、", 1),
        ("heading", "一、", 2),
        ("heading", "（一）", 3),
        ("paragraph", "", 0),
        ("heading", "（二）", 3),
        ("paragraph", "", 0),
        ("heading", "貳、", 1),
        ("item", "1.", 2),
        ("item", "2.", 2),
    ]


@pytest.mark.parametrize("text", ["2011 was a year", "-5 degrees", "第二次會議召開", "100.5.15 開會"])
def test_what_looks_like_a_label_and_is_none(text):
    assert blocks(f"標題在此\n{text}\n尾行。")[1].label == ""


def test_hard_wrapped_english_is_one_block_a_paragraph():
    text = (
        "The committee met for the third time this year in order to discuss\n"
        "the report of the working group on fisheries, which had been sent to\n"
        "all of the members in the week before, together with the list of the\n"
        "questions that are still open.\n\n"
        "  - Members agreed to send their comments to the secretariat before\n"
        "    the end of June.\n"
        "  - The chair will report.\n"
    )
    found = blocks(text)
    assert len(found) == 3
    assert found[0].text.count("\n") == 3
    assert [(block.kind, block.label, block.level) for block in found[1:]] == [("item", "-", 1), ("item", "-", 1)]


def test_hard_wrapped_chinese_is_one_block_a_paragraph():
    sentence = "本次會議就沿近海漁業資源之養護措施進行討論並請各機關就後續分工提供意見以利彙整，"
    paragraph_text = sentence * 4 + "會議結束。"
    wrapped = "\n".join(paragraph_text[place : place + 36] for place in range(0, len(paragraph_text), 36))
    found = blocks(f"一、討論\n{wrapped}\n二、散會\n")
    assert [block.text.replace("\n", "") for block in found] == ["一、討論", paragraph_text, "二、散會"]


def test_short_lines_are_not_taken_for_a_wrap():
    assert wrap_column(list(lines_of("出席人員\n王大明\n陳小華\n記錄：林一\n")), lambda line: False) is None


MARKDOWN = """---
title: 漁業會議
date: 2019-03-02
---
# 漁業會議 #

時間：三月二日
地點：甲會議室

決議
---

* 一項
  * 細項，見 [附件](https://example.org/a)
1) 編號

| 事項 | 主辦 |
|---|:-:|
| 寄出 **紀錄** | 甲\\|乙 |

> 引述的話
<!-- 看不見 -->
"""


def test_markdown_blocks_are_slices_of_the_file():
    document = read_document(MARKDOWN.encode(), "a")
    assert document.text == MARKDOWN
    assert document.title == "漁業會議"
    assert [(b.kind, b.label, b.level, b.text) for b in document.blocks] == [
        ("header", "", 0, "title: 漁業會議"),
        ("header", "", 0, "date: 2019-03-02"),
        ("heading", "", 1, "漁業會議"),
        ("paragraph", "", 0, "時間：三月二日"),
        ("paragraph", "", 0, "地點：甲會議室"),
        ("heading", "", 2, "決議"),
        ("item", "*", 1, "* 一項"),
        ("item", "*", 2, "* 細項，見 [附件](https://example.org/a)"),
        ("item", "1)", 1, "1) 編號"),
        ("cell", "", 0, "事項"),
        ("cell", "", 0, "主辦"),
        ("cell", "", 0, "寄出 **紀錄**"),
        ("cell", "", 0, "甲\\|乙"),
        ("paragraph", "", 0, "引述的話"),
    ]
    assert [b.cell.head for b in document.blocks if b.cell and b.cell.row] == ["事項", "主辦"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("壹、報告", "壹、"), ("貳　會議情形", "貳"), ("十二、討論", "十二、"), ("（三）結論", "（三）"),
        ("(4) 結論", "(4)"), ("5. 結論", "5."), ("６．結論", "６．"), ("2.1 Scope", "2.1"), ("⑦結論", "⑦"),
        ("㈠結論", "㈠"), ("甲、結論", "甲、"), ("A. Scope", "A."), ("iv) scope", "iv)"), ("Ⅲ、結論", "Ⅲ、"),
        ("第二案：撥款", "第二案："), ("案由一：撥款", "案由一："), ("Item 3: Budget", "Item 3:"), ("● 結論", "●"),
        ("– point", "–"), ("參 加 人 員", ""), ("十一月開會", ""), ("一二三", ""),
        ("王小明、陳大華", ""), ("I agree", ""),
    ],
)  # fmt: skip
def test_labels(line, label):
    found = find_label(line)
    assert (found.text if found else "") == label


def test_xml_of_another_kind_is_not_read_as_text():
    with pytest.raises(UnreadableError, match="XML"):
        read_document(b'<?xml version="1.0"?><office:document>a</office:document>', "a.fodt")


def test_headings_in_the_marks_of_a_wiki():
    found = blocks("= Board =\n\nHello.\n\n== Next Meeting ==\n * 23 April\n")
    assert [(b.kind, b.level, b.text) for b in found if b.kind == "heading"] == [
        ("heading", 1, "Board"),
        ("heading", 2, "Next Meeting"),
    ]


def test_headings_with_signs_below_them():
    found = blocks("Minutes of the board\n\nAttending\n---------\nAnn\n\nActions\n=======\nAnn to write.\n")
    assert [b.text for b in found if b.kind == "heading"] == ["Minutes of the board", "Attending", "Actions"]
    assert "---------" not in [b.text for b in found]


def test_chinese_lines_broken_before_a_figure_are_one_paragraph():
    line = "本次會議決議事項甚多請各單位務必遵照辦理並於期限內回復俾利彙整提報"
    text = (
        f"{line}相關\n資料。\n{line}應於\n114年11月30日前完成。\n{line}單位\n資料。\n（一）{line}\n11月28日前互相通知。"
    )
    found = blocks(text)
    assert [b.kind for b in found] == ["paragraph", "paragraph", "paragraph", "item"]
    assert found[-1].text.endswith("彙整提報\n11月28日前互相通知。")
