"""Titles of minutes: which body met, the how-manieth time, and what its meeting is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from apectrack.domain.document import Document
from apectrack.domain.meeting import Meeting, key
from apectrack.domain.party import Party
from apectrack.domain.window import Window

_ORDINAL = re.compile(
    r"第\s?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:次|屆|届)|\b(?P<en>\d{1,3})(?:st|nd|rd|th)\b"
    r"|(?P<bare>(?<=[A-Z]) ?\d{1,2})(?!\d)"
)
_ACRONYM = re.compile(r"\b(?:[A-Z][A-Z-]{1,8}[A-Z]\b(?!-)|[A-Z]{2}(?= ?\d{1,3}\b))")
# Words in capitals that are no bodies: clocks of the world, what a paper is.
_NO_BODY = frozenset(
    re.findall(
        r"\w+",
        "APEC AI PR ID DRAFT MINUTES UTC GMT CET CEST EET EST EDT PST PDT CST BST JST SGT IST TBD TBC PDF IRC "
        "WG SIG TC SC TF PMC AGM EGM RESTRICTED CONFIDENTIAL FINAL HTML RFC FAQ TOC",
    )
)
_CALENDAR_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_DAY_BEHIND = re.compile(
    r"[\s,，—-]*(?:19|20)\d\d ?[-./年]? ?\d{1,2} ?[-./月]? ?\d{1,2}日?\s*(?:[（(][^）)]{1,5}[）)])?\W*$"
)
_BRIEF = 40  # characters of a title that name a meeting
_ABOVE = 60  # blocks in which a title stands
MAIL_HEADER = re.compile(
    r"\W*(?:From|To|Cc|Subject|Date|Sent|Reply-To|Message-I[Dd]|发件人|收件人|抄送|主题|发送时间"
    r"|發件人|寄件者|收件者|主旨|寄件日期)[:：]"
)
_SUBJECT = re.compile(r"\W*(?:Subject|主题|主旨)[:：]\s*(?:(?:Re|Fwd?|RE|FW|回复|转发)[:：]\s*)*")
# What stands above a title: the paper's number, who may see it, what kind of paper it is.
_SYMBOL = re.compile(
    r"[A-Z0-9][\w.-]*(?:/[\w.-]+)+(?:\s*\(.*\))?|(?:Distr|Original|Agenda [Ii]tem)\b[^\n]{0,40}"
    r"|(?:行政院|[^\W\x00-\xff]{0,10})[^\n]{0,12}出國報告(?:書)?\s?(?:[（(].*[）)])?|[（(]出國類別[^\n]*[）)]"
    r"|(?i:restricted|confidential|unclassified|for (?:official )?use only|draft)|\W*"
    r"|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
    r"|(?i:(?:draft |final )*(?:summary record|minutes|m i n u t e s|meeting minutes|report of the meeting))"
)
# Minutes of the, before what they are of.
_WHAT_IT_IS = re.compile(
    r"(?i)^\W*(?:(?:draft|final|approved|summary|meeting) )*(?:minutes|notes|record|report)"
    r"(?: (?:of|from|for)(?: (?:the|a))?"
    r"(?: (?:(?:regular|ordinary|monthly|weekly|annual|special) )*meeting of(?: the)?)?| ?[:–—-])\s+"
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d)"
    r"(?=[a-z])"
)
_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九")}


def body_of(title: str, parties: Sequence[Party]) -> str:
    """The body that met: the longest known organisation in a title but APEC itself, else its first acronym."""
    best = ("", "")
    for party in parties:
        if party.kind == "organisation" and party.code not in ("APEC", "ALL") and party.economy is None:
            for name in party.names():
                if len(name) > len(best[0]) and _stands_in(name, title.replace("\n", " " if name.isascii() else "")):
                    best = (name, party.code)
    if best[1]:
        return best[1]
    if title.isupper() or re.search(r"[A-Z]{3,} [A-Z]{2,} [A-Z]{3,}", title):
        return ""
    acronyms = [word for word in _ACRONYM.findall(title) if word not in _NO_BODY]
    return acronyms[0] if acronyms else ""


def _stands_in(name: str, title: str) -> bool:
    """Whether a name stands in a title, a Latin one as a word of its own."""
    if not name.isascii():
        return name in title
    return re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", title) is not None


def code_of(title: str, window: Window, parties: Sequence[Party], meetings: Sequence[Meeting]) -> str:
    """What a meeting is called: its body, number and year, or its title and day."""
    body = body_of(title, parties)
    year = (window.earliest or window.latest or date.min).year
    number = number_in(title)
    if body and number:
        code = f"{body} {number} {year}"
        same = next((m.code for m in meetings if key(code) in {key(n) for n in (m.code, *m.aliases)}), None)
        return same or code
    bare = re.sub(r"^(?:会议|會議)?(?:主题|主題|名称|名稱)[：:]\s*", "", " ".join(title.split()))
    named = _WHAT_IT_IS.sub("", bare, count=1)
    name = body or _brief(_DAY_BEHIND.sub("", named)) or _brief(named) or _brief(bare)
    return f"{name} {window.earliest or window.latest}"


def _brief(title: str) -> str:
    """The first words of a title, none of them cut."""
    cut = title[:_BRIEF]
    if len(title) > _BRIEF and title[_BRIEF - 1 : _BRIEF + 1].isascii() and " " in cut.strip():
        cut = cut if title[_BRIEF] == " " else cut.rpartition(" ")[0]
    return cut.strip(" ,;:-#*")


def number_in(title: str) -> int | None:
    """The ordinal of a session in its title: 第4次會議, the 4th meeting, SCCP2; None without one."""
    found = _ORDINAL.search(_CALENDAR_DAY.sub("", title))
    if not found:
        return None
    digits = (found["n"] or found["en"] or found["bare"] or "").strip()
    if digits.isdigit():
        return int(digits)
    if digits.startswith("十"):
        return 10 + _HAN.get(digits[1:2], 0)
    tens, _, ones = digits.partition("十")
    return _HAN.get(tens, 0) * 10 + _HAN.get(ones, 0) if "十" in digits else _HAN.get(digits)


def stands_above(line: str) -> bool:
    """Whether a line stands above a title: the number of a paper, the header of a mail."""
    return _SYMBOL.fullmatch(line.strip()) is not None or MAIL_HEADER.match(line) is not None


def paper_title(document: Document) -> str:
    """The title as the paper shows it: the lines above the outline. What a file's properties say may be anything."""
    lines: list[str] = []
    for block in document.blocks[:_ABOVE]:
        if (block.kind == "header" and not lines) or not re.search(r"\w", block.text):
            continue
        subject = _SUBJECT.match(block.text)
        if not lines and stands_above(block.text) and not subject:
            continue
        if lines and (block.kind != "heading" or block.level != 0):
            break
        lines.append(block.text[subject.end() if subject else 0 :].strip())
        if block.kind != "heading" or block.level != 0:
            break
    shown = "".join(lines)
    if stands_above(document.title):  # a reader took the first line for it
        return shown or document.title
    if len(document.title) > 3 and "".join(document.title.split()) in "".join(document.text[:2000].split()):
        return document.title
    return f"{document.title}\n{shown}" if document.title else shown or document.name
