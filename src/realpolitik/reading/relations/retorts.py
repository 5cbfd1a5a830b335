"""Relations that answer what was told before: "rejected the charge", "blockieren es"."""

from itertools import pairwise

from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.relations.answered import meant_by
from realpolitik.reading.relations.frames import SIGNS, Link, frame_of
from realpolitik.reading.relations.scene import Scene

__all__ = ["retort_links"]

REJECTING = frozenset(
    [
        "reject",
        "dismiss",
        "deny",
        "dispute",
        "rebut",
        "zurückweisen",
        "bestreiten",
        "dementieren",
        "scoff",
        "laugh",
        "brush",
        "shrug",
        "play",
        "refute",
        "contest",
        "abtun",
        "verwahren",
    ]
)
REPLYING = (
    ("hit", "back"),
    ("fire", "back"),
    ("retort", ""),
    ("kontern", ""),
    ("push", "back"),
    ("shoot", "back"),
    ("zurückschlagen", "zurück"),
    ("zurückschießen", "zurück"),
)
JOINING = (("anschließen", "an"), ("join", ""), ("join", "in"), ("echo", ""), ("einstimmen", "ein"),
           ("second", ""))  # fmt: skip
STEPS = frozenset(
    ["step", "move", "decision", "measure", "schritt", "entscheidung", "entschluss", "beschluss",
     "maßnahme", "ankündigung", "announcement", "vorgehen", "vorstoß"]
)  # fmt: skip
DEFINITE = frozenset(["the", "this", "that", "den", "die", "das", "diesen", "diese", "dieses"])
CHARGES = frozenset(
    ["accusation", "accusations", "charge", "charges", "claim", "claims", "complaint",
     "complaints", "allegation", "allegations", "criticism", "demand", "demands", "ultimatum",
     "threat", "threats", "vorwurf", "vorwürfe", "anschuldigung", "anschuldigungen", "forderung",
     "forderungen", "kritik", "beschwerde", "klage", "drohung", "drohungen", "behauptung",
     "behauptungen", "das", "einstufung", "anordnung", "darstellung", "anschuldigung", "warnung",
     "warnungen", "drohung", "kritik", "unterstellung", "unterstellungen", "classification",
     "designation", "criticism", "warning", "warnings", "suggestion", "rebuke", "tariffs",
     "duties", "sanctions", "zölle", "sanktionen", "ultimaten", "insinuation", "portrayal"]
)  # fmt: skip
AGAINST = frozenset(
    ["blockieren", "ablehnen", "bekämpfen", "kritisieren", "verurteilen", "block", "veto", "oppose",
     "reject", "condemn", "criticise", "criticize", "denounce", "bremsen"]
)  # fmt: skip
IN_FAVOUR = frozenset(
    [
        "endorse",
        "applaud",
        "hail",
        "billigen",
        "befürworten",
        "begrüßen",
        "unterstützen",
        "loben",
        "welcome",
        "support",
        "back",
        "praise",
    ]
)
OFFERS = frozenset(
    ["offer", "proposal", "suggestion", "overture", "invitation", "initiative", "speech", "remarks",
     "comments", "announcement", "angebot", "vorschlag", "einladung", "offerte", "rede",
     "äußerungen", "zusage", "initiative", "statement", "statements"]
)  # fmt: skip
PRONOUNS = frozenset(["es", "sie", "dies", "das", "it", "them", "this"])
RECENT = 12
LONE = 3
SIGNS_OF = {1: "supports", -1: "opposes"}


def retort_links(scene: Scene, here: list[Link]) -> list[Link]:
    """Links of who rejects a charge with who made it, and of who takes a stand on a measure."""
    links: list[Link] = []
    language = scene.document.language
    for table in ("speech", "relation_verbs"):
        for hit in find_verbs(scene.view, table, language):
            if hit.passive or hit.negated or hit.infinite:
                continue
            sources = subject(scene.document, scene.view, scene.found, hit)
            if not sources or "author" in sources:
                continue
            if hit.verb.name in REJECTING:
                links += _rejected(scene, hit, sources, here)
            if (hit.verb.name, hit.verb.particle) in REPLYING:
                links += _answered(scene, hit, sources[0])
            if (hit.verb.name, hit.verb.particle) in JOINING:
                links += _joined(scene, hit, sources)
            if hit.verb.name in AGAINST | IN_FAVOUR:
                links += _judged(scene, hit, sources, here)
    return links


def _object(scene: Scene, hit: VerbHit) -> list[str]:
    """The words of the verb's own clause: after an English verb, around a German one."""
    if scene.document.language == "en":
        return scene.view.lower[hit.at + 1 : min(hit.last, hit.at + 5)]
    return scene.view.lower[hit.first : hit.last]


def _named(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> bool:
    """Whether the clause names another actor: then the verb's frame reads it."""
    return any(
        p.actors != sources and hit.first <= p.first < hit.last and not p.preposition
        for p in scene.found
    )


def _rejected(scene: Scene, hit: VerbHit, sources: tuple[str, ...], here: list[Link]) -> list[Link]:
    if not CHARGES & set(_object(scene, hit)) or _named(scene, hit, sources):
        return []
    document, source = scene.document, sources[0]
    vague = not (CHARGES - {"das"}) & set(_object(scene, hit))
    told = [*scene.before[-RECENT:], *(k for k in here if k.at < hit.first)]
    for link in reversed(told if not vague else ()):
        if link.sign < 0 and document.related(link.target, document.root(source)):
            bound = any(k.sign > 0 and {k.source, k.target} == {source, link.source} for k in here)
            return [] if bound else [_link(hit, source, link.source)]
    speaker = scene.memory.spoke if vague else scene.memory.speaker
    states = [document.root(actor) for actor in (source, speaker)]
    known = all(state in document.records for state in states) and all(
        document.records[state].kind in ("state", "region") for state in states
    )
    if known and states[0] != states[1]:
        return [_link(hit, source, speaker)]
    return []


def _answered(scene: Scene, hit: VerbHit, source: str) -> list[Link]:
    """Who hits back stands against whoever spoke just before, or stood against them last."""
    document = scene.document
    spoke = scene.memory.spoke
    states = [document.root(actor) for actor in (source, spoke)]
    if hit.verb.particle and states[0] != states[1] and document.kind(states[1]) == "state":
        return [_link(hit, source, spoke)]
    for link in reversed(scene.before[-RECENT:]):
        if link.sign < 0 and document.related(link.target, document.root(source)):
            return [_link(hit, source, link.source)]
    return []


def _joined(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> list[Link]:
    """ "Riga joined the criticism", "schloss sich dem Lob an": whom those before it judged."""
    words = scene.view.lower[hit.first : hit.last]
    frames = [f for w in words if (f := frame_of(w, scene.document.language)) is not None]
    signs = [SIGNS[frame.sign] for _, frame in frames if frame.sign in "+-"]
    if not signs or _named(scene, hit, sources):
        return []
    for link in reversed(scene.before[-RECENT:]):
        if link.sign == signs[0] and not link.negated:
            return [
                _link(hit, source, link.target, link.sign)
                for source in sources
                if not scene.document.related(source, link.target) and source != link.source
            ]
    return []


def _judged(scene: Scene, hit: VerbHit, sources: tuple[str, ...], here: list[Link]) -> list[Link]:
    words = _object(scene, hit)
    sign = -1 if hit.verb.name in AGAINST else 1
    plan = _pronoun(scene, hit)
    if plan is not None and not any(scene.document.related(s, plan.target) for s in sources):
        return [_link(hit, source, plan.target, sign) for source in sources]
    if _named(scene, hit, sources):
        return []
    taken = _step(scene, words, sources) or _offered(scene, hit, sources, sign)
    if taken:
        return [_link(hit, source, taken, sign) for source in sources if source != taken]
    for link in reversed([*scene.before[-RECENT:], *here]):
        pronoun = link in here and bool(PRONOUNS & set(words)) and link.at < hit.at
        named = (
            link not in here
            and link.rule.startswith("noun:")
            and any(
                (frame := frame_of(word, scene.document.language)) is not None
                and frame[0] == link.rule.split(":")[1]
                for word in words
            )
        )
        if not (pronoun or named) or link.sign == 0:
            continue
        # Who opposes a measure against somebody stands by whom it hits, and against who takes it.
        other = link.target if pronoun else link.source
        turned = sign * link.sign if pronoun else sign
        return [
            _link(hit, source, other, turned)
            for source in sources
            if not scene.document.related(source, other)
        ]
    return []


def _pronoun(scene: Scene, hit: VerbHit) -> Link | None:
    """ "X backed Y's plan. Z rejected it.": the tie of the sentence before that "it" is about."""
    words = _object(scene, hit)
    alone = bool({"it", "ihn", "dies"} & set(words[:2])) and len(words) <= LONE and hit.first == 0
    told = [k for k in scene.before[-RECENT:] if k.sign > 0 and k.type == "supports"]
    return told[-1] if alone and told and scene.before[-1] == told[-1] else None


def _offered(scene: Scene, hit: VerbHit, sources: tuple[str, ...], sign: int) -> str:
    """ "welcomed the offer": who spoke last for another state made it."""
    first = hit.at + 1 if scene.document.language == "en" else hit.first
    named = OFFERS & set(scene.view.lower[first : hit.last])
    meant = meant_by(scene, first, hit.last, sources) if named and sign > 0 else ()
    return meant[0] if meant else ""


def _step(scene: Scene, words: list[str], sources: tuple[str, ...]) -> str:
    """ "welcomed the move", "den Schritt begrüßten": who last did something hostile or kind."""
    definite = any(word in STEPS and before in DEFINITE for before, word in pairwise(words))
    if not definite:
        return ""
    told = [k for k in scene.before[-RECENT:] if k.rule.startswith(("verb:", "noun:"))]
    for link in reversed(told):
        if not link.negated and link.sign and link.source in scene.document.records:
            own = any(scene.document.related(source, link.source) for source in sources)
            return "" if own else link.source
    return ""


def _link(hit: VerbHit, source: str, target: str, sign: int = -1) -> Link:
    kind = SIGNS_OF[sign]
    rule = f"retort:{hit.verb.name}"
    return Link(source, target, kind, sign, "diplomacy", hit.at, hit.first, hit.last, rule)
