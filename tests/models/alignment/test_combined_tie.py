"""Layers into one tie: by hand, against numpy's average, bad weights."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.combined_tie import combined_tie
from realpolitik.models.contract import Status


def test_only_layers_of_the_pair_count_by_hand() -> None:
    none = np.nan
    layers = [
        [[0, 0.6, none], [0.6, 0, none], [none, none, 0]],
        [[none, -0.4, none], [-0.4, none, none], [none, none, none]],
    ]
    got = combined_tie(layers, [1.0, 0.5])
    assert got.tie[0, 1] == pytest.approx(0.4 / 1.5)
    assert got.spread[0, 1] == pytest.approx(1.0)
    assert got.tie[0, 2] == got.spread[0, 2] == 0.0
    assert combined_tie(layers, [0.0, 2.0]).tie[0, 1] == -0.4
    idle = combined_tie(layers, [0.0, 0.0])
    assert (idle.tie[0, 1], idle.status) == (0.0, Status.UNDEFINED)


def test_matches_numpy_average(random_ties: Callable[..., Any]) -> None:
    layers = random_ties(3, (5, 4, 6, 6), signs=False)
    weight = np.random.default_rng(0).random((5, 4))
    got = combined_tie(layers, weight)
    for draw in range(5):
        expected = np.average(layers[draw], axis=0, weights=weight[draw])
        assert got.tie[draw] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("layers", "weight", "words"),
    [
        (np.zeros((1, 2, 2)), [-1], "'layer_weight' must be finite"),
        (np.zeros((2, 2, 2)), [1, 1, 1], "each of the 2 layers"),
        (np.zeros((2, 2)), [1], "layer, actor, actor"),
        ([[[0, 1], [0, 0]]], [1], "symmetric"),
    ],
)
def test_bad_input_is_named(layers: Any, weight: Any, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        combined_tie(layers, weight)
