"""The one call through which every string a person reads passes, so that the interface can speak another language.

English is written where it is said: ``_("There is no item {id}.", id=7)``. A table of another language is imported
only when that language is asked for, and without one the call costs a tenth of a microsecond more than the string.
"""

from __future__ import annotations

from typing import Any, Protocol

LANGUAGES = ("en", "zh-Hant")
_TAGS = {"en": "en", "zh-hant": "zh-Hant", "zh-tw": "zh-Hant", "zh": "zh-Hant"}


class Translations(Protocol):
    """What ``install`` takes: a ``gettext.NullTranslations``, or anything that answers as one."""

    def gettext(self, message: str) -> str:
        """The message in this language, or as it is."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for ``n``."""


_spoken: Translations | None = None


def _(message: str, /, **values: Any) -> str:
    """``message`` in the language spoken, its ``{names}`` filled in with ``values`` where there are any."""
    said = message if _spoken is None else _spoken.gettext(message)
    return said.format(**values) if values else said


def ngettext(one: str, many: str, n: int, /, **values: Any) -> str:
    """The form for ``n`` in the language spoken, ``{n}`` and the other names filled in."""
    said = (one if n == 1 else many) if _spoken is None else _spoken.ngettext(one, many, n)
    return said.format(**{"n": n, **values})


def N_(message: str) -> str:  # noqa: N802 - the name gettext's tools know
    """``message`` as it is: a mark for one that stands in a table and passes through ``_`` when it is shown."""
    return message


def because(said: str) -> str:
    """A reason, a doubt or a derivation, which are kept in English as they are said, in the language spoken."""
    return said if _spoken is None else getattr(_spoken, "because", _spoken.gettext)(said)


def install(translations: Translations | None) -> None:
    """Speak through ``translations`` from now on; None is English as written."""
    global _spoken  # noqa: PLW0603 - the language is one for the whole program, as the terminal is
    _spoken = translations


def tag(name: str) -> str | None:
    """The one of LANGUAGES that ``name`` means (``zh-TW`` is ``zh-Hant``); None when it is none of them."""
    return _TAGS.get(name.casefold().replace("_", "-"))


def speak(name: str) -> None:
    """Speak the language ``name`` means; a name nobody knows is English, and whoever asks for it refuses it."""
    language = tag(name) or "en"
    if language == spoken():
        return
    if language == "en":
        install(None)
        return
    from apectrack.words.table import Table

    install(Table(language))


def spoken() -> str:
    """The language spoken now, by its tag."""
    return getattr(_spoken, "language", "en")
