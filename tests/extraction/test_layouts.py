"""How minutes are laid out: typed registers, rulings amid reports, logs of chats, teams, titles, lists led in."""

from datetime import date

import pytest


def quotes(found):
    return [candidate.quote for candidate in found.candidates]


def owners(found):
    return [tuple(party.name for party in candidate.owners) for candidate in found.candidates]


TOLD = date(2015, 6, 10)
HEAD = "水保小組第3次會議紀錄\n時間：民國104年6月10日（星期三）下午2時\n"


@pytest.mark.parametrize(
    "rows",
    [
        "編號 | 決議 | 負責 | 進度\n1 | 水尺校正 | 觀測科 | 7月底完成\n2 | 標示牌更換 | 養護科 | 8月5日前\n",
        "案號 / 事項 / 主辦 / 辦理情形\n104-1　水尺校正　觀測科　預計7月底完成\n104-2　標示牌更換　養護科　改8月5日\n",
    ],
)
def test_registers_typed_with_other_signs_than_tabs(read, rows):
    found = read(f"{HEAD}\n列管事項\n\n{rows}", day=TOLD)
    assert ["水尺校正" in quote for quote in quotes(found)].count(True) == 1
    assert owners(found) == [("觀測科",), ("養護科",)]
    assert [c.deadline.named.latest for c in found.candidates] == [date(2015, 7, 31), date(2015, 8, 5)]


def test_a_ruling_ends_where_the_next_report_begins(read):
    found = read(
        f"{HEAD}\n壹、各科報告\n一、觀測科：本月雨量偏少。\n主席裁示：請觀測科於7月3日前補報資料。\n"
        "二、養護科：現有挖土機兩臺，新購一臺約三百萬元。\n主席裁示：請養護科於下次會議提出租用方案。\n"
    )
    assert len(found.candidates) == 2
    assert not any("挖土機" in quote for quote in quotes(found))


def test_a_matter_put_before_the_meeting_ends_the_decision_on_the_one_before(read):
    found = read(
        f"{HEAD}\n提案1 渠道清淤\n決議：請養護科於7月底前完成。\n提案2 宿舍門禁改由住戶自行管理\n決議：不予採納。\n"
    )
    assert len(found.candidates) == 1


def test_people_of_a_team_and_what_they_do_without_a_modal(read):
    found = read(
        f"{HEAD}計畫組：規劃 葉庭安、測量 雷小雯、採購 石堅\n\n一、設備\n"
        "水位計葉庭安月底前重新詢價。雷小雯整理測站清單給水利署。石堅說價格偏高。\n"
    )
    assert owners(found) == [("葉庭安",), ("雷小雯",)]


def test_who_is_named_in_a_table_of_particulars_is_known(read):
    found = read(
        "| 日期 | 2021/11/08 |\n|---|---|\n| 與會 | 倉管 Nina、資訊 老許 |\n\n## 討論\n- Nina 週三提供標籤樣本\n"
    )
    assert ("Nina",) in owners(found)


def test_a_log_of_a_chat(read):
    found = read(
        "Meeting started Mon Feb 26 2018\n19:00:12 <wim> #startmeeting\n19:02:40 <wim> last cycle was late\n"
        "19:03:31 <wim> #action lotte mail the list about the mirror\n19:04:02 <lotte> #topic freeze\n"
        "19:07:04 <wim> #agreed draft announcement has to be out by 30 March\n"
        "19:13:24 <lotte> I can review it tomorrow\n"
        "19:18:44 <wim> #endmeeting\n"
    )
    assert quotes(found) == [
        "#action lotte mail the list about the mirror",
        "draft announcement has to be out by 30 March",
        "I can review it tomorrow",
    ]
    assert owners(found) == [("lotte",), (), ("lotte",)]


def test_a_list_that_is_led_in_is_decided(read):
    found = read(
        "Minutes, 3 June 2008\n\n7. It was agreed that\n   (a) comments be sent to Peru by 12 September; and\n"
        "   (b) the final paper be tabled on 3 October 2008.\n",
        day=date(2008, 6, 3),
    )
    assert len(found.candidates) == 2


def test_what_only_names_what_follows_is_no_item(read):
    found = read(f"{HEAD}\n會議要求：\n1. 加強領導。請各分署於7月1日前指定聯絡人。\n")
    assert len(found.candidates) == 1


def test_a_letter_broken_under_its_label_is_one_item(read):
    found = read(
        f"{HEAD}\n一、海岸組\n（一）澳方報告平交道安全研究情形並分送期中報告一份供參，最終報告將於104年8月底前完成\n"
        "      並上載網站。\n（二）其餘洽悉。\n"
    )
    assert any("並上載網站" in quote for quote in quotes(found))


@pytest.mark.parametrize(
    "line",
    [
        "鎮公所提出每坪補償三千元，住戶認為偏低，會議未作定論。",
        "依契約，廠商應於決標日起30日曆天提送細部設計。",
        "嗣由丹麥、葡萄牙報告。",
        "教育部說髮禁應全面解除。",
        "有人提議週會改到週二，沒通過。",
    ],
)
def test_what_was_only_said_or_came_to_nothing(read, line):
    assert not read(f"{HEAD}\n一、報告\n{line}\n").candidates


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("公文已經遞出，等圖書館回覆中。", "圖書館"),
        ("廠商尚未報價。", "廠商"),
        ("辦公室再催。", "辦公室"),
    ],
)
def test_an_answer_that_is_waited_for(read, line, owner):
    found = read(f"{HEAD}\n一、報告\n- {line}\n", day=TOLD)
    assert owners(found) == [(owner,)]


def test_two_weeks_before_something_waits(read):
    (candidate,) = read(f"{HEAD}\n決議：開放報名兩週前請資訊人員測試。\n").candidates
    assert candidate.deadline.named is None


def test_the_session_a_sentence_opens_with(read):
    found = read(
        "專題會議紀要\n縣府辦公室　二〇一一年七月二十二日\n\n"
        "2011年7月19日下午，副縣長遲國主持召開專題會議，研究堤防問題。\n"
        "會議明確：請水務局在半個月內完成調查。\n",
        day=None,
    )
    assert found.meeting.window.earliest == date(2011, 7, 19)


@pytest.mark.parametrize(
    ("issued", "day"),
    [("2011年7月22日", date(2011, 7, 19)), ("2012年1月4日", None), ("民國100年8月1日", date(2011, 7, 19))],
)
def test_a_session_without_its_year_is_the_last_before_its_paper(read, issued, day):
    found = read(
        f"專題會議紀要\n\n縣府辦公室　　　{issued}\n\n"
        "7月19日下午，副縣長遲國主持召開會議，研究堤防問題。\n"
        "會議明確：請水務局在半個月內完成調查。\n",
        day=None,
    )
    assert day is None or found.meeting.window.earliest == day
    assert day is not None or found.meeting.window.earliest != date(2012, 7, 19)


@pytest.mark.parametrize("hours", ["14:30-16:00（週三）", "14:30（三）", "（週三）14:30", "下午2點半（星期三）"])
def test_the_day_of_the_week_behind_the_hours_is_no_other_day(read, hours):
    found = read(f"例會紀要\n\n- 時間：2024-06-19 {hours}\n\n決議：請資訊室兩週內完成測試。\n", day=None)
    assert found.meeting.window.earliest == found.meeting.window.latest == date(2024, 6, 19)


def test_a_feast_in_a_name_yields_to_days(read):
    (found,) = read(f"{HEAD}\n決議：由活動部辦理聖誕市集，期間 12/15～12/19。\n", day=date(2025, 10, 22)).candidates
    assert (found.deadline.named.earliest, found.deadline.named.latest) == (date(2025, 12, 15), date(2025, 12, 19))


def test_english_lines_are_broken_and_indented_anywhere(read):
    (found,) = read(
        "Minutes, 3 June 2003\n\n3.2 It was agreed as follows.\n"
        "   (c)  other economies were requested to send any comments to Canada no\n"
        "        later than the end of June.\n",
        day=date(2003, 6, 3),
    ).candidates
    assert found.deadline.limit == "by"
    assert found.deadline.named.latest == date(2003, 6, 30)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Rosa still to get the certificate", 1),
        ("Grant claim went in on 12 Jan, nothing from the tax office so far.", 1),
        ("Treasurer authorized to sign the lease.", 1),
        ("Customers will ask for it, she believes.", 0),
        ("Omar reckons we should move to Thursdays.", 0),
    ],
)
def test_notes_of_a_club(read, line, count):
    found = read(f"Present: Rosa Lind, Omar Haddad\n\n# Matters\n\n- {line}\n", name="a.md")
    assert len(found.candidates) == count


@pytest.mark.parametrize(
    "line", ["審核：請會計室於3月25日前完成審核。", "主席請秘書處於會後二週內分送紀錄：一式兩份。"]
)
def test_what_opens_as_a_signature_does_and_is_none(read, line):
    assert read(f"決議：\n{line}\n").candidates


@pytest.mark.parametrize(
    "line",
    [
        "黨政辦後天把包幹表發下去。",
        "春季教材補訂系統26日關閉。",
        "總務科本週五前會修復。",
        "已與交通局約好3月28日上午到校門口會勘。",
        "愛衛辦4月15日來復查。",
        "數理學院對近三屆成績進行分析，3月28日前交教務處。",
    ],
)
def test_what_commits_without_a_word_for_it(read, line):
    assert len(read(f"一、報告\n- {line}\n").candidates) == 1


@pytest.mark.parametrize(
    "line",
    [
        "出席：副會長 葉庭安、總務 雷小雯、活動 石堅",
        "主席：會長 葉庭安",
        "園遊會以二十四攤為原則。",
        "大家說應該花錢請第三方。",
        "不足部分由公益金支應。",
    ],
)
def test_what_commits_nobody(read, line):
    assert not read(f"一、報告\n- {line}\n").candidates


def test_what_a_heading_leads_in_ends_at_the_next_number(read):
    found = read(
        "Summary record, 2 November 2004\n\n7. Following an exchange of views members agreed that:\n"
        "   (a) Peru would revise the paper by 15 December 2004; and\n"
        "   (b) members should comment by 31 January 2005.\n\n"
        "8. Mexico described delays of up to six days at its Pacific ports last year.\n\n9. Chile gave an overview.\n",
        day=date(2004, 11, 2),
    )
    assert len(found.candidates) == 2


def test_matters_arising_may_hold_new_ones(read):
    found = read(
        "# Residents\n\n## Matters arising\n\n"
        "Street lamp - repaired by the Council in January, after we had written twice. "
        "Mr Copley to chase them for the report.\n",
        name="a.md",
    )
    assert len(found.candidates) == 1


def test_outstanding_actions_with_their_status_below(read):
    text = (
        "MINUTES\n\nPresent: Rosa Lind, Omar Haddad\n\n9. Review Outstanding Action Items\n\n"
        "    * Rosa: ask for a quote\n          [ Minutes 2015-08-16 ]\n          Status: Done, it came in.\n\n"
        "    * Omar: document the process\n          [ Minutes 2015-09-20 ]\n          Status: Not started.\n\n"
        "10. Unfinished Business\n\nThe hall was cold.\n"
    )
    found = read(text).candidates
    assert [(c.owners[0].name, c.status, c.deadline) for c in found] == [("Rosa", "done", None), ("Omar", "open", None)]


def test_a_note_atop_a_paper_opens_no_discussion(read):
    text = "# 籌備紀錄\n\n說明：本紀錄按日期往下記。\n\n- 請財政部於4月8日前提出報告。\n"
    assert [c.quote for c in read(text, name="a.md").candidates] == ["請財政部於4月8日前提出報告"]


def test_a_running_log_is_of_its_last_entry(read):
    text = (
        "# 流水帳\n\n- **2016-03-01** 看場地。\n- **2016-03-08** 沒開成。\n- **2016-03-15** 財政部下週一前提出報告。\n"
    )
    found = read(text, day=None, name="a.md")
    assert found.meeting.window.latest == date(2016, 3, 15)
    assert [c.deadline.named.latest for c in found.candidates] == [date(2016, 3, 21)]


def test_what_an_earlier_entry_says_counts_from_its_own_day(read):
    text = (
        "# 流水帳\n\n- **2016-03-01** 財政部下週一前提出報告。\n  - 本局三天內回復。\n- **2016-03-08** 沒開成。\n"
        "- **2016-03-15** 財政部下週一前補件。\n"
    )
    found = read(text, day=None, name="a.md").candidates
    assert [c.deadline.named.latest if c.deadline.named else c.deadline.anchor.ref for c in found] == [
        date(2016, 3, 7),
        "2016-03-01",
        date(2016, 3, 21),
    ]


def test_names_behind_offices_and_names_in_a_row(read):
    text = (
        "# 周例会\n\n时间：2016/3/14\n参加：生产-谭军、品质-范工、装配车间鲁建国\n参加人员：许晓燕 段丽 邢娟\n\n"
        "- 名单范工周四给\n- 邢娟把错题整理成练习卷，周五前发到群里\n- 鲁建国负责联系厂家\n"
    )
    owners = [[o.name for o in c.owners] for c in read(text, name="a.md").candidates]
    assert owners == [["范工"], ["邢娟"], ["鲁建国"]]


def test_an_at_name_is_for_its_own_sentence(read):
    text = "# 週會\n\n出席：許家豪、范美玲\n\n- 供應商預計月底前補齊。@許家豪 盯一下，週四給個準話\n"
    owners = [[o.name for o in c.owners] for c in read(text, name="a.md").candidates]
    assert owners[-1] == ["許家豪"]
    assert ["許家豪"] not in owners[:-1]


def test_what_follows_up_has_no_owner_of_its_own(read):
    text = (
        "案次  決議摘要              執行情形\n----  --------------------  --------------\n"
        "1     修訂辦法              已完成公告。\n2     簽訂實習合約          尚未寄回。\n"
    )
    assert [c.status for c in read(text).candidates] == ["done", "open"]


def test_a_robot_tells_whose_and_by_when(read):
    text = (
        "<Rosa> ACTION: Jun to check the tests\n"
        "<trackbot> Created ACTION-12 - Check the tests [on Jun Ito - due 2016-03-21].\n"
    )
    (found,) = read(f"Present: Rosa Lind, Jun Ito\n\n{text}").candidates
    assert found.deadline.named.latest == date(2016, 3, 21)
    assert found.owners[0].name == "Jun Ito"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("我方表示理解，將另循管道洽請財政部重啟對話。", "我方"),
        ("出席：張○輝、李○香\n\n待辦\n\n- 張理事4月8日前整理倉庫。", "張理事"),
        ("資料由主辦單位彙整，各課室概算修正表請於4月8日前送本室。", "各課室"),
        ("主席裁示，尚未答復之會員應於4月8日前補送。", "會員"),
    ],
)
def test_who_owes_it_and_not_who_stands_beside(read, text, owner):
    assert owner in [o.name for c in read(text).candidates for o in c.owners]


def test_a_list_item_that_breaks_off_goes_on_below(read):
    text = (
        "# 週會\n\n- 關於返鄉專車，財政部先接洽客運公司說明立場，希望維持現有票價與班次。若客運公司不\n"
        "答應降價協調，則由本局於4月8日前另洽他家。\n- 財政部於5月1日前回報\n下次再看。\n"
    )
    quotes = [c.quote.replace("\n", "") for c in read(text, name="a.md").candidates]
    assert any("若客運公司不答應降價協調" in quote for quote in quotes)
    assert "財政部於5月1日前回報" in quotes


def test_a_day_no_calendar_has_is_not_recommended(read):
    candidates = read("# 週會\n\n- 4/23-4/31：請財政部提出報告\n", name="a.md").candidates
    assert [c.recommendation for c in candidates] == ["look"]


def test_somebody_is_nobody_and_everybody_is_all(read):
    (found,) = read("Present: Rosa Lind\n\nACTION: someone to start the transfer by 4 May 2016.\n").candidates
    assert found.owners == ()
    assert "who is to do it is not stated" in found.doubts


def test_a_register_whose_matter_has_a_head_of_its_own_kind(read):
    table = "| # | 遺留項 | 責任人 | 計畫時間 | 狀態 |\n|---|---|---|---|---|\n| 1 | 清查舊套件 | 觀測科 | 6/24 | - |\n"
    (found,) = read(f"# 會議\n\n{table}", day=TOLD, name="a.md").candidates
    assert (found.quote, found.owners[0].name, found.deadline.named.latest) == (
        "清查舊套件",
        "觀測科",
        date(2015, 6, 24),
    )
    table = "| 誰 | 做什麼 | 何時 |\n|---|---|---|\n| 觀測科 | 更新報名頁面 | 6/30 |\n"
    (found,) = read(f"# 會議\n\n{table}", day=TOLD, name="a.md").candidates
    assert (found.quote, found.owners[0].name, found.deadline.named.latest) == (
        "更新報名頁面",
        "觀測科",
        date(2015, 6, 30),
    )


def test_a_timetable_that_lies_ahead_and_a_journey(read):
    found = read("# 山社會議\n\n## 行程表\n\n- 6/13(六)：岩館體驗\n- 6/18(四)：繩結社課\n", day=TOLD, name="a.md")
    assert [c.deadline.named.latest for c in found.candidates] == [date(2015, 6, 13), date(2015, 6, 18)]
    found = read("# 報告\n\n## 行程\n\n- 6/9(二)：啟程\n- 6/10(三)：會議\n- 6/13(六)：返國\n", day=TOLD, name="a.md")
    assert not found.candidates


def test_a_discussion_in_which_nothing_is_called_a_decision(read):
    text = "參、討論情形\n一、原產地\n加方將發函各簽證窗口要求依格式填寫，我方應於7月15日前指定聯絡人。\n"
    assert len(read(f"{HEAD}\n{text}", day=TOLD).candidates) == 2
    text += "決議：請養護科於7月底前完成。\n"
    assert len(read(f"{HEAD}\n{text}", day=TOLD).candidates) == 1


def test_the_line_a_number_opens_goes_on_below(read):
    text = "9.  Japan will reprint the booklet on labels in all of the languages of members\nin June 2015. Good.\n"
    (found,) = read(text, day=date(2015, 3, 2)).candidates
    assert found.deadline.named.latest == date(2015, 6, 30)
