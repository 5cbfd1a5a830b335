"""realpolitik outside: how often the like happened elsewhere."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from realpolitik.cli.console import say, table
from realpolitik.cli.options import AsJson, ScenarioPlace

if TYPE_CHECKING:
    from realpolitik.scenario.base_rate import BaseRate

__all__ = ["outside"]


def outside(
    scenario: ScenarioPlace,
    *,
    rates: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Your own base rates, as YAML.", show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print base rates beside the parts of a scenario.

    Each with what it misses.
    """
    from realpolitik.outside.outside_view import outside_view
    from realpolitik.outside.rates import base_rates
    from realpolitik.scenario.files import load

    found = outside_view(load(scenario), base_rates(rates))
    if as_json:
        rows = [
            {"about": c.about, **c.rate.model_dump(mode="json"), "misfits": c.misfits}
            for c in found
        ]
        say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    head = ["about", "class", "share", "n", "period", "source", "misfits"]
    lines = [
        [
            c.about,
            c.rate.reference_class,
            _share(c.rate),
            str(c.rate.n or "not known"),
            c.rate.period,
            c.rate.source,
            " ".join(c.misfits),
        ]
        for c in found
    ]
    table(head, lines)


def _share(rate: "BaseRate") -> str:
    if rate.best is None:
        return rate.finding
    ends = (
        ""
        if rate.low is None or rate.high is None
        else f" ({100 * rate.low:.3g} to {100 * rate.high:.3g} %)"
    )
    return f"{100 * rate.best:.3g} %{ends} {rate.finding}"
