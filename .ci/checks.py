"""Run every check and test of the project with this interpreter's tools; stop at the first that fails.

While the checks that use one processor run, part of the tests runs with the lowest versions that are allowed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("cog", "--check", "-I", "docs", "README.md", "docs/commands.md"),
)
TESTS = ("pytest", "-n", "2", "--dist", "loadgroup")


def main() -> None:
    """Each check in turn, the tests last; exits with the code of the first failure."""
    tools = Path(sys.executable).parent
    environ = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', '')}"}

    def run(tool: str, *args: str) -> None:
        print(f"$ {' '.join([tool, *args])}", flush=True)
        code = subprocess.run([str(tools / tool), *args], cwd=TOP, env=environ, check=False).returncode
        if code:
            sys.exit(code)

    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        lowest = subprocess.Popen([sys.executable, str(TOP / ".ci" / "lowest.py")], cwd=TOP, stdout=told, stderr=told)
        try:
            for check in CHECKS:
                run(*check)
            print("$ python .ci/lowest.py", flush=True)
            code = lowest.wait()
        finally:
            lowest.terminate()
        told.seek(0)
        print(told.read(), flush=True)
    if code:
        sys.exit(code)
    run(*TESTS)


if __name__ == "__main__":
    main()
