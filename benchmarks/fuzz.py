"""Mutated documents, phrases and minutes for an hour: nothing may crash, hang, or take more than its share of time.

    python benchmarks/fuzz.py [--seconds 3600] [--only readers|timex|extraction] [--seed N] [--keep FOLDER]

Structured mutation: archives are opened and the XML inside them is cut, doubled and swapped; phrases are put together
from the time rules' own examples; minutes are cut, shuffled and spliced line by line. What each input must do:

- readers: give a document whose blocks stand where they say, or one of the program's own errors;
- timex: give phrases that stand where they say, their windows in order;
- extraction: give candidates whose quotes are the document's words;
- each: in time that doubles, at most, when the input does.

Prints a table and exits with 1 when anything was found; what was found is kept in FOLDER, and belongs into
``tests/fuzzing/corpus``, which ``tests/fuzzing`` reads again in every run of the tests.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1] / "tests")  # instead of this folder, whose names are others

from fuzzing.targets import TARGETS, Failed, Mutator  # noqa: E402


def main() -> None:
    """Share the seconds among the targets, print what each did."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seconds", type=float, default=3600)
    ask.add_argument("--only", choices=tuple(TARGETS))
    ask.add_argument("--seed", type=int, default=time.time_ns())
    ask.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    given = ask.parse_args()
    names = [given.only] if given.only else list(TARGETS)
    print(f"seed {given.seed}")
    print(f"{'target':12} {'inputs':>9} {'refused':>9} {'seconds':>8} {'slowest':>8} {'found':>6}", flush=True)
    found = 0
    for name in names:
        found += _hunt(name, given.seconds / len(names), given.seed, given.keep)
    sys.exit(1 if found else 0)


def _hunt(name: str, seconds: float, seed: int, keep: Path) -> int:
    target, mutator = TARGETS[name](), Mutator(f"{seed} {name}")
    began, inputs, refused, slowest, found = time.monotonic(), 0, 0, 0.0, 0
    while time.monotonic() - began < seconds:
        source = target.make(mutator)
        inputs += 1
        start = time.process_time()
        try:
            refused += not target.check(source)
        except Failed as failure:
            found += 1
            keep.mkdir(exist_ok=True)
            (keep / f"{name}-{found:03}").write_bytes(source)
            print(f"{name}: {failure}", flush=True)
        slowest = max(slowest, time.process_time() - start)
    spent = time.monotonic() - began
    print(f"{name:12} {inputs:9,} {refused:9,} {spent:8.0f} {slowest:8.2f} {found:6}", flush=True)
    return found


if __name__ == "__main__":
    main()
