"""Models held against data with known outcomes."""

from realpolitik.validation.scoring import score

__all__ = ["score"]
