# ruff: noqa: ARG001, E501 - every maker takes the match and the context; a pattern reads best on one line
"""English names made of words for a time: titles of works, people, streets. None of them is a time."""

from __future__ import annotations

import re

from apectrack.timex.context import Context
from apectrack.timex.rule import Rule
from apectrack.timex.values import Guard, Value

_W = r"[ \n]{1,3}"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SEASON = "(?:Spring|Summer|Autumn|Winter|Christmas|Easter|Midsummer|Century)"
# Always a place after such a word; the second list only after a house number.
_STREET = r"(?:Street|St\.(?! [A-Z])|Lane|Road|Rd\b\.?|Avenue|Ave\b\.?|Gardens?|Square|Terrace|Crescent|Boulevard|Blvd\b\.?|Mews|Cottages?|Islands?|Quay|Parkway|Highway)"
_MAYBE = "(?:Drive|Place|Close|Court|Hill|Park|Bridge|House|Hall|Row|Way|Wharf|Grove|Yard|Farm|Rise|Walk)"
_WORK = "(?:songs?|films?|movies?|novels?|books?|albums?|singles?|plays?|series|sitcom|musical|poem|hit|track|tune|ballad|titled|entitled|called)"
_VOICED = re.compile(
    rf"\b(?:sang|sings?|singing|hummed|hums|humming|whistled|whistling|{_WORK})(?: [A-Z][A-Za-z']{{1,14}}){{1,3}} \Z"
)
_SHOWN = re.compile(rf"\b(?:sang|sings?|singing|played|plays|covered|performed|watched|read|{_WORK}) \Z")
_TITLED = re.compile(r" (?:(?:with|of|the|and|for|to) ){0,2}(?:I'm|I've|[A-Z][a-z])")
_HEAD = re.compile(
    r"(?:\A|[.!?] |\n)(?!(?:The|This|That|Next|Last|Past|On|By|Every|Each|Early|Late|Until|Since|From|One|Whit|Easter|Black|Cyber|Good|Ash|Palm|Shrove|Holy|Maundy|Giving"
    r"|First|Second|Third|Fourth|Fifth|Before|After|Come|If|When|And|But|Yesterday|Today|Is|Was|Both|Any|Some|Most|In|Through|Holiday) )[A-Z][a-z']{2,14} \Z"
)
_IS = re.compile(r" (?:was|is|has|became|reached|topped|remains|features)\b")
_IS_WORK = re.compile(rf"(?: [A-Z][a-z]+){{0,3}}(?: is| was) (?:a|an|the) (?:[\w-]+ ){{0,2}}(?:{_WORK})\b")
_PAIRED = re.compile(rf"(?:\A|[.!?,] |{_DAY} [A-Z][a-z]{{2,14}} and )\Z")
_PAIR_TAIL = re.compile(
    rf" (?!{_MONTH})[A-Z][a-z]{{2,14}}(?: and {_DAY} [A-Z]|(?<! )(?= (?:are|were|is an?|was an?)\b))"
)
_TIME_ONLY = re.compile(
    rf"(?:{_DAY}|{_MONTH}|the|of|and|Early|Late|Next|Last|This|Mid|End|Today|Tomorrow|[ ,])+\Z", re.IGNORECASE
)


def day_name(m: re.Match[str], context: Context) -> Value | None:
    """A weekday inside a title or a name: 'hummed Ruby Tuesday', 'Saturday Night Live', 'the book Tuesdays with Morrie'."""
    text, low = context.original, max(0, m.start() - 48)
    if m["show"] or (m["org"] and text[max(0, m.start() - 4) : m.start()].lower() == "the "):
        return Guard()
    if _IS_WORK.match(text, m.end()):
        return Guard()
    if _VOICED.search(text, low, m.start()):
        return Guard()
    if _SHOWN.search(text, low, m.start()) and _TITLED.match(text, m.end()):
        return Guard()
    if _HEAD.search(text, low, m.start()) and _IS.match(text, m.end()):
        return Guard()
    paired = _PAIRED.search(text, low, m.start())
    tail = _PAIR_TAIL.match(text, m.end()) if paired else None
    if tail and (paired[0].endswith("and ") or " and " in tail[0]):  # type: ignore[index]
        return Guard()
    return None


_BY = re.compile(r",? by [A-Z]")


def quoted(m: re.Match[str], context: Context) -> Value | None:
    """'"Friday Night Lights"': a title in quotation marks names no day; '"15 April"' and '"next Friday"' do."""
    inner = context.original[m.start() + 1 : m.end() - 1]
    if " " not in inner and _BY.match(context.original, m.end()):
        return Guard()
    if any(c.isdigit() for c in inner) or _TIME_ONLY.match(inner):
        return Guard() if re.search(rf"\b{_WORK},? \Z", context.text[max(0, m.start() - 16) : m.start()]) else None
    words = [
        w for w in inner.split() if w.lower() not in ("a", "an", "the", "of", "in", "on", "and", "with", "for", "to")
    ]
    return Guard() if len(words) > 1 and all(w[0].isupper() for w in words) and inner[-1] not in ".,;!" else None


def guard(m: re.Match[str], context: Context) -> Value | None:
    """Nothing in here is a time."""
    return Guard()


TRIGGERS = (('"“', r'(?=[A-Z0-9][^"”\n]{0,60}["”])'),)
WORDS: dict[str, str] = {}
RULES = (
    Rule(
        "en-guard-street",
        "0jfmasondtwcet",
        rf"(?-i:(?:[0-9]{{1,4}}[A-Za-z]?(?:st|nd|rd|th)?,?{_W})?(?:{_DAY}|{_MONTH}|{_SEASON}){_W}(?:{_STREET})|[0-9]{{1,5}}[A-Za-z]?,?{_W}(?:[A-Z][a-z'.-]{{1,14}}{_W}){{1,3}}(?:{_STREET})|[0-9]{{1,4}}[A-Za-z]?,?{_W}(?:{_DAY}|{_MONTH}|{_SEASON}){_W}{_MAYBE}\b)",
        guard,
        (),
        ("She lives at 12 March Lane.", "Friday Street is closed.", "off Spring Gardens", "deliver to 3 May Court"),
    ),
    Rule(
        "en-guard-day-name",
        "mtwfs",
        rf"(?-i:{_DAY}s?)(?P<show>(?-i:{_W}(?:Night|Morning|Afternoon|Evening){_W}[A-Z][a-z]{{2,14}}|{_W}(?:Times|Telegraph|Mirror|Express|Herald|Mail|Club)\b)|{_W}(?-i:school|roast|best|driver)\b)?"
        rf"(?P<org>(?-i:{_W}(?:Group|Movement|Foundation|Society|Circle|Project|Alliance|Trust|Fund|Market|Post)\b))?",
        day_name,
        (),
        (
            "She hummed Ruby Tuesday.",
            "Saturday Night Live is back.",
            "Manic Monday was a hit.",
            "the novel Friday the Rabbi Slept Late",
        ),
    ),
    Rule(
        "en-guard-first-day",
        "fst",
        rf"(?-i:(?:First|Second|Third|Fourth){_W}{_DAY}s?)(?!{_W}(?:of|in|after|before)\b)",
        guard,
        (),
        ("First Friday is a gallery night.", "the Third Thursday concert"),
    ),
    Rule(
        "en-guard-quoted",
        '"“',
        r'["“][A-Z0-9][^"“”\n]{1,60}["”]',
        quoted,
        (),
        ('The show "Friday Night Lights" ended.', 'She read "Saturday Morning Club" aloud.'),
    ),
    Rule(
        "en-guard-person",
        "mdps",
        rf"(?:mr|ms|mrs|dr|prof|miss|sir)\b\.?(?-i:{_W}(?:[A-Z][a-z'-]{{1,14}}|[A-Z]\.)(?:{_W}(?!{_MONTH}{_W}[0-9])(?:[A-Z]\.|[A-Z][a-z]{{2,14}}\b)){{1,2}})",
        guard,
        (),
        ("Mr. Robert Friday spoke.", "Mrs. Wednesday Addams", "Dr. Anna J. Sunday chaired."),
    ),
)
