"""realpolitik brief: one page to send, from a forecast that was run."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from realpolitik.cli.console import complain, say

if TYPE_CHECKING:
    from realpolitik.ensemble.forecast import Forecast

__all__ = ["brief"]

PLACE = "What 'realpolitik run' wrote: its folder, its forecast.json, or the scenario's name."
CONFIRM = "Take your own sentences as agreeing with the numbers of now."


def brief(
    place: Annotated[str, typer.Argument(metavar="FORECAST", help=PLACE, show_default=False)],
    *,
    language: Annotated[str, typer.Option(metavar="en|de", help="The language of it.")] = "en",
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write here.", show_default="beside the forecast"),
    ] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help=CONFIRM)] = False,
) -> None:
    """Write the page to send: PDF, DOCX, HTML, figure and numbers.

    The text is brief.LANGUAGE.md: yours to edit, filled anew with the numbers of each run.
    Sentences of yours that may no longer agree with them are marked and listed on stderr.
    """
    from realpolitik.report.brief.write import write_brief

    folder, forecast = _forecast(place)
    made = write_brief(forecast, out or folder, language, made_on=dt.date.today(), confirm=confirm)
    for mark in made.marks:
        now = "is no longer computed" if mark.now is None else f"is now “{mark.now}”"
        complain(f"{made.text}:{mark.line}: check this: {mark.value} was “{mark.was}”, {now}")
    for name in made.unsaid:
        complain(f"{made.text}: no line speaks of {{#{name}}}")
    for path in (made.text, *made.files.values()):
        say(str(path))


def _forecast(place: str) -> tuple[Path, "Forecast"]:
    """The forecast, and the folder it lies in."""
    from realpolitik.errors import UserError
    from realpolitik.report.stored import NAME, read_forecast

    path = Path(place)
    if len(path.parts) == 1 and not path.exists():
        path = Path("out") / place
    file = path / NAME if path.suffix != ".json" else path
    if not file.is_file():
        way = f"; make one: realpolitik run {place}" if path != Path(place) else ""
        raise UserError(f"{file}: there is no forecast here{way}")
    return file.parent, read_forecast(file)
