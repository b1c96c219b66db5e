"""Time phrases in Chinese and English text, turned into deadlines: ``find``, ``find_deadlines`` and ``read``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apectrack.timex.finder import Finding, Found, find, find_deadlines

if TYPE_CHECKING:
    from apectrack.timex.reading import UnreadableError, read

__all__ = ["Finding", "Found", "UnreadableError", "find", "find_deadlines", "read"]


def __getattr__(name: str) -> object:
    """Load what reads a typed phrase when it is first asked for: an import only finds."""
    if name in ("UnreadableError", "read"):
        from apectrack.timex import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
