"""Summaries: one short line that stands on its own, made from the clause that commits."""

from __future__ import annotations

import re

from apectrack.extraction.drafts import Draft
from apectrack.extraction.fields import read_fields
from apectrack.extraction.language import Language

_LEAST = 4  # characters that must be left before the labels of an item are left out
_EDGE = " \t\n\u3000，,、；;：:。.-–—*_>"


def summarise(draft: Draft, text: str, words: Language) -> str:
    """A line of at most the language's limit, in the document's own words and script."""
    low, high = draft.core if draft.core[1] and not draft.marked else (draft.start, draft.end)
    source = f"{text[low:high]}\n{draft.rest}" if draft.rest else text[low:high]
    line = _undated(_led(_plain(source, words), words), draft, words)
    if re.match(words.SUBJECTLESS, words.fold(line)) and (subject := _lent(draft, low, text, words)):
        line = f"{subject}，{line}" if words.NAME == "zh" else f"{subject}, {line}"
    folded = words.fold(line)
    if (tail := re.search(words.SUMMARY_CUT, folded)) and tail.start() >= 6:
        line = line[: tail.start()]
    told = read_fields(words.fold(line), words)
    if told and told.start > _LEAST:
        line = line[: told.start].rstrip(_EDGE + "（(")
    return shortened(_about(_introduced(line.strip(_EDGE), draft, words), draft, words), words)


def _about(line: str, draft: Draft, words: Language) -> str:
    """``line`` with what was asked for before it, where it names nothing itself: 將予列入考量."""
    if not re.match(words.OBJECTLESS, words.fold(line)):
        return line
    before = draft.passage.text[: draft.start - draft.passage.start]
    asked = list(re.finditer(words.ASKS_FOR, words.fold(before)))
    return f"{line}：{before[asked[-1].start() : asked[-1].end()]}" if asked else line


def _led(line: str, words: Language) -> str:
    """``line`` without the words that only lead to it."""
    for _ in range(2):
        if cut := re.match(words.SUMMARY_LEAD, words.fold(line)):
            line = line[cut.end() :]
    return line


def _undated(line: str, draft: Draft, words: Language) -> str:
    """``line`` without the date and colon it opens with: the date has a place of its own."""
    phrase = draft.deadline.text if draft.deadline else ""
    if not phrase or not line.startswith(phrase):
        return line
    rest = words.fold(line[len(phrase) :]).lstrip()
    return line[len(phrase) :].strip(_EDGE) if rest[:1] in ("：", ":") and len(rest) > 4 else line


def _lent(draft: Draft, low: int, text: str, words: Language) -> str:
    """The nearest clause before the one that commits that can stand alone, for one without a subject."""
    before = [clause for clause in draft.clauses if clause.end <= low]
    near = (_led(_plain(text[clause.start : clause.end], words), words) for clause in reversed(before))
    return next((line for line in near if re.search(words.STANDS_ALONE, words.fold(line))), "")


def _introduced(line: str, draft: Draft, words: Language) -> str:
    """``line`` behind its owners where it does not name them, or behind what introduces its list."""
    named = [owner.name.partition(" (")[0] for owner in draft.owners[:2] if owner.how in ("clause", "context")]
    colon = "：" if words.NAME == "zh" else ": "
    absent = [name for name in named if name not in line and name.lower() not in (*words.EVERYONE, *words.NOBODY)]
    if absent and len(absent) == len(named) and len(line) < words.SUMMARY_LIMIT:
        return f"{('、' if words.NAME == 'zh' else ', ').join(named)}{colon}{line}"
    if not named and draft.passage.intro and len(line) < words.SUMMARY_LIMIT // 4:
        return f"{shortened(_plain(draft.passage.intro, words), words)}{colon}{line}"
    return line


def _plain(source: str, words: Language) -> str:
    """One line without the marks of Markdown and of action items."""
    line = re.sub(r"\s*\n\s*", "" if words.NAME == "zh" else " ", source).strip(_EDGE)
    line = re.sub(r"\[([^\]]{1,80})\]\([^)]*\)", r"\1", line).replace("**", "").replace("\\#", "#")
    line = re.sub(r"^(?:\[[ xX]?\]|[☐☑✅])\s*", "", line)
    return re.sub(
        r"^(?:AI|A/I|AP|ACTION(?: ITEM)?|Action(?: item)?|TODO|To-?do)(?:,? [^:：]{1,40})?\s?[:：]\s*", "", line
    )


def shortened(line: str, words: Language) -> str:
    """``line`` without its asides where it is too long, cut at a clause's end, else at a word's."""
    limit = words.SUMMARY_LIMIT
    if len(line) > limit:
        line = _without_asides(line, words)
    if len(line) <= limit:
        return line
    cut = max((found.start() for found in re.finditer(r"[，；。;,]| - ", line[:limit])), default=0)
    if cut >= limit // 3 and not (re.match(words.LEAD, words.fold(line)) and not re.search(r"[，,]", line[:cut])):
        return line[:cut].strip(_EDGE)
    head = line[: limit - 1]
    if words.NAME == "en" and " " in head:
        head = head[: head.rindex(" ")]
    return head.strip(_EDGE) + "…"


def _without_asides(line: str, words: Language) -> str:
    """``line`` in its own spelling without the asides found in its folded form."""
    kept, at = [], 0
    for found in re.finditer(words.SUMMARY_ASIDE, words.fold(line)):
        kept.append(line[at : found.start()])
        at = found.end()
    return "".join([*kept, line[at:]])
