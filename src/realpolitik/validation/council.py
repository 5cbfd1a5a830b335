"""How much each member state counted in the Council of the EU: the public figures by country code.

Votes: Treaty establishing the European Community, art. 205 as in force from 1995 to October 2004,
and as amended by the Treaty of Nice and the accession treaties of 2003, 2005 and 2011.
Population in millions: Eurostat, 1 January 2021 (United Kingdom: 2020).
"""

from typing import NamedTuple

__all__ = ["COUNCIL", "Member"]


class Member(NamedTuple):
    """Votes before Nice (0: not yet a member), votes under Nice, population in millions."""

    votes_before_nice: float
    votes_nice: float
    population: float


COUNCIL = {
    "at": Member(4, 10, 8.93),
    "be": Member(5, 12, 11.57),
    "bu": Member(0, 10, 6.92),
    "cr": Member(0, 7, 4.04),
    "cy": Member(0, 4, 0.9),
    "cz": Member(0, 12, 10.57),
    "de": Member(10, 29, 83.12),
    "dk": Member(3, 7, 5.83),
    "ee": Member(0, 4, 1.33),
    "el": Member(5, 12, 10.38),
    "es": Member(8, 27, 48.95),
    "fi": Member(3, 7, 5.53),
    "fr": Member(10, 29, 67.44),
    "hu": Member(0, 12, 9.73),
    "ie": Member(3, 7, 5.01),
    "it": Member(10, 29, 58.97),
    "lt": Member(0, 7, 2.8),
    "lu": Member(2, 4, 0.63),
    "lv": Member(0, 4, 1.86),
    "mt": Member(0, 3, 0.52),
    "nl": Member(5, 13, 17.61),
    "pl": Member(0, 27, 37.84),
    "pt": Member(5, 12, 10.75),
    "ro": Member(0, 14, 19.19),
    "se": Member(4, 10, 10.37),
    "si": Member(0, 4, 2.11),
    "sk": Member(0, 7, 5.42),
    "uk": Member(10, 29, 67.79),
}
