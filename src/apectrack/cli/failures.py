"""The one place where errors become words and exit codes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

from apectrack import words
from apectrack.domain.errors import ApectrackError
from apectrack.domain.text import visible
from apectrack.words import _

USAGE, FAILED, INTERRUPTED = 2, 1, 130
QUIET = 1.0  # seconds after an interruption in which another one is the same
GLOBAL = ("--db", "--today", "--color")


def run(args: list[str] | None = None) -> None:
    """Run the command line on ``args`` (argv when None) and end the program. Never a traceback without --debug.

    It ends without taking the interpreter apart, which would cost a tenth of a daily command: by then every file and
    database is closed, and the streams are flushed.
    """
    if sys.stdout is None:  # closed by the caller (>&-): what was asked for is still done, and nobody is told
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    try:
        _heed_endings()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        result = code(sys.argv[1:] if args is None else args)
        os._exit(result if _flushed(sys.stderr) else FAILED)
    except KeyboardInterrupt:  # before the command began, or after it ended
        os._exit(INTERRUPTED)


def _heed_endings() -> None:
    """Being told to end, or losing the terminal, is what Ctrl-C is: files half made go, the terminal is put right.

    One ending is enough: what follows it within a second (a closed terminal tells twice) would only cut the tidying
    short. Where Python swallows the interruption (a weak reference's callback, a ``__del__``: an import has many), it
    comes again a moment later instead of being printed and forgotten.
    """
    import signal
    import time

    last = -QUIET

    def interrupt(*_: object) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= QUIET:
            last = now
            raise KeyboardInterrupt

    def swallowed(lost: sys.UnraisableHookArgs) -> None:
        nonlocal last
        if lost.exc_type is not KeyboardInterrupt:
            sys.__unraisablehook__(lost)
            return
        last = -QUIET
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0.002)

    sys.unraisablehook = swallowed
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, interrupt)
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, interrupt)  # unless the caller wished otherwise, as nohup does


def code(args: list[str]) -> int:
    """Run the command line on ``args`` and give its exit code. Only with --debug does an exception leave it."""
    from typer.exceptions import Abort, TyperException

    words.speak(os.environ.get("APECTRACK_LANG", "en"))  # the config file's word comes when the settings are read
    try:
        result = _invoked(args)
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except BrokenPipeError:
        _be_quiet()
        return FAILED
    except (KeyboardInterrupt, Abort):
        say(_("Interrupted; nothing more was done."))
        return INTERRUPTED
    except ApectrackError as error:
        return _refused(error, args)
    except TyperException as error:
        return _misused(error)
    except Exception as error:
        if "--debug" in args:
            raise
        return _unforeseen(error)
    return result


def _invoked(args: list[str]) -> int:
    from apectrack.cli.app import command

    result = command().main(args=hoisted(args) or ["--help"], prog_name="apectrack", standalone_mode=False)
    return result if isinstance(result, int) else 0


def hoisted(args: list[str]) -> list[str]:
    """``args`` with the global options first, so that they may stand anywhere: ``due --today 2011-04-10``."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(args)
    for arg in waiting:
        name, equals, _ = arg.partition("=")
        if arg == "--":
            return [*front, *rest, arg, *waiting]
        if name in GLOBAL and not equals:
            front += [arg, *([following] if (following := next(waiting, None)) is not None else [])]
        elif name in GLOBAL or arg == "--debug":
            front.append(arg)
        else:
            rest.append(arg)
    return front + rest


def _refused(error: ApectrackError, args: list[str]) -> int:
    if "--debug" in args:
        import traceback

        traceback.print_exception(error)
    say(str(error), error.hint)
    return error.exit_code


def _misused(error: Exception) -> int:
    context = getattr(error, "ctx", None)
    hint = _("See {command} --help.", command="apectrack" if context is None else context.command_path)
    told = " ".join((error.format_message() if hasattr(error, "format_message") else str(error)).split())
    told = _(told or "That is not how the command is used.")
    say(told if told.endswith((".", "?")) else f"{told}.", hint)
    return USAGE


def _unforeseen(error: Exception) -> int:
    if isinstance(error, OSError):
        say(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}.")
        return FAILED
    say(
        _("Something unforeseen went wrong ({name}).", name=type(error).__name__),
        _("Run it again with --debug and report it."),
    )
    return FAILED


def say(sentence: str, hint: str = "") -> None:
    """One sentence, and its hint, on standard error; harmless whatever is in it."""
    lines = [f"apectrack: {sentence}", f"  {hint}"] if hint else [f"apectrack: {sentence}"]
    try:
        for line in lines:
            print(visible(line), file=sys.stderr)  # noqa: T201 - the one place for it
    except (OSError, ValueError, AttributeError):
        return  # standard error is closed: there is nobody to tell


def _flushed(stream: TextIO | None) -> bool:
    try:
        if stream is not None and not stream.closed:
            stream.flush()
    except OSError:
        return False
    return True


def _be_quiet() -> None:
    """Whoever read our output went away: let nothing complain about it while Python ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
