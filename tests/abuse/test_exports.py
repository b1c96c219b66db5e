"""Cases 4, 5, 6, 12 and 13: what leaves the ledger is lawful in its format, private, and never written through."""

import csv
import html.parser
import io
import json
import stat

import icalendar
import pytest

from abuse.checks import harmless, items, minutes, one_sentence

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0", "\t=1", "\r=1"]


@pytest.mark.parametrize("title", FORMULAS, ids=ascii)
def test_case_04_no_cell_is_a_formula(run, title):
    assert run("add", "--detail", f"x\n{title}", "--", title).code == 0
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    out = run("export", "csv", "--search", title.strip()).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))
    (row,) = [one for one in rows if one["No."] == "63"]
    assert row["What"].startswith("'")
    assert row["What"][1:] == item["summary"] == title.strip()
    for one in rows:
        assert not any(cell.startswith(tuple("=+-@\t\r＝")) and not cell.lstrip("-").isdigit() for cell in one.values())


def test_case_04_the_original_comes_back(run):
    from apectrack.exporters.formats import csv as written

    for title in FORMULAS:
        assert run("add", "--", title).code == 0
    found = written.read(run("export", "csv").out.encode())
    assert {title.strip() for title in FORMULAS} <= {row["summary"] for row in found}


LONG = "回復問卷" * 75
TITLES = [LONG, "a\r\nb", "a,b;c\\d", "x\nEND:VTODO\nBEGIN:VEVENT", "BEGIN:VEVENT", '":;', "é" * 75]


@pytest.mark.parametrize("title", TITLES, ids=lambda one: ascii(one)[:30])
def test_case_05_lawful_octets(run, tmp_path, title):
    assert run("add", "--due", "2011-04-12", "--topic", "ICS", "--", title).code == 0
    path = tmp_path / "list.ics"
    assert run("export", "ics", "--topic", "ICS", "-o", path).code == 0
    source = path.read_bytes()
    assert source.endswith(b"\r\n")
    for line in source.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
        assert not set(b"\r\n") & set(line)
    whole = icalendar.Calendar.from_ical(source)
    (todo,) = whole.walk("VTODO")
    assert whole.walk("VEVENT") == [] or all(
        str(one["summary"]) != str(todo["summary"]) for one in whole.walk("VEVENT")
    )
    (item,) = json.loads(run("show", "63", "--format", "json").out)
    assert str(todo["summary"]) == item["summary"]


class Page(html.parser.HTMLParser):
    """What a browser would find."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.text.append(data)


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", 'x" onmouseover="y', "javascript:alert(1)", "]]>", "<a href=javascript:x>"]
)
def test_case_06_nothing_runs(run, title):
    assert run("add", "--due", "2011-04-12", "--topic", title, "--detail", title, "--", title).code == 0
    for args in (["export", "html", "--search", title], ["digest", "--format", "html"]):
        page = Page(run(*args).out)
        assert all(tag not in ("script", "iframe", "object", "img", "a") or tag == "a" for tag, _ in page.tags)
        for _, attributes in page.tags:
            assert not any(name.startswith("on") for name, _ in attributes)
            assert not any((value or "").strip().lower().startswith("javascript:") for _, value in attributes)
        assert title in "".join(page.text)


def test_case_12_never_through_a_link_nor_over_a_file(run, tmp_path):
    kept, link, dangling = tmp_path / "kept.csv", tmp_path / "link.csv", tmp_path / "dangling.csv"
    kept.write_text("mine", encoding="utf-8")
    link.symlink_to(kept)
    dangling.symlink_to(tmp_path / "nowhere.csv")
    for path, force in ((kept, []), (link, []), (link, ["--force"]), (dangling, []), (dangling, ["--force"])):
        refused = run("export", "csv", "-o", path, *force)
        assert refused.code == 1
        assert one_sentence(refused.err)
    assert kept.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere.csv").exists()
    assert link.is_symlink()
    for name in ("../escape/x.csv", "none/x.csv", "/proc/nowhere/x.csv"):
        assert run("export", "csv", "-o", tmp_path / name).code == 1
    assert run("export", "csv", "-o", kept, "--force").code == 0
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "No." in kept.read_text(encoding="utf-8")
    assert not list(tmp_path.glob(".apectrack-*"))


@pytest.mark.parametrize("name", ["../../x", "a\x00b", "長" * 300, "CON", "..\\..\\x.txt", "/etc/passwd", "a\r\nb"])
def test_case_13_attachments_stay_inside(run, empty, tmp_path, lawful, name):
    from email.message import EmailMessage

    message = EmailMessage()
    message["Subject"] = "Minutes"
    message.set_content("The minutes are attached.")
    message.add_attachment(
        minutes().encode(), maintype="text", subtype="plain", filename=name.replace("\r\n", "%0d%0a")
    )
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(message))
    before = {one.name for one in tmp_path.rglob("*")}
    done = run("import", path, "--yes", "--min-score", "0", db=empty)
    lawful(done, 0, path=empty)
    assert harmless(done.out + done.err)
    assert len(items(run, empty)) >= 3
    assert {one.name for one in tmp_path.rglob("*")} == before, "nothing is unpacked"
