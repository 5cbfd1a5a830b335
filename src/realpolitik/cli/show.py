"""realpolitik show: a scenario at a glance, one part with its evidence, or how actors move."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from realpolitik.cli.console import say
from realpolitik.cli.options import AsJson, ScenarioPlace, SourceFolders

if TYPE_CHECKING:
    from realpolitik.scenario.model import Scenario

__all__ = ["show"]


def show(
    scenario: ScenarioPlace,
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]",
            help="A part, such as issues/territory, or a number, such as actors/usa/capability. "
            "An element may hold *.",
        ),
    ] = None,
    moves: Annotated[
        bool,
        typer.Option(
            "--moves",
            help="Play the rounds at the best estimates: who moves and why, who trades what.",
        ),
    ] = False,
    sources: SourceFolders = None,
    as_json: AsJson = False,
) -> None:
    """Show a scenario, or a number with its evidence.

    With --moves: how the models move the actors.
    """
    from realpolitik.scenario.files import load
    from realpolitik.scenario.plain import plain

    case = load(scenario)
    if moves:
        from realpolitik.cli.moves import show_moves

        show_moves(case, as_json=as_json)
    elif path is not None:
        _show_part(case, path.strip("/"), sources or [], as_json)
    elif as_json:
        say(json.dumps(plain(case), indent=2, ensure_ascii=False, default=str))
    else:
        from realpolitik.cli.overview import overview

        overview(case)


def _show_part(case: "Scenario", path: str, folders: list[Path], as_json: bool) -> None:
    from realpolitik.cli.parts import described, in_yaml, named
    from realpolitik.scenario.plain import plain
    from realpolitik.scenario.spans import find_texts

    found = named(case, path)
    if as_json:
        parts = {place: plain(part) for place, part in found.items()}
        say(json.dumps(parts, indent=2, ensure_ascii=False, default=str))
        return
    texts = find_texts(case, folders)
    for place, part in found.items():
        say(place)
        say(in_yaml(part))
        for line in described(case, part, texts):
            say(line)
        say()
