"""A Gambit .efg text as a tree and its payoffs."""

from dataclasses import dataclass, field

import numpy as np

from realpolitik.models.contract import Array, require
from realpolitik.models.crisis.efg_tokens import EfgTokens
from realpolitik.models.crisis.tree import Node, Tree

__all__ = ["EfgReader"]


@dataclass
class _Draft:
    """A node while its children are still to come."""

    name: str
    player: str | None = None
    actions: tuple[str, ...] = ()
    probabilities: tuple[float, ...] = ()
    outcome: str | None = None
    children: list[str] = field(default_factory=list)

    def node(self) -> Node:
        return Node(
            self.name,
            self.player,
            self.actions,
            tuple(self.children),
            self.probabilities,
            self.outcome,
        )


class EfgReader:
    """Reads one game; every node comes before its children, depth first."""

    def __init__(self, text: str) -> None:
        self._words = EfgTokens(text)
        require(not self._words.done(), "the .efg text is empty")
        start = [self._words.take("word") for _ in range(3) if not self._words.done()]
        require(
            start[:2] == ["EFG", "2"] and start[2:] in (["R"], ["D"]),
            "this is not an .efg text: it must begin with EFG 2 R",
        )
        self._words.take("name")
        self._players = tuple(self._words.names())
        if self._words.ahead("name"):
            self._words.take("name")  # a comment
        self._seen: set[tuple[int, int]] = set()
        self._chances: dict[int, list[tuple[str, float]]] = {}
        self._outcomes: dict[int, tuple[str, tuple[float, ...]]] = {}
        self._names: set[str] = set()

    def game(self) -> tuple[Tree, Array]:
        """Tree and payoffs (outcome, player)."""
        drafts: list[_Draft] = []
        waiting: list[_Draft] = []
        while not drafts or waiting:
            draft = self._draft()
            if waiting:
                waiting[-1].children.append(draft.name)
            drafts.append(draft)
            waiting.append(draft)
            while waiting and len(waiting[-1].children) == len(waiting[-1].actions):
                waiting.pop()
        require(self._words.done(), "the .efg text goes on after the last node")
        tree = Tree(self._players, tuple(draft.node() for draft in drafts))
        paid = dict(self._outcomes.values())
        return tree, np.array([paid[name] for name in tree.outcomes], dtype=np.float64)

    def _draft(self) -> _Draft:
        kind = self._words.take("word")
        require(kind in {"c", "p", "t"}, f"the .efg text has {kind!r} where a node is expected")
        name = self._unique(self._words.take("name"))
        if kind == "t":
            return _Draft(name, outcome=self._outcome())
        draft = self._chance(name) if kind == "c" else self._decision(name)
        number = self._words.whole()
        require(number == 0, f"node '{name}' pays on the way: payoffs must belong to ends")
        return draft

    def _unique(self, name: str) -> str:
        """Names may repeat in the format, but not in a tree."""
        base, count = name or "node", 1
        found = base if name else f"{base} {len(self._names) + 1}"
        while found in self._names:
            count += 1
            found = f"{base} ({count})"
        self._names.add(found)
        return found

    def _chance(self, name: str) -> _Draft:
        number = self._words.whole()
        if self._words.ahead("name"):
            self._words.take("name")
        if self._words.ahead("mark", "{"):
            self._words.take("mark", "{")
            moves = []
            while not self._words.ahead("mark", "}"):
                moves.append((self._words.take("name"), self._words.number()))
            self._words.take("mark", "}")
            self._chances[number] = moves
        known = self._chances.get(number, [])
        require(known, f"chance node '{name}' has no actions")
        return _Draft(
            name,
            actions=tuple(action for action, _ in known),
            probabilities=tuple(probability for _, probability in known),
        )

    def _decision(self, name: str) -> _Draft:
        player, number = self._words.whole(), self._words.whole()
        require(
            1 <= player <= len(self._players),
            f"node '{name}' belongs to player {player} of {len(self._players)}",
        )
        require(
            (player, number) not in self._seen,
            f"node '{name}' shares an information set: {self._players[player - 1]} does not see "
            "all earlier moves; only games of perfect information are read",
        )
        self._seen.add((player, number))
        if self._words.ahead("name"):
            self._words.take("name")
        actions = tuple(self._words.names())
        require(actions, f"node '{name}' has no actions")
        return _Draft(name, player=self._players[player - 1], actions=actions)

    def _outcome(self) -> str:
        number = self._words.whole()
        if number == 0:
            self._outcomes.setdefault(0, ("no outcome", (0.0,) * len(self._players)))
            return self._outcomes[0][0]
        if self._words.ahead("name"):
            name = self._words.take("name") or f"outcome {number}"
            taken = {known for k, (known, _) in self._outcomes.items() if k != number}
            payoffs = self._payoffs(name)
            self._outcomes[number] = (f"{name} ({number})" if name in taken else name, payoffs)
        require(number in self._outcomes, f"outcome {number} of the .efg text has no payoffs")
        return self._outcomes[number][0]

    def _payoffs(self, name: str) -> tuple[float, ...]:
        self._words.take("mark", "{")
        paid = []
        while not self._words.ahead("mark", "}"):
            paid.append(self._words.number())
            if self._words.ahead("mark", ","):
                self._words.take("mark", ",")
        self._words.take("mark", "}")
        require(
            len(paid) == len(self._players),
            f"outcome '{name}' has {len(paid)} payoffs for {len(self._players)} players",
        )
        return tuple(paid)
