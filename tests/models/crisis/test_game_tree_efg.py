"""Gambit's text format: there and back, texts of others, texts that are damaged."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.game_tree import game_tree
from realpolitik.models.crisis.game_tree_efg import read_efg, write_efg
from realpolitik.models.crisis.tree import Node, Tree

TREE = Tree(
    ('the "first"', "second"),
    (
        Node("start", player="second", actions=("a", "b\\c"), children=("luck", "out")),
        Node("luck", actions=("h", "t"), children=("x", "y"), probabilities=(0.25, 0.75)),
        Node("x", outcome="same"),
        Node("y", outcome="other"),
        Node("out", outcome="same"),
    ),
)
PAYOFF = np.array([[1.5, -2.0], [0.1, 1e-7]])
GAME = """EFG 2 R "by hand" { "A" "B" }
"a comment"

p "" 1 1 "(1,1)" { "L" "R" } 0
c "" 1 "" { "1" 1/3 "2" 2/3 } 0
t "" 1 "win" { 3, 0 }
t "" 2 "" { 0 3 }
p "" 2 1 { "l" "r" } 0
t "" 1
t "" 0
"""


def test_there_and_back() -> None:
    tree, payoff = read_efg(write_efg(TREE, PAYOFF, "a title"))
    assert tree == TREE
    assert np.array_equal(payoff, PAYOFF)


def test_a_text_by_another_hand() -> None:
    tree, payoff = read_efg(GAME)
    assert tree.players == ("A", "B")
    assert tree.outcomes == ("win", "outcome 2", "no outcome")
    assert payoff.tolist() == [[3, 0], [0, 3], [0, 0]]
    got = game_tree(payoff, tree=tree)
    # B is indifferent between win (3, 0) and nothing (0, 0) and takes the first
    assert got.value.tolist() == [3, 0]
    assert not got.unique


def cut(game: str, length: int) -> str:
    return game[:length]


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(GAME.rstrip()) - 1))
def test_a_text_that_is_cut_off_is_an_error_never_a_crash(length: int) -> None:
    with pytest.raises(ModelInputError, match=r"efg|probabilities|players|node"):
        read_efg(cut(GAME, length))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GAME) - 1), st.characters(codec="utf-8"))
def test_one_wrong_character_is_read_or_named(place: int, letter: str) -> None:
    text = GAME[:place] + letter + GAME[place + 1 :]
    try:
        tree, payoff = read_efg(text)
    except ModelInputError:
        return
    assert payoff.shape == (len(tree.outcomes), len(tree.players))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("EFG 2 R", "NFG 1 R", "must begin with EFG 2 R"),
        ('p "" 2 1', 'p "" 3 1', "belongs to player 3 of 2"),
        ('p "" 2 1', 'p "" 1 1', "A does not see all earlier moves"),
        ("1/3", "1/0", "'1/0' where a number"),
        ("1/3", "1/4", "sum to 0.916667, not to 1"),
        ('{ "1" 1/3 "2" 2/3 } 0', '{ "1" 1/3 "2" 2/3 } 5', "pays on the way"),
        ("{ 0 3 }", "{ 0 3 4 }", "has 3 payoffs for 2 players"),
        ('t "" 1\n', 't "" 7\n', "outcome 7 of the .efg text has no payoffs"),
        ('t "" 0\n', 't "" 0\nt "" 0\n', "goes on after the last node"),
        ('t "" 0\n', "", "cut off"),
        ('"a comment"', '"a comment', "'[LR]' where|open quote|cannot be read|expected"),
        ('t "" 0', 'x "" 0', "'x' where a node is expected"),
    ],
)
def test_damage_is_named(old: str, new: str, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        read_efg(GAME.replace(old, new, 1))


@pytest.mark.parametrize("text", ["", "   \n", '"', "{"])
def test_no_game_at_all(text: str) -> None:
    with pytest.raises(ModelInputError, match="efg"):
        read_efg(text)


def test_payoffs_must_fit_the_tree() -> None:
    with pytest.raises(ModelInputError, match="'payoff' must have the shape"):
        write_efg(TREE, [[1, 2]])
