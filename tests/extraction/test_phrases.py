"""Ways of committing, one sentence each: what is proposed, who owes it, by when; and their look-alikes."""

from datetime import date

import pytest

from apectrack.extraction.sections import passages
from apectrack.readers.registry import read_document

PEOPLE = "出席：許家豪、范美玲\n\n"
SPOKEN = "Present: Rosa Lind, Omar Haddad, Jun Ito\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "建管站要會同各里逐戶排查，建立清冊。",
        "一、關於演練。消防局牽頭組建搶險隊，6月10日前組織一次演練。",
        "教育局儘快啟動設計招標。",
        "會議要求工務處會同水利局限期改善。",
        "摸彩品募集從11/1開始到11/30截止。",
        "本案我方將攜回國內研商，於8月15日前以電子郵件答復秘書處。",
        "The delegation of Canada took an action to verify the table.",
        "The Committee noted that Canada would table a revised text.",
        "Further consideration was deferred to the thirty-second session.",
        "Responsibility for the glossary was assigned to Japan.",
        "The board voted 4-0 to fund the audit.",
        "Comments welcome until May 17.",
        "Canada is expected to nominate a second expert.",
        "It was suggested that the guide be translated.",
        "Canada is prepared to finance two workshops by 1 May.",
        "Japan indicated its intention to join the network.",
        "Japan, with the assistance of Canada, will organize a mission.",
        "The Chair proposed, and the Committee agreed, that a group meet in May 2016.",
        "The text was welcomed, and Japan was requested to circulate a table.",
        "It was moved by Dale, seconded by Sam, that the club buy two canoes. Motion carried.",
        "Motion by Ms. Crowe, second by Mr. Dunn, to authorize the Manager to sign the lease. Vote 3-0.",
        "Members who wish to attend should let the Secretariat know by 28 March.",
        "Leaflets to go out 26 June.",
        "To run from 14 to 20 June in the hall.",
        "A reprint was to be brought to the May meeting.",
        "The pilot shall be completed by 1 May.",
    ],
)
def test_it_is_proposed(read, text):
    assert read(text).candidates


@pytest.mark.parametrize(
    "text",
    [
        "日方指出，漁獲逐年下降，應如何因應值得各國深思。",
        "各國對費用分攤意見分歧，未獲結論。",
        "各單位要進一步統一思想，提高認識。",
        "Under Article 6, members shall notify changes.",
        "The bylaws require that the annual meeting be held in June.",
        "Canada would prefer a shorter text.",
        "Sales are expected to increase next year.",
        "It remains to be decided who will maintain the server.",
        "The library is to the left. Let's see.",
        "1. Call to order at 6:30 pm.",
    ],
)
def test_it_is_only_told(read, text):
    assert not read(text).candidates


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("橋面由工務處責成顧問公司重新檢核。", "工務處"),
        ("請授權主任委員簽約。", "主任委員"),
        ("會議原則同意文化局所提方案，責成文化局修改後實施。", "文化局"),
        ("草案經討論，由荷蘭於9月15日前修正。", "荷蘭"),
        ("The Committee requested the Bureau, in consultation with members, to prepare a roadmap.", "Bureau"),
        ("Members willing to second an expert to the Secretariat are requested to contact the Director.", "Members"),
        ("The secretariat was entrusted with the brochure.", "secretariat"),
    ],
)
def test_who_owes_it(read, text, owner):
    assert [o.name for o in read(text).candidates[0].owners] == [owner]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (PEOPLE + "許家豪會找廠商報價。", "許家豪"),
        (PEOPLE + "- 官網改版定稿 → 范美玲", "范美玲"),
        (PEOPLE + "待辦\n\n- 計畫書（交通處，5/30）", "交通處"),
        (PEOPLE + "待辦\n\n- 感謝狀印製：文書組", "文書組"),
        (PEOPLE + "張主任：會跟廠商反映。", "張主任"),
        (SPOKEN + "Action items\n\n- Benchmarks for the allocator (Omar, Sep 20)", "Omar"),
        (SPOKEN + "Agreed actions\nRL  Update the risk log\nAB  Contact the archive", "RL"),
        ("Mr Pike had written to the brewery. He would write again.", "Mr Pike"),
    ],
)
def test_who_is_present_or_marked_owes_it(read, text, owner):
    assert [o.name for o in read(text).candidates[0].owners] == [owner]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ann will send a draft by mid-May.", date(2016, 5, 15)),
        ("請各組於5月中前交稿。", date(2016, 5, 15)),
        ("請各組於5月中旬前交稿。", date(2016, 5, 20)),
    ],
)
def test_the_middle_of_a_month(one, text, day):
    assert one(text).deadline.named.latest == day


def test_the_middle_of_a_month_is_doubted(one):
    assert any("15th" in doubt for doubt in one("Ann will send a draft by mid-May.").doubts)


@pytest.mark.parametrize(
    "text", ["請顧問公司於文到14日內提送報告。", "請廠商於收到通知後7日內改善。", "請廠商於驗收後10日內請款。"]
)
def test_days_counted_from_what_is_not_known_wait(one, text):
    found = one(text)
    assert found.deadline.text
    assert found.deadline.named is None
    assert found.deadline.anchor is None
    assert any("not told" in doubt for doubt in found.doubts)


def sections_of(text, name="a.txt"):
    return {p.text: (p.kind, p.genre) for p in passages(read_document(text.encode(), name))}


def test_a_short_line_between_numbered_paragraphs_is_a_heading():
    text = "Working Party\n\nOpening\n1. The meeting was opened.\nTracking of goods\n2. Japan will send a table.\n"
    found = sections_of(text)
    assert found["Tracking of goods"][0] == "heading"
    assert found["Japan will send a table."][1] != "background"


def test_a_short_line_below_an_empty_one_heads_what_follows():
    text = "Notes\n\nAttendance\nAnn, Bea\n\nOutcomes\nAdopt the rules.\n\nKey dates\n5 May: briefing of all\n"
    found = sections_of(text)
    assert found["Key dates"][0] == "heading"
    assert found["5 May: briefing of all"][1] == "prose"


def test_a_paragraph_numbered_on_from_a_heading_ends_its_section():
    text = "例會紀錄\n一、前次會議決議追蹤\n1. 滲水：已灌注完成。\n二、財務報告：未繳戶由保全公司發函催繳。\n"
    found = sections_of(text)
    assert found["財務報告：未繳戶由保全公司發函催繳。"][1] != "action"


def test_what_was_decided_amid_a_discussion_is_proposed(read):
    text = "案由一：獎勵辦法\n\n討論：通報率偏低，多人擔心處罰。會議決定由醫務科於4月15日前修訂辦法。\n"
    assert [c.quote for c in read(text).candidates] == ["會議決定由醫務科於4月15日前修訂辦法"]


def test_a_bold_line_opens_a_section_and_ends_the_one_before():
    text = "# 週會\n\n**本週計畫**\n\n- 拆分方案評審\n\n**問題**\n\n- 版本不統一\n"
    found = sections_of(text, "a.md")
    assert found["拆分方案評審"][1] == "action"
    assert found["版本不統一"][1] == "bullets"


def test_the_conclusion_of_a_bullet_holds_for_that_bullet_alone():
    text = "# 週會\n\n- 結論：月底前升級\n- 排隊時間長\n"
    found = sections_of(text, "a.md")
    assert found["月底前升級"][1] == "resolution"
    assert found["排隊時間長"][1] == "bullets"


def test_an_office_that_heads_lines_owes_them(read):
    text = "主管會報紀錄\n壹、工作報告\n社會課：\n一、逾期未補件者，將再派員訪視。\n貳、散會\n"
    (found,) = read(text).candidates
    assert [o.name for o in found.owners] == ["社會課"]


def test_a_figure_is_not_cut_at_its_comma(read):
    (found,) = read("路燈需補助1,340盞，請建設課於6月底前換裝完畢。").candidates
    assert "1,340盞" in found.quote


def test_what_was_finished_is_told_by_its_aspect(read):
    assert not read("# 週會\n\n" + PEOPLE + "- 范美玲修復了登錄的錯誤\n", name="a.md").candidates
    assert read("# 週會\n\n" + PEOPLE + "- 范美玲修復登錄的錯誤\n", name="a.md").candidates


def test_front_end_in_a_title_is_no_limit(read):
    found = read("# 2024-11-05 前端組週會\n\n- 月底前升級\n", day=None, name="a.md")
    assert found.meeting.window.latest == date(2024, 11, 5)


def test_somebody_present_and_a_day(read):
    (found,) = read("# 週會\n\n" + PEOPLE + "- 范美玲 4 月 12 日做一次分享\n", name="a.md").candidates
    assert [o.name for o in found.owners] == ["范美玲"]
    assert found.deadline.named.latest == date(2016, 4, 12)


def test_what_is_listed_as_done_already_is_not_proposed(read):
    text = "# 籌備會\n\n### 已辦事項\n- 3月3日：場勘\n\n### 待辦事項\n- 4月8日：志工訓練\n"
    assert [c.quote for c in read(text, name="a.md").candidates] == ["4月8日：志工訓練"]


def test_notes_below_a_table_are_not_its_explanation():
    text = "列管表\n\n說明：\n1. 本表由秘書室彙整。\n\n備註：\n* 請各單位於4月5日前更新本表。\n"
    assert sections_of(text)["請各單位於4月5日前更新本表。"][1] == "bullets"


def test_a_weekday_beside_its_date_is_not_another_day(read):
    found = read(
        "# Call\n\n**Date:** Thursday 2021-10-14, 15:00 UTC\n\nAnn will send a draft.\n", day=None, name="a.md"
    )
    assert found.meeting.window.earliest == date(2021, 10, 14)


def test_before_this_meeting_is_past(read):
    assert not read("在本屆大會前，先有港口參訪，由港務公司安排解說員說明作業。").candidates


def test_a_handle_and_its_work(read):
    (found,) = read("# Call\n\n- @rsol archive the old list\n", name="a.md").candidates
    assert [o.name for o in found.owners] == ["rsol"]
