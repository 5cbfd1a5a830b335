"""Who wants what on an issue, and where a deal would lie if there is one."""

from collections.abc import Mapping, Sequence

from realpolitik.ensemble.results import Disagreement, Summary
from realpolitik.report.numbers import five, near, span
from realpolitik.scenario.model import Issue

__all__ = ["apart", "if_deal", "leads", "outlook", "silent", "unanswered"]

BAND = 80
CLOSE = 10.0


def if_deal(rows: Sequence[Summary], issue: Issue) -> str:
    """Where the models put a deal, all of them together."""
    if not rows:
        return "No model was run on it."
    low, high = min(r.median for r in rows), max(r.median for r in rows)
    first, last = issue.wording(low), issue.wording(high)
    where = f"nearest to “{first}”"
    if first != last:
        where = f"from nearest to “{first}” to nearest to “{last}”"
    count = "the model puts" if len(rows) == 1 else f"the {len(rows)} models put"
    return f"If there is a deal, {count} it at {span(low, high)}, {where}."


def leads(row: Summary, issue: Issue) -> str:
    """The forecast that was fitted on decisions of this kind."""
    low, high = row.intervals[BAND]
    return (
        f"The calibrated forecast, fitted on known outcomes of this domain, leads: the middle is "
        f"{near(row.median)}, nearest to “{issue.wording(row.median)}”; 8 of 10 of its "
        f"probability lie within {span(low, high)}."
    )


def outlook(rows: Sequence[Summary], issue: Issue) -> str:
    """The band that covers every model's 8 of 10 runs."""
    low = min(row.intervals[BAND].low for row in rows)
    high = max(row.intervals[BAND].high for row in rows)
    first, last = issue.wording(low), issue.wording(high)
    text = f"If there is a deal, 8 of 10 runs of every model lie within {span(low, high)}"
    if first == last:
        return f"{text}, nearest to “{first}”."
    return f"{text}: from nearest to “{first}” to nearest to “{last}”."


def apart(found: Disagreement, titles: Mapping[str, str]) -> str:
    """How far the models disagree."""
    if len(found.medians) < 2:
        return ""
    least = min(found.medians, key=lambda name: found.medians[name])
    most = max(found.medians, key=lambda name: found.medians[name])
    gap = found.gap
    if gap < CLOSE:
        return f"The models agree to within {max(five(gap), 5)} points."
    return (
        f"The models disagree by about {five(gap)} points: lowest {titles.get(least, least)} "
        f"({near(found.medians[least])}), highest {titles.get(most, most)} "
        f"({near(found.medians[most])})."
    )


def unanswered(row: Summary) -> str:
    """How many runs gave no answer, and why; and how many fell back on other weights."""
    states = {**row.failed, **row.notes}
    return ", ".join(f"{count:,} {status}" for status, count in states.items())


def silent(rows: Sequence[Summary], titles: Mapping[str, str]) -> str:
    """Models that ran and gave no answer in any run, with their status."""
    if not rows:
        return ""
    said = (f"{titles[row.key.model]} ({', '.join(row.failed)})" for row in rows)
    return f"No answer in any run: {'; '.join(said)}."
