"""The values of a brief without a war: where the models put each issue, and what-ifs."""

from collections.abc import Sequence
from statistics import median

from realpolitik.ensemble.results import Difference, Summary
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.values import Named, Value, place, span
from realpolitik.report.case import Case
from realpolitik.report.charts.range_bar import Bar
from realpolitik.scenario.model import Issue

__all__ = ["answered", "talk_bars", "talk_values", "what_if_values"]

BAND = 80
NOTABLE = 2.0  # points between the medians of paired runs from which a what-if is told


def answered(case: Case) -> dict[str, list[Summary]]:
    """The negotiated issues that models settle, with their settlements."""
    found: dict[str, list[Summary]] = {}
    for issue in case.scenario.issues:
        rows = [
            s
            for s in case.forecast.summaries
            if s.key.quantity == "settlement" and s.key.item == issue.id and s.runs
        ]
        if rows:
            found[issue.id] = rows
    return found


def talk_values(case: Case, language: Language) -> Named:
    """Where a deal would lie, issue by issue."""
    known = {issue.id: issue for issue in case.scenario.issues}
    for name, rows in answered(case).items():
        issue, at = known[name], f"issue.{name}"
        low, high = _middle(rows)
        ends = issue.wording(low), issue.wording(high)
        form, turn = ("where.one" if ends[0] == ends[1] else "where.many"), " / ".join(ends)
        yield f"{at}.name", Value(issue.name)
        yield f"{at}.middle", span(low, high, language, turn)
        yield f"{at}.where", Value(language.say(form, first=ends[0], last=ends[1]), turn)
        yield f"{at}.band", span(*_band(rows), language)
        yield from _leader(case, issue, rows, language)


def _leader(case: Case, issue: Issue, rows: Sequence[Summary], language: Language) -> Named:
    for row in rows:
        if row.key.model == case.leader:
            near = issue.wording(row.median)
            yield f"issue.{issue.id}.lead", place(row.median, language, near)
            yield f"issue.{issue.id}.lead_near", Value(near, near)
            yield f"issue.{issue.id}.lead_band", span(*row.intervals[BAND], language)


def talk_bars(case: Case) -> list[Bar]:
    """What the figure shows."""
    names = case.names
    return [
        Bar(names.issue(name), *_middle(rows), *_band(rows))
        for name, rows in answered(case).items()
    ]


def what_if_values(case: Case, language: Language) -> Named:
    """For each what-if the issue it moves most, in the middle of the models."""
    for name in case.forecast.variants:
        yield f"what_if.{name}.title", Value(case.names.what_if(name))
        yield f"what_if.{name}.move", _move(case, name, language)


def _move(case: Case, name: str, language: Language) -> Value:
    if name in case.forecast.unread:
        return Value(language.form("move.unread"), "unread")
    moved: dict[str, list[Difference]] = {}
    for d in case.forecast.differences:
        if d.what_if == name and d.key.quantity == "settlement" and d.runs:
            moved.setdefault(d.key.item, []).append(d)
    middle = {issue: median(d.median for d in found) for issue, found in moved.items()}
    most = max(middle, key=lambda issue: abs(middle[issue]), default="")
    if not most or abs(middle[most]) <= NOTABLE:
        return Value(language.form("move.same"), "same")
    way = "up" if middle[most] > 0 else "down"
    sign = 1 if middle[most] > 0 else -1
    count = sum(sign * d.median > NOTABLE / 2 for d in moved[most])
    text = language.say(
        f"move.{way}",
        issue=case.names.issue(most),
        points=f"{abs(middle[most]):.0f}",
        count=count,
        models=len(moved[most]),
    )
    return Value(text, f"{way} {most}")


def _middle(rows: Sequence[Summary]) -> tuple[float, float]:
    return min(row.median for row in rows), max(row.median for row in rows)


def _band(rows: Sequence[Summary]) -> tuple[float, float]:
    bands = [row.intervals[BAND] for row in rows]
    return min(band.low for band in bands), max(band.high for band in bands)
