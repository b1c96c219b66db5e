"""Reading a document in a process of its own, with bounded memory and time: what kills a reader kills nothing else.

The child is this module: bytes come in by standard input, the document goes out as JSON. Both are files and no pipes,
whose every few kilobytes would wait for a turn of the thread that works meanwhile.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from tempfile import TemporaryFile
from typing import Any

from apectrack import words
from apectrack.domain.document import Block, Cell, Document
from apectrack.domain.errors import ApectrackError
from apectrack.readers.errors import HostileFileError, UnreadableError
from apectrack.words import _

MEGABYTES = 2_000  # of addresses; a PDF of 50 MB takes a few hundred
SECONDS = 60


def read(source: bytes, name: str, encoding: str | None, meanwhile: Iterable[object] = ()) -> Document:
    """What ``registry.read_document`` gives, made in a child. Raises ApectrackError as it does.

    ``meanwhile`` is gone through in a thread until the child has read; its steps must not fail.
    """
    start = f"from {__name__} import main; main()"
    command = [sys.executable, "-P", "-c", start, json.dumps([name, encoding, words.spoken()])]
    done = threading.Event()
    beside = threading.Thread(target=_step, args=(meanwhile, done), daemon=True)
    beside.start()
    try:
        told = _told(command, source)
    except subprocess.TimeoutExpired:
        raise HostileFileError(name, _("it takes more than {seconds} seconds to read", seconds=SECONDS)) from None
    except ValueError:
        told = None
    finally:
        done.set()
    if told is None:
        raise UnreadableError(name, _("damaged, reading it failed"))
    if "refused" in told:
        refusal = ApectrackError(told["refused"], told["hint"])
        refusal.exit_code = told["exit_code"]
        raise refusal
    beside.join()
    return _document(told)


def _told(command: list[str], source: bytes) -> Any:
    """What the child says of the source, None when it failed. Raises TimeoutExpired and ValueError."""
    with TemporaryFile() as given, TemporaryFile() as said:
        given.write(source)
        given.seek(0)
        child = subprocess.run(  # noqa: S603
            command, stdin=given, stdout=said, stderr=subprocess.PIPE, check=False, timeout=SECONDS * 1.5
        )
        said.seek(0)
        return json.load(said) if child.returncode == 0 else None


def _step(meanwhile: Iterable[object], done: threading.Event) -> None:
    for _made in meanwhile:
        if done.is_set():
            return


def _document(told: Mapping[str, Any]) -> Document:
    blocks = tuple(Block(**{**one, "cell": Cell(**one["cell"]) if one["cell"] else None}) for one in told["blocks"])
    return Document(**{**told, "blocks": blocks, "notes": tuple(told["notes"])})


def main() -> None:
    """What the child does."""
    from apectrack.readers.registry import read_document

    name, encoding, language = json.loads(sys.argv[1])
    words.speak(language)
    source = sys.stdin.buffer.read()
    _bound()
    told: dict[str, Any]
    try:
        told = asdict(read_document(source, name, encoding=encoding))
    except ApectrackError as error:
        told = {"refused": str(error), "hint": error.hint, "exit_code": error.exit_code}
    except MemoryError:
        refusal = HostileFileError(name, _("it takes too much memory to read"))
        told = {"refused": str(refusal), "hint": refusal.hint, "exit_code": refusal.exit_code}
    json.dump(told, sys.stdout)


def _bound() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit alone
        return
    for limit, wanted in (
        (resource.RLIMIT_AS, MEGABYTES * 1_000_000), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)
    ):  # fmt: skip
        most = resource.getrlimit(limit)[1]
        bound = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(limit, (bound, most))
