"""What makes two commitments one, across languages."""

import pytest

from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.likeness import compare


def item(summary, quote, section="三.2", document="minutes.txt", meeting=None):
    evidence = (Evidence(document, section, quote, 0, len(quote), "x"),)
    return Commitment(id=1, summary=summary, kind="follow_up", topic="Labels", evidence=evidence, meeting=meeting)


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("預計請糧農組織（FAO）、FIJI、OIE、IPPC等機構代表前來", "same"),  # the same three bodies
        ("預計請糧農組織（FAO）代表前來", "new"),
        ("預計請WCO、ADB、IDB等機構代表前來", "new"),
    ],
)
def test_bodies_are_called_by_the_same_capitals_in_either_language(quote, verdict):
    known = item("Invite FAO, OIE and IPPC to the labelling workshop", "邀專家參加研習")
    assert compare(item(quote, quote), known).verdict == verdict


def test_the_minutes_of_one_meeting_are_the_same_whatever_their_file_is_called():
    known = item("Send the label sheet", "各會員寄送標示表至秘書處彙整後再行分送", meeting="SCSP 1 2016")
    words = "標示表由各會員寄送至秘書處，另案提供樣張"
    other = {"document": "report (2).docx", "section": "三.2"}
    assert compare(item(words, words, meeting="SCSP 1 2016", **other), known).verdict == "same"
    assert compare(item(words, words, meeting="SCSP 1 2017", **other), known).verdict == "new"
