"""Quotations against texts: what was compared, in one line."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.spans import verify_spans

__all__ = ["Quotations", "compare"]


class Quotations(NamedTuple):
    """Ids of the evidence found word for word, what was not found, and a line that sums up."""

    verified: tuple[str, ...]
    problems: tuple[Problem, ...]
    summary: str


def compare(scenario: Scenario, folders: Sequence[Path]) -> Quotations:
    """Compare with the texts in ``folders``; texts beside the scenario were when it was loaded.

    Raises:
        SourceError: a folder does not exist.
    """
    report = verify_spans(scenario, folders)
    beside = {source.id for source in scenario.sources if source.file}
    wrong = {problem.path for problem in report.problems}
    shipped = [e.id for e in scenario.evidence if e.source in beside]
    verified = tuple(
        name
        for name in dict.fromkeys([*report.verified, *shipped])
        if f"evidence/{name}" not in wrong
    )
    summary = f"{len(verified)} of {len(scenario.evidence)} quotations verified"
    missing = [name for name in report.absent if name not in beside]
    if missing:
        summary += f"; no text at hand for {', '.join(missing)}"
    return Quotations(verified, report.problems, summary)
