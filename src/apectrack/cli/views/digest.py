"""The digest as text, Markdown or HTML for a mail, in English or Traditional Chinese."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple, TypeVar

from rich.cells import cell_len, chop_cells

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import one_line, visible
from apectrack.exporters.context import Context
from apectrack.usecases.digest import Digest, News, Waiting

FORMATS = ("text", "markdown", "html")
WIDTH = 76  # columns of a mail
SHOWN = 50  # lines a section
T = TypeVar("T")


class Line(NamedTuple):
    """One item of a section: its id, its day, how it stands, what it is and who owes it."""

    id: int
    day: str
    stands: str
    said: str
    who: str = ""


class Section(NamedTuple):
    """A heading, its lines, and how many there are in all."""

    title: str
    lines: list[Line]
    total: int
    late: bool = False


def written(digest: Digest, context: Context, format: str) -> str:
    """The digest in one of FORMATS."""
    writers: dict[str, Callable[[Digest, Context, Sequence[Section]], list[str]]] = {
        "text": _text,
        "markdown": _markdown,
        "html": _html,
    }
    return "\n".join(writers[format](digest, context, _sections(digest, context))) + "\n"


def _sections(digest: Digest, context: Context) -> list[Section]:
    say = context.words.gettext
    return [
        _section(say("Overdue"), digest.overdue, lambda one: _line(one, context), late=True),
        _section(say("Due in the next {n} days").format(n=digest.within), digest.due, lambda one: _line(one, context)),
        _section(say("Running"), digest.running, lambda one: _line(one, context)),
        _section(say("Waiting on others"), digest.waiting, lambda one: _waiting(one, context)),
        _section(say("Changed since {day}").format(day=digest.since), digest.changed, lambda one: _news(one, context)),
    ]


def _section(title: str, items: Sequence[T], line: Callable[[T], Line], *, late: bool = False) -> Section:
    return Section(title, [line(one) for one in items[:SHOWN]], len(items), late)


def _line(one: Commitment, context: Context) -> Line:
    return Line(one.id, str(one.due or "-"), far(one, context), _said(one, context), _who(one, context))


def _waiting(one: Waiting, context: Context) -> Line:
    waited = context.words.ngettext("waiting {n} day", "waiting {n} days", one.days).format(n=one.days)
    return Line(one.item.id, str(one.item.due or "-"), waited, _said(one.item, context), _who(one.item, context))


def _news(one: News, context: Context) -> Line:
    said = one.original if context.lang != "en" and one.original else one.summary
    told = (context.words.gettext(words).format(day=what, old=what) for words, what in one.words)
    return Line(one.id, "", context.words.comma.join(told), one_line(visible(said)))


def far(one: Commitment, context: Context) -> str:
    """How far away it is: ``5 days late``, ``today``, ``in 3 days``."""
    if one.due is None:
        return context.words.gettext("no date")
    days = (one.due - context.today).days
    if days == 0:
        return context.words.gettext("today")
    forms = ("{n} day late", "{n} days late") if days < 0 else ("in {n} day", "in {n} days")
    return context.words.ngettext(*forms, abs(days)).format(n=abs(days))


def _said(one: Commitment, context: Context) -> str:
    return one_line(visible(context.said(one)))


def _who(one: Commitment, context: Context) -> str:
    return one_line(visible(context.people(one.owners))) or context.words.gettext("nobody named")


def _counts(digest: Digest, context: Context) -> str:
    say = context.words.gettext
    counts = (
        ("{n} late", len(digest.overdue)),
        ("{n} due", len(digest.due)),
        ("{n} running", len(digest.running)),
        ("{n} waiting", len(digest.waiting)),
        ("{n} changed", len(digest.changed)),
    )
    return " · ".join(say(words).format(n=n) for words, n in counts)


def _title(digest: Digest, context: Context) -> str:
    return context.words.gettext("apectrack digest, {day}").format(day=digest.today)


def _text(digest: Digest, context: Context, sections: Sequence[Section]) -> list[str]:
    say = context.words.gettext
    title = _title(digest, context)
    lines = [title, "=" * cell_len(title), _counts(digest, context)]
    for section in sections:
        heading = f"{section.title} ({section.total})"
        lines += ["", heading, "-" * cell_len(heading)]
        for one in section.lines:
            lines += _plain(one)
        lines += _more(section, say, "  ")
    return [*lines, "", say("Open without a date: {n}").format(n=digest.undated)]


def _plain(one: Line) -> list[str]:
    head = "  ".join(part for part in (f"{one.id:>4}", one.day, one.stands) if part)
    return [head, *(f"      {row}" for row in wrapped(one.said, WIDTH - 6)), *([f"      {one.who}"] if one.who else [])]


def wrapped(words: str, width: int) -> list[str]:
    """Lines no wider than ``width`` columns, broken at spaces where there are any; Chinese counts double."""
    lines, line = [], ""
    for word in words.split():
        if line and cell_len(f"{line} {word}") <= width:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = chop_cells(word, width)
        lines += full
    return [*lines, line] if line else lines


def _markdown(digest: Digest, context: Context, sections: Sequence[Section]) -> list[str]:
    from apectrack.exporters.formats.markdown import cell

    say = context.words.gettext
    lines = [f"# {_title(digest, context)}", "", _counts(digest, context)]
    for section in sections:
        lines += ["", f"## {section.title} ({section.total})", ""]
        for one in section.lines:
            stands = cell("  ".join(part for part in (one.day, one.stands) if part))
            lines.append(f"- **{one.id}** {cell(one.said)}: {stands}" + (f" ({cell(one.who)})" if one.who else ""))
        lines += _more(section, say, "- ")
    return [*lines, "", say("Open without a date: {n}").format(n=digest.undated)]


# Mail programs drop style sheets: every style stands on its element.
_CELL = "padding:4px 10px 4px 0;vertical-align:top;border-bottom:1px solid #ddd;text-align:left"
_BODY = "margin:0;padding:16px;font:15px/1.5 sans-serif;color:#1a1a1a;background:#ffffff;max-width:760px"


def _html(digest: Digest, context: Context, sections: Sequence[Section]) -> list[str]:
    say, title = context.words.gettext, _shown(_title(digest, context))
    lines = [
        f'<!DOCTYPE html>\n<html lang="{context.words.lang}">\n<head>\n<meta charset="utf-8">',
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n</head>',
        f'<body style="{_BODY}">\n<h1 style="font-size:20px;margin:0 0 4px">{title}</h1>',
        f'<p style="margin:0 0 12px;color:#4a4a4a">{_shown(_counts(digest, context))}</p>',
    ]
    for section in sections:
        colour = "#7a0c0c" if section.late and section.total else "#1f3a54"
        heading = _shown(f"{section.title} ({section.total})")
        lines.append(f'<h2 style="font-size:16px;margin:18px 0 4px;color:{colour}">{heading}</h2>')
        if section.lines:
            lines.append('<table role="presentation" style="border-collapse:collapse;width:100%">')
            lines += [_row(one) for one in section.lines]
            lines.append("</table>")
        lines += [f"<p>{_shown(words)}</p>" for words in _more(section, say, "")]
    lines.append(f"<p>{_shown(say('Open without a date: {n}').format(n=digest.undated))}</p>")
    return [*lines, "</body>\n</html>"]


def _row(one: Line) -> str:
    stands = "<br>".join(_shown(part) for part in (one.day, one.stands) if part)
    who = f'<br><span style="color:#4a4a4a">{_shown(one.who)}</span>' if one.who else ""
    broken = f"{_CELL};overflow-wrap:anywhere"
    return (
        f'<tr><td style="{_CELL};width:40px">{one.id}</td><td style="{_CELL};width:120px">{stands}</td>'
        f'<td style="{broken}">{_shown(one.said)}{who}</td></tr>'
    )


def _more(section: Section, say: Callable[[str], str], lead: str) -> list[str]:
    if not section.total:
        return [f"{lead}{say('Nothing.')}"]
    left = section.total - len(section.lines)
    return [f"{lead}{say('and {n} more').format(n=left)}"] if left else []


def _shown(words: str) -> str:
    return escape(visible(words), quote=True)
