"""Who does what a verb says: the subject of a clause."""

from realpolitik.reading.grammar.cases_de import oblique
from realpolitik.reading.grammar.clauses import (
    antecedent,
    aside,
    defining,
    governs,
    resumed,
    told,
    unnamed_subject,
)
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segments
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["subject", "subject_before"]

FIRST_PERSON = frozenset(["ich", "wir", "i", "we"])
OBJECTS = WORDS["en"].possessives | {"him", "them"}
THIRD = {
    "de": frozenset(["er", "sie", "es"]),
    "en": frozenset(["he", "she", "it", "they"]),
}
RELATIVE = {
    "de": frozenset(["der", "die", "das", "dem", "den", "denen", "welcher", "welche"]),
    "en": frozenset(["who", "which", "that"]),
}
CONTROL = frozenset(
    ["auf", "bat", "baten", "bittet", "gebeten", "fordert", "forderte", "forderten", "drängt",
     "drängte", "zwingt", "zwang", "rät", "riet", "erlaubt", "erlaubte", "hilft", "half"]
)  # fmt: skip
# These name whom they speak to right after them: "X, which ..., told Y".
ADDRESSING = ("tell", "inform", "assure", "reassure", "advise", "warn", "ask")


def subject(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """The actors that do what the verb says; () where it is nobody known, ("author",) for "I"."""
    language = document.language
    if hit.infinite and language == "de":
        return subject_before(document, view, found, hit)
    inside = [p for p in found if p.first < hit.last and hit.first < p.last and p.nominal]
    if hit.infinite:
        return _infinite(document, view, found, inside, hit)
    own = any(view.lower[k] in FIRST_PERSON for k in range(hit.first, hit.last))
    if own and (language == "de" or not any(p.last <= hit.at for p in inside)):
        return ("author",)
    if _unknown(document, view, found, hit):
        return ()
    if language == "de" and _demonstrative(view, inside, hit):
        return ()
    if language == "en":
        if defining(view, hit):
            return antecedent(view, found, hit)
        if unnamed_subject(view, inside, hit):
            return ()
        return _english(view, found, inside, hit) or subject_before(document, view, found, hit)
    return _german(view, found, inside, hit) or subject_before(document, view, found, hit)


def _infinite(
    document: Document, view: View, found: list[Phrase], inside: list[Phrase], hit: VerbHit
) -> tuple[str, ...]:
    """English infinitives and participles: who is told to, who stands before, who did before."""
    if view.lower[hit.at - 1 : hit.at] in (["that"], ["whether"], ["of"], ["about"]):
        return ()  # "said that isolating X would ...": nobody in particular
    asked = told(view, found, hit)
    if asked:
        return asked
    own = [p for p in inside if p.last <= hit.at] or [
        p for p in found if p.preposition == "with" and p.last == hit.at
    ]
    if own and not (len(own) == 1 and _object_before(view, own[0], hit)):
        return own[0].actors
    return resumed(view, found, hit) or subject_before(document, view, found, hit)


def _unknown(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> bool:
    """Whether the clause has a pronoun for its subject that means nobody known."""
    known = {p.first for p in found}
    for k in range(hit.first, min(hit.last, hit.at + 3)):
        word = view.lower[k]
        if word in THIRD[document.language] and k not in known and word not in ("es", "it"):
            addressed = view.words[k] == "Sie" and k > 0
            return not addressed and (k < hit.at or word not in ("sie",))
    return False


def _demonstrative(view: View, inside: list[Phrase], hit: VerbHit) -> bool:
    """ "weil diese indirekt Anspruch erhebe": an unnamed thing does what the clause says."""
    for k in range(hit.first, min(hit.first + 2, hit.at)):
        free = view.lower[k] in ("diese", "dieser", "dieses", "jene", "jener", "letztere")
        follows = view.words[k + 1] if k + 1 < hit.last else ""
        adverb = follows.islower() and not follows.endswith(("e", "en", "er", "es", "em"))
        if free and adverb and not any(p.first <= k < p.last for p in inside):
            return True
    return False


def _german(view: View, found: list[Phrase], inside: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    which = _which(view, found, inside, hit) or _parted(view, found, hit)
    if which:
        return which
    nominative = [p for p in inside if not _oblique(view, p) or _relative(view, p, hit)]
    stated = [p for p in nominative if view.lower[p.first] in THIRD["de"] and p.first < hit.at + 4]
    if stated and (stated[0].first < hit.at or stated[0] == nominative[0]):
        return stated[0].actors
    return nominative[0].actors if nominative else ()


def _oblique(view: View, phrase: Phrase) -> bool:
    """Whether article and adjective rule out that the phrase is a subject."""
    if phrase.article in ("den", "dem", "einen", "einem", "des"):
        return True
    articled = view.lower[phrase.first] == phrase.article
    noun = next(
        (
            k
            for k in range(phrase.first, phrase.last)
            if view.tokens[k].capital and k > phrase.first
        ),
        phrase.first,
    )
    return articled and oblique(view, phrase.first, noun)


def _relative(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "..., den X ankündigte": what looks like the article of X is a relative pronoun."""
    oblique_pronoun = view.lower[hit.first] in ("den", "dem", "denen")
    opens = phrase.first == hit.first and view.words[hit.first - 1 : hit.first] == [","]
    opens = opens and oblique_pronoun
    return opens and hit.last - hit.at <= 2 and phrase.last - phrase.first > 1


def _which(view: View, found: list[Phrase], inside: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """German: whom ", das Armenien beliefert" tells of, where one object stands in it."""
    opener, closing = view.lower[hit.first], hit.last - hit.at <= 2
    if opener not in ("der", "die", "das") or not closing or len(inside) != 1:
        return ()
    if inside[0].first == hit.first or view.words[hit.first - 1 : hit.first] != [","]:
        return ()
    return next((p.actors for p in found if p.last == hit.first - 1 and not p.modifier), ())


def _parted(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """German: "X, der ..., versprach Y": the subject before what stands between."""
    parts = [part for part in segments(view) if part[1] < hit.first]
    if hit.first != hit.at or len(parts) < 2 or view.words[hit.at - 1] != ",":
        return ()
    opener = view.lower[parts[1][0]]
    between = opener in RELATIVE["de"] | WORDS["de"].articles | {"dessen", "deren", "wo", "seit"}
    opening = [p for p in found if p.nominal and p.last == parts[0][1] and p.first <= 2]
    return opening[0].actors if between and opening else ()


def _english(
    view: View,
    found: list[Phrase],
    inside: list[Phrase],
    hit: VerbHit,
) -> tuple[str, ...]:
    """The subject by word order: before its verb, or after "said"; () where it stands elsewhere."""
    before = [p for p in inside if p.last <= hit.at]
    after = [p for p in inside if p.first > hit.at and view.lower[p.first] not in OBJECTS]
    said = hit.verb.cells[0] in ("say", "warn", "talk") and hit.verb.name not in ADDRESSING
    closing = said and after and _closes(view, hit, after[0]) and _inverted(view, hit, after[0])
    if not before and not closing:
        apart = resumed(view, found, hit)
        if apart:
            return apart
    if len(before) == 1 and _object_before(view, before[0], hit):
        return ()
    if before:
        return before[0].actors if _coordinated(view, before, hit) else before[-1].actors
    inverted = after and _inverted(view, hit, after[0]) and (closing or not said or view.quotations)
    return after[0].actors if inverted else ()


def _closes(view: View, hit: VerbHit, phrase: Phrase) -> bool:
    """Whether no verb follows "said X": what X says stands before it."""
    follows = view.lower[phrase.last] if phrase.last < hit.last else "."
    return follows in WORDS["en"].prepositions or not follows[0].isalnum()


def _coordinated(view: View, before: list[Phrase], hit: VerbHit) -> bool:
    """Whether the nearest phrase is an object of an earlier verb: "A did X to B and accused C"."""
    last = before[-1]
    return len(before) > 1 and any(
        w in ("and", "but", "or", "yet") for w in view.lower[last.last : hit.at]
    )


def _object_before(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "(X,) supports Y in public and sells ...": Y is what the verb before acts on."""
    joined = any(w in ("and", "but", "yet") for w in view.lower[phrase.last : hit.at])
    if joined and view.lower[hit.first] in ("who", "which"):
        return True
    return joined and 0 < phrase.first - hit.first <= 2 and not view.tokens[hit.first].capital


def _inverted(view: View, hit: VerbHit, phrase: Phrase) -> bool:
    """ "...", said Kofi Adjei."""
    return phrase.first - hit.at <= 2 and (
        hit.first == hit.at or view.words[hit.at - 1] in "\"”“'’,"
    )


def subject_before(
    document: Document, view: View, found: list[Phrase], hit: VerbHit
) -> tuple[str, ...]:
    """The subject of the clause before: appositions, relative clauses, infinitives."""
    parts = [part for part in segments(view) if part[1] <= hit.first]
    opener = view.lower[hit.first] if hit.first < len(view.lower) else ""
    if opener in RELATIVE[document.language] or (
        opener in WORDS["de"].prepositions
        and view.lower[hit.first + 1 : hit.first + 2]
        and view.lower[hit.first + 1] in RELATIVE["de"]
        and document.language == "de"
    ):
        nearest = [p for p in found if p.last <= hit.first and not p.modifier]
        if opener == "der" and nearest and nearest[-1].article in ("die", "das"):
            return ()
        return nearest[-1].actors if nearest and hit.first - nearest[-1].last <= 3 else ()
    for first, last in reversed(parts):
        clause = ("that", "dass", "because", "weil", "dessen", "deren", "denen", *RELATIVE["en"])
        if (view.lower[first] in clause and not hit.infinite) or aside(view, first, last):
            continue
        if view.quoted(last - 1) is not None and view.quoted(hit.at) is None:
            continue
        nominal = [p for p in found if first <= p.first < last and p.nominal]
        asked = hit.infinite and CONTROL & set(view.lower[first:last])
        finite = not hit.infinite or view.lower[hit.at].endswith("ing")
        if document.language == "en" and finite:
            nominal = [p for p in nominal if not governs(view.lower[first : p.first])]
        if nominal:
            return nominal[-1 if asked else 0].actors
        if any(word in FIRST_PERSON for word in view.lower[first:last]):
            return ("author",)
    return ()
