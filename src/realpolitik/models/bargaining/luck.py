"""Seeded chance for models that draw lots: one stream a draw, keyed by the draw's own inputs."""

import zlib

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["uniforms"]


def uniforms(seed: int, inputs: Array, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Uniform numbers (draw, *shape) for ``inputs`` (draw, ...).

    A draw's numbers depend on the seed and its inputs only, never on its place in a batch, so
    results do not depend on how draws are cut into chunks.
    """
    drawn = np.empty((len(inputs), *shape))
    for row, values in zip(drawn, inputs, strict=True):
        key = zlib.crc32(np.ascontiguousarray(values).tobytes())
        row[...] = np.random.Generator(np.random.Philox(seed=[seed, key])).random(shape)
    return drawn
