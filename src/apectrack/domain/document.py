"""Documents as readers give them: one text, cut into blocks in reading order, each knowing where it stands."""

from __future__ import annotations

from dataclasses import dataclass

BLOCK_KINDS = ("heading", "paragraph", "item", "cell", "footnote", "textbox", "header")


@dataclass(frozen=True)
class Cell:
    """Where a table cell stands: table, row and column counted from 0, and the heads above its column."""

    table: int
    row: int
    column: int
    head: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, list item, heading or cell. ``text`` is ``document.text[start:end]``, its label included.

    ``label`` is the outline label as the reader of the paper sees it (壹、 （一） 1. (1)), worked out where the
    word processor numbers automatically; ``level`` is the depth of a heading or item, 1 at the top, 0 unknown.
    """

    kind: str
    text: str
    start: int
    label: str = ""
    level: int = 0
    cell: Cell | None = None

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Document:
    """A file as read. Offsets count characters of ``text``; ``notes`` tell what the reader had to decide or drop."""

    name: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    format: str
    title: str = ""
    encoding: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Locator:
    """Where in a document: the section as the reader cites it (肆.三.8) and the characters."""

    section: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Quote:
    """The exact words of a document, and where they stand."""

    text: str
    at: Locator
