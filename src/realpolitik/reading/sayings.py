"""Cues of reported speech: speech verbs, "laut", "according to", "so Merz", "heißt es"."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.naming import covered
from realpolitik.reading.offices import office_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.segments import VerbHit, find_verbs, verbs
from realpolitik.reading.subjects import Memory, subject
from realpolitik.reading.view import Document, View
from realpolitik.reading.voices import anonymous, anonymous_name

__all__ = ["Saying", "papers", "sayings", "subjunctive"]

SOURCES = re.compile(
    r"\b(?:[Nn]ach (?:Angaben|Auskunft|Worten|Aussage|Aussagen|Einschätzung|Ansicht|"
    r"Darstellung|Informationen|Ansicht) (?:der|des|von)?"
    r"|[Ll]aut|[Gg]emäß|[Aa]ccording to|[Ii]n the words of)\s*"
)
PAPERS = re.compile(
    r"\b(?:Artikel|Papier|Bericht|Studie|Erklärung|Text|Analyse|Schreiben|Brief|Kommuniqué|"
    r"Mitteilung|Gutachten|Darin|darin|"
    r"paper|report|article|statement|study|essay|communiqué|letter|analysis)\b"
)
APART = frozenset(
    [";", "while", "whereas", "during", "während", "dagegen", "hingegen", "but", "aber"]
)
NO_CONTENT = [
    [w]
    for w in ["und", "aber", "weil", "als", "nachdem", "obwohl", "während", "um", "wenn", "sondern"]
]
RAISED = re.compile(r"Vorw[uü]rf|Anschuldigung|Anklage|Protest|Einspruch|Bedenken|Forderung")
SUBJUNCTIVE = frozenset(
    [
        "sei",
        "seien",
        "habe",
        "werde",
        "könne",
        "müsse",
        "solle",
        "wolle",
        "dürfe",
        "möge",
        "gebe",
        "gehe",
        "komme",
        "stehe",
        "bleibe",
        "lasse",
        "halte",
        "nehme",
        "liege",
        "sehe",
        "wisse",
        "brauche",
        "bringe",
    ]
)
SECOND = frozenset(
    [
        "hätte",
        "hätten",
        "wäre",
        "wären",
        "würde",
        "würden",
        "müsste",
        "müssten",
        "könnte",
        "könnten",
        "sollte",
        "sollten",
    ]
)
CONTENT = {
    "de": frozenset(["dass", "ob", "wie", "warum"]),
    "en": frozenset(["that", "whether", "how", "why"]),
}


class Saying(NamedTuple):
    """A cue: who speaks, by which verb or phrase, and how sure it is that content follows."""

    speakers: tuple[str, ...]
    at: int
    rule: str
    act: str
    negated: bool = False


@functools.cache
def _known_subjunctives() -> frozenset[str]:
    forms = {
        form
        for table in ("speech", "relation_verbs")
        for found in verbs(table, "de").values()
        for verb in found
        for form in verb.forms.subjunctive
    }
    return SUBJUNCTIVE | frozenset(forms)


def subjunctive(view: View) -> bool:
    """Whether the sentence's verb is in the Konjunktiv I, outside quotations, not after "ich"."""
    if "ich" in view.lower:
        return False
    known = _known_subjunctives()
    return any(
        word in known and view.words[k].islower() and view.quoted(k) is None
        for k, word in enumerate(view.lower)
    )


def sayings(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """The cues of a sentence, in order."""
    cues = [*_sources(document, view, found), *_short(document, view, found, memory)]
    for hit in find_verbs(view, "speech", document.language):
        if view.quoted(hit.at) is not None or hit.passive:
            continue
        act = hit.verb.cells[0]
        if act == "call" and view.lower[hit.at + 1 : hit.at + 2] == ["for"]:
            act = "demand"
        if _goes_on(view, hit, memory) or "auch immer" in view.sentence.quote:
            continue
        near = anonymous_name(document, view, hit.at - 1) if hit.at else ""
        speakers = (near,) if near else subject(document, view, found, hit, memory, speaking=True)
        if act == "title" or (not speakers and papers(view)):
            place = _rumour(view, found, hit)
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
            speakers = anonymous(document, view, hit)
        if speakers and speakers != ("author",) and _content(document, view, hit, act):
            cues.append(Saying(speakers, hit.at, f"speech:{hit.verb.name}", act, hit.negated))
    return _outer(view, sorted(cues, key=lambda cue: cue.at))


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


def _rumour(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """ "..., heißt es in Brüssel": a capital speaks without a name."""
    if view.lower[hit.at + 1 : hit.at + 2] != ["es"]:
        return ()
    near = (p for p in found if p.preposition in ("in", "aus") and 0 < p.first - hit.at <= 3)
    return next((p.actors for p in near), ())


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
    return [
        Saying(phrase.actors, phrase.first, "so-name", "say")
        for phrase in found
        if phrase.first > 0
        and phrase.nominal
        and view.words[phrase.first - 1] == "so"
        and (phrase.first < 2 or view.words[phrase.first - 2] in ',“”"«»')
    ]


def _content(document: Document, view: View, hit: VerbHit, act: str) -> bool:
    """Whether what is said follows, or is named by the act itself."""
    if act == "announce" or (act == "raise" and RAISED.search(view.sentence.quote)):
        return True
    if act == "warn" and {"vor", "of", "against"} & set(view.lower[hit.at + 1 : hit.last]):
        return True
    act = "say" if act == "warn" else act
    if act in ("judge", "demand", "call"):
        english = document.language == "en" and hit.at + 2 < hit.last
        return act != "call" or english or bool(view.quotations) or _has_complement(view, hit)
    kinds = ("speech",) if act in ("talk", "raise", "attitude") else ("speech", "scare")
    if any(q.kind in kinds for q in view.quotations):
        return True
    if act == "raise":
        return False
    rest = view.lower[hit.at + 1 :]
    if any(word in CONTENT[document.language] for word in rest):
        return act != "talk"
    if document.language == "en":
        colon = view.words[-1] == ":"
        return act == "say" and (colon or len(rest) > 3 or hit.first > 3)
    others = [w for k, w in enumerate(view.lower) if k != hit.at]
    reported = subjunctive(view) or any(w in SECOND for w in others)
    infinitive = act == "say" and any(
        w == "zu" or (w[-2:] == "en" and "zu" in w[2:-2]) for w in view.lower[hit.last :]
    )
    tail = (
        view.words[-1] == ":"
        or ":" in view.words[hit.at :]
        or (act == "say" and view.lower[hit.last + 1 : hit.last + 2] not in ([], *NO_CONTENT))
    )
    if act == "attitude":
        return reported
    return reported or infinitive or tail


def _has_complement(view: View, hit: VerbHit) -> bool:
    return any(w in ("als", "as") for w in view.lower[hit.at :])
