"""What a verb may govern: its object, whose the object is, what stands behind a preposition."""

from realpolitik.reading.grammar.cases_de import oblique
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit
from realpolitik.reading.relations.frames import frame_of
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["acting", "free", "nominative", "owner", "owning", "through"]

NEAR = 4
NOMINATIVE = frozenset(["he", "she", "they", "we", "i"])
FINITE = frozenset(
    ["is", "are", "was", "were", "has", "had", "will", "would", "can", "cannot", "could", "must",
     "should", "may", "might"]
)  # fmt: skip
OWNED = 3
CLUSTER = WORDS["de"].auxiliaries | {"zu", "wolle", "müsse", "könne", "solle"}


def owning(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "backed the Bolivian claim", "expelled two Chinese ships": whose it is that is meant."""
    if phrase.modifier and phrase.preposition in _places(hit):
        return not _hostile_thing(view, phrase, hit)
    if phrase.modifier and not phrase.preposition and _closing(view, phrase, hit):
        return True
    return (
        phrase.modifier
        and not phrase.preposition
        and 0 < phrase.first - hit.at <= OWNED
        and all(_plain(view, k) for k in range(hit.at + 1, phrase.first))
    )


def _closing(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "..., chinesische Waren mit Zöllen zu belegen": what a German verb at the end acts on."""
    german = bool(hit.verb.forms.subjunctive)
    behind = [view.lower[k] for k in range(hit.at + 1, hit.last) if view.tokens[k].word]
    last = all(word in CLUSTER for word in behind)
    accusative = phrase.article not in ("der", "dem", "des", "den")
    inside = hit.first <= phrase.first < hit.at
    opened = hit.infinite or phrase.first > hit.first
    return german and last and accusative and inside and opened and view.tokens[phrase.head].capital


def _hostile_thing(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "relies on Oslo's hostility": who is glad of a quarrel need not like who has it."""
    head = view.lower[phrase.head] if 0 <= phrase.head < len(view.lower) else ""
    named = frame_of(head, "de") or frame_of(head, "en")
    return named is not None and named[1].sign == "-" and hit.verb.cells[1] == "+"


def _places(hit: VerbHit) -> list[str]:
    """The prepositions of the verb's frame: "close ... to", "kämpfen gegen"."""
    return [want.partition(":")[0] for want in hit.verb.cells[3].split()]


def _plain(view: View, at: int) -> bool:
    """An article, a number or an adjective: nothing that governs what follows."""
    word = view.lower[at]
    closed = WORDS["en"].prepositions | WORDS["en"].auxiliaries | WORDS["en"].subordinators
    closed |= WORDS["de"].prepositions | WORDS["de"].auxiliaries | WORDS["de"].subordinators
    return view.tokens[at].word and word not in closed and not view.tokens[at].capital


def acting(view: View, phrase: Phrase) -> bool:
    """ "suspects he will go", "believes Oslo is right": who does something is no object."""
    pronoun = view.lower[phrase.first] in NOMINATIVE and phrase.last == phrase.first + 1
    after = view.lower[phrase.last : phrase.last + 1]
    return pronoun or (bool(after) and after[0] in FINITE)


def owner(view: View, hit: VerbHit, phrase: Phrase, language: str) -> bool:
    """ "unterstützt den Anspruch Marokkos", "condemned Russia's war": the owner is meant."""
    distance = phrase.first - hit.at
    if language == "en":
        return 0 < distance <= 2
    object_noun = phrase.first > 0 and view.tokens[phrase.first - 1].capital
    if object_noun and distance > NEAR:
        object_noun = distance <= 2 * NEAR and view.lower[phrase.first - 2] in ("den", "die", "das")
    return (distance > 0 and object_noun) or (phrase.last < hit.at and not phrase.preposition)


def through(view: View, phrase: Phrase, place: str) -> bool:
    """ "gegen die Folgen von Trumps Strategiewechsel": the preposition governs what X owns."""
    before = range(max(0, phrase.first - 5), phrase.first)
    at = next((k for k in before if view.lower[k] == place), -1)
    nouns = [k for k in before if view.tokens[k].capital and k > at]
    return at >= 0 and (place == "gegen" or nouns == [phrase.first - 1 - bool(phrase.article)])


def free(view: View, first: int, last: int) -> bool:
    """No other verb or preposition between an English verb and its object."""
    words = WORDS["en"]
    return not any(
        view.lower[k] in words.prepositions | words.auxiliaries | words.subordinators | {"to", "s"}
        or view.lower[k].endswith("ing")
        for k in range(first, last)
    )


def nominative(view: View, phrase: Phrase) -> bool:
    """Whether "der" makes the phrase no object: "der Iran", not the dative "der Ukraine"."""
    dative = not phrase.genitive and oblique(view, phrase.first, phrase.last - 1)
    return phrase.article == "der" and not dative
