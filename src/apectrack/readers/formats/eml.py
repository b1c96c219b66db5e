"""Mail messages: subject, sender and date, the best text, and attachments that are documents themselves."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from apectrack.domain.errors import ApectrackError
from apectrack.readers.build import Builder, Draft
from apectrack.readers.encodings import canonical, guess
from apectrack.readers.errors import HostileFileError
from apectrack.readers.registry import all_formats, read_as, recognise
from apectrack.words import _

NAME = "eml"

_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:")
_TELLING = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|X-Mailer):", re.IGNORECASE | re.MULTILINE
)
_NAMED = re.compile(rb"^(?:From|Subject|To|Date):", re.IGNORECASE | re.MULTILINE)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)
_MAX_ATTACHMENTS = 50
_MAX_PARTS = 500
_MAX_BOUNDARIES = 20_000
_MAX_HEADER = 4_000


def sniff(source: bytes) -> float:
    """A block of mail headers opens the file, one of them written by mail programs only."""
    head = source[:20_000].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"From "):  # the line that mailboxes put before a message
        head = head.partition(b"\n")[2]
    if not _HEADER.match(head):
        return 0.0
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return 0.9 if _TELLING.search(block) and _NAMED.search(block) else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Headers, body and readable attachments, in this order; what was left out is said in the notes."""
    if source.count(b"\n--") > _MAX_BOUNDARIES:
        raise HostileFileError(name, _("it has more parts than any message"))
    message = message_from_bytes(source)
    builder = Builder()
    for header in ("Subject", "From", "Date"):
        text = _header(message, header)
        if text:
            builder.add("header", f"{header}: {text}")
        if header == "Subject":
            builder.title = text
    parts = _parts(message)
    body = _best_body(parts)
    taken = None
    if body is not None:
        draft = _read_text(body, name, encoding)
        taken = draft.encoding
        builder.include(draft)
        for note in draft.notes:
            builder.note(note)
    _attachments([part for part in parts if part is not body], builder)
    return builder.draft(taken)


def _header(message: Message, name: str) -> str:
    """A header on one line, "" when missing; characters beyond ASCII that are not marked as such are guessed."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")[:_MAX_HEADER]
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError):
        pieces = [(raw, None)]
    return " ".join("".join(_decoded(piece, charset) for piece, charset in pieces).split())


def _decoded(piece: str | bytes, charset: str | None) -> str:
    source = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
    taken = canonical(charset) if charset and charset != "unknown-8bit" else None
    return source.decode(taken or guess(source), errors="replace")


def _parts(message: Message) -> list[Message]:
    """The leaves of the message in order; messages attached to it are leaves."""
    out: list[Message] = []
    waiting = [message]
    while waiting and len(out) < _MAX_PARTS:
        part = waiting.pop()
        payload = part.get_payload()
        if part.is_multipart() and part.get_content_type() != "message/rfc822" and isinstance(payload, list):
            waiting += [child for child in reversed(payload) if isinstance(child, Message)]
        else:
            out.append(part)
    return out


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _best_body(parts: list[Message]) -> Message | None:
    """The plain text, else the HTML; HTML too where the plain text only says that there is one."""
    bodies = [part for part in parts if not _is_attachment(part)]
    plain = next((part for part in bodies if part.get_content_type() == "text/plain" and _payload(part).strip()), None)
    page = next((part for part in bodies if part.get_content_type() == "text/html" and _payload(part).strip()), None)
    if plain is not None and page is not None:
        words = _payload(plain).strip()
        if len(words) < 200 and b"html" in words.lower():
            return page
    return plain or page


def _payload(part: Message) -> bytes:
    """The bytes of a part; broken base64 gives what can be saved."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = b""
    return payload if isinstance(payload, bytes) else b""


def _read_text(part: Message, name: str, encoding: str | None) -> Draft:
    payload = _payload(part)
    is_page = part.get_content_type() == "text/html"
    charset = encoding or _charset(part, payload)
    if not is_page and str(part.get_param("format", "")).lower() == "flowed":
        payload = re.sub(rb"(?<!-- ) \r?\n(?=[^>\s])", b" ", payload)
    known = all_formats()
    reader = known["html"] if is_page else known["txt"]
    return read_as(reader, payload, name, encoding=charset)


def _charset(part: Message, payload: bytes) -> str | None:
    """The encoding that the part declares, None when it does not fit the bytes and is better guessed."""
    declared = part.get_content_charset()
    taken = canonical(declared) if declared else None
    if taken is None:
        return None
    try:
        payload.decode(taken)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if taken == "cp1252" and not payload.isascii() else taken


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        return ""


def safe_name(name: str) -> str:
    """A file name without folders, control characters or words that some systems reserve; at most 80 characters."""
    base = re.split(r"[/\\:]", name)[-1]
    clean = "".join(character for character in base if character.isprintable()).strip(" .")
    if _RESERVED.match(clean):
        clean = "_" + clean
    stem, dot, ending = clean.rpartition(".")
    if len(clean) > 80:
        clean = stem[: 79 - len(ending)] + dot + ending if dot and len(ending) < 10 else clean[:80]
    return clean or "attachment"


def _attachments(parts: list[Message], builder: Builder) -> None:
    for number, part in enumerate(parts):
        kind = part.get_content_type()
        if not _is_attachment(part) and kind in ("text/plain", "text/html"):
            continue  # the other half of an alternative
        name = safe_name(_file_name(part) or f"attachment-{number + 1}")
        if number >= _MAX_ATTACHMENTS or kind.startswith(("image/", "audio/", "video/")):
            builder.note(_("attachment left out: {name}", name=name))
            continue
        _attachment(part, name, builder)


def _attachment(part: Message, name: str, builder: Builder) -> None:
    """Append an attached document below a heading that names it, or note why it cannot be read."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        payload = inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
    else:
        payload = _payload(part)
    module = recognise(payload) if payload else None
    try:
        draft = read_as(module, payload, name) if module else None
    except ApectrackError as error:
        builder.note(_("attachment left out: {error}", error=error))
        return
    if draft is None or not draft.blocks:
        builder.note(_("attachment left out: {name} (nothing to read in it)", name=name))
        return
    builder.add("heading", name)
    builder.include(draft)
    for note in draft.notes:
        builder.note(f"{name}: {note}")
