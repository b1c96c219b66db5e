"""Which formats there are: every module of ``formats/``, by its NAME, imported only when it is asked for."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from typing import BinaryIO, Protocol, cast

from apectrack.domain.commitment import Commitment
from apectrack.domain.errors import UsageError
from apectrack.exporters import formats
from apectrack.exporters.context import Context
from apectrack.words import _


class Format(Protocol):
    """What a module of ``formats/`` promises. ``TEXT`` says whether a terminal can show it."""

    NAME: str
    SUFFIX: str
    TEXT: bool

    def write(self, items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
        """Write ``items`` to ``out``, which the caller opened and closes."""


def names() -> list[str]:
    """Every format's name, read from the folder without importing anything."""
    return sorted(module.name for module in pkgutil.iter_modules(formats.__path__))


def format_named(name: str) -> Format:
    """The format of that name. Raises UsageError naming those there are."""
    if name not in names():
        raise UsageError(
            _("'{name:.40}' is not a format to export.", name=name), _("Use {names}.", names=", ".join(names()))
        )
    return cast("Format", importlib.import_module(f"{formats.__name__}.{name}"))
