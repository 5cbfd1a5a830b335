"""How much of a change of an answer each changed part carries."""

import hashlib
from math import factorial
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array
from realpolitik.versions.mixing import Answer, Mixture

__all__ = ["FEW", "Method", "Order", "Share", "attribute"]

FEW = 8
"""So many changes are put in in every order; beyond, each run has a random order of its own."""

Order = Literal["shapley", "sequential"]
Method = Literal["every order", "a random order in each run", "the order of the file"]


class Share(NamedTuple):
    """What one answer was and is on average over ``runs``, and what each change adds to it.

    ``amounts`` (change,) add up to the difference; ``errors`` (change,): their standard errors over
    the runs.
    """

    before: float
    after: float
    amounts: Array
    errors: Array
    runs: int


def attribute(mixture: Mixture, order: Order) -> tuple[Method, dict[Answer, Share]]:
    """Share the difference of every answer out among the changes.

    Shapley values (Shapley 1953) of the mean over the runs: what a change adds, averaged over the
    orders in which changes can be put in. Of few changes all orders count; of many each run puts
    them in in a random order of its own, which is unbiased, and the error says how much that and
    the runs leave open. ``sequential`` puts them in once, in the order of the file.
    """
    if order == "sequential":
        ranks = np.tile(np.arange(mixture.size), (mixture.draws, 1))
        return "the order of the file", _in_order(mixture, ranks)
    if mixture.size <= FEW:
        return "every order", _every_order(mixture)
    return "a random order in each run", _in_order(mixture, _random_orders(mixture))


def _random_orders(mixture: Mixture) -> NDArray[np.int64]:
    """For each run an order of the changes (draw, place), from a counter keyed by the seed."""
    digest = hashlib.sha256(f"{mixture.seed}\0orders".encode()).digest()
    bits = np.random.Philox(key=np.frombuffer(digest[:16], dtype=np.uint64))
    uniform = np.random.Generator(bits).random((mixture.draws, mixture.size))
    return np.argsort(uniform, axis=1)


def _in_order(mixture: Mixture, ranks: NDArray[np.int64]) -> dict[Answer, Share]:
    """Put the changes in one after the other, in each run as ``ranks`` (draw, place) says."""
    on = np.zeros(ranks.shape, dtype=np.bool_)
    every = np.arange(mixture.draws)
    first = mixture.answers(on)
    now = {answer: values.copy() for answer, values in first.items()}
    gains = {answer: np.zeros(ranks.shape) for answer in first}
    for place in range(mixture.size):
        switched = ranks[:, place]
        on[every, switched] = True
        then = mixture.answers(on)
        for answer, gain in gains.items():
            values = then.get(answer, np.full(mixture.draws, np.nan))
            with np.errstate(invalid="ignore"):  # an end that neither mixture has
                gain[every, switched] += values - now[answer]
            now[answer] = values
    return {answer: _share(first[answer], now[answer], gains[answer]) for answer in first}


def _every_order(mixture: Mixture) -> dict[Answer, Share]:
    """The exact average over all orders, from the answers under every set of changes."""
    size = mixture.size
    masks = [
        np.array([code >> k & 1 for k in range(size)], dtype=np.bool_) for code in range(2**size)
    ]
    found = [mixture.answers(np.tile(mask, (mixture.draws, 1))) for mask in masks]
    unknown = np.full(mixture.draws, np.nan)
    shares = {}
    for answer in found[0]:
        values = [answers.get(answer, unknown) for answers in found]
        gains = np.zeros((mixture.draws, size))
        for code, mask in enumerate(masks):
            there = int(mask.sum())
            for change in np.flatnonzero(~mask):
                weight = factorial(there) * factorial(size - there - 1) / factorial(size)
                with np.errstate(invalid="ignore"):
                    gains[:, change] += weight * (values[code | 1 << int(change)] - values[code])
        shares[answer] = _share(values[0], values[-1], gains)
    return shares


def _share(before: Array, after: Array, gains: Array) -> Share:
    """Means over the runs in which every mixture gave an answer."""
    known = np.isfinite(before) & np.isfinite(after) & np.isfinite(gains).all(axis=1)
    runs = int(known.sum())
    if not runs:
        nothing = np.full(gains.shape[1], np.nan)
        return Share(float("nan"), float("nan"), nothing, nothing, 0)
    spread = gains[known].std(axis=0, ddof=1) if runs > 1 else np.zeros(gains.shape[1])
    return Share(
        float(before[known].mean()),
        float(after[known].mean()),
        gains[known].mean(axis=0),
        spread / np.sqrt(runs),
        runs,
    )
