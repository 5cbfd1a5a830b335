"""realpolitik export and import: scenarios as files that a colleague can open."""

from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import complain, say
from realpolitik.cli.options import ScenarioPlace

__all__ = ["export", "import_"]

AS = (
    "xlsx (a workbook), csv (a new folder, or a .zip file), ktab-csv, ktab-xml or exchange; "
    "of one network of ties graphml, gexf, cytoscape or kumu (a folder of two sheets)."
)
DAY = "The day of a table of ties (--format ties)."
WHICH = "The network to write, where there are several."


def export(
    scenario: ScenarioPlace,
    *,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Write it here.", show_default=False)],
    form: Annotated[str, typer.Option("--format", metavar="NAME", help=AS)] = "xlsx",
    network: Annotated[
        str | None, typer.Option(metavar="ID", help=WHICH, show_default=False)
    ] = None,
) -> None:
    """Write a scenario as a workbook, or for another program."""
    from realpolitik.exchange.files import export_file

    export_file(scenario, out, form, network=network)
    say(str(out))


def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A workbook, or a folder or .zip of CSV files."),
    ],
    *,
    out: Annotated[
        Path,
        typer.Option(metavar="SCENARIO.yaml", help="Save it here as YAML.", show_default=False),
    ],
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="By default told by the name of the file."),
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help=DAY, show_default=False)] = None,
) -> None:
    """Read a workbook or CSV tables back as a scenario.

    With --format ties: a signed edge list or matrix in CSV. A scenario file that is
    there keeps its comments and layout.
    """
    from realpolitik.exchange.files import adopt

    for problem in adopt(file, out, form, as_of=as_of):
        complain(f"warning: {problem}")
    say(str(out))
