"""What makes two commitments one, across languages."""

import pytest

from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.likeness import compare


def item(summary, quote, section="三.2", document="minutes.txt", meeting=None):
    evidence = (Evidence(document, section, quote, 0, len(quote or ""), "x"),)
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


@pytest.mark.parametrize(
    ("quote", "meeting", "verdict"),
    [
        (None, "SCSP 1 2016", "same"),
        (None, "SCSP 1 2017", "new"),
        ("各會員寄送標示表至秘書處彙整後再行分送", "SCSP 1 2016", "new"),  # its own words speak for it
    ],
)
def test_the_section_to_read_is_that_of_a_meeting_whatever_its_file_is_called(quote, meeting, verdict):
    known = item("各會員寄送標示表至秘書處彙整後再行分送", quote, meeting="SCSP 1 2016")
    words = "標示表由各會員寄送至秘書處，另案提供樣張"
    fresh = item(words, words, document="report (2).docx", meeting=meeting)
    assert compare(fresh, known).verdict == verdict
