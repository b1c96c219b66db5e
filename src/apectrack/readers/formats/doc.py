"""Word documents of before 2007, through LibreOffice where it is installed, else antiword.

The program gets a copy in a private folder, a profile of its own, no network and a minute.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from apectrack.readers.build import Builder, Draft
from apectrack.readers.errors import UnreadableError
from apectrack.readers.lines import width
from apectrack.readers.registry import all_formats, read_as
from apectrack.readers.tables import Grid, GridCell, lay
from apectrack.words import N_, _

NAME = "doc"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 60
_MAX_OUTPUT = 100_000_000
_HINT = N_("open it in Word or LibreOffice and save it as .docx")


def sniff(source: bytes) -> float:
    """The mark of a compound file, which Word, Excel and PowerPoint wrote, and which wraps encrypted documents."""
    return 0.9 if source.startswith(_OLE) else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """What the converter gives; UnreadableError where there is none, or where it fails."""
    if _ENCRYPTED in source:
        raise UnreadableError(name, _("protected by a password"), _("open it, save it without one, import that"))
    if _WORD not in source:
        raise UnreadableError(
            name, _("not a document of Word"), _("save what you want to import as .docx, .pdf or .txt")
        )
    office = shutil.which("soffice") or shutil.which("libreoffice")
    antiword = shutil.which("antiword")
    with tempfile.TemporaryDirectory(prefix="apectrack-") as folder:
        path = Path(folder) / "source.doc"
        path.write_bytes(source)
        draft = _through_office(office, path, name) if office else None
        if draft is None and antiword:
            draft = _through_antiword(antiword, path)
    if draft is None:
        why = (
            _("could not be converted")
            if office or antiword
            else _("needs LibreOffice or antiword, and neither is installed")
        )
        raise UnreadableError(name, _("a Word document of before 2007, it {why}", why=why), _(_HINT))
    if encoding:
        return replace(draft, notes=(*draft.notes, _("the encoding asked for was not needed: the file says its own")))
    return draft


def _through_office(program: str, path: Path, name: str) -> Draft | None:
    profile = (path.parent / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--nolockcheck",
    ]
    _run([*command, "--convert-to", "docx", "--outdir", str(path.parent), str(path)], path.parent)
    converted = path.with_suffix(".docx")
    if not converted.is_file() or converted.stat().st_size > _MAX_OUTPUT:
        return None
    draft = read_as(all_formats()["docx"], converted.read_bytes(), name)
    return replace(draft, notes=(*draft.notes, _("converted by LibreOffice")))


def _run(command: list[str], folder: Path) -> bytes:
    """What the program printed, b"" when it failed or took too long; it and its children are then ended."""
    nowhere = "http://127.0.0.1:9"
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LANG": "C.UTF-8"}
    environment |= {"http_proxy": nowhere, "https_proxy": nowhere, "ANTIWORDHOME": os.environ.get("ANTIWORDHOME", "")}
    output = folder / "output"
    with output.open("wb") as out:
        program = subprocess.Popen(  # noqa: S603 (a program found on the PATH, its arguments our own)
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={key: value for key, value in environment.items() if value},
            start_new_session=True,
        )
        try:
            program.wait(_SECONDS)
        except BaseException as reason:
            _end(program)
            if not isinstance(reason, subprocess.TimeoutExpired):
                raise
            return b""
    if program.returncode != 0:
        return b""
    with output.open("rb") as printed:
        return printed.read(_MAX_OUTPUT)


def _end(program: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(program.pid, signal.SIGKILL)
    else:
        program.kill()
    program.wait()


def _through_antiword(program: str, path: Path) -> Draft | None:
    """Paragraphs a line each; rows of tables stand between bars; notes and text boxes come after dashes at the end."""
    printed = _run([program, "-m", "UTF-8.txt", "-w", "0", str(path)], path.parent)
    text = printed.decode("utf-8", errors="replace")
    if not text.strip():
        return None
    builder = Builder()
    builder.note(
        _("read through antiword: automatic labels are missing, and what tracked changes deleted is still there")
    )
    rows: list[str] = []
    tables, after_body = 0, False
    noted = set(re.findall(r"^\[\d{1,3}\](?=\S)", text, re.MULTILINE))
    for line in [*text.split("\n"), ""]:
        if re.match(r"\|.*\|\s*\Z", line):
            rows.append(line.strip())
            continue
        if rows:
            lay(Grid(_table(rows)), tables, builder)
            rows, tables = [], tables + 1
        if re.fullmatch(r"-{10,}", line):
            after_body = True
            continue
        kind = "paragraph" if not after_body else "footnote" if line.startswith("[") else "textbox"
        builder.add(
            kind, re.sub(r"\[(?:\d{1,3}|pic)\]", lambda found: "" if found[0] in {*noted, "[pic]"} else found[0], line)
        )
    return builder.draft()


def _table(lines: list[str]) -> list[list[GridCell]]:
    """The rows of a table; a cell spans the columns whose bars it lacks, a row without a first cell goes on above."""
    bars = [_bars(line) for line in lines]
    columns = max(bars, key=len)
    out: list[list[GridCell]] = []
    for line, places in zip(lines, bars, strict=True):
        texts = [cell.strip() for cell in line.strip("|").split("|")]
        at = [min(range(len(columns)), key=lambda column: abs(columns[column] - place)) for place in places]
        cells = [GridCell(text, 1, max(1, right - left)) for text, left, right in zip(texts, at, at[1:], strict=False)]
        if out and not cells[0].text and len(cells) == len(out[-1]):
            for cell, rest in zip(out[-1], cells, strict=True):
                cell.text += rest.text
        else:
            out.append(cells)
    return out


def _bars(line: str) -> list[int]:
    """The display columns of a row's bars."""
    column, out = 0, []
    for character in line:
        if character == "|":
            out.append(column)
        column += width(character)
    return out
