"""Signed relations by verb frames: who does what to whom in a clause."""

import re

from realpolitik.reading.doers import (
    AGENTS,
    controlled,
    doer,
    everybody,
    own_people,
    owned_subject,
    parted,
    somebody,
)
from realpolitik.reading.firsthand import quoting
from realpolitik.reading.frames import SIGNS, Frame, Link
from realpolitik.reading.objects import relative
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.scene import Scene
from realpolitik.reading.segments import BE, FEELS, VerbHit, find_verbs, refuses, verbs
from realpolitik.reading.subjects import subject
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["AGENT", "act_links", "between", "doing", "nominalised", "opposite", "verb_links"]

AGENT = {"de": ("von", "durch"), "en": ("by",)}


EACH_OTHER = frozenset(["einander", "gegenseitig", "sich"])


ABSTRACT = re.compile(
    r"(?:vorw[aä]nde?|argumente?|anlass|anlässe|beweise?|schlagzeilen?|gründe?|pretexts?|excuses?|reasons?|"
    r"headlines?|majority|mehrheit|impression|eindruck|answers?|antwort|proof|evidence|arguments?)$"
)
MARCHING = ("cross", "pour")
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
OWNED = 3
NOMINATIVE = frozenset(["he", "she", "they", "we", "i"])
FINITE = frozenset(
    ["is", "are", "was", "were", "has", "had", "will", "would", "can", "cannot", "could", "must",
     "should", "may", "might"]
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
        if not p.modifier or _owning(scene.view, p, hit) or own_people(scene, hit, p)
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
    if hit.negated and (hit.verb.name in TURNING or refuses(scene.view, hit)):
        hit = opposite(hit)
    return _passive(scene, hit) if hit.passive else _links(scene, hit)


def _owning(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "backed the Bolivian claim", "expelled two Chinese ships": whose it is that is meant."""
    if phrase.modifier and phrase.preposition in _places(hit):
        return True
    return (
        phrase.modifier
        and not phrase.preposition
        and 0 < phrase.first - hit.at <= OWNED
        and all(_plain(view, k) for k in range(hit.at + 1, phrase.first))
    )


def _places(hit: VerbHit) -> list[str]:
    """The prepositions of the verb's frame: "close ... to", "kämpfen gegen"."""
    return [want.partition(":")[0] for want in hit.verb.cells[3].split()]


def _plain(view: View, at: int) -> bool:
    """An article, a number or an adjective: nothing that governs what follows."""
    word = view.lower[at]
    closed = WORDS["en"].prepositions | WORDS["en"].auxiliaries | WORDS["en"].subordinators
    closed |= WORDS["de"].prepositions | WORDS["de"].auxiliaries | WORDS["de"].subordinators
    return view.tokens[at].word and word not in closed and not view.tokens[at].capital


def doing(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """Who does what an active verb says, by its subject or by what stands in its place."""
    sources = subject(scene.document, scene.view, scene.found, hit)
    if hit.infinite and scene.view.lower[hit.at - 1] in GERUND and hit.at - 1 > hit.first:
        near = [p for p in scene.found if hit.first <= p.first < hit.at and p.nominal]
        sources = near[-1].actors if near else sources  # "rebuked X for striking Y"
    sources = controlled(scene, hit) or parted(scene, hit, sources)
    if hit.verb.name in MOODS and scene.view.lower[hit.first] in ("which", "was"):
        return next((p.actors for p in scene.found if p.nominal and p.first <= 2), ())
    if not sources or hit.verb.name in MOODS or owned_subject(scene, hit, sources):
        lost = owned_subject(scene, hit, sources)
        sources = doer(scene, hit) or (() if lost else sources) or everybody(scene, hit)
    if hit.at == hit.first > 0 and scene.document.language == "en":
        return somebody(scene, hit) or sources
    impersonal = "man" in scene.view.lower[max(hit.first, hit.at - 2) : hit.at + 2]
    return (() if impersonal else sources) or somebody(scene, hit)


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
    against = all(link.sign != SIGNS[sign] for link in links)
    if against and len(sources) == 2 and _mutual(scene.view, hit, wanted):
        links.append(_pair(hit, sources))
    return links


def between(
    scene: Scene, hit: VerbHit, frame: Frame, sources: tuple[str, ...], phrase: Phrase
) -> list[Link]:
    """Links of every source with every actor of the phrase; "I" is whoever is quoted."""
    if sources == ("author",) and (speaker := quoting(scene, hit.at)):
        sources = (speaker,)
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


def _mutual(view: View, hit: VerbHit, wanted: str) -> bool:
    near = view.lower[hit.first : hit.last]
    reciprocal = any(word in EACH_OTHER for word in near) or "each other" in " ".join(near)
    return "both" in wanted or reciprocal


def _arguments(scene: Scene, hit: VerbHit, place: str, sources: tuple[str, ...]) -> list[Phrase]:
    """The phrases that fill one slot of the frame."""
    view, language = scene.view, scene.document.language
    first, last = _part(view, hit) if language == "de" else (hit.first, hit.last)
    inside = [p for p in scene.found if first <= p.first < last and p.actors != sources]
    if place == "obj":
        given = hit.verb.cells[0] in ("aids", "trades")  # what is given has another owner
        nominal = [p for p in inside if p.nominal] or [
            p for p in inside if p.genitive and not given and _owner(view, hit, p, language)
        ]
        whom = [] if nominal else relative(scene, hit, "", sources)
        if whom:
            return whom
        if language == "en":
            return [
                p
                for p in nominal
                if 0 < p.first - hit.at <= FAR
                and _free(view, hit.at + 1, p.first)
                and not _acting(view, p)
            ][:1]
        return [p for p in nominal if p.article not in ("der",) or p.last > hit.at][:1]
    if place == "both":
        return []
    governed = [
        p for p in inside if p.preposition == place or (p.genitive and _through(view, p, place))
    ]
    if language == "en":
        governed = [p for p in governed if 0 < p.first - hit.at <= 2 * NEAR]
        if place == "by":  # "stands accused by Oslo": whoever accuses
            governed = [p for p in governed if view.lower[hit.at + 1] == "by"]
    return governed[:1] or relative(scene, hit, place, sources)


def _acting(view: View, phrase: Phrase) -> bool:
    """ "suspects he will go", "believes Oslo is right": who does something is no object."""
    pronoun = view.lower[phrase.first] in NOMINATIVE and phrase.last == phrase.first + 1
    after = view.lower[phrase.last : phrase.last + 1]
    return pronoun or (bool(after) and after[0] in FINITE)


def _part(view: View, hit: VerbHit) -> tuple[int, int]:
    """The part of a German clause that belongs to one of two verbs joined by "und"."""
    known = verbs("relation_verbs", "de")
    joints = [k for k in range(hit.first, hit.last - 1) if view.lower[k] in ("und", "aber", "oder")]
    joints = [k for k in joints if view.words[k + 1] in known]
    first = max((k for k in joints if k < hit.at), default=hit.first)
    return first, min((k for k in joints if k > hit.at), default=hit.last)


def _owner(view: View, hit: VerbHit, phrase: Phrase, language: str) -> bool:
    """ "unterstützt den Anspruch Marokkos", "condemned Russia's war": the owner is meant."""
    distance = phrase.first - hit.at
    if language == "en":
        return 0 < distance <= 2
    object_noun = phrase.first > 0 and view.tokens[phrase.first - 1].capital
    if object_noun and distance > NEAR:
        object_noun = distance <= 2 * NEAR and view.lower[phrase.first - 2] in ("den", "die", "das")
    return (distance > 0 and object_noun) or (phrase.last < hit.at and not phrase.preposition)


def _through(view: View, phrase: Phrase, place: str) -> bool:
    """ "gegen die Folgen von Trumps Strategiewechsel": the preposition governs what X owns."""
    before = range(max(0, phrase.first - 5), phrase.first)
    at = next((k for k in before if view.lower[k] == place), -1)
    nouns = [k for k in before if view.tokens[k].capital and k > at]
    return at >= 0 and (place == "gegen" or nouns == [phrase.first - 1 - bool(phrase.article)])


def _free(view: View, first: int, last: int) -> bool:
    """No other verb or preposition between an English verb and its object."""
    words = WORDS["en"]
    return not any(
        view.lower[k] in words.prepositions | words.auxiliaries | words.subordinators | {"to", "s"}
        or view.lower[k].endswith("ing")
        for k in range(first, last)
    )


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
