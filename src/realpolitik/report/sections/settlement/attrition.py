"""Whether bargaining while fighting comes to one point is disputed; said where such a model ran."""

from collections.abc import Sequence

__all__ = ["DISPUTED", "disputed"]

FIGHTING = ("war_of_attrition", "learning_by_fighting")
DISPUTED = (
    "That offers converge while the fighting goes on is disputed: one model lets both sides learn "
    "from battles and offers until they agree (Slantchev 2003), another finds firm positions until "
    "late (Langlois and Langlois 2012). Neither is taken as settled."
)


def disputed(models: Sequence[str]) -> list[str]:
    """The caution where a model of bargaining while fighting ran."""
    return [DISPUTED] if any(name in FIGHTING for name in models) else []
