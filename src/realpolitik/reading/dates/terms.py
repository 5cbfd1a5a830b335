"""Events that our table of offices dates: "seit der Wiederwahl X", "after X's election"."""

import re
from collections.abc import Mapping, Sequence

from realpolitik.reading.dates.dates import Found
from realpolitik.reading.names.leaders import Office
from realpolitik.reading.view import View

Offices = Mapping[str, Sequence[Office]]

__all__ = ["find_terms"]

ELECTION = re.compile(r"^(?:wiederwahl|wahlsieg|wahl|re-election|reelection|election)$")
START = re.compile(r"^(?:amtsantritt|amtseinführung|amtsübernahme|inauguration)$")
REACH = 3


def find_terms(view: View, offices: Offices, today: str) -> list[Found]:
    """Elections and inaugurations of a named office-holder, as YYYY-MM."""
    found = []
    for at, word in enumerate(view.lower):
        wanted = "elected" if ELECTION.match(word) else "start" if START.match(word) else ""
        if not wanted:
            continue
        for mention in view.mentions:
            near = 0 <= mention.first - at - 1 <= REACH or 0 <= at - mention.last <= 1
            value = _value(mention.actor, offices, wanted, today) if near else ""
            if value:
                first, last = min(at, mention.first), max(at + 1, mention.last)
                start, end = view.span(first, last)
                offset = view.sentence.start
                found.append(Found(start - offset, end - offset, value, "term", today, "past"))
                break
    return found


def _value(actor: str, offices: Offices, wanted: str, today: str) -> str:
    """The last election or start of office before today."""
    days = [day for office in offices.get(actor, ()) if (day := getattr(office, wanted))]
    past = [day for day in days if not today or day <= today]
    return max(past)[:7] if past else ""
