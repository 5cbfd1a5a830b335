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
from realpolitik.models.alignment.ties import checked_size, checked_ties, isolated
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
    cycle (..., step, actor): one such cycle, padded with -1;
    complete (...,): all configurations were examined and all minima are listed;
    energies (..., configuration): E of all configurations, if asked for.
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
    complete: NDArray[np.bool_]
    energies: Array


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
    energies: Array


@model(title="Landscape theory", citation="axelrod1993", record=RECORD)
def landscape(
    size: object,
    propensity: object,
    *,
    limit: int = 32,
    energies: bool = False,
    starts: int = 100,
    seed: int = 0,
) -> Landscape:
    """Find the alignments into two blocs that no single actor wants to leave.

        F_i(X) = sum_j s_j p_ij d_ij(X),   E(X) = sum_i s_i F_i(X)     (Axelrod & Bennett 1993)

    size (..., actor) >= 0 in any unit; propensity (..., actor, actor) any real, zero diagonal,
    positive = would rather side together, NaN = unknown (counts as 0). Up to 20 actors every
    configuration is examined; beyond, ``starts`` descents from random alignments (``seed``) are
    made and ``complete`` is False. ``limit``: minima listed a draw; ``energies``: keep all E.
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
    potential = np.isclose(given, mirror, rtol=0.0, atol=1e-12).all(axis=(-2, -1))
    if actors > MOST_ACTORS:
        parts = [_searched(draw, limit, starts, seed) for draw in flat]
    else:
        parts = [_exhausted(flat[k], limit, energies) for k in chunks(len(flat), actors)]
    whole = _joined(parts, weight.shape[:-2])
    alone = isolated(weight + np.swapaxes(weight, -1, -2))[..., None, :]
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
        np.asarray(whole.found <= (limit if actors <= MOST_ACTORS else -1), dtype=np.bool_),
        whole.energies,
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
        cycle_from(moves, end, moving, actors),
        energy if keep else np.empty((len(weight), 0)),
    )


def _searched(weight: Array, limit: int, starts: int, seed: int) -> _Part:
    found = descents(weight, starts, seed)
    shown = slice(0, limit)
    slack = RELATIVE * np.abs(weight).sum()
    return _Part(
        found.blocs[None, shown],
        found.energy[None, shown],
        found.depth[None, shown] > slack,
        found.depth[None, shown],
        found.share[None, shown],
        np.array([len(found.energy)]),
        np.array([np.nan]),
        np.array([np.nan]),
        np.empty((1, 0, len(weight)), dtype=np.int8),
        np.empty((1, 0)),
    )


def _joined(parts: list[_Part], batch: tuple[int, ...]) -> _Part:
    """Chunks side by side, padded to the longest list of minima and the longest cycle."""
    fields = []
    for name, arrays in zip(_Part._fields, zip(*parts, strict=True), strict=True):
        ragged = name in ("minima", "energy", "strict", "depth", "basin", "cycle")
        width = max(a.shape[1] for a in arrays) if ragged else 0
        fill = {"energy": np.nan, "depth": np.nan, "strict": False, "basin": 0.0}.get(name, -1)
        rows = [
            np.pad(
                a,
                [(0, 0), (0, width - a.shape[1])] + [(0, 0)] * (a.ndim - 2),
                constant_values=fill,
            )
            if ragged
            else a
            for a in arrays
        ]
        joined = np.concatenate(rows)
        fields.append(joined.reshape(batch + joined.shape[1:]))
    return _Part(*fields)


def _frustrations(size: Array, propensity: Array, minima: NDArray[np.int8]) -> Array:
    apart = (minima[..., :, None] != minima[..., None, :]).astype(np.float64)
    pull = size[..., None, None, :] * propensity[..., None, :, :]
    frustration = (pull * apart).sum(axis=-1)
    return np.where((minima >= 0).any(axis=-1, keepdims=True), frustration, np.nan)
