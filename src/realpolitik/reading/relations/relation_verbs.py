"""Signed relations by verb frames: who does what to whom in a clause."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import (
    BE,
    FEELS,
    VerbHit,
    find_verbs,
    refuses,
)
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.relations.doers import (
    AGENTS,
    controlled,
    doer,
    everybody,
    member,
    own_agents,
    own_people,
    owned_subject,
    parted,
    somebody,
)
from realpolitik.reading.relations.ended import no_more
from realpolitik.reading.relations.firsthand import quoting
from realpolitik.reading.relations.frames import SIGNS, Frame, Link
from realpolitik.reading.relations.governed import (
    acting,
    free,
    nominative,
    owner,
    owning,
    through,
)
from realpolitik.reading.relations.ground import struck
from realpolitik.reading.relations.objects import beyond_aside, relative, stolen
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View

__all__ = ["AGENT", "act_links", "between", "doing", "nominalised", "opposite", "verb_links"]

AGENT = {"de": ("von", "durch"), "en": ("by",)}


EACH_OTHER = frozenset(["einander", "gegenseitig", "sich"])


ABSTRACT = re.compile(
    r"(?:vorw[aä]nde?|argumente?|anlass|anlässe|beweise?|schlagzeilen?|gründe?|pretexts?|excuses?|reasons?|"
    r"headlines?|majority|mehrheit|impression|eindruck|answers?|antwort|proof|evidence|arguments?)$"
)
ASKING = ("demand", "seek", "request", "ask", "fordern", "verlangen", "erbitten", "einfordern")
ANSWERS = re.compile(
    r"(?:explanation|clarification|clarity|details|information|answers|assurance|aufklärung|"
    r"erläuterung|auskunft|auskünfte|klarstellung|antworten|einzelheiten)"
)
MARCHING = ("cross", "pour")
NOBODY = ("no", "neither", "kein", "keine", "keiner")
GERUND = ("for", "of", "from")
NEAR = 4
FAR = 6
TURNING = frozenset(
    ["trauen", "vertrauen", "mögen", "fallenlassen", "trust", "like", "abandon", "desert",
     "forsake", "forgive", "believe", "glauben", "verzeihen", "respect",
     "respektieren", "schätzen", "tolerate", "dulden"]
)  # fmt: skip
MOODS = frozenset(
    ["anger", "irritate", "infuriate", "alarm", "please", "reassure", "weaken", "threaten",
     "verärgern", "erzürnen", "empören", "irritieren", "schwächen", "bedrohen"]
)  # fmt: skip


def verb_links(scene: Scene) -> list[Link]:
    """The relations that verbs of the sentence state."""
    links: list[Link] = []
    for hit in find_verbs(scene.view, "relation_verbs", scene.document.language):
        links += act_links(nominalised(scene, hit), hit)
    return links


def nominalised(scene: Scene, hit: VerbHit) -> Scene:
    """The scene with the phrases the verb may govern: adjectives that tell whose a thing is too."""
    known = [
        p
        for p in scene.found
        if not p.modifier or owning(scene.view, p, hit) or own_people(scene, hit, p)
    ]
    return scene._replace(found=[p._replace(modifier=False) for p in known])


def opposite(hit: VerbHit) -> VerbHit:
    """The verb with its sign turned: who does not trust somebody distrusts."""
    cells = list(hit.verb.cells)
    cells[1] = {"+": "-", "-": "+"}.get(cells[1], cells[1])
    cells[0] = "supports" if cells[1] == "+" else "opposes"
    return hit._replace(negated=False, verb=hit.verb._replace(cells=tuple(cells)))


def act_links(scene: Scene, hit: VerbHit) -> list[Link]:
    """The relations that one verb states."""
    if hit.verb.name == "close" and scene.view.lower[hit.at + 1 : hit.at + 2] == ["to"]:
        return []  # "close to Oslo": an adjective
    if hit.verb.name in ASKING and any(
        ANSWERS.match(word) for word in scene.view.lower[hit.first : hit.last]
    ):
        return []  # who asks for an explanation takes no side yet
    conceding = hit.verb.cells[0] == "concedes"
    turning = (
        conceding
        or hit.verb.name in TURNING
        or refuses(scene.view, hit)
        or no_more(scene.view, hit)
    )
    if hit.negated and turning:
        hit = opposite(hit)
    return _passive(scene, hit) if hit.passive else _links(scene, hit)


def doing(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """Who does what an active verb says, by its subject or by what stands in its place."""
    sources = subject(scene.document, scene.view, scene.found, hit)
    if hit.infinite and scene.view.lower[hit.at - 1] in GERUND and hit.at - 1 > hit.first:
        near = [p for p in scene.found if hit.first <= p.first < hit.at and p.nominal]
        sources = near[-1].actors if near else sources  # "rebuked X for striking Y"
    sources = own_agents(scene, hit) or member(scene, hit, sources)
    sources = controlled(scene, hit) or parted(scene, hit, sources)
    if hit.verb.name in MOODS and scene.view.lower[hit.first] in ("which", "was"):
        return next((p.actors for p in scene.found if p.nominal and p.first <= 2), ())
    if not sources or hit.verb.name in MOODS or owned_subject(scene, hit, sources):
        lost = owned_subject(scene, hit, sources)
        sources = doer(scene, hit) or (() if lost else sources) or everybody(scene, hit)
    if hit.at == hit.first > 0 and scene.document.language == "en":
        return somebody(scene, hit) or sources
    impersonal = "man" in scene.view.lower[max(hit.first, hit.at - 2) : hit.at + 2]
    spoken = _speaking(scene, hit)
    behind = all(p.last > hit.at for p in scene.found if p.actors == sources and p.nominal)
    if spoken and behind and not set(spoken) & set(sources):
        return spoken
    return (() if impersonal else sources) or somebody(scene, hit)


def _speaking(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """ "Die Notenbank in Oslo rügte X": whom the statement rules found to say what it says."""
    if hit.passive or hit.infinite:
        return ()
    rule, records = f"speech:{hit.verb.name}", scene.document.records
    return tuple(s.speaker for s in scene.said if s.rule == rule and s.speaker in records)


def _links(scene: Scene, hit: VerbHit) -> list[Link]:
    kind, sign, _, wanted = hit.verb.cells[:4]
    clause = scene.view.lower[hit.first : hit.last]
    if kind == "aids" and any(ABSTRACT.match(word) for word in clause):
        return []
    if hit.verb.name in MARCHING and not AGENTS.search(scene.view.lower[hit.at - 1]):
        return []
    sources = doing(scene, hit)
    links = []
    for want in wanted.split():
        place, _, own = want.partition(":")
        turned = {"": kind, "-": "hostile", "+": "supports"}[own]
        for phrase in _arguments(scene, hit, place, sources):
            frame = Frame(turned, own or sign, hit.verb.cells[2], ())
            links += between(scene, hit, frame, sources, phrase)
    if not links and kind == "hostile" and not hit.passive:
        hurt = struck(scene, hit, sources)
        links = between(scene, hit, Frame(kind, sign, hit.verb.cells[2], ()), *hurt)
    against = all(link.sign != SIGNS[sign] for link in links)
    if against and len(sources) == 2 and _mutual(scene.view, hit, wanted, bool(links)):
        links.append(_pair(hit, sources))
    return links


def _nobody(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> bool:
    """ "No American president can promise him that": nobody of them does it."""
    return any(
        p.actors == sources and p.nominal and p.article in NOBODY
        for p in scene.found
        if hit.first <= p.first < hit.last
    )


def between(
    scene: Scene, hit: VerbHit, frame: Frame, sources: tuple[str, ...], phrase: Phrase
) -> list[Link]:
    """Links of every source with every actor of the phrase; "I" is whoever is quoted."""
    if sources == ("author",) and (speaker := quoting(scene, hit.at)):
        sources = (speaker,)
    if _nobody(scene, hit, sources):
        hit = hit._replace(negated=True)
    first, last = min(hit.at, phrase.first), max(hit.at + 1, phrase.last)
    rule = f"verb:{hit.verb.name}"
    return [
        Link(source, target, *frame.parts, hit.at, first, last, rule, hit.negated)
        for source in sources
        for target in phrase.actors
        if "author" not in (source, target)
        and target not in sources
        and not scene.document.untied(source, target, frame.parts[1])
    ]


def _pair(hit: VerbHit, pair: tuple[str, ...]) -> Link:
    """A link of two equals."""
    kind, sign, layer = hit.verb.cells[:3]
    frame = Frame(kind, sign, layer, ())
    rule = f"verb:{hit.verb.name}"
    return Link(pair[0], pair[1], *frame.parts, hit.at, hit.first, hit.last, rule, hit.negated)


def _mutual(view: View, hit: VerbHit, wanted: str, directed: bool) -> bool:
    """Whether the two do it to each other; "sich" says so only of what hits nobody else."""
    near = view.lower[hit.first : hit.last]
    each = EACH_OTHER - {"sich"} if directed else EACH_OTHER
    reciprocal = any(word in each for word in near) or "each other" in " ".join(near)
    return "both" in wanted or reciprocal


def _arguments(scene: Scene, hit: VerbHit, place: str, sources: tuple[str, ...]) -> list[Phrase]:
    """The phrases that fill one slot of the frame."""
    view, language = scene.view, scene.document.language
    first, last = _part(view, hit) if language == "de" else (hit.first, hit.last)
    inside = [p for p in scene.found if first <= p.first < last and p.actors != sources]
    if place == "obj":
        given = hit.verb.cells[0] in ("aids", "trades")  # what is given has another owner
        nominal = [p for p in inside if p.nominal] or [
            p for p in inside if p.genitive and not given and owner(view, hit, p, language)
        ]
        whom = [] if nominal else relative(scene, hit, "", sources)
        if whom:
            return whom
        if language == "en":
            return [
                p
                for p in nominal
                if 0 < p.first - hit.at <= FAR
                and free(view, hit.at + 1, p.first)
                and not acting(view, p)
            ][:1]
        closed = (
            bool(sources) and not hit.infinite and view.lower[hit.at] in hit.verb.forms.participle
        )
        return [p for p in nominal if closed or p.last > hit.at or not nominative(view, p)][:1]
    if place == "both":
        return []
    governed = [
        p for p in inside if p.preposition == place or (p.genitive and through(view, p, place))
    ]
    governed = governed or beyond_aside(scene, hit, place)
    governed = [p for p in governed if not stolen(scene, hit, p, sources)]
    if language == "en":
        governed = [p for p in governed if 0 < p.first - hit.at <= 2 * NEAR]
        if place == "by":  # "stands accused by Oslo": whoever accuses
            governed = [p for p in governed if view.lower[hit.at + 1] == "by"]
    return governed[:1] or relative(scene, hit, place, sources)


def _part(view: View, hit: VerbHit) -> tuple[int, int]:
    """The part of a German clause that belongs to one of two verbs joined by "und"."""
    known = verbs("relation_verbs", "de")
    joints = [k for k in range(hit.first, hit.last - 1) if view.lower[k] in ("und", "aber", "oder")]
    joints = [k for k in joints if view.words[k + 1] in known]
    first = max((k for k in joints if k < hit.at), default=hit.first)
    return first, min((k for k in joints if k > hit.at), default=hit.last)


def _patients(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """Who suffers what a passive verb says: its subject, or the noun "backed by X" tells of."""
    view = scene.view
    reduced = scene.document.language == "en" and not any(
        w in BE["en"] | FEELS["en"] for w in view.lower[max(hit.first, hit.at - 3) : hit.at]
    )
    if reduced:
        return next((p.actors for p in scene.found if p.last == hit.at and not p.modifier), ())
    return subject(scene.document, view, scene.found, hit)


def _passive(scene: Scene, hit: VerbHit) -> list[Link]:
    kind, sign, layer, wanted = hit.verb.cells[:4]
    inside = [p for p in scene.found if hit.first <= p.first < hit.last]
    agents = [p for p in inside if p.preposition in AGENT[scene.document.language]]
    patients = _patients(scene, hit)
    if "both" in wanted and len(patients) == 2:
        return [_pair(hit, patients)]
    if "obj" not in wanted or not agents:
        return []
    suffered = agents[0]._replace(actors=patients)
    return between(scene, hit, Frame(kind, sign, layer, ()), agents[0].actors, suffered)
