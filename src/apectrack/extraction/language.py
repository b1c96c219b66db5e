"""Which language a text is in, and the module that knows its words: the folder ``languages`` is the registry."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from apectrack.extraction.cue import Cue

_HAN = re.compile(r"[\u3400-\u9fff]")
# Escapes, sets, what must stand before, brackets, spaces with and without a count, and everything else.
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<[=!]|\(|\)| [?*+{]|.", re.DOTALL)
_LATIN = re.compile(r"[A-Za-z]+")
_SIMPLIFIED = re.compile(
    r"[议会时间题项决请应将进发组课员务报说为与给开继续尽并届问责负领协调联络询复确经业过现无绝转达带对从张长实际样标记录纪简]"
)
_TRADITIONAL = re.compile(
    r"[議會時間題項決請應將進發組課員務報說為與給開繼續盡並屆問責負領協調聯絡詢復確經業過現無絕轉達帶對從張長實際樣標記錄紀簡]"
)


class Language(Protocol):
    """What a module of ``languages/`` promises: patterns over folded text, in which ``{A}`` stands for parties."""

    NAME: str
    GENERIC: str
    JOIN: str
    LISTED: str
    AFTER_NAME: str
    ALSO: str
    EVERYONE: tuple[str, ...]
    NOBODY: tuple[str, ...]
    BOTH: str
    US: str
    CHAIR: str
    MEMBERS: str
    OFFICE: str
    ROSTER_TITLE: str
    SPOKESMAN: str
    FRAMES: tuple[tuple[str, str], ...]
    PARTNER: str
    SENT_TO: str
    OBJECT: str
    ACTS: str
    OFFICE_ALONE: str
    NO_ACT: str
    GOES_THERE: str
    ANSWERS: str
    DEALS_WITH: str
    OUTSIDER: str
    REPLIES: str
    IMPERSONAL: str
    FINITE: str
    FOLLOWED: str
    STARTS: str
    GOES_ON: str
    SPOKE: tuple[str, ...]
    ANSWERS_FOR: str
    CUES: tuple[Cue, ...]
    DECIDES: str
    NATIONS: str
    SECTIONS: tuple[tuple[str, str], ...]
    SLOT: str
    ONE_LINE_SLOTS: str
    PENDING: str
    DONE_MARK: str
    DELIVERED: str
    ASKED_PENDING: str
    NOTHING: str
    PUT_BEFORE: str
    ONCE: str
    WHO_FIELD: str
    WHEN_FIELD: str
    TABLE: dict[str, str]
    SENTENCE: str
    CLAUSE: str
    DAYS_APART: str
    DUE_OF_IT: str
    NEXT_STEP: str
    ASSIGNS: str
    LEAD: str
    ASIDE: str
    CONTINUES: str
    REACTS: str
    SUMMARY_LEAD: str
    SUMMARY_CUT: str
    SUMMARY_LIMIT: int
    SUMMARY_ASIDE: str
    SUBJECTLESS: str
    OBJECTLESS: str
    ASKS_FOR: str
    STANDS_ALONE: str
    EVENT: str
    REFERS: str
    NEXT_SESSION: str
    LEADS_LIST: str
    NEXT_HEADING: str

    def fold(self, text: str) -> str:
        """``text`` in the one spelling the patterns know, of the same length."""


@cache
def language(name: str) -> Language:
    """The language called ``zh`` or ``en``."""
    return cast("Language", import_module(f"apectrack.extraction.languages.{name}"))


def roomy(pattern: str) -> str:
    """A pattern whose spaces match those of a line that was broken and indented, too: every one of a run.

    Spaces in sets and in what must stand before (of one width) are left as they are.
    """
    out, kept = [], 0  # how deep in brackets that are kept
    for part in _PARTS.findall(pattern):
        if kept:
            kept += (part[0] == "(") - (part == ")")
            out.append(part)
        elif part.startswith("(?<") and part[3:4] in ("=", "!"):
            kept = 1
            out.append(part)
        else:
            out.append({" ": " +", " ?": " *"}.get(part, part))
    return "".join(out)


def is_chinese(text: str) -> bool:
    """Whether a passage is to be read as Chinese: a Chinese character for every three Latin words, at least."""
    return 3 * len(_HAN.findall(text)) > len(_LATIN.findall(text))


def detect(text: str) -> str:
    """``zh-Hant``, ``zh-Hans`` or ``en``, from the first part of a text."""
    head = text[:20_000]
    if not is_chinese(head):
        return "en"
    return "zh-Hans" if len(_SIMPLIFIED.findall(head)) > len(_TRADITIONAL.findall(head)) else "zh-Hant"
