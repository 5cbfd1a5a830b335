"""Strategic triangles: who is pivot, partner or outcast, and what the what-ifs change."""

import numpy as np

from realpolitik.ensemble.frames import applicable
from realpolitik.ensemble.run import evaluate
from realpolitik.models.alignment.strategic_triangle import (
    Triangle,
    TriangleRole,
    strategic_triangle,
)
from realpolitik.models.alignment.triad_changes import triad_changes
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.report.case import Case
from realpolitik.report.numbers import decimal
from realpolitik.report.sections.parts import Table
from realpolitik.scenario.changes import FlipTie, SetTie, ShiftTie
from realpolitik.scenario.network import Network
from realpolitik.scenario.whatif import what_if

__all__ = ["NOW", "changed_ties", "changed_triangles", "named_triangles", "triangles"]

NOW = "As it stands"

KINDS = {
    Triangle.OPEN: "open",
    Triangle.MENAGE_A_TROIS: "+++ ménage à trois",
    Triangle.ROMANTIC_TRIANGLE: "++− romantic triangle",
    Triangle.STABLE_MARRIAGE: "+−− stable marriage",
    Triangle.UNIT_VETO: "−−− unit veto",
}
TURNS = {
    "balanced": "newly balanced",
    "unbalanced": "newly unbalanced",
    "opened": "opened",
    "closed": "closed",
}


def changed_ties(case: Case) -> dict[str, dict[str, Array]]:
    """By network, the ties under each what-if of the forecast that moves one, by its title.

    A network whose actors a what-if changes is left out there.
    """
    model, found = MODELS["combined_tie"], dict[str, dict[str, Array]]()
    actors = {frame.about: frame.axes["actor"] for frame in applicable(model, case.scenario)}
    for each in case.scenario.what_ifs:
        moves = any(isinstance(change, (SetTie, ShiftTie, FlipTie)) for change in each.changes)
        if not moves or each.id not in case.forecast.variants:
            continue
        for frame in applicable(model, what_if(case.scenario, each)):
            if frame.axes["actor"] == actors.get(frame.about):
                tie = evaluate(model, frame, frame.best()).tie[0]
                found.setdefault(frame.about, {})[each.title] = tie
    return found


def triangles(case: Case, network: Network, tie: Array) -> Table:
    """Every closed triangle at the best estimates, with roles."""
    found = strategic_triangle(tie)
    rows = [
        (
            _triad(case, network, found.actors[k]),
            KINDS[Triangle(found.type[k])],
            _roles(case, network, found.actors[k], found.role[k]),
            "yes" if found.balanced[k] else "no",
        )
        for k in np.flatnonzero(found.type != Triangle.OPEN)
    ]
    head = ("Triangle", "Type", "Roles", "Balanced")
    caption = f"{network.name}: all closed triangles as they stand"
    return Table(caption, head, rows, stacked=True, folded=True)


def changed_triangles(case: Case, network: Network, tie: Array, changed: dict[str, Array]) -> Table:
    """The triangles whose type or roles a what-if changes."""
    rows = []
    for title, after in changed.items():
        found = triad_changes(tie, after)
        moved = (found.type_before != found.type_after) | (
            found.role_before != found.role_after
        ).any(axis=-1)
        for k in np.flatnonzero(moved):
            actors = found.actors[k]
            turns = [words for field, words in TURNS.items() if getattr(found, field)[k]]
            rows.append(
                (
                    title,
                    _triad(case, network, actors),
                    KINDS[Triangle(found.type_before[k])],
                    KINDS[Triangle(found.type_after[k])],
                    _roles(case, network, actors, found.role_before[k]),
                    _roles(case, network, actors, found.role_after[k]),
                    ", ".join(turns) or "as before",
                )
            )
    head = ("What-if", "Triangle", "Type now", "Type then", "Roles now", "Roles then", "Balance")
    caption = f"{network.name}: triangles that change"
    return Table(caption, head, rows, stacked=True, folded=bool(network.triads))


def named_triangles(case: Case, network: Network, tie: Array, changed: dict[str, Array]) -> Table:
    """The triples that the analyst named, as they stand and under each what-if that moves ties."""
    place = {actor: k for k, actor in enumerate(network.actors)}
    triads = [[place[actor] for actor in triad.actors] for triad in network.triads]
    if not triads:
        return Table("", (), ())
    cases = {
        title: strategic_triangle(value, triads=triads)
        for title, value in {NOW: tie, **changed}.items()
    }
    before, rows = cases[NOW], []
    for k, actors in enumerate(before.actors):
        for title, found in cases.items():
            same = found.type[k] == before.type[k] and (found.role[k] == before.role[k]).all()
            if title == NOW or not same:
                utility = "; ".join(decimal(float(u)) for u in found.utility[k])
                rows.append(
                    (
                        _triad(case, network, actors),
                        title,
                        KINDS[Triangle(found.type[k])],
                        _roles(case, network, actors, found.role[k]),
                        utility.replace("-", "−"),
                    )
                )
    head = ("Triangle", "Case", "Type", "Roles", "Utilities, in the order of the names")
    caption = f"{network.name}: triangles chosen, as they stand and changed"
    return Table(caption, head, rows, stacked=True)


def _triad(case: Case, network: Network, actors: Array) -> str:
    return ", ".join(case.names.actor(network.actors[int(k)]) for k in actors)


def _roles(case: Case, network: Network, actors: Array, roles: Array) -> str:
    return (
        "; ".join(
            f"{case.names.actor(network.actors[int(k)])} {TriangleRole(role).name.lower()}"
            for k, role in zip(actors, roles, strict=True)
            if role != TriangleRole.NONE
        )
        or "–"
    )
