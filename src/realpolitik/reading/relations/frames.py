"""What a noun says of two actors: the rows of our table, and the link they make."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.tables import rows
from realpolitik.reading.view import View

__all__ = ["SIGNS", "Frame", "Link", "clear", "frame_of"]

INFLECTION = r"(?:e|en|s|es|n|er|ern|se|sen|nen)?"


# "Sanktionspaket gegen X" is about sanctions: these second parts only say how much or what form.
TAIL = (
    r"(?:paket|regime|welle|serie|politik|maßnahme|programm|linie|akt|zusage|versprechen)(?:e?n?s?)"
)


NOT_HEADS = frozenset(
    [
        "eindruck",
        "ausdruck",
        "nachdruck",
        "wahlkampf",
        "mithilfe",
        "ausnahme",
        "abhilfe",
        "kehrseite",
        "webseite",
        "vorderseite",
    ]
)


SIGNS = {"+": 1, "-": -1, "0": 0}


class Frame(NamedTuple):
    """A row of the table: what the noun says and which prepositions name its target."""

    type: str
    sign: str
    layer: str
    targets: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, int, str]:
        """Type, sign as a number, and layer, as a link lists them."""
        return self.type, SIGNS[self.sign], self.layer

    def turned(self) -> "Frame":
        """The frame with its sign reversed: who rejects sanctions supports."""
        conceded = {"0": "-"} if self.type == "concedes" else {}
        sign = {"+": "-", "-": "+", **conceded}.get(self.sign, self.sign)
        kind = "supports" if sign == "+" else "opposes"
        return self._replace(type=kind, sign=sign) if sign != self.sign else self


class Link(NamedTuple):
    """A relation before it gets its span; tokens ``first`` to ``last`` carry it."""

    source: str
    target: str
    type: str
    sign: int
    layer: str
    at: int
    first: int
    last: int
    rule: str
    negated: bool = False


@functools.cache
def _heads(language: str) -> tuple[re.Pattern[str], dict[str, Frame]]:
    frames = {
        row[1]: Frame(row[2], row[3], row[4], tuple(row[5].split()))
        for row in rows("relation_nouns")
        if row[0] == language
    }
    union = "|".join(sorted(map(re.escape, frames), key=len, reverse=True))
    if language == "de":
        return re.compile(rf"^(?:.{{3,}}?)??({union})(?:{INFLECTION}|s?{TAIL})$"), frames
    return re.compile(rf"^({union})(?:s|es)?$"), frames


@functools.lru_cache(maxsize=50_000)
def frame_of(word: str, language: str) -> tuple[str, Frame] | None:
    """The head noun and the frame of a word (in lower case), compounds included."""
    pattern, frames = _heads(language)
    match = pattern.match(word)
    if match is None or word in NOT_HEADS:
        return None
    return match[1], frames[match[1]]


def clear(view: View, first: int, last: int) -> bool:
    """No comma or other mark between two tokens."""
    return not any(word in ",;:–—()" for word in view.words[first:last])
