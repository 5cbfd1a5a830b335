"""The what-if of an actor who is no longer there: a common enemy, above all."""

import numpy as np

from realpolitik.models.alignment.ties import square
from realpolitik.models.contract import Array, require

__all__ = ["remove_actor"]


def remove_actor(tie: object, actor: int) -> Array:
    """``tie`` (..., actor, actor) with every tie of one actor set to 0; the axes stay.

    Raises ModelInputError for an index that names no actor.
    """
    value = square("tie", tie).copy()
    count = value.shape[-1]
    require(0 <= actor < count, f"there are actors 0 to {count - 1}; got {actor}")
    value[..., actor, :] = 0.0
    value[..., :, actor] = 0.0
    return np.asarray(value)
