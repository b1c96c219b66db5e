"""Two halves of a long piece of work at once: the second in a copy of the process, where there are two processors."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")


def at_once(one: Callable[[], One], other: Callable[[], Other]) -> tuple[One, Other]:
    """What both give. ``other`` must give what can be pickled, and change nothing: it may be worked out elsewhere.

    Where that cannot be had, or fails, they are worked out one after the other, here.
    """
    if not _may_copy():
        return one(), other()
    source, sink = os.pipe()
    copy = os.fork()
    if not copy:
        _answer(other, sink)
    os.close(sink)
    try:
        with os.fdopen(source, "rb") as answer:
            here = one()
            told = answer.read()
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
        raise
    _, status = os.waitpid(copy, 0)
    if status == 0 and told:
        return here, pickle.loads(told)  # noqa: S301 (our own copy wrote it)
    return here, other()


def _may_copy() -> bool:
    """Whether the process can be copied safely (no thread but this one), and the copy has a processor."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return False
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) > 1
    return (os.cpu_count() or 1) > 1


def _answer(work: Callable[[], object], sink: int) -> None:
    """Work and write what it gives; the copy ends here, and closes nothing that belongs to the process it is of."""
    failed = 1
    with suppress(BaseException):
        made = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(sink, "wb") as answer:
            answer.write(made)
        failed = 0
    os._exit(failed)
