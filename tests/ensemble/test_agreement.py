"""Agreement of experts against published tables and direct formulas."""

import datetime as dt
import tomllib
from itertools import combinations
from math import isnan
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.ensemble.agreement import expert_agreement, interval_alpha, within_agreement
from realpolitik.scenario.changes import Set
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if

GOLDEN = tomllib.loads((Path(__file__).parents[1] / "golden/agreement.toml").read_text("utf-8"))
DAY = dt.date(2024, 12, 1)


@pytest.mark.parametrize("case", GOLDEN["alpha"], ids=lambda case: case["source"][:20])
def test_alpha_of_published_tables(case: dict[str, object]) -> None:
    rows = np.array(case["answers"], dtype=float)
    rows[rows == 0] = np.nan
    assert interval_alpha(rows) == pytest.approx(case["alpha"], abs=5e-4)


answers = st.lists(
    st.lists(st.none() | st.integers(0, 9), min_size=3, max_size=3), min_size=2, max_size=5
)


@settings(max_examples=50)
@given(answers)
def test_alpha_is_observed_over_expected_disagreement_by_pairs(
    rows: list[list[int | None]],
) -> None:
    table = np.array(rows, dtype=float)
    units = [[v for v in unit if v is not None] for unit in zip(*rows, strict=True)]
    units = [unit for unit in units if len(unit) > 1]
    every = [v for unit in units for v in unit]
    if not every:
        assert isnan(interval_alpha(table))
        return
    observed = sum(
        2 * sum((a - b) ** 2 for a, b in combinations(unit, 2)) / (len(unit) - 1) for unit in units
    ) / len(every)
    expected = 2 * sum((a - b) ** 2 for a, b in combinations(every, 2))
    expected /= len(every) * (len(every) - 1)
    assert interval_alpha(table) == pytest.approx(1 - observed / expected if expected else 1.0)


def test_within_agreement_by_hand() -> None:
    assert within_agreement([40, 60], 100) == pytest.approx(1 - 200 / (10_000 / 12))
    assert within_agreement([0, 100], 100) == 0
    assert within_agreement([0.4, 0.4, 0.4], 1) == 1
    assert isnan(within_agreement([5], 100))


def answered(**given: tuple[float, float, float]) -> Estimate:
    opinions = [
        Opinion(by=by, on=DAY, low=low, best=best, high=high)
        for by, (low, best, high) in given.items()
    ]
    return pooled(Estimate(low=0, best=0, high=0), opinions)


def test_cells_say_who_lies_apart(small: Scenario) -> None:
    far = answered(anna=(10, 20, 30), ben=(15, 22, 30), cara=(80, 85, 90))
    reaching = answered(anna=(20, 20, 20), ben=(22, 22, 22), cara=(10, 85, 90))
    asked = what_if(
        small,
        Set(estimate="stances/alpha/land/judged", to=far),
        Set(estimate="stances/beta/land/judged", to=reaching),
        Set(estimate="actors/alpha/capability", to=answered(anna=(100, 100, 100))),
    )
    found = {cell.path: cell for cell in expert_agreement(asked).cells}
    cell = found["stances/alpha/land/judged"]
    assert (cell.low, cell.median, cell.high, cell.outliers) == (20, 22, 85, ("cara",))
    assert found["stances/beta/land/judged"].outliers == ()
    assert isnan(found["actors/alpha/capability"].agreement)
    assert set(expert_agreement(asked).alpha) == {"weights", "positions"}
