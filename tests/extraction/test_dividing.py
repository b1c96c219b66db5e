"""Where one act ends and the next begins: another office, another day."""

from datetime import date

import pytest

from apectrack.extraction.clauses import Clause
from apectrack.extraction.steps import commits
from apectrack.extraction.weighing import Group
from apectrack.timex import find_deadlines


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("決議：由採購科於4月8日前提供三家報價，總務處組織住戶評選廠商。", ["採購科", "總務處"]),
        ("一、請會計室4月底前編列預算，人事室同步辦理招考。", ["會計室", "人事室"]),
    ],
)
def test_another_office_acts_for_itself(read, text, owners):
    assert [c.owners[0].name for c in read(text).candidates] == owners


@pytest.mark.parametrize(
    "text",
    [
        "決議：由採購科於4月8日前提供三家報價，總務處配合。",
        "決議：訪查由總務處於4月8日前辦理，結果書面報縣政府。",
        "一、請總務處儘速修繕，大家先有心理準備。",
    ],
)
def test_who_helps_or_is_told_does_not_act_for_itself(read, text):
    assert len(read(text).candidates) == 1


def test_each_day_of_an_english_sentence_has_its_words(read):
    found = read("# Schedule\n\n- RC1 will be cut on 21 April and final artefacts on 5 May\n", name="a.md")
    assert [c.deadline.named.latest for c in found.candidates] == [date(2016, 4, 21), date(2016, 5, 5)]
    found = read("The call for papers opens on 4 April, the papers must be in by 29 April.")
    assert [c.deadline.named.latest for c in found.candidates] == [date(2016, 4, 4), date(2016, 4, 29)]


@pytest.mark.parametrize(
    "text",
    [
        "The ballot will open on 4 April and close on 18 April.",
        "Ann will post the list before the end of the month, I mean by the 27th of April.",
        "Two open evenings will be held on 12 April (noon, hall 4) and 14 April (4 pm, hall 2).",
    ],
)
def test_two_days_of_one_act_are_not_parted(read, text):
    assert len(read(text).candidates) == 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("決議：社刊4月20日截稿、5月底出刊。", [date(2016, 4, 20), date(2016, 5, 31)]),
        ("日本將於年底前提出報告，各會員如有意見，請於5月10日前回復日本。", [date(2016, 12, 31), date(2016, 5, 10)]),
        (
            "The board will publish the draft by 30 April, members would comment by 20 May.",
            [date(2016, 4, 30), date(2016, 5, 20)],
        ),
    ],
)
def test_two_days_of_two_acts_are(read, text, days):
    assert [c.deadline.named.latest for c in read(text).candidates] == days


def test_who_owes_the_second_act_does_not_owe_the_first(read):
    first, second = read("日本將於年底前提出報告，各會員如有意見，請於5月10日前回復日本。").candidates
    assert ([o.code for o in first.owners], [o.code for o in second.owners]) == (["JPN"], ["ALL"])


def test_an_arrow_behind_words_puts_no_other_day_in_the_place_of_the_first(read):
    (found,) = read("決議：4月20日前要把手冊送印 → 5/13（五）會員大會").candidates
    assert found.deadline.named.latest == date(2016, 4, 20)


def test_what_goes_on_with_a_day_past_was_done():
    (past,) = find_deadlines("去年12月間", date(2016, 3, 14), "zh-Hant")
    head, behind = Clause(0, 10, "開放給各企業參與認證"), Clause(11, 30, "去年12月間產生第1家業者", dates=[past])

    def group(weight, head=head):
        return Group([head, behind], head, weight, past, None)

    assert not commits(group(0.2), lambda _: -0.6)
    assert commits(group(0.9), lambda _: -0.6), "its words say enough"
    assert commits(group(0.2), lambda _: 1.2), "the day is to come"
    assert commits(group(0.2, behind), lambda _: -0.6), "the day is its own"
