"""Meetings: the document's own, by its title, its date lines and its file name; and those it names with their days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from apectrack.domain.candidate import MeetingFound
from apectrack.domain.document import Document
from apectrack.domain.errors import ApectrackError
from apectrack.domain.meeting import Meeting, key
from apectrack.domain.party import Party
from apectrack.domain.window import Window
from apectrack.extraction.datelines import NAME, ROC_NAME, days_of, has_year, year_of
from apectrack.extraction.journeys import GAP, OPENING, from_journey, short
from apectrack.extraction.sections import Passage
from apectrack.extraction.titles import MAIL_HEADER, code_of, paper_title
from apectrack.words import _

_DATE_LINE = re.compile(
    r"^[^\w]*(?:壹、|一、)?(?:本次)?(?:會議|会议|開會|开会|出國期間|期間)?"
    r"(?:時間|时间|日期|期間|期间)\**(?:[：:\t 】\]]|$|及地點)"
    r"|^[^\w]*(?:壹、|一、)?活動(?:時間|日期)\**[：:]"
    r"|^\W*(?:[Mm]eeting )?(?:[Dd]ates?|[Ww]hen|DATE)\b\W*(?:$|[:：|]|and)"
    r"|^\W*(?:[Mm]eeting )?[Tt]ime ?[:：] ?(?=(?:19|20)\d\d\b)",
)
_BARE_DATE = re.compile(r"\W*(?:日期|时间|時間|Date)[：:]")
_MAILED = re.compile(r"^\W*Date: .*\d:\d\d:\d\d")  # the header of a mail
# Port Louis, Mauritius, before the days a session sat there; the header of a mail.
_PLACED = re.compile(r"\W*(?:[A-Z][\w.'’-]*(?: (?:and|de|of|the|[A-Z][\w.'’-]*))*, )+\(?")
_DATED_NUMBER = re.compile(r"[〔［\[（(]\s?(20\d\d)\s?[〕］\])）]\s*第?\s*\d+\s*[号號期]")
_DATE_CELL = re.compile(r"(?i)\bdate\b(?!.*approv)(?<!approval date)|日期|時間|时间")
_DATE_LABEL = re.compile(r"(?i)(?:meeting )?date(?: and time|/time)?|(?:[會会][議议])?(?:日期|時間|时间)")
_HELD = re.compile(
    r"(?:held|convened|took place|met|meeting|call|session|minutes|report|\b召開|召开|舉行|举行|主持|會議|会议)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?i)next|下次|下屆|下届|下期|previous|last|前次|上次|minutes (?:from|of) \d|(?<!not yet )(?<!to be )approv"
)
_OWN_DAYS = re.compile(
    r"^\W*(?:出國|出差|考察|訪問|研習|參訪|公差|派赴|报告|報告|製作|填表|出席|製表|列印|填報|更新|發布|印製)"
    r"(?:期間|日期|時間)"
)
_LETTERHEAD = re.compile(
    rf"{MAIL_HEADER.pattern}|\W*(?:[发發]文(?:日期|字[號号])|受文者|速別|密等|正本|副本(?:抄送)?|抄[送报報]|印[发發](?:日期)?)[:：]"
)
_LETTER = 160  # characters
_PARTICULARS = 1_500  # characters within which a paper tells its particulars
_ONE_LINE = 90  # characters
_SESSION = 15  # blocks in which minutes without particulars tell that somebody called a session
_ISSUED_WITHIN = timedelta(days=90)  # after a session its paper comes out
_ENTRY = re.compile(
    r"\W{0,4}(?:(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))"
)
_LOGGED = "the last entry of a log"
_MEETINGS_APART = 5  # days that lie between the meetings of one document
_ENTRIES = 3  # items that open with a day before they are a log
_OPENED = re.compile(
    r"\s*(?:(?:[12]\d{3}|民國\s?\d{2,3}|[〇零一二三四五六七八九○]{4})\s?年)?[^。，\n]{0,4}月[^。，\n]{1,5}日[^。\n]{0,80}?"
    r"(?:召開|召开|主持|舉行|举行)[^。\n]{0,30}?[會会]"
)


class NoMeetingDateError(ApectrackError):
    """The document does not tell when its meeting was, and nobody else did."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} does not say when its meeting took place.", name=name),
            _("Pass it with --meeting-date 2011-03-02."),
        )


def own_meeting(
    document: Document,
    blocks: Sequence[Passage],
    lang: str,
    *,
    day: date | None,
    code: str | None,
    parties: Sequence[Party],
    meetings: Sequence[Meeting],
) -> MeetingFound:
    """The meeting a document is the minutes of. Raises NoMeetingDateError when no date can be found."""
    title = paper_title(document)
    known = next((m for m in meetings if code and key(code) in {key(n) for n in (m.code, *m.aliases)}), None)
    if day is not None:
        found = MeetingFound("", Window.of_day(day), "", how="the date was given")
    elif known and known.window:
        found = MeetingFound("", known.window, "", how=f"the days of {known.code} are known")
    else:
        places = (
            _from_lines,
            _from_particulars,
            _from_headings,
            from_journey,
            _from_log,
            _from_session,
            _from_place,
            _from_title,
            _from_cells,
            _from_name,
            _from_opening,
            _from_mail,
        )
        found = next((m for place in places if (m := place(document, blocks, lang, title))), None)  # type: ignore[assignment]
        if found is None:
            raise NoMeetingDateError(document.name)
    return replace(found, code=code or code_of(title, found.window, parties, meetings))


def _from_lines(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """A line such as 會議時間：… or Date: …, or the lines below such a heading."""
    year = year_of(title) or year_of(document.name) or _name_year(document.name)
    opening = blocks[:OPENING]
    for place, passage in enumerate(opening):
        if not _DATE_LINE.search(GAP.sub("", passage.text[:40])) or _NEXT.search(passage.text[:60]):
            continue
        if _MAILED.match(passage.text) or _is_sent(opening, place):
            continue
        below = []
        if passage.kind == "heading":
            for following in opening[place + 1 : place + 12]:
                if following.kind == "heading" or passage.text not in following.trail:
                    break
                below.append(following)
        for text in (passage.text, "\n".join(p.text for p in below)):
            if found := days_of(text, year_of(text) or year, lang, strict=False):
                return MeetingFound(
                    "", found[0], found[1], passage.start, passage.end, how=f"from the line '{short(passage.text)}'"
                )
    return None


def _is_sent(opening: Sequence[Passage], place: int) -> bool:
    """Whether a bare date stands among the headers of a mail: 發件人：…, 收件人：…, 日期：…."""
    near = (*opening[max(0, place - 2) : place], *opening[place + 1 : place + 2])
    return bool(_BARE_DATE.match(opening[place].text)) and any(MAIL_HEADER.match(one.text) for one in near)


def _from_headings(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """Headings that are dates, one for each day of a meeting."""
    del document
    year = year_of(title)
    days = [
        p
        for p in blocks
        if p.kind == "heading" and len(p.text) < 30 and re.match(r"\W*(?:\d|[〇零一二三四五六七八九十民])", p.text)
    ]
    spans = [(p, found[0]) for p in days if (found := days_of(p.text, year_of(p.text) or year, lang, strict=False))]
    if len(spans) < 2:
        return None
    first = min(window.earliest for _, window in spans if window.earliest)
    last = max(window.latest for _, window in spans if window.latest)
    if (last - first).days > 30:
        return None
    place = spans[0][0]
    return MeetingFound(
        "", Window(first, last), place.text, place.start, place.end, how="from the headings of its days"
    )


def _from_log(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The last of the entries of a running log, each an item that opens with its day and year."""
    del document, title
    entries = log_entries(blocks, lang)
    if not entries:
        return None
    last, day = entries[-1]
    quote = short(last.text)
    return MeetingFound("", Window.of_day(day), quote, last.start, last.end, how=_LOGGED)


def log_entries(blocks: Sequence[Passage], lang: str) -> list[tuple[Passage, date]]:
    """The entries of a running log, each an item or a heading that opens with its day and year; none elsewhere.

    Headings are those of several meetings only where days lie between them: those of one meeting follow each other.
    """
    for kind, least, apart in (("item", _ENTRIES, 1), ("heading", 2, _MEETINGS_APART)):
        entries = [
            (passage, found[0].latest)
            for passage in blocks
            if passage.kind == kind
            and (opens := _ENTRY.match(passage.text))
            and (found := days_of(opens[0], year_of(opens[0]), lang, strict=True))
            and found[0].latest
        ]
        gaps = [(later - day).days for (_, day), (_, later) in pairwise(entries)]
        if len(entries) >= least and all(gap >= apart for gap in gaps):
            return entries
    return []


def days_of_log(own: MeetingFound, blocks: Sequence[Passage], lang: str) -> list[tuple[int, date]]:
    """Where the entries of a running log begin, and their days, for a meeting that is one of them."""
    entries = log_entries(blocks, lang)
    one_of_them = own.how == _LOGGED or own.window.latest in [day for _, day in entries]
    return [(entry.start, day) for entry, day in entries] if one_of_them else []


def _from_session(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The sentence that opens minutes with the day: 2011年7月19日下午，…主持召開會議. Without a year, the paper's."""
    del document, title
    for place, passage in enumerate(blocks[:_SESSION]):
        told = _OPENED.match(passage.text)
        if told is None:
            continue
        found = days_of(told[0], year_of(told[0]), lang, strict=True)
        if found is None and not has_year(told[0]):
            found = _before_issue(told[0], blocks[:place], lang)
        if found:
            how = f"from the words '{short(told[0])}'"
            return MeetingFound("", found[0], found[1], passage.start, passage.start + told.end(), how=how)
    return None


def _before_issue(text: str, above: Sequence[Passage], lang: str) -> tuple[Window, str] | None:
    """The days a text names without a year, as the last before the day its paper, told above it, came out."""
    issued = next(
        (found[0].latest for p in reversed(above) if (found := days_of(p.text, None, lang, strict=True))), None
    )
    numbered = next((number for p in reversed(above) if (number := _DATED_NUMBER.search(p.text))), None)
    if issued is None and numbered:
        return days_of(text, int(numbered[1]), lang, strict=False)
    for year in (issued.year, issued.year - 1) if issued else ():
        found = days_of(text, year, lang, strict=False)
        if found and issued and found[0].latest and timedelta() <= issued - found[0].latest <= _ISSUED_WITHIN:
            return found
    return None


def _from_place(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The line above the text that tells where and when a session sat: Port Louis, 8-9 June 1999."""
    del document, title
    for passage in blocks[:_SESSION]:
        for line in passage.text.splitlines():
            found = days_of(line, year_of(line), lang, strict=True) if len(line) < _ONE_LINE else None
            if found is None or _NEXT.search(line):
                continue
            before, _, after = line.partition(found[1])
            sits = _PLACED.fullmatch(before) or re.search(r"(?i)\b(?:session|meeting),? $", before)
            if sits and not after.strip(" .)"):
                return MeetingFound(
                    "", found[0], found[1], passage.start, passage.end, how=f"from the line '{short(line)}'"
                )
    return None


def _from_mail(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The day the mail was sent that holds the minutes."""
    del document, title
    for passage in blocks[:_SESSION]:
        if _MAILED.match(passage.text) and (found := days_of(passage.text, None, lang, strict=True)):
            return MeetingFound("", found[0], found[1], passage.start, passage.end, how="the day the mail was sent")
    return None


def _from_title(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The first day among the title and the lines below it, unless that is when the paper about a meeting came out."""
    told = [
        (text, found)
        for text in (title, *[p.text for p in blocks[:_SESSION] if not MAIL_HEADER.match(p.text)][:4])
        if len(text) < 400
        and not _NEXT.search(text)
        and not _OWN_DAYS.match(text)
        and not _MAILED.match(text)
        and (found := days_of(text[:200], year_of(text), lang, strict=True))
    ]
    if not told:
        return None
    issued = told[0][1][0].latest
    held = (found for text, found in told[1:] if _HELD.search(text) and not _HELD.search(told[0][0]))
    sat = next(
        (f for f in held if f[0].latest and issued and timedelta() < issued - f[0].latest <= _ISSUED_WITHIN), None
    )
    window, quote = sat or told[0][1]
    at = max(document.text.find(quote), 0)
    return MeetingFound("", window, quote, at, at + len(quote), how="from the title")


def _from_cells(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """A table of particulars: a cell that says Date, and the one beside it."""
    del blocks, title
    cells = [block for block in document.blocks[:OPENING] if block.cell]
    for label, value in pairwise(cells):
        beside = label.cell and value.cell and label.cell.row == value.cell.row
        if not beside or not _DATE_CELL.search(label.text):
            continue
        if found := days_of(value.text, year_of(value.text), lang, strict=True):
            how = f"from the cell beside '{label.text}'"
            return MeetingFound("", found[0], found[1], value.start, value.end, how=how)
    return None


def _from_particulars(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The table of particulars that opens a paper, where a row of it is labelled Date and nothing else."""
    first = next((block.cell.table for block in document.blocks[:_SESSION] if block.cell), None)
    labels = [b for b in document.blocks[:OPENING] if b.cell and b.cell.table == first and b.cell.column == 0]
    if not any(_DATE_LABEL.fullmatch(block.text.strip(" *:：")) for block in labels):
        return None
    return _from_cells(document, blocks, lang, title)


def _from_name(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    del blocks, lang, title
    for pattern, shift in ((NAME, 0), (ROC_NAME, 1911)):
        for found in pattern.finditer(document.name):
            try:
                day = date(int(found["year"]) + shift, int(found["month"]), int(found["day"]))
            except ValueError:
                continue
            return MeetingFound("", Window.of_day(day), "", how=f"from the file's name, {document.name}")
    return None


def _name_year(name: str) -> int | None:
    found = NAME.search(name)
    return int(found["year"]) if found else None


def _from_opening(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """A full date in the first lines that speak of the meeting being held."""
    del document
    for passage in blocks[:OPENING]:
        text = passage.text[:300]
        if (
            _HELD.search(text)
            and not _NEXT.search(text)
            and (found := days_of(text, year_of(text) or year_of(title), lang, strict=True))
        ):
            return MeetingFound(
                "", found[0], found[1], passage.start, passage.end, how=f"from the line '{short(text)}'"
            )
    return None


def tells_date(passage: Passage, lang: str, day: date) -> bool:
    """Whether a passage only tells when the document's own meeting, or the journey to it, was, or heads a letter.

    時間：111年3月26日 in minutes of a ``day`` before it is of another.
    """
    if len(passage.text) < _LETTER and _LETTERHEAD.match(passage.text):
        return True
    opening = GAP.sub("", passage.text[:40])
    if passage.start >= _PARTICULARS or _NEXT.search(passage.text[:60]):
        return False
    if _OWN_DAYS.search(opening):
        return True
    later = days_of(passage.text, year_of(passage.text), lang, strict=True)
    return _DATE_LINE.search(opening) is not None and not (later and later[0].earliest and later[0].earliest > day)
