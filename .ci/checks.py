"""Run every check and test of the project with this interpreter's tools; stop at the first that fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("cog", "--check", "-I", "docs", "README.md", "docs/commands.md"),
    ("pytest", "-n", "2", "--dist", "loadgroup"),
)


def main() -> None:
    """Each check in turn, the tests last; exits with the code of the first failure."""
    tools = Path(sys.executable).parent
    environ = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', '')}"}
    for tool, *args in CHECKS:
        print(f"$ {' '.join([tool, *args])}", flush=True)
        code = subprocess.run([str(tools / tool), *args], cwd=TOP, env=environ, check=False).returncode
        if code:
            sys.exit(code)


if __name__ == "__main__":
    main()
