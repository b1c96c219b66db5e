"""Parties and topics: letting them answer to further names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apectrack.domain.errors import UsageError
from apectrack.domain.party import Party, folded
from apectrack.domain.text import one_line
from apectrack.usecases import lookup
from apectrack.usecases.ports import Topic, WritableLedger
from apectrack.words import _


def alias(ledger: WritableLedger, name: str, aliases: Sequence[str]) -> Party:
    """Let a party answer to further names. Raises UsageError for an unknown party, or a name another one has."""
    new = _clean(aliases)
    with ledger.writing("alias") as w:
        party = lookup.party(w, name)
        known = w.parties()
        for one in new:
            other = lookup.party_among(known, one)
            if other is not None and other.code != party.code:
                raise UsageError(
                    _("'{one}' is {name} already.", one=one, name=other.name), _("apectrack parties lists every name.")
                )
        after = replace(party, aliases=_joined(party.aliases, new))
        w.save_party(after)
        w.tell(f"alias {after.code}: {', '.join(new)}")
    return after


def topic_alias(ledger: WritableLedger, name: str, aliases: Sequence[str]) -> Topic:
    """Let words reveal a topic; a topic nobody knows is made. Raises UsageError for a word another topic has."""
    new = _clean(aliases)
    with ledger.writing("alias") as w:
        if not one_line(name):
            raise UsageError(_("Which topic?"), _('For example: apectrack topics alias AEO "trusted trader"'))
        known = w.topics()
        topic = lookup.topic_among(known, name) or Topic(one_line(name))
        for one in new:
            other = lookup.topic_among(known, one)
            if other is not None and other.name != topic.name:
                raise UsageError(
                    _("'{one}' is {name} already.", one=one, name=other.name), _("apectrack topics lists every word.")
                )
        after = topic._replace(aliases=_joined(topic.aliases, new))
        w.save_topic(after)
        w.tell(f"alias {after.name}: {', '.join(new)}")
    return after


def _clean(names: Sequence[str]) -> list[str]:
    clean = [one_line(name) for name in names if one_line(name)]
    if not clean:
        raise UsageError(_("Which name?"), _('For example: apectrack parties alias JPN "Japan Customs"'))
    return clean


def _joined(old: tuple[str, ...], new: list[str]) -> tuple[str, ...]:
    return tuple({folded(name): name for name in (*new, *old)}.values())
