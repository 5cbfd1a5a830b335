"""Whether the settlements on an issue survive other choices of method."""

from realpolitik.ensemble.results import Robustness
from realpolitik.report.case import Case
from realpolitik.report.sections.parts import Block, Table
from realpolitik.report.sentences import issues

__all__ = ["survivals"]


def survivals(case: Case, issue: str) -> Block | None:
    """One row a change of method, one column a model."""
    rows = [row for row in case.forecast.robustness if row.key.item == issue]
    if not rows:
        return None
    grouped: dict[tuple[str, str], dict[str, Robustness]] = {}
    for row in rows:
        grouped.setdefault((row.kind, row.variant), {})[row.key.model] = row
    models = list(dict.fromkeys(row.key.model for row in rows))
    cells = [
        (
            issues.what_changes(next(iter(same.values())), case.names),
            *(issues.outcome(same[m]) if m in same else "–" for m in models),
        )
        for same in grouped.values()
    ]
    kept = sum(all(row.survives for row in same.values()) for same in grouped.values())
    text = f"It survives {kept} of {len(grouped)} changes of method in every model."
    table = Table(
        "Survives: the answer stays between the same worded points",
        ("Change", *(case.titles.get(m, m) for m in models)),
        cells,
        stacked=True,
    )
    heading = "Does the answer survive other choices?"
    return Block(f"robust-{issue}", heading, [text], tables=[table], folded=True)
