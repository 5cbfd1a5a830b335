"""realpolitik what-if: what an intervention changes, before anything is run."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from realpolitik.cli.console import complain, say, table
from realpolitik.cli.options import AsJson, ScenarioPlace

if TYPE_CHECKING:
    from realpolitik.scenario.estimate import Estimate
    from realpolitik.scenario.model import Scenario

__all__ = ["what_if"]


def what_if(
    scenario: ScenarioPlace,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="What-ifs, applied in order.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Save the changed scenario here, as YAML."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print what a what-if changes, or save the result."""
    from realpolitik.scenario.files import load
    from realpolitik.scenario.moving import save_elsewhere
    from realpolitik.scenario.spent import without_spent
    from realpolitik.scenario.whatif import what_if as apply

    before = load(scenario)
    after = apply(before, *names)
    if out is not None:
        saved, spent = without_spent(after)
        save_elsewhere(saved, scenario, out)
        if spent:
            complain(f"left out, with nothing left to change: {', '.join(spent)}")
    rows = differences(before, after)
    if as_json:
        say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    shown = [[row["path"], _range(row["before"]), _range(row["after"])] for row in rows]
    if before.use_stance != after.use_stance:
        shown.append(["use_stance", before.use_stance, after.use_stance])
    table(["estimate", "before", "after"], shown)
    if out is not None:
        say(str(out))


def differences(before: "Scenario", after: "Scenario") -> list[dict[str, Any]]:
    """Every estimate that is new, gone or different, with low, best and high on both sides."""
    from realpolitik.scenario.paths import estimates

    old, new = dict(estimates(before)), dict(estimates(after))
    rows = []
    for path in dict.fromkeys([*old, *new]):
        ends = [_ends(side.get(path)) for side in (old, new)]
        if ends[0] != ends[1]:
            rows.append({"path": path, "before": ends[0], "after": ends[1]})
    return rows


def _ends(estimate: "Estimate | None") -> list[float] | None:
    return None if estimate is None else [estimate.low, estimate.best, estimate.high]


def _range(ends: list[float] | None) -> str:
    if ends is None:
        return "none"
    low, best, high = ends
    return f"{best:g}" if low == high else f"{best:g} ({low:g} to {high:g})"
