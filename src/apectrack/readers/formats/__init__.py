"""One module a format; the folder is the registry.

A module promises ``NAME`` (what ``Document.format`` says), ``sniff(source: bytes) -> float`` (0 no, 1 certain; cheap,
and by content alone) and ``read(source: bytes, name: str, *, encoding: str | None) -> Draft``. Modules never import
each other, and import heavy libraries inside their functions.
"""
