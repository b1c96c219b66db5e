"""Every setting: its name, type, default and description. Validation and the documentation come from this table."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from apectrack import words
from apectrack.domain.errors import UsageError
from apectrack.words import N_, _

_LARGEST_FILE = 1_000_000  # bytes of a config file
COLORS = ("auto", "always", "never")


class Setting(NamedTuple):
    """One setting. ``kind`` is str, int, float, dict; ``env`` the variable that overrides the file."""

    name: str
    kind: type
    default: Any
    env: str
    description: str


TABLE = (
    Setting("db", str, "", "APECTRACK_DB", N_("The database: a file, or a PostgreSQL URL.")),
    Setting("today", str, "", "APECTRACK_TODAY", N_("The day to take for today, for looking back or ahead.")),
    Setting("color", str, "auto", "APECTRACK_COLOR", N_("auto, always or never. NO_COLOR is honoured.")),
    Setting("language", str, "en", "APECTRACK_LANG", N_("The language of screens and messages: en or zh-Hant.")),
    Setting("economy", str, "TWN", "APECTRACK_ECONOMY", N_("Whose desk this is: an ISO 3166-1 alpha-3 code.")),
    Setting("within", int, 14, "APECTRACK_WITHIN", N_("How many days ahead `due` looks.")),
    Setting("user", str, "", "APECTRACK_USER", N_("The name written into the history; the login name when empty.")),
    Setting("busy_seconds", float, 5.0, "APECTRACK_BUSY_SECONDS", N_("How long to wait for a locked database.")),
    Setting("alarm", str, "", "APECTRACK_ALARM", N_("How long before its day a calendar reminds of an item: 1d, 2w.")),
    Setting("names", dict, {"TWN": "Chinese Taipei"}, "", N_("How parties are displayed, by code.")),
)


class SettingsError(UsageError):
    """A setting that cannot be read."""


class Settings(NamedTuple):
    """The settings of one run, each from the option, the environment, the config file or the default."""

    db: str
    today: date
    color: str
    language: str
    economy: str
    within: int
    user: str
    busy_seconds: float
    alarm: str
    names: Mapping[str, str]

    @property
    def is_url(self) -> bool:
        """Whether the database is a server."""
        return "://" in self.db

    @property
    def path(self) -> Path:
        """The database file."""
        return Path(self.db)


def gather(options: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings by precedence: option, environment, config file, default. Raises SettingsError."""
    values = {one.name: one.default for one in TABLE} | _from_file(environ)
    for one in TABLE:
        if one.env and environ.get(one.env):
            values[one.name] = _converted(one, environ[one.env], _("the environment ({env})", env=one.env))
        if options.get(one.name) is not None:
            values[one.name] = _converted(one, options[one.name], f"--{one.name}")
    if values["color"] not in COLORS:
        raise SettingsError(
            _("'{color}' is not a way to colour.", color=values["color"]),
            _("Use {colors}.", colors=", ".join(COLORS)),
        )
    if words.tag(values["language"]) is None:
        raise SettingsError(
            _("'{language:.40}' is not a language apectrack speaks.", language=values["language"]),
            _("Use {languages}.", languages=", ".join(words.LANGUAGES)),
        )
    values["today"] = day(values["today"]) if values["today"] else date.today()  # noqa: DTZ011 - today is local
    values["db"] = values["db"] or str(default_database())
    return Settings(**values)


def day(text: str) -> date:
    """An ISO day. Raises SettingsError for anything else, and for days that do not exist."""
    try:
        if len(text) != 10 or not text.isascii():
            raise ValueError(text)  # noqa: TRY301 - one sentence for both
        return date.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(
            _("'{text}' is not a day of the calendar.", text=text), _("Write it as 2011-04-10.")
        ) from error


def default_database() -> Path:
    """``apectrack.db`` in the platform's user data folder. Raises SettingsError when there is no home folder."""
    from platformdirs import user_data_path

    try:
        return user_data_path("apectrack", appauthor=False) / "apectrack.db"
    except RuntimeError as error:
        raise SettingsError(_("There is no home folder to keep a database in."), _("Name one with --db.")) from error


def config_file(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The config file named by APECTRACK_CONFIG, or the platform's; None when there is none."""
    if named := environ.get("APECTRACK_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path

    try:
        found = user_config_path("apectrack", appauthor=False) / "config.toml"
        return found if found.is_file() else None
    except (OSError, RuntimeError):
        return None


def _from_file(environ: Mapping[str, str]) -> dict[str, Any]:
    if (path := config_file(environ)) is None:
        return {}
    import tomllib

    try:
        with path.open("rb") as file:
            source = file.read(_LARGEST_FILE + 1)
        if len(source) > _LARGEST_FILE:
            raise SettingsError(
                _("The config file {path} has no end.", path=path), _("Name another with APECTRACK_CONFIG.")
            )
        found = tomllib.loads(source.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            _("The config file {path} cannot be read: {error}.", path=path, error=error), _("Mend it, or unset it.")
        ) from error
    known = {one.name: one for one in TABLE}
    if unknown := sorted(set(found) - set(known)):
        raise SettingsError(
            _("The config file {path} sets '{unknown}', which is no setting.", path=path, unknown=unknown[0]), _known()
        )
    return {name: _converted(known[name], value, str(path)) for name, value in found.items()}


def _converted(setting: Setting, value: Any, where: str) -> Any:
    if setting.kind is dict:
        if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
            return setting.default | value
    elif setting.kind is str and isinstance(value, str | date | Path):
        return str(value)
    else:
        try:
            converted = setting.kind(value)
        except (TypeError, ValueError, OverflowError):
            converted = -1
        if 0 <= converted <= 1_000_000:
            return converted
    raise SettingsError(
        _("{where} gives {name} a value it cannot have: '{value!s:.40}'.", where=where, name=setting.name, value=value),
        _(setting.description),
    )


def _known() -> str:
    return _("The settings are {names}.", names=", ".join(one.name for one in TABLE))
