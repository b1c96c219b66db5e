"""What the extraction tests share: a small cast of parties, and reading text the way the program does."""

from datetime import date

import pytest

from apectrack.domain.party import Party
from apectrack.extraction import extract
from apectrack.readers.registry import read_document


class Topic:
    def __init__(self, name, name_zh="", aliases=()):
        self.name, self.name_zh, self.aliases = name, name_zh, aliases


PARTIES = (
    Party("ALL", "All economies", "各經濟體", aliases=("各會員", "Members")),
    Party("TWN", "Chinese Taipei", "中華臺北", "economy", "TWN", ("我國", "我方")),
    Party("JPN", "Japan", "日本", "economy", "JPN", ("日方",)),
    Party("CAN", "Canada", "加拿大", "economy", "CAN", ("加方",)),
    Party("SCSP", "Sub-Committee on Standard Procedures", "標準程序次級委員會"),
    Party("SCSP-CHAIR", "SCSP chair", "", "role", "CAN"),
    Party("TWN-MOF", "Ministry of Finance", "財政部", economy="TWN"),
)
TOPICS = (Topic("Labels", "標示", ("label", "標籤")), Topic("Audit", "稽核", ("inspection",)))


@pytest.fixture
def read():
    """Extract from text; the meeting is on 14 March 2016 unless the text or ``day`` says otherwise."""

    def reading(text, day=date(2016, 3, 14), name="minutes.txt", **more):
        document = read_document(text.encode(), name)
        return extract(document, parties=PARTIES, topics=TOPICS, meetings=(), meeting_date=day, **more)

    return reading


@pytest.fixture
def one(read):
    """The only candidate of a text."""

    def reading(text, **more):
        (found,) = read(text, **more).candidates
        return found

    return reading
