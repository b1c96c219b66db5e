"""Every question asked of a ledger, once, for both stores: SQL that SQLite and PostgreSQL read alike.

A store gives ``ask(sql, params)``, which returns rows that answer to column names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from apectrack.store import daily

if TYPE_CHECKING:
    from apectrack.domain.agenda import Item
    from apectrack.domain.commitment import Commitment
    from apectrack.domain.meeting import Meeting
    from apectrack.domain.party import Party
    from apectrack.usecases.ports import Batch, Change, Filed, Selection, Topic

_CHUNK = 500
_MOST = 2**31 - 1  # what LIMIT takes everywhere


class Reading:
    """The read side of a ledger. Subclasses say how to ask."""

    where = ""  # what to call this database in a sentence
    collate = ""  # how text is sorted by code point
    like = "LIKE"  # a comparison that ignores the case of ASCII letters

    def ask(self, sql: str, params: Mapping[str, Any]) -> Sequence[Any]:
        """The rows ``sql`` gives."""
        raise AssertionError(sql)

    def close(self) -> None:
        """Let go of the connection."""

    # The daily path

    def live_items(self, until: date) -> list[Item]:
        """See daily.items."""
        return daily.items(self.ask, until)

    def upcoming_items(self, until: date, most: int) -> list[Item]:
        """See daily.upcoming."""
        return daily.upcoming(self.ask, until, most)

    def undated(self, today: date) -> list[tuple[int, str, str | None]]:
        """See daily.undated."""
        return daily.undated(self.ask, today)

    def undated_counts(self, today: date) -> list[tuple[str | None, int]]:
        """See daily.undated_counts."""
        return daily.undated_counts(self.ask, today)

    def undecided(self) -> int:
        """How many proposals wait for a review."""
        return daily.undecided(self.ask)

    def owners(self, ids: Iterable[int]) -> dict[int, list[daily.Owner]]:
        """See daily.owners."""
        return daily.owners(self.ask, ids)

    def newest_day(self) -> str | None:
        """The UTC day of the newest change, to notice a clock that went back."""
        rows = self.ask("SELECT at FROM batch ORDER BY id DESC LIMIT 1", {})
        return str(rows[0]["at"])[:10] if rows else None

    # Commitments

    def live_starting(self, digits: str, most: int) -> list[tuple[int, str]]:
        """``(id, summary)`` of the first live items whose id begins with these digits."""
        sql = f"SELECT id, summary FROM commitment WHERE {daily.LIVE}"
        sql += " AND CAST(id AS TEXT) LIKE :begins ORDER BY id LIMIT :most"
        rows = self.ask(sql, {"begins": f"{int(digits)}%" if digits else "%", "most": most})
        return [(row["id"], row["summary"]) for row in rows]

    def commitments(self, ids: Sequence[int]) -> list[Commitment]:
        """The commitments with these ids, in this order; ids nobody has are left out."""
        known = self._commitments(f"c.id IN ({_numbers(ids)})", {}) if ids else []
        by_id = {item.id: item for item in known}
        return [by_id[i] for i in ids if i in by_id]

    def select(self, selection: Selection) -> list[Commitment]:
        """The commitments of a selection, in its order."""
        where, params = self._where(selection)
        return self._commitments(where, params, self._order(selection.sort), selection.limit)

    def hanging(self, kind: str, refs: Sequence[str]) -> list[Commitment]:
        """Commitments whose deadline is anchored to one of ``refs`` of a kind (meeting, commitment)."""
        names = {f"r{n}": ref for n, ref in enumerate(refs)}
        marks = ", ".join(f":{name}" for name in names)
        return self._commitments(f"c.anchor_kind = :kind AND c.anchor_ref IN ({marks})", {"kind": kind, **names})

    def anchor_refs(self, kind: str) -> list[str]:
        """The distinct meetings or commitments that deadlines are anchored to."""
        rows = self.ask("SELECT DISTINCT anchor_ref FROM commitment WHERE anchor_kind = :kind", {"kind": kind})
        return sorted(row["anchor_ref"] for row in rows)

    def _commitments(
        self, where: str, params: Mapping[str, Any], order: str = "c.id", limit: int | None = None
    ) -> list[Commitment]:
        from apectrack.store import rows

        sql = f"SELECT c.* FROM commitment c WHERE {where} ORDER BY {order}"
        found = self.ask(sql + _at_most(limit), params)
        ids = [row["id"] for row in found]
        linked, evidence, notes = self._linked(ids), self._parts("evidence", ids), self._parts("note", ids)
        return [
            rows.commitment_from(
                row,
                tuple(linked[row["id"], "owner"]),
                tuple(linked[row["id"], "counterpart"]),
                tuple(rows.evidence_from(one) for one in evidence[row["id"]]),
                tuple(rows.note_from(one) for one in notes[row["id"]]),
            )
            for row in found
        ]

    def _linked(self, ids: Sequence[int]) -> defaultdict[tuple[int, str], list[Party]]:
        parties: dict[str, Party] = {}
        found: defaultdict[tuple[int, str], list[Party]] = defaultdict(list)
        from apectrack.store import rows

        for some in _chunks(ids):
            sql = (
                "SELECT l.commitment, l.role, p.* FROM commitment_party l JOIN party p ON p.code = l.party"
                f" WHERE l.commitment IN ({_numbers(some)}) ORDER BY l.commitment, l.role, l.position"
            )
            for row in self.ask(sql, {}):
                party = parties.setdefault(row["code"], rows.party_from(row))
                found[row["commitment"], row["role"]].append(party)
        return found

    def _parts(self, table: str, ids: Sequence[int]) -> defaultdict[int, list[Any]]:
        found: defaultdict[int, list[Any]] = defaultdict(list)
        for some in _chunks(ids):
            sql = f"SELECT * FROM {table} WHERE commitment IN ({_numbers(some)}) ORDER BY id"
            for row in self.ask(sql, {}):
                found[row["commitment"]].append(row)
        return found

    def _where(self, selection: Selection) -> tuple[str, dict[str, Any]]:
        tests, params = ["1 = 1"], {}
        for column in ("status", "topic", "meeting"):
            if (wanted := getattr(selection, column)) is not None:
                tests.append(f"c.{column} = :{column}")
                params[column] = wanted
        if selection.owner is not None:
            tests.append(
                "EXISTS (SELECT 1 FROM commitment_party l WHERE l.commitment = c.id"
                " AND l.role = 'owner' AND l.party = :owner)"
            )
            params["owner"] = selection.owner
        if selection.undated:
            tests.append("c.due_on IS NULL")
            if selection.status is None:
                tests.append(f"c.{daily.LIVE}")
        if selection.search is not None:
            columns = ("summary", "original", "detail")
            tests.append("(" + " OR ".join(f"c.{n} {self.like} :search ESCAPE '\\'" for n in columns) + ")")
            params["search"] = f"%{_literal(selection.search)}%"
        return " AND ".join(tests), params

    def _order(self, sort: str) -> str:
        orders = {
            "due": "(c.due_on IS NULL), c.due_on, c.id",
            "id": "c.id",
            "topic": f"c.topic{self.collate}, (c.due_on IS NULL), c.due_on, c.id",
        }
        return orders[sort]

    # Parties, meetings, topics

    def parties(self) -> list[Party]:
        """Every party with its aliases, by code."""
        from apectrack.store import rows

        aliases = self._aliases("party")
        found = self.ask("SELECT * FROM party", {})
        return sorted((rows.party_from(row, aliases[row["code"]]) for row in found), key=lambda p: p.code)

    def meetings(self) -> list[Meeting]:
        """Every meeting with its aliases, by day, then code; the undated last."""
        from apectrack.store import rows

        aliases = self._aliases("meeting")
        found = [rows.meeting_from(row, aliases[row["code"]]) for row in self.ask("SELECT * FROM meeting", {})]
        return sorted(found, key=lambda m: (m.window is None, (m.window and m.window.earliest) or date.max, m.code))

    def topics(self) -> list[Topic]:
        """Every topic with its words, by name."""
        from apectrack.usecases.ports import Topic

        found = self.ask("SELECT * FROM topic", {})
        topics = (Topic(row["name"], row["name_zh"], tuple(row["aliases"].splitlines())) for row in found)
        return sorted(topics, key=lambda t: t.name)

    def counts(self, of: str) -> dict[str, tuple[int, int]]:
        """``(live, all)`` commitments by ``topic``, ``meeting``, ``owner`` or ``counterpart``."""
        live = f"sum(CASE WHEN c.{daily.LIVE} THEN 1 ELSE 0 END)"
        if of in ("topic", "meeting"):
            sql = f"SELECT c.{of} AS name, {live} AS live, count(*) AS n FROM commitment c GROUP BY c.{of}"
            rows = self.ask(sql, {})
        else:
            sql = (
                f"SELECT l.party AS name, {live} AS live, count(*) AS n FROM commitment_party l"
                " JOIN commitment c ON c.id = l.commitment WHERE l.role = :role GROUP BY l.party"
            )
            rows = self.ask(sql, {"role": of})
        return {row["name"]: (row["live"], row["n"]) for row in rows if row["name"]}

    def _aliases(self, of: str) -> defaultdict[str, tuple[str, ...]]:
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        rows = self.ask(f"SELECT name, {of} FROM {of}_alias ORDER BY key{self.collate}", {})
        for row in rows:
            found[row[of]] += (row["name"],)
        return found

    # Documents

    def documents(self) -> list[Filed]:
        """Every document that was read, the newest last."""
        return [_filed(row) for row in self.ask("SELECT * FROM document ORDER BY read_at, sha256", {})]

    def document(self, sha256: str) -> Filed | None:
        """The document with these bytes, when it was read before."""
        rows = self.ask("SELECT * FROM document WHERE sha256 = :sha256", {"sha256": sha256})
        return _filed(rows[0]) if rows else None

    # History

    def batches(self, limit: int | None = None) -> list[Batch]:
        """Batches, the newest first."""
        from apectrack.usecases.ports import Batch

        sql = 'SELECT id, at, "by", verb, told, undoes FROM batch ORDER BY id DESC'
        found = self.ask(sql + _at_most(limit), {})
        return [Batch(row["id"], row["at"], row["by"], row["verb"], row["told"], row["undoes"]) for row in found]

    def changes(self, *, commitment: int | None = None, batches: Sequence[int] | None = None) -> list[Change]:
        """Changes of one commitment, or of some batches, in the order they were made."""
        import json

        from apectrack.usecases.ports import Change

        where, params = "1 = 1", {}
        if commitment is not None:
            where, params = "h.entity = 'commitment' AND h.ref = :ref", {"ref": str(commitment)}
        if batches is not None:
            where += f" AND h.batch IN ({_numbers(batches) or 'NULL'})"
        sql = (
            'SELECT h.batch, b.at, b."by", b.verb, b.told, h.entity, h.ref, h.before, h.after'
            f" FROM history h JOIN batch b ON b.id = h.batch WHERE {where} ORDER BY h.id"
        )
        return [
            Change(
                *(row[name] for name in ("batch", "at", "by", "verb", "told", "entity", "ref")),
                *(json.loads(row[name]) if row[name] else None for name in ("before", "after")),
            )
            for row in self.ask(sql, params)
        ]


def _filed(row: Any) -> Filed:
    import json

    from apectrack.usecases.ports import Filed

    return Filed(**{**{name: row[name] for name in Filed._fields}, "proposals": tuple(json.loads(row["proposals"]))})


def _numbers(ids: Iterable[int]) -> str:
    return ",".join(str(int(i)) for i in ids)


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))


def _at_most(limit: int | None) -> str:
    return f" LIMIT {min(limit, _MOST):d}" if limit is not None else ""


def _literal(text: str) -> str:
    r"""``text`` for LIKE with \ as its escape: every character means itself."""
    from apectrack.domain.text import storable

    return storable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
