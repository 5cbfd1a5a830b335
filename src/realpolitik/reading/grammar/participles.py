"""German participles that describe a noun: "des inhaftierten Ministers", "mit X verbündete Y"."""

from realpolitik.reading.view import View

__all__ = ["attributive"]

ARTICLES = frozenset(
    ["des", "dem", "einem", "eines", "einer", "einen", "zum", "zur", "im", "vom", "beim", "am"]
)
OPENERS = frozenset(["der", "die", "das", "den", "dessen", "deren"])
PREPOSITIONS = frozenset(["mit", "von", "durch", "gegen", "an", "auf", "in"])
ENDINGS = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")
FAR = 5


def attributive(view: View, at: int) -> bool:
    """Whether a participle with an ending describes the noun behind it and tells no deed."""
    if not view.lower[at].endswith(ENDINGS) or at == 0:
        return False
    noun = next((k for k in range(at + 1, min(at + 4, len(view.tokens))) if _noun(view, k)), 0)
    between = view.words[at + 1 : noun]
    if not noun or any(not word.endswith(("e", "en", "er", "es", "em")) for word in between):
        return False
    if view.lower[at - 1] in ARTICLES:
        return True
    for k in range(at - 1, max(-1, at - FAR), -1):
        if view.words[k] in (",", ";", ":", "(") or view.lower[k] in ("und", "oder"):
            return False
        opened = view.lower[k] in OPENERS | ARTICLES and (k == 0 or view.words[k - 1] != ",")
        if opened and at - k >= 2 and view.lower[k + 1] in PREPOSITIONS:
            return True  # "die mit X verbündete Miliz"
    return False


def _noun(view: View, at: int) -> bool:
    return view.tokens[at].capital
