"""The largest eigenvalue of a signed graph as a bound that can be relied on."""

import numpy as np
from scipy.sparse.linalg import eigsh

from realpolitik.models.contract import Array

__all__ = ["top_eigenvalue"]

DENSE = 500  # beyond, the whole spectrum takes seconds that the caller may not have


def top_eigenvalue(value: Array) -> tuple[float, Array]:
    """An upper bound on the largest eigenvalue of a symmetric matrix, and about its vector.

    Large matrices: an iterative estimate, raised until a Cholesky factor proves that nothing lies
    above it.
    """
    n = len(value)
    if n <= DENSE or not value.any():
        values, vectors = np.linalg.eigh(value)
        return float(values[-1]) + 1e-9 * n, np.asarray(vectors[:, -1])
    estimates, vectors = eigsh(value, k=1, which="LA", v0=np.ones(n), tol=1e-6)
    margin = 1e-6 * max(abs(float(estimates[0])), 1e-3)
    while True:
        bound = float(estimates[0]) + margin
        try:
            np.linalg.cholesky(bound * np.eye(n) - value)
        except np.linalg.LinAlgError:
            margin *= 10
        else:
            return bound, np.asarray(vectors[:, 0])
