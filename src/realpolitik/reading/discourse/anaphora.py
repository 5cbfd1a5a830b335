"""The actor phrase that a pronoun or a description makes once it is known whom it means."""

import re

from realpolitik.reading.discourse.candidates import Actors, Candidates
from realpolitik.reading.discourse.descriptions import Description
from realpolitik.reading.discourse.pronouns import DATIVE, OBJECT, POSSESSIVE, Pronoun
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.phrases.phrases import FUSED
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["phrase_of"]

# An article that tells the case, as a noun would have it.
ARTICLES = {OBJECT: "den", DATIVE: "dem"}
GENITIVE = ("der", "des", "dieser", "dieses", "ihrer", "ihres", "seiner", "seines")
# Who holds the same office elsewhere; a mere colleague does if he is known by an office.
COUNTERPART = re.compile(r"(?:Amtskolleg\w*|[Cc]ounterparts?)$")
PEER = re.compile(r"(?:[Kk]olleg\w*|[Cc]olleagues?)$")


def phrase_of(
    known: Candidates,
    view: View,
    each: Pronoun | Description,
    meant: Actors,
    found: list[Phrase],
) -> Phrase | None:
    """The phrase of a pronoun (a possessive is a genitive) or of a description.

    None for a possessive inside a name, "his adviser Oleg Ruda": that only tells whose a person
    is who is met here for the first time.
    """
    new = _plain(known.document, view, each, meant)
    if not isinstance(each, Pronoun) or each.case != POSSESSIVE:
        return new
    ends = [p.last for p in found if p.first <= each.at < p.last and not p.modifier]
    ends += [m.last for m in view.mentions if m.first == each.at and not m.inside]
    around = [m for m in view.mentions if ends and each.at <= m.first < ends[0]]
    around = [m for m in around if m.form != "unknown"]
    if not around:
        return new
    whose = tuple(filter(None, (_belonging(known.document, actor) for actor in meant)))
    return _named(known, view, new, around[0], whose)


def _named(
    known: Candidates, view: View, new: Phrase, around: Mention, whose: Actors
) -> Phrase | None:
    """ "His adviser Oleg Ruda" belongs to what he does; "her office" is that itself."""
    record = known.document.records[around.actor]
    told = any(m.inside and around.first <= m.first < around.last for m in view.mentions)
    elsewhere = COUNTERPART.search(around.role) or (
        PEER.search(around.role) and not PEER.search(record.role)
    )
    if (
        record.kind == "person"
        and whose
        and not (told or elsewhere)
        and not known.focus.weight((record.id,))
    ):
        known.document.records[record.id] = record.model_copy(update={"parent": whose[0]})
    if record.kind == "person" or not whose or around.first != new.first:
        return None
    beside = next((m for m in view.mentions if m.first in (around.last + 1, around.last + 2)
                   and view.words[around.last] == "," and not m.inside), around)  # fmt: skip
    named = known.document.records[beside.actor].kind == "person"
    meant = (beside.actor,) if named else whose
    return new._replace(actors=meant, last=around.last, genitive=around.genitive)


def _belonging(document: Document, owner: str) -> str:
    """What somebody of a person's belongs to: the same party or state; else the body itself."""
    record = document.records.get(owner)
    if record is None:
        return ""
    if record.kind == "person" or (record.kind in ("movement", "faction")):
        return record.parent
    return record.id


def _plain(document: Document, view: View, each: Pronoun | Description, actors: Actors) -> Phrase:
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
