"""Two-level bargaining: golden shares, the fixed point by iteration, trap 2."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.two_level import two_level

GOLDEN = tomllib.loads((Path(__file__).parents[2] / "golden" / "domestic.toml").read_text("utf-8"))[
    "two_level"
]
MINIMUM, DISCOUNT = st.floats(0, 0.5), st.floats(0.05, 0.98)


def test_golden_shares() -> None:
    got = two_level([0, 0], [GOLDEN["minimum_second"], 0], GOLDEN["discount"], minimum="constraint")
    for k, name in enumerate(("constraint", "slack")):
        first = float(got.first_proposes[k])
        assert [round(first, 3), round(1 - first, 3)] == GOLDEN[name]
    assert got.first_proposes[1] == pytest.approx(1 / 1.9, abs=1e-9)


@settings(max_examples=100)
@given(MINIMUM, MINIMUM, DISCOUNT, st.sampled_from(["constraint", "disagreement"]))
def test_the_closed_form_is_the_limit_of_offers_and_replies(
    m1: float, m2: float, d: float, minimum: str
) -> None:
    got = two_level(m1, m2, d, minimum=minimum)
    u1, u2 = m1, m2  # what each side accepts; start at the least and iterate
    for _ in range(1500):
        if minimum == "constraint":
            u1, u2 = max(m1, d * (1 - u2)), max(m2, d * (1 - u1))
        else:  # a round without agreement still pays the minimum
            u1 = (1 - d) * m1 + d * (1 - u2)
            u2 = (1 - d) * m2 + d * (1 - u1)
    assert got.first_proposes == pytest.approx(1 - u2, abs=1e-6)
    assert got.second_proposes == pytest.approx(u1, abs=1e-6)


@settings(max_examples=50)
@given(MINIMUM, MINIMUM, DISCOUNT)
def test_nash_maximises_the_product(m1: float, m2: float, d: float) -> None:
    shifted = minimize_scalar(
        lambda x: -(x - m1) * (1 - m2 - x), bounds=(m1, 1 - m2), method="bounded"
    )
    assert two_level(m1, m2, d, minimum="disagreement").nash == pytest.approx(shifted.x, abs=1e-4)
    grid = np.linspace(m1, 1 - m2, 2001)
    clipped = grid[(grid * (1 - grid)).argmax()]
    assert two_level(m1, m2, d, minimum="constraint").nash == pytest.approx(clipped, abs=1e-3)


def test_trap_a_constraint_clips_and_a_disagreement_value_shifts() -> None:
    clip = two_level([0, 0, 0], [0.3, 0.5, 0.6], 0.9, minimum="constraint").nash
    shift = two_level([0, 0, 0], [0.3, 0.5, 0.6], 0.9, minimum="disagreement").nash
    assert clip == pytest.approx([0.5, 0.5, 0.4])
    assert shift == pytest.approx([0.35, 0.25, 0.2])
    with pytest.raises(TypeError, match="minimum"):
        two_level(0, 0.3, 0.9)  # type: ignore[call-arg]  # the point: it must be named


def test_minima_that_do_not_fit_mean_no_deal() -> None:
    for minimum in ("constraint", "disagreement"):
        got = two_level([0.6, 0.4], 0.6, 0.9, minimum=minimum)
        assert got.status.tolist() == [Status.EMPTY, Status.OK]
        assert np.isnan([got.first_proposes[0], got.second_proposes[0], got.nash[0]]).all()
        assert got.first_proposes[1] == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((-0.1, 0.2, 0.9), "'minimum_first'"),
        ((0.1, 1.2, 0.9), "'minimum_second'"),
        ((0.1, 0.2, 1.0), "'discount' must be above 0 and below 1"),
        ((0.1, 0.2, 0.0), "'discount'"),
    ],
)
def test_bad_input_is_named(inputs: tuple[float, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        two_level(*inputs, minimum="constraint")


def test_unknown_reading_is_named() -> None:
    with pytest.raises(ModelInputError, match="one of constraint, disagreement"):
        two_level(0.1, 0.2, 0.9, minimum="floor")
