"""English: reports that go on without a cue, told by a tense shifted back: "Oslo had lied"."""

import re

from realpolitik.reading.view import View

__all__ = ["backshifted"]

REACH = 12
SHIFTED = frozenset(["had", "would", "could", "might"])
PRESENT = frozenset(
    ["is", "are", "has", "have", "will", "can", "may", "says", "say", "does", "do", "was", "were",
     "did", "been"]
)  # fmt: skip
TIMES = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|January|February|March|April|May|June|July|August|September|October|"
    r"November|December"
)
# "He would not be drawn", "Asked whether ...", "Few would repeat it": the author tells.
TELLING = frozenset(
    ["he", "she", "they", "asked", "few", "many", "most", "nobody", "none", "pressed", "three",
     "two", "months", "weeks", "years"]
)  # fmt: skip
NARRATING = frozenset(["earlier", "previously", "ago", "hours", "days", "weeks", "years", "later"])


def backshifted(view: View) -> bool:
    """Whether the first finite auxiliary is shifted back and no date or "earlier" tells a story."""
    first = next((word for word in view.lower[:REACH] if word in SHIFTED | PRESENT), "")
    dated = any(TIMES.fullmatch(word) for word in view.words)
    told = dated or bool(NARRATING & {*view.lower}) or "one could" in " ".join(view.lower)
    opening = view.lower[0] in TELLING or view.words[-1] == "?"
    return first in SHIFTED and not (told or opening or view.quotations)
