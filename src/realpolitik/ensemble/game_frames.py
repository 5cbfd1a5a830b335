"""Frames of the games of a scenario: a tree, and the payoffs of its ends."""

from collections.abc import Iterator

import numpy as np

from realpolitik.ensemble.frame import Frame, Gather, Placing
from realpolitik.models.crisis.tree import Node, Tree
from realpolitik.scenario.game import Game, Turn
from realpolitik.scenario.model import Scenario

__all__ = ["game_frames"]

START = "start"


def game_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a game: payoff (outcome, player), and its tree."""
    for game in scenario.games:
        tree, placing = game_tree_of(game), Placing()
        payoffs = {payoff.key: payoff for payoff in game.payoffs}
        columns = [
            [
                placing.place(
                    f"games/{game.id}/payoffs/{outcome}/{player}/value",
                    payoffs[f"{outcome}/{player}"].value,
                )
                for player in tree.players
            ]
            for outcome in tree.outcomes
        ]
        axes = {
            "outcome": tree.outcomes,
            "player": tree.players,
            "node": tuple(node.name for node in tree.nodes),
        }
        inputs = {"payoff": Gather(np.array(columns, dtype=np.int64))}
        yield Frame(game.id, "game", placing.located, inputs, axes, {}, {"tree": tree})


def game_tree_of(game: Game) -> Tree:
    """The tree of a game; a node is named by the actions that lead to it."""
    nodes: list[Node] = []
    waiting: list[tuple[str, Turn]] = [(START, game.start)]
    while waiting:
        name, turn = waiting.pop()
        below = [(f"{name}/{action.name}", action.then) for action in turn.actions]
        waiting.extend(reversed(below))
        nodes.append(
            Node(
                name,
                player=turn.player,
                actions=tuple(action.name for action in turn.actions),
                children=tuple(child for child, _ in below),
                probabilities=tuple(
                    action.probability for action in turn.actions if action.probability is not None
                ),
                outcome=turn.outcome,
            )
        )
    return Tree(game.players, tuple(nodes))
