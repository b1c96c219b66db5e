"""Commitments of every shape, for what must hold whatever a ledger holds."""

from datetime import date

from hypothesis import strategies as st

from apectrack.domain.commitment import KINDS, STATUSES, Commitment, Evidence, Note
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.text import one_line, paragraphs, storable
from apectrack.domain.window import Window
from apectrack.exporters.context import Context

TODAY = date(2011, 4, 10)
AT = "2011-03-05T08:30:00+00:00"
TAIPEI = Party("TWN", "Chinese Taipei", "中華臺北", "economy", "TWN")
JAPAN = Party("JPN", "Japan", "日本", "economy", "JPN")
EVERYONE = Party("ALL", "All economies", "各經濟體")
PARTIES = (TAIPEI, JAPAN, EVERYONE)
SCCP = Meeting("SCCP 1 2011", "First", Window(date(2011, 3, 3), date(2011, 3, 5)), None, "Washington, DC", ("SCCP 1",))
HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋x", "－x", "＠x", "'=1", "''", "'", "a\\", "a,b;c:d",
    "BEGIN:VEVENT", "END:VTODO\r\nBEGIN:VEVENT", "<script>alert(1)</script>", "\" onmouseover='x'", "]]>", "&amp;",
    "javascript:alert(1)", "[/]", "[bold]", ":smile:", "| a | b |", "# h", "\x1b[31m", "\x9b31m", "\u202eabc", "é́",
    "線\n上", "100年[附件]", "x\u2028y", "\ud7ff\ue000", "𠀀", "１２３", "+tag @home due:2011-01-01", "回復" * 150,
    "\\N", "C:\\New\\n",
)  # fmt: skip

words = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
summaries = words.map(lambda text: one_line(text) or "x")
details = words.map(paragraphs)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def windows(draw) -> Window | None:
    first, last = sorted(draw(st.tuples(days, days)))
    return draw(
        st.sampled_from([None, Window(first, last), Window(None, last), Window(last, last), Window(first, None)])
    )


@st.composite
def commitments(draw, number: int = 7) -> Commitment:
    """A commitment whose window is what its deadline says."""
    window, text = draw(windows()), draw(summaries)
    status = draw(st.sampled_from(STATUSES))
    deadline = Deadline(text, named=window, how=draw(details)) if window else draw(_vague())
    return Commitment(
        id=number,
        summary=draw(summaries),
        kind=draw(st.sampled_from(KINDS)),
        status=status,
        topic=draw(st.one_of(st.just(""), summaries)),
        original=draw(st.one_of(st.just(""), summaries)),
        detail=draw(details),
        owners=tuple(draw(st.lists(st.sampled_from(PARTIES), max_size=2, unique=True))),
        counterparts=tuple(draw(st.lists(st.sampled_from(PARTIES), max_size=2, unique=True))),
        deadline=deadline,
        window=window,
        how=deadline.how if deadline and window else "",
        repeat=draw(st.sampled_from([None, "FREQ=MONTHLY"])),
        snoozed_until=draw(st.sampled_from([None, date(2011, 5, 1)])),
        completed_on=draw(st.one_of(st.none(), days)) if status == "done" else None,
        meeting=draw(st.sampled_from([None, SCCP.code])),
        evidence=tuple(draw(st.lists(_evidence(), max_size=2))),
        notes=tuple(draw(st.lists(st.builds(Note, details, st.just(AT), st.just("desk")), max_size=2))),
        created_at=AT,
        updated_at=AT,
    )


@st.composite
def _evidence(draw) -> Evidence:
    quote = draw(st.one_of(st.none(), words.map(storable)))
    return Evidence(draw(summaries), draw(details), quote, *draw(st.sampled_from([(None, None), (3, 9)])))


@st.composite
def _vague(draw) -> Deadline | None:
    anchor = Anchor(
        "meeting", "SOM 9 2011", draw(st.sampled_from([None, "end"])), draw(st.sampled_from([None, Offset(10, "wd")]))
    )
    return draw(st.sampled_from([None, Deadline("soon"), Deadline("after SOM 9", anchor=anchor, doubts=("When?",))]))


def several(count: int = 3):
    """Lists of commitments with ids of their own."""
    return st.tuples(*(commitments(n) for n in range(1, count + 1))).map(list)


def context(**more) -> Context:
    """A context on our desk."""
    return Context(**{"today": TODAY, "ledger": "0123456789abcdef", "meetings": (SCCP,), **more})


def plain(**more) -> Commitment:
    """An open commitment, changed as asked."""
    return Commitment(**{"id": 7, "summary": "Return the form", "created_at": AT, "updated_at": AT, **more})


def due(day: date, **more) -> Commitment:
    """A commitment due on a day."""
    return plain(deadline=Deadline(str(day), named=Window(day, day)), window=Window(day, day), **more)
