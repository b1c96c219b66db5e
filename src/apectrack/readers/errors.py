"""How a file is refused: each sentence names the file, each hint says what to do."""

from __future__ import annotations

from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.words import N_, _


def shown(name: str) -> str:
    """A file's name fit for a sentence: at most 120 characters, nothing invisible or turning."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    return clean if len(clean) <= 120 else clean[:117] + "..."


class NotAFileError(UsageError):
    """There is no such file, or it is not one that can be read to its end (exit code 2)."""

    def __init__(
        self, name: str, why: str, hint: str = N_("give the path of a document, or - for standard input")
    ) -> None:
        super().__init__(f"{shown(name)} {why}", _(hint))


class UnreadableError(ApectrackError):
    """The file was opened, but no document can be made of it (exit code 1)."""

    def __init__(
        self, name: str, why: str, hint: str = N_("open it in the program that made it and save it again")
    ) -> None:
        super().__init__(f"{shown(name)}: {why}", _(hint))


class HostileFileError(UnreadableError):
    """The file would take more memory, time or trust than a document may."""

    def __init__(
        self, name: str, why: str, hint: str = N_("save the text alone as .docx or .txt and import that")
    ) -> None:
        super().__init__(name, _("refused, {why}", why=why), hint)


class NoTextError(UnreadableError):
    """A document without characters: a scan, or a font that does not say what its shapes mean."""

    def __init__(self, name: str, why: str = N_("no usable text layer")) -> None:
        super().__init__(name, _(why), _("have it recognised (OCR) first, or ask for the file it was printed from"))
