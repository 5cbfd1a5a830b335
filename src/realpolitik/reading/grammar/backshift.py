"""English: reports that go on without a cue, told by a tense shifted back: "Oslo had lied"."""

import re
from itertools import pairwise

from realpolitik.reading.grammar.segments import segments
from realpolitik.reading.view import View

__all__ = ["backshifted"]

REACH = 12
SHIFTED = frozenset(["had", "would", "could", "might"])
PRESENT = frozenset(
    ["is", "are", "has", "have", "will", "can", "may", "says", "say", "does", "do", "was", "were",
     "did", "been"]
)  # fmt: skip
TIMES = re.compile(
    r"(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|"
    r"November|December"
)
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# "He would not be drawn", "Asked whether ...", "Few would repeat it": the author tells.
TELLING = frozenset(
    ["he", "she", "they", "asked", "few", "many", "most", "nobody", "none", "pressed", "three",
     "two", "months", "weeks", "years"]
)  # fmt: skip
NARRATING = frozenset(["earlier", "previously", "ago", "later"])
# "For years Oslo had lied", "in those weeks": the author tells.
SPELLS = re.compile(
    r"\b(?:for|in|over|during|after|within) (?:\w+ ){0,3}(?:hours|days|weeks|months|years)\b"
)


def backshifted(view: View) -> bool:
    """Whether the first finite auxiliary is shifted back and no date or "earlier" tells a story."""
    first = next((word for word in view.lower[:REACH] if word in SHIFTED | PRESENT), "")
    words = [view.words[k] for start, end in _main(view) for k in range(start, end)]
    lower = [word.lower() for word in words]
    dated = any(TIMES.fullmatch(word) for word in words)
    dated = dated or (first == "had" and any(WEEKDAY.fullmatch(word) for word in words))
    spell = bool(SPELLS.search(" ".join(lower))) and first == "had"
    told = dated or spell or bool(NARRATING & {*lower}) or "one could" in " ".join(lower)
    opening = view.lower[0] in TELLING or view.words[-1] == "?"
    return first in SHIFTED and not (told or opening or view.quotations)


def _main(view: View) -> list[tuple[int, int]]:
    """The segments without what is put between commas: "Crimea, annexed in 2014, would ..."."""
    parts = segments(view)
    put = [
        part
        for before, part in pairwise(parts)
        if part != parts[-1]
        and view.words[part[0] - 1] == "," == view.words[part[1]]
        and not SHIFTED & {*view.lower[slice(*part)]}
        and not SHIFTED & {*view.lower[slice(*before)]}
    ]
    return [part for part in parts if part not in put]
