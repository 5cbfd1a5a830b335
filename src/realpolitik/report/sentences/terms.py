"""Which deals both sides could prefer to more war, and how backing moves them.

Backing moves the terms. Nothing here says that war becomes more or less likely.
"""

from string import ascii_uppercase

from realpolitik.report.names import Names
from realpolitik.report.numbers import five, near, runs, span
from realpolitik.report.terms import Reading
from realpolitik.scenario.conflict import Conflict, Offer
from realpolitik.scenario.model import Issue

__all__ = ["CAUTION", "moved", "offer_line", "offers_moved", "spread", "stands", "ways"]

CAUTION = (
    "More or less backing moves the terms. "
    "Whether the parties fight on or settle, these models do not say."
)
MOST = 0.5
NOTABLE = 0.1


def stands(reading: Reading, issue: Issue) -> str:
    """The range as things stand, on the worded points of its issue."""
    low, high = reading.low.median, reading.high.median
    first, last = issue.wording(low), issue.wording(high)
    where = f"near “{first}”" if first == last else f"from near “{first}” to near “{last}”"
    return (
        f"as things stand, both sides could prefer to more war any settlement {where} "
        f"({span(low, high)} on a scale of 100)."
    )


def spread(reading: Reading) -> str:
    """How sure the ends of the range are."""
    low, high = reading.low, reading.high
    return (
        f"As things stand, the range of such deals is {span(low.median, high.median)} in the "
        f"middle of the runs; in 8 of 10 runs it starts at {span(low.low, low.high)} and ends at "
        f"{span(high.low, high.high)}."
    )


def offer_line(offer: Offer, reading: Reading, conflict: Conflict, names: Names) -> str:
    """Where an offer lies against the range."""
    share = reading.inside.get(offer.id)
    place = f"at {near(offer.position.best)}"
    if share is None:
        return f"{place}."
    text = f"{place}, inside the range {runs(share)}"
    middle = offer.position.best
    outside = middle > reading.high.median or middle < reading.low.median
    if share >= MOST or not outside:
        return f"{text}."
    side = conflict.defender if middle > reading.high.median else conflict.challenger
    when = "" if share <= 0 else " in the others"
    return f"{text};{when} {names.the(side)} could prefer more war to it."


def ways(issue: Issue) -> str:
    """What up and down mean on the scale."""
    return (
        f"Up is towards 100, “{issue.points[-1].means}”; down is towards 0, "
        f"“{issue.points[0].means}”."
    )


def moved(reading: Reading) -> str:
    """What a what-if does to the range."""
    shift = reading.shift
    to = span(reading.low.median, reading.high.median)
    if five(abs(shift)) == 0:
        return f"the range hardly moves ({to})."
    way, low = ("up" if shift > 0 else "down"), reading.shift_low
    share = "" if low is None else f" {runs(low.up if shift > 0 else low.down)}"
    return f"the range moves {way}{share}, by about {five(abs(shift))} points, to {to}."


def offers_moved(reading: Reading, base: Reading, conflict: Conflict) -> str:
    """The offers that come into the range or leave it; '' if none does."""
    found = []
    for letter, offer in zip(ascii_uppercase, conflict.offers, strict=False):
        before, after = base.inside.get(offer.id), reading.inside.get(offer.id)
        if before is None or after is None or abs(after - before) < NOTABLE:
            continue
        found.append(f"{letter} is then inside {runs(after)}, now {runs(before)}")
    return f"{'; '.join(found)}." if found else ""
