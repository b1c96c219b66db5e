"""Days that other words settle: counted from an event, put in the place of another, written as the document writes."""

from datetime import date

import pytest


def due(candidate):
    """The last day of a candidate, an offset from a day worked out in whole days and weeks."""
    deadline = candidate.deadline
    if deadline is None:
        return None
    if deadline.named:
        return deadline.named.latest
    if deadline.anchor and deadline.anchor.kind == "date":
        per = {"d": 1, "w": 7}[deadline.anchor.offset.unit]
        return date.fromordinal(
            date.fromisoformat(deadline.anchor.ref).toordinal() + int(deadline.anchor.offset.amount) * per
        )
    return None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("全區停電演練訂於5月12日辦理，腳本由安全組於演練二週前提出。", "腳本", date(2016, 4, 28)),
        ("4/30（六）：社員大會，開會通知須於大會15日前寄出，由秘書組負責。", "開會通知", date(2016, 4, 15)),
        ("下次會報訂於4月12日召開，各單位資料請於前3日送秘書室。", "各單位", date(2016, 4, 9)),
        ("第1次籌備會訂於5月6日召開，計畫書由工務課於會前一週分送各單位。", "計畫書", date(2016, 4, 29)),
        ("下次會報訂於4月12日召開，各單位報告請於前一日中午前上傳。", "各單位", date(2016, 4, 11)),
        ("- 水塔清洗排定4月8日早上9點，會停水，三天前貼公告。", "公告", date(2016, 4, 5)),
        ("決議：請財政部於月內完成清冊。", "清冊", date(2016, 3, 31)),
        ("第3屆論壇訂於2016年10月17日當週在橫濱舉行。", "論壇", date(2016, 10, 23)),
        ("策略計畫2018-2022：請財政部於5月20日前修正。", "修正", date(2016, 5, 20)),
        ("105學年度課程地圖修訂中，預計4月20日提出討論。", "課程", date(2016, 4, 20)),
    ],
)
def test_which_day_the_times_of_a_sentence_make(read, text, words, day):
    (found,) = (c for c in read(text).candidates if words in c.quote)
    assert due(found) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("【建設課】\n- 用地協議會原訂4月5日召開，因颱風停班，改至4月25日下午2時。", date(2016, 4, 25)),
        ("ACTION: Rosa to write the notes - was due 10 March, still open, now 18 March", date(2016, 3, 18)),
        ("The visit had been planned for May but will now be held on 27 July.", date(2016, 7, 27)),
        ("自4月1日起十日內請財政部繳交清冊。", date(2016, 4, 10)),
        ("請財政部於三季度內提出報告。", date(2016, 9, 30)),
        ("請財政部於農曆三月十五日前提出報告。", date(2016, 4, 21)),
    ],
)
def test_the_day_that_holds(read, text, day):
    assert due(read(text).candidates[-1]) == day


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | 護欄補強 | 財政部 | 105.03.31 | 續管，展延至105.04.30 |",
        "| 1 | 護欄補強 | 財政部 | 105.03.31→04.30 | 續管 |",
    ],
)
def test_a_row_whose_day_was_moved(one, row):
    table = f"| 項次 | 決議事項 | 主辦單位 | 辦理期限 | 列管 |\n|---|---|---|---|---|\n{row}\n"
    found = one(f"# 列管表\n\n{table}", name="minutes.md")
    assert due(found) == date(2016, 4, 30)


def test_days_with_hyphens_where_the_document_writes_them_so(read):
    text = "一、許可證請財政部3-30前補發。\n二、清冊請財政部4-15前送出。\n三、4-18至4-20請財政部派員盤點。"
    assert [due(c) for c in read(text).candidates] == [date(2016, 3, 30), date(2016, 4, 15), date(2016, 4, 20)]
    assert not [c for c in read("請財政部參考第3-30頁辦理。").candidates if c.deadline]


def test_a_name_is_no_month_and_the_paper_it_is_from_no_day(read):
    text = "Present: Jun Ito, Rosa Lind\n\nACTION: Jun to check the tests [ Minutes 2015-11-04 ]"
    (found,) = read(text).candidates
    assert found.deadline is None
    assert found.owners[0].name.startswith("Jun")


def test_the_day_of_the_session_and_not_of_its_paper(read):
    text = "COMMITTEE ON BUOYS   B/M/4\n   27 June 2006\n\nNOTE ON THE FOURTH MEETING, 7-8 JUNE 2006\n\nIt would reply."
    found = read(text, day=None).meeting
    assert (found.window.earliest, found.window.latest) == (date(2006, 6, 7), date(2006, 6, 8))


def test_particulars_come_before_any_other_day(read):
    text = "# Call\n\n| | |\n|---|---|\n| Date | Thursday 14 October 2021 |\n\n*Project start 1 June 2020.*\n\nIt is."
    assert read(text, day=None, name="m.md").meeting.window.latest == date(2021, 10, 14)


def test_what_is_put_off_is_one_act_with_the_new_day(read):
    (found,) = read("- AI：請財政部確認機器——合約還在走，延至4月7日給結論\n", name="a.md").candidates
    assert found.deadline.named.latest == date(2016, 4, 7)
    (found,) = read("五、下次例會\n3月20日遇假期，順延至3月27日召開。\n").candidates
    assert found.deadline.named.latest == date(2016, 3, 27)


def test_so_long_ahead_counts_from_the_day_to_come_that_was_named(read):
    found = read("## 下次會議\n\n2016/04/07（周四）14:30，請各組提前一天填寫議題\n", name="a.md").candidates[-1]
    assert (found.deadline.anchor.ref, found.deadline.anchor.offset.amount) == ("2016-04-07", -1)
    (found,) = read("2016/02/07加班未通知。今後請生產部提前一天通知食堂。\n").candidates
    assert found.deadline is None, "the day named is past"


def test_numbers_that_could_be_two_days_follow_the_others(read):
    found = read("Ann will send the list by 10/12.\n\nTom will book the hall by 14/11.\n").candidates
    assert [due(c) for c in found] == [date(2016, 12, 10), date(2016, 11, 14)]
    assert "day first" in found[0].deadline.doubts[0]
    found = read("Ann will send the list by 10/12.\n\nTom will book the hall by 11/14.\n").candidates
    assert [due(c) for c in found] == [date(2016, 10, 12), date(2016, 11, 14)]


def test_numbers_that_could_be_two_days_are_looked_at(read):
    (found,) = read("ACTION: Ann will send the list by 10/12.\n").candidates
    assert found.recommendation == "look"


def test_what_repeats_says_that_it_needs_a_first_day(read):
    (found,) = read("ACTION: Ann to file the return by the 5th of each month.\n").candidates
    assert found.deadline is None or found.deadline.named is None
    assert "it repeats (by the 5th of each month): give it a first day and a rule" in found.doubts


def test_ready_for_the_next_meeting(read):
    (found,) = read("Actions\n\n- Mike to compare the schemes for next meeting.\n").candidates
    assert (found.deadline.anchor.ref, found.deadline.limit) == ("next meeting", "by")


@pytest.mark.parametrize(
    ("title", "words", "ref"),
    [
        ("第五屆第七次理監事會議紀錄", "提第八次會議討論", "next meeting"),
        ("第五屆第七次理監事會議紀錄", "提第九次會議討論", "meeting 9"),
        ("108學年度第三次常會紀錄", "於第四次常會前函復", "next meeting"),
    ],
)
def test_the_meeting_with_the_next_number(read, title, words, ref):
    (found,) = read(f"{title}\n\n決議：請財政部草擬辦法，{words}。\n").candidates
    assert found.deadline.anchor.ref == ref


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("申報截止4月23日，評議組應於申報截止後兩週內完成評議。", "評議組", date(2016, 5, 7)),
        ("- Calibration in Rome 18-22 April. Ann to have the sensors there 10 days before.\n", "Ann", date(2016, 4, 8)),
        (
            "- MT to circulate a draft by 7 April so comments back to her within a week of that\n",
            "MT",
            date(2016, 4, 7),
        ),
        (
            "Next meeting: Tuesday 19 April, 12.30. Items to Maureen by the Thursday before.\n",
            "Items",
            date(2016, 4, 14),
        ),
        ("處務會議訂4/20（三）下午2點，工作報告請各課於前一週週五前上傳。", "工作報告", date(2016, 4, 15)),
        ("名單請人事室造冊，名冊於4月8日前送府。", "造冊", date(2016, 4, 8)),
        ("Japan undertook to revise the draft and to circulate it by 8 April.\n", "revise", date(2016, 4, 8)),
        ("3、4月中旬請工務課辦理演練。", "演練", date(2016, 4, 20)),
        ("2.4/21（四）防災演練，請各班配合。", "演練", date(2016, 4, 21)),
        ("* TC 換屆提名 4.4-4.15，請各組公告。", "提名", date(2016, 4, 15)),
        ("大地盃 4/23(六)-24(日) 在嘉義舉行。", "大地盃", date(2016, 4, 24)),
        ("Ann will send the figures by the end of next week.\n", "Ann", date(2016, 3, 25)),
        ("Ann will send the figures by the 26th for the report.\n", "Ann", date(2016, 3, 26)),
        ("年會訂於4月24至25日在棉蘭舉行；26日安排參訪。", "參訪", date(2016, 4, 26)),
    ],
)
def test_days_counted_shared_or_behind_a_label(read, text, words, day):
    found = next(c for c in read(text).candidates if words in c.quote)
    assert due(found) == day


def test_an_event_that_has_one_day_in_the_document_is_counted_from_anywhere(read):
    text = "一、訊息介接\n正式啟用日期訂於6月7日。\n\n二、建議\n管制中心應於啟用前20天完成全體訓練。\n"
    found = next(c for c in read(text).candidates if "訓練" in c.quote)
    assert due(found) == date(2016, 5, 18)
    assert "6月7日 was taken for the day of the 啟用" in found.doubts
    far = "此外無其他說明，" * 30 + "。\n"
    text = text.replace("二、建議", f"舊系統啟用日期為7月1日。\n\n二、其他\n{far}\n三、建議")
    found = next(c for c in read(text).candidates if "訓練" in c.quote)
    assert due(found) is None, "two days: which is meant is not told"


def test_the_month_of_a_meeting_is_not_the_day_of_what_is_due_before_it(read):
    text = "Dates of meetings\n\n3 May 2016, 14 June 2016.\n\nItems for the {} agenda should reach Ann {}.\n"
    (found,) = (c for c in read(text.format("June", "three weeks beforehand")).candidates if "Items" in c.quote)
    assert due(found) == date(2016, 5, 24)
    (found,) = (c for c in read(text.format("August", "three weeks beforehand")).candidates if "Items" in c.quote)
    assert due(found) is None


def test_what_somebody_else_does_by_a_day_is_not_due_then(read):
    found = next(c for c in read("請總務處調整設備，會計室於4月8日前付款。").candidates if "調整" in c.quote)
    assert due(found) is None


@pytest.mark.parametrize("number", ["105-2-03", "105-01-02"])
def test_the_number_of_an_item_is_no_day(read, number):
    (found,) = read(f"主席裁示：\n1. {number} 請社會課於下次會議前清查完畢。\n").candidates
    assert found.deadline.anchor.ref == "next meeting"


def test_days_crossed_out_are_not_read(one):
    row = "| 1 | 護欄補強 | 財政部 | ~~105/3/31~~ 105/4/30 | 續管 |"
    table = f"| 項次 | 決議事項 | 主辦單位 | 辦理期限 | 列管 |\n|---|---|---|---|---|\n{row}\n"
    assert due(one(f"# 列管表\n\n{table}", name="minutes.md")) == date(2016, 4, 30)


def test_this_weeks_friday_said_on_a_sunday_is_to_come(read):
    (found,) = read("請總幹事這週五前把合約簽回。", day=date(2016, 3, 13)).candidates
    assert due(found) == date(2016, 3, 18)
    assert "it was said at the week's end; the week to come was taken" in found.deadline.doubts


def test_the_address_of_a_note_parts_no_action_from_its_day(read):
    text = (
        "   <scribe> ACTION: Rosa to fold the object in [recorded in\n   [11]http://www.x.example/minutes#a1]\n\n"
        "     [11] http://www.x.example/minutes#a1\n\n"
        "   <trackbot> Created ACTION-8 - Fold the object in [on Rosa Lind - due 2016-03-21].\n"
    )
    assert due(read(text).candidates[0]) == date(2016, 3, 21)


def test_what_is_only_set_for_days_past_is_of_the_next_year(read):
    (found,) = (c for c in read("研習訂於1月14日至18日舉行。", day=date(2016, 3, 14)).candidates if "研習" in c.quote)
    assert (found.deadline.named.earliest, found.deadline.named.latest) == (date(2017, 1, 14), date(2017, 1, 18))
    assert "the days are past and it is only planned; the next year was taken" in found.deadline.doubts


def test_several_meetings_under_headings_with_their_days(read):
    text = "# 共筆\n\n## 20160302（三）\n\n- Ann 下週三前寫好文案\n\n## 20160316（三）\n\n- Ann 下週三前寫好講稿\n"
    found = read(text, day=None, name="a.md")
    assert found.meeting.window.latest == date(2016, 3, 16)
    assert [due(c) for c in found.candidates] == [date(2016, 3, 9), date(2016, 3, 23)]


def test_the_session_of_next_year(read):
    (found,) = read("經討論，日本及加拿大同意共同草擬指標，於下年度SCSP1提出。").candidates
    assert found.deadline.anchor.ref == "SCSP 1 2017"


def test_a_day_that_was_planned_stands_beside_another(read):
    text = "It was agreed that the first course was planned for 5 May and the second for 9 June.\n"
    assert date(2016, 5, 5) in [due(c) for c in read(text).candidates]


def test_within_so_long_thereafter_counts_from_the_day_before_it(read):
    text = (
        "Members were asked to send comments no later than 15 May 2016, and Japan was requested to circulate the text"
        " within two weeks thereafter.\n"
    )
    assert [due(c) for c in read(text).candidates] == [date(2016, 5, 15), date(2016, 5, 29)]


def test_what_is_due_before_a_numbered_meeting_is_not_counted_from_these_minutes(read):
    (found,) = read("時間：105年3月14日\n\n一、請財政部於SCSP 2會前二週提出說明。").candidates
    assert (found.deadline.anchor.ref, found.deadline.anchor.offset.amount) == ("SCSP 2", -2)
