"""One whole phrase, as a person types it after ``--due``: a time phrase, EDTF, a meeting, or a count from one."""

from __future__ import annotations

import re
from datetime import date

from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.errors import UsageError
from apectrack.domain.window import WindowError, parse_edtf
from apectrack.timex.finder import Finding, read_all
from apectrack.timex.folding import folded
from apectrack.words import N_, _

HINT = N_('Try 2011-04-15, 2011-06/2011-07, "by 15 April", "10 working days after SCCP 2", 4月15日前 or 會後兩週內.')
_EDTF = r"(?:\.\.|[0-9]{4}(?:-[0-9]{2}){0,2})(?:/(?:\.\.|[0-9]{4}(?:-[0-9]{2}){0,2})?)?|/[0-9]{4}(?:-[0-9]{2}){0,2}"
_CODE = r"(?:at |before |after |by )?(?P<name>[A-Z][A-Z&]{1,9})[ -]?(?P<no>[0-9]{1,2})(?P<year> (?:19|20)[0-9]{2})?"
_COMMITMENT = (
    r"(?:(?P<n>[0-9]{1,4}) ?(?P<unit>working days?|business days?|days?|weeks?|months?) )?"
    r"(?P<way>before|after) #(?P<id>[0-9]{1,9})"
)
_ORDER = r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})"


class UnreadableError(UsageError):
    """A phrase that is not one time: what was understood of it, and an example of one that is."""

    def __init__(self, message: str, hint: str = HINT) -> None:
        super().__init__(message, _(hint))


def read(phrase: str, reference_date: date, lang: str = "auto") -> Deadline:
    """The Deadline of ``phrase``, all of which must be one time phrase, EDTF, a meeting or a count from one.

    Raises UnreadableError for anything else, impossible and ambiguous dates included.
    """
    text = phrase.strip()
    if not text:
        raise UnreadableError(_("No time was given."))
    plain = folded(text).strip()
    _unambiguous(text, plain)
    if deadline := _edtf(text, plain) or _anchor(text, plain):
        return deadline
    found = list(read_all(text, reference_date, lang, looks_ahead=True, whole=True))
    for finding in found:
        if _covers(finding, text):
            return _checked(text, finding)
    raise _not_whole(text, found)


def _unambiguous(text: str, plain: str) -> None:
    """Refuse 4/5/2011: nobody can say which of the two numbers is the month."""
    if (m := re.fullmatch(_ORDER, plain)) and m[1] != m[2] and int(m[1]) <= 12 and int(m[2]) <= 12:
        try:
            first, second = date(int(m[3]), int(m[1]), int(m[2])), date(int(m[3]), int(m[2]), int(m[1]))
        except ValueError:
            return
        raise UnreadableError(
            _("'{text}' may be {first:%-d %B %Y} or {second:%-d %B %Y}.", text=text, first=first, second=second),
            _("Write {first} or {second}.", first=first, second=second),
        )


def _edtf(text: str, plain: str) -> Deadline | None:
    if not re.fullmatch(_EDTF, plain, re.ASCII):
        return None
    try:
        window = parse_edtf(plain)
    except WindowError as error:
        raise UnreadableError(str(error)) from error
    limit = ("on" if window.earliest == window.latest else "during") if "/" not in plain else "during"
    return Deadline(text, limit, window, how="as it was written")


def _anchor(text: str, plain: str) -> Deadline | None:
    """A bare meeting, or an offset from another commitment."""
    if m := re.fullmatch(_COMMITMENT, plain, re.IGNORECASE):
        sign = -1 if m["way"].lower() == "before" else 1
        offset = None
        if m["n"]:
            unit = {"w": "w", "m": "m", "d": "d"}.get(m["unit"][0].lower(), "d")
            if m["unit"].lower().startswith(("working", "business")):
                unit = "wd"
            offset = Offset(sign * int(m["n"]), unit)
        limit = "on" if offset else m["way"].lower()
        edge = "start" if sign < 0 else "end"
        return Deadline(text, limit, anchor=Anchor("commitment", m["id"], edge if offset else None, offset))
    if (m := re.fullmatch(_CODE, plain)) and not plain.startswith(("at ", "before ", "after ", "by ")):
        ref = f"{m['name']} {int(m['no'])}{m['year'] or ''}"
        return Deadline(text, "during", anchor=Anchor("meeting", ref), how="at the meeting")
    return None


def _covers(finding: Finding, text: str) -> bool:
    """Whether a finding is the whole of the text but for a preposition and marks around it."""
    head = text[: finding.start].strip(" ,.:").lower()
    tail = text[finding.end :].strip(" ,.。!")
    return (
        head in ("", "on", "in", "at", "during", "for", "the", "in the", "于", "於", "在", "due", "due on") and not tail
    )


def _checked(text: str, finding: Finding) -> Deadline:
    deadline = finding.deadline
    if finding.kind == "duration":
        raise UnreadableError(
            _("'{text}' is a length of time, not a day.", text=text),
            _("Say from when: 'in {text}' or 'within {text}'.", text=text),
        )
    if finding.kind in ("date", "range", "deadline") and deadline.named is None and deadline.anchor is None:
        raise UnreadableError(
            _(
                "'{text}' cannot be: {doubts}.",
                text=text,
                doubts=_doubt(deadline.doubts[-1]) if deadline.doubts else _("no such day"),
            )
        )
    if missing := next((d for d in deadline.doubts if d.endswith("does not exist")), None):
        raise UnreadableError(_("'{text}' cannot be: {missing}.", text=text, missing=_doubt(missing)))
    return Deadline(text, deadline.limit, deadline.named, deadline.anchor, deadline.how, deadline.doubts)


def _doubt(told: str) -> str:
    """A doubt, which is kept in English, as a person reads it where it is a day that does not exist."""
    day = told.removesuffix(" does not exist")
    return told if day == told else _("{day} does not exist", day=day)


def _not_whole(text: str, found: list[Finding]) -> UnreadableError:
    shown = text if len(text) <= 60 else text[:57] + "..."
    if not found:
        return UnreadableError(_("'{shown}' is not a time that can be read.", shown=shown))
    parts = _(" and ").join(_("'{phrase}'", phrase=finding.phrase) for finding in found[:3])
    return UnreadableError(_("Of '{shown}' only {parts} could be read as a time.", shown=shown, parts=parts))
