"""Crisis games in extensive form, solved by backward induction for many payoffs at once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.crisis.tree import Tree
from realpolitik.models.quantities import axis, real

__all__ = ["GameSolution", "game_tree"]

ROUNDING = 1e-9


class GameSolution(NamedTuple):
    """One subgame perfect equilibrium.

    value (..., player): payoffs expected at the start; outcome_probability (..., outcome): how the
    game ends if it is played so; choice (..., node): index of the action chosen at a decision, -1
    elsewhere; tie (..., node): another action is as good for the player there; unique (...,): no
    tie anywhere, so that there is no other subgame perfect equilibrium; status (...,) of `Status`.
    """

    value: Array
    outcome_probability: Array
    choice: NDArray[np.int64]
    tie: NDArray[np.bool_]
    unique: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Crisis game, backward induction",
    citation=("kuhn1953", "selten1975"),
    axes={
        "value": "player",
        "outcome_probability": "outcome",
        "choice": "node",
        "tie": "node",
    },
)
def game_tree(payoff: object, *, tree: Tree) -> GameSolution:
    """Solve a finite game of perfect information exactly, from its ends to its start.

    At a decision the player takes the action with the best value, at a chance node values are
    averaged; what remains at the start is subgame perfect (Kuhn 1953; Selten 1975): it rests on no
    threat that would not be carried out. payoff (..., outcome, player): in the order of
    ``tree.outcomes`` and ``tree.players``, any finite unit. Of actions that are equally good (to
    1e-9 of the payoffs' size) the first is taken and ``tie`` says so.

    Returns GameSolution, nodes in the order of ``tree.nodes``. Raises ModelInputError for payoffs
    of another shape, infinite or NaN.
    """
    u = axis("payoff", real("payoff", payoff), "outcome", "player")
    shape = (len(tree.outcomes), len(tree.players))
    require(
        u.shape[-2:] == shape,
        f"'payoff' must have {shape[0]} outcomes and {shape[1]} players; got {u.shape[-2:]}",
    )
    batch, nodes = u.shape[:-2], len(tree.nodes)
    slack = ROUNDING * np.maximum(1.0, np.abs(u).max(axis=(-2, -1)))
    value: list[Array] = [np.empty(0)] * nodes
    choice = np.full((*batch, nodes), -1, dtype=np.int64)
    tie = np.zeros((*batch, nodes), dtype=np.bool_)
    for k in reversed(tree.reached.values()):
        node = tree.nodes[k]
        if node.outcome is not None:
            value[k] = u[..., tree.outcomes.index(node.outcome), :]
            continue
        below = np.stack([value[tree.place[child]] for child in node.children], axis=-2)
        if node.player is None:
            value[k] = np.einsum("a,...ap->...p", np.array(node.probabilities), below)
            continue
        own = below[..., tree.players.index(node.player)]
        good = own >= own.max(axis=-1, keepdims=True) - slack[..., None]
        choice[..., k] = good.argmax(axis=-1)
        tie[..., k] = good.sum(axis=-1) > 1
        taken = choice[..., k, None, None]
        value[k] = np.take_along_axis(below, taken, axis=-2)[..., 0, :]
    return GameSolution(
        value[0],
        _played(tree, choice),
        choice,
        tie,
        np.asarray(~tie.any(axis=-1)),
        np.full(batch, Status.OK, dtype=np.int8),
    )


def _played(tree: Tree, choice: NDArray[np.int64]) -> Array:
    """Probability of each outcome (..., outcome) from the start downwards."""
    batch = choice.shape[:-1]
    chance = np.zeros((*batch, len(tree.nodes)))
    chance[..., 0] = 1.0
    ends = np.zeros((*batch, len(tree.outcomes)))
    for k in tree.reached.values():
        node = tree.nodes[k]
        if node.outcome is not None:
            ends[..., tree.outcomes.index(node.outcome)] += chance[..., k]
        for action, child in enumerate(node.children):
            weight = node.probabilities[action] if node.player is None else choice[..., k] == action
            chance[..., tree.place[child]] = chance[..., k] * weight
    return ends
