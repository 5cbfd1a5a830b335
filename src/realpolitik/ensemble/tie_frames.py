"""Frames of who stands with whom: the layered ties of each network, combined by weight."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from realpolitik.ensemble.frame import Derived, Frame, Gather, Placing, along
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Layer, Scenario
from realpolitik.scenario.network import Network
from realpolitik.scenario.standing import holding, networks

__all__ = ["MOST_ACTORS", "tie_frames"]

DERIVED = {
    "tie": Derived("combined_tie", "tie"),
    "propensity": Derived("combined_tie", "tie"),
}
SIGNS = ("+++", "++-", "+--", "---")
MOST_ACTORS = 200  # of a network in a forecast, which counts its answers pair by pair
CORNERS = ("first", "second", "third")
ONE = Estimate(low=1, best=1, high=1)


def tie_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a network: the ties that hold on the day, by layer, and the layers' weights."""
    for network in networks(scenario):
        frame = _frame(scenario, network)
        if frame is not None:
            yield frame


def _frame(scenario: Scenario, network: Network) -> Frame | None:
    place = {actor: k for k, actor in enumerate(network.actors)}
    layers = [
        layer for layer in _layers(scenario) if not network.layers or layer.id in network.layers
    ]
    known = {layer.id: k for k, layer in enumerate(layers)}
    ties = [
        tie
        for tie in holding(scenario)
        if tie.layer in known and all(actor in place for actor in tie.between)
    ]
    if not ties:
        return None
    placing = Placing()
    columns = np.full((len(layers), len(place), len(place)), -1, dtype=np.int64)
    for tie in ties:
        i, j = (place[actor] for actor in tie.between)
        column = placing.place(f"ties/{tie.key}/value", tie.value)
        columns[known[tie.layer], i, j] = columns[known[tie.layer], j, i] = column
    inputs = {
        "tie_layers": Gather(columns),
        "layer_weight": along(
            placing.place(f"layers/{layer.id}/weight", layer.weight) for layer in layers
        ),
    }
    few = network.actors if len(network.actors) <= MOST_ACTORS else ()  # triads fill the memory
    axes = {
        "actor": network.actors,
        "layer": tuple(known),
        "pair": tuple("--".join(sorted(pair)) for pair in combinations(few, 2)),
        "triad": tuple("--".join(triad) for triad in combinations(few, 3)),
        "corner": CORNERS,
        "signs": SIGNS,
    }
    return Frame(network.id, "network", placing.located, inputs, axes, DERIVED)


def _layers(scenario: Scenario) -> tuple[Layer, ...]:
    """The declared layers; without any, each layer that is used weighs the same."""
    if scenario.layers:
        return scenario.layers
    used = dict.fromkeys(tie.layer for tie in scenario.ties)
    return tuple(Layer(id=name, weight=ONE) for name in used)
