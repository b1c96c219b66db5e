"""A language as a table of English messages: what ``speak`` installs."""

from __future__ import annotations

from importlib import import_module


class Table:
    """``gettext`` and ``ngettext`` over the table of a language; English where it has none."""

    def __init__(self, language: str) -> None:
        self.language = language
        module = import_module(f"apectrack.words.{language.casefold().replace('-', '_')}")
        self.messages: dict[str, str] = module.TABLE

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self.messages.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for ``n``: a language of one form files it under the plural."""
        return self.messages.get(msgid2) or (msgid1 if n == 1 else msgid2)
