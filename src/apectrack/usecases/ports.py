"""What the verbs need of a ledger, and the small shapes that pass between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from apectrack.domain.agenda import Item
from apectrack.domain.commitment import Commitment
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.words import _

SORTS = ("due", "id", "topic")
LONGEST_SEARCH = 10_000  # characters: what every database compares


@dataclass(frozen=True)
class Selection:
    """Which commitments, in which order. ``owner`` and ``meeting`` are codes; ``search`` is literal text.

    ``undated`` asks for what has no due day; unless a status is asked for, for live ones.
    """

    status: str | None = None
    topic: str | None = None
    owner: str | None = None
    meeting: str | None = None
    undated: bool = False
    search: str | None = None
    sort: str = "due"
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.search is not None and len(self.search) > LONGEST_SEARCH:
            raise UsageError(
                _("That is too long to search for."),
                _("Give at most {longest_search:,} characters.", longest_search=LONGEST_SEARCH),
            )


class Topic(NamedTuple):
    """A topic, and the words that reveal it."""

    name: str
    name_zh: str = ""
    aliases: tuple[str, ...] = ()


class Batch(NamedTuple):
    """One command's changes. ``at`` is UTC in ISO 8601; ``undoes`` the batch it took back."""

    id: int
    at: str
    by: str
    verb: str
    told: str
    undoes: int | None


class Change(NamedTuple):
    """One thing's change: snapshots as plain JSON values, None where it did not exist."""

    batch: int
    at: str
    by: str
    verb: str
    told: str
    entity: str
    ref: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Filed(NamedTuple):
    """A document that was read once: what it was, its meeting, and each proposal with the decision on it.

    ``proposals`` are plain JSON values: ``candidate``, ``decision`` (None while undecided, ``leftover`` for a sentence
    that was not proposed and nobody has seen) and ``commitment``, an id.
    """

    sha256: str
    name: str
    title: str
    language: str
    encoding: str | None
    characters: int
    meeting: str | None
    read_at: str
    proposals: tuple[dict[str, Any], ...]


class OwnerName(Protocol):
    """An owner as the daily list knows it."""

    @property
    def code(self) -> str:
        """The party's code."""

    @property
    def name(self) -> str:
        """The party's name."""

    @property
    def economy(self) -> str | None:
        """The economy it belongs to."""


class Daily(Protocol):
    """What the daily list asks."""

    def live_items(self, until: date) -> list[Item]:
        """Live items due on or before ``until``, or begun by then and closing later."""

    def upcoming_items(self, until: date, most: int) -> list[Item]:
        """The first live items due after ``until``, at most ``most`` of them."""

    def undated(self, today: date) -> list[tuple[int, str, str | None]]:
        """``(id, topic, waits_for)`` of live, unsnoozed items without a due day."""

    def undated_counts(self, today: date) -> list[tuple[str | None, int]]:
        """``(waits_for, how many)`` over the same."""

    def undecided(self) -> int:
        """How many proposals wait for a review."""

    def owners(self, ids: Iterable[int]) -> Any:
        """Owners by item id."""


class Ledger(Daily, Protocol):
    """What can be asked of a ledger."""

    def commitments(self, ids: Sequence[int]) -> list[Commitment]:
        """The commitments with these ids, in this order; unknown ids are left out."""

    def select(self, selection: Selection) -> list[Commitment]:
        """The commitments of a selection."""

    def hanging(self, kind: str, refs: Sequence[str]) -> list[Commitment]:
        """Commitments anchored to a meeting or commitment."""

    def anchor_refs(self, kind: str) -> list[str]:
        """The distinct things of a kind (meeting, commitment) that deadlines are anchored to."""

    def parties(self) -> list[Party]:
        """Every party."""

    def meetings(self) -> list[Meeting]:
        """Every meeting."""

    def topics(self) -> list[Topic]:
        """Every topic."""

    def counts(self, of: str) -> dict[str, tuple[int, int]]:
        """``(live, all)`` commitments by topic, meeting, owner or counterpart."""

    def documents(self) -> list[Filed]:
        """Every document that was read, the newest last."""

    def document(self, sha256: str) -> Filed | None:
        """The document with these bytes, when it was read before."""

    def batches(self, limit: int | None = None) -> list[Batch]:
        """Batches, the newest first."""

    def changes(self, *, commitment: int | None = None, batches: Sequence[int] | None = None) -> list[Change]:
        """Changes in the order they were made."""


class Writing(Ledger, Protocol):
    """One transaction: everything saved in it becomes one batch, or nothing does."""

    now: str  # UTC in ISO 8601

    def tell(self, told: str) -> None:
        """What the batch did, in a few words."""

    def save(self, item: Commitment) -> Commitment:
        """Store a commitment; id 0 gets the next id."""

    def save_meeting(self, meeting: Meeting) -> None:
        """Store a meeting and its aliases."""

    def save_party(self, party: Party) -> None:
        """Store a party and its aliases."""

    def save_topic(self, topic: Topic) -> None:
        """Store a topic."""

    def save_document(self, document: Filed) -> None:
        """Store what is known of a document."""

    def restore(self, change: Change) -> None:
        """Bring back what ``change`` found: its ``before``."""

    def mark_undo(self, batch: int) -> None:
        """This batch takes back ``batch``."""


class WritableLedger(Ledger, Protocol):
    """A ledger that can be changed."""

    def writing(self, verb: str, told: str = "") -> AbstractContextManager[Writing]:
        """A transaction that holds the write lock from its first read on."""
