"""Cues of reported speech: speech verbs, "laut", "according to", "so Merz", "heißt es"."""

import re
from typing import NamedTuple

from realpolitik.reading.contents import has_content
from realpolitik.reading.heads import before_verb
from realpolitik.reading.heads_de import around_verb
from realpolitik.reading.naming import covered
from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.segments import VerbHit, find_verbs
from realpolitik.reading.strangers import stranger
from realpolitik.reading.subjects import Memory, pronoun_actors, subject
from realpolitik.reading.view import Document, View
from realpolitik.reading.voices import anonymous, anonymous_name, circles, described

__all__ = ["Saying", "papers", "sayings"]

SOURCES = re.compile(
    r"\b(?:[Ll]aut eine[mrs] \w+ (?:der|des|von)"
    r"|[Nn]ach (?:den )?(?:Angaben|Auskunft|Worten|Aussage|Aussagen|Einschätzung|Ansicht|"
    r"Darstellung|Informationen|Meinung|Überzeugung|Schilderung|Erkenntnissen) (?:der|des|von)?"
    r"|[Aa]us (?:der )?Sicht (?:der|des|von)?|[Ii]n den Augen (?:der|des|von)?"
    r"|[Ll]aut\b|[Gg]emäß\b|[Aa]ccording to"
    r"|[Ii]n the (?:words|view|opinion|eyes) of)\s*"
)
VIEWS = re.compile(
    r"^(?:In (his|her|their) (?:view|opinion|words)"
    r"|Nach (?=seiner|ihrer)(\w+) (?:Ansicht|Meinung|Darstellung|Einschätzung)"
    r"|Aus (?=seiner|ihrer)(\w+) Sicht"
    r"|(Seiner|Ihrer) (?:Ansicht|Meinung|Einschätzung|Überzeugung|Auffassung) nach)\b"
    r"|\b(?:was|is|came|ran) (his|her|their) (?:\w+ )?(?:answer|reply|verdict|response|message|"
    r"retort|conclusion|view|advice|comment|explanation|warning|assessment)\b"
    r"|\b(?:lautet|lautete|war|ist) (seine|ihre?|sein) (?:\w+ )?(?:Antwort|Urteil|Fazit|Botschaft|"
    r"Einschätzung|Kommentar|Warnung|Rat|Erklärung|Befund|Prognose|Vorwurf|Bilanz)\b"
)
PAPERS = re.compile(
    r"\b(?:Artikel|Papier|Bericht|Studie|Erklärung|Text|Analyse|Schreiben|Brief|Kommuniqué|"
    r"Mitteilung|Gutachten|Darin|darin|"
    r"paper|report|article|statement|study|essay|communiqué|letter|analysis)\b"
)
VERDICT = re.compile(
    r"[,“”»«\"] so (?:der|die|das) (?:\w+ )?\w*(?i:befund|urteil|fazit|schätzung|wurf|kritik|"
    r"warnung|these|analyse|argument|meinung|prognose|bilanz)(?: (?:der|des|von|vom))?$"
)
UNSAID = frozenset(
    ["yet", "declined", "declines", "refused", "refuses", "failed", "unwilling", "reluctant",
     "able", "unable", "hesitated", "not", "had", "has", "have"]
)  # fmt: skip
SPOKEN = ("say", "warn", "announce", "talk", "attitude")
APART = frozenset(
    [";", "while", "whereas", "during", "während", "dagegen", "hingegen", "but", "aber"]
)


class Saying(NamedTuple):
    """A cue: who speaks, by which verb or phrase, and how sure it is that content follows."""

    speakers: tuple[str, ...]
    at: int
    rule: str
    act: str
    negated: bool = False


def sayings(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """The cues of a sentence, in order."""
    cues = [*_sources(document, view, found), *_short(document, view, found, memory)]
    cues += _views(document, view, found, memory)
    for hit in find_verbs(view, "speech", document.language):
        if view.quoted(hit.at) is not None or _unsaid(view, hit) or _goes_on(view, hit, memory):
            continue
        act = _act(view, hit)
        speakers = _speakers(document, view, found, hit, memory)
        if speakers is None:
            continue
        if any(m.form == "people" and m.actor in speakers for m in view.mentions):
            speakers = described(document, view, hit, memory) or speakers
        if act == "title" or (not speakers and papers(view)):
            place = _rumour(document, view, found, hit)
            if place and act == "title":
                cues.append(Saying(place, hit.at, "it-says-in", "say"))
                continue
            if act == "title" and not (papers(view) and view.words[-1] == ":"):
                continue
            speakers = next(
                (s for s in ((memory.spoke,), memory.subject[:1], (memory.speaker,)) if any(s)), ()
            )
            act = "say"
        if not speakers:
            speakers = described(document, view, hit, memory) or anonymous(document, view, hit)
        if speakers and speakers != ("author",) and has_content(document, view, hit, act):
            cues.append(Saying(speakers, hit.at, f"speech:{hit.verb.name}", act, hit.negated))
    return _outer(view, sorted(cues, key=lambda cue: cue.at))


def _speakers(
    document: Document, view: View, found: list[Phrase], hit: VerbHit, memory: Memory
) -> tuple[str, ...] | None:
    """Who does what the verb says; None where a stranger does: "the numbers suggest"."""
    span = None
    if not hit.infinite:
        span = around_verb(view, hit) if document.language == "de" else before_verb(view, hit)
    near = anonymous_name(document, view, hit.at - 1) if hit.at else ""
    if near and span is None:
        return (near,)
    if span is not None:
        named = [p for p in found if _heads(document, view, p, span[1]) and not p.modifier]
        if not named and not PAPERS.search(" ".join(view.words[slice(*span)])):
            unnamed = next(
                (n for k in range(*span) if (n := anonymous_name(document, view, k))), ""
            )
            meant = described(document, view, hit, memory)
            if hit.verb.cells[0] in SPOKEN:
                unnamed = unnamed or stranger(view, span, hit, document.language)
            return meant or ((unnamed,) if unnamed else None)
        if len(named) == 1:
            return named[0].actors
    return subject(document, view, found, hit, memory, speaking=True)


def _heads(document: Document, view: View, phrase: Phrase, end: int) -> bool:
    """Whether an actor, or its delegation, spokesman or army, is the head that ends at ``end``."""
    if phrase.first >= end or phrase.last >= end:
        return phrase.first < end
    rest = view.words[phrase.last : end]
    place = view.lower, view.words, end - 1, document.language
    if (body_at(*place) or office_at(*place)) is not None:
        return phrase.last == end - 1 or phrase.genitive
    plain = "'s" not in rest and not any(word.islower() for word in rest)
    return document.language == "en" and plain


def _act(view: View, hit: VerbHit) -> str:
    act = hit.verb.cells[0]
    nexts = view.lower[hit.at + 1 : hit.last]
    if act == "call" and nexts[:1] == ["for"]:
        return "demand"
    return "demand" if hit.verb.name == "ask" and "to" in nexts and nexts[0] != "to" else act


def _unsaid(view: View, hit: VerbHit) -> bool:
    """ "declined to answer", "has yet to reply", "was told": what somebody does not say."""
    if hit.passive or "auch immer" in view.sentence.quote:
        return True
    before = view.lower[max(0, hit.at - 2) : hit.at]
    return hit.infinite and before[1:] == ["to"] and before[0] in UNSAID


def _outer(view: View, cues: list[Saying]) -> list[Saying]:
    """What is said inside a reported sentence is no statement of its own."""
    kept: list[Saying] = []
    for cue in cues:
        outer = next(
            (k for k in kept if k.act in ("say", "talk") and k.speakers != cue.speakers), None
        )
        if outer is not None:
            between = view.lower[outer.at : cue.at]
            if not any(word in APART for word in between):
                continue
        kept.append(cue)
    return kept


def _rumour(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """ "..., heißt es in Brüssel": a capital speaks without a name."""
    if view.lower[hit.at + 1 : hit.at + 2] != ["es"]:
        return ()
    near = (
        p
        for p in found
        if p.preposition in ("in", "aus") and (0 < p.first - hit.at <= 3 or p.last == hit.at)
    )
    quiet = circles(document, view, hit.at + 3)
    return (quiet,) if quiet else next((p.actors for p in near), ())


def _goes_on(view: View, hit: VerbHit, memory: Memory) -> bool:
    """ "Ungarn lehne ... ab" after a statement reports on; it is no statement of Hungary's."""
    word = view.lower[hit.at]
    forms = hit.verb.forms
    return (
        bool(memory.spoke)
        and word in forms.subjunctive
        and word not in forms.infinitive
        and (not view.quotations and "ich" not in view.lower)
        and not any(word == other for other in (forms.finite - forms.subjunctive))
    )


def papers(view: View) -> bool:
    """Whether the sentence speaks of a paper that says something."""
    return bool(PAPERS.search(view.sentence.quote))


def _sources(document: Document, view: View, found: list[Phrase]) -> list[Saying]:
    """Laut X, nach Angaben von X, according to X, X zufolge."""
    cues = []
    for match in SOURCES.finditer(view.sentence.quote):
        end = view.sentence.start + match.end()
        for phrase in found:
            if 0 <= view.tokens[phrase.first].start - end <= 5 or (
                phrase.first <= _token(view, end) < phrase.last
            ):
                cues.append(Saying(phrase.actors, phrase.first, "according-to", "say"))
                break
        else:
            body = _body_from(document, view, _token(view, end))
            if body:
                cues.append(Saying((body,), _token(view, end), "according-to", "say"))
    return cues + [
        Saying(phrase.actors, phrase.first, "zufolge", "say")
        for phrase in found
        if view.lower[phrase.last : phrase.last + 1] == ["zufolge"]
    ]


def _views(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """ "In his view", "Ihrer Ansicht nach": the last speaker's opinion."""
    match = VIEWS.search(view.sentence.quote)
    if match is None:
        return []
    at = _token(view, view.sentence.start + match.start(match.lastindex or 0))
    speakers = pronoun_actors(document, view, at, memory._replace(spoke=memory.speaker), found[:0])
    return [Saying(speakers[:1], at, "in-the-view-of", "say")] if speakers else []


def _token(view: View, start: int) -> int:
    return next((k for k, token in enumerate(view.tokens) if token.end > start), 0)


def _body_from(document: Document, view: View, at: int) -> str:
    for k in range(at, min(at + 4, len(view.tokens))):
        name = anonymous_name(document, view, k, governed=True)
        if name:
            return name
    return ""


def _short(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """ "...", so Merz weiter."""
    if document.language != "de":
        return []
    for at in range(2, len(view.words)):
        so = view.words[at - 2] == "so" and view.words[at - 1] in ("der", "die")
        office = so and office_at(view.lower, view.words, at, "de") is not None
        if office and memory.speaker and at not in covered(view):
            return [Saying((memory.speaker,), at, "so-role", "say")]
    judged = [
        Saying(phrase.actors, phrase.first, "so-verdict-of", "say")
        for phrase in found
        if VERDICT.search(" ".join(view.words[max(0, phrase.first - 5) : phrase.first]))
    ]
    return judged or [
        Saying(phrase.actors, phrase.first, "so-name", "say")
        for phrase in found
        if phrase.first > 0
        and phrase.nominal
        and view.words[phrase.first - 1] == "so"
        and (phrase.first < 2 or view.words[phrase.first - 2] in ',“”"«»')
    ]
