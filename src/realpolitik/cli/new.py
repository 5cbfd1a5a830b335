"""realpolitik new: a scenario to start from."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import say
from realpolitik.errors import UserError

__all__ = ["new"]

TEMPLATE = Path(__file__).with_name("new.yaml")
NOTE = "North wants the whole river, South wants half of it.\n"
YEAR = dt.timedelta(days=365)


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Letters, digits, '-', '_', '.'.")],
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder to make.", show_default="NAME"),
    ] = None,
) -> None:
    """Make a small commented scenario to start from."""
    from pydantic import TypeAdapter, ValidationError

    from realpolitik.scenario.atomic import write
    from realpolitik.scenario.base import Id

    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError:
        message = "is no name: use letters, digits, '-', '_' and '.', at most 80"
        raise UserError(f"'{name}' {message}") from None
    folder = Path(name) if out is None else out
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(f"{folder} is there already")
    today = dt.datetime.now(dt.UTC).date()
    text = TEMPLATE.read_text("utf-8")
    for mark, value in (("NAME", name), ("AS-OF", today), ("HORIZON", today + YEAR)):
        text = text.replace(f"<{mark}>", str(value))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}") from None
    write(folder / "note.txt", NOTE)
    write(folder / "scenario.yaml", text)
    say(str(folder / "scenario.yaml"))
