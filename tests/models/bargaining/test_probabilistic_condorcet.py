"""The probabilistic Condorcet election against the chain written out and solved by eigenvectors."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.probabilistic_condorcet import probabilistic_condorcet
from realpolitik.models.contract import Status


def stationary(x: np.ndarray, w: np.ndarray, power: int) -> tuple[np.ndarray, np.ndarray]:
    options = np.unique(x[w > 0])
    utility = -(np.abs(options[:, None] - x) ** power)
    n = len(options)
    chain = np.zeros((n, n))  # column: from
    for b in range(n):
        for a in range(n):
            if a != b:
                ahead = (w * np.maximum(utility[a] - utility[b], 0)).sum()
                behind = (w * np.maximum(utility[b] - utility[a], 0)).sum()
                chain[a, b] = ahead / (ahead + behind) / n
        chain[b, b] = 1 - chain[:, b].sum()
    values, vectors = np.linalg.eig(chain)
    pi = np.real(vectors[:, np.argmin(np.abs(values - 1))])
    return options, pi / pi.sum()


def test_two_options_by_hand() -> None:
    outcome = probabilistic_condorcet([[20], [80]], [[1], [1]], [[3], [1]])
    assert outcome.support[:, 0] == pytest.approx([20, 80])
    assert outcome.probability[:, 0] == pytest.approx([0.75, 0.25])
    assert outcome.mean == pytest.approx([35])
    assert outcome.mode == [20]


@pytest.mark.parametrize("utility", ["quadratic", "linear"])
@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1), st.integers(2, 9), st.booleans())
def test_matches_the_chain(utility: str, seed: int, actors: int, coarse: bool) -> None:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 6, actors) * 20.0 if coarse else rng.uniform(0, 100, actors)
    s, c = rng.uniform(0.01, 1, actors), rng.uniform(0.1, 2, actors)
    outcome = probabilistic_condorcet(x[:, None], s[:, None], c[:, None], utility=utility)
    options, pi = stationary(x, c * s, 2 if utility == "quadratic" else 1)
    assert outcome.support[: len(options), 0] == pytest.approx(options)
    assert np.isnan(outcome.support[len(options) :, 0]).all()
    assert outcome.probability[: len(options), 0] == pytest.approx(pi, abs=1e-10)
    assert (outcome.probability[len(options) :, 0] == 0).all()
    assert outcome.mean[0] == pytest.approx(pi @ options, abs=1e-8)
    assert pi[options == outcome.mode[0]] == pytest.approx(pi.max(), abs=1e-10)


def test_all_at_one_point() -> None:
    outcome = probabilistic_condorcet(np.full((3, 1), 40.0), np.ones((3, 1)), np.ones((3, 1)))
    assert outcome.probability[:, 0] == pytest.approx([1, 0, 0])
    assert outcome.mean == outcome.mode == [40]


def test_nobody_and_no_weight() -> None:
    outcome = probabilistic_condorcet(
        [[np.nan, 10], [np.nan, 30]], [[1, 0], [1, 0]], [[1, 0], [1, 0]]
    )
    assert list(outcome.status) == [Status.NOBODY, Status.FALLBACK_EQUAL]
    assert np.isnan([outcome.mean[0], outcome.mode[0]]).all()
    assert outcome.mean[1] == pytest.approx(20)


def test_the_answer_does_not_depend_on_the_block(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    x, s, c = rng.uniform(0, 100, (40, 5, 3)), rng.uniform(0, 1, (40, 5, 3)), np.ones((5, 1))
    whole = probabilistic_condorcet(x, s, c)
    module = "realpolitik.models.bargaining.probabilistic_condorcet.BLOCK"
    monkeypatch.setattr(module, 7 * 25)
    assert np.array_equal(probabilistic_condorcet(x, s, c).probability, whole.probability)


def test_utility_is_checked() -> None:
    with pytest.raises(ModelInputError, match="'utility' must be one of quadratic, linear"):
        probabilistic_condorcet([[1]], [[1]], [[1]], utility="cubic")
