"""What other minutes taught: the traits of a clause, and what they may and may not do."""

import re
from datetime import date

import pytest

from apectrack.domain.document import Block, Document
from apectrack.extraction import extract, teaching


def told(*lines):
    text, blocks = "", []
    for line in lines:
        blocks.append(Block("paragraph", line, len(text)))
        text += line + "\n"
    document = Document("minutes.txt", text, tuple(blocks), "", "txt")
    return extract(document, parties=(), topics=(), meetings=(), meeting_date=date(2024, 5, 6)).candidates


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_tables_are_there_and_no_weight_is_beyond_reason(language):
    table = teaching.table(language)
    assert len(table) > 500
    assert all(abs(weight) < 400 for weight in table.values())
    assert not teaching.table("xx")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_trait_tells_more_than_two_words(language):
    for trait in teaching.table(language):
        assert re.match(r"[a-z]+=", trait) or trait.count(" ") <= 1, trait


def test_what_was_taught_is_told(monkeypatch):
    line = "仓库盘点表6月3日前交财务部。"
    (taught,) = told(line)
    assert "taught" in taught.rules
    assert "it is worded as commitments are in other minutes" in taught.reasons
    monkeypatch.setattr(teaching, "table", lambda _language: {})
    assert not told(line), "the cues alone pass it by"


def test_what_is_taught_has_its_bounds(monkeypatch):
    class Here:
        hits = ()
        lang, genre = "zh", "prose"

    for weight, most in ((5000, 2.5), (-5000, -2.5)):
        monkeypatch.setattr(teaching, "together", lambda *_given, weight=weight: weight)
        assert teaching.taught(Here, Here, None, 0.0, None) == most


def test_the_short_way_adds_up_what_every_trait_weighs(monkeypatch):
    sums = []

    def both(*given):
        weights = teaching.table(given[0].lang)
        sums.append((short(*given), sum(weights.get(trait, 0) for trait in teaching.traits(*given))))
        return sums[-1][0]

    short = teaching.together
    monkeypatch.setattr(teaching, "together", both)
    told(
        "仓库盘点表6月3日前交财务部，由王立人彙整。",
        "Ann will send the list by 3 June, and the board agreed.",
        "下次會議再議。",
    )
    assert len(sums) > 3
    assert all(one == other for one, other in sums)
