"""Two halves at once give what one after the other gives, whatever becomes of the copy."""

import os
from importlib import import_module
from pathlib import Path

import pytest
from tests.extraction.test_samples import seed_vocabulary

from apectrack.extraction import extract, halves
from apectrack.readers.registry import read_document

SAMPLES = Path(__file__).parent.parent / "samples"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


@pytest.fixture
def copies(monkeypatch):
    monkeypatch.setattr(halves, "_may_copy", lambda: True)


@pytest.mark.usefixtures("copies")
def test_the_other_half_is_worked_out_elsewhere():
    here, there = halves.at_once(os.getpid, os.getpid)
    assert here == os.getpid() != there


def test_without_a_copy_both_are_worked_out_here(monkeypatch):
    monkeypatch.setattr(halves, "_may_copy", lambda: False)
    assert halves.at_once(os.getpid, os.getpid) == (os.getpid(), os.getpid())


@pytest.mark.usefixtures("copies")
def test_more_than_a_pipe_holds_comes_back_whole():
    one, other = halves.at_once(lambda: 1, lambda: "委" * 1_000_000)
    assert (one, len(other)) == (1, 1_000_000)


@pytest.mark.usefixtures("copies")
def test_what_a_copy_cannot_give_is_worked_out_here():
    _, other = halves.at_once(lambda: None, lambda: lambda: "cannot be pickled")
    assert other() == "cannot be pickled"


@pytest.mark.usefixtures("copies")
def test_a_copy_that_dies_loses_nothing():
    home = os.getpid()
    assert halves.at_once(lambda: "one", lambda: "other" if os.getpid() == home else os._exit(0)) == ("one", "other")


def _nobody_left():
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("copies")
def test_a_failure_here_leaves_no_copy_behind():
    with pytest.raises(ZeroDivisionError):
        halves.at_once(lambda: 1 / 0, lambda: "never asked for")
    _nobody_left()


@pytest.mark.usefixtures("copies")
def test_a_failure_there_is_told_here():
    with pytest.raises(ZeroDivisionError):
        halves.at_once(lambda: 1, lambda: 1 / 0)
    _nobody_left()


def _long(name, times):
    """A sample so many times over, long enough to be read in halves."""
    return read_document((SAMPLES / name).read_bytes() * times, name)


@pytest.mark.usefixtures("copies")
@pytest.mark.parametrize("name", ["customs_trip_2013.txt", "runtime_tsc_2018.md"])
def test_a_long_document_says_the_same_read_in_halves(monkeypatch, name):
    document, (parties, topics) = _long(name, 14), seed_vocabulary()
    asked = []
    for module in ("extract", "when"):
        place = import_module(f"apectrack.extraction.{module}")
        monkeypatch.setattr(place, "_LONG", 100)
        monkeypatch.setattr(place, "at_once", lambda *both: asked.append(both) or halves.at_once(*both))
    whole = extract(document, parties=parties, topics=topics, meetings=())
    assert len(asked) == 2  # the phrases, then the passages
    monkeypatch.setattr(halves, "_may_copy", lambda: False)
    assert extract(document, parties=parties, topics=topics, meetings=()) == whole
    for module in ("extract", "when"):
        monkeypatch.setattr(import_module(f"apectrack.extraction.{module}"), "_LONG", 10**9)
    assert extract(document, parties=parties, topics=topics, meetings=()) == whole
