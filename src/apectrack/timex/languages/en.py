# ruff: noqa: ARG001, E501 - every maker takes the match and the context; a pattern reads best on one line
"""English time phrases.

Patterns are matched without regard to case; where it matters ('May', 'march') the making function looks at the text.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from apectrack.domain.deadline import Anchor
from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window
from apectrack.timex import days, lunar
from apectrack.timex.context import Context
from apectrack.timex.numerals import ENGLISH, ENGLISH_ORDINAL, number
from apectrack.timex.numeric import NO_MEETING
from apectrack.timex.rule import Rule
from apectrack.timex.values import Count, Every, Fixed, Guard, Length, Session, Span, Vague, Value, When

_W = r"[ \n]{1,3}"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MON = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![A-Za-z])(?:\.(?=[ -]?[0-9,']))?)(?![A-Za-z])"
)
WDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b(?:\.(?=,? ?[0-9A-Za-z(]))?)(?![A-Za-z])"
# What is counted by an ordinal, and no day is.
_NTH = (
    r"(?:sessions?|meetings?|rounds?|half|quarters?|floors?|place|drafts?|editions?|readings?|grades?|items?|weeks?|years?"
    r"|months?|street|avenue|st|ave|anniversary|annual|century|graders?|division|infantry|birthday)\b"
)
DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)days"
ORD = rf"(?:[0-3]?[0-9](?:st|nd|rd|th)|{ENGLISH_ORDINAL})(?![A-Za-z0-9])"
DD = rf"(?:[0-3]?[0-9](?:st|nd|rd|th)?(?![A-Za-z0-9]|[:,.][0-9])|(?:{ENGLISH_ORDINAL})\b)"
YY = r"(?:[12][0-9]{3}|'[0-9]{2})(?![0-9A-Za-z]|[/-][0-9])"
# A year after a month; '15 April 10 am' is no year.
OF_YEAR = rf"(?:,? {{0,2}}(?:of{_W})?\n?(?!(?:0[0-9]|1[0-8])[0-5][0-9]{_W}(?:UK|UTC|GMT|CES?T|BST|[ECMP][SD]T|hrs?|hours|local)\b)(?P<y>{YY})|-(?P<yh>[12][0-9]{{3}})(?![0-9])|,?{_W}(?:of{_W})?(?P<ys>last|this|next){_W}year)?"
WD_HEAD = rf"(?:(?P<wd>{WDAY}),?{_W}(?:the{_W})?)?"
WD_TAIL = r"(?: ?\((?P<wt>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\.?\))?"
N = rf"(?:[0-9]{{1,4}}(?:\.[0-9])?|(?:an?|one|two|three|four|five){_W}hundred|(?:{ENGLISH})(?!{_W}hundred)|a{_W}couple{_W}of|couple{_W}of|a{_W}dozen|an?|one(?:{_W}hundred)?)"
UNIT = (
    r"(?:(?:working|business|week|calendar)[ -]?days?|weekdays?|days?|weeks?|fortnights?|months?|mos|quarters?|years?|yrs?|decades?|centur(?:y|ies)"
    r"|hours?|hrs?|minutes?|mins?|seconds?|secs?)(?![A-Za-z])"
)
LENGTH = (
    rf"(?:[0-9]{{1,3}}-|(?:[0-9]{{1,3}}|{ENGLISH}){_W}(?:to|or){_W})?(?P<n>(?:half{_W}(?:of{_W})?an?|{N}))(?: \([0-9]{{1,4}}\))?(?P<half>(?:{_W}|-)and(?:{_W}|-)a(?:{_W}|-)half|(?<=[0-9]) 1/2)?(?:{_W}|-)(?:full{_W}|more{_W}|consecutive{_W})?"
    rf"(?P<u>{UNIT})(?P<more>{_W}and{_W}a{_W}half)?"
)
CLOCK = r"[0-2]?[0-9](?:[:.h][0-5][0-9](?::[0-5][0-9])?)?(?: ?[ap](?:m\b|\.m\.))?"
TIME = (
    rf"(?:,? ?(?:at|@|from|by|-){_W}| ?, ?|{_W})(?:(?:around|about){_W})?(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[ap](?:m\b|\.m\.))?"
    rf"|[0-1]?[0-9](?:[:.][0-5][0-9])? ?[ap](?:m\b|\.m\.)|noon\b|midnight\b|[0-2]?[0-9]h[0-5]?[0-9]?\b|[0-1]?[0-9] o'clock)"
    rf"(?: ?(?:-|to|until) ?{CLOCK})?(?: ?(?:utc|gmt|[ecmp][sd]?t|cest|cet|bst)\b| [+-][0-9]{{4}}\b)?"
    rf"|,?{_W}(?:(?:in{_W}the{_W})?(?:morning|afternoon|evening)|(?:at{_W})?(?:night|noon|midnight))\b"
)
EARLY = r"(?P<p>mid(?:dle)?[- ]to[- ]late|early[- ]to[- ]mid(?:dle)?|early(?:{w}in)?|mid(?:dle)?|late(?:r)?(?:{w}in)?|the{w}(?:very{w})?(?:end|beginning|start|middle){w}of|(?:end|beginning|start|middle|close){w}of|end)".replace(
    "{w}", _W
)
SAID = rf"(?P<said>earlier|later){_W}"
SHIFT = r"(?P<s>this{w}(?:coming|past)|this|the{w}current|current|next|(?:the{w})?(?:coming|upcoming|following)|last|past|(?:the{w})?(?:previous|prior|preceding))".replace(
    "{w}", _W
)
SHIFT2 = r"(?:this|next|last|the{w}current|current|the{w}following)".replace("{w}", _W)
NEXT = {"this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "last": -1, "past": -1}
NEXT |= {"previous": -1, "prior": -1, "preceding": -1}

# Words a phrase can begin with; those that end in a word break are whole words.
_FIRST_WORDS = [
    r"jan",
    r"feb",
    r"mar",
    r"apr",
    r"may",
    r"jun",
    r"jul",
    r"aug",
    r"sep",
    r"oct",
    r"nov",
    r"dec",
    r"mon",
    r"tue",
    r"wed",
    r"thu",
    r"fri",
    r"sat",
    r"sun",
    r"next",
    r"last",
    r"this",
    r"past",
    r"today",
    r"tonight",
    r"tomorrow",
    r"yesterday",
    r"the\b",
    r"day",
    r"week",
    r"month",
    r"quarter",
    r"year",
    r"early",
    r"mid",
    r"late",
    r"end",
    r"begin",
    r"start",
    r"close",
    r"q[1-4]",
    r"h[12]\b",
    r"fy",
    r"fiscal",
    r"financial",
    r"spring",
    r"summer",
    r"autumn",
    r"fall",
    r"winter",
    r"with",
    r"to(?=[ \n](?:the |our |its )?(?:next\b|(?-i:[A-Z][A-Z&]{1,9})[ -]?[0-9]))",
    r"in\b",
    r"inter",
    r"for\b",
    r"fort",
    r"an?\b",
    r"half",
    r"one",
    r"two",
    r"three",
    r"four",
    r"five",
    r"six",
    r"seven",
    r"eight",
    r"nine",
    r"ten",
    r"eleven",
    r"twelve",
    r"thir",
    r"fif",
    r"twent",
    r"forty",
    r"sixty",
    r"seventy",
    r"eighty",
    r"ninety",
    r"ninetee",
    r"first",
    r"second",
    r"bi",
    r"semi",
    r"annual",
    r"quarterly",
    r"daily",
    r"every",
    r"each",
    r"once",
    r"twice",
    r"couple",
    r"man\b",
    r"girl\b",
    r"joe\b",
    r"mark\b",
    r"black",
    r"dozen",
    r"asap",
    r"alternat",
    r"calendar",
    r"years?\b",
    r"eve\b",
    r"over\b",
    r"several",
    r"some\b",
    r"as\b",
    r"a\.s",
    r"current",
    r"coming",
    r"upcoming",
    r"following",
    r"previous",
    r"prior",
    r"preced",
    r"christmas",
    r"xmas",
    r"new\b",
    r"thanks",
    r"easter",
    r"good\b",
    r"labo",
    r"indep",
    r"hallow",
    r"valentine",
    r"boxing",
    r"memorial",
    r"mlk",
    r"martin",
    r"veteran",
    r"columb",
    r"president",
    r"mother",
    r"father",
    r"st\b",
    r"prompt",
    r"article",
    r"art\.",
    r"para",
    r"section",
    r"item",
    r"agenda",
    r"table",
    r"version",
    r"room",
    r"annex",
    r"figure",
    r"page",
    r"chapter",
    r"step",
    r"phase",
    r"no\b",
    r"not\b",
    r"now\b",
    r"ref",
    r"vote",
    r"tel",
    r"fax",
    r"mr\b",
    r"ms\b",
    r"mrs\b",
    r"recently",
    r"soon",
    r"shortly",
    r"eo[mwyq]\b",
    r"tues",
    r"dr\b",
    r"miss\b",
    r"sir\b",
    r"prof",
    r"at\b",
    r"by\b",
    r"before",
    r"ahead",
    r"after",
    r"until",
    r"till\b",
    r"during",
    r"on(?=\sthe\s(?:mar|side))",
    r"eod",
    r"appendix",
    r"release",
    r"nightly",
    r"hourly",
    r"sixt",
    r"twenties",
    r"thirties",
    r"forties",
    r"fifties",
    r"sixties",
    r"seventies",
    r"eighties",
    r"nineties",
    r"noughties",
    r"triennial",
    r"cyber",
    r"palm\b",
    r"advent\b",
    r"whit",
    r"trinity",
    r"ash\b",
    r"shrove",
    r"maundy",
    r"holy\b",
    r"ascension",
    r"pentecost",
    r"corpus",
    r"groundhog",
    r"earth\b",
    r"canada\b",
    r"bastille",
    r"anzac",
    r"australia\b",
    r"armistice",
    r"remembrance",
    r"flag\b",
    r"cinco",
    r"international\b",
    r"women",
    r"guy\b",
    r"chinese\b",
    r"lunar\b",
    r"lantern",
    r"dragon\b",
    r"moon\b",
    r"all\b",
    r"earlier\b",
    r"that\b",
    r"rest\b",
    r"remainder",
    r"w/",
    r"around\b",
    r"about\b",
    r"back[ -]to",
    r"alongside\b",
    r"noon\b",
    r"mid(?=day|night)",
    r"quarter\b",
    r"many\b",
    r"lasted\b",
    r"took\b",
    r"spent\b",
    r"decades\b",
    r"right\b",
    r"red (?=[os])",
]


def _first_words() -> tuple[tuple[str, str], ...]:
    """The first words by first letter, as the finder's trigger wants them."""
    tails: dict[str, list[str]] = {}
    for word in _FIRST_WORDS:
        tails.setdefault(word[0], []).append(word[1:])
    start = r"(?<![A-Za-z0-9_@#].)"
    return tuple((c + c.upper(), f"{start}(?i:{'|'.join(some)})") for c, some in tails.items())


TRIGGERS = (*_first_words(), ("'", r"(?<![A-Za-z0-9].)(?=[0-9]{2}s?\b)"))

# Finite past tenses; participles after a determiner or 'be' are adjectives and plans.
PAST = (
    r"\b(?:was|were|had(?! to)|ha(?:s|ve)(?=(?: [a-z]+ly)? (?:been|made|met|sent|taken|given|done|gone|held|begun|become|[a-z]{3,12}ed)\b)|did|said|says|told|met|went|came|made|took|sent"
    r"|rose|fell|grew|began|won|lost|left|flew|drove|spoke|wrote|paid|bought|sold|brought|thought|kept|led|saw|knew|became|gave|got|found|stood|struck|broke|chose|shot|sang|ran|(?<!will )(?<!would )(?<!to )(?<!can )(?<!could )(?<!may )(?<!might )(?<!should )(?<!must )(?<!not )(?<!and )(?<!or )(?<!'ll )(?:quit|hit|cut|shut|beat|split)"
    r"|(?<!be )(?<!is )(?<!are )(?<!the )(?<!a )(?<!an )(?:held|(?!(?:pro|ex|suc)ceed|indeed|hundred)[a-z]{3,12}ed))\b"
)

WORDS = {
    "to": rf"(?:{_W}|,{_W})?(?:-{{1,2}}|~|(?:up{_W})?to(?:{_W}and{_W}including)?|until|till?|through(?:{_W}to)?|thru)(?:{_W}(?:the{_W})?)?",
    "and": rf"/| ?(?:,(?:{_W}and|{_W}or)?|and|&|or){_W}|,|{_W}(?:and|or|&){_W}(?:the{_W})?",
    "between": rf"\bbetween{_W}(?:the{_W})?\Z",
    "from": rf"\b(?:(?:on{_W})?(?:or|and){_W}after|(?:no|not){_W}(?:earlier|sooner|before){_W}than|from{_W}and{_W}after|(?<!dates )(?<!dating )(?<!dated )(?<!up )(?<!down )(?<!different )(?<!apart )(?<!away )from|since|starting(?:{_W}(?:on|from|in))?|beginning(?:{_W}(?:on|from|in))?|as{_W}of|effective(?:{_W}from)?|commencing(?:{_W}(?:on|from))?)(?:{_W}the)?{_W}\Z",
    "lead_by": rf"\b(?:(?:by|before|until|at){_W}the{_W}(?:end|close|conclusion){_W}of|(?:no|not){_W}later{_W}than|at{_W}the{_W}latest{_W}(?:by|on)|on{_W}or{_W}before|by{_W}no{_W}later{_W}than|due{_W}by|(?:up{_W})?until|till|by|(?<!run-)(?<!run )up{_W}to|through)(?:{_W}(?:cob|eob|close{_W}of{_W}business|noon|midnight|[0-9]{{1,2}}(?::[0-9]{{2}})? ?[ap]\.?m\.?)(?:{_W}on|,)?)?(?:{_W}the)?{_W}\Z",
    "lead_before": rf"\b(?:before|prior{_W}to|ahead{_W}of|in{_W}advance{_W}of|(?<!no )(?<!not )earlier{_W}than|preceding)(?:{_W}the)?{_W}\Z",
    "lead_after": rf"\b(?<!or )(?<!and )(?:after|following|later{_W}than|subsequent{_W}to)(?:{_W}the)?{_W}\Z",
    "tail_from": rf"{_W}(?:onwards?|or{_W}later)\b",
    "offset_before": rf"{_W}(?:(?:before|prior{_W}to|ahead{_W}of|in{_W}advance{_W}of|preceding){_W}(?:the{_W}(?:start{_W}of{_W})?)?)",
    "offset_after": rf"{_W}(?:(?:after|following|from|of){_W}(?:the{_W}(?:end{_W}of{_W}|close{_W}of{_W})?)?)",
    "running": rf"\b(?:(?:in|over|during|for){_W})?the{_W}\Z",
    "ending": rf"{_W}(?:to|ending(?:{_W}(?:on|in))?|ended(?:{_W}(?:on|in))?|up{_W}to)(?:{_W}the)?{_W}(?:end{_W}of{_W})?",
    "within": rf"\b(?:within|in){_W}(?:the{_W})?\Z",
    "leads": rf"(?:\b(?:in|on|by|before|until|till|since|from|to|through|after|during|for|of|between|due|this|next|last|every|each|early|mid|late|end|around|about|over|throughout|circa|as{_W}(?:early|late){_W}as|starting|beginning|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?|date:?|dated|when:?|deadline:?|due:?){_W}(?:the{_W})?|: ?)\Z",
    "refused": r"(?:\b(?:flight|gate|class(?: of)?|route|bus|models?|numbers|channel|sizes?|grades?|levels?|lot|track|platform|ward|zone|sector|odds(?: of)?|ratio(?: of)?|scored?|vision(?: of)?|pressure(?: of)?|items?|articles?|art|paragraphs?|paras?|sections?|sec|tables?|figures?|fig|rooms?|annex|versions?|ver|v|votes?|ref|no|nos|tel|fax|pages?|pp?|chapters?|phases?|steps?|release|rule|vote|score|ratio|appendix|agenda|building|unit|suite|apt)[.:]? ?#?|[#$€£]|\bis[bs]n:? ?)\Z",
    "ahead": r"\b(?:[a-z]{3,12}ed (?:to|until|for)(?! [$€£]?[0-9])|told to|ha(?:s|ve|d) to|(?:re-?)?opens|re-?starts|starts|begins|resumes|meets|closes|returns|arrives|departs|takes (?:place|effect)|enters into|will|would|shall|due|please|must|should|plan(?:s|ned)?|is to|are to|deadlines?|upcoming|expect(?:s|ed)?|scheduled|going to|before|no later|by|until|to be|agreed to|intends?|aims?|target|let's|we'll|i'll|'ll)\b",
    "past": PAST,
    "told": PAST,
    "clause": rf"[;:]|,(?! ?[0-9])|\b(?:and|but|which|who|while|whereas|because){_W}",
    "stops": rf"[;:.!?\n]|,(?! ?[0-9])|\b(?:and|but|which|who|while|whereas|because){_W}",
    "tail_time": TIME,
}


_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_NAME = f"{_MONTH_NAMES}|Morning|Afternoon|Evening|Night|Noon|GMT|UTC|He|She|They|You|The|This|That|These|Those|His|Her|Our|Mr|Mrs|Ms|Dr|President|Prime|Minister|Senator|Sen|Rep|Gov|King|Queen|Pope"
# 'Wednesday Addams frowned', 'The Thursday Murder Club sold': a word of time that opens a name, and its verb.
_NAME_AND_VERB = re.compile(
    rf" (?!(?:{_NO_NAME})\b)[A-Z][a-z'-]{{1,14}}(?: [A-Z][a-z'-]{{1,14}}){{0,2}} (?:is|was|has|had|are|were|will|would|and|or|[a-z]{{2,12}}(?:ed|s)|won|led|sold|said|told|ran|met|sang|wrote)\b"
)
_OPENING = re.compile(
    r"(?:\A|[.!?][\"')]? |\n|[Tt]he |\b(?:named|called|starring|by|actress|actor|singer|author|and|with|Miss|Super|Bloody) )\Z"
)
_HYPHENED = re.compile(rf"-(?!{WDAY}|{MON})[a-z]", re.IGNORECASE)  # a Monday-morning quarterback
_TITLED = re.compile(r"(?:[a-z,] at|[A-Za-z,] (?:Was|Is|Of|And|With|For|My|Your|Who)|(?:[A-Z]\.){3}) \Z")
_INSTITUTION = re.compile(
    r" (?:Agreement|Rising|Revolution|Movement|Massacre|Uprising|Rebellion|Crisis|Accords?|Act|Foundation|Society|Awards?|Prize|Theatre|Gardens?|Palace|Rain|Issue|Band|Fools|Group|Club|Ltd|Limited|Inc|LLC|plc|PLC|Corp|Records|Films|Magazine|Press|Media)\b"
)
_SITE = re.compile(r"\.(?:com|org|net|io|co|tv)\b")
_NAMED_TAIL = re.compile(
    r" (?:Mail|News|Times|Post|Telegraph|Express|Star|Mirror|Herald|Show|Standard|Record|Tribune)\b|\.[a-z]{2,4}\b"
)
_TITLE_TAIL = re.compile(
    r"['\u2019]s [A-Z]|,? by (?:the )?[A-Z](?![a-z]*day)"
)  # Today's Special, 'Yesterday' by the Beatles
_DEGREES = re.compile(r"\b(?:temperatures?|degrees|mercury|highs|lows|fahrenheit|celsius|mph|aged?)\b", re.IGNORECASE)
_PLAY = re.compile(
    r"\b(?:yards|rebounds?|touchdowns?|overtime|quarterback|coach(?:es)?|Bulls|Lakers|Celtics|scor(?:ed?|es|ing)|goal(?:s|less|keeper)?|match|game|half-?time|kick-?off|penalty|touchdown|baskets?|minute|pitch|league|cup"
    r"|chapter|novel|film|movie|book|episode|[0-9]{1,3}-[0-9]{1,3})\b",
    re.IGNORECASE,
)


# --- calendar dates -------------------------------------------------------------------------------------------------


def _month(text: str) -> int:
    return MONTHS.index(text[:3].lower()) + 1


def _weekday(text: str | None) -> int | None:
    return WEEKDAYS.index(text[:3].lower()) if text else None


def _year(m: re.Match[str], context: Context) -> tuple[int | None, tuple[str, ...]]:
    """The year of a match, and what is doubtful about it."""
    text = m["y"] or m["yh"]
    if not text and m["ys"] and context.known:
        return context.reference.year + NEXT[m["ys"].lower()], ()
    if not text:
        return None, ()
    year = int(text.lstrip("'"))
    if len(text.lstrip("'")) > 2:
        context.named_year = year
        return year, ()
    year += 2000 if year < 70 else 1900
    return year, (f"the year is written with two digits, {year} was taken",)


def _name(m: re.Match[str], context: Context) -> bool:
    """Whether a word of time in capitals is part of a name: Tuesday Weld starred, Monday.com, Bloody Sunday."""
    text = context.original
    if _SITE.match(text, m.end()) or text[max(0, m.start() - 8) : m.start()].endswith(
        ("Bloody ", "Super ", "Casual ", "Freaky ", "Manic ", "Ruby ")
    ):
        return True
    if text[m.start()].isupper() and _INSTITUTION.match(text, m.end()):
        return True
    if text[m.start()].isupper() and _TITLED.search(text, max(0, m.start() - 12), m.start()):
        return True
    if not text[m.start()].isupper() or not _NAME_AND_VERB.match(text, m.end()):
        return False
    return bool(_OPENING.search(text, max(0, m.start() - 12), m.start()))


def day(m: re.Match[str], context: Context) -> Value | None:
    """15 April 2011, April 15th, Friday the fifteenth of April."""
    number_ = number(m["d"])
    if number_ is None or number_ > 39:
        return None
    if _wordlike(m, context) and not any(c.isdigit() for c in m["d"]) and m.re.groupindex.get("of") and not m["of"]:
        return None
    if not any(c.isdigit() for c in m[0]) and _name(m, context):
        return None  # the May Fourth Movement
    year, doubts = _year(m, context)
    weekday = _weekday(m["wd"] or m["wt"])
    return When(year, _month(m["m"]), number_, weekday=weekday, doubts=doubts)


def _wordlike(m: re.Match[str], context: Context) -> bool:
    """Whether the month is 'may' or 'march' in small letters, more often a verb."""
    return m["m"].lower() in ("may", "march") and m["m"][0].islower()


_COUNTS = re.compile(r" [a-z]{4,}s\b(?<! days)")


_NOON = 12


def day_span(m: re.Match[str], context: Context) -> Value | None:
    """3-5 March 2011, March 3 to 5, 3, 4 and 5 March."""
    first, last = number(m["d"]), number(m["e"])
    if first is None or last is None or not first < last <= 39 or (m["sep"] == "/" and last > first + 1):
        return None
    if last <= _NOON and "-" in m["sep"] and "," in m[0][m.end("d") - m.start() : m.start("sep") - m.start()]:
        return None  # Oct. 3, 9-12: the hours
    year, doubts = _year(m, context)
    month = _month(m["m"])
    listed = not re.search(r"[-~]|to|until|through", m["sep"])
    if m["sep"].strip() == "," and m.re.groupindex["m"] < m.re.groupindex["d"] and _COUNTS.match(context.text, m.end()):
        return None  # by January 20, 30 places
    if m["sep"].strip() == "and" and context.before("between", m.start()):
        listed = False
    return Span(When(year, month, first, doubts=doubts), When(year, month, last, doubts=doubts), listed)


def month(m: re.Match[str], context: Context) -> Value | None:
    """April 2011, Apr '11; a month alone that could be a word or a name needs a preposition."""
    year, doubts = _year(m, context)
    text = m["m"]
    shaky = False
    if year is None and not m["p"] and not m["s"] and _name(m, context):
        return None
    if year is None:
        shaky = text.lower().rstrip(".") in (
            "may",
            "march",
            "mar",
            "april",
            "june",
            "august",
            "jan",
            "dec",
            "sept",
            "sep",
            "jun",
            "apr",
            "oct",
        )
        after = context.text[m.end() : m.end() + 1]
        before = context.text[max(0, m.start() - 1) : m.start()]
        if before == "-" and not context.text[max(0, m.start() - 2) : m.start() - 1].isspace() and not m["p"]:
            shaky = True
        if (
            after == "-" and not re.match(rf"-{MON}", context.text[m.end() : m.end() + 12], re.IGNORECASE)
        ) or after in ("'", "’", "_"):
            shaky = True
        if text[0].islower() and text.lower() in ("may", "march", "mar", "dec", "sep", "jan") and not m["p"]:
            if len(context.text) > 24:
                return None
            shaky = True
        if shaky and text[0].isupper() and after == " " and context.before("article", m.start()):
            shaky = bool(re.match(r" of\b", context.text[m.end() : m.end() + 4]))
        shaky = shaky and not m["p"]
    if m["s"]:
        return _near_month(_month(text), NEXT[m["s"].split()[-1].lower()], context)
    return When(year, _month(text), part=_part(m["p"]), doubts=doubts, shaky=shaky)


def _near_month(month_: int, shift: int, context: Context) -> Value:
    """Next April, last April, this April."""
    reference = context.reference
    year = reference.year
    if shift > 0 and month_ <= reference.month:
        year += 1
    if shift < 0 and month_ >= reference.month:
        year -= 1
    return When(year, month_, relative=True, how=f"counted from the meeting, {reference}")


def _part(text: str | None) -> str:
    if not text:
        return ""
    text = text.lower()
    for word, part in (
        ("to-late", "midlate"),
        ("to late", "midlate"),
        ("to-mid", "earlymid"),
        ("to mid", "earlymid"),
        ("early", "early"),
        ("beginning", "early"),
        ("start", "early"),
        ("mid", "mid"),
        ("late", "late"),
    ):
        if word in text:
            return part
    return "end"


_COUNTED = re.compile(
    r" (?!(?:was|is|has|his|this|its|plus|sees|as|levels|prices|dollars)\b)(?:[a-z]+ )?[a-z]{2,}s\b| (?:people|men|women|children)\b"
)


def year(m: re.Match[str], context: Context) -> Value | None:
    """2011 after a preposition, early 2012, this year."""
    if m["y"].startswith("'"):
        if not m["p"] and not context.before("placed_year", m.start()):
            return None
        number_ = int(m["y"][1:])
        return When(number_ + (2000 if number_ < 70 else 1900), part=_part(m["p"]))
    number_ = int(m["y"])
    low = (
        1000
        if re.search(
            rf"\b(?:since|circa|ca?\.|year|dates? from|ad){_W}\Z",
            context.text[max(0, m.start() - 12) : m.start()],
            re.IGNORECASE,
        )
        else 1500
    )
    if not low <= number_ <= 2199:
        return None
    before = context.text[max(0, m.start() - 1) : m.start()]
    if before and before.isascii() and (before.isalnum() or before in "/._$#-") and not m["p"]:
        return None
    if context.before("refused", m.start()) or context.before("counts", m.start()):
        return None
    if listed := re.search(r"[0-9]{4}(?:,| and|, and| or) \Z", context.text[max(0, m.start() - 12) : m.start()]):
        first = m.start() - len(listed[0])
        if context.before("refused", first) and not m["p"]:
            return None  # model numbers 1995 and 1996
    if not m["p"] and _COUNTED.match(context.text, m.end()) and context.before("approximate", m.start()):
        return None  # about 1500 protesters
    context.named_year = number_
    return When(number_, part=_part(m["p"]), shaky=not m["p"] and not context.before("leads_year", m.start()))


def quarter(m: re.Match[str], context: Context) -> Value | None:
    """Q3 2011, the third quarter of 2011, H1, first half of next year."""
    relative, year_ = False, None
    doubts: tuple[str, ...] = ()
    text = m["y"] or m["y2"]
    if text:
        year_ = int(text.lstrip("'"))
        if year_ < 100:
            year_ += 2000 if year_ < 70 else 1900
    elif m["s"]:
        year_, relative = context.reference.year + NEXT[m["s"].split()[-1].lower()], True
    if "fy" in m[0].lower() or "fiscal" in m[0].lower():
        doubts = ("the fiscal year is read as the calendar year",)
    kind, which = ("q", m["q"]) if m["q"] else ("h", m["h"])
    nth = {
        "last": 4 if kind == "q" else 2,
        "final": 4,
        "latter": 2,
        "second": 2,
        "first": 1,
        "third": 3,
        "fourth": 4,
    }.get(which.lower())
    nth = nth or int(which[0])
    if which.lower() in ("last", "final") and not (text or m["s"]):
        return None
    if nth > (4 if kind == "q" else 2) or (
        not (text or m["s"]) and not m[0].lower().endswith("year") and _played(m, context)
    ):
        return None
    how = f"counted from the meeting, {context.reference}" if relative else ""
    value = When(year_, part=f"{kind}{nth}", relative=relative, how=how, doubts=doubts)
    return days.third(value, _part(m["p"]), context, m.start()) if m["p"] else value


def _played(m: re.Match[str], context: Context) -> bool:
    """Whether the sentence tells of a match or a work: its quarters and halves are not the year's."""
    return bool(_PLAY.search(context.sentence(m.start())))


def first_months(m: re.Match[str], context: Context) -> Value | None:
    """The first nine months of 2009, the last two weeks of May."""
    count = number(m["n"])
    if m["m"]:
        year_, _ = _year(m, context)
        month_ = _month(m["m"])
        whole = Window.of_month(year_ or days.year_of(month_, context, m.start()), month_)
        relative = year_ is None
    else:
        relative = not m["yy"]
        shift = NEXT[m["s"].lower()] if m["s"] else 0
        whole = Window.of_year(int(m["yy"]) if m["yy"] else context.reference.year + shift)
    if not count or not whole.earliest or not whole.latest:
        return None
    length = Length(count, {"d": "d", "w": "w", "m": "m", "q": "q"}[m["u"][0].lower()])
    if not (m["m"] or m["yy"] or "year" in m[0].lower()) and m["nth"].lower() not in ("first", "opening"):
        return None
    if m["nth"].lower() in ("first", "opening"):
        last = days.plus(whole.earliest, length, 1) - timedelta(days=1)
        return Fixed(Window(whole.earliest, last), relative=relative) if last <= whole.latest else None
    first = days.plus(whole.latest + timedelta(days=1), length, -1)
    return Fixed(Window(first, whole.latest), relative=relative) if first >= whole.earliest else None


def year_pair(m: re.Match[str], context: Context) -> Value | None:
    """The 2010/11 financial year, the 2021-22 accounts: two years side by side."""
    first, last = int(m["a"]), int(m["b"])
    if (first + 1) % 100 != last or (last <= 12 and not m["what"]):
        return None
    return Span(When(first), When(first + 1))


def within_unit(m: re.Match[str], context: Context) -> Value | None:
    """Within the year, before the week is out: by its last day."""
    value = unit(m, context)
    if isinstance(value, When):
        window = days.settle(value, context, m.start()).window
        value = Fixed(window, f"counted from the meeting, {context.reference}") if window else None
    return value._replace(kind="deadline", limit="by") if isinstance(value, Fixed) else None


def week_ending(m: re.Match[str], context: Context) -> Value | None:
    """The week ending 25 January: from its Monday to that day."""
    year_, doubts = _year(m, context)
    number_ = number(m["d"] or m["d2"])
    settled = days.settle(When(year_, _month(m["m"] or m["m2"]), number_, doubts=doubts), context, m.start())
    if settled.window is None or settled.window.latest is None:
        return None
    last = settled.window.latest
    first = last - timedelta(days=last.weekday())
    return Fixed(Window(first, last), settled.how, doubts=settled.doubts, relative=year_ is None)


def weekday_after(m: re.Match[str], context: Context) -> Value | None:
    """Friday week, a week on Friday, the Friday after next."""
    if near := m["day"] or m["day2"]:
        weeks = (number(m["n"]) or 1) if m["n"] else 1
        weeks *= 2 if "fortnight" in (m["unit"] or m["unit2"]).lower() else 1
        return Fixed(Window.of_day(context.reference + timedelta(weeks=weeks, days=near.lower() == "tomorrow")))
    number_ = _weekday(m["wd"] or m["wd2"] or m["wd3"])
    assert number_ is not None
    if m["wd3"]:
        return Fixed(days.week(context.reference, 2, number_, number_))
    away = (number_ - context.reference.weekday()) % 7 or 7
    return Fixed(
        Window.of_day(
            context.reference + timedelta(days=away + (14 if (m["unit"] or "").lower() == "fortnight" else 7))
        )
    )


def weekdays_ago(m: re.Match[str], context: Context) -> Value | None:
    """Two Fridays ago: the second one back."""
    wanted, count = _weekday(m["wd"]), number(m["n"])
    assert wanted is not None
    if not count:
        return None
    back = (context.reference.weekday() - wanted) % 7 or 7
    return Fixed(Window.of_day(context.reference - timedelta(days=back + 7 * (count - 1))))


def weekday_after_weekday(m: re.Match[str], context: Context) -> Value | None:
    """The first Tuesday after the first Monday in November."""
    year_ = _year(m, context)[0]
    month_ = _month(m["m"])
    relative = year_ is None
    year_ = year_ or days.year_of(month_, context, m.start())
    nth = -1 if m["nth"].lower() == "last" else number(m["nth"]) or 1
    base, wanted = days.nth_weekday(year_, month_, _weekday(m["base"]) or 0, nth), _weekday(m["wd"])
    if base is None or wanted is None:
        return None
    return Fixed(Window.of_day(base + timedelta(days=(wanted - base.weekday()) % 7 or 7)), relative=relative)


def years_listed(m: re.Match[str], context: Context) -> Value | None:
    """Calendar years 2014 and 2015, fiscal years 2010, 2011 and 2012."""
    first, last = int(m["a"]), int(m["b"])
    return Span(When(first), When(last), listed=True) if 1500 <= first < last <= 2199 else None


def the_day(m: re.Match[str], context: Context) -> Value | None:
    """The day, or the eve, before or after what follows."""
    return Length(1, "w" if m[0].lower().endswith("week") else "d")


def the_unit(m: re.Match[str], context: Context) -> Value | None:
    """The year to April, the quarter ended 31 March."""
    return Length(1, m[0][0].lower())


def alternate(m: re.Match[str], context: Context) -> Value | None:
    """Alternate Fridays, alternate months."""
    word = (m["u"] or "week").lower()
    return Every({"d": "P2D", "w": "P2W", "m": "P2M", "y": "P2Y"}[word[0]])


def plural_weekdays(m: re.Match[str], context: Context) -> Value | None:
    """Tuesdays and Thursdays."""
    if _TITLED.search(context.original, max(0, m.start() - 12), m.start()):
        return None
    if re.search(r"\b[A-Z]{2,5}I? \Z", context.original[max(0, m.start() - 8) : m.start()]):  # TGI Fridays
        return None
    return Every("P1W")


def abbreviated(m: re.Match[str], context: Context) -> Value | None:
    """EOM, EOY, EOW: the end of this month, year, week."""
    reference = context.reference
    last = m[0][-1].lower()
    if last == "w":
        return Fixed(days.week(reference, 0, 4, 6), limit="by")
    if last == "q":
        value = days.quarter(reference, 0)
        return days.third(value, "end", context, m.start())
    return When(reference.year, reference.month if last == "m" else None, part="end", relative=True)


def half_of_month(m: re.Match[str], context: Context) -> Value | None:
    """The first half of April 2011."""
    year_, doubts = _year(m, context)
    return When(year_, _month(m["m"]), part="h1" if m["h"].lower().startswith(("first", "1")) else "h2", doubts=doubts)


def fiscal(m: re.Match[str], context: Context) -> Value | None:
    """FY2011, fiscal year 2011."""
    year_ = int(m["y"].lstrip("'"))
    year_ += 0 if year_ > 99 else 2000
    if m["next"] and int(m["next"][-2:]) == (year_ + 1) % 100:
        return Span(When(year_), When(year_ + 1))
    return When(year_, part=_part(m["p"]), doubts=("the fiscal year is read as the calendar year",))


def season(m: re.Match[str], context: Context) -> Value | None:
    """Summer 2012, next spring."""
    relative, year_ = True, context.reference.year
    if m["y2"]:
        relative, year_ = False, int(m["y2"])
    elif m["y"] or m["yh"] or m["ys"]:
        relative, year_ = not (m["y"] or m["yh"]), _year(m, context)[0] or year_
    elif m["s"]:
        shift = NEXT[m["s"].split()[-1].lower()]
        if "past" in m["s"].lower():  # 'this past summer': the last one begun
            began = days.season(year_, m["w"].lower().replace("fall", "autumn")).earliest
            shift = 0 if began and began < context.reference else -1
        year_ += shift
    name = m["w"].lower().replace("fall", "autumn")
    if (
        not (m["y"] or m["yh"] or m["s"])
        and re.match(r"(?: of)?\b(?! of the year)", m[0][-3:])
        and context.text.startswith(" of", m.end())
    ):
        return None
    if m["two"] and int(m["two"]) != (year_ + 1) % 100:
        return None
    if (
        name == "autumn"
        and m["w"].lower() == "fall"
        and not (m["y"] or m["yh"] or m["ys"] or m["y2"] or m["s"] or m["the"])
    ):
        return None
    shaky = not (m["y"] or m["yh"] or m["ys"] or m["y2"] or m["s"])
    doubt = "the season is read as three months of the north"
    return Fixed(days.season(year_, name), kind="vague", doubts=(doubt,), relative=relative, shaky=shaky)


def decade(m: re.Match[str], context: Context) -> Value | None:
    """The 1990s, the 90s, the nineties; 'her late thirties' and bare '30s' are ages."""
    whose = context.before("whose", m.start())
    if whose or (len(m["t"]) == 2 and not re.match(r"(?:the|')", m[0], re.IGNORECASE) and not m["p"]):
        return None
    if len(m["t"]) == 2 and _DEGREES.search(context.sentence(m.start())):
        return None
    text = m["t"].lower()
    if text.isdigit():
        first = int(text)
    else:
        first = {
            "twenties": 20,
            "thirties": 30,
            "forties": 40,
            "fifties": 50,
            "sixties": 60,
            "seventies": 70,
            "eighties": 80,
            "nineties": 90,
            "noughties": 2000,
        }[text]
    if first < 100:
        first += 1900 if first >= 20 else 2000
    part = _part(m["p"]) if m["p"] else ""
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}.get(part, (0, 9))
    if first % 100 == 0 and first < 2000 and m["t"].endswith("00"):
        high = 99 if first < 2000 else 9
    return Fixed(Window(date(first + low, 1, 1), date(first + high, 12, 31), "year"), "a decade", relative=False)


def century(m: re.Match[str], context: Context) -> Value | None:
    """The 21st century."""
    if m["s"]:
        nth: int | None = context.reference.year // 100 + 1 + NEXT[m["s"].split()[-1].lower()]
    else:
        nth = number(m["n"])
    if nth is None or not 10 <= nth <= 30:
        return None
    low, high = {"early": (0, 33), "mid": (34, 66), "late": (67, 99), "end": (67, 99)}.get(_part(m["p"]), (0, 99))
    if half := (m["h"] or "").lower():
        low, high = (0, 49) if half.startswith(("first", "1")) else (50, 99)
    start = nth * 100 - 100
    return Fixed(
        Window(date(start + low, 1, 1), date(start + high, 12, 31), "year"), "a century", relative=bool(m["s"])
    )


def nth_day(m: re.Match[str], context: Context) -> Value | None:
    """On the 15th, Monday the 3rd."""
    number_ = number(m["d"])
    if number_ is None or not 1 <= number_ <= 31:
        return None
    if m["of"] and not m["s"]:
        return When(day=number_)  # by the 15th of the month
    if m["of"]:
        shift = NEXT[m["s"].split()[-1].lower()]
        year_, month_ = days.month(context.reference, shift)
        return When(year_, month_, number_, relative=True, how=f"counted from the meeting, {context.reference}")
    if not m["wd"] and not m["d"][0].isdigit():  # 'two parts: the first is short'
        closed = re.match(r"[ \n]{0,3}(?:[.,;:)!?]|and\b|or\b|to\b|at\b|\Z)", context.text[m.end() : m.end() + 8])
        if not closed or not context.before("placed_day", m.start()):
            return None
    shaky = not m["wd"] and not (m["d"][0].isdigit() and context.before("placed_day", m.start()))
    return When(day=number_, weekday=_weekday(m["wd"]), shaky=shaky)


def nth_weekday(m: re.Match[str], context: Context) -> Value | None:
    """The first Monday of May 2011, the last day of February, the first week of June."""
    relative = False
    if m["m"]:
        year_, _ = _year(m, context)
        month_ = _month(m["m"])
        relative = year_ is None
        year_ = year_ or days.year_of(month_, context, m.start())
    else:
        year_, month_ = days.month(context.reference, NEXT.get((m["s"] or "this").split()[-1].lower(), 0))
        relative = True
    word = m["nth"].lower()
    nth = -1 if word in ("last", "final") else number(word)
    if not nth:
        return None
    what = m["what"].lower()
    whole = Window.of_month(year_, month_)
    assert whole.earliest
    assert whole.latest
    if what == "day":
        there: date | None = whole.latest if nth == -1 else whole.earliest + timedelta(days=nth - 1)
    elif what == "week":
        seven = days.week_of(whole, nth)
        return Fixed(seven, relative=relative) if seven else None
    elif what == "weekend":
        saturday = days.nth_weekday(year_, month_, 5, nth)
        return Fixed(days.week(saturday, 0, 5, 6), relative=relative) if saturday else None
    elif what in ("weekday", "working day", "business day"):
        there = whole.latest if nth == -1 else whole.earliest - timedelta(days=1)
        if nth == -1:
            there -= timedelta(days=max(0, there.weekday() - 4))
        else:
            there = days.plus(there, Length(nth, "wd"), 1)
    else:
        there = days.nth_weekday(year_, month_, WEEKDAYS.index(what[:3]), nth)
    if there is None or there not in whole:
        return None
    return Fixed(Window.of_day(there), relative=relative)


def last_of_year(m: re.Match[str], context: Context) -> Value | None:
    """The first day of 2012, the last month of the year, the first quarter is elsewhere."""
    relative = not m["y"]
    year_ = int(m["y"]) if m["y"] else context.reference.year + NEXT.get((m["s"] or "this").split()[-1].lower(), 0)
    word = m["nth"].lower()
    nth = number(word) if word not in ("last", "final") else None
    if m["what"].lower() == "day":
        there = date(year_, 12, 31) if nth is None else date(year_, 1, 1) + timedelta(days=nth - 1)
        return Fixed(Window.of_day(there), relative=relative)
    if m["what"].lower() == "month" and (nth is None or nth <= 12):
        return When(year_, nth or 12, relative=relative)
    if m["what"].lower() == "week":
        there = date(year_, 12, 28) if nth is None else date(year_, 1, 4) + timedelta(weeks=nth - 1)
        return Fixed(days.week(there), relative=relative)
    return None


# --- weeks and days around the reference ----------------------------------------------------------------------------


def day_word(m: re.Match[str], context: Context) -> Value | None:
    """today, tomorrow morning, the day after tomorrow, yesterday, tonight, last night, this morning."""
    text = " ".join(m[0].lower().split())
    if context.original[m.start() : m.end()].endswith(("Day After Tomorrow", "Day Before Yesterday")):
        return Guard()
    if m[0][0].isupper() and _TITLE_TAIL.match(context.original, m.end()):
        return None
    if m[0][0].isupper() and (
        re.search(r"[A-Z]{3} \Z", context.original[max(0, m.start() - 4) : m.start()])
        or re.match(r" (?:Show|FM|Tonight)\b", context.original[m.end() :])
    ):
        return None  # USA Today
    shift = 0
    if text.endswith("before last"):
        shift = -2
    elif "tomorrow" in text or "tmrw" in text:
        shift = 2 if "after" in text else 1
    elif "yesterday" in text:
        shift = -2 if "before" in text else -1
    elif text.startswith("last"):
        shift = -1
    there = context.reference + timedelta(days=shift)
    return Fixed(Window.of_day(there))


def now(m: re.Match[str], context: Context) -> Value | None:
    """Now: the meeting's day between two ends; alone it must be all there is, or stand behind until or by."""
    ends = m[0].lower() == "now" and re.match(rf"{_W}(?:and|to|until|till|through)\b", context.text[m.end() :][:12])
    between_ = ends and context.text[: m.start()].lower().endswith(("between ", "from "))
    return Fixed(Window.of_day(context.reference), shaky=not between_)


def weekday(m: re.Match[str], context: Context) -> Value | None:
    """Monday, next Friday, Friday of next week, last Tuesday, this Thursday."""
    number_ = _weekday(m["wd"])
    assert number_ is not None
    if context.original[max(0, m.start() - 10) : m.start()].endswith(("Sheffield ", " called ", " named ")):
        return None
    if not m["s"] and not m["after"] and (_name(m, context) or _HYPHENED.match(context.text, m.end())):
        return None
    how = f"weeks from Monday, counted from the meeting, {context.reference}"
    word = (m["s"] or m["after"] or "").lower().split()
    if word:
        shift = NEXT[word[-1]]
        if word[-1] in ("coming", "upcoming", "past", "following"):
            away = (number_ - context.reference.weekday()) % 7 or 7
            there = context.reference + timedelta(days=away if word[-1] != "past" else (away % 7 or 7) - 7)
            return Fixed(Window.of_day(there), how)
        return Fixed(days.week(context.reference, shift, number_, number_), how)
    short_form = len(m["wd"].rstrip(".")) <= 4
    if context.before("since", m.start()):
        back = (context.reference.weekday() - number_) % 7 or 7
        return Fixed(Window.of_day(context.reference - timedelta(days=back)), how)
    value = days.weekday(context, number_, m.start())
    return value._replace(shaky=short_form)


def unit(m: re.Match[str], context: Context) -> Value | None:
    """This week, next month, last year, the end of next quarter, this weekend."""
    words = m["s"].lower().split() if m["s"] else ["this"]
    shift = NEXT[words[-1]]
    if m["double"]:
        shift = 2 if shift > 0 else -2
    name = m["u"].lower()
    how = f"counted from the meeting, {context.reference}"
    part = _part(m["p"]) if m["p"] else ""
    reference = context.reference
    if shift == 0 and m.re.groupindex.get("said") and (m["said"] or (m["p"] or "").lower().startswith("later")):
        return _rest(m, context, name)
    if name == "weekend":
        return Fixed(days.week(reference, shift, 5, 6), how)
    if name in ("week", "workweek", "work week"):
        whole = days.week(reference, shift, 0, 4 if "work" in name else 6)
        narrow = {"early": (0, 1), "mid": (2, 3), "late": (3, 4), "end": (4, 6)}.get(part)
        return (
            Fixed(days.week(reference, shift, *narrow), how, limit="by" if part == "end" else "")
            if narrow
            else Fixed(whole, how)
        )
    if name == "month":
        year_, month_ = days.month(reference, shift)
        return When(year_, month_, part=part, relative=True, how=how)
    if name == "quarter":
        value = days.quarter(reference, shift)
        return days.third(value, _part(m["p"]), context, m.start()) if part else value
    if name == "decade":
        first = reference.year // 10 * 10 + shift * 10
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}.get(part, (0, 9))
        return Fixed(Window(date(first + low, 1, 1), date(first + high, 12, 31), "year"), how)
    return When(reference.year + shift, part=part, relative=True, how=how)


def unit_end(m: re.Match[str], context: Context) -> Value | None:
    """Year-end, the month's end; year-end 2015."""
    return When(int(m["y"]), part="end") if m["y"] and m["u"].lower() == "year" else unit(m, context)


def _rest(m: re.Match[str], context: Context, name: str) -> Value | None:
    """Later this year, the rest of the month: from the meeting to its end; earlier this week: up to the meeting."""
    reference = context.reference
    whole_ = {
        "week": days.week(reference),
        "month": Window.of_month(reference.year, reference.month),
        "quarter": days.settle(days.quarter(reference, 0), context, m.start()).window,
        "year": Window.of_year(reference.year),
    }.get(name)
    if whole_ is None:
        return Fixed(Window.of_day(reference)) if name == "day" else None
    earlier = m.re.groupindex.get("said") and (m["said"] or "").lower() == "earlier"
    window = Window(whole_.earliest, reference) if earlier else Window(reference, whole_.latest)
    return Fixed(window, f"counted from the meeting, {reference}")


def rest_of(m: re.Match[str], context: Context) -> Value | None:
    """The rest of the year: what is left of it after the meeting."""
    return _rest(m, context, m["u"].lower())


def seasons_ago(m: re.Match[str], context: Context) -> Value | None:
    """Two summers ago."""
    count, name = number(m["n"]), m["w"].lower().replace("fall", "autumn")
    if not count:
        return None
    year_ = context.reference.year
    began = days.season(year_, name).earliest
    year_ -= count - (1 if began and began < context.reference and count > 1 else 0)
    return Fixed(days.season(year_, name), doubts=("the season is read as three months of the north",))


def this_time(m: re.Match[str], context: Context) -> Value | None:
    """This time next year, a year ago today, two years ago this month."""
    reference = context.reference
    if m["s"]:
        sign, unit_, amount = NEXT[m["s"].lower()], m["u"][0].lower(), 1
    else:
        sign, unit_, amount = -1, m["u2"][0].lower(), number(m["n"]) or 1
    there = days.plus(reference, Length(amount, unit_), sign)
    if (m["what"] or "").lower() == "month":
        return When(there.year, there.month, relative=True)
    return Fixed(days.week(there) if (m["what"] or "").lower() == "week" else Window.of_day(there))


def clock(m: re.Match[str], context: Context) -> Value | None:
    """At 5 pm, by noon: some time of the meeting's day, or of the day named beside it."""
    leads = ("lead_by", "lead_before", "lead_after", "from", "between")
    placed = m["at"] or m["half"] or any(context.before(name, m.start()) for name in leads)
    if m["bare"] and not placed:
        return None
    how = f"counted from the meeting, {context.reference}"
    return Fixed(Window.of_day(context.reference), how, kind="clock" if m["digits"] else "", shaky=not placed)


def weekend(m: re.Match[str], context: Context) -> Value | None:
    """The weekend, where words place it: this week's."""
    back = context.reference.weekday() < 5 and context.looks_back(m.start())
    return Fixed(
        days.week(context.reference, -1 if back else 0, 5, 6),
        f"counted from the meeting, {context.reference}",
        shaky=True,
    )


def ordinals(m: re.Match[str], context: Context) -> Value | None:
    """From 13th to 15th."""
    first, last = number(m["a"]), number(m["b"])
    if not first or not last or not first < last <= 31:
        return None
    return Span(When(day=first), When(day=last), shaky=True)


def day_of_every_month(m: re.Match[str], context: Context) -> Value | None:
    """The 1st of every month."""
    return Every("P1M")


def after_next(m: re.Match[str], context: Context) -> Value | None:
    """The week after next, the month before last."""
    shift, name = 2 if m["s"] else -2, m["u"].lower()
    if name.startswith("week"):
        return Fixed(days.week(context.reference, shift, *((5, 6) if name == "weekend" else (0, 6))))
    if name == "month":
        return When(*days.month(context.reference, shift), relative=True)
    return When(context.reference.year + shift, relative=True)


def week_of(m: re.Match[str], context: Context) -> Value | None:
    """The week of April 4, the week beginning 4 April."""
    year_, doubts = _year(m, context)
    number_ = number(m["d"] or m["d2"])
    settled = days.settle(When(year_, _month(m["m"] or m["m2"]), number_, doubts=doubts), context, m.start())
    if settled.window is None or settled.window.earliest is None:
        return None
    return Fixed(days.week(settled.window.earliest), settled.how, doubts=settled.doubts, relative=year_ is None)


def week_number(m: re.Match[str], context: Context) -> Value | None:
    """Week 14 of 2011: ISO weeks."""
    year_ = int(m["y"]) if m["y"] else context.reference.year
    try:
        monday = date.fromisocalendar(year_, int(m["n"]), 1)
    except ValueError:
        return None
    return Fixed(days.week(monday), "ISO week", relative=not m["y"], shaky=not m["y"])


# --- lengths --------------------------------------------------------------------------------------------------------


def _length(m: re.Match[str]) -> Length | None:
    """The length a match of LENGTH names."""
    text = " ".join(m["n"].lower().split())
    amount = 0.5 if text.startswith("half") else float(text) if "." in text else number(text)
    if amount is None:
        return None
    word = re.sub(r"[ -]", "", m["u"].lower())
    if m["half"] or m["more"]:
        amount += 0.5
    if word.startswith(("working", "business", "weekday")):
        return Length(amount, "wd")
    for start, code, scale in (
        ("calendar", "d", 1),
        ("day", "d", 1),
        ("week", "w", 1),
        ("fortnight", "w", 2),
        ("month", "m", 1),
        ("quarter", "m", 3),
        ("y", "y", 1),
        ("decade", "y", 10),
        ("centur", "y", 100),
        ("h", "h", 1),
        ("min", "min", 1),
        ("sec", "s", 1),
    ):
        if word.startswith(start):
            return Length(amount * scale, code)
    return None


def _title(m: re.Match[str]) -> bool:
    """Whether a length is written as titles are: Seven Days Inn, 60 Minutes; not 10 Working Days, a heading's."""
    word = m["u"]
    return word[0].isupper() and word[1:].islower() and not word.startswith(("Working", "Business", "Calendar"))


def length(m: re.Match[str], context: Context) -> Value | None:
    """Two weeks, a 10-day operation, an hour and a half; ages and 'a second' are none."""
    value = _length(m)
    if (
        re.match(rf"{_W}of{_W}(?:the|a|all|its|our|their)\b", context.text[m.end() : m.end() + 12])
        and "quarter" in m["u"].lower()
    ):
        return None
    article = m["n"].lower() in ("a", "an")
    if _title(m):
        return None
    if "quarter" in m["u"].lower() and re.match(rf"{_W}of\b", context.text[m.end() : m.end() + 5]):
        return None
    if value is None or (article and (value.unit in ("s", "min") or m["u"].lower() == "quarter")):
        return None
    if (
        article
        and "fortnight" not in m["u"].lower()
        and value.unit in ("h", "d", "y", "m", "w")
        and not context.before("lasting", m.start())
        and not (m["half"] or m["more"])
    ):
        return value._replace(shaky=True)
    return value


def quarters_of_hour(m: re.Match[str], context: Context) -> Value | None:
    """A quarter of an hour, three-quarters of an hour."""
    return Length(45 if m["three"] else 15, "min")


def whole(m: re.Match[str], context: Context) -> Value | None:
    """All day, the whole week, an entire month."""
    return Length(1, m["u"][0].lower())


def to_date(m: re.Match[str], context: Context) -> Value | None:
    """Year to date: from its first day to the meeting's."""
    reference = context.reference
    first = reference.replace(day=1) if m["u"].lower() == "month" else reference.replace(month=1, day=1)
    return Fixed(Window(first, reference), f"counted from the meeting, {reference}")


def weekday_ago(m: re.Match[str], context: Context) -> Value | None:
    """A week ago Tuesday; the Monday before last."""
    if m["eve"]:
        return Fixed(Window.of_day(context.reference - timedelta(days=7 + (m["eve"].lower() == "yesterday"))))
    wanted = _weekday(m["wd"] or m["wd2"])
    assert wanted is not None
    back = (context.reference.weekday() - wanted) % 7 or 7
    return Fixed(Window.of_day(context.reference - timedelta(days=back + (7 if m["wd2"] or back < 7 else 0))))


def counted(m: re.Match[str], context: Context) -> Value | None:
    """Within 10 working days, in two weeks, 3 days ago, a month from now."""
    value = _length(m)
    if not (m["head"] or m["tail"]) or (_title(m) and (m["head"] or "in").lower().strip() in ("in", "")):
        return None
    if value is None or (m["n"].lower() in ("a", "an") and value.unit in ("s", "min")):
        return None
    head, tail = (m["head"] or "").lower(), (m["tail"] or "").strip().lower()
    if "within" in head or "less than" in head:
        return _from(context, value, 1, "by")
    if head and not tail and m["n"].lower() == "the":
        return None
    return _from(context, value, -1 if tail.startswith(("ago", "earlier", "before", "back", "prev")) else 1, "on")


def _from(context: Context, value: Length, sign: int, limit: str) -> Value:
    anchor = Anchor("date", context.reference.isoformat(), None, days.offset_of(value, sign))
    return Count(
        anchor, limit, "deadline" if limit == "by" else "date", f"counted from the meeting, {context.reference}"
    )


def from_day(m: re.Match[str], context: Context) -> Value | None:
    """Two weeks from today, a week from tomorrow, a week from Friday, 3 days after tomorrow."""
    value = _length(m)
    if value is None:
        return None
    word = m["t"].lower()
    if m["wd"]:
        start = days.weekday(context, _weekday(m["wd"]) or 0, m.start()).window.latest
    else:
        start = context.reference + timedelta(days={"tomorrow": 1, "yesterday": -1}.get(word, 0))
    assert start
    anchor = Anchor("date", start.isoformat(), None, days.offset_of(value, -1 if "before" in m["way"].lower() else 1))
    return Count(anchor, "on", "date", f"counted from the meeting, {context.reference}")


def around(m: re.Match[str], context: Context) -> Value | None:
    """The past three months, next 10 days, the last two years."""
    value = Length(2, "w") if m["two"] else _length(m)
    sign = NEXT.get(m["s"].lower().split()[-1])
    if value is None or (m["s"].lower() == "last" and context.before("verb", m.start())):
        return None
    try:
        return Fixed(days.span_of(value, context.reference, sign or 1))
    except UsageError:
        return None


# --- recurrence and vagueness ---------------------------------------------------------------------------------------

PERIODS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M"}
PERIODS |= {"bimonthly": "P2M", "quarterly": "P3M", "semiannually": "P6M", "semiannual": "P6M", "biannually": "P6M"}
PERIODS |= {
    "biannual": "P6M",
    "annually": "P1Y",
    "annual": "P1Y",
    "yearly": "P1Y",
    "biennially": "P2Y",
    "biennial": "P2Y",
}
PERIODS |= {"hourly": "PT1H", "semimonthly": "P15D", "halfyearly": "P6M", "triennially": "P3Y"}


def adverb(m: re.Match[str], context: Context) -> Value | None:
    """fortnightly, quarterly, bi-weekly; 'the Daily Mail' is a name."""
    if (
        m[0][0].isupper()
        and re.match(r" [A-Z]", context.original[m.end() : m.end() + 2])
        and context.before("article", m.start())
    ):
        return None
    if m[0][0].isupper() and _NAMED_TAIL.match(context.original, m.end()):
        return None
    word = re.sub(r"[ -]", "", m[0].lower())
    period = PERIODS.get(word)
    doubts = ("it may mean twice as often",) if word.startswith("bi") and word not in ("biannually", "biannual") else ()
    return Every(period, doubts=doubts) if period else None


def every(m: re.Match[str], context: Context) -> Value | None:
    """Every quarter, every other week, every three months, every Monday, each year."""
    if m["wd"]:
        return Every(f"P{number(m['third'])}W" if m["third"] else "P2W" if m["other"] else "P1W")
    word = m["u"].lower()
    amount = number(m["third"]) if m["third"] else 2 if m["other"] else (number(m["n"]) if m["n"] else 1)
    codes = {
        "day": "d",
        "we": "w",
        "month": "m",
        "quarter": "q",
        "year": "y",
        "hour": "h",
        "minute": "min",
        "fortnight": "2w",
    }
    if word.startswith(("business", "working", "weekday")):
        return Every(f"P{amount}BD")
    code = next(code for start, code in codes.items() if word.startswith(start))
    amount = (amount or 1) * (2 if code == "2w" else 1)
    return Every(days.iso(Length(amount, code.lstrip("2"))))


def each_part(m: re.Match[str], context: Context) -> Value | None:
    """Every morning; Monday mornings; weekdays."""
    word = m[0].lower()
    if word.startswith(("every", "each")):
        return Every("P1D")
    return Every("P1W")


def every_month(m: re.Match[str], context: Context) -> Value | None:
    """Every April, each March; the first Monday of every month."""
    return Every("P1M" if m["each"] else "P1Y")


def often(m: re.Match[str], context: Context) -> Value | None:
    """Twice a year, three times per week, once every two months."""
    word = m["t"].lower()
    times = {"once": 1, "twice": 2}.get(word) or number(word.split()[0]) or 1
    code = m["u"][:1].lower()
    scale = {"y": 12, "q": 3, "m": 1}.get(code)
    if scale:
        months = scale / times
        return Every(days.iso(Length(12, "m") if months == 12 else Length(months, "m")) if months != 12 else "P1Y")
    if code == "w":
        return Every(f"P{7 / times:.3g}D" if times > 1 else "P1W")
    return Every(f"PT{24 / times:.3g}H" if times > 1 else "P1D")


def vague(m: re.Match[str], context: Context) -> Value | None:
    """ASAP, as soon as possible, in due course, shortly."""
    return Vague()


# --- holidays -------------------------------------------------------------------------------------------------------

FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "valentine": (2, 14),
}
FIXED |= {
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's": (1, 1),
    "new years": (1, 1),
    "new year": (1, 1),
}
FIXED |= {
    "halloween": (10, 31),
    "independence day": (7, 4),
    "veterans day": (11, 11),
    "st patrick": (3, 17),
    "st. patrick": (3, 17),
}
MOVING = {"thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "mlk day": (1, 0, 3)}
MOVING |= {
    "remembrance sunday": (11, 6, 2),
    "martin luther king": (1, 0, 3),
    "columbus day": (10, 0, 2),
    "president": (2, 0, 3),
    "mother": (5, 6, 2),
    "father": (6, 6, 3),
}


FIXED |= {
    "groundhog day": (2, 2),
    "april fool": (4, 1),
    "earth day": (4, 22),
    "cinco de mayo": (5, 5),
    "may day": (5, 1),
}
FIXED |= {"canada day": (7, 1), "fourth of july": (7, 4), "bastille day": (7, 14), "anzac day": (4, 25)}
FIXED |= {"australia day": (1, 26), "armistice day": (11, 11), "remembrance day": (11, 11), "juneteenth": (6, 19)}
FIXED |= {
    "women's day": (3, 8),
    "flag day": (6, 14),
    "guy fawkes": (11, 5),
    "st george": (4, 23),
    "st. george": (4, 23),
}
FROM_EASTER = {
    "easter monday": 1,
    "easter": 0,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "shrove tuesday": -47,
}
FROM_EASTER |= {"mardi gras": -47, "maundy thursday": -3, "holy thursday": -3, "holy saturday": -1, "ascension day": 39}
FROM_EASTER |= {
    "pentecost": 49,
    "whit sunday": 49,
    "whitsun": 49,
    "whit monday": 50,
    "corpus christi": 60,
    "trinity sunday": 56,
    "mothering sunday": -21,
}


LUNAR = {"chinese new year": lunar.SPRING, "lunar new year": lunar.SPRING, "spring festival": lunar.SPRING}
LUNAR |= {"lantern festival": lunar.LANTERN, "dragon boat festival": lunar.DRAGON, "moon festival": lunar.AUTUMN}
LUNAR |= {"mid-autumn festival": lunar.AUTUMN, "double ninth festival": lunar.NINTH}


def holiday(m: re.Match[str], context: Context) -> Value | None:
    """Christmas, Thanksgiving 2011, Easter Monday: those with a certain day."""
    text = " ".join(m["h"].lower().split())
    if _name(m, context):
        return None
    year_, _ = _year(m, context)
    shift = NEXT[m["s"].split()[-1].lower()] if m["s"] else 0
    relative, reference = year_ is None, context.reference
    chosen = year_ or reference.year
    there = _holiday(text, chosen)
    if there is None:
        return None
    if relative and shift > 0 and there <= reference:
        there = _holiday(text, chosen + 1)
    elif relative and (
        (shift < 0 and there >= reference)
        or (not m["s"] and (there - reference).days > days.TURN and context.looks_back(m.start()))
    ):
        there = _holiday(text, chosen - 1)
    elif relative and shift == 0 and not m["s"] and there < reference and not context.looks_back(m.start()):
        there = _holiday(text, chosen + 1)
    return Fixed(Window.of_day(there), relative=relative) if there else None


def _holiday(text: str, year_: int) -> date | None:
    for name, away in FROM_EASTER.items():
        if text.startswith(name):
            return days.easter(year_) + timedelta(days=away)
    if text.startswith("advent sunday"):  # the fourth before Christmas
        christmas = date(year_, 12, 25)
        return christmas - timedelta(days=christmas.weekday() + 22)
    if text in ("black friday", "cyber monday"):
        thursday = days.nth_weekday(year_, 11, 3, 4)
        return thursday + timedelta(days=1 if "friday" in text else 4) if thursday else None
    if feast := next((feast for name, feast in LUNAR.items() if text.removeprefix("the ").startswith(name)), None):
        return lunar.eve(year_) if text.endswith("eve") else lunar.day(feast, year_)
    for name, (month_, day_) in FIXED.items():
        if text.startswith(name):
            return date(year_, month_, day_)
    for name, (month_, weekday_, nth) in MOVING.items():
        if text.startswith(name):
            return days.nth_weekday(year_, month_, weekday_, nth)
    return None


# --- meetings -------------------------------------------------------------------------------------------------------

CODE = rf"(?-i:(?P<code>(?!(?:{NO_MEETING})[ -]?[0-9])[A-Z][A-Z&]{{1,9}})[ -]?(?P<no>[0-9]{{1,2}})(?![0-9A-Za-z_(/]|[.-][0-9A-Za-z]))"
_VERB_REACH = 60  # characters before a meeting in which the verb stands that puts something off to it
GATHERING = r"(?:meeting|mtg|steerco|ministerial(?:{w}meeting)?|summit|plenary|session|teleconference|conference{w}call|call(?!{w}(?:to|for|of|on)\b)|workshop|conference|symposium)".replace(
    "{w}", _W
)
ADJECTIVE = r"(?:annual|apec|joint|economic|finance|trade|senior|leaders'?|leader's|ministers'?|officials'?|sub-?committee|committee|working{w}group|plenary|spring|autumn|summer|winter|(?-i:[A-Z][A-Z0-9]{1,7}))".replace(
    "{w}", _W
)
NAMED = rf"(?P<named>(?:{ADJECTIVE}{_W}){{1,4}}?(?:meetings?|ministerial|summit|plenary|session))"
SESSION = rf"(?:{CODE}(?:{_W}(?P<yr>20[0-9]{{2}}))?(?:{_W}meetings?)?|(?:the{_W}|its{_W}|our{_W}|their{_W})?(?:(?P<next>(?:next|upcoming|following|forthcoming|coming)(?:{_W}[A-Za-z]{{2,14}}){{0,2}}{_W}(?:{GATHERING}|telco|telecon|telcon|agenda))|{NAMED}|(?P<nthm>(?:[0-9]{{1,3}}(?:st|nd|rd|th)){_W}(?:meeting|session|summit)(?:{_W}of{_W}(?:the{_W})?[A-Za-z]{{2,14}})?)|(?P<this>(?:this{_W}|present{_W})?(?:{GATHERING}))|(?P<assembly>(?:general{_W})assembly|annual{_W}general{_W}meeting|agm)))(?![A-Za-z])"


def _ref(m: re.Match[str], context: Context) -> str:
    if m["code"]:
        return f"{m['code']} {int(m['no'])}" + (f" {m['yr']}" if m["yr"] else "")
    if m["next"]:
        return "next meeting"
    if m["named"]:
        return " ".join(context.original[m.start("named") : m.end("named")].split())
    if m["nthm"] or m["assembly"]:
        return " ".join((m["nthm"] or m["assembly"]).split())
    return "this meeting"


def session(m: re.Match[str], context: Context) -> Value | None:
    """By SCCP2, in the margins of SOM3, at the next meeting, before the annual ministerial."""
    word = " ".join(m["at"].lower().split())
    ref = _ref(m, context)
    limit, edge = "during", None
    if word.startswith(("before", "prior", "ahead", "in advance")):
        limit, ref = "before", "next meeting" if ref == "this meeting" else ref
    elif word.startswith(("after", "following")):
        limit = "after"
    elif word.startswith(("by", "until", "no later", "not later", "in time", "till")):
        limit, ref = "by", "next meeting" if ref == "this meeting" else ref
    if "end of" in word or "close of" in word or "conclusion" in word:
        edge = "end"
    if "start of" in word or "beginning" in word:
        edge = "start"
    if m["this"] and (limit == "during" or not context.looks_ahead(m.start())):
        return None
    if m["nthm"] and limit == "during" and not context.looks_ahead(m.start()):
        return None
    if word in ("on", "for", "the") or (m["named"] and limit == "during" and word == "during"):
        return None
    return Count(Anchor("meeting", ref, edge), limit, "meeting")


_PUT_OFF = re.compile(
    r"\b(?:tabled|deferred|postponed|continued|moved|carried|held|referred|pushed|left|brought|taken|bring|take|report(?:ed)?|back)"
    r"(?: (?:it|this|that|over|forward|back|off))* \Z",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"\b(?:report|present|submit|forward|convey|refer|bring|brought|postpone|defer|carr(?:y|ied)|escalate|put(?:ting)? off)\w*\b[^.;:]*\Z",
    re.IGNORECASE,
)
# What a meeting itself has or needs, and what is done about it; and what is to be made ready for one.
_FOR_ITSELF = re.compile(
    r"\b(?:agendas?|items?|topics?|dates?|venues?|chairs?|hosts?|places?|locations?|rooms?|times?|invitations?|ideas?"
    r"|arrangements?|logistics|plans?|preparations?|suggestions?|wait(?:ing|s|ed)?|forward|slots?|apologies|on)\s+(?:list\s+)?$"
)
_TO_BE_READY = re.compile(r"\b(?:to|will|would|shall|should|must|can|could|please)\b|'ll\b")
_TO_BE_SEEN = re.compile(
    r"\b(?:for|until|till|by|(?:discuss|report|decid|revisit|continu|present|review|consider|look|bring|brought|come|vot|decide|answer|show|pick|draft|updat|go|discuss|return|tr)\w*(?: [\w']+){0,4}) \Z",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r" (?:i|we|you|he|she|it|they|someone|somebody|around|a|an|the|your|our|my)\b", re.IGNORECASE)


def put_off(m: re.Match[str], context: Context) -> Value | None:
    """Tabled to the next meeting; will report on the outcome to CTI 1."""
    verb = _HANDED if m["code"] else _PUT_OFF
    if not verb.search(context.text, max(0, m.start() - _VERB_REACH), m.start()):
        return None
    ref = f"{m['code']} {int(m['no'])}" if m["code"] else "next meeting"
    return Count(Anchor("meeting", ref), "during", "meeting")


def next_time(m: re.Match[str], context: Context) -> Value | None:
    """To be discussed next time: at the next meeting. Not: next time you visit."""
    said = _TO_BE_SEEN.search(context.text, max(0, m.start() - _VERB_REACH), m.start())
    if not said or _SOMEBODY.match(context.text, m.end()):
        return None
    return Count(Anchor("meeting", "next meeting"), "during", "meeting")


def ready_for(m: re.Match[str], context: Context) -> Value | None:
    """Mike to compare them for the next meeting: by then. Not: the agenda for the next meeting."""
    if _FOR_ITSELF.search(context.text, max(0, m.start() - _VERB_REACH), m.start()):
        return None
    if not _TO_BE_READY.search(context.text, max(0, m.start() - _VERB_REACH), m.start()):
        return None
    return Count(Anchor("meeting", "next meeting"), "by", "meeting")


def bare_session(m: re.Match[str], context: Context) -> Value | None:
    """A meeting with nothing before it counts only where an offset counts from it."""
    return Session(_ref(m, context))


def between_sessions(m: re.Match[str], context: Context) -> Value | None:
    """intersessionally: before the next meeting."""
    return Count(Anchor("meeting", "next meeting"), "before", "meeting", "between this meeting and the next")


def guard(m: re.Match[str], context: Context) -> Value | None:
    """Nothing in here is a time."""
    return Guard()


def year_first(m: re.Match[str], context: Context) -> Value | None:
    """2016 Nov 7, 2014-Apr-15, 2016 November."""
    if _wordlike(m, context) or context.before("counts", m.start()) or context.before("refused", m.start()):
        return None
    context.named_year = int(m["y"])
    return When(int(m["y"]), _month(m["m"]), int(m["d"]) if m["d"] else None)


def week_code(m: re.Match[str], context: Context) -> Value | None:
    """w/c 8 September: the week that begins then; w/e 12 September: the one that ends then."""
    return week_of(m, context) if m["c"] else week_ending(m, context)


def weekend_of(m: re.Match[str], context: Context) -> Value | None:
    """The weekend of November 12: the Saturday and Sunday of that week."""
    value = week_of(m, context)
    window = value.window if isinstance(value, Fixed) else None
    if not isinstance(value, Fixed) or window is None or window.latest is None:
        return None
    return value._replace(window=Window(window.latest - timedelta(days=1), window.latest))


def nth_week(m: re.Match[str], context: Context) -> Value | None:
    """The 46th week of 2016, calendar week 46: ISO weeks."""
    text = m["y"] or m["y2"]
    try:
        monday = date.fromisocalendar(int(text) if text else context.reference.year, int(m["n"] or m["n2"]), 1)
    except ValueError:
        return None
    return Fixed(days.week(monday), "ISO week", relative=not text)


def each_year(m: re.Match[str], context: Context) -> Value | None:
    """Every 4th of July."""
    return Every("P1Y")


def each_weekend(m: re.Match[str], context: Context) -> Value | None:
    """On weekends; every leap year."""
    if m[0].lower().startswith("year"):
        return Vague()
    return Every("P4Y" if m["kind"] and "leap" in m["kind"].lower() else "P1Y" if m["kind"] else "P1W")


AT = r"(?P<at>back[- ]to[- ]back{w}with|alongside|in{w}conjunction{w}with|in{w}parallel{w}(?:with|to)|in{w}the{w}(?:margins?|sidelines?){w}of|on{w}the{w}(?:margins?|sidelines?){w}of|at{w}the{w}(?:end|start|beginning){w}of|by{w}the{w}(?:end|start|time){w}of|at|by|before|prior{w}to|ahead{w}of|after(?:{w}the{w}(?:end|close|conclusion){w}of)?|following|until|till|during|in{w}time{w}for|no{w}later{w}than|not{w}later{w}than|in{w}advance{w}of|for{w}consideration{w}(?:at|by))".replace(
    "{w}", _W
)
SEP = rf"(?:(?:{_W})?(?:[-~]|to|until|through|thru)(?:{_W})?(?:the{_W})?|{_W}(?:and|&|or){_W}(?:the{_W})?|,{_W}(?:and{_W})?)"
NUMBERS = "0acefhnost"  # digits, and the letters number words begin with
RULES = (
    Rule(
        "en-day-month",
        "0fstenmwatu",
        rf"{WD_HEAD}(?:the{_W})?(?P<d>{DD})(?:{_W}(?P<of>of{_W})?|\. (?=[A-Z])|-|/|(?<=[0-9]))(?P<m>{MON}){OF_YEAR}{WD_TAIL}",
        day,
        (
            "Please comment by 【15 April】.",
            "on 【the fifteenth of April】",
            "sent 【15-Apr-2011】",
            "held 【Friday, 15 April 2011】",
        ),
        ("in second may",),
    ),
    Rule(
        "en-month-day",
        "jfmasondtw",
        rf"{WD_HEAD}(?P<m>{MON}){_W}(?:the{_W})?(?P<d>{DD}){OF_YEAR}{WD_TAIL}",
        day,
        ("due on 【April 15, 2011】.", "【April 15th】", "【Friday April 15】", "【Apr. 15】"),
        (),
    ),
    Rule(
        "en-month-day-joined",
        "jfmasondtw",
        rf"{WD_HEAD}(?P<wt>(?!))?(?P<m>{MON})[-/]?(?P<d>[0-3]?[0-9](?:st|nd|rd|th)?)(?![0-9A-Za-z])(?:[-/](?P<y>[12][0-9]{{3}})(?![0-9]))?(?P<yh>(?!))?(?P<ys>(?!))?",
        day,
        ("due 【Apr-15-2011】",),
        (),
    ),
    Rule(
        "en-day-glued",
        "0",
        r"(?P<wd>(?!))?(?P<wt>(?!))?(?P<d>[0-3]?[0-9])-?(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)-?(?P<y>(?:19|20)?[0-9]{2})(?![0-9A-Za-z])(?P<yh>(?!))?(?P<ys>(?!))?",
        day,
        ("Filed 【30JUN2009】.", "sent 【15-Apr-11】"),
        (),
    ),
    Rule(
        "en-days-month",
        "0fstenmwatu",
        rf"(?:the{_W})?(?P<d>{DD})(?:,{_W}{DD}){{0,4}}(?P<sep>{SEP}|/)(?P<e>{DD}){_W}(?:of{_W})?(?P<m>{MON}){OF_YEAR}",
        day_span,
        (
            "in Washington, 【3-5 March 2011】",
            "in Vigo, 【21/22 November 2017】",
            "from 【3 to 5 March】",
            "on 【3, 4 and 5 May】",
        ),
        (),
    ),
    Rule(
        "en-month-days",
        "jfmasondtw",
        rf"(?:{WDAY}(?:{_W})?(?:[/&,-]|and)(?:{_W})?{WDAY},?{_W})?(?P<m>{MON}){_W}(?:the{_W})?(?P<d>{DD})(?:,{_W}{DD}){{0,4}}(?P<sep>{SEP})(?P<e>{DD})(?![-/.:]?[0-9]|{_W}{MON}|{_W}(?:days|weeks|months|years)){OF_YEAR}",
        day_span,
        ("【March 3-5, 2011】", "【March 3 to 5】", "sprint on 【Sat/Sun Oct 29-30】"),
        (),
    ),
    Rule(
        "en-month",
        "jfmasondebltpc",
        rf"(?:{EARLY}[ -]?\n?(?:the{_W}(?:month{_W}of{_W})?)?)?(?:{SHIFT}{_W})?(?P<m>{MON}){OF_YEAR}",
        month,
        (
            "in 【April 2011】",
            "the 【end of September】",
            "by 【mid-May】",
            "in 【May】 we",
            "【September】 is near",
            "【next April】",
        ),
        (
            "Members may comment.",
            "May I ask whether",
            "may march ahead",
            "Mr. August Wang chaired",
            "The Mar-a-Lago venue.",
        ),
    ),
    Rule(
        "en-year",
        "0ebmlta'",
        rf"(?:{EARLY}(?:{_W}|-)(?:the{_W}year{_W})?)?(?P<y>(?:[12][0-9]{{3}}|'[0-9]{{2}}))(?![0-9A-Za-z/%]|-[0-9]{{3}}|,[0-9]|\.[0-9]|{_W}(?:members|people|participants|cases|meters|metres|km|kg|dollars|pages|words))",
        year,
        ("in 【early 2012】.", "in 【2011】 the", "since 【2009】"),
        ("HS 2007 nomenclature.", "a total of 2011 participants", "Room 2011"),
    ),
    Rule(
        "en-quarter",
        "0qhtfsleb",
        rf"(?:{EARLY}{_W})?(?:the{_W})?(?:(?P<q>[1-4](?:st|nd|rd|th)|first|second|third|fourth|last|final)(?:{_W}(?:fiscal{_W})?|-)(?:quarter|qtr)|(?P<h>1st|2nd|first|second|latter|last)(?:{_W}|-)half)(?:,?{_W}(?:of{_W})?(?:the{_W})?(?:fy ?|fiscal{_W}(?:year{_W})?|financial{_W}year{_W})?(?:(?P<y>(?:20|19)[0-9]{{2}}|'[0-9]{{2}})(?![0-9])|{SHIFT}{_W}(?:fiscal{_W})?year|year\b))?(?P<y2>(?!))?(?![A-Za-z]|-[a-z]|{_W}of{_W}(?:the{_W})?(?:{MON}|match|game|session|meeting|century|[a-z]))",
        quarter,
        ("in 【the third quarter of 2011】", "in 【the first half of 2012】", "【second half of next year】"),
        ("the first half of the meeting",),
    ),
    Rule(
        "en-q",
        "0qhebtl",
        rf"(?:{EARLY}{_W})?(?:the{_W})?(?:(?P<y>(?:20|19)[0-9]{{2}}|'[0-9]{{2}})[ -]?)?(?:q(?P<q>[1-4])|h(?P<h>[12]))(?:(?:,?[ -]|/| of )?(?:fy ?'?)?(?P<y2>(?:(?:20|19)[0-9]{{2}}|'?[0-9]{{2}}))|{_W}(?:of{_W})?{SHIFT}{_W}year)?(?![0-9A-Za-z])",
        quarter,
        ("in 【Q3 2011】.", "by end of 【Q2】", "【2011 Q3】", "in 【H1 2012】"),
        ("room Q12",),
    ),
    Rule(
        "en-half-month",
        "tfsl0",
        rf"(?:the{_W})?(?P<h>first|second|1st|2nd|latter){_W}half{_W}of{_W}(?P<m>{MON}){OF_YEAR}",
        half_of_month,
        ("in 【the first half of April】",),
        (),
    ),
    Rule(
        "en-first-months",
        "tfl",
        rf"(?:the{_W})?(?P<nth>first|opening|last|final|closing){_W}(?P<n>[0-9]{{1,2}}|{ENGLISH}){_W}(?P<u>months|weeks|quarters|days)(?:{_W}(?:of|in){_W}(?:(?P<m>{MON}){OF_YEAR}|(?P<yy>(?:19|20)[0-9]{{2}})|(?:(?P<s>this|next|last)|the){_W}(?:fiscal{_W})?year)\b|(?<=months)(?!{_W}(?:of|in|after|following|on)\b))",
        first_months,
        ("in 【the first nine months of 2009】",),
        (),
    ),
    Rule(
        "en-year-pair",
        "0",
        rf"(?P<a>(?:19|20)[0-9]{{2}})[-/](?P<b>[0-9]{{2}})(?![0-9A-Za-z]|[-/.][0-9])(?={_W}(?P<what>financial|fiscal|academic|school|season|budget|tax|accounts)?)",
        year_pair,
        ("the 【2010/11】 financial year", "the 【2021-22】 accounts"),
        (),
    ),
    Rule(
        "en-within-unit",
        "wi",
        rf"within{_W}(?:the{_W}(?:course{_W}of{_W}(?:the{_W})?)?)(?P<p>(?!))?(?P<double>(?!))?(?P<s>(?!))?(?P<u>week|month|quarter|year)\b(?!{_W}(?:of|to|before|after|19|20|end))",
        within_unit,
        ("replaced 【within the year】",),
        (),
    ),
    Rule(
        "en-week-ending",
        "tw",
        rf"(?:the{_W})?week{_W}end(?:ing|ed|s)?(?:{_W}on)?,?{_W}(?:{WDAY},?{_W})?(?:the{_W})?(?:(?P<m>{MON}){_W}(?P<d>{DD})|(?P<d2>{DD}){_W}(?:of{_W})?(?P<m2>{MON})){OF_YEAR}",
        week_ending,
        ("【The week ending 25 March】 is full",),
        (),
    ),
    Rule(
        "en-weekday-after",
        "mtwfsai",
        rf"(?:(?P<wd>{WDAY})|(?P<day>today|tomorrow)){_W}(?P<unit>week|fortnight)\b(?!-|{_W}(?:of|long))|(?:in{_W})?(?P<n>an?|one|two|three|four){_W}(?P<unit2>weeks?|fortnight){_W}(?P<day2>today|tomorrow)\b|(?:in{_W})?a{_W}week{_W}on{_W}(?P<wd2>{WDAY})|(?:the{_W})?(?P<wd3>{WDAY}){_W}after{_W}next\b",
        weekday_after,
        ("it happens 【Friday week】.", "they fly 【a week on Friday】", "【the Friday after next】"),
        (),
    ),
    Rule(
        "en-weekdays-ago",
        "tfos0",
        rf"(?P<n>[2-9]|two|three|four|five|six){_W}(?P<wd>{DAYS}){_W}(?:ago|back)\b",
        weekdays_ago,
        ("seen 【two Fridays ago】", "【three Mondays back】"),
        ("two Fridays in May",),
    ),
    Rule(
        "en-weekday-after-weekday",
        "tf",
        rf"(?:the{_W})?(?:first{_W})?(?P<wd>{WDAY}){_W}(?:after|following){_W}the{_W}(?P<nth>first|second|third|fourth|last){_W}(?P<base>{WDAY}){_W}(?:of|in){_W}(?P<m>{MON}){OF_YEAR}",
        weekday_after_weekday,
        (
            "on 【the first Tuesday after the first Monday in November】",
            "【the Thursday following the second Monday of May 2012】",
        ),
        (),
    ),
    Rule(
        "en-years-listed",
        "cftyb",
        rf"(?:(?:calendar|fiscal|financial|tax|budget){_W})?years{_W}(?P<a>[12][0-9]{{3}})(?:,{_W}[12][0-9]{{3}}){{0,5}}(?:,?{_W}(?:and|or|to|through){_W}| ?- ?)(?P<b>[12][0-9]{{3}})(?![0-9A-Za-z/])",
        years_listed,
        ("covers 【calendar years 2014 and 2015】", "in 【fiscal years 2009, 2010 and 2011】", "【years 2011-2013】"),
        (),
    ),
    Rule(
        "en-next-day",
        "t",
        rf"the{_W}(?:following|next){_W}(?:day|morning|afternoon|evening)\b(?!{_W}(?:of|the|[0-9])|-)",
        day_word,
        ("From 9 to 11 July, with a debrief 【the following morning】",),
        ("The following day is free.",),
    ),
    Rule(
        "en-told-day",
        "t",
        rf"(?:the{_W}(?:previous|preceding|prior|same|very{_W}same){_W}(?:day|night|morning|afternoon|evening)|that(?:{_W}(?:same|very))?{_W}(?:day|night|morning|afternoon|evening)|the{_W}(?:day|night|evening|morning){_W}(?:before|after)(?=[ \n]{{0,3}}(?:[.,;:)!?]|\Z)|{_W}(?:and|but){_W}))(?![A-Za-z-])",
        day_word,
        (
            "They met on 9 July and, as on 【the previous day】, it rained.",
            "On 9 July it rained. 【That evening】 we left.",
            "Set out on 9 July; pack 【the day before】.",
        ),
        ("That day will come.", "The previous day was dry."),
    ),
    Rule(
        "en-the-day",
        "td",
        rf"(?:the{_W})?(?:very{_W})?day(?={_W}(?:before|after|following|prior|preceding)\b(?!{_W}(?:that|this|yesterday|tomorrow)))|the{_W}week(?={_W}(?:before|after)\b)",
        the_day,
        ("【the day before 1 November】", "【the week after 3 May 2011】"),
        ("They left the day after the show.",),
    ),
    Rule(
        "en-the-unit",
        "yqmh",
        rf"(?<=the )(?:year|quarter|month)(?={_W}(?:to|end(?:ed|ing)|up{_W}to){_W})",
        the_unit,
        ("in 【the year to April 2012】", "for 【the quarter ended 31 March 2011】"),
        ("the year to come",),
    ),
    Rule(
        "en-the-eve",
        "te",
        rf"(?:the{_W})?(?:eve{_W}(?:of|before)|evening{_W}before)(?={_W})",
        the_day,
        ("on 【the eve of 4 July】", "【the eve of Christmas】"),
        ("the eve of battle",),
    ),
    Rule(
        "en-alternate",
        "ao",
        rf"(?:on{_W})?alternat(?:e|ing){_W}(?:{DAYS}|{WDAY}|(?P<u>days|weeks|months|years|weekdays|weekends))\b(?:{_W}and{_W}{DAYS})?",
        alternate,
        ("emptied 【alternate Fridays】", "in 【alternate months】"),
        ("alternate members",),
    ),
    Rule("en-abbreviated", "e", r"eo[mwyq]\b", abbreviated, ("cleared by 【EOM】",), ()),
    Rule(
        "en-plural-weekdays",
        "mtwfs",
        rf"(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:,{_W}|{_W}and{_W}|,{_W}and{_W})(?:mon|tues|wednes|thurs|fri|satur|sun)days){{0,4}}\b",
        plural_weekdays,
        ("changed 【Tuesdays and Thursdays】",),
        (),
    ),
    Rule(
        "en-fiscal",
        "ftebl",
        rf"(?:{EARLY}{_W})?(?:the{_W})?(?:fy ?-?|(?:fiscal|financial)(?:{_W}year)?{_W})(?P<y>(?:20|19)[0-9]{{2}}|'?[0-9]{{2}})(?:[/-](?P<next>(?:20)?[0-9]{{2}}))?(?![0-9A-Za-z])",
        fiscal,
        ("in 【FY2011】", "【fiscal year 2012】"),
        (),
    ),
    Rule(
        "en-season",
        "sawftnlpcu",
        rf"(?P<the>the{_W})?(?:{SHIFT}{_W})?(?P<w>spring|summer|autumn|fall|winter)(?:{_W}of(?={_W}(?:[12][0-9]{{3}}|'[0-9]|last|this|next)))?(?:{_W}(?P<y2>[12][0-9]{{3}})[-/](?P<two>[0-9]{{2}})(?![0-9])|{OF_YEAR})(?![A-Za-z])",
        season,
        ("in 【summer 2012】", "【next spring】"),
        ("fall behind", "spring into action"),
    ),
    Rule(
        "en-decade",
        "0telm'bnsf",
        rf"(?:{EARLY}[ -]?(?:the{_W})?)?(?:the{_W})?(?:'?(?P<t>[12][0-9][0-9]0(?=s)|[12][0-9][0-9]0(?='s\b)|[2-9]0(?=s)|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)(?:'?s)?\b)",
        decade,
        ("in 【the 1990s】", "【the '90s】", "【the 90s】"),
        (),
    ),
    Rule(
        "en-century",
        "t0lncesmfb",
        rf"(?:(?:the{_W})?(?P<h>first|second|1st|2nd|latter){_W}half{_W}of{_W})?(?:the{_W})?(?:{EARLY}(?:{_W}|-))?(?:the{_W})?(?:(?P<n>{ORD})|{SHIFT}){_W}century\b",
        century,
        ("in 【the 21st century】", "from 【the second half of the 17th century】", "in 【the late 19th century】"),
        (),
    ),
    Rule(
        "en-nth-day",
        "t0mwfs",
        rf"(?:(?P<wd>{WDAY}),?{_W})?(?:the{_W}(?=(?:{ORD}))|(?={ORD}(?:{_W}day)?{_W}of{_W}(?:{SHIFT2}|the){_W}month)|(?(wd)(?=[0-3]?[0-9](?:st|nd|rd|th))|(?!)))(?P<d>{ORD})(?P<of>(?:{_W}day)?{_W}of{_W}(?:{SHIFT}{_W}month|the{_W}month))?(?(of)|(?(wd)(?!{_W}(?:of\b|{_NTH}))|(?!{_W}(?:of|(?!(?:and|with|but|at|in|or|for|please|so|if|as|because|since|when|after|then|from|via|unless|this|next|we|you|he|she|they|is|are|was|will|would)\b)[a-z]{{3}}))))",
        nth_day,
        (
            "on 【the 15th】.",
            "by 【the 15th of the month】",
            "【Monday the 3rd】",
            "freeze on 【Wed 20th】",
            "due 【Friday 22nd】 please",
        ),
        ("the second meeting", "the third item", "the Friday 2nd session"),
    ),
    Rule(
        "en-nth-weekday",
        "tfsl0e",
        rf"(?:(?:on|the){_W})?(?P<nth>first|second|third|fourth|fifth|last|final|[1-5](?:st|nd|rd|th)|{ORD}){_W}(?P<what>{WDAY}|weekend|weekday|week|working{_W}day|business{_W}day|day){_W}(?:of|in){_W}(?:(?P<m>{MON}){OF_YEAR}|(?:(?P<s>this|next|last)|the){_W}month\b)",
        nth_weekday,
        ("【the first Friday of June】", "【first Monday of May 2011】", "【the last day of February】"),
        (),
    ),
    Rule(
        "en-of-year",
        "tfsl0",
        rf"(?:the{_W})?(?P<nth>first|second|third|last|final){_W}(?P<what>day|week|month){_W}(?:of|in){_W}(?:(?P<y>(?:19|20)[0-9]{{2}})|(?:(?P<s>this|next|last)|the){_W}year)\b",
        last_of_year,
        ("【the last day of 2011】", "【first month of next year】"),
        (),
    ),
    Rule(
        "en-day-word",
        "ttydlnTe",
        rf"today\b|tonight\b|(?:tomorrow|tmrw|tmr)\b(?:{_W}(?:morning|afternoon|evening|night))?|yesterday\b(?:{_W}(?:morning|afternoon|evening))?|(?:the{_W})?day{_W}after{_W}tomorrow\b|(?:the{_W})?day{_W}before{_W}yesterday\b|last{_W}night\b|the{_W}night{_W}before{_W}last\b|this{_W}(?:morning|afternoon|evening)\b|(?:the{_W})?end{_W}of{_W}(?:the{_W})?day\b(?!{_W}(?:care|one))|eod\b(?!{_W}(?:on{_W})?(?:{WDAY}|[0-9]|tomorrow\b|{MON}|next\b|this\b))",
        day_word,
        (
            "we meet 【tomorrow】",
            "【the day after tomorrow】",
            "【yesterday】",
            "【this morning】",
            "send it EOD 【tomorrow】",
        ),
        ("todays",),
    ),
    Rule(
        "en-weekday",
        "mtwfsnlpcue",
        rf"(?:(?:late|early|mid){_W}(?:on{_W})?(?={WDAY}))?(?:{SHIFT}{_W}(?:week'?s?{_W})?)?(?P<wd>{WDAY})(?:,?{_W}(?:of{_W})?(?P<after>this|next|last){_W}week\b)?",
        weekday,
        ("send the text 【next Friday】.", "on 【Monday】 we", "【Friday next week】", "【last Tuesday】"),
        ("Sun Yat-sen Memorial Hall.", "sat down", "Fri-ends"),
    ),
    Rule(
        "en-unit",
        "tnlpcuebwm",
        rf"(?:{SAID}|{EARLY}{_W})?(?:(?:the{_W})?(?P<double>week|month|year){_W}(?:after{_W}(?=next)|before{_W}(?=last)))?(?:{SHIFT}{_W}(?:calendar{_W}|working{_W})?)(?:(?:fiscal|financial|tax|school|academic){_W}(?=year))?(?P<u>weekend|work ?week|week|month|quarter|year|decade)\b(?!'s{_W}(?:old)|-(?:old|long)|{_W}(?:and|or|to|[0-9]|meeting))",
        unit,
        (
            "by 【the end of next month】",
            "【this week】",
            "【last year】",
            "【next quarter】",
            "【this weekend】",
            "said 【earlier this month】",
            "out 【later this year】",
        ),
        (),
    ),
    Rule(
        "en-after-next",
        "t",
        rf"(?:the{_W})?(?P<u>week|month|year|weekend){_W}(?:after{_W}(?P<s>next)|before{_W}(?P<last>last))\b",
        after_next,
        ("【the week after next】",),
        (),
    ),
    Rule(
        "en-end-of-unit",
        "tebmlas",
        rf"{EARLY}{_W}(?:the{_W})?(?P<double>(?!))?(?P<s>(?!))?(?:(?:current{_W})?(?:financial|fiscal|calendar|tax){_W}(?=year))?(?P<u>week|weekend|month|quarter|year|decade)\b",
        unit,
        ("by 【the end of the month】", "【end of year】"),
        (),
    ),
    Rule(
        "en-the-weekend",
        "tw",
        rf"(?:the{_W})?weekend\b(?!{_W}(?:of|in|after|before))",
        weekend,
        ("over 【the weekend】", "【weekend】"),
        ("a weekend trip",),
    ),
    Rule(
        "en-ordinals",
        "t0",
        rf"(?:the{_W})?(?P<a>[0-3]?[0-9](?:st|nd|rd|th))(?:{_W}?(?:-|to|until|through){_W}?)(?:the{_W})?(?P<b>[0-3]?[0-9](?:st|nd|rd|th))(?![A-Za-z0-9]|{_W}(?:of|{MON}|centur|grade|floor))",
        ordinals,
        ("from 【13th to 15th】",),
        (),
    ),
    Rule(
        "en-day-of-every-month",
        "ote0f",
        rf"(?:the{_W})?{ORD}(?:{_W}day)?{_W}of{_W}(?:every|each){_W}month\b|every{_W}{ORD}(?:{_W}day)?{_W}of{_W}the{_W}month\b",
        day_of_every_month,
        ("on 【the 1st of every month】",),
        (),
    ),
    Rule(
        "en-year-end",
        "ym",
        r"(?P<u>year|month|quarter)(?:'s)?[ -](?P<p>end)\b(?:,? (?P<y>(?:19|20)[0-9]{2})(?![0-9]))?(?P<double>(?!))?(?P<s>(?!))?",
        unit_end,
        ("by 【year-end】", "by 【month end】", "by 【year's end】", "at 【year-end 2015】"),
        (),
    ),
    Rule(
        "en-week-of",
        "tw",
        rf"(?:the{_W})?week{_W}(?:of|beginning|starting|commencing)(?:{_W}on)?{_W}(?:(?:mon|mon\.|monday),?{_W})?(?:the{_W})?(?:(?P<m>{MON}){_W}(?P<d>{DD})|(?P<d2>{DD}){_W}(?:of{_W})?(?P<m2>{MON})){OF_YEAR}",
        week_of,
        ("【the week of April 4】", "【week beginning 4 April 2011】"),
        (),
    ),
    Rule(
        "en-week-number",
        "w",
        rf"week{_W}(?P<n>[0-5]?[0-9])(?:,?{_W}(?:of{_W})?(?P<y>20[0-9]{{2}}))?(?![0-9A-Za-z]|\.[0-9])",
        week_number,
        ("in 【week 14 of 2011】",),
        (),
    ),
    Rule(
        "en-length",
        NUMBERS,
        rf"{LENGTH}(?!{_W}(?:old|of{_W}age|ago|earlier)|-old|{_W}(?:from{_W}now|hence))",
        length,
        (
            "for 【two weeks】",
            "a 【10-day】 operation",
            "【an hour and a half】",
            "【half a year】",
            "for 【three months】",
        ),
        ("She is 50 years old.", "a second reading"),
    ),
    Rule(
        "en-counted",
        NUMBERS + "wi",
        rf"(?P<head>within(?:{_W}the{_W}next|{_W}the)?{_W}|in(?:{_W}about)?{_W}|in{_W}less{_W}than{_W})?{LENGTH}(?:'s?{_W}time|s'{_W}time)?(?!')(?P<tail>{_W}(?:ago|earlier|before{_W}now|from{_W}now|hence|later|back)\b)?(?!{_W}(?:old|before|after|prior|following|from|of)\b)",
        counted,
        ("will revert 【within 10 working days】.", "【in two weeks】", "【3 days ago】", "【a month from now】"),
        ("in a second reading",),
    ),
    Rule(
        "en-quarter-of-hour",
        "at",
        rf"(?:(?P<three>three)(?:{_W}|-)quarters|a{_W}quarter){_W}of{_W}an{_W}hour\b",
        quarters_of_hour,
        ("wait 【a quarter of an hour】",),
        ("a quarter of the members",),
    ),
    Rule(
        "en-now",
        "nr",
        r"(?:(?<=between )|(?<=from ))now(?= (?:and|to|until|till|through)\b)|(?<!from )(?<!for )(?:right )?now\b",
        now,
        ("【between now and 15 April】", "【from now until 15 April】"),
        ("from now",),
    ),
    Rule(
        "en-whole",
        "ate",
        rf"(?:all|(?:the|an?){_W}(?:whole|entire|full)){_W}(?P<u>day|week|month|year)\b(?!-)",
        whole,
        ("waited 【all day】", "for 【the whole week】"),
        ("all-day breakfast",),
    ),
    Rule(
        "en-to-date",
        "ymt",
        rf"(?:the{_W})?(?P<u>year|month)(?:-|{_W})to(?:-|{_W})date\b",
        to_date,
        ("for 【the year to date】",),
        (),
    ),
    Rule(
        "en-weekday-ago",
        "ato",
        rf"(?:a|one){_W}week{_W}ago{_W}(?:on{_W})?(?:(?P<wd>{WDAY})|(?P<eve>yesterday|today)\b)|(?:the{_W})(?P<wd2>{WDAY}){_W}before{_W}last\b",
        weekday_ago,
        ("it left 【a week ago Tuesday】", "【the Monday before last】"),
        (),
    ),
    Rule(
        "en-each-part",
        "emtwfs",
        rf"(?:every|each)(?:{_W}(?:single{_W})?(?:morning|evening|night|afternoon|workday))\b|{WDAY}{_W}(?:mornings|evenings|nights|afternoons)\b|(?<!the )weekdays\b(?!{_W}(?:of|after|before))",
        each_part,
        ("backed up 【every night】", "on 【Monday mornings】"),
        ("Friday night",),
    ),
    Rule(
        "en-nth-of-month",
        "eo",
        rf"(?:on{_W})?(?:every|each){_W}(?:first|second|third|fourth|last|{ORD}){_W}{WDAY}{_W}(?:of|in){_W}(?:the|a|each|every){_W}month\b",
        day_of_every_month,
        ("meets 【every second Tuesday of the month】",),
        (),
    ),
    Rule(
        "en-from-day",
        NUMBERS,
        rf"{LENGTH}{_W}(?P<way>from|after|before){_W}(?P<t>today|tomorrow|now|yesterday|(?P<wd>{WDAY}))\b",
        from_day,
        ("【two weeks from today】", "【a week from Friday】"),
        (),
    ),
    Rule(
        "en-around",
        "tpnlfdocui",
        rf"(?:the{_W})?(?P<s>past|last|next|coming|following|previous|upcoming|preceding|prior){_W}(?:(?P<two>fortnight)\b|{LENGTH})",
        around,
        ("【the past three months】", "【next 10 days】", "【the last two years】"),
        (),
    ),
    Rule(
        "en-adverb",
        "dwfbmqsayhtn",
        r"(?:bi|semi|half|tri)?[ -]?(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|biennially|triennially|nightly|hourly)\b|semi-?annual\b|bi-?annual\b|bi-?ennial\b",
        adverb,
        ("will teleconference 【fortnightly】.", "meet 【bi-weekly】", "reviewed 【annually】"),
        (),
    ),
    Rule(
        "en-every",
        "ea",
        rf"(?:every|each)(?P<other>{_W}(?:other|second|alternate))?(?:{_W}(?P<third>third|fourth|sixth))?{_W}(?:(?:(?P<n>[0-9]{{1,3}}|{ENGLISH}){_W})?(?P<u>(?:business|working)[ -]days?|weekdays?|weekend|days?|weeks?|fortnights?|months?|quarters?|years?|hours?|minutes?)|(?P<wd>{WDAY})s?(?:(?:,{_W}|,?{_W}(?:and|or|to|through){_W}){WDAY}s?){{0,4}})\b(?!')",
        every,
        ("updates the list 【every quarter】.", "【every other week】", "【every Monday】", "【every three months】"),
        (),
    ),
    Rule(
        "en-each-month",
        "eatofsl0",
        rf"(?:every|each){_W}{MON}|(?:on{_W})?(?:the{_W})?(?:first|second|third|fourth|last|{ORD}){_W}(?:{WDAY}|day|(?:working|business){_W}day){_W}(?:of{_W})?(?P<each>(?:every|each){_W}(?:calendar{_W})?month)",
        every_month,
        ("【every April】",),
        (),
    ),
    Rule(
        "en-often",
        "ot0fse",
        rf"(?P<t>once|twice|(?:{ENGLISH}|[0-9]{{1,2}}){_W}times){_W}(?:a|an|per|each|every){_W}(?P<u>day|week|month|quarter|year)\b",
        often,
        ("【twice a year】", "【three times per week】"),
        (),
    ),
    Rule(
        "en-vague",
        "aiapsetrcnlwuodmfhy",
        rf"without{_W}(?:undue{_W}|further{_W})?delay\b|until{_W}further{_W}notice\b|within{_W}(?:(?:a{_W}few|several){_W})?(?:days|weeks|months|hours|minutes)\b(?!{_W}(?:of|before|after|from))|every{_W}(?:so{_W}often|now{_W}and{_W}then|few{_W}(?:minutes|hours|days|weeks|months|years)|couple{_W}of{_W}(?:minutes|hours|days|weeks|months|years))\b"
        rf"|(?:a{_W}(?:few|couple{_W}of)|several|some|many){_W}(?:minutes|hours|days|weeks|months|years|decades){_W}(?:ago|back|earlier|later|from{_W}now|before)\b|(?:in|for|over|within|after|took|last(?:s|ed)?|spent){_W}(?:only{_W}|just{_W}|at{_W}least{_W})?(?:a{_W}few|several|many){_W}(?:minutes|hours|days|weeks|months|years|decades)\b|(?:for|took|in|lasted){_W}(?:days|weeks|months|years|decades|centuries)\b(?=[ \n]{{0,3}}(?:[.,;)!?]|\Z|(?:on{_W}end|after|before|now|and|but|as|until)\b))|(?<![0-9] )(?-i:days|weeks|months|years|decades){_W}(?:ago|later)\b|(?:over|in|during){_W}the{_W}(?:coming|next|following|past|last|ensuing){_W}(?:days|weeks|months|years)\b|in{_W}(?:olden|ancient|former){_W}times\b|at{_W}short{_W}notice\b|sooner{_W}or{_W}later\b"
        rf"|asap\b|a\.s\.a\.p\.?|as{_W}soon{_W}as{_W}(?:possible|practicable)|in{_W}due{_W}course|at{_W}(?:the{_W}|its{_W}|your{_W}|their{_W})(?:very{_W})?earliest{_W}(?:possible{_W})?(?:convenience|opportunity|time|date)|in{_W}the{_W}(?:near|coming|foreseeable){_W}(?:future|days|weeks|months)|in{_W}the{_W}long{_W}(?:run|term)|promptly\b|shortly\b(?!{_W}(?:after|before))|soon\b(?!{_W}(?:as|after))|(?<!most )(?<!more )recently\b(?!-)|(?-i:Currently)(?=,)|(?:in{_W})?(?:the{_W})?(?:next|coming|past|last){_W}(?:few|several|couple{_W}of){_W}(?:days|weeks|months|years)\b|(?:in|over){_W}(?:the{_W})?(?:recent|coming|last|past){_W}(?:days|weeks|months|years|decades)\b",
        vague,
        ("send it 【ASAP】", "【as soon as possible】", "【in due course】"),
        (),
    ),
    Rule(
        "en-weekday-beside",
        "bot",
        rf"(?:by{_W}(?:noon|midday|[0-9]{{1,2}}[ap]m|close{_W}of{_W}business){_W})?(?:(?:by|on){_W})?the{_W}{WDAY}{_W}(?:before|after|prior|following)(?= ?(?:[.,;:!?)]|$|  ))",
        vague,
        ("papers 【by the Thursday before】.",),
        ("we met the Friday before Easter Sunday",),
    ),
    Rule(
        "en-holiday",
        "cntegilhvbmpfsxwbadjur",
        rf"(?:{SHIFT}{_W})?(?P<h>christmas(?:{_W}eve|{_W}day)?|black{_W}friday|xmas|boxing{_W}day|new{_W}year'?s?{_W}(?:eve|day)|thanksgiving(?:{_W}day)?|labou?r{_W}day|independence{_W}day|halloween|valentine'?s?{_W}day|veterans?'?{_W}day|columbus{_W}day|memorial{_W}day|mlk{_W}day|martin{_W}luther{_W}king(?:'s)?(?:,?{_W}jr\.?)?{_W}day|presidents?'?s?{_W}day|mother'?s'?{_W}day|father'?s'?{_W}day|easter(?:{_W}(?:sunday|monday))?|good{_W}friday|st\.?{_W}(?:patrick|george)'?s?{_W}day|(?:cyber|easter|whit){_W}monday|(?:palm|whit|trinity|advent|mothering|remembrance){_W}sunday|ash{_W}wednesday|shrove{_W}tuesday|(?:maundy|holy){_W}thursday|holy{_W}saturday|mardi{_W}gras|ascension{_W}day|pentecost|whitsun|corpus{_W}christi|(?:chinese|lunar){_W}new{_W}year(?:'s{_W}eve)?|(?:spring|lantern|mid-autumn|moon|dragon{_W}boat|double{_W}ninth){_W}festival|groundhog{_W}day|april{_W}fools?'?s?(?:{_W}day)?|(?:earth|canada|bastille|anzac|australia|armistice|remembrance|flag){_W}day|may{_W}day(?!s)|cinco{_W}de{_W}mayo|fourth{_W}of{_W}july|juneteenth|(?:international{_W})?women's{_W}day|guy{_W}fawkes{_W}(?:night|day)){OF_YEAR}(?![A-Za-z]|: [A-Z]|{_W}(?:tree|card|island|egg|party|dinner|gift|bunny|costume|turkey|recipe|pudding|jumper|carol|cracker|decoration|stocking|honours|tsunami|massacre|agreement|starring))",
        holiday,
        ("after 【Christmas】", "【Thanksgiving 2011】", "【New Year's Eve】"),
        ("Easter Island",),
    ),
    Rule(
        "en-session",
        "abiopdfnut",
        rf"{AT}{_W}{SESSION}",
        session,
        (
            "finalise the text 【by SCCP2】.",
            "held 【in the margins of SOM3】.",
            "discussed 【at the next meeting】",
            "【before the annual ministerial】",
        ),
        ("At the second meeting, members agreed.", "at the meeting"),
    ),
    Rule(
        "en-put-off",
        "t",
        rf"to{_W}(?:the{_W}|our{_W}|its{_W})?(?:next{_W}(?:[A-Za-z]{{2,14}}{_W}){{0,2}}{GATHERING}\b|{CODE})",
        put_off,
        (
            "Tabled 【to next meeting】.",
            "deferred 【to the next board meeting】",
            "will report on the outcome 【to CTI 1】",
        ),
        ("looking forward to the next meeting", "Members agreed to SCCP 2"),
    ),
    Rule(
        "en-ready-for",
        "f",
        rf"for{_W}(?:the{_W}|our{_W}|its{_W})?next{_W}(?:[A-Za-z]{{2,14}}{_W}){{0,2}}{GATHERING}\b",
        ready_for,
        ("Mike to compare 【for next meeting】.", "he will have them ready 【for the next meeting】"),
        (
            "Members to send items for the next meeting.",
            "to prepare the agenda for the next meeting",
            "the host for the next meeting",
            "waiting for the next meeting",
        ),
    ),
    Rule(
        "en-next-time",
        "n",
        rf"(?:next{_W}time|(?<!the )(?<!our )(?<!its )(?<!a )next{_W}(?:meeting|call|session|telco|telecon|sync|stand-?up))\b",
        next_time,
        ("To be discussed 【next time】.", "CP to collate them for 【next time】", "Ravi to report 【next meeting】"),
        ("Next time you visit, call.", "better luck next time"),
    ),
    Rule(
        "en-bare-session",
        "At",
        SESSION,
        bare_session,
        ("【two weeks before the meeting】", "【10 working days after SCCP 2】"),
        ("SOM 3 Chair reported.", "SCCP 2 agenda."),
    ),
    Rule(
        "en-between",
        "i",
        r"inter-?sessionally\b|inter-?sessional{0}\b",
        between_sessions,
        ("endorsed 【intersessionally】.",),
        (),
    ),
    Rule(
        "en-rest",
        "tr",
        rf"(?:the{_W})?(?:rest|remainder){_W}of{_W}(?:the|this){_W}(?:current{_W})?(?P<u>day|week|month|quarter|year)\b(?!-|'s)",
        rest_of,
        ("closed 【the rest of the month】", "for 【the remainder of this year】"),
        ("the rest of the weekly list",),
    ),
    Rule(
        "en-seasons-ago",
        "tfos0",
        rf"(?P<n>[2-9]|two|three|four|five){_W}(?P<w>spring|summer|autumn|fall|winter)s{_W}(?:ago|back)\b",
        seasons_ago,
        ("since 【two summers ago】",),
        ("two summers of work",),
    ),
    Rule(
        "en-this-time",
        NUMBERS + "b",
        rf"(?:(?:at{_W}|by{_W}|about{_W})?this{_W}time{_W}(?P<s>next|last){_W}(?P<u>week|month|year)|(?P<n>an?|[0-9]{{1,2}}|{ENGLISH}){_W}(?P<u2>weeks?|months?|years?){_W}ago{_W}(?:today|this{_W}(?P<what>week|month)))\b",
        this_time,
        ("【this time next year】", "it closed 【a year ago today】", "【Two years ago this month】"),
        ("this time next to him",),
    ),
    Rule(
        "en-clock",
        "anmhq0",
        rf"(?P<at>(?:at|@|around|about){_W})?(?:(?P<half>half{_W}past|(?:a{_W})?quarter{_W}(?:past|to)){_W}(?:[0-9]{{1,2}}|{ENGLISH})\b|(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])? ?(?:[ap]\.m\.|[ap]m\b)|(?P<bare>(?:noon|midday|midnight)\b|(?P<digits>(?:2[0-3]|[01]?[0-9])(?:[:][0-5][0-9]|h[0-5][0-9]|00{_W}(?:hours|hrs))\b(?![:0-9]))|(?:1[0-2]|[1-9]){_W}o'clock\b))"
        rf"(?:{_W}in{_W}the{_W}(?:morning|afternoon|evening))?(?: ?(?:utc|gmt|[ecmp][sd]?t|cest|cet|bst)\b)?(?!{_W}(?:old|mark))",
        clock,
        ("back 【at 5pm】", "meet 【at half past seven】", "lunch 【at noon】", "starts 【at 14:30 on 4 May】"),
        ("John 3:16 says", "won 21:18", "high noon", "a ratio of 3:10", "At 12:30 GMT", "2 pm pharma"),
    ),
    Rule(
        "en-year-first",
        "0",
        rf"(?P<y>(?:19|20)[0-9]{{2}}),?[ -](?P<m>{MON})(?:[ -](?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9A-Za-z]|[:.][0-9]))?(?P<p>(?!))?(?P<s>(?!))?(?P<yh>(?!))?(?P<ys>(?!))?(?P<wd>(?!))?(?P<wt>(?!))?(?!{_W}(?:of|to|[0-9]))",
        year_first,
        ("filed 【2016 Nov 7】", "【2014-Apr-15】", "for 【2016 November】"),
        (),
    ),
    Rule(
        "en-short-year",
        "0",
        r"(?P<wd>(?!))?(?P<wt>(?!))?(?P<d>[0-3]?[0-9])[ -](?P<m>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[ -](?P<y>[0-9]{2})(?=[.,;)\n]|\Z)(?P<yh>(?!))?(?P<ys>(?!))?",
        day,
        ("on 【15 Apr 14】.", "filed 【23 Dec 15】"),
        ("7 Dec 20 men left",),
    ),
    Rule(
        "en-week-code",
        "w",
        rf"w/(?:(?P<c>c|b|commencing)|(?P<e>e|ending))\.?:?{_W}(?:{WDAY},?{_W})?(?:the{_W})?(?:(?P<m>{MON}){_W}(?P<d>{DD})|(?P<d2>{DD}){_W}(?:of{_W})?(?P<m2>{MON})){OF_YEAR}",
        week_code,
        ("leave 【w/c 8 September】", "timesheet 【w/e 12 Sept 2014】"),
        ("w/c repairs",),
    ),
    Rule(
        "en-weekend-of",
        "tw",
        rf"(?:the{_W})?weekend{_W}of{_W}(?:the{_W})?(?:(?P<m>{MON}){_W}(?P<d>{DD})|(?P<d2>{DD}){_W}(?:of{_W})?(?P<m2>{MON})){OF_YEAR}",
        weekend_of,
        ("【the weekend of November 12】",),
        (),
    ),
    Rule(
        "en-nth-week",
        "t0c",
        rf"(?:the{_W})?(?P<n>[1-5]?[0-9])(?:st|nd|rd|th){_W}(?:calendar{_W})?week{_W}of{_W}(?P<y>20[0-9]{{2}})(?![0-9])|calendar{_W}week{_W}(?P<n2>[1-5]?[0-9])(?:,?{_W}(?:of{_W})?(?P<y2>20[0-9]{{2}}))?(?![0-9A-Za-z])",
        nth_week,
        ("in 【the 46th week of 2016】", "by 【calendar week 46】"),
        (),
    ),
    Rule(
        "en-every-date",
        "e",
        rf"(?:every|each){_W}(?:year{_W}on{_W}(?:the{_W})?)?(?:{DD}{_W}(?:of{_W})?{MON}|{MON}{_W}{DD})",
        each_year,
        ("held 【every 4th of July】", "【every May 1st】"),
        (),
    ),
    Rule(
        "en-on-weekends",
        "oewy",
        rf"(?:(?<=\bon )|(?<=over )|(?<=\bat )|(?<=during ))weekends\b|(?:every|each){_W}(?:other{_W})?(?P<kind>leap{_W}year|spring|summer|autumn|fall|winter|christmas|easter|thanksgiving)\b|year{_W}after{_W}year\b",
        each_weekend,
        ("open on 【weekends】",),
        ("two weekends away",),
    ),
    Rule(
        "en-guard-label",
        "aspirtvcf",
        rf"(?:agenda{_W}item|articles?|art\.|paragraphs?|para\.?|sections?|items?|tables?|figures?|rooms?|annex|versions?|votes?|refs?|tel|fax|pages?|chapters?|phases?|steps?|release|appendix)[:.]?{_W}?#?[0-9]{{1,5}}[0-9./\-]{{0,20}}(?:,? ?(?:and|to|-) ?[0-9][0-9./\-]{{0,10}})?",
        guard,
        (),
        ("Article 21.3 of the Agreement.", "Room 4/15 is reserved.", "Items 3-5 were deferred.", "Table 3.1 shows"),
    ),
    Rule(
        "en-guard-name",
        "mdp",
        rf"(?:mr|ms|mrs|dr|prof)\.?{_W}(?:april|may|june|august|[A-Za-z]{{2,12}}(?:{_W}(?:april|may|june|august)(?!{_W}[0-9]))?)\b",
        guard,
        (),
        ("Mr. August Wang", "Ms. April May"),
    ),
    Rule(
        "en-guard-age",
        "0" + "otfsen",
        rf"(?:{N})(?:{_W}|-)(?:years?|months?|weeks?|days?)(?:{_W}|-)(?:olds?|of{_W}age)\b",
        guard,
        (),
        ("She is 50 years old.", "a 10-year-old girl"),
    ),
    Rule(
        "en-guard-phrase",
        "smtaofwngjrb",
        rf"sun{_W}yat|(?:red|black){_W}(?:october|september)|june{_W}bugs?|(?:man|girl|mark|joe|miss|mr|mrs){_W}friday|mar-a-lago|march(?:es|ed|ing)?{_W}(?:ahead|on|toward|forward|through)|(?<!in )(?<!by )(?<!of )(?<!until )(?<!ate )(?<!arly )may{_W}(?:i|we|he|she|it|they|not|be|have|also|wish|comment|need|well)\b|second{_W}(?:reading|hand|meeting)|one{_W}day(?:,|{_W}(?:at{_W}a{_W}time|soon|or{_W}another)\b)|at{_W}the{_W}end{_W}of{_W}the{_W}day(?=,)|the{_W}{WDAY}(?={_W}(?:before|prior{_W}to|after|following){_W}(?:the|our|that|each|every|an?|their|its)\b)|the{_W}day{_W}(?:to|by)|day{_W}(?:to|by){_W}day|(?<=and )the{_W}second\b",
        guard,
        (),
        ("May I ask", "march ahead", "on the Thursday before our gathering"),
    ),
)
WORDS["verb"] = rf"\b(?:will|to|would|should|can|could|may|might|must|not|n't|shall){_W}\Z"
WORDS["leads_year"] = (
    rf"\b(?:since|circa|the|around|about|year|ca\.|vs\.?|versus|compared{_W}(?:to|with)|than|and){_W}\Z"
)
WORDS["article"] = rf"\bthe{_W}\Z"
WORDS["placed_day"] = rf"(?:\b(?:on|by|before|until|till|since|from|to|through|after|between|due|for){_W})\Z"
WORDS["lasting"] = (
    rf"\b(?:for|lasts?|lasted|lasting|took|takes?|spent|spends?|over|whole|than|half)(?:{_W}(?:about|almost|nearly|roughly|only|just|at{_W}least|over|well{_W}over|more{_W}than|less{_W}than|around))?{_W}\Z|\babout{_W}\Z"
)
WORDS["whose"] = rf"\b(?:his|her|their|my|your|our|its){_W}(?:early|mid|late)?[ -]?\Z"
WORDS["counts"] = (
    r"\b(?!(?:date|when|year|due|period|deadline|time|founded|published|established|updated|issued|born|since|in|dated)\b)[a-z]{1,20}: ?\Z"
)
WORDS["plus"] = rf"{_W}(?:and{_W})?|,{_W}(?:and{_W})?"
WORDS["since"] = rf"\bsince{_W}\Z"
WORDS["approximate"] = (
    rf"\b(?:about|around|over|some|than|nearly|almost|of|for|to|by|roughly|approximately|under|least){_W}\Z"
)
WORDS["leads_short"] = (
    rf"(?:\b(?:on|by|before|until|till|since|from|through|after|due|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?|date:?|dated|when:?|deadline:?|due:?){_W}(?:the{_W})?|: ?)\Z"
)
WORDS["placed_year"] = (
    rf"\b(?:in|since|of|until|by|before|after|during|from|to|early|late|mid|summer|spring|fall|autumn|winter){_W}\Z"
)
