"""Matrices of explanations that say too little to tell explanations apart."""

from collections.abc import Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario

__all__ = ["unmarked"]


def unmarked(scenario: Scenario) -> Iterator[Problem]:
    """Every item is marked against every explanation, and evidence in it was not rejected."""
    rejected = {piece.id for piece in scenario.evidence if piece.status == "rejected"}
    for matrix in scenario.hypotheses:
        for item in matrix.items:
            path = f"hypotheses/{matrix.id}/items/{item.id}"
            missing = [one.id for one in matrix.explanations if one.id not in item.marks]
            if missing:
                names = ", ".join(missing)
                message = f"says nothing on {names}: counts as N, neither for nor against"
                yield Problem(message, path, severity="warning")
            for name in sorted(rejected.intersection(item.evidence)):
                yield Problem(f"rests on '{name}', which was rejected", path)
