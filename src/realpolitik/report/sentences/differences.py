"""Paired differences in words."""

from realpolitik.ensemble.results import Difference, Key
from realpolitik.report.numbers import runs

__all__ = ["direction", "quantity"]

WORDS = {
    "settlement": "settlement",
    "low": "lower end of the range",
    "high": "upper end of the range",
    "offer_inside": "offer lies in the range",
    "window_open": "a guarantee can hold the offer",
    "win_probability": "chance of the challenger in the contest",
}
FLAGS = {
    "offer_inside": ("enters the range", "leaves the range"),
    "window_open": ("gains a window", "loses its window"),
}


def quantity(key: Key) -> str:
    """What a number of a model is, in words."""
    return WORDS.get(key.quantity, key.quantity.replace("_", " "))


def direction(d: Difference) -> str:
    """Which way an answer moves, and in how many runs."""
    up, down = FLAGS.get(d.key.quantity, ("higher", "lower"))
    if d.up == d.down == 0:
        return "the same in all runs"
    if d.up >= d.down:
        other = f", {down} {runs(d.down)}" if d.down >= 0.05 else ""
        return f"{up} {runs(d.up)}{other}"
    other = f", {up} {runs(d.up)}" if d.up >= 0.05 else ""
    return f"{down} {runs(d.down)}{other}"
