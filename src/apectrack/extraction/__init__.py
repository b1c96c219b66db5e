"""Extraction: a document becomes candidates, each with the words that prove it and the rules that found it."""

from collections.abc import Iterator

from apectrack.extraction.actors import SIGNS
from apectrack.extraction.extract import extract
from apectrack.extraction.language import language
from apectrack.extraction.meetings import NoMeetingDateError
from apectrack.extraction.partypattern import compiled

__all__ = ["NoMeetingDateError", "extract", "get_ready"]


def get_ready(lang: str) -> Iterator[None]:
    """Load a language and compile its patterns that name no parties, one a step: others wait for a document's names."""
    words = language(lang)
    yield
    for pattern in (*(cue.pattern for cue in words.CUES), *(pattern for _, pattern in words.FRAMES)):
        if not any(sign in pattern for sign in SIGNS):
            compiled(pattern)
            yield
