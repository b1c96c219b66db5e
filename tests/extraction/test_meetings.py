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
