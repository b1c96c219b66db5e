"""Text a person may safely see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack.domain.text import one_line, paragraphs, visible

HOSTILE = (
    "\x00\x07\x1b\x7f\x80\x9b\x9d\u00ad\u200b\u200e\u202a\u202e\u2066\u2069\u2028\ufeff\ud800\U000e0041\t\r\n\v\f\x85"
)
anything = st.text(st.one_of(st.characters(codec=None), st.sampled_from(HOSTILE)))


def unseen(text):
    """The characters of ``text`` a terminal would obey or hide."""
    bidi = ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")
    return [
        c
        for c in text
        if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(c) in bidi or c in HOSTILE
    ]


@given(anything)
def test_a_summary_is_one_line_with_nothing_unseen(text):
    line = one_line(text)
    assert not unseen(line)
    assert line == line.strip()
    assert one_line(line) == line


@given(anything)
def test_what_is_shown_has_nothing_a_terminal_obeys(text):
    assert not unseen(visible(text))


@given(anything)
def test_paragraphs_keep_line_ends_alone(text):
    assert set(unseen(paragraphs(text))) <= set("\n\r\t\v\f\x85\u2028\u2029")
    paragraphs(text).encode("utf-8")


@given(st.text().filter(str.isprintable))
def test_printable_text_is_left_as_it_is(text):
    assert visible(text) == text
    assert one_line(text) == text.strip()
    assert paragraphs(text) == text.strip()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  寄出意見\n（美國）  ", "寄出意見 （美國）"),
        ("a\r\n\r\n b", "a b"),
        ("a\tb", "a b"),
        ("a  b", "a  b"),
        ("全　形", "全　形"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("問\u200b卷\ufeff", "問卷"),
        ("\ud800", "\ufffd"),
        ("\x00", ""),
    ],
)
def test_one_line(text, line):
    assert one_line(text) == line


def test_visible_writes_escapes():
    assert visible("a\x1b[31m\u202e\x9b\n\ud800") == "a\\x1b[31m\\u202e\\x9b\\n\\ud800"
