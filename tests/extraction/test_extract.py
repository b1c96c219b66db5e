"""What is a commitment and what is not, who owes it, when, and how it is told."""

from datetime import date

import pytest

from apectrack.domain.document import Document
from apectrack.extraction import NoMeetingDateError, extract


def test_one_sentence_with_three_dated_actions_is_three_candidates(read):
    text = "樣本將於4月20日寄送各會員，另請各會員於5月20日前回復，彙整結果將於6月中旬公布。"
    found = read(text).candidates
    assert [c.deadline.text for c in found] == ["4月20日", "5月20日前", "6月中旬"]
    assert found[1].owners[0].code == "ALL"


@pytest.mark.parametrize(
    "text",
    [
        "主席感謝各單位之辛勞。",
        "秘書處指出，去年共召開三次會議。",
        "我方希望未來能有更多合作。",
        "日方表示礙於預算，無法分攤費用。",
        "與會者同意採認議程。",
        "本案洽悉。",
        "加方詢問進度，我方當場說明已完成招標。",
        "The agenda was adopted.",
        "Canada recalled that a survey had been carried out in 2012.",
        "Japan was not in a position to contribute this year.",
        "The Chair thanked all participants.",
        "Last week's AI: Rosa to call the printer",
        "AI: none",
    ],
)
def test_what_is_only_told_is_no_commitment(read, text):
    assert not read(text).candidates


@pytest.mark.parametrize(
    ("text", "owner", "counterpart"),
    [
        ("我方請日方於5月底前提供名單。", "JPN", "TWN"),
        ("我方建議加拿大提供範本。", "CAN", "TWN"),
        ("日方同意於會後提供資料。", "JPN", None),
        ("由財政部研擬草案，並於5月5日前函報。", "TWN-MOF", None),
        ("Japan was asked to prepare a paper by 1 May.", "JPN", None),
        ("Canada agreed to host the next workshop.", "CAN", None),
    ],
)
def test_who_owes_and_who_is_owed_are_not_swapped(read, text, owner, counterpart):
    candidate = read(text).candidates[0]
    assert [o.code for o in candidate.owners] == [owner]
    assert candidate.owners[0].how == "clause"
    if counterpart:
        assert [c.code for c in candidate.counterparts] == [counterpart]


def test_an_owner_from_a_heading_says_so(one):
    candidate = one("# 幹部會議\n\n## 總務組\n\n- 會再與廠商確認報價。\n", name="a.md")
    assert [(o.name, o.how) for o in candidate.owners] == [("總務組", "heading")]
    assert "the owner was taken from the heading" in candidate.doubts


def test_without_an_owner_it_is_said(one):
    candidate = one("四、決議：\n(一)於5月20日前完成測試。\n")
    assert candidate.owners == ()
    assert "who is to do it is not stated" in candidate.doubts


def test_the_two_sides_of_a_bilateral_section(read):
    text = "壹、與日本雙邊會談\n一、會議討論要點\n1. 雙方同意於會後交換聯絡窗口。\n"
    (candidate,) = read(text).candidates
    assert [o.code for o in candidate.owners] == ["TWN", "JPN"]


def test_delivered_is_done_with_its_day(one):
    candidate = one("決議：\n一、請財政部提供清冊。財政部已於3月2日函送。\n")
    assert candidate.status == "done" or candidate.quote.startswith("請財政部")


def test_a_ticked_box_is_done_and_an_open_one_is_not(read):
    found = read("# Sync\n\n## Action items\n\n- [x] Rosa: send the invoice\n- [ ] Omar: call the bank\n", name="a.md")
    assert [(c.status, c.owners[0].name) for c in found.candidates] == [("done", "Rosa"), ("open", "Omar")]


def test_dates_lead_a_timetable(read):
    text = "- 活動時程：\n  - 4/6：迎新\n  - 4/27-4/28：宿營\n"
    found = read(f"# 社團會議\n\n## 活動組\n\n{text}", name="a.md").candidates
    assert [str(c.deadline.named.latest) for c in found] == ["2016-04-06", "2016-04-28"]
    assert {c.kind for c in found} == {"event"}


def test_a_register_row_is_one_candidate(read):
    text = (
        "# 會議\n\n| 項次 | 決議事項 | 主辦單位 | 辦理期限 | 辦理情形 |\n|---|---|---|---|---|\n"
        "| 1 | 完成測試報告 | 品保部 | 105/5/20 | 進行中 |\n| 2 | 更換濾網 | 總務課 | 105/3/1 | 3月1日完成，結案 |\n"
    )
    first, second = read(text, name="a.md").candidates
    assert (first.quote, first.owners[0].name, first.status) == ("完成測試報告", "品保部", "in_process")
    assert str(first.deadline.named.latest) == "2016-05-20"
    assert (second.status, second.completed_on) == ("done", date(2016, 3, 1))


def test_meetings_named_with_their_days_are_found_and_pointed_to(read):
    text = "下次會議將於QUAD 2期間（9月5日至9日）舉行，並將在該期間辦理工作坊。"
    found = read(text)
    assert [(m.code, str(m.window.earliest)) for m in found.meetings_found if m.code != "next meeting"] == [
        ("QUAD 2 2016", "2016-09-05")
    ]
    assert found.candidates[-1].deadline.anchor.ref == "QUAD 2"


def test_an_outcome_told_in_brackets(one):
    candidate = one("計畫可望於4月間由財政部核定（按本案業經財政部於4月12日正式核定）。")
    assert (candidate.status, candidate.completed_on) == ("done", date(2016, 4, 12))


def test_one_thing_told_twice_is_one_candidate(read):
    text = "決議：\n1. 請秘書處於5月2日前公告名單。\n待辦事項：\n1. 秘書處5月2日前公告名單\n"
    (candidate,) = read(text).candidates
    assert len(candidate.mentions) == 1


def test_a_request_and_its_answer_are_one(one):
    candidate = one("我方建議未來將標籤議題列入議程。主席表示將予列入考量。")
    assert candidate.owners[0].code in ("", "SCSP-CHAIR")
    assert "列入考量" in candidate.quote


def test_the_role_keeps_its_economy(read):
    text = "第2屆標準程序次級委員會會議報告\n壹、會議情形\n主席表示將於4月5日前寄發草案。\n"
    (candidate,) = read(text).candidates
    assert (candidate.owners[0].code, candidate.owners[0].name) == ("SCSP-CHAIR", "主席 (CAN)")


def test_the_summary_stands_on_its_own(one):
    candidate = one("此外，為利作業，並請各會員於8月15日前提供標籤樣本，以利彙整。")
    assert candidate.summary == "各會員於8月15日前提供標籤樣本"
    assert candidate.topic == "Labels"


def test_every_candidate_says_why_and_quotes_verbatim(read):
    text = "Members agreed to submit figures by 30 April 2016. The Secretariat will compile them."
    found = read(text)
    for candidate in found.candidates:
        assert text[candidate.start : candidate.end] == candidate.quote
        assert candidate.reasons
        assert candidate.rules
        assert all(text[a:b] for a, b in candidate.cues)


def test_leftovers_are_told_with_a_reason(read):
    found = read("我方說明該系統自2016年5月起啟用。")
    assert [left.why for left in found.leftovers]
    assert not found.candidates


def test_without_a_date_it_is_refused():
    document = Document("notes.txt", "- call the bank", (), "", "txt")
    with pytest.raises(NoMeetingDateError) as raised:
        extract(document, parties=(), topics=(), meetings=())
    assert raised.value.exit_code == 1
    assert "--meeting-date" in raised.value.hint


@pytest.mark.parametrize(
    "text", ["\n", "。，；：（（（", "- \n- \n", "請" * 3000, "將於" * 2000 + "。", "AI: " * 1500, "(" * 4000]
)
def test_odd_text_is_read_without_complaint(read, text):
    read(text + "\nEnd.")


@pytest.mark.parametrize("text", ["請業務組函復該署。", "請通關業務組於下週一前函復。", "請企業代表於下週一前函復。"])
def test_what_a_unit_is_asked_to_send_is_not_sent_yet(read, text):
    assert [c.status for c in read(text).candidates] == ["open"]


def test_what_is_numbered_apart_stays_apart(read):
    text = "一、問卷1由張科長負責填寫，最遲於6月10日前陳核。\n二、問卷2由張科長負責填寫，最遲於6月10日前陳核。"
    assert len(read(text).candidates) == 2


def test_before_the_meeting_counts_from_the_one_named_beside_it(read):
    text = "年會訂於8月12日至14日召開，請國際事務科於會前兩週提出議題清單。"
    asked = next(c for c in read(text).candidates if "議題清單" in c.quote)
    assert asked.deadline.anchor.ref.endswith("-08-12")
    assert (asked.deadline.anchor.offset.amount, asked.deadline.anchor.offset.unit) == (-2, "w")


def test_who_does_it_may_be_told_in_a_clause_of_its_own(read):
    [one] = read("採砂規劃修編工作年內完成，由設計院承擔。").candidates
    assert [owner.name for owner in one.owners] == ["設計院"]
    assert one.deadline.limit == "by"


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("請國際事務科於返國後2週內提出報告。", "counted from a day that is not told"),
        ("Japan will send its comments within four weeks of its circulation.", "counted from a day that is not told"),
        ("請各組於6月前提報名單。", "'before' a month was taken to include it"),
    ],
)
def test_what_a_day_may_not_be_is_told(read, text, doubt):
    [one] = read(text).candidates
    assert any(doubt in said for said in one.doubts)


def test_a_summary_says_what_will_be_considered(read):
    (found,) = (
        c for c in read("日本建議將標示規範列入下屆議程。主席表示未來將予列入考量。").candidates if "考量" in c.quote
    )
    assert "標示規範列入下屆議程" in found.summary


def test_what_was_sent_already_is_done_whatever_it_came_after(read):
    text = "請財政部於收到日方資料後，已於3月間函知相關單位，並提供名冊。"
    assert [c.status for c in read(text, day=date(2016, 5, 1)).candidates] == ["done"]
