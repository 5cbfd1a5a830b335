"""What a column's cells may hold: the list or range that a workbook enforces while one types."""

from itertools import product
from math import inf

from realpolitik.errors import UnknownNameError
from realpolitik.exchange.columns import Column
from realpolitik.exchange.plan import Plan
from realpolitik.scenario.paths import bounds

__all__ = ["range_of", "referred"]

ENDS = ("low", "best", "high")
HOMES = {
    "issue": "issues",
    "source": "sources",
    "conflict": "conflicts",
    "layer": "layers",
    "test.what_if": "what_ifs",
    "criterion": "bodies.criteria",
    **dict.fromkeys(
        ("actor", "parent", "challenger", "defender", "patron", "divider", "target", "partner"),
        "actors",
    ),
}


def range_of(plan: Plan, column: Column) -> tuple[float, float]:
    """The lowest and highest number in a column; infinite where there is no end."""
    low = -inf if column.low is None else column.low
    high = inf if column.high is None else column.high
    if column.steps[-1] not in ENDS or plan.steps[0] == "what_ifs":
        return low, high
    for keys in product(("x", "x/x"), repeat=len(plan.steps)):
        path = "/".join(part for pair in zip(plan.steps, keys, strict=True) for part in pair)
        try:
            return bounds("/".join((path, *column.steps[:-1])))
        except UnknownNameError:
            continue
    return low, high


def referred(plan: Plan, heading: str) -> str:
    """The sheet whose ids a column takes, or ''."""
    for depth, above in enumerate(plan.above, 1):
        if above.column == heading:
            return "" if above.numbered else ".".join(plan.steps[:depth])
    if plan.steps[0] in ("what_ifs", "packages") and heading in ("parent", "item"):
        return ""  # what a what-if brings in is on no sheet yet
    return HOMES.get(heading, "")
