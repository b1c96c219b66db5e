"""Where words stand: the outline path a reader cites, the kind of passage, the headings and lines that introduce it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from apectrack.domain.document import Block, Document
from apectrack.extraction.language import Language, is_chinese, language
from apectrack.extraction.wholes import CHAT, heads_margin, whole_blocks, with_headings

_LABEL_TRIM = re.compile(r"[、.．,，:：\s]+$")
_LABEL_OPEN = re.compile(r"^[（(](.+?)[）)]$")
_HAN_NUMBER = "一二三四五六七八九十"
_BULLET = re.compile(r"^(?:[-*+•‣◦●○■□◆◇▪·–—]|[(（])\s*(?=\S)")
_COUNTED = re.compile(r"[0-9〇零一二三四五六七八九十壹貳叁參肆伍陸柒捌玖拾a-zA-Z]+")
_COUNTED_LINE = re.compile(r"\d{1,2}[ \u3000]+(?=[^\W\x00-\xff])(?![年月日時点點分秒個个件人次])")
_MIXED = re.compile(
    r"討論(?:事項)?[及與和暨、](?:結論|決議)|(?i:discussion (?:and|&) (?:decisions?|conclusions?|actions?))"
)  # says nothing of either
_STATUS = 60  # characters of a line that only tells how an earlier item stands
_SLOT_LEVEL = 90
_IN_CAPITALS = re.compile(r"(?:[A-Z][a-z]+|of|and|the|from|for)(?: (?:[A-Z][a-z]+|of|and|the|from|for)){1,5}")
_LINK = re.compile(r"\[\d{1,3}\](?=[A-Z])[^\n]{2,60}(?:\n\s*_+)?")  # [10]Open actions: a line of the contents
_MATTER = re.compile(
    r"【?(?:案由|提案|[議议]案|案例|[報报]告案|[討讨][論论]案)[一二三四五六七八九十0-9]{1,2}(?:[：:（(】 \u3000]|$)"
)
_MARKED, _NAME = ("action", "resolution"), 24  # genres whose bare names open a section; characters of such a name
_LINE_LEVEL = 60  # of a line of its own that names a section without being a heading
_NUMBERED = re.compile(r"^[\d./()]+\s+")
_LISTED = re.compile(r"\s*[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*")  # the first of a list behind a slot word
_WHEN = re.compile(r"\s*[（(][\d./~～–—\-至到月日號号\s]{3,}[）)]$")  # 下週計畫（4/18~4/24）
# A command to the robot that takes the minutes.
_COMMAND = re.compile(r"[#!](?P<command>[a-z]{2,14})\b:?[ \t]*")
_COMMANDS = {
    "action": "action",
    "agreed": "resolution",
    "agree": "resolution",
    "accepted": "resolution",
    "info": "bullets",
}
_GAP = re.compile(r"(?<=[^\W\x00-\xff])[ \u3000]+(?=[^\W\x00-\xff])")
_TITLE = 40  # characters within which the title begins
_NOTE, _NOTE_EN = 140, 320  # characters up to which a list item is a note
_HANDLE = re.compile(r"\*{0,2}@[\w-]{1,39}\*{0,2}[:：]?")  # so does a handle
_OFFICE_LINE = re.compile(r"[^\W\x00-\xff]{1,6}(?:[課课科室處处組组局部隊队所股]|中心|委員會|委员会)[：:]")
_BOLD_LINE = re.compile(r"\*{1,2}(?:(?:[^\W\x00-\xff]|[、（）()0-9]){2,14}|[A-Z][a-z]+(?: [A-Za-z]+){0,4})\*\*[：:]?")
_PERSON = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2} \([A-Z][^)\n]{2,40}\)")  # a line of its own heads a report


@dataclass(frozen=True)
class Passage:
    """A piece of text with one place in the outline. Offsets count the document's text.

    ``trail`` holds the headings above, outermost first; ``intro`` the line that introduces a list; ``genre`` is one of
    ``cue.GENRES``; ``previous`` tells that an earlier meeting's items are listed; ``lang`` is ``zh`` or ``en``.
    """

    text: str
    start: int
    section: str = ""
    genre: str = "prose"
    lang: str = "zh"
    kind: str = "paragraph"
    trail: tuple[str, ...] = ()
    intro: str = ""
    is_attendance: bool = False
    previous: bool = False
    fresh: bool = True  # no longer the same paragraph as the passage before
    opens: str = ""  # of a heading: the section it opens
    speaker: str = ""  # of a line of a log: who wrote it

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


@dataclass
class _Open:
    """A heading, item or slot word that what follows stands under."""

    level: float
    label: str
    text: str
    genre: str
    style: str = ""
    item: bool = False
    first: str = ""  # of a slot word: the label of the item that stands on its own line: 決議：一、…
    under: tuple[str, ...] = ()  # of a slot word: the labels of the items it stands in, the next of which end it


def passages(document: Document) -> Iterator[Passage]:
    """Every block but the cells of tables, with its place. Linear."""
    outline = _Outline(document.format)
    for block in with_headings(whole_blocks(document), document.text):
        if block.kind not in ("cell", "header") and not heads_margin(block, document.text):
            yield from outline.place(block)


def section_at(found: list[Passage], offset: int) -> Passage | None:
    """The last passage that begins before an offset."""
    last = None
    for passage in found:
        if passage.start > offset:
            break
        last = passage
    return last


class _Outline:
    """The headings and items open at a point of the document."""

    def __init__(self, form: str) -> None:
        self._stack: list[_Open] = []
        self._md = form == "md"
        self._item_end = 0

    def place(self, block: Block) -> Iterator[Passage]:
        """The passages of one block, after it was put in its place."""
        words = language("zh" if is_chinese(block.text) else "en")
        lead = len(block.label) if block.label and block.text.startswith(block.label) else 0
        lead += len(block.text[lead:]) - len(block.text[lead:].lstrip())
        if bullet := _BULLET.match(block.text[lead:]):
            lead += bullet.end()
        body, start = block.text[lead:], block.start + lead
        if logged := self._logged(block.text, block.start, words):
            yield logged
        elif _LINK.fullmatch(body):
            yield replace(self._passage(body, start, words, block.kind), genre="background")
        elif block.kind == "heading":
            yield from self._headed(block, body, start, words)
        elif block.kind != "paragraph" or not self._opened_by(body, words):
            yield from self._read(block, body, start, words)

    def _logged(self, line: str, start: int, words: Language) -> Passage | None:
        """A line of a log, as prose or as its command says: #action, #agreed; None for any other line."""
        said = CHAT.match(line)
        at = said.end() if said else 0
        command = _COMMAND.match(line, at)
        if not said and not (command and command["command"] in _COMMANDS):
            return None
        genre = _COMMANDS.get(command["command"], "background") if command else "prose"
        at = command.end() if command and genre != "action" else at
        if said and said["nick"].lower().endswith("bot"):
            genre = "background"
        passage = self._passage(line[at:], start + at, words, "item" if command else "paragraph")
        return replace(
            passage, genre=genre, intro="", speaker=said["nick"] if said and not command and genre == "prose" else ""
        )

    def _headed(self, block: Block, body: str, start: int, words: Language) -> Iterator[Passage]:
        """A heading is a passage under those above it, and opens what follows."""
        level = block.level or 1
        self._close(level)
        passage = self._passage(body, start, words, "heading")
        leads = _leads(body, words)
        genre = genre_of(body, words) or ("resolution" if leads else "")
        if block.start < _TITLE and not block.label and not self._stack and genre != "action":
            genre = ""  # a title says what the document is, not what stands in it
        under = (block.label,) if leads else ()  # 7. It was agreed that (a) … (b) … 8. …
        self._stack.append(_Open(level, block.label, body, genre, under=under))
        yield replace(passage, opens=_path(self._stack))
        last = body.rsplit("\n", 1)[-1]
        if last != body:
            self._opened_by(last, words)

    def _opened_by(self, line: str, words: Language) -> bool:
        """Whether a line that is no heading opens a section all the same: a person's name, the name of a section."""
        if _PERSON.fullmatch(line) or _HANDLE.fullmatch(line):
            level = max((known.level for known in self._stack if not known.item and known.level < 50), default=1)
            self._close(level)
            self._stack.append(_Open(level, "", line, ""))
            return True
        if _OFFICE_LINE.fullmatch(line):
            self._close(_LINE_LEVEL)
            self._stack.append(_Open(_LINE_LEVEL, "", line, ""))
            return True
        if _names_section(line, words) or _BOLD_LINE.fullmatch(line):
            under = self._items()
            self._close(_LINE_LEVEL)
            genre = genre_of(_NUMBERED.sub("", line.strip("*")), words)
            self._stack.append(_Open(_LINE_LEVEL, "", line, genre, under=under))
            return True
        return False

    def _read(self, block: Block, body: str, start: int, words: Language) -> Iterator[Passage]:
        """A paragraph or list item, under the headings, items and slot words that are open."""
        kind = block.kind
        intro = next((known.text for known in reversed(self._stack) if known.item), "")
        if kind == "item" and _COUNTED.search(block.label) and _titles_section(body, words):
            self._close(_LINE_LEVEL)  # 9. Review Outstanding Action Items
            self._stack.append(_Open(_LINE_LEVEL, block.label, body, genre_of(body, words), under=(block.label,)))
            yield self._passage(body, start, words, "heading")
            return
        if kind == "item":
            level: float = block.level or 50
            self._close_numbered(block)
            level += 40 if self._md or not _COUNTED.search(block.label) else 0
            self._close_items(level, block.label)
            intro = next((known.text for known in reversed(self._stack) if known.item), "")
            self._stack.append(_Open(level, block.label, body, "", _style(block.label), item=True))
        elif self._md and self._item_end and block.start - self._item_end <= 2:
            kind = "item"  # the line of an item that was broken
        self._item_end = block.end if kind == "item" else 0
        slot = _slot(body, words)
        counted = _COUNTED_LINE.match(body) if kind == "paragraph" and self._genre() == "action" else None
        if counted:  # 1 崔健 回滾復盤: a number without a point
            kind, body, start = "item", body[counted.end() :], start + counted.end()
            slot = _slot(body, words)
        if _MATTER.match(block.text):  # what is put before the meeting: what was decided before it ends there
            self._stack = [known for known in self._stack if known.level not in (_SLOT_LEVEL, _LINE_LEVEL)]
            yield replace(self._passage(body, start, words, kind), genre="discussion")
        elif slot is None:
            passage = self._passage(body, start, words, kind)
            yield replace(passage, intro=intro if kind == "item" else passage.intro)
            if _leads(body, words):
                leads = _Open(_SLOT_LEVEL, "", "", "resolution", _style(block.label), under=self._items())
                self._stack.append(leads)
        else:
            yield from self._slotted(slot, body, start, words, block)

    def _genre(self) -> str:
        """What the innermost of what is open says of all below it."""
        return next((known.genre for known in reversed(self._stack) if known.genre), "")

    def _items(self) -> tuple[str, ...]:
        """The labels of the list items that are open."""
        return tuple(known.label for known in self._stack if known.item)

    def _brief(self, body: str, words: Language) -> bool:
        """Whether an item is a note, not a paragraph that happens to be numbered."""
        if words.NAME == "en":
            return len(body) < _NOTE_EN
        label = next((known.label for known in reversed(self._stack) if known.item), "")
        return len(body) < _NOTE and not (_COUNTED.search(label) and body.count("。") > 1)

    def _slotted(
        self, slot: tuple[str, int], body: str, start: int, words: Language, block: Block
    ) -> Iterator[Passage]:
        name, rest = slot
        genre = genre_of(name, words) or "discussion"
        bulleted = block.kind == "item" and not _COUNTED.search(block.label)
        amid = any(known.label or known.level == _SLOT_LEVEL for known in self._stack)  # a matter, an outline
        note = genre == "discussion" and not amid and block.kind == "paragraph"  # 說明：本紀錄… atop a paper
        one_line = rest < len(body) and (note or bulleted or bool(re.search(words.ONE_LINE_SLOTS, name)))
        if not one_line:
            last = next((at for at, known in enumerate(self._stack) if known.level == _SLOT_LEVEL), None)
            if last is not None and block.kind == "paragraph":
                del self._stack[last:]  # 決議： ends the list under 說明：
            self._stack = [known for known in self._stack if known.level != _SLOT_LEVEL]
            first = _LISTED.match(body, rest)
            opened = _Open(_SLOT_LEVEL, "", name, genre, _style(block.label), first=first[0].strip() if first else "")
            self._stack.append(replace(opened, under=self._items()))
        if rest < len(body):
            passage = self._passage(body[rest:], start + rest, words, "item" if one_line else block.kind)
            yield replace(passage, genre=genre, intro="")

    def _close(self, level: float) -> None:
        """Close what a heading of this level ends: deeper headings, list items, slot words."""
        self._stack = [known for known in self._stack if known.level < level and not known.item]

    def _close_numbered(self, block: Block) -> None:
        """An item that counts on from a heading (一、 a heading, 二、 a paragraph) ends what that heading opened."""
        for place, known in enumerate(self._stack):
            if not known.item and known.level != _LINE_LEVEL and _counts_on(known.label, block.label):
                inner = self._stack[place + 1 :]
                listed = any(_counts_on(one.first or (one.label if one.item else ""), block.label) for one in inner)
                if not (listed and any(one.level == _SLOT_LEVEL for one in inner)):
                    del self._stack[place:]
                return

    def _close_items(self, level: float, label: str) -> None:
        style = _style(label)
        counted = bool(_COUNTED.search(label))
        kept = []
        for known in self._stack:
            if known.item and known.level >= level:
                continue
            if known.level == _SLOT_LEVEL and counted and known.style == style:
                continue
            if any(_counts_on(before, label) for before in known.under):
                continue
            kept.append(known)
        self._stack = kept

    def _passage(self, body: str, start: int, words: Language, kind: str) -> Passage:
        trail = tuple(known.text for known in self._stack if not known.item and known.level != _SLOT_LEVEL)
        intro = next((known.text for known in reversed(self._stack) if known.item), "")
        genre = self._genre()
        previous = genre == "previous"
        if previous and kind == "paragraph" and words.NAME == "en" and len(body) > _STATUS:
            previous, genre = False, "prose"  # what is told of matters arising, with what is to be done next
        fallback = "bullets" if kind == "item" and self._brief(body, words) else "prose"
        return Passage(
            body,
            start,
            _path(self._stack),
            "action" if previous else genre or fallback,
            words.NAME,
            kind,
            trail,
            intro,
            is_attendance=genre == "background",
            previous=previous,
        )


def genre_of(heading: str, words: Language) -> str:
    """What a heading or slot word says of all below it, empty when it says nothing."""
    text = _GAP.sub("", words.fold(heading)).strip(" ：:。.*#")
    text = _WHEN.sub("", re.sub(r"^[\d.]+\s+", "", text))
    if len(text) > 60 or _MIXED.search(text):
        return ""
    return next((genre for genre, pattern in words.SECTIONS if re.search(pattern, text)), "")


def _names_section(body: str, words: Language) -> bool:
    """Whether a line is the name of a section that is known, and nothing else."""
    text = _NUMBERED.sub("", body).strip(" *:：")
    if len(text) > (16 if words.NAME == "zh" else 40) or text[-1:] in "。.;；!?" or "\n" in body:
        return False
    folded = words.fold(text)
    if re.search(words.NEXT_HEADING, folded):
        return True
    return len(text) <= _NAME and "：" not in folded and ":" not in folded and genre_of(text, words) in _MARKED


def _titles_section(body: str, words: Language) -> bool:
    """Whether a numbered line of English in capitals is the title of a list of actions."""
    return words.NAME == "en" and _IN_CAPITALS.fullmatch(body) is not None and genre_of(body, words) == "action"


def _slot(body: str, words: Language) -> tuple[str, int] | None:
    """A slot word such as 決議： that a line begins with, and where the rest begins."""
    folded = words.fold(body)
    bare = folded.lstrip("* ")
    shift = len(folded) - len(bare)
    found = re.match(words.SLOT, bare)
    if not found:
        return None
    rest = shift + found.start("rest")
    return found["slot"], rest if found["rest"].strip() else len(body)


def _counts_on(before: str, label: str) -> bool:
    """Whether a label is the next after another: 二、 after 一、."""
    one, other = _LABEL_TRIM.sub("", before), _LABEL_TRIM.sub("", label)
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return 0 <= _HAN_NUMBER.find(one) == _HAN_NUMBER.find(other) - 1 and len(one) == len(other) == 1


def _leads(body: str, words: Language) -> bool:
    """Whether words lead in a list of what was decided: 'It was agreed that (a) … (b) …'."""
    return re.search(words.LEADS_LIST, words.fold(body).rstrip(" ：:，,")) is not None


def _style(label: str) -> str:
    return _COUNTED.sub("1", label)


def _path(stack: list[_Open]) -> str:
    """肆.三.8 the way a reader cites it; headings without a label by their words."""
    parts: list[str] = []
    last = max((at for at, known in enumerate(stack) if known.label), default=0)
    for at, known in enumerate(stack):
        if at == 0 and not known.label and not known.item and len(stack) > 1:
            continue  # the title
        if at < last and _LABEL_OPEN.match(_LABEL_TRIM.sub("", known.label)):
            continue
        label = _LABEL_TRIM.sub("", known.label)
        if known.item and not _COUNTED.search(label):
            continue
        if found := _LABEL_OPEN.match(label):
            label = f"({found[1]})"
        parts.append(label or _words(known.text))
    return ".".join(part for part in parts if part)


def _words(heading: str) -> str:
    return " ".join(heading.split())[:40].strip(" ：:*").replace(".", "")
