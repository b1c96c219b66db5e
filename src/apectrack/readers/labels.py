"""Outline labels as they stand on paper (壹、 一、 （一） 1. (1) ① A. •): where one ends, and of what style it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_SPACE = r"[ \t\u00a0\u2000-\u200a\u3000]"
_DAY = r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])"
_COUNT = "〇零一二三四五六七八九十百廿卅"
_LEGAL = "零壹貳贰貮弍參叁叄参肆伍陸陆柒捌玖拾佰"

# Styles, in the order tried. A style's name holds what makes two labels siblings: its numerals and what surrounds them.
_STYLES = (
    ("bullet", rf"[•‣◦●○■□◆◇▪▫►▶➢➤※★☆∙⁃◎△▲⚫‧・☐☑☒✓✔\uf0b7\uf06c\uf0a7\uf0d8]|[·\-*+–—](?={_SPACE}+\S)"),
    ("case", rf"第{_SPACE}?[{_COUNT}\d]{{1,4}}{_SPACE}?[案章節节條条項项款點点](?:[:：、.．]|(?={_SPACE})|$)"),
    ("case", r"(?i:agenda item|item|action|decision|resolution|motion) \d{1,3}(?:\.\d{1,2}){0,2}[:.)](?=\s|$)"),
    ("case", rf"(?:案由|提案|議題|议题|報告案|討論案|臨時動議)[{_COUNT}\d]{{1,3}}[:：、.．]"),
    ("legal", rf"[{_LEGAL}]{{1,3}}{_SPACE}?[、.．，]"),
    ("legal", rf"[{_LEGAL}]{{1,3}}(?={_SPACE}+\S\S)"),
    ("count", rf"[{_COUNT}]{{1,4}}{_SPACE}?[、.．，](?![{_COUNT}]+[、，])"),
    ("(count)", rf"[（(]{_SPACE}?[{_COUNT}]{{1,4}}{_SPACE}?[)）][、.．]?"),
    ("stem", r"[甲乙丙丁戊己庚辛壬癸][、.．]"),
    ("(stem)", r"[（(][甲乙丙丁戊己庚辛壬癸][)）][、.．]?"),
    ("circled", r"[\u2460-\u2473\u2776-\u277f\u2780-\u2793\u3251-\u325f\u32b1-\u32bf]"),
    ("(count)", r"[\u3220-\u3229]"),
    ("(decimal)", r"[\u2474-\u2487]"),
    ("decimal.", r"[\u2488-\u249b]"),
    ("(decimal)", rf"[（(]{_SPACE}?[\d０-９]{{1,3}}{_SPACE}?[)）][、.．]?"),
    ("decimals", rf"[1-9]\d?(?:\.\d{{1,2}}){{1,4}}(?:\.(?!\d)|[、．]|(?={_SPACE}+[^\W\d]))"),
    ("decimal.", r"[\d０-９]{1,3}(?:[、．]|\.(?![\d０-９]))(?![\d０-９]+[、，])"),
    # 1.8/30（一）開學日, 2.94年12月19日: a number before a day
    ("decimal.", rf"[1-9]\d?\.(?={_DAY}\s?[（(]?[^\W\d\x00-\xff]|\d{{2,3}}年\d{{1,2}}月)"),
    ("decimal)", r"[\d０-９]{1,3}[)）]"),
    ("roman.", rf"(?:[IVX]{{1,5}}|[\u2160-\u216b])(?:[、．]|[.)](?={_SPACE}|[^\W\x00-\xff])|(?<=[\u2160-\u216b]))"),
    ("(roman)", r"[（(][ivx]{2,5}[)）]"),
    ("roman)", rf"[ivx]{{2,5}}[.)](?={_SPACE})"),
    ("(alpha)", r"[（(][A-Za-z][)）]"),
    ("alpha.", rf"[A-Za-zＡ-Ｚ](?:[、．]|[.)](?={_SPACE}|[^\W\x00-\xff]))"),
)


@dataclass(frozen=True)
class Label:
    """A label with the style that its siblings share; ``end`` is the offset after it in the line it was found in."""

    text: str
    style: str
    end: int

    @property
    def is_bullet(self) -> bool:
        """Whether it marks without counting."""
        return self.style == "bullet"


@cache
def _pattern() -> re.Pattern[str]:
    branches = "|".join(f"(?P<s{number}>{pattern})" for number, (_, pattern) in enumerate(_STYLES))
    return re.compile(branches)


@cache
def _firsts() -> frozenset[str]:
    """The characters a label may begin with: a quick no for most lines."""
    ranges = (range(0x2460, 0x24A0), range(0x2776, 0x2794), range(0x3220, 0x322A), range(0x3251, 0x3260))
    signs = "•‣◦●○■□◆◇▪▫►▶➢➤※★☆∙⁃◎△▲⚫‧・☐☑☒✓✔\uf0b7\uf06c\uf0a7\uf0d8·-*+–—第案提議议報討臨（("
    letters = "".join(chr(code) for start in (65, 97, 0xFF21) for code in range(start, start + 26))
    rest = "".join(chr(code) for code in (*range(0x2160, 0x216C), *range(0x32B1, 0x32C0), *range(0xFF10, 0xFF1A)))
    spans = "".join(chr(code) for span in ranges for code in span)
    return frozenset(f"{signs}{letters}{rest}{spans}{_COUNT}{_LEGAL}甲乙丙丁戊己庚辛壬癸0123456789")


def find_label(line: str, start: int = 0) -> Label | None:
    """The label a line begins with at ``start`` (white space before it is the caller's to skip), None without one."""
    if start >= len(line) or line[start] not in _firsts():
        return None
    found = _pattern().match(line, start)
    if found is None or not found[0]:
        return None
    style = _STYLES[int(str(found.lastgroup)[1:])][0]
    return Label(found[0], style, found.end())


def joined(label: str, text: str) -> str:
    """The label before the text as paper shows it: a space after Western labels, none after Chinese ones."""
    if not label or not text:
        return label or text
    return label + text if label[-1] in "、）：．，" else f"{label} {text}"


class Outline:
    """Depths of typed labels: a style met again closes what was opened since; a new one goes one deeper."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def level(self, style: str) -> int:
        """The depth of a label of this style, 1 at the top."""
        if style in self._open:
            del self._open[self._open.index(style) + 1 :]
        else:
            self._open.append(style)
        return len(self._open)

    @property
    def depth(self) -> int:
        """How many styles are open."""
        return len(self._open)
