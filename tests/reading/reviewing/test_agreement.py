import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import UserError
from realpolitik.reading.reviewing.agreement import alpha, overlap

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers,
# twelve units, missing data; alpha = 0.743 for nominal data.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def test_the_published_example():
    rows = [[None if v is None else str(v) for v in row] for row in OBSERVERS]
    assert alpha(rows) == pytest.approx(0.743, abs=5e-4)


def by_pairs(left, right):
    """Alpha of two complete reviewers by hand: disagreeing units against disagreeing pairs."""
    values = [*left, *right]
    n = len(values)
    observed = sum(a != b for a, b in zip(left, right, strict=True)) / len(left)
    unequal = sum(a != b for i, a in enumerate(values) for j, b in enumerate(values) if i != j)
    expected = unequal / (n * (n - 1))
    return 1.0 if expected == 0 else 1 - observed / expected


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30))
def test_two_ways_to_compute_it(pairs):
    left, right = zip(*pairs, strict=True)
    assert alpha([left, right]) == pytest.approx(by_pairs(left, right))


def test_edges():
    assert alpha([["a", "a"], ["a", "a"]]) == 1
    assert math.isnan(alpha([["a", None], [None, "b"]]))
    with pytest.raises(UserError, match="every unit"):
        alpha([["a"], ["a", "b"]])


def test_overlap_of_spans():
    assert overlap([(0, 10)], [(5, 15)]) == pytest.approx(1 / 3)
    assert overlap([(0, 4), (2, 6)], [(0, 6)]) == 1
    assert overlap([(0, 4)], [(4, 8)]) == 0
    assert overlap([], []) == 1
