"""The German sentence bracket: "hatten A, B und C ... aufgefordert"."""

from realpolitik.reading.view import View

__all__ = ["before_list"]

NAMING = 4


def before_list(view: View, first: int, parts: list[tuple[int, int]]) -> list[str]:
    """The words before the commas of a list that the clause from ``first`` goes on with.

    The part before is open: it ends in a name, not in a verb, and a name stands behind its comma.
    """
    words: list[str] = []
    for start, end in reversed([part for part in parts if part[1] <= first]):
        named = any(m.last == end and not m.inside for m in view.mentions)
        goes_on = any(first <= m.first < first + NAMING for m in view.mentions)
        if end != first - 1 or not (named and goes_on):
            break
        words, first = [*view.lower[start:end], *words], start
    return words
