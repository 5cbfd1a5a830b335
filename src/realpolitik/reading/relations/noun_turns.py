"""What turns a noun's sign: "no sanctions", "ended its support", "strained relations"."""

import re
from itertools import pairwise

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.grammar.subjunctive import SECOND
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["ended", "healed", "opposed", "stopped", "strained", "turned", "without"]

BONDS = frozenset(
    ["relations", "terms", "tie", "relationship", "beziehung", "beziehungen", "verhältnis"]
)
HEALED = re.compile(
    r"(?:heal(?:ed|s|ing)?|over|ended|resolved|settled|mended|forgotten|beigelegt|überwunden|beendet|"
    r"vorbei|geheilt|vergessen|ausgeräumt|begraben)$"
)
DEMANDED = frozenset(
    ["müsse", "müssten", "muss", "müssen", "solle", "sollten", "sollen", "soll", "should", "must"]
)
STRAINED = re.compile(
    r"(?:strain|low$|nadir|fray|chill|freez|suffer|crisis|frozen|hostile|cool|difficult|damag|ruin|wreck|undermin|"
    r"strain|worsen|sour|tense|icy|frosty|poison|deteriorat|collaps|bad$|poor$|rocky|broken|"
    r"rupture|angespannt|schlecht|verschlechter|vergiftet|zerrüttet|eisig|frostig|belastet|"
    r"abgekühlt|krise|gespannt|zerbroch|erkaltet|frost|gefrierpunkt|nullpunkt|getrübt|ruin|unterkühlt|"
    r"tiefpunkt|gestört)"
)


ENDING = re.compile(
    r"(?:abbruch|ende|bruch|aussetzung|stopp|kündigung|aufkündigung|einstellung|einfrieren|entzug|"
    r"beendigung|kürzung|streichung|verweigerung|sperrung|sperre|unterbrechung|ablehnung|verlust|"
    r"end|suspension|halt|freeze|freezing|suspending|ending|cut|cutting|severing|severance|rupture|"
    r"cancellation|termination|rejection|refusal|loss|collapse|breakdown|withdrawal|breach)s?$"
)
REMOTE = frozenset(["would", "could", "might", "bliebe", "blieben", "käme", "gäbe", "ginge"])
ARTICLES = frozenset(
    ["das", "die", "den", "ein", "eine", "einen", "the", "a", "an", "any", "jede", "jedes", "jeden",
     "weitere", "more", "further", "new", "neue", "its", "their", "his", "her", "seine", "ihre"]
)  # fmt: skip
FAR = 13
SHORT = 3
LINKING = frozenset(
    ["of", "in", "to", "with", "der", "des", "aller", "jeder", "von", "its", "his", "her", "their",
     "the", "all", "any", "seiner", "ihrer"]
)  # fmt: skip


def ended(view: View, at: int) -> bool:
    """ "the suspension of its aid to X", "Abbruch der Beziehungen": what the noun names is over."""
    k = at - 1
    while k > 0 and at - k <= 4 and (view.lower[k] in LINKING or view.words[k].islower()):
        if view.lower[k] not in LINKING and ENDING.match(view.lower[k]):
            break
        k -= 1
    linked = k + 1 < at and view.lower[k + 1] in LINKING
    return k >= 0 and linked and ENDING.match(view.lower[k]) is not None


def opposed(view: View, at: int) -> bool:
    """ "sein Veto gegen das auf vier Jahre angelegte Hilfspaket": what the noun names is fought."""
    for k in range(at - 1, max(-1, at - FAR), -1):
        word = view.lower[k]
        if word in ("gegen", "against"):
            between = view.lower[k + 2 : at]
            other = ARTICLES & set(between) or {"und", "and"} & set(between)
            return at - k <= SHORT or (view.lower[k + 1] in ARTICLES and not other)
        if view.words[k] in ";:–—()" or word in WORDS["de"].auxiliaries | WORDS["en"].auxiliaries:
            return False
    return False


def healed(view: View, at: int) -> bool:
    """Whether the clause says that a quarrel is over."""
    first, last = segment(view, at)
    return any(HEALED.match(word) for word in view.lower[first:last])


def turned(scene: Scene, at: int, name: str, *, held: bool) -> bool:
    """Whether the noun at token ``at`` says the opposite; ``held``: the subject holds it."""
    view = scene.view
    ended = held and stopped(view, at, scene.document.language)
    return _none(view, at) or ended or strained(view, at, name)


def without(view: View, at: int, names: set[int]) -> bool:
    """ "Ohne amerikanische Hilfe bliebe X schwach": nobody speaks of help that is given."""
    if not (SECOND | REMOTE) & set(view.lower):
        return False
    for k in range(at - 1, max(-1, at - 5), -1):
        if view.lower[k] in ("ohne", "without"):
            return True
        plain = view.words[k].islower() or k in names or view.words[k] in ("'s", "’s")
        if not plain or view.lower[k] in WORDS["en"].prepositions | WORDS["de"].prepositions:
            return False
    return False


def strained(view: View, at: int, name: str) -> bool:
    """Whether the clause says that relations are bad."""
    first, last = segment(view, at)
    return name in BONDS and any(STRAINED.match(word) for word in view.lower[first:last])


def _none(view: View, at: int) -> bool:
    """ "keine Strafen gegen X", "no sanctions against X"."""
    near = view.lower[max(0, at - 2) : at]
    return any(word == "no" or word.startswith("kein") for word in near)


def stopped(view: View, at: int, language: str) -> bool:
    """Whether the clause rejects or stops what the noun names."""
    first, last = segment(view, at)
    clause = view.lower[first:last]
    if view.lower[max(0, at - 1) : at] in (["im"], ["in"]):
        return False  # "brachen im Streit ab": it is not the quarrel that ends
    if language == "en" and ("no", "longer") in pairwise(view.lower[first:at]):
        return True  # "is no longer sending weapons to X"
    apart = "ab" in clause and any(word.startswith(("lehn", "br", "wehr")) for word in clause)
    apart = apart or ("aus" in clause and any(w.startswith(("schließ", "schloss")) for w in clause))
    spoken = any(w.startswith(("sprach", "sprich", "gesprochen", "ausgesprochen")) for w in clause)
    apart = apart or ("gegen" in clause[:-1] and "aus" in clause[-2:] and spoken)
    apart = apart or ("out" in clause and any(w in ("rule", "ruled", "rules") for w in clause))
    ends = zip(["", *clause], clause, strict=False)
    if DEMANDED & set(clause):
        return False  # what is to be ended holds as yet
    verbs = [word for before, word in ends if word != "ab" and (before, word) != ("the", "end")]
    return apart or any(word in WORDS[language].flips for word in verbs)
