"""HTML and Markdown: every title is shown and none is obeyed."""

import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack.domain.text import visible
from apectrack.domain.window import Window
from apectrack.exporters.formats import html, markdown
from exporters.items import HOSTILE, PARTIES, context, due, plain, several


def written(module, items, **more) -> str:
    out = io.BytesIO()
    module.write(items, out, context(**more))
    return out.getvalue().decode("utf-8")


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags, self.text, self.open = [], "", []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def checked(source: str) -> Page:
    page = Page(source)
    assert not page.open, "every tag is closed"
    assert not {tag for tag, _ in page.tags} & {"script", "a", "img", "iframe", "link", "form", "object", "svg"}
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "href", "srcdoc")]
    return page


@given(several(), st.sampled_from(["en", "zh-Hant"]))
def test_a_page_shows_and_does_nothing(items, lang):
    page = checked(written(html, items, lang=lang))
    for one in items:
        assert visible(one.summary) in page.text


@pytest.mark.parametrize("title", [text for text in HOSTILE if "\n" not in text])
def test_hostile_titles(title):
    page = checked(written(html, [plain(summary=title, topic=title)]))
    assert page.text.count(visible(title)) >= 2


def test_a_page_in_chinese():
    late = due(date(2011, 4, 5), original="回復問卷", topic="AEO", owners=PARTIES[:2])
    source = written(html, [late, plain(waits_for="SOM 3")], lang="zh-Hant", topics={"AEO": "優質企業"})
    page = checked(source)
    assert ("html", {"lang": "zh-Hant"}) in page.tags
    assert any(attributes.get("name") == "viewport" for _, attributes in page.tags)
    for words in (
        "應辦事項列管表（2011-04-10）",
        "2 項",
        "逾期",
        "回復問卷",
        "優質企業",
        "中華臺北、日本",
        "等候 SOM 3",
    ):
        assert words in page.text
    assert "@media print" in source
    assert "http://" not in source
    assert "https://" not in source


def test_an_empty_page():
    assert "Nothing to list." in checked(written(html, [])).text


def luminance(colour: str) -> float:
    colour = "".join(c * 2 for c in colour) if len(colour) == 3 else colour
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("words", ["1a1a1a", "4a4a4a", "7a0c0c"])
def test_words_stand_out_from_every_ground(words):
    grounds = re.findall(r"background: #([0-9a-f]{3,6})", html._STYLE)
    for ground in set(grounds) - {"1f3a54"}:
        assert (luminance(ground) + 0.05) / (luminance(words) + 0.05) >= 7


@given(several())
def test_a_markdown_table_has_its_rows(items):
    lines = written(markdown, items).splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert len(table) == len(items) + 2
    bars = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in table]
    assert set(bars) == {10}


@pytest.mark.parametrize("title", ["<b>", "[x](javascript:1)", "![x](y)", "`a`", "*b*", "a|b", "\\", "$x$", "# h"])
def test_markdown_means_itself(title):
    from markdown_it import MarkdownIt

    source = written(markdown, [plain(summary=title)])
    tokens = MarkdownIt().enable("table").parse(source)
    cells = [token for token in tokens if token.type == "inline" and any(c.content for c in token.children)]
    kinds = {child.type for token in cells for child in token.children}
    assert kinds == {"text"} or kinds == {"text", "text_special"}
    told = ["".join(child.content for child in token.children) for token in cells]
    assert title in told


def test_markdown_in_chinese():
    item = due(date(2011, 4, 5), original="回復問卷")
    window = plain(id=8, window=Window(date(2011, 6, 1), date(2011, 7, 31)))
    assert written(markdown, [item, window], lang="zh-Hant") == (
        "# 應辦事項列管表（2011-04-10）\n\n"
        "| 序號 | 狀態 | 期限 | 起始 | 議題 | 應辦事項 | 主辦 | 對象 | 依據 |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| 7 | 逾期 | 2011-04-05 |  |  | 回復問卷 |  |  |  |\n"
        "| 8 | 未到期 | 2011-07-31 | 2011-06-01 |  | Return the form |  |  |  |\n"
        "\n2 項\n"
    )
