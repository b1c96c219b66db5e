"""Word's styles and automatic numbering: what a paragraph's style makes of it, and the label the printed page shows."""

from __future__ import annotations

import re

from apectrack.readers.numbering import written
from apectrack.readers.xmltree import Element, find, value, whole

_LEVELS = 9
_HEADING = re.compile(r"(?:heading|標題|标题|見出し) ?(\d)\Z", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目錄|目录) ?\d\Z", re.IGNORECASE)
_TITLE = ("title", "標題", "标题", "表題")
_PLACE = re.compile(r"%([1-9])")


def _integer(text: str | None, default: int = 0) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else default


class Styles:
    """Paragraph styles with what they inherit."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.default = ""
        for style in whole(root, "style") if root is not None else ():
            identity = style.get("styleId", "")
            self._styles.setdefault(identity, style)
            if style.get("type") == "paragraph" and style.get("default") in ("1", "true"):
                self.default = identity

    def chain(self, identity: str) -> list[Element]:
        """The style and those it is based on, nearest first; circles are cut."""
        out: list[Element] = []
        seen: set[str] = set()
        while identity in self._styles and identity not in seen and len(out) < 20:
            seen.add(identity)
            out.append(self._styles[identity])
            identity = value(self._styles[identity], "basedOn") or ""
        return out

    def names(self, identity: str) -> list[str]:
        """The names of the style and its ancestors, in lower case."""
        return [(value(style, "name") or "").lower() for style in self.chain(identity)]

    def is_title(self, identity: str) -> bool:
        """Whether it is the style of a document's title."""
        return any(name in _TITLE for name in self.names(identity)[:2])

    def is_contents(self, identity: str) -> bool:
        """Whether it is the style of a line in a table of contents."""
        return any(_CONTENTS.match(name) for name in self.names(identity)[:1])

    def outline_level(self, identity: str, paragraph: Element) -> int | None:
        """The heading level of a paragraph, 1 at the top; None for body text."""
        own = value(paragraph, "pPr", "outlineLvl")
        if own is not None:
            return _integer(own, 9) + 1 if _integer(own, 9) < _LEVELS else None
        for style in self.chain(identity):
            found = value(style, "pPr", "outlineLvl")
            if found is not None:
                return _integer(found, 9) + 1 if _integer(found, 9) < _LEVELS else None
            named = _HEADING.match(value(style, "name") or "")
            if named:
                return int(named[1])
        return None


class Numbering:
    """Counts every list of a document as Word does, and writes the labels."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, Element]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, tuple[str, dict[int, Element], dict[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for abstract in root:
            if abstract.tag == "abstractNum":
                identity = abstract.get("abstractNumId", "")
                self._abstract[identity] = {
                    _integer(level.get("ilvl")): level for level in abstract if level.tag == "lvl"
                }
                link = value(abstract, "numStyleLink")
                if link:
                    self._links[identity] = link
        for number in root:
            if number.tag != "num":
                continue
            levels, starts = {}, {}
            for override in number:
                if override.tag == "lvlOverride":
                    place = _integer(override.get("ilvl"))
                    own, start = find(override, "lvl"), value(override, "startOverride")
                    if own is not None:
                        levels[place] = own
                    if start is not None:
                        starts[place] = _integer(start, 1)
            self._lists[number.get("numId", "")] = (value(number, "abstractNumId") or "", levels, starts)

    def _placed(self, paragraph: Element, style: str) -> tuple[str, int] | None:
        """The list and level (from 0) of a paragraph, by its own properties or its style's."""
        own = find(paragraph, "pPr", "numPr")
        if own is not None:
            number = value(own, "numId")
            if number is not None:
                return (number, _integer(value(own, "ilvl"))) if number != "0" else None
        for found in self._styles.chain(style):
            number = value(found, "pPr", "numPr", "numId")
            if number == "0":
                return None
            if number is not None:
                level = value(own, "ilvl") or value(found, "pPr", "numPr", "ilvl")
                return number, self._level_of_style(number, found.get("styleId", ""), _integer(level))
        return None

    def _level_of_style(self, number: str, style: str, level: int) -> int:
        for place, definition in self._levels(number).items():
            if value(definition, "pStyle") == style:
                return place
        return level

    def _identity(self, number: str) -> str:
        """The abstract list behind a list, links through a style followed once."""
        identity = self._lists.get(number, ("", {}, {}))[0]
        if identity in self._links:
            for style in self._styles.chain(self._links[identity]):
                linked = value(style, "pPr", "numPr", "numId")
                if linked in self._lists:
                    return self._lists[linked][0]
        return identity

    def _levels(self, number: str) -> dict[int, Element]:
        overridden = self._lists.get(number, ("", {}, {}))[1]
        return {**self._abstract.get(self._identity(number), {}), **overridden}

    def next_label(self, paragraph: Element, style: str) -> tuple[str, int]:
        """Count the paragraph and give its label and depth (1 at the top); ("", 0) for one that is in no list."""
        placed = self._placed(paragraph, style)
        if placed is None or placed[0] not in self._lists:
            return "", 0
        number, level = placed[0], max(0, min(placed[1], _LEVELS - 1))
        levels = self._levels(number)
        counts = self._count(number, level, levels)
        return _label(levels, level, counts), level + 1

    def _count(self, number: str, level: int, levels: dict[int, Element]) -> list[int | None]:
        counts = self._counts.setdefault(self._identity(number), [None] * _LEVELS)
        starts = self._lists[number][2]
        if level in starts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counts[level] = starts[level]
        elif counts[level] is None:
            counts[level] = starts.get(level, _start(levels, level))
        else:
            counts[level] = (counts[level] or 0) + 1
        for above in range(level):
            if counts[above] is None:
                counts[above] = _start(levels, above)
        for below in range(level + 1, _LEVELS):
            after = value(levels.get(below), "lvlRestart")
            if after is None or (after != "0" and level < _integer(after)):
                counts[below] = None
        return counts


def _start(levels: dict[int, Element], level: int) -> int:
    return _integer(value(levels.get(level), "start"), 1)


def _label(levels: dict[int, Element], level: int, counts: list[int | None]) -> str:
    definition = levels.get(level)
    if definition is None:
        return ""
    style = value(definition, "numFmt") or value(find(definition, "AlternateContent", "Choice"), "numFmt") or "decimal"
    if style == "bullet":
        return "•" if _is_dot(value(definition, "lvlText") or "") else (value(definition, "lvlText") or "")
    legal = find(definition, "isLgl") is not None

    def one(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        shown = style if place == level else value(levels.get(place), "numFmt") or "decimal"
        return written(counts[place] or 0, "decimal" if legal and place != level else shown)

    return _PLACE.sub(one, value(definition, "lvlText") or "").strip()


def _is_dot(text: str) -> bool:
    """Whether a bullet is one of a symbol font, or none of the marks that typed text has."""
    return len(text.strip()) != 1 or not ("!" < text.strip() < "\ue000") or text.strip() in "oøØ§ü"
