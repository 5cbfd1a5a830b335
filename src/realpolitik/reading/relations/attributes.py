"""Relations by attributes: "Iran-backed Houthis", "die von X gegen Y verhängten Sanktionen"."""

from itertools import combinations

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.relations.adjectives import described
from realpolitik.reading.relations.frames import Frame, Link, clear, frame_of
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["attribute_links"]

BACKED = frozenset(
    ["backed", "supported", "funded", "financed", "armed", "allied", "aligned", "sponsored",
     "trained", "equipped", "friendly", "protected"]
)  # fmt: skip
TOGETHER = frozenset(["together", "jointly", "gemeinsam", "zusammen"])
STANDING = {"against": -1, "behind": 1, "beside": 1, "gegen": -1, "hinter": 1, "neben": 1}
STANDS = (["stand"], ["stands"], ["stood"], ["steht"], ["stehen"], ["stand"], ["standen"])
BY = ("von", "vom", "durch")
REACH = 10
LARGEST = 3


def attribute_links(scene: Scene) -> list[Link]:
    """Links that an attribute states: backed by a state, imposed by one on another, together."""
    return [*_backed(scene), *_attributive(scene), *_together(scene), *_inverted(scene)]


def _inverted(scene: Scene) -> list[Link]:
    """ "Against X stand Y", "Behind X stands Y": who stands there comes last."""
    view, links = scene.view, []
    for phrase in scene.found:
        sign = STANDING.get(phrase.preposition, 0)
        verb = view.lower[phrase.last : phrase.last + 1]
        after = [p for p in scene.found if p.nominal and 0 < p.first - phrase.last <= 2]
        if not sign or verb not in STANDS or not after:
            continue
        kind = "supports" if sign > 0 else "opposes"
        links += [
            Link(one, other, kind, sign, "diplomacy", phrase.last, phrase.first, after[0].last,
                 "attribute:stand")
            for one in after[0].actors
            for other in phrase.actors
            if not scene.document.related(one, other)
        ]  # fmt: skip
    return links


def _backed(scene: Scene) -> list[Link]:
    """ "Iran-backed Houthis": the state stands by whom the words after name."""
    view, links = scene.view, []
    for at, word in enumerate(view.lower):
        if word not in BACKED or not view.tokens[at].glued:
            continue
        patron = next((m.actor for m in view.mentions if m.last == at and not m.inside), "")
        client = next(
            (p for p in scene.found if at < p.last - 1 and p.first <= at + 2 and p.last > at + 1),
            None,
        )
        actors = [a for a in client.actors if a != patron] if client is not None else []
        links += [
            Link(patron, actor, "supports", 1, "security", at, at, at + 1, "attribute:backed")
            for actor in actors
            if patron and not scene.document.related(patron, actor)
        ]
    return links


def _attributive(scene: Scene) -> list[Link]:
    """German: "von den USA gegen Russland verhängte Sanktionen", "von Iran unterstützte Huthi"."""
    if scene.document.language != "de":
        return []
    view, links = scene.view, []
    for at, token in enumerate(view.tokens):
        if (
            not token.capital
            or not at
            or not view.lower[at - 1].endswith(("te", "ten", "ene", "enen"))
        ):
            continue
        before = [
            p
            for p in scene.found
            if p.last < at and at - p.first <= REACH and clear(view, p.last, at)
        ]
        agents = [p for p in before if p.preposition in ("von", "durch")]
        if not agents:
            continue
        links += _done(scene, at, agents[-1], before)
    return links


def _done(scene: Scene, at: int, agent: Phrase, before: list[Phrase]) -> list[Link]:
    view = scene.view
    named = frame_of(view.lower[at], "de")
    if named is not None:
        wanted = {target.partition(":")[0] for target in named[1].targets}
        hit = [p for p in before if p.preposition in wanted - {"von", "durch"}]
        return _all(scene, agent, hit[-1], named[1], at) if hit else []
    stem = view.lower[at - 1]
    known = next(
        (v for v in verbs("relation_verbs", "de").get(stem, ()) if stem in v.forms.participle), None
    )
    whom = described(scene, at - 1)
    by = max((k for k in range(agent.first) if view.lower[k] in BY), default=0)
    if by and view.lower[by - 1] not in WORDS["de"].articles | WORDS["de"].possessives:
        return []  # "X von der Union unterstützte Oslo": a deed, no attribute
    if known is None or whom is None or "obj" not in known.cells[3]:
        return []
    return _all(scene, agent, whom, Frame(known.cells[0], known.cells[1], known.cells[2], ()), at)


def _all(scene: Scene, agent: Phrase, target: Phrase, frame: Frame, at: int) -> list[Link]:
    first, last = min(agent.first, target.first), max(at + 1, target.last)
    return [
        Link(source, other, *frame.parts, at, first, last, "attribute:participle")
        for source in agent.actors
        for other in target.actors
        if not scene.document.related(source, other)
    ]


def _together(scene: Scene) -> list[Link]:
    """ "A and B founded X together", "A, together with B"."""
    view, document, links = scene.view, scene.document, []
    for at, word in enumerate(view.lower):
        if word not in TOGETHER:
            continue
        first, last = segment(view, at)
        pairs: list[tuple[str, str]] = []
        if view.lower[at + 1 : at + 2] in (["with"], ["mit"]):
            others = [p for p in scene.found if at < p.first <= at + 2 and not p.modifier]
            owners = [p for p in scene.found if p.last <= at and p.nominal]
            if others and owners:
                pairs = [(a, b) for a in owners[-1].actors for b in others[0].actors]
        else:
            joint = [p for p in scene.found if first <= p.first < last and p.nominal]
            groups = [p.actors for p in joint if 2 <= len(p.actors) <= LARGEST]
            pairs = [pair for group in groups[:1] for pair in combinations(group, 2)]
        links += [
            Link(a, b, "supports", 1, "diplomacy", at, first, last, "attribute:together")
            for a, b in pairs
            if not document.related(a, b)
        ]
    return links
