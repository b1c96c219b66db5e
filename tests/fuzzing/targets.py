"""What is fuzzed: how an input is made for each target, and what must hold for it."""

from __future__ import annotations

import io
import random
import signal
import time
import zipfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from apectrack.domain.errors import ApectrackError
from apectrack.extraction import extract
from apectrack.readers import registry
from apectrack.timex import find, find_deadlines
from apectrack.timex.grammar import grammar
from apectrack.timex.languages import en, zh
from fuzzing.grown import grown
from readers.making import SAMPLES

HERE = Path(__file__).parent
MINUTES = sorted((HERE.parent / "samples").glob("*.*"))
LIMIT = 20  # seconds any input may take
SLOW = 1.0  # seconds from which an input is tried again at twice its length
GROWTH = 3.2  # times as long as before that twice the input may take
DAY = date(2016, 3, 14)
HOSTILE = (
    *("\x00", "\u202e", "\ufeff", "\ud7ff", "99999999", "０", "２０１１", "（" * 9, "）", "'\"", "|", "\t"),
    *("\u3000", "é", "𠀀", "%s", "\\"),
)
XML = ("<w:tr>", "<w:tc/>", "</w:p>", '<w:gridSpan w:val="9999"/>', "&amp;")
JOINTS = ("", " ", "、", "至", "-", " to ", "/")


class Failed(Exception):  # noqa: N818 - a finding, not an error of the program
    """What an input did that it must not do."""


class Mutator:
    """Chances that are the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)

    def damaged(self, source: bytes) -> bytes:
        """Bytes cut, overwritten, doubled or with a stretch of their own put elsewhere."""
        chance, out = self.chance, bytearray(source)
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            if not out:
                return b"\n"
            at = chance.randrange(len(out))
            size = chance.choice((1, 4, 40, 400))
            kind = chance.randrange(5)
            if kind == 0:
                del out[at : at + size]
            elif kind == 1:
                out[at : at + size] = chance.randbytes(min(size, 40))
            elif kind == 2:
                out[at:at] = out[at : at + size]
            elif kind == 3:
                to = chance.randrange(len(out))
                out[to:to] = out[at : at + size]
            else:
                out = out[: at + 1]
        return bytes(out)

    def spliced(self, text: str, more: tuple[str, ...]) -> str:
        """Text with its lines cut, shuffled, doubled, and words of ``more`` put in."""
        chance = self.chance
        lines = text.split("\n")
        for _ in range(chance.choice((1, 2, 5, 12))):
            at = chance.randrange(len(lines))
            kind = chance.randrange(6)
            if kind == 0:
                lines.insert(at, lines[chance.randrange(len(lines))])
            elif kind == 1 and len(lines) > 1:
                del lines[at]
            elif kind == 2:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            elif kind == 3:
                cut = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:cut] + chance.choice(more) * chance.choice((1, 1, 3, 40)) + lines[at][cut:]
            elif kind == 4 and at + 1 < len(lines):
                lines[at : at + 2] = [lines[at] + lines[at + 1]]
            else:
                chance.shuffle(lines)
        return "\n".join(lines)


@contextmanager
def in_time():
    """Fail what takes longer than any input may."""

    def late(*_):
        raise Failed(f"it took more than {LIMIT} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(LIMIT)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def spent(action, source) -> float:
    """Seconds of processor time ``action(source)`` takes; what it raises but our own errors is a finding."""
    start = time.process_time()
    try:
        with in_time():
            action(source)
    except (ApectrackError, Failed):
        raise
    except Exception as error:
        raise Failed(f"{type(error).__name__}: {error}") from error
    return time.process_time() - start


class Readers:
    """A file of any format."""

    def __init__(self) -> None:
        self._sources = [*SAMPLES.values(), *(path.read_bytes() for path in MINUTES if path.suffix in (".txt", ".md"))]

    def make(self, mutator: Mutator) -> bytes:
        """A sample damaged, an archive's parts damaged inside it."""
        source = mutator.chance.choice(self._sources)
        if source[:2] == b"PK" and mutator.chance.random() < 0.8:
            return _repacked(source, mutator)
        return mutator.damaged(source)

    def check(self, source: bytes) -> bool:
        """Whether it was read; blocks must stand where they say."""
        try:
            spent(self._read, source)
        except ApectrackError:
            return False
        return True

    @staticmethod
    def _read(source: bytes) -> None:
        document = registry.read_document(source, "fuzzed")
        for block in document.blocks:
            if document.text[block.start : block.start + len(block.text)] != block.text:
                raise Failed(f"a block does not stand at {block.start}")


def _repacked(source: bytes, mutator: Mutator) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        parts = old.namelist()
        chosen = mutator.chance.choice(parts)
        for name in parts:
            content = old.read(name)
            if name == chosen:
                text = content.decode("utf-8", "replace").replace("><", ">\n<")
                text = mutator.spliced(
                    text, ("<w:tr>", "<w:tc/>", "</w:p>", '<w:gridSpan w:val="9999"/>', "&amp;", *HOSTILE)
                )
                content = text.replace("\n", "").encode("utf-8", "replace")
            new.writestr(name, content)
    return out.getvalue()


class Timex:
    """Words put together from the examples of the time rules, and grown from their patterns."""

    def __init__(self) -> None:
        self._words = tuple(_examples(en) + _examples(zh))
        self._patterns = tuple(rule.pattern for rule in grammar("auto").rules)

    def make(self, mutator: Mutator) -> bytes:
        """A line of phrases and splinters of phrases."""
        chance = mutator.chance
        pieces = []
        for _ in range(chance.choice((1, 2, 4, 9, 60))):
            word = chance.choice(self._words)
            if chance.random() < 0.3:
                word = grown(chance.choice(self._patterns), chance) or word
            low = chance.randrange(len(word)) if chance.random() < 0.4 else 0
            piece = word[low : low + chance.choice((3, 8, 99))]
            pieces.append(piece + chance.choice((*JOINTS, *HOSTILE)))
        return "".join(pieces).encode("utf-8", "replace")

    def check(self, source: bytes) -> bool:
        """Always whether it was read: text is never refused."""
        text = source.decode("utf-8", "replace")
        took = spent(self._read, text)
        if took > SLOW and spent(self._read, text + " " + text) > GROWTH * took:
            raise Failed(f"twice as long a text takes more than {GROWTH} times {took:.1f} s")
        return True

    @staticmethod
    def _read(text: str) -> None:
        for phrase, start, end, _kind, _value, offset in find(text, DAY, "auto"):
            if text[offset : offset + len(phrase)] != phrase:
                raise Failed(f"'{phrase}' does not stand at {offset}")
            if start and end and start > end:
                raise Failed(f"'{phrase}' ends before it begins")
        list(find_deadlines(text, DAY, "auto", looks_ahead=True))


def _examples(language) -> list[str]:
    return [example for rule in language.RULES for example in (*_said(rule.yes), *_said(rule.no))]


def _said(examples) -> list[str]:
    return [one if isinstance(one, str) else one[0] for one in examples]


class Extraction:
    """Minutes cut and spliced."""

    def __init__(self) -> None:
        self._texts = [path.read_text(encoding="utf-8") for path in MINUTES if path.suffix in (".txt", ".md")]
        self._lines = tuple(line for text in self._texts for line in text.split("\n") if line.strip())

    def make(self, mutator: Mutator) -> bytes:
        """A sample with lines of other samples in it."""
        text = mutator.chance.choice(self._texts)
        more = (*HOSTILE, *mutator.chance.sample(self._lines, 12))
        return mutator.spliced(text, more).encode("utf-8", "replace")

    def check(self, source: bytes) -> bool:
        """Whether it was read."""
        try:
            took = spent(self._read, source)
            if took > SLOW and spent(self._read, source + b"\n\n" + source) > GROWTH * took:
                raise Failed(f"twice as long a document takes more than {GROWTH} times {took:.1f} s")
        except ApectrackError:
            return False
        return True

    @staticmethod
    def _read(source: bytes) -> None:
        document = registry.read_document(source, "fuzzed.md")
        found = extract(document, parties=(), topics=(), meetings=(), meeting_date=DAY)
        for candidate in found.candidates:
            if document.text[candidate.start : candidate.end] != candidate.quote:
                raise Failed(f"candidate {candidate.n} does not quote the document")
            if not candidate.summary or not candidate.reasons:
                raise Failed(f"candidate {candidate.n} says nothing of itself")


TARGETS = {"readers": Readers, "timex": Timex, "extraction": Extraction}
