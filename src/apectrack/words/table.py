"""A language as a table of English messages: what ``speak`` installs."""

from __future__ import annotations

from importlib import import_module


class Table:
    """``gettext`` and ``ngettext`` over the table of a language; English where it has none."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._name = f"apectrack.words.{language.casefold().replace('-', '_')}"
        self.messages: dict[str, str] = import_module(self._name).TABLE

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self.messages.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for ``n``: a language of one form files it under the plural."""
        return self.messages.get(msgid2) or (msgid1 if n == 1 else msgid2)

    def because(self, said: str) -> str:
        """Reasons, doubts and derivations, joined by '; ', in this language; what has no words there as it is."""
        return "；".join(map(self._because, said.split("; ")))

    def _because(self, said: str) -> str:
        reasons = import_module(f"{self._name}.reasons")  # asked for where a candidate or an item is shown in full
        bare = said.removesuffix("?")
        found = reasons.TABLE.get(bare)
        if found is None:
            filled = ((pattern.fullmatch(bare), template) for pattern, template in reasons.PATTERNS)
            found = next((template.format(**match.groupdict()) for match, template in filled if match), None)
        return said if found is None else found + ("？" if bare != said else "")
