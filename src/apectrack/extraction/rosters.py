"""The people a document names as present: from its attendance lines, so that they are known when they owe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from apectrack.extraction.language import Language
from apectrack.extraction.sections import Passage

_HEAD = re.compile(
    r"^\W*(?:(?:出|列|缺|請|未)[席假到].{0,6}?|與會(?:人員|人|者)?|參會(?:人員|人|者)?|參加人員?|主持人?|主席|紀錄|記錄"
    r"|会议主持|轮值主持|下次轮值主持|参会人员?|参会人|参会|参加人员?|请假|与会人员?|与会|主持人?|记录"
    r"|(?i:attend(?:ance|ees|ing)|present|participants|apologies|regrets|chair(?:person|man|woman)?|secretary|scribe|note-?taker"
    r"|minutes(?: taken)?(?: by)?|recorder|facilitator"
    r"|host|clerk"
    r"|in attendance))"
    r"[^：:]{0,12}(?:[：:\t]|\s{2,}|$)"
)
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LATIN_NAME = re.compile(r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}")
_FULL = 3  # characters of a full Chinese name that has a given name of two
_HANDLE = re.compile(r"@([\w-]{2,39})")


def people(passages: Sequence[Passage], words: Language) -> frozenset[str]:
    """Names, first names and handles of those listed as present or excused."""
    found: set[str] = set()
    text = "\n".join(passage.text for passage in passages)
    text = f"{words.fold(text)}\n{text}"
    for passage in _parts(passages):
        head = _HEAD.match(passage.text)
        listed = passage.is_attendance and passage.trail and _HEAD.match(passage.trail[-1])
        if not (head or listed):
            continue
        names = passage.text[head.end() :] if head else passage.text
        if listed and passage.kind == "item" and passage.lang == "en":
            names = names.split(",")[0]
        for part in re.split(r"[、，,;；/\n\t]|\s{2,}|\*\*", names[:4000]):
            found |= set(_names(part.strip(" -*•.。（）()"), words))
    return frozenset(found | _given(found, text))


def _given(names: set[str], text: str) -> set[str]:
    """Given names of full Chinese ones, where the text also calls somebody by the given name alone."""
    given = {name[1:] for name in names if len(name) == _FULL and _HAN_NAME.fullmatch(name)}
    return {name for name in given if re.search(rf"(?:^|[（(、：:，\s]){name}(?:[）)、：:，\s]|$)", text, re.MULTILINE)}


def _parts(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages; a line that tells several things between dots or bars, one by one."""
    for passage in passages:
        several = passage.text.count(":") + passage.text.count("：") > 1
        pieces = re.split(r" [·•|] |\.\s+(?=[A-Z][\w ]{2,20}:)", passage.text) if several else []
        if len(pieces) > 1:
            yield from (replace(passage, text=piece) for piece in pieces)
        else:
            yield passage


def _names(part: str, words: Language) -> Iterable[str]:
    """The ways one attendance item may be called later on."""
    yield from _HANDLE.findall(part)
    bare = re.sub(r"[（(].*", "", part).strip()
    if _HAN_NAME.search(bare):
        name = re.sub(words.ROSTER_TITLE, "", words.fold(bare))
        for piece in re.split(r"[\s－–-]+", name)[-1:]:
            if 2 <= len(piece) <= 4 or (piece.isascii() and piece.isalpha()):
                yield from dict.fromkeys((piece, bare[len(bare) - len(piece) :]))  # as spelled, too
        return
    bare = re.sub(r"^(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? ", "", bare)
    if (found := _LATIN_NAME.match(bare)) and len(found[0]) < 40:
        yield found[0]
        if " " in found[0]:
            first, *_, last = found[0].split()
            yield from (first,) if len(first) > 2 else ()
            yield from (last,) if len(last) > 2 and part.startswith(("Mr", "Ms", "Dr", "Prof", "Mrs")) else ()
