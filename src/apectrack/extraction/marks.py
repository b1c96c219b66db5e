"""Marks that people put on action items in any language: AI:, TODO, [ ], @name, -- owner, a name in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOX = re.compile(r"\s*(?:\[(?P<box>[ xX✓✔]?)\]|(?P<open>[☐□])|(?P<done>[☑✅✔☒]))\s*")
_WORD = re.compile(
    r"(?:(?<=[\s(>*_'-])|\A)(?P<mark>(?:AI|A/I|AP|ACTION)(?:[-#]| #?)\d{1,4}"
    r"|AI|A/I|AP|ACTIONS?(?: ITEM| POINT)?|Actions?(?: item| Item| point)?"
    r"|TODO|To-?[Dd]o|TO DO|FIXME|待辦|待办)(?:\*\*|\*|''')?"
    r"(?:,? (?!none\b)(?P<who>[^:：\n.(][^:：\n.]{0,39})| ?\((?P<paren>[^)\n]{1,40})\))?\s?[:：](?!//)(?:''')?\s*"
)
_STATE = re.compile(r"\s*\[[A-Z]{3,10}\] ?")  # [NEW] ACTION: …
_BARE = re.compile(
    r"\s*(?P<mark>TODO|FIXME)(?:\((?P<who>[\w.-]{2,38})\))? (?=[a-z])"
    r"|\s*(?P<call>AI|ACTION|Action) @(?P<handle>[\w-]{2,38}):? ?[-–:]? (?=\w)"
)
_ROBOT = re.compile(r"\s*[#!](?P<mark>action):?[ \t]+(?:(?P<who>@?[\w.-]{2,30})(?:[:,]|(?= to\b)|(?=[ \t])))?[ \t]*")
_EARLIER = re.compile(r"(?i)\b(?:last|previous|prior|old)\b[^.]{0,24}$|(?:上次|前次|上期)[^。]{0,8}$")
_AT = re.compile(r"(?<![\w.@/])@(?P<who>[^\W_][\w-]{0,38})")
_TAIL = re.compile(
    r"(?:\s*(?:--+|——|—|–|─+)\s*|\s+-\s+)@?(?P<who>[^-—–─，,（(:：\n@]{1,30}?)\s*(?=$|[，,（(：]|\s+-\s|\s*——|\s*—|\s*--)"
)
_ARROW_TO = re.compile(
    r"\s*(?:→|➔|➜|⇒|=>|->)\s*@?"
    r"(?P<who>[A-Z][\w.'-]*(?:(?: ?[/,&+] ?| and )[A-Z][\w.'-]*){0,3}"
    r"|[^\W\x00-\xff]{2,8}(?:[、/][^\W\x00-\xff]{2,8}){0,3})\s*(?:$|[，,；;]\s?(?=[\d本下月年這这周週]))"
)
_COLON = re.compile(
    r": ?@?(?P<who>[A-Z][\w.'-]*(?:(?: ?[/,&+] ?| and )[A-Z][\w.'-]*){0,3}|[^\W\x00-\xff]{2,4})(?=$|[，,;；（(])"
)
_MARGIN = re.compile(
    r"(?<=\S)(?: {3,}|\t+)(?P<who>(?:All|[A-Z][A-Za-z.'-]{1,15})(?:(?: ?[/,&] ?| and )[A-Z][A-Za-z.'-]{0,15}){0,4})"
    r"(?:(?: {2,}|\t+)(?:[^\n]{0,10}\d[^\n]{0,10}|(?i:asap|tbc|tbd|ongoing|-)))?\s*$"
)
_REMARK = re.compile(r"(?i)notes?|noted|info(?:rmation)?|closed|complete|done|agreed|none|n/?a")
_SPOKEN_FOR = re.compile(r"(?i)(?:motion|moved|proposed|seconded|present|chair|by|from|absent|apologies)\W*$")
_BRACKETS = re.compile(
    r"\s*[（(](?P<who>[^（）()\n]{1,30}?)"
    r"(?:[,，;；、/ ]+(?:by |due |before )?(?=[^（）()\n]{0,10}\d)[^（）()\n]{2,20})?[）)]\s*[。.]?\s*$"
)
# Somebody in brackets behind the words of an item that goes on: 續約（小魚）→ 週五前; 初稿（阿哲）：3/20.
_AMID = re.compile(
    r"(?:(?<=[^\W\x00-\xff]{2})|(?<=[a-z]{4}) ?)[（(](?P<who>[^（）()\n]{1,20})[）)](?=\s*(?:→|➔|➜|⇒|=>|->|[：:]\s?\S))"
)
_BEHIND = re.compile(
    r"[：:]\s?(?P<who>[^\W\x00-\xff]{1,7}(?:組|处|處|科|課|课|部|局|室|長|长|師|师|主任|委員|老師)(?:、[^\W\x00-\xff]{2,8}){0,3})"
    r"(?:[、，,；;/ ]+(?=\d)[^，。]{2,14})?\s*$"
)
_ROLE = re.compile(
    r"(?i:clerk|secretary|chair(?:man|woman|person)?|treasurer|secretariat|director|president|editor|all)"
)
_LEADING = re.compile(
    r"\s*\*{0,2}(?P<who>(?:@?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}(?: ?[/,&+] ?| and )?){1,4})\*{0,2}"
    r" ?(?:- ?|: ?|– ?|— ?)\*{0,2} ?(?=[A-Za-z])"
)
_CODE = re.compile(r"[A-Z]{1,4}[-.]?\d[\w.-]*")  # D4.5: what is delivered, nobody who speaks
_POINTS = re.compile(r"\s*(?:→|➔|➜|⇒|=>|->)\s*")  # before what somebody is to do
_LEADING_HAN = re.compile(r"\s*(?P<who>[^\s：:，,。、0-9]{2,8}(?:[、/][^\s：:，,。、]{2,8}){0,3})\s?[：:]\s*(?=\S)")
_BOXED = re.compile(r"\s*\*{0,2}【(?P<who>[^】\n]{1,24})】\*{0,2}\s*(?=\S)")
_SPACED = re.compile(r"\s*(?P<who>[A-Z]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: {2,}|\t+)(?=\S)")
_SPACED_HAN = re.compile(r"\s*(?P<who>[^\W\x00-\xff]{2,4})[ \u3000]+(?=[^\s\d])")


@dataclass(frozen=True)
class Marks:
    """What the marks around an item say. ``start`` and ``end`` bound its words; ``names`` are owners as typed."""

    start: int
    end: int
    word: str = ""
    names: tuple[str, ...] = ()
    ticked: bool | None = None
    spoken: bool = False  # the name may only tell who speaks
    earlier: bool = False  # the mark belongs to an earlier meeting's item
    margin: bool = False  # the name stands in the margin, for whatever the item commits to
    tail: bool = False  # the name stands behind the item's words
    remark: bool = False  # the margin says that the item is only to be noted
    called: int = -1  # where somebody is called by @name to do what follows, if that is what names the owner


def action_word(text: str) -> bool:
    """Whether a line opens with AI:, ACTION: or TODO:."""
    found = _WORD.search(text)
    return found is not None and (found.start() < 3 or _STATE.fullmatch(text[: found.start()]) is not None)


def read_marks(text: str, known: frozenset[str], *, loose: bool) -> Marks:
    """The marks of one item. ``known`` are names of people present; ``loose`` takes any leading name for an owner."""
    if robot := _ROBOT.match(text):
        return _told_robot(robot, known)
    return _read_marks(text, known, loose=loose)


def _told_robot(robot: re.Match[str], known: frozenset[str]) -> Marks:
    """The marks of a command to the robot that takes the minutes: the owner's name stands first."""
    who, text = (robot["who"] or "").lstrip("@"), robot.string
    named = bool(who) and (who in known or text.startswith(" to ", robot.end("who")))
    at = robot.end() if named else robot.end("mark") + 1
    return Marks(at, len(text), "#action", (who,) if named else ())


def _read_marks(text: str, known: frozenset[str], *, loose: bool) -> Marks:
    start, end, word, ticked, behind = 0, len(text), "", None, False
    names: list[str] = []
    if box := _BOX.match(text):
        ticked, start, word = bool(box["done"] or (box["box"] or "").strip()), box.end(), "[ ]"
    found = _WORD.search(text, start)
    if found and _EARLIER.search(text[start : found.start()]):
        return Marks(start, end, earlier=True)
    if found and (found.start() <= start + 2 or found["mark"].isupper()):
        word, start = found["mark"], found.end()
        who = found["paren"] or found["who"]
        if who and (_names_somebody(who, known) or (found["paren"] and re.fullmatch(r"[\w.-]{2,38}", who))):
            names.append(who)
    elif bare := _BARE.match(text, start):
        word, start = bare["mark"] or bare["call"], bare.end()
        names += [who] if (who := bare["who"] or bare["handle"]) else []
    if margin := _MARGIN.search(text, start):
        return _in_margin(margin, start, word, ticked)
    names.extend(at["who"] for at in _AT.finditer(text, start))
    called = _called(text, start) if names else -1
    if not names and (tail := _tail(text, start, known, loose=loose)):
        names.append(tail["who"])
        end, behind = tail.start(), True
        word = word or ("→" if tail.re is _ARROW_TO else "")
    amid = _AMID.search(text, start)
    if not names and amid and _are_known(amid["who"], known):
        names, behind = [amid["who"]], True
    names = names or _told_behind(text, start, known)
    spoken = False
    points = _POINTS.match(text, start)
    at = points.end() if points else start
    if not names and (lead := _leading(text, at, known, loose=loose or bool(word) or points is not None)):
        names += [] if _CODE.fullmatch(lead["who"]) and lead["who"] not in known else [lead["who"]]
        start, spoken = lead.end(), not (loose or word or points)
    return Marks(start, end, word, tuple(names), ticked, spoken, tail=behind, called=called)


def _told_behind(text: str, start: int, known: frozenset[str]) -> list[str]:
    """Somebody present behind a colon, who is not said to have been there or to have moved it."""
    told = _COLON.search(text, start)
    return [told["who"]] if told and told["who"] in known and not _SPOKEN_FOR.search(text[: told.start()]) else []


def _called(text: str, start: int) -> int:
    """Where the first @name stands, if words follow it: -1 when names alone end the item."""
    first = _AT.search(text, start)
    if first is None or not re.sub(r"[\W_]+", "", _AT.sub("", text[first.start() :])):
        return -1
    return first.start()


def _are_known(names: str, known: frozenset[str]) -> bool:
    """Whether one of several names is that of somebody present."""
    return any(part.strip() in known for part in re.split(r"[/,、&＆+]| and ", names))


def _in_margin(margin: re.Match[str], start: int, word: str, ticked: bool | None) -> Marks:  # noqa: FBT001 - a field
    """The marks of an item with a name, or a remark, in the column at its right."""
    if _REMARK.fullmatch(margin["who"]):
        return Marks(start, margin.start(), word, ticked=ticked, remark=True)
    return Marks(start, margin.start(), word, (margin["who"],), ticked, margin=True)


def _tail(text: str, start: int, known: frozenset[str], *, loose: bool) -> re.Match[str] | None:
    """An owner behind a dash, or in brackets at the end of an item of a list."""
    if (arrow := _ARROW_TO.search(text, start)) and _are_known(arrow["who"], known):
        return arrow
    found = [tail for tail in _TAIL.finditer(text, start) if _names_somebody(tail["who"], known)]
    for tail in found:
        sure = tail.end() == len(text.rstrip()) or loose or tail["who"].strip() in known
        if sure and (" - " not in tail[0] or loose or tail["who"].strip() in known):
            return tail
    if loose and (behind := _BEHIND.search(text, start)):
        return behind
    brackets = _BRACKETS.search(text, start)
    if brackets is None or not (
        loose or brackets["who"].strip(" @") in known or _ROLE.fullmatch(brackets["who"].strip())
    ):
        return None
    return brackets if _names_somebody(brackets["who"], known) else None


def _leading(text: str, start: int, known: frozenset[str], *, loose: bool) -> re.Match[str] | None:
    for pattern in (_BOXED, _LEADING, _LEADING_HAN, _SPACED, _SPACED_HAN):
        if (lead := pattern.match(text, start)) and (
            _are_known(lead["who"], known)
            or (loose and pattern is not _SPACED_HAN and _names_somebody(lead["who"], known))
        ):
            return lead
    return None


def _names_somebody(words: str, known: frozenset[str]) -> bool:
    """Whether words in an owner's place can be a name: known, capitalised, a team, or a few Chinese characters."""
    words = words.strip()
    if re.fullmatch(r"[A-Z]{1,2}\d+", words) and words not in known:
        return False  # P1, Q3: a rank or a quarter
    if (
        words.startswith("@")
        or words in known
        or re.search(r"(?i)\b(?:team|group|committee|wg|sig|tc|members)$", words)
    ):
        return True
    if re.search(r"[^\W\x00-\xff]", words):
        return bool(re.fullmatch(r"(?:[^\W\x00-\xff]|[A-Za-z、/ &＆+]){2,14}", words)) and not re.search(
            r"裁示|指示|待辦|待办|待定|關閉|关闭|新增|取消|[日月年週周第次無无見见略如含及前後后]|附件|左右|完成|進行|建議|建议|結論|结论|決議|决议|議題|问题|問題|暫定|時間|时间|日期|地點|说明|說明|備註|主題|期限|方案|報告|內容|名稱|下次|責任|责任|負責|负责|主辦|主办|承辦|承办|截止"
            r"|(?:案|清查|維修|增設|購置|更新|改善|工程|計畫|活動|辦法|要點|作業|系統|設備|海報|名單|影片|網站|网站|網頁|問卷|问卷|表單|表单|講座|讲座|場地|场地|經費|经费"
            r"|簡報|手冊|手册|紀錄|纪要|公告|文宣|攤位|摊位|器材|物品|時程|進度|进度|預算|预算|草稿|初稿|草案|合約|合同|報名|報修)$",
            words,
        )
    return bool(
        re.fullmatch(r"@?[A-Z][\w.'-]*(?:(?: ?[/,&+] ?| and | )@?[A-Z][\w.'-]*){0,5}", words)
    ) and not re.fullmatch(
        r"(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|TBD|TBC|Note|PENDING|PENDINGREVIEW|OPEN|CLOSED|CARRIED|DONE|New|Update|Date|Time|Next|Motion|Discussion|Present|Link|Links)(?:\s.*)?",
        words,
    )
