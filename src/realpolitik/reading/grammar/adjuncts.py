"""English words of time that open a clause: "In February", "That same month", "Two days later"."""

import re

from realpolitik.reading.view import View

__all__ = ["after_time", "timed"]

MONTH = re.compile(
    r"january|february|march|april|may|june|july|august|september|october|november|december"
)
WHEN = re.compile(
    rf"(?:19|20)\d\ds?|{MONTH.pattern}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|"
    r"centur(?:y|ie)|morning|afternoon|evening|spring|summer|autumn|winter|noon|midnight)s?|"
    r"today|yesterday|tomorrow|tonight|ago|later|earlier|afterwards|then|now"
)
OPEN = frozenset(["in", "on", "at", "by", "since", "during", "until", "after", "before", "from",
                  "over", "within", "throughout", "back", "for", "through"])  # fmt: skip
AROUND = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?|the|of|this|that|last|next|late|early|mid|same|past|previous|"
    r"following|recent|few|a|one|two|three|four|five|six|seven|eight|nine|ten|several|just|only|"
    r"about|some|barely|less|more|than|every|first|second|third|coming|and"
)


def after_time(view: View, start: int) -> int:
    """The token after the words of time that stand at ``start``; ``start`` where none do."""
    opened = view.lower[start : start + 1] != [] and view.lower[start] in OPEN
    end, k = start, start + opened
    while k < len(view.tokens):
        word = view.lower[k]
        if WHEN.fullmatch(word) and (k > start or not MONTH.fullmatch(word)):
            end = k + 1
        elif not AROUND.fullmatch(word):
            break
        k += 1
    return end


def timed(view: View, end: int) -> bool:
    """Whether the two tokens before ``end`` tell a day: "had on Wednesday put forward"."""
    day = end > 1 and WHEN.fullmatch(view.lower[end - 1])
    return bool(day) and view.lower[end - 2] in ("on", "in", "late", "last", "this")
