"""The repeated dilemma: Axelrod's number, deviations counted one by one, other games named."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.repeated_dilemma import repeated_dilemma

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_lab.toml").read_text("utf-8")
)["axelrod"]
STEP = st.floats(0.1, 5)


def test_golden_axelrod() -> None:
    got = repeated_dilemma(*GOLDEN["payoffs"])
    assert got.tit_for_tat == pytest.approx(GOLDEN["tit_for_tat"][0] / GOLDEN["tit_for_tat"][1])


@settings(max_examples=100)
@given(STEP, STEP, STEP, st.floats(0.01, 0.99))
def test_deviations_pay_exactly_below_the_threshold(
    first: float, second: float, third: float, d: float
) -> None:
    S, P, R, T = 0.0, first, first + second, first + second + third
    got = repeated_dilemma(T, R, P, S)
    assume(abs(d - got.grim_trigger) > 1e-6 and abs(d - got.tit_for_tat) > 1e-6)
    stay = R / (1 - d)
    for_ever = T + d * P / (1 - d)
    in_turn = (T + d * S) / (1 - d**2)
    assert (d >= got.grim_trigger) == (stay >= for_ever)
    assert (d >= got.tit_for_tat) == (stay >= max(for_ever, in_turn))


def test_other_games_are_named() -> None:
    got = repeated_dilemma([3, 5], [5, 3], 1, 0)
    assert got.status.tolist() == [Status.UNDEFINED, Status.OK]
    assert np.isnan([got.grim_trigger[0], got.tit_for_tat[0]]).all()
    with pytest.raises(ModelInputError, match="'temptation' must be finite"):
        repeated_dilemma(np.inf, 3, 1, 0)
