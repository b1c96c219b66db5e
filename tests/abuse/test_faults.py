"""Cases 28 and 29: commands that die at random moments, writes that fail, and many programs at once."""

import random
import signal
import time

import pytest

from abuse import faults
from abuse.checks import MINUTES


@pytest.fixture
def harm(seeded, tmp_path):
    return faults.Harm(seeded, tmp_path)


@pytest.mark.parametrize("command", ["import", "done", "migrate", "init", "export"])  # trust.py kills all
def test_case_28_killed_at_random_moments(harm, command):
    chance = random.Random(time.time_ns())
    assert harm.kill(command, chance).lost == ()
    assert harm.kill(command, chance, signal.SIGTERM).lost == ()


@pytest.mark.parametrize("command", ["import", "migrate", "export"])
def test_case_28_each_write_fails_once(harm, command):
    rounds, lost = harm.starve(command, steps=3)
    assert lost == []
    assert rounds > 1


def test_case_29_many_at_once(ledger, tmp_path):
    found = faults.crowd(str(ledger), 8, 2, tmp_path, faults.sqlite_tables)
    assert found.lost == []
    assert found.codes["add", 0]
    assert faults.whole(ledger)


def test_case_29_many_at_once_on_a_server(cluster, tmp_path):
    found = faults.crowd(cluster.seeded(), 5, 1.5, tmp_path, faults.postgres_tables)
    assert found.lost == []
    assert found.codes["add", 0]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_case_29_two_imports_and_two_inits_of_one(request, tmp_path, kind):
    """The same minutes twice at once, into a ledger two programs make at once."""
    import subprocess

    from conftest import APECTRACK, scrubbed

    place = str(tmp_path / "new.db") if kind == "sqlite" else request.getfixturevalue("cluster").empty()
    tables = faults.sqlite_tables if kind == "sqlite" else faults.postgres_tables
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    for words in (["init", "--empty"], ["import", str(tmp_path / "minutes.txt"), "--yes", "--min-score", "0"]):
        children = [
            subprocess.Popen(
                [*APECTRACK, "--db", place, *words],
                env=scrubbed(APECTRACK_BUSY_SECONDS="60"),
                stdout=subprocess.DEVNULL,
            )
            for _ in range(2)
        ]
        assert {child.wait() for child in children} <= {0, 4}
    quotes = [row["quote"] for row in tables(place)["evidence"]]
    assert len(quotes) == len(set(quotes)) >= 3


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_case_29_two_documents_with_one_commitment_at_once(request, tmp_path, kind):
    """Whichever of two programs comes second finds what the first has just made, and adds its words to it."""
    import subprocess

    from conftest import APECTRACK, scrubbed

    place = str(tmp_path / "new.db") if kind == "sqlite" else request.getfixturevalue("cluster").empty()
    tables = faults.sqlite_tables if kind == "sqlite" else faults.postgres_tables
    subprocess.run([*APECTRACK, "--db", place, "init", "--empty"], env=scrubbed(), check=True, capture_output=True)
    said = "請水利科於109年6月30日前完成抽水站閘門更換，並將結果報府備查。"
    for name in ("one", "two", "three", "four"):
        text = f"防汛會報紀錄（{name}）\n會議時間：109年5月4日\n決議：\n一、{said}\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    children = [
        subprocess.Popen(
            [*APECTRACK, "--db", place, "import", str(tmp_path / f"{name}.txt"), "--yes", "--min-score", "0"],
            env=scrubbed(APECTRACK_BUSY_SECONDS="60"),
            stdout=subprocess.DEVNULL,
        )
        for name in ("one", "two", "three", "four")
    ]
    assert {child.wait() for child in children} == {0}
    found = tables(place)
    assert len(found["commitment"]) == 1
    assert len(found["evidence"]) == 4
