"""The language words are read in, where those of two stand together.

The rules of another are not even compiled where it has no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from apectrack.extraction.sections import Passage

_HAN, _LATIN = re.compile(r"[^\W\x00-\xff]"), re.compile(r"[A-Za-z]{3}")
_SENTENCE = re.compile(r"(?:[A-Za-z]{2,}[ ,]+){4}")
_ENGLISH = re.compile(r"(?:\A|(?<=[。；：\n，]))\s*(?P<run>[A-Za-z][^\u3000-\u9fff\uff00-\uffef\n]{28,})")
_FINITE = re.compile(r"\b(?:will|would|shall|should|must|agreed|requested|asked|invited|undertook|are|is|was|were)\b")
_SENTENCE_WORDS = 6
# Words of which an English time phrase has one at least; the names and titles in Chinese minutes mostly have none.
_OF_TIME = re.compile(
    r"(?<![A-Za-z])(?:(?i:(?:jan|feb|apr|aug|sept?|oct|nov|dec|tue|wed|thu)[a-z]*|mar(?:ch)?|may|june?|july?"
    r"|(?:mon|fri|sun)(?:day)?s?|sat(?:urday)?s?|(?:mid|week|birth|to|yester|holi|work)?days?"
    r"|(?:dai|week|month|quarter|year|annual|prompt|short|immediate|present|current)ly|annual"
    r"|(?:week|weekend|fortnight|month|quarter|year|decade|hour|minute|second|season|summer|autumn|fall|winter|half)s?"
    r"|spring|centur[a-z]+|fy|tomorrow|to?night|noon|midnight|morning|afternoon|evening|eve|eo[dwmqy]|[ce]ob|asap"
    r"|soon[a-z]*|now|late[a-z]*|earl[a-z]+|next|last|this|time|end|delay|due|date|christmas|xmas|easter|new year"
    r"|meetings?|sessions?|summit|plenary|conference|workshop|call|forum|symposium)(?![A-Za-z])"
    r"|[A-Z][A-Z&]{1,9}[ -]?\d)"
    r"|(?<!\d)(?:19|20)\d\d(?![\d年])|\d(?:st|nd|rd|th)(?![A-Za-z])"
)


def spoken(block: str, lang: str) -> str:
    """``zh-Hant``, ``zh-Hans``, ``en`` or ``auto``: that of the document, unless a block holds words of another.

    It is ``auto`` where English of time stands amid Chinese.
    """
    han, latin = _HAN.search(block), _LATIN.search(block)
    if latin and not han:
        return "en"
    if latin and _SENTENCE.search(block) and _OF_TIME.search(block):
        return "auto"
    return "zh-Hant" if han and lang == "en" else lang


def by_language(passage: Passage) -> Iterator[Passage]:
    """A Chinese passage divided where whole sentences of English stand in it."""
    runs = list(_ENGLISH.finditer(passage.text)) if passage.lang == "zh" else []
    at = 0
    for run in runs:
        if len(run["run"].split()) < _SENTENCE_WORDS or not _FINITE.search(run["run"]):
            continue
        low, high = run.span("run")
        if passage.text[at:low].strip(" ，。；,;"):
            yield replace(passage, text=passage.text[at:low], start=passage.start + at)
        yield replace(passage, text=passage.text[low:high], start=passage.start + low, lang="en")
        at = high
    if at == 0:
        yield passage
    elif passage.text[at:].strip(" ，。；,;"):
        yield replace(passage, text=passage.text[at:], start=passage.start + at)
