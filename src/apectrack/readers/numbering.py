"""Numbers as list formats want them written: 3 as 3, iii, c, 三, 參, ③, by Word's names for the formats."""

from __future__ import annotations

_COUNTING = "〇一二三四五六七八九"
_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

# The first member of an OpenDocument ``num-format`` example, and Word's name for it.
_EXAMPLES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "taiwaneseCountingThousand", "壹": "ideographLegalTraditional", "壱": "ideographLegalTraditional",
    "甲": "ideographTraditional", "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
    "01": "decimalZero", "㊀": "ideographEnclosedCircle", "⑴": "decimalEnclosedParen",
}  # fmt: skip


def format_of_example(example: str) -> str:
    """Word's name of an OpenDocument number format such as ``壹, 貳, 參, ...``; ``none`` when it shows nothing."""
    first = example.split(",", maxsplit=1)[0].strip()
    if not first:
        return "none"
    if first == "壹" and "贰" in example:
        return "chineseLegalSimplified"
    return _EXAMPLES.get(first, "decimal")


def written(number: int, style: str) -> str:
    """A number from 0 to 32,767 in a Word number format; decimal digits where the format is not known."""
    number = max(0, min(number, 32_767))
    if style in {"none", "bullet"}:
        return ""
    if style in _CHINESE:
        digits, ten = _CHINESE[style]
        return _counted(number, digits, ten)
    make = _SPECIAL.get(style)
    return make(number) if make else str(number)


def _counted(number: int, digits: str, units: str) -> str:
    """Chinese counting: 十, 二十一, 一百零五; a leading 一十 loses its 一 except among the legal numerals."""
    if number == 0:
        return digits[0]
    out, gap = "", False
    for power in range(4, -1, -1):
        digit = number // 10**power % 10
        if digit == 0:
            gap = bool(out)
            continue
        if gap:
            out, gap = out + "零", False
        plain_ten = power == 1 and digit == 1 and not out and digits[1] == "一"
        out += ("" if plain_ten else digits[digit]) + (units[power - 1] if power else "")
    return out


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out or "0"


def _letters(number: int) -> str:
    """Word's letters: a to z, then aa, bb."""
    if number == 0:
        return "0"
    turns, letter = divmod(number - 1, 26)
    return chr(97 + letter) * min(turns + 1, 20)


def _cycled(number: int, members: str) -> str:
    return members[(number - 1) % len(members)] if number else "0"


def _within(number: int, first: str, last: int) -> str:
    return chr(ord(first) + number - 1) if 1 <= number <= last else str(number)


def _circled(number: int) -> str:
    if 21 <= number <= 35:
        return chr(0x3251 + number - 21)
    return _within(number, "①", 20)


def _digits(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _ordinal(number: int) -> str:
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


_CHINESE = dict.fromkeys(
    (
        "taiwaneseCountingThousand", "taiwaneseCounting", "chineseCounting", "chineseCountingThousand",
        "japaneseCounting",
    ),
    (_COUNTING, "十百千萬"),
)  # fmt: skip
_CHINESE |= dict.fromkeys(("ideographLegalTraditional", "japaneseLegal"), (_TRADITIONAL, "拾佰仟萬"))
_CHINESE |= {"chineseLegalSimplified": (_SIMPLIFIED, "拾佰仟万")}

_SPECIAL = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ideographTraditional": lambda number: _cycled(number, _STEMS),
    "ideographZodiac": lambda number: _cycled(number, _BRANCHES),
    "ideographDigital": lambda number: _digits(number, _COUNTING),
    "taiwaneseDigital": lambda number: _digits(number, "○" + _COUNTING[1:]),
    "japaneseDigitalTenThousand": lambda number: _digits(number, _COUNTING),
    "decimalFullWidth": lambda number: _digits(number, "０１２３４５６７８９"),
    "decimalFullWidth2": lambda number: _digits(number, "０１２３４５６７８９"),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: _within(number, "⑴", 20),
    "decimalEnclosedFullstop": lambda number: _within(number, "⒈", 20),
    "ideographEnclosedCircle": lambda number: _within(number, "㊀", 10),
    "ordinal": _ordinal,
}
