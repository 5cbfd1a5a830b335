"""Part 4: which inputs move the answers most, and where single inputs flip them."""

from collections.abc import Sequence

from realpolitik.ensemble.results import Flip, Influence, Key
from realpolitik.report.badges import records
from realpolitik.report.basis import distance
from realpolitik.report.case import Case
from realpolitik.report.charts.tornado import Swing, tornado
from realpolitik.report.numbers import PERCENT, whole
from realpolitik.report.sections.maps import maps
from realpolitik.report.sections.parts import Block, Figure, Section, Table
from realpolitik.report.sentences import change
from realpolitik.report.terms import CHAIN
from realpolitik.scenario.conflict import Conflict

__all__ = ["drivers"]

BARS = 8
FLIPS = 10
ENDS = {"low": "Lower end of the range", "high": "Upper end of the range"}
LINES = ("offer_inside", "window_open")


def drivers(case: Case) -> Section:
    """Tornado and flip points of the main answers, the map, then issue by issue."""
    text = [
        "A bar shows how far an answer moves when one input goes from its low to its high end, all "
        "others at their best estimates. A flip point is the nearest value of one input that takes "
        "an answer across a line."
    ]
    blocks = _of_conflict(case, case.conflict) if case.conflict else []
    blocks += [_issue(case, gap.issue) for gap in case.forecast.disagreement]
    return Section("drivers", "What moves the answers", text, [b for b in blocks if b])


def _of_conflict(case: Case, conflict: Conflict) -> list[Block | None]:
    blocks = [_tornado(case, Key(CHAIN, conflict.id, end), title) for end, title in ENDS.items()]
    crossing = [
        f
        for f in case.forecast.flips
        if (f.key.model, f.key.about) == (CHAIN, conflict.id) and f.key.quantity in LINES
    ]
    if crossing:
        title = "Offers and guarantees: flip points"
        table = _flips(case, crossing, title)
        blocks.append(Block("flips", title, tables=[table], closing=records([CHAIN]), folded=True))
    if case.backing is not None and case.backing.map is not None:
        blocks.append(maps(case, conflict, case.backing.map))
    return blocks


def _tornado(case: Case, key: Key, title: str, *, once: bool = False) -> Block | None:
    rows = [i for i in case.forecast.influences if i.key == key]
    rows = sorted(rows, key=lambda i: -abs(i.high - i.low))[:BARS]
    summary = next((s for s in case.forecast.summaries if s.key == key), None)
    if not rows or summary is None:
        return None
    scale = PERCENT if key.model == CHAIN else 1.0
    swings = [Swing(case.names.input(i.estimate), scale * i.low, scale * i.high) for i in rows]
    says = f"{title}: " + "; ".join(f"{s.label} {s.low:.0f} to {s.high:.0f}" for s in swings)
    head = (
        "Input",
        "Range of the input",
        "Grade",
        "Answer at low",
        "Answer at high",
        "Rank correlation",
    )
    cells = [_influence(case, i, scale) for i in rows]
    figure = Figure(
        tornado(swings, scale * summary.best, says, once=once),
        f"{title}, 0 to 100; the line is the answer at the best estimates",
        [Table(f"{title}: inputs that move it", head, cells, (1, 3, 4, 5))],
        (("second", "input at its low end"), ("shift", "input at its high end")),
    )
    weak = sum(case.grade(i.estimate) == "assumed" for i in rows)
    text = [f"Of the {len(rows)} inputs that move it most, {weak} are assumed or count as such."]
    name = f"tornado-{key.quantity}-{key.item}"
    return Block(name, title, text, figure=figure, closing=records([key.model]), wide=True)


def _influence(case: Case, i: Influence, scale: float) -> tuple[str, ...]:
    estimate = case.located[i.estimate]
    return (
        case.names.input(i.estimate),
        case.names.estimate(i.estimate, estimate),
        case.grade(i.estimate),
        whole(scale * i.low),
        whole(scale * i.high),
        f"{i.correlation:+.2f}",
    )


def _flips(case: Case, found: Sequence[Flip], title: str) -> Table:
    nearest = sorted(found, key=lambda f: (not f.inside, distance(f, case.located[f.estimate])))
    names = case.names
    rows = [
        (
            names.input(f.estimate),
            names.value(f.estimate, f.best),
            names.value(f.estimate, f.value),
            change.consequence(f, names),
            "yes" if f.inside else "no",
        )
        for f in nearest[:FLIPS]
    ]
    more = f" (the nearest {FLIPS} of {len(found)})" if len(found) > FLIPS else ""
    head = ("Input", "Now", "Flips at", "What happens", "Within its range")
    return Table(f"{title}{more}", head, rows, (1, 2), stacked=True)


def _issue(case: Case, issue: str) -> Block | None:
    """One issue: a tornado of the first model that has one, flips of all."""
    title = case.names.issue(issue)
    summaries = case.forecast.summaries
    keys = [s.key for s in summaries if s.key.quantity == "settlement" and s.key.item == issue]
    moved = next((k for k in keys if any(i.key == k for i in case.forecast.influences)), None)
    if moved is None:
        return None
    inner = _tornado(case, moved, f"{title} ({case.titles[moved.model]})", once=True)
    if inner is None:
        return None
    found = [f for f in case.forecast.flips if f.key in keys]
    tables = [_flips(case, found, "Flip points")] if found else []
    closing = records([moved.model, *(f.key.model for f in found)])
    return Block(
        f"drivers-{issue}", title, inner.text, (), inner.figure, tables, closing, folded=True
    )
