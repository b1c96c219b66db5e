"""From what the rules made to Deadlines: kind, value, window, limit, and what may be wrong with them."""

from __future__ import annotations

from datetime import date, timedelta

from apectrack.domain.deadline import Anchor, Deadline
from apectrack.domain.window import Window
from apectrack.timex import days
from apectrack.timex.context import Context
from apectrack.timex.values import Count, Every, Fixed, Length, Session, Span, Vague, Value, When


def deadline_of(value: Value, limit: str, context: Context, offset: int) -> tuple[str, str | None, Deadline] | None:
    """Kind, value and Deadline of a settled phrase; None for what is no time after all."""
    if isinstance(value, When | Fixed):
        return _of_days(value, limit, context, offset)
    if isinstance(value, Span):
        try:
            return _of_span(value, limit, context, offset)
        except days.CALENDAR_ENDS:
            return "range", None, Deadline("", "during", how=days.BEYOND, doubts=(days.BEYOND,))
    if isinstance(value, Length):
        return "duration", days.iso(value), Deadline("", "during", how="a length of time")
    if isinstance(value, Every):
        return "recurring", value.period, Deadline("", "during", how=value.how or "recurs", doubts=value.doubts)
    if isinstance(value, Vague):
        return "vague", None, Deadline("", "during", how=value.how)
    if isinstance(value, Session):
        limit = {"": value.limit, "from": "during", "about": "during"}.get(limit, limit)
        return (
            "meeting",
            _anchored(Anchor("meeting", value.ref, value.edge)),
            Deadline("", limit, anchor=Anchor("meeting", value.ref, value.edge)),
        )
    if isinstance(value, Count):
        return _of_count(value, limit, context)
    return None


def _anchored(anchor: Anchor) -> str:
    """``SCCP 2:end+10wd``."""
    tail = f":{anchor.edge}" if anchor.edge else ""
    return f"{anchor.ref}{tail}{anchor.offset or ''}"


def _of_count(value: Count, limit: str, context: Context) -> tuple[str, str | None, Deadline]:
    anchor, doubts = value.anchor, value.doubts
    limit = limit if limit in ("by", "before", "after") else value.limit
    kind = "deadline" if value.kind == "date" and limit in ("by", "before") else value.kind
    if anchor.kind == "date" and not context.known and anchor.ref == context.reference.isoformat():
        return kind, None, Deadline("", limit, how=value.how, doubts=(*doubts, "no reference date was given"))
    shown = _anchored(anchor) if anchor.kind == "meeting" else None
    return kind, shown, Deadline("", limit, anchor=anchor, how=value.how, doubts=doubts)


def _of_days(value: When | Fixed, limit: str, context: Context, offset: int) -> tuple[str, str | None, Deadline]:
    settled = days.settle(value, context, offset)
    window, doubts = settled.window, settled.doubts
    single = window is not None and window.earliest == window.latest
    kind = (value.kind if isinstance(value, Fixed) else "") or ("date" if single or window is None else "range")
    if limit == "about":
        doubts, limit = (*doubts, "an approximate date"), "during"
    if limit == "from":
        window, limit = (Window(window.earliest, None, window.grain) if window else None), "during"
        settled = settled._replace(limit="")
        kind = "range"
    if limit in ("by", "before"):
        kind = "deadline"
    if limit == "after" and window is not None:
        kind = "range"
    if limit == "during" and doubts[-1:] == ("an approximate date",):
        settled = settled._replace(limit="")
    own = settled.limit or ("on" if single or window is None else "during")
    limit = limit if limit in ("by", "before", "after") else own
    if limit == "before" and settled.limit == "by":
        limit = "by"  # 'before the end of the month': its last day counts
    if limit == "during" and single:
        limit = "on"
    return kind, None, Deadline("", limit, window, how=settled.how, doubts=doubts)


def _of_span(value: Span, limit: str, context: Context, offset: int) -> tuple[str, str | None, Deadline]:
    """A span with both ends filled in from each other; an end that does not exist is flagged."""
    first, last = _completed(value, context, offset)
    a, b = days.settle(first, context, offset), days.settle(last, context, offset)
    doubts = (*a.doubts, *b.doubts)
    if a.window is None or a.window.earliest is None:
        return (
            "range",
            None,
            Deadline("", "during", b.window and Window(None, b.window.latest), how=b.how, doubts=doubts),
        )
    if b.window is None or b.window.latest is None:
        end = _month_end(last)
        window = Window(a.window.earliest, end if end and end >= a.window.earliest else None)
        return "range", None, Deadline("", "during", window, how=a.how, doubts=doubts)
    if b.window.latest < a.window.earliest:
        doubts = (*doubts, f"{b.window.latest} lies before {a.window.earliest}")
        window = Window(a.window.earliest, None)
    else:
        window = Window(
            a.window.earliest, b.window.latest, a.window.grain if a.window.grain == b.window.grain else "day"
        )
    kind = "deadline" if limit in ("by", "before") else "range"
    limit = limit if limit in ("by", "before", "after") else "during"
    return kind, None, Deadline("", limit, window, how=a.how or b.how, doubts=doubts)


def _month_end(last: When | Fixed) -> date | None:
    if isinstance(last, When) and last.year and last.month and 1 <= last.month <= 12:
        return Window.of_month(last.year, last.month).latest
    return None


def _completed(value: Span, context: Context, offset: int) -> tuple[When | Fixed, When | Fixed]:
    """Both ends with what the other one says: '3月1日至5日', '30 April-2 May 2011', 'Monday to Friday'."""
    first, last = value.first, value.last
    if isinstance(first, When) and isinstance(last, When):
        if last.month is not None and first.month is None and first.day is not None:
            first = first._replace(month=last.month, year=last.year, relative=last.relative)
        if first.year is None and last.year is not None:
            year = last.year - (1 if (first.month or 0) > (last.month or 13) else 0)
            first = first._replace(year=year, relative=last.relative)
            if first.month is None and first.part and _starts_after(first, last, context, offset):
                first = first._replace(year=year - 1)  # 年底至明年初
        first = _year_by_end(first, last, context, offset)
        window = days.settle(first, context, offset).window
        if window and window.earliest and last.year is None:
            last = _next_after(first, last, window.earliest)
    elif isinstance(first, Fixed) and isinstance(last, Fixed):
        last = _week_later(first, last)
    return first, last


def _year_by_end(first: When, last: When, context: Context, offset: int) -> When:
    """1月至10月 told in November: the year is the one its end is nearest in."""
    if first.year is not None or last.year is not None or first.month is None or last.month is None:
        return first
    if first.month > last.month:
        return first
    window = days.settle(last, context, offset).window
    return first._replace(year=window.latest.year, relative=True) if window and window.latest else first


def _starts_after(first: When, last: When, context: Context, offset: int) -> bool:
    a, b = days.settle(first, context, offset).window, days.settle(last, context, offset).window
    return bool(a and b and a.earliest and b.latest and a.earliest > b.latest)


def _week_later(first: Fixed, last: Fixed) -> Fixed:
    """'Friday to Monday': the second weekday is that of the week after when it would come before the first."""
    start, end = first.window.earliest, last.window.latest
    if start and end and end < start and last.window.days == 1:
        return last._replace(window=Window.of_day(end + timedelta(days=7)))
    return last


def _next_after(first: When, last: When, start: date) -> When:
    """``last`` in the first month or year that does not put it before ``start``."""
    if last.month is None and last.day is not None:
        ahead = last.day < start.day
        year, month = days.month(start, 1) if ahead else (start.year, start.month)
        return last._replace(year=year, month=month, relative=first.relative)
    if last.month is None:
        return last._replace(year=start.year, relative=first.relative)
    later = (last.month, last.day or 31) < (start.month, start.day)
    return last._replace(year=start.year + later, relative=first.relative)
