"""Arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsJson", "ScenarioPlace", "SourceFolders"]

ScenarioPlace = Annotated[
    str,
    typer.Argument(
        metavar="SCENARIO",
        help="A name in the catalogue, a YAML file or a folder with scenario.yaml.",
        show_default=False,
    ),
]
SourceFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--sources",
        metavar="DIR",
        help="Verify quotations against the texts in this folder. May be repeated.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
