"""The section on who stands with whom, on a network small enough to work out by hand."""

import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.report.case import Case
from realpolitik.report.page import render
from realpolitik.report.sections.parts import Block, Section, Table
from realpolitik.report.sections.standing import who_stands
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
    "layers": [{"id": "security", "weight": 2}],
    "ties": [{"between": [a, b], "value": v} for a, b, v in TIES],
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
    return next(t for t in block.tables if words in t.caption)


def test_the_record_and_the_badges_stand_first(section: Section) -> None:
    assert "a diagnostic, not a law" in section.text[1]
    assert "74.5 %" in section.text[1]
    assert "Structural balance: published" in section.text[2]
    assert "security (2.00)" in section.blocks[0].text[0]


def test_ties_are_drawn_with_their_table(section: Section) -> None:
    figure = section.blocks[0].figure
    assert figure.tables[0].rows[0] == ("State C and State D", "0.90", "friendly", "yes")
    assert figure.tables[0].rows[-1] == ("State A and State D", "0.20", "friendly", "no")
    drawn = str(figure.picture.drawings[0])
    assert drawn.count("stroke-dasharray") >= 2
    assert "var(--range)" in drawn
    assert "var(--shift)" in drawn


def test_triangles_change_type_and_roles(section: Section) -> None:
    rows = table(section.blocks[0], "triangles that change").rows
    assert rows == [
        (
            "A breaks with D",
            "State A, State C, State D",
            "romantic triangle (++−)",
            "stable marriage (+−−)",
            "State A wing; State C wing; State D pivot",
            "State A outcast; State C partner; State D partner",
            "newly balanced",
        )
    ]
    then = table(section.blocks[0], "frustration").rows
    assert [row[:2] for row in then] == [("As it stands", "0.20"), ("A breaks with D", "0.00")]
    assert then[0][3] == "State A, State B | State C, State D"


def test_enemies_repairs_and_thresholds(section: Section) -> None:
    block = section.blocks[0]
    friends = {row[0]: row[1:] for row in table(block, "common enemies").rows}
    assert friends["State A and State B"] == ("100 %", "100 %", "State C")
    assert table(block, "repairs").rows == [("1", "0.20", "State A and State D (0.20)")]
    # D changes sides when its tie with A outweighs the one with C, 0.9
    moves = {row[0]: row[1:] for row in table(block, "one tie").rows}
    assert moves["State A and State D"] == ("0.20", "0.90", "+0.70", "State D")


def test_shares_of_blocs_and_stress(section: Section) -> None:
    matrix, stress, _ = section.blocks[0].blocks
    assert matrix.figure.tables[0].rows[0] == ("State A", "–", "100 %", "0 %", "0 %")
    rows = {row[0]: row[1:] for row in stress.figure.tables[0].rows}
    assert rows == {
        "State A": ("50 %", "50 %"),
        "State C": ("50 %", "50 %"),
        "State D": ("100 %", "100 %"),
        "State B": ("0 %", "0 %"),
    }


def test_the_page_holds_the_section_only_where_ties_hold(case: Case, talks_case: Case) -> None:
    assert who_stands(talks_case) == []
    assert '<section id="standing"' in render(case.forecast)
    assert '<section id="standing"' not in render(talks_case.forecast)
