"""Landscape theory: the energies of all alignments into two blocs, and where they settle."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.configurations import (
    MOST_ACTORS,
    agreement,
    anchors,
    changes,
    chunks,
    descent,
    labels,
    listed,
    mirrored,
    settle,
)
from realpolitik.models.alignment.defections import cycle_from, defections
from realpolitik.models.alignment.descents import descents
from realpolitik.models.alignment.ties import checked_size, checked_ties, isolated, tied_status
from realpolitik.models.contract import Array, Record, model, require

__all__ = ["Landscape", "landscape"]

RELATIVE = 1e-12
RECORD = Record(
    "europe-1936-1939",
    "the authors report two local minima for 17 European states; the deeper one matches the "
    "alignment of the Second World War but for one state",
)


class Landscape(NamedTuple):
    """The settled alignments, lowest energy first, padded with -1, NaN, False or 0.

    minima (..., minimum, actor): bloc 0 or 1, -1 for actors without propensities; component
    mirror images are listed once, the first actor of a component in bloc 0;
    energy (..., minimum): E; strict (..., minimum): every single defection costs;
    depth (..., minimum): what the cheapest single defection adds to E;
    basin (..., minimum): share of configurations whose steepest descent ends there, untied;
    frustration (..., minimum, actor): F_i;
    found (...,): how many minima there are (may exceed those listed);
    tied (...,): share of configurations with a tie on their steepest path;
    potential (...,): False for asymmetric propensities, where E does not steer the actors;
    cycling (...,): share of configurations whose steepest defections never end;
    cycle (..., step, actor): the first 2 actors steps of one such cycle, padded with -1;
    steps (...,): how many steps it has, 0 without one;
    complete (...,): all configurations were examined and all minima are listed;
    energies (..., configuration): E of all configurations, if asked for;
    status (...,): UNDEFINED where all propensities are 0.
    """

    minima: NDArray[np.int8]
    energy: Array
    strict: NDArray[np.bool_]
    depth: Array
    basin: Array
    frustration: Array
    found: NDArray[np.int64]
    tied: Array
    potential: NDArray[np.bool_]
    cycling: Array
    cycle: NDArray[np.int8]
    steps: NDArray[np.int64]
    complete: NDArray[np.bool_]
    energies: Array | None
    status: NDArray[np.int8]


class _Part(NamedTuple):
    """What one chunk of draws gives; the fields are those of `Landscape`."""

    minima: NDArray[np.int8]
    energy: Array
    strict: NDArray[np.bool_]
    depth: Array
    basin: Array
    found: NDArray[np.int64]
    tied: Array
    cycling: Array
    cycle: NDArray[np.int8]
    steps: NDArray[np.int64]
    energies: Array


@model(title="Landscape theory", citation="axelrod1993", record=RECORD, in_forecast=False)
def landscape(
    propensity: object,
    size: object = 1.0,
    *,
    limit: int = 32,
    energies: bool = False,
    starts: int = 100,
    seed: int = 0,
) -> Landscape:
    """Find the alignments into two blocs that no single actor wants to leave.

        F_i(X) = sum_j s_j p_ij d_ij(X),   E(X) = sum_i s_i F_i(X)     (Axelrod & Bennett 1993)

    propensity (..., actor, actor) any real, zero diagonal, positive = would rather side together,
    NaN = unknown (counts as 0); size (..., actor) >= 0 in any unit, by default all equal.
    Up to 20 actors every configuration is examined; beyond, ``starts`` descents from random
    alignments (``seed``) are made and ``complete`` is False. ``limit``: minima listed a draw;
    ``energies``: keep all E.
    Returns Landscape. Raises ModelInputError for sizes and propensities off their scale, and for
    ``energies`` of more than 20 actors.
    """
    given = checked_ties(propensity, name="propensity", bound=np.inf, symmetric=False).value
    require(limit >= 1, f"'limit' must be at least 1; got {limit}")
    actors = given.shape[-1]
    require(
        actors <= MOST_ACTORS or not energies,
        f"'energies' lists all configurations of at most {MOST_ACTORS} actors; got {actors}",
    )
    sizes = checked_size(size, actors, given.shape[:-2])
    weight = sizes[..., :, None] * sizes[..., None, :] * given
    flat = weight.reshape(-1, actors, actors)
    mirror = np.swapaxes(given, -1, -2)
    potential = np.asarray(np.isclose(given, mirror, rtol=0.0, atol=1e-12).all(axis=(-2, -1)))
    if actors > MOST_ACTORS:
        parts = [_searched(draw, limit, starts, seed) for draw in flat]
    else:
        parts = [_exhausted(flat[k], limit, energies) for k in chunks(len(flat), actors)]
    whole = _joined(parts, weight.shape[:-2])
    alone = isolated(np.abs(weight) + np.abs(np.swapaxes(weight, -1, -2)))[..., None, :]
    return Landscape(
        np.where(alone, np.int8(-1), whole.minima),
        whole.energy,
        whole.strict,
        whole.depth,
        whole.basin,
        _frustrations(sizes, given, whole.minima),
        whole.found,
        whole.tied,
        potential,
        whole.cycling,
        whole.cycle,
        whole.steps,
        np.asarray(whole.found <= (limit if actors <= MOST_ACTORS else -1), dtype=np.bool_),
        whole.energies if energies else None,
        tied_status(weight),
    )


def _exhausted(weight: Array, limit: int, keep: bool) -> _Part:
    actors = weight.shape[-1]
    both = (weight + np.swapaxes(weight, -1, -2)) / 2
    energy = np.triu(both).sum(axis=(-2, -1))[:, None] - agreement(both)
    tolerance = RELATIVE * np.abs(weight).sum(axis=(-2, -1))
    symmetric = (weight == both).all()
    moves = descent(changes(energy, actors) if symmetric else defections(weight), tolerance)
    end, tied = settle(moves, tolerance)
    first = anchors(weight)
    weak = moves.change >= -tolerance[:, None]
    listing = listed(weak & ~mirrored(first, energy.shape[1]), energy, limit)
    index = np.maximum(listing.configuration, 0)
    real = listing.configuration >= 0
    rows = np.arange(len(weight))[:, None]
    moving = ~weak[rows, end]
    arrived = np.where(tied | moving, -1, end)
    offset = np.where(arrived >= 0, arrived + rows * energy.shape[1], energy.size)
    reached = np.bincount(offset.ravel(), minlength=energy.size + 1)[:-1].reshape(energy.shape)
    copies = 2.0 ** (first.sum(axis=1, keepdims=True) - 1)
    basin = reached[rows, index] * copies / energy.shape[1]
    depth = moves.change[rows, index]
    return _Part(
        np.where(real[..., None], labels(index, actors), np.int8(-1)),
        np.where(real, energy[rows, index], np.nan),
        real & (depth > tolerance[:, None]),
        np.where(real, depth, np.nan),
        np.where(real, basin, 0.0),
        listing.found,
        tied.mean(axis=1),
        moving.mean(axis=1),
        *cycle_from(moves, end, moving, actors),
        energy if keep else np.empty((len(weight), 0)),
    )


def _searched(weight: Array, limit: int, starts: int, seed: int) -> _Part:
    found = descents(weight, starts, seed)
    count, actors = len(found.energy), len(weight)
    missing = max(limit - count, 0)

    def row(values: Array, fill: float) -> Array:
        return np.pad(values[:limit], (0, missing), constant_values=fill)[None]

    depth = row(found.depth, np.nan)
    return _Part(
        np.pad(found.blocs[:limit], [(0, missing), (0, 0)], constant_values=-1)[None],
        row(found.energy, np.nan),
        depth > RELATIVE * np.abs(weight).sum(),
        depth,
        row(found.share, 0.0),
        np.array([count]),
        np.array([np.nan]),
        np.array([np.nan]),
        np.full((1, 2 * actors, actors), -1, dtype=np.int8),
        np.zeros(1, dtype=np.int64),
        np.empty((1, 0)),
    )


def _joined(parts: list[_Part], batch: tuple[int, ...]) -> _Part:
    fields = [np.concatenate(arrays) for arrays in zip(*parts, strict=True)]
    return _Part(*(field.reshape(batch + field.shape[1:]) for field in fields))


def _frustrations(size: Array, propensity: Array, minima: NDArray[np.int8]) -> Array:
    apart = (minima[..., :, None] != minima[..., None, :]).astype(np.float64)
    pull = size[..., None, None, :] * propensity[..., None, :, :]
    frustration = (pull * apart).sum(axis=-1)
    return np.where((minima >= 0).any(axis=-1, keepdims=True), frustration, np.nan)
