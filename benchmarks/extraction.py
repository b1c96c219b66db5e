"""Extraction measured: what the shared scorer says of the report, the dev corpus and our own samples; and its time.

    python benchmarks/extraction.py report|dev|tuned|heldout [--detail]
    python benchmarks/extraction.py time

The scorer runs a command line; with ``--db`` this file is one, for extraction alone: it reads the file with the
readers, extracts, and prints the JSON of ``import --dry-run``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from apectrack.domain.candidate import Candidate, Extraction, Named  # noqa: E402
from apectrack.domain.deadline import Anchor, Deadline, Span, resolve  # noqa: E402
from apectrack.domain.document import Document  # noqa: E402
from apectrack.domain.errors import ApectrackError  # noqa: E402
from apectrack.domain.meeting import key  # noqa: E402
from apectrack.domain.party import Party  # noqa: E402
from apectrack.domain.workdays import Holidays, Weekdays  # noqa: E402
from apectrack.extraction import NoMeetingDateError, extract  # noqa: E402
from apectrack.readers import open_document  # noqa: E402

SHARED = ROOT.parent / "shared"
SETS = {
    "report": (SHARED / "report" / "gold.jsonl", SHARED / "report"),
    "dev": (SHARED / "corpus" / "dev" / "gold.jsonl", SHARED / "corpus" / "dev"),
}


class Topic:
    """A topic of the seed."""

    def __init__(self, name: str, name_zh: str = "", aliases: tuple[str, ...] = ()) -> None:
        self.name, self.name_zh, self.aliases = name, name_zh, tuple(aliases)


def vocabulary() -> tuple[list[Party], list[Topic]]:
    """The parties and topics of the seed."""
    parties = tomllib.loads((ROOT / "seed" / "parties.toml").read_text())["party"]
    topics = tomllib.loads((ROOT / "seed" / "topics.toml").read_text())["topic"]
    known = set(Party.__dataclass_fields__)
    return (
        [Party(**{k: tuple(v) if k == "aliases" else v for k, v in p.items() if k in known}) for p in parties],
        [Topic(t["name"], t.get("name_zh", ""), tuple(t.get("aliases", ()))) for t in topics],
    )


class Days:
    """The calendar of one extraction: its own meeting and those found."""

    def __init__(self, extraction: Extraction) -> None:
        self._known = {}
        for found in (extraction.meeting, *extraction.meetings_found):
            self._known[key(found.code)] = found
            self._known.setdefault(key(found.code[:-5]), found)

    def meeting(self, ref: str) -> Span | None:
        """By code, with or without its year."""
        found = self._known.get(key(ref))
        return Span(found.code, found.window) if found else None

    def commitment(self, ref: str) -> Span | None:
        """None: nothing is stored yet."""
        del ref
        return None

    def holidays(self) -> Holidays:
        """Monday to Friday."""
        return Weekdays()


def _named(parties: tuple[Named, ...]) -> list[dict[str, str]]:
    return [{"code": p.code, "name": p.name, "how": p.how} for p in parties]


def _deadline(deadline: Deadline | None, days: Days) -> dict[str, object] | None:
    if deadline is None:
        return None
    try:
        window = resolve(deadline, days).window
    except ApectrackError:
        window = None
    anchor: Anchor | None = deadline.anchor
    shown = None
    if anchor and anchor.kind == "meeting":
        shown = {"meeting": anchor.ref, "edge": anchor.edge, "offset": str(anchor.offset) if anchor.offset else None}
    return {
        "text": deadline.text,
        "edtf": deadline.edtf,
        "limit": deadline.limit,
        "start": str(window.earliest) if window and window.earliest else None,
        "due": str(window.latest) if window and window.latest else None,
        "grain": deadline.grain,
        "anchor": shown,
        "how": deadline.how,
    }


def _candidate(c: Candidate, days: Days) -> dict[str, object]:
    return {
        "n": c.n, "summary": c.summary, "kind": c.kind, "status": c.status, "topic": c.topic,
        "completed_on": str(c.completed_on) if c.completed_on else None,
        "owners": _named(c.owners), "counterparts": _named(c.counterparts), "deadline": _deadline(c.deadline, days),
        "evidence": {"section": c.section, "quote": c.quote, "start": c.start, "end": c.end, "context": c.context},
        "score": c.score, "recommendation": c.recommendation, "reasons": c.reasons, "doubts": c.doubts,
        "rules": c.rules,
    }  # fmt: skip


def shape(extraction: Extraction, path: str) -> dict[str, object]:
    """The JSON of ``import --dry-run``."""
    days = Days(extraction)
    own = extraction.meeting
    return {
        "document": {"path": path, "title": extraction.title, "language": extraction.language},
        "meeting": {"code": own.code, "start": str(own.window.earliest), "end": str(own.window.latest), "how": own.how},
        "meetings_found": [
            {
                "code": m.code,
                "start": str(m.window.earliest),
                "end": str(m.window.latest),
                "quote": m.quote,
                "how": m.how,
            }
            for m in extraction.meetings_found
        ],
        "candidates": [_candidate(c, days) for c in extraction.candidates],
        "leftovers": [vars(left) for left in extraction.leftovers],
    }


def read(path: str, meeting_date: str | None) -> Extraction:
    """Read and extract one file with the vocabulary of the seed."""
    parties, topics = vocabulary()
    day = date.fromisoformat(meeting_date) if meeting_date else None
    return extract(open_document(path), parties=parties, topics=topics, meetings=(), meeting_date=day)


def imported(arguments: list[str]) -> int:
    """Stand in for ``apectrack --db X import FILE ...`` and ``apectrack --db X init --empty``."""
    if "import" not in arguments:
        return 0
    path = arguments[arguments.index("import") + 1]
    day = arguments[arguments.index("--meeting-date") + 1] if "--meeting-date" in arguments else None
    try:
        print(json.dumps(shape(read(path, day), path), ensure_ascii=False))
    except NoMeetingDateError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def sample_gold(folder: Path, *, held_out: bool) -> Path:
    """The expected JSON of our samples as a gold file of the scorer."""
    lines = []
    for path in sorted((ROOT / "tests" / "samples").glob("*.json")):
        sample = json.loads(path.read_text())
        if sample["held_out"] != held_out:
            continue
        for n, item in enumerate(sample["items"], 1):
            line = {"doc": sample["document"], "id": f"{path.stem}-{n:02}", "meeting": sample["meeting"], "title": ""}
            lines.append(json.dumps(line | item, ensure_ascii=False))
    gold = folder / "gold.jsonl"
    gold.write_text("\n".join(lines) + "\n")
    return gold


def scored(name: str, extra: list[str]) -> int:
    """Run the shared scorer over one set."""
    with tempfile.TemporaryDirectory() as folder:
        if name in SETS:
            gold, docs = SETS[name]
        else:
            gold, docs = sample_gold(Path(folder), held_out=name == "heldout"), ROOT / "tests" / "samples"
        command = f"{sys.executable} {Path(__file__).resolve()}"
        scorer = [sys.executable, str(SHARED / "score" / "extraction.py"), "--apectrack", command]
        return subprocess.run([*scorer, "--gold", str(gold), "--docs", str(docs), *extra], check=False).returncode


def timed() -> None:
    """Seconds over the report once, twice and ten times."""
    parties, topics = vocabulary()
    one = open_document(SHARED / "report" / "sccp1-2011.txt")
    for times in (1, 1, 2, 10):
        blocks, shift = [], len(one.text) + 1
        for n in range(times):
            blocks += [replace(block, start=block.start + n * shift) for block in one.blocks]
        many = Document(one.name, "\n".join([one.text] * times), tuple(blocks), one.sha256, one.format, one.title)
        start = time.perf_counter()
        found = extract(many, parties=parties, topics=topics, meetings=())
        print(f"{times:3}x  {time.perf_counter() - start:6.2f} s  {len(found.candidates)} candidates")


if __name__ == "__main__":
    if "--db" in sys.argv:
        sys.exit(imported(sys.argv))
    if sys.argv[1:2] == ["time"]:
        sys.exit(timed())
    sys.exit(scored(sys.argv[1], sys.argv[2:]))
