"""Every message a person may read, from the source: `python docs/messages.py` writes them as a gettext template.

A message is what stands in a call of `_`, `N_` or `ngettext`, the help of a command (its docstring, without the
example) and the `help=` of an option. Translators may turn the template into tables such as those in
`src/apectrack/words/zh_hant/`, or into a `.po` file.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).parents[1] / "src" / "apectrack"
CALLS = {"_": 1, "N_": 1, "ngettext": 2}


class Message(NamedTuple):
    """A message, its plural ("" for none), and where it stands: ``cli/telling.py:30``."""

    one: str
    many: str
    place: str


def messages() -> Iterator[Message]:
    """Every message of the source, file by file."""
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _called(node, name)
        if name.startswith(("cli/commands/", "cli/app.py")):
            yield from _helps(tree, name)


def _called(node: ast.Call, name: str) -> Iterator[Message]:
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    # Only the plain name is the call: `context.words.ngettext` looks in the own table of exports and digests.
    if isinstance(node.func, ast.Name) and called in CALLS and len(words) >= CALLS[called]:
        yield Message(words[0], words[1] if called == "ngettext" else "", f"{name}:{node.lineno}")
    if called in ("Option", "Argument"):
        for keyword in node.keywords:
            if keyword.arg == "help" and isinstance(keyword.value, ast.Constant):
                yield Message(keyword.value.value, "", f"{name}:{keyword.value.lineno}")


def _helps(tree: ast.Module, name: str) -> Iterator[Message]:
    """The first line of a command's module, which the list of commands shows, and the docstrings of its commands."""
    if name.startswith("cli/commands/") and "__init__" not in name and (told := ast.get_docstring(tree)):
        yield Message(told.partition("\n")[0], "", f"{name}:1")
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or not any("app." in ast.unparse(one) for one in node.decorator_list):
            continue
        if told := ast.get_docstring(node, clean=False):
            yield Message(inspect.cleandoc(told).partition("\n\n\b\n")[0], "", f"{name}:{node.lineno}")


def template() -> str:
    """Every message once, with its places, as a gettext template."""
    places: dict[tuple[str, str], list[str]] = {}
    for one, many, place in messages():
        places.setdefault((one, many), []).append(place)
    parts = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n']
    for (one, many), where in places.items():
        lines = [f"#: {' '.join(where)}", *(["#, python-brace-format"] if "{" in one + many else [])]
        lines += [f"msgid {_quoted(one)}"]
        lines += [f"msgid_plural {_quoted(many)}", 'msgstr[0] ""', 'msgstr[1] ""'] if many else ['msgstr ""']
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.write(template())
