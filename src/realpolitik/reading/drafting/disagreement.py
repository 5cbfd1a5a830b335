"""Where sources disagree: actor x issue x source, and whom and what each source leaves out."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from realpolitik.reading.drafting.material import gather
from realpolitik.reading.items import IssueLink, Reading

__all__ = ["Comparison", "compare_sources"]


class Comparison(NamedTuple):
    """One actor on one issue: the middle position of each source that gives one.

    ``spread`` is the distance between the highest and the lowest; ``silent`` lists the sources
    that say nothing of this actor on this issue.
    """

    actor: str
    issue: str
    positions: dict[str, float]
    spread: float
    silent: tuple[str, ...]


def compare_sources(readings: Sequence[Reading]) -> tuple[Comparison, ...]:
    """Every actor and issue that at least one source gives a position for, widest spread first."""
    material = gather(readings, accepted_only=False)
    values: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for found in material.found:
        if isinstance(found.item, IssueLink):
            values[found.item.actor, found.item.issue][found.source].append(found.item.best)
    names = [source.id for source in material.sources]
    rows = []
    for (actor, issue), by_source in values.items():
        positions = {name: sorted(v)[len(v) // 2] for name, v in sorted(by_source.items())}
        spread = max(positions.values()) - min(positions.values())
        silent = tuple(name for name in names if name not in positions)
        rows.append(Comparison(actor, issue, positions, spread, silent))
    return tuple(sorted(rows, key=lambda row: (-row.spread, row.actor, row.issue)))
