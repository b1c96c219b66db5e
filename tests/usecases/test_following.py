"""Which meeting is the one after another."""

from datetime import date, timedelta

import pytest

from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window
from apectrack.usecases.following import before, doubt, known_as_next, series

MARCH = date(2025, 3, 8)


def held(code, day=MARCH, **more):
    return Meeting(code, window=Window.of_day(day), **more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("虹橋文史協會第3屆第4次理監事會議紀錄 2025-03-08", "虹橋文史協會第三屆第五次理監事聯席會議議事錄 2025-06-14"),
        ("東陵縣政府道路交通安全會報112年3月份會議紀錄", "東陵縣政府道路交通安全會報112年4月份會議紀錄"),
        ("SCCP 1 2011", "SCCP 2 2011"),
        ("Kestrel Foundation – Technical Steering 2023-02-16", "Kestrel Foundation – Technical Steering 2023-03-02"),
    ],
)
def test_sessions_of_one_body_share_their_name(one, other):
    assert series(one)
    assert series(one).replace("聯席", "") == series(other).replace("聯席", "")


@pytest.mark.parametrize("name", ["专题会议纪要 2019-07-03", "Minutes of the Board 2020-01-01", "周会 2025-10-20"])
def test_a_name_any_body_may_have_is_none(name):
    assert not series(name)


def test_the_one_before_is_the_last_of_its_body_not_too_long_ago():
    own = held("Kite Club 2025-06-14", date(2025, 6, 14))
    others = [
        held("Kite Club 2025-01-10", date(2025, 1, 10)),
        held("Kite Club 2025-03-08"),
        held("Rope Club 2025-05-01"),
    ]
    assert before(own, others).code == "Kite Club 2025-03-08"
    assert before(held("Kite Club 2030-06-14", date(2030, 6, 14)), others) is None


def test_days_that_were_announced_give_way_to_those_of_the_minutes():
    own = held("Kite Club 2025-06-14", date(2025, 6, 14))
    last = held("Kite Club 2025-03-08")
    announced = held("Kite Club 2025-03-08, next meeting", own.window.latest - timedelta(3))
    assert known_as_next(own, [last]) == (Meeting(own.code, window=own.window, aliases=(announced.code,)),)
    assert [one.window for one in known_as_next(own, [last, announced])] == [own.window]
    assert known_as_next(own, [last, held(announced.code, own.window.latest)]) == ()


def test_a_session_that_was_skipped_is_not_passed_over():
    third, fifth = held("文史協會第3屆第3次理監事會議"), held("文史協會第3屆第5次理監事會議", date(2025, 6, 14))
    fourth = held("文史協會第3屆第4次理監事會議", date(2025, 6, 1))
    assert before(fifth, [third]) is None
    assert before(fifth, [third, fourth]) == fourth
    assert before(held("SCCP 2 2011", date(2025, 6, 14)), [held("SCCP 1 2011")]).code == "SCCP 1 2011"


def test_without_numbers_it_is_told_that_one_was_taken_for_the_next():
    last, own = held("Kite Club 2025-03-08"), held("Kite Club 2025-06-14", date(2025, 6, 14))
    (known,) = known_as_next(own, [last])
    assert doubt(known, [last]) == "Kite Club 2025-06-14 was taken for the meeting after Kite Club 2025-03-08"
    counted = held("文史協會第4次會議"), held("文史協會第5次會議", date(2025, 6, 14))
    (known,) = known_as_next(counted[1], [counted[0]])
    assert doubt(known, [counted[0]]) == ""
