"""Those who serve a government that nobody names: "government troops", "die Regierungssoldaten"."""

import re

from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["troops"]

OWN = re.compile(r"government|army|military|navy|air force|regime|state")
MEN = re.compile(
    r"(?:troops|forces|soldiers|units|drones|jets|aircraft|warplanes|gunships|helicopters|"
    r"positions|artillery|fighters|lines|officials|negotiators|ministers|envoys|representatives|"
    r"delegates|side|spokes(?:man|woman|person)|officers?|commanders?|barracks|convoys?)"
)
GERMAN = re.compile(
    r"(?:regierungs|armee|regime)(?:truppen?|soldaten|einheiten|streitkräften?|kräften?|armee|"
    r"drohnen|flugzeugen?|verbänden?|stellungen|artillerie|vertretern?|unterhändlern?|kreisen?|"
    r"beamten|seite|delegation|offizieren?)"
)
ARTICLES = frozenset(["the", "these", "those", "die", "der", "den", "dem"])
ONE = ("officer", "commander")  # "a senior navy officer" is nobody met before
WHOSE = frozenset(["of", "from", "in", "des", "der", "von", "aus"])


def troops(document: Document, view: View, at: int, taken: frozenset[int]) -> tuple[int, int]:
    """Where those who serve an unnamed government begin and end, (-1, -1) for none at ``at``."""
    last = at + 1
    if document.language == "en":
        follows = view.lower[at + 1] if at + 1 < len(view.lower) else ""
        if not OWN.fullmatch(view.lower[at]) or not MEN.fullmatch(follows):
            return -1, -1
        last = at + 2
    elif not GERMAN.fullmatch(view.lower[at]):
        return -1, -1
    named = last < len(view.tokens) and (view.lower[last] in WHOSE or view.tokens[last].capital)
    before = view.lower[at - 1] if at else ""
    articled = before in ARTICLES
    # "Kenyan army units", "Kenias Regierungssoldaten"; "einfache Armeesoldaten" stay open
    other = before in ("other", "foreign", "both", "fremde", "fremden", "andere", "anderen")
    owned = (
        other
        or at - 1 in taken
        or before in ("'s", "’s")
        or before in WORDS[document.language].possessives
    )
    if named or owned or (not articled and view.lower[last - 1] in ONE):
        return -1, -1
    return (at - 1 if articled else at), last
