"""Texts grown from a pattern: what it says it may match, chance by chance, its conditions around it left out."""

from __future__ import annotations

import random
import re
from re import _constants as op
from re import _parser as parser

MORE = 2  # times beyond the least that something repeated stands
KINDS = {op.CATEGORY_DIGIT: "7", op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "w"}


def grown(pattern: str, chance: random.Random) -> str:
    """A text the pattern's own words allow. What must or must not stand around it may still refuse it."""
    return _of(parser.parse(pattern, re.IGNORECASE), {}, chance)


def _of(tree, groups: dict[int, str], chance: random.Random) -> str:
    return "".join(_one(kind, value, groups, chance) for kind, value in tree)


def _one(kind, value, groups: dict[int, str], chance: random.Random) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.IN:
        return _among(value, chance)
    if kind in (op.ANY, op.NOT_LITERAL):
        return "甲"
    if kind is op.BRANCH:
        return _of(chance.choice(value[1]), groups, chance)
    if kind is op.SUBPATTERN:
        text = _of(value[3], groups, chance)
        if value[0]:
            groups[value[0]] = text
        return text
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        return "".join(_of(inner, groups, chance) for _ in range(chance.randint(least, min(most, least + MORE))))
    if kind is op.GROUPREF:
        return groups.get(value, "")
    if kind is op.GROUPREF_EXISTS:
        group, yes, no = value
        return _of((yes if group in groups else no) or (), groups, chance)
    return ""


def _among(some, chance: random.Random) -> str:
    kind, value = chance.choice(some)
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE:
        return chr(chance.randint(*value))
    return KINDS.get(value, "甲") if kind is op.CATEGORY else chance.choice("甲b ")
