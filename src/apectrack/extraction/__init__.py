"""Extraction: a document becomes candidates, each with the words that prove it and the rules that found it."""

from apectrack.extraction.extract import extract
from apectrack.extraction.meetings import NoMeetingDateError

__all__ = ["NoMeetingDateError", "extract"]
