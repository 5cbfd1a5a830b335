"""realpolitik robustness: what the answers survive, and what they depend on."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from realpolitik.cli.console import say, table
from realpolitik.cli.options import AsJson, ScenarioPlace

__all__ = ["robustness"]


def robustness(
    scenario: ScenarioPlace,
    *,
    models: Annotated[
        list[str] | None,
        typer.Option("--model", metavar="NAME", help="Only this model. May be repeated."),
    ] = None,
    draws: Annotated[int, typer.Option(metavar="N", min=1, help="Runs of each test.")] = 500,
    seed: Annotated[int, typer.Option(metavar="N", min=0)] = 0,
    every: Annotated[
        bool, typer.Option("--all", help="Each answer under each change, not one row an answer.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say what the answers survive, and what they depend on.

    Tried are other scales, sources, experts, models, levels and errors.
    """
    from realpolitik.ensemble.trials.robustness import robustness as put_to_test
    from realpolitik.report.machine import plain
    from realpolitik.report.names import Names
    from realpolitik.report.sections.survival import by_answer
    from realpolitik.report.sentences import survival as words
    from realpolitik.scenario.files import load

    case = load(scenario)
    rows = put_to_test(case, models, draws, seed)
    if as_json:
        say(json.dumps([plain(asdict(row)) for row in rows], indent=2, ensure_ascii=False))
        return
    if not rows:
        say("There is no settlement and no range of deals to put to the test.")
        return
    names = Names(case)
    found = by_answer(rows)
    if every:
        lines = [
            [
                words.asked(row.key, names),
                words.changed(row, names),
                words.figures(row.key, row.before),
                words.figures(row.key, row.after),
                words.verdict(row),
            ]
            for row in rows
        ]
        table(["answer", "change", "before", "after", "verdict"], lines)
    else:
        lines = [
            [
                words.asked(key, names),
                words.figures(key, tests[0].before),
                f"{sum(row.survives for row in tests)} of {len(tests)}",
                words.depends(tests, names),
            ]
            for key, tests in found.items()
        ]
        table(["answer", "as it stands", "survives", "depends on"], lines)
