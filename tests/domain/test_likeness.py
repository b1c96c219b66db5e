"""What makes two commitments one, across languages."""

from datetime import date

import pytest

from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.likeness import compare
from apectrack.domain.party import Party
from apectrack.domain.window import Window


def item(summary, quote, section="三.2", document="minutes.txt", meeting=None, **more):
    evidence = (Evidence(document, section, quote, 0, len(quote or ""), "x"),)
    return Commitment(
        id=1, summary=summary, kind="follow_up", topic="Labels", evidence=evidence, meeting=meeting, **more
    )


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


def test_less_is_asked_in_one_section_of_whoever_owes_it_or_of_what_begins_together():
    owner = {"owners": (Party("CHAIR", "Chair"),)}
    known = item("Consider fees for the agenda", "考量將收費問題納入議程", **owner)
    words = "建議將該問題列入下次會議議程，主席表示將考量"
    assert compare(item(words, words, **owner), known).verdict == "same"
    assert compare(item(words, words), known).verdict == "new"
    known = item("Send two after the merger", "合併後資深資淺各派一人", window=Window.of_year(2012))
    words = "明年合併後，更需至少由資深關員率同資淺關員出席"
    begun = Window(date(2012, 1, 1), None, "year")
    assert compare(item(words, words, window=begun), known).verdict == "same"
