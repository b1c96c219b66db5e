"""What the readers keep: each document of a folder against its truth, and what reading costs.

    python benchmarks/readers.py ../shared/documents

A truth is ``NAME.truth.json``: a list of paragraphs, or an object with ``paras`` ([text, kind, level, label]), ``cols``
and ``rows``. It is held against every file called NAME. White space is not compared, only characters.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from apectrack.domain.document import Document
from apectrack.domain.errors import ApectrackError
from apectrack.readers import open_document


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def truth_paragraphs(truth: Any) -> list[tuple[str, str]]:
    """(label, text) of every true paragraph."""
    found = truth if isinstance(truth, list) else truth.get("paras", [])
    return [("", each) if isinstance(each, str) else (each[3], each[0]) for each in found]


def whole(document: Document, paragraphs: list[tuple[str, str]]) -> tuple[int, int, int]:
    """How many true paragraphs are one block; how many labels there are, and how many stand at their block."""
    blocks = {squeezed(block.text): block for block in document.blocks}
    found = labelled = labels = 0
    for label, text in paragraphs:
        block = blocks.get(squeezed(label + text)) or blocks.get(squeezed(text))
        found += block is not None
        labels += bool(label)
        labelled += bool(label) and block is not None and block.label == label
    return found, labels, labelled


def cells(document: Document, truth: dict[str, Any]) -> tuple[int, int]:
    """How many true cells there are, and how many are found in their row under their head."""
    found = {}
    for block in document.blocks:
        if block.cell:
            found[block.cell.row, block.cell.column] = (squeezed(block.text), squeezed(block.cell.head))
    right = 0
    heads = [squeezed(head) for head in truth["cols"]]
    for row, texts in enumerate(truth["rows"], start=1):
        right += sum(found.get((row, at)) == (squeezed(text), heads[at]) for at, text in enumerate(texts))
    return sum(len(row) for row in truth["rows"]), right


def report(path: Path, truth: Any) -> Iterator[str]:
    """The figures of one file."""
    start = time.perf_counter()
    try:
        document = open_document(path)
    except ApectrackError as error:
        yield f"refused: {error} ({error.hint})"
        return
    yield f"{(time.perf_counter() - start) * 1000:.0f} ms"
    yield f"{document.format}, {len(document.blocks)} blocks"
    if document.encoding:
        yield f"encoding {document.encoding}"
    if truth is None:
        return
    paragraphs = truth_paragraphs(truth)
    if paragraphs:
        found, labels, labelled = whole(document, paragraphs)
        yield f"whole {found}/{len(paragraphs)} = {found / len(paragraphs):.2f}"
        if labels:
            yield f"labels {labelled}/{labels}"
    if isinstance(truth, dict) and truth.get("rows"):
        total, right = cells(document, truth)
        yield f"cells {right}/{total}"
    if any("4月15日" in text for _, text in paragraphs) and path.stem == "rich":
        text = squeezed(document.text)
        yield f"insertion {'kept' if '4月15日' in text else 'LOST'}"
        yield f"deletion {'KEPT' if '3月31日' in text else 'dropped'}"


def import_time() -> str:
    """Milliseconds that importing the readers adds to a bare interpreter, the best of five."""

    def best(code: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - start)
        return min(times) * 1000

    bare = best("pass")
    return f"{best('import apectrack.readers') - bare:.0f} ms over a bare interpreter ({bare:.0f} ms)"


def main() -> None:
    """Print the figures of every file in the folder."""
    folder = Path(sys.argv[1])
    for path in sorted(folder.iterdir()):
        if path.name.endswith(".truth.json"):
            continue
        truth_file = folder / f"{path.stem}.truth.json"
        truth = json.loads(truth_file.read_text(encoding="utf-8")) if truth_file.exists() else None
        print(f"{path.name:18}", " | ".join(report(path, truth)))
    print("import", import_time())


if __name__ == "__main__":
    main()
