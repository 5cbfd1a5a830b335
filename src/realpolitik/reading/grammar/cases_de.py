"""German cases as far as article, adjective and noun tell them."""

import re

from realpolitik.reading.view import View

__all__ = ["OBLIQUE", "oblique"]

OBLIQUE = frozenset(
    ["den", "dem", "des", "einen", "einem", "eines", "einer", "keinen", "keinem", "keiner",
     "diesen", "diesem", "jeden", "jedem", "seinen", "seinem", "seiner", "ihren", "ihrem",
     "ihrer", "unseren", "unserem", "unserer", "beiden", "allen", "vielen", "denen"]
)  # fmt: skip
FEMININE = re.compile(
    r"\w+(?:ung|heit|keit|schaft|tion|sion|tät|enz|anz|ik|ie|ei|(?<!e)ur)|"
    r"ukraine|schweiz|eu|nato|spd|cdu|csu|fdp|afd|hamas|hisbollah|uno|pkk|ddr|sowjetunion|union"
)


def oblique(view: View, first: int, noun: int) -> bool:
    """Whether the noun phrase cannot be a subject: "den Minister", "der russischen Führung".

    ``first`` its article or adjective, ``noun`` its noun. "Der" before an adjective in -en, or
    before a feminine noun, is a dative or genitive.
    """
    opening = view.lower[first]
    if opening in OBLIQUE:
        return True
    if opening not in ("der", "dieser", "jener") or noun <= first:
        return False
    adjectives = [w for w in view.words[first + 1 : noun] if w.islower() and len(w) > 3]
    if adjectives:
        return adjectives[0].endswith("en")
    return noun == first + 1 and bool(FEMININE.fullmatch(view.lower[noun]))
