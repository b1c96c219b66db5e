"""Extraction: a document becomes candidates, each with the words that prove it and the rules that found it."""

from collections.abc import Iterator

from apectrack.extraction.actors import SIGNS
from apectrack.extraction.extract import extract
from apectrack.extraction.language import language
from apectrack.extraction.meetings import NoMeetingDateError
from apectrack.extraction.partypattern import compiled

__all__ = ["NoMeetingDateError", "extract", "get_ready"]


def get_ready() -> Iterator[None]:
    """Load the languages and compile the cues that name no parties, one a step: others wait for a document's names."""
    for name in ("zh", "en"):
        cues = language(name).CUES
        yield
        for cue in cues:
            if not any(sign in cue.pattern for sign in SIGNS):
                compiled(cue.pattern)
                yield
