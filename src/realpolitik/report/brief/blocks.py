"""Lines of a brief with the points of a list gathered."""

from collections.abc import Sequence
from dataclasses import dataclass

from realpolitik.report.brief.text import Run, Unit

__all__ = ["Block", "gathered"]


@dataclass(frozen=True)
class Block:
    """A title, heading, text or figure with its ``runs``, or ``points`` with theirs."""

    kind: str
    runs: tuple[Run, ...] = ()
    points: tuple[tuple[Run, ...], ...] = ()


def gathered(units: Sequence[Unit]) -> tuple[Block, ...]:
    """Neighbouring points become one block."""
    found: list[Block] = []
    for unit in units:
        if unit.kind != "point":
            found.append(Block(unit.kind, unit.runs))
        elif found and found[-1].kind == "points":
            found[-1] = Block("points", points=(*found[-1].points, unit.runs))
        else:
            found.append(Block("points", points=(unit.runs,)))
    return tuple(found)
