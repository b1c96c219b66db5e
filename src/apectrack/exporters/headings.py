"""The words of exports and digests, in each language they speak: every one passes through one gettext call."""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache

from apectrack.domain.errors import UsageError
from apectrack.exporters import zh_hant
from apectrack.words import _


class Words(gettext.NullTranslations):
    """A language: ``gettext`` and ``ngettext`` over a table of English sentences; English where it has none."""

    def __init__(self, lang: str, table: Mapping[str, str], *, comma: str = ", ") -> None:
        super().__init__()
        self.lang, self.table, self.comma = lang, table, comma

    def gettext(self, message: str) -> str:
        """The sentence in this language."""
        return self.table.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The sentence for ``n``: Chinese has one form, filed under the plural."""
        return self.table.get(msgid2) or (msgid1 if n == 1 else msgid2)


LANGUAGES = ("en", "zh-Hant")


@cache
def words(lang: str) -> Words:
    """The words of a language, by its BCP 47 tag. Raises UsageError naming those there are."""
    if lang == "en":
        return Words("en", {})
    if lang.casefold() in ("zh-hant", "zh-tw", "zh"):
        return Words("zh-Hant", zh_hant.TABLE, comma="、")
    raise UsageError(
        _("'{lang:.40}' is not a language exports are written in.", lang=lang),
        _("Use {languages}.", languages=", ".join(LANGUAGES)),
    )
