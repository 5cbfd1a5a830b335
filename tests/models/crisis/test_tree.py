"""Games that cannot be: each a clear error."""

import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.tree import Node, Tree

END = Node("e", outcome="end")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "n"}, "must be one of: a decision"),
        ({"name": "n", "player": "a", "outcome": "x"}, "must be one of: a decision"),
        ({"name": "n", "outcome": "x", "children": ("e",)}, "is an end and cannot lead further"),
        ({"name": "n", "player": "a"}, "leads nowhere"),
        ({"name": "n", "player": "a", "actions": ("x",), "children": ("e", "f")}, "one action"),
        (
            {"name": "n", "player": "a", "actions": ("x", "x"), "children": ("e", "f")},
            "of its own name",
        ),
        (
            {
                "name": "n",
                "probabilities": (0.5, 0.6),
                "actions": ("x", "y"),
                "children": ("e", "f"),
            },
            "chance node 'n' sum to 1.1, not to 1",
        ),
        (
            {
                "name": "n",
                "probabilities": (1.5, -0.5),
                "actions": ("x", "y"),
                "children": ("e", "f"),
            },
            "a probability from 0 to 1 for each child",
        ),
        (
            {"name": "n", "probabilities": (1.0,), "actions": ("x", "y"), "children": ("e", "f")},
            "a probability from 0 to 1 for each child",
        ),
    ],
)
def test_impossible_nodes(fields: dict[str, object], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        Node(**fields)


def move(name: str, *children: str, player: str = "a") -> Node:
    return Node(name, player=player, actions=tuple("xyz"[: len(children)]), children=children)


@pytest.mark.parametrize(
    ("nodes", "words"),
    [
        ((), "needs players and nodes"),
        ((END, END), "appear twice: e"),
        ((move("n", "e", "missing"), END), "leads to 'missing', not a node"),
        ((move("n", "e", player="z"), END), "'z' is not among the players a"),
        ((move("n", "e", "m"), move("m", "e"), END), "'e' has two parents: 'n' and 'm'"),
        ((move("n", "m"), move("m", "n")), "the first node 'n' is the start"),
        ((move("n", "e"), END, move("k", "l"), move("l", "k")), "a cycle.*: k, l"),
        ((END, Node("f", outcome="end")), "a part by itself.*: f"),
    ],
)
def test_impossible_trees(nodes: tuple[Node, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        Tree(("a",), nodes)


def test_players_are_named_once() -> None:
    with pytest.raises(ModelInputError, match="names each player once"):
        Tree(("a", "a"), (END,))
