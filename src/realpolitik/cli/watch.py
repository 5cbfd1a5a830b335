"""realpolitik watch: which reports would change an answer."""

from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import progress, say
from realpolitik.cli.options import ScenarioPlace

__all__ = ["watch"]


def watch(
    scenario: ScenarioPlace,
    *,
    models: Annotated[
        list[str] | None,
        typer.Option("--model", metavar="NAME", help="Only this model. May be repeated."),
    ] = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many.")] = 20,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it here: .csv as a table, else as a checklist."),
    ] = None,
) -> None:
    """List the single reports that would change an answer.

    The nearest come first.
    """
    from realpolitik.ensemble.flips import flip_points
    from realpolitik.scenario.atomic import write
    from realpolitik.scenario.files import load
    from realpolitik.watch.watch_list import as_checklist, as_csv, indicators

    case = load(scenario)
    with progress("Looking for flip points"):
        found = indicators(case, flip_points(case, models), most)
    if out is None:
        say(as_checklist(case, found).rstrip("\n"))
        return
    table = out.suffix.lower() == ".csv"
    write(out, as_csv(found) if table else as_checklist(case, found))
    say(str(out))
