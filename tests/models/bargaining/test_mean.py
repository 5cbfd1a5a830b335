"""The compromise model: closed form, fallbacks, bad input."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.mean import mean
from realpolitik.models.contract import Status

UNIT = st.floats(0, 1, allow_nan=False)


def test_two_actors_by_hand() -> None:
    outcome = mean([[10], [90]], [[1], [0.5]], [[100], [50]])
    assert outcome.position == pytest.approx([26.0])  # (100*10 + 25*90) / 125


@given(hnp.arrays(float, (3, 4, 2), elements=UNIT), hnp.arrays(float, (3, 4, 2), elements=UNIT))
def test_matches_numpy_average_draw_by_draw(x: np.ndarray, s: np.ndarray) -> None:
    c = np.linspace(1, 2, 4)[:, None]
    got = mean(100 * x, s, c)
    for draw in range(3):
        for issue in range(2):
            if (c[:, 0] * s[draw, :, issue]).sum() > 0:
                expected = np.average(100 * x[draw, :, issue], weights=c[:, 0] * s[draw, :, issue])
                assert got.position[draw, issue] == pytest.approx(expected, abs=1e-9)


def test_absent_actor_has_no_effect() -> None:
    with_absent = mean([[10], [90], [np.nan]], [[1], [0.5], [1]], [[100], [50], [900]])
    assert with_absent.position == pytest.approx([26.0])


def test_fallbacks_are_named() -> None:
    assert mean([[0], [50]], [[0], [0]], [[3], [1]]).status == [Status.FALLBACK_CAPABILITY]
    assert mean([[0], [50]], [[0], [0]], [[3], [1]]).position == pytest.approx([12.5])
    assert mean([[0], [50]], [[1], [1]], [[0], [0]]).status == [Status.FALLBACK_EQUAL]
    nobody = mean([[np.nan], [np.nan]], [[1], [1]], [[1], [1]])
    assert nobody.status == [Status.NOBODY]
    assert np.isnan(nobody.position).all()


@pytest.mark.parametrize(
    ("position", "salience", "capability", "words"),
    [
        ([[101.0]], [[1.0]], [[1.0]], "'position' must be between 0 and 100; 101"),
        ([[1.0]], [[1.5]], [[1.0]], "'salience' must be between 0 and 1"),
        ([[1.0]], [[1.0]], [[-1.0]], "'capability' must be finite and not negative"),
        ([[1.0]], [[1.0]], [[np.inf]], "'capability'"),
        ([1.0], [1.0], [1.0], "needs the axes"),
        ([[1.0, 1.0]], [[1.0, 1.0, 1.0]], [[1.0]], "do not fit"),
        ([["a"]], [[1.0]], [[1.0]], "'position' must be numbers"),
    ],
)
def test_bad_input_is_named(
    position: object, salience: object, capability: object, words: str
) -> None:
    with pytest.raises(ModelInputError, match=words.replace("(", r"\(")):
        mean(position, salience, capability)
