"""Time phrases in Chinese and English text, turned into deadlines: ``find``, ``find_deadlines`` and ``read``."""

from __future__ import annotations

from apectrack.timex.finder import Finding, Found, find, find_deadlines
from apectrack.timex.reading import UnreadableError, read

__all__ = ["Finding", "Found", "UnreadableError", "find", "find_deadlines", "read"]
