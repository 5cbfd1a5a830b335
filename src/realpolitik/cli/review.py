"""realpolitik review: decide on candidates by keyboard, and compare reviewers."""

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import say
from realpolitik.errors import UserError

__all__ = ["review"]


def review(
    evidence: Annotated[Path, typer.Argument(metavar="EVIDENCE", help="An evidence.jsonl file.")],
    *,
    reviewer: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Actors and dates too.")] = False,
    against: Annotated[
        str,
        typer.Option(metavar="NAME", help="Tell how far another reviewer agrees; no questions."),
    ] = "",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the decided evidence here.")
    ] = None,
) -> None:
    """Accept, reject or edit what was read, one key each.

    Decisions are appended to a log beside the evidence.
    """
    from realpolitik.reading.files.evidence import dump_evidence, load_evidence
    from realpolitik.reading.reviewing.agreement import overlap, review_alpha
    from realpolitik.reading.reviewing.decisions import log_of, replay
    from realpolitik.reading.reviewing.session import Terminal, review_session
    from realpolitik.scenario.atomic import write

    reading = load_evidence(evidence)
    log = log_of(evidence)
    name = reviewer or _user()
    if against:
        one, other = (replay(reading, log, reviewer=who) for who in (name, against))
        spans = [
            [(i.start, i.end) for i in each.evidence if i.status == "accepted"]
            for each in (one, other)
        ]
        say(f"Krippendorff's alpha {review_alpha(one, other):.3f}; overlap {overlap(*spans):.3f}")
        return
    kinds = ("statement", "relation", "claim", "issue", *(("actor", "date") if every else ()))
    decided = review_session(reading, log, name, Terminal(_ask, _key, say), kinds=kinds)
    counts = [sum(i.status == s for i in decided.evidence) for s in ("accepted", "rejected")]
    say(f"{counts[0]} accepted, {counts[1]} rejected; decisions in {log}")
    if out is not None:
        write(out, dump_evidence(decided))


def _ask(prompt: str) -> str:
    """One answer; the end of the input is "quit"."""
    try:
        return input(prompt)
    except EOFError:
        return "q"


def _key(prompt: str) -> str:
    """One key, without Enter; a line where the input is no keyboard.

    Ctrl-C and Ctrl-D are "quit".
    """
    if not sys.stdin.isatty():
        return _ask(prompt)
    try:
        pressed = typer.getchar()
    except (EOFError, KeyboardInterrupt):
        pressed = "q"
    say(f"{prompt}{pressed if pressed.isprintable() else ''}")
    return pressed


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UserError("say who decides: --reviewer NAME") from None
