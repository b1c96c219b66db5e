"""OpenDocument's styles and list numbering: heading levels, and the labels that the printed page shows."""

from __future__ import annotations

import re

from apectrack.readers.numbering import format_of_example, written
from apectrack.readers.xmltree import Element, find, whole

_LEVELS = 10


class OdfStyles:
    """Paragraph and list styles of both parts, with what they inherit."""

    OUTLINE = "\x00outline"

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.lists: dict[str, dict[int, Element]] = {}
        for root in roots:
            if root is None:
                continue
            for style in whole(root, "style", "list-style", "outline-style"):
                if style.tag == "style":
                    self._styles.setdefault(style.get("name", ""), style)
                else:
                    name = self.OUTLINE if style.tag == "outline-style" else style.get("name", "")
                    self.lists.setdefault(name, {_number(level.get("level")): level for level in style})

    def chain(self, name: str) -> list[Element]:
        """The style and those it inherits from, nearest first; circles are cut."""
        out: list[Element] = []
        while name in self._styles and self._styles[name] not in out and len(out) < 20:
            out.append(self._styles[name])
            name = self._styles[name].get("parent-style-name", "")
        return out

    def outline_level(self, paragraph: Element) -> int:
        """The heading level of a paragraph, 1 at the top; 0 for body text."""
        if paragraph.tag != "h":
            return 0
        return min(_number(paragraph.get("outline-level")), _LEVELS)

    def is_title(self, name: str) -> bool:
        """Whether it is the style of a document's title, or inherits from it."""
        return any(style.get("name") in ("Title", "標題", "标题") for style in self.chain(name)[:2])

    def list_of(self, name: str) -> str:
        """The list style that a paragraph style brings, "" for none."""
        for style in self.chain(name):
            found = style.get("list-style-name")
            if found is not None:
                return found
        return ""

    def is_hidden(self, name: str) -> bool:
        """Whether a text style hides what it covers."""
        for style in self.chain(name):
            shown = find(style, "text-properties")
            if shown is not None and shown.get("display") == "none":
                return True
        return False


class ListLevels:
    """Counts lists as the word processor does: a list starts anew unless it says that it goes on."""

    def __init__(self, styles: OdfStyles) -> None:
        self._styles = styles
        self._counts: dict[str, list[int]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._identities: dict[str, list[int]] = {}

    def open(self, style: str, depth: int, element: Element) -> None:
        """A list begins at this depth; its numbers start anew unless it goes on with another."""
        counts = self._counts.setdefault(style, [0] * (_LEVELS + 1))
        going_on = element.get("continue-numbering") == "true" or element.get("continue-list") is not None
        if depth <= _LEVELS and not going_on:
            counts[depth:] = [0] * (_LEVELS + 1 - depth)

    def start(self, style: str, depth: int, number: str | None) -> None:
        """The next item at this depth has this number, if it says one."""
        if number is not None:
            self._starts[style, depth] = _number(number)

    def next_label(self, style: str, depth: int) -> str:
        """Count an item and give its label, "" where the list shows none."""
        depth = max(1, min(depth, _LEVELS))
        levels = self._styles.lists.get(style, {})
        counts = self._counts.setdefault(style, [0] * (_LEVELS + 1))
        start = self._starts.pop((style, depth), None)
        if start is not None:
            counts[depth] = start
        elif counts[depth] == 0:
            counts[depth] = _number(_get(levels, depth, "start-value"), 1)
        else:
            counts[depth] += 1
        counts[depth + 1 :] = [0] * (_LEVELS - depth)
        for above in range(1, depth):
            counts[above] = counts[above] or _number(_get(levels, above, "start-value"), 1)
        return _label(levels, depth, counts)


def _get(levels: dict[int, Element], depth: int, key: str) -> str | None:
    level = levels.get(depth)
    return None if level is None else level.get(key)


def _label(levels: dict[int, Element], depth: int, counts: list[int]) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    if level.tag.endswith("bullet"):
        mark = (level.get("bullet-char") or "•").strip()
        return "•" if not mark or "\ue000" <= mark[0] <= "\uf8ff" else mark
    if format_of_example(level.get("num-format") or "") == "none":
        return ((level.get("num-prefix") or "") + (level.get("num-suffix") or "")).strip()

    def one(place: int) -> str:
        return written(counts[place], format_of_example(_get(levels, place, "num-format") or ""))

    pattern = level.get("num-list-format")
    if pattern:
        return re.sub(
            r"%(\d{1,2})%", lambda found: one(int(found[1])) if int(found[1]) in levels else "", pattern
        ).strip()
    shown = min(_number(level.get("display-levels"), 1), depth)
    numbers = ".".join(filter(None, (one(place) for place in range(depth - shown + 1, depth + 1))))
    return f"{level.get('num-prefix') or ''}{numbers}{level.get('num-suffix') or ''}".strip()


def _number(text: str | None, default: int = 0) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,5}", text) else default
