"""A finite extensive-form game as data: who moves where, what chance does, how it can end."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import fsum, isfinite

from realpolitik.models.contract import require

__all__ = ["Node", "Tree"]

ROUNDING = 1e-9


@dataclass(frozen=True)
class Node:
    """A point of a game. Exactly one of ``player``, ``probabilities`` and ``outcome`` is set.

    A decision: ``player`` moves, ``actions`` name the moves, ``children`` the nodes they lead to.
    Chance: ``probabilities`` of the ``actions``. An end: the ``outcome`` that has payoffs.
    """

    name: str
    player: str | None = None
    actions: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    probabilities: tuple[float, ...] = ()
    outcome: str | None = None

    def __post_init__(self) -> None:
        kinds = (self.player is not None, bool(self.probabilities), self.outcome is not None)
        require(
            sum(kinds) == 1,
            f"node '{self.name}' must be one of: a decision (player), chance (probabilities), an "
            "end (outcome)",
        )
        if self.outcome is not None:
            require(not self.children, f"node '{self.name}' is an end and cannot lead further")
            return
        require(len(self.children) > 0, f"node '{self.name}' leads nowhere: name its children")
        require(
            len(self.actions) == len(self.children) == len(set(self.actions)),
            f"node '{self.name}' needs one action, of its own name, for each child",
        )
        if self.probabilities:
            self._check_chance()

    def _check_chance(self) -> None:
        require(
            len(self.probabilities) == len(self.children)
            and all(isfinite(p) and 0 <= p <= 1 for p in self.probabilities),
            f"chance node '{self.name}' needs a probability from 0 to 1 for each child",
        )
        total = fsum(self.probabilities)
        require(
            abs(total - 1) <= ROUNDING,
            f"the probabilities of chance node '{self.name}' sum to {total:g}, not to 1",
        )


@dataclass(frozen=True)
class Tree:
    """A game of perfect information: the first node is the start, every other has one parent."""

    players: tuple[str, ...]
    nodes: tuple[Node, ...]

    def __post_init__(self) -> None:
        require(len(self.players) > 0 and len(self.nodes) > 0, "a game needs players and nodes")
        require(len(set(self.players)) == len(self.players), "a game names each player once")
        names = [node.name for node in self.nodes]
        twice = sorted(name for name, times in Counter(names).items() if times > 1)
        require(not twice, f"node names appear twice: {', '.join(twice[:5])}")
        for node in self.nodes:
            for child in node.children:
                require(child in self.place, f"node '{node.name}' leads to '{child}', not a node")
            require(
                node.player is None or node.player in self.players,
                f"node '{node.name}': '{node.player}' is not among the players "
                f"{', '.join(self.players)}",
            )
        self._check_shape()

    def _check_shape(self) -> None:
        """Every node but the first has exactly one parent, and the start reaches them all."""
        parents: dict[str, str] = {}
        for node in self.nodes:
            for child in node.children:
                require(
                    child not in parents,
                    f"node '{child}' has two parents: '{parents.get(child)}' and '{node.name}'",
                )
                parents[child] = node.name
        start = self.nodes[0].name
        require(start not in parents, f"the first node '{start}' is the start: nothing leads to it")
        lost = [node.name for node in self.nodes if node.name not in self.reached]
        require(
            not lost,
            "the start does not reach (a cycle, or a part by itself): " + ", ".join(lost[:5]),
        )

    @cached_property
    def place(self) -> dict[str, int]:
        """Index of each node by name."""
        return {node.name: k for k, node in enumerate(self.nodes)}

    @cached_property
    def reached(self) -> dict[str, int]:
        """Nodes that the start leads to, parents before children."""
        order: dict[str, int] = {}
        waiting = [self.nodes[0].name]
        while waiting:
            name = waiting.pop()
            order[name] = self.place[name]
            waiting.extend(c for c in self.nodes[self.place[name]].children if c not in order)
        return order

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """The ways the game can end, in the order of the nodes that name them first."""
        return tuple(dict.fromkeys(n.outcome for n in self.nodes if n.outcome is not None))
