"""How far reviewers agree: Krippendorff's alpha on their decisions, and the overlap of spans."""

from collections.abc import Sequence

from realpolitik.errors import UserError
from realpolitik.reading.items import Item, Reading

__all__ = ["Span", "alpha", "overlap", "review_alpha"]

Span = tuple[int, int]


def alpha(ratings: Sequence[Sequence[str | None]]) -> float:
    """Krippendorff's alpha for nominal data.

    Args:
        ratings: one row a reviewer, one column a unit; None where a reviewer did not decide.

    Returns:
        1 = complete agreement, 0 = what chance gives, below 0 = worse than chance. 1 where only one
        value was ever given, NaN where fewer than two reviewers decided on any unit.

    Raises:
        UserError: rows of different length.

    Source: Krippendorff (2004), Content Analysis, 2nd ed., ch. 11: alpha = 1 - D_o / D_e, from the
    coincidences of the values within units.
    """
    if len({len(row) for row in ratings}) > 1:
        raise UserError("every reviewer has one rating, or none, for every unit")
    weights: dict[tuple[str, str], float] = {}
    for column in zip(*ratings, strict=True):
        values = [value for value in column if value is not None]
        if len(values) < 2:
            continue
        share = 1 / (len(values) - 1)
        for i, left in enumerate(values):
            for j, right in enumerate(values):
                if i != j:
                    weights[left, right] = weights.get((left, right), 0.0) + share
    totals: dict[str, float] = {}
    for (left, _), weight in weights.items():
        totals[left] = totals.get(left, 0.0) + weight
    count = sum(totals.values())
    if count == 0:
        return float("nan")
    observed = sum(weight for (left, right), weight in weights.items() if left != right)
    expected = sum(
        totals[left] * totals[right] for left in totals for right in totals if left != right
    ) / (count - 1)
    return 1.0 if expected == 0 else 1 - observed / expected


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Share of the characters that either marks that both mark; 1 where neither marks any."""
    first = {k for start, end in one for k in range(start, end)}
    second = {k for start, end in other for k in range(start, end)}
    either = len(first | second)
    return len(first & second) / either if either else 1.0


def review_alpha(one: Reading, other: Reading) -> float:
    """Alpha of two reviewers' decisions on one document; what one left undecided does not count.

    Raises:
        UserError: two different documents.
    """
    if one.sha256 != other.sha256:
        raise UserError("two reviews agree or disagree about one document, not two")
    left, right = _decided(one.evidence), _decided(other.evidence)
    units = sorted(set(left) | set(right))
    return alpha([[left.get(unit) for unit in units], [right.get(unit) for unit in units]])


def _decided(items: Sequence[Item]) -> dict[str, str]:
    return {item.id: item.status for item in items if item.status != "candidate"}
