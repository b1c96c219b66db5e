"""Phrases side by side: a day in brackets, a weekday beside a feast, the two ends of a range in one order."""

from datetime import date

import pytest

from apectrack.timex import find_deadlines

MAY = date(2024, 5, 11)  # a Saturday


def days(text, lang="auto"):
    return [
        (found.deadline.named.earliest, found.deadline.named.latest)
        for found in find_deadlines(text, MAY, lang, looks_ahead=True)
        if found.deadline.named
    ]


def test_the_day_in_brackets_is_taken_and_a_difference_told():
    (found,) = find_deadlines("請於這週五（5/17）以前回覆", MAY, looks_ahead=True)
    assert found.deadline.named.latest == date(2024, 5, 17)
    assert any("another day" in doubt for doubt in found.doubts)
    (same,) = find_deadlines("請於週五(5/17)前回覆", MAY, looks_ahead=True)
    assert same.deadline.named.latest == date(2024, 5, 17)
    assert not any("another day" in doubt for doubt in same.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-19 14:30-16:00（周三）",
        "於6月19日上午9時（星期三）召開",
        "19 June 2024, 14:30 (Wednesday)",
        "2024年6月19日下午2點半（禮拜三）",
    ],
)
def test_the_day_of_the_week_behind_the_hours_belongs_to_the_day(text):
    assert days(text) == [(date(2024, 6, 19), date(2024, 6, 19))]


def test_another_day_of_the_week_behind_the_hours_is_told():
    (found,) = find_deadlines("2024-06-19 14:30（週四）", MAY, looks_ahead=True)
    assert found.doubts == ("2024-06-19 is a Wednesday, not a Thursday",)
    assert len(days("6月19日 14:30（下週三前回覆）")) == 2


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("the Tuesday after Labor Day", "2024-09-03", "2024-09-03"),
        ("the Friday before Christmas", "2024-12-20", "2024-12-20"),
        ("the Wednesday before Christmas", "2024-12-18", "2024-12-18"),
        ("兩週後的星期二", "2024-05-21", "2024-05-21"),
        ("28/04/23 to 01/05/23", "2023-04-28", "2023-05-01"),
        ("the last two weeks of January", "2025-01-18", "2025-01-31"),
        ("下個月第一個週末", "2024-06-01", "2024-06-02"),
        ("民國八十五至八十九年", "1996-01-01", "2000-12-31"),
        ("on the evening of 7 October", "2024-10-07", "2024-10-07"),
    ],
)
def test_days(text, first, last):
    assert days(text) == [(date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize("text", ["先天與後天的條件同樣重要", "媽祖聖誕千秋", "剩下兩個項目"])
def test_no_days(text):
    assert days(text) == []
