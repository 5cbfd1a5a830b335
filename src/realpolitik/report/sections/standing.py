"""Who stands with whom: blocs, triangles, stress and shared enemies of each network."""

import numpy as np

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable
from realpolitik.ensemble.run import evaluate
from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.report.case import Case
from realpolitik.report.charts.picture import COLOURS, draw
from realpolitik.report.charts.stress_bars import stress_bars
from realpolitik.report.network_figures import (
    Colours,
    matrix_figure,
    network_figure,
    network_table,
)
from realpolitik.report.numbers import decimal, percent
from realpolitik.report.sections.parts import Block, Figure, Section, Table
from realpolitik.report.sections.tie_answers import MOST_SWEPT, enemies, repairs, thresholds
from realpolitik.report.sections.triangles import (
    changed_ties,
    changed_triangles,
    frustration_changes,
    triangles,
)
from realpolitik.scenario.network import Network
from realpolitik.scenario.standing import networks

__all__ = ["who_stands"]

MOST = 16  # actors whose answers take no noticeable time
PAGE = Colours(COLOURS["range"], COLOURS["shift"], COLOURS["ink"], legend=False)
USED = ("frustration", "balance", "strategic_triangle", "common_enemy", "combined_tie")
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
    weights = {layer.id: layer.weight for layer in case.scenario.layers}
    layers = ", ".join(
        f"{name} ({decimal(weights[name].best)})" if name in weights else name
        for name in frame.axes["layer"]
    )
    text = [f"Layers, with their weight: {layers}."]
    if network.note:
        text.append(network.note)
    place = f"network-{network.id}"
    if len(network.actors) > MOST:
        text.append(f"More than {MOST} actors: export the network to draw it.")
        return Block(place, network.name, text, folded=folded, wide=True)
    tie = evaluate(MODELS["combined_tie"], frame, frame.best()).tie[0]
    tables = [
        changed_triangles(case, network, tie, changed),
        frustration_changes(case, network, tie, changed),
        enemies(case, network, tie),
        repairs(case, network, tie),
    ]
    if len(network.actors) <= MOST_SWEPT:
        tables.append(thresholds(case, network, tie))
    inner = [_matrix(case, network, tie), _stress(case, network, tie)]
    inner.append(
        Block(
            f"{place}-triangles",
            "Triangles as they stand",
            tables=[triangles(case, network, tie)],
            folded=True,
        )
    )
    return Block(
        place,
        network.name,
        text,
        figure=_drawn(case, network),
        tables=[table for table in tables if table.rows],
        blocks=[block for block in inner if block],
        folded=folded,
        wide=True,
    )


def _drawn(case: Case, network: Network) -> Figure:
    rows = [
        (
            f"{row['first']} and {row['second']}",
            decimal(row["tie"]),
            row["sign"],
            "yes" if row["fits the blocs"] else "no",
        )
        for row in network_table(case.scenario, network.id)
    ]
    head = ("Pair", "Tie", "Sign", "Fits the blocs")
    says = f"{network.name}: " + "; ".join(f"{row[0]} {row[2]} {row[1]}" for row in rows)
    chart = network_figure(case.scenario, network.id, PAGE)
    return Figure(
        draw(lambda _: chart, says, once=True),
        "Ties at the best estimates; each bloc side by side with its own shape; wider is stronger",
        [Table(f"{network.name}: combined ties", head, rows, (1,))],
        (("range", "friendly, solid"), ("shift", "hostile, dashed")),
    )


def _matrix(case: Case, network: Network, tie: Array) -> Block | None:
    """How often two share a bloc over the runs, in the order of the blocs."""
    bloc = dict(zip(network.actors, frustration(tie).blocs, strict=True))
    order = sorted(network.actors, key=lambda actor: int(bloc[actor]))
    shares = {(a, b): _together(case, network, a, b) for a in order for b in order}
    if all(value is None for value in shares.values()):
        return None
    name = case.names.actor
    cells = [
        {"first": name(a), "second": name(b), "share": share} for (a, b), share in shares.items()
    ]
    rows = [
        (name(a), *("–" if shares[a, b] is None else percent(shares[a, b] or 0.0) for b in order))
        for a in order
    ]
    says = f"{network.name}: share of runs in which two actors are in one bloc."
    table = Table(says, ("", *(name(a) for a in order)), rows, tuple(range(1, len(order) + 1)))
    chart = matrix_figure(cells, PAGE)
    figure = Figure(
        draw(lambda _: chart, says, once=True),
        "Share of the runs in which two are in one bloc; darker is more often",
        [table],
    )
    return Block(f"network-{network.id}-matrix", "Who shares a bloc", figure=figure, wide=True)


def _together(case: Case, network: Network, one: str, other: str) -> float | None:
    item = "--".join(sorted((one, other)))
    found = case.forecast.summary("frustration", "same_bloc", item, about=network.id)
    return None if found is None or np.isnan(found.mean) else found.mean


def _stress(case: Case, network: Network, tie: Array) -> Block | None:
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
    return Block(f"network-{network.id}-stress", "Stress", figure=figure)
