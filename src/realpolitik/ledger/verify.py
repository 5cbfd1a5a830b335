"""Detect whether a ledger was changed after it was written."""

from pathlib import Path

from realpolitik.errors import Problem
from realpolitik.ledger.chain import inspect
from realpolitik.ledger.entry import START

__all__ = ["verify"]


def verify(ledger: str | Path, head: str = "") -> tuple[Problem, ...]:
    """What is wrong with a ledger: the first line at which its chain breaks, if any.

    A chain cannot show that entries were cut off at its end, or that all of it was written anew.
    ``head`` can: the hash of an entry that was noted or published elsewhere (at least its first 8
    characters); it is a problem when no entry has it.

    Raises:
        UserError: the file cannot be read.
    """
    found, problems = inspect(Path(ledger))
    if head and not any(len(head) >= 8 and entry.hash.startswith(head) for entry in found):
        last = found[-1].hash if found else START
        message = f"no sound entry has the hash {head}; the last one has {last}"
        problems = (*problems, Problem(message, file=str(ledger)))
    return problems
