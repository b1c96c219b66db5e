"""What is looked at after an abuse: rows, output, and a child process with its time and memory."""

import contextlib
import json
import os
import pty
import resource
import select
import signal
import sqlite3
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import NamedTuple

from conftest import APECTRACK, TODAY, scrubbed

MINUTES = """水產合作小組第4次會議紀錄
時間：民國104年6月10日（星期三）下午2時
地點：漁業大樓三樓
壹、討論事項
一、標示規範
決議：
1. 請加拿大於104年7月15日前提供標示範例。
2. 我國將於104年8月31日前提出修正草案。
3. 請日本於104年9月30日前提供檢驗報告。
"""


def minutes(sentence: str = "") -> str:
    """Minutes that make commitments, with one more sentence."""
    return MINUTES + (f"4. {sentence}\n" if sentence else "")


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}


def items(run, db, *more) -> list[dict]:
    """Every commitment of a ledger."""
    found = run("list", "--format", "json", "--sort", "id", *more, db=db)
    assert found.code == 0, found.err
    return json.loads(found.out)


def one_sentence(text: str) -> bool:
    """Whether standard error holds one sentence and at most one hint, nothing a terminal would obey."""
    lines = text.splitlines()
    return (
        bool(lines)
        and lines[0].startswith("apectrack: ")
        and len(lines) <= 2
        and all(line.startswith("  ") for line in lines[1:])
        and harmless(text)
    )


def harmless(text: str | bytes) -> bool:
    """Whether no control, C1 or bidi character reaches the terminal."""
    words = text if isinstance(text, str) else text.decode("utf-8", "surrogateescape")
    banned = "\x1b\x9b\x9d\x07\x00\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff"
    return not any(character in words for character in banned)


def _worked() -> float:
    """The processor's seconds of every child that ended: a busy machine does not make them more."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Spent(NamedTuple):
    """A child's end: its code (negative for a signal), its words, and the processor's seconds it and its own took."""

    code: int
    out: str
    err: str
    seconds: float


def bounded(db: object, *args: object, room: int | None = None, file_size: int | None = None, **environ: str) -> Spent:
    """Run the program in a process of its own, with at most ``room`` MB of addresses and files of ``file_size``."""

    def limit() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_AS, (room << 20, room << 20))
        if file_size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

    command = [*APECTRACK, "--db", str(db), "--today", TODAY, *(str(one) for one in args)]
    began = _worked()
    with subprocess.Popen(
        command, env=scrubbed(**environ), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=limit,  # noqa: PLW1509 - there are no threads here
    ) as child:  # fmt: skip
        out, err = child.communicate(timeout=120)
    spent = _worked() - began
    return Spent(child.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), spent)


class Terminal:
    """The program in a pseudo-terminal, answered key by key."""

    def __init__(self, *args: object) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever started the tests may ignore Ctrl-C, as nohup does
            os.execve(sys.executable, [*APECTRACK, *(str(one) for one in args)], scrubbed())
        self.seen = ""

    def answer(self, prompt: str, keys: str) -> None:
        self.until(prompt)
        self.seen = ""
        left = keys.encode()
        while left:
            left = left[os.write(self.fd, left[:1000]) :]

    def until(self, words: str) -> None:
        deadline = time.monotonic() + 60
        while words not in self.seen:
            ready, _, _ = select.select([self.fd], [], [], 1)
            assert time.monotonic() < deadline, self.seen
            if ready:
                self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")

    def echoes(self) -> bool:
        """Whether the terminal shows what is typed, line by line, as before."""
        modes = termios.tcgetattr(self.fd)[3]
        return bool(modes & termios.ECHO) and bool(modes & termios.ICANON)

    def kill(self, number: int = signal.SIGTERM) -> None:
        os.kill(self.pid, number)

    def code(self) -> int:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.fd], [], [], 0.2)
            try:
                if ready:
                    self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
            except OSError:
                break  # Linux says EIO when the other side is gone
            if not ready and (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
                return os.waitstatus_to_exitcode(ended[1])
        else:
            os.kill(self.pid, signal.SIGKILL)  # it hangs: the test fails, and the run goes on
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
