"""What people do to a ledger, at random: for tests that must hold whatever was done before."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from apectrack import almanac
from apectrack.domain.errors import ApectrackError
from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window
from apectrack.store.sql import Store, engine_for
from apectrack.usecases import add, done, meetings, parties
from apectrack.usecases.ports import Ledger
from apectrack.usecases.resolving import LedgerCalendar

TODAY = date(2011, 4, 10)
TAIWAN = almanac.of("TWN")
Step = Callable[[Store], object]


def calendar_over(ledger: Ledger) -> LedgerCalendar:
    return LedgerCalendar(ledger, lambda: TAIWAN)


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """A ledger to read and write."""
    store = Store(engine_for(path), str(path), "desk")
    try:
        yield store
    finally:
        store.close()


@contextmanager
def copied(seeded: Path, folder: Path) -> Iterator[Store]:
    """A fresh copy of the seeded ledger, open."""
    path = folder / "copy.db"
    shutil.copyfile(seeded, path)
    with opened(path) as store:
        yield store


def tried(store: Store, step: Step) -> bool:
    """Whether ``step`` was lawful and changed something."""
    before = store.batches(limit=1)
    try:
        step(store)
    except ApectrackError:
        assert store.batches(limit=1) == before, "what is refused changes nothing"
        return False
    return store.batches(limit=1) != before


ids = st.integers(1, 66)
some_ids = st.lists(ids, min_size=1, max_size=4)
days = st.dates(date(2011, 4, 11), date(2012, 12, 31))
past = st.dates(date(2011, 1, 1), TODAY)
words = st.sampled_from(
    [
        "Return the form",
        "回復問卷",
        "100%",
        "a_b",
        "back\\slash",
        "[bold]",
        "it's",
        'said "so"',
        "線\n上",
        "x\x1b[1m",
        "IPR",
    ]
)
parties_named = st.lists(
    st.sampled_from(["我國", "JPN", "United States", "ALL", "Nobody knows them", "財政部"]), max_size=3
)
topics_named = st.sampled_from(["IPR", "aeo", "優質企業", "Brand new", ""])
whens = st.sampled_from(
    ["2011-04-15", "2011-06/2011-07", "2011-33", "../2011-05-01", "10 working days after SCCP 2", "SCCP 2", "CTI 1",
     "2 weeks before SOM 3", "10 days after #41", "after #11", "3 working days before #12", "by 15 April", "", "2012"]
)  # fmt: skip
rules = st.sampled_from([None, None, "monthly", "every quarter", "FREQ=YEARLY;COUNT=2", ""])
codes = st.sampled_from(["SCCP 2", "SOM 3", "CTI 1", "AMM", "SCCP-FOC 1 2011", "SW workshop", "NEW 1 2012"])


@st.composite
def steps(draw) -> Step:
    """One thing a person does. It may be refused."""
    return draw(st.one_of(_adding(), _editing(), _marking(), _meeting(), _naming()))


@st.composite
def wishes(draw):
    maybe = lambda strategy: draw(st.one_of(st.none(), strategy))  # noqa: E731
    return add.Wish(
        summary=maybe(words),
        due=maybe(whens),
        owners=maybe(parties_named),
        counterparts=maybe(parties_named),
        topic=maybe(topics_named),
        kind=maybe(st.sampled_from(["deadline", "event", "follow_up"])),
        meeting=maybe(st.sampled_from(["SCCP 1", "CTI 1", ""])),
        repeat=draw(rules),
        detail=maybe(words),
        original=maybe(words),
    )


@st.composite
def _adding(draw) -> Step:
    wish = draw(wishes())
    return lambda store: add.add(store, calendar_over, wish, TODAY)


@st.composite
def _editing(draw) -> Step:
    number, wish = draw(ids), draw(wishes())
    return lambda store: add.edit(store, calendar_over, number, wish, TODAY)


@st.composite
def _marking(draw) -> Step:
    some, on, until, text = draw(some_ids), draw(past), draw(days), draw(words)
    verbs: dict[str, Step] = {
        "done": lambda store: done.done(store, calendar_over, some, on=on, today=TODAY, note=text, by="desk"),
        "start": lambda store: done.start(store, calendar_over, some),
        "reopen": lambda store: done.reopen(store, calendar_over, some),
        "cancel": lambda store: done.cancel(store, calendar_over, some, note="", by="desk"),
        "note": lambda store: done.note(store, calendar_over, some[0], text, "desk"),
        "snooze": lambda store: done.snooze(store, calendar_over, some[0], str(until), TODAY),
    }
    return verbs[draw(st.sampled_from(sorted(verbs)))]


@st.composite
def _meeting(draw) -> Step:
    code, name = draw(codes), draw(words)
    first, last = sorted(draw(st.tuples(days, days)))
    if draw(st.booleans()):
        return lambda store: meetings.move(store, calendar_over, code, first, last)
    verbs: dict[str, Step] = {
        "unknown": lambda store: meetings.move(store, calendar_over, code, None, None),
        "alias": lambda store: meetings.alias(store, calendar_over, code, [name]),
        "add": lambda store: meetings.add(
            store, calendar_over, Meeting("NEW 1 2012", name, Window(first, last), "SOM 3", "", (name,))
        ),
    }
    return verbs[draw(st.sampled_from(sorted(verbs)))]


@st.composite
def _naming(draw) -> Step:
    name = draw(words)
    if draw(st.booleans()):
        return lambda store: parties.alias(store, "JPN", [name])
    topic = draw(topics_named)
    return lambda store: parties.topic_alias(store, topic, [name])
