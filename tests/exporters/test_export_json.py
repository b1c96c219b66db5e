"""JSON: the whole ledger, restored into an empty one as it was, and selections that say they are none."""

import io
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apectrack.domain.errors import ApectrackError
from apectrack.exporters.formats import json as exported
from apectrack.store import refill
from apectrack.store.sql import Store, engine_for
from apectrack.usecases import done, exporting, plain
from apectrack.usecases.ports import Filed, Selection
from exporters.items import PARTIES, commitments, context, several
from steps import TODAY, calendar_over, copied, opened, steps, tried


def whole(store: Store) -> dict:
    out = io.BytesIO()
    exported.write([], out, context(whole=lambda: exporting.whole(store, store.select(Selection()))))
    return json.loads(out.getvalue())


def restored(value, path) -> int:
    with opened(path) as store:
        return exporting.restore(str(path), value, lambda found: refill.fill(store, found))


@pytest.fixture
def empty(run, tmp_path):
    path = tmp_path / "empty.db"
    assert run("init", "--empty", db=path).code == 0
    return path


@given(commitments())
def test_a_commitment_comes_back(item):
    values = json.loads(json.dumps(plain.plain(item)))
    assert plain.commitment(values, {one.code: one for one in PARTIES}) == item


def everything(path):
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


def test_a_whole_ledger_comes_back(ledger, empty, dump, sound):
    with opened(ledger) as store:
        done.done(store, calendar_over, [11, 12], on=TODAY, today=TODAY, note="線\n上", by="desk")
        with store.writing("import") as w:
            w.save_document(Filed("ab" * 32, "m.docx", "T", "zh", None, 9, "SCCP 1 2011", w.now, ({"n": 1},)))
        value = whole(store)
    assert value["whole"] is True
    assert restored(value, empty) == 62
    assert dump(empty, without=()) == dump(ledger, without=())
    assert sound(empty)
    with opened(empty) as store:
        assert whole(store) == value


@settings(max_examples=12)
@given(st.lists(steps(), max_size=6))
def test_whatever_was_done_comes_back(seeded, empty, tmp_path_factory, dump, doings):
    folder = tmp_path_factory.mktemp("whole")
    shutil.copyfile(empty, folder / "empty.db")
    with copied(seeded, folder) as store:
        for step in doings:
            tried(store, step)
        value = whole(store)
    restored(value, folder / "empty.db")
    assert dump(folder / "empty.db") == dump(folder / "copy.db")
    ours, theirs = everything(folder / "empty.db"), everything(folder / "copy.db")
    assert (ours["batch"], ours["history"]) == (theirs["batch"], theirs["history"])


def test_ids_are_not_given_twice(ledger, empty, run):
    run("add", "One that is taken back")
    run("undo")
    with opened(ledger) as store:
        restored(whole(store), empty)
    assert "64" in run("add", "The next", db=empty).out
    assert "64" in run("add", "The next").out


def test_undo_goes_on_where_it_was(ledger, empty, run):
    run("done", 11)
    with opened(ledger) as store:
        restored(whole(store), empty)
    assert run("undo", db=empty).code == 0
    assert '"status": "open"' in run("show", 11, "--format", "json", db=empty).out


def test_only_an_empty_ledger_is_filled(ledger, digest):
    with opened(ledger) as store:
        value = whole(store)
    before = digest(ledger)
    with pytest.raises(exporting.NotEmptyError):
        restored(value, ledger)
    assert digest(ledger) == before


@pytest.mark.parametrize(
    "broken",
    [
        None, [], "x", {}, {"format": "apectrack ledger"}, {"format": "apectrack ledger", "version": 2, "whole": True},
        {"format": "apectrack ledger", "version": 1, "whole": True},
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_no_ledger_is_refused(broken):
    with pytest.raises(exporting.NotALedgerError):
        exporting.read_whole(broken)


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("commitments", {"id": "7"}), ("commitments", {"summary": ""}), ("commitments", {"status": "gone"}),
        ("commitments", {"owners": ["NOBODY"]}), ("commitments", {"window": ["2011-02-30", None, "day"]}),
        ("commitments", {"deadline": [1]}), ("meetings", {"within": "SCCP 1 2011", "code": "SCCP 1 2011"}),
        ("parties", {"colour": "red"}), ("batches", {"id": None, "surplus": 1}), ("changes", {"batch": 99}),
    ],
)  # fmt: skip
def test_a_broken_ledger_is_refused_whole(ledger, empty, dump, name, member):
    with opened(ledger) as store:
        value = whole(store)
    value[name][0] |= member
    before = dump(empty)
    with pytest.raises(exporting.NotALedgerError):
        restored(value, empty)
    assert dump(empty) == before


def places(value, path=()):
    """Every place within a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield (*path, name)
        yield from places(one, (*path, name))


junk = st.sampled_from([None, "", "x", "\ud800\0", [], {}, 0, -1, 10**30, 1.5, True, "2011-02-30", ["x"], {"a": 1}])


@pytest.fixture(scope="module")
def written(seeded) -> bytes:
    with opened(seeded) as store:
        return json.dumps(whole(store)).encode()


@settings(max_examples=25)
@given(st.data())
def test_any_damage_is_told_in_a_sentence(written, empty, tmp_path, dump, data):
    path, value = tmp_path / "junk.db", json.loads(written)
    shutil.copyfile(empty, path)
    small = {name: part[:3] if isinstance(part, list) and name == "changes" else part for name, part in value.items()}
    *outer, last = data.draw(st.sampled_from(sorted(places(small), key=repr)))
    inner = small
    for name in outer:
        inner = inner[name]
    inner[last] = data.draw(junk)
    before = dump(path)
    error = refused(small, path)
    if error is not None:
        assert str(error)
        assert dump(path) == before
        return
    with opened(path) as store:
        assert len(store.select(Selection())) == len(small["commitments"])


def refused(value, path) -> ApectrackError | None:
    try:
        restored(value, path)
    except ApectrackError as error:
        return error
    return None


def test_sniffing_and_reading():
    assert exported.sniff(b'{"format": "apectrack ledger",')
    assert not exported.sniff(b'{"format": "other"}')
    assert exported.read(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}
    for source in (b"", b"{", b"\xff", b"[" * 100_000):
        with pytest.raises(exporting.NotALedgerError):
            exported.read(source)


@given(several(2))
def test_a_selection_says_so(items):
    out = io.BytesIO()
    exported.write(items, out, context())
    value = json.loads(out.getvalue().decode("ascii"))
    assert value["whole"] is False
    assert [one["id"] for one in value["commitments"]] == [1, 2]
    with pytest.raises(exporting.NotALedgerError):
        exporting.read_whole(value)


def test_the_command(ledger, run, tmp_path):
    file = tmp_path / "ledger.json"
    assert run("export", "json", "-o", file).code == 0
    assert json.loads(file.read_text())["whole"] is True
    assert json.loads(run("export", "json", "--status", "done").out)["whole"] is False
    sorted_too = json.loads(run("export", "json", "--sort", "id").out)
    assert sorted_too == json.loads(file.read_text())
    assert engine_for(ledger) is not None
