"""realpolitik check: what is wrong with a scenario."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from realpolitik.cli.console import complain, say
from realpolitik.cli.options import AsJson, ScenarioPlace, SourceFolders
from realpolitik.errors import SHOWN, Problem

__all__ = ["check"]

All = Annotated[bool, typer.Option("--all", help=f"Show every problem, not only {SHOWN}.")]


def check(
    scenario: ScenarioPlace,
    *,
    sources: SourceFolders = None,
    every: All = False,
    as_json: AsJson = False,
) -> None:
    """Check a scenario: its form, rules and quotations.

    The exit code is 2 after an error.
    """
    from realpolitik.cli.quotations import compare
    from realpolitik.scenario.files import inspect

    found, problems = inspect(scenario)
    quoted = None if found is None else compare(found, sources or [])
    if quoted is not None:
        known = {problem.path for problem in problems}
        problems = (*problems, *(p for p in quoted.problems if p.path not in known))
    errors = [problem for problem in problems if problem.severity == "error"]
    if as_json:
        verified = [] if quoted is None else list(quoted.verified)
        listed = [asdict(problem) for problem in problems]
        say(json.dumps({"problems": listed, "verified": verified}, indent=2, ensure_ascii=False))
    else:
        _tell(problems, len(problems) if every else SHOWN)
        if found is not None and quoted is not None and not errors:
            say(f"{found.name}: sound{_counted(len(problems))}; {quoted.summary}")
    if errors:
        raise typer.Exit(2)


def _counted(warnings: int) -> str:
    return f" with {warnings} warning{'s' if warnings > 1 else ''}" if warnings else ""


def _tell(problems: Sequence[Problem], most: int) -> None:
    """Errors first, then warnings, at most ``most`` of them."""
    ranked = sorted(problems, key=lambda problem: problem.severity == "warning")
    for problem in ranked[:most]:
        complain(f"warning: {problem}" if problem.severity == "warning" else str(problem))
    if len(ranked) > most:
        complain(f"... and {len(ranked) - most} more (--all shows them)")
