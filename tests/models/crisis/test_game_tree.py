"""Backward induction: games by hand, every strategy profile, OpenSpiel as the oracle."""

import itertools
import tempfile
from pathlib import Path

import numpy as np
import pyspiel
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.game_tree import game_tree
from realpolitik.models.crisis.game_tree_efg import write_efg
from realpolitik.models.crisis.tree import Node, Tree

DETERRENCE = Tree(
    ("challenger", "defender"),
    (
        Node("start", player="challenger", actions=("stay", "attack"), children=("quiet", "reply")),
        Node("quiet", outcome="status quo"),
        Node("reply", player="defender", actions=("fight", "yield"), children=("war", "gain")),
        Node("war", outcome="war"),
        Node("gain", outcome="concession"),
    ),
)


def random_tree(seed: int, size: int) -> Tree:
    """A random game with up to ``size`` decisions and chance nodes, three players."""
    rng = np.random.default_rng(seed)
    players = ("a", "b", "c")
    nodes: list[Node] = []
    waiting = ["n0"]
    count, ends = 1, 0
    while waiting:
        name = waiting.pop(int(rng.integers(len(waiting))))
        if len(nodes) >= size or (nodes and rng.random() < 0.25):
            nodes.append(Node(name, outcome=f"o{ends}"))
            ends += 1
            continue
        width = int(rng.integers(2, 4))
        children = tuple(f"n{count + k}" for k in range(width))
        actions = tuple(f"go {k}" for k in range(width))
        count += width
        waiting.extend(children)
        if rng.random() < 0.25:
            odds = rng.integers(1, 5, width) / 1.0
            chance = tuple(float(p) for p in odds / odds.sum())
            nodes.append(Node(name, actions=actions, children=children, probabilities=chance))
        else:
            who = players[int(rng.integers(3))]
            nodes.append(Node(name, player=who, actions=actions, children=children))
    return Tree(players, tuple(nodes))


def test_an_empty_threat_is_not_believed() -> None:
    payoff = [[0, 2], [-1, -1], [1, 1]]  # to fight would hurt the defender more than to yield
    got = game_tree(payoff, tree=DETERRENCE)
    assert got.value.tolist() == [1, 1]
    assert got.choice.tolist() == [1, -1, 1, -1, -1]
    assert got.outcome_probability.tolist() == [0, 0, 1]
    assert bool(got.unique)
    resolved = game_tree([[0, 2], [-1, 1.5], [1, 1]], tree=DETERRENCE)
    assert resolved.outcome_probability.tolist() == [1, 0, 0]


def test_ties_are_reported() -> None:
    got = game_tree([[[0, 2], [-1, 1], [1, 1]], [[1, 2], [-1, 0], [1, 1]]], tree=DETERRENCE)
    assert got.tie[:, [0, 2]].tolist() == [[False, True], [True, False]]
    assert got.unique.tolist() == [False, False]


def test_chance_is_averaged() -> None:
    tree = Tree(
        ("a",),
        (
            Node("s", player="a", actions=("sure", "risk"), children=("x", "c")),
            Node("x", outcome="sure"),
            Node("c", actions=("up", "down"), children=("u", "d"), probabilities=(0.25, 0.75)),
            Node("u", outcome="win"),
            Node("d", outcome="lose"),
        ),
    )
    got = game_tree([[[3], [10], [2]], [[5], [10], [2]]], tree=tree)
    assert got.value[:, 0].tolist() == [4, 5]
    assert got.outcome_probability.tolist() == [[0, 0.25, 0.75], [1, 0, 0]]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_no_deviation_pays_anywhere(seed: int) -> None:
    tree = random_tree(seed, 6)
    rng = np.random.default_rng(seed)
    payoff = rng.normal(0, 1, (len(tree.outcomes), 3))
    got = game_tree(payoff, tree=tree)

    def value(name: str, plan: dict[str, int]) -> np.ndarray:
        node = tree.nodes[tree.place[name]]
        if node.outcome is not None:
            return payoff[tree.outcomes.index(node.outcome)]
        if node.player is None:
            return sum(
                p * value(child, plan)
                for p, child in zip(node.probabilities, node.children, strict=True)
            )
        return value(node.children[plan[name]], plan)

    plan = {n.name: int(got.choice[k]) for k, n in enumerate(tree.nodes) if n.player}
    assert got.value == pytest.approx(value(tree.nodes[0].name, plan))
    for player in tree.players:
        own = [n for n in tree.nodes if n.player == player]
        for other in itertools.product(*(range(len(n.actions)) for n in own)):
            changed = plan | {n.name: a for n, a in zip(own, other, strict=True)}
            who = tree.players.index(player)
            for node in tree.nodes:
                kept = value(node.name, plan)[who]
                assert value(node.name, changed)[who] <= kept + 1e-9


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_openspiel_finds_the_same_value(seed: int) -> None:
    tree = random_tree(seed, 20)
    payoff = np.random.default_rng(seed).normal(0, 5, (len(tree.outcomes), 3)).round(6)
    got = game_tree(payoff, tree=tree)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "game.efg"
        path.write_text(write_efg(tree, payoff, "random"), encoding="utf-8")
        game = pyspiel.load_game(f"efg_game(filename={path})")

    def solve(state: object) -> np.ndarray:
        if state.is_terminal():
            return np.array(state.returns())
        if state.is_chance_node():
            return sum(p * solve(state.child(a)) for a, p in state.chance_outcomes())
        below = [solve(state.child(a)) for a in state.legal_actions()]
        return max(below, key=lambda v: v[state.current_player()])

    assert got.value == pytest.approx(solve(game.new_initial_state()), abs=1e-9)


def test_draws_are_solved_each_for_itself() -> None:
    tree = random_tree(11, 12)
    payoff = np.random.default_rng(1).normal(0, 1, (50, len(tree.outcomes), 3))
    whole = game_tree(payoff, tree=tree)
    assert whole.outcome_probability.sum(axis=-1) == pytest.approx(np.ones(50))
    for draw in (0, 17, 49):
        alone = game_tree(payoff[draw], tree=tree)
        assert np.array_equal(alone.choice, whole.choice[draw])
        assert whole.outcome_probability[draw] @ payoff[draw] == pytest.approx(whole.value[draw])


@pytest.mark.parametrize(
    ("payoff", "words"),
    [
        (np.zeros((2, 2)), "'payoff' must have 3 outcomes and 2 players"),
        (np.full((3, 2), np.nan), "'payoff' must be finite"),
        (np.zeros(3), "'payoff' needs the axes"),
    ],
)
def test_bad_input_is_named(payoff: object, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        game_tree(payoff, tree=DETERRENCE)


def test_a_deep_game_needs_no_recursion() -> None:
    steps = 3000
    nodes = []
    for k in range(steps):
        who = ("a", "b")[k % 2]
        nodes.append(
            Node(f"n{k}", player=who, actions=("stop", "go"), children=(f"e{k}", f"n{k + 1}"))
        )
        nodes.append(Node(f"e{k}", outcome=f"stop {k}"))
    nodes.append(Node(f"n{steps}", outcome="end"))
    tree = Tree(("a", "b"), tuple(nodes))
    payoff = [[k + 1.0, k] if k % 2 == 0 else [k - 2.0, k + 1] for k in range(steps)]
    payoff.append([float(steps), steps])
    got = game_tree(payoff, tree=tree)
    best = payoff[-1]
    for k in reversed(range(steps)):
        best = payoff[k] if payoff[k][k % 2] >= best[k % 2] else best
    assert got.value.tolist() == best
    assert got.outcome_probability.sum() == 1
