"""Base rates beside the answers: how often the like happened, and in what it misfits."""

from collections.abc import Sequence

from realpolitik.outside.outside_view import Comparison, outside_view
from realpolitik.report.case import Case
from realpolitik.report.numbers import PERCENT
from realpolitik.report.references import references
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.base_rate import BaseRate

__all__ = ["outside"]

INTRO = (
    "Figures of other cases, as published, beside the answers of this page. None of them enters a "
    "model, and none is a chance that something happens here; they are what an answer should be "
    "held against."
)
NONE = (
    "No reference class is known here for what this page answers. A scenario, or a file of your "
    "own, can name one."
)


def outside(case: Case) -> Block:
    """The box: one line a class and what it stands beside; in full in a table below it."""
    heading = "How often did the like happen elsewhere?"
    beside: dict[str, list[Comparison]] = {}
    for found in outside_view(case.scenario, case.rates):
        beside.setdefault(found.rate.id, []).append(found)
    if not beside:
        return Block("outside", heading, [NONE], wide=True)
    lines = [Line(_beside(case, found), _told(found[0].rate)) for found in beside.values()]
    rows = [_row(found[0]) for found in beside.values()]
    head = ("Class", "Period", "Cases", "Source", "In what it misfits")
    more = Block(
        "outside-more",
        "Where these figures stand, and in what they misfit",
        tables=[Table("Reference classes", head, rows, stacked=True)],
        folded=True,
    )
    return Block("outside", heading, [INTRO], lines, wide=True, blocks=[more])


def _beside(case: Case, found: Sequence[Comparison]) -> str:
    """The parts of the scenario that a class stands beside."""
    names = case.names
    patrons = [c.about.split("/")[3] for c in found if "/patrons/" in c.about]
    if patrons:
        return f"Backing by {names.actors(tuple(dict.fromkeys(patrons)))}"
    kind, *rest = found[0].about.split("/")
    if rest[1:] == ["guarantee"]:
        return "The guarantee"
    if kind == "ties":
        return "Who stands with whom"
    if kind == "issues":
        return names.issue(rest[0])
    if kind == "conflicts":
        return names.item(rest[0], "")
    known = {question.id: question.wording for question in case.scenario.questions}
    return known.get(rest[0], rest[0])


def _told(rate: BaseRate) -> str:
    """Class, finding, period and the first misfit."""
    if rate.best is None:
        share = rate.finding
    else:
        ends = ""
        if rate.low is not None and rate.high is not None:
            ends = f" ({PERCENT * rate.low:.3g} to {PERCENT * rate.high:.3g} %)"
        share = f"{PERCENT * rate.best:.3g} %{ends} {rate.finding}"
    cases = f"{rate.n:,} cases" if rate.n else "n not known"
    return f"{rate.reference_class}: {share} ({rate.period}; {cases}). But: {rate.misfits[0]}"


def _row(found: Comparison) -> tuple[str, ...]:
    rate = found.rate
    (source,) = references([rate.source]) or (rate.source,)
    read = f" Read: {rate.read}." if rate.read else ""
    return (
        rate.reference_class,
        rate.period,
        str(rate.n or "not known"),
        f"{source}{read}",
        " ".join(found.misfits),
    )
