"""Readers: a file becomes a Document, its format recognised by content; ``formats/`` holds one module a format.

``open_document`` is all the rest of the program needs. What formats share stands beside this file: ``source``
(bounded bytes), ``package`` and ``xmltree`` (hostile archives and XML), ``encodings``, ``labels`` and ``numbering``
(outline labels), ``lines`` (hard-wrapped text), ``tables`` and ``build`` (one text cut into blocks). ``tags`` is for
HTML, ``wordlists`` and ``odflists`` are for the office formats, ``rtfwords`` for RTF; ``drawn``, ``glyphs``, ``ruled``
and ``pages`` take a PDF from characters to paragraphs.
"""

from apectrack.readers.registry import open_document

__all__ = ["open_document"]
