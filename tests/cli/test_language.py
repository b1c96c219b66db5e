"""Every string a person reads passes through one gettext call: the source is walked, and a made-up language spoken."""

import ast
import importlib
import importlib.util
import pkgutil
import re
import string
from pathlib import Path

import pytest

import apectrack
from apectrack import words
from apectrack.domain.errors import ApectrackError
from apectrack.words import zh_hant

SOURCE = Path(apectrack.__file__).parent
MESSAGES = SOURCE.parents[1] / "docs" / "messages.py"
GETTEXT = {"_", "N_", "ngettext", "named"}
# What shows its words to a person, and which of its arguments do.
FIRST = {"say", "line", "input", "_key", "text", "Text", "add_column", "print", "note", "append", "patience", "write"}
OWN = {"cli/views/digest.py"}  # speaks the language of --lang, as exports do, through their own table
PASSING = (ast.JoinedStr, ast.BoolOp, ast.BinOp, ast.Tuple, ast.List, ast.Starred, ast.GeneratorExp, ast.ListComp)
STYLES = {"bold", "dim", "bold yellow"}


def trees():
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if name not in OWN and not name.startswith("words/"):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def called(node):
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def bare(node):
    """The literals with words in them that reach the reader from an expression without passing through the call."""
    literal = " ".join(
        one.value for one in getattr(node, "values", [node]) if isinstance(getattr(one, "value", 0), str)
    )
    if isinstance(node, ast.Constant | ast.JoinedStr) and re.search(r"[A-Za-z]{2}", literal) and literal not in STYLES:
        yield node
    for one in inside(node):
        yield from bare(one)


def inside(node):
    """The parts of an expression whose words it passes on."""
    if isinstance(node, ast.FormattedValue):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Call):
        passes = called(node) in ("join", "append_text", "assemble", *FIRST)
        return node.args[: 1 if called(node) == "text" else None] if passes else []
    return list(ast.iter_child_nodes(node)) if isinstance(node, PASSING) else []


def shown(node, name, family):
    """The expressions of a statement or call whose words a person reads."""
    if isinstance(node, ast.Yield) and name.startswith("cli/views/"):
        yield node.value
    if not isinstance(node, ast.Call):
        return
    if called(node) in family:
        yield from node.args
        yield from (one.value for one in node.keywords if one.arg in ("hint", "message", "why"))
    elif called(node) in ("text", "Text") and not name.startswith("cli/"):
        return
    elif called(node) in FIRST and node.args and not (called(node) == "append" and not name.startswith("readers/")):
        if not name.startswith("exporters/"):  # what exports say is in the language of --lang
            yield node.args[0]
    elif called(node) == "__init__" and isinstance(node.func, ast.Attribute) and name != "domain/errors.py":
        yield from node.args


def family():
    """The names of the errors whose sentence a person reads."""
    found, waiting = set(), [ApectrackError]
    while waiting:
        one = waiting.pop()
        found.add(one.__name__)
        waiting += one.__subclasses__()
    return found


def test_no_string_a_person_reads_is_bare():
    for module in pkgutil.walk_packages([str(SOURCE)], "apectrack."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    errors = family()
    assert len(errors) > 15
    found = {
        f"{name}:{one.lineno}: {ast.unparse(one)}"
        for name, tree in trees()
        for node in ast.walk(tree)
        for expression in shown(node, name, errors)
        if expression is not None
        for one in bare(expression)
    }
    assert not found, "\n" + "\n".join(sorted(found))


def catalogue():
    spec = importlib.util.spec_from_file_location("messages", MESSAGES)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class MadeUp:
    """A language whose every message is the English one in angle quotes."""

    def gettext(self, message):
        return f"«{message}»"

    def ngettext(self, msgid1, msgid2, n):
        return f"«{msgid1 if n == 1 else msgid2}»"


@pytest.fixture
def spoken(run, monkeypatch):
    """Run a command in the made-up language."""
    monkeypatch.setattr(words, "speak", lambda _name: words.install(MadeUp()))
    yield run
    words.install(None)


def test_the_daily_list_speaks_it(spoken):
    out = spoken("due").out
    assert re.match("«Overdue» \\(\\d+\\)\n *«id» «due» +«how far» +«topic» +«what» +«who owes it»", out)
    for said in ("«Next 14 days»", "days late»", "«in 5 days»", "«everyone's»", "«waiting for others»"):
        assert said in out, said
    assert re.search("«[0-9]+ open without a date, of them «1 waiting for .+ apectrack list --undated»", out)


def test_lists_speak_it(spoken):
    out = spoken("list", "--topic", "IPR").out
    assert re.match(" *«i… «due» +«state» +«topic» +«what» +«who»", out)
    assert out.endswith(" items.»\n")
    assert "«Nothing matches. apectrack list without options shows everything.»" in spoken("list", "--search", "zz").out


def test_an_item_speaks_it(spoken):
    out = spoken("show", "41").out
    for said in ("«state»", "«kind»", "«topic»", "«owed by»", "«deadline»", "«how»", "«evidence»", "«history»"):
        assert said in out, said
    assert "«done»: " in spoken("done", "11").out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["show", "999"], "apectrack: «There is no item 999.»\n  «apectrack list shows every id.»\n"),
        (["due", "--within", "x"], "apectrack: «'x' is not a length of time.»\n  «Write it as 14d, 2w or 1m.»\n"),
        (["due", "--topic", "zz"], "«There is no «topic» called 'zz'.»"),
        (["import", "none.txt", "--dry-run"], "«does not exist»"),
        (["--today", "2011-02-30", "due"], "«'2011-02-30' is not a day of the calendar.»"),
        (["due", "--nothing"], "  «See apectrack due --help.»"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else "",
)
def test_errors_speak_it(spoken, args, said):
    result = spoken(*args)
    assert result.code in (1, 2)
    assert said in result.err


def test_help_speaks_it(spoken):
    out = spoken("due", "--help").out
    said = " ".join(out.split())
    assert "«What is overdue, due today, due soon and running.»" in said
    assert "«How far ahead to look: 14d, 2w, 1m.»" in said
    assert "\nExample:\n  apectrack due\n" in out.replace("  Example", "Example").replace(
        "    apectrack", "  apectrack"
    )
    first = " ".join(spoken("--help").out.split())
    assert "«Commands»:" in first
    assert "«Turn meeting reports into commitments that are kept.»" in first
    assert "«Mark items done.»" in first
    assert "«Its first day, or 'unknown'.»" in " ".join(spoken("meetings", "move", "--help").out.split())


def test_formats_for_programs_do_not(spoken, run):
    assert "«" not in spoken("due", "--format", "json").out + spoken("show", "41", "--format", "json").out
    assert "«" not in spoken("list", "--format", "csv").out + spoken("history", "--format", "json").out
    assert "«" not in spoken("import", "-", "--dry-run", "--format", "json", "--help").out.partition("Usage")[0]


def test_what_is_stored_stays_english(spoken, run):
    spoken("add", "Send it", "--due", "10 working days after 2011-04-01")
    words.install(None)
    told = run("history", "--format", "json").out + run("list", "--search", "Send it", "--format", "json").out
    assert "\\u00ab" not in told


def test_every_message_is_listed_once_with_its_values():
    found = list(catalogue().messages())
    assert len({one.one for one in found}) > 550
    for one in found:
        assert one.one.strip(), one.place
        if one.many:
            assert {"n", *fields(one.one)} == fields(one.many) | {"n"}, one.place
    template = catalogue().template()
    assert template.count('\nmsgid "There is no item ') == 1
    assert '#, python-brace-format\nmsgid "{where} is busy: another program is writing to it."' in template


def fields(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


FULL_WIDTH = ("，", "：", "、")  # which bring a space of their own


def values(message):
    """The values of a message with how each is written; how a date is written is of the language."""
    parts = string.Formatter().parse(message)
    return {(name, turned, "" if spec.startswith("%") else spec) for _, name, spec, turned in parts if name}


def margins(message):
    """The spaces before and after a message."""
    words = message.strip(" \n")
    before, _, after = message.partition(words)
    return before, after


def test_chinese_is_of_messages_that_are_said_and_keeps_their_values():
    said = {one.many or one.one for one in catalogue().messages()}
    assert sorted(set(zh_hant.TABLE) - said) == []
    for english, chinese in zh_hant.TABLE.items():
        assert chinese.strip(), english
        assert values(english) == values(chinese), english
        if english != " into {into}":  # 併入第 7 項
            lead, trail = margins(chinese)
            assert lead == margins(english)[0] or chinese.startswith(FULL_WIDTH), english
            assert trail == margins(english)[1] or chinese.endswith(FULL_WIDTH), english


def test_every_message_has_its_chinese():
    assert sorted({one.many or one.one for one in catalogue().messages()} - set(zh_hant.TABLE)) == []


def test_no_message_is_translated_twice():
    areas = [
        module.TABLE
        for name, module in vars(zh_hant).items()
        if hasattr(module, "TABLE") and name != "reasons"  # asked apart, where a candidate is shown
    ]
    assert sum(len(area) for area in areas) == len(zh_hant.TABLE)


def test_chinese_is_spoken_when_asked_for(shell, ledger, tmp_path):
    due = shell("due", APECTRACK_LANG="zh-Hant")
    assert due.out.startswith("逾期 (2)\n 號 期限       距今 ")
    assert "未來 14 日內到期" in due.out
    config = tmp_path / "config.toml"
    config.write_text('language = "zh-TW"', encoding="utf-8")
    missing = shell("show", "999", APECTRACK_CONFIG=str(config))
    assert missing.err == "apectrack: 無第 999 項。\n  apectrack list 列出所有編號。\n"
    assert "標示完成" in shell("--help", APECTRACK_LANG="zh").out
    assert shell("due", "--format", "json", APECTRACK_LANG="zh-Hant").out == shell("due", "--format", "json").out
    refused = shell("due", APECTRACK_LANG="fr")
    assert (refused.code, refused.err) == (
        2,
        "apectrack: 'fr' is not a language apectrack speaks.\n  Use en, zh-Hant.\n",
    )
    assert shell("due", LC_ALL="zh_TW.UTF-8", LANG="zh_TW.UTF-8").out == shell("due").out, "only when asked for"


def test_reasons_and_doubts_have_words():
    from apectrack.extraction.languages import en, zh
    from apectrack.words.zh_hant import reasons

    assert {cue.says for cue in (*en.CUES, *zh.CUES)} <= reasons.TABLE.keys()
    words.speak("zh-Hant")
    try:
        told = words.because("year from the meeting, 2025-10-03; who is to do it is not stated")
        assert "2025-10-03" in told
        assert "；" in told
        assert not re.search(r"[a-z]{3}", told)
        assert words.because("it is thanks?").endswith("？")
        assert words.because("nothing known of this") == "nothing known of this"
    finally:
        words.speak("en")
    assert words.because("it is thanks?") == "it is thanks?"
