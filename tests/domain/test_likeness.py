"""What makes two commitments one, across languages."""

import pytest

from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.likeness import compare


def item(summary, quote, section="三.2"):
    evidence = (Evidence("minutes.txt", section, quote, 0, len(quote), "x"),)
    return Commitment(id=1, summary=summary, kind="follow_up", topic="Labels", evidence=evidence)


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
