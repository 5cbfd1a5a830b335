"""realpolitik run: models on a scenario, what-ifs beside it, and the report."""

import datetime as dt
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from realpolitik.cli.console import complain, progress, say
from realpolitik.cli.options import AsJson, ScenarioPlace, SourceFolders
from realpolitik.errors import ScenarioError, UserError

if TYPE_CHECKING:
    from realpolitik.ensemble.forecast import Forecast
    from realpolitik.scenario.base_rate import BaseRate
    from realpolitik.scenario.model import Scenario

__all__ = ["run"]

MOST_DRAWS = 100_000_000
MOST_JOBS = 1024

Models = Annotated[
    list[str] | None,
    typer.Option(
        "--model", metavar="NAME", help="Run this model. May be repeated; default: all that fit."
    ),
]
WhatIfs = Annotated[
    list[str] | None,
    typer.Option(
        "--what-if", metavar="NAME", help="Play this what-if. May be repeated; default: all."
    ),
]
Draws = Annotated[
    int, typer.Option(min=1, max=MOST_DRAWS, metavar="N", help="Runs over the uncertainty.")
]
Seed = Annotated[int, typer.Option(min=0, metavar="N", help="The same seed gives the same runs.")]
Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Write here.", show_default="out/SCENARIO")
]
Rates = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Your own base rates, as YAML.", show_default=False),
]
Jobs = Annotated[
    int, typer.Option(min=1, max=MOST_JOBS, metavar="N", help="Processes to share the work.")
]


def run(
    scenario: ScenarioPlace,
    *,
    model: Models = None,
    what_if: WhatIfs = None,
    draws: Draws = 10_000,
    seed: Seed = 0,
    sources: SourceFolders = None,
    out: Out = None,
    jobs: Jobs = 1,
    as_json: AsJson = False,
    rates: Rates = None,
) -> None:
    """Run models on a scenario and write the report.

    Writes report.html, forecast.json, forecast.csv and forecast.parquet. The last line printed is
    the path of the report; with --json it goes to stderr.
    """
    from realpolitik.ensemble.forecast import forecast
    from realpolitik.outside.rates import base_rates
    from realpolitik.scenario.files import load

    case = load(scenario)
    own = None if rates is None else base_rates(rates)
    if sources:
        _verify(case, sources)
    folder = Path("out", case.name) if out is None else out
    _make(folder)
    what_ifs = what_if or [known.id for known in case.what_ifs]
    with progress(f"{draws:,} runs of {case.name}") as tell, workers(jobs) as executor:
        found = forecast(
            case, model or None, draws, seed, what_ifs, executor=executor, progress=tell
        )
    report = _write(found, folder, own)
    if as_json:
        from realpolitik.report.machine import as_json as document

        say(document(found))
        complain(str(report))
    else:
        from realpolitik.cli.summary import summarise

        summarise(found)
        say()
        say(str(report))


def _write(found: "Forecast", folder: Path, rates: "tuple[BaseRate, ...] | None") -> Path:
    """The page and the tables; the path of the page."""
    from realpolitik.report.machine import as_csv, as_json, as_parquet
    from realpolitik.report.page import write_report
    from realpolitik.scenario.atomic import write

    contents = {"json": as_json(found).encode(), "csv": as_csv(found).encode()}
    if find_spec("pandas") and find_spec("pyarrow"):
        contents["parquet"] = as_parquet(found)
    else:
        complain("no forecast.parquet: it needs pip install 'realpolitik[tables]'")
    report = folder / "report.html"
    write_report(found, report, made_on=dt.date.today(), rates=rates)
    for kind, content in contents.items():
        write(folder / f"forecast.{kind}", content)
    return report


def _verify(scenario: "Scenario", folders: list[Path]) -> None:
    """Stop where a text does not hold the words quoted from it."""
    from realpolitik.cli.quotations import compare

    quoted = compare(scenario, folders)
    if quoted.problems:
        raise ScenarioError(quoted.problems)
    complain(quoted.summary)


def _make(folder: Path) -> None:
    """Make the folder before the work, so that a wrong place is said at once."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}") from None


@contextmanager
def workers(jobs: int) -> Iterator[Executor | None]:
    """Processes to share the work, or none for one job; Ctrl-C is left to the parent."""
    if jobs == 1:
        yield None
        return
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), signal.signal, _IGNORED)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


_IGNORED = (signal.SIGINT, signal.SIG_IGN)
