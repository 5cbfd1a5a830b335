"""Who speaks by a phrase, not by a verb: "laut X", "in her view", "so Merz", "heißt es in Y"."""

import re
from typing import NamedTuple

from realpolitik.reading.naming import covered
from realpolitik.reading.offices import office_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.segments import VerbHit
from realpolitik.reading.subjects import Memory, pronoun_actors
from realpolitik.reading.view import Document, View
from realpolitik.reading.voices import anonymous_name, circles

__all__ = ["Saying", "attributions", "rumour"]

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
VERDICT = re.compile(
    r"[,“”»«\"] so (?:der|die|das) (?:\w+ )?\w*(?i:befund|urteil|fazit|schätzung|wurf|kritik|"
    r"warnung|these|analyse|argument|meinung|prognose|bilanz)(?: (?:der|des|von|vom))?$"
)


class Saying(NamedTuple):
    """A cue: who speaks, by which verb or phrase, and how sure it is that content follows."""

    speakers: tuple[str, ...]
    at: int
    rule: str
    act: str
    negated: bool = False


def attributions(
    document: Document, view: View, found: list[Phrase], memory: Memory
) -> list[Saying]:
    """What a sentence ascribes to somebody without a verb of speech."""
    return [
        *_sources(document, view, found),
        *_short(document, view, found, memory),
        *_views(document, view, found, memory),
    ]


def rumour(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
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
