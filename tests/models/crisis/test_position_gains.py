"""Gains from positions: by hand, actor by actor, and into linkage."""

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.linkage import linkage
from realpolitik.models.crisis.position_gains import position_gains


def test_by_hand() -> None:
    got = position_gains([[0, 100], [80, np.nan]], [[1, 0.5], [0.5, 1]], [50, 60], [100, 20])
    assert got.gain == pytest.approx(np.array([[0.5, 0.5 * 0.4], [0.5 * (0.2 - 0.3), 0]]))


def test_matches_a_loop_and_feeds_linkage() -> None:
    rng = np.random.default_rng(8)
    x, s = rng.uniform(0, 100, (5, 3, 4)), rng.uniform(0, 1, (5, 3, 4))
    y, q = rng.uniform(0, 100, (5, 4)), rng.uniform(0, 100, 4)
    got = position_gains(x, s, y, q).gain
    for draw, actor, issue in np.ndindex(5, 3, 4):
        here = x[draw, actor, issue]
        gain = abs(q[issue] - here) - abs(y[draw, issue] - here)
        assert got[draw, actor, issue] == pytest.approx(s[draw, actor, issue] * gain / 100)
    assert linkage(got).package.shape == (5, 4)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([[120.0]], [[1.0]], [0.0], [0.0]), "'position' must be between 0 and 100"),
        (([[20.0]], [[1.2]], [0.0], [0.0]), "'salience' must be between 0 and 1"),
        (([[20.0]], [[1.0]], [np.nan], [0.0]), "'settlement'"),
        (([20.0], [1.0], [0.0], [0.0]), "needs the axes"),
        (([[20.0, 1, 1]], [[1.0]], [0.0, 0.0], [0.0]), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        position_gains(*inputs)
