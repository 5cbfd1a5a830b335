"""Speakers that only a common noun names: "the shipping line said", "die Reederei teilte mit"."""

import re

from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.grammar.truncated import head_of
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["collective", "matter", "stranger"]

# Matters and papers do not speak, whatever the verb: "the figures suggest", "der Preis zeigt".
ABSTRACT = {
    "de": re.compile(
        r"\w*(?:ung|heit|keit|tion|ismus|schaft|tät|nis|zug|stand|preis|krieg|frieden|streit|zahl|"
        r"frage|antwort|plan|pakt|vertrag|abkommen|bericht|studie|papier|text|satz|wort|brief|"
        r"gespräch|treffen|gipfel|besuch|wahl|krise|konflikt|druck|weg|ziel|grund|fall|idee|ruf|"
        r"kurs|schritt|rückzug|angriff|bild|titel|name|artikel|gesetz|recht|geld|handel|export|"
        r"import|fluss|damm|hafen|stadt|dorf|land|welt|meer|kanal|jahr|woche|monat|morgen|thema|"
        r"dokument|entwurf|kommuniqué|urteil|umfrage|daten|statistik|regel|rede|auftritt)"
        r"(?:e|en|er|n|s|es)?"
    ),
    "en": re.compile(
        r"\w*(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|ure|age|cy|ing|th|ics)s?|"
        r"(?:figure|survey|poll|report|study|paper|text|word|letter|note|document|draft|law|rule|"
        r"deal|pact|accord|treaty|plan|war|price|cost|number|data|talk|summit|visit|trip|vote|"
        r"election|crisis|dispute|row|quarrel|move|step|idea|call|offer|threat|attack|strike|"
        r"map|picture|sign|trade|river|dam|port|city|town|village|world|sea|canal|year|week|"
        r"month|day|delay|result|answer|question|case|reason|fact|event|issue|matter|list|"
        r"line|speech|mood|tone|logic|history|geography|experience|interview|article|book|"
        r"script|message|proposal|budget|border|winter|summer|sanction|tariff|export|import)"
        r"(?:s|es)?"
    ),
}


COLLECTIVE = {
    "de": re.compile(
        r"\w*(?:partei|union|verband|verbände|konferenz|kirche|rat|bund|gewerkschaft|fraktion|miliz|"
        r"rebellen|behörde|ministerium|agentur|firma|konzern|opposition|kammer|lobby|armee|junta|"
        r"organisation|initiative|bewegung|gruppe|redaktion|zeitung|führung)e?s?"
    ),
    "en": re.compile(
        r"part(?:y|ies)|unions?|church(?:es)?|councils?|federation|chamber|lobby|compan(?:y|ies)|"
        r"opposition|militias?|rebels|army|navy|boards?|courts?|committee|institute|charit(?:y|ies)|"
        r"movement|groups?|newspapers?|conference|bishops|junta|leadership"
    ),
}
SPOKEN = ("say", "warn", "announce", "talk", "attitude")
AGENTS = ("ner", "ler", "rer", "ter", "ger", "ker", "cher", "eure", "oren", "isten", "anten")
INDEFINITE = ("ein", "eine", "a", "an", "one", "zwei", "two", "mehrere", "several")
COUNTS = frozenset(
    ["mehrere", "zwei", "drei", "einige", "viele", "several", "two", "three", "many"]
)


def stranger(view: View, span: tuple[int, int], hit: VerbHit, language: str) -> str:
    """The id of the speaker that the noun phrase names, its head noun; "" for what cannot speak.

    An office ("the minister", "der Sprecher") is somebody the text has named: no stranger.
    """
    span = _head(view, span) if language == "de" else span
    if not _may_speak(view, span, hit, language):
        return ""
    opening = view.lower[span[0]]
    people = language == "de" and span[1] - span[0] == 1 and view.lower[hit.at].endswith("en")
    articled = people or opening in WORDS[language].articles | COUNTS
    if not articled or (language == "en" and _nounlike(view, hit)):
        return ""
    german = language == "de"
    nouns = [
        k
        for k in range(span[0] + (not people), span[1])
        if view.tokens[k].word and (view.tokens[k].capital if german else view.words[k].islower())
    ]
    nouns = [k for k in nouns if view.lower[k] not in ("there", "here", "itself", "themselves")]
    known = bool(nouns) and office_at(view.lower, view.words, nouns[-1], language) is not None
    whose = view.lower[span[1] : span[1] + 1] in (["eines"], ["einer"])  # "der Chef eines Werks"
    told = known and opening not in INDEFINITE and not _colleagues(view, span, hit, language)
    told = told and not whose
    if not nouns or told:
        return ""
    first = nouns[-1]
    while view.tokens[first].glued and view.tokens[first - 1].capital:
        first -= 1
    head = "-".join(view.words[first : nouns[-1] + 1])
    aged = head.endswith(("ährige", "ährigen", "year-old"))
    if len(head) < 4 or aged or ABSTRACT[language].fullmatch(head.lower()):
        return ""
    return slug(head)


def _head(view: View, span: tuple[int, int]) -> tuple[int, int]:
    """German: the phrase up to its first noun: "(fordern) die Unterzeichner | Geld"."""
    first, last = span
    opens = first if view.lower[first] in WORDS["de"].articles else first - 1
    small = max((k for k in range(first, last) if view.words[k].islower()), default=opens)
    end = min(last, head_of(view, small + 1) + 1)
    while end < last and view.tokens[end].glued:
        end += 1
    return first, end


def _may_speak(view: View, span: tuple[int, int], hit: VerbHit, language: str) -> bool:
    """Whether the verb tells of speaking, or the noun of people: "es droht ein Wettrüsten" not."""
    threat = hit.verb.name == "drohen" and "mit" not in view.lower[hit.first : hit.last]
    spoken = hit.verb.cells[0] in SPOKEN and not threat
    acting = language == "de" and view.words[span[1] - 1].endswith(AGENTS)
    return (
        spoken
        or collective(view, span, language)
        or _colleagues(view, span, hit, language)
        or (acting and _several(view, hit))
    )


def _colleagues(view: View, span: tuple[int, int], hit: VerbHit, language: str) -> bool:
    """ "Die Außenminister dringen auf ...", "the ministers urged": an office's several holders."""
    if office_at(view.lower, view.words, span[1] - 1, language) is None:
        return False
    if language == "en":
        return view.lower[span[1] - 1].endswith(("s", "men", "women"))
    return _several(view, hit)


def _several(view: View, hit: VerbHit) -> bool:
    """Whether a German verb has a subject in the plural."""
    first, last = segment(view, hit.at)
    told = view.lower[hit.at] not in hit.verb.forms.participle
    helping = (k for k in range(first, last) if view.lower[k] in ("haben", "hatten", "wollen"))
    verb = hit.at if told else next(helping, -1)
    return verb >= 0 and view.lower[verb].endswith(("en", "rn", "ln"))


def collective(view: View, span: tuple[int, int], language: str) -> bool:
    """Whether the noun phrase names people who act as one: a church, a union, a militia."""
    return bool(COLLECTIVE[language].fullmatch(view.lower[span[1] - 1]))


def matter(view: View, span: tuple[int, int], language: str) -> bool:
    """Whether the noun phrase names a matter that cannot speak."""
    return bool(ABSTRACT[language].fullmatch(view.lower[span[1] - 1]))


def _nounlike(view: View, hit: VerbHit) -> bool:
    """Whether the verb's form may be a noun ("reports", "promises"); at the end it is none."""
    last = hit.at + 1 >= len(view.words) or not view.tokens[hit.at + 1].word
    return not last and not view.lower[hit.at].endswith(("ed", "id", "ote", "old", "ew"))
