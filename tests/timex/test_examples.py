"""The example files: every phrase found whole with its kind and days, and nothing in what is no time."""

import re
from datetime import date
from pathlib import Path

import pytest

from apectrack.timex import find

HERE = Path(__file__).parent


def cases():
    for path in sorted(HERE.glob("examples_*.txt")):
        reference, lang = date(2011, 3, 5), "auto"
        for line in path.read_text(encoding="utf-8").splitlines():
            if m := re.match(r"# reference (\S+) (\S+)", line):
                reference, lang = date.fromisoformat(m[1]), m[2]
            elif line and not line.startswith("#"):
                marked, _, expected = line.rpartition(" =")
                yield pytest.param(reference, lang, marked, expected.strip(), id=line)


def told(found):
    """A Found as the example files write it."""
    if found.kind == "vague" or (found.value and found.kind != "deadline"):
        return f"{found.kind} {found.value or ''}".strip()
    days = "" if found.start == found.end else ".."
    days = f"{found.start or ''}{days}{(found.end or '') if days else ''}"
    return f"{found.kind} {days}".strip()


@pytest.mark.parametrize(("reference", "lang", "marked", "expected"), list(cases()))
def test_example(reference, lang, marked, expected):
    text = re.sub("[【】]", "", marked)
    found = list(find(text, reference, lang))
    for f in found:
        assert text[f.offset : f.offset + len(f.phrase)] == f.phrase
    if not expected:
        assert found == []
        return
    phrase = re.search("【(.*?)】", marked)[1]
    at = marked.index("【")
    overlapping = [f for f in found if f.offset < at + len(phrase) and f.offset + len(f.phrase) > at]
    assert [(f.phrase, told(f)) for f in overlapping] == [(phrase, expected)]
