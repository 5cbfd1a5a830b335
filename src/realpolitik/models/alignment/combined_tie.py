"""One tie a pair from several layers: security, trade, domestic, ..."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.ties import checked_ties, square
from realpolitik.models.contract import Array, Status, as_array, model, require

__all__ = ["CombinedTie", "combined_tie"]


class CombinedTie(NamedTuple):
    """tie (..., actor, actor): the weighted mean; spread (..., actor, actor): highest less lowest
    layer of a pair; status (...,): UNDEFINED where all layers weigh nothing."""

    tie: Array
    spread: Array
    status: NDArray[np.int8]


@model(
    title="Combined tie (weighted layers)",
    citation="axelrod1993",
    badge="reduced form",
    in_forecast=False,
)
def combined_tie(tie_layers: object, layer_weight: object) -> CombinedTie:
    """Weigh the layers that a pair has.

        tie_ij = sum_l w_l t_ijl / sum_l w_l        over the layers l on which i and j have a tie

    tie_layers (..., layer, actor, actor) in -1..1, symmetric, diagonal zero or NaN, NaN = no tie on
    that layer; layer_weight (..., layer) >= 0 in any unit. A pair without a layer that weighs has
    tie 0; a layer at 0 is a tie and pulls the mean towards 0.
    Returns CombinedTie. Raises ModelInputError for ties and weights off their scale.
    """
    layers = square("tie_layers", tie_layers)
    nobody = np.eye(layers.shape[-1], dtype=np.bool_) & np.isnan(layers)
    given = checked_ties(np.where(nobody, 0.0, layers), name="tie_layers")
    require(given.value.ndim >= 3, "'tie_layers' needs the axes (..., layer, actor, actor)")
    weight = as_array("layer_weight", layer_weight)
    require(np.isfinite(weight) & (weight >= 0), "'layer_weight' must be finite and not negative")
    try:
        weight = np.broadcast_to(weight, given.value.shape[:-2])
    except ValueError:
        raise ModelInputError(
            f"'layer_weight' must have one value for each of the {given.value.shape[-3]} layers; "
            f"its shape is {weight.shape}"
        ) from None
    counts = np.where(given.unknown, 0.0, weight[..., None, None])
    total = counts.sum(axis=-3)
    with np.errstate(invalid="ignore"):
        mean = (counts * given.value).sum(axis=-3) / total
    weighs = counts > 0
    top = np.where(weighs, given.value, -np.inf).max(axis=-3)
    bottom = np.where(weighs, given.value, np.inf).min(axis=-3)
    some = total > 0
    idle = ~(weight > 0).any(axis=-1)
    return CombinedTie(
        np.clip(np.where(some, mean, 0.0), -1.0, 1.0),
        np.where(some, np.where(some, top, 0.0) - np.where(some, bottom, 0.0), 0.0),
        np.where(idle, Status.UNDEFINED, Status.OK).astype(np.int8),
    )
