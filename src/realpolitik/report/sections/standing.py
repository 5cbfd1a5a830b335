"""Who stands with whom: blocs, triangles, stress and shared enemies of each network."""

from string import ascii_uppercase

import numpy as np

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable
from realpolitik.ensemble.run import evaluate
from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.configurations import MOST_ACTORS
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.report.case import Case
from realpolitik.report.charts.share_matrix import share_matrix
from realpolitik.report.charts.stress_bars import stress_bars
from realpolitik.report.numbers import decimal, percent
from realpolitik.report.sections.network_views import bloc_order, network_views
from realpolitik.report.sections.parts import Block, Figure, Section, Table
from realpolitik.report.sections.tie_answers import enemies, repairs, thresholds
from realpolitik.report.sections.tie_changes import divisions, stresses
from realpolitik.report.sections.triangles import (
    changed_ties,
    changed_triangles,
    named_triangles,
    triangles,
)
from realpolitik.scenario.network import Network
from realpolitik.scenario.standing import networks

__all__ = ["who_stands"]

USED = (
    "frustration",
    "balance",
    "strategic_triangle",
    "landscape",
    "common_enemy",
    "combined_tie",
)
LARGE = (
    f"More than {MOST_ACTORS} actors: no drawing, no list of divisions and no sweep over single "
    "ties here. The answers over the runs lie beside the page; 'realpolitik export' writes the "
    "network for a program that draws it."
)
RECORD = (
    "Balance is a diagnostic, not a law: the states of 1946 to 1999 show no movement towards it "
    "(Doreian and Mrvar 2015). Nor does a tie bind: of alliances that were invoked, 74.5 % were "
    "honoured in 1816 to 1944 (Leeds, Long and Mitchell 2000); by another count 50 % overall, 66 % "
    "before 1945 and 22 % from 1945 to 2003 (Berkemeier and Fuhrmann 2018)."
)


def who_stands(case: Case) -> list[Section]:
    """The section, or none where no tie holds."""
    frames = {f.about: f for f in applicable(MODELS["combined_tie"], case.scenario)}
    known = [network for network in networks(case.scenario) if network.id in frames]
    if not known:
        return []
    badges = "; ".join(f"{MODELS[m].title}: {MODELS[m].badge}" for m in USED)
    changed = changed_ties(case)
    text = [
        "Ties run from −1 (hostile) to 1 (allied). The blocs are the two that the fewest ties, by "
        "strength, run against. A pair without a recorded tie counts as none.",
        RECORD,
        f"Badges: {badges}.",
    ]
    blocks = [
        _network(case, network, frames[network.id], changed.get(network.id, {}), folded=k > 0)
        for k, network in enumerate(known)
    ]
    return [Section("standing", "Who stands with whom", text, blocks)]


def _network(
    case: Case, network: Network, frame: Frame, changed: dict[str, Array], *, folded: bool
) -> Block:
    weights = {layer.id: decimal(layer.weight.best) for layer in case.scenario.layers}
    layers = ", ".join(
        f"{name} ({weights[name]})" if name in weights else name for name in frame.axes["layer"]
    )
    text = [f"Layers, with their weight: {layers}."]
    if network.note:
        text.append(network.note)
    place = f"network-{network.id}"
    if len(network.actors) > MOST_ACTORS:
        return Block(place, network.name, [*text, LARGE], folded=folded, wide=True)
    tie = evaluate(MODELS["combined_tie"], frame, frame.best()).tie[0]
    return Block(
        place,
        network.name,
        text,
        replay=network_views(case, network, frame, tie, weights),
        blocks=[block for block in _parts(case, network, tie, changed, place) if block],
        folded=folded,
        wide=True,
    )


def _parts(
    case: Case, network: Network, tie: Array, changed: dict[str, Array], place: str
) -> list[Block | None]:
    """Blocs, triangles, stress, support and repairs, each with what the what-ifs change."""
    return [
        _matrix(case, network, tie),
        _block(f"{place}-blocs", "Blocs", divisions(case, network, tie, changed)),
        _block(
            f"{place}-changes",
            "Triangles",
            named_triangles(case, network, tie, changed),
            changed_triangles(case, network, tie, changed),
            triangles(case, network, tie),
        ),
        _stress(case, network, tie, changed),
        _block(f"{place}-enemies", "Common enemies", enemies(case, network, tie)),
        _block(
            f"{place}-moves",
            "What would move or mend it",
            thresholds(case, network, tie),
            repairs(case, network, tie),
        ),
    ]


def _block(place: str, heading: str, *tables: Table) -> Block | None:
    """The tables that have rows under a heading, if any has."""
    filled = [table for table in tables if table.rows]
    return Block(place, heading, tables=filled) if filled else None


def _matrix(case: Case, network: Network, tie: Array) -> Block | None:
    """How often two share a bloc over the runs, in the order of the blocs."""
    order = [network.actors[k] for k in bloc_order(tie) if tie[k].any()]
    shares = [[_together(case, network, a, b) for b in order] for a in order]
    if all(value is None for row in shares for value in row):
        return None
    labels = [case.names.actor(actor) for actor in order]
    rows = [
        (f"{letter} {label}", *("–" if share is None else percent(share) for share in row))
        for letter, label, row in zip(ascii_uppercase, labels, shares, strict=False)
    ]
    says = f"{network.name}: share of runs in which two actors are in one bloc."
    head = ("", *ascii_uppercase[: len(order)])
    table = Table(says, head, rows, tuple(range(1, len(order) + 1)))
    figure = Figure(
        share_matrix(labels, shares, says),
        "Per cent of the runs in which two are in one bloc; darker is more often",
        [table],
    )
    return Block(f"network-{network.id}-matrix", "Who shares a bloc", figure=figure)


def _together(case: Case, network: Network, one: str, other: str) -> float | None:
    item = "--".join(sorted((one, other)))
    found = case.forecast.summary("frustration", "same_bloc", item, about=network.id)
    return None if found is None or np.isnan(found.mean) else found.mean


def _stress(case: Case, network: Network, tie: Array, changed: dict[str, Array]) -> Block | None:
    best = balance(tie).stress_actor
    found = [(actor, float(s)) for actor, s in zip(network.actors, best, strict=True) if s == s]
    if not found:
        return None
    found.sort(key=lambda row: -row[1])
    bars = [(case.names.actor(actor), share) for actor, share in found]
    rows = []
    for actor, share in found:
        runs = case.forecast.summary("balance", "stress_actor", actor, about=network.id)
        mean = percent(runs.mean) if runs and not np.isnan(runs.mean) else "–"
        rows.append((case.names.actor(actor), percent(share), mean))
    says = f"{network.name}: stress. " + "; ".join(f"{n} {percent(s)}" for n, s in bars)
    table = Table(f"{network.name}: stress", ("Actor", "At best", "Mean of the runs"), rows, (1, 2))
    caption = "Share of an actor's closed triangles that are unbalanced, at the best estimates"
    figure = Figure(stress_bars(bars, says), caption, [table])
    tables = [table for table in (stresses(case, network, tie, changed),) if table.rows]
    return Block(f"network-{network.id}-stress", "Stress", figure=figure, tables=tables)
