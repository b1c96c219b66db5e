# ruff: noqa: ARG001, E501 - every maker takes the match and the context; a pattern reads best on one line
"""Chinese time phrases.

Patterns are written in Simplified characters; the text is folded before they see it, so that Traditional and
Simplified are read by the same rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from apectrack.domain.deadline import Anchor
from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window
from apectrack.timex import days, lunar
from apectrack.timex.context import Context
from apectrack.timex.folding import shows_simplified
from apectrack.timex.numerals import chinese
from apectrack.timex.numeric import NO_MEETING
from apectrack.timex.rule import Rule
from apectrack.timex.values import Count, Every, Fixed, Guard, Length, Session, Span, Vague, Value, When

C = "[〇零一二三四五六七八九十百廿卅两]"
UNITS = "几多余餘刻年月日号天周星礼个季小工日半世旬钟分秒度岁"
WEEKDAY_CHARS = "一二三四五六日天"

# Where a Chinese phrase can begin: first characters, and what must follow for the place to be worth a look.
TRIGGERS = (
    ("未今往接最过这再前近", "(?=[来后下近去了]?(?:来|的|过)?(?:几|数|好几|些[年天日]))"),
    ("好几数多", "(?=(?:几|个)?[个天日周星礼月季年小])"),
    ("十百长", "(?=[来年期])"),
    ("当同那", "(?=[天日晚夜]|一天)"),
    ("农旧", "(?=[历新])"),
    ("首末", "(?=季)"),
    ("前", f"(?=(?:[0-9]{{1,2}}|{C}{{1,2}})个?月)"),
    ("纪", "(?=元前)"),
    ("两", "(?=千年)"),
    ("七八九", "(?=[八九十]月)"),
    ("明大昭平令光宣同咸道嘉乾雍康顺崇万", "(?=[治正和成绪统丰光庆隆熙祯历])"),
    ("后", "(?=一[天日])"),
    ("年", "(?=[底末终初中内年]|度[结终内])"),
    ("月", "(?=[底初末中月内])"),
    ("前后去未过最近", rf"(?<![年月日天会底以之].)(?=[年天日晚来去近两几个 0-9]|{C})"),
    ("近", "(?=[期日年])"),
    ("前", "(?=不久)"),
    ("本", "(?=[年月周季星礼次世( ])"),
    ("今", "(?=[年天日晚早晨夜后周明( ])"),
    ("明昨翌", "(?=[年天日晚早晨夜后(])"),
    ("去", r"(?=[年冬春夏秋(])"),
    ("上下", "(?=[上下一个周星礼月半旬季世次届两三几年 (]|[0-9])"),
    ("中", "(?=[华旬秋元])"),
    ("这", "(?=[一个周星礼月季两三0-9几])"),
    ("当", "(?=[年月周天日])"),
    ("同次", r"(?=[年月周日]|\([0-9]{1,4}\)[年月])"),
    ("大", "(?=[前后年]|会[^\u3000-\u303f]{0,2}[前后])"),
    ("正腊冬", "(?=月)"),
    ("阴闰", "(?=[历正二三四五六七八九十])"),
    ("立春秋夏冬惊谷穀芒处小大雨白寒霜", "(?=[春夏秋冬分至蛰雨种暑寒雪满水露降])"),
    ("重腊", "(?=[阳八])"),
    ("头接往随再", "(?=[两三下后过等])"),
    ("每", ""),
    ("逢", "(?=[周星礼每单双年0-9一二三四五六七八九十])"),
    ("来", "(?=年)"),
    ("在于闭休", r"(?=[^\W\x00-@\[-\xff]{0,8}期间)"),
    ("全暑寒", "(?=[年假])"),
    ("早上下中凌清傍深晚夜", f"(?=[上午晨晚晚间夜]{{1,2}}[ ]?(?:[0-9]|{C}))"),
    ("今明昨后去", "(?=[儿兒冬春夏秋])"),
    ("待等俟", "(?=[时時][机機])"),
    ("即", "(?=刻)"),
    ("隔", "(?=三差)"),
    ("不", "(?=日[^常前後后])"),
    ("按逐", "(?=[年月日周季])"),
    ("隔", "(?=[年月日周季天])"),
    ("双", "(?=[周月部十])"),
    ("天周", "(?=[天周末一二三四五六日])"),
    ("星", "(?=期)"),
    ("礼", "(?=拜)"),
    ("民公西农阴旧古夏截", "(?=[国元历至])"),
    ("岁", "(?=末)"),
    ("早不短尽适立稍择即", "(?=[日久期速快早时即后])"),
    ("及", "(?=早)"),
    ("不", "(?=久[的前])"),
    ("文收", "(?=[到文])"),
    ("开", "(?=会[前后]|[学學]前)"),
    ("会", f"(?=[前后]|结束|议 ?(?:[前后结闭散召举开之以室的0-9半]|{C}))"),
    ("第附编元半", ""),
    ("议", "(?=程)"),
    ("部领首资高总", "(?=(?:长|袖|深官员|官|理).?(?:年会|会议|周))"),
    ("两", "(?=会(?:[前后期]|结束|闭幕|召开))"),
    ("经贸财", "(?=济领袖|易部长|政部长)"),
    ("春除端耶", "(?=[节夕午诞])"),
    ("七", "(?=夕)"),
    ("清冬", "(?=[明至])"),
    ("双", "(?=十|1[12](?![0-9]))"),
    ("国", "(?=庆|际[劳妇])"),
    ("圣平情劳妇愚万光跨感母父建植青儿五", "(?=[诞安人动女节圣棍复年恩亲军党树童一际庆])"),
    ("教复和护军记世行耶", "(?=[师活平士人者界宪稣]{1,2}[节地受纪])"),
    ("日目", "(?=[前后])"),
    (C[1:-1], rf"(?<!{C}.)(?={C}{{0,7}}[ ]?(?:[{UNITS}~\-至到及]|、(?={C})|点))"),
    ("'", "(?=[0-9]{2}年)"),
)

S = " ?"
N12 = r"(?:1[0-2]|0?[1-9]|1 [0-2]|十[一二]?|[一二三四五六七八九元])"
ND = rf"(?:[0-3]?[0-9]|[1-3] [0-9]|{C}{{1,3}})"
YEAR = (
    rf"(?:(?:公元|西元){S})?(?P<y>[12][0-9]{{3}}|[12] [0-9] [0-9] [0-9]|[一二](?: ?[〇零一二三四五六七八九]){{3}}){S}(?:年度?|(?:会计|财政)年度|财年|(?={S}(?:[上下]半年|第?{S}[1-4一二三四]季|Q[1-4])))"
    rf"|(?:中华)?民国{S}(?P<minguo>前?{S}(?:[0-9]{{1,3}}|元|{C}{{1,5}})){S}年度?"
    rf"|(?P<short>'?[0-9]{{2,3}}|[0-9] [0-9] [0-9]|[一五六七八九〇零][一二三四五六七八九〇零]|[五六七八九]十[一二三四五六七八九]?|一[〇零一][〇零一二三四五六七八九]|一百(?:零[一二三四五六七八九]|一?十?[一二三四五六七八九]?)){S}(?:(?:会计|财政)?年度|年)"
    rf"|(?P<ry>大前|大后|本|今|去|明|来|后|前|当|同|次|翌|上一|下一|上)(?: ?\((?P<ryb>[0-9]{{1,4}})\) ?)?年度?(?!报[^到名告]|轻|末年始|青)"
)
MONTH = rf"(?P<m>{N12}){S}月份?(?!刊|报|票|薪|台|亮|球|饼|经|份额|租|半(?!前|后|以|内)|[兔花怀])|(?P<rm>上上个?|下下个?|上一?个|上|下一?个|下|本|这个?|当|同|次)(?: ?\((?P<rmb>[0-9]{{1,2}})\) ?)?月份?(?![刊报票薪台亮球饼])"
WD = r"(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])"
WD_TAIL = r"(?: ?\((?:周|星期|礼拜)?(?P<wb>[一二三四五六日天])\)|,? ?(?:周|星期|礼拜)(?P<wc>[一二三四五六日天])(?![至到~\-]))?"
# What 號 counts besides days: gates, platforms, ships, players.
NOT_NO = "(?!台[风風]|[飓颱]|公路|地[块塊]|[0-9楼栋房馆门机院室弄文令函车病公线綫厅桥橋柜仓舱港艇舰船艦店坑井站窗]|[出入]?口|月台|航[厦廈站]|候[选選]|人物|文件|[风風]球|宋[体體]|[当當][铺舖鋪]|[仓倉][库庫]|黑[体體]|楷[体體]|仿宋|[楷黑]?字(?![样樣])|[风風]机|种子|種子|染色体|[选選]手|球[衣员]|[码碼]头|[卫衛]星|火箭|方案|工程|[电電][梯池])"
DAY = rf"(?P<d>{ND}){S}(?:日|号{NOT_NO})(?![线码方程内刊]|夜(?!间|里|晚)|电[子脑视话])"
# After a month the 日 may be left out: 2月14, 三月三前, 九月十五要.
DAY_LOOSE = rf"(?P<d>{ND})(?:{S}日|{S}号{NOT_NO}|(?= ?[,。;:()]| ?$|前|之前|以前|那[天日]|当[天日]|晚|早|上午|下午|[要需]))(?![线码方夜程内刊]|电[子脑视话])"
HOUR = rf"(?:[0-9]{{1,2}}|{C}{{1,3}}){S}(?:[时点](?!间|候|期|代|而|议|建|要|意){S}(?:整|半|一刻|三刻|(?:[0-9]{{1,2}}|{C}{{1,3}}){S}分?)?|:[0-9]{{2}}(?::[0-9]{{2}})?)"
HALFDAY = "(?:上午|下午|早上|中午|晚上|凌晨|傍晚|晚间|清晨|早晨|深夜|夜间|午间|正午|午夜|夜里|夜晚|午后|午前|上半天|下半天|早(?![餐会报報])|晚(?![餐会报報宴]))"
TAIL = rf" ?(?:{HALFDAY}(?:{S}{HOUR})?|(?<![0-9]){HOUR})(?:{S}[~\-至到]{S}(?:{HALFDAY}{S})?{HOUR})?"
UNIT = r"(?:工作日|工作天|日历天|日历日|天|日|周|星期|礼拜|月|年度?|季度|季|小时|钟头|分钟|秒钟?|世纪)"
LENGTH = (
    rf"(?:(?:(?:[0-9]{{1,3}}|{C}{{1,3}}){S}[~\-至到]{S})?(?P<n>[0-9]{{1,4}}(?:\.[0-9])?|{C}{{1,5}}(?:点{C})?){S}(?P<ge>个)?(?P<half>半)?多?{S}(?P<u>{UNIT})(?P<more>半)?"
    r"|半(?P<hge>个)?(?P<hu>小时|钟头|月(?![板刊谈湾池])|年|天|日|世纪|个小时))"
)
PART_OF_MONTH = r"(?:的)?(?P<p>上[、及]?中旬|中[、及]?下旬|上旬|中旬|下旬|[底末](?!尾)|[初](?![步稿审选级版赛]|期稿)|中(?![国央心午华小东文日美方的学英韩]|期报)|上半月?|下半月?)"
PART_OF_YEAR = (
    rf"(?:的)?(?:第{S}(?P<q>[1-4一二三四]){S}(?:个)?季度?(?P<qe>中后段|[前中后尾]段|[初中底末](?![国央]))?|(?P<q2>[1-4一二三四]){S}季度(?P<qf>中后段|[前中后尾]段|[初中底末](?![国央]))?|[前头](?P<fq>1[01]|[1-9]|十一|[一二三四五六七八九十两]|半)(?:个)?(?P<fu>季度?|月|年)"
    r"|(?P<p>年?(?:上半年|下半年|前半年|后半年|上半|下半)|年?[底末终](?![端了])|年?初(?![步稿审选级中])|年?中期?(?![国央心午华小东文日美方的学英韩秋])"
    r"|[春夏秋冬](?:季|天|初|末)?(?![节游令]))|Q(?P<qq>[1-4]))"
)
PARTS = {"上旬": "x1", "中旬": "x2", "下旬": "x3", "底": "end", "末": "end", "终": "end", "初": "early", "中": "mid"}
PARTS |= {"中后段": "late", "后段": "late", "尾段": "late", "前段": "early", "中段": "mid"}
PARTS |= {"上中旬": "x12", "中下旬": "x23"}
PARTS |= {"中期": "mid", "上半": "h1", "下半": "h2", "前半": "h1", "后半": "h2"}
YEAR_WORDS = {
    "大前": -3,
    "前": -2,
    "去": -1,
    "上一": -1,
    "上": -1,
    "本": 0,
    "今": 0,
    "当": 0,
    "明": 1,
    "来": 1,
    "下一": 1,
    "后": 2,
    "大后": 3,
}
MONTH_WORDS = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "次": 1, "下下": 2}
SEASON = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}

WORDS = {
    "to": r" ?(?:起|开始)?,?(?:上午|下午)? ?(?:至|到|迄|~|-{1,2}|直到|以?至) ?(?:于)?",
    "and": " ?(?:、|以及|及|与|和|暨|,) ?",
    "from": r"(?:自从|自|从|由|打从) ?\Z",
    "till": " ?(?:为止|止)",
    "leads_short": r"(?:于|在|自|从|到|至|迄|由|每逢|截至|订|定|日期:?|时间:?|期限:?|:) ?\Z",
    "lead_by": r"(?:截至|截止到?|直到|直至|不(?:得|可|应|能)?(?:晚|迟)于|(?:最|至)(?:晚|迟)(?:应|须|需)?(?:于|在)?|(?<![达得收遇延改移展提直要等加升降高增减減低跌涨漲] )(?<![达得收遇延改移展提直要等加升降高增减減低跌涨漲长長溯排拖推续升])到|(?<![甚延改移前后期迟订乃以直截提展溯排拖推续])至) ?\Z",
    "lead_after": r"(?<![不得可应能])(?:晚于|迟于) ?\Z",
    "tail_by": r" ?(?:(?:下班|收盘|截止|结束|午夜|中午|营业时间结束)(?:之|以)?前|\(含(?:当[日天])?\) ?(?:之前|以前|前|止)|之前|以前|前(?!夕|提[是下条]|[往后来述瞻去进期任揭总景例锋半])|结束前|为止|止(?!血|损|痛))",
    "tail_after": " ?(?:之后|以后|后(?![续来者面端勤方果半]))",
    "tail_from": " ?(?:以来|起(?![诉飞草初码点来义因])|迄今|至今)",
    "tail_start": " ?开始",
    "tail_about": " ?(?:前后|左右)",
    "tail_during": " ?(?:期间|之间|间(?![接隔])|之内|以内|内(?![容部政阁地陆政])|当天|当日)",
    "lasting": r"(?:最[长多]|择|任选|连续|至[少多]|期间|逾期|为期|历时|期限|共|满|计|达|需|须|逾|超过|长达|费时|耗时|持[续續]了?|花了|用了|延长|宽限|提前|提早|延后|延期|[顺順]延|推迟) ?\Z",
    "leads": r"(?:于|在|自|从|到|至|迄|由|是|為|为|即|每逢|截至|订|定|日期:?|时间:?|期限:?) ?\Z",
    "place": r"(?:于|在|至|到|入|向|提|提报|提交|送|留待|待|俟|自|从) ?\Z",
    "refused": r"(?:〕|[路街段巷弄][0-9]{1,4}-|[国省县]道|率为?|得分|[评評]分|[药藥]效|捷运|附件|附录|附表|附图|附|(?<!发)(?<!代)[图表]|(?<!事)项|项目|议程|议题|编号|文号|[室房证字路段巷弄街排座栋棟幢台]号?|号|(?:天宫|天宮|嫦娥|神舟|[长長]征|北斗|天舟|福[卫衛]|阿波[罗羅])|达|其[余餘](?:为)?|占比(?:为)?|比例(?:为)?|比[数數率重](?:为)?|之|第|获|约占|占|逾|超过) ?[:]? ?\Z",
    "ahead": r"将(?!近)|[就才]会|(?<!开)会(?=[再在于把给有])|拟|请|必须|才(?:能|会|有)|应于|应在|须|预计|预定|预期|拟|订于|定于|前(?:提|完|送|回|填|函|报|交|公|发|确|缴)|期限|截止|之前|以前|务必|希望|规划|届时|即将|尽速|下次",
    "past": r"已|曾|说(?!明)|表示|宣布|报道|透露|指出|[证證][实實]|[发發]表|公布|[召举]行了|召开了|完成了|获得|升息|降息|[调調]升|[调調]降|逮捕|宣判|[当當]庭|三[读讀]通[过過]|[决決][议議](?![:事案文通书書草])|[确確]认|[签簽]署|昨|了(?![解结断])",
    "told": r"已|曾|昨|[开行到过過出完成][了]",
    "clause": "[,;:]",
    "stops": r"[,;:。！？!?\n]",
    "tail_time": TAIL,
    "tail_beside": "的?(?:前一[天日晚]|前夕|(?:后|隔)一?[天日](?!内)|翌日|次日|的?第二天)",
}


# --- calendar dates -------------------------------------------------------------------------------------------------


def _year(m: re.Match[str], context: Context) -> When | None:
    """The year of a match as a When with nothing else; an empty When when it names none; None when it cannot be one."""
    if text := m["y"]:
        return _noted(context, chinese(text))
    if text := m["minguo"]:
        return _minguo(text.replace(" ", ""), context)
    if text := m["short"]:
        return _short_year(text, context)
    if m["ryb"] and int(m["ryb"]) >= 60:  # 次(101)年: the brackets say which
        count = int(m["ryb"])
        return _noted(context, count if count > 200 else 1911 + count)
    if word := m["ry"]:
        if word in ("同", "次", "翌"):
            base = context.named_year or context.reference.year
            doubts = () if context.named_year else ("no year was named before it",)
            return When(year=base + (word != "同"), relative=context.named_year is None, doubts=doubts)
        year = context.reference.year + YEAR_WORDS[word]
        return When(year=year, relative=True, how=f"counted from the meeting, {context.reference}")
    return When()


def _noted(context: Context, year: int | None, how: str = "", doubts: tuple[str, ...] = ()) -> When | None:
    if year is None:
        return None
    if 1 <= year <= 9999:
        context.named_year = year
    return When(year=year, how=how, doubts=doubts)


def _minguo(text: str, context: Context) -> When | None:
    """民國100年 is 2011; 民國前1年 is 1911; 民國0年 does not exist."""
    before = text.startswith("前")
    count = 1 if text.lstrip("前") == "元" else chinese(text.lstrip("前"))
    if count is None:
        return None
    if count == 0:
        return When(year=0, doubts=("there is no year 0 of the Republic",))
    return _noted(context, 1912 - count if before else 1911 + count, "year of the Republic of China")


def _short_year(text: str, context: Context) -> When | None:
    """100年 is a year of the Republic; 11年 is 2011, 98年 the Republic's in Traditional text and 1998 in Simplified."""
    count = chinese(text.lstrip("'").replace(" ", ""))
    if count is None:
        return None
    if "十" in text and 60 <= count < 100:  # the mainland writes 八八年
        return _noted(context, 1911 + count, "year of the Republic of China")
    if count >= 60 and context.traditional and not text.startswith("'") and count <= 200:
        return _noted(context, 1911 + count, "year of the Republic of China")
    if count >= 100:
        return _noted(context, 1911 + count, "year of the Republic of China") if count <= 200 else None
    year = 1900 + count if count >= 50 else 2000 + count
    far = abs(1911 + count - context.reference.year)
    neutral = context.lang == "auto" and not shows_simplified(context.original)
    if not text.startswith("'") and far < (
        40 if context.traditional else abs(year - context.reference.year) if neutral else 0
    ):
        year = 1911 + count  # 99年底, typed alone in 2011, is the Republic's
    return _noted(context, year, doubts=(f"the year is written with two digits, {year} was taken",))


def _month(m: re.Match[str], when: When, context: Context) -> When | None:
    """``when`` with the month of the match."""
    if text := m["m"]:
        number = 1 if text == "元" else chinese(text)
        return when._replace(month=number) if number and number <= 12 else None
    if m["rmb"] and 1 <= int(m["rmb"]) <= 12:  # 本(4)月: the brackets say which
        return when._replace(month=int(m["rmb"]))
    word = (m["rm"] or "").removesuffix("个").removesuffix("一") or "本"
    if word == "同":
        return None
    year, month = days.month(context.reference, MONTH_WORDS[word])
    if when.year is not None:
        return when._replace(month=month)
    return when._replace(year=year, month=month, relative=True, how=f"counted from the meeting, {context.reference}")


def _weekday(m: re.Match[str]) -> int | None:
    char = m["wb"] or m["wc"]
    return min(WEEKDAY_CHARS.index(char), 6) if char else None


def day(m: re.Match[str], context: Context) -> Value | None:
    """A day of a month, with or without its year."""
    when = _year(m, context)
    when = _month(m, when, context) if when else None
    number = chinese(m["d"])
    if when is None or number is None:
        return None
    return when._replace(day=number, weekday=_weekday(m))


def month(m: re.Match[str], context: Context) -> Value | None:
    """A month, or a part of one."""
    when = _year(m, context)
    when = _month(m, when, context) if when else None
    if when is None:
        return None
    part = re.sub("[、及]", "", m["p"] or "")
    if part.startswith(("上半", "下半")):
        part = part[:2]
    return when._replace(part=PARTS.get(part, ""))


_LASTED = re.compile(
    "[历歷]史|[产產]权|[经經][验驗]|[传傳][统統]|之久|以上|期|[寿壽]命|[党工教]龄|[陈陳]|如一日|婚姻|使用|光[阴陰]|[时時]光|[计計]划|[来间後后]"
)
_SINCE = re.compile("(?:有|了|近|过|经|满|教|业|婚|余|达|去|的|逾|超|整整|长)\\Z")


def year(m: re.Match[str], context: Context) -> Value | None:
    """A year, or a part of one; a bare 100年 may be a length of time instead."""
    if m["short"] and not _part(m):
        return _bare_short(m, context)
    when = _year(m, context)
    return _with_part(m, when, context) if when else None


def _bare_short(m: re.Match[str], context: Context) -> Value | None:
    """民國's years stand alone only near the present, or where something says that a year is meant."""
    text = m["short"]
    count = chinese(text.lstrip("'").replace(" ", ""))
    if count is None or (m[0].endswith("度") and count < 60):
        return None
    if text.startswith("'") or (len(text) == 2 and text[0] in "一五六七八九〇零"):
        return _short_year(text, context)
    if len(text) == 2 and text.isdigit() and not m[0].endswith("度"):
        tail = context.text[m.end() : m.end() + 6].removeprefix("的")
        if _LASTED.match(tail) or _SINCE.search(context.text, max(0, m.start() - 2), m.start()):
            return Length(count, "y")  # 已有60年, 70年产权
    if (
        len(text) == 2
        and text.isdigit()
        and count >= 50
        and not (context.traditional or context.before("lasting", m.start()))
    ):
        return _short_year(text, context)
    near = abs(count + 1911 - context.reference.year) <= 15
    said = m[0].endswith("度") or context.before("leads", m.start()) or context.text[m.end() : m.end() + 1] in "底初"
    if (
        near
        and count >= 60
        and (context.traditional or said)
        and context.text[max(0, m.start() - 1) : m.start()] != "为"
    ):
        value = _short_year(text, context)
        doubts = () if said or value is None else (f"{m[0]} may be a length of time",)
        return value._replace(doubts=(*value.doubts, *doubts)) if value else None
    return Length(count, "y")


def _part(m: re.Match[str]) -> str:
    return m["q"] or m["q2"] or m["p"] or m["qq"] or m["fq"] or ""


def _with_part(m: re.Match[str], when: When, context: Context) -> Value | None:
    if number := m["q"] or m["q2"] or m["qq"]:
        when = when._replace(part=f"q{chinese(number)}")
        cut = m["qe"] or m["qf"]
        return days.third(when, PARTS[cut], context, m.start()) if cut else when
    if m["fq"]:
        return _first_months(m, when, context)
    part = (m["p"] or "").removeprefix("年").removeprefix("岁").removesuffix("年")
    if part[:1] in SEASON:
        base = when.year if when.year is not None else context.reference.year
        known = "the season is read as three months of the north"
        relative = when.relative or when.year is None
        return Fixed(days.season(base, SEASON[part[:1]]), kind="vague", doubts=(known,), relative=relative)
    return when._replace(part="end" if part.startswith("度结") or part == "度终了" else PARTS.get(part, ""))


def _first_months(m: re.Match[str], when: When, context: Context) -> Value | None:
    """2011年前三季度, 今年前兩個月, 今年前半年."""
    count = 2 if m["fq"] == "半" else chinese(m["fq"])
    if when.year is None:
        when = when._replace(year=context.reference.year, relative=True)
    if count is None or (m["fq"] == "半") != (m["fu"] == "年"):
        return None
    months = count * 3 if m["fu"] != "月" else count
    if not 1 <= months <= 12:
        return None
    assert when.year is not None
    return Fixed(Window.of_months(when.year, 1, months, "month"), relative=when.relative)


_SERIES = re.compile(
    "[影剧劇]集|[电電][视視][剧劇]|[综綜][艺藝]|[动動][画畫漫]|[开開]播|季[《〈]|》第.季|[收]视率|收視率|大[结結]局|首播"
)


def part_of_year(m: re.Match[str], context: Context) -> Value | None:
    """年底, 上半年, 第二季: of the meeting's year. 第一季《…》 and 影集第二季 are no quarters."""
    if m["fs"]:
        return When(part="q1" if m["fs"] == "首" else "q4")
    if m["fm"]:  # 前四月: since January, where they are over
        amount = chinese(m["fm"]) or 12
        if amount > context.reference.month:
            return None
        return Fixed(Window.of_months(context.reference.year, 1, amount, "month"))
    if m[0].startswith("第") and _SERIES.search(context.sentence(m.start())):
        return None
    return _with_part(m, When(), context)


def part_of_month(m: re.Match[str], context: Context) -> Value | None:
    """月底, 中旬: of the meeting's month."""
    reference = context.reference
    how = f"month from the meeting, {reference}"
    word = m["p"].removeprefix("月")
    part = PARTS[word[:2] if "半" in word else word]
    return When(reference.year, reference.month, part=part, relative=True, how=how)


def days_listed(m: re.Match[str], context: Context) -> Value | None:
    """4月15-18日, 3月1、2、4日: one 日 for several numbers."""
    when = _year(m, context)
    when = _month(m, when, context) if when else None
    first, last = chinese(m["d"]), chinese(m["e"])
    if when is None or first is None or last is None or first >= last:
        return None
    listed = "、" in m[0] or not re.search("[~至到-]", m["sep"])
    return Span(when._replace(day=first), When(day=last), listed)


def days_alone(m: re.Match[str], context: Context) -> Value | None:
    """23-25日: days of the month spoken of; after 需 or 約 it is how long."""
    first, last = chinese(m["d"]), chinese(m["e"])
    if (
        not first
        or not last
        or not first < last <= 31
        or context.before("lasting", m.start())
        or context.text[max(0, m.start() - 1) : m.start()] == "约"
    ):
        return None
    return Span(When(day=first), When(day=last))


def months_listed(m: re.Match[str], context: Context) -> Value | None:
    """6-7月, 2011年六至七月, 4、5月."""
    when = _year(m, context)
    first, last = chinese(m["m"]), chinese(m["e"])
    if when is None or not first or not last or first >= last or last > 12:
        return None
    return Span(when._replace(month=first), When(month=last), listed=m["sep"].strip() in "、及和与")


ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
# Of the Chinese reigns only the year is told: their months are lunar.
REIGNS = {"光绪": 1875, "宣统": 1909, "同治": 1862, "咸丰": 1851, "道光": 1821, "嘉庆": 1796, "乾隆": 1736}
REIGNS |= {"雍正": 1723, "康熙": 1662, "顺治": 1644, "崇祯": 1628, "万历": 1573}
ERAS |= REIGNS


def era(m: re.Match[str], context: Context) -> Value | None:
    """昭和十六年十二月, 光緒十年: a year of a reign."""
    count = 1 if m["n"] == "元" else chinese(m["n"])
    if context.text.startswith("的作", m.end()):
        return Guard()  # 萬曆十五年 is a book
    if not count:
        return None
    year_ = ERAS[m["era"]] + count - 1
    if m["era"] in REIGNS:
        return When(year_, how="a year of a reign") if not m["m"] else None
    month_ = chinese(m["m"]) if m["m"] and m["m"] != "元" else 1 if m["m"] else None
    return When(year_, month_, chinese(m["d"]) if m["d"] else None, how="a year of a reign")


def two_months(m: re.Match[str], context: Context) -> Value | None:
    """七八月: July and August."""
    first, last = chinese(m["a"]), chinese(m["b"])
    if not first or last != first + 1:
        return None
    return Span(When(month=first), When(month=last))


def told_day(m: re.Match[str], context: Context) -> Value | None:
    """當天, 同日: the day named before, and nothing without one."""
    return Fixed(Window.of_day(context.reference))


def quarters_listed(m: re.Match[str], context: Context) -> Value | None:
    """第二、三季, 第1至第3季."""
    when = _year(m, context)
    first, last = chinese(m["q"]), chinese(m["e"])
    if when is None or not first or not last or first >= last:
        return None
    return Span(when._replace(part=f"q{first}"), When(part=f"q{last}"))


def years(m: re.Match[str], context: Context) -> Value | None:
    """2011至2013年, 100至102年度."""
    first, last = chinese(m["a"].replace(" ", "")), chinese(m["b"].replace(" ", ""))
    if first is None or last is None:
        return None
    near = abs(1911 + last - context.reference.year) <= 15
    if m["minguo"] or (60 <= first < last < 1000 and (context.traditional or near)):
        first, last = first + 1911, last + 1911
    if last < 100 <= first:
        last += first // 100 * 100
    return Span(When(first), When(last)) if 1000 <= first < last else None


def season_pair(m: re.Match[str], context: Context) -> Value | None:
    """2012/13賽季: two years side by side."""
    first, last = int(m["a"]), int(m["b"])
    return Span(When(first), When(first + 1)) if last % 100 == (first + 1) % 100 else None


_SHIPS = tuple("舰艇轮船机星箭弹车坦")


def day_only(m: re.Match[str], context: Context) -> Value | None:
    """15日: a day of the month spoken of, if the sentence gives it a place."""
    number = chinese(m["d"])
    if number is not None and 31 < number < 100 and "日" in m[0]:
        return Length(number, "d")
    if number is None or not 1 <= number <= 31:
        return None
    if "号" in m[0] and (
        context.before("refused", m.start()) or context.text[max(0, m.start() - 1) : m.start()] in _SHIPS
    ):
        return None
    if "日" in m[0] and context.before("lasting", m.start()):
        return Length(number, "d")
    if context.text[max(0, m.start() - 1) : m.start()] == "前":
        return None  # 於前3日: so many days before
    placed = re.compile(f" ?{HALFDAY}").match(context.text, m.end())
    shaky = not m["d"].isdigit() and "号" not in m[0] and number < 11 and not placed
    return When(day=number, weekday=_weekday(m), shaky=shaky)


def bracketed_day(m: re.Match[str], context: Context) -> Value | None:
    """明(16)日: the day in the brackets, where the word before and 日 behind say that it is one."""
    number = chinese(m["d"])
    if number is None or not 1 <= number <= 31 or "日" not in m[0] + context.text[m.end() : m.end() + 1]:
        return None
    there = context.reference + timedelta(days=DAY_WORDS[m["w"]])
    while m["w"] == "昨" and there.day != number:  # whenever it was, it is not to come
        there -= timedelta(days=1)
    return Fixed(Window.of_day(there)) if there.day == number else When(day=number)


# --- weeks and days around the reference ----------------------------------------------------------------------------

WEEK_WORDS = {
    "上上": -2,
    "上": -1,
    "本": 0,
    "这": 0,
    "今": 0,
    "这一": 0,
    "当": 0,
    "下": 1,
    "下下": 2,
    "下一": 1,
    "上一": -1,
    "前": -1,
}
WEEK_WORDS |= {"次": 1, "再下": 2, "下下下": 3}
DAY_WORDS = {
    "大前": -3,
    "前": -2,
    "昨": -1,
    "今": 0,
    "本": 0,
    "明": 1,
    "后": 2,
    "大后": 3,
    "当": 0,
    "翌": 1,
    "次": 1,
    "隔": 1,
}


def weekday(m: re.Match[str], context: Context) -> Value | None:
    """下週五, 上上星期一, 週五."""
    number = min(WEEKDAY_CHARS.index(m["wd"]), 6)
    if m["w"] is None:
        return days.weekday(context, number, m.start())
    window = days.week(context.reference, WEEK_WORDS[m["w"]], number, number)
    return Fixed(window, f"weeks from Monday, counted from the meeting, {context.reference}")


def weekday_day(m: re.Match[str], context: Context) -> Value | None:
    """週三(16號)."""
    return When(day=int(m["d"]), weekday=min(WEEKDAY_CHARS.index(m["wd"]), 6))


def week(m: re.Match[str], context: Context) -> Value | None:
    """本週, 下週末, 上個星期初."""
    shift = WEEK_WORDS[m["w"]]
    first, last = {"末": (5, 6), "初": (0, 1), "中": (2, 3), "底": (4, 6)}.get(m["p"] or "", (0, 6))
    how = f"weeks from Monday, counted from the meeting, {context.reference}"
    return Fixed(days.week(context.reference, shift, first, last), how)


def in_month(m: re.Match[str], context: Context) -> Value | None:
    """月內: this month."""
    del m
    reference = context.reference
    whole = Window.of_month(reference.year, reference.month)
    return Fixed(whole, f"the month of the meeting, {reference}", limit="by")


def weekdays(m: re.Match[str], context: Context) -> Value | None:
    """下週一至三, 週一至週五."""
    first, last = (min(WEEKDAY_CHARS.index(char), 6) for char in (m["a"], m["b"] or m["b2"]))
    how = f"weeks from Monday, counted from the meeting, {context.reference}"
    if m["w"]:
        return Fixed(days.week(context.reference, WEEK_WORDS[m["w"]], first, last), how) if first < last else None
    if m["b2"]:  # 週六日: the weekend
        return weekend(m, context)
    start = days.weekday(context, first, m.start()).window.earliest
    assert start
    return Fixed(Window(start, start + timedelta(days=(last - first) % 7)), how)


def same_day(m: re.Match[str], context: Context) -> Value | None:
    """明年今日, 去年同月."""
    year_ = context.reference.year + YEAR_WORDS[m["y"]]
    if m["w"] == "同月":
        return When(year_, context.reference.month, relative=True)
    try:
        return Fixed(Window.of_day(context.reference.replace(year=year_)))
    except ValueError:
        return Fixed(Window.of_day(date(year_, 2, 28)), doubts=(f"29 February does not exist in {year_}",))


def pair(m: re.Match[str], context: Context) -> Value | None:
    """今明兩年, 明後天."""
    first = {"今明": 0, "明后": 1, "去今": -1}[m["w"]]
    reference = context.reference
    if m["u"] == "年":
        start, end = date(reference.year + first, 1, 1), date(reference.year + first + 1, 12, 31)
        return Fixed(Window(start, end, "year"))
    return Fixed(Window(reference + timedelta(days=first), reference + timedelta(days=first + 1)))


def school(m: re.Match[str], context: Context) -> Value | None:
    """104學年度上學期: August to January, February to July."""
    count = chinese(m["y"])
    if count is None or not (60 <= count <= 200 or 1950 <= count <= 2200):
        return None
    start = count + 1911 if count <= 200 else count
    term = {"1": 1, "一": 1, "上": 1, "2": 2, "二": 2, "下": 2}.get(m["n"] or m["p"] or "", 0)
    first, last = (date(start, 8, 1), date(start + 1, 7, 31))
    if term == 1:
        last = date(start + 1, 1, 31)
    elif term == 2:
        first = date(start + 1, 2, 1)
    return Fixed(Window(first, last, "month"), "the school year runs from August to July", relative=False)


def weekend(m: re.Match[str], context: Context) -> Value | None:
    """週末: the one of the meeting's week."""
    return Fixed(
        days.week(context.reference, 0, 5, 6), f"weeks from Monday, counted from the meeting, {context.reference}"
    )


def day_word(m: re.Match[str], context: Context) -> Value | None:
    """今天, 明晚, 大後天."""
    there = context.reference + timedelta(days=DAY_WORDS[m["w"]])
    return Fixed(Window.of_day(there))


def month_word(m: re.Match[str], context: Context) -> Value | None:
    """本季, 上季度."""
    return days.quarter(context.reference, MONTH_WORDS[m["w"].removesuffix("个").removesuffix("一")])


def decade(m: re.Match[str], context: Context) -> Value | None:
    """1990年代, 上世紀90年代, 八十年代."""
    tens = chinese(m["t"])
    if tens is None or tens % 10:
        return None
    if m["minguo"]:
        first_year = 1911 + tens
        return Fixed(Window(date(first_year, 1, 1), date(first_year + 9, 12, 31), "year"), "a decade", relative=False)
    century = {"上": context.reference.year // 100 - 1, "本": context.reference.year // 100}.get(m["c"] or "")
    if m["c"] and century is None:
        century = (chinese(m["c"]) or 20) - 1
    if tens < 100:
        century = century if century is not None else (19 if tens >= 20 else 20)
        tens += century * 100
    first, last = {"初": (0, 2), "中": (3, 6), "后": (7, 9), "末": (7, 9), "前": (0, 4)}.get((m["p"] or " ")[0], (0, 9))
    return Fixed(Window(date(tens + first, 1, 1), date(tens + last, 12, 31), "year"), "a decade", relative=False)


def century(m: re.Match[str], context: Context) -> Value | None:
    """21世紀, 本世紀, 上世紀."""
    word = m["c"]
    shift = {"上": -1, "上个": -1, "本": 0, "这个": 0, "下": 1, "下个": 1}.get(word)
    number = context.reference.year // 100 + 1 + shift if shift is not None else chinese(word)
    if number is None or not 10 <= number <= 30:
        return None
    first = (number - 1) * 100
    low, high = {"初": (0, 9), "中": (40, 59), "末": (90, 99)}.get((m["p"] or " ")[0], (0, 99))
    return Fixed(
        Window(date(first + low, 1, 1), date(first + high, 12, 31), "year"), "a century", relative=shift is not None
    )


# --- lengths --------------------------------------------------------------------------------------------------------

UNIT_CODES = {
    "工作日": "wd",
    "工作天": "wd",
    "日历天": "d",
    "日历日": "d",
    "天": "d",
    "日": "d",
    "周": "w",
    "星期": "w",
}
UNIT_CODES |= {
    "礼拜": "w",
    "月": "m",
    "年": "y",
    "年度": "y",
    "季": "q",
    "季度": "q",
    "小时": "h",
    "个小时": "h",
    "钟头": "h",
}
UNIT_CODES |= {"学期": "hy", "分钟": "min", "秒": "s", "秒钟": "s"}


def _length(m: re.Match[str]) -> Length | None:
    """The length a match of LENGTH names; None for what only looks like one."""
    if unit := m["hu"]:
        if unit in ("月", "小时", "钟头", "个小时", "世纪") or not m["hge"]:
            return {"年": Length(6, "m"), "世纪": Length(50, "y")}.get(unit, Length(0.5, UNIT_CODES.get(unit, "d")))
        return None
    amount = float(m["n"]) if "." in m["n"] else _decimal(m["n"]) if "点" in m["n"] else chinese(m["n"])
    unit = m["u"]
    if m["n"] and len(m["n"]) == 2 and not m["n"].isascii() and "十" not in m["n"] and amount is not None:
        first, second = divmod(int(amount), 10)  # 兩三天: at most three
        amount = second if first < second else None
    if amount is None or (unit == "月" and not m["ge"]) or m["n"] in ("百", "千", "〇", "零"):
        return None
    if (m["ge"] and unit in ("天", "日", "年", "年度")) or (unit == "年" and amount >= 1000):
        return None
    if unit == "世纪":
        return Length(amount * 100, "y")
    if m["half"] or m["more"]:
        if unit == "年":
            return Length(amount * 12 + 6, "m")
        amount += 0.5
    return Length(amount, UNIT_CODES[unit])


def _decimal(text: str) -> float | None:
    """三点五: 3.5."""
    whole, _, tenths = text.partition("点")
    amount, part = chinese(whole), chinese(tenths)
    return None if amount is None or part is None or part > 9 else amount + part / 10


def _republic(m: re.Match[str], value: Length, context: Context) -> bool:
    """Whether '98年' in Traditional text is rather a year than 98 years."""
    near = abs(1911 + value.amount - context.reference.year) <= 25
    return m["u"] == "年" and near and value.amount >= 60 and context.traditional


def length(m: re.Match[str], context: Context) -> Value | None:
    """A bare length: 三個月, 兩週, 40分鐘."""
    value = _length(m)
    if (
        value is None
        or context.text[max(0, m.start() - 1) : m.start()] == "数"  # 数十年: some tens of years
        or (m["u"] == "日" and value.amount <= 31)
        or m["u"] == "年度"
        or re.match("连锁|酒店|便利店|快捷", context.text[m.end() : m.end() + 3])  # 七天连锁酒店
        or (m["u"] == "季" and not m["ge"])
        or (m["u"] == "星期" and not m["ge"] and value.amount < 1)
    ):
        return None
    if m["u"] == "年" and m["n"].isdigit() and value.amount > 300:
        return None
    return value


def counted(m: re.Match[str], context: Context) -> Value | None:
    """三日內, 兩週後, 三個月前: from the meeting's date."""
    value = _length(m)
    if (
        value is None
        or (value.unit in ("min", "s") and "后" not in m["tail"])
        or (
            value.unit == "h"
            and "前" in m["tail"]
            and context.text[max(0, m.start() - 1) : m.start()] not in ("", " ", ",", "。")
        )
        or _republic(m, value, context)
    ):
        return None
    tail = m["tail"]
    if m["u"] == "季度" and not m["ge"] and value.amount <= 4:
        return None  # 三季度內: in the third, not within three
    if value.unit in ("h", "min", "s") and "后" in tail:
        return value
    if "前" in tail:
        return _ago(m, value, context)
    return _from(context, value, 1, "by" if "内" in tail else "on")


def _ago(m: re.Match[str], value: Length, context: Context) -> Value | None:
    if m["u"] == "日" and context.looks_ahead(m.start()):
        number = chinese(m["n"])  # 15日前提交: a day of the month
        return None if number is None or number > 31 else _by_day(number, context)
    if m["u"] in ("季", "年度"):
        return None
    return _from(context, value, -1, "on")


def _by_day(number: int, context: Context) -> Value | None:
    reference = context.reference
    try:
        there = reference.replace(day=number)
    except ValueError:
        return None
    return Fixed(Window.of_day(there), f"month from the meeting, {reference}", kind="deadline", limit="by")


def _from(context: Context, value: Length, sign: int, limit: str, doubts: tuple[str, ...] = ()) -> Value:
    anchor = Anchor("date", context.reference.isoformat(), None, days.offset_of(value, sign))
    kind = "deadline" if limit in ("by", "before") else "date"
    return Count(anchor, limit, kind, f"counted from the meeting, {context.reference}", doubts)


def around(m: re.Match[str], context: Context) -> Value | None:
    """過去三個月, 未來兩週, 近五年."""
    value = _length(m)
    if value is None:
        return None
    if m["w"] in ("上", "下") and not m["n"]:
        return None
    if m["w"] == "前" and context.text[max(0, m.start() - 1) : m.start()] == "提":
        return None
    if _hung(m, value, context):
        return value
    sign = 1 if m["w"] in ("未来", "今后", "接下来", "往后", "下", "后", "随后") else -1
    if m["w"] == "前" and value.unit == "m" and _to_date(m, context):
        return Fixed(Window.of_months(context.reference.year, 1, int(value.amount), "month"))
    if m["w"] == "这" and value.unit == "d" and value.amount <= 3:
        other = context.reference + timedelta(
            days=(int(value.amount) - 1) * (1 if context.looks_ahead(m.start()) else -1)
        )
        return Fixed(Window(min(other, context.reference), max(other, context.reference)))
    if m["w"] in ("前", "上", "下", "后") and m["u"] in ("年", "日") and not m["ge"]:
        return Guard() if m["w"] == "前" and value == Length(1, "d") else None  # 前一日: before what is named before it
    if m["w"] in ("后", "随后") and "内" in m[0][-2:]:  # 公告後30日內: by then
        doubt = "counted from what stands before it; the meeting's date was taken for it"
        return _from(context, value, 1, "by", (doubt,))
    try:
        return Fixed(days.span_of(value, context.reference, sign))
    except UsageError:
        return None


def _hung(m: re.Match[str], value: Length, context: Context) -> bool:
    """Whether what stands before makes it a distance from an event, or how long something took.

    公布後六個月, 屆滿前三十日, 持續了近兩個小時.
    """
    event = context.text[max(0, m.start() - 1) : m.start()]
    if m["w"] == "近":
        return value.unit in ("h", "min", "s") or bool(context.before("lasting", m.start()))
    if m["w"] not in ("前", "后") or "内" in m[0][-1:] or not "\u4e00" <= event <= "\u9fff":
        return False
    return event not in "以之目年月日天周季后前今往其而的在于和与,"


def _to_date(m: re.Match[str], context: Context) -> bool:
    """前4個月 in a report of figures: this year's first four, when they are over."""
    amount = chinese(m["n"]) if m["n"] else None
    opens = context.text[max(0, m.start() - 1) : m.start()] in ("", " ", ",", "。", ";", "\n")
    figures = re.search("同比|累[计計]|年增|年减|[较較]去年|[总總][值额額量]", context.sentence(m.start()))
    return bool(opens and figures and amount and amount <= min(11, context.reference.month))


def since(m: re.Match[str], context: Context) -> Value | None:
    """三年來, 兩個月以來."""
    value = _length(m)
    if value is None or _republic(m, value, context):
        return None
    try:
        return Fixed(days.span_of(value, context.reference, -1))
    except UsageError:
        return None


def on_receipt(m: re.Match[str], context: Context) -> Value | None:
    """文到10日內: from the day the letter arrives, which nobody knows here."""
    value = _length(m)
    doubt = "counted from the day the letter arrives; the meeting's date was taken for it"
    return _from(context, value, 1, "by", (doubt,)) if value else None


def compound(m: re.Match[str], context: Context) -> Value | None:
    """一年三個月, 一個月又十天, 一小時四十分."""
    first, second = chinese(m["n1"]), chinese(m["n2"])
    if not first or not second or first > 400:
        return None
    if m["y"]:
        return (
            Length(first * 12, "m", days=second) if m["d2"] else Length(first * 12 + second, "m") if m["mo2"] else None
        )
    if m["mo"]:
        return Length(first, "m", days=second) if m["d2"] and second < 32 else None
    if m["h"]:
        return Length(first * 60 + second, "min") if m["min2"] and second < 60 else None
    if m["w"]:
        return Length(first * 7 + second, "d") if m["d2"] else None
    return Length(first * 24 + second, "h") if m["d"] and m["h2"] else None


def dozens(m: re.Match[str], context: Context) -> Value | None:
    """二十幾年: at least so many."""
    unit = "y" if m["y"] else "m" if m["mo"] else "d" if m["d"] else "w" if m["w"] else "h"
    return Length(chinese(m["n"]) or 10, unit)


def quarter_hour(m: re.Match[str], context: Context) -> Value | None:
    """一刻鐘."""
    return Length(15 * (chinese(m["n"]) or 1), "min")


def coming(m: re.Match[str], context: Context) -> Value | None:
    """再過兩天: counted from the meeting."""
    value = _length(m)
    return _from(context, value, 1, "on") if value and value.unit not in ("s", "min", "h") else None


def years_listed(m: re.Match[str], context: Context) -> Value | None:
    """109、110年度, 2014年和2015年: both."""
    first, last = int(m["a"]), int(m["b"])
    if first < 1000:
        if not (m["minguo"] or context.traditional or (m[0].endswith("度") and first >= 60)):
            return None
        first, last = first + 1911, last + 1911
    return Span(When(first), When(last), listed=True) if first < last <= first + 10 else None


def quarter_months(m: re.Match[str], context: Context) -> Value | None:
    """第四季度前兩個月."""
    first, count = 3 * (chinese(m["q"]) or 1) - 2, chinese(m["n"]) or 1
    first += 0 if m["w"] in "前首" else 3 - count
    return Fixed(Window.of_months(context.reference.year, first, first + count - 1, "month"))


def week_of_year(m: re.Match[str], context: Context) -> Value | None:
    """2013年第20周, 今年第三周: ISO weeks."""
    when = _year(m, context)
    if when is None or when.year is None:
        return None
    try:
        monday = date.fromisocalendar(when.year, chinese(m["n"]) or 0, 1)
    except ValueError:
        return None
    return Fixed(days.week(monday), "ISO week", relative=when.relative)


def nights(m: re.Match[str], context: Context) -> Value | None:
    """三天三夜, 五天四夜: so many days."""
    count = chinese(m["n"])
    return Length(count, "d") if count else None


def seasons(m: re.Match[str], context: Context) -> Value | None:
    """今冬明春: from one season to the other; 明春: one."""
    year_ = context.reference.year
    first = days.season(year_ + YEAR_WORDS[m["y"]], SEASON[m["a"]])
    last = days.season(year_ + YEAR_WORDS[m["y2"]], SEASON[m["b"]]) if m["b"] else first
    if not (first.earliest and last.latest and first.earliest < last.latest):
        return None
    known = "the season is read as three months of the north"
    return Fixed(Window(first.earliest, last.latest, "month"), kind="range" if m["b"] else "vague", doubts=(known,))


def summer(m: re.Match[str], context: Context) -> Value | None:
    """今年暑假: July and August."""
    when = _year(m, context)
    if when is None:
        return None
    year_ = when.year if when.year is not None else context.reference.year
    known = "the summer holidays are read as July and August"
    if re.compile("(?:之|以)?前").match(context.text, m.end()):  # before they begin
        return Fixed(Window.of_day(date(year_, 6, 30)), doubts=(known,), relative=when.relative or when.year is None)
    return Fixed(Window.of_months(year_, 7, 8, "month"), doubts=(known,), relative=when.relative or when.year is None)


def whole_year(m: re.Match[str], context: Context) -> Value | None:
    """全年: the meeting's year."""
    return When(context.named_year or context.reference.year, relative=context.named_year is None)


# --- recurrence and vagueness ---------------------------------------------------------------------------------------


def every(m: re.Match[str], context: Context) -> Value | None:
    """每年, 每兩週, 每三個月, 每隔一天, 每半年."""
    if unit := m["hu"]:
        return Every({"年": "P6M", "月": "P15D", "天": "PT12H", "日": "PT12H", "小时": "PT30M"}[unit])
    amount = chinese(m["n"]) if m["n"] else 1
    if not amount:
        return None
    if m["gap"] and m["u"] not in ("小时", "分钟"):
        amount += 1 if not m["n"] or amount == 1 else 0
    times = chinese(m["times"]) if m["times"] else None
    code = UNIT_CODES[m["u"]]
    if code == "hy":
        amount, code = amount * 6, "m"
    return Every(_often(times, code) if times else days.iso(Length(amount, code)))


def _often(times: int, code: str) -> str:
    """So many times in a unit, as the period between two of them."""
    months = {"y": 12, "q": 3, "m": 1}.get(code)
    if months:
        return f"P{months / times:.3g}M"
    length_in_days = 7 if code == "w" else 1
    return f"P{length_in_days / times:.3g}D" if code == "w" else f"PT{24 / times:.3g}H"


def once(m: re.Match[str], context: Context) -> Value | None:
    """兩週一次, 三年一次."""
    value = _length(m)
    return Every(days.iso(value)) if value else None


def often(m: re.Match[str], context: Context) -> Value | None:
    """一年兩次, 每週三次."""
    times = chinese(m["times"])
    return Every(_often(times, UNIT_CODES[m["u"]])) if times else None


def periodic(m: re.Match[str], context: Context) -> Value | None:
    """隔週, 雙週, 按季, 逐月, 年年."""
    word = m[0].replace("每", "")
    if word == "一年一度":
        return Every("P1Y")
    unit = UNIT_CODES.get(word[1:], UNIT_CODES.get(word[-1], "d"))
    return Every(days.iso(Length(2 if word[0] in "隔双" else 1, unit)))


def whenever(m: re.Match[str], context: Context) -> Value | None:
    """逢週一, 逢單月十五日."""
    if m["odd"]:
        return Every({"月": "P2M", "周": "P2W", "日": "P2D"}[m["u"]])
    return Every(("P1M" if "月" in m["each"] else "P1Y") if m["each"] else "P1W")


def once_in(m: re.Match[str], context: Context) -> Value | None:
    """兩年一度, 四年一屆."""
    count = chinese(m["n"])
    return Every(days.iso(Length(count, UNIT_CODES[m["u"]]))) if count else None


def every_night(m: re.Match[str], context: Context) -> Value | None:
    """每晚, 每天早上."""
    return Every("P1D")


def between(m: re.Match[str], context: Context) -> Value | None:
    """閉會期間: before the next meeting."""
    return Count(Anchor("meeting", "next meeting"), "before", "meeting", "between this meeting and the next")


def during_meeting(m: re.Match[str], context: Context) -> Value | None:
    """在進博會期間."""
    return Count(Anchor("meeting", context.original[m.start("name") : m.end("name")]), "during", "meeting")


def vague(m: re.Match[str], context: Context) -> Value | None:
    """儘速, 近期, 適時."""
    return Vague()


def immediate(m: re.Match[str], context: Context) -> Value | None:
    """即日: the meeting's day."""
    return Fixed(Window.of_day(context.reference))


HOLIDAYS = {"元旦": (1, 1), "情人节": (2, 14), "妇女节": (3, 8), "愚人节": (4, 1), "五一": (5, 1), "劳动节": (5, 1)}
HOLIDAYS |= {
    "圣诞节": (12, 25),
    "圣诞": (12, 25),
    "平安夜": (12, 24),
    "双十节": (10, 10),
    "万圣节": (10, 31),
    "光棍节": (11, 11),
}
HOLIDAYS |= {
    "跨年": (12, 31),
    "植树节": (3, 12),
    "青年节": (5, 4),
    "建军节": (8, 1),
    "建党节": (7, 1),
}
HOLIDAYS |= {"十一黄金周": (10, 1), "十一长假": (10, 1), "十一假期": (10, 1), "五一黄金周": (5, 1)}
HOLIDAYS |= {"双11": (11, 11), "双12": (12, 12)}
HOLIDAYS |= {"双十连假": (10, 10), "双十国庆": (10, 10), "双十一": (11, 11), "双十二": (12, 12)}
HOLIDAYS |= {"国际劳动节": (5, 1), "国际妇女节": (3, 8), "圣诞夜": (12, 24), "耶诞节": (12, 25), "平安夜": (12, 24)}
LUNAR = dict.fromkeys(("春节", "除夕", "农历新年", "农历春节", "旧历新年", "旧历年"), lunar.SPRING)
LUNAR |= {"元宵节": lunar.LANTERN, "元宵": lunar.LANTERN, "端午节": lunar.DRAGON, "端午": lunar.DRAGON}
LUNAR |= {"中秋节": lunar.AUTUMN, "中秋": lunar.AUTUMN, "七夕": lunar.SEVENTH, "七夕节": lunar.SEVENTH}
LUNAR |= {"重阳节": lunar.NINTH, "重阳": lunar.NINTH, "中元节": lunar.GHOSTS, "腊八节": lunar.LABA}
HOLIDAYS |= {
    "护士节": (5, 12),
    "建国纪念日": (10, 1),
    "和平纪念日": (2, 28),
    "行宪纪念日": (12, 25),
    "光复节": (10, 25),
}
HOLIDAYS |= {"军人节": (9, 3), "记者节": (11, 8), "世界地球日": (4, 22), "元旦节": (1, 1)}
MOVING = {"感恩节": (11, 3, 4), "母亲节": (5, 6, 2), "父亲节": (6, 6, 3)}
# Days that differ: the Republic's first, the mainland's second.
DIFFERENT = {"教师节": ((9, 28), (9, 10)), "国庆节": ((10, 10), (10, 1)), "儿童节": ((4, 4), (6, 1))}
EASTER = {"复活节": 0, "耶稣受难日": -2}


HALF_YEAR = 183


def holiday(m: re.Match[str], context: Context) -> Value | None:
    """元旦, 明年聖誕節: those with a certain day."""
    when = _year(m, context)
    if when is None:
        return None
    name = m["h"]
    if m["gold"] and name.startswith("国庆"):
        first = date(when.year or context.reference.year, 10, 1)
        return Fixed(Window(first, first + timedelta(days=6)), relative=when.relative or when.year is None)
    if name == "父亲节" and context.traditional:
        return when._replace(month=8, day=8)
    if name in DIFFERENT:
        month_, day_ = DIFFERENT[name][0 if context.traditional else 1]
        return when._replace(month=month_, day=day_)
    if name in EASTER:
        sunday = days.easter(when.year or context.reference.year)
        there_ = Window.of_day(sunday + timedelta(days=EASTER[name]))
        return Fixed(there_, relative=when.relative or when.year is None)
    if name in HOLIDAYS:
        return _feast_day(when, HOLIDAYS[name], context, m.start())
    if name.startswith("清明"):
        return _of_term("清明", when, context, m.start())
    if name.startswith("国庆"):
        return when._replace(month=10, day=10 if context.traditional else 1)
    if name in LUNAR:
        return _lunar(name, when, context, m.start())
    month_, weekday_, nth = MOVING[name]
    there = days.nth_weekday(when.year or context.reference.year, month_, weekday_, nth)
    return Fixed(Window.of_day(there), relative=when.relative or when.year is None) if there else None


def _feast_day(when: When, there: tuple[int, int], context: Context, offset: int) -> When:
    """A feast of one day; without a year this year's, unless the next or the last one is much nearer."""
    if when.year is not None:
        return when._replace(month=there[0], day=there[1])
    reference = context.reference
    away = (date(reference.year, *there) - reference).days
    year_ = reference.year
    if away < -HALF_YEAR and not context.looks_back(offset):
        year_ += 1
    elif away > HALF_YEAR and context.looks_back(offset):
        year_ -= 1
    if year_ == reference.year:
        return When(month=there[0], day=there[1])
    doubt = f"the year is not named; {year_} was taken, the nearest"
    return When(year_, there[0], there[1], relative=True, doubts=(doubt,))


def _of_term(name: str, when: When, context: Context, offset: int) -> Fixed | None:
    """A solar term, in the year named or in the one that is meant."""
    return _in_year(when, lambda year_: _whole(lunar.term(name, year_)), context, offset, "a solar term")


def _lunar(name: str, when: When, context: Context, offset: int) -> Fixed | None:
    """A lunar feast, in the year named or in the one that is meant."""

    def there(year_: int) -> Window | None:
        return _whole(lunar.eve(year_) if name == "除夕" else lunar.day(LUNAR[name], year_))

    return _in_year(when, there, context, offset, "a feast of the lunar calendar")


def _whole(day_: date | None) -> Window | None:
    return Window.of_day(day_) if day_ else None


def _in_year(
    when: When, there: Callable[[int], Window | None], context: Context, offset: int, how: str
) -> Fixed | None:
    """What falls ``there`` in a year; without one in the reference's, unless the words look the other way."""
    if when.year is not None:
        found = there(when.year)
        return Fixed(found, how, relative=when.relative) if found else None
    reference = context.reference
    around = [found for found in map(there, range(reference.year - 1, reference.year + 2)) if found]
    if context.looks_back(offset):
        over = [found for found in around if found.earliest and found.earliest <= reference]
        return Fixed(over[-1], how) if over else None
    since = max(date(reference.year, 1, 1), reference - timedelta(days=HALF_YEAR))
    since = reference if context.looks_ahead(offset) else since
    coming = (found for found in around if found.earliest and found.earliest >= since)
    return next((Fixed(found, how) for found in coming), None)


def lunar_date(m: re.Match[str], context: Context) -> Value | None:
    """農曆七月十五, 明年正月初八, 臘月廿三, 大年初一: a day, or a month, of the lunar calendar."""
    when = _year(m, context)
    if when is None:
        return None
    if text := m["ly"]:
        when = When(chinese(text))
    name = m["lm"] or m["lm2"] or m["lm3"]
    number = {"正": 1, "冬": 11, "腊": 12}.get(name) or chinese(name) if name else 1
    spoken = (m["ld"] or m["ld2"] or m["ld3"] or m["ld4"] or "").strip(" 日号").removeprefix("初")
    leap = bool(m["leap"])
    if m["eve"]:
        return _lunar("除夕", when, context, m.start())
    if not number or number > 12:
        return Guard()
    day_ = chinese(spoken) if spoken else None

    def there(year_: int) -> Window | None:
        if day_:
            return _whole(lunar.date_of(year_, number, day_, leap=leap))
        found = lunar.month(year_, number, leap=leap)
        return Window(*found) if found else None

    return _in_year(when, there, context, m.start(), "a date of the lunar calendar") or Guard()


def solar_term(m: re.Match[str], context: Context) -> Value | None:
    """立冬, 2014年大寒: one of the twenty-four days; those that are also weather only where nothing else is meant."""
    when = _year(m, context)
    alone = m.start() == 0 and m.end() == len(context.text)
    if when is None or (m["weather"] and not m["is"] and not alone):
        return None
    return _of_term((m["sure"] or m["weather"]).replace("穀", "谷"), when, context, m.start())


def nth_weekday(m: re.Match[str], context: Context) -> Value | None:
    """5月第一個週一, 下個月最後一個星期五."""
    when = _year(m, context)
    when = _month(m, when, context) if when else None
    nth = -1 if m["nth"].startswith("最") else chinese(m["nth"])
    if when is None or when.month is None or not nth:
        return None
    year_ = when.year or days.year_of(when.month, context, m.start())
    ends = m["wd"] == "末"
    there = days.nth_weekday(year_, when.month, 5 if ends else min(WEEKDAY_CHARS.index(m["wd"]), 6), nth)
    if ends:
        return Fixed(Window(there, there + timedelta(days=1)), relative=True) if there else None
    return Fixed(Window.of_day(there), relative=when.relative or when.year is None) if there else None


def nth_week(m: re.Match[str], context: Context) -> Value | None:
    """5月第一週, 下個月最後一天."""
    when = _year(m, context)
    when = _month(m, when, context) if when else None
    if when is None or when.month is None:
        return None
    relative, year_ = when.relative or when.year is None, when.year or days.year_of(when.month, context, m.start())
    whole = Window.of_month(year_, when.month)
    assert whole.latest
    assert whole.earliest
    last = m["nth"].startswith("最")
    nth = 1 if last or not m["nth"] else chinese(m["nth"])
    if m["what"] in ("天", "日"):
        there = whole.latest if last else whole.earliest + timedelta(days=(nth or 1) - 1)
        return Fixed(Window.of_day(there), relative=relative) if there in whole else None
    seven = days.week_of(whole, -1 if last else nth or 1)
    return Fixed(seven, relative=relative) if seven else None


def edge_of_year(m: re.Match[str], context: Context) -> Value | None:
    """2016年最後一天, 明年第一天, 今年最後一個月."""
    when = _year(m, context)
    if when is None or when.year is None or "一" not in m[0][m.start("nth") - m.start() :]:
        return None
    last = m["nth"] == "最后"
    day_ = (31 if last else 1) if m["what"] in ("天", "日") else None
    return when._replace(month=12 if last else 1, day=day_)


# --- meetings -------------------------------------------------------------------------------------------------------

NAME = rf"(?-i:(?P<code>(?!(?:{NO_MEETING})[ -]?[0-9])[A-Z][A-Z&]{{1,9}})[ -]?(?P<no>[0-9]{{1,2}})(?: (?P<yr>20[0-9]{{2}}))?(?![0-9./_(A-Za-z-]| ?[年月日号]))"
NTH = rf"(?-i:(?P<who>[A-Z][A-Z&]{{1,9}}){S})?第{S}(?P<nth>[0-9]{{1,3}}|{C}{{1,3}}){S}[次届]{S}(?P<what>[A-Za-z]{{2,10}}|[^\W\x00-\xff]{{0,8}}?){S}(?:会议|会报|年会|例会|大会|会)"
NUMBERED = rf"(?:\(第?(?:[0-9]{{1,3}}|{C}{{1,3}})[次届]?\))"  # 下(第53)次會議, 下一次(第6次)會議
SESSION = (
    rf"(?:{NAME}{S}(?:会议|年会|大会|会(?=[前后期]))?|{NTH}|(?P<next>下一?个?(?:周|星期|礼拜)的? ?(?:例会|周会|组会|班会|晨会|weekly|会(?=[前上中]|之前))|下{NUMBERED}?一?[次届]{NUMBERED}?(?:[A-Za-z]{{2,10}}|[^\W\x00-\xff]{{0,6}}?)(?:会议|例会|常会|组会|科会|班会|年会|开会|大会|会报|[周月季早晨站例]会|董事会|理事会|[监監]事会|委员会议?|联席会|[座说][谈談明]会|股东会|股東会|论坛|峰会))"
    rf"|(?P<named>(?:年度)?(?:(?:经济)?领袖|部长级?|双部长|首长|资深官员|高官|总理|贸易部长|财政部长)(?:年会|会议|周)|(?:全国)?两会)|(?P<series>(?-i:[A-Z][A-Z&]{{1,9}}){S}(?:会议|年会|大会))|(?P<this>本次(?:会议|大会)|会议|开会|大会|年会|会))"
)
EDGE = r"(?P<edge>(?:结束|闭幕|散会|召开|举行|开始|开幕|开会)?(?:之|以)?[前后])"


def _session(m: re.Match[str], context: Context, *, after: bool) -> Session:
    """The meeting a match names. A bare 會議 is the next one before it, and this one after it."""
    if m["code"]:
        return Session(f"{m['code']} {int(m['no'])}" + (f" {m['yr']}" if m["yr"] else ""))
    if m["nth"]:
        what = m["who"] or context.original[m.start("what") : m.end("what")].strip()
        return Session(f"{what or 'meeting'} {chinese(m['nth'])}")
    if m["next"]:
        return Session("next meeting")
    if m["named"]:
        return Session(context.original[m.start("named") : m.end("named")].strip())
    if m["series"]:
        return Session(context.original[m.start("series") : m.end("series")].strip())
    return Session("this meeting" if after or m["this"].startswith("本") else "next meeting")


def near_session(m: re.Match[str], context: Context) -> Value | None:
    """SCCP 2會議結束後10工作日內, 會議前兩週, 會後兩週內."""
    sign = -1 if m["edge"].endswith("前") else 1
    session = _session(m, context, after=sign > 0)
    edge = "start" if re.match("召开|举行|开始|开幕|开会", m["edge"]) or sign < 0 else "end"
    if m["edge"].startswith(("结束", "闭幕", "散会")):
        edge = "end"
    value = _length(m) if (m["u"] or m["hu"]) else None
    if value is None:
        if m["this"] and m["this"][0] != "本" and (m["edge"].endswith("束前") or not context.looks_ahead(m.start())):
            return None
        limit = "before" if sign < 0 else "after"
        return Count(Anchor("meeting", session.ref, edge if edge == "end" and sign < 0 else None), limit, "meeting")
    anchor = Anchor("meeting", session.ref, edge, days.offset_of(value, sign))
    within = "内" in m[0][-2:]
    own = m["this"] == "会" and session.ref == "this meeting" and within
    return Count(anchor, "by" if within else "on", "deadline" if own else "meeting", "counted from the meeting's days")


def counted_before(m: re.Match[str], context: Context) -> Value | None:
    """SCCP 2會議兩週前, 會議三日前."""
    value = _length(m)
    sign = -1 if "前" in m["tail"] else 1
    if value is None or (m["this"] == "会"):
        return None
    session = _session(m, context, after=sign > 0)
    anchor = Anchor("meeting", session.ref, "start" if sign < 0 else "end", days.offset_of(value, sign))
    return Count(anchor, "by" if "内" in m["tail"] else "on", "meeting", "counted from the meeting's days")


def at_session(m: re.Match[str], context: Context) -> Value | None:
    """SCCP 2會議時, 於下次會議, SOM 3期間."""
    session = _session(m, context, after=True)
    placed = bool(m["at"]) or bool(context.before("place", m.start())) or m["again"] is not None
    placed |= m["next"] is not None and not re.match(rf"下{NUMBERED}?一?[次届]", m["next"])  # 下週例會
    if m["this"] or m["series"]:
        return None
    if not placed:
        return session if session.shaky else None
    if (
        (m["code"] or m["nth"] or m["named"])
        and not m["at"]
        and m["again"] is None
        and not context.before("place", m.start())
    ):
        return session
    limit = "by" if context.before("lead_by", m.start()) and not m["at"] else "during"
    return Count(Anchor("meeting", session.ref), limit, "meeting")


def dated_session(m: re.Match[str], context: Context) -> Value | None:
    """2010年第1次SCCP會議時: the year is part of the name."""
    when = When(context.reference.year + 1, relative=True) if m["comes"] else _year(m, context)
    if when is None or when.year is None:
        return None
    session = _session(m, context, after=True)
    ref = session.ref if m["yr"] else f"{session.ref} {when.year}"
    value = _length(m) if m["u"] or m["hu"] else None
    sign = -1 if m["edge"] and m["edge"].endswith("前") else 1
    if value is None and m["edge"]:
        edge = "end" if sign < 0 and m["edge"].startswith(("结束", "闭幕", "散会")) else None
        return Count(Anchor("meeting", ref, edge), "before" if sign < 0 else "after", "meeting")
    if value is None:
        return Count(Anchor("meeting", ref), "during", "meeting")
    anchor = Anchor("meeting", ref, "start" if sign < 0 else "end", days.offset_of(value, sign))
    return Count(anchor, "by" if m[0].endswith("内") else "on", "meeting", "counted from the meeting's days")


def next_time(m: re.Match[str], context: Context) -> Value | None:
    """下次再議: at the next meeting."""
    return Count(Anchor("meeting", "next meeting"), "during", "meeting")


def guard(m: re.Match[str], context: Context) -> Value | None:
    """Nothing in here is a time."""
    return Guard()


NOT_DAY = "(?![本元币])"
RULES = (
    Rule(
        "zh-day",
        "0一公西民中大来本今去明后前当同次翌上下这'元",
        rf"(?:{YEAR})?(?:,|的)?{S}(?:{MONTH})(?:的)?{S}{DAY_LOOSE}{WD_TAIL}",
        day,
        (
            "請於【4月8日】提交。",
            "【2011年4月15日】",
            "【民國100年4月15日】召開",
            "【一百年四月十五日】",
            "【去年9月3日】",
            "【上個月5號】",
            "【二〇一一年十月三十一日】",
            "【１００ 年 ５ 月 １５ 日】發文",
            "【10月16日(五)】",
        ),
        ("農曆五月初五", "十五日線"),
    ),
    Rule(
        "zh-month",
        "0一公西民中大来本今去明后前当同次翌上下这'元",
        rf"(?:{YEAR})?(?:的)?{S}(?:{MONTH})(?:{S}{PART_OF_MONTH}|(?:的)?稍[早晚后](?!于))?",
        month,
        ("於【9月間】舉辦", "【二○一一年四月】召開", "【下個月中旬】再議", "【4月底前】", "【民國100年5月】"),
        ("本月刊", "三月半咖啡館。", "每月"),
    ),
    Rule(
        "zh-year",
        "0一公西民中大来本今去明后前当同次翌上下'五六七八九",
        rf"(?:{YEAR}){S}(?:{PART_OF_YEAR}|(?:同期|(?:的)?稍[早晚后])(?![期于]))?(?![级龄纪代])",
        year,
        ("預計【2011年第2季】完成", "【明年】主辦", "【今年底】", "【去年下半年】", "【本年度】"),
        ("三年級",),
    ),
    Rule(
        "zh-part-of-year",
        "年岁上下前后第一二三四0首末",
        rf"(?:(?:第{S}(?P<q>[1-4一二三四]){S}(?:个)?季度?(?P<qe>中后段|[前中后尾]段|[初中底末](?![国央]))?|(?P<q2>[1-4一二三四]){S}季度(?P<qf>中后段|[前中后尾]段|[初中底末](?![国央]))?(?![报])|(?P<fs>[首末])季度?(?![节风])|(?<![^\W\x00-\xff])前(?P<fm>1[01]|[2-9]|十一|[二三四五六七八九十])个?月(?=[^\W\x00-\xff])(?![间以之])|(?<![0-9{C[1:-1]}一今去明本前后])(?P<p>[年岁][底末终]|年初|年内|年度(?:结束|终了|内)|年中(?!国)|(?:上|下|前|后)半年)|[前头](?P<fq>[二三两23])个?(?P<fu>季度?)|(?P<qq>(?!))))(?![级])",
        part_of_year,
        ("【年底前】完成", "【上半年】將辦理", "於【第三季】完成"),
        ("半年後",),
    ),
    Rule(
        "zh-part-of-month",
        "月上中下",
        rf"(?<![0-9{C[1:-1]}个本上下每])(?P<p>月(?:底|初(?!步)|末|中(?![国央心午华旬]))|(?<!月)(?<!个)(?:[上中下]旬|[上下]半个?月(?!来)))",
        part_of_month,
        ("【月底】提供", "預計【下旬】公布"),
        (),
    ),
    Rule(
        "zh-days",
        "0一公西民中大本今去明后前当同次翌上下这'元",
        rf"(?:{YEAR})?{S}(?:{MONTH}){S}(?P<d>{ND}){S}[日号]?(?P<sep>{S}(?:[~\-至到、,及和与]{{1,2}})){S}(?:{ND}{S}[、,及和与]{S}){{0,6}}(?P<e>{ND}){S}(?:[日号]{WD_TAIL}|[两二三兩]{S}[天日])",
        days_listed,
        ("【4月15-18日】舉行", "【2011年4月15至18日】", "【3月1、2、4日】", "講習【12月4、5兩天】"),
        (),
    ),
    Rule(
        "zh-days-alone",
        "0一",
        rf"(?P<d>[0-3]?[0-9]|[十廿]{C}{{0,2}}){S}(?:[~\-至到]){S}(?P<e>[0-3]?[0-9]|[十廿]{C}{{0,2}}){S}(?:日|号{NOT_NO})(?![线内前后程遊游元])",
        days_alone,
        ("【23-25日】有雨", "【十八至廿日】展出"),
        ("工期約3-5日",),
    ),
    Rule(
        "zh-months",
        "0一公西民中大本今去明后前同次翌'",
        rf"(?:{YEAR})?{S}(?P<m>{N12}){S}(?P<sep>[~\-至到、及和与]{{1,2}}){S}(?:{N12}{S}[、及和与]{S}){{0,6}}(?P<e>{N12}){S}(?:月份?(?!刊)|[两二兩]{S}个?月)",
        months_listed,
        ("將於【6-7月】辦理", "【2011年六至七月】", "【4、5月】間"),
        (),
    ),
    Rule(
        "zh-era",
        "明大昭平令光宣同咸道嘉乾雍康顺崇万",
        rf"(?P<era>{'|'.join(ERAS)}){S}(?P<n>元|[0-9]{{1,2}}|{C}{{1,3}}){S}年(?:{S}(?P<m>{N12})月(?:{S}(?P<d>{ND})日)?)?",
        era,
        ("【昭和十六年十二月】開戰", "【光緒十年】設縣", "【令和元年】發行"),
        ("同治會社", "明治維新"),
    ),
    Rule(
        "zh-two-months",
        "一",
        rf"(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九]|十)月(?:份|间)?(?![0-9{C[1:-1]}]|[天河轩斋阁堂底初中上下份])",
        two_months,
        ("【七八月】最熱",),
        ("十一月", "五二月"),
    ),
    Rule(
        "zh-told-day",
        "当同那后",
        "(?P<w>当|同|那|后一)(?:一)?[天日](?![的地]?(?:下|起|前|后|内|来|气|常|本|报|班|月|份|票|色|等|空))(?:下午|上午|晚上|早上|晚|早)?|当[晚夜](?![会报餐饭])",
        told_day,
        ("4月8日開幕，【當天】人潮洶湧", "4月8日報到。【當晚】聚餐"),
        ("當天空放晴", "當日圓走貶", "那天再說"),
    ),
    Rule(
        "zh-quarters",
        "0一公西民中大本今去明后前同次翌'第",
        rf"(?:{YEAR})?第{S}(?P<q>[1-4一二三四]){S}(?:个)?(?:季度?)?{S}[~\-至到、及和与]{S}第?{S}(?P<e>[1-4一二三四]){S}(?:个)?季度?",
        quarters_listed,
        ("【2011年第二、三季】辦理", "【第1至第3季】"),
        (),
    ),
    Rule(
        "zh-years",
        "0一公西民中",
        rf"(?:公元|西元)?(?P<minguo>(?:中华)?民国)?{S}(?P<a>[0-9]{{2,4}}|[一二][〇零一二三四五六七八九]{{3}}|(?<=民国){C}{{2,5}}){S}年?{S}(?:[~\-至到]|--){S}(?P<b>[0-9]{{2,4}}|[一二][〇零一二三四五六七八九]{{3}}|(?<=[至到]){C}{{2,5}}){S}年度?(?![代级])",
        years,
        ("【2011至2013年】工作計畫", "【民國100-102年度】"),
        ("3至5年",),
    ),
    Rule(
        "zh-season-pair",
        "0",
        r"(?P<a>(?:19|20)[0-9]{2}) ?[-/至~] ?(?P<b>(?:20)?[0-9]{2}) ?年?(?:赛季|球季|年度|会计年度|学年度?|财年)",
        season_pair,
        ("【2012/13賽季】冠軍", "【2015-16財年】"),
        (),
    ),
    Rule(
        "zh-bracketed-day",
        "本今明次翌昨后",
        rf"(?P<w>本|今|明|次|翌|昨|后)(?:日|天)?{S}\({S}(?P<d>{ND}){S}\){S}(?:日|天)?(?!月|年)",
        bracketed_day,
        ("訂於【明（16）日】下午舉行", "【翌（17）日】", "【本（15）日】"),
        ("本（5）案", "明（114）年"),
    ),
    Rule("zh-day-only", "0一", rf"{DAY}{WD_TAIL}", day_only, ("訂於【15日】舉行", "【18號】開會"), ("一日之計在於晨",)),
    Rule(
        "zh-weekday",
        "周星礼上本今这下当再次",
        rf"(?:(?P<w>下下下|上上|下下|再下|上一|下一|这一|上|下|本|这|今|当|次){S}个?{S}(?:(?:周|星期|礼拜){S}的{S}(?=周|星期|礼拜))?)?(?:的)?(?:周|星期|礼拜){S}(?P<wd>[一二三四五六日天])(?(w)(?!报[纸刊社])|(?!报))(?![年个月周刊]|生(?![日活效产產])|期)",
        weekday,
        ("【下週五前】確認", "【上上星期一】", "【週五】開會", "【本周三】", "名單【下周一】报研究生院备案"),
        ("週延性",),
    ),
    Rule(
        "zh-weekday-day",
        "周星礼",
        r"(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\((?P<d>[0-3]?[0-9])[日号]\)",
        weekday_day,
        ("請於【週三(16號)】前送交",),
        ("週三(16人)",),
    ),
    Rule(
        "zh-week",
        "上本今这下当前再次",
        rf"(?P<w>上上|下下|上一|下一|这一|再下|上|下|本|这|今|当|前|(?<![上下本每这首头])次(?!{S}周会)){S}个?{S}(?:周|星期|礼拜)(?:(?P<p>末(?!国)|[初中底](?!国))|(?![一二三四五六日天年刊报边延]))",
        week,
        ("【下週】再議", "【本週末】", "【這個週末】", "【上星期】"),
        ("下週延",),
    ),
    Rule(
        "zh-in-month",
        "月",
        r"(?<![0-9个個年本当當每逐单單同上下两兩几幾数數整半全满滿足近二三四五六七八九十一岁歲蜜])月[内內](?![容部外地陆陸科服销銷存衣裤褲])",
        in_month,
        ("護理部負責【月內】完成", "【月内】印发"),
        ("三個月內", "本月內容", "歲月內化", "月內褲"),
    ),
    Rule("zh-weekend", "周", "周末(?![画划]报|愉快|夜|版)", weekend, ("【週末】前",), ()),
    Rule(
        "zh-day-word",
        "大前昨今明后本当翌次隔",
        r"(?P<w>大前|大后|昨|今|明|翌|次(?=日)|当(?=日)|隔(?=天|日早)|(?<![以之前今])(?<!先天[与和及或、])后|(?<![以目年日月天])前(?!天(?:津|主教|安门|皇|猫)))(?:天(?![免性赋系]|的?(?:努力|因素|教育|培养|培養|失调|失調|习得|習得|环境|環境|形成))|日(?!本|报|新闻|头条|财经|之)|晚|早(?!餐|在|就)|晨|夜(?!里))(?:上(?!午))?",
        day_word,
        ("【明天】開會", "【大後天】", "【昨晚】", "【今日】"),
        ("以前天",),
    ),
    Rule(
        "zh-quarter",
        "上本这下当",
        rf"(?P<w>上一?个?|下一?个?|本|这一?个?|当){S}季度?(?![节风])",
        month_word,
        ("【本季】完成", "【下一季度】", "【下一個季度】上線"),
        (),
    ),
    Rule(
        "zh-decade",
        "0一上本二民",
        rf"(?:(?P<c>上|本|[12][0-9]|二十|十九|二十一){S}个?世纪{S}|(?P<minguo>民国){S})?(?P<t>[12][0-9]{{2}}0|[0-9]0|[二三四五六七八九][十〇零]|[一二]九?[〇零一二三四五六七八九]{{1,2}}〇){S}年代(?P<p>初期?|中期?|后期|末期?|前期)?",
        decade,
        ("【1990年代】", "【上世紀90年代】", "【八十年代】"),
        (),
    ),
    Rule(
        "zh-century",
        "0一上本这下二",
        r"(?P<c>[12][0-9]|二十一|二十|十九|十八|上个?|本|下个?|这个)世纪(?P<p>初|中叶?|末)?(?![0-9二三四五六七八九])",
        century,
        ("【21世紀】", "【本世紀】"),
        (),
    ),
    Rule(
        "zh-length",
        "0一半",
        rf"{LENGTH}(?![一二三四五六日天级龄岁报刊谈制前后内纪中度]|以[内前后]|之[内前后计])",
        length,
        ("為期【1年】", "歷時【三個月】", "約【40分鐘】", "【三個半月】", "【半年】", "【兩週】"),
        ("三年級", "五十歲", "三月半咖啡館"),
    ),
    Rule(
        "zh-counted",
        "0一半",
        rf"{LENGTH}(?:多|余)?{S}(?P<tail>(?:之|以)?内(?![容部])|(?:之|以)?前(?!提[是下条]|[往来述瞻])|(?:之|以)?后(?![续来]))",
        counted,
        ("請於【三日內】回覆", "【兩週後】開會", "【三個月前】", "【10工作日內】", "【1個月內】"),
        ("三日內容",),
    ),
    Rule(
        "zh-around",
        "过未最近今前接往上下后随这",
        rf"(?<!剩)(?P<w>过去|未来|最近|近|今后|接下来|往后|前|上|下|后|随后|这)(?:的|这)?{S}{LENGTH}(?:(?:之|以)?(?:内|间|里))?(?![级底初])",
        around,
        ("【過去三個月】", "【未來兩週】將", "【近五年】"),
        (),
    ),
    Rule("zh-since", "0一半", rf"{LENGTH}多?(?:以)?来(?!自|到|回|说)", since, ("【三年來】",), ()),
    Rule(
        "zh-compound",
        "0一半",
        rf"(?P<n1>[0-9]{{1,3}}|{C}{{1,4}}){S}(?:(?P<y>年)|个(?P<mo>月)|(?P<h>个?(?:小时|钟头))|(?P<w>周|个?星期|个?礼拜)|(?P<d>天)){S}(?:又|零|加|及)?{S}(?P<n2>[0-9]{{1,3}}|{C}{{1,3}}){S}(?:个(?P<mo2>月)|(?P<d2>[天日])|(?P<min2>分钟?)|(?P<h2>个?小时))(?![钟之内])",
        compound,
        (
            "延宕【一年三個月】",
            "逾期【一個月又十天】",
            "約【一小時四十分】",
            "共【兩年零六個月】",
            "歷時【三天五小時】",
        ),
        ("三年五班",),
    ),
    Rule(
        "zh-dozens",
        "0一",
        rf"(?P<n>(?:[二三四五六七八九]?十|[1-9]0))[几幾多余餘]{S}(?:(?P<y>年)|个(?P<mo>月)|(?P<d>天)|(?P<w>周)|个?(?P<h>小时))(?!前|后|来|以|之)",
        dozens,
        ("當了【二十幾年】", "拖了【十幾個月】", "等了【三十多天】"),
        (),
    ),
    Rule(
        "zh-quarter-hour",
        "一二两三123",
        rf"(?P<n>[一二两三123]){S}刻钟",
        quarter_hour,
        ("休息【一刻鐘】", "遲到【三刻鐘】"),
        (),
    ),
    Rule("zh-in", "再", rf"再(?:过|等){S}{LENGTH}", coming, ("【再過兩天】就要交", "【再等三週】"), ()),
    Rule(
        "zh-clock",
        "早上下中凌清傍深晚夜",
        rf"(?:上午|下午|早上|中午|晚上|凌晨|傍晚|晚间|清晨|早晨|深夜|夜间){S}{HOUR}",
        immediate,
        ("【早上八點半】集合", "【凌晨2時33分】", "【下午3點】"),
        ("下午茶",),
    ),
    Rule(
        "zh-years-listed",
        "0民一",
        rf"(?P<minguo>民国{S})?(?P<a>[12][0-9]{{3}}|1[0-9]{{2}}|9[0-9]){S}(?:年度?)?{S}[、及和与]{S}(?P<b>[12][0-9]{{3}}|1[0-9]{{2}}|9[0-9]){S}年度?(?![级代])",
        years_listed,
        ("提供【109、110年度】財報", "比較【2014年和2015年】", "【民國98及99年】"),
        ("3、5年",),
    ),
    Rule(
        "zh-whenever",
        "逢",
        rf"(?<![恰适正又欣巧])逢(?:(?:周|星期|礼拜)[一二三四五六日天](?:[、及和](?:周|星期|礼拜)?[一二三四五六日天]){{0,4}}|(?P<odd>[单單双])(?P<u>月|周|日)(?:{ND}{S}[日号])?|(?P<each>每?[月年](?=[底初中]|{ND}))(?:[底初中]|{ND}[日号])?)",
        whenever,
        ("【逢週一】休館", "【逢單月十五日】扣款", "【逢週三、六】開放", "【逢雙週】開會"),
        ("逢人就說",),
    ),
    Rule(
        "zh-once-in",
        "一0",
        rf"(?P<n>[0-9]{{1,3}}|{C}{{1,3}}){S}(?:个)?(?P<u>年|月|周|季|天){S}(?:才)?一{S}[度届屆回]",
        once_in,
        ("【兩年一度】的書展", "【四年一屆】", "【三個月一回】"),
        ("一年一班",),
    ),
    Rule(
        "zh-every-night",
        "每",
        rf"(?:每[晚夜早]上?|每天(?:早上|晚上|凌晨|中午|下午|上午|傍晚))(?:{S}{HOUR})?",
        every_night,
        ("【每晚】備份", "【每天早上】點名"),
        (),
    ),
    Rule(
        "zh-closed",
        "闭休",
        "[闭閉休]会期间",
        between,
        ("【閉會期間】由主席團代行",),
        ("休會後",),
    ),
    Rule(
        "zh-during-meeting",
        "在于",
        r"(?<![存])[在于](?P<name>(?![^\W\x00-\xff]{0,6}(?:社会|机会|聚会|委员会))[^\W\x00-@\[-\xff]{1,8}?(?:会|会议|论坛|峰会))(?:召开|举行)?期间",
        during_meeting,
        ("【在進博會期間】簽約", "【於亞洲論壇期間】會晤"),
        ("在社會期間",),
    ),
    Rule("zh-whole-year", "全", "全年(?!无休|無休|[级龄])", whole_year, ("【全年】營收",), ("全年無休",)),
    Rule(
        "zh-summer",
        "暑0一今明去本后前公西民",
        rf"(?:{YEAR})?(?:的)?{S}暑假(?!作业)(?:期间)?",
        summer,
        ("【今年暑假】整修", "【暑假】前完工"),
        ("暑假作業",),
    ),
    Rule(
        "zh-week-of-year",
        "0一公西民今去明前后本",
        rf"(?:{YEAR})(?:的)?{S}第{S}(?P<n>[0-9]{{1,2}}|{C}{{1,3}}){S}个?(?:周|星期)(?![一二三四五六日天年])",
        week_of_year,
        ("【2013年第20周】", "【今年第三週】開工"),
        (),
    ),
    Rule(
        "zh-nights",
        "0一",
        rf"(?P<n>[0-9]{{1,2}}|{C}{{1,3}}){S}[天日]{S}(?:[0-9]{{1,2}}|{C}{{1,3}}){S}夜",
        nights,
        ("守了【三天三夜】", "【五天四夜】行程"),
        (),
    ),
    Rule(
        "zh-seasons",
        "今去明",
        "(?P<y>今|去|明)(?P<a>[春夏秋冬])(?:(?P<y2>今|明)(?P<b>[春夏秋冬]))?(?![节節天])",
        seasons,
        ("【今冬明春】防火", "【去冬今春】少雨", "【明春】再議"),
        (),
    ),
    Rule(
        "zh-quarter-months",
        "第一二三四0",
        rf"第{S}(?P<q>[1-4一二三四]){S}季度?(?:的)?(?P<w>前|首|后|末){S}(?P<n>[12一二两]){S}个?月",
        quarter_months,
        ("【第四季度前兩個月】", "【第二季後兩個月】"),
        (),
    ),
    Rule(
        "zh-spoken-day",
        "今明昨后",
        "(?P<w>今|明|昨|后)[儿兒](?:个)?(?:一早|[早晚]上|下午|上午|中午|晚)?(?![童子女])",
        day_word,
        ("【明兒一早】去",),
        ("明兒子",),
    ),
    Rule(
        "zh-receipt",
        "文收",
        rf"(?:文到|收文|收到[^\W\x00-\xff]{{0,4}}(?:通知书?|来函|公文))后?(?:之?次日起)?{S}{LENGTH}{S}(?:之|以)?内",
        on_receipt,
        ("請於【文到10日內】回復",),
        (),
    ),
    Rule(
        "zh-every",
        "每",
        rf"每(?![日周](?:[^\W\x00-\xff]{{0,3}}(?:新闻|杂志|电讯|邮报|镜报|快报|报社)|刊))(?:逢|个)?(?P<gap>隔)?{S}(?:(?P<n>[0-9]{{1,3}}|{C}{{1,3}}){S})?(?:个)?(?:(?P<u>学期|年度?|季度|季|月(?!刊|报|经)|周|星期|礼拜|天|日|小时|分钟|工作日)|半个?(?P<hu>年|月|天|日|小时))(?:(?:的)?(?:第?[一二三四五0-9]{{1,2}}个?(?:周|星期|礼拜)[一二三四五六日天]|(?:[0-9]{{1,2}}|{C}{{1,3}})[日号]|[一二三四五六日天](?!月)(?:[、至到及和与~\-](?:周|星期|礼拜)?[一二三四五六日天]){{0,4}}|末|底|初|{N12}月(?:{ND}[日号]|[底初中]|份?(?:[、及和]{N12}月份?){{0,3}})|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|份?(?:[及、和][0-9]{{1,2}}月份?){{0,3}}))(?![次回届]))?(?:(?:召开|举行|举办|开会)?(?P<times>[0-9]{{1,2}}|[两二三四五六])[次回])?(?![人家])",
        every,
        (
            "秘書處【每季】更新",
            "【每年】檢討",
            "【每兩週】",
            "【每半年】",
            "【每月第一個週五】",
            "【每週一】",
            "【每月15日】",
        ),
        ("每人每次5分", "每次"),
    ),
    Rule("zh-once", "0一半", rf"{LENGTH}{S}[一1]{S}次", once, ("檢討【兩週一次】",), ()),
    Rule(
        "zh-often",
        "一每0",
        rf"(?:每|一){S}个?{S}(?P<u>年|季|月|周|星期|天|日){S}(?P<times>[0-9]{{1,2}}|{C}{{1,2}}){S}[次回]",
        often,
        ("【一年兩次】", "【每週三次】"),
        (),
    ),
    Rule(
        "zh-periodic",
        "隔双按逐年月日天周一",
        r"隔[周日月年季](?!离|壁|绝)|(?:双周|双月)(?![刊报])|按[月季年周日](?!照|时|期|本)|逐[年月日周季](?!步)|一年一度|年年|月月|天天|周周",
        periodic,
        ("【隔週】開會", "【雙週】會議", "【按季】填報"),
        ("雙月刊",),
    ),
    Rule(
        "zh-vague",
        "尽近适早不短即稍前最日及立择隔待等俟开未今往接过这再好几数多十百长",
        r"(?:未来|今后|往后|接下来|过去|近|最近|前|这|过|再过|过了)(?:的)?(?:好?几|数)(?:个)?(?:工作日|天|日|周|星期|礼拜|月|季度?|年|小时)(?:之?[内间里])?(?!级)|(?:近|这)些(?:年(?![龄级代份纪])|天|日子)来?|(?:好?几|数|多)(?:个)?(?:天|日|周|星期|礼拜|月|季|年|小时)(?:之|以)?(?:前(?!往)|后(?!续)|来|内)|好几(?:个)?(?:天|日|周|星期|礼拜|月|年|小时)|[十百]来[天年]|[一二三四五]两?年半载|长年以来|长期以来|多年以来"
        r"|尽速|尽快|近期|适时|早日|尽早|及早|短期内|不久的将来|近日|(?<![离離距])(?<![离離距][^\W\x00-\xff])最近(?![0-9一二三四五六七八九十两几]|的(?!一|[日天周月年期次]))|日后|日前|不久前|前不久|近年来?|择期|稍后|立即|即刻|开[学學]前|不日(?=[即将就可内])|隔三[差岔]五|[待等俟][时時][机機]成熟(?:[时時]|后)?",
        vague,
        ("請【儘速】辦理", "【近期】", "【適時】", "【未來幾週】公布", "【數月前】", "【好幾年】", "【近幾年】"),
        ("十幾人", "數日本人"),
    ),
    Rule(
        "zh-weekdays",
        "周星礼上本今这下再",
        rf"(?:(?P<w>上上|下下|再下|上一|下一|上|下|本|这|今){S}个?{S})?(?:周|星期|礼拜)(?P<a>[一二三四五六日天]){S}(?:[至到~\-]{S}(?:周|星期|礼拜)?(?P<b>[一二三四五六日天])(?![年月日周天个号点])|(?<=六)(?:[、和及与]?(?:周|星期|礼拜)?)(?P<b2>[日天])(?![年月]))",
        weekdays,
        ("【下週一至三】出差", "【週一至週五】輪值"),
        (),
    ),
    Rule(
        "zh-same-day",
        "去明前后今",
        r"(?P<y>去|明|前|后)年(?:的)?(?P<w>今[天日]|同月|同日|此时)",
        same_day,
        ("【明年今日】", "【去年同月】"),
        (),
    ),
    Rule(
        "zh-pair",
        "今明去",
        r"(?P<w>今明|明后|去今)(?:[两二]{S})?(?P<u>年|天|日)".replace("{S}", S),
        pair,
        ("【今明兩年】", "【明後天】"),
        (),
    ),
    Rule(
        "zh-school",
        "01一",
        rf"(?P<y>[0-9]{{2,4}}|{C}{{2,5}}){S}学年度?(?:第{S}?(?P<n>[12一二]){S}?学期|(?P<p>[上下])学期)?",
        school,
        ("【104學年度上學期】", "【104學年度】"),
        (),
    ),
    Rule(
        "zh-guard-name",
        "周十三星",
        r"(?:(?<=歌手)|(?<=[记記]者)|(?<=[导導]演)|(?<=作家)|(?<=演员)|(?<=立委))周[一二三四五六日][^\W\x00-\xff]|周[一二三四五六日][^\W\x00-\xff](?:[导導]演|[书書][记記]|大夫|老[师師]|律[师師]|[会會院校][长長]|先生|女士|小姐|主任|委员|代表|教授|博士|当选|担任|主席|局长|处长|组长|科长)|十月怀胎|三分钟热度|星期五餐厅|十分钟内幕",
        guard,
        (),
        ("周五福先生發言", "周一鸣当选组长", "三分鐘熱度"),
    ),
    Rule("zh-today", "即", r"即日(?=起|前|内)", immediate, ("自【即日起】",), ("即日後",)),
    Rule(
        "zh-holiday",
        "重腊0一元五圣耶春除端中秋国七清冬平情儿劳妇愚万光双跨感母父建植青教复和护军记世行公西民大本今去明后前同中国农旧",
        rf"(?:{YEAR})?(?:的)?{S}(?P<h>{'|'.join(sorted((*HOLIDAYS, *MOVING, *LUNAR, *DIFFERENT, *EASTER, '清明节', '清明连假', '国庆节', '国庆日', '国庆'), key=len, reverse=True))})(?![卡树老餐特月饼]|[至到]今)(?:国庆)?(?:假期|连假|[长長]假|当天|(?P<gold>黄金周|黃金周))?",
        holiday,
        ("【元旦】放假", "【明年聖誕節】"),
        ("聖誕樹",),
    ),
    Rule(
        "zh-lunar-date",
        "0一公西民中大本今去明后前同次上下农阴旧古夏正腊冬闰这'",
        rf"(?:(?:{YEAR})(?:的)?{S})?(?:(?:农历|阴历|旧历|古历|夏历)(?:的)?{S}(?:(?P<ly>[12][0-9]{{3}}|[一二]{C}{{3}})年)?{S}(?P<leap>闰)?(?P<lm>正|腊|冬|{N12})月(?!刊)(?P<ld>{S}(?:初{C}|{C}{{1,3}}|[0-9]{{1,2}}){S}[日号]?)?"
        rf"|(?P<lm2>[正腊冬])月(?P<ld2>初{C}|{C}{{1,3}}(?!个)){S}日?|(?P<lm3>十[一二]?|[一二三四五六七八九])月(?P<ld3>初[一二三四五六七八九十])日?(?=[,。;:()、 ]|$|前|后|之|起|至|到|这|那|当|早|晚|上午|下午|举|拜|开|是|为)"
        rf"|大年(?:(?P<ld4>初[一二三四五六七八九十])|(?P<eve>三十|夜)))",
        lunar_date,
        ("【農曆七月十五】普渡", "【明年正月初八】開工", "【臘月廿三】祭灶", "【大年初一】團拜", "【八月初八】舉行"),
        ("三月初一批貨到港", "農曆十三月初一"),
    ),
    Rule(
        "zh-solar-term",
        "0一公西民中大本今去明后前同次上下立春秋夏冬惊谷穀芒处小雨白寒霜这'",
        rf"(?:(?:{YEAR})(?:的)?{S})?(?:(?P<sure>立[春夏秋冬]|[春秋]分(?![公部校局行店社站])|[夏冬]至|惊蛰|[谷穀]雨|芒种|处暑)|(?P<weather>[小大][寒暑雪]|雨水|小满|白露|寒露|霜降))(?![街路巷村庄园号店楼社站站里口堂盘区区队会杯组])(?P<is>{S}(?:节气|节(?!能|目|约|省|水|电|度|点|流)|当天|当日|那天|这天))?",
        solar_term,
        ("【立冬】前完工", "【2014年大寒】", "【明年冬至】", "【小滿當天】開幕"),
        ("大雪封山，道路中斷", "白露女士發言", "雨水排放設施改善"),
    ),
    Rule(
        "zh-nth-weekday",
        "0一公西民中大本今去明后前同次上下这'",
        rf"(?:{YEAR})?(?:的)?{S}(?:{MONTH})(?:的|份)?{S}(?:第{S}(?=[1-5一二三四五])|(?=最后))(?P<nth>[1-5一二三四五]|最后一?){S}个?{S}(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末])",
        nth_weekday,
        ("【5月第一個週一】", "【2011年6月最後一個星期五】"),
        (),
    ),
    Rule(
        "zh-edge-of-year",
        "0一公西民中大本今去明后前同次'",
        rf"(?:{YEAR})(?:的)?{S}(?P<nth>最后|第)一?{S}(?P<what>天|日|个?月(?!份))",
        edge_of_year,
        ("【2016年最後一天】", "【今年最後一個月】"),
        ("今年第三天",),
    ),
    Rule(
        "zh-nth-week",
        "0一公西民中大本今去明后前同次上下这'",
        rf"(?:{YEAR})?(?:的)?{S}(?:{MONTH})(?:的|份)?{S}(?:第{S}(?=[0-9一二三四五])|(?=最后))(?P<nth>[0-9]{{1,2}}|[一二三四五]|最后一?){S}个?(?P<what>周|星期|礼拜|天|日)(?![一二三四五六日天])",
        nth_week,
        ("【5月第一週】", "【2月最後一天】"),
        (),
    ),
    Rule(
        "zh-near-session",
        "大年会开第下本领部年首资高A总双经贸财两",
        rf"(?<![年开大协理机委学社议公展都工商研协际布谈明览讨晚宴餐茶聚]){SESSION}{S}{EDGE}(?:{S}(?:的)?{LENGTH}{S}(?:(?:之|以)?内)?|(?!提[是下条]|[往续来述瞻者]))",
        near_session,
        (
            "於【SCCP 2會議結束後10工作日內】提出",
            "請於【會議前兩週】提供",
            "將於【會後兩週內】提供",
            "【下次會議前】提交",
        ),
        ("會議結束前，主席強調", "開會前"),
    ),
    Rule(
        "zh-counted-before",
        "会开第下本领部年首资高A总双经贸财",
        rf"(?<![年开大协理机委学社议布谈明展览讨研晚宴餐茶聚]){SESSION}(?:召开|举行|开始|结束)?(?:的)?{S}{LENGTH}{S}(?P<tail>(?:之|以)?[前后内]|后?内)",
        counted_before,
        ("【會議三日前】提出", "【SOM 3會議兩週前】"),
        (),
    ),
    Rule(
        "zh-session",
        "第下本领部年首资高A总双经贸财",
        rf"{SESSION}{S}(?P<at>场边|[场場]外|召开时|举行时|会议时|期间|当中|会期|时(?![间期代])|中(?![国央心午华])|上(?![半午下海])|间(?![接隔])|(?:召开|举行)期间)?(?P<again>(?=再(?!次强)|讨论|审议|[订定将拟]于|将在))?",
        at_session,
        (
            "於【SCCP 2會議時】報告",
            "於【下次會議】提出",
            "於【下週例會】逐項說明",
            "請於【下週會前】補齊",
            "於【SOM 3期間】舉行",
            "於【第3次會議】提出",
        ),
        ("第2次會議決議。", "SOM 3主席報告。", "SCCP 2議程"),
    ),
    Rule(
        "zh-next-time",
        "下",
        r"(?<=[延移挪留放推][到至])下次(?=再|[,。;!)]| ?$|\n)|下次(?=再?(?:议(?![题程])|讨论|报告(?!人)|汇报|说明|提出|提报|确认|定案|决定|追踪|检视|审议|审查))",
        next_time,
        ("【下次】再議", "未及討論者【下次】討論。", "材料不齊，延到【下次】"),
        ("下次的議題", "下次去臺南"),
    ),
    Rule(
        "zh-dated-session",
        "0公西民一本今去明后前当来次下",
        rf"(?:{YEAR}|(?P<comes>下)年度)(?:度|的)?{S}(?=[A-Z第领部资]){SESSION}{S}(?:{EDGE}(?:{S}(?:的)?{LENGTH}{S}(?:(?:之|以)?内)?)?|时(?![间期代])|期间|中(?!国)|上|间|(?(ry)(?=再?(?:提[出报交]|报告|讨论|说明|分享|发表|采认|审议))|))",
        dated_session,
        (
            "於【2010年第1次SCCP會議時】",
            "請於【明年SCCP 1會議前兩週】提供",
            "應於【2012年SCCP第1次會議前兩週】提出",
            "於【明年SCCP 1期間】商議",
            "於【明年SCCP1】報告",
            "於【下年度SCCP 1】提出",
            "並於【今年SCCP 2會議結束後】撰寫完整報告",
        ),
        (),
    ),
    Rule(
        "zh-guard-nth",
        "第",
        rf"第{S}(?:[0-9]{{1,4}}|{C}{{1,5}}){S}(?:(?:[~\-至到、]|及){S}第?{S}(?:[0-9]{{1,3}}|{C}{{1,3}}){S})?(?:条|项|点|号|组|分组|章|节|页|名|题|款|案|期|版|代|天|日|年|周|个?月|个|家|类|段|阶段|位|任|批|例|集|卷|张|图|表|届|次|期|十)",
        guard,
        (),
        ("依第21條第1項", "第三天"),
    ),
    Rule(
        "zh-guard-label",
        "附议编",
        r"(?:附件|附录|附表|议程(?:项目)?|编号)[ :]{0,2}[0-9A-Z一二三四五六七八九十][0-9A-Z./\-~、]{0,20}",
        guard,
        (),
        ("參見附件3-5。", "議程3.2及4.1"),
    ),
    Rule(
        "zh-guard-count",
        "0一",
        rf"(?:[1-9][0-9]?|{C}{{1,2}}){S}年(?:国[民教]|计划)|(?:[0-9]{{1,5}}|{C}{{1,5}}){S}(?:周年|岁|年级|年生|周岁|月球|分之|年制|年期|日游|日线|日元|日之[计内]|天才|周报|分[。])",
        guard,
        (),
        ("五十歲", "二十周年", "十分之一", "一日之計在於晨"),
    ),
    Rule(
        "zh-guard-before-christ",
        "公西纪",
        rf"(?:公元|西元|纪元)前{S}(?:[0-9]{{1,4}}|{C}{{1,5}}){S}(?:年|世纪)?",
        guard,
        (),
        ("西元前221年統一", "公元前三世紀"),
    ),
    Rule(
        "zh-guard-word",
        "日目本后前年每同当今明上下中大会公民国最双半天星",
        r"目前|后天下(?!午)|本月[刊报]|年终奖|每况|后者|前者|后天性|前天赋|年会|大会|公民|会议室|会员|会计|年度报告|当年度|星期天|今年来|前年度|半天(?=才)|中国|本国|大陆|下午茶|中小|上海|大学|上午班|民众|双方|双边",
        guard,
        (),
        ("年會籌備小組",),
    ),
)
