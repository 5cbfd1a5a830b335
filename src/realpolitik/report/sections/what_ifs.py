"""Part 3: what-ifs side by side, as differences run by run on the same draws."""

import math
from collections.abc import Sequence

from realpolitik.ensemble.results import Difference
from realpolitik.report.badges import records
from realpolitik.report.case import Case
from realpolitik.report.charts.effects import Effect, effects
from realpolitik.report.numbers import PERCENT, whole
from realpolitik.report.sections.parts import Block, Figure, Section, Table
from realpolitik.report.sentences.changes import change_line
from realpolitik.report.sentences.differences import direction, quantity
from realpolitik.report.terms import CHAIN
from realpolitik.scenario.changes import WhatIf

__all__ = ["what_ifs"]

BAND = 80
ENDS = ("low", "high")
FLAGS = ("offer_inside", "window_open")
NOTHING = "–"
SETTLEMENT = "settlement"


def what_ifs(case: Case) -> Section:
    """An overview, then each what-if with its changes and its differences."""
    asked = [w for w in case.scenario.what_ifs if w.id in case.forecast.variants]
    text = [
        "Each what-if changes only what it names and is compared with the scenario as it stands on "
        "the same draws, run by run. A difference that shows in 10 of 10 runs holds whatever "
        "values the other inputs take in their ranges."
    ]
    if not asked:
        return Section("what-ifs", "What if?", ["No what-if was part of this run."])
    blocks = [_ends(case, asked), _side_by_side(case, asked)]
    blocks += [_one(case, what_if) for what_if in asked]
    return Section("what-ifs", "What if?", text, [block for block in blocks if block])


def _ends(case: Case, asked: Sequence[WhatIf]) -> Block | None:
    """How far each what-if moves the two ends of the leading range."""
    conflict = case.conflict
    if conflict is None:
        return None
    rows, cells = [], []
    for what_if in asked:
        found = [
            d
            for end in ENDS
            for d in case.forecast.differences
            if (d.what_if, d.key.model, d.key.about, d.key.quantity)
            == (what_if.id, CHAIN, conflict.id, end)
        ]
        if len(found) < len(ENDS):
            continue
        rows.append(Effect(what_if.title, tuple(_middle(d) for d in found)))
        cells.append((what_if.title, *(part for d in found for part in _cells(d))))
    if not rows:
        return None
    head = ("What-if", "Lower end", "8 of 10 runs", "Upper end", "8 of 10 runs")
    issue = case.names.issue(conflict.issue)
    says = "Shift of the range by what-if. " + "; ".join(
        f"{c[0]}: {c[1]} and {c[3]}" for c in cells
    )
    figure = Figure(
        effects(rows, says),
        f"Points on the scale of “{issue}” by which each what-if moves the range of deals.",
        [Table("The shifts as numbers", head, cells, (1, 2, 3, 4))],
        (
            ("range", "circle: lower end"),
            ("square-shift", "square: upper end"),
            ("pale", "line: 8 of 10 runs"),
        ),
    )
    text = "What-ifs that are not shown change nothing the range depends on."
    closing = records([CHAIN])
    return Block("shifts", "The range of deals", [text], figure=figure, closing=closing, wide=True)


def _middle(d: Difference) -> tuple[float, float, float]:
    band = d.intervals[BAND]
    return (PERCENT * d.median, PERCENT * band.low, PERCENT * band.high)


def _cells(d: Difference) -> tuple[str, str]:
    middle, low, high = _middle(d)
    return signed(middle), f"{signed(low)} to {signed(high)}"


def signed(value: float) -> str:
    """A difference with its sign, whole."""
    text = whole(value)
    if value < 0:
        return text.replace("-", "−")
    return text if text in ("0", "–") else f"+{text}"


def _side_by_side(case: Case, asked: Sequence[WhatIf]) -> Block:
    """For each what-if and issue: how far the models' settlements move."""
    issues = [d.issue for d in case.forecast.disagreement]
    cells = {w.id: [_settlement(case, w, issue) for issue in issues] for w in asked}
    moving = [w for w in asked if set(cells[w.id]) - {NOTHING, "0"}]
    rows = [(w.title, *cells[w.id]) for w in moving]
    text = [
        "Points by which the settlement moves in the middle run, smallest to largest over the "
        "models, and in how many of 10 runs it goes up or down in the model that moves most. A "
        "dash: no model reads the change."
    ]
    unread = [w for w in asked if w.id in case.forecast.unread]
    still = [w for w in asked if w not in moving and w not in unread]
    if still:
        text.append(f"These move no settlement: {_listed(still)}.")
    if unread:
        text.append(f"No chosen model reads anything of what these change: {_listed(unread)}.")
    head = ("What-if", *(case.names.issue(issue) for issue in issues))
    table = Table("What-ifs by issue", head, rows, tuple(range(1, len(head))))
    tables = [table] if rows else []
    closing = records(s.key.model for s in case.forecast.summaries if s.key.quantity == SETTLEMENT)
    heading = "Settlements side by side"
    return Block("side-by-side", heading, text, tables=tables, closing=closing, wide=True)


def _listed(asked: Sequence[WhatIf]) -> str:
    return "; ".join(f"“{what_if.title}”" for what_if in asked)


def _settlement(case: Case, what_if: WhatIf, issue: str) -> str:
    found = [
        d
        for d in case.forecast.differences
        if d.what_if == what_if.id and d.key.quantity == "settlement" and d.key.item == issue
    ]
    if not found:
        return NOTHING
    low, high = min(d.median for d in found), max(d.median for d in found)
    if whole(low) == whole(high) == "0":
        return "0"
    moved = signed(low) if whole(low) == whole(high) else f"{signed(low)} to {signed(high)}"
    if whole(low) != "0" != whole(high) and (low < 0) != (high < 0):
        return f"{moved} (models disagree)"
    most = max(found, key=lambda d: abs(d.median))
    way, share = ("up", most.up) if most.median > 0 else ("down", most.down)
    return f"{moved} ({way} {math.floor(10 * share + 0.5)}/10)"


def _one(case: Case, what_if: WhatIf) -> Block:
    names = case.names
    text = [part for part in (what_if.question, what_if.note) if part]
    changes = "; ".join(change_line(change, names) for change in what_if.changes)
    text.append(f"It changes: {changes}.")
    found = [d for d in case.forecast.differences if d.what_if == what_if.id and _told(d)]
    moved = [d for d in found if d.same < 1]
    tables = []
    if moved:
        rows = [
            (
                names.item(d.key.about, d.key.item),
                quantity(d.key),
                case.titles[d.key.model],
                direction(d),
                *_sizes(d),
            )
            for d in moved
        ]
        head = ("About", "What", "Model", "Direction", "Middle run", "8 of 10 runs")
        tables.append(Table(f"Differences: {what_if.title}", head, rows, (4, 5)))
    elif what_if.id in case.forecast.unread:
        text.append("No chosen model reads what it changes.")
    else:
        text.append("None of the answers on this page moves.")
    closing = records(d.key.model for d in moved)
    name = f"what-if-{what_if.id}"
    return Block(name, what_if.title, text, tables=tables, closing=closing, folded=True)


def _told(d: Difference) -> bool:
    """Whether a difference belongs on the page: settlements, and the chain's main answers."""
    if d.key.quantity == "settlement":
        return True
    return d.key.model == CHAIN and d.key.quantity in (*ENDS, *FLAGS)


def _sizes(d: Difference) -> tuple[str, str]:
    if d.key.quantity in FLAGS:
        return "–", "–"
    if d.key.quantity in ENDS:
        return _cells(d)
    band = d.intervals[BAND]
    return signed(d.median), f"{signed(band.low)} to {signed(band.high)}"
