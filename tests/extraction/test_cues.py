"""Every cue finds what it says it finds, and both languages keep the promise of the folder."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from apectrack.extraction import languages
from apectrack.extraction.cue import GENRES, likely
from apectrack.extraction.language import Language

MODULES = {m.name: import_module(f"{languages.__name__}.{m.name}") for m in iter_modules(languages.__path__)}
CUES = [(name, cue) for name, module in MODULES.items() for cue in module.CUES]


@pytest.mark.parametrize(("name", "cue"), CUES, ids=[cue.name for _, cue in CUES])
def test_a_cue_keeps_its_examples(name, cue):
    pattern = re.compile(cue.pattern.replace("{A}", "(?!)").replace("{K}", "(?!)"))
    fold = MODULES[name].fold
    assert all(pattern.search(fold(text)) for text in cue.yes)
    assert not any(pattern.search(fold(text)) for text in cue.no)
    assert cue.name.startswith(f"{name}-")
    assert cue.says
    assert set(cue.genres) <= set(GENRES)


@pytest.mark.parametrize("name", MODULES)
def test_a_language_has_everything_it_promises(name):
    module = MODULES[name]
    assert module.__doc__
    for attribute in Language.__annotations__:
        assert hasattr(module, attribute), attribute


@pytest.mark.parametrize("name", MODULES)
def test_names_of_cues_are_their_own(name):
    names = [cue.name for cue in MODULES[name].CUES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", MODULES)
def test_folding_keeps_offsets(name):
    text = "请各组于下次会议报告：＠ “quoted” – ’x’\n\t完"
    assert len(MODULES[name].fold(text)) == len(text)


def test_the_sum_of_weights_is_a_probability():
    assert likely(0) == 0.5
    assert 0 < likely(-500) < likely(-1) < likely(1) < likely(500) < 1
