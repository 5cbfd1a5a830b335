"""In what window of credibility a guarantee holds a deal."""

from realpolitik.report.backing import Window
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal, runs
from realpolitik.scenario.conflict import Conflict

__all__ = ["intro", "own_credibility", "window"]

ALWAYS, NEVER = 0.95, 0.05


def intro(conflict: Conflict, names: Names) -> str:
    """What the window means."""
    challenger, defender = names.the(conflict.challenger), names.the(conflict.defender)
    return (
        "A guarantee must be believed enough that a new war does not pay for "
        f"{challenger}, and not so much that one pays for {defender}. Credibility runs from 0 "
        "(nobody believes it) to 1 (everybody does). That a deal would be held does not mean that "
        "both sides prefer it to the present war; that is said above."
    )


def window(found: Window, conflict: Conflict, names: Names) -> str:
    """The window for one settlement."""
    if found.exists <= NEVER:
        return (
            f"no credibility holds both sides to it ({runs(found.exists)} there is a window): "
            "the terms would have to move, not the guarantee."
        )
    text = _bounds(found.low, found.high, names.the(conflict.defender))
    if found.exists >= ALWAYS:
        return f"{text}."
    return f"{text}; there is such a window {runs(found.exists)}."


def own_credibility(found: Window, conflict: Conflict) -> str:
    """Whether the scenario's own credibility lies in the window."""
    if conflict.guarantee is None or found.exists <= NEVER:
        return ""
    given = conflict.guarantee.credibility
    return (
        f"The scenario's own credibility, {decimal(given.best)} ({given.grade}), lies in it "
        f"{runs(found.held)}."
    )


def _bounds(low: float, high: float, defender: str) -> str:
    least, most = low > NEVER, high < ALWAYS
    if least and most:
        return f"needs a guarantee with a credibility of {_tenth(low)} to {_tenth(high)}"
    if least:
        return f"needs a guarantee with a credibility of {_tenth(low)} or more"
    if most:
        return (
            f"needs no guarantee, but beyond a credibility of {_tenth(high)} one makes a new war "
            f"pay for {defender}"
        )
    return "needs no guarantee, and holds under any"


def _tenth(value: float) -> str:
    """Credibility to the nearest 0.05."""
    return f"{round(value * 20) / 20:.2f}"
