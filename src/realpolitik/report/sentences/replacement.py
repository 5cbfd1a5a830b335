"""Whether others can replace a patron, and what that depends on."""

import math

from realpolitik.report.backing import Kept, Replacement
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal, percent, runs, times
from realpolitik.scenario.conflict import Conflict

__all__ = ["factor", "keeps", "needed", "own_estimate"]

MARGIN = 0.005
FAR = 3.0  # from here on a bound is a factor, and an upper bound is no bound
TWICE = 1.995


def needed(found: Replacement, names: Names) -> str:
    """How much more the others must give to leave the terms as they are."""
    others = names.actors(found.others)
    if found.possible == 0:
        return f"nothing that {others} could add leaves the terms as they are."
    text = (
        f"to leave the terms as they are, {others} must give {times(found.median)} what "
        f"{'they give' if len(found.others) > 1 else 'it gives'} now"
    )
    band = f"{found.low:.1f} to {times(found.high)} in 8 of 10 runs"
    if found.possible < 1:
        share = runs(1 - found.possible)
        return f"{text} ({band} of those where it can be done; {share} nothing is enough)."
    return f"{text} ({band})."


def factor(value: float) -> str:
    """A factor in words, or that none is enough."""
    return "nothing is enough" if math.isnan(value) else times(value)


def own_estimate(found: Replacement, conflict: Conflict) -> str:
    """On what the answer turns, and what the scenario takes it to be."""
    given = conflict.substitutability
    full, half = (factor(found.factors.get(rho, math.nan)) for rho in (1.0, 0.5))
    none = factor(found.factors.get(0.0, math.nan))
    return (
        f"how far one backer's help replaces another's: {full} if fully, {half} if about half, "
        f"{none} if each is indispensable. The scenario puts it at "
        f"{decimal(given.best)} ({decimal(given.low)} to {decimal(given.high)}) on a scale where "
        f"1 is fully and 0 is indispensable; this input is {given.grade}."
    )


def keeps(found: Kept, names: Names) -> str:
    """Between which amounts of one patron's backing, all else as it is, an offer is in range."""
    patron = names.the(found.patron)
    if math.isnan(found.low) or math.isnan(found.high):
        return f"no change of the backing by {patron} alone brings it into the range."
    least, most = found.low > MARGIN, found.high < FAR
    low, high = _share(found.low), _share(found.high)
    if least and most:
        return f"in the range while {patron} gives between {low} and {high} what it gives now."
    if least:
        return f"in the range if {patron} gives at least {low} what it gives now."
    if most:
        return f"in the range if {patron} gives at most {high} what it gives now."
    return f"in the range whatever {patron} gives."


def _share(value: float) -> str:
    return f"{percent(value)} of" if value < TWICE else times(value)
