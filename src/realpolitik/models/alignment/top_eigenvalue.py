"""The largest eigenvalue of a signed graph as a bound that can be relied on."""

import numpy as np
from scipy.linalg.lapack import dpotrf
from scipy.sparse import csr_array
from scipy.sparse.linalg import eigsh

from realpolitik.models.contract import Array

__all__ = ["top_eigenvalue"]

SPARSE = 0.1  # the share of ties below which products skip the zeros
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
    quick = csr_array(value) if np.count_nonzero(value) < SPARSE * n * n else value
    estimates, vectors = eigsh(quick, k=1, which="LA", v0=np.ones(n), tol=1e-4)
    margin = 1e-6 * max(abs(float(estimates[0])), 1e-3)
    while True:
        bound = float(estimates[0]) + margin
        matrix = (bound * np.eye(n) - value).T  # the order of columns that LAPACK takes uncopied
        if dpotrf(matrix, lower=1, clean=0, overwrite_a=1)[1] == 0:
            return bound, np.asarray(vectors[:, 0])
        margin *= 10
