"""The folders that ship with the program, migrations and seed: inside the wheel, or beside ``src`` in a checkout."""

from __future__ import annotations

from pathlib import Path

from apectrack.words import _


def folder(name: str) -> Path:
    """The folder ``name`` as installed. Raises FileNotFoundError when the installation is incomplete."""
    package = Path(__file__).resolve().parent
    for place in (package / name, package.parents[1] / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(_("the folder {name} is missing from this installation", name=name))
