"""realpolitik update and diff: news makes the next version, and what it did to the answer."""

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from realpolitik.cli.console import complain, say, table
from realpolitik.cli.options import AsJson, ScenarioPlace
from realpolitik.errors import UserError

if TYPE_CHECKING:
    from realpolitik.report.names import Names
    from realpolitik.versions.diff import Diff, Shift

__all__ = ["diff", "update"]

MAIN = ("settlement", "low", "high")
SMALL = 0.05  # points of 100


def update(
    scenario: ScenarioPlace,
    *,
    evidence: Annotated[
        Path, typer.Option(metavar="FILE", help="A reviewed evidence.jsonl.", show_default=False)
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The new version.", show_default="NAME-DAY.yaml beside"),
    ] = None,
    as_of: Annotated[
        str, typer.Option(metavar="DATE", help="Its day; by default that of the text.")
    ] = "",
    keep_judged: Annotated[
        bool, typer.Option("--keep-judged", help="Leave judged positions as they are.")
    ] = False,
) -> None:
    """Apply accepted evidence as the next dated version.

    What changed is appended to a log beside it.
    """
    from realpolitik.cli.what_if import differences
    from realpolitik.report.names import Names
    from realpolitik.scenario.files import load
    from realpolitik.versions.record import record_update

    before = load(scenario)
    made = record_update(scenario, evidence, out=out, as_of=_day(as_of), keep_judged=keep_judged)
    after = made.update.scenario
    names = Names(after)
    rows = [
        [names.input(row["path"]), _range(row["before"]), _range(row["after"])]
        for row in differences(before, after)
    ]
    table(["number", "before", "after"], rows, f"{after.name} of {after.as_of}")
    for line in made.update.left_out:
        complain(f"left out: {line}")
    say(f"{made.log}: entry {made.entry.n}, {made.entry.hash}")
    say(str(made.path))


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="The older version.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The newer one.")],
    *,
    models: Annotated[
        list[str] | None,
        typer.Option("--model", metavar="NAME", help="Whose answer; default: those that lead."),
    ] = None,
    draws: Annotated[int, typer.Option(min=1, metavar="N", help="Paired runs.")] = 2_000,
    seed: Annotated[int, typer.Option(min=0, metavar="N")] = 0,
    order: Annotated[
        Literal["shapley", "sequential"],
        typer.Option(help="Share changes out whatever their order, or in the order of the file."),
    ] = "shapley",
    was: Annotated[
        Path | None,
        typer.Option(metavar="FORECAST.json", help="A's forecast as it was made: its draws count."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every answer of the models.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what changed from A to B, and what each change did."""
    from realpolitik.scenario.files import load
    from realpolitik.versions.diff import diff as compare
    from realpolitik.versions.recorded import read_recorded

    old, new = load(before), load(after)
    recorded = read_recorded(was, old) if was is not None else None
    found = compare(
        old, new, models or None, draws=draws, seed=seed, order=order, recorded=recorded
    )
    if as_json:
        say(json.dumps(_document(found), indent=2, ensure_ascii=False))
    else:
        _print(found, every)


def _print(found: "Diff", every: bool) -> None:
    from realpolitik.report.names import Names
    from realpolitik.versions.words import cause

    names = (Names(found.before), Names(found.after))
    versions = (found.before, found.after)
    say(f"{found.before.name} of {found.before.as_of} -> {found.after.name} of {found.after.as_of}")
    ran = f"both run with realpolitik {found.version}, {found.draws:,} paired runs"
    if found.recorded is not None:
        ran += f"; recorded with realpolitik {found.recorded.version}"
    say(f"{ran}; answers are means over the runs")
    quiet = 0
    for shift in found.shifts:
        if not every and not (shift.key.quantity in MAIN or shift.flag):
            continue
        if _small(shift):
            quiet += 1
            continue
        say()
        _shift(found, shift, names)
    read = {u for shift in found.shifts for one in shift.contributions for u in one.change.units}
    unread = [change for change in found.changes if read.isdisjoint(change.units)]
    if quiet:
        say(f"answers that did not change: {quiet}")
    if unread:
        table(["read by none of these models"], [[cause(c, names, versions)] for c in unread])


def _shift(found: "Diff", shift: "Shift", names: tuple["Names", "Names"]) -> None:
    from realpolitik.versions.words import cause, points, since, sure, title

    versions = (found.before, found.after)
    say(title(shift, names[1]))
    say(since(found, shift))
    shown = [c for c in shift.contributions if abs(points(shift, c.amount)) >= SMALL]
    rows = [
        [sure(shift, one), cause(one.change, names, versions), ", ".join(one.change.evidence)]
        for one in shown
    ]
    table(["adds", "change", "evidence"], rows)
    less = len(shift.contributions) - len(shown)
    more = f"; {less} of them add less than {SMALL:g} each" if less else ""
    say(f"changes that it reads: {len(shift.contributions)}{more}; shared out by {shift.method}")


def _small(shift: "Shift") -> bool:
    from realpolitik.versions.words import points

    steps = [one.amount for one in shift.contributions]
    if shift.recorded is not None:
        steps.append(shift.before - shift.recorded)
    return shift.runs == 0 or all(abs(points(shift, step)) < SMALL for step in steps)


def _document(found: "Diff") -> dict[str, Any]:
    from realpolitik.scenario.plain import content_hash

    def version(scenario: Any) -> dict[str, str]:
        day = scenario.as_of.isoformat()
        return {"name": scenario.name, "as_of": day, "sha256": content_hash(scenario)}

    def shift(one: "Shift") -> dict[str, Any]:
        return {
            **one.key._asdict(),
            "before": _number(one.before),
            "after": _number(one.after),
            "recorded": one.recorded,
            "runs": one.runs,
            "method": one.method,
            "contributions": [
                {
                    "units": list(c.change.units),
                    "kind": c.change.kind,
                    "evidence": list(c.change.evidence),
                    "amount": _number(c.amount),
                    "error": _number(c.error),
                }
                for c in one.contributions
            ],
        }

    return {
        "before": version(found.before),
        "after": version(found.after),
        "version": found.version,
        "recorded_version": found.recorded.version if found.recorded else None,
        "draws": found.draws,
        "seed": found.seed,
        "changes": [{"kind": c.kind, "units": list(c.units)} for c in found.changes],
        "shifts": [shift(one) for one in found.shifts],
    }


def _number(value: float) -> float | None:
    return value if value == value else None  # NaN is no JSON


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(f"'{text}' is not a date such as 2025-08-18") from None


def _range(ends: list[float] | None) -> str:
    if ends is None:
        return "none"
    low, best, high = ends
    return f"{best:g}" if low == high else f"{best:g} ({low:g} to {high:g})"
