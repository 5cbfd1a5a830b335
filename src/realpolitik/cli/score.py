"""realpolitik score: how far models were from decisions whose outcomes are known."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from realpolitik.cli.console import say, table
from realpolitik.cli.options import AsJson

__all__ = ["score"]

HEAD = ("model", "mean error", "root mean square", "median error", "within 10", "missed by 60")
MORE = ("CRPS", "in its 50 %", "in its 80 %", "in its 95 %")


def score(
    *,
    data: Annotated[
        Path,
        typer.Option(metavar="FILE.csv", help="Decisions in the DEU format.", show_default=False),
    ],
    model: Annotated[
        list[str] | None,
        typer.Option(
            "--model", metavar="NAME", help="Score this model. May be repeated; default: the usual."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Score models on decisions with known outcomes.

    What is fitted is fitted leaving out the whole proposal of the issue that is scored.
    """
    from realpolitik.validation.scoring import score as scored

    found = scored(data, model)
    if as_json:
        say(json.dumps(found, indent=2))
        return
    say(f"{found['n']} issues with a known outcome; errors in points of 100, lower is better")
    table([*HEAD, *MORE], [_row(entry) for entry in found["models"]])
    for baseline in found["baselines"]:
        say(f"For comparison, CRPS of {baseline['model']}: {baseline['crps']:.2f}")
    say()
    say("Difference in CRPS on the same issues; below zero the first is nearer to what happened")
    head = ["model", "against", "difference", "95 % from", "to"]
    table(head, [_compared(entry) for entry in found["differences"]])


def _row(entry: dict[str, Any]) -> list[str]:
    errors = [f"{entry[key]:.2f}" for key in ("mae", "rmse", "median_error")]
    shares = [f"{100 * entry[key]:.1f} %" for key in ("within_10", "missed_60")]
    held = [f"{100 * share:.1f} %" for share in entry["coverage"].values()]
    return [entry["model"], *errors, *shares, f"{entry['crps']:.2f}", *held]


def _compared(entry: dict[str, Any]) -> list[str]:
    figures = [entry["crps"], *entry["interval"]]
    return [entry["model"], entry["against"], *(f"{figure:+.2f}" for figure in figures)]
