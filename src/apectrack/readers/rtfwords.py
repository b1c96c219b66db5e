"""The vocabulary of Rich Text Format: code pages, words that are characters, groups to read or drop, table rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from apectrack.readers.tables import Grid, GridCell

CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
             177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip
_CODE_PAGES = {936: "gb18030", 950: "cp950", 932: "cp932", 949: "cp949", 65001: "utf-8", 10000: "mac-roman"}
WORDS = {"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
          "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002", "lbr": "\n"}  # fmt: skip
SIGNS = {b"~": "\u00a0", b"_": "-", b"-": "", b"{": "{", b"}": "}", b"\\": "\\"}
DROPPED = frozenset(
    ("annotation", "atnauthor", "atnid", "aftnsep", "aftnsepc", "author", "bkmkend", "bkmkstart", "category",
     "colortbl", "company", "creatim", "doccomm", "filetbl", "fldinst", "footer", "footerf", "footerl", "footerr",
     "ftnsep", "ftnsepc", "generator", "keywords", "listoverridetable", "listtable", "manager", "nonshppict",
     "objdata", "object", "operator", "pict", "printim", "revtbl", "revtim", "rsidtbl", "sp", "subject", "tc",
     "template", "themedata", "xe")
)  # fmt: skip
ASIDES = {"footnote": "footnote", "shptxt": "textbox", "header": "header", "headerf": "header", "headerl": "header",
           "headerr": "header"}  # fmt: skip
READ = {*ASIDES, "fonttbl", "stylesheet", "listtext", "pntext", "title", "info", "shpinst", "shp", "ud", "shprslt"}


@dataclass
class Row:
    """A table row being read: the right edges of its cells, what merges, and the texts."""

    edges: list[int] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    is_head: bool = False
    texts: list[str] = field(default_factory=list)
    merge: str = ""


def code_page(number: int) -> str:
    """Python's name of a Windows code page, cp1252 for those not known."""
    return _CODE_PAGES.get(number) or (
        f"cp{number}" if number in range(1250, 1259) or number in (437, 850, 874) else "cp1252"
    )


def paired(text: str) -> str:
    """The text with the halves of characters beyond the first plane put together; lone halves become U+FFFD."""
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")


def marked(label: str) -> str:
    """A bullet of a symbol font as the bullet that it is."""
    return "•" if len(label) == 1 and ("\ue000" <= label <= "\uf8ff" or label in "·o§ü") else label


def add_row(row: Row, columns: list[int], grid: Grid, above: dict[int, GridCell]) -> dict[int, GridCell]:
    """Put a row into the grid; gives the cells that merge downwards, by column."""
    cells: list[GridCell] = []
    reaching: dict[int, GridCell] = {}
    column = 0
    for place, text in enumerate(row.texts):
        edge = row.edges[place] if place < len(row.edges) else 0
        end = next((at for at, right in enumerate(columns) if abs(right - edge) <= 20), column) + 1
        span = max(1, end - column)
        merge = row.merges[place] if place < len(row.merges) else ""
        if merge == "mrg" and cells:
            cells[-1].columns += span
        elif merge == "vmrg" and column in above:
            above[column].rows += 1
            reaching[column] = above[column]
        else:
            cells.append(GridCell(text, 1, span))
            if merge in ("vmgf", "vmrg"):
                reaching[column] = cells[-1]
        column += span
    grid.rows.append(cells)
    return reaching
