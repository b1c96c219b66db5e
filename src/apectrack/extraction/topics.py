"""Topics: which subject of the vocabulary a draft is about, by its words and the headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

_SHORT = 5  # letters of an abbreviation, at most one less


class TopicLike(Protocol):
    """A subject with the words that reveal it, in either language."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def name_zh(self) -> str:
        """What it is called in Chinese."""

    @property
    def aliases(self) -> Sequence[str]:
        """Words that reveal it."""


class Topics:
    """The vocabulary, ready to look in texts; the longest word found decides."""

    def __init__(self, topics: Iterable[TopicLike]) -> None:
        self._words: list[tuple[str, str]] = []
        for topic in topics:
            self._words += [(word, topic.name) for word in (topic.name, topic.name_zh, *topic.aliases) if word]
        self._words.sort(key=lambda known: -len(known[0]))

    def of(self, *texts: str) -> str:
        """The topic of the first text that has one; empty when none has."""
        for text in texts:
            low = text.lower()
            for word, name in self._words:
                if word.lower() in low and _alone(word).search(text):
                    return name
        return ""


@cache
def _alone(word: str) -> re.Pattern[str]:
    """A word of the vocabulary as a pattern: Latin letters stand alone, short capitals as they are."""
    capitals = word.isascii() and word.isupper() and len(word) < _SHORT
    flags = re.NOFLAG if capitals or not word.isascii() else re.IGNORECASE
    edges = (r"(?<![A-Za-z])", r"(?![A-Za-z])") if word.isascii() else ("", "")
    return re.compile(edges[0] + re.escape(word) + edges[1], flags)
