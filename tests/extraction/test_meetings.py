"""The document's own meeting: by its date line, title, particulars, headings of days, or file name."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("text", "name", "first", "last"),
    [
        ("會議紀錄\n時間：中華民國105年3月14日（星期一）上午10時\n", "a.txt", "2016-03-14", "2016-03-14"),
        ("議事錄\n時　　間：中華民國一百零五年三月十四日上午十時\n", "a.txt", "2016-03-14", "2016-03-14"),
        (
            "2016年報告\n壹、會議時間\n（一）4月2日下午：預備會\n（二）4月3日至6日：大會\n貳、地點\n",
            "a.txt",
            "2016-04-02",
            "2016-04-06",
        ),
        ("会议日期：2016/03/14 10:00\n议题\n", "a.txt", "2016-03-14", "2016-03-14"),
        ("# Weekly call, 14 March 2016\n\nhello\n", "a.md", "2016-03-14", "2016-03-14"),
        ("Report of the session\n(Lisbon, 10-14 June 2013)\n", "a.txt", "2013-06-10", "2013-06-14"),
        ("# Sync\n\n| - | - |\n|---|---|\n| Date | 2016-03-14 |\n", "a.md", "2016-03-14", "2016-03-14"),
        ("- Minutes from 2016-02-29 approved\n", "call_20160314.md", "2016-03-14", "2016-03-14"),
        ("報告\n一、2016年3月14日\n開幕。\n二、2016年3月15日\n閉幕。\n", "a.txt", "2016-03-14", "2016-03-15"),
    ],
)
def test_where_the_day_is_found(read, text, name, first, last):
    window = read(text, day=None, name=name).meeting.window
    assert (window.earliest, window.latest) == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_code_comes_from_the_title(read):
    text = "出席2016年第2次標準程序次級委員會會議報告\n壹、會議時間\n3月2日至4日\n貳、地點\n"
    assert read(text, day=None).meeting.code == "SCSP 2 2016"


def test_the_next_meeting_is_found_by_its_day(read):
    found = read("Minutes, 14 March 2016\n\nThe next meeting is scheduled for 11 April 2016.\n", day=None)
    (following,) = found.meetings_found
    assert (following.code, following.window.earliest) == ("next meeting", date(2016, 4, 11))


def test_a_given_code_and_day_are_kept(read):
    found = read("會議紀錄\n", day=date(2016, 3, 14), meeting_code="ABC 1 2016")
    assert (found.meeting.code, found.meeting.window.latest) == ("ABC 1 2016", date(2016, 3, 14))


def test_which_days_of_a_journey_the_meeting_took(read):
    text = (
        "出席第2次會議報告\n\n出國期間：105年6月24日至6月30日\n\n壹、經過\n\n"
        "6月24日搭機，25日參加研討會，26日至28日出席正式會議，30日返國。\n\n我國將於8月底前提供資料。"
    )
    window = read(text, day=None).meeting.window
    assert (window.earliest, window.latest) == (date(2016, 6, 26), date(2016, 6, 28))


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Minutes for Tuesday, April 9th, 2016, 17:00 UTC", "Minutes for Tuesday, April 9th, 2016 2016-04-09"),
        ("Lattice SIG meeting notes", "Lattice SIG meeting notes 2016-04-09"),
        ("出國報告（出國類別：國際會議）\n\n參加第9屆河川技術會議", "參加第9屆河川技術會議 2016-04-09"),
    ],
)
def test_what_a_meeting_is_called(read, title, code):
    assert read(f"{title}\n\n我國將提供資料。", day=date(2016, 4, 9)).meeting.code == code


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("6/24(五)  啟程\n6/25(六)  內部工作會議\n6/27(一)－6/28(二)  正式會議、參訪\n6/30(四)  返國", 27, 28),
        ("6月24日　臺北→橫濱\n6月26日　開幕、第1次全體會議\n6月27日　雙邊會談\n6月29日　閉幕\n6月30日　返國", 26, 29),
        ("理事會第5屆大會於105年6月26日至28日在橫濱召開，我方與會。", 26, 28),
        ("本局派員於6月26日至27日赴大田出席第2次工作會議。", 26, 27),
    ],
)
def test_which_days_the_itinerary_of_a_journey_gives_the_meeting(read, told, first, last):
    text = f"出席聯席會議報告\n\n出國期間：105年6月24日至6月30日\n\n壹、行程\n\n{told}\n\n貳、心得\n\n我國將提供資料。"
    window = read(text, day=None).meeting.window
    assert (window.earliest, window.latest) == (date(2016, 6, first), date(2016, 6, last))


def test_a_day_without_its_month_is_not_the_meetings(read):
    text = "专题会议纪要\n\n  2016年5月18日下午，常务副县长在县政府三楼2号会议室主持召开专题会议。\n\n请住建局上报。"
    assert read(text, day=None).meeting.window.earliest == date(2016, 5, 18)
    text = (
        "Working Party report\nPort Louis, 2 - 5 July 2016\n\n1. OPENING\n\nDate of the 6th and 7th Sessions, 2017.\n"
    )
    assert read(text, day=None).meeting.window.latest == date(2016, 7, 5)


def test_the_time_of_another_meeting_is_an_event(read):
    text = "管理委員會會議紀錄\n\n時間：105年3月14日\n\n議題4 住戶大會\n\n1. 時間：105年5月26日(四)下午2點，一樓中庭\n"
    (found,) = read(text, day=None).candidates
    assert found.deadline.named.latest == date(2016, 5, 26)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Minutes of the Harbour Data Working Group, 3rd meeting", "Harbour Data Working Group, 3rd meeting"),
        ("Draft minutes of the regular meeting of the Quay Board", "Quay Board"),
        ("Notes: buoys and lights", "buoys and lights"),
        ("Minutes Taker Training", "Minutes Taker Training"),
    ],
)
def test_a_meeting_is_called_by_its_body_and_not_by_the_paper(read, title, code):
    assert read(f"{title}\n\nDate: 12 October 2016\n\nAnna will send the list by Friday.\n", day=None).meeting.code == (
        f"{code} 2016-10-12"
    )


def test_an_event_needs_nobody_who_does_it(read):
    text = "Minutes\nDate: 12 October 2016\n\nNext meeting is on 8 December 2016.\n"
    assert not any("not stated" in doubt for each in read(text).candidates for doubt in each.doubts)
