"""Game trees to and from the text of Gambit's extensive-form files (.efg)."""

from realpolitik.models.contract import Array, require
from realpolitik.models.crisis.efg_reader import EfgReader
from realpolitik.models.crisis.efg_tokens import quoted
from realpolitik.models.crisis.tree import Tree
from realpolitik.models.quantities import axis, real

__all__ = ["read_efg", "write_efg"]


def write_efg(tree: Tree, payoff: object, title: str = "") -> str:
    """The game as text that Gambit and OpenSpiel read.

    payoff (outcome, player) in the order of ``tree.outcomes`` and ``tree.players``.
    Raises ModelInputError for payoffs of another shape.
    """
    u = axis("payoff", real("payoff", payoff), "outcome", "player")
    shape = (len(tree.outcomes), len(tree.players))
    require(u.shape == shape, f"'payoff' must have the shape {shape}; got {u.shape}")
    players = " ".join(map(quoted, tree.players))
    lines = [f"EFG 2 R {quoted(title)} {{ {players} }}"]
    sets = dict.fromkeys(tree.players, 0)
    chances = 0
    waiting = [tree.nodes[0].name]
    while waiting:
        node = tree.nodes[tree.place[waiting.pop()]]
        waiting.extend(reversed(node.children))
        if node.outcome is not None:
            number = tree.outcomes.index(node.outcome)
            paid = ", ".join(_number(value) for value in u[number])
            lines.append(f"t {quoted(node.name)} {number + 1} {quoted(node.outcome)} {{ {paid} }}")
        elif node.player is None:
            chances += 1
            moves = " ".join(
                f"{quoted(action)} {_number(p)}"
                for action, p in zip(node.actions, node.probabilities, strict=True)
            )
            lines.append(f'c {quoted(node.name)} {chances} "" {{ {moves} }} 0')
        else:
            sets[node.player] += 1
            moves = " ".join(map(quoted, node.actions))
            who = tree.players.index(node.player) + 1
            lines.append(f'p {quoted(node.name)} {who} {sets[node.player]} "" {{ {moves} }} 0')
    return "\n".join(lines) + "\n"


def read_efg(text: str) -> tuple[Tree, Array]:
    """The tree and the payoffs (outcome, player) of a game of perfect information.

    Outcomes without a name are numbered. Payoffs belong to ends only.
    Raises ModelInputError for anything else: another format, a text that is cut off, players that
    do not see all earlier moves, payoffs on the way.
    """
    return EfgReader(text).game()


def _number(value: float) -> str:
    return repr(float(value))
