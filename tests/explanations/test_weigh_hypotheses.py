"""Explanations weighed by hand, against a second count, and what single items decide."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.cli.app import outcome
from realpolitik.ensemble.forecast import forecast
from realpolitik.explanations.weigh_hypotheses import Weighed, weigh_hypotheses
from realpolitik.report.case import Case
from realpolitik.report.sections.explanations import explanations
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

MARKS = ("CC", "C", "N", "I", "II")
GRADES = {"inferred": 0.5, "assumed": 0.25}


def case(items: list[dict[str, Any]], names: tuple[str, ...] = ("h1", "h2", "h3")) -> Scenario:
    return Scenario.model_validate(
        {
            "name": "towns",
            "title": "Two towns",
            "as_of": "2020-01-01",
            "horizon": "2021-01-01",
            "domain": "none",
            "actors": [{"id": a, "name": a, "kind": "state", "capability": 1} for a in "ab"],
            "issues": [],
            "ties": [{"between": ["a", "b"], "value": 1}],
            "hypotheses": [
                {
                    "id": "why",
                    "question": "Why?",
                    "explanations": [{"id": name, "statement": name} for name in names],
                    "items": items,
                }
            ],
        }
    )


def weighed(items: list[dict[str, Any]]) -> Weighed:
    (found,) = weigh_hypotheses(case(items))
    return found


BY_HAND = [
    {"id": "e1", "gist": "x", "grade": "inferred", "marks": {"h1": "I", "h2": "C", "h3": "CC"}},
    {"id": "e2", "gist": "x", "grade": "inferred", "marks": {"h1": "C", "h2": "II", "h3": "N"}},
    {"id": "e3", "gist": "x", "grade": "assumed", "marks": {"h1": "C", "h2": "C", "h3": "C"}},
    {"id": "e4", "gist": "x", "grade": "assumed", "marks": {"h1": "N", "h2": "I", "h3": "I"}},
]


def test_a_matrix_by_hand() -> None:
    found = weighed(BY_HAND)
    rows = {one.explanation: one for one in found.explanations}
    assert [one.explanation for one in found.explanations] == ["h3", "h1", "h2"]
    assert [rows[h].against for h in ("h1", "h2", "h3")] == [0.5, 1.25, 0.25]
    assert [rows[h].plain for h in ("h1", "h2", "h3")] == [1, 3, 1]
    assert rows["h2"].items == ("e2", "e4")
    assert found.least == ("h3",)
    assert not found.by_grade  # with all alike h1 and h3 tie
    tells = {one.item: one for one in found.items}
    # e1: from I to CC three of four steps, half a weight
    assert tells["e1"].tells == pytest.approx(0.5 * 3 / 4)
    assert tells["e3"].tells == 0  # it fits all alike
    assert next(one.item for one in found.items) in ("e1", "e2")
    assert {item for item, one in tells.items() if one.decides} == {"e1", "e2"}


def test_what_is_not_marked_is_neither_for_nor_against() -> None:
    marked = [{**item, "marks": dict(item["marks"])} for item in BY_HAND]
    del marked[1]["marks"]["h3"]  # was N
    assert weighed(marked) == weighed(BY_HAND)


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(st.sampled_from(list(GRADES)), *[st.sampled_from(MARKS)] * 3),
        min_size=1,
        max_size=6,
    )
)
def test_against_a_second_count(rows: list[tuple[str, ...]]) -> None:
    items = [
        {
            "id": f"e{k}",
            "gist": "x",
            "grade": g,
            "marks": dict(zip(("h1", "h2", "h3"), m, strict=True)),
        }
        for k, (g, *m) in enumerate(rows)
    ]

    def against(kept: list[tuple[str, ...]]) -> list[float]:
        return [sum(GRADES[row[0]] * row[h].count("I") for row in kept) for h in (1, 2, 3)]

    def least(kept: list[tuple[str, ...]]) -> set[int]:
        sums = against(kept)
        return {h for h, total in enumerate(sums, 1) if total == min(sums)}

    found = weighed(items)
    sums = {one.explanation: one.against for one in found.explanations}
    assert [sums[f"h{h}"] for h in (1, 2, 3)] == against(rows)
    assert {f"h{h}" for h in least(rows)} == set(found.least)
    decides = {one.item for one in found.items if one.decides}
    assert decides == {
        f"e{k}" for k in range(len(rows)) if least(rows[:k] + rows[k + 1 :]) != least(rows)
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"marks": {"h9": "C"}}, "marks 'h9', which is no explanation"),
        ({"marks": {"h1": "X"}}, "'CC', 'C', 'N', 'I' or 'II'"),
        ({"grade": "measured"}, "grade 'measured' needs 'evidence'"),
    ],
)
def test_a_matrix_that_makes_no_sense(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        case([{"id": "e1", "gist": "x", **change}])
    with pytest.raises(ValueError, match="at least 2"):
        case([{"id": "e1", "gist": "x"}], names=("h1",))


def test_the_section_names_least_and_what_it_rests_on() -> None:
    scenario = case(BY_HAND)
    (section,) = explanations(Case(forecast(scenario, ["frustration"], draws=2)))
    (block,) = section.blocks
    assert block.text[0] == (
        "Explanation 1 has least against it. That rests on single items: without e1 or e2 it "
        "would change. It also rests on weighing items by their grade: with all alike it would "
        "change."
    )
    assert block.lines[0].text == "h3. Against it: e4; weight 0.25."
    assert block.tables[0].head[2:5] == ("Fits 1", "Fits 2", "Fits 3")
    assert explanations(Case(forecast(load("great-powers-1872-1907"), ["balance"], draws=2))) == []
    alike = case([{"id": "e1", "gist": "x", "marks": dict.fromkeys(("h1", "h2", "h3"), "I")}])
    (section,) = explanations(Case(forecast(alike, ["frustration"], draws=2)))
    assert "does not tell the explanations apart" in section.blocks[0].text[0]


def test_the_command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["realpolitik", "hypotheses", "alaska-2025"])
    assert outcome() == 0
    lines = capfd.readouterr().out.splitlines()
    matrix = load("alaska-2025").hypotheses[0]
    assert lines[0] == matrix.question
    assert lines[1].split("\t") == [
        "explanation",
        "against it",
        "all items alike",
        "items",
        "statement",
    ]
    assert len([line for line in lines if "\t" in line]) == 2 + len(matrix.explanations) + len(
        matrix.items
    )
    monkeypatch.setattr("sys.argv", ["realpolitik", "hypotheses", "emission-standards-1994"])
    assert outcome() == 0
    assert "no competing explanations" in capfd.readouterr().out
