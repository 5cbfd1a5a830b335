"""What the what-ifs that move ties do to a network: blocs, settled divisions, stress."""

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.landscape import landscape
from realpolitik.models.contract import Array
from realpolitik.report.case import Case
from realpolitik.report.numbers import decimal, percent
from realpolitik.report.sections.parts import Table
from realpolitik.report.sections.triangles import NOW
from realpolitik.scenario.network import Network

__all__ = ["divisions", "stresses"]

Found = set[tuple[int, ...]]
LIMIT = 256  # divisions told apart; more are only counted


def divisions(case: Case, network: Network, tie: Array, changed: dict[str, Array]) -> Table:
    """Frustration, the best two-bloc divisions and those that nobody wants to leave."""
    best, settled = _best(tie), _settled(tie)
    rows = [(NOW, decimal(_index(tie)), *(_counted(f) for f in (best, settled)), "")]
    rows[0] = (*rows[0][:-1], _blocs(case, network, tie))
    for title, after in changed.items():
        if np.allclose(after, tie):
            continue
        rows.append(
            (
                title,
                decimal(_index(after)),
                _compared(best, _best(after)),
                _compared(settled, _settled(after)),
                _blocs(case, network, after),
            )
        )
    head = ("What-if", "Frustration", "Best divisions", "Local minima", "Blocs of the best")
    caption = f"{network.name}: frustration, best and settled divisions"
    return Table(caption, head, rows, (1,), stacked=True)


def stresses(case: Case, network: Network, tie: Array, changed: dict[str, Array]) -> Table:
    """The actors whose share of unbalanced triangles a what-if changes."""
    before = balance(tie).stress_actor
    rows = []
    for title, value in changed.items():
        after = balance(value).stress_actor
        for k, actor in enumerate(network.actors):
            pair = (float(before[k]), float(after[k]))
            if not np.isclose(*pair, equal_nan=True):
                rows.append((title, case.names.actor(actor), *(_share(s) for s in pair)))
    head = ("What-if", "Actor", "Stress now", "Stress then")
    return Table(f"{network.name}: stress that changes", head, rows, (2, 3))


def _index(tie: Array) -> float:
    return float(frustration(tie).value)


def _best(tie: Array) -> Found:
    return _rows(frustration(tie, limit=LIMIT).optima)


def _settled(tie: Array) -> Found:
    """Local minima of the landscape in which all actors count the same."""
    return _rows(landscape(tie, limit=LIMIT).minima)


def _rows(table: NDArray[np.int64] | NDArray[np.int8]) -> Found:
    return {tuple(row) for row in table.tolist() if max(row) >= 0}


def _counted(found: Found) -> str:
    return f"{len(found)}{'' if len(found) < LIMIT else ' or more'}"


def _compared(before: Found, after: Found) -> str:
    """'2 (1 gained, 3 lost)'."""
    moved = [
        f"{len(rows)} {word}"
        for word, rows in (("gained", after - before), ("lost", before - after))
        if rows
    ]
    return f"{_counted(after)} ({', '.join(moved)})" if moved else f"{_counted(after)} (the same)"


def _blocs(case: Case, network: Network, tie: Array) -> str:
    """The blocs of the first of the best divisions."""
    bloc = frustration(tie).blocs
    return " | ".join(
        ", ".join(case.names.actor(network.actors[k]) for k in np.flatnonzero(bloc == b))
        for b in range(int(bloc.max(initial=-1)) + 1)
    )


def _share(stress: float) -> str:
    return "–" if np.isnan(stress) else percent(stress)
