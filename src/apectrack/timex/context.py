"""What a phrase is read against: the folded text around it, the reference date, the words that look ahead or back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

_STOPS = "。！？；!?;\n"
_REACH = 120  # characters each way a sentence is looked at; longer ones say nothing more


class Context:
    """One text being read. ``reference`` is the meeting's date; ``known`` is False when nobody gave one."""

    def __init__(
        self, text: str, original: str, reference: date | None, words: Mapping[str, re.Pattern[str]], lang: str
    ) -> None:
        self.text, self.original, self.words, self.lang = text, original, words, lang
        self.known = reference is not None
        self.reference = reference or date(2000, 1, 1)
        self.forced: bool | None = None  # what the caller says about looking ahead
        self.named_year: int | None = None  # the last year the text named, for 同年 and 'that year'
        self.traditional = lang == "zh-Hant" or (lang == "auto" and _traditional(text, original))

    def looks_ahead(self, offset: int) -> bool:
        """Whether the sentence around ``offset`` speaks of what is still to come."""
        if self.forced is not None:
            return self.forced
        if (said := self._clause(offset)) is not None:
            return said
        return bool(self.words["ahead"].search(self.sentence(offset)))

    def looks_back(self, offset: int) -> bool:
        """Whether the sentence around ``offset`` tells what has happened."""
        if self.forced is not None:
            return not self.forced
        if (said := self._clause(offset)) is not None:
            return not said
        sentence = self.sentence(offset)
        if self.words["ahead"].search(sentence):
            return False
        end = self._bounds(offset)[1]
        begin = max(self.text.rfind(c, max(0, offset - _REACH), offset) for c in _STOPS) + 1
        return bool(self.words["past"].search(self.text, max(begin, offset - _REACH), end))

    def _bounds(self, offset: int) -> tuple[int, int]:
        """Where the clause around ``offset`` begins and ends."""
        low, high = max(0, offset - _REACH), min(len(self.text), offset + _REACH)
        low = max(self.text.rfind(c, low, offset) + 1 or low for c in _STOPS)
        for m in self.words["clause"].finditer(self.text, low, offset):
            low = m.end()
        if stop := self.words["stops"].search(self.text, offset, high):
            high = stop.start()
        return low, high

    def _clause(self, offset: int) -> bool | None:
        """What the clause around ``offset`` itself says: True ahead, False past, None nothing.

        The nearest word before the place decides, then the nearest one after it.
        """
        low, high = self._bounds(offset)
        last = dict.fromkeys(("ahead", "told"), -1)
        for name in last:
            for m in self.words[name].finditer(self.text, low, offset):
                last[name] = m.end()
        if last["ahead"] != last["told"]:
            return last["ahead"] > last["told"]
        found = {name: self.words[name].search(self.text, offset, high) for name in ("ahead", "past")}
        first = {name: m.start() for name, m in found.items() if m}
        if not first and len(self.text[low:high].split()) <= 3 and high - low <= 36:  # 'On Monday, the minister said'
            end = min(
                (at for c in _STOPS if (at := self.text.find(c, high, high + _REACH)) >= 0), default=high + _REACH
            )
            found = {name: self.words[name].search(self.text, high, end) for name in ("ahead", "past")}
            first, high = {name: m.start() for name, m in found.items() if m}, end
        return first.get("ahead", high) < first["past"] if "past" in first else ("ahead" in first or None)

    def sentence(self, offset: int) -> str:
        """The sentence around ``offset``, at most 120 characters each way."""
        low, high = max(0, offset - _REACH), min(len(self.text), offset + _REACH)
        first = max(self.text.rfind(c, low, offset) for c in _STOPS) + 1
        stops = [at for c in _STOPS if (at := self.text.find(c, offset, high)) >= 0]
        return self.text[max(first, low) : min(stops, default=high)]

    def before(self, name: str, offset: int, floor: int = 0) -> re.Match[str] | None:
        """The ``name`` words that end right before ``offset`` (not reaching below ``floor``)."""
        return self.words[name].search(self.text, max(floor, offset - 32), offset)

    def after(self, name: str, offset: int) -> re.Match[str] | None:
        """The ``name`` words that begin at ``offset``."""
        return self.words[name].match(self.text, offset)


def _traditional(folded: str, original: str) -> bool:
    """Whether the first part of the text uses characters that only Traditional Chinese has."""
    return any(a != b and "\u4e00" <= b <= "\u9fff" for a, b in zip(folded[:2000], original[:2000], strict=True))
