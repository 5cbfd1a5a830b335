"""Base rates: cited, held beside the parts they fit, with what they miss."""

import re
from pathlib import Path

import pytest
from pybtex.database import parse_file

from realpolitik.errors import ScenarioError
from realpolitik.outside.outside_view import outside_view
from realpolitik.outside.rates import base_rates
from realpolitik.scenario.files import load

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/outside-view.md").read_text("utf-8")
OWN = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]


def test_shipped_rates_cite_works_that_are_there() -> None:
    known = parse_file(str(ROOT / "src/realpolitik/references.bib"), "bibtex").entries
    assert [rate.id for rate in base_rates() if rate.source not in known] == []
    people = {r.source: known[r.source].persons["author"][0].last_names[-1] for r in base_rates()}
    assert [source for source, name in people.items() if name not in PAGE] == []


def test_shipped_figures_are_those_of_the_notes(shared: object) -> None:
    notes = "".join(
        shared(f"formulas/{name}.md").read_text("utf-8")  # type: ignore[operator]  # a fixture
        for name in ("crisis", "alignment")
    )
    shares = {rate.id: rate.best for rate in base_rates() if rate.best is not None}
    assert shares == {
        "interstate-wars-negotiated": 0.55,
        "civil-wars-negotiated": 0.20,
        "alliances-honoured-1816-1944": 0.745,
        "alliances-honoured-all-years": 0.50,
    }
    assert "55% of interstate vs 20% of civil wars" in notes
    assert "74.5 %" in notes
    assert "50 % overall, 66 % before 1945, 22 % 1945-2003" in notes


def test_each_part_has_the_rates_of_its_kind() -> None:
    scenario = load("alaska-2025")
    found = outside_view(scenario)
    beside = {comparison.about: comparison.rate.fits for comparison in found}
    war = scenario.conflicts[0]
    assert beside[f"conflicts/{war.id}"] == "war between states"
    assert {f"conflicts/{war.id}/patrons/{p.actor}" for p in war.patrons} <= set(beside)
    assert beside["ties"] == "network"
    (first,) = [c for c in found if c.rate.id == "interstate-wars-negotiated"]
    assert "The class ends 35 years before this scenario." in first.misfits
    assert "The war of this scenario had not ended on 2025-08-18." in first.misfits
    rebels = tuple(
        actor.model_copy(update={"kind": "movement"}) if actor.id == war.challenger else actor
        for actor in scenario.actors
    )
    inside = outside_view(scenario.model_copy(update={"actors": rebels}))
    assert {c.rate.fits for c in inside if c.about == f"conflicts/{war.id}"} == {
        "war within a state"
    }
    assert outside_view(load("emission-standards-1994")) == ()


def test_a_users_own_rates(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN)
    (found,) = outside_view(load("alaska-2025"), base_rates(path))
    assert (found.rate.best, found.rate.n) == (0.6, 25)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("best: 0.6", "best: 60", r"mine.yaml:6: rates/.*/best: 60 is above 1"),
        ("best: 0.6", "low: 0.6", "'low' and 'high' need a 'best'"),
        ("best: 0.6", "best: 0.6\n    low: 0.7", "low <= best <= high fails"),
        ("n: 25", "n: 2.5", r"mine.yaml:7"),
        ("misfits: [how the class differs from the case]", "misfits: []", "needs at least 1"),
        ("fits: war between states ", "fits: wars", "'wars' is not known"),
        ("source:", "sauce:", "unknown key; did you mean 'source'"),
        ("rates:", "- rates:", "is not"),
    ],
)
def test_bad_rates_name_their_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN.replace(old, new))
    with pytest.raises(ScenarioError, match=words):
        base_rates(path)


def test_an_id_twice_and_an_absent_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN + OWN.replace("rates:\n", ""))
    with pytest.raises(ScenarioError, match="'water-disputes-court' stands 2 times"):
        base_rates(path)
    with pytest.raises(ScenarioError, match="cannot be read"):
        base_rates(tmp_path / "absent.yaml")


def test_the_pages_python_runs() -> None:
    for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(compile(code, "outside-view.md", "exec"), {})  # noqa: S102 - our own page
