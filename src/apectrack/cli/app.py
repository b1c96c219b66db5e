"""The lazy group: the folder commands/ is the list of commands, and only the one asked for is imported."""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

from apectrack import __version__
from apectrack.words import N_, _

# The order of the help screen: what is done daily first.
ORDER = ("init", "due", "list", "show", "add", "edit", "done", "start", "reopen", "cancel", "note", "snooze")


# What Typer itself says of its own options.
TYPERS = (
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)


class LazyGroup(typer.core.TyperGroup):
    """A group whose commands are modules of a folder. Its help reads their first lines without importing them."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands' names, the daily ones first."""
        found = sorted(modules())
        return sorted(found, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, imported now."""
        if cmd_name not in modules():
            return None
        module = import_module(f"apectrack.cli.commands.{modules()[cmd_name].stem}")
        found = typer.main.get_command(module.app)
        found.name = cmd_name
        return speaking(found)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command the first argument names. Raises UnknownNameError with the nearest one."""
        if args and args[0] not in modules() and not args[0].startswith("-") and not ctx.resilient_parsing:
            from apectrack.usecases.lookup import UnknownNameError

            raise UnknownNameError(
                _("command"), args[0], modules(), _("See {command} --help.", command=ctx.command_path)
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands with the first line of each."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(summary(modules()[name]))) for name in self.list_commands(ctx)])


@cache
def modules() -> dict[str, Path]:
    """The command modules by command name."""
    folder = Path(__file__).parent / "commands"
    return {path.stem.rstrip("_"): path for path in folder.glob("*.py") if path.stem != "__init__"}


def summary(path: Path) -> str:
    """The first line of a command module's docstring, read without importing it."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


def speaking(command: Any) -> Any:
    """``command`` with its help, and that of its options and inner commands, passed through the gettext call.

    The one place for it: commands write their help in English, in docstrings and ``help=``. Examples stay as they are.
    """
    if command.help:
        told, mark, example = command.help.partition("\n\n\b\n")
        command.help = f"{_(told)}{mark}{example}"
    for param in command.params:
        if getattr(param, "help", None):
            param.help = _(param.help)
    for inner in getattr(command, "commands", {}).values():
        speaking(inner)
    return command


app = typer.Typer(cls=LazyGroup, add_completion=False, rich_markup_mode=None, no_args_is_help=True)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"apectrack {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    ctx: typer.Context,
    db: Annotated[str | None, typer.Option(metavar="PATH|URL", help="The database to use.")] = None,
    today: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day to take for today.")] = None,
    color: Annotated[str | None, typer.Option(metavar="auto|always|never", help="Whether to colour.")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=lambda value: _version(wanted=value), help="Show the version."
        ),
    ] = False,
) -> None:
    """Turn meeting reports into commitments that are kept.

    \b
    Example:
      apectrack init                  make the database, load the report's commitments
      apectrack due                   what is overdue, due and running
      apectrack done 11               mark an item done
    """
    ctx.obj = {"db": db, "today": today, "color": color}


def command() -> Any:
    """The whole command line, with the options for shell completion when they are asked for."""
    import os
    import sys

    if "_APECTRACK_COMPLETE" in os.environ or {"--install-completion", "--show-completion", "--help"} & set(sys.argv):
        app._add_completion = True  # noqa: SLF001 - Typer reads it here; set late because completion costs start-up
    return speaking(typer.main.get_command(app))
