"""What holds for every text: offsets are verbatim, nothing raises, a sentence beside a phrase changes nothing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apectrack.domain.errors import UsageError
from apectrack.timex import find, find_deadlines
from apectrack.timex.folding import folded
from apectrack.timex.grammar import LANGUAGES, grammar

REFERENCE = date(2011, 3, 5)
PIECES = [
    *"年月日號号週周星期禮拜底初中旬前後內内至到～~-－/.,、（()）第上下本今去明每半個个兩一二三十百〇○０１９ 　\n",
    *("2011", "100", "15", "4", "31", "99999", "民國", "工作日", "會議", "SCCP 2", "SOM3", "會後", "以前", "起", "止"),
    *("by ", "the ", "end of ", "April", " 15th", "May", " to ", "next ", "Friday", " week", "within ", "two ", "days"),
    *(" before ", " after ", "Q3", "H1", "FY", "every ", "'11", "3-5 ", ":00", " pm", "9999", "0", "February 30", "1/"),
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([*LANGUAGES]), st.one_of(st.none(), st.dates()))
def test_offsets_are_verbatim_and_nothing_raises(text, lang, reference):
    end = 0
    for f in find(text, reference, lang):
        assert text[f.offset : f.offset + len(f.phrase)] == f.phrase != ""
        assert f.offset >= end
        end = f.offset + len(f.phrase)
        assert f.start is None or f.end is None or f.start <= f.end
        assert f.kind in ("date", "range", "deadline", "duration", "recurring", "meeting", "vague")


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_rich_form_says_the_same_phrases(text):
    rich = list(find_deadlines(text, REFERENCE))
    plain = list(find(text, REFERENCE))
    assert [(f.phrase, f.start, f.kind) for f in rich] == [(f.phrase, f.offset, f.kind) for f in plain]
    for f in rich:
        assert text[f.start : f.end] == f.phrase == f.deadline.text
        assert f.deadline.doubts == f.doubts


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_any_reference_date_is_survived(reference):
    for text in (
        "明年底前，兩週後，大後年，下下個月，上週五，100年後",
        "in 3 years, last week, 9999 months ago, next decade",
    ):
        list(find(text, reference))


@settings(max_examples=150, deadline=None)
@given(
    st.dates(date(1995, 1, 1), date(2035, 12, 31)),
    st.sampled_from(
        ["{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}", "{0.day} {0:%B} {0.year}"]
    ),
)
def test_full_dates_come_back_whatever_stands_beside_them(day, form):
    phrase = form.format(day)
    for before, after in (("", ""), ("委員會討論預算。", "。委員會散會。"), ("The panel spoke. ", " The panel rose.")):
        (f,) = find(before + phrase + after, REFERENCE)
        assert (f.phrase, f.start, f.end, f.offset) == (phrase, day, day, len(before))


@given(st.dates(date(1996, 1, 1), date(2035, 12, 31)))
def test_years_of_the_republic(day):
    for phrase in (f"民國{day.year - 1911}年{day.month}月{day.day}日", f"{day.year - 1911}.{day.month}.{day.day}"):
        (f,) = find(f"依據{phrase}來函", REFERENCE)
        assert (f.phrase, f.start, f.end) == (phrase, day, day)


@given(st.text(max_size=80))
def test_folding_keeps_every_offset(text):
    assert len(folded(text)) == len(text)


def test_an_unknown_language_is_refused():
    with pytest.raises(UsageError, match="'fr' is not a language"):
        list(find("1 mai", REFERENCE, "fr"))


def test_a_language_not_asked_for_is_not_built():
    assert not [r for r in grammar("en").rules if r.name.startswith("zh-")]
    assert not [r for r in grammar("zh-Hans").rules if r.name.startswith("en-")]


def test_without_a_reference_what_counts_from_it_stays_open():
    found = {f.phrase: (f.start, f.end) for f in find("4月8日前；2011年4月8日；兩週後", None)}
    assert found == {
        "4月8日前": (None, None),
        "2011年4月8日": (date(2011, 4, 8), date(2011, 4, 8)),
        "兩週後": (None, None),
    }


def test_a_caller_may_say_that_the_text_looks_ahead():
    (f,) = find_deadlines("1月1日 集合", date(2011, 6, 1), looks_ahead=True)
    assert f.deadline.named.earliest == date(2012, 1, 1)
    assert "2012 was taken" in f.doubts[0]
    (f,) = find_deadlines("1月1日 集合", date(2011, 6, 1), looks_ahead=False)
    assert f.deadline.named.earliest == date(2011, 1, 1)


@pytest.mark.parametrize(
    "reference", [date(1, 1, 1), date(1, 1, 3), date(9998, 12, 31), date(9999, 1, 1), date(9999, 12, 31)]
)
@pytest.mark.parametrize(
    "text",
    [
        *(
            "上週五",
            "大前天",
            "上個月",
            "下下週",
            "明年聖誕節",
            "12月31日至1月2日",
            "過去三個月",
            "上世紀",
            "今明兩年",
            "12/31-1/2",
            "8月底",
        ),
        *(
            "last week",
            "next winter",
            "next decade",
            "last Christmas",
            "in 3 years",
            "the week after next",
            "Friday week",
        ),
        *("31 December to 2 January", "the past 9999 years", "9999 working days ago", "two weeks before January 1"),
    ],
)
def test_the_ends_of_the_calendar_are_survived(text, reference):
    for phrase in (text, f"{text}前", f"by {text}"):
        list(find(phrase, reference))
