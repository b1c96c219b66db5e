"""One spelling for all: full-width to ASCII, Traditional to Simplified where rules look, dashes and spaces to one each.

Every character becomes exactly one character, so offsets in the folded text are offsets in the original.
"""

from __future__ import annotations

_HAN = (
    "號号週周禮礼個个後后會会議议間间內内從从時时點点儘尽適适這这歷历為为爲为總总雙双兩两國国曆历農农結结開开屆届電电"
    "話话傳传編编條条項项歲岁紀纪現现許许過过剛刚將将來来幾几數数餘余辦办鐘钟長长達达僅仅約约當当該该遲迟訂订"
    "預预擬拟應应須须請请計计劃划畫划與与於于陽阳陰阴閏闰聖圣誕诞節节勞劳動动兒儿婦妇齡龄級级學学題题組组頁页臺台幣币"
    "員员務务區区發发報报聯联際际領领導导資资無无歐欧單单滿满係系續续執执實实產产業业關关門门貿贸濟济續续"
    "圖图錄录冊册費费價价億亿萬万頒颁舉举閉闭幕幕啟启動动長长處处審审專专術术論论壇坛團团樣样標标準准體体"
    "說说宣宣報报導导認认確确試试還还給给繳缴納纳勢势倍倍獲获達达贊赞書书變变剛刚鄰邻鄉乡鎮镇縣县"
    "晝昼夠够週周擇择儘尽俟俟隨随從从裡里裏里鐘钟連连續续經经歇歇屬属條条線线幹干場场賽赛筆笔歲岁聽听"
    "慶庆熱热廳厅聞闻盡尽頭头華华義义傍傍淩凌凌凌們们讓让對对該该嗎吗個个漢汉語语衆众眾众獻献勵励歡欢戰战舊旧軍军黨党師师樹树腦脑機机飛飞郵邮親亲復复師师陽阳財财"
    "東东嚴严樂乐習习倉仓養养馮冯決决況况減减憑凭劉刘劍剑劇剧醫医協协盧卢衛卫廈厦葉叶呂吕吳吴園园獎奖媽妈娛娱孫孙憲宪宮宫寬宽廣广庫库張张強强戲戏護护擔担損损齋斋斷断楊杨棟栋橋桥樓楼湯汤漲涨環环監监"
    "盤盘碼码簽签類类紅红紗纱終终繪绘絕绝綜综羅罗艦舰艙舱藝艺蘇苏藥药營营蕭萧蔣蒋見见規规視视討讨記记證证評评訴诉詩诗詢询讀读調调談谈謝谢譚谭質质賈贾賦赋賴赖趙赵車车軒轩輕轻載载較较輯辑邊边運运進进"
    "選选鄧邓鄒邹鄭郑鋪铺鎖锁鍋锅鋒锋閣阁隊队階阶陸陆陳陈難难韓韩順顺顏颜額额風风飯饭飾饰餅饼館馆驗验魚鱼鳴鸣黃黄龔龚賣卖亞亚備备參参洶汹貶贬銀银鐵铁網网氣气銷销癢痒種种曬晒晉晋擊击遊游鏡镜饑饥團团"
    "獅狮龍龙鳳凤莊庄誰谁誤误館馆絲丝紙纸線线緊紧緩缓課课診诊詞词談谈緒绪禎祯雜杂誌志臘腊驚惊蟄蛰"
)
FORMAL = "壹一贰二貳二叁三肆四伍五柒七捌八玖九拾十"  # as cheques and contracts write them, in either script
_NUMERALS = "○〇◯〇０0Ｏ〇" + FORMAL
_DASHES = "－–—―−‐‑‒﹣─ー"
_TILDES = "～〜∼﹏"
_SPACES = "\u3000\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\t\x0b\x0c"
_QUOTES = "‘’ʼ′＇"


def _table() -> dict[int, int]:
    table = {0xFF01 + n: 0x21 + n for n in range(94)}
    table |= {ord(a): ord(b) for a, b in zip(_HAN[::2], _HAN[1::2], strict=True)}
    table |= {ord(a): ord(b) for a, b in zip(_NUMERALS[::2], _NUMERALS[1::2], strict=True)}
    table |= dict.fromkeys(map(ord, _DASHES), ord("-")) | dict.fromkeys(map(ord, _TILDES), ord("~"))
    table |= dict.fromkeys(map(ord, _SPACES), ord(" ")) | dict.fromkeys(map(ord, _QUOTES), ord("'"))
    # A few look-alikes: compatibility ideographs for 年 月 日 as PDF fonts give them, and the ditto of full stops.
    return table | {0xF98E: 0x5E74, 0x2F49: 0x6708, 0x2F47: 0x65E5, 0x2F00: 0x4E00, 0x2F06: 0x4E8C, 0x2F17: 0x5341}


_TABLE: dict[int, int] = {}


def folded(text: str) -> str:
    """``text`` in one spelling, of the same length."""
    if not _TABLE:
        _TABLE.update(_table())
    return text.translate(_TABLE)


def shows_simplified(text: str) -> bool:
    """Whether ``text`` holds a character that Traditional Chinese writes otherwise."""
    return not set(_HAN[1::2]).isdisjoint(text)
