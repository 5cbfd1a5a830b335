"""Matrices of explanations: what a scenario refuses, warns of, and keeps."""

from typing import Any

import pytest

from realpolitik.scenario.changes import RemoveSource
from realpolitik.scenario.check import check
from realpolitik.scenario.explanations import Matrix
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if


@pytest.fixture(scope="module")
def alaska() -> Scenario:
    return load("alaska-2025")


def with_item(alaska: Scenario, **changes: Any) -> Scenario:
    data = alaska.model_dump(mode="json")
    data["hypotheses"][0]["items"][0] |= changes
    return Scenario.model_validate(data)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"evidence": ["b99"]}, "there is no evidence 'b99'"),
        ({"claims": ["C99"]}, "there is no claim 'C99'"),
        ({"id": "iran"}, "'iran' stands 2 times"),
        ({"marks": {"wedge": "C"}}, "says nothing on pacific, elsewhere, settlement: counts as N"),
    ],
)
def test_what_is_wrong_is_named(alaska: Scenario, changes: dict[str, Any], words: str) -> None:
    (problem,) = check(with_item(alaska, **changes))
    assert words in problem.message
    assert problem.path.startswith("hypotheses/why-a-negotiated-end/items/")
    assert problem.severity == ("warning" if "counts as N" in words else "error")


def test_rejected_evidence_supports_no_item(alaska: Scenario) -> None:
    pieces = tuple(
        e.model_copy(update={"status": "rejected"}) if e.id == "b26" else e for e in alaska.evidence
    )
    messages = [p.message for p in check(alaska.model_copy(update={"evidence": pieces}))]
    assert "rests on 'b26', which was rejected" in messages


def test_without_its_source_an_item_counts_as_assumed(alaska: Scenario) -> None:
    left = what_if(alaska, RemoveSource(source="brief-en"))
    items = {item.id: item for item in left.hypotheses[0].items}
    assert (items["china-first"].evidence, items["china-first"].grade) == ((), "assumed")
    assert (items["iran"].evidence, items["iran"].grade) == (("p14s2",), "measured")
    assert items["arms-sold"] == alaska.hypotheses[0].items[1]
    assert Matrix.model_validate(left.hypotheses[0].model_dump()) == left.hypotheses[0]
