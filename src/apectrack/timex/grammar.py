"""The rules of a language and the places where they are asked: what the finder goes over a text with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from apectrack.domain.errors import UsageError
from apectrack.timex.rule import Rule
from apectrack.words import _

_ZH, _EN = ("zh_names", "zh"), ("en_names", "en")  # names first: where both match as far, it is a name
LANGUAGES = {"zh-Hant": _ZH, "zh-Hans": _ZH, "zh": _ZH, "en": _EN, "auto": (*_ZH, *_EN)}
_NUMERALS = "〇零一二三四五六七八九十百千廿卅两"
# What a language may say between and around phrases; a name it leaves out never matches.
WORDS = (
    "to",
    "and",
    "between",
    "from",
    "till",
    "within",
    "leads",
    "leads_year",
    "article",
    "verb",
    "place",
    "placed_day",
    "lasting",
    "labels",
    "refused",
    "ahead",
    "past",
    "told",
    "clause",
    "stops",
    "lead_by",
    "lead_before",
    "lead_after",
    "tail_by",
    "tail_before",
    "tail_after",
    "tail_from",
    "tail_start",
    "tail_about",
    "tail_during",
    "tail_time",
    "tail_beside",
    "offset_before",
    "offset_after",
    "running",
    "plus",
    "whose",
    "counts",
    "placed_year",
    "approximate",
    "since",
    "leads_short",
    "ending",
)


class Grammar(NamedTuple):
    """The rules of the languages asked for, by the character they open with, and the words that join phrases."""

    trigger: re.Pattern[str]
    opening: dict[str, tuple[Rule, ...]]
    words: dict[str, re.Pattern[str]]
    rules: tuple[Rule, ...]


def grammar(lang: str) -> Grammar:
    """The grammar of ``auto``, ``en``, ``zh``, ``zh-Hant`` or ``zh-Hans``. Raises UsageError for any other."""
    if lang not in LANGUAGES:
        raise UsageError(
            _("'{lang}' is not a language apectrack reads.", lang=lang),
            _("Use one of {languages}.", languages=", ".join(LANGUAGES)),
        )
    return _grammar(LANGUAGES[lang])


@cache
def _grammar(names: tuple[str, ...]) -> Grammar:
    modules = _modules(names)
    rules: tuple[Rule, ...] = sum((tuple(module.RULES) for module in modules), ())
    words: dict[str, list[str]] = {name: [] for name in WORDS}
    for module in (*modules[1:], modules[0]):
        for name, pattern in module.WORDS.items():
            words.setdefault(name, []).append(pattern)
    return Grammar(_trigger(), _opening(rules), _Words(words), rules)


def _modules(names: tuple[str, ...]) -> list[ModuleType]:
    """What the languages share, and each of them."""
    places = ("numeric", *(f"languages.{name}" for name in names))
    return [import_module(f"apectrack.timex.{place}") for place in places]


class _Words(dict[str, re.Pattern[str]]):
    """What languages say, by its name: each compiled when it is first looked for."""

    def __init__(self, said: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._said = said

    def __missing__(self, name: str) -> re.Pattern[str]:
        any_of = "|".join(f"(?:{pattern})" for pattern in self._said[name]) or "(?!)"
        return self.setdefault(name, re.compile(any_of, re.IGNORECASE))


_GROUP = 7  # about the square root of how many conditions there are


@cache
def _trigger() -> re.Pattern[str]:
    """One pattern for every place a phrase of any language can begin: a character, then what must hold around it.

    It opens with one set of characters, which lets the engine skip the rest of the text quickly; then come groups of
    conditions behind the characters they share, so that a character is not held against every condition there is.
    """
    pairs = [pair for module in _modules(LANGUAGES["auto"]) for pair in module.TRIGGERS]
    groups = [pairs[i : i + _GROUP] for i in range(0, len(pairs), _GROUP)]
    rest = "|".join(f"(?<={_set(some)})(?:{_conditions(some)})" for some in groups)
    return re.compile(f"{_set(pairs)}(?:{rest})")


def _set(pairs: list[tuple[str, str]]) -> str:
    return f"[{re.escape(''.join(sorted({c for chars, _ in pairs for c in chars})))}]"


def _conditions(pairs: list[tuple[str, str]]) -> str:
    return "|".join(f"(?<=[{re.escape(chars)}]){condition}" for chars, condition in pairs)


# What reads 4月, 4月15日, 4月第一週 and refuses 4月球.
_MONTHLY = ("zh-day", "zh-month", "zh-days", "zh-months", "zh-nth-weekday", "zh-nth-week", "zh-guard-count")
_ALONE = ("digits-compact", "en-year")  # what reads one number, whatever stands after it


def _opening(rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """Which rules can begin with a character: 0 stands for every digit, 一 for every Chinese numeral, A for letters.

    What follows a number narrows it further: ``latin`` letters, ``han`` characters, or nothing that counts (``bare``).
    """
    table: dict[str, list[Rule]] = {}
    for rule in rules:
        opens = set(rule.opens)
        opens |= set(_NUMERALS) if "一" in opens else set()
        opens |= set("abcdefghijklmnopqrstuvwxyz") if "A" in opens else set()
        for c in opens:
            table.setdefault(c.lower(), []).append(rule)
    opening = {c: tuple(some) for c, some in table.items()}
    numbers = opening.get("0", ())
    opening["latin"] = tuple(rule for rule in numbers if not rule.name.startswith("zh-"))
    opening["dotted"] = opening["latin"]
    opening["spaced"] = tuple(rule for rule in numbers if not rule.name.startswith("en-"))
    opening["other"] = tuple(rule for rule in numbers if rule.name in _ALONE)
    han = tuple(rule for rule in numbers if rule.name.startswith("zh-") or rule.name in _ALONE)
    opening["moon"] = tuple(rule for rule in numbers if rule.name in _MONTHLY)
    opening["han"] = tuple(rule for rule in han if not rule.name.startswith("en-"))
    opening["bare"] = tuple(rule for rule in numbers if rule.name.startswith(("digits-", "guard-", "en-year")))
    return opening
