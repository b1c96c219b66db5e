"""The people a document names as present: from its attendance lines, so that they are known when they owe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from apectrack.domain.document import Block, Document
from apectrack.extraction.language import Language
from apectrack.extraction.registers import columns, tables
from apectrack.extraction.sections import Passage

_HEAD = re.compile(
    r"^\W*(?:今[日天]|本[次週周日]|[這这]次)?(?:(?:出|列|缺|請|未)[席假到].{0,6}?|[簽签]到|[没沒]來|没来|不在|與會(?:人員|人|者)?|參會(?:人員|人|者)?|參加人員?|主持人?|主席|紀錄|記錄"
    r"|会议主持|轮值主持|下次轮值主持|参会人员?|参会人|参会|参加人员?|请假|与会人员?|与会|主持人?|记录"
    r"|[線线]上|[視视][訊讯]|[遠远][端程]|(?i:remote|online)|[在到][場场]|到[會会]|到(?=[：:])|[參参]加(?:者|同[仁學学事]|夥伴|伙伴|成[員员]|人)?(?=\s*[：:])|(?:[會会][議议])?成[員员]|[組组][員员](?=\s*[：:])|人[員员](?=\s*[：:])|夥伴|伙伴|[現现][場场](?:夥伴|人[員员])?(?=\s*[：:])|在[線线](?=\s*[：:])|缺(?=\s*[：:])|[參参][與与加會会](?:單位|单位)?(?:及人[員员])?(?=\s*[：:])|[參参][與与]"
    r"|(?i:attend(?:ance|ees|ing)|present|participants|apologies|apols|excused|absent|regrets|chair(?:person|man|woman)?|secretary|scribe|note-?taker"
    r"|minutes(?: taken)?(?: by)?|recorder|facilitator"
    r"|host|clerk|(?:people|team|who)(?=:)|(?:here|out|on (?:the )?call|in (?:the )?room|dial(?:led|ed)[ -]in)(?=\s*:)"
    r"|(?:[a-z]+ ){1,2}(?:present|absent|excused|attending)(?=:)"
    r"|in attendance))"
    r"(?:[（(][^）)]{0,40}[）)])?[^：:]{0,12}(?:[：:\t]|\s{2,}|(?<=\*\*)\s|$)"
)
_LISTS = re.compile(
    r"^\W*(?:(?:出|列|缺|請|请|未)[席假到](?:[^\W\x00-\xff]|、){0,6}|[與与參参][會会加](?:人[員员]|[單单]位|者)?|[在到][場场會会]|[没沒][來来]"
    r"|(?i:attend(?:ance|ees)|present|apologies|absent|regrets|excused|in attendance))\s*(?:[（(][^）)]*[）)])?\s*[：:]"
    r"|^\W*(?:主席|主持人?|[紀记記][錄录]|司[儀仪])\s*[：:]\s*(?:[^\W\x00-\xff]|○){2,7}\s*$"
    r"|^[^，。：]{0,8}[應应]到\s?\d+\s?[人位名]"
)
_ACTS = re.compile(r"[請请](?!假)|[將将應应須须]|(?i:\b(?:will|shall|should|to (?:be|do|send))\b)")
_NAMES_LINE = re.compile(
    r"[^\W\x00-\xff]{2,10}(?:\u3000+| {2,}\u3000*)[^\W\x00-\xff](?:[\u3000 ]*[^\W\x00-\xff]){1,12}"
)  # 縣政府辦　鮑學勤
_HAN_NAME = re.compile(r"[^\W\x00-\xff]{2,4}")
_ONE_NAME = re.compile(rf"{_HAN_NAME.pattern}|[小老阿][A-Z]")
_LATIN_NAME = re.compile(r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}")
# 採購 屠晨, IT 老薛: somebody behind an office. Two of them in a list make it a list of people.
_OFFICER = re.compile(r"(?:[^\W\x00-\xff]|[A-Za-z/]){1,6} (?:[^\W\x00-\xff]{2,3}|[A-Z][a-z]+)(?:[（(].*)?")
_TEAM = re.compile(r"\W*[^：:\s]{1,8}[：:]")
_TEAM_LINE = re.compile(r"\W*[^：:，。、\s]{2,20}[：:](?=[^。]{2,200}$)")
_BRACKETED, _NICKNAME = re.compile(r"[（(]([^）)]{1,40})[）)]"), 4  # characters
_OPENING = 12  # passages in which those present are listed
_CROWD = re.compile(
    r"^\W*[👥🙋🧑👤]|[（(](?:主席|主持|[紀記记][錄录]|[線线]上|[請请]假|(?i:chair|notes|scribe|remote))[^）)]{0,8}[）)]"
)
# Who speaks, as those are called who know each other: 阿玲：, 秀琴姐：.
_FAMILIAR = re.compile(
    r"\W*(?P<name>阿[^\W\x00-\xff](?:師|伯|姨|嫂)?|[小老](?![師师組组結结計计節节問问])[^\W\x00-\xff]|[^\W\x00-\xff]{1,2}[姐哥嫂伯叔姨])[：:]"
)
_NAME_HEAD = re.compile(
    r"(?i)\W*(?:names?|members?|participants?|attendees?|姓名|出席者|與會者|与会者|參會人|参会人)\W*"
)
_CALLED_HEAD = re.compile(r"(?i)\W*(?:initials?|abbr\.?|nick(?:name)?s?|handle|irc|github(?: id)?|gitee(?: id)?)\W*")
_BRIEF_HEAD = 16  # characters of a head above such lines
_SURNAMED = re.compile(r"(?P<surname>[^\W\x00-\xff])(?:[○〇ＯO*＊][^\W\x00-\xff]?|[^\W\x00-\xff]{1,2})$")
_ADDRESS = (
    "(?:理事長|常務理事|工(?!程|作|地|務|期|會|人|資|廠)|總(?!務|計|共|監|包|結)|姐|哥|理事|監事|"
    "董事|委員|主任|老師|組長|教授|課長|科長|處長|局長|經理|幹事|秘書|里長|鄰長|顧問|醫師)"
)
_NO_SURNAME = "師师板闆人家組组時时區区型心學学數数費费"  # 老師, 小組
_AMID = re.compile(r"。(?P<line>(?:出席|列席|到[會会]|[與与參参][會会])(?:人[員员])?：[^。]+)")
_FIRM = re.compile(r"[^\W\x00-\xff]{3,12}[ \u3000][^\W\x00-\xff]{2,3}")
# 視覺藝術科羅科長詠心, 洪祭典組長進財: a surname, what somebody is, and the given name.
_WITH_TITLE = re.compile(
    r"(?:.*[科課课處局部室組隊所會社署司院廳關]|^)(?P<name>(?![副總執主代常])[^\W\x00-\xff])[^\W\x00-\xff]{0,4}?"
    r"(?P<title>副?(?:主委|總務|財務|[組課科股處局署司所隊團校院館關部次廳庭]長|主任|[課科]員|技士|技正|專員|專委|幹事|秘書|書記"
    r"|管理員|老師|教授|經理|顧問|爐主|參事|稽核|視察|編審|研究員|辦事員|工程師|分析師|執行長|關務[監正員]))"
    r"(?P<given>[^\W\x00-\xff]{1,2}$)?"
)
_TITLED = re.compile(
    r"[^\W\x00-\xff](?:理事長|董事長|總幹事|常務[理監]事|副?[會館院校所課科組股隊班團社里村部處局署廠店行司]長|[理監幹董委議][事員])"
)
_BEHIND_TITLE = re.compile(r"[師师員员長长人組组](?P<name>[小阿老][^\W\x00-\xff])$")  # 社區規劃師小蔡
_COUNT = re.compile(  # how many, and why not: no names
    r"[一二三四五六七八九十兩0-9]+[人位名員]|[未没沒]到[会會]?|[请請]假|出差|公出|[上停][课課]|[开開][会會]|[产產病事公]假|全[员員體体]|如[签簽][到名].?"
)
# Hanne Wold (HW)
_INITIALS = re.compile(r"(?P<name>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}) [（(](?P<short>[A-Z]{2,3})(?=[,，）)])")
_NICK = re.compile(r"(?!none$|tbd$|tbc$|all$|and$|others$|various$|public$|press$|staff$)[a-z][a-z0-9_.-]{2,20}")
_FROM = re.compile(r"^[^\W\x00-\xff]{2,6}的(?=[^\W\x00-\xff]{2,3}$)")  # 環盟的淑敏
_FULL = 3  # characters of a full Chinese name that has a given name of two
_OFFICE = re.compile(r"[科課课組组室處处部局會会司隊队所廠厂]$")
_STYLED = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Rev|(?:County |District |Town )?Cllrs?|Councillors?|Messrs)\.? )+"
)
_FULL_NAME = re.compile(r"(?P<first>[A-Z])[\w'-]*\.?(?: [A-Z]\.)? (?P<last>[A-Z])[\w'’-]+")
# Two capitals that are as likely a word.
_WORDLIKE = frozenset(
    "AI AC AD AM AP BC CC CD CE CI CO CV EC EN EU FM FR GA HQ HR ID IP IS IT MC ML MP NB NO OK PC PM PO PR PS QA RC"  # noqa: SIM905
    " RE RR SC TC TV UI UK UN US VP WG WP".split()
)
_GOES_ON, _PIECES = re.compile(r",[ \t]*\n\s*"), re.compile(r" [·•|] |\n|\.\s+(?=[A-Z][\w ]{2,20}:)")
_SPACED = 3  # names in a row with spaces between them
_LABEL, _ROSTER_LINE = 12, 300  # characters
_HANDLE = re.compile(r"@([\w-]{2,39})")


def people(passages: Sequence[Passage], words: Language, named: Iterable[str] = ()) -> frozenset[str]:
    """Names, first names and handles of those listed as present or excused, and of those a table ``named``."""
    found = {name for cell in named for part in _apart(cell) for name in _names(part, words)}
    text = "\n".join(passage.text for passage in passages)
    text = f"{words.fold(text)}\n{text}"
    found |= {passage.speaker for passage in passages if passage.speaker}
    found |= {label["name"] for passage in passages if (label := _FAMILIAR.match(passage.text))}
    for passage in passages[:_OPENING]:
        found |= {name for part in _alone(passage.text) for name in _names(part, words)}
    teams = False  # whether the lines below a bare head list those present by where they are from
    for passage in _parts(passages):
        head = _HEAD.match(passage.text)
        team = _TEAM_LINE.match(passage.text) if teams and not head else None
        teams = len(passage.text) < _BRIEF_HEAD if head and head.end() == len(passage.text) else team is not None
        head = head or team
        listed = passage.is_attendance and passage.trail and _HEAD.match(passage.trail[-1])
        if not (head or listed):
            head = _heads_team(passage.text)
        if not (head or listed):
            continue
        names = (passage.text[head.end() :] if head else passage.text).split("。")[0]
        if listed and passage.kind == "item" and passage.lang == "en":
            names = names.split(",")[0]
        found |= {one["short"] for one in _INITIALS.finditer(names) if _are_initials(one["short"], one["name"])}
        for part in _apart(_by_teams(names)):
            found |= set(_names(part, words))
    return frozenset(found | _given(found, text) | _addressed(passages, text) | _abbreviated(found, text))


def _abbreviated(names: set[str], text: str) -> set[str]:
    """The initials of full names, where the text calls somebody by them: DW to export, where D. Wouters is listed."""
    full = (_FULL_NAME.fullmatch(name) for name in names)
    short = {one["first"] + one["last"] for one in full if one} - _WORDLIKE
    return {one for one in short if re.search(rf"(?<![\w/.-]){one}(?![\w.-])", text)}


def _are_initials(short: str, name: str) -> bool:
    return short[0] == name[0] and all(letter in name for letter in short)


def _alone(text: str) -> list[str]:
    """The names of a line that holds nothing else, where a sign or a part somebody takes tells what they are.

    👥 Vivian、士豪、芳如（紀錄）
    """
    parts = _apart(re.sub(r"^\W+", "", text)) if _CROWD.search(text) else []
    named = all(_HAN_NAME.fullmatch(part) or _LATIN_NAME.fullmatch(part) or _NICK.fullmatch(part) for part in parts)
    return parts if len(parts) >= _SPACED and named else []


def firms(passages: Sequence[Passage]) -> frozenset[str]:
    """Where those present are said to come from: 永隆建設 郝建民. They may owe, too."""
    lines = (passage.text for passage in _parts(passages) if attends(passage.text))
    return frozenset(part.split()[0] for line in lines for part in _apart(line) if _FIRM.fullmatch(part))


def attends(text: str) -> bool:
    """Whether a line only lists who was there, or was not."""
    return _NAMES_LINE.fullmatch(text) is not None or (_LISTS.match(text) is not None and _ACTS.search(text) is None)


def named_in_tables(document: Document) -> Iterator[str]:
    """Cells that name people: beside a word for who was there, and below a register's head for who does it."""
    for cells in tables(document):
        who = columns(cells).get("who")
        named = _names_columns(cells) if who is None else {who}
        beside: set[int] = set()  # the rows that open with a word for who was there
        for block in cells:
            assert block.cell is not None
            if named and block.cell.row == 0:
                continue
            if block.cell.column == 0 and len(block.text) < _LABEL and _HEAD.match(block.text):
                beside.add(block.cell.row)
            elif block.cell.row in beside or block.cell.column in named:
                yield from (part for part in _apart(block.text) if len(part) > _FULL or not _OFFICE.search(part))


def _names_columns(cells: Sequence[Block]) -> set[int]:
    """The columns of a table that lists people: that with the head Name, and those of what else they are called."""
    heads = [block for block in cells if block.cell and block.cell.row == 0]
    first = next((block for block in heads if _NAME_HEAD.fullmatch(block.text)), None)
    if first is None:
        return set()
    called = (block for block in heads if block is first or _CALLED_HEAD.fullmatch(block.text))
    return {block.cell.column for block in called if block.cell}


def _apart(names: str) -> list[str]:
    """What stands between the commas of an attendance line, a team's label left out (廠商：PM 喬)."""
    names = re.sub(r"[（(][^）)@]{0,40}[）)]", " ", names[:4000])
    parts = (part.strip(" -*•.。（）()") for part in re.split(r"[、，,;；/\n\t]|\s{2,}|\*\*|\s&\s|\sand\s", names))
    return [re.sub(r"^[^：:（(@\d]{1,12}[：:]", "", part).strip() for part in parts]


def _by_teams(names: str) -> str:
    """The names alone of a line that tells them in brackets behind their teams: 硬件（羅工、許慧敏）、測試（庄姐）."""
    several = [inside for inside in _BRACKETED.findall(names) if "、" in inside]
    told = several and all(len(name.strip()) <= _NICKNAME for inside in several for name in inside.split("、"))
    return "、".join(_BRACKETED.findall(names)) if told else names


def _heads_team(text: str) -> re.Match[str] | None:
    """The label of a line that lists officers: 項目組：PM 鄔倩、採購 屠晨."""
    head = _TEAM.match(text) if len(text) < _ROSTER_LINE else None
    return head if head and sum(bool(_OFFICER.fullmatch(part)) for part in _apart(text[head.end() :])) > 1 else None


def _given(names: set[str], text: str) -> set[str]:
    """Given names of full Chinese ones, where the text also calls somebody by the given name alone."""
    given = {name[1:] for name in names if len(name) == _FULL and _HAN_NAME.fullmatch(name)}
    return {
        name
        for name in given
        if re.search(
            rf"(?:^|[（(、：:，\s]){name}(?:[）)、：:，\s]|[去來来會会再把將将跟找先補补幫帮負负這这本下明今要已問问寫写做弄整說说出給给]|$)",
            text,
            re.MULTILINE,
        )
    }


def _addressed(passages: Sequence[Passage], text: str) -> set[str]:
    """How those present are addressed, by surname and title: 張理事, where 張○輝 is listed."""
    lines = [passage.text for passage in _parts(passages) if _HEAD.match(passage.text)]
    listed = {part for line in lines for part in _apart(_HEAD.sub("", line, count=1))}
    surnames = {name["surname"] for part in listed if (name := _SURNAMED.search(part))}
    if not surnames:
        return set()
    surname = f"[{''.join(sorted(surnames))}]"
    titled = re.findall(rf"(?<![^\W\x00-\xff][^\W\x00-\xff])(?!施工|分工|開工){surname}{_ADDRESS}", text)
    familiar = re.findall(rf"(?<![^\W\x00-\xff][^\W\x00-\xff])[小老](?![{_NO_SURNAME}]){surname}", text)
    return {*titled, *familiar}  # 沈工, 小沈


def _parts(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages; a line that tells several things between dots or bars, one by one."""
    for passage in passages:
        several = passage.text.count(":") + passage.text.count("：") > 1
        if (amid := _AMID.search(passage.text)) and not _HEAD.match(passage.text):
            yield replace(passage, text=passage.text[amid.start("line") :])
        pieces = _PIECES.split(_GOES_ON.sub(", ", passage.text)) if several else []
        if len(pieces) > 1:
            yield from (replace(passage, text=piece) for piece in pieces)
        else:
            yield passage


def _in_a_row(text: str) -> list[str]:
    """Names with spaces between them: 許曉燕 段麗 邢娟. Empty for anything else."""
    several = text.split()
    return several if len(several) >= _SPACED and all(map(_ONE_NAME.fullmatch, several)) else []


def _names(part: str, words: Language) -> Iterable[str]:
    """The ways one attendance item may be called later on."""
    yield from _HANDLE.findall(part)
    bare = re.sub(r"[（(].*", "", part).strip()
    if _HAN_NAME.search(bare):
        yield from _han_names(bare, words)
        return
    if _NICK.fullmatch(part):
        yield part
    bare = _STYLED.sub("", bare)
    if (found := _LATIN_NAME.match(bare)) and len(found[0]) < 40:
        yield found[0]
        if " " in found[0]:
            first, *_, last = found[0].split()
            yield from (first,) if len(first) > 2 else ()
            yield from (last,) if len(last) > 2 and part.startswith(("Mr", "Ms", "Dr", "Prof", "Mrs")) else ()


def _han_names(bare: str, words: Language) -> Iterable[str]:
    """The same of a Chinese one, folded and as spelled."""
    if _COUNT.fullmatch(bare) or _HEAD.fullmatch(bare):
        return
    if several := _in_a_row(bare):
        yield from (way for one in several for way in dict.fromkeys((one, words.fold(one))))
        return
    bare = _FROM.sub("", bare)
    folded = words.fold(bare)
    name = re.sub(words.ROSTER_TITLE, "", folded)
    if titled := _TITLED.match(folded):  # 徐理事阿田 is called 徐理事 later on
        yield from dict.fromkeys((titled[0], words.fold(titled[0])))
    if called := _WITH_TITLE.search(folded):
        yield from dict.fromkeys((who := called["name"] + called["title"], words.fold(who)))
        if called["given"]:  # 張科長雅婷, as the paper writes it
            yield from (folded[called.start("name") :], called["name"] + called["given"])
    if called := _BEHIND_TITLE.search(folded):
        yield from dict.fromkeys((called["name"], words.fold(called["name"])))
    for piece in re.split(r"[\s－–-]+", name)[-1:]:
        if re.fullmatch(r"\d+[人位名員]", piece):
            continue
        if 2 <= len(piece) <= 4 or (piece.isascii() and piece.isalpha()):
            yield from dict.fromkeys((piece, bare[len(bare) - len(piece) :]))
