# ruff: noqa: ARG001, E501 - every maker takes the match and the context; a pattern reads best on one line
"""Chinese names made of words for a time: titles, people, streets, firms, idioms. None of them is a time."""

from __future__ import annotations

import re

from apectrack.timex.context import Context
from apectrack.timex.rule import Rule
from apectrack.timex.values import Guard, Value

# Surnames that are no other common word before a time (于, 曾, 时, 常, 江 are).
SURNAME = "[陈陳林黄黃张張李王吴吳刘劉蔡杨楊许郑鄭谢謝郭洪邱廖赖賴徐叶葉苏蘇庄莊吕呂何罗羅萧蕭潘朱钟鍾詹胡沈赵趙卢盧梁颜顏柯孙孫魏翁戴宋邓鄧杜傅侯曹薛丁蒋蔣唐冯馮姚汤湯汪姜邹鄒巫龚龔严嚴黎阮韩韓董袁陆陸崔贾賈谭譚秦尹]"
NAMED = (
    "(?:[今明去后]年|[今明昨]天|[今明昨]日|五一|国庆|春节|元旦|中秋|除夕|立[春夏秋冬]|(?:正|元|十[一二]?|[一二三四五六七八九])月"
    "|(?:周|星期|礼拜)[一二三四五六日天]|初[一二三四五六七八九十])"
)
OF_PERSON = (
    "(?:先生|女士|小姐|太太|同志|同学|教授|老[师師]|主任|主席|委员|[议議]员|代表|博士|律[师師]|[医醫][师師]|科[长長]|[处處][长長]|局长|部长|里长|市长|校长|院长|"
    "[经經]理|董事|理事|总|工程师|[两三四]位|两人|等[人两三]|说|表示|指出|认为|宣布|当[选選]|[担擔]任|列席|出席|主持|[发發]言|提案|附[议議])"
)
PLACE = "(?:[广廣]场|公[园園]|大道|大?[桥橋]|村(?!民|里)|路(?![上况演透障])|街(?![头上])|巷|花[园園]|[纪紀]念[馆館碑]|中[学學]|小[学學]|[医醫]院|水[库庫]|大[楼樓厦廈]|[车車]站|捷[运運]站|新村|商圈)"
TROUPE = "(?:合唱[团團]|[乐樂][团團]|[乐樂][队隊]|[剧劇][团團场場]|[诗詩]社|[书書]店|[书書]房|[书書]局|咖啡(?:[馆館店厅廳])|出版社|唱片|食品(?:行|店|公司|厂|廠)|婚[纱紗]|工作室|便利店|旅行社)"
FIRM = "(?:公司|集[团團]|企[业業]社?|商行|食品行|事[务務]所|工作室|便利店|旅行社|[书書]店|餐[厅廳]|[剧劇][团團]|基金[会會])"
_WORK = "(?:[电電]影|影片|影集|[电電][视視][剧劇]|[剧劇]集|[纪紀][录錄]片|[动動][画畫]片?|歌曲|歌|[单單]曲|[专專][辑輯]|[乐樂]曲|小[说說]|[书書]|[绘繪]本|漫[画畫]|散文|[诗詩]|[诗詩]集|[节節]目|舞台[剧劇]|音[乐樂][剧劇]|话[剧劇]|[戏戲]|[游遊][戏戲]|[乐樂][团團]|[乐樂][队隊]|品牌|店家|店名|片名|[书書]名|曲名|[号號])"
_BEFORE = re.compile(f"{_WORK}(?:是|为|名为|叫|:)? ?\\Z")
_AFTER = re.compile(f" ?(?:一|这[部首本]|该)?(?:{_WORK}|一文|一片|演唱会|主唱|合唱[团團])")
_DATED = re.compile("[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3}|民国|[0-9]{2,3}年|年度")


def title(m: re.Match[str], context: Context) -> Value | None:
    """《四月物語》: a work; one with a year in its title, 《2018年報告》, may still name a time."""
    return None if _DATED.search(m[0]) else Guard()


def quoted(m: re.Match[str], context: Context) -> Value | None:
    """「明天」 beside a word for a work."""
    before = _BEFORE.search(context.text, max(0, m.start() - 8), m.start())
    return Guard() if before or _AFTER.match(context.text, m.end()) else None


def guard(m: re.Match[str], context: Context) -> Value | None:
    """Nothing in here is a time."""
    return Guard()


_OPENS = "今明去后昨国春元中除立正一二三四五六七八九十周星礼初"
TRIGGERS = (
    ("《〈", ""),
    ("「『“", "(?=[^」』”\n]{0,12}[」』”])"),
    (SURNAME[1:-1], f"(?={NAMED})"),
    ("百万", "(?=年)"),
    ("五六七八九", f"(?=[一四七八][八]?{PLACE})"),
    ("人", "(?=间四月天)"),
)
WORDS: dict[str, str] = {}
RULES = (
    Rule(
        "zh-guard-title",
        "《〈",
        "[《〈][^《》〈〉\n]{1,40}[》〉]",
        title,
        (),
        ("《四月物語》是電影。", "他唱了〈明天會更好〉。", "讀過《十二月八日的早晨》"),
    ),
    Rule(
        "zh-guard-quoted",
        "「『“",
        "[「『“][^「」『』“”\n]{1,20}[」』”]",
        quoted,
        (),
        ("電影「後天」很賣座。", "「五月」樂團演出", "歌曲『昨日』"),
    ),
    Rule(
        "zh-guard-person",
        SURNAME[1:-1],
        rf"(?:(?<![\u4e00-\u9fff])|(?<=[与和及由请跟叫]))(?P<s>{SURNAME}){NAMED}[\u4e00-\u9fff]?(?={OF_PERSON}|[、与和及]{SURNAME}[\u4e00-\u9fff]{{1,2}})"
        rf"|(?<=[、与和及]){SURNAME}{NAMED}(?={OF_PERSON}|是|也|都|[,。、;])",
        guard,
        (),
        ("陳明年先生當選", "由王元旦主任說明", "林今日、李國慶兩位列席"),
    ),
    Rule(
        "zh-guard-courtesy",
        _OPENS + "端七",
        rf"(?:{NAMED}|端午|七夕)(?:先生|女士|小姐|太太|同志|教授)",
        guard,
        (),
        ("中秋先生承辦", "國慶女士與元旦先生"),
    ),
    Rule(
        "zh-guard-called",
        _OPENS,
        rf"(?<=叫){NAMED}(?![早上晚来去再就要会才都也])[\u4e00-\u9fff]?",
        guard,
        (),
        ("他叫周日華。",),
    ),
    Rule(
        "zh-guard-place",
        _OPENS + "端圣两",
        rf"(?:五一|六一|七一|八一|九一八|五四|二二八|国庆|元旦|春节|中秋|端午|圣诞|{NAMED}(?:[〇一二三四五六七八九十]{{1,3}}日?)?){PLACE}|(?:正|元|十[一二]?|[一二三四五六七八九])月(?:{TROUPE}|革命|政[变變]|起[义義]|[风風]暴|[党黨]人)"
        rf"|(?<=[市县省区镇])(?:今[日天]|明[日天]|昨日)[\u4e00-\u9fff]{{0,6}}{FIRM}|(?<=[为是叫])(?:{NAMED})[\u4e00-\u9fff]{{0,4}}{FIRM}",
        guard,
        (),
        (
            "在五一廣場集合",
            "國慶路塞車",
            "三月街的銀飾",
            "七月合唱團演出",
            "台北市明日科技公司得標",
            "中秋公園整修",
            "十月革命的起因",
            "十二月黨人",
        ),
    ),
    Rule(
        "zh-guard-idiom",
        "年十百一三天月明今人八六五日度千万除",
        "年年有[余馀]|年年岁岁|百年[树樹]人|百年好合|百年大[计計]|百年老(?:店|字号)|十年[树樹]木|十年寒窗|十年磨一[剑劍]|三十年河[东東西]|十年河[东東西]|天天向上|天天[开開]心"
        "|三天打[鱼魚]|三天两头|三日不[见見]|一年之[计計]|一日不[见見]|一日三秋|一日千里|一日之[长長]|一日[为為][师師]|一朝一夕|一天到晚|(?<=[有哪那])(?:朝)?一[日天](?![内前后])|月月[红紅]|明日[黄黃]花|明日之星|今日[头頭][条條]|今晚[报報](?![到名告])|今日[时時][报報]|人间四月天|五月天(?![气氣候])|五月花(?![开開季])"
        "|六月雪(?![量季])|六月[飞飛]霜|八月桂花香|万年青|千年古|除夕(?=[阳陽])",
        guard,
        (),
        ("年年有餘", "十年樹木，百年樹人", "明日之星選拔", "五月天演唱會", "百年大計"),
    ),
)
