"""A calendar taken in: new to-dos, known ones brought up to date, nothing doubled, nothing of ours lost."""

import io
import shutil
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from apectrack.exporters import calendars as reading
from apectrack.exporters.formats import ics
from apectrack.usecases import calendars, exporting
from apectrack.usecases.ports import Selection
from exporters.items import context, several
from exporters.test_export_ics import foreign
from steps import calendar_over, opened


def exported(store) -> bytes:
    out = io.BytesIO()
    items = store.select(Selection(sort="id"))
    ics.write(items, out, context(ledger=exporting.identity(store), meetings=store.meetings(), whole=lambda: None))
    return out.getvalue()


def taken(store, source: bytes):
    return calendars.take_in(store, calendar_over, *reading.read(source))


@pytest.fixture
def store(ledger):
    with opened(ledger) as found:
        yield found


@pytest.fixture
def empty(run, tmp_path):
    path = tmp_path / "empty.db"
    run("init", "--empty", db=path)
    with opened(path) as found:
        yield found


def bare(item):
    """An item without what is another on another day or desk: when it was written, and the UID it came with."""
    evidence = tuple(part for part in item.evidence if part.document != calendars.CALENDAR)
    return replace(item, updated_at="", evidence=evidence)


def test_our_own_calendar_changes_nothing(store):
    before = store.batches()
    found = taken(store, exported(store))
    assert (found.created, found.updated, found.same) == ([], [], 62)
    assert store.batches() == before


def test_a_calendar_fills_an_empty_ledger(store, empty):
    found = taken(empty, exported(store))
    assert len(found.created) == 62
    everything = Selection(sort="id")
    assert [bare(one) for one in empty.select(everything)] == [bare(one) for one in store.select(everything)]
    again = taken(empty, exported(store))
    assert (again.created, again.updated, again.same) == ([], [], 62)
    names = {line for line in exported(store).split(b"\r\n") if line.startswith(b"UID:commitment-")}
    assert names == {line for line in exported(empty).split(b"\r\n") if line.startswith(b"UID:commitment-")}


@settings(max_examples=15)
@given(several())
def test_any_item_comes_back(run, tmp_path_factory, blank, items):
    path = tmp_path_factory.mktemp("calendars") / "empty.db"
    shutil.copyfile(blank, path)
    out = io.BytesIO()
    ics.write(items, out, context())
    with opened(path) as found:
        assert len(taken(found, out.getvalue()).created) == len(items)
        again = found.select(Selection(sort="id"))
        resolved = {"how": "", "waits_for": None}
        assert [replace(bare(one), **resolved) for one in again] == [replace(bare(one), **resolved) for one in items]
        assert taken(found, out.getvalue()).same == len(items)


@pytest.fixture
def blank(run, tmp_path):
    run("init", "--empty", db=tmp_path / "blank.db")
    return tmp_path / "blank.db"


def test_meetings_come_along(store, run, tmp_path):
    from apectrack.store import tables

    path = tmp_path / "bare.db"
    run("init", "--empty", db=path)
    with opened(path) as bare_ledger:
        with bare_ledger.engine.begin() as connection:
            connection.execute(tables.MeetingRow.__table__.update().values(within=None))
            for table in (tables.MeetingAliasRow, tables.MeetingRow):
                connection.execute(table.__table__.delete())
        taken(bare_ledger, exported(store))
        assert {m.code: m.window for m in bare_ledger.meetings()} == {m.code: m.window for m in store.meetings()}
        (item,) = bare_ledger.commitments([41])
        assert item.due == date(2011, 10, 11)


def test_what_a_calendar_program_changed_is_taken_over(store):
    source = exported(store)
    before, rest = source.split(b"UID:commitment-11@", 1)
    start = before.rindex(b"BEGIN:VTODO")
    todo, tail = (before[start:] + b"UID:commitment-11@" + rest).split(b"END:VTODO", 1)
    changed = (
        todo.replace(b"DUE;VALUE=DATE:20110415", b"DUE;VALUE=DATE:20110420")
        .replace(b"STATUS:NEEDS-ACTION", b"STATUS:COMPLETED\r\nCOMPLETED:20110418T120000Z")
        .replace(b"SUMMARY:Send the AEO", b"SUMMARY:Post the AEO")
    )
    assert changed != todo
    found = taken(store, before[:start] + changed + b"END:VTODO" + tail)
    assert [one.id for one in found.updated] == [11]
    (item,) = store.commitments([11])
    assert (item.status, item.completed_on, item.due) == ("done", date(2011, 4, 18), date(2011, 4, 20))
    assert item.summary.startswith("Post the AEO")
    assert item.owners
    assert item.evidence
    assert store.batches(limit=1)[0].told == "import a calendar: 0 new, 1 changed"


def test_what_was_changed_here_stays(store, run):
    source = exported(store)
    run("done", 11)
    run("edit", 12, "--due", "2011-06-01")
    found = taken(store, source)
    assert found.updated == []
    assert [one.status for one in store.commitments([11])] == ["done"]
    assert [one.due for one in store.commitments([12])] == [date(2011, 6, 1)]


def test_somebody_elses_to_do(store, run):
    (item,) = taken(store, foreign()).created
    assert (item.id, item.summary, item.due, item.topic) == (63, "Send the form, signed", date(2011, 5, 1), "AEO")
    assert item.detail == "By post.\nTwo copies."
    assert taken(store, foreign()).same == 1
    run("done", 63)
    assert taken(store, foreign()).same == 1, "what did not change there undoes nothing here"
    assert [one.status for one in store.commitments([63])] == ["done"]
    found = taken(store, foreign(due=";VALUE=DATE:20110601"))
    assert [one.due for one in found.updated] == [date(2011, 6, 1)]
    assert b"UID:todo-1@elsewhere" in exported(store)


def test_one_batch_that_undo_takes_back(store, run, dump, ledger):
    before = dump(ledger)
    taken(store, foreign())
    assert run("undo").code == 0
    assert dump(ledger) == before


def test_a_to_do_that_ends_before_it_starts_is_refused_whole(store, ledger, dump):
    before = dump(ledger)
    source = foreign(more="DTSTART;VALUE=DATE:20120101")
    with pytest.raises(calendars.CalendarError):
        taken(store, source)
    assert dump(ledger) == before


@pytest.mark.parametrize(
    "carried",
    [
        "[]",
        "7",
        '{"id":1}',
        '{"owners":[],"counterparts":[],"id":1}',
        '{"owners":[{"code":1,"x":2}],"counterparts":[]}',
    ],
)
def test_damaged_values_of_ours_are_refused_whole(store, ledger, dump, carried):
    before = dump(ledger)
    escaped = carried.replace(",", "\\,")
    with pytest.raises(calendars.CalendarError) as refused:
        taken(store, foreign(more=f"X-APECTRACK-ITEM;VALUE=TEXT:{escaped}"))
    assert "Send the form" in str(refused.value)
    assert dump(ledger) == before


def test_sniffing():
    assert reading.sniff(foreign()[:40])
    assert reading.sniff(b"\xef\xbb\xbf\r\nbegin:vcalendar\r\n")
    assert not reading.sniff(b"Minutes of a meeting")


def test_anchors_follow_to_new_numbers(store, run, tmp_path):
    run("add", "After the questionnaire", "--due", "10 days after #12")
    path = tmp_path / "other.db"
    run("init", "--empty", db=path)
    run("add", "One of theirs", db=path)
    with opened(path) as other:
        taken(other, exported(store))
        items = {one.summary: one for one in other.select(Selection())}
        anchored = items["After the questionnaire"]
        assert anchored.deadline.anchor.ref == str(items["Return the completed AEO questionnaire"].id)
        assert anchored.deadline.anchor.ref != "12"
        assert anchored.due == date(2011, 5, 25)


def test_a_dry_run_tells_what_would_change_and_writes_nothing(run, ledger, tmp_path, digest):
    with opened(ledger) as store:
        source = exported(store)
        told = store.select(Selection(sort="id"))[0].summary
    path = tmp_path / "a.ics"
    path.write_bytes(source.replace(told.encode()[:12], b"Another name", 1))
    before = digest(ledger)
    said = run("import", str(path), "--dry-run", db=ledger).out
    assert "changed: Another name" in said
    assert "1 changed" in said
    assert "nothing was written" in said
    assert digest(ledger) == before
