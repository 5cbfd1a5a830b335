"""The signed networks of the catalogue: sound, and with the published answers."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from realpolitik.ensemble.run import run_best
from realpolitik.scenario.check import check
from realpolitik.scenario.files import CATALOG, load
from realpolitik.scenario.spans import verify_spans
from realpolitik.scenario.whatif import what_if

GOLDEN = tomllib.loads(
    (Path(__file__).parents[1] / "golden" / "alignment.toml").read_text(encoding="utf-8")
)
NAMES = ("gahuku-gama-tribes", "great-powers-1872-1907")


@pytest.mark.parametrize("name", NAMES)
def test_breaks_no_rule_and_quotes_its_file(name: str) -> None:
    assert check(name) == ()
    report = verify_spans(load(name), [CATALOG / name])
    assert report.problems == ()
    assert len(report.verified) == len(load(name).evidence)


@pytest.mark.parametrize("blocs", [2, 3, "free"])
def test_tribes_have_the_published_frustration(blocs: Any) -> None:
    scenario, case = load("gahuku-gama-tribes"), GOLDEN["gahuku_gama"]
    assert len(scenario.ties) == case["ties"]
    got = run_best("frustration", scenario, blocs=blocs)
    assert got.value == [case["index"][str(blocs)]]


def test_tribes_equal_the_reference_data(shared: Callable[[str], Path]) -> None:
    rows = shared(GOLDEN["gahuku_gama"]["file"]).read_text(encoding="utf-8").split()[1:]
    given = {tuple(sorted(r.lower().split(",")[:2])): float(r.split(",")[2]) for r in rows}
    ties = load("gahuku-gama-tribes").ties
    assert {tuple(sorted(t.between)): t.value.best for t in ties} == given


def test_great_powers_year_by_year() -> None:
    base, case = load("great-powers-1872-1907"), GOLDEN["great_powers"]
    for k, year in enumerate(case["years"]):
        scenario = base if year == 1872 else what_if(base, str(year))
        balance = run_best("balance", scenario)
        assert run_best("frustration", scenario).value == case["index"][k]
        assert balance.census.sum() == case["closed"][k]
        assert balance.census[0, [0, 2]].sum() == case["balanced"][k]


def test_italy_may_stand_on_either_side_in_1872() -> None:
    """The second optimum of 1872 in print: a power without ties fits both blocs."""
    base = load("great-powers-1872-1907")
    tie = run_best("combined_tie", base).tie[0]
    got = run_best("frustration", base)
    italy = base.networks[0].actors.index("italy")
    assert (tie[italy] == 0).all()
    assert (got.found[0], got.blocs[0, italy]) == (1, -1)
    energies = run_best("landscape", base, energies=True).energies[0]
    assert (energies == energies.min()).sum() == 2
    assert np.isfinite(energies).all()
