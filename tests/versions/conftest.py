"""A small case, versions of it, and a reviewed text about it."""

from dataclasses import replace
from typing import Any

import pytest

from realpolitik.reading.items import ActorRecord, IssueLink, Item, Reading, Relation, Sentence
from realpolitik.scenario.evidence import sha256
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import issues_hash

TEXT = "Beton wants it all. Aford and Cville stand together. Nobody knows."
POINTS = [{"at": 0, "means": "none"}, {"at": 50, "means": "half"}, {"at": 100, "means": "all"}]


def estimate(low: float, best: float, high: float) -> dict[str, float]:
    return {"low": low, "best": best, "high": high}


CASE: dict[str, Any] = {
    "name": "river",
    "title": "Who may draw water",
    "as_of": "2020-05-01",
    "horizon": "2021-05-01",
    "domain": "water",
    "actors": [
        {"id": a, "name": a.title(), "kind": "state", "capability": estimate(30, best, 100)}
        for a, best in (("aford", 90), ("beton", 60), ("cville", 40))
    ],
    "issues": [
        {"id": i, "name": i.title(), "question": "How much?", "points": POINTS, "status_quo": 50}
        for i in ("share", "price")
    ],
    "stances": [
        {
            "actor": actor,
            "issue": issue,
            "salience": estimate(0.2, 0.5, 0.9),
            "judged": estimate(max(0, at - 10), at, min(100, at + 15)),
        }
        for actor, issue, at in (
            ("aford", "share", 80), ("beton", "share", 20), ("cville", "share", 55),
            ("aford", "price", 10), ("beton", "price", 70), ("cville", "price", 95),
        )
    ],
    "ties": [{"between": ["aford", "cville"], "value": estimate(-0.2, 0.1, 0.3)}],
    "questions": [
        {"id": "soon", "wording": "?", "resolver": "r", "closes": "2020-05-03"},
        {"id": "later", "wording": "?", "resolver": "r", "closes": "2020-09-01"},
    ],
}  # fmt: skip


@pytest.fixture
def river() -> Scenario:
    return Scenario.model_validate(CASE)


def item(kind: type[Any], quote: str, **more: Any) -> Item:
    start = TEXT.index(quote)
    place = {"start": start, "end": start + len(quote), "quote": quote, "sentence": "P1S1"}
    made: Item = kind(**place, rule="r", **more)
    return made


@pytest.fixture
def reading(river: Scenario) -> Reading:
    """A text with a position, two ties and a position of somebody who takes no part."""
    place: dict[str, Any] = {"issue": "share", "low": 60, "best": 75, "high": 90, "rank": 1}
    digest = sha256(TEXT)
    start = digest[:8]
    items = (
        item(IssueLink, "Beton wants it all.", id=f"{start}-1", actor="beton", speaker="aford",
             because="the nearest wording", **place),
        item(Relation, "Aford and Cville", id=f"{start}-2", source="aford", target="cville",
             type="supports", polarity=1, layer="security"),
        item(Relation, "Nobody knows.", id=f"{start}-3", source="aford", target="dorf",
             type="opposes", polarity=-1, layer="security"),
        item(IssueLink, "Nobody knows.", id=f"{start}-4", actor="dorf", because="x", **place),
    )  # fmt: skip
    return Reading(
        text=TEXT,
        sha256=digest,
        sentences=(Sentence("P1S1", 0, len(TEXT), 1, TEXT),),
        dropped=(),
        evidence=items,
        actors=tuple(
            ActorRecord(id=a, name=a.title(), kind="state")
            for a in ("aford", "beton", "cville", "dorf")
        ),
        language="en",
        date="2020-05-04",
        name="news.txt",
        linked=issues_hash(river.issues),
    )


@pytest.fixture
def accepted(reading: Reading) -> Reading:
    items = [i.model_copy(update={"status": "accepted"}) for i in reading.evidence]
    return replace(reading, evidence=tuple(items))
