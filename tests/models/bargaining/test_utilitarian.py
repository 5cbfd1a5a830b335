"""The utilitarian solution against a grid of its own objective."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.utilitarian import utilitarian

GRID = np.linspace(0, 100, 20_001)


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.sampled_from([("quadratic", 2), ("linear", 1)]))
def test_maximises_the_sum(seed: int, form: tuple[str, int]) -> None:
    rng = np.random.default_rng(seed)
    x, s, c = rng.uniform(0, 100, 5), rng.uniform(0.1, 1, 5), rng.uniform(0.1, 1, 5)
    total = -((c * s) @ np.abs(GRID - x[:, None]) ** form[1])
    outcome = utilitarian(x[:, None], s[:, None], c[:, None], utility=form[0])
    assert outcome.position[0] == pytest.approx(GRID[total.argmax()], abs=0.01)


def test_an_interval_of_equals() -> None:
    one = np.ones((2, 1))
    outcome = utilitarian([[20], [80]], one, one, utility="linear")
    assert (outcome.low, outcome.position, outcome.high) == ([20], [50], [80])


def test_utility_is_checked() -> None:
    with pytest.raises(ModelInputError, match="'utility' must be one of quadratic, linear"):
        utilitarian([[1.0]], [[1.0]], [[1.0]], utility="log")
