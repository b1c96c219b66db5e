"""What a phrase is read against: the folded text around it, the reference date, the words that look ahead or back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from apectrack.timex.folding import FORMAL

_STOPS = "。！？；!?;\n"
_PUT, _LEAD = re.compile(r"(?:,|\b(?:on|from|by|before|until|between))(?: the)? \Z|[于於在自]\Z"), 12
_WILL = re.compile(r"\b(?:will|shall|(?:is|are) to be)\b|[将將](?![近来來军軍领領])|[预預][计計定]")
_STOP = re.compile(f"[{_STOPS}]")
_SHORT = 64  # characters: a shorter stretch is searched where it lies
_REACH = 120  # characters each way a sentence is looked at; longer ones say nothing more
_STRETCH, _LONGEST = 256, 48  # characters searched at a time for words that look ahead or back, and their longest


class Context:
    """One text being read. ``reference`` is the meeting's date; ``known`` is False when nobody gave one."""

    def __init__(
        self, text: str, original: str, reference: date | None, words: Mapping[str, re.Pattern[str]], lang: str
    ) -> None:
        self.text, self.original, self.words, self.lang = text, original, words, lang
        self.known = reference is not None
        self.reference = reference or date(2000, 1, 1)
        self.forced: bool | None = None  # what the caller says about looking ahead
        self._bounded: tuple[int, int, int] = (-1, 0, 0)  # the place asked about last, and its clause
        self._told: tuple[int, bool | None] = (-1, None)  # the same, and what the clause says
        self._seen: dict[tuple[str, int], list[tuple[int, int]]] = {}
        self.named_year: int | None = None  # the last year the text named, for 同年 and 'that year'
        self.traditional = lang == "zh-Hant" or (lang == "auto" and _traditional(text, original))

    def looks_ahead(self, offset: int) -> bool:
        """Whether the sentence around ``offset`` speaks of what is still to come."""
        if self.forced is not None:
            return self.forced
        if (said := self._said(offset)) is not None:
            return said
        return bool(self._hits("ahead", *self._sentence(offset)))

    def says_ahead(self, offset: int) -> bool:
        """Whether the clause around ``offset`` itself, not only its sentence, speaks of what is still to come."""
        return self.forced if self.forced is not None else bool(self._said(offset))

    def says_back(self, offset: int) -> bool:
        """Whether the clause around ``offset`` itself tells what has happened."""
        return not self.forced if self.forced is not None else self._said(offset) is False

    def announces(self, offset: int) -> bool:
        """Whether a sentence says, before a day put as the time of it, that it is to come: will be held on …, 將於…."""
        if not _PUT.search(self.text, max(0, offset - _LEAD), offset):
            return False
        low, _ = self._sentence(offset)
        will = [m.end() for m in _WILL.finditer(self.text, low, offset)]
        told = [end for _, end in self._hits("told", low, offset)]
        return bool(will) and (not told or will[-1] > told[-1])

    def looks_back(self, offset: int) -> bool:
        """Whether the sentence around ``offset`` tells what has happened."""
        if self.forced is not None:
            return not self.forced
        if (said := self._said(offset)) is not None:
            return not said
        begin, end = self._sentence(offset)
        if self._hits("ahead", begin, end):
            return False
        return bool(self._hits("past", begin, self._bounds(offset)[1]))

    def _said(self, offset: int) -> bool | None:
        """What the clause says, remembered for the place asked about last."""
        if self._told[0] != offset:
            self._told = offset, self._clause(offset)
        return self._told[1]

    def _hits(self, name: str, low: int, high: int) -> list[tuple[int, int]]:
        """Where the ``name`` words stand between two offsets; each stretch of the text is searched once."""
        if high - low <= _SHORT:
            return [m.span() for m in self._pattern(name).finditer(self.text, low, high)]
        found: list[tuple[int, int]] = []
        for begin in range(low - low % _STRETCH, high, _STRETCH):
            some = self._seen.get((name, begin))
            if some is None:
                end = begin + _STRETCH
                matches = self._pattern(name).finditer(self.text, begin, end + _LONGEST)
                some = self._seen[name, begin] = [m.span() for m in matches if m.start() < end]
            if some:
                found += [hit for hit in some if low <= hit[0] and hit[1] <= high]
        return found

    def _pattern(self, name: str) -> re.Pattern[str]:
        return _STOP if name == "stop" else self.words[name]

    def _bounds(self, offset: int) -> tuple[int, int]:
        """Where the clause around ``offset`` begins and ends."""
        if self._bounded[0] == offset:  # asked again about the same place
            return self._bounded[1:]
        low, high = max(0, offset - _REACH), min(len(self.text), offset + _REACH)
        low = max(self.text.rfind(c, low, offset) + 1 or low for c in _STOPS)
        if before := self._hits("clause", low, offset):
            low = before[-1][1]
        if after := self.words["stops"].search(self.text, offset, high):
            high = after.start()
        self._bounded = offset, low, high
        return low, high

    def _clause(self, offset: int) -> bool | None:
        """What the clause around ``offset`` itself says: True ahead, False past, None nothing.

        The nearest word before the place decides, then the nearest one after it.
        """
        low, high = self._bounds(offset)
        ahead, told = self._hits("ahead", low, offset), self._hits("told", low, offset)
        if ahead or told:
            last = ahead[-1][1] if ahead else -1, told[-1][1] if told else -1
            if last[0] != last[1]:
                return last[0] > last[1]
        first = self._firsts(offset, high)
        if not first and self._opening(low, high):  # 'On Monday, the minister said'
            end = next((at for at, _ in self._hits("stop", high, high + _REACH)), high + _REACH)
            first, high = self._firsts(high, end), end
        return first.get("ahead", high) < first["past"] if "past" in first else ("ahead" in first or None)

    def _opening(self, low: int, high: int) -> bool:
        """Whether a clause is too short to say anything of its own: three words, or twelve Chinese characters."""
        if high - low > 36:
            return False
        clause = self.text[low:high]
        return len(clause.split()) <= 3 and len(clause) + 2 * sum(c > "\u3000" for c in clause) <= 36

    def _firsts(self, low: int, high: int) -> dict[str, int]:
        """Where the first words that look ahead and back stand between two offsets."""
        found = ((name, self._hits(name, low, high)) for name in ("ahead", "past"))
        return {name: hits[0][0] for name, hits in found if hits}

    def _sentence(self, offset: int) -> tuple[int, int]:
        low, high = max(0, offset - _REACH), min(len(self.text), offset + _REACH)
        after = _STOP.search(self.text, offset, high)
        low = max(self.text.rfind(c, low, offset) + 1 or low for c in _STOPS)
        return low, after.start() if after else high

    def sentence(self, offset: int) -> str:
        """The sentence around ``offset``, at most 120 characters each way."""
        begin, end = self._sentence(offset)
        return self.text[begin:end]

    def before(self, name: str, offset: int, floor: int = 0) -> re.Match[str] | None:
        """The ``name`` words that end right before ``offset`` (not reaching below ``floor``)."""
        return self.words[name].search(self.text, max(floor, offset - 32), offset)

    def after(self, name: str, offset: int) -> re.Match[str] | None:
        """The ``name`` words that begin at ``offset``."""
        return self.words[name].match(self.text, offset)


def _traditional(folded: str, original: str) -> bool:
    """Whether the first part of the text uses characters that only Traditional Chinese has."""
    return any(
        a != b and "\u4e00" <= b <= "\u9fff" and b not in FORMAL
        for a, b in zip(folded[:2000], original[:2000], strict=True)
    )
