"""What our table of leaders tells on a day: who holds which office, and whom a surname means."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Office", "held_on", "office_on", "opened"]

BEFORE = 2


class Office(NamedTuple):
    """A term in office; its days may be given as a month or a year: "2014-05", "2014"."""

    actor: str
    affiliation: str
    role: str
    start: str
    end: str
    elected: str


def held_on(office: Office, day: str) -> bool:
    """Whether the office is held on a day; who takes over that day holds it."""
    return office.start <= day and not (office.end and office.end <= day)


def office_on(offices: Sequence[Office], day: str) -> Office:
    """The office that tells what somebody is on a day.

    The first of those held then; else the last one held before; else the first to come. Without
    a day the last one.
    """
    held = [office for office in offices if held_on(office, day)]
    if held:
        return held[0]
    past = [office for office in offices if not day or office.start <= day]
    if past:
        return max(past, key=lambda office: (office.end or office.start, office.start))
    return min(offices, key=lambda office: office.start)


def opened(offices: Iterable[Office]) -> str:
    """The year from which papers name somebody by the surname alone: shortly before any office."""
    return f"{int(min(office.start for office in offices)[:4]) - BEFORE:04}"
