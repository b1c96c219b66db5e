"""No pattern of the extractor may take exponential time: a repeat whose turns can be cut in many ways."""

import re
import re._constants as sre
import re._parser as parser
from datetime import date
from importlib import import_module
from pkgutil import walk_packages

import pytest

import apectrack.extraction as package
from apectrack.extraction import extract
from apectrack.extraction.actors import Cast
from apectrack.extraction.language import language
from apectrack.readers import open_document

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)


def endless(node):
    return node[0] in REPEATS and node[1][1] == sre.MAXREPEAT


def turns(body):
    """The alternatives one turn of a repeat may take, groups opened."""
    items = list(body)
    if len(items) == 1 and items[0][0] is sre.SUBPATTERN:
        yield from turns(items[0][1][3])
    elif len(items) == 1 and items[0][0] is sre.BRANCH:
        for branch in items[0][1][1]:
            yield from turns(branch)
    else:
        yield body


def least(items, state):
    return parser.SubPattern(state, list(items)).getwidth()[0]


def turn_is_cut(turn):
    items = list(turn)
    return any(endless(item) and least(items[:at] + items[at + 1 :], turn.state) == 0 for at, item in enumerate(items))


def inside(op, av):
    """The patterns one item of a pattern holds."""
    if op in REPEATS:
        return [av[2]]
    if op is sre.SUBPATTERN:
        return [av[3]]
    if op is sre.BRANCH:
        return av[1]
    return [av[1]] if op in (sre.ASSERT, sre.ASSERT_NOT) else []


def cut_in_many_ways(parsed):
    """Whether a repeat without end has a turn that is itself a repeat without end and nothing else it must hold."""
    return any(
        (op in REPEATS and av[1] == sre.MAXREPEAT and any(turn_is_cut(turn) for turn in turns(av[2])))
        or any(cut_in_many_ways(held) for held in inside(op, av))
        for op, av in parsed
    )


def flattened(value):
    if isinstance(value, re.Pattern):
        yield value.pattern
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from flattened(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from flattened(one)


def patterns():
    """Every compiled pattern of the package, and every pattern of its languages, parties filled in."""
    for info in walk_packages(package.__path__, "apectrack.extraction."):
        module = import_module(info.name)
        words = module.__name__.rpartition(".")[2] in ("zh", "en")
        for name, value in vars(module).items():
            of_language = words and name.isupper() and name != "CUES" and not name.startswith("_")
            if of_language or isinstance(value, re.Pattern) or (isinstance(value, tuple) and not words):
                yield from ((f"{info.name}.{name}", text) for text in flattened(value))
    for lang in ("zh", "en"):
        words = language(lang)
        cast = Cast(words, (), ("Ann Lee", "王小明"), "", us="TWN", body="")
        yield from ((cue.name, cast.fill(cue.pattern)) for cue in words.CUES)
        yield from ((f"{lang} {name}", cast.fill(pattern, "who")) for name, pattern in words.FRAMES)


def test_a_turn_that_can_be_cut_in_many_ways_is_recognised():
    assert cut_in_many_ways(parser.parse(r"^(?:[A-Z-]+ ?)+$"))
    assert cut_in_many_ways(parser.parse(r"(?:and |[-\d ]+)*x"))
    assert not cut_in_many_ways(parser.parse(r"(?:\d+,)*x"))
    assert not cut_in_many_ways(parser.parse(r"(?:[A-Z]+ )+$"))


def test_no_pattern_can_be_cut_in_many_ways():
    seen = list(patterns())
    assert len(seen) > 150
    bad = []
    for name, text in seen:
        try:
            parsed = parser.parse(text.replace("{A}", "a").replace("{K}", "k"))
        except re.error:
            continue
        if cut_in_many_ways(parsed):
            bad.append(name)
    assert not bad


@pytest.mark.parametrize(
    "title", ["NORTH HAVEN UNIFIED RIVER DISTRICT OFFICE NO. 27", "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1?"]
)
def test_titles_in_capitals_are_read(title, tmp_path):
    """They took minutes once; a hang here is the failure."""
    path = tmp_path / "minutes.txt"
    path.write_text(
        f"{title}\nBoard meeting of 14 May 2013\n\n{title} {title}\n1. REPORTS\nMs. Dale will call the office.\n"
    )
    found = extract(open_document(path), parties=(), topics=(), meetings=(), meeting_date=date(2013, 5, 14))
    assert [c.quote for c in found.candidates] == ["Ms. Dale will call the office"]
