"""HTML: one self-contained page without scripts, for a screen, a phone or paper; every word shown, none obeyed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import visible
from apectrack.exporters.columns import (
    COUNTERPARTS,
    DUE,
    EVIDENCE,
    ID,
    MEETING,
    OWNERS,
    STATE,
    TOPIC,
    Column,
    notes,
    quotes,
)
from apectrack.exporters.context import Context

NAME, SUFFIX, TEXT = "html", ".html", True
_SAID = Column("said", "What", lambda one, context: context.said(one))
_COLUMNS = (ID, STATE, DUE, TOPIC, _SAID, OWNERS, COUNTERPARTS, MEETING, EVIDENCE)

# Contrast of every pair of colours is at least 7:1; overdue is said in words too.
_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.2rem; background: #fff; color: #1a1a1a;
  font: 15px/1.5 "Noto Sans", "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
h1 { font-size: 1.45rem; margin: 0 0 .3rem; }
p.count { margin: 0 0 1rem; color: #4a4a4a; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .45rem .5rem; border-bottom: 1px solid #d0d0d0;
  overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #1f3a54; color: #fff; }
td.id, td.due { font-variant-numeric: tabular-nums; }
td.due small, td.said small { display: block; color: #4a4a4a; }
td.said small { white-space: pre-line; }
th.id { width: 3.6rem; } th.state { width: 6.2rem; } th.due { width: 7.6rem; } th.topic { width: 8.5rem; }
th.owners, th.counterparts { width: 9rem; } th.meeting { width: 7rem; } th.evidence { width: 8.5rem; }
tr.overdue td.state, tr.overdue td.due { color: #7a0c0c; font-weight: 700; }
tr.overdue { background: #fdecea; } tr.today { background: #fff6d6; }
tr.done, tr.cancelled { background: #f4f4f4; }
footer { margin-top: 1rem; color: #4a4a4a; font-size: .85rem; }
@media screen and (max-width: 60rem) {
  thead { position: absolute; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; width: auto; }
  tr { border: 1px solid #b5b5b5; border-radius: .5rem; margin: 0 0 .8rem; padding: .5rem .7rem; }
  td { border: 0; padding: .15rem 0 .15rem 7rem; min-height: 1.6rem; position: relative; }
  td::before { content: attr(data-label); position: absolute; left: 0; width: 6.6rem; color: #4a4a4a;
    font-weight: 400; }
  td.said { font-weight: 600; } td.said small { font-weight: 400; }
  td:empty { display: none; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 8.5pt; }
  th.id { width: 2.6rem; } th.state { width: 4.6rem; } th.due { width: 5.6rem; } th.topic { width: 6rem; }
  th.owners, th.counterparts { width: 6.5rem; } th.meeting { width: 4.5rem; } th.evidence { width: 6rem; }
  thead { display: table-header-group; } thead th { position: static; background: #fff; color: #000; }
  tr { break-inside: avoid; }
}
"""


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write the page, a row an item; cards where the screen is narrow."""
    out.writelines(f"{line}\n".encode() for line in _page(items, context))


def _page(items: Sequence[Commitment], context: Context) -> Iterator[str]:
    words = context.words
    title = words.gettext("Commitments as of {day}").format(day=context.today)
    count = words.ngettext("{n} item", "{n} items", len(items)).format(n=len(items))
    yield f'<!DOCTYPE html>\n<html lang="{context.words.lang}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{shown(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f'<h1>{shown(title)}</h1>\n<p class="count">{shown(count)}</p>'
    if items:
        yield from _table(items, context)
    else:
        yield f"<p>{shown(words.gettext('Nothing to list.'))}</p>"
    yield f"</main>\n<footer>{shown(words.gettext('Written by apectrack.'))}</footer>\n</body>\n</html>"


def _table(items: Iterable[Commitment], context: Context) -> Iterator[str]:
    heads = {column.name: shown(context.words.gettext(column.heading)) for column in _COLUMNS}
    cells = "".join(f'<th scope="col" class="{name}">{head}</th>' for name, head in heads.items())
    yield f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>"
    for one in items:
        row = "".join(
            f'<td class="{column.name}" data-label="{heads[column.name]}">{_cell(column, one, context)}</td>'
            for column in _COLUMNS
        )
        yield f'<tr class="{context.state(one)}">{row}</tr>'
    yield "</tbody>\n</table>"


def _cell(column: Column, one: Commitment, context: Context) -> str:
    value = column.value(one, context)
    plain = shown("" if value is None else str(value))
    if column is DUE:
        return plain + _small(_window(one, context))
    if column is _SAID:
        other = one.summary if context.said(one) != one.summary else one.original
        parts = (other, one.detail, f"「{quotes(one)}」" if quotes(one) else "", notes(one))
        return plain + _small("\n".join(part for part in parts if part))
    return plain


def _window(one: Commitment, context: Context) -> str:
    words = context.words.gettext
    if one.due is None:
        return words("waits for {name}").format(name=one.waits_for) if one.waits_for else ""
    return words("from {day}").format(day=one.start) if one.start and one.start != one.due else ""


def _small(words: str) -> str:
    return f"<small>{shown(words)}</small>" if words else ""


def shown(words: str) -> str:
    """Text as HTML that shows it and does nothing else."""
    return escape("\n".join(visible(line) for line in words.split("\n")), quote=True)
