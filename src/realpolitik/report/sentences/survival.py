"""What was changed, how an answer stood before and after, and whether it survives, in words."""

from collections.abc import Sequence

from realpolitik.ensemble.results import Key, Robustness, Standing
from realpolitik.models.registry import MODELS
from realpolitik.report.names import Names
from realpolitik.report.numbers import five, near, percent, runs, span
from realpolitik.scenario.model import Issue

__all__ = ["RULE", "asked", "changed", "depends", "figures", "stands", "verdict"]

RULE = (
    "A position survives where the middle run stays between the same worded points, or moves by "
    "less than 5 of 100, and two thirds of the share of runs that lay there still do. A yes or no "
    "survives where most runs still say the same and the share moves by less than 25 of 100, or "
    "where it moves by less than 5. Every change is run on the same draws as the scenario as it "
    "stands; changes that touch no run of an answer are left out."
)
ENDS = {"low": "lower end of the deals", "high": "upper end of the deals"}
FIXED = {
    ("spacing", "random"): "Another spacing of the points of every order scale in each run",
    ("grade", "measured"): "Measured inputs only; the others not known",
    ("grade", "ordered"): "Measured and ordered inputs only; the others not known",
    ("grade", "inferred"): "Assumed inputs not known",
    ("grade", "wider"): "Assumed inputs twice as wide",
    ("level", "factions"): "Factions play in the place of their actors",
    ("correlation", "none"): "No errors shared",
    ("correlation", "drivers"): "Errors within each driver shared in full",
    ("correlation", "sources"): "Errors within each source shared in full",
}
KINDS = {
    "spacing": "the spacing of the scale",
    "source": "the source",
    "expert": "the expert",
    "stance": "the kind of stance",
    "grade": "weakly founded inputs",
    "level": "the level of the players",
    "correlation": "shared errors",
    "model": "the model",
}
YES_OR_NO = "offer_inside"


def changed(row: Robustness, names: Names) -> str:
    """The change of method."""
    if (row.kind, row.variant) in FIXED:
        return FIXED[row.kind, row.variant]
    if row.kind == "stance":
        kind, _, only = row.variant.partition(" ")
        if only:
            return f"Only {kind} positions; who has none takes no part"
        return f"Playing {kind} positions where there are any"
    if row.kind == "model":
        return f"Another model: {MODELS[row.variant].title}"
    if row.kind == "source":
        return f"Without “{names.source(row.variant)}”"
    if row.kind == "expert":
        return f"Without the estimates of {names.actor(row.variant)}"
    return f"The parts of {names.the(row.variant)} play as one"


def asked(key: Key, names: Names) -> str:
    """What the answer is about."""
    if key.quantity in ENDS:
        return f"{names.item(key.about, '')}: {ENDS[key.quantity]}"
    if key.quantity == YES_OR_NO:
        return f"Offer “{names.offer(key.about, key.item)}” among the deals"
    return names.issue(key.item)


def stands(key: Key, now: Standing, issue: Issue) -> str:
    """How the answer stands as the scenario is."""
    if key.quantity == YES_OR_NO:
        return f"{runs(now.share)}"
    return (
        f"{near(now.middle)}, nearest to “{issue.wording(now.middle)}”; 8 of 10 runs within "
        f"{span(now.low, now.high)}"
    )


def figures(key: Key, now: Standing) -> str:
    """Middle, interval and share in short, for a cell."""
    if not now.runs:
        return "no answer"
    if key.quantity == YES_OR_NO:
        return percent(now.share)
    ends = f"{five(now.low)}–{five(now.high)}"
    return f"{five(now.middle)} ({ends}), {percent(now.share)}"


def verdict(row: Robustness) -> str:
    """One word."""
    return "survives" if row.survives else "depends"


def depends(rows: Sequence[Robustness], names: Names) -> str:
    """What an answer depends on, kind by kind."""
    found = []
    for kind, told in KINDS.items():
        mine = [row for row in rows if row.kind == kind]
        lost = [row for row in mine if not row.survives]
        if not lost:
            continue
        if kind in ("source", "expert"):
            called = names.source if kind == "source" else names.actor
            found.append(f"{told} {', '.join(f'“{called(row.variant)}”' for row in lost)}")
        else:
            found.append(f"{told} ({len(lost)} of {len(mine)})" if len(mine) > 1 else told)
    return "; ".join(found) or "none of them"
