"""One key at a terminal, an arrow included."""

from __future__ import annotations

import os
import sys

import typer

# What the arrow keys send behind Escape: back, and on.
_ARROWS = {b"[A": b"b", b"[D": b"b", b"[B": b"s", b"[C": b"s", b"OA": b"b", b"OD": b"b", b"OB": b"s", b"OC": b"s"}
_LONGEST, _AT_ONCE = 8, 0.03  # bytes a key sends, seconds it takes to send them


def pressed(prompt: str) -> str:
    """The key a person answers ``prompt`` with. Raises KeyboardInterrupt and EOFError for Ctrl-C and Ctrl-D."""
    key = _one_key(prompt)
    sys.stdout.write("\n")
    if key == "\x03":
        raise KeyboardInterrupt
    if key in ("\x04", ""):
        raise EOFError
    return key


def _one_key(prompt: str) -> str:
    """One key, what was typed ahead included: Typer's getchar throws that away.

    The terminal gives single keys before the prompt is seen, so that no answer to it is read as half a line.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        _ask(prompt)
        return typer.getchar()
    fd = sys.stdin.fileno()
    before = termios.tcgetattr(fd)
    try:
        tty.setcbreak(fd, termios.TCSADRAIN)
        _ask(prompt)
        key = os.read(fd, 1)
        while key and len(key) < 4 and not _whole(key):
            key += os.read(fd, 1)
        if key == b"\x1b":  # an arrow, a function key: one key to a person, several to a program
            key = _ARROWS.get(_rest(fd), key)
    finally:
        termios.tcsetattr(fd, termios.TCSADRAIN, before)
    return key.decode("utf-8", "replace")


def _rest(fd: int) -> bytes:
    """What a key sends behind Escape, at once: up to its last byte, a letter or ~, and nothing typed after it."""
    import select

    rest = b""
    while len(rest) < _LONGEST and select.select([fd], [], [], _AT_ONCE)[0]:
        rest += os.read(fd, 1)
        if rest[:1] not in (b"[", b"O") or (len(rest) > 1 and rest[-1:] >= b"@"):
            break
    return rest


def _ask(prompt: str) -> None:
    sys.stdout.write(prompt)
    sys.stdout.flush()


def _whole(key: bytes) -> bool:
    try:
        key.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
