"""Every rule's own examples: the phrase in brackets is found whole, the refused texts give nothing."""

import re
from datetime import date

import pytest

from apectrack.timex import find_deadlines
from apectrack.timex.grammar import grammar

REFERENCE = date(2011, 3, 5)
RULES = grammar("auto").rules
YES = [(rule, text) for rule in RULES for text in rule.yes]
NO = [(rule, text) for rule in RULES for text in rule.no]


@pytest.mark.parametrize(("rule", "marked"), YES, ids=lambda x: getattr(x, "name", x))
def test_finds_what_it_says(rule, marked):
    phrase = re.search("【(.*?)】", marked)[1]
    text = marked.replace("【", "").replace("】", "")
    at = marked.index("【")
    found = list(find_deadlines(text, REFERENCE))
    assert any(f.start <= at and f.end >= at + len(phrase) for f in found), found


@pytest.mark.parametrize(("rule", "text"), NO, ids=lambda x: getattr(x, "name", x))
def test_refuses_what_it_says(rule, text):
    found = [f for f in find_deadlines(text, REFERENCE) if "guard" in rule.name or f.rule.split("+")[0] == rule.name]
    assert found == []


def test_every_rule_has_a_name_of_its_own_and_an_example():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert not [rule.name for rule in RULES if not rule.yes and not rule.no]


def test_patterns_hold_no_nested_repeats_without_bounds():
    for rule in RULES:
        assert not re.search(r"(?<!\\)[*+](?![)\]])|\{\d+,\}", re.sub(r"\[[^\]]*\]|\\.", "", rule.pattern)), rule.name
