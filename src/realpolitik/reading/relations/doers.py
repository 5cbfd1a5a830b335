"""Doers that no subject names: "Oslo's navy rammed", "Kyrgyz guards fired", "nobody in Riga"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segments
from realpolitik.reading.relations.frames import clear, frame_of
from realpolitik.reading.relations.partisans import partisan
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = [
    "AGENTS",
    "controlled",
    "doer",
    "everybody",
    "member",
    "own_agents",
    "own_people",
    "owned_subject",
    "parted",
    "somebody",
]

EVERYBODY = re.compile(
    r"(?:nobody|no one|everyone|everybody|many|most|few|niemand|alle|viele|wenige) "
)
OF = ("of", "von", "from", "aus")
SUBORDINATE = ("that", "if", "when", "because", "while", "after", "before", "as", "where", "since")
OTHERS = re.compile(
    r"(?:neighbou?r|nachbar|friend|freund|allies|ally|enem|feind|gegner|rival|partner|critic|kritiker|"
    r"opposition|rebel|minorit|minderheit|oppone|victim|opfer|creditor|gläubiger|exile|verbündet)"
)
CONTROL = re.compile(
    r"(?:w[ai]rft|warf(?:en)?|vorgeworfen|beschuldig|bezichtig|verdächtig|unterstell|(?:auf)?geforder|"
    r"forder(?:t|te|ten)$|b[ai]t(?:ten|tet)?$|gebeten|drängt|mahn|riet|rät|erlaub|verb[io]t|zwang|"
    r"zwing|aufgerufen|rief|ruft|lädt|lud)"
)
PLANNED = re.compile(
    r"(?:ankündigung|entscheidung|drohung|beschluss|plan|versuch|absicht|vorhaben|entschluss|"
    r"bereitschaft|zusage|versprechen|angebot)$"
)
AGENTS = re.compile(
    r"(?:courts?|tribunal|judges?|prosecutor|parliament|gericht|justiz|parlament|staatsanwaltschaft|"
    r"guards?|agents|troops|soldiers|police|officers|officials|fighters|pilots|sailors|"
    r"fishermen|settlers|mercenaries|hackers|spies|gunmen|drones?|jets|warships?|vessels?|planes?|"
    r"missiles|tanks|ships?|boats?|cutters?|frigates?|destroyers?|submarines?|gunboats?|bombers|"
    r"helicopters|snipers|paratroopers|marines|militiamen|trawlers?|fighter|aircraft|howitzers|"
    r"guardsmen|mortars|gunners|rangers|warplanes|forces|diplomats|prosecutors|lawmakers|authorities|artillery|"
    r"commandos|navy|grenzer|soldaten|truppen|polizisten|polizei|agenten|kämpfer|piloten|söldner|"
    r"kutter|fregatten?|zerstörer|u-boote?|kanonenboote?|hubschrauber|kampfflugzeuge?|flugzeuge|"
    r"bomber|jets|kampfjets|wasserwerfer|scharfschützen|fallschirmjäger|haubitzen|geschütze|"
    r"hacker|drohnen|schiffe?|boote?|panzer|raketen|einheiten|kräfte|schützer|zöllner|siedler|"
    r"fischer|diplomaten|behörden|abgeordnete|artillerie|marine|küstenwache)$"
)


def member(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> tuple[str, ...]:
    """ "X of the Labour party blamed Oslo": the person does it, not the party behind its name."""
    records = scene.document.records
    for phrase in scene.found:
        if phrase.actors != sources or phrase.last > hit.at:
            continue
        persons = [
            p
            for p in scene.found
            if 0 < phrase.first - p.last <= 7
            and scene.view.lower[p.last] in OF
            and p.actors[0] in records
            and records[p.actors[0]].kind == "person"
        ]
        bracketed = scene.view.words[phrase.first - 1] == "("
        if persons and clear(scene.view, persons[-1].last, phrase.first - bracketed):
            return persons[-1].actors
    return sources


def owned_subject(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> bool:
    """ "Oslos Nachbarn rügten Riga": what Oslo owns does it, not the name behind the verb."""
    opens = any(p.genitive and p.first == hit.first and p.last < hit.at for p in scene.found)
    before = any(p.actors == sources and p.first < hit.at for p in scene.found if p.nominal)
    return opens and not before and scene.document.language == "de"


def controlled(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """ "warf X vor, Y zu täuschen", "bat X, zu helfen": whom the verb before is about does it."""
    if scene.document.language != "de" or not hit.infinite:
        return ()
    parts = [part for part in segments(scene.view) if part[1] == hit.first - 1]
    if not parts:
        return ()
    first, last = parts[-1]
    if PLANNED.match(scene.view.lower[last - 1]):
        owners = [p for p in scene.found if p.genitive and p.last == last - 1 and p.first >= first]
        return owners[0].actors if owners else ()
    if not any(CONTROL.match(word) for word in scene.view.lower[first:last]):
        return ()
    inside = [p for p in scene.found if first <= p.first < last and p.nominal]
    return inside[-1].actors if len(inside) > 1 else ()


def parted(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> tuple[str, ...]:
    """ "Oslo, Sitz des Preises, sagte der EU Hilfe zu": the subject before what stands between."""
    view = scene.view
    apart = hit.at == hit.first and hit.first > 0 and view.words[hit.first - 1] == ","
    if scene.document.language != "de" or not apart:
        return sources
    behind = any(p.actors == sources and p.last > hit.at for p in scene.found)
    opening = [p for p in scene.found if p.nominal and p.first == 0 and p.last < hit.at]
    opened = view.lower[0] in WORDS["de"].subordinators
    return opening[0].actors if (behind or not sources) and opening and not opened else sources


def somebody(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """German "man" in a report is whoever reports; a headline's second verb has its subject."""
    clause = scene.view.lower[hit.first : hit.last]
    if scene.document.language != "de" or "man" not in clause:
        title = scene.view.sentence.block <= 2 and scene.view.words[-1] not in (".", "!")
        opening = [p.actors for p in scene.found if p.first == 0 and p.nominal]
        return opening[0] if title and opening and hit.at == hit.first > 0 else ()
    others = [s for s in scene.said if s.rule != f"speech:{hit.verb.name}"]
    known = [s.speaker for s in others if partisan(scene.document, s.speaker)]
    return tuple(known[:1])


def everybody(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """ "Nobody in Tbilisi trusts Moscow": a whole country, by its people."""
    opener = " ".join(scene.view.lower[hit.first : hit.first + 2])
    if not EVERYBODY.match(opener):
        return ()
    seats = [p for p in scene.found if hit.first < p.first <= hit.first + 3]
    return next((p.actors for p in seats if p.preposition == "in"), ())


def own_people(scene: Scene, hit: VerbHit, phrase: Phrase) -> bool:
    """ "Kyrgyz border guards fired", "Polizisten aus Quito stürmten": a state's own people."""
    view = scene.view
    starts = (hit.first, _opened(scene, hit))
    if phrase.first >= hit.at or not any(k <= phrase.first <= k + 3 for k in starts):
        return False
    if phrase.preposition in ("aus", "from") and phrase.first >= 2:
        return bool(AGENTS.search(view.lower[phrase.first - 2]))
    adjective = any(
        m.form == "adjective" and phrase.first <= m.first < phrase.last for m in view.mentions
    )
    heads = view.lower[phrase.first : min(hit.at, phrase.first + 4)]
    return adjective and any(AGENTS.search(word) for word in heads)


def _opened(scene: Scene, hit: VerbHit) -> int:
    """Where the English clause of the verb starts behind a "that" or "if"."""
    if scene.document.language != "en":
        return hit.first
    lower = scene.view.lower
    opened = [k + 1 for k in range(hit.first, hit.at) if lower[k] in SUBORDINATE]
    return opened[-1] if opened else hit.first


def own_agents(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """ "X said that Kyrgyz guards fired": the people right before an English verb did it."""
    start = _opened(scene, hit)
    if start == hit.first or hit.passive:
        return ()
    for phrase in scene.found:
        near = 0 < hit.at - phrase.last <= 3 and phrase.first in (start, start + 1)
        if not near or not own_people(scene, hit, phrase):
            continue
        between = {p.first for p in scene.found if phrase.last <= p.first < hit.at}
        return () if between else phrase.actors
    return ()


def doer(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """ "Macron's call angered Moscow", "Chinas Küstenwache rammte ...": whose deed it was."""
    language = scene.document.language
    for phrase in scene.found:
        if own_people(scene, hit, phrase):
            return phrase.actors
        if not (
            phrase.genitive and hit.first <= phrase.first <= hit.first + 2 and phrase.last < hit.at
        ):
            continue
        noun = phrase.last + (scene.view.lower[phrase.last] in ("'s", "’s"))
        if phrase.first > hit.first + 1:
            noun = phrase.first - 1 - bool(phrase.article)
        named = frame_of(scene.view.lower[noun], language)
        people = named is not None and {"is", "gen"} & set(named[1].targets)
        return () if people or OTHERS.match(scene.view.lower[noun]) else phrase.actors
    return ()
