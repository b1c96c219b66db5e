"""Who owes and who is owed: known parties, people on the attendance list, and whatever is named the way parties are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from apectrack.domain.candidate import Named
from apectrack.domain.party import EVERYONE, Party
from apectrack.extraction.language import Language
from apectrack.extraction.partypattern import Following, Guarded, Searching, compiled, spelled_out

_NOBODY = "(?!)"
SIGNS = ("{A}", "{K}", "{P}")  # one party, a known one, a person
CHIEF = re.compile(
    r"(?:[^\W\x00-\xff]總|董事長|總經理|主席|主任委員|主委|理事長|校長|院長|館長|署長|局長|處長|[縣市鄉鎮區]長|會長|議長|團長|所長)"
    r"(?:[致主裁指]|$)"
)
_REMEMBERED = 20_000  # readings kept of one document
_ONE_NAME = re.compile(r"(?:(?![跟和與及同])[^\W\x00-\xff])+")
_HANDLE = re.compile(r"[A-Za-z]{4,}(?=[-_.\d][\w.-]*$)")
_MATTER = re.compile(r"(?:提|議|討論|報告|臨時)?案由?[一二三四五六七八九十\d]{1,3}")  # 案二：…, no party
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Reading:
    """Parties found by one grammatical frame; ``frame`` is its name, ``start`` and ``end`` the words of the parties."""

    frame: str
    parties: tuple[Named, ...]
    start: int
    end: int


class Cast:
    """Everybody a document may speak of, in one language. Names are matched over folded text, the longest first."""

    def __init__(
        self,
        words: Language,
        parties: Sequence[Party],
        people: Iterable[str],
        text: str,
        *,
        us: str,
        body: str,
        firms: Iterable[str] = (),
    ) -> None:
        """``text`` is the folded document: names that do not occur in it need not be looked for.

        ``firms`` are where ``people`` are from: they may owe, and are nobody who acts without being asked.
        """
        self.words, self.us, self.body = words, us, body
        self._parties = {party.code: party for party in parties}
        self._known: dict[str, Party] = {}
        flat = " ".join(text.split())
        for party in parties:
            for name in party.names():
                key = words.fold(name)
                if len(key) > 1 and (key in text or key in flat):
                    self._known.setdefault(key, party)
        self._compiled: dict[str, re.Pattern[str]] = {}  # the lists of parties, each compiled once
        self._ready: dict[str, Searching] = {}  # the patterns that cues and frames share
        self._read: dict[tuple[str, str, int], object] = {}  # what was read from a clause, asked for several times
        self.nations = frozenset(re.findall(words.NATIONS, text)) | frozenset(map(words.fold, firms))
        named = frozenset(name for name in people if len(name) > 1)
        present = named | _called(named)
        self.people = frozenset(map(words.fold, present))
        self.spelled = present | self.people  # as the document and as the patterns write them

    @cached_property
    def _among_economies(self) -> bool:
        """Whether the document speaks of several economies, so that its members are all of them."""
        return len({party.code for party in self._known.values() if party.kind == "economy"}) > 1

    @property
    def ours(self) -> str:
        """What our own side is called in a summary."""
        party = self._parties.get(self.us)
        return "我方" if self.words.NAME == "zh" else (party.name if party else self.us)

    @cached_property
    def known(self) -> str:
        """A pattern for one party that is known, by the list or from the attendance."""
        names = sorted({*self._known, *self.people, *self.nations}, key=len, reverse=True)
        listed = "|".join(_bounded(name) for name in names) or "(?!)"
        listed = rf"(?:{self._of_economy}|{listed}|{self.words.CHAIR}|{self.words.US}|{self.words.BOTH})"
        return rf"(?:{listed}{spelled_out(self.words.AFTER_NAME)})"

    @cached_property
    def person(self) -> str:
        """A pattern for one of the people on the attendance list; economies and bodies listed there are no people."""
        named = sorted(self.people - set(self._known), key=len, reverse=True)
        return "|".join(map(_bounded, named)) or _NOBODY

    @cached_property
    def _economies(self) -> str:
        """A pattern for the economies that are named."""
        names = sorted((n for n, p in self._known.items() if p.kind == "economy"), key=len, reverse=True)
        return "|".join(map(re.escape, names)) or "(?!)"

    @property
    def _of_economy(self) -> str:
        """A pattern for an office of a named economy: 美國商務部, 我方財政部."""
        return rf"(?:{self._economies}|{self.words.US})(?:{self.words.OFFICE})"

    @cached_property
    def one(self) -> str:
        """A pattern for one party, known or named the way parties are."""
        return rf"(?:{self.known}|{spelled_out(self.words.GENERIC)})"

    def fill(self, pattern: str, group: str = "") -> str:
        """``pattern`` with parties for ``{A}``, known for ``{K}``, people for ``{P}``, in a named group if given."""
        opening = f"(?P<{group}>" if group else "(?:"
        filled, groups = "", 0
        for part in re.split(r"(\{[AKP]\})", pattern):
            one = {"{A}": "one", "{K}": "known", "{P}": "person"}.get(part)
            if one is None:
                filled, groups = filled + part, groups + _groups(part)
                continue
            groups += 1 + bool(group)
            filled += f"{opening}{self._several(getattr(self, one), groups)})"
        return filled

    def _several(self, one: str, n: int) -> str:
        """Up to six parties: what joins them before all but the first, which the empty group ``n`` remembers.

        Written so, the long pattern of one party stands in it once.
        """
        if one == _NOBODY:
            return "()(?!)"
        return rf"(?:(?({n}){self.words.JOIN})()(?:{one})){{1,6}}"

    def ready(self, pattern: str) -> Searching:
        """A pattern with signs, ready to search; the parties in the group ``who``, in two steps where it ends so."""
        if pattern not in self._ready:
            self._ready[pattern] = self._made_ready(pattern)
        return self._ready[pattern]

    def _made_ready(self, pattern: str) -> Searching:
        signs = sum(pattern.count(sign) for sign in SIGNS)
        if not signs:
            return compiled(pattern)
        before, sign = pattern[:-3], pattern[-3:]
        if signs == 1 and sign in SIGNS:
            return Following(before, self._listed(sign))
        return self._guarded(pattern, "who" if signs == 1 else "")

    def _guarded(self, pattern: str, group: str) -> Guarded:
        last = max(SIGNS, key=pattern.rfind)
        return Guarded(pattern, last, lambda: re.compile(self.fill(pattern, group)))

    def _listed(self, sign: str) -> re.Pattern[str]:
        if sign not in self._compiled:
            self._compiled[sign] = re.compile(self.fill(sign))
        return self._compiled[sign]

    @cached_property
    def frames(self) -> tuple[tuple[str, Searching], ...]:
        """The frames of the language, ready to search."""
        return tuple((name, self.ready(pattern)) for name, pattern in self.words.FRAMES)

    @cached_property
    def _subject(self) -> Searching:
        return self.ready(self.words.STARTS + "{A}")

    @cached_property
    def _spoke(self) -> tuple[Guarded, ...]:
        return tuple(self._guarded(pattern, "who") for pattern in self.words.SPOKE)

    @cached_property
    def _partner(self) -> Searching:
        return self.ready(self.words.PARTNER)

    @cached_property
    def sent_to(self) -> Searching:
        """Whom something is said to have been sent to."""
        return self.ready(self.words.SENT_TO)

    @cached_property
    def _split(self) -> re.Pattern[str]:
        return re.compile(rf"(?P<one>{self.one})(?:{self.words.JOIN}|$)")

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return self._listed("{A}")

    def framed(self, text: str, low: int, high: int) -> list[Reading]:
        """Every frame that names a party in ``text[low:high]``, strongest frame first."""
        key = ("framed", text[low:high], low)
        if key not in self._read:
            self._remember(key, self._framed(text[low:high], low))
        return self._read[key]  # type: ignore[return-value]

    def _remember(self, key: tuple[str, str, int], found: object) -> None:
        if len(self._read) > _REMEMBERED:
            self._read.clear()
        self._read[key] = found

    def _framed(self, part: str, low: int) -> list[Reading]:
        out = []
        for name, pattern in self.frames:
            if found := pattern.search(part):
                start, end = found.start("who"), found.end("who")
                out.append(Reading(name, self._acting(found["who"], part[end:]), low + start, low + end))
        return out

    def _acting(self, who: str, rest: str) -> tuple[Named, ...]:
        """The parties of a list; the first alone, where what follows tells that it deals with the second."""
        parties = self.named(who)
        joined = len(parties) == 2 and parties[1].name not in self.people and re.search(r"[跟與和同]", who)
        return parties[:1] if joined and re.match(self.words.DEALS_WITH, rest.lstrip()) else parties

    def subject(self, text: str, low: int, high: int) -> Reading | None:
        """The party a clause opens with."""
        key = ("subject", text[low:high], low)
        if key not in self._read:
            self._remember(key, self._opens(text[low:high], low))
        return self._read[key]  # type: ignore[return-value]

    def _opens(self, part: str, low: int) -> Reading | None:
        found = self._subject.match(part)
        if not found:
            return None
        parties = self._acting(found["who"], part[found.end("who") :])
        return Reading("opens", parties, low + found.start("who"), low + found.end("who"))

    def speaker(self, text: str, low: int, high: int) -> Reading | None:
        """The last party said to have spoken in ``text[low:high]``."""
        key = ("spoke", text[low:high], low)
        if key not in self._read:
            self._remember(key, self._spoken(text[low:high], low))
        return self._read[key]  # type: ignore[return-value]

    def _spoken(self, part: str, low: int) -> Reading | None:
        every = [found for pattern in self._spoke for found in pattern.finditer(part)]
        if not every:
            return None
        last = max(every, key=lambda found: found.start("who"))
        return Reading("spoke", self.named(last["who"]), low + last.start("who"), low + last.end("who"))

    def partner(self, text: str, low: int, high: int) -> tuple[Named, ...]:
        """Who is named as sharing the work."""
        found = self._partner.search(text[low:high])
        return self.named(found["who"]) if found else ()

    def alone(self, text: str) -> tuple[Named, ...]:
        """The only people present whom a clause names, where they can be who acts: 名單佳佳來定, not 交給佳佳."""
        if self.person == _NOBODY:
            return ()
        found = [m for m in self._listed("{P}").finditer(text) if self._may_act(text, m.start(), m.end())]
        return self.named(found[0][0]) if len(found) == 1 else ()

    def _may_act(self, text: str, start: int, end: int) -> bool:
        before, behind = compiled(self.words.OBJECT), compiled(self.words.ACTS)
        return not before.search(text[:start]) and behind.match(text[end:]) is not None

    def sees_to_it(self, text: str, opens: Reading, asked: Reading) -> bool:
        """Whether who opens a clause asks an outsider for the others: 郭主任請律師把關. A chair only asks."""
        outside = re.fullmatch(self.words.OUTSIDER, text[asked.start : asked.end]) is not None
        chief = any(CHIEF.search(party.name) for party in opens.parties)
        return outside and not chief and text[opens.end : asked.start].strip("再先另也會將 ") == "請"

    def is_party(self, text: str) -> bool:
        """Whether the whole text names one party or several."""
        return self._whole.fullmatch(text.strip()) is not None

    def named(self, text: str, how: str = "clause") -> tuple[Named, ...]:
        """The parties of a list as typed, each once. Those who only take part (會同) are left out."""
        text = re.split(self.words.ALSO, text, maxsplit=1)[0]
        text = text.strip(" ，、。：,.;:@*")
        names = [m["one"] for m in self._split.finditer(text)] if self._whole.fullmatch(text) else []
        if not names:
            names = [part for part in re.split(rf"{self.words.JOIN}|[/、,，&+;；]", text) if part and part.strip()]
        found = dict.fromkeys(self.resolve(name.strip(), how) for name in names if not _MATTER.fullmatch(name.strip()))
        return tuple(found)

    def resolve(self, name: str, how: str = "clause") -> Named:
        """One party by its name as typed: known ones by code, roles with their economy, others as they are called."""
        name = " ".join(name.split())
        bare = re.sub(self.words.SPOKESMAN, "", re.sub(r"^(?:the|The|all the) (?=\S)", "", name)).strip()
        party = self._known.get(bare) or self._known.get(re.sub(rf"{self.words.AFTER_NAME}$", "", bare))
        if party is None and re.fullmatch(self.words.CHAIR, name):
            party = next((p for code, p in self._parties.items() if code == f"{self.body}-CHAIR"), None)
        if party is None and re.fullmatch(self.words.MEMBERS, bare) and self._among_economies:
            return Named(EVERYONE, bare, how)
        if party is None and bare.lower() in self.words.EVERYONE:
            return Named(EVERYONE, bare, how)
        if party is None and re.fullmatch(rf"(?:{self.words.US})", bare):
            return Named(self.us, bare, how)
        if party is None and (
            office := re.fullmatch(rf"(?P<of>{self._economies}|{self.words.US})(?P<office>{self.words.OFFICE})", bare)
        ):
            known = self._known.get(office["office"])
            outer = self._known.get(office["of"])
            return Named(known.code if known else outer.code if outer else self.us, bare, how)
        if party is None:
            return Named("", self._present(bare), how)
        apart = party.economy and not party.code.startswith(party.economy)
        shown = f"{bare} ({party.economy})" if apart else bare
        return Named(
            party.code, party.name if party.code == EVERYONE and not _LATIN.search(bare) and not bare else shown, how
        )

    def _present(self, name: str) -> str:
        """Who was there, at the end of words that were taken for one party: 名單饒經理. Else the words as they are."""
        if name in self.people or not _ONE_NAME.fullmatch(name):
            return name
        ends = (one for one in self.people if len(one) > 1 and name.endswith(one))
        named = (one for one in ends if not re.fullmatch(self.words.AFTER_NAME, one))
        return max(named, key=len, default=name)


def _called(people: frozenset[str]) -> frozenset[str]:
    """What those are called who are listed by a handle: freya of freya-li, tang of tang0x, where one alone is."""
    short = [found[0] for name in people if (found := _HANDLE.match(name))]
    return frozenset(name for name in short if short.count(name) == 1)


def _groups(pattern: str) -> int:
    """How many groups that capture a pattern has, the brackets in sets and behind backslashes left out."""
    bare = re.sub(r"\\.|\[\^?\]?[^\]]*\]", "", re.sub(r"\\[\[\]]", "", pattern))
    return len(re.findall(r"\((?!\?)|\(\?P<", bare))


def _bounded(name: str) -> str:
    """A name that begins or ends with Latin letters must not be part of a longer word."""
    escaped = re.escape(name).replace(r"\ ", r"\s+")
    before = r"(?<![A-Za-z])" if _LATIN.match(name[0]) else ""
    after = r"(?![A-Za-z])" if _LATIN.match(name[-1]) else ""
    return before + escaped + after


def with_how(parties: Iterable[Named], how: str) -> tuple[Named, ...]:
    """The same parties, read elsewhere."""
    return tuple(Named(p.code, p.name, how) for p in parties)
