"""The rules of a language over a text.

Overlaps are settled here and nowhere else: leftmost first, then longest. Guards take part like any rule, and what
they cover is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from apectrack.domain.deadline import Anchor, Deadline, limited
from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window
from apectrack.timex import days, joins
from apectrack.timex.context import Context
from apectrack.timex.deadlines import deadline_of
from apectrack.timex.folding import folded
from apectrack.timex.grammar import Grammar, grammar
from apectrack.timex.rule import Rule
from apectrack.timex.values import Atom, Fixed, Guard, Length, Session, Span, Vague, Value, When

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


class Found(NamedTuple):
    """A time phrase: verbatim, inclusive days (None for an open side), kind, ISO 8601 period or anchor, offset."""

    phrase: str
    start: date | None
    end: date | None
    kind: str
    value: str | None
    offset: int


class Finding(NamedTuple):
    """A time phrase for the importer: character offsets, its Deadline, the rules that read it, what may be wrong."""

    phrase: str
    start: int
    end: int
    kind: str
    deadline: Deadline
    value: str | None
    rule: str
    doubts: tuple[str, ...]


# What stands after a number: nothing that counts, another number ('1 0 0 年' as PDFs space it), letters, Chinese that
# a time can go on with, or other Chinese.
_COUNTED = (
    "[年月日号天周星礼季小工半世旬钟分秒度岁学刻时点几多余财上下第至到及和与前后内]|会(?=计)"
    "|个(?= ?[月半小钟星礼工季世学年日])"
)
_NEXT = re.compile(
    rf"[0-9]{{1,8}}(?![0-9])(?:[ \n]{{0,3}}(?:(?P<latin>[A-Za-z])|(?P<moon>月)|(?P<han>{_COUNTED})"
    r"|(?P<other>[^\W\x00-\xff]))"
    r"|(?: [0-9]){1,3} ?(?P<spaced>[年月日号])|(?P<dotted>\. [JFMASOND][a-z]{2})"
    r"|(?P<bare>\.(?! ?[0-9])|:(?![0-9])|[ \n]{1,3}(?![&~(\-]|1/2 )|[^ \n/.,:'&~、(\-]|$))"
)


def _rules_at(text: str, start: int, opening: dict[str, tuple[Rule, ...]]) -> tuple[Rule, ...]:
    """The rules that can begin at ``start``."""
    c = text[start]
    if "0" <= c <= "9":
        m = _NEXT.match(text, start)
        after = m.lastgroup if m and m.lastgroup else "0"
        if after == "latin" and start and text[start - 1] in _LETTERS:
            return ()  # RC1 March
        return opening.get(after, ())
    return opening.get(c.lower(), ())


def atoms(context: Context, known: Grammar) -> Iterator[Atom]:
    """Atoms from left to right without overlaps; at one place the longest match wins."""
    text, opening, end = context.text, known.opening, 0
    for trigger in known.trigger.finditer(text):
        start = trigger.start()
        if start < end:
            continue
        rules = _rules_at(text, start, opening)
        if rules and (atom := _longest(rules, context, start)):
            end = atom.end
            yield atom


def _longest(rules: tuple[Rule, ...], context: Context, start: int) -> Atom | None:
    """The longest match at ``start`` that its rule accepts; the earlier rule wins a tie."""
    matches = [(m.end(), -i, rule, m) for i, rule in enumerate(rules) if (m := rule.at(context.text, start))]
    if len(matches) > 1:
        matches.sort(key=lambda found: found[:2], reverse=True)
    for end, _order, rule, m in matches:
        if end > start and (value := _made(rule, m, context)) is not None:
            return Atom(start, end, value, rule.name)
    return None


def _made(rule: Rule, m: re.Match[str], context: Context) -> Value | None:
    """What a rule makes of its match; words for a day past the calendar's end name no day."""
    try:
        return rule.make(m, context)
    except days.CALENDAR_ENDS:
        return Vague(days.BEYOND)


def read_all(
    text: str, reference: date | None, lang: str, *, looks_ahead: bool | None = None, whole: bool = False
) -> Iterator[Finding]:
    """Every finding of a text. ``whole`` lets shaky phrases stand when they are all there is."""
    known = grammar(lang)
    context = Context(folded(text), text, reference, known.words, lang)
    context.forced = looks_ahead
    some: list[Atom] = []
    for atom in atoms(context, known):
        if not some or atom.start >= some[-1].end:  # the time of day belongs to the day before it
            some.append(_timed(atom, context))
    parts = joins.carried(joins.joined(some, context), context)
    floor = 0
    for i, atom in enumerate(parts):
        if isinstance(atom.value, Guard):
            continue
        ceiling = parts[i + 1].start if i + 1 < len(parts) else len(text)
        if finding := _finding(atom, context, floor, ceiling, whole=whole):
            floor = finding.end
            yield finding


def _timed(atom: Atom, context: Context) -> Atom:
    """The atom with the time of day that follows it taken in."""
    value = atom.value
    single = isinstance(value, Fixed) and value.window.days == 1
    if not (single or (isinstance(value, When) and value.day is not None)):
        return atom
    if m := context.after("tail_beside", atom.end):
        return _beside(atom, context, m)
    if not (m := context.after("tail_time", atom.end)):
        return atom
    if isinstance(value, When) and value.year is None and (y := _YEAR_LAST.match(context.text, m.end())):
        return atom._replace(end=y.end(), value=value._replace(year=int(y[1])))
    return atom._replace(end=m.end())


_YEAR_LAST = re.compile(r"(?: [A-Z]{3,4}){0,2} ((?:19|20)[0-9]{2})(?![0-9-])")  # Sat Dec 10 14:17:29 GMT 1994


def _beside(atom: Atom, context: Context, m: re.Match[str]) -> Atom:
    """The day before or after the one just named: 國慶日前一天, 5月2日隔天."""
    assert isinstance(atom.value, When | Fixed)
    settled = days.settle(atom.value, context, atom.start)
    if settled.window is None or settled.window.earliest is None:
        return atom
    away = -1 if "前" in m[0] else 1
    try:
        there = Window.of_day(settled.window.earliest + timedelta(days=away))
    except OverflowError:
        return atom
    return atom._replace(
        end=m.end(),
        value=Fixed(
            there,
            settled.how,
            doubts=settled.doubts,
            relative=atom.value.year is None if isinstance(atom.value, When) else atom.value.relative,
        ),
    )


def _finding(atom: Atom, context: Context, floor: int, ceiling: int, *, whole: bool) -> Finding | None:
    if atom.rule in ("en-the-day", "en-the-eve", "en-the-unit", *joins.TOLD):  # they only count from another
        return None
    first = atom.value.first if isinstance(atom.value, Span) else atom.value
    if isinstance(first, Fixed) and first.kind == "clock":  # 14:30 alone says no day
        return None
    start, end, limit = joins.limits(atom, context, floor, ceiling)
    if atom.value.shaky and not (limit or _placed(atom, context, whole=whole)):
        return None
    if isinstance(atom.value, Session) and atom.value.ref == "this meeting":
        if limit not in ("by", "before", "after") or not context.looks_ahead(atom.start):
            return None
        if limit != "after":
            atom = atom._replace(value=atom.value._replace(ref="next meeting"))
    made = deadline_of(atom.value, limit, context, atom.start)
    if made is None:
        return None
    kind, value, deadline = made
    phrase = context.original[start:end]
    stripped = phrase.strip()
    start += len(phrase) - len(phrase.lstrip())
    end = start + len(stripped)
    deadline = Deadline(
        stripped, deadline.limit, deadline.named, deadline.anchor, deadline.how, tuple(dict.fromkeys(deadline.doubts))
    )
    return Finding(stripped, start, end, kind, deadline, value, atom.rule, deadline.doubts)


def _placed(atom: Atom, context: Context, *, whole: bool) -> bool:
    """Whether the words before a shaky phrase say that it is a time, or there is nothing but the phrase."""
    leads = "leads_short" if atom.rule == "digits-short" else "leads"
    if not isinstance(atom.value, Session) and context.before(leads, atom.start):
        return True
    return len(context.text) < 80 and (
        whole or context.text.strip(" .,!?。\n") == context.text[atom.start : atom.end].strip()
    )


def shown(finding: Finding) -> Found:
    """A finding as the plain six values; counts from a date are resolved over Monday-to-Friday weeks."""
    deadline = finding.deadline
    window: Window | None = None
    if deadline.named:
        window = limited(deadline.named, deadline.limit)
    elif deadline.anchor and deadline.anchor.kind == "date":
        window = _resolved(deadline)
    if window is None:
        return Found(finding.phrase, None, None, finding.kind, finding.value, finding.start)
    return Found(finding.phrase, window.earliest, window.latest, finding.kind, finding.value, finding.start)


def _resolved(deadline: Deadline) -> Window | None:
    """The window of an offset from a date; None past the calendar's end."""
    assert deadline.anchor
    offset = deadline.anchor.offset
    base = date.fromisoformat(deadline.anchor.ref)
    if offset is None:
        return limited(Window.of_day(base), deadline.limit)
    try:
        there = days.plus(base, Length(abs(offset.amount), offset.unit), 1 if offset.amount >= 0 else -1)
    except UsageError:
        return None
    return limited(Window.of_day(there), deadline.limit)


def find(text: str, reference_date: date | None = None, lang: str = "auto") -> Iterable[Found]:
    """Every time phrase of ``text`` as (phrase, start, end, kind, value, offset), from left to right.

    ``reference_date`` is the meeting's; without one, what counts from it stays open. ``lang`` is zh-Hant, zh-Hans, en
    or auto, which reads mixed text.
    """
    for finding in read_all(text, reference_date, lang):
        result = shown(finding)
        own = finding.kind == "deadline" and finding.deadline.anchor and finding.deadline.anchor.kind == "meeting"
        if own and reference_date and finding.deadline.anchor and finding.deadline.anchor.offset:
            near = Deadline(
                "", "by", anchor=Anchor("date", reference_date.isoformat(), None, finding.deadline.anchor.offset)
            )
            window = _resolved(near)
            result = result._replace(end=window.latest if window else None)
        yield result


def find_deadlines(
    text: str, reference_date: date | None = None, lang: str = "auto", *, looks_ahead: bool | None = None
) -> Iterable[Finding]:
    """Every time phrase with its Deadline, rule and doubts.

    ``looks_ahead`` says whether the text speaks of what is to come, where the caller knows better than its words.
    """
    return read_all(text, reference_date, lang, looks_ahead=looks_ahead)
