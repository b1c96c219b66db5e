"""Owners and counterparts of a draft: from its clause, else its sentence, the speaker, the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from apectrack.domain.candidate import NOT_STATED, Named
from apectrack.domain.party import EVERYONE
from apectrack.extraction.actors import CHIEF, Cast, Reading, with_how
from apectrack.extraction.clauses import Clause
from apectrack.extraction.drafts import Draft
from apectrack.extraction.marks import Marks
from apectrack.extraction.sections import Passage, genre_of
from apectrack.extraction.weighing import Group

_HEAD_OWNER = (
    re.compile(
        r"^(?P<who>[A-Z][\w &/-]{1,40}?(?: [Tt]eam| WG| SIG| Committee| Group| Department)?)"
        r" (?:[Rr]eport|[Uu]pdate)s?\b"
    ),
    re.compile(
        r"\s(?:--+|——|–|—|-)\s*(?P<who>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}|[^\W\x00-\xff]{2,4})\s*(?:\([^)]*\))?\s*$"
    ),
    re.compile(r"[（(](?P<who>[^\W\x00-\xff]{2,4})[）)]\s*$"),
    re.compile(r"^(?P<who>(?![A-Z -]+$)[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})(?: \([^)]{2,50}\))?\s*$"),
)
_PRONOUN = (
    r"(?:He|She|They|It|The (?:delegation|representative|delegate|observer|speaker|official)"
    r"|其(?!他|餘|中)|該國|該方|他|她)\b"
)
_TITLED = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Cllr|Sir)\b")
_NO_NAME = re.compile(
    r"學期|学期|年度|^[週周][一二三四五六日末]|星期|禮拜|礼拜|^[上下]午|[略續续]|摘要|草案|附件|[線线]上|[實实][體体]"
)
_IS_OFFICE = re.compile(r"[^\W\x00-\xff](?:處|局|科|課|室|組|部|中心|公司|協會|學會|委員會)$")
_COMMITS = 0.3  # what a clause must weigh to be an act of its own beside one that names nobody
_OPENS = 2  # characters a party may stand from the beginning of a clause it opens
_WILL_ASK = re.compile(
    r"(?:將|會|擬|允|同意|願)[^，]{0,8}(?:洽|促|函|轉|催|商|電|敦|邀|協調)請?$|說會請$|(?:將|會|擬|要)(?:再|另|也)請$"
)
_WILL_ASK_THEM = re.compile(r"(?:將|允|同意|願)[^，]{0,8}(?:洽|促|函|轉|催|商|敦)請(?:該|其|貴)")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_LABEL = 14  # characters of an office's label before what it says
_ROLE_OR_TITLE = re.compile(r"(?i:the|all|each|our|members|staff|trustees|chairs?)\b|(?:Mr|Ms|Mrs|Dr|Rev|Cllr|Prof)\b")
_PREDICATE = 4  # characters a party must be followed by to be the subject of something
_SPEAKER_GAP = 900  # characters after which a speaker is forgotten


def _told(owners: tuple[Named, ...], told: Reading | None) -> tuple[Named, ...]:
    """請甲組成小組，成員應含…: who was asked first, not who is spoken of after."""
    if told and told.frame in ("asked", "assigned") and not any(owner in told.parties for owner in owners):
        return told.parties
    return owners


class Owners:
    """Keeps who is in charge of the section at hand and who spoke last, and names the owners of drafts."""

    def __init__(self, cast: Cast, day: date) -> None:
        self.cast, self.day = cast, day
        self._holder: tuple[Named, ...] = ()
        self._bilateral: tuple[Named, ...] = ()
        self._speaker: tuple[Named, ...] = ()
        self._spoke_at = -_SPEAKER_GAP
        self._trail: tuple[str, ...] = ()
        self._above: tuple[object, ...] = ()
        self._named: tuple[Named, ...] = ()  # the person the sentence before was about, for 'he would write again'
        self._labelled = False  # whether the passage opens with the label of an office that speaks

    def enter(self, passage: Passage) -> None:
        """Note who owns the section, and forget the speaker at a new heading."""
        if passage.kind == "heading" or passage.trail != self._trail:
            self._speaker = ()
            self._named = ()
        if passage.speaker:
            self._speaker, self._spoke_at = self.cast.named(passage.speaker), passage.start
        self._trail = passage.trail
        above = (passage.intro, passage.trail, len(self.cast.people))
        if above != self._above:  # most passages stand under what the one before stood under
            self._above = above
            self._holder = () if self._under_chief(passage) else self._of_headings(passage)
            self._bilateral = self._sides(passage.trail)
        if "：" in passage.text[:_LABEL] and (sides := self._sides([passage.text.partition("：")[0]])):
            self._bilateral, self._above = sides, ()  # （一）與日方會談：雙方同意…

    def heard(self, passage: Passage, clauses: list[Clause]) -> None:
        """Note who spoke in a sentence."""
        opens = self.cast.subject(clauses[0].text, 0, len(clauses[0].text))
        if opens and (self._are_known(opens) or _TITLED.match(opens.parties[0].name)):
            self._named = opens.parties
        for clause in clauses:
            if said := self.cast.speaker(clause.text, 0, len(clause.text)):
                self._speaker, self._spoke_at = said.parties, clause.start

    def answers(self, passage: Passage, folded: str) -> bool:
        """Note whose label a passage opens with, an office's that answers (建設課長：…)."""
        found = re.match(self.cast.words.ANSWERS_FOR, folded)
        self._labelled = found is not None and len(found["who"]) < _LABEL
        if found is None or not self._labelled:
            return False
        self._speaker, self._spoke_at = self.cast.named(found["who"]), passage.start
        return True

    def tells_of_others(self, clause: Clause) -> bool:
        """Whether a clause tells what somebody said who is neither ours nor in the chair."""
        said = self.cast.speaker(clause.text, 0, len(clause.text))
        return said is not None and not any(
            party.code == self.cast.us or re.search(self.cast.words.CHAIR, party.name) for party in said.parties
        )

    def reading(self, clause: Clause) -> Reading | None:
        """The strongest frame that names an owner in a clause; else the party it opens with."""
        framed = self.cast.framed(clause.text, _after_date(clause), len(clause.text))
        return framed[0] if framed else self.cast.subject(clause.text, _after_date(clause), len(clause.text))

    def another_acts(self, group: Group, clause: Clause, reading: Reading | None, genre: str, weight: float) -> bool:
        """Whether a clause opens with others than those a commitment names, and says what they do.

        Helping with it (配合), being there and telling something are no acts of their own.
        """
        if reading is None or reading.start > _OPENS or reading.frame != "opens" or clause.weight(genre) < 0:
            return False
        if group.reading is None and weight < _COMMITS:
            return False
        if group.reading is not None and set(group.reading.parties) & set(reading.parties):
            return False
        if weight < 0 and any(party.code == EVERYONE for party in reading.parties):
            return False  # 大家先有心理準備
        return self._acts(clause, reading)

    def _acts(self, clause: Clause, reading: Reading) -> bool:
        """Whether offices or people a clause opens with do something in it."""
        rest = clause.text[reading.end :]
        if len(rest) < _PREDICATE or re.match(self.cast.words.NO_ACT, rest):
            return False
        return self._are_known(reading) or all(
            re.fullmatch(self.cast.words.OFFICE_ALONE, party.name) for party in reading.parties
        )

    def told_in(self, text: str) -> tuple[Named, ...]:
        """Whom the words of a row name: asked or named to act, or known and named first."""
        if framed := self.cast.framed(text, 0, len(text)):
            return framed[0].parties
        opens = self.cast.subject(text, 0, len(text))
        return opens.parties if opens and self._are_known(opens) and len(text) - opens.end >= _PREDICATE else ()

    def assign(
        self, draft: Draft, head: Clause, sentence: list[Clause], marks: Marks | None, told: Reading | None = None
    ) -> None:
        """Set who owes and who is owed, and say where it was read; ``told`` is who the first commitment names."""
        owners, counterparts = self._in_clause(draft, head, sentence)
        if not owners and _WILL_ASK_THEM.search(head.text):
            owners = self._asker(draft, head, sentence)
        asks = bool(told and (_WILL_ASK.search(head.text[: told.start]) or set(told.parties) & set(counterparts)))
        if not (owners and asks):
            owners = _told(owners, told)
        if not owners and marks and marks.spoken:  # 甲：乙整理紀錄，下次再定: not who speaks
            owners = self._in_sentence(draft, head, sentence)
        owners = self._marked(owners, marks)
        advises = any(hit.cue.name == "zh-suggest" for hit in head.hits) and not owners
        if not owners:
            owners = self._recipient(head, sentence) or self._asked_after(draft, head)
            owners = owners or self._in_sentence(draft, head, sentence) or self._acts_after(draft, head)
        if owners and self.cast.body and [party.code for party in owners] == [self.cast.body]:
            agreed = self._in_sentence(draft, head, sentence)  # what a body is to do, its members agreed to
            owners = tuple(dict.fromkeys((*owners, *(party for party in agreed if party.code == EVERYONE))))
        if advises:
            owners, counterparts = (), counterparts or with_how(owners or self._speaker, "context")
        elif (
            not owners
            and draft.start - self._spoke_at < _SPEAKER_GAP
            and self._speaker
            and not re.match(self.cast.words.IMPERSONAL, head.text)
            and not (head.kind() == "event" and not self._labelled)
            and (
                self._labelled
                or draft.passage.genre in ("prose", "recommend", "speech")
                or re.match(_PRONOUN, head.text)
            )
        ):
            owners = with_how(self._speaker, "context")
        owners = owners or self.cast.alone(head.text)
        if not owners and self._named and re.match(r"(?:He|She|他|她)\b", head.text):
            owners = with_how(self._named, "context")
        if not owners and self._holder and not advises:
            owners = with_how(self._holder, "heading")
        self._settle(draft, head, owners, counterparts)

    def _marked(self, owners: tuple[Named, ...], marks: Marks | None) -> tuple[Named, ...]:
        """Who a mark (@name, -- owner, ACTION name) names, before whom the clause names."""
        if not marks or not marks.names or ((marks.spoken or marks.margin) and owners):
            return owners
        if owners and all(_INITIALS.fullmatch(name) and name not in self.cast.people for name in marks.names):
            return owners  # Clerk to write. ACTION: JP
        names = [party for name in marks.names for party in self.cast.named(self.cast.words.fold(name))]
        if owners and not marks.word.strip("[ ]") and set(owners) & set(names):
            return owners
        return tuple(dict.fromkeys(names))

    def tell(self, draft: Draft, names: str) -> None:
        """Set the owners that a label beside or below the item tells."""
        draft.owners = with_how(self.cast.named(self.cast.words.fold(names)), "clause")
        draft.counterparts = tuple(party for party in draft.counterparts if party not in draft.owners)
        draft.doubts = [doubt for doubt in draft.doubts if "not stated" not in doubt and "owner was taken" not in doubt]

    def _settle(self, draft: Draft, head: Clause, owners: tuple[Named, ...], counterparts: tuple[Named, ...]) -> None:
        """Write both sides on the draft, with the doubt that tells where an owner not in the clause was read."""
        somebody = (owner for owner in owners if owner.name.lower() not in self.cast.words.NOBODY)
        draft.owners = self._both(tuple(self._meant(owner, draft.passage, head) for owner in somebody))
        draft.counterparts = tuple(
            party for party in self._both(counterparts) if party.name not in {o.name for o in draft.owners}
        )
        if not draft.owners:
            draft.doubts.append(NOT_STATED)
        elif draft.owners[0].how != "clause":
            place = {"heading": "the heading", "context": "the words around it"}[draft.owners[0].how]
            draft.doubts.append(f"the owner was taken from {place}")

    def _in_clause(
        self, draft: Draft, head: Clause, sentence: list[Clause]
    ) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        low = _after_date(head)
        framed = self.cast.framed(head.text, low, len(head.text))
        opens = self.cast.subject(head.text, low, len(head.text))
        if not framed and opens and head.hears("zh-suggest"):
            return (), opens.parties
        if not framed:
            rest = len(head.text) - opens.end if opens else 0
            # A capital opens every English sentence; only Chinese parties end as parties do.
            told = low > 0 or draft.passage.lang == "zh" or (opens and _ROLE_OR_TITLE.match(head.text[opens.start :]))
            sure = draft.passage.genre in ("resolution", "action") or (told and rest >= _PREDICATE)
            return (opens.parties if opens and (sure or self._are_known(opens)) else ()), ()
        best = framed[0]
        if opens and best.frame == "asked" and self.cast.sees_to_it(head.text, opens, best):
            return opens.parties, best.parties
        if best.frame == "asked" and _WILL_ASK.search(head.text[: best.start]):  # 我方將洽請某署: we owe it, to them
            opened = opens.parties if opens and opens.end <= best.start and self._are_known(opens) else ()
            if asks := opened or self._asker(draft, head, sentence):
                return asks, tuple(party for party in best.parties if party not in asks)
        extra = tuple(p for p in self.cast.partner(head.text, 0, len(head.text)) if p not in best.parties)
        owners = (*best.parties, *extra)
        if best.frame == "subject":
            return owners, ()
        counterparts = opens.parties if opens and opens.start < best.start and self._are_known(opens) else ()
        return owners, tuple(p for p in counterparts if p not in owners)

    def _asker(self, draft: Draft, head: Clause, sentence: list[Clause]) -> tuple[Named, ...]:
        """Who says that they will ask somebody: whom the sentence named before, or who spoke."""
        before = [clause for clause in sentence if clause.start < head.start]
        spoke = (self.cast.speaker(clause.text, 0, len(clause.text)) for clause in reversed(before))
        if said := next((one for one in spoke if one), None):
            return said.parties
        opens = (self.cast.subject(clause.text, 0, len(clause.text)) for clause in reversed(before))
        known = next((one.parties for one in opens if one and self._are_known(one)), ())
        return known or (with_how(self._speaker, "context") if draft.start - self._spoke_at < _SPEAKER_GAP else ())

    def _recipient(self, head: Clause, sentence: list[Clause]) -> tuple[Named, ...]:
        """Those a thing was sent to in the clause before owe the answer to it."""
        before = [clause for clause in sentence if clause.start < head.start]
        if not before or not re.search(self.cast.words.ANSWERS, head.text):
            return ()
        found = self.cast.sent_to.search(before[-1].text)
        return with_how(self.cast.named(found["who"]), "context") if found else ()

    def _asked_after(self, draft: Draft, head: Clause) -> tuple[Named, ...]:
        """Whom a later clause of the same commitment asks: 會議訂於5月召開，由甲主持."""
        later = (clause for clause in draft.clauses if clause.start > head.start and not clause.hears("zh-costs"))
        framed = (one for clause in later for one in self.cast.framed(clause.text, 0, len(clause.text))[:1])
        return next((one.parties for one in framed if one.frame in ("asked", "assigned")), ())

    def _acts_after(self, draft: Draft, head: Clause) -> tuple[Named, ...]:
        """Who a later clause of the same commitment says acts: 自5月1日起停放西院區，後勤部安排接駁."""
        for clause in draft.clauses:
            opens = self.cast.subject(clause.text, 0, len(clause.text)) if clause.start > head.start else None
            if opens is None:
                continue
            there = all(party.name in self.cast.people for party in opens.parties)
            goes = there and re.match(self.cast.words.GOES_THERE, clause.text[opens.end :])
            if goes or self._acts(clause, opens):
                return opens.parties
        return ()

    def _meant(self, owner: Named, passage: Passage, head: Clause) -> Named:
        """該組, that group: the last known party named before it that is called so."""
        if not owner.name.startswith("該"):
            return owner
        before = self.cast.words.fold(passage.text[: head.start - passage.start])
        named = [name for name in re.findall(self.cast.known, before) if name.endswith(owner.name[1:])]
        return self.cast.resolve(named[-1], "context") if named else owner

    def _are_known(self, reading: Reading) -> bool:
        """Whether parties are known ones, not merely called the way parties are."""
        return all(
            named.code
            or named.name in self.cast.people
            or named.name in self.cast.nations
            or re.fullmatch(self.cast.words.BOTH, named.name)
            for named in reading.parties
        )

    def _in_sentence(self, draft: Draft, head: Clause, sentence: list[Clause]) -> tuple[Named, ...]:
        """The subject of the clauses before the head, the nearest first."""
        before = [clause for clause in sentence if clause.start < head.start]
        # 總經理回應，採購處已在評估: the office somebody speaks of, not who speaks
        told = any(self.cast.speaker(clause.text, 0, len(clause.text)) for clause in before)
        for clause in reversed(before):
            said = self.cast.speaker(clause.text, 0, len(clause.text))
            framed = [one for one in self.cast.framed(clause.text, 0, len(clause.text)) if one.frame != "awaited"]
            if framed:
                extra = tuple(
                    p for p in self.cast.partner(clause.text, 0, len(clause.text)) if p not in framed[0].parties
                )
                return (*framed[0].parties, *extra)
            opens = self.cast.subject(clause.text, 0, len(clause.text))
            goes_on = re.match(self.cast.words.GOES_ON, head.text)
            office = told and opens is not None and _IS_OFFICE.search(opens.parties[-1].name) is not None
            office |= opens is not None and draft.start <= clause.start and self._acts(clause, opens)
            if opens and (
                office or self._are_known(opens) or goes_on or draft.passage.genre in ("resolution", "action")
            ):
                extra = self.cast.partner(head.text, 0, len(head.text))
                for other in before:
                    extra = extra or self.cast.partner(other.text, 0, len(other.text))
                return tuple(dict.fromkeys((*opens.parties, *extra)))
            if said:
                return said.parties
        return ()

    @staticmethod
    def _under_chief(passage: Passage) -> bool:
        """Whether a passage stands under who is in the chair: that was ordered by them, not owed."""
        nearest = passage.intro or (passage.trail[-1] if passage.trail else "")
        return CHIEF.search(nearest.strip(" ：:。.*")) is not None

    def _of_headings(self, passage: Passage) -> tuple[Named, ...]:
        lines = [passage.intro, *reversed(passage.trail)] if passage.intro else list(reversed(passage.trail))
        for line in lines[:3]:
            text = self.cast.words.fold(line).strip(" ：:。.*")
            text = re.sub(r"^(?:[0-9.]+|[A-Z]\.)\s+", "", text)
            if len(text) > 70:
                continue
            if re.fullmatch(r"@[\w-]+(?:[、, /&+]+@?[\w-]+)*", text) or text in self.cast.people:
                return self.cast.named(text.lstrip("@"), "heading")
            bare = re.sub(r"(?:工作)?報告$", "", text)
            if re.match(r"各|相關|全體", bare):
                continue
            if len(bare) <= 24 and self.cast.is_party(bare) and (self.cast.words.NAME != "en" or self._is_sure(bare)):
                return self.cast.named(bare, "heading")
            for pattern in _HEAD_OWNER:
                found = pattern.search(line.strip(" *:："))
                if not found or genre_of(found["who"], self.cast.words) or _NO_NAME.search(found["who"]):
                    continue
                if " " in found["who"] and found["who"].isupper():
                    continue  # a heading in capitals names a matter
                if pattern is not _HEAD_OWNER[-1] or "(" in line or self._is_sure(found["who"]):
                    return self.cast.named(self.cast.words.fold(found["who"]), "heading")
        return ()

    def _is_sure(self, name: str) -> bool:
        """Whether an English heading names a party beyond doubt: any capitalised word could."""
        return (
            name in self.cast.people
            or name.split(maxsplit=1)[0] in self.cast.people
            or re.search(r"(?i)\b(?:team|committee|group|board|staff|wg|sig)$", name) is not None
        )

    def _sides(self, trail: Iterable[str]) -> tuple[Named, ...]:
        """The other side of a bilateral section: 與加拿大雙邊會談."""
        for heading in trail:
            folded = self.cast.words.fold(heading)
            if re.search(r"雙邊|雙方|會談|bilateral|Bilateral", folded):
                names = [n for n in re.findall(self.cast.known, folded) if n]
                found = [self.cast.resolve(name) for name in names if not re.fullmatch(self.cast.words.BOTH, name)]
                if found:
                    return (
                        Named(self.cast.us, self.cast.ours, "context"),
                        *(p for p in found if p.code != self.cast.us),
                    )
        return ()

    def _both(self, parties: tuple[Named, ...]) -> tuple[Named, ...]:
        """``parties`` with 雙方 replaced by the two sides of the section, where it has two."""
        out: list[Named] = []
        for party in parties:
            if self._bilateral and re.fullmatch(self.cast.words.BOTH, party.name):
                out.extend(Named(side.code, side.name, party.how) for side in self._bilateral)
            else:
                out.append(party)
        return tuple(dict.fromkeys(out))


def _after_date(clause: Clause) -> int:
    """Where a clause goes on after a date and a colon it opens with."""
    if clause.dates and clause.dates[0].start == clause.start:
        found = re.match(r"\s*(?:[（(].{1,3}[）)])?\s*[：:]\s*", clause.text[clause.dates[0].end - clause.start :])
        if found:
            return clause.dates[0].end - clause.start + found.end()
    return 0
