"""A short run of the fuzzer, the same each time, and everything it ever found."""

import random
from pathlib import Path

import pytest

from apectrack.timex.grammar import grammar
from fuzzing.grown import grown
from fuzzing.targets import TARGETS, Failed, Mutator

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("name", TARGETS)
def test_mutated_inputs_are_read_or_refused(name):
    target, mutator = TARGETS[name](), Mutator(f"the same {name}")
    read = 0
    for number in range({"readers": 250, "timex": 250, "extraction": 12}[name]):
        source = target.make(mutator)
        try:
            read += target.check(source)
        except Failed as failure:
            pytest.fail(f"input {number} of {name}: {failure}")
    assert read


@pytest.mark.parametrize("rule", grammar("auto").rules, ids=lambda rule: rule.name)
def test_what_grows_from_a_rule_is_read(rule):
    chance, target = random.Random(rule.name), TARGETS["timex"]()
    for _ in range(40):
        lead, tail = (
            chance.choice(("", "by ", "on the ", "於", "請於")),
            chance.choice(("", "前", "完成", " of the month", "。")),
        )
        target.check(f"{lead}{grown(rule.pattern, chance)}{tail}".encode("utf-8", "replace"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_found_once_is_read_or_refused(path):
    TARGETS[path.name.split("-")[0]]().check(path.read_bytes())


def test_a_finding_is_told(monkeypatch):
    target = TARGETS["timex"]()
    monkeypatch.setattr(type(target), "_read", staticmethod(lambda _: 1 / 0))
    with pytest.raises(Failed, match="ZeroDivisionError"):
        target.check(b"5 May")
