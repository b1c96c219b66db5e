"""Parties: who owes and who is owed. Economies, organisations, persons and roles, under every name they go by."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

KINDS = ("economy", "organisation", "person", "role")
EVERYONE = "ALL"


@dataclass(frozen=True)
class Party:
    """``code`` is ISO 3166-1 alpha-3 for economies, usual letters for organisations, ``ALL`` for every economy.

    ``economy`` is the code of the economy a ministry or a role belongs to, None for international bodies.
    """

    code: str
    name: str
    name_zh: str = ""
    kind: str = "organisation"
    economy: str | None = None
    aliases: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Every name it answers to, the code first, without repeats."""
        return tuple(dict.fromkeys(n for n in (self.code, self.name, self.name_zh, *self.aliases) if n))


def folded(name: str) -> str:
    """The form names are compared in: compatibility-composed, case-folded, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def side(owners: tuple[Party, ...], us: str) -> str:
    """Whose move it is, seen from economy ``us``: ``ours``, ``theirs``, ``everyone`` or ``nobody``.

    ``nobody`` is said when the report names no owner. A shared duty that includes us is ours.
    """
    if not owners:
        return "nobody"
    if any(us in (p.code, p.economy) for p in owners):
        return "ours"
    return "everyone" if any(p.code == EVERYONE for p in owners) else "theirs"
