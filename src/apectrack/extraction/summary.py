"""Summaries: one short line that stands on its own, made from the clause that commits."""

from __future__ import annotations

import re

from apectrack.extraction.drafts import Draft
from apectrack.extraction.language import Language

_EDGE = " \t\n\u3000，,、；;：:。.-–—*_>"


def summarise(draft: Draft, text: str, words: Language) -> str:
    """A line of at most the language's limit, in the document's own words and script."""
    source = draft.words or text[draft.start : draft.end]
    line = re.sub(r"\s*\n\s*", "" if words.NAME == "zh" else " ", source).strip(_EDGE)
    line = re.sub(r"\[([^\]]{1,80})\]\([^)]*\)", r"\1", line).replace("**", "")
    line = re.sub(r"^(?:\[[ xX]?\]|[☐☑✅])\s*", "", line)
    line = re.sub(
        r"^(?:AI|A/I|AP|ACTION(?: ITEM)?|Action(?: item)?|TODO|To-?do)(?:,? [^:：]{1,40})?\s?[:：]\s*", "", line
    )
    folded = words.fold(line)
    if cut := re.match(words.SUMMARY_LEAD, folded):
        line, folded = line[cut.end() :], folded[cut.end() :]
    if tail := re.search(words.SUMMARY_CUT, folded):
        if tail.start() >= 6:
            line = line[: tail.start()]
    line = line.strip(_EDGE)
    if draft.subject and draft.subject not in line and len(line) < words.SUMMARY_LIMIT // 2:
        line = f"{draft.subject}：{line}" if words.NAME == "zh" else f"{draft.subject}: {line}"
    return shortened(line, words)


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
