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


def test_initials_of_full_names_that_are_used(read):
    text = "Participants: M. Etxe (AAL), D. Wout (HAV)\n\n- DW volunteers to export the charts\n- AI to be discussed\n"
    (found,) = (c for c in read(text).candidates if "charts" in c.quote)
    assert found.owners[0].name == "DW"


def test_names_below_a_head_to_sign_under_and_joined_by_a_sign():
    found = present("# 週會\n\n## 簽到\n\nnana, 阿德, Kuan\n\n## 內容\n\n無", "a.md")
    assert {"nana", "阿德", "Kuan"} <= found
    text = (
        "Notes of the call of the group on sensors\n\n"
        "Participants: Gunnar (NER), Chiara (CNR), Jelle & Wim (Delta, in the same room as before), Kat (IOP),\n"
        "Stefan (IFR). Excused: Paulo (UAL), on cruise.\n\nIt was opened at ten.\n"
    )
    found = people(list(passages(read_document(text.encode(), "a.txt"))), language("en"))
    assert {"Gunnar", "Jelle", "Wim", "Stefan", "Paulo"} <= found


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("出席：郭大同、林國棟\n\n一、林國棟請律師把關合約，月底前完成。\n", "林國棟"),
        ("出席：郭大同、林國棟\n\n一、林國棟再跟各班導師催一次收據。\n", "林國棟"),
        ("Present: Luis Roy, Ann Ito\n\nActions\n\n- Luis asks the foundation board for 4 k\n", "Luis"),
        ("Present: Luis Roy, Ann Ito\n\nActions\n\n- Luis pings the French team to see whether they agree\n", "Luis"),
    ],
)
def test_who_deals_with_others_owes_it(read, text, owner):
    (found,) = read(text).candidates
    assert [party.name for party in found.owners] == [owner]


def test_a_surname_a_title_and_a_given_name_are_one_person(read):
    text = (
        "時間：105年3月14日\n主席：王副署長志明\n出席人員：張科長雅婷、李組長大明、財政部關務署林秘書佳蓉\n\n"
        "決議：\n（一）由張科長雅婷負責聯繫業者。\n（二）請李組長大明於4月3日前提供意見。\n"
        "（三）林秘書佳蓉協助洽詢財政部。\n（四）訓練由各關輪流主辦。\n"
    )
    owners = [each.owners[0].name for each in read(text).candidates]
    assert owners == ["張科長雅婷", "李組長大明", "林秘書佳蓉", "各關"]


def test_notes_of_a_few_people_name_who_does_what_behind_it(read):
    text = (
        "日期：105.3.14\n參加者：阿忠、小美、Kevin、欣怡\n\n【活動組】\n‧阿忠聯絡遊覽車（下週三前報價）\n"
        "‧志工餐盒 Kevin 訂，每人90元以內\n‧保險資料小美收，週五截止\n"
    )
    assert [each.owners[0].name for each in read(text).candidates] == ["阿忠", "Kevin", "小美"]


@pytest.mark.parametrize("head", ["參加者", "今日出席", "組員", "夥伴", "會議成員", "參加同仁", "人員", "現場夥伴"])
def test_however_those_present_are_headed(read, head):
    text = f"日期：105.3.14\n{head}：阿忠、小美、欣怡\n\n待辦：\n- 阿忠聯絡遊覽車\n"
    assert [each.owners[0].name for each in read(text).candidates] == ["阿忠"]
