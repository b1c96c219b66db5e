"""Commitments: what someone undertook to do, and the lawful changes of its status."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from apectrack.domain.agenda import Item
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.domain.party import Party, side
from apectrack.domain.window import Window
from apectrack.words import _

KINDS = ("deadline", "window", "event", "follow_up", "consult", "recommendation")
STATUSES = ("open", "in_process", "done", "cancelled")
LIVE = ("open", "in_process")


class UnlawfulChangeError(ApectrackError):
    """A change the commitment's status does not allow, such as doing it twice."""


@dataclass(frozen=True)
class Evidence:
    """The words that support a commitment. ``quote`` is verbatim; offsets count characters of the document's text."""

    document: str
    section: str = ""
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class Note:
    """A remark somebody added later. ``at`` is a UTC timestamp in ISO 8601."""

    text: str
    at: str
    by: str


@dataclass(frozen=True)
class Commitment:
    """What was undertaken, by whom, for whom and until when.

    ``window`` is what ``deadline`` resolves to today, ``how`` the way there, ``waits_for`` the anchor without a date.
    Timestamps are UTC in ISO 8601. ``id`` is 0 until it is stored.
    """

    id: int
    summary: str
    kind: str = "follow_up"
    status: str = "open"
    topic: str = ""
    original: str = ""
    detail: str = ""
    owners: tuple[Party, ...] = ()
    counterparts: tuple[Party, ...] = ()
    deadline: Deadline | None = None
    window: Window | None = None
    how: str = ""
    waits_for: str | None = None
    repeat: str | None = None
    snoozed_until: date | None = None
    completed_on: date | None = None
    meeting: str | None = None
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Note, ...] = ()
    created_at: str = ""
    updated_at: str = ""

    @property
    def start(self) -> date | None:
        """The first day of its window."""
        return self.window.earliest if self.window else None

    @property
    def due(self) -> date | None:
        """The last day on which it is not yet late."""
        return self.window.latest if self.window else None

    def on_agenda(self, owners: tuple[str, ...], us: str) -> Item:
        """As the agenda sees it: ``owners`` are its owners' displayed names, ``us`` the economy whose desk it is."""
        return Item(
            id=self.id,
            summary=self.summary,
            topic=self.topic,
            kind=self.kind,
            status=self.status,
            start=self.start,
            due=self.due,
            snoozed_until=self.snoozed_until,
            owners=owners,
            side=side(self.owners, us),
        )

    def complete(self, on: date) -> Commitment:
        """Done on ``on``. Raises UnlawfulChangeError when it is done or cancelled already."""
        self._must_be_live(_("marked done"))
        return replace(self, status="done", completed_on=on, snoozed_until=None)

    def begin(self) -> Commitment:
        """In process. Raises UnlawfulChangeError unless it is open."""
        if self.status == "in_process":
            raise UnlawfulChangeError(
                _("Item {id} is in process already.", id=self.id), _("See apectrack show {id}.", id=self.id)
            )
        self._must_be_live(_("started"))
        return replace(self, status="in_process")

    def reopen(self) -> Commitment:
        """Open again. Raises UnlawfulChangeError when it never was closed or started."""
        if self.status == "open":
            raise UnlawfulChangeError(
                _("Item {id} is open already.", id=self.id), _("See apectrack show {id}.", id=self.id)
            )
        return replace(self, status="open", completed_on=None)

    def cancel(self) -> Commitment:
        """No longer owed. Raises UnlawfulChangeError when it is done or cancelled already."""
        self._must_be_live(_("cancelled"))
        return replace(self, status="cancelled", snoozed_until=None)

    def snooze(self, until: date | None) -> Commitment:
        """Hidden from ``due`` until that day; None wakes it. The deadline stays."""
        self._must_be_live(_("snoozed"))
        return replace(self, snoozed_until=until)

    def _must_be_live(self, verb: str) -> None:
        if self.status in LIVE:
            return
        told = (
            _("was done on {completed_on}", completed_on=self.completed_on)
            if self.completed_on
            else _("is {status}", status=_(self.status))
        )
        raise UnlawfulChangeError(
            _("Item {id} cannot be {verb}: it {told}.", id=self.id, verb=verb, told=told),
            _("apectrack reopen {id} opens it again.", id=self.id),
        )


def checked(commitment: Commitment) -> Commitment:
    """The commitment itself when its words are lawful; UsageError for an unknown kind or status, or no summary."""
    if not commitment.summary:
        raise UsageError(_("A commitment needs a summary."), _('For example: apectrack add "Return the questionnaire"'))
    if commitment.kind not in KINDS:
        raise UsageError(
            _("'{kind}' is not a kind.", kind=commitment.kind), _("Use one of {kinds}.", kinds=", ".join(KINDS))
        )
    if commitment.status not in STATUSES:
        raise UsageError(
            _("'{status}' is not a status.", status=commitment.status),
            _("Use one of {statuses}.", statuses=", ".join(STATUSES)),
        )
    return commitment
