"""Ties that a verb says are over: "no longer supports X", "liefert keine Waffen mehr"."""

from itertools import pairwise

from realpolitik.reading.grammar.joints import own_clause
from realpolitik.reading.grammar.segments import VerbHit
from realpolitik.reading.view import View

__all__ = ["no_more"]


def no_more(view: View, hit: VerbHit) -> bool:
    """ "kauft kein Öl mehr von X", "no longer supports X": what was given or done has ended."""
    clause = own_clause(view, hit.at, hit.first, hit.last)
    ended = ("no", "longer") in pairwise(clause) or "anymore" in clause
    for k, word in enumerate(clause):
        near = clause[max(0, k - 4) : k]
        ended = ended or (word == "mehr" and any(w == "nicht" or w[:4] == "kein" for w in near))
    return hit.verb.cells[1] == "+" and ended
