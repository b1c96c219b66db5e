"""Cases 7, 8, 9, 10, 11 and 22: documents made to kill, damaged ones, and ones that lie."""

import os
import random
import time

import pytest

from abuse.checks import bounded, harmless, minutes, one_sentence, rows
from readers.making import SAMPLES, archive, docx, odt, paragraph

SECRET = "the secret words of another file"


@pytest.fixture
def taken(empty, run, tmp_path):
    """Import bytes under a name in a process of its own; nothing may be left behind by a refusal."""

    def _taken(name, source, *more, room=None):
        path = tmp_path / name
        path.write_bytes(source)
        before = rows(empty)
        spent = bounded(empty, "import", path, "--yes", *more, room=room)
        assert spent.code in (0, 1), spent
        assert "Traceback" not in spent.err
        assert "unforeseen" not in spent.err
        assert harmless(spent.out + spent.err)
        if spent.code == 1:
            assert one_sentence(spent.err)
            assert name in spent.err
            assert rows(empty) == before
        return spent

    return _taken


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_case_07_a_zip_bomb(taken, kind):
    inside = "word/document.xml" if kind == "docx" else "content.xml"
    parts = {"[Content_Types].xml": "<Types/>", inside: b"<a>" + bytes(200_000_000)}
    if kind == "odt":
        parts["mimetype"] = "application/vnd.oasis.opendocument.text"
    spent = taken(f"bomb.{kind}", archive(parts), room=500)
    assert spent.code == 1
    assert spent.seconds < 6


def test_case_08_no_entity_and_no_doctype(taken, empty, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(SECRET, encoding="utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    heads = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{other}">]>',
        f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}<!ENTITY x "&l11;">]>',
        "<!DOCTYPE d>",
    )
    body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    for number, head in enumerate(heads):
        for encoding in ("utf-8", "utf-16"):
            source = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": (head + body).encode(encoding)})
            spent = taken(f"entity{number}.docx", source)
            assert spent.code == 1
            assert SECRET not in spent.out + spent.err
    assert SECRET not in repr(rows(empty))


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("deep.docx", lambda: docx("<w:sdt>" * 60_000 + "</w:sdt>" * 60_000)),
        ("deep.odt", lambda: odt("<text:section>" * 60_000 + "</text:section>" * 60_000)),
        ("deep.html", lambda: b"<html><body>" + b"<div>" * 200_000 + b"x" + b"</div>" * 200_000),
    ],
)
def test_case_09_depth(taken, name, make):
    spent = taken(name, make(), "--meeting-date", "2011-03-02")
    assert "Recursion" not in spent.err
    assert spent.seconds < 15


def _damaged(source, chance):
    if chance.random() < 0.4:
        return source[: chance.randrange(1, len(source))]
    out = bytearray(source)
    for _ in range(chance.choice((1, 3, 20, 100))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "eml", "rtf"])
def test_case_10_damaged_documents(run, empty, tmp_path, lawful, monkeypatch, kind):
    """Sixty of each, twenty PDFs: those in processes of their own, what Python alone reads in this one."""
    from apectrack.readers import registry

    monkeypatch.setattr(registry, "APART", frozenset({"pdf"}))
    before = rows(empty)
    paths = []
    for number in range(60 if kind != "pdf" else 20):
        path = tmp_path / f"damaged{number}.{kind}"
        head = b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + minutes().encode()
        start = head if kind == "eml" else b""
        path.write_bytes(start + _damaged(SAMPLES[kind], random.Random(f"{kind} {number}")))
        paths.append(path)
    for path in paths:
        done = run("import", path, "--dry-run", "--meeting-date", "2011-03-02", db=empty)
        lawful(done, 0, 1)
        assert harmless(done.out + done.err)
        if done.code:
            assert one_sentence(done.err)
            assert path.name in done.err
    assert rows(empty) == before


def test_case_10_damaged_old_word_files(run, empty, tmp_path, lawful):
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    for number in range(60):
        chance = random.Random(f"doc {number}")
        path = tmp_path / f"damaged{number}.doc"
        path.write_bytes(start + chance.randbytes(chance.choice((0, 10, 504, 4096))))
        done = run("import", path, "--dry-run", "--meeting-date", "2011-03-02", db=empty)
        lawful(done, 1)
        assert one_sentence(done.err)
        assert path.name in done.err


def test_case_11_names_that_lie(run, empty, tmp_path, lawful):
    lying = {"is.pdf": SAMPLES["docx"], "is.txt": SAMPLES["odt"], "is.docx": minutes().encode()}
    for name, source in lying.items():
        (tmp_path / name).write_bytes(source)
        lawful(run("import", tmp_path / name, "--dry-run", "--meeting-date", "2011-03-02", db=empty), 0)


def test_case_11_what_is_no_document(empty, tmp_path):
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe")
    before = rows(empty)
    for path in ("binary.txt", "empty.txt", ".", "pipe", "none.txt", "x" * 300, "/dev/zero", "/dev/full"):
        spent = bounded(empty, "import", tmp_path / path, "--yes", room=500)
        assert spent.code in (1, 2), path
        assert one_sentence(spent.err)
        assert spent.seconds < 10
    assert rows(empty) == before


LONG = {
    "one line of 10 MB": lambda: minutes().encode() + "請於四月前回復，".encode() * 420_000,
    "one cell of 10 MB": lambda: docx(
        paragraph("會議紀錄 民國104年6月10日")
        + "<w:tbl><w:tr><w:tc>"
        + paragraph("長" * 3_300_000)
        + "</w:tc></w:tr></w:tbl>"
    ),
    "a million lines": lambda: minutes().encode() + "會議。\n".encode() * 1_000_000,
}


@pytest.mark.parametrize("name", LONG)
def test_case_22_long_documents(taken, name):
    spent = taken(
        "long.docx" if "cell" in name else "long.txt", LONG[name](), "--meeting-date", "2015-06-10", room=1500
    )
    assert spent.seconds < 30
    assert "only the first" in spent.err


def test_case_22_twice_the_text_twice_the_time(run, empty, tmp_path):
    def seconds(times):
        path = tmp_path / f"{times}.txt"
        path.write_text(
            minutes() + "".join(f"{n}. 請加拿大於104年7月15日前提供範例{n}。\n" for n in range(times)), "utf-8"
        )
        began = time.process_time()
        assert run("import", path, "--dry-run", "--format", "json", db=empty).code == 0
        return time.process_time() - began

    seconds(10)
    assert seconds(3200) < 2.5 * 1.2 * max(seconds(1600), 0.1)


def test_case_22_a_long_title_is_cut_where_it_is_shown(run):
    assert run("add", "長" * 100_000, "--due", "2011-04-12").code == 0
    assert len(run("due").out) < 50_000
    assert "63" in run("due").out


def test_a_reader_that_dies_is_a_sentence(run, empty, tmp_path, monkeypatch):
    """A PDF library that crashes, loops or eats memory ends its own process alone."""
    from apectrack.readers import apart

    path = tmp_path / "minutes.pdf"
    path.write_bytes(SAMPLES["pdf"])
    before = rows(empty)
    hook = tmp_path / "hook"
    hook.mkdir()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(hook), *filter(None, [os.environ.get("PYTHONPATH")])]))
    monkeypatch.setattr(apart, "SECONDS", 2)
    ways = ("os.kill(os.getpid(), 11)", "time.sleep(60)", "len(bytearray(10 ** 10))", "sys.exit(3)", "print('{')")
    for way in ways:
        (hook / "sitecustomize.py").write_text(
            f"""import os, sys, time
import apectrack.readers.registry as registry
def broken(*_, **__):
    {way}
registry.read_document = broken
""",
            encoding="utf-8",
        )
        refused = run("import", path, "--yes", db=empty)
        assert refused.code == 1, way
        assert one_sentence(refused.err)
        assert "minutes.pdf" in refused.err
        assert rows(empty) == before
