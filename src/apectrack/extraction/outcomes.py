"""Sentences that say something was done: nothing to propose, unless what they tell of is known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from apectrack.domain.candidate import Candidate
from apectrack.domain.text import one_line
from apectrack.extraction.sections import Passage

TOLD_DONE = "told-done"  # the rule behind such a sentence
CALLED_OFF = re.compile(
    r"撤[案回]|免予?[辦办]理|不再[辦办]理|停[辦办]|取消(?!列管|追蹤|追踪)"
    r"|(?i:\b(?:withdrawn|cancell?ed|called off|dropped|abandoned)\b|\bno longer (?:needed|required|pursued)\b)"
)
_SENTENCE = re.compile(r"[^。；\n.!?;]+(?:[.!?;](?!\s|$)[^。；\n.!?;]*)*")
_DONE = re.compile(
    r"(?<!不)[已业業]經?经?(?![知有達逾婚故往])[^，。；,]{0,20}?(?:完成|提[出送報交供]|函|寄|送|發[布送出]|发[布送出]|公[布告]|繳|缴|回[復覆复报報]|核定|核准"
    r"|簽[訂署約]|签[订署约]|召開|召开|舉[行辦]|举[行办]|辦[理畢妥]|办[理毕妥]|[備备]妥|[彙汇]|採購|采购|更新|修[正訂订復复]|[裝装]設|通知|聯[繫絡]|联系|交[付出])"
    r"|完竣|[辦办]畢|完畢|完毕|(?:解除|免予?|取消)列管|[結结]案|[銷销]案"
    r"|(?i:\b(?:has|have|had) (?:now |already |since |all )?(?:been )?"
    r"(?:[a-z]+ed|sent|done|held|made|written|bought|paid|put|met|given|taken|brought|set)\b"
    r"|\b(?:was|were) (?:now |already |all )?(?:[a-z]+ed|sent|done|held|made|written|bought|paid|put|met|given|taken)\b"
    r"|\b(?:completed?|done|closed|delivered|resolved)\b)"
    rf"|{CALLED_OFF.pattern}"
)
_SHORTEST, _LONGEST = 8, 300  # characters


def told_done(placed: Iterable[Passage], proposed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Every sentence of ``placed`` that says something was done and is no part of what is ``proposed``."""
    taken = sorted((one.start, one.end) for one in proposed)
    starts, reach = [low for low, _ in taken], [0, *accumulate((high for _, high in taken), max)]
    for passage in placed:
        if passage.is_attendance or passage.kind == "heading":
            continue
        for found in _SENTENCE.finditer(passage.text):
            start, end = passage.start + found.start(), passage.start + found.end()
            told = _SHORTEST <= len(found[0]) <= _LONGEST and _DONE.search(found[0])
            if told and reach[bisect_left(starts, end)] <= start:
                yield Candidate(
                    n=0,
                    summary=one_line(found[0])[:80],
                    kind="follow_up",
                    quote=found[0],
                    start=start,
                    end=end,
                    section=passage.section,
                    status="done",
                    context=passage.text,
                    cues=((start + told.start(), start + told.end()),),
                    reasons=("the minutes say that it was done",),
                    rules=(TOLD_DONE,),
                )
