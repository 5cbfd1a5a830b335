"""Noun phrases of actors: what governs them, what they are joined with, what they stand for."""

import re
from itertools import pairwise

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.offices import body_at, office_at
from realpolitik.reading.phrases.coordination import join, own
from realpolitik.reading.phrases.pairs import pair_phrases
from realpolitik.reading.phrases.placing import (
    ARTICLED,
    conjoining,
    is_actor,
    named_after,
    purpose,
    relative,
    verbal,
)
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["phrases"]

ADJECTIVE = re.compile(r"^[a-zäöüß]+(?:e|en|er|es|em)$")


PLAIN = frozenset(
    ["new", "old", "big", "ruling", "governing", "warring", "outgoing", "incoming", "neighbouring",
     "neighboring", "far-right", "far-left", "largest", "main", "whole"]
)  # fmt: skip
FUSED = {"zum": "zu", "zur": "zu", "im": "in", "am": "an", "vom": "von", "beim": "bei"}
# Armed and political groups that need no adjective: "die Separatisten", "the rebels".
GROUP = re.compile(r"(?:separatist|rebell|rebel|insurgent|milit|miliz|aufständisch)\w*$")
GROUP_ARTICLES = ("die", "den", "der", "the")
YEAR = 4
COUNTED = frozenset(
    ["ganz", "ganzen", "all", "half", "most", "two", "three", "four", "five", "six", "several",
     "many", "dozens", "zwei", "drei", "vier", "fünf", "sechs", "mehrere", "einige", "viele"]
)  # fmt: skip
DETERMINERS = WORDS["de"].articles | WORDS["de"].possessives | {"dessen", "deren", "jener"}
SEATED = ("government", "faction")
GROUPS = ("party", "group", "movement", "faction")
FACTIONS = ("faction", "movement", "experts")


def phrases(document: Document, view: View) -> list[Phrase]:
    """All actor phrases of a sentence, in order, coordinated ones joined."""
    single = [
        phrase
        for mention in view.mentions
        if not mention.inside
        and mention.form != "unknown"
        and (phrase := _phrase(document, view, mention)) is not None
    ]
    single += _short(document, view, single)
    single = sorted([*single, *_movements(document, view, single)], key=lambda p: p.first)
    joined = join(document, view, _uncased(own(document, single)))
    joined = [_seated(document, view, phrase) for phrase in joined]
    pairs = [_placed(document, view, pair) for pair in pair_phrases(document, view, joined)]
    return sorted([*joined, *pairs], key=lambda p: p.first)


def _seated(document: Document, view: View, phrase: Phrase) -> Phrase:
    """ "die Regierung in Jakarta", "the ministry in Oslo": the body at its seat is the actor."""
    at = phrase.first - 2
    if at < 0 or phrase.preposition != "in" or phrase.modifier or phrase.article:
        return phrase
    body = body_at(view.lower, view.words, at, document.language)
    if body is None or body.kind not in SEATED or body.name in ("people", "officials"):
        return phrase
    if any(m.first <= at < m.last or 0 <= body.first - m.last <= 1 for m in view.mentions):
        return phrase  # "die mexikanische Botschaft in Quito" is Mexico's
    whole = phrase._replace(first=body.first, preposition="", genitive=False)
    return _placed(document, view, whole)


def _uncased(single: list[Phrase]) -> list[Phrase]:
    """A "genitive" right after another actor is that verb's dative: "die Mächte der Ukraine"."""
    found = single[:1]
    for left, right in pairwise(single):
        dative = right.genitive and right.first == left.last and not left.modifier and right.article
        found.append(right._replace(genitive=False) if dative else right)
    return found


def _phrase(document: Document, view: View, mention: Mention) -> Phrase | None:
    actor, last = mention.actor, mention.last
    glued = last < len(view.tokens) and view.tokens[last].glued
    if named_after(view, mention, document.language):
        whole = Phrase((actor,), mention.first, last + 1, modifier=True, head=last)
        return _placed(document, view, whole)
    if mention.form == "adjective" or glued:
        head = _head(document, view, mention, glued)
        if head is None:
            noun = _noun(document, view, last)
            return _placed(
                document,
                view,
                Phrase((actor,), mention.first, max(last, noun), modifier=True, head=noun - 1),
            )
        actor, last = head
    elif mention.genitive and last + 1 < len(view.tokens):
        german = document.language == "de"
        for at in range(last + 1 - german, min(last + 4 - german, len(view.tokens))):
            body = body_at(view.lower, view.words, at, document.language)
            named = body is not None and body.name != "officials"
            if german and view.tokens[at].capital and not named:
                break  # "Ugandas Verbündete" are not Uganda
            if body is not None and body.kind == "government":
                if document.records[actor].kind == "person":
                    actor = document.root(actor)  # "General X's government"
                return _placed(document, view, Phrase((actor,), mention.first, at + 1))
    phrase = Phrase((actor,), mention.first, last, genitive=mention.genitive)
    return _placed(document, view, phrase)


def _head(document: Document, view: View, mention: Mention, glued: bool) -> tuple[str, int] | None:
    """The actor of "russische Regierung", "US-Regierung", "amerikanischen herrschenden Klasse"."""
    for at in range(mention.last, min(mention.last + 4, len(view.tokens))):
        body = body_at(view.lower, view.words, at, document.language)
        office = office_at(view.lower, view.words, at, document.language)
        if body is not None:
            if body.kind in FACTIONS and document.kind(mention.actor) not in GROUPS:
                return _faction(document, view, mention.actor, body.first, at), at + 1
            return mention.actor, at + 1
        if office is not None:
            return mention.actor, at + 1
        german = document.language == "de"
        ordinal = view.words[at].rstrip(".").isdigit() or view.words[at] == "."
        if german and not (ADJECTIVE.match(view.words[at]) or view.lower[at] == "und" or ordinal):
            return None
        closed = WORDS["en"].prepositions | WORDS["en"].possessives | WORDS["en"].articles
        if not german and (
            view.tokens[at].capital or not view.tokens[at].word or view.lower[at] in closed
        ):
            return None
        if glued and not view.tokens[at].glued:
            return None
    return None


def _faction(document: Document, view: View, state: str, first: int, at: int) -> str:
    start, end = view.span(first, at + 1)
    words = document.text[start:end]
    if document.language == "de":
        named = {k for m in view.mentions for k in range(m.first, m.last)}
        before = [
            k
            for k in range(max(0, at - 2), at)
            if k not in named and ADJECTIVE.match(view.words[k])
        ]
        adjectives = [
            view.words[k] for k in before if view.words[k] not in (*WORDS["de"].articles, "oder")
        ]
        words = _stem(" ".join([*adjectives[-1:], words]))
    root = document.root(state)
    actor = f"{root}.{slug(words)}"[:80]
    if actor not in document.records:
        name = f"{words} ({document.name(root)})"
        document.records[actor] = ActorRecord(id=actor, name=name, kind="faction", parent=root)
    return actor


def _stem(words: str) -> str:
    """A dictionary form to name it by: "herrschenden Klasse", "Staatsapparats" without cases."""
    return re.sub(r"(?<=[a-z]{4}[^aeiusß])e?s$", "", re.sub(r"(?:en|er|es|em)(?=\s)", "e", words))


def _noun(document: Document, view: View, at: int) -> int:
    """End of the noun phrase that a modifier at ``at`` belongs to."""
    for k in range(at, min(at + 4, len(view.tokens))):
        token = view.tokens[k]
        if not token.word or view.lower[k] in WORDS[document.language].conjunctions:
            return at  # "Soviet and Chinese soldiers"
        if token.capital or token.glued:
            return k + 1
        if document.language == "en" and not (
            k + 1 < len(view.tokens)
            and view.tokens[k + 1].word
            and _english_adjective(view.lower[k])
        ):
            return k + 1
    return at


def _english_adjective(word: str) -> bool:
    ended = word.endswith(("al", "ic", "ous", "ive", "ary", "ful", "ant"))
    return word in PLAIN or (ended and word not in ("january", "february"))


def _placed(document: Document, view: View, phrase: Phrase) -> Phrase:
    """Walk left over adjectives and the article to the preposition or the noun before."""
    words, k, article = WORDS[document.language], phrase.first - 1, ""
    german = document.language == "de"
    while k >= 0 and phrase.first - k <= 6:
        word = view.lower[k]
        if word in words.articles or word in words.possessives:
            article = word
            k -= 1
            break
        adjective = ADJECTIVE.match(view.words[k]) if german else _english_adjective(word)
        adjective = adjective or word in COUNTED or (word.isdigit() and len(word) < YEAR)
        if not adjective or word in words.prepositions or word in words.auxiliaries:
            break
        k -= 1
    if article.startswith(("beide", "alle")) and document.records[phrase.actors[0]].kind == "state":
        return phrase
    if german and (relative(view, k, phrase.first) or _which(document, view, phrase)):
        return phrase
    first = k + 1
    if german and not article and verbal(view, first, phrase.first):
        first = phrase.first
    preposition, genitive = phrase.preposition, phrase.genitive
    opening = not german and k >= 0 and conjoining(view, k, phrase.last)
    if k >= 0 and view.lower[k] in words.prepositions and not purpose(view, k) and not opening:
        preposition = FUSED.get(view.lower[k], view.lower[k])
    elif (
        german
        and k >= 0
        and article in ("der", "des", "eines", "einer", "dieser", "ihrer", "seiner")
    ):
        genitive = genitive or (
            view.tokens[k].capital and view.tokens[k].word and not is_actor(view, k)
        )
    if genitive and preposition == "" and k >= 0 and view.lower[k] in words.transparent:
        inner = _placed(document, view, phrase._replace(first=k, genitive=False))
        return inner._replace(last=phrase.last)
    return phrase._replace(first=first, preposition=preposition, genitive=genitive, article=article)


def _which(document: Document, view: View, phrase: Phrase) -> bool:
    """ "Teheran, das Armenien beliefert": most states take no article, so "das" is a pronoun."""
    at = phrase.first - 1
    record = document.records[phrase.actors[0]]
    seat = any(m.first == phrase.first and m.form == "capital" for m in view.mentions)
    state = record.kind == "state" and record.id not in ARTICLED
    bare = (state or seat) and not phrase.modifier
    return (
        bare
        and at > 0
        and view.lower[at] in ("der", "die", "das", "den", "dem")
        and view.words[at - 1] == ","
        and not view.tokens[phrase.first].glued
    )


def _short(document: Document, view: View, found: list[Phrase]) -> list[Phrase]:
    """Organisations named by the last word of their name, after a definite article."""
    taken = {k for phrase in found for k in range(phrase.first, phrase.last)}
    taken |= {k for mention in view.mentions for k in range(mention.first, mention.last)}
    definite = ("die", "der", "das", "den", "dem", "the")
    return [
        _placed(document, view, Phrase((document.short[word],), at, at + 1))
        for at, word in enumerate(view.lower)
        if at
        and word in document.short
        and at not in taken
        and view.lower[at - 1] in definite
        and (view.tokens[at].capital or document.language == "en")
    ]


def _movements(document: Document, view: View, found: list[Phrase]) -> list[Phrase]:
    """Movements and classes that no state's adjective names: "die trotzkistische Bewegung"."""
    taken = {k for phrase in found for k in range(phrase.first, phrase.last)}
    new = []
    for at, word in enumerate(view.words):
        body = body_at(view.lower, view.words, at, document.language)
        if body is None or at in taken or body.name not in ("movement", "opposition", "elite"):
            continue
        adjective = (
            at and ADJECTIVE.match(view.words[at - 1]) if document.language == "de" else False
        )
        plain = not adjective or view.lower[at - 1] in DETERMINERS
        group = at > 0 and view.lower[at - 1] in GROUP_ARTICLES and GROUP.match(view.lower[at])
        if body.name in ("movement", "elite") and plain and not group:
            continue
        if plain:
            adjective = False
        words = f"{view.words[at - 1]} {word}" if adjective else word
        stem = _stem(words)
        actor = slug(stem)
        # "die herrschende Klasse" after "die amerikanische herrschende Klasse" is the same one.
        actor = next((a for a in reversed(document.records) if a.endswith(f".{actor}")), actor)
        if actor not in document.records:
            document.records[actor] = ActorRecord(id=actor, name=stem, kind="movement")
        first = at - bool(adjective)
        office = (
            office_at(view.lower, view.words, at + 1, "en") if at + 1 < len(view.words) else None
        )
        if document.language == "en" and office is not None:
            phrase = Phrase((actor,), first, at + 2, modifier=True, head=at + 1)
        else:
            phrase = Phrase((actor,), first, at + 1)
        new.append(_placed(document, view, phrase))
    return new
