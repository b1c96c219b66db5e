"""HTML, PDF, mail, rich text and old Word files."""

import shutil
from email.message import EmailMessage

import pytest

from apectrack.readers.errors import NoTextError, UnreadableError
from apectrack.readers.formats import doc
from apectrack.readers.formats.eml import safe_name
from apectrack.readers.registry import read_document
from readers.making import docx, paragraph, pdf, ruled, shown

PAGE = """<html><head><meta charset="big5"><title>林務會議</title><style>p{}</style></head><body>
<nav>選單</nav><script>var a = "<p>不要</p>";</script>
<h1>林務<br>會議紀錄</h1><p>第一行的
中文斷行 and English
words &amp; &lt;x&gt;<del>刪</del><ins>插</ins>。<!-- 註解 --></p>
<p hidden>藏<p>看得見<div style="display: none">藏<div>藏</div></div>
<ol type="A" start="3"><li>甲事<ul><li>小項<li>小項二</ul><li>乙事</ol>
<table><thead><tr><th>決議</th><th>主辦</th></tr></thead>
<tr><td>造林<br>撫育</td><td rowspan="2">林務科</td></tr><tr><td>巡護</td></tr></table>
<table><tr><td>只有一格</td></tr></table>
</body></html>"""


def test_html_gives_what_a_reader_sees():
    document = read_document(PAGE.encode("cp950"), "a.html")
    assert document.encoding == "cp950"
    assert document.title == "林務會議"
    assert [(b.kind, b.level, b.text) for b in document.blocks if not b.cell] == [
        ("heading", 1, "林務會議紀錄"),
        ("paragraph", 0, "第一行的中文斷行 and English words & <x>插。"),
        ("paragraph", 0, "看得見"),
        ("item", 1, "C. 甲事"),
        ("item", 2, "• 小項"),
        ("item", 2, "• 小項二"),
        ("item", 1, "D. 乙事"),
        ("paragraph", 0, "只有一格"),
    ]
    assert [(b.cell.row, b.cell.column, b.cell.head, b.text) for b in document.blocks if b.cell and b.cell.row] == [
        (1, 0, "決議", "造林\n撫育"),
        (1, 1, "主辦", "林務科"),
        (2, 0, "決議", "巡護"),
        (2, 1, "主辦", "林務科"),
    ]


LONG = "請各林區管理單位於本年度結束以前將造林成果與撫育計畫之執行情形彙整"  # as wide as the column


def flow(lines, top=520):
    return "".join(shown(40, top - 20 * place, line) for place, line in enumerate(lines))


def made(pages, **options):
    return pdf(pages, text="".join(chr(code) for code in range(32, 127)) + LONG + OTHER, **options)


OTHER = "林務會議紀錄一二三、決議後送本局備查。並公告周知頁第項次事主辦期限科六月三十日甲乙丙：旁註人員工作說明"


def test_pdf_lines_are_joined_and_page_headers_dropped():
    contents = [
        ["一、決議", LONG[:26], "後送本局備查。", "並公告周知。"],
        ["二、工作說明", "人員備查。"],
        ["三、工作說明", "並公告 12 APEC 周知。"],
    ]
    pages = [
        shown(40, 570, "林務會議紀錄") + flow(lines) + shown(195, 20, f"第{number}頁")
        for number, lines in zip("一二三", contents, strict=True)
    ]
    document = read_document(made(pages), "a.pdf")
    assert [block.text for block in document.blocks] == [
        "一、決議",
        LONG[:26] + "後送本局備查。",
        "並公告周知。",
        "二、工作說明",
        "人員備查。",
        "三、工作說明",
        "並公告 12 APEC 周知。",
    ]


def test_pdf_ruled_tables_become_cells_also_over_two_pages():
    xs = [40.0, 100.0, 260.0, 360.0]
    first = ruled(xs, [540.0, 515.0, 470.0]) + "".join(
        shown(x, y, text)
        for x, y, text in [
            (44, 522, "項次"), (104, 522, "決議事項"), (264, 522, "主辦"),
            (44, 497, "甲項"), (104, 497, "公告周知並送本局備查辦理"), (104, 480, "後送人員。"), (264, 497, "林務科"),
        ]
    )  # fmt: skip
    second = ruled(xs, [540.0, 515.0, 490.0]) + "".join(
        shown(x, y, text)
        for x, y, text in [
            (44, 522, "項次"), (104, 522, "決議事項"), (264, 522, "主辦"),
            (44, 497, "乙項"), (104, 497, "工作說明"), (264, 497, "甲科"),
        ]
    )  # fmt: skip
    document = read_document(made([first, second]), "a.pdf")
    assert [(b.cell.table, b.cell.row, b.cell.head, b.text) for b in document.blocks] == [
        (0, 0, "", "項次"), (0, 0, "", "決議事項"), (0, 0, "", "主辦"),
        (0, 1, "項次", "甲項"), (0, 1, "決議事項", "公告周知並送本局備查辦理後送人員。"), (0, 1, "主辦", "林務科"),
        (0, 2, "項次", "乙項"), (0, 2, "決議事項", "工作說明"), (0, 2, "主辦", "甲科"),
    ]  # fmt: skip


def test_pdf_short_lines_are_not_run_together():
    lines = [
        "林務會議紀錄",
        "林務科人員",
        "甲乙",
        "公告周知並送本局備查",
        "六月三十日",
        "旁註",
        "主辦期限",
        "次頁",
        "人員備查",
    ]
    document = read_document(made([flow(lines)]), "a.pdf")
    assert [block.text for block in document.blocks] == lines


def test_pdf_struck_characters_are_dropped():
    struck = flow(["請於三月六月送本局備查。"]) + "64 525 m 88 525 l S\n"
    document = read_document(made([struck]), "a.pdf")
    assert document.text == "請於六月送本局備查。"
    assert "2 struck-through characters were dropped as deleted" in document.notes


@pytest.mark.parametrize(
    ("source", "error", "why"),
    [
        (lambda: made([flow([LONG])], with_map=False), NoTextError, "no usable text layer"),
        (lambda: made(["1 0 0 1 0 0 cm"]), NoTextError, "no usable text layer"),
        (lambda: made([flow(["12 34 / 56"])]), NoTextError, "no usable text layer"),
        (lambda: made([flow([LONG])], encrypted=True), UnreadableError, "password"),
        (lambda: b"%PDF-1.7\nnothing", UnreadableError, "damaged"),
    ],
)
def test_pdfs_without_text_say_so(source, error, why):
    with pytest.raises(error, match=why):
        read_document(source(), "scan.pdf")


def message():
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "檢送林務會議紀錄", "王大樹 <w@example.org>"
    mail["Date"] = "Tue, 08 Mar 2016 09:00:00 +0800"
    mail.set_content("各位同仁：\n請於三月底前回復。\n", charset="big5")
    mail.add_alternative("<p>請於<b>四月底</b>前回復。</p>", subtype="html")
    kind = {"maintype": "application", "subtype": "octet-stream"}
    mail.add_attachment(docx(paragraph("附件決議：請造林。")), filename="../../會議\x00紀錄.docx", **kind)
    mail.add_attachment(b"\x89PNG" + bytes(50), maintype="image", subtype="png", filename="a.png")
    mail.add_attachment(bytes(range(256)) * 9, filename="b.exe", **kind)
    return mail


def test_mail_gives_headers_the_plain_body_and_readable_attachments():
    document = read_document(message().as_bytes(), "a.eml")
    assert document.title == "檢送林務會議紀錄"
    assert document.encoding == "cp950"
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("header", "Subject: 檢送林務會議紀錄"),
        ("header", "From: 王大樹 <w@example.org>"),
        ("header", "Date: Tue, 08 Mar 2016 09:00:00 +0800"),
        ("paragraph", "各位同仁："),
        ("paragraph", "請於三月底前回復。"),
        ("heading", "會議紀錄.docx"),
        ("paragraph", "附件決議：請造林。"),
    ]
    assert "attachment left out: a.png" in document.notes
    assert any("b.exe" in note for note in document.notes)


def test_mail_headers_in_plain_big5_and_bodies_in_html_alone():
    page = b"<p>Please <i>plant</i>.</p>"
    source = b"Received: x\nSubject: " + "造林會議".encode("cp950") + b"\nContent-Type: text/html\n\n" + page
    document = read_document(source, "a.eml")
    assert document.title == "造林會議"
    assert document.blocks[-1].text == "Please plant."


@pytest.mark.parametrize(
    ("name", "safe"),
    [("../../x", "x"), ("C:\\a\\CON", "_CON"), ("a\0b\x1b.txt", "ab.txt"), ("..", "attachment"), ("", "attachment")],
)
def test_attachment_names_are_sanitised(name, safe):
    assert safe_name(name) == safe


def test_long_attachment_names_keep_their_ending():
    assert len(safe_name("長" * 300 + ".docx")) == 80
    assert safe_name("長" * 300 + ".docx").endswith(".docx")


def test_rich_text_with_code_pages_labels_changes_tables_and_notes():
    big5 = "".join(f"\\'{byte:02x}" for byte in "請造林".encode("cp950"))
    gbk = "".join(f"\\'{byte:02x}" for byte in "请造林".encode("gbk"))
    source = (
        "{\\rtf1\\ansi\\ansicpg950{\\fonttbl{\\f0\\fcharset136 A;}{\\f1\\fcharset134 B;}}{\\colortbl;}"
        "{\\stylesheet{\\s0 Normal;}{\\s3\\outlinelevel0 heading 1;}}{\\*\\generator x;}{\\info{\\title t}}"
        "{\\header\\pard 林務局\\par}"
        "\\pard\\plain\\s3{\\listtext\\tab \\u22777 ?\\u12289 ?\\tab}\\u22577 ?\\u21578 ?\\par"
        f"\\pard\\plain\\f0 {big5}\\f1 {gbk}{{\\deleted x}}{{\\v y}}{{\\footnote \\pard\\u-28720 ?\\par}}\\par"
        "\\pard\\ilvl1{\\listtext (1)\\tab}one\\line two\\par"
        "\\trowd\\trhdr\\cellx100\\cellx200\\pard\\intbl a\\cell b\\cell\\row"
        "\\trowd\\clvmgf\\cellx100\\cellx200\\pard\\intbl c\\cell d\\cell\\row"
        "\\trowd\\clvmrg\\cellx100\\cellx200\\pard\\intbl\\cell e\\cell\\row"
        "\\pard \\u-10179 ?\\u-8704 ?\\bin3 }}}end{\\pict 00ff}\\par}"
    )
    document = read_document(source.replace("林務局", "Header").encode(), "a.rtf")
    assert [(b.kind, b.label, b.text) for b in document.blocks] == [
        ("header", "", "Header"),
        ("heading", "壹、", "壹、報告"),
        ("paragraph", "", "請造林请造林"),
        ("footnote", "", "\u8fd0"),
        ("item", "(1)", "(1) one"),
        ("paragraph", "", "two"),
        ("cell", "", "a"), ("cell", "", "b"), ("cell", "", "c"), ("cell", "", "d"), ("cell", "", "c"),
        ("cell", "", "e"),
        ("paragraph", "", "\U0001f600end"),
    ]  # fmt: skip
    assert [b.cell.head for b in document.blocks if b.cell and b.cell.row] == ["a", "b", "a", "b"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def test_old_word_files_without_a_converter_say_what_to_do(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UnreadableError, match="LibreOffice or antiword") as caught:
        read_document(OLE + "WordDocument".encode("utf-16-le"), "old.doc")
    assert "save it as .docx" in caught.value.hint


@pytest.mark.parametrize(("inside", "why"), [("EncryptedPackage", "password"), ("Workbook", "not a document of Word")])
def test_other_compound_files_are_told_apart(inside, why):
    with pytest.raises(UnreadableError, match=why):
        read_document(OLE + inside.encode("utf-16-le"), "x.doc")


def converter(folder, body):
    program = folder / "antiword"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    return str(program)


def test_antiword_tables_notes_and_markers(tmp_path, monkeypatch):
    rows = "|事項    |主辦  |\\n|造林與  |甲科  |\\n|撫育    |      |\\n"
    dashes = "-" * 20
    printed = f"{rows}請於三月前[1]回復。\\n{dashes}\\n[1]註文\\n{dashes}\\n框"
    program = converter(tmp_path, f"printf -- '{printed}'")
    monkeypatch.setattr(shutil, "which", lambda name: program if name == "antiword" else None)
    document = read_document(OLE + "WordDocument".encode("utf-16-le"), "old.doc")
    assert [(b.kind, b.text) for b in document.blocks[2:]] == [
        ("cell", "造林與"),
        ("cell", "甲科"),
        ("cell", "撫育"),
        ("paragraph", "請於三月前回復。"),
        ("footnote", "註文"),
        ("textbox", "框"),
    ]


def test_a_converter_that_hangs_is_ended(tmp_path, monkeypatch):
    program = converter(tmp_path, "sleep 60")
    monkeypatch.setattr(shutil, "which", lambda name: program)
    monkeypatch.setattr(doc, "_SECONDS", 0.2)
    with pytest.raises(UnreadableError, match="could not be converted"):
        read_document(OLE + "WordDocument".encode("utf-16-le"), "old.doc")
