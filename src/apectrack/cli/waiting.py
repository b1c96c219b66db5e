"""Saying what is being done when it takes long."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from apectrack.domain.text import one_line
from apectrack.words import _

_PATIENCE = 1.0  # seconds


@contextmanager
def patience(doing: str) -> Iterator[None]:
    """Say on standard error what is being done when it takes more than a second, where somebody looks on.

    A timer of the system tells when, where there is one, and no thread: a process with threads cannot be copied safely.
    """
    if not sys.stderr.isatty():
        yield
        return
    words = _("apectrack: {doing} ...\n", doing=one_line(doing)).encode(sys.stderr.encoding or "utf-8", "replace")

    def say(*_: object) -> None:
        with suppress(OSError):
            os.write(sys.stderr.fileno(), words)

    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        timer = threading.Timer(_PATIENCE, say)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
        return
    before = signal.signal(signal.SIGALRM, say)
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
