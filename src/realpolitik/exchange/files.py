"""Scenarios to and from the files that colleagues open."""

from dataclasses import replace
from pathlib import Path

from realpolitik.errors import Problem, ScenarioError
from realpolitik.exchange.build import Imported
from realpolitik.exchange.formats import format_named, format_of
from realpolitik.exchange.remarks import remarks, with_remarks
from realpolitik.scenario.atomic import write
from realpolitik.scenario.files import find, load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save
from realpolitik.scenario.spans import shipped_problems

__all__ = ["adopt", "export_file", "import_file"]


def export_file(
    scenario: Scenario | str | Path,
    path: str | Path,
    form: str = "xlsx",
    *,
    network: str | None = None,
) -> None:
    """Write a scenario in another format: ``xlsx``, or ``csv`` (a new folder, or a .zip file).

    Of a scenario file or a catalogue name, comments above entries become notes on cells.
    ``graphml``, ``gexf``, ``cytoscape`` and ``kumu`` (a folder of two sheets) hold one signed
    network, which ``network`` names where there are several.

    Raises:
        UnknownNameError: there is no such format or network.
        UserError: the file cannot be written, or there are no ties.
        ScenarioError: the scenario cannot be read or breaks the rules.
    """
    known = format_named(form)
    more = known.more("network", network)
    if isinstance(scenario, Scenario):
        known.load("writer")(scenario, Path(path), {}, **more)
        return
    place = find(scenario)
    known.load("writer")(load(place), Path(path), remarks(place), **more)


def import_file(path: str | Path, form: str | None = None, *, as_of: str | None = None) -> Scenario:
    """Read a scenario from a workbook, or a folder or .zip file of CSV files.

    The format ``ties`` is a signed edge list or matrix in CSV; it needs the day ``as_of``.

    Raises:
        ScenarioError: it breaks the rules; every problem names its sheet and cell.
        UserError: the file cannot be read.
    """
    return _sound(_imported(Path(path), form, as_of))


def adopt(
    path: str | Path, out: str | Path, form: str | None = None, *, as_of: str | None = None
) -> tuple[Problem, ...]:
    """Import a file and save it as a scenario file; notes on cells become comments.

    A scenario file that is there keeps its comments and layout. Returns what is odd or
    lacks beside the new file, such as the texts of sources.

    Raises:
        ScenarioError: the file breaks the rules, or ``out`` holds something else than a scenario.
        UserError: a file cannot be read or written.
    """
    imported = _imported(Path(path), form, as_of)
    scenario = _sound(imported)
    save(scenario, out)
    if imported.notes:
        write(Path(out), with_remarks(Path(out), imported.notes))
    beside = shipped_problems(scenario, Path(out).resolve().parent)
    return (*imported.problems, *(replace(problem, file=str(out)) for problem in beside))


def _imported(path: Path, form: str | None, as_of: str | None) -> Imported:
    known = format_of(path) if form is None else format_named(form)
    found: Imported = known.load("reader")(path, **known.more("as_of", as_of))
    return found


def _sound(imported: Imported) -> Scenario:
    errors = [problem for problem in imported.problems if problem.severity == "error"]
    if imported.scenario is None or errors:
        raise ScenarioError(errors)
    return imported.scenario
