"""The actor phrase that a pronoun or a description makes once it is known whom it means."""

from realpolitik.reading.descriptions import Description
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.phrases import FUSED
from realpolitik.reading.pronouns import DATIVE, OBJECT, POSSESSIVE, Pronoun
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["phrase_of"]

# An article that tells the case, as a noun would have it.
ARTICLES = {OBJECT: "den", DATIVE: "dem"}
GENITIVE = ("der", "des", "dieser", "dieses", "ihrer", "ihres", "seiner", "seines")


def phrase_of(
    document: Document, view: View, each: Pronoun | Description, actors: tuple[str, ...]
) -> Phrase:
    """The phrase of a pronoun (a possessive is a genitive) or of a description."""
    if isinstance(each, Pronoun):
        article = ARTICLES.get(each.case, "") if document.language == "de" else ""
        owning = each.case == POSSESSIVE
        return Phrase(actors, each.at, each.at + 1, each.preposition, owning, article=article)
    first, article = each.first, view.lower[each.first]
    before = view.lower[first - 1] if first else ""
    preposition = FUSED.get(article, before)
    if preposition not in WORDS[document.language].prepositions:
        preposition = ""
    genitive = view.lower[each.last : each.last + 1] in (["'s"], ["’s"])
    if document.language == "de" and not preposition and first and article in GENITIVE:
        genitive = view.tokens[first - 1].capital and view.tokens[first - 1].word
    return Phrase(actors, first, each.last, preposition, genitive, article=article)
