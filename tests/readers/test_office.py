"""Word and OpenDocument: labels worked out, changes accepted, tables, boxes and notes read."""

import pytest

from apectrack.readers.numbering import written
from apectrack.readers.registry import read_document
from readers.making import cell, docx, level, numbered, odt, paragraph, row

OUTLINE = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "ideographLegalTraditional", "%1、", '<w:pStyle w:val="H1"/>')
    + level(1, "taiwaneseCountingThousand", "（%2）")
    + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2")
    + level(2, "bullet", "\uf0b7")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr>'
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1a"><w:name w:val="mine"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>'
)


def styled(text, style):
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def read(source):
    return read_document(source, "a.docx")


def shapes(document):
    return [(block.kind, block.level, block.label, block.text) for block in document.blocks]


def test_automatic_labels_are_counted_as_word_does():
    body = (
        styled("養殖會議紀錄", "T")
        + styled("目錄行", "C")
        + styled("報告", "H1")
        + numbered("甲", 1)
        + numbered("乙", 1)
        + styled("討論", "H1a")
        + numbered("丙", 1)
        + numbered("一項", 0, 2)
        + numbered("細項", 1, 2)
        + numbered("點", 2, 2)
        + numbered("二項", 0, 2)
        + numbered("另起", 0, 3)
        + numbered("不編", 0, 0)
    )
    document = read(docx(body, numbering=OUTLINE, styles=STYLES))
    assert document.title == "養殖會議紀錄"
    assert shapes(document) == [
        ("heading", 0, "", "養殖會議紀錄"),
        ("heading", 1, "壹、", "壹、報告"),
        ("item", 2, "（一）", "（一）甲"),
        ("item", 2, "（二）", "（二）乙"),
        ("heading", 1, "貳、", "貳、討論"),
        ("item", 2, "（一）", "（一）丙"),
        ("item", 1, "1.", "1. 一項"),
        ("item", 2, "1.1", "1.1 細項"),
        ("item", 3, "•", "• 點"),
        ("item", 1, "2.", "2. 二項"),
        ("item", 1, "5.", "5. 另起"),
        ("paragraph", 0, "", "不編"),
    ]
    assert "the table of contents was left out" in document.notes


@pytest.mark.parametrize(
    ("number", "style", "label"),
    [
        (12, "taiwaneseCountingThousand", "十二"), (21, "chineseCounting", "二十一"),
        (105, "taiwaneseCounting", "一百零五"),
        (10, "ideographLegalTraditional", "壹拾"), (3, "ideographTraditional", "丙"), (14, "lowerRoman", "xiv"),
        (28, "upperLetter", "BB"), (7, "decimalEnclosedCircle", "⑦"), (22, "decimalEnclosedCircle", "㉒"),
        (3, "decimalFullWidth", "３"), (2, "decimalZero", "02"), (3, "none", ""), (9, "unheardOf", "9"),
        (10, "ideographDigital", "一〇"), (2, "ordinal", "2nd"), (13, "ordinal", "13th"),
    ],
)  # fmt: skip
def test_number_formats(number, style, label):
    assert written(number, style) == label


def test_tracked_changes_boxes_notes_controls_and_breaks():
    box = "<w:txbxContent>" + paragraph("旁註：三月五日前回復") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>請於</w:t></w:r><w:del><w:r><w:delText>五月</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>六月</w:t></w:r></w:ins><w:r><w:t>提出</w:t></w:r>"
        "<w:hyperlink><w:r><w:t>報告</w:t></w:r></w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>'
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('控制項內文')}</w:sdtContent></w:sdt>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>" + paragraph("後半") + "<w:sectPr>"
        '<w:headerReference r:id="header"/></w:sectPr>'
    )
    notes = f'<w:footnote w:id="2">{paragraph("註：詳附件。")}</w:footnote>'
    document = read(docx(body, footnotes=notes, header=paragraph("養殖委員會")))
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("header", "養殖委員會"),
        ("paragraph", "請於六月提出報告。"),
        ("footnote", "註：詳附件。"),
        ("paragraph", "上行"),
        ("paragraph", "下行"),
        ("textbox", "旁註：三月五日前回復"),
        ("paragraph", "控制項內文"),
        ("paragraph", "前半後半"),
    ]
    assert any("tracked changes" in note for note in document.notes)


def test_tables_carry_heads_and_merged_cells():
    table = (
        "<w:tbl>"
        + row(cell("項次"), cell("決議事項"), cell("期限"), cell("主辦"))
        + row(cell("1"), cell("訂定要點|並公告"), cell("六月"), cell("養殖科", '<w:vMerge w:val="restart"/>'))
        + row(cell("2"), cell("併欄說明", '<w:gridSpan w:val="2"/>'), cell("", "<w:vMerge/>"))
        + row(cell("3"), cell("刪"), cell("刪"), cell("刪"), properties="<w:del/>")
        + "</w:tbl>"
    )
    document = read(docx(table))
    found = {(b.cell.row, b.cell.column): (b.cell.head, b.text) for b in document.blocks}
    assert found == {
        (0, 0): ("", "項次"), (0, 1): ("", "決議事項"), (0, 2): ("", "期限"), (0, 3): ("", "主辦"),
        (1, 0): ("項次", "1"), (1, 1): ("決議事項", "訂定要點\n並公告"), (1, 2): ("期限", "六月"),
        (1, 3): ("主辦", "養殖科"),
        (2, 0): ("項次", "2"), (2, 1): ("決議事項／期限", "併欄說明"), (2, 3): ("主辦", "養殖科"),
    }  # fmt: skip
    assert document.text.count("養殖科") == 1


def test_two_rows_of_heads_and_a_frame():
    head = "<w:tblHeader/>"
    table = (
        "<w:tbl>"
        + row(cell("事項"), cell("期限", '<w:gridSpan w:val="2"/>'), properties=head)
        + row(cell(""), cell("原定"), cell("實際"), properties=head)
        + row(cell("甲"), cell("三月"), cell("四月"))
        + "</w:tbl><w:tbl>"
        + row(cell("框中文字|第二行"))
        + "</w:tbl>"
    )
    document = read(docx(table))
    assert [b.cell.head for b in document.blocks if b.cell and b.cell.row == 2] == ["事項", "期限 原定", "期限 實際"]
    assert [b.text for b in document.blocks if b.kind == "paragraph"] == ["框中文字", "第二行"]


LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." '
    'style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="(" '
    'style:num-suffix=")"/><text:list-level-style-bullet text:level="3" text:bullet-char="\uf0b7"/></text:list-style>'
)


def test_opendocument_lists_headings_changes_and_notes():
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="壹, 貳, 參, ..." '
        'style:num-suffix="、"/></text:outline-style>'
        "<style:header><text:p>養殖委員會</text:p></style:header>"
    )
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>五月</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">報告</text:h>'
        "<text:p>請於<text:change/>六月<text:s text:c='2'/>提出<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>註文</text:p></text:note-body></text:note>。</text:p>"
        '<text:list text:style-name="L"><text:list-item><text:p>甲</text:p>'
        "<text:list><text:list-item><text:p>細"
        "</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>乙</text:p><text:p>續</text:p>"
        "</text:list-item></text:list>"
        '<text:list text:style-name="L"><text:list-item><text:p>重起</text:p></text:list-item></text:list>'
        "<text:p><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>末段</text:p>"
        '<text:h text:outline-level="1">討論</text:h>'
    )
    document = read(odt(text, automatic=LISTS, styles=outline))
    assert shapes(document) == [
        ("header", 0, "", "養殖委員會"),
        ("heading", 1, "壹、", "壹、報告"),
        ("paragraph", 0, "", "請於六月  提出。"),
        ("footnote", 0, "", "註文"),
        ("item", 1, "一、", "一、甲"),
        ("item", 2, "(1)", "(1) 細"),
        ("item", 1, "二、", "二、乙"),
        ("item", 1, "", "續"),
        ("item", 1, "一、", "一、重起"),
        ("paragraph", 0, "", "末段"),
        ("textbox", 0, "", "框"),
        ("heading", 1, "貳、", "貳、討論"),
    ]


def test_opendocument_tables():
    def place(text, spans=""):
        return f"<table:table-cell {spans}><text:p>{text}</text:p></table:table-cell>"

    text = (
        "<table:table><table:table-header-rows><table:table-row>"
        + place("事項") + place("主辦") + place("期限")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + place("甲") + place("養殖科", 'table:number-rows-spanned="2"') + place("三月")
        + "</table:table-row><table:table-row>"
        + place("乙") + "<table:covered-table-cell/>" + place("四月")
        + "</table:table-row></table:table>"
    )  # fmt: skip
    document = read(odt(text))
    assert [(b.cell.row, b.cell.column, b.cell.head, b.text) for b in document.blocks if b.cell.row] == [
        (1, 0, "事項", "甲"), (1, 1, "主辦", "養殖科"), (1, 2, "期限", "三月"),
        (2, 0, "事項", "乙"), (2, 1, "主辦", "養殖科"), (2, 2, "期限", "四月"),
    ]  # fmt: skip
