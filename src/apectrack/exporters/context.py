"""What every export is written with: the day, whose desk it is, the language, and facts of the ledger around."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from apectrack.domain import agenda
from apectrack.domain.commitment import Commitment
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.exporters import headings
from apectrack.usecases.exporting import Whole


@dataclass(frozen=True)
class Context:
    """``names`` are parties' displayed names by code; ``ledger`` the ledger's lasting identity.

    ``changed_at`` is when it was last changed, UTC in ISO 8601. ``whole`` gives the whole ledger when everything is
    exported, and is None for a selection.
    """

    today: date
    within: int = agenda.HORIZON
    us: str = "TWN"
    names: Mapping[str, str] = field(default_factory=dict)
    lang: str = "en"
    ledger: str = ""
    changed_at: str = ""
    meetings: Sequence[Meeting] = ()
    topics: Mapping[str, str] = field(default_factory=dict)
    alarm: timedelta | None = None
    whole: Callable[[], Whole] | None = None

    @cached_property
    def words(self) -> headings.Words:
        """The language of this export."""
        return headings.words(self.lang)

    def item(self, one: Commitment) -> agenda.Item:
        """The commitment as the agenda sees it."""
        return one.on_agenda(tuple(self.name(party) for party in one.owners), self.us)

    def state(self, one: Commitment) -> str:
        """Where it stands on the day: overdue, today, soon, running, later, undated, done, cancelled, snoozed."""
        return agenda.state(self.item(one), self.today, self.within)

    def days_left(self, one: Commitment) -> int | None:
        """Days until it is due, negative when late; None when closed or undated."""
        return (one.due - self.today).days if one.due and one.status in ("open", "in_process") else None

    def name(self, party: Party) -> str:
        """The party's name in the language of the export, as the settings display it."""
        if self.lang != "en" and party.name_zh:
            return party.name_zh
        return self.names.get(party.code, party.name)

    def people(self, parties: Sequence[Party]) -> str:
        """Several parties' names."""
        return self.words.comma.join(self.name(party) for party in parties)

    def topic(self, name: str) -> str:
        """The topic's name in the language of the export."""
        return (self.topics.get(name) or name) if self.lang != "en" else name

    def said(self, one: Commitment) -> str:
        """What is to be done, in the language of the export where it is known in it."""
        return one.original if self.lang != "en" and one.original else one.summary
