"""Done and the other changes of status: all of several or none, notes, snoozing, and what repeats."""

from datetime import date

import pytest

from apectrack.domain.commitment import UnlawfulChangeError
from apectrack.domain.errors import UsageError
from apectrack.usecases import done
from apectrack.usecases.add import Wish, add
from steps import TODAY, calendar_over, opened


@pytest.fixture
def store(ledger):
    with opened(ledger) as found:
        yield found


def finish(store, *ids, on=TODAY, today=TODAY, note=""):
    return done.done(store, calendar_over, ids, on=on, today=today, note=note, by="desk")


def test_several_at_once_are_one_change(store):
    finish(store, 11, 26, 30, note="Sent by post")
    assert {one.status for one in store.commitments([11, 26, 30])} == {"done"}
    assert [one.notes[0].text for one in store.commitments([11, 26, 30])] == ["Sent by post"] * 3
    assert store.batches(1)[0].verb == "done"
    assert len(store.changes(batches=[store.batches(1)[0].id])) == 3


@pytest.mark.parametrize(
    ("ids", "error"), [([11, 31], UnlawfulChangeError), ([11, 999], UsageError), ([11, 26, 40], UnlawfulChangeError)]
)
def test_or_none(store, ledger, dump, ids, error):
    before, batches = dump(ledger), store.batches()
    with pytest.raises(error):
        finish(store, *ids)
    assert dump(ledger) == before
    assert store.batches() == batches


def test_the_same_id_twice_counts_once(store):
    assert [one.id for one in finish(store, 11, 11).items] == [11]


def test_a_day_to_come_is_refused(store):
    with pytest.raises(UsageError):
        finish(store, 11, on=date(2011, 4, 11))
    assert finish(store, 11, on=date(2010, 1, 1)).items[0].completed_on == date(2010, 1, 1)


def test_start_reopen_cancel(store):
    assert done.start(store, calendar_over, [11]).items[0].status == "in_process"
    assert done.reopen(store, calendar_over, [11]).items[0].status == "open"
    cancelled = done.cancel(store, calendar_over, [11], note="Called off", by="desk").items[0]
    assert (cancelled.status, cancelled.notes[0].text) == ("cancelled", "Called off")
    with pytest.raises(UnlawfulChangeError):
        done.cancel(store, calendar_over, [11])


def test_notes_keep_their_order(store):
    for text in ("first", "second\nline", "第三"):
        done.note(store, calendar_over, 11, text, "desk")
    assert [one.text for one in store.commitments([11])[0].notes] == ["first", "second\nline", "第三"]
    with pytest.raises(UsageError):
        done.note(store, calendar_over, 11, " \x1b\u200b ", "desk")


def test_snooze_takes_one_day_ahead(store):
    item = done.snooze(store, calendar_over, 11, "1 May", TODAY).items[0]
    assert (item.snoozed_until, item.due) == (date(2011, 5, 1), date(2011, 4, 15))
    item = done.snooze(store, calendar_over, 11, "today", TODAY).items[0]
    assert item.snoozed_until is None, "until today is awake"
    for phrase in ("2011-04-10", "2011-06", "SCCP 2", "whenever"):
        with pytest.raises(UsageError):
            done.snooze(store, calendar_over, 11, phrase, TODAY)


def repeating(store, due, rule, **more):
    return add(store, calendar_over, Wish(summary="Report", due=due, repeat=rule, **more), TODAY).item


def test_what_repeats_opens_the_next(store):
    item = repeating(store, "2011-01-31", "monthly", owners=["我國"], topic="AEO", detail="how")
    found = []
    for _ in range(4):
        (item,) = finish(store, item.id).opened
        found.append(item.due)
    assert found == [date(2011, 2, 28), date(2011, 3, 31), date(2011, 4, 30), date(2011, 5, 31)]
    assert (item.summary, item.topic, item.detail, item.status) == ("Report", "AEO", "how", "open")
    assert [one.code for one in item.owners] == ["TWN"]


def test_the_done_one_repeats_no_more(store):
    item = repeating(store, "2011-01-31", "monthly")
    (nxt,) = finish(store, item.id).opened
    done.reopen(store, calendar_over, [item.id])
    assert finish(store, item.id).opened == ()
    assert nxt.repeat


def test_a_window_keeps_its_length(store):
    item = repeating(store, "2011-06-01/2011-06-10", "yearly")
    (nxt,) = finish(store, item.id).opened
    assert (nxt.start, nxt.due) == (date(2012, 6, 1), date(2012, 6, 10))


def test_a_rule_that_is_used_up_opens_nothing(store):
    item = repeating(store, "2011-01-31", "FREQ=MONTHLY;COUNT=2")
    (nxt,) = finish(store, item.id).opened
    assert finish(store, nxt.id).opened == ()


def test_what_repeats_needs_a_date(store):
    with pytest.raises(UsageError, match="first date"):
        add(store, calendar_over, Wish(summary="x", repeat="monthly"), TODAY)
