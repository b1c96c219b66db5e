"""Who was there, as attendance lines tell it in their many ways."""

import pytest

from apectrack.extraction.language import language
from apectrack.extraction.rosters import people
from apectrack.extraction.sections import passages
from apectrack.readers.registry import read_document


def present(text, name="a.txt"):
    return people(list(passages(read_document(text.encode(), name))), language("zh"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("**出席** 阿哲、Mina、淑芬姐\n\n內容", {"阿哲", "Mina", "淑芬姐"}),
        (
            "参会单位及人员：\n建设单位（临港）：段经理、庞工\n总包：项目经理 雷刚、安全员 老柴\n\n一、情况\n正常。",
            {"雷刚", "老柴"},
        ),
        ("出席：沈佳怡、王立人、請假\n\n小沈再問一次。王工明天去。請老師幫忙。", {"沈佳怡", "王立人", "小沈", "王工"}),
    ],
)
def test_who_was_there(text, names):
    found = present(text)
    assert names <= found
    assert not found & {"老師", "請假"}


def test_initials_and_handles_of_a_table_are_names(read):
    text = (
        "# Core call 2016-03-14\n\n## Attendees\n\n| Name | Initials | GitHub |\n| -- | -- | -- |\n"
        "| Marit Lind | ML | @mlind |\n| Pedro Sousa | PS | @psousa-dev |\n\n## Notes\n\n"
        "- ML updates the calendar\n- PS gets a quote for the certificate\n"
    )
    assert [c.owners[0].name for c in read(text, name="call.md").candidates] == ["ML", "PS"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("活動定於4月8日下午，全院女教職工參加，請各系調好課。", "調好課"),
        ("成立5個複試小組，請財政部派員。", "複試小組"),
        ("文件要在4月20日前交給組委會，導師各自寫。", "組"),
    ],
)
def test_verbs_are_no_part_of_an_office(read, text, owner):
    assert all(
        not named.name.endswith(owner) or len(named.name) > len(owner) + 4
        for c in read(text).candidates
        for named in c.owners
    )


def test_who_is_on_the_call_is_known_by_name_and_by_initials(read):
    text = (
        "Call notes\n\nOn the call: Hanne Wold (HW), Miguel Farias (MF, from 15:20)\n\n"
        "1. Release\n - HW checks the wiki page\n - Miguel updates the calendar\n"
    )
    assert [c.owners[0].name for c in read(text).candidates] == ["HW", "Miguel"]
