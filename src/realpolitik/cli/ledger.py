"""realpolitik seal, resolve, record and verify: forecasts that can be held against what came."""

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from realpolitik.cli.console import complain, say, table
from realpolitik.cli.options import AsJson, ScenarioPlace
from realpolitik.errors import UserError

if TYPE_CHECKING:
    from realpolitik.ledger.track_record import TopicScore, TrackRecord

__all__ = ["record", "resolve", "seal", "verify"]

Ledger = Annotated[Path, typer.Option(metavar="FILE", help="The ledger; made on first use.")]
LEDGER = Path("ledger.jsonl")
Key = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Sign with this Ed25519 key, as ssh-keygen makes it (needs realpolitik[ledger]).",
        show_default=False,
    ),
]


def seal(
    scenario: ScenarioPlace,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The id of a question.")],
    *,
    ledger: Ledger = LEDGER,
    probability: Annotated[
        float | None, typer.Option(metavar="P", help="Your own, 0 to 1, not a model's.")
    ] = None,
    draws: Annotated[int, typer.Option(metavar="N", min=1, help="Runs of the model.")] = 10_000,
    seed: Annotated[int, typer.Option(metavar="N", min=0)] = 0,
    key: Key = None,
) -> None:
    """Append the forecast of a question to a ledger, for good."""
    from realpolitik.ledger.seal import seal as sealed
    from realpolitik.scenario.files import load

    entry = sealed(
        load(scenario),
        question,
        ledger,
        probability=probability,
        draws=draws,
        seed=seed,
        key=key,
    )
    said = entry.body["forecast"]
    if "probability" in said:
        shown = f"{said['words']} ({100 * said['probability']:.0f} %)"
    else:
        middle = said["values"][len(said["values"]) // 2]
        shown = f"{middle:g} ({said['values'][1]:g} to {said['values'][-2]:g})"
    say(f"{ledger}: entry {entry.n}, {entry.question}: {shown}")
    say(entry.hash)


def resolve(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="Its id, or SCENARIO/ID.")],
    outcome: Annotated[str, typer.Argument(metavar="OUTCOME", help="yes, no, void or a number.")],
    *,
    ledger: Ledger = LEDGER,
    on: Annotated[
        str, typer.Option(metavar="DATE", help="The day it was known; today by default.")
    ] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="Where the outcome stands.")] = "",
    correct: Annotated[
        bool, typer.Option("--correct", help="Replace an outcome recorded before.")
    ] = False,
    key: Key = None,
) -> None:
    """Record how a sealed question came out."""
    from realpolitik.ledger.resolve import resolve as resolved

    try:
        day = dt.date.fromisoformat(on) if on else None
    except ValueError:
        raise UserError(f"'{on}' is not a date such as 2025-08-18") from None
    entry = resolved(ledger, question, outcome, on=day, note=note, correct=correct, key=key)
    say(f"{ledger}: entry {entry.n}, {entry.question}: {entry.body['outcome']}")
    say(entry.hash)


def record(*, ledger: Ledger = LEDGER, as_json: AsJson = False) -> None:
    """Score what was sealed and resolved: Brier, CRPS, calibration."""
    from realpolitik.ledger.track_record import track_record

    found = track_record(ledger)
    if as_json:
        say(json.dumps(_plain(found), indent=2, ensure_ascii=False))
        return
    head = ["topic", "questions", "yes or no", "Brier", "numbers", "CRPS, points of 100"]
    table(head, [_row(topic) for topic in found.topics], "Scores (0 is best)")
    bins = [
        [
            f"{100 * b.low:.0f} to {100 * b.high:.0f} %",
            str(b.n),
            f"{b.said:.3f}",
            f"{b.happened:.3f}",
        ]
        for b in found.topics[0].bins
    ]
    table(["said", "n", "mean said", "happened"], bins, "Calibration, all topics")
    say(f"not scored: {found.open} open, {found.void} void, {found.late} sealed too late")


def verify(
    *,
    ledger: Ledger = LEDGER,
    head: Annotated[
        str, typer.Option(metavar="HASH", help="A hash noted elsewhere that must be in it.")
    ] = "",
    signer: Annotated[
        str,
        typer.Option(
            metavar="KEY", help="A public key (digits or a file) that signed every entry."
        ),
    ] = "",
) -> None:
    """Check that a ledger was not changed. The exit code is 2 if it was."""
    from realpolitik.ledger.chain import inspect
    from realpolitik.ledger.verify import verify as verified

    problems = verified(ledger, head, signer)
    for problem in problems:
        complain(f"warning: {problem}" if problem.severity == "warning" else str(problem))
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(2)
    found, _ = inspect(ledger)
    signed = sum(bool(entry.signature) for entry in found)
    by = f", {signed} of them signed" if signed else ""
    last = f"; {found[-1].hash}" if found else ""
    say(f"{ledger}: {len(found)} entries, unbroken{by}{last}")


def _row(topic: "TopicScore") -> list[str]:
    scores = ["" if score is None else f"{score:.3f}" for score in (topic.brier, topic.crps)]
    counts = [str(topic.questions), str(topic.yes_no), str(topic.numbers)]
    return [topic.topic, *counts[:2], scores[0], counts[2], scores[1]]


def _plain(found: "TrackRecord") -> dict[str, object]:
    topics = [{**t._asdict(), "bins": [b._asdict() for b in t.bins]} for t in found.topics]
    return {**found._asdict(), "topics": topics, "scores": [s._asdict() for s in found.scores]}
