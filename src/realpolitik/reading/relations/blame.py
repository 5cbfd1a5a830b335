"""What a reported claim says of its speaker: who tells of B's broken word stands against B."""

import re

from realpolitik.reading.dates.modality import modality
from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.grammar.subjunctive import SECOND, subjunctive
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.relations.doers import own_people
from realpolitik.reading.relations.frames import Frame, Link, frame_of
from realpolitik.reading.relations.partisans import partisan
from realpolitik.reading.relations.relation_verbs import doing
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.speech.statements import Said
from realpolitik.reading.view import View

__all__ = ["blame_links"]

NEAR = 4
REACH = 7  # an English verb's companion words stand this near behind it
KINDS = {1: "supports", -1: "opposes"}
APART = frozenset(["but", "while", "whereas", "doch", "aber", "während", "jedoch", "though"])
MEASURES = ("sanctions", "threatens")
OUGHT = frozenset(
    ["should", "must", "better", "ought", "needs", "has", "sollte", "sollten", "solle", "sollen",
     "müsse", "müssten", "muss", "müssen", "möge", "mögen"]
)  # fmt: skip
WHICH = frozenset(["who", "which", "whom", "whose", "where"])
SCORNED = re.compile(
    r"(?:provo[ck]ation|aggression|betrayal|blackmail|extortion|lies|verrat|erpressung|lüge|diktat|"
    r"insult|affront|theft|einmischung|meddling|interference|bullying|smear|slander|übergriff)"
)
REMOTE = ("hypothetical", "question")
COMPLAINING = frozenset(
    ["complain", "charge", "fume", "thunder", "rail", "allege", "snarl", "seethe", "gripe", "rage",
     "protest", "deplore", "decry", "accuse", "rant", "storm", "schimpfen", "wettern", "poltern",
     "zürnen", "wüten", "ätzen", "beschweren", "beklagen", "monieren", "beanstanden", "bemängeln",
     "anprangern", "empören", "grollen"]
)  # fmt: skip
OPENERS = frozenset(["that", "dass", "the", "der", "die", "das", '"', "“", "„", "»", "how", "wie"])
SUFFERED = frozenset(["been", "worden", "wurde", "wurden", "werde", "was", "were", "being"])
OWN = frozenset(["i", "we", "you", "ich", "wir", "sie", "ihr", "they", "he", "she"])


def blame_links(scene: Scene) -> list[Link]:
    """Links of each speaker with whoever it says did something bad or good."""
    links: list[Link] = []
    said = [s for s in scene.said if partisan(scene.document, s.speaker)]
    if not said:
        return []
    deeds = [(hit, sign) for hit in _hits(scene) if (sign := _sign(scene.view, hit))]
    for statement in said:
        for hit, sign in deeds:
            links += _judged(scene, statement, hit, sign)
        links += _measures(scene, statement)
        if statement.rule.partition(":")[2] in COMPLAINING and not _accused(scene, statement):
            links += _complained(scene, statement)
    return links


def _hits(scene: Scene) -> list[VerbHit]:
    return find_verbs(scene.view, "deeds", scene.document.language, every=True)


def _sign(view: View, hit: VerbHit) -> int:
    """What the deed tells of its doer: a good deed not done is a bad one; 0 where it is neither."""
    sign, wanted, ought = hit.verb.cells[:3]
    if ought and not OUGHT & set(view.lower[hit.first : hit.last]):
        return 0
    if wanted and not any(words in _clause(view, hit) for words in _starts(wanted)):
        return 0
    good = sign == "+"
    if hit.negated:
        return -1 if good else 0
    return 1 if good else -1


def _starts(wanted: str) -> list[str]:
    return [f" {words}" for words in wanted.split("|")]


def _clause(view: View, hit: VerbHit) -> str:
    """The words a companion may stand among: after an English verb, around a German one."""
    english = not hit.verb.forms.subjunctive
    first, last = (hit.at + 1, min(hit.last, hit.at + REACH)) if english else (hit.first, hit.last)
    return " " + " ".join(view.lower[first:last])


def _judged(scene: Scene, said: Said, hit: VerbHit, sign: int) -> list[Link]:
    """The speaker with who did it, or who did it with the third party that it hit."""
    view, document = scene.view, scene.document
    doing = not hit.infinite or _goes_on(view, hit)
    remote = modality(view, hit.at, document.language) in REMOTE and not hit.verb.cells[2]
    if not (doing or hit.verb.cells[2]) or remote:
        return []
    if not _reported(view, said, hit, document.language):
        return []
    links = []
    doers = _doers(scene, hit)
    if not all(_apart(scene, said.speaker, doer) for doer in doers):
        return []
    for doer in doers:
        hurt = [v for v in _victims(scene, hit, doer) if _apart(scene, said.speaker, v)]
        for source, target in [(doer, victim) for victim in hurt] or [(said.speaker, doer)]:
            rule = f"blame:{hit.verb.name}"
            links.append(_link(source, target, sign, hit, rule))
    return links


def _reported(view: View, said: Said, hit: VerbHit, language: str) -> bool:
    """Whether the deed is told by the speaker: quoted, in the Konjunktiv or a "that" clause."""
    if said.first <= hit.at < said.last and said.form in ("direct", "block"):
        return True
    clause = view.lower[hit.first : hit.last]
    before = view.lower[max(0, hit.first - 1) : hit.first + 1]
    joined = language == "en" and hit.first and view.lower[hit.first] == "and"
    if joined or any(word in APART for word in before) or WHICH & set(clause[:3]):
        return False
    if said.form in ("direct", "block"):
        return False
    if language == "en":
        return True
    reporting = subjunctive(view) or any(w in SECOND for w in clause) or "dass" in clause[:1]
    return reporting or view.lower[hit.at] in hit.verb.forms.subjunctive or said.form == "headline"


def _victims(scene: Scene, hit: VerbHit, doer: str) -> tuple[str, ...]:
    """Whom the deed hits: its object, or whom it is done against."""
    english = scene.document.language == "en"
    known = verbs("relation_verbs", scene.document.language).get(scene.view.lower[hit.at], ())
    if any(verb.cells[1] == "+" for verb in known):
        return ()  # "armed the rebels": its object is served by it
    for phrase in scene.found:
        inside = hit.first <= phrase.first < hit.last and doer not in phrase.actors
        near = 0 < phrase.first - hit.at <= NEAR if english else phrase.article != "der"
        told = not english or not {"and", "or", "but"} & set(
            scene.view.lower[hit.at : phrase.first]
        )
        if inside and near and told and phrase.preposition in ("", "against", "gegen"):
            return phrase.actors
    return ()


def _goes_on(view: View, hit: VerbHit) -> bool:
    """Whether an infinite form tells what happens: "has been cheating", "is stealing"."""
    near = view.lower[max(hit.first, hit.at - 3) : hit.at]
    return view.lower[hit.at].endswith("ing") and any(
        word in ("is", "are", "was", "were", "been", "'s", "’s", "be") for word in near
    )


def _doers(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    if hit.passive:
        agents = ("by",) if scene.document.language == "en" else ("von", "durch")
        inside = [p for p in scene.found if hit.first <= p.first < hit.last]
        return next((p.actors for p in inside if p.preposition in agents), ())
    known = [p for p in scene.found if not p.modifier or own_people(scene, hit, p)]
    plain = [p._replace(modifier=False) for p in known]
    return doing(scene._replace(found=plain), hit)


def _accused(scene: Scene, said: Said) -> bool:
    """Whether the verb of accusing names by itself whom it accuses: its frame reads that."""
    name = said.rule.partition(":")[2]
    known = find_verbs(scene.view, "relation_verbs", scene.document.language)
    hits = [hit for hit in known if hit.verb.name == name and "obj" in hit.verb.cells[3]]
    return any(p.nominal and 0 < p.first - hit.at <= NEAR for hit in hits for p in scene.found)


def _complained(scene: Scene, said: Said) -> list[Link]:
    """ "B, she complained, had withdrawn": whom a complaint is about, whatever it did."""
    view = scene.view
    for phrase in scene.found:
        if not phrase.nominal:
            continue
        opens = phrase.first <= 1 or view.lower[phrase.first - 1] in OPENERS
        start = phrase.first - bool(phrase.article)
        rest = view.lower[phrase.last :]
        if not opens or any(word in OWN for word in view.lower[:start]) or SUFFERED & set(rest):
            continue
        kind, rule = KINDS[-1], "blame:complaint"
        first, last = phrase.first, phrase.last
        return [
            Link(said.speaker, actor, kind, -1, "diplomacy", first, first, last, rule)
            for actor in phrase.actors
            if _apart(scene, said.speaker, actor)
        ]
    return []


def _measures(scene: Scene, said: Said) -> list[Link]:
    """ "The Chinese curbs, he said, hurt": of whose hostile measure somebody else speaks."""
    links = []
    for phrase in scene.found:
        noun = phrase.head if phrase.modifier else phrase.last
        if not (phrase.modifier or phrase.genitive) or not 0 <= noun < len(scene.view.lower):
            continue
        if not _measure(scene, noun):
            continue
        links += [
            Link(said.speaker, doer, KINDS[-1], -1, "diplomacy", noun, phrase.first, noun + 1,
                 f"blame:{scene.view.lower[noun]}")
            for doer in phrase.actors
            if _apart(scene, said.speaker, doer)
        ]  # fmt: skip
    return links


def _measure(scene: Scene, noun: int) -> bool:
    """Whether a noun names a hostile measure, or what only its victims call so."""
    word, language = scene.view.lower[noun], scene.document.language
    named = frame_of(word, language)
    if named is not None and named[1].type in MEASURES:
        return not _directed(scene, noun, named[1])
    return SCORNED.search(word) is not None


def _directed(scene: Scene, noun: int, frame: Frame) -> bool:
    """Whether the measure names its own target: then the noun's frame reads it."""
    places = {target.partition(":")[0] for target in frame.targets}
    return any(0 < p.first - noun <= NEAR and p.preposition in places for p in scene.found)


def _apart(scene: Scene, speaker: str, other: str) -> bool:
    known = other in scene.document.records
    return known and scene.document.apart(speaker, other)


def _link(source: str, target: str, sign: int, hit: VerbHit, rule: str) -> Link:
    kind = KINDS[sign]
    return Link(source, target, kind, sign, "diplomacy", hit.at, hit.first, hit.last, rule)
