"""The section on who stands with whom, on a network small enough to work out by hand."""

import numpy as np
import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.report.case import Case
from realpolitik.report.page import render
from realpolitik.report.sections.parts import Block, Section, Table
from realpolitik.report.sections.standing import who_stands
from realpolitik.report.sections.tie_changes import divisions
from realpolitik.scenario.model import Scenario

# A and B are friends over their enemy C; D stands with C, and on fair terms with A.
TIES = [("a", "b", 0.5), ("a", "c", -0.8), ("b", "c", -0.6), ("c", "d", 0.9), ("a", "d", 0.2)]
FOUR = {
    "name": "four",
    "title": "Four <b>states</b>",
    "as_of": "2025-01-15",
    "horizon": "2025-12-31",
    "domain": "test",
    "actors": [{"id": n, "name": f"State {n.upper()}", "kind": "state"} for n in "abcd"],
    "issues": [],
    "layers": [{"id": "security", "weight": 2}, {"id": "trade", "weight": 1}],
    "ties": [
        *({"between": [a, b], "value": v} for a, b, v in TIES),
        {"between": ["a", "b"], "layer": "trade", "value": 0.5},
    ],
    "networks": [
        {
            "id": "all",
            "name": "All four",
            "actors": ["a", "b", "c", "d"],
            "triads": [{"actors": ["d", "a", "c"]}, {"actors": ["a", "b", "c"]}],
        }
    ],
    "what_ifs": [
        {
            "id": "break",
            "title": "A breaks with D",
            "changes": [{"do": "set_tie", "between": ["a", "d"], "layer": "security", "to": -0.2}],
        }
    ],
}


@pytest.fixture(scope="module")
def case() -> Case:
    scenario = Scenario.model_validate(FOUR)
    models = ("balance", "frustration", "common_enemy")
    return Case(forecast(scenario, models, draws=64, what_ifs=["break"]))


@pytest.fixture(scope="module")
def section(case: Case) -> Section:
    (found,) = who_stands(case)
    return found


def table(block: Block, words: str) -> Table:
    """The table of a network, or of one of its parts, with these words in its caption."""
    parts = (block, *block.blocks)
    return next(t for part in parts for t in part.tables if words in t.caption)


def part(section: Section, name: str) -> Block:
    return next(b for b in section.blocks[0].blocks if b.id.endswith(name))


def test_the_record_and_the_badges_stand_first(section: Section) -> None:
    assert "a diagnostic, not a law" in section.text[1]
    assert "74.5 %" in section.text[1]
    assert "Structural balance: published" in section.text[2]
    assert "security (2.00)" in section.blocks[0].text[0]


def test_ties_are_drawn_layer_by_layer_with_their_tables(section: Section) -> None:
    replay = section.blocks[0].replay
    assert replay is not None
    combined, layers = replay.figure.tables
    assert combined.rows[0] == ("State C and State D", "0.90", "friendly", "yes")
    assert combined.rows[-1] == ("State A and State D", "0.20", "friendly", "no")
    assert ("trade", "State A and State B", "0.50") in layers.rows
    assert [step.label for step in replay.steps] == ["All layers", "security", "trade"]
    assert replay.steps[2].heading == "trade, weight 1.00: 1 tie"
    for drawing in map(str, replay.figure.picture.drawings):
        groups = drawing.split('<g class="steps whole">')[1].split("</g></g>")[0].split("<g>")[1:]
        assert [group.count("stroke-dasharray") for group in groups] == [2, 2, 0]
        assert [group.count("<path") for group in groups] == [5, 5, 1]


def test_triangles_change_type_and_roles(section: Section) -> None:
    rows = table(section.blocks[0], "triangles that change").rows
    assert rows == [
        (
            "A breaks with D",
            "State A, State C, State D",
            "++− romantic triangle",
            "+−− stable marriage",
            "State A wing; State C wing; State D pivot",
            "State A outcast; State C partner; State D partner",
            "newly balanced",
        )
    ]


def test_chosen_triangles_come_in_the_analysts_order(section: Section) -> None:
    rows = table(section.blocks[0], "triangles chosen").rows
    assert rows == [
        (
            "State D, State A, State C",
            "As it stands",
            "++− romantic triangle",
            "State D pivot; State A wing; State C wing",
            "2.50; −0.50; −0.50",
        ),
        (
            "State D, State A, State C",
            "A breaks with D",
            "+−− stable marriage",
            "State D partner; State A outcast; State C partner",
            "0.50; −2.50; 0.50",
        ),
        (
            "State A, State B, State C",
            "As it stands",
            "+−− stable marriage",
            "State A partner; State B partner; State C outcast",
            "0.50; 0.50; −2.50",
        ),
    ]


def test_a_what_if_changes_frustration_divisions_and_stress(section: Section) -> None:
    rows = table(section.blocks[0], "settled divisions").rows
    blocs = "State A, State B | State C, State D"
    assert rows == [
        ("As it stands", "0.20", "1", "1", blocs),
        ("A breaks with D", "0.00", "1 (the same)", "1 (the same)", blocs),
    ]
    stress = table(section.blocks[0], "stress that changes").rows
    assert ("A breaks with D", "State D", "100 %", "0 %") in stress
    assert "State B" not in [row[1] for row in stress]


def test_divisions_gained_and_lost_are_counted(case: Case) -> None:
    """Three foes have three best divisions; once two of them are friends there is one."""
    foes = np.pad(np.eye(3) - 1, (0, 1))
    friends = foes.copy()
    friends[0, 1] = friends[1, 0] = 1
    found = divisions(case, case.scenario.networks[0], foes, {"Two make friends": friends})
    assert found.rows[0][1:4] == ("1.00", "3", "3")
    assert found.rows[1][1:4] == ("0.00", "1 (2 lost)", "1 (2 lost)")


def test_enemies_repairs_and_thresholds(section: Section) -> None:
    block = section.blocks[0]
    friends = {row[0]: row[1:] for row in table(block, "common enemies").rows}
    assert friends["State A and State B"] == ("100 %", "100 %", "State C")
    assert table(block, "repairs").rows == [("1", "0.20", "State A and State D (0.20)")]
    # D changes sides when its tie with A outweighs the one with C, 0.9
    moves = {row[0]: row[1:] for row in table(block, "one tie").rows}
    assert moves["State A and State D"] == ("0.20", "0.90", "+0.70", "State D")


def test_shares_of_blocs_and_stress(section: Section) -> None:
    matrix, stress = part(section, "-matrix"), part(section, "-stress")
    assert matrix.figure is not None
    assert stress.figure is not None
    assert matrix.figure.tables[0].rows[0] == ("A State A", "–", "100 %", "0 %", "0 %")
    drawn = str(matrix.figure.picture.drawings[0])
    assert drawn.count("<rect") == 12
    assert drawn.count('fill-opacity="1.00"') == 4
    rows = {row[0]: row[1:] for row in stress.figure.tables[0].rows}
    assert rows == {
        "State A": ("50 %", "50 %"),
        "State C": ("50 %", "50 %"),
        "State D": ("100 %", "100 %"),
        "State B": ("0 %", "0 %"),
    }


def test_the_page_holds_the_section_only_where_ties_hold(case: Case, talks_case: Case) -> None:
    assert who_stands(talks_case) == []
    page = render(case.forecast)
    assert '<section id="standing"' in page
    assert "<legend>Choose a layer</legend>" in page
    assert '<section id="standing"' not in render(talks_case.forecast)
