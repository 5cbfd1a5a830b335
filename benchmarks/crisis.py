"""Speed of the crisis and domestic models, in CPU seconds on one core."""

import time
from collections.abc import Callable, Iterator

import numpy as np

import realpolitik as rp
from realpolitik.models.crisis.backing_chain import backing_chain
from realpolitik.models.crisis.game_tree import game_tree
from realpolitik.models.crisis.tree import Node, Tree
from realpolitik.models.domestic.flip_prices import flip_prices
from realpolitik.models.domestic.voting_power import voting_power
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule

CHAIN = "backing_chain, 100,000 draws, 3 patrons, 3 offers"
DEAL = "commitment + factions + linkage, 100,000 draws, alaska-2025, with the first imports"
COUNCIL = "voting power, 27 states, two routes"
KNAPSACK = "flip prices, 20 factions"
GAME = "game tree, 10,000 solves of 100 nodes"
TARGETS = {CHAIN: 2.0, DEAL: 5.0, COUNCIL: 1.0, KNAPSACK: 0.1, GAME: 5.0}
DRAWS = 100_000


def seconds(call: Callable[[], object]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def _chain() -> object:
    rng = np.random.default_rng(0)
    draws = DRAWS
    return backing_chain(
        rng.uniform(30, 50, draws),
        rng.uniform(10, 40, (draws, 3)),
        rng.uniform(90, 120, draws),
        rng.uniform(0.05, 0.15, draws),
        rng.uniform(0.05, 0.15, draws),
        substitutability=rng.uniform(-1, 1, draws),
        decisiveness=rng.uniform(0.5, 2, draws),
        risk_challenger=rng.uniform(0.5, 1, draws),
        risk_defender=rng.uniform(0.5, 1, draws),
        offer=rng.uniform(0, 1, (draws, 3)),
        guarantee_effect=rng.uniform(0.2, 0.4, draws),
        guarantee_extra_cost=rng.uniform(0, 0.4, draws),
    )


def _deal() -> object:
    models = ["commitment", "factions", "linkage"]
    return rp.forecast(rp.load("alaska-2025"), models, draws=DRAWS)


def _council() -> object:
    shares = tuple(round(18.5 * 0.82**k, 2) + 0.1 for k in range(27))
    population = tuple(round(share, 2) for share in shares)
    states = (1,) * 27
    first = (
        Criterion("states", states, 15),
        Criterion("people", population, round(0.65 * sum(population), 2)),
    )
    names = tuple(f"state {k}" for k in range(27))
    return voting_power(rule=VotingRule(names, (first, (Criterion("states", states, 24),))))


def _knapsack() -> object:
    rng = np.random.default_rng(2)
    return flip_prices(
        rng.uniform(0, 1, 20), rng.uniform(50, 100, 20), rng.uniform(1, 9, 20), 0, 100, 0.7
    )


def _game() -> object:
    nodes = []
    for k in range(100):
        children = tuple(f"n{c}" for c in range(3 * k + 1, min(3 * k + 4, 100)))
        actions = tuple(f"move {c}" for c in children)
        if not children:
            nodes.append(Node(f"n{k}", outcome=f"o{k}"))
        elif k % 4 == 3:
            odds = (1 / len(children),) * len(children)
            nodes.append(Node(f"n{k}", actions=actions, children=children, probabilities=odds))
        else:
            who = ("a", "b")[k % 2]
            nodes.append(Node(f"n{k}", player=who, actions=actions, children=children))
    tree = Tree(("a", "b"), tuple(nodes))
    payoff = np.random.default_rng(3).normal(0, 1, (10_000, len(tree.outcomes), 2))
    return game_tree(payoff, tree=tree)


def figures() -> Iterator[tuple[str, float, str]]:
    yield CHAIN, seconds(_chain), "s"
    yield DEAL, seconds(_deal), "s"
    yield COUNCIL, seconds(_council), "s"
    yield KNAPSACK, seconds(_knapsack), "s"
    yield GAME, seconds(_game), "s"
