"""Labels that tell who and by when, days that make spans, days counted from events, lines that stand alone."""

from datetime import date

import pytest

from apectrack.domain.deadline import resolve
from apectrack.domain.window import Window
from apectrack.domain.workdays import Weekdays
from apectrack.extraction.fields import read_fields
from apectrack.extraction.language import language


class Blank:
    def meeting(self, ref):
        del ref

    commitment = meeting

    def holidays(self):
        return Weekdays()


def window(candidate):
    return resolve(candidate.deadline, Blank()).window


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("決議：\n一、閘門請循程序更換。\n主辦單位：水利科\n完成期限：105年6月30日\n", "水利科", date(2016, 6, 30)),
        ("待办：\n- 完成归档 —— 责任人：孙丽，完成时间：4月17日\n", "孙丽", date(2016, 4, 17)),
        ("待办：\n- 落实整改，责任部门：生产部，4月底前完成\n", "生产部", date(2016, 4, 30)),
        ("Actions:\n- Order the valves. Owner: Dana. Due: 4 April 2016\n", "Dana", date(2016, 4, 4)),
        ("Two limes had fallen. He would have the logs cleared.\n\nACTION: Clerk\n", "Clerk", None),
    ],
)
def test_labels_beside_or_below_an_item_belong_to_it(read, text, owner, due):
    found = read(text).candidates
    assert len(found) == 1
    assert [party.name for party in found[0].owners] == [owner]
    assert not any("not stated" in doubt for doubt in found[0].doubts)
    if due:
        assert found[0].deadline.limit in ("by", "before")
        assert window(found[0]).latest == due


def test_done_is_not_read_into_work_that_is_to_be_done_by_a_day(read):
    [candidate] = read("待办：\n- 更换水表，4月底前完成\n").candidates
    assert candidate.status == "open"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("決議：\n一、複賽訂於4月12日及4月13日舉行。\n", date(2016, 4, 12), date(2016, 4, 13)),
        ("決議：\n一、同意先行試辦半年，自7月1日起實施。\n", date(2016, 7, 1), date(2016, 12, 31)),
        ("決議：\n一、燈節定於5月6日開幕，活動至6月10日。\n", date(2016, 5, 6), date(2016, 6, 10)),
        (
            "The call for grants will open on 1 August and close on 30 September 2016.",
            date(2016, 8, 1),
            date(2016, 9, 30),
        ),
    ],
)
def test_a_beginning_and_its_end_are_one_span(read, text, first, last):
    [candidate] = read(text).candidates
    assert window(candidate) == Window(first, last, window(candidate).grain)


def test_days_before_an_event_count_from_the_day_told_above_and_say_so(read):
    text = "決議：\n一、園遊會訂於5月21日舉行。\n二、舞臺請工務科於活動前一日搭設完成。\n"
    candidate = read(text).candidates[-1]
    assert window(candidate).latest == date(2016, 5, 20)
    assert any("was taken for the day" in doubt for doubt in candidate.doubts)


def test_a_day_told_after_a_day_is_not_counted_from_the_meeting(read):
    [candidate] = read("The branch is to be cut on 21 March, the release a week later.").candidates
    assert window(candidate).latest == date(2016, 3, 21)


@pytest.mark.parametrize(
    ("style", "due"),
    [("The report came on 21 January.", date(2016, 6, 8)), ("The report came on January 21.", date(2016, 8, 6))],
)
def test_a_day_that_could_be_a_month_is_read_as_the_document_writes_its_others(read, style, due):
    text = f"{style}\n\nACTION: Dana to resubmit the statement by 08/06/16.\n"
    candidate = read(text).candidates[-1]
    assert window(candidate).latest == due
    assert any("first, as the document" in doubt for doubt in candidate.doubts)


def test_the_day_of_what_comes_first_is_no_deadline(read):
    [candidate] = read("建議在明年兩局合併後，由人事處檢討員額配置。").candidates
    assert window(candidate).latest is None


def test_a_past_clause_lends_no_day(read):
    [candidate] = read("本處已於2月間電告駐地辦事處，並請該處就近協助辦理。").candidates
    assert candidate.deadline is None


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("決定本項訓練，將於5月3日在花蓮舉行。", "決定本項訓練，將於5月3日在花蓮舉行"),
        ("時程\n4月8日：確認參加名單\n4月20日：發送範例表格\n", "確認參加名單"),
        (
            "謹建議我國應設法儘早與各國，尤其是主要對手國，例如日本、加拿大等，洽簽相互認證協議。",
            "洽簽相互認證協議",
        ),
    ],
)
def test_a_summary_stands_alone_and_repeats_no_date(read, text, summary):
    assert summary in read(text).candidates[0].summary
    assert "4月8日" not in read(text).candidates[0].summary


def test_what_a_journey_held_is_no_commitment_and_the_meeting_is_told_inside_it(read):
    text = (
        "出席國際計量論壇報告\n出國期間：105年3月5日至3月12日\n\n"
        "一、本次會議於3月7日至9日在里昂舉行。\n二、3月5日啟程，3月12日返國。\n三、日方表示將於5月底前提供樣本。\n"
    )
    found = read(text, day=None)
    assert found.meeting.window == Window(date(2016, 3, 7), date(2016, 3, 9))
    assert [c.owners[0].code for c in found.candidates] == ["JPN"]


def test_a_sentence_of_english_amid_chinese_is_read_as_english(read):
    text = "二、秘書處報告進度。Japan will circulate the draft guide to all members by the end of May，與會者無意見。"
    [candidate] = read(text).candidates
    assert [c.code for c in candidate.owners] == ["JPN"]
    assert window(candidate).latest == date(2016, 5, 31)


def test_the_column_of_the_limit_is_taken_before_that_of_the_meeting(read):
    text = (
        "# 追蹤表\n\n| 編號 | 會議日期 | 決議內容 | 權責單位 | 預計完成日 |\n|---|---|---|---|---|\n"
        "| 1 | 105/2/1 | 汰換門禁設備 | 資訊室 | 105/4/30 |\n"
    )
    [candidate] = read(text, name="a.md").candidates
    assert window(candidate).latest == date(2016, 4, 30)
    assert [c.name for c in candidate.owners] == ["資訊室"]


def test_who_moved_and_seconded_owes_nothing(read):
    text = "Moved by Ann Dale, seconded by Tom Reeve, to authorize the Clerk to obtain three quotes. Carried 4-0."
    [candidate] = read(text).candidates
    assert [c.name for c in candidate.owners] == ["Clerk"]


def test_names_in_the_right_margin_are_owners_and_remarks_are_not(read):
    text = (
        "SITE MEETING No. 3\n\n"
        "                                                            Action\n"
        "1.0 Progress\n"
        "1.1 Block A is 8 days behind, mainly weather.                 Note\n"
        "1.2 Handover certificate outstanding. LK to chase the yard.   LK\n"
        "1.3 Drawings to be submitted two weeks before works start on 19 April.   FN\n"
    )
    found = read(text).candidates
    assert [[party.name for party in c.owners] for c in found] == [["LK"], ["FN"]]
    assert window(found[1]).latest == date(2016, 4, 5)


def test_the_day_of_the_meeting_itself_is_no_commitment(read):
    text = "2016年3月14日，理事會在臺中召開，實到39人。會議同意由秘書處於5月31日前更新網站。"
    [candidate] = read(text).candidates
    assert window(candidate).latest == date(2016, 5, 31)


def test_a_day_of_a_clause_before_gives_way_to_the_days_of_what_is_asked(read):
    text = "決議：\n一、展覽4月4日至7日，請資訊室準備機器，4月1日前送抵會場。\n"
    assert window(read(text).candidates[-1]).latest == date(2016, 4, 1)


@pytest.mark.parametrize(
    ("label", "owner"),
    [
        ("主辦：資訊室　協辦：業務組", "資訊室"),
        ("主辦單位：文書科 協辦單位：庶務科、會計室", "文書科"),
        ("主(協)辦：人事室(業務組)", "人事室"),
        ("協辦：業務組　主辦：資訊室", "資訊室"),
    ],
)
def test_who_only_helps_is_no_owner(read, label, owner):
    found = read(f"決議：\n1. 請於105年4月30日前完成改版。\n{label}\n").candidates
    assert [[one.name for one in each.owners] for each in found] == [[owner]]


def test_names_behind_a_label_end_with_their_sentence():
    told = read_fields("Owner: Dana. Ask her for the key", language("en"))
    assert told is not None
    assert told.who == "Dana"


DITTO = """| 項次 | 決議事項 | 主(協)辦單位 | 辦理期限 | 辦理情形 |
|---|---|---|---|---|
| 1 | 完成機房汰換 | 資訊室(業務組) | 105年4月15日 | 辦理中 |
| 2 | 提出備援方案 | 同上 | 〃 | 辦理中 |
| 3 | 修訂門禁手冊 | 法務室 | 同上 | 辦理中 |
"""


def test_ditto_in_a_table_is_what_the_cell_above_says(read):
    found = read(DITTO, name="minutes.md").candidates
    assert [(each.owners[0].name, str(window(each).latest)) for each in found] == [
        ("資訊室", "2016-04-15"),
        ("資訊室", "2016-04-15"),
        ("法務室", "2016-04-15"),
    ]


@pytest.mark.parametrize(
    ("text", "due", "differs"),
    [
        ("請法務室於會後2週內（105年4月8日前）提出報告。", "2016-04-08", "2016-03-28"),
        ("請法務室於105年4月8日前（即會後2週內）提出報告。", "2016-04-08", "2016-03-28"),
        ("請法務室於會後2週內（3月28日前）提出報告。", "2016-03-28", ""),
        ("請法務室於會後10個工作天內（3月28日前）提出報告。", "2016-03-28", ""),
        ("請法務室於會後10個工作天內（5月28日前）提出報告。", "2016-05-28", "2016-03-26 to 2016-04-07"),
    ],
)
def test_a_day_beside_what_is_counted_is_taken_and_told_where_they_differ(read, text, due, differs):
    (found,) = read(f"決議：\n1. {text}\n").candidates
    assert str(window(found).latest) == due
    assert any(f"is {differs}, beside it stands" in doubt for doubt in found.doubts) == bool(differs)


def test_the_next_matter_ends_what_was_decided_on_the_one_before(read):
    text = "一、改版案\n決議：請於4月30日前完成。\n主辦：資訊室\n\n二、合約檢討：請法務室於4月8日前提出報告。\n"
    assert [each.section for each in read(text).candidates] == ["一.決議", "二"]
    text = "一、改版案\n決議：一、請資訊室於4月30日前完成。\n二、請法務室於4月8日前提出報告。\n"
    assert all(each.section.startswith("一.決議") for each in read(text).candidates)


def test_a_day_that_was_over_at_the_meeting_is_questioned_and_not_recommended(read):
    (found,) = read("決議：\n1. 請資訊室於105年2月1日前完成改版。\n").candidates
    assert "that day was over when the meeting was held" in found.doubts
    assert found.recommendation == "look"
    (found,) = read("決議：\n1. 請資訊室於105年4月1日前完成改版。\n").candidates
    assert found.recommendation == "accept"
