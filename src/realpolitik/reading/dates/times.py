"""When a relation holds, judged in its own clause: history must not leak into the present."""

import re

from realpolitik.reading.dates.dates import Found
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["time_of"]

BREAKS = re.compile(r"[,;:–—()]|\b(?:und|and|aber|but|doch)\b")
VERBISH = WORDS["de"].auxiliaries | WORDS["en"].auxiliaries


def time_of(view: View, at: int, days: list[Found], *, verbal: bool = False) -> str:
    """The date in the clause of token ``at``; a clause without a verb takes the date before it.

    ``verbal``: the token is a verb, so its clause has one.
    """
    dated = [day for day in days if day.rule not in ("deictic", "part")]
    if not dated:
        return ""
    quote, position = view.sentence.quote, view.tokens[at].start - view.sentence.start
    left = max((m.end() for m in BREAKS.finditer(quote, 0, position)), default=0)
    right = next((m.start() for m in BREAKS.finditer(quote, position)), len(quote))
    own = [day for day in dated if left <= day.start < right]
    if own:
        return min(own, key=lambda day: abs(day.start - position)).value
    if verbal or any(word in VERBISH for word in re.findall(r"\w+", quote[left:right].lower())):
        return ""
    before = [day for day in dated if day.start < position]
    return before[-1].value if before else ""
