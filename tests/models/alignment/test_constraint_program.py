"""CP-SAT against the other ways to compute the frustration index."""

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import UserError
from realpolitik.models.alignment.constraint_program import constraint_program
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.partition_search import disagreement


@pytest.fixture(scope="module", autouse=True)
def extra() -> None:
    pytest.importorskip("ortools", reason="needs the extra 'alignment' (OR-Tools)")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 9), st.sampled_from([1, 2, 3, "free"]))
def test_it_matches_listing_and_branch_and_bound(seed: int, n: int, blocs: Any) -> None:
    generator = np.random.default_rng(seed)
    upper = np.triu(generator.uniform(-1, 1, (n, n)) * (generator.random((n, n)) < 0.8), 1)
    tie = upper + upper.T
    exact = frustration(tie, blocs=blocs, limit=100)
    got = frustration(tie, blocs=blocs, limit=100, solver="cp-sat")
    assert got.proven
    assert got.value == pytest.approx(float(exact.value), abs=1e-7)
    assert disagreement(tie, np.where(got.blocs < 0, 0, got.blocs)) == pytest.approx(got.value)
    assert {tuple(row) for row in got.optima.tolist()} == {tuple(r) for r in exact.optima.tolist()}


@pytest.mark.parametrize(("window", "blocs"), [("46-49", 2), ("73-76", 3), ("96-99", "free")])
def test_it_matches_integer_programming_on_states(
    golden: dict[str, Any], signed: Callable[..., Any], window: str, blocs: Any
) -> None:
    tie, _ = signed(golden["correlates_of_war"]["file"], lambda row: row["window"] == window)
    highs, other = (frustration(tie, blocs=blocs, solver=name) for name in ("highs", "cp-sat"))
    assert highs.proven
    assert other.proven
    assert (other.value, other.bound) == (highs.value, highs.value)


def test_a_time_limit_leaves_a_value_and_a_bound(random_ties: Callable[..., Any]) -> None:
    tie = random_ties(1, (45, 45), present=1.0)
    for blocs in (2, None):
        got = constraint_program(tie, blocs, seed=0, time_limit=0.5)
        assert not got.proven
        assert 0 <= got.bound < got.value == disagreement(tie, got.bloc)


def test_nobody_is_tied() -> None:
    got = frustration(np.zeros((3, 3)), solver="cp-sat")
    assert (got.value, bool(got.proven)) == (0.0, True)


def test_a_missing_extra_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ortools.sat.python.cp_model", None)
    with pytest.raises(UserError, match=r"realpolitik\[alignment\]"):
        frustration([[0, 1], [1, 0]], solver="cp-sat")
