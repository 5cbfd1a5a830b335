"""Words of likelihood, used for sealed forecasts only."""

__all__ = ["likelihood"]

WORDS = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
    (1.00, "almost certain"),
)


def likelihood(probability: float) -> str:
    """The term for a probability (0-1) in Intelligence Community Directive 203 (2015), D.6.e.(2).

    A probability on a line between two terms takes the nearer to an even chance. The directive
    starts at 1 % and ends at 99 %; what lies beyond takes the terms of its ends.
    """
    for end, word in WORDS:
        if probability < end or (probability == end and end > 0.5):
            return word
    return WORDS[-1][1]
