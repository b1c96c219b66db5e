"""Taking a calendar in: its to-dos become commitments, and those that came from here are brought up to date.

What a calendar program changed (title, dates, status, categories, description) goes before what the calendar carries
of ours unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from apectrack.domain.commitment import Commitment, Evidence, checked
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.meeting import key as meeting_key
from apectrack.domain.party import Party
from apectrack.domain.text import one_line, paragraphs, visible
from apectrack.domain.window import Window
from apectrack.usecases import lookup, plain
from apectrack.usecases.exporting import identity, meeting_from
from apectrack.usecases.ports import Selection, WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, LedgerCalendar, refuse_circle, resolved, ripple
from apectrack.words import _

CALENDAR = "iCalendar"  # the document that evidence of an item from elsewhere names; its section is the UID
ITEM, DIGEST, MEETING = "X-APECTRACK-ITEM", "X-APECTRACK-DESCRIPTION", "X-APECTRACK-MEETING"


class CalendarError(UsageError):
    """A calendar that cannot be read."""


@dataclass(frozen=True)
class Todo:
    """A to-do as a calendar tells it. ``carried`` is what we put there ourselves, None for one from elsewhere.

    ``described`` says whether the description is the one we wrote.
    """

    uid: str
    summary: str
    status: str = "open"
    start: date | None = None
    due: date | None = None
    completed_on: date | None = None
    topic: str = ""
    description: str = ""
    described: bool = False
    carried: dict[str, Any] | None = None
    created_at: str = ""
    repeat: str | None = None
    kind: str = ""  # "event" for what takes place rather than is done; a to-do leaves it to us
    origin: tuple[date | None, date | None] | None = None  # the first days of a series, when ``start`` is a later one

    def imprint(self) -> str:
        """A mark of all that a calendar says of it, to see later whether it changed there."""
        days = (*(self.origin or (self.start, self.due)), self.completed_on)
        return imprint("\0".join(map(str, (self.summary, self.status, *days, self.topic, self.description))))


@dataclass
class Restored:
    """What came of the to-dos: made, brought up to date, or the same as known."""

    created: list[Commitment] = field(default_factory=list)
    updated: list[Commitment] = field(default_factory=list)
    same: int = 0
    left: int = 0  # events nobody needs: over, or called off, before they were known here


def imprint(words: str) -> str:
    """A short mark of a text, to see later whether somebody changed it. Blind to how its lines end and are spaced."""
    from hashlib import sha256  # loads OpenSSL: not for what imprints nothing

    return sha256(" ".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def take_in(
    ledger: WritableLedger,
    calendar_over: CalendarOver,
    todos: Sequence[Todo],
    meetings: Iterable[dict[str, Any]] = (),
    today: date = date.min,
    *,
    keep: bool = True,
) -> Restored:
    """Store the to-dos as one batch, and the meetings they need that nobody knows yet.

    Events that were over before ``today``, or called off, are left alone unless they are known.

    Those known by their UID are brought up to date and never doubled. An empty ledger keeps the ids they had.
    Raises CalendarError for a to-do that is not whole; nothing is stored then, nor without ``keep``, which only tells
    what would come of it.
    """
    done = Restored()
    with suppress(_RehearsedError), ledger.writing("import") as w:
        arrival = _Arrival(w, calendar_over(w), identity(w))
        with _told(_("The meetings the calendar carries")):
            arrival.learn(meetings)
        for todo in todos:
            with _told(_named(todo)):
                if todo.kind == "event" and not arrival.knows(todo) and _is_over(todo, today):
                    done.left += 1
                else:
                    arrival.take(todo, done)
        arrival.settle()
        w.tell(f"import a calendar: {len(done.created)} new, {len(done.updated)} changed")
        if not keep:
            raise _RehearsedError
    return done


class _RehearsedError(Exception):
    """Thrown to have all of it taken back."""


def _named(todo: Todo) -> str:
    title = one_line(todo.summary)[:60]
    return _("The event '{summary}'", summary=title) if todo.kind else _("The to-do '{summary}'", summary=title)


def _is_over(todo: Todo, today: date) -> bool:
    return todo.status == "cancelled" or (todo.due is not None and todo.due < today)


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Whatever is wrong with a value of the calendar, in one sentence that names it."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, UsageError) as error:
        raise CalendarError(
            _("{what} cannot be taken in: {error}.", what=what, error=str(error).rstrip(".")[:200]),
            _("Mend the calendar, or take it out."),
        ) from error


class _Arrival:
    """One calendar coming in: what is known, and which number each to-do got."""

    def __init__(self, w: Writing, calendar: LedgerCalendar, ledger: str) -> None:
        self.w, self.calendar, self.ledger = w, calendar, ledger
        known = w.select(Selection(sort="id"))
        self.by_uid = {f"commitment-{one.id}@{ledger}": one for one in known}
        self.by_uid |= {part.section: one for one in known for part in one.evidence if part.document == CALENDAR}
        self.empty = not known
        self.parties = {one.code: one for one in w.parties()}
        self.codes: dict[str, str] = {}  # their names of meetings -> ours
        self.numbers: dict[str, str] = {}  # their id -> ours
        self.stored: dict[int, tuple[Commitment, Window | None]] = {}  # with the window it had elsewhere

    def learn(self, meetings: Iterable[dict[str, Any]]) -> None:
        """Make meetings known that are not, each after the one around it."""
        known = self.w.meetings()
        codes = {one.code for one in known}
        taken = {meeting_key(name) for one in known for name in (one.code, *one.aliases)}
        told = [meeting_from(plain.storable(one)) for one in meetings]
        fresh = {one.code: one for one in told if meeting_key(one.code) not in taken}
        while fresh:
            ready = [one for one in fresh.values() if one.within not in fresh] or list(fresh.values())[:1]
            for one in ready:
                aliases = tuple(name for name in one.aliases if meeting_key(name) not in taken)
                within = one.within if one.within in codes else None
                self.w.save_meeting(replace(fresh.pop(one.code), within=within, aliases=aliases))
                codes.add(one.code)
                taken |= {meeting_key(name) for name in (one.code, *aliases)}
        self.calendar.forget()

    def knows(self, todo: Todo) -> bool:
        """Whether this came in before, or came from here."""
        return todo.uid in self.by_uid

    def take(self, todo: Todo, done: Restored) -> None:
        """Store one to-do."""
        known = self.by_uid.get(todo.uid)
        carried = self._carried(todo.carried) if todo.carried is not None else None
        item = self._new(todo, carried) if known is None else _merged(known, carried, todo)
        if carried is not None:
            self.numbers[str(carried.id)] = str(known.id if known else item.id)
        if item == known:
            done.same += 1
            return
        saved = self.w.save(checked(resolved(item, self.calendar)))
        self.stored[saved.id] = saved, carried.window if carried and not self._ours(todo) else None
        if carried is not None:
            self.numbers[str(carried.id)] = str(saved.id)
        self.by_uid[todo.uid] = saved
        (done.created if known is None else done.updated).append(saved)

    def settle(self) -> None:
        """Let anchors name our numbers instead of theirs, and work out every date again."""
        for item, elsewhere in self.stored.values():
            anchor = item.deadline.anchor if item.deadline else None
            if item.deadline is None or anchor is None or anchor.kind != "commitment":
                continue
            if anchor.ref in self.numbers:
                deadline = replace(item.deadline, anchor=replace(anchor, ref=self.numbers[anchor.ref]))
            elif elsewhere is not None:  # it hung on an item that did not come along: its days stay
                deadline = Deadline(item.deadline.text, named=elsewhere, how="the days of a calendar")
            else:
                continue
            moved = resolved(replace(item, deadline=deadline), self.calendar)
            if moved != item:
                refuse_circle(moved, self.w)
                self.w.save(moved)
        hung_on = [ref for ref in self.w.anchor_refs("commitment") if ref.isdigit() and int(ref) in self.stored]
        ripple(self.w, self.calendar, "commitment", hung_on)

    def _ours(self, todo: Todo) -> bool:
        return todo.uid.endswith(f"@{self.ledger}")

    def _new(self, todo: Todo, carried: Commitment | None) -> Commitment:
        """The commitment of a to-do nobody knows; its id and the UID it came in with are kept."""
        number = carried.id if carried and self.empty and carried.id not in self.stored else 0
        base = carried or Commitment(0, one_line(todo.summary), created_at=todo.created_at)
        base = replace(base, kind=todo.kind) if todo.kind and carried is None else base
        item = _merged(replace(base, id=number), carried, todo)
        if not self._ours(todo) and not any(part.document == CALENDAR for part in item.evidence):
            item = replace(item, evidence=(*item.evidence, Evidence(CALENDAR, todo.uid, sha256=todo.imprint())))
        return item

    def _carried(self, values: dict[str, Any]) -> Commitment:
        """What we put into the calendar, over the parties and meetings of this ledger."""
        values = plain.storable(values)
        parties = {one["code"]: self._party(one) for role in ("owners", "counterparts") for one in values[role]}
        codes = {role: [one["code"] for one in values[role]] for role in ("owners", "counterparts")}
        item = plain.commitment({**values, **codes}, parties)
        return replace(item, meeting=self._meeting(item.meeting)) if item.meeting is not None else item

    def _party(self, values: dict[str, Any]) -> Party:
        """Our party of that code; theirs is made known when we have none."""
        if values["code"] not in self.parties:
            party = plain.party({"name": values["code"], **values})
            self.w.save_party(party)
            self.parties[party.code] = party
        return replace(self.parties[values["code"]], aliases=())

    def _meeting(self, name: str) -> str:
        if name not in self.codes:
            found = lookup.meeting_among(self.w.meetings(), name)
            if found is None:
                found = Meeting(one_line(name))
                self.w.save_meeting(found)
                self.calendar.forget()
            self.codes[name] = found.code
        return self.codes[name]


def _merged(known: Commitment, carried: Commitment | None, todo: Todo) -> Commitment:
    """``known`` with what the calendar changed of it: that which differs from what we put there, or all there is."""
    mark = next((part for part in known.evidence if part.document == CALENDAR), None)
    if carried is None and mark and mark.sha256 == todo.imprint():
        return known  # the same as when it came in last
    item, was = known, carried
    if was is None or one_line(todo.summary) != one_line(visible(was.summary)):
        item = replace(item, summary=one_line(todo.summary) or item.summary)
    if todo.kind == "event" and todo.status != "cancelled":
        pass  # a calendar cannot say that an event was dealt with
    elif was is None or todo.status != was.status:
        item = replace(item, status=todo.status, completed_on=todo.completed_on if todo.status == "done" else None)
    elif todo.status == "done" and todo.completed_on and todo.completed_on != was.completed_on:
        item = replace(item, completed_on=todo.completed_on)
    if todo.topic and (was is None or one_line(todo.topic) != one_line(visible(was.topic))):
        item = replace(item, topic=one_line(todo.topic))
    if not todo.described and (todo.description or was is not None):
        item = replace(item, detail=paragraphs(todo.description))
    if was is None and todo.repeat and item.repeat is None:
        item = replace(item, repeat=todo.repeat)
    if carried is None and mark:
        parts = (replace(part, sha256=todo.imprint()) if part is mark else part for part in item.evidence)
        item = replace(item, evidence=tuple(parts))
    return _dated(item, was, todo)


def _dated(item: Commitment, was: Commitment | None, todo: Todo) -> Commitment:
    """``item`` with the to-do's dates, when they are not those we put there."""
    days = (todo.start if todo.start != todo.due else None, todo.due)
    base = was or item
    if days == (base.start if base.start != base.due else None, base.due):
        return item
    if days == (None, None):
        return replace(item, deadline=None)
    start, due = days
    if start is not None and due is not None and start > due:
        raise ValueError(_("it is due on {due}, before it starts on {start}", due=due, start=start))
    window = Window(start, due) if start else Window(due, due)
    text = "/".join(str(day) for day in days if day)
    return replace(item, deadline=Deadline(text, named=window, how="the days of a calendar"))
