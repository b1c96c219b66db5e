# ruff: noqa: ARG001, E501 - every maker takes the match and the context; a pattern reads best on one line
"""Dates in digits alone, the same in every language: 2011-04-15, 2011/4/15, 15.4.2011, 4/15, 20110415, 100.4.15.

Two-number dates are shaky: they count where a word places them in time, or where the second number is no month.
"""

from __future__ import annotations

import re
from datetime import date

from apectrack.domain.window import Window
from apectrack.timex import days
from apectrack.timex.context import Context
from apectrack.timex.folding import shows_simplified
from apectrack.timex.rule import Rule
from apectrack.timex.values import Fixed, Guard, Span, Value, When

# Where a phrase can begin: first characters, and what must hold right after the first one.
_START = r"(?<![A-Za-z0-9].)"
TRIGGERS = (
    ("QqHh", _START + r"(?=[1-4](?![0-9A-Za-z]))"),
    ("0123456789", r"(?<![0-9].)(?<![0-9][,.].)"),
    ("hw", _START + r"(?:(?<=h)ttps?:|(?<=w)ww\.)"),
    ("$€£", r"(?= ?[0-9])"),
    ("UuNnHhIi", _START + r"(?i:(?<=u)sd|(?<=u)s\$|(?<=n)t\$|(?<=h)s|(?<=i)so|(?<=n)o\.) ?(?=[0-9])"),
    ("(", r"(?=0[0-9]{1,2}\))"),
    ("+", r"(?=[0-9])"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _START + r"(?=[A-Z&]{1,9}[ -]?[0-9])"),
)
WEEKDAY = (
    r"(?: ?\((?:周|星期|礼拜)?(?P<wd>[一二三四五六日天])\)| ?\((?P<we>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?\)"
    r"| ?(?:周|星期|礼拜)(?P<wf>[一二三四五六日天]))?"
)
# 9/20.21兩天: two days, where what follows tells that it is no decimal.
_AND_POINT = r"\.(?=[0-9]{1,2} ?(?:(?:两|二|2) ?[日天]|\([一二三四五六日][.、]?[一二三四五六日]\)))"
_OF_WEEK = r"(?: ?\((?:周|星期|礼拜)?[一二三四五六日天]\))?"
# Thursday 3/28, Thu (2024-03-28): the day of the week belongs to the day.
BEFORE = r"(?:(?P<wh>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\.?,? \(?)?"
# Capitals with a number that name no meeting.
NO_MEETING = "SP|RC|PR|MR|HTML|HTTP|CSS|IMAP|POP|BSD|GPL|PHP|SQL|TLS|SSL|XML|IPV|BBC|ITV|CCTV|TV|ESPN|FM|AM|GPT|GPU|CPU|RTX|GTX|OS|IE|BMW|PHASE|PART|LEVEL|TYPE|ROOM|GATE|UNIT|STEP|CC|BZ|MP|WW|LTE|DDR|WD|MI|PS|CD|DVD|COVID|ISO|HS|USD|NTD|MP|USB|IP|AES|SHA|UTF|TEL|FAX|TWD|FY|CO|COB|EOB|EOD|PM|Q|H"
# Sentences about halves and eighths: odds, beats, drills, cups.
_FRACTIONS = re.compile(
    r"\b(?:odds|inch(?:es)?|drill|bookmakers?|bookies?|[2-9]/[48] (?:beat|time)|time signature|teaspoons?|tablespoons?|cups?|newtons?|torque|psi|lbs?|hp)\b"
    r"|占比|[赔賠]率|拍号",
    re.IGNORECASE,
)
_SHARE = re.compile(
    "(?: ?(?:小[时時]|[页頁吋寸拍]|[决決][赛賽]))|的?(?:以上|[强強]|弱)?(?:的)?(?:多[数數]|股[权權]|股份|[会會]员|成员|委员|席次|同意|人口|[选選]票|土地|面[积積])"
)
ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# What happens on a day: 9/5登場, 3/4開學.
_HAPPENS = re.compile(
    " ?(?:登场|举[行办]|开[始幕会工学放盘播跑卖]|召开|截止|上[午市线路映架]|下[午架]|早上|晚上|凌晨|出[发刊院席]|启[用动程]|结束|完[成工]"
    "|公布|发[布表放]|进场|报[名到]|交[件稿]|放假|返国|返台|抵达|赴|正式|当天|试营|播出|到期|生效|实施|首[播映发日])"
)
_COMES = re.compile(r"[^\W\x00-\xff](?<![版元万亿倍年月日米克吨次个])")  # 2007.10完工
_INTERVAL = re.compile(r"(?<![0-9])[12][0-9]{3}-[01][0-9]-[0-3][0-9]/\Z")  # 2011-04-15/2011-04-18

WORDS = {
    "labels": r"(?:(?:编|文|证|字|序|批|货|料|产品)号|(?<=号)|电话|传真|版本|\b(?:p\.?o|order|invoice|batch|lot|ticket|sku|receipt|tracking|permit|(?:account|policy|case|job|part|licen[cs]e) (?:no|number|id)|version|build|release|serial(?: number)?|number|no|tel|(?:tele)?phone|mobile|dial|hotline|fax|ref|firmware|v)[.:]? ?) ?[:]? ?\Z",
    "tail_time": r" {1,2}[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?(?: ?[ap]\.?m\b\.?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"(?: ?[-~至到] ?[0-2]?[0-9]:[0-5][0-9])?",
}


def _weekday(m: re.Match[str]) -> int | None:
    named = m["we"] or (m["wh"] if "wh" in m.re.groupindex else None)
    if named:
        return ENGLISH_DAYS.index(named.lower())
    char = m["wd"] or m["wf"]
    return min("一二三四五六日天".index(char), 6) if char else None


def _plain(context: Context, m: re.Match[str], *, full: bool = False) -> bool:
    """Whether nothing before the number says it is no date: an item, a room, a letter glued to it."""
    before = context.text[max(0, m.start() - 1) : m.start()]
    if before == "/" and _INTERVAL.search(context.text, max(0, m.start() - 11), m.start()):
        before = ""
    glued = before.isascii() and (before.isalnum() or before in "/._$#@") if before else False
    return not glued and not context.before("labels", m.start()) and (full or not context.before("refused", m.start()))


def whole(m: re.Match[str], context: Context) -> Value | None:
    """Year, month, day in that order."""
    if not _plain(context, m, full=True):
        return None
    context.named_year = int(m["y"])
    return When(int(m["y"]), int(m["m"]), int(m["d"]), weekday=_weekday(m))


def ending(m: re.Match[str], context: Context) -> Value | None:
    """Day and month before the year, in either order; the order is doubtful when both could be months."""
    if not _plain(context, m):
        return None
    a, b, doubts = int(m["a"]), int(m["b"]), []
    year = int(m["y"])
    if len(m["y"]) == 2:
        year += 2000 if year < 70 else 1900
        doubts.append(f"the year is written with two digits, {year} was taken")
    day_first = a > 12 or (m["sep"] == "." and b <= 12)
    if a <= 12 and b <= 12 and a != b:
        doubts.append(f"{m[0].strip()} may be month {a}, day {b}, or day {a}, month {b}")
    if (a > 12 and b > 12) or (not day_first and a > 12):
        return None
    day, month = (a, b) if day_first else (b, a)
    shaky = m["sep"] == "." and len(m["y"]) == 2
    return When(year, month, day, weekday=_weekday(m), doubts=tuple(doubts), shaky=shaky)


_OPENS = 2_000  # characters that show in which script a text is written


def republic(m: re.Match[str], context: Context) -> Value | None:
    """100.4.15, 100/4/15, 100-4-15: years of the Republic, in Chinese text."""
    if context.lang == "en" or not _plain(context, m) or not 60 <= int(m["y"]) <= 199:
        return None
    if not (1 <= int(m["m"]) <= 12 and 1 <= int(m["d"]) <= 31):
        return None
    if int(m["y"]) < 100 and (context.lang == "zh-Hans" or shows_simplified(context.original[:_OPENS])):
        year = 1900 + int(m["y"])  # on the mainland 99-11-05 is of the last century
        return When(year, int(m["m"]), int(m["d"]), weekday=_weekday(m), doubts=(f"{year} was taken for {m['y']}",))
    return When(1911 + int(m["y"]), int(m["m"]), int(m["d"]), weekday=_weekday(m), how="year of the Republic of China")


def compact(m: re.Match[str], context: Context) -> Value | None:
    """20110415."""
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    if re.search(r"[A-Za-z]-\Z", context.text[max(0, m.start() - 2) : m.start()]):
        return None  # AB-20110415
    if not 1900 <= year <= 2100 or not 1 <= month <= 12 or not 1 <= day <= 31 or not _plain(context, m, full=True):
        return None
    return When(year, month, day)


def short(m: re.Match[str], context: Context) -> Value | None:
    """4/15, 4/15(五): month first, unless only the day can come first."""
    if not _plain(context, m):
        return None
    a, b = int(m["a"]), int(m["b"])
    weekday = _weekday(m)
    if context.text[max(0, m.start() - 3) : m.start()].lower().endswith((" a ", " an ")):
        return None  # a 5/16 wrench
    if weekday is None and (
        _SHARE.match(context.text, m.end()) or _FRACTIONS.search(context.text, max(0, m.start() - 60), m.end() + 60)
    ):
        return None
    if a > 12 >= b:
        return When(month=b, day=a, weekday=weekday, shaky=True)
    if not 1 <= a <= 12 or not 1 <= b <= 31:
        return None
    doubts = (f"{m[0].strip()} may be day {a}, month {b}",) if context.lang == "en" and b <= 12 and a != b else ()
    return When(
        month=a,
        day=b,
        weekday=weekday,
        doubts=doubts,
        shaky=b <= 12
        and weekday is None
        and "0" not in (m["a"][0], m["b"][0])
        and not (context.lang != "en" and _HAPPENS.match(context.text, m.end())),
    )


def short_span(m: re.Match[str], context: Context) -> Value | None:
    """4/15-18; 4/15、16, where the days follow each other."""
    if not _plain(context, m):
        return None
    a, b, c = int(m["a"]), int(m["b"]), int(m["c"])
    if not 1 <= a <= 12 or not b < c <= 31 or ("、" in m[0] and c > b + 1):
        return None
    return Span(When(month=a, day=b), When(day=c))


def republic_span(m: re.Match[str], context: Context) -> Value | None:
    """100.4.15-18."""
    first = republic(m, context)
    if not isinstance(first, When) or first.day is None or not first.day < int(m["e"]) <= 31:
        return None
    return Span(first, When(day=int(m["e"])))


def dotted(m: re.Match[str], context: Context) -> Value | None:
    """6.30前: month and day, where a limit follows."""
    if context.lang == "en" or not _plain(context, m) or not 1 <= int(m["d"]) <= 31:
        return None
    return When(month=int(m["m"]), day=int(m["d"]))


_NOUN = re.compile(
    r" (?!(?:is|was|will|sales|results|earnings|revenues?|profits?|growth|targets?|budget|of|and|to)\b)[a-z]"
)


def quarter(m: re.Match[str], context: Context) -> Value | None:
    """Q3 2011, 2011Q3, 3Q11, H1, 2H 2010."""
    text = m["y"] or m["y2"] or m["y3"]
    year = int(text.lstrip("'")) if text else None
    if year is not None and year < 100:
        year += 2000
    kind = (m["k"] or m["k2"]).lower()
    nth = int(m["n"] or m["n2"])
    if kind == "h" and nth > 2:
        return None
    return When(
        year,
        part=f"{kind}{nth}",
        shaky=year is None and bool(m["k2"] or (kind == "h" and _NOUN.match(context.text, m.end()))),
    )


def month(m: re.Match[str], context: Context) -> Value | None:
    """2011-04, 2011/4."""
    if not _plain(context, m) or not 1900 <= int(m["y"]) <= 2100 or not 1 <= int(m["m"]) <= 12:
        return None
    dated = context.lang != "en" and len(m["m"]) == 2 and _COMES.match(context.text, m.end())
    return When(int(m["y"]), int(m["m"]), shaky=m["sep"] == "." and not dated)


def years(m: re.Match[str], context: Context) -> Value | None:
    """2011-2013."""
    first, last = int(m["a"]), int(m["b"])
    if not _plain(context, m) or not 1500 <= first < last <= 2200:
        return None
    return Span(When(first), When(last))


def iso_week(m: re.Match[str], context: Context) -> Value | None:
    """2011-W07, 2011W07."""
    try:
        monday = date.fromisocalendar(int(m["y"]), int(m["w"]), int(m["d"] or 1))
    except ValueError:
        return None
    if m["d"]:
        return Fixed(Window.of_day(monday), "ISO week and day", relative=False)
    return Fixed(days.week(monday), "ISO week", relative=False)


def month_first(m: re.Match[str], context: Context) -> Value | None:
    """04/2011."""
    if not _plain(context, m) or not 1900 <= int(m["y"]) <= 2100 or not 1 <= int(m["m"]) <= 12:
        return None
    return When(int(m["y"]), int(m["m"]))


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def roman(m: re.Match[str], context: Context) -> Value | None:
    """15-IV-2014: the month in Roman numerals."""
    return When(int(m["y"]), ROMAN.index(m["roman"]) + 1, int(m["d"])) if m["roman"] in ROMAN else None


def guard(m: re.Match[str], context: Context) -> Value | None:
    """Nothing in here is a date."""
    return Guard()


CLOCK = r"(?:T[0-2]?[0-9]:?[0-5][0-9](?::?[0-5][0-9](?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
RULES = (
    Rule(
        "digits-ymd",
        "0mtwfs",
        rf"{BEFORE}(?P<y>[12][0-9]{{3}})(?: ?(?P<sep>[-/.]) ?)(?P<m>[01]?[0-9])(?: ?(?P=sep) ?)(?P<d>[0-3]?[0-9])(?![0-9]|(?P=sep)[0-9]){WEEKDAY}{CLOCK}(?![A-Za-z])",
        whole,
        (
            "發文日期【2011-04-15】。",
            "sent on 【2011/4/15】.",
            "於【2011.4.15】提供",
            "at 【2011-04-15T14:00】 sharp",
            "meets 【Friday 2011-04-15】",
        ),
        ("2011/SOM1/SCCP/028", "Version 2011.4.15.1"),
    ),
    Rule(
        "digits-dmy",
        "0mtwfs",
        rf"{BEFORE}(?P<a>[0-3]?[0-9])(?P<sep>[-/.])(?P<b>[0-3]?[0-9])(?P=sep)(?P<y>[12][0-9]{{3}}|[0-9]{{2}})(?![0-9]|(?P=sep)[0-9]|/[A-Za-z0-9]){WEEKDAY}{CLOCK}(?![A-Za-z])",
        ending,
        ("due 【15/04/2011】.", "due 【4/15/2011】.", "sent 【15.4.2011】"),
        ("Vote: 12-4-2.", "Ref: 10-3-6/2."),
    ),
    Rule(
        "digits-republic",
        "0",
        rf"(?P<y>[0-9]{{2,3}})(?: ?(?P<sep>[-/.]) ?)(?P<m>[01]?[0-9]) ?(?P=sep) ?(?P<d>[0-3]?[0-9])(?![0-9]|(?P=sep)[0-9]){WEEKDAY}(?![A-Za-z])",
        republic,
        ("依【100.4.15】函辦理。", "於【100/04/15】發文"),
        ("Version 1.3.2",),
    ),
    Rule(
        "digits-republic-span",
        "0",
        r"(?P<y>1[0-9]{2}|[89][0-9])(?P<sep>[./])(?P<m>[01]?[0-9])(?P=sep)(?P<d>[0-3]?[0-9]) ?[-~至] ?(?P<e>[0-3]?[0-9])(?![0-9]|[./\-][0-9])(?P<wd>(?!))?(?P<we>(?!))?(?P<wf>(?!))?",
        republic_span,
        ("於【100.4.15-18】舉行",),
        (),
    ),
    Rule(
        "digits-compact",
        "0",
        r"(?P<y>[12][0-9]{3})(?P<m>[01][0-9])(?P<d>[0-3][0-9])(?:T?[0-9]{4,6}Z?)?(?![0-9A-Za-z]|[-/][0-9]|-[A-Z](?![A-Za-z]))",
        compact,
        ("於【20110415】發文",),
        ("電話20119915",),
    ),
    Rule(
        "digits-short",
        "0mtwfs",
        rf"{BEFORE}(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?![0-9A-Za-z%/]|[.,][0-9]){WEEKDAY}",
        short,
        ("請於【4/15】提供", "【10/16(五)】開會", "due by 【Thursday 3/28】"),
        ("獲2/3會員體支持", "Room 4/15 is", "2/3 of members"),
    ),
    Rule(
        "digits-short-span",
        "0mtwfs",
        rf"{BEFORE}(?P<a>1[0-2]|0?[1-9])/(?P<b>[0-3]?[0-9]){_OF_WEEK}(?: ?[-~至到] ?|、|{_AND_POINT})(?P<c>[0-3]?[0-9])(?![0-9A-Za-z%/月日]|[.,][0-9]|、[0-9] ?[^0-9/]|[个人名项点楼件组位份条年]){_OF_WEEK}",
        short_span,
        ("【4/15-18】舉行", "【11/16、17】戶外活動", "【11/25(六)-26(日)】大地盃", "古蹟日【9/20.21】兩天"),
        (),
    ),
    Rule(
        "digits-ym",
        "0",
        r"(?<![A-Z]-)(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?![0-9A-Za-z%月号]|[/.\-][0-9A-Za-z]| (?:financial|fiscal|academic|school|budget|tax) )",
        month,
        ("自【2011-04】起", "【2011/4】"),
        (),
    ),
    Rule(
        "digits-dotted",
        "0",
        r"(?P<m>1[0-2]|0?[1-9])\.(?P<d>[0-3]?[0-9])(?= ?(?:之前|以前|前|起)| ?\((?:周|星期|礼拜)?[一二三四五六日天]\))(?![0-9])",
        dotted,
        ("【6.30前】完成", "【7.16(週三)】上線"),
        (),
    ),
    Rule(
        "digits-quarter",
        "0qh",
        r"(?:(?P<y>(?:19|20)[0-9]{2})[ -]?)?(?P<k>[qh])(?P<n>[1-4])(?:[ /-]?(?P<y2>(?:19|20)[0-9]{2}|'[0-9]{2}))?(?![0-9A-Za-z])"
        r"|(?P<n2>[1-4])(?P<k2>[qh]) ?(?P<y3>(?:19|20)?[0-9]{2})?(?![0-9A-Za-z])",
        quarter,
        ("【2016 Q4】結案", "【2Q10】", "【1Q 2011】", "【2H 2010】", "【Q2前】完成"),
        (),
    ),
    Rule(
        "digits-week",
        "0",
        r"(?P<y>(?:19|20)[0-9]{2})-?w(?P<w>[0-5][0-9])(?:-(?P<d>[1-7]))?(?![0-9A-Za-z])",
        iso_week,
        ("in 【2011-W07】",),
        (),
    ),
    Rule(
        "digits-years",
        "0",
        r"(?P<a>[12][0-9]{3}) ?[-~] ?(?P<b>[12][0-9]{3})(?![0-9A-Za-z%年]|[/.\-][0-9])",
        years,
        ("covers 【2011-2013】",),
        ("Tel 2011-2013",),
    ),
    Rule(
        "digits-my",
        "0",
        r"(?P<m>1[0-2]|0?[1-9])/(?P<y>[12][0-9]{3})(?![0-9A-Za-z%/]|[.\-][0-9])",
        month_first,
        ("in 【04/2011】",),
        (),
    ),
    Rule(
        "digits-roman-month",
        "0",
        r"(?P<d>[0-3]?[0-9])(?P<sep>[-./ ])(?P<roman>(?-i:X|XI|XII|IX|IV|V?I{1,3}|V))(?P=sep)(?P<y>(?:19|20)[0-9]{2})(?![0-9A-Za-z])",
        roman,
        ("stamped 【15-IV-2014】", "【2.XI.1998】"),
        ("Vol. 3 IV 12",),
    ),
    Rule(
        "guard-document",
        "0",
        r"[0-9]{4}/[A-Za-z][A-Za-z0-9]{0,15}(?:/[A-Za-z0-9]{1,15}){0,6}",
        guard,
        (),
        ("Document 2011/SOM1/SCCP/028.",),
    ),
    Rule(
        "guard-numbers",
        "0",
        r"[0-9]{1,5}(?P<s>[.\-/])[0-9]{1,5}(?:(?P=s)[0-9]{1,5}){2,9}",
        guard,
        (),
        ("Ref: 10-3-6/2.", "12.3.4.5"),
    ),
    Rule(
        "guard-phone",
        "0+(",
        r"\+[0-9]{1,3}(?:[- ][0-9]{1,5}){1,5}|\(0[0-9]{1,2}\) ?[0-9]{3,4}-?[0-9]{3,4}|0[0-9]{1,3}-[0-9]{3,4}-[0-9]{3,4}",
        guard,
        (),
        ("Tel: +886-2-2322-8000.", "電話：02-2322-8000轉8123。"),
    ),
    Rule(
        "guard-money",
        "un$€£hi",
        r"(?:usd|us\$|nt\$|\$|€|£|hs|iso|no\.) ?[0-9][0-9,.]{0,15}(?:[:-](?:19|20)[0-9]{2}\b)?",
        guard,
        (),
        ("USD 2,011", "HS 2007版", "ISO 8601"),
    ),
    Rule("guard-link", "hw", r"(?:https?:|www\.)[^\s\u3000-\uffff]{1,400}", guard, (), ("https://x.org/2011/04/15/a",)),
    Rule(
        "guard-version",
        "0",
        r"[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9])|[0-9]{1,4}[.,][0-9]{1,3}(?=[0-9,.]{0,9}(?:%|元|万|亿))",
        guard,
        (),
        ("Version 1.3.2 was tabled",),
    ),
    Rule("guard-share", "0", r"[0-9]{1,3}/[0-9]{1,3} (?=of\b)", guard, (), ("2/3 of members supported it.",)),
)
