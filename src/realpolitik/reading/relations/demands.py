"""Demands to stop: "called on Oslo to lift the ban", "fordert Oslo auf, sich zu entschuldigen"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.partisans import partisan
from realpolitik.reading.relations.scene import Scene

__all__ = ["demand_links", "demanded"]

STOPPING = {
    "en": re.compile(
        r"\bthat (?:\w+ ){1,4}(?:resign|step (?:down|aside)|go|quit|withdraw|stop|apologi[sz]e)\b|"
        r"\bto (?:immediately |at once |finally |fully )?(?:stop|cease|halt|end|refrain|desist|"
        r"quit|withdraw|lift|leave|release|abandon|drop|pull (?:back|out)|back (?:down|off)|"
        r"step (?:back|down)|give up|hand back|hand over|"
        r"return(?! to\b)|apologi[sz]e|disarm|call off|"
        r"keep (?:out|its)|stay out|scrap|renounce|rescind|revoke|reverse|retract|"
        r"resign|dismantle|free|vacate|come clean|own up)\b"
    ),
    "de": re.compile(
        r"\b(?:zu (?:stoppen|beenden|unterlassen|entschuldigen|räumen|"
        r"widerrufen|verzichten|beseitigen|entwaffnen)|einzustellen|aufzuhören|zurückzuziehen|"
        r"abzuziehen|zurückzunehmen|aufzuheben|freizulassen|herauszugeben|aufzugeben|abzurücken|abzulassen|"
        r"zurückzugeben|zurückzutreten|abzuschaffen|fernzuhalten|herauszuhalten|"
        r"abzubauen|auszuliefern)\b"
    ),
}
ASKING = {
    "en": frozenset(
        ["call", "urge", "demand", "ask", "appeal", "tell", "press", "warn", "order", "exhort",
         "implore", "beseech", "pressure", "push", "want", "invite", "beg", "plead"]
    ),
    "de": frozenset(
        ["auffordern", "aufrufen", "fordern", "verlangen", "mahnen", "ermahnen", "drängen",
         "bitten", "appellieren", "warnen", "beschwören", "ersuchen", "anhalten"]
    ),
}  # fmt: skip
AT = ("on", "upon", "to", "von", "an", "")
NEAR = 5


def demand_links(scene: Scene) -> list[Link]:
    """Links of who demands an end with whoever is to make it."""
    links: list[Link] = []
    language = scene.document.language
    if STOPPING[language].search(scene.view.sentence.quote) is None:
        return []
    for table in ("speech", "relation_verbs"):
        for hit in find_verbs(scene.view, table, language):
            if hit.verb.name in ASKING[language] and not (hit.passive or hit.negated):
                links += _demanded(scene, hit)
    return links


def _demanded(scene: Scene, hit: VerbHit) -> list[Link]:
    document, view = scene.document, scene.view
    asked = _asked(scene, hit)
    if asked is None:
        return []
    told = next((k for k in range(hit.at + 1, asked.last) if view.lower[k] == "that"), 0)
    behind = told or asked.last - 1
    start = view.tokens[behind].start - view.sentence.start
    match = STOPPING[document.language].search(view.sentence.quote, start)
    near = match is not None and match.start() - start < (60 if document.language == "en" else 200)
    sources = subject(document, view, scene.found, hit) if near else ()
    return [
        Link(
            source, target, "opposes", -1, "diplomacy", hit.at, hit.first, hit.last,
            f"demand:{hit.verb.name}",
        )
        for source in sources
        for target in asked.actors
        if partisan(document, source)
        and target in document.records
        and document.apart(source, target)
    ]  # fmt: skip


def _asked(scene: Scene, hit: VerbHit) -> Phrase | None:
    """Who is asked: right after an English verb, anywhere in a German clause."""
    for phrase in scene.found:
        if phrase.modifier or phrase.preposition not in AT or phrase.genitive:
            continue
        if scene.document.language == "en":
            if 0 < phrase.first - hit.at <= NEAR:
                return phrase
        elif hit.first <= phrase.first < hit.last and (
            phrase.preposition or phrase.last > hit.at + 1 or phrase.article in ("den", "dem")
        ):
            return phrase
    return None


def demanded(scene: Scene, at: int) -> bool:
    """Whether what token ``at`` ends is only asked to end: it goes on as yet."""
    language = scene.document.language
    match = STOPPING[language].search(scene.view.sentence.quote)
    if match is None:
        return False
    start = scene.view.tokens[at].start - scene.view.sentence.start
    return match.start() <= start <= match.end()
