"""Person nouns whose holder the clause names or hides: "called it a pawn", "by allies of X"."""

import re

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.relations.noun_parties import phrase_start
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["called", "calling", "governed"]

CALLING = re.compile(
    r"(?:accus|call|brand|label|dub|term|describ|denounc|derid|nannte|nennt|nannten|bezeichne|beschimpf|"
    r"schmäht|titulier|h[aä]lt(?:en)?$|hielt)"
)
PERSONS = re.compile(
    r"(?:supporters?|allies|ally|opponents?|critics?|backers?|friends?|foes?|enem(?:y|ies)|rivals?|"
    r"anhänger\w*|unterstützer\w*|gegner\w*|kritiker\w*|freunde\w*|verbündete\w*|rivalen|feinde\w*)$"
)
BESIDE = ("by", "von", "from", "durch", "bei", "with", "mit")


def governed(scene: Scene, at: int) -> bool:
    """ "blamed by supporters of X": who is behind a preposition is not the clause's subject."""
    language = scene.document.language
    start = phrase_start(scene.view, at, language)
    if not PERSONS.search(scene.view.lower[at]):
        return False
    start -= start > 0 and scene.view.lower[start - 1] in WORDS[language].articles
    return start > 0 and scene.view.lower[start - 1] in BESIDE


def calling(view: View, at: int) -> bool:
    """ "nannte ihn einen Vasallen von X": what the noun says is said of whom they call so."""
    first, last = segment(view, at)
    german = view.tokens[at].capital
    called = [k for k in range(first, last if german else at) if CALLING.match(view.lower[k])]
    return any(
        not {"und", "and"} & set(view.lower[min(k, at) : max(k, at)]) for k in called
    )  # "called it a fraud and announced sanctions against X": another deed


def called(scene: Scene, at: int) -> tuple[str, ...]:
    """ "call him a pawn of X": who is called so, right behind an English verb."""
    view = scene.view
    first, _ = segment(view, at)
    verb = next((k for k in range(at - 1, first, -1) if CALLING.match(view.lower[k])), -1)
    near = [p for p in scene.found if p.nominal and p.first == verb + 1 and p.last < at]
    english = scene.document.language == "en" and verb > 0
    return near[0].actors if near and english else ()
