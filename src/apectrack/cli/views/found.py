"""What a document proposes as the JSON of the documented promise, and what an import did in words.

Apart from the tables, which need Rich: a program that reads the JSON does not wait for it to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from apectrack.cli.views import shapes
from apectrack.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from apectrack.domain.candidate import Named
    from apectrack.usecases.importing import Proposal, Taken
    from apectrack.usecases.matching import Proposed
    from apectrack.usecases.resolving import Moved


def as_json(proposal: Proposal, path: Path) -> dict[str, Any]:
    """A proposal in the documented shape."""
    filed, own = proposal.filed, proposal.extraction.meeting
    return {
        "document": {
            "path": str(path),
            "sha256": filed.sha256,
            "title": filed.title,
            "language": filed.language,
            "encoding": filed.encoding,
            "characters": filed.characters,
        },
        "meeting": {
            "code": proposal.meeting.code,
            "start": _iso(own.window.earliest),
            "end": _iso(own.window.latest),
            "how": own.how,
        },
        "meetings_found": [
            {
                "code": one.code,
                "start": _iso(one.window.earliest),
                "end": _iso(one.window.latest),
                "within": one.within,
                "quote": one.quote,
            }
            for one in proposal.extraction.meetings_found
        ],
        "candidates": [candidate(one) for one in proposal.proposed],
        "leftovers": [one.__dict__ for one in proposal.leftovers],
        "decided_before": proposal.decided,
    }


def candidate(one: Proposed) -> dict[str, Any]:
    """One candidate in the documented shape."""
    found, match = one.candidate, one.match
    return {
        "n": found.n,
        "summary": found.summary,
        "kind": found.kind,
        "status": found.status,
        "completed_on": _iso(found.completed_on),
        "topic": found.topic,
        "owners": [_party(party) for party in found.owners],
        "counterparts": [_party(party) for party in found.counterparts],
        "deadline": shapes.deadline(one.item) if one.item.deadline else None,
        "evidence": {
            "section": found.section,
            "quote": found.quote,
            "start": found.start,
            "end": found.end,
            "context": found.context,
        },
        "mentions": [mention.__dict__ for mention in found.mentions],
        "score": round(found.score, 3),
        "recommendation": found.recommendation,
        "reasons": list(found.reasons),
        "doubts": list(found.doubts),
        "rules": list(found.rules),
        "match": {
            "verdict": match.verdict,
            "id": match.id,
            "likeness": round(match.likeness, 3),
            "why": list(match.why),
        },
    }


def told(taken: Taken) -> str:
    """What an import did, in one line."""
    parts = {
        _("new"): len(taken.created),
        _("known, with further evidence"): len(taken.supported),
        _("changed"): len(taken.changed),
        _("done"): len(taken.finished),
        _("discarded"): taken.discarded,
        _("left for apectrack review"): taken.left,
    }
    return _(", ").join(_("{n} {name}", n=n, name=name) for name, n in parts.items() if n) or _("Nothing was taken in")


def change(moved: Moved) -> str:
    """A changed commitment, old and new, in one line."""
    before, after = moved
    return f"{after.id}  {before.due or _('no date')} → {after.due or _('no date')}  {after.summary}"


def _party(party: Named) -> dict[str, str]:
    return {"code": party.code or party.name, "name": party.name, "how": party.how}


def _iso(day: object) -> str | None:
    return str(day) if day else None
