"""Structural balance: how many triads agree, whether blocs exist, where the stress lies."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import logsumexp

from realpolitik.models.alignment.signed_cycles import clusters, components, two_blocs
from realpolitik.models.alignment.ties import checked_ties, tied_status
from realpolitik.models.contract import Array, Record, model, require

__all__ = ["Balance", "balance"]

RECORD = Record(
    "states-1946-1999",
    "a diagnostic, not a law: the states of 1946-1999 show no movement towards balance",
)


class Balance(NamedTuple):
    """What the ties say together; NaN where there is nothing to count.

    census (..., 4): triads +++, ++-, +--, ---; open (...,): triples with two ties and the third
    missing or unknown; unknown (...,): pairs whose tie is unknown;
    degree (...,): share of closed triads that are balanced (strict: +++ and +--);
    weak_degree (...,): --- allowed too (Davis 1967);
    weighted_degree (...,): triads weighted by the product of their ties' strength;
    walk (...,): closed walks of all lengths, 1 if and only if balanced;
    conflict (...,): algebraic conflict, the largest of the components, 0 if and only if balanced;
    balanced, clusterable (...,): the strict and the weak test;
    bloc, cluster (..., actor): the certificate where the test holds, else -1 (-1: no ties);
    odd_cycle, single_cycle (..., actors): actors of an offending cycle, padded with -1;
    stress_actor (..., actor), stress_tie (..., actor, actor): share of their triads unbalanced;
    status (...,): UNDEFINED where there is no tie.
    """

    census: NDArray[np.int64]
    open: NDArray[np.int64]
    unknown: NDArray[np.int64]
    degree: Array
    weak_degree: Array
    weighted_degree: Array
    walk: Array
    conflict: Array
    balanced: NDArray[np.bool_]
    clusterable: NDArray[np.bool_]
    bloc: NDArray[np.int64]
    cluster: NDArray[np.int64]
    odd_cycle: NDArray[np.int64]
    single_cycle: NDArray[np.int64]
    stress_actor: Array
    stress_tie: Array
    status: NDArray[np.int8]


@model(
    title="Structural balance",
    citation=("cartwright1956", "davis1967", "estrada2014", "kunegis2010", "doreian2015"),
    record=RECORD,
    axes={"census": "signs", "stress_actor": "actor"},
    forecast_draws=128,
)
def balance(tie: object, *, strength: Literal["sign", "value"] = "sign") -> Balance:
    """Count triads and test for blocs, strictly (two) and weakly (any number).

        T = (tr A^3 + tr |A|^3) / (2 tr |A|^3),  K = tr e^A / tr e^|A|,
        conflict = smallest eigenvalue of D - A,  D = diag(sum |a|)

    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown (counts
    as no tie, and is reported). ``strength``: "sign" takes A as the signs, "value" as the ties
    themselves, for ``walk``, ``conflict`` and the two stresses; the census always counts signs.
    Returns Balance. Raises ModelInputError for matrices that are no ties.
    """
    require(strength in ("sign", "value"), f"'strength' must be sign or value; got {strength!r}")
    given = checked_ties(tie)
    sign = np.sign(given.value)
    chosen = sign if strength == "sign" else given.value
    census, open_triads = _census(sign)
    closed = census.sum(axis=-1)
    stress_actor, stress_tie = _stress(chosen)
    flat = sign.reshape(-1, *sign.shape[-2:])
    certificates = [(two_blocs(a), clusters(a)) for a in flat]
    batch, actors = sign.shape[:-2], sign.shape[-1]
    labels = [
        np.array(
            [np.full(actors, -1) if pair[k].cycle else pair[k].bloc for pair in certificates]
        ).reshape(*batch, actors)
        for k in (0, 1)
    ]
    cycles = [_padded([p[k].cycle for p in certificates], batch, actors) for k in (0, 1)]
    return Balance(
        census,
        open_triads,
        np.triu(given.unknown).sum(axis=(-2, -1)),
        _share(census[..., 0] + census[..., 2], closed),
        _share(census[..., 0] + census[..., 2] + census[..., 3], closed),
        _triangle_index(given.value),
        _walk(chosen),
        _conflict(chosen),
        np.asarray(~(cycles[0] >= 0).any(axis=-1)),
        np.asarray(~(cycles[1] >= 0).any(axis=-1)),
        labels[0],
        labels[1],
        cycles[0],
        cycles[1],
        stress_actor,
        stress_tie,
        tied_status(sign),
    )


def _share(part: Array | NDArray[np.int64], whole: Array | NDArray[np.int64]) -> Array:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(whole > 0, part / np.asarray(whole, dtype=np.float64), np.nan))


def _trace(one: Array, two: Array, three: Array) -> Array:
    trace: Array = np.einsum("...ij,...ij->...", one @ two, np.swapaxes(three, -1, -2))
    return trace


def _census(sign: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    friend, foe = (sign > 0).astype(np.float64), (sign < 0).astype(np.float64)
    counts = [
        _trace(friend, friend, friend) / 6,
        _trace(friend, friend, foe) / 2,
        _trace(friend, foe, foe) / 2,
        _trace(foe, foe, foe) / 6,
    ]
    census = np.rint(np.stack(counts, axis=-1)).astype(np.int64)
    degree = np.abs(sign).sum(axis=-1).astype(np.int64)
    pairs = (degree * (degree - 1) // 2).sum(axis=-1)
    return census, pairs - 3 * census.sum(axis=-1)


def _triangle_index(value: Array) -> Array:
    size = np.abs(value)
    whole = _trace(size, size, size)
    return _share((_trace(value, value, value) + whole) / 2, whole)


def _walk(value: Array) -> Array:
    signed = logsumexp(np.linalg.eigvalsh(value), axis=-1)
    unsigned = logsumexp(np.linalg.eigvalsh(np.abs(value)), axis=-1)
    return np.asarray(np.exp(signed - unsigned))


def _conflict(value: Array) -> Array:
    """Component by component: over a whole graph one balanced component would hide the others."""
    flat = value.reshape(-1, *value.shape[-2:])
    worst = np.zeros(len(flat))
    for draw, ties in enumerate(flat):
        label = components(ties)
        for k in range(label.max() + 1):
            inside = np.flatnonzero(label == k)
            part = ties[np.ix_(inside, inside)]
            laplacian = np.diag(np.abs(part).sum(axis=-1)) - part
            worst[draw] = max(worst[draw], float(np.linalg.eigvalsh(laplacian)[0]))
    return worst.reshape(value.shape[:-2])


def _stress(value: Array) -> tuple[Array, Array]:
    size = np.abs(value)
    whole = size * (size @ size)
    wrong = (whole - value * (value @ value)) / 2
    return _share(wrong.sum(axis=-1), whole.sum(axis=-1)), _share(wrong, whole)


def _padded(cycles: list[list[int]], batch: tuple[int, ...], length: int) -> NDArray[np.int64]:
    rows = [cycle + [-1] * (length - len(cycle)) for cycle in cycles]
    return np.array(rows, dtype=np.int64).reshape(*batch, length)
