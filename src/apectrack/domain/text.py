"""Text a person may safely see: control, bidi and zero-width characters taken out, or made visible."""

from __future__ import annotations

import re
from functools import cache

# C0, DEL, C1, soft hyphen, zero-width and bidi marks, line and paragraph separators, BOM, lone surrogates.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f"
_HARMFUL = rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_UNSEEN}\ud800-\udfff]"
_REMOVED = rf"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{_UNSEEN}]"
_BREAKS = r"[ \t]*[\n\v\f\r\x85\u2028\u2029]+[ \t]*"
_UNSTORABLE = r"[\x00\ud800-\udfff]"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when first needed: most text is printable as it is


def one_line(text: str) -> str:
    """Text fit for a summary: one line, nothing unseen in it, inner spaces kept, ends trimmed."""
    if text.isprintable():
        return text.strip()
    return _compiled(_BREAKS).sub(" ", paragraphs(text)).replace("\t", " ").strip()


def paragraphs(text: str) -> str:
    """Text fit for a detail or a note: line ends kept, everything unseen taken out, lone surrogates replaced."""
    return storable(_compiled(_REMOVED).sub("", text)).strip()


def storable(text: str) -> str:
    """Text every database takes: lone surrogates and NUL replaced."""
    return text if text.isprintable() else _compiled(_UNSTORABLE).sub("\ufffd", text)


def visible(text: str) -> str:
    """Any text made safe to print: what a terminal would obey or hide is written as its escape."""
    if text.isprintable():
        return text
    return _compiled(_HARMFUL).sub(lambda m: m[0].encode("unicode_escape", "surrogatepass").decode(), text)
