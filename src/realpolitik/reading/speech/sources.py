"""Where words come from: "Aus Rom heißt es", "criticism came from Rome", "Rom droht: ..."."""

import re

from realpolitik.reading.discourse.voices import circles
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.subjunctive import subjunctive
from realpolitik.reading.view import Document, View

__all__ = ["before_colon", "came_from"]

WORDS_OF = {
    "en": re.compile(
        r"criticism|praise|condemnation|warnings?|support|applause|objections?|protests?|rebuke|"
        r"denials?|threats?|calls?|appeals?|demands?|scorn|rejection|approval|reply|response|rebukes?|anger|outrage|cheers|"
        r"congratulations|thanks|reactions?|words?|encouragement|scepticism|skepticism"
    ),
    "de": re.compile(
        r"Kritik|Lob|Tadel|Warnung(?:en)?|Zustimmung|Beifall|Widerspruch|Einwände|Proteste?|"
        r"Absagen?|Drohung(?:en)?|Aufrufe?|Appelle?|Forderung(?:en)?|Spott|Ablehnung|Antwort|"
        r"Glückwünsche|Dank|Reaktion(?:en)?|Zuspruch|Skepsis|Rückendeckung"
    ),
}
CAME = frozenset(["came", "comes", "come", "kam", "kamen", "kommt", "kommen"])
FROM = frozenset(["from", "aus", "von", "vom"])
DREW = frozenset(["drew", "drawing", "draws", "drawn", "earned", "earning", "won", "winning",
                  "prompted", "prompting", "met", "attracted", "provoked"])  # fmt: skip
SPEAKERS = ("person", "state", "organisation", "party", "government", "faction", "group")
HEARD = frozenset(
    ["heißt", "hieß", "verlautet", "verlautete", "war", "ist", "drang", "dringt", "kam", "kommt"]
)


def came_from(document: Document, view: View, found: list[Phrase]) -> list[tuple[str, ...]]:
    """Who speaks in "Criticism came from X", "Aus X kam eine Warnung", "Aus X hieß es, ..."."""
    language = document.language
    opens = "aus" in view.lower[:2] and bool(HEARD & {*view.lower[1:8]})
    heard = language == "de" and opens and (subjunctive(view) or view.lower[0] == "wie")
    at = next((k for k, word in enumerate(view.lower) if word in CAME), -1)
    told = at >= 0 and any(
        WORDS_OF[language].fullmatch(word if language == "de" else word.lower())
        for word in view.words[max(0, at - 6) : at + 7]
    )
    answered = [
        p.actors
        for p in found
        if p.preposition in FROM
        and WORDS_OF[language].fullmatch(view.words[max(0, p.first - 2)])
        and (view.quotations or (language == "de" and subjunctive(view)))
    ]
    drew = [
        p.actors
        for p in found
        if DREW & {*view.lower} and p.preposition == "from"
        if WORDS_OF["en"].fullmatch(view.lower[max(0, p.first - 2)])
    ]
    if not (heard or told) or answered or drew:
        return drew or answered[:1]
    near = [
        (document.root(p.actors[0]),) if document.kind(p.actors[0]) == "person" else p.actors
        for p in found
        if (p.preposition in FROM and (heard or abs(p.first - at) <= 5 or p.last == at))
        or (heard and p.first <= 2)
        if _speaks(document, p)
    ]
    quiet: list[tuple[str, ...]] = [
        (name,) for k in range(3) if heard and (name := circles(document, view, k))
    ]
    return (near or quiet)[:1]


def before_colon(document: Document, view: View, found: list[Phrase]) -> tuple[str, ...]:
    """Whose words follow a colon, whatever the verb: "X wird deutlich: Man sei ...", "X: "..."".

    The words must be a quotation or, in German, stand in the Konjunktiv.
    """
    at = next((k for k, word in enumerate(view.words) if word == ":"), 0)
    if at < 3 or view.quoted(at) is not None or at + 2 >= len(view.words):
        return ()
    quoted = any(q.kind == "speech" and 0 < q.first - at <= 2 for q in view.quotations)
    reported = document.language == "de" and subjunctive(view) and not _subjunctive_before(view, at)
    if not (quoted or reported):
        return ()
    clause = max([k + 1 for k in range(at) if view.words[k] in ";"], default=0)
    acting = [p for p in found if clause <= p.first < at and p.nominal and _speaks(document, p)]
    return acting[0].actors if acting else ()


def _subjunctive_before(view: View, at: int) -> bool:
    return any(word in ("sei", "seien", "habe", "werde", "könne") for word in view.lower[:at])


def _speaks(document: Document, phrase: Phrase) -> bool:
    record = document.records.get(phrase.actors[0])
    return record is not None and record.kind in SPEAKERS
