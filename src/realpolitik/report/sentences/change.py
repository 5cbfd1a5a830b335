"""What would change the page: thresholds of single inputs."""

from realpolitik.ensemble.results import Flip
from realpolitik.models.registry import MODELS
from realpolitik.report.names import Names
from realpolitik.scenario.estimate import Estimate

__all__ = ["consequence", "threshold"]


def threshold(flip: Flip, estimate: Estimate, names: Names) -> str:
    """Which value of one input, all else at best, takes an answer across a line."""
    way = "or more" if flip.value > flip.best else "or less"
    value = names.value(flip.estimate, flip.value)
    best = names.value(flip.estimate, flip.best)
    reach = " The scenario's own range of this input does not reach it."
    if flip.inside or estimate.is_point:
        reach = ""
    return f"at {value} {way} (now {best}), {consequence(flip, names)}.{reach}"


def consequence(flip: Flip, names: Names) -> str:
    """What happens at the threshold, in words."""
    key = flip.key
    turns = flip.threshold.rpartition(" ")[2]
    if key.quantity == "offer_inside":
        verb = "enters" if turns == "yes" else "leaves"
        return f"“{names.offer(key.about, key.item)}” {verb} the range"
    if key.quantity == "window_open":
        verb = "can hold" if turns == "yes" else "can no longer hold"
        return f"a guarantee {verb} “{names.offer(key.about, key.item)}”"
    if key.quantity == "settlement":
        at, _, means = flip.threshold.removeprefix("settlement crosses ").partition(": ")
        model = MODELS[key.model].title
        return f"the settlement on {names.issue(key.item)} ({model}) crosses {at}, “{means}”"
    return flip.threshold
