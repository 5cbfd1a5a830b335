"""What rests on shared enemies, which tie moves the blocs, and what would make them fit."""

import numpy as np

from realpolitik.models.alignment.cheapest_repairs import cheapest_repairs
from realpolitik.models.alignment.co_membership import pairs
from realpolitik.models.alignment.common_enemy import common_enemy
from realpolitik.models.alignment.tie_threshold import tie_threshold
from realpolitik.models.contract import Array
from realpolitik.report.case import Case
from realpolitik.report.numbers import decimal, percent
from realpolitik.report.sections.parts import Table
from realpolitik.scenario.network import Network

__all__ = ["enemies", "repairs", "thresholds"]

SHOWN = 8


def enemies(case: Case, network: Network, tie: Array) -> Table:
    """Each supported friendship: the share that shared enemies give, at best and over the runs."""
    found = common_enemy(tie)
    rows = []
    for k, (i, j) in enumerate(zip(*pairs(len(tie)), strict=True)):
        if np.isnan(found.share[k]):
            continue
        item = "--".join(sorted((network.actors[i], network.actors[j])))
        runs = case.forecast.summary("common_enemy", "share", item, about=network.id)
        main = int(found.main_enemy[i, j])
        rows.append(
            (
                _pair(case, network, int(i), int(j)),
                percent(float(found.share[k])),
                percent(runs.mean) if runs and not np.isnan(runs.mean) else "–",
                case.names.actor(network.actors[main]) if main >= 0 else "–",
            )
        )
    head = ("Friendship", "From shared enemies", "Mean of the runs", "Main enemy")
    return Table(f"{network.name}: support by common enemies", head, rows, (1, 2))


def thresholds(case: Case, network: Network, tie: Array) -> Table:
    """The nearest values of ONE tie at which somebody changes sides, nearest first."""
    found = tie_threshold(tie)
    first, second = pairs(len(tie))
    rows: list[tuple[str, ...]] = []
    for k in np.argsort(np.abs(found.distance)):
        value, at = float(tie[first[k], second[k]]), float(found.threshold[k])
        if abs(at) > 1 or len(rows) == SHOWN:
            continue
        here, there = found.apart[k], found.together[k]
        if value > at:
            here, there = there, here
        moves = here != there
        if moves.sum() > len(tie) / 2:  # the names of two blocs may be swapped
            moves = ~moves
        who = ", ".join(case.names.actor(network.actors[m]) for m in np.flatnonzero(moves))
        rows.append(
            (
                _pair(case, network, int(first[k]), int(second[k])),
                decimal(value),
                decimal(at),
                f"{at - value:+.2f}".replace("-", "−"),
                who,
            )
        )
    head = ("Tie", "Now", "Threshold", "Change needed", "Who changes sides")
    return Table(f"{network.name}: one tie that moves the blocs", head, rows, (1, 2, 3))


def repairs(case: Case, network: Network, tie: Array) -> Table:
    """The cheapest sets of ties whose end or reversal makes two blocs fit."""
    found = cheapest_repairs(tie, limit=SHOWN)
    rows = []
    for k in range(min(int(found.found), SHOWN)):
        ties = np.argwhere(np.triu(found.gives_way[k]))
        said = "; ".join(
            f"{_pair(case, network, int(i), int(j))} ({decimal(float(tie[i, j]))})" for i, j in ties
        )
        rows.append((str(k + 1), decimal(float(found.cost)), said or "none is needed"))
    head = ("Repair", "Strength that gives way", "Ties")
    return Table(f"{network.name}: cheapest repairs", head, rows, (1,))


def _pair(case: Case, network: Network, one: int, other: int) -> str:
    return case.names.actors((network.actors[one], network.actors[other]))
