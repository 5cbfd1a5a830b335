"""The pronouns of a sentence that stand for somebody named before: what each agrees with."""

import re
from typing import NamedTuple

from realpolitik.reading.discourse.agreement import Wanted
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["DATIVE", "OBJECT", "POSSESSIVE", "SUBJECT", "Pronoun", "pronouns"]

SUBJECT, OBJECT, DATIVE, POSSESSIVE = "subject", "object", "dative", "possessive"
SOMEBODY = frozenset(["person", "people"])
SOMETHING = frozenset(["state", "body"])
ANYBODY = SOMEBODY | SOMETHING
Row = tuple[str, str, bool | None, frozenset[str]]
# word: case, genders, plural (None: several or one of the genders), kinds
ENGLISH: dict[str, Row] = {
    "he": (SUBJECT, "m", False, SOMEBODY),
    "him": (OBJECT, "m", False, SOMEBODY),
    "his": (POSSESSIVE, "m", False, SOMEBODY),
    "she": (SUBJECT, "f", False, SOMEBODY),
    "her": (OBJECT, "f", False, SOMEBODY),
    "it": (SUBJECT, "n", False, SOMETHING),
    "its": (POSSESSIVE, "n", False, SOMETHING),
    "they": (SUBJECT, "", True, ANYBODY),
    "them": (OBJECT, "", True, ANYBODY),
    "their": (POSSESSIVE, "", True, ANYBODY),
}
GERMAN: dict[str, Row] = {
    "er": (SUBJECT, "m", False, ANYBODY),
    "ihn": (OBJECT, "m", False, ANYBODY),
    "ihm": (DATIVE, "mn", False, ANYBODY),
    "sie": (SUBJECT, "f", False, ANYBODY),
    "ihr": (DATIVE, "f", False, ANYBODY),
    "ihnen": (DATIVE, "", True, ANYBODY),
    "es": (SUBJECT, "n", False, SOMETHING),
    **dict.fromkeys(
        ["sein", "seine", "seinem", "seinen", "seiner", "seines"],
        (POSSESSIVE, "mn", False, ANYBODY),
    ),
    **dict.fromkeys(["ihre", "ihrem", "ihren", "ihrer", "ihres"], (POSSESSIVE, "f", None, ANYBODY)),
}
TABLE = {"de": GERMAN, "en": ENGLISH}
SINGULAR = frozenset(
    ["ist", "hat", "war", "wird", "sei", "habe", "werde", "kann", "muss", "soll", "will", "darf",
     "mag", "wurde", "hatte", "wäre", "hätte", "würde", "könnte", "müsste", "sollte", "wollte"]
)  # fmt: skip
PLURAL = frozenset(
    ["sind", "haben", "waren", "werden", "seien", "können", "müssen", "sollen", "wollen", "dürfen",
     "mögen", "wurden", "hatten", "wären", "hätten", "würden", "könnten", "müssten", "sollten",
     "wollten"]
)  # fmt: skip
NOT_VERBS = WORDS["de"].articles | WORDS["de"].possessives | WORDS["de"].prepositions
NOT_VERBS |= WORDS["de"].subordinators | WORDS["de"].conjunctions | {"eben", "gestern", "morgen"}
NOMINATIVE = frozenset(["er", "ich", "wir", "man", "es", "wer", "niemand", "jemand", "der"])
# "It is clear that ...", "it remains to be seen": stands for what follows, not for an actor.
EMPTY = re.compile(
    r"(?:is|was|will be|would be|has been|may be|seems|seemed|appears|appeared|remains|remained|"
    r"takes|took|turns|turned|makes|made|matters|emerged|follows|became|becomes)\b"
    r"(?!.{0,40}\b(?:said|says|told)\b).{0,50}\b(?:that|to|who|whether|not|clear|time|unclear|how)\b"
)
AFTER_OBJECT = WORDS["en"].prepositions | WORDS["en"].subordinators | WORDS["en"].auxiliaries
AFTER_OBJECT |= (WORDS["en"].articles - {"its"}) | {"to", "and", "or", "i", "he", "she", "they"}


class Pronoun(NamedTuple):
    """A pronoun at token ``at``, its case, the preposition before it, and what it agrees with."""

    at: int
    case: str
    preposition: str
    wanted: Wanted


def pronouns(document: Document, view: View, found: list[Phrase]) -> list[Pronoun]:
    """The third-person pronouns and possessives of a sentence, in order."""
    table, met = TABLE[document.language], []
    for at, word in enumerate(view.lower):
        if word not in table:
            continue
        row = table[word]
        plain = Pronoun(at, row[0], "", Wanted(*row[1:]))
        german = document.language == "de"
        pronoun = _german(view, found, at, plain) if german else _english(view, at, plain)
        if pronoun is not None:
            met.append(pronoun)
    return met


def _english(view: View, at: int, pronoun: Pronoun) -> Pronoun | None:
    word, before = view.lower[at], view.lower[at - 1] if at else ""
    if word == "it" and (EMPTY.match(" ".join(view.lower[at + 1 : at + 14])) or before == "that"):
        return None
    if word == "her" and _owned(view, at):
        return pronoun._replace(case=POSSESSIVE)
    governed = before in WORDS["en"].prepositions and pronoun.case == OBJECT
    if word == "it" and at and not _verbal(view, at + 1):
        governed = before in WORDS["en"].prepositions
        pronoun = pronoun._replace(case=OBJECT)
    return pronoun._replace(preposition=before) if governed else pronoun


def _owned(view: View, at: int) -> bool:
    """Whether a noun follows: "her office", but not "told her that"."""
    follows = view.lower[at + 1] if at + 1 < len(view.lower) else "."
    return follows[0].isalnum() and follows not in AFTER_OBJECT


def _verbal(view: View, at: int) -> bool:
    """Whether a verb follows a pronoun, which is then its subject."""
    word = view.lower[at] if at < len(view.lower) else "."
    if word in WORDS["en"].auxiliaries or word.endswith(("ed", "ly")):
        return True
    return any(word in verbs(table, "en") for table in ("speech", "relation_verbs"))


def _german(view: View, found: list[Phrase], at: int, pronoun: Pronoun) -> Pronoun | None:
    word = view.lower[at]
    if view.tokens[at].capital and at and (word in ("sie", "ihnen") or word.startswith("ihr")):
        opened = view.words[at - 1] in '„“"»:›‚'
        if not opened or view.quoted(at) is not None:
            return None  # the reader or listener is addressed: "Sie", "Ihr Land"
    if pronoun.case == POSSESSIVE or word == "ihr":
        if _noun_follows(view, at):
            wanted = pronoun.wanted._replace(plural=None if word.startswith("ihr") else False)
            return pronoun._replace(case=POSSESSIVE, wanted=wanted)
        return pronoun if word == "ihr" else None
    if word == "es":
        return pronoun if _plain_subject(view, at) else None
    before = view.lower[at - 1] if at else ""
    if before in WORDS["de"].prepositions - {"als", "wie", "während"}:
        plural = None if word == "sie" else pronoun.wanted.plural
        wanted = pronoun.wanted._replace(plural=plural)
        return pronoun._replace(case=DATIVE, preposition=before, wanted=wanted)
    if word != "sie":
        return pronoun
    if _object(view, found, at):
        return pronoun._replace(case=OBJECT, wanted=pronoun.wanted._replace(plural=None))
    if _several(view, at):
        return pronoun._replace(wanted=pronoun.wanted._replace(plural=True, genders=""))
    return pronoun


def _noun_follows(view: View, at: int) -> bool:
    """Whether a noun follows, perhaps after adjectives: "ihr neues Amt"; not "muss sein, sagt"."""
    for k in range(at + 1, min(at + 4, len(view.tokens))):
        if view.tokens[k].capital:
            return True
        ending = view.lower[k].endswith(("e", "en", "er", "es", "em"))
        if not ending or not view.tokens[k].word or view.lower[k] in NOT_VERBS:
            return view.tokens[k].text.isdigit()
    return False


def _plain_subject(view: View, at: int) -> bool:
    """ "Es teilte mit": "es" opens the sentence before a verb of speech; not "Es heißt"."""
    follows = view.lower[at + 1] if at + 1 < len(view.lower) else ""
    found = verbs("speech", "de").get(follows, ())
    return at == 0 and any(verb.name not in ("heißen", "geben", "lauten") for verb in found)


def _object(view: View, found: list[Phrase], at: int) -> bool:
    """Whether somebody else is the subject already: "Dodon nennt sie eine Marionette"."""
    first = segment(view, at)[0]
    named = any(
        p.nominal and first <= p.first < at and p.article not in ("den", "dem", "einen", "einem")
        for p in found
    )
    return named or any(word in NOMINATIVE for word in view.lower[first:at])


def _several(view: View, at: int) -> bool:
    """Whether the verb of "sie" is a plural: beside it, or at the end after "dass", "die", ..."""
    first, last = segment(view, at)
    opener = view.lower[first]
    closing = opener in WORDS["de"].subordinators
    if closing and first < at and view.lower[at - 1] not in SINGULAR | PLURAL:
        return _plural(next(w for w in reversed(view.lower[first:last]) if w[0].isalnum()))
    if at > first and view.words[at - 1].islower() and view.lower[at - 1] not in NOT_VERBS:
        return _plural(view.lower[at - 1])
    follows = view.lower[at + 1] if at + 1 < len(view.lower) else ""
    return follows not in NOT_VERBS and _plural(follows)


def _plural(word: str) -> bool:
    return word in PLURAL or (word.endswith(("en", "ern", "eln")) and word not in SINGULAR)
