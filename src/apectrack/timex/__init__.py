"""Time phrases in Chinese and English text, turned into deadlines: ``find``, ``find_deadlines`` and ``read``.

Importing this loads nothing else: what finds is loaded by the first call, what reads a typed phrase likewise.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what typing.TYPE_CHECKING says at run time, without importing typing
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from apectrack.timex.finder import Finding, Found
    from apectrack.timex.reading import UnreadableError, read

__all__ = ["Finding", "Found", "UnreadableError", "find", "find_deadlines", "get_ready", "read"]


def find(text: str, reference_date: date | None = None, lang: str = "auto") -> Iterable[Found]:
    """Every time phrase of ``text`` as (phrase, start, end, kind, value, offset), from left to right.

    ``reference_date`` is the meeting's; without one, what counts from it stays open. ``lang`` is zh-Hant, zh-Hans, en
    or auto, which reads mixed text.
    """
    from apectrack.timex import finder

    return finder.find(text, reference_date, lang)


def find_deadlines(
    text: str, reference_date: date | None = None, lang: str = "auto", *, looks_ahead: bool | None = None
) -> Iterable[Finding]:
    """Every time phrase with its Deadline, rule and doubts.

    ``looks_ahead`` says whether the text speaks of what is to come, where the caller knows better than its words.
    """
    from apectrack.timex import finder

    return finder.find_deadlines(text, reference_date, lang, looks_ahead=looks_ahead)


def get_ready(lang: str = "auto") -> Iterator[None]:
    """Compile what finds the phrases of ``lang``, a pattern a step: what is not reached is compiled when first met."""
    from apectrack.timex.grammar import grammar

    for rule in grammar(lang).rules:
        rule.at("", 0)
        yield


def __getattr__(name: str) -> object:
    """Load the types and what reads a typed phrase when they are first asked for."""
    if name in ("Finding", "Found"):
        from apectrack.timex import finder

        return getattr(finder, name)
    if name in ("UnreadableError", "read"):
        from apectrack.timex import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
