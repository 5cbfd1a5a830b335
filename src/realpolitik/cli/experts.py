"""realpolitik elicit and collect: several experts, each in a workbook, merged into one scenario."""

import json
from dataclasses import asdict
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from realpolitik.cli.console import complain, say, table
from realpolitik.cli.options import AsJson, ScenarioPlace
from realpolitik.errors import UserError

if TYPE_CHECKING:
    from realpolitik.ensemble.agreement import Agreement
    from realpolitik.ensemble.expert_effects import ExpertEffect
    from realpolitik.report.names import Names

__all__ = ["collect", "elicit"]

NONE = "no answer"


def elicit(
    scenario: ScenarioPlace,
    *,
    experts: Annotated[
        str,
        typer.Option(metavar="A,B,C", help="Whom to ask. In round 2, all of round 1 unless told."),
    ] = "",
    out: Annotated[Path, typer.Option(metavar="DIR", help="Write the workbooks here.")] = Path(
        "experts"
    ),
    number: Annotated[
        int, typer.Option("--round", metavar="N", min=1, max=2, help="1, or 2 to ask again.")
    ] = 1,
    before: Annotated[
        str,
        typer.Option(
            "--from", metavar="COLLECTED", help="In round 2: what round 1 was collected into."
        ),
    ] = "",
) -> None:
    """Write a workbook for each expert.

    Nobody sees another's answers.
    """
    from realpolitik.exchange.elicitation.elicit import elicit as ask
    from realpolitik.scenario.experts import experts as experts_of
    from realpolitik.scenario.files import load

    if (number == 2) != bool(before):
        raise UserError("a second round needs both --round 2 and --from COLLECTED")
    collected = load(before) if before else None
    names = [name for name in experts.split(",") if name.strip()]
    if not names and collected is not None:
        names = [*experts_of(collected)]
    for path in ask(load(scenario), names, out, before=collected):
        say(str(path))


def collect(
    scenario: ScenarioPlace,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="The workbooks as the experts sent them."),
    ],
    *,
    out: Annotated[
        Path, typer.Option(metavar="MERGED.yaml", help="Save the merged scenario here.")
    ],
    models: Annotated[
        list[str] | None,
        typer.Option("--model", metavar="NAME", help="Whose answer; default: those that lead."),
    ] = None,
    draws: Annotated[
        int, typer.Option(min=1, metavar="N", help="Runs for what each expert does to it.")
    ] = 2_000,
    as_json: AsJson = False,
) -> None:
    """Merge the answers of experts; each is kept.

    Prints how far they agree on each number, who lies apart, and what each expert's view alone
    does to the answer.
    """
    from realpolitik.ensemble.agreement import expert_agreement
    from realpolitik.ensemble.expert_effects import expert_effects
    from realpolitik.exchange.elicitation.collect import collect as gather
    from realpolitik.report.names import Names
    from realpolitik.scenario.check import check
    from realpolitik.scenario.files import load
    from realpolitik.scenario.moving import save_elsewhere

    merged = gather(load(scenario), files)
    save_elsewhere(merged, scenario, out)
    for problem in check(merged):
        complain(f"warning: {problem}")
    found = expert_agreement(merged)
    effects = expert_effects(merged, models or None, draws)
    if as_json:
        document = {"file": str(out), **asdict(found), "effects": [asdict(e) for e in effects]}
        say(json.dumps(_plain(document), indent=2, ensure_ascii=False, default=str))
        return
    names = Names(merged)
    _agreement(found, names)
    _effects(effects, names, draws)
    say(str(out))


def _agreement(found: "Agreement", names: "Names") -> None:
    rows = [
        [
            names.input(cell.path),
            str(len(cell.opinions)),
            *(names.value(cell.path, v) for v in (cell.low, cell.median, cell.high)),
            _share(cell.agreement),
            ", ".join(cell.outliers),
        ]
        for cell in sorted(found.cells, key=lambda c: (isnan(c.agreement), c.agreement))
    ]
    head = ["number", "answers", "lowest", "middle", "highest", "agreement", "apart"]
    table(head, rows, "Best answers of each expert, the widest apart first")
    say("agreement: r_wg, 1 = all say the same, 0 = as far apart as by chance")
    for kind, alpha in found.alpha.items():
        say(f"{kind}: Krippendorff's alpha {_share(alpha)}")


def _effects(effects: tuple["ExpertEffect", ...], names: "Names", draws: int) -> None:
    if not effects:
        return
    rows = [
        [
            e.expert,
            e.key.model,
            _answer(e, names),
            f"{e.together:.3g}",
            f"{e.alone:.3g}",
            f"{e.difference:+.2g} ({e.middle.low:+.2g} to {e.middle.high:+.2g})",
        ]
        for e in effects
    ]
    head = ["only", "model", "answer", "all experts", "alone", "difference, middle 80 % of runs"]
    say()
    table(head, rows, f"The answer under each expert alone: medians of {draws:,} paired runs")


def _answer(effect: "ExpertEffect", names: "Names") -> str:
    what = names.item(effect.key.about, effect.key.item)
    return what if effect.key.quantity == "settlement" else f"{what}: {effect.key.quantity}"


def _share(value: float) -> str:
    return NONE if isnan(value) else f"{value:.2f}"


def _plain(value: Any) -> Any:
    """JSON has no NaN."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return None if isinstance(value, float) and isnan(value) else value
