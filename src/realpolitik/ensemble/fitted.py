"""Fitted parameters that ship with the package."""

import json
from functools import cache
from importlib.resources import files

from realpolitik.models.bargaining.calibrated_features import FEATURES

__all__ = ["calibrated_weights"]


@cache
def calibrated_weights() -> tuple[float, ...]:
    """The weights of the calibrated forecast, in the order of its features."""
    shipped = json.loads((files(__package__) / "data" / "calibrated.json").read_text("utf-8"))
    return tuple(shipped["weights"][name] for name in FEATURES)
