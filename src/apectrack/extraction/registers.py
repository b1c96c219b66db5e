"""Tables: rows of a register of action items become drafts; cells of any other table are read as passages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from apectrack.domain.candidate import NOT_STATED
from apectrack.domain.document import Block, Document
from apectrack.domain.text import one_line
from apectrack.extraction.actors import with_how
from apectrack.extraction.drafts import SAID, Draft
from apectrack.extraction.language import Language, is_chinese, language
from apectrack.extraction.owners import Owners
from apectrack.extraction.sections import Passage, genre_of, section_at
from apectrack.extraction.spans import strongest
from apectrack.extraction.when import Calendar
from apectrack.timex import Finding

_ROLES = ("number", "who", "when", "status", "what")
_LABEL = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*|[-•*]\s+)")
_RULING = re.compile(
    r"^(?:同意|建議|請|准予)?(?:持?[續续]管|(?:自行|[繼继][續续]|持[續续]|解除|免予?|取消)(?:列|追|管)[管蹤踪考]?|解列|[結结]案|[銷销]案).{0,4}$"
)
_NUMBER = re.compile(r"[A-Za-z]{0,4}[-. ]?\d+(?:[-./]\d+)*[a-z]?$")
_CELL, _CELL_EN = 40, 28  # characters from which a cell of no register says something
_MOVED = re.compile(r"[展順顺]延|延[至到長长後后]|改[為为至到期]|→|->|⇒")  # a day in place of the one before it
_DITTO = re.compile(
    r"\s*(?:同[上前右]|[〃″]|(?i:ditto|same as above|as above)|['\"]{1,2})[。.]?\s*$"
)  # what the cell above it says
_HELPED = re.compile(r"主\s?[（(/／、]?\s?協\s?[）)]?\s?辦")  # a head over who does it and, in brackets, who helps
_EMPTY = re.compile(r"^[\s\-–—/無无]*$|(?i:^(?:tbc|tbd|n/?a|none)$)")


def tables(document: Document) -> Iterator[list[Block]]:
    """The cells of each table, in order."""
    grouped: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.cell:
            grouped[block.cell.table].append(block)
    yield from grouped.values()


def columns(cells: Sequence[Block]) -> dict[str, int]:
    """What the columns of a register hold, by role; empty when the table is not one."""
    heads = {block.cell.column: block.text for block in cells if block.cell and block.cell.row == 0}
    found: dict[str, int] = {}
    ruled, numbered = _all_of(cells, _RULING), _all_of(cells, _NUMBER)
    for column, head in sorted(heads.items()):
        words = language("zh" if is_chinese(head) else "en")
        text = words.fold(head).strip(" *：:").replace(" ", "") if words.NAME == "zh" else head.strip(" *:")
        if len(text) > 24:
            return {}
        role = next((role for role in _ROLES if re.search(words.TABLE[role], text)), None)
        role = "status" if role == "what" and column in ruled else role
        role = "number" if role == "what" and column in numbered else role
        role = "when" if role == "who" and "who" in found and text.casefold() == "by" else role
        sure = {"what": "act", "when": "limit"}.get(role or "", "")
        surer = bool(sure) and sure not in found and re.search(words.TABLE[sure], text)
        if role and (role not in found or surer):
            found[role] = column
        if surer:
            found[sure] = column
    if "what" not in found and "who" in found and ("when" in found or "status" in found):
        rest = [column for column in heads if column not in found.values()]
        found |= {"what": rest[0]} if len(rest) == 1 else {}  # whatever its head is called
    words = language("zh" if is_chinese(" ".join(heads.values())) else "en")
    followed = "status" in found and re.search(words.FOLLOWED, " ".join(heads.values())) is not None
    return found if "what" in found and ("who" in found or "when" in found or followed) else {}


def _all_of(cells: Sequence[Block], pattern: re.Pattern[str]) -> set[int]:
    """The columns whose cells all match: those that only rule whether an item stays on the list, or number it."""
    told: dict[int, list[str]] = defaultdict(list)
    for block in cells:
        if block.cell and block.cell.row > 0 and not _EMPTY.match(block.text):
            told[block.cell.column].append(block.text.strip())
    return {column for column, texts in told.items() if all(map(pattern.match, texts))}


def register_drafts(
    cells: Sequence[Block], roles: dict[str, int], owners: Owners, calendar: Calendar, above: list[Passage]
) -> Iterator[Draft]:
    """One draft a row: its words from the matter's cell, its owner, date and status from theirs."""
    rows: dict[int, dict[int, Block]] = defaultdict(dict)
    more: dict[int, list[Block]] = defaultdict(list)  # the further lines of a row's cells
    for block in cells:
        if block.cell and block.cell.row > 0:
            kept = rows[block.cell.row].setdefault(block.cell.column, block)
            if kept is not block:
                more[block.cell.row].append(block)
    above_it: dict[int, Block] = {}
    for place, row in rows.items():
        for column, cell in row.items():
            if column in above_it and column != roles["what"] and _DITTO.match(cell.text):
                row[column] = above_it[column]
        above_it |= row
        matter = row.get(roles["what"])
        if matter is None or _EMPTY.match(matter.text):
            continue
        words = owners.cast.words
        if re.match(words.NOTHING, words.fold(matter.text)):
            continue
        yield _row(matter, row, roles, owners, calendar, above, more[place])


def _row(
    matter: Block,
    row: dict[int, Block],
    roles: dict[str, int],
    owners: Owners,
    calendar: Calendar,
    above: list[Passage],
    more: Sequence[Block] = (),
) -> Draft:
    cast, words = owners.cast, owners.cast.words
    passage = _placed(matter, above, words, "action")
    draft = Draft(passage, matter.start, matter.end, 2.6, rules=["register"], reasons=[SAID["register"]], marked=True)
    draft.rest = "\n".join(block.text for block in more if block.cell and block.cell.column == roles["what"])
    who = row.get(roles.get("who", -1))
    if who and not _EMPTY.match(who.text):
        others = [block.text for block in more if block.cell and block.cell.column == roles["who"]]
        names = "\n".join([who.text, *others]).replace("\n", words.LISTED)
        if who.cell and _HELPED.search(who.cell.head):
            names = re.sub(r"[（(][^（）()]*[）)]", "", names) or names
        draft.owners = with_how(cast.named(words.fold(names)), "heading")
    else:
        draft.owners = owners.told_in(words.fold(matter.text))
    if not draft.owners:
        draft.doubts.append(NOT_STATED)
    if instead := _moved([*row.values(), *more], calendar):
        draft.deadline, draft.time_rule = replace(instead.deadline, text=instead.phrase), instead.rule
    for role in ("when", "what", "status") if not instead else ():
        cell = row.get(roles.get(role, -1))
        days = list(calendar.within(cell.start, cell.end)) if cell else []
        moved = _MOVED.search(cell.text) if cell and role == "when" else None
        found = days[-1] if moved and days else strongest(days)
        if cell and moved:  # 110.11.12→11.19: the latter, though figures alone could be a number
            found = calendar.written(cell.text[moved.end() :].strip(), cell.start + moved.end()) or found
        found = found or (calendar.written(cell.text, cell.start) if cell and role == "when" else None)
        if found and (role != "status" or _is_ahead(found, owners.day)):
            draft.deadline = replace(found.deadline, text=found.phrase)
            draft.time_rule = found.rule
            break
        if role == "when" and cell and re.search(r"\d", cell.text) and not _EMPTY.match(cell.text):
            draft.doubts.append(f"the time in its row cannot be read: {one_line(cell.text)[:60]}")
    _status(draft, row.get(roles.get("status", -1)), row, roles, calendar, words)
    return draft


def _moved(row: Sequence[Block], calendar: Calendar) -> Finding | None:
    """The day a cell of the row puts in the place of the one that was set: 續管，展延至4月30日."""
    days = [one for block in row for one in calendar.within(block.start, block.end) if calendar.is_instead(one)]
    return days[-1] if days else None


def _is_ahead(found: Finding, day: date) -> bool:
    """Whether a phrase names days after the meeting: 延期至8月19日 in a column of remarks."""
    window, anchor = found.deadline.named, found.deadline.anchor
    if anchor and anchor.ref == "next meeting":
        return True
    return window is not None and window.latest is not None and window.latest > day


def _status(
    draft: Draft, cell: Block | None, row: dict[int, Block], roles: dict[str, int], calendar: Calendar, words: Language
) -> None:
    """Done when the status cell, or a further one after it, says so; begun when it says that."""
    told = [block for column, block in sorted(row.items()) if column >= roles.get("status", 99)]
    text = " ".join(words.fold(block.text) for block in told)
    closed = re.search(words.DONE_MARK, text)
    if closed and not re.search(r"繼續(?:列管|追蹤|辦理)|持續|未完成|(?i:not (?:yet )?(?:done|complete))", text):
        draft.status = "done"
        days = calendar.within(cell.start, cell.end) if cell else ()
        window = days[0].deadline.named if days else None
        draft.completed_on = window.latest if window and window.days == 1 else None
        draft.reasons.append("its row says that it is done")
    elif told and re.search(words.PENDING, text):
        draft.status = "in_process" if re.search(r"進行中|(?i:in progress|ongoing)", text) else "open"


def loose_passages(cells: Sequence[Block], above: list[Passage]) -> Iterator[Passage]:
    """The cells of a table that is no register, with the genre its column's head or its row's first cell gives them."""
    labels: dict[int, str] = {}
    holders = _holders(cells)
    for block in cells:
        words = language("zh" if is_chinese(block.text) else "en")
        assert block.cell is not None
        row = block.cell.row
        if block.cell.column == 0 or row not in labels:
            labels[row] = genre_of(block.text, words)
            if len(block.text) < 12:
                continue
        genre = (
            genre_of(block.cell.head, words)
            or labels.get(row, "")
            or ("prose" if len(block.text) > (_CELL if words.NAME == "zh" else _CELL_EN) else "background")
        )
        body = Passage(
            block.text, block.start, kind="item", genre="action" if genre == "previous" else genre, lang=words.NAME
        )
        holder = holders.get(row)
        if holder and holder is not block and genre in ("discussion", "background"):
            body = replace(body, genre="bullets", intro=holder.text)  # what is told of whose work
        under = section_at(above, block.start)
        if under:
            body = replace(
                body,
                section=under.opens or under.section,
                trail=(*under.trail, under.text) if under.kind == "heading" else under.trail,
            )
        yield from _lines(body)


def _holders(cells: Sequence[Block]) -> dict[int, Block]:
    """The cell of each row that names who is in charge of it, where a column does."""
    named = [(block, language("zh" if is_chinese(block.cell.head) else "en")) for block in cells if block.cell]
    return {
        block.cell.row: block
        for block, words in named
        if block.cell and block.cell.head and re.search(words.TABLE["who"], words.fold(block.cell.head))
    }


def _lines(passage: Passage) -> Iterator[Passage]:
    """A cell's lines, each a passage of its own."""
    at = 0
    for line in passage.text.split("\n"):
        label = _LABEL.match(line)
        skip = label.end() if label else 0
        if line[skip:].strip():
            yield replace(passage, text=line[skip:], start=passage.start + at + skip)
        at += len(line) + 1


def _placed(block: Block, above: list[Passage], words: Language, genre: str) -> Passage:
    under = section_at(above, block.start)
    section = (under.opens or under.section) if under else ""
    trail = (*under.trail, under.text) if under and under.kind == "heading" else (under.trail if under else ())
    return Passage(block.text, block.start, section, genre, words.NAME, "cell", trail)
