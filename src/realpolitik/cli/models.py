"""realpolitik models: which published methods there are, and which a scenario can feed."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from realpolitik.cli.console import say, table
from realpolitik.cli.options import AsJson

if TYPE_CHECKING:
    from realpolitik.models.contract import Model
    from realpolitik.scenario.model import Scenario

__all__ = ["models"]


def models(
    scenario: Annotated[
        str | None,
        typer.Argument(metavar="[SCENARIO]", help="Say which models it can feed."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the models, and which of them a scenario feeds."""
    from realpolitik.models.registry import MODELS
    from realpolitik.scenario.files import load

    case = load(scenario) if scenario is not None else None
    rows = [_described(MODELS[name], case) for name in MODELS]
    if as_json:
        say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    head = ["model", "title", "family", "shelf", "badge"] + (
        ["runs on", "lacks"] if case is not None else ["inputs"]
    )
    table(head, [[_cell(row[name]) for name in head] for row in rows])
    if case is not None:
        for issue in case.issues:
            if not issue.negotiated:
                say(f"no bargaining on '{issue.id}': decided by {issue.decided_by}")


def _described(model: "Model[..., Any]", scenario: "Scenario | None") -> dict[str, Any]:
    row: dict[str, Any] = {
        "model": model.name,
        "title": model.title,
        "family": model.family,
        "shelf": model.shelf,
        "badge": model.badge,
        "citation": list(model.citation),
        "record": model.record.text,
        "inputs": list(model.inputs),
        "optional": list(model.optional),
    }
    if scenario is not None:
        from realpolitik.ensemble.frames import applicable, missing

        row["runs on"] = [frame.about for frame in applicable(model, scenario)]
        row["lacks"] = [] if row["runs on"] else list(missing(model, scenario))
    return row


def _cell(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
