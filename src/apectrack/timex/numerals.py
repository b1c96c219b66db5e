"""Numbers as people write them: 12, 一二三, 廿五, 二〇一一, twelve, 12th; None where there is none."""

from __future__ import annotations

CHINESE = "〇零一二三四五六七八九十百千廿卅两"
_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_ONES += ["seventeen", "eighteen", "nineteen"]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_LOOSE = {"a": 1, "an": 1, "the": 1, "a couple of": 2, "couple of": 2, "a dozen": 12, "dozen": 12, "hundred": 100}

ENGLISH = (
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    "|one|two|three|four(?:teen)?|five|six(?:teen)?|seven(?:teen)?|eight(?:een)?|nine(?:teen)?|ten|eleven|twelve"
    "|thirteen|fifteen"
)
ENGLISH_ORDINAL = (
    "(?:twenty|thirty)[- ]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third"
    "|four(?:teen)?th|fifth|six(?:teen)?th|seven(?:teen)?th|eighth|eighteenth|nine?th|nineteenth|tenth|eleventh|twelfth"
    "|thirteenth|fifteenth|twentieth|thirtieth"
)


def chinese(text: str) -> int | None:
    """The value of Chinese numerals, counted (二十五, 廿五) or digit by digit (二〇一一); spaces are ignored."""
    text = text.replace(" ", "")
    if not text or len(text) > 12:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else None
    if any(c not in CHINESE for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    return _counted(text.replace("廿", "二十").replace("卅", "三十"))


def _counted(text: str) -> int | None:
    """Numbers built with 十百千: each scale multiplies what stands before it, and scales only shrink."""
    total, last, scale = 0, None, 10_000
    for c in text:
        if c in _SCALES:
            if _SCALES[c] >= scale:
                return None
            scale = _SCALES[c]
            total, last = total + (1 if last is None else last) * scale, None
        elif last is None or last == 0:
            last = _DIGITS[c]
        else:
            return None
    return total + (last or 0)


def number(text: str) -> int | None:
    """The value of digits, Chinese numerals or English words (``12``, ``12th``, ``twelve``, ``twelfth``, ``a``)."""
    text = " ".join(text.lower().replace("-", " ").split())
    if text[:1].isdigit():
        return int(text.rstrip("stndrh")) if text.isascii() and text.rstrip("stndrh").isdigit() else None
    if text in _LOOSE:
        return _LOOSE[text]
    return english(text) if text.isascii() else chinese(text)


def english(text: str) -> int | None:
    """The value of an English number word or ordinal up to nine hundred, hundreds whole; words parted by one space."""
    if text.endswith(" hundred"):
        many = _LOOSE.get(text[:-8]) or english(text[:-8])
        return many * 100 if many and many < 10 else None
    if text in _ORDINALS:
        return _ORDINALS[text]
    if text in _ONES:
        return _ONES.index(text)
    if text.endswith("ieth"):
        text = text[:-4] + "y"
    if text in _TENS:
        return _TENS.index(text) * 10
    for i, tens in enumerate(_TENS):
        if tens and text.startswith(tens):
            rest = english(text[len(tens) :].strip())
            return i * 10 + rest if rest and rest < 10 else None
    return english(text[:-2]) if text.endswith("th") else None
