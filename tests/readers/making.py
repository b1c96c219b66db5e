"""Documents made for the readers' tests: small archives, messages and PDFs, every sentence in them invented."""

from __future__ import annotations

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"'


def archive(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraph(line) for line in text.split('|'))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def level(place: int, style: str, text: str, more: str = "") -> str:
    inside = f'<w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{place}">{inside}</w:lvl>'


def docx(body: str, *, numbering: str = "", styles: str = "", footnotes: str = "", header: str = "") -> bytes:
    """A Word document; ``numbering`` and the others are the insides of their parts."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_HEAD}><w:body>{body}</w:body></w:document>",
    }
    relations = ""
    for kind, content in (("numbering", numbering), ("styles", styles), ("footnotes", footnotes), ("header", header)):
        if content:
            parts[f"word/{kind}.xml"] = f"<w:{kind} {_HEAD}>{content}</w:{kind}>"
            relations += f'<Relationship Id="{kind}" Type="{_R}/{kind}" Target="{kind}.xml"/>'
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_REL}">{relations}</Relationships>'
    return archive(parts)


def odt(text: str, *, automatic: str = "", styles: str = "") -> bytes:
    """An OpenDocument text; ``styles`` is the inside of its styles part."""
    names = 'xmlns:office="office" xmlns:text="text" xmlns:table="table" xmlns:style="style" xmlns:draw="draw"'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {names}>{styles}</office:document-styles>",
        }
    )


def pdf(pages: list[str], *, with_map: bool = True, encrypted: bool = False, text: str = "") -> bytes:
    """A PDF of content streams in which ``shown`` wrote; ``text`` lists all characters its font has."""
    characters = sorted(set(text)) or [" "]
    codes = "".join(f"<{ord(c):04x}> <{ord(c):04x}>\n" for c in characters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /m def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(characters)} beginbfchar\n{codes}endbfchar\n"
        "endcmap end end"
    )
    narrow = " ".join(f"{ord(c)} [500]" for c in characters if ord(c) < 0x2E80)
    kids = " ".join(f"{7 + 2 * n} 0 R" for n in range(len(pages)))
    mapped = "/ToUnicode 5 0 R" if with_map else ""
    system = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    font = f"/BaseFont/F/CIDSystemInfo{system}/FontDescriptor 6 0 R/DW 1000/W[{narrow}]"
    shape = "/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        f"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]{mapped}>>",
        f"<</Type/Font/Subtype/CIDFontType2{font}>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
        f"<</Type/FontDescriptor/FontName/F/Flags 4{shape}>>",
    ]
    for number, content in enumerate(pages):
        inside = f"/MediaBox[0 0 400 600]/Resources<</Font<</F 3 0 R>>>>/Contents {8 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R{inside}>>")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    locked = "/Encrypt<</Filter/Standard/V 1/R 2/O<" + "00" * 32 + ">/U<" + "11" * 32 + ">/P -4>>/ID[<00><00>]"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R"
    return (out + end + (locked if encrypted else "") + f">>\nstartxref\n{len(out)}\n%%EOF").encode("latin-1")


def shown(x: float, y: float, text: str, size: float = 12) -> str:
    """A line of text at a place of the page."""
    return f"BT /F {size} Tf {x} {y} Td <{''.join(f'{ord(c):04x}' for c in text)}> Tj ET\n"


def ruled(xs: list[float], ys: list[float]) -> str:
    """A grid of lines."""
    lying = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return lying + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


WORDS = "請海洋資源組於六月底前提出書面報告。"
SAMPLES = {
    "docx": docx(paragraph("漁業會議紀錄") + paragraph(WORDS)),
    "odt": odt(f"<text:p>漁業會議紀錄</text:p><text:p>{WORDS}</text:p>"),
    "html": f"<!doctype html><title>紀錄</title><h1>漁業會議紀錄</h1><p>{WORDS}</p>".encode(),
    "pdf": pdf([shown(40, 500, "漁業會議紀錄") + shown(40, 470, WORDS)], text=WORDS + "漁業會議紀錄"),
    "rtf": b"{\\rtf1\\ansi\\ansicpg950 "
    + WORDS.encode("cp950").hex(" ").replace(" ", "\\'").join(["\\'", "}"]).encode(),
    "eml": f"MIME-Version: 1.0\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{WORDS}\n".encode(),
    "md": f"# 漁業會議紀錄\n\n## 決議\n\n- [ ] {WORDS}\n".encode(),
    "txt": f"漁業會議紀錄\n{WORDS}\n".encode(),
}
