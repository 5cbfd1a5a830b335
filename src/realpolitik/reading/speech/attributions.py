"""Who speaks by a phrase, not by a verb: "laut X", "in her view", "so Merz", "heißt es in Y"."""

import re
from typing import NamedTuple

from realpolitik.reading.discourse.discourse import Memory
from realpolitik.reading.discourse.voices import anonymous_name, circles
from realpolitik.reading.grammar.heads_de import TIMES
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.names.naming import covered
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.speech.groups import group_behind
from realpolitik.reading.speech.viewpoints import viewpoints
from realpolitik.reading.view import Document, View

__all__ = ["PAPERS", "Saying", "attributions", "papers", "rumour"]

SOURCES = re.compile(
    r"\b(?:[Ll]aut eine[mrs] \w+ (?:der|des|von)|[Ll]aut\b|[Gg]emäß\b"
    r"|[Aa]ccording to (?:an?|the|one) (?:\w+ ){0,2}"
    r"(?:paper|report|study|survey|analysis|note|poll) (?:by|of|from)|[Aa]ccording to)\s*"
)
REPLIES = re.compile(
    r"\b(?:was|is|came|ran) (his|her|their) (?:\w+ )?(?:answer|reply|verdict|response|message|"
    r"retort|conclusion|view|advice|comment|explanation|warning|assessment)\b"
    r"|\b(?:lautet|lautete|war|ist) (seine|ihre?|sein) (?:\w+ )?(?:Antwort|Urteil|Fazit|Botschaft|"
    r"Einschätzung|Kommentar|Warnung|Rat|Erklärung|Befund|Prognose|Vorwurf|Bilanz)\b"
)
OPENING = 12
HEARD = frozenset(
    ["verlautete", "verlautet", "hieß", "heißt", "erfuhr", "erfuhren", "erfahren", "hören",
     "drang", "dringt", "durchgesickert", "rede"]
)  # fmt: skip
PLACES = frozenset(["in", "im", "aus", "bei", "beim", "vonseiten"])
SEATS = re.compile(r"(?:palast|kanzlei|kanzleramt|ministerium|amt|regierung|hauptstadt)s?$")
PAPERS = re.compile(
    r"\b(?:Artikel|Papier|Bericht|Studie|Erklärung|Text|Analyse|Schreiben|Brief|Kommuniqué|"
    r"Mitteilung|Gutachten|Darin|darin|"
    r"paper|report|article|statement|study|essay|communiqué|letter|analysis)\b"
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
        *_replies(view, found),
        *_hearsay(document, view),
        *(
            Saying(owner, at, "in-the-view-of", "say")
            for owner, at in viewpoints(document, view, found)
        ),
    ]


def _hearsay(document: Document, view: View) -> list[Saying]:
    """ "Wie die Zeitung aus Fraktionskreisen erfuhr", "verlautete aus türkischen Kreisen"."""
    if document.language != "de" or not HEARD & {*view.lower}:
        return []
    for at in (k for k, word in enumerate(view.lower) if word.endswith("kreisen")):
        who = circles(document, view, at)
        if who and {"aus", "in"} & {*view.lower[max(0, at - 3) : at]}:
            return [Saying((who,), at, "hearsay", "say")]
    return []


def papers(view: View) -> bool:
    """Whether the sentence speaks of a paper that says something."""
    return bool(PAPERS.search(" ".join(view.words[:OPENING])))


def rumour(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """ "..., heißt es in Brüssel", "hieß es aus dem Palast": a place speaks without a name.

    "Heißt es dort" takes up who spoke last.
    """
    if "es" not in (*view.lower[hit.at + 1 : hit.at + 2], *view.lower[: hit.at][-1:]):
        return ()
    first, last = segment(view, hit.at)
    quiet = next((name for k in range(first, last) if (name := circles(document, view, k))), "")
    if quiet:
        return (quiet,)
    for p in found:
        if p.preposition in PLACES and (first <= p.first < last or p.last == first):
            return p.actors
    places = [k for k in range(first, last - 1) if view.lower[k] in PLACES]
    return _from_within(document, view, places[0], last) if places else ()


def _from_within(document: Document, view: View, at: int, last: int) -> tuple[str, ...]:
    """Who speaks "aus dem Präsidentenpalast", "in der Behörde": a state's seat, or the noun."""
    noun = next((k for k in range(at + 1, last) if view.tokens[k].capital), 0)
    if not noun or TIMES.fullmatch(view.words[noun]) or PAPERS.fullmatch(view.words[noun]):
        return ()
    if SEATS.search(view.lower[noun]):
        near = [m.actor for m in view.mentions if document.kind(m.actor) in ("state", "government")]
        return tuple(document.root(actor) for actor in near[:1])
    return (slug(view.words[noun]),)


def _sources(document: Document, view: View, found: list[Phrase]) -> list[Saying]:
    """Laut X, according to X, X zufolge."""
    cues = []
    for match in SOURCES.finditer(view.sentence.quote):
        end = view.sentence.start + match.end()
        at = _token(view, end)
        group = group_behind(document, view, found, at) if document.language == "en" else ""
        if group:
            cues.append(Saying((group,), at, "according-to", "say"))
            continue
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
    for at in (k for k, w in enumerate(view.lower) if w in ("demzufolge", "derzufolge") and k):
        before = [p.actors for p in found if p.last == at - 1]
        cues += [Saying(before[0], at, "zufolge", "say")] if before else []
    for at in (k for k, word in enumerate(view.lower) if word == "zufolge" and k):
        named = [p.actors for p in found if p.last == at]
        unnamed = anonymous_name(document, view, at - 1)
        who = named[0] if named else (unnamed,) if unnamed else ()
        cues += [Saying(who, at - 1, "zufolge", "say")] if who else []
    return cues


def _replies(view: View, found: list[Phrase]) -> list[Saying]:
    """ "... was her answer", "lautet sein Urteil": the last speaker's words."""
    match = REPLIES.search(view.sentence.quote)
    if match is None:
        return []
    at = _token(view, view.sentence.start + match.start(match.lastindex or 0))
    speakers = next((p.actors[:1] for p in found if p.first == at), ())
    return [Saying(speakers, at, "reply-of", "say")] if speakers else []


def _token(view: View, start: int) -> int:
    return next((k for k, token in enumerate(view.tokens) if token.end > start), 0)


def _body_from(document: Document, view: View, at: int) -> str:
    for k in range(at, min(at + 4, len(view.tokens))):
        name = anonymous_name(document, view, k, governed=True)
        if name:
            return name
    return ""


def _state(document: Document, actor: str) -> str:
    """For whom a person's spokesman speaks."""
    return document.root(actor) if document.kind(actor) == "person" else actor


def _short(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """ "...", so Merz weiter."""
    if document.language != "de":
        return []
    for at in range(2, len(view.words)):
        so = view.words[at - 2] == "so" and view.words[at - 1] in ("der", "die")
        office = so and office_at(view.lower, view.words, at, "de") is not None
        if office and memory.speaker and at not in covered(view):
            return [Saying((memory.speaker,), at, "so-role", "say")]
    unnamed = [
        Saying((_state(document, phrase.actors[0]),), phrase.first, "so-name", "say")
        for phrase in found
        if view.lower[max(0, phrase.first - 4) : phrase.first][:2]
        in (["so", "ein"], ["so", "eine"])
    ]
    judged = unnamed + [
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
