"""realpolitik schema: what a scenario file may hold."""

import json
from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import say

__all__ = ["schema"]


def schema(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it here instead of printing it."),
    ] = None,
) -> None:
    """Print the JSON Schema of scenario files."""
    from realpolitik.scenario.atomic import write
    from realpolitik.scenario.schema import schema as made

    text = json.dumps(made(), indent=2, ensure_ascii=False)
    if out is None:
        say(text)
    else:
        write(out, text + "\n")
        say(str(out))
