"""Summaries: one short line that stands on its own, made from the clause that commits."""

from __future__ import annotations

import re

from apectrack.extraction.drafts import Draft
from apectrack.extraction.language import Language

_EDGE = " \t\n\u3000，,、；;：:。.-–—*_>"


def summarise(draft: Draft, text: str, words: Language) -> str:
    """A line of at most the language's limit, in the document's own words and script."""
    low, high = draft.core if draft.core[1] and not draft.marked else (draft.start, draft.end)
    line = _plain(text[low:high], words)
    for _ in range(2):
        folded = words.fold(line)
        if cut := re.match(words.SUMMARY_LEAD, folded):
            line = line[cut.end() :]
    folded = words.fold(line)
    if (tail := re.search(words.SUMMARY_CUT, folded)) and tail.start() >= 6:
        line = line[: tail.start()]
    line = line.strip(_EDGE)
    named = [owner.name.partition(" (")[0] for owner in draft.owners[:2] if owner.how in ("clause", "context")]
    colon = "：" if words.NAME == "zh" else ": "
    absent = [name for name in named if name not in line and name not in words.EVERYONE]
    if absent and len(absent) == len(named) and len(line) < words.SUMMARY_LIMIT:
        line = f"{('、' if words.NAME == 'zh' else ', ').join(named)}{colon}{line}"
    elif not named and draft.passage.intro and len(line) < words.SUMMARY_LIMIT // 4:
        line = f"{shortened(_plain(draft.passage.intro, words), words)}{colon}{line}"
    return shortened(line, words)


def _plain(source: str, words: Language) -> str:
    """One line without the marks of Markdown and of action items."""
    line = re.sub(r"\s*\n\s*", "" if words.NAME == "zh" else " ", source).strip(_EDGE)
    line = re.sub(r"\[([^\]]{1,80})\]\([^)]*\)", r"\1", line).replace("**", "").replace("\\#", "#")
    line = re.sub(r"^(?:\[[ xX]?\]|[☐☑✅])\s*", "", line)
    return re.sub(
        r"^(?:AI|A/I|AP|ACTION(?: ITEM)?|Action(?: item)?|TODO|To-?do)(?:,? [^:：]{1,40})?\s?[:：]\s*", "", line
    )


def shortened(line: str, words: Language) -> str:
    """``line`` cut at a clause's end where it is too long, else at a word's."""
    limit = words.SUMMARY_LIMIT
    if len(line) <= limit:
        return line
    cut = max((found.start() for found in re.finditer(r"[，；。;,]| - ", line[:limit])), default=0)
    if cut >= limit // 3:
        return line[:cut].strip(_EDGE)
    head = line[: limit - 1]
    if words.NAME == "en" and " " in head:
        head = head[: head.rindex(" ")]
    return head.strip(_EDGE) + "…"
