"""Undo and redo: whatever was done, undone one by one, gives the first state back; redo brings each back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apectrack.usecases import done, meetings
from apectrack.usecases.add import Wish, add
from apectrack.usecases.undo import NothingToUndoError, redo, undo
from steps import TODAY, calendar_over, copied, opened, steps, tried


@given(todo=st.lists(steps(), min_size=2, max_size=8))
@settings(max_examples=25)
def test_everything_undone_is_the_first_state(seeded, tmp_path, dump, sound, todo):
    with copied(seeded, tmp_path) as store:
        path = tmp_path / "copy.db"
        states = [dump(path)]
        states += [dump(path) for step in todo if tried(store, step)]
        for state in reversed(states[:-1]):
            undo(store)
            assert dump(path) == state
        with pytest.raises(NothingToUndoError):
            undo(store)
        for state in states[1:]:
            redo(store)
            assert dump(path) == state
        with pytest.raises(NothingToUndoError):
            redo(store)
        for state in reversed(states[:-1]):
            undo(store)
            assert dump(path) == state
    assert sound(path)


def close_one(store, number):
    done.done(store, calendar_over, [number], on=TODAY, today=TODAY)


def test_a_seed_is_not_undone(ledger):
    with opened(ledger) as store, pytest.raises(NothingToUndoError) as refused:
        undo(store)
    assert refused.value.exit_code == 1
    assert "apectrack history" in refused.value.hint


def test_undo_of_an_undo_is_redo(ledger, dump):
    with opened(ledger) as store:
        close_one(store, 11)
        after = dump(ledger)
        undo(store)
        redo(store)
        assert dump(ledger) == after


def test_a_change_after_an_undo_ends_what_can_be_brought_back(ledger):
    with opened(ledger) as store:
        close_one(store, 11)
        undo(store)
        close_one(store, 26)
        with pytest.raises(NothingToUndoError):
            redo(store)
        undo(store)
        assert {item.status for item in store.commitments([11, 26])} == {"open"}
        with pytest.raises(NothingToUndoError):
            undo(store)


def test_what_was_brought_back_can_be_undone_again(ledger, dump):
    first = dump(ledger)
    with opened(ledger) as store:
        close_one(store, 11)
        close_one(store, 26)
        for _ in range(3):
            undo(store)
            undo(store)
            assert dump(ledger) == first
            redo(store)
            redo(store)
        assert [item.status for item in store.commitments([11, 26])] == ["done", "done"]


def test_an_id_taken_back_is_not_given_again(ledger):
    with opened(ledger) as store:
        first = add(store, calendar_over, Wish(summary="one"), TODAY).item.id
        undo(store)
        assert add(store, calendar_over, Wish(summary="two"), TODAY).item.id == first + 1


def test_one_undo_takes_back_the_whole_of_a_move(ledger, dump):
    first = dump(ledger)
    with opened(ledger) as store:
        moved = meetings.move(store, calendar_over, "SCCP 2", TODAY, None)
        assert len(moved.moved) > 1
        batch, changes = undo(store)
        assert batch.verb == "move"
        assert len(changes) == len(moved.moved) + 1
    assert dump(ledger) == first
