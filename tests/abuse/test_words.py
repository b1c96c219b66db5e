"""Cases 1, 2, 3, 23 and 32: words that hide, obey or break, in titles, documents, file names and searches."""

import json

import pytest

from abuse.checks import harmless, items, minutes, one_sentence

ESCAPES = ["\x1b[31m紅\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;https://example.org\x1b\\x", "a\x9b31mb", "\x9d0;x\x9c"]


@pytest.mark.parametrize("planted", ESCAPES, ids=ascii)
def test_case_01_escapes_in_a_document_its_name_and_an_argument(run, empty, tmp_path, lawful, planted):
    path = tmp_path / f"minutes {planted.replace('/', '_')}.txt"
    path.write_text(minutes(f"請韓國於104年10月30日前提供樣本{planted}。"), encoding="utf-8")
    ways = (
        ["import", path, "--dry-run"],
        ["import", path, "--yes", "--min-score", "0"],
        ["list"],
        ["due", "--within", "3000d"],
        ["show", "1", "2", "3"],
        ["history"],
        ["export", "csv"],
        ["export", "markdown"],
        ["import", f"{path}.{planted}"],
        ["show", planted],
        ["add", "x", "--due", planted],
        ["list", "--owner", planted],
        ["meetings", "show", planted],
    )
    for args in ways:
        result = run(*args, db=empty)
        lawful(result, 0, 1, 2, path=empty)
        assert harmless(result.out.removeprefix("\ufeff")), args
        assert harmless(result.err), args
    assert any("樣本" in one["summary"] for one in items(run, empty)), "still readable"


TITLES = ["[bold]", "[/]", "[link=https://example.org]x[/link]", "[@click=quit]x[/]", "a\\", ":smile:", "100年[附件]"]


@pytest.mark.parametrize("title", TITLES)
def test_case_02_markup_is_literal(run, monkeypatch, title):
    monkeypatch.setenv("COLUMNS", "200")
    added = run("add", "--due", "2011-04-12", "--", title)
    assert added.code == 0
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    assert item["summary"] == title
    for args in (["due"], ["list"], ["show", "63"]):
        assert title in run(*args).out


BIDI = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))) + "\u200b\u200d\ufeff"


@pytest.mark.parametrize("mark", BIDI, ids=ascii)
def test_case_03_what_cannot_be_seen(run, mark):
    assert run("add", f"Return the qu{mark}estionnaire of quarry 7", "--due", "2011-04-12").code == 0
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    assert item["summary"] == "Return the questionnaire of quarry 7"
    assert harmless(run("due").out + run("show", "63").out)
    found = json.loads(run("list", "--search", "questionnaire of quarry", "--format", "json").out)
    assert [one["id"] for one in found] == [63]


def test_case_03_two_that_look_alike_are_one(run, empty, tmp_path):
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(minutes(), encoding="utf-8")
    second.write_text(minutes().replace("標示範例", "標\u200b示\u202e範\ufeff例"), encoding="utf-8")
    assert run("import", first, "--yes", "--min-score", "0", db=empty).code == 0
    before = len(items(run, empty))
    told = json.loads(run("import", second, "--dry-run", "--format", "json", db=empty).out)
    alike = [one["match"]["verdict"] for one in told["candidates"]]
    assert "same" in alike
    assert "new" not in alike
    assert run("import", second, "--yes", "--min-score", "0", db=empty).code == 0
    assert len(items(run, empty)) == before


BROKEN = {
    "a NUL": "請\x00加拿大".encode(),
    "a lone surrogate": "請".encode() + b"\xed\xa0\x80" + "加拿大".encode(),
    "invalid UTF-8": "請".encode() + b"\xff\xfe\xfa" + "加拿大".encode(),
    "two encodings": "請加拿大".encode() + "提供資料".encode("cp950"),
}


def _taken(run, place, path):
    done = run("import", path, "--dry-run", "--format", "json", db=place)
    assert done.code == 0, done.err
    told = json.loads(done.out)
    assert run("import", path, "--yes", "--min-score", "0", db=place).code == 0
    for args in (["add", "a\x00b\ud800c", "--detail", "x\x00\udfff"], ["note", "63", "n\x00\udc80"]):
        assert run(*args, db=place).code == 0
    found = items(run, place)
    for one in found:
        one.pop("created_at"), one.pop("updated_at")
    return told["document"]["encoding"], done.err, found


@pytest.mark.parametrize("name", BROKEN)
def test_case_23_broken_text_is_the_same_on_both_databases(run, cluster, ledger, tmp_path, clock, name):
    path = tmp_path / "broken.txt"
    path.write_bytes(minutes().encode() + b"4. " + BROKEN[name] + "於104年11月30日前提供報告。\n".encode())
    results = [_taken(run, place, path) for place in (str(ledger), cluster.seeded())]
    assert results[0] == results[1]
    encoding, _, _ = results[0]
    assert encoding == "utf-8"
    shown = run("import", path, "--dry-run", db=cluster.seeded())
    if name != "a NUL":
        assert "replaced" in shown.out + shown.err
        assert "utf-8" in shown.out + shown.err


SEARCHES = ["%", "_", "\\", "'", '"', "*", "問", "問卷", "AEO", "ae", "%%", "\\%", "';--", "50%", "a_b", ""]


def test_case_32_a_search_is_a_substring(run, place):
    for text in ("50% of it", "a_b", "back\\slash", "it's", 'said "so"', "star *", "回復問卷", "\\%", "x';-- y"):
        assert run("add", "--", text, db=place).code == 0
    everything = items(run, place)
    for text in SEARCHES:
        found = {one["id"] for one in items(run, place, "--search", text)}
        folded = text.casefold()
        wanted = {one["id"] for one in everything if folded in f"{one['summary']}\0{one['original']}".casefold()}
        by_detail = {
            one["id"]
            for one in json.loads(run("show", *found, "--format", "json", db=place).out if found else "[]")
            if folded in (one.get("detail") or "").casefold()
        }
        assert wanted <= found, text
        assert found <= wanted | by_detail, text


def test_a_sentence_is_one_sentence():
    assert one_sentence("apectrack: no.\n  try again\n")
    assert not one_sentence("Traceback")


def test_every_promise_names_a_test_that_is_there():
    import re
    from pathlib import Path

    top = Path(__file__).parents[2]
    named = re.findall(r"`((?:tests|benchmarks)/[\w/.]+)(?:::(\w+))?`", (top / "docs/promises.md").read_text("utf-8"))
    assert len(named) > 20
    for file, test in named:
        assert (top / file).exists(), file
        assert not test or f"def {test}(" in (top / file).read_text("utf-8"), test
