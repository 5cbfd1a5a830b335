"""Coercion under conflict expectations: golden concession, indifference, Drezner's signs."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.coercion import coercion

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_lab.toml").read_text("utf-8")
)["coercion"]
COST, MIND = st.floats(0.1, 20), st.floats(0, 5)


def test_golden_concession() -> None:
    cS, cT, aT = (GOLDEN[key] for key in ("cost_sender", "cost_target", "expectation_target"))
    assert coercion(cS, cT, 0, aT).concession == GOLDEN["concession"]
    assert coercion(cS, cT).concession == cT


@settings(max_examples=80)
@given(COST, COST, MIND, MIND)
def test_the_target_is_indifferent_and_the_sender_gains(
    cS: float, cT: float, aS: float, aT: float
) -> None:
    got = coercion(cS, cT, aS, aT)

    def better_to_concede(d: float) -> float:
        """Conceding loses d and gives the sender d; standing firm costs cT, the sender cS."""
        concede = -d + aT * (-d - d)
        stand = -cT + aT * (-cT + cS)
        return concede - stand

    if better_to_concede(0) > 0:
        assert got.concession == pytest.approx(brentq(better_to_concede, 0, 1e4), abs=1e-6)
    else:
        assert got.concession == 0
    carried_out = -cS + aS * (-cS + cT)
    assert got.threat_gain == pytest.approx(carried_out)
    assert got.threat == (got.threat_gain > 0)


def test_signs_of_the_abstract() -> None:
    minds = np.linspace(0, 3, 10)
    got = coercion(2, 10, minds, minds)
    assert (np.diff(got.threat.astype(int)) >= 0).all()
    assert (np.diff(got.concession) <= 0).all()


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="'cost_sender'"):
        coercion(-1, 2)
    with pytest.raises(ModelInputError, match="'expectation_target'"):
        coercion(1, 2, 0, np.nan)
