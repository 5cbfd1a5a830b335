"""Signed relations between actors in a sentence, by frames; candidates for an analyst."""

from collections.abc import Callable

from realpolitik.reading.relations.adjectives import adjective_links
from realpolitik.reading.relations.attributes import attribute_links
from realpolitik.reading.relations.blame import blame_links
from realpolitik.reading.relations.demands import demand_links
from realpolitik.reading.relations.firsthand import first_persons
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.idioms import idiom_links
from realpolitik.reading.relations.kin import kin_links
from realpolitik.reading.relations.labels import label_links
from realpolitik.reading.relations.leanings import leaning_links
from realpolitik.reading.relations.likewise import likewise_links
from realpolitik.reading.relations.moods import mood_links
from realpolitik.reading.relations.relation_nouns import noun_links
from realpolitik.reading.relations.relation_verbs import verb_links
from realpolitik.reading.relations.retorts import retort_links
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.relations.verdicts import verdict_links
from realpolitik.reading.view import Document

__all__ = ["find_relations"]

EUROPE = {"europe", "european-union", "european-commission"}
NOT_PARTIES = ("media", "platform", "unknown", "experts")


def find_relations(scene: Scene) -> list[Link]:
    """Relations of one sentence, each pair and sign once; titles and scare quotes are masked."""
    document, view = scene.document, scene.view
    spoken = [p for p in scene.found if (q := view.quoted(p.first)) is None or q.kind == "speech"]
    links: dict[tuple[str, str, int], Link] = {}
    own = first_persons(scene)
    spoken = sorted([*spoken, *own], key=lambda p: p.first) if own else spoken
    if not spoken:
        return []  # nobody is named or meant
    unmasked = scene._replace(found=spoken)
    idioms = idiom_links(unmasked)
    stated = [
        *idioms,
        *_unless(_unless(verb_links(unmasked), idioms, _retold), idioms, _contrary),
        *_unless(noun_links(unmasked), idioms, _contrary),
        *attribute_links(unmasked),
        *mood_links(unmasked),
        *kin_links(unmasked),
    ]
    stated += [*adjective_links(unmasked), *leaning_links(unmasked)]
    stated += [*demand_links(unmasked), *retort_links(unmasked, stated)]
    stated += likewise_links(unmasked, stated)
    pairs = {(frozenset((k.source, k.target)), k.sign) for k in stated}
    blamed = [
        k for k in blame_links(unmasked) if (frozenset((k.source, k.target)), k.sign) not in pairs
    ]
    for link in [*stated, *label_links(unmasked), *blamed, *verdict_links(unmasked)]:
        quotation = view.quoted(link.at)
        if quotation is not None and quotation.kind != "speech":
            continue
        ends = (link.source, link.target)
        if any(_kind(document, actor) in NOT_PARTIES for actor in ends) or set(ends) <= EUROPE:
            continue
        links.setdefault((link.source, link.target, link.sign), link)
    told = {(k.source, k.target, k.at) for k in links.values() if not k.negated}
    kept = [k for k in links.values() if not k.negated or (k.source, k.target, k.at) not in told]
    return sorted(kept, key=lambda link: link.first)


def _unless(
    links: list[Link], idioms: list[Link], taken: Callable[[Link, Link], bool]
) -> list[Link]:
    """The links that no idiom has taken."""
    return [link for link in links if not any(taken(link, idiom) for idiom in idioms)]


def _retold(link: Link, idiom: Link) -> bool:
    """Whether the verb alone would say of the two what the idiom says better."""
    return link.at == idiom.at and {link.source, link.target} == {idiom.source, idiom.target}


def _contrary(link: Link, idiom: Link) -> bool:
    """ "stops its aid to X": the idiom says the opposite of what its noun would."""
    same = {link.source, link.target} == {idiom.source, idiom.target}
    return same and not idiom.negated and link.sign == -idiom.sign


def _kind(document: Document, actor: str) -> str:
    record = document.records.get(actor)
    return record.kind if record else ""
