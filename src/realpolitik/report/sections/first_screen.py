"""The page for a decision maker: what is possible, how sure, why, and what would change it."""

import datetime as dt
from dataclasses import replace

from realpolitik.ensemble.results import Summary
from realpolitik.models.registry import MODELS
from realpolitik.report.badges import records
from realpolitik.report.basis import nearest_flips, weakest
from realpolitik.report.case import Case
from realpolitik.report.charts.range_bar import Bar, range_bars
from realpolitik.report.doubts import behind, doubts_of, level
from realpolitik.report.numbers import whole
from realpolitik.report.sections.first_conflict import conflict_blocks, in_short
from realpolitik.report.sections.outside import outside
from realpolitik.report.sections.parts import Block, Figure, Line, Section, Table
from realpolitik.report.sections.settlement.commitment import in_short as holds
from realpolitik.report.sentences import change, issues, opening, rests
from realpolitik.report.terms import CHAIN
from realpolitik.scenario.model import Issue

__all__ = ["first_screen"]

BAND = 80


def first_screen(case: Case, made_on: dt.date | None) -> Section:
    """Everything on the first page; no single models, no tornado, no network."""
    conflict = case.conflict
    about = conflict_blocks(case, conflict) if conflict else [_deals(case)]
    sure = _sure(case)
    short = _short_of_talks(case)
    if conflict:
        short = [*in_short(case, conflict), *holds(case, conflict)]
    lines = [*short, *_weakest(case), sure.lines[0]]
    blocks = [
        _what(case, made_on),
        Block("short", "In short", lines=lines, closing=records(_behind(case))),
        *about,
        outside(case),
        _rests(case),
        _change(case),
        sure,
    ]
    if sum(not block.wide for block in blocks) % 2:
        blocks[-1] = replace(blocks[-1], wide=True)
    return Section("first", "On one page", blocks=blocks)


def _what(case: Case, made_on: dt.date | None) -> Block:
    war = case.conflict is not None
    text = [
        opening.LIMIT if war else opening.LIMIT_TALKS,
        f"This page plays published models of bargaining{' and war' if war else ''} "
        f"{case.forecast.draws:,} times on one description of the case, each time with other "
        f"values from the ranges of its inputs. {opening.standing(case.scenario, made_on)}",
        opening.sources(case.basis),
    ]
    return Block("what", "What this page is", text)


def _behind(case: Case) -> list[str]:
    """The models whose numbers stand on the first page."""
    if case.conflict:
        return [CHAIN, *(name for name in ("commitment",) if name in case.forecast.models)]
    found = dict.fromkeys(s.key.model for s in case.forecast.summaries if s.runs)
    settling = [
        name for name in found if any(name in d.medians for d in case.forecast.disagreement)
    ]
    return sorted(settling, key=lambda name: name != case.leader)


def _weakest(case: Case) -> list[Line]:
    found = weakest(case.forecast, case.located)
    if found is None:
        return []
    text = f"{case.names.input(found.path)} ({found.grade})."
    return [Line("Weakest fact behind it", text)]


def _short_of_talks(case: Case) -> list[Line]:
    """Where a deal would lie on the issues that the models agree on most and least."""
    gaps = sorted(case.forecast.disagreement, key=lambda gap: gap.gap)
    known = {issue.id: issue for issue in case.scenario.issues}
    chosen = dict.fromkeys(gap.issue for gap in (*gaps[:1], *gaps[-1:]))
    return [Line(known[name].name, _led(case, known[name])) for name in chosen]


def _led(case: Case, issue: Issue) -> str:
    """What the leading forecast says of an issue, if there is one; then all models together."""
    rows = _settlements(case, issue)
    lead = [issues.leads(row, issue) for row in rows if row.key.model == case.leader]
    return " ".join([*lead, issues.if_deal(rows, issue)])


def _settlements(case: Case, issue: Issue) -> list[Summary]:
    return [
        s
        for s in case.forecast.summaries
        if s.key.quantity == "settlement" and s.key.item == issue.id and s.runs
    ]


def _deals(case: Case) -> Block:
    """Without a war: where the models put each negotiated issue."""
    lines, bars = [], []
    for issue in case.scenario.issues:
        rows = _settlements(case, issue)
        if not rows:
            continue
        lead = [issues.leads(row, issue) for row in rows if row.key.model == case.leader]
        lines.append(Line(issue.name, " ".join([*lead, issues.outlook(rows, issue)])))
        bands = [row.intervals[BAND] for row in rows]
        bars.append(
            Bar(
                issue.name,
                min(row.median for row in rows),
                max(row.median for row in rows),
                min(band.low for band in bands),
                max(band.high for band in bands),
            )
        )
    text = ["Several models answer each issue; what is said here holds for all of them together."]
    figure = _figure(bars) if bars else None
    heading, closing = "Where would a deal lie?", records(_behind(case))
    return Block("deals", heading, text, lines, figure, closing=closing, wide=True, split=True)


def _figure(bars: list[Bar]) -> Figure:
    says = "; ".join(f"{b.label}: {b.outer_low:.0f} to {b.outer_high:.0f}" for b in bars)
    head = ("Issue", "Lowest middle run", "Highest middle run", "8 of 10 runs from", "to")
    rows = [
        (b.label, *(whole(v) for v in (b.low, b.high, b.outer_low, b.outer_high))) for b in bars
    ]
    key = (
        ("range", "solid: between the models' middle runs"),
        ("pale", "pale: 8 of 10 runs of every model"),
    )
    return Figure(
        range_bars(bars, (), f"Ranges by issue. {says}."),
        "Where the models put a deal, each issue on its own scale, worded below",
        [Table("Where the models put each issue, 0 to 100", head, rows, (1, 2, 3, 4))],
        key,
    )


def _rests(case: Case) -> Block:
    weak = weakest(case.forecast, case.located)
    share = case.conflict is not None
    fact = rests.weakest_fact(weak, case.names, share=share)
    lines = [
        Line("The weakest fact behind the answer", fact),
        Line("Inputs by grade", rests.counted(case.basis)),
        Line("One source", rests.vanishing(case.basis)),
    ]
    closing = records([weak.influence.key.model] if weak else [])
    return Block("rests", "What does this rest on?", lines=lines, closing=closing)


def _change(case: Case) -> Block:
    found = nearest_flips(case.forecast, case.located)
    lines = [
        Line(
            case.names.input(flip.estimate),
            change.threshold(flip, case.located[flip.estimate], case.names),
        )
        for flip in found
    ]
    text = ["The nearest thresholds of single inputs, all others at their best estimates."]
    if not lines:
        text = ["No single input, however far it is moved, changes what this page says."]
    closing = records(flip.key.model for flip in found)
    return Block("change", "What would change this page?", text, lines, closing=closing)


def _sure(case: Case) -> Block:
    found = doubts_of(case)
    reasons = rests.confidence(found)
    models = [MODELS[name] for name in case.forecast.models]
    lines = [
        Line("Confidence", f"{level(found)}, because {'; '.join(reasons)}."),
        Line("Record of such models", rests.record(behind(case), models)),
    ]
    closing = [] if case.conflict else records(_behind(case))
    return Block("sure", "How sure is this?", lines=lines, closing=closing)
