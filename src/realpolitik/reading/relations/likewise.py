"""Who does as the clause before says: "X rügte Y, ebenso Z", "Z ebenfalls", "as did Z"."""

from realpolitik.reading.grammar.segments import segments
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["likewise_links"]

OPENING = {
    "de": (("ebenso",), ("genauso",), ("desgleichen",), ("gleichfalls",),
           ("wie", "auch"), ("und", "auch"),
           ("wie", "zuvor")),
    "en": (("as", "did"), ("as", "does"), ("as", "do"), ("as", "has"), ("as", "have"),
           ("so", "did"), ("so", "does"), ("and", "so", "did"), ("and", "so", "does")),
}  # fmt: skip
CLOSING = {
    "de": frozenset(["ebenso", "ebenfalls", "genauso", "gleichfalls", "auch", "desgleichen"]),
    "en": frozenset(["too", "likewise"]),
}
LONG = 9


def likewise_links(scene: Scene, stated: list[Link]) -> list[Link]:
    """The links of the clause before, for whoever a fragment without a verb says does the same."""
    links: list[Link] = []
    for first, last in segments(scene.view):
        before = [k for k in stated if k.at < first and not k.negated]
        same = _fragment(scene, first, last) if before else ()
        if not same:
            continue
        said = [k for k in before if k.at == before[-1].at and k.source == before[-1].source]
        links += [
            link._replace(source=actor, at=first, first=first, last=last, rule="likewise")
            for link in said
            for actor in same
            if not scene.document.untied(actor, link.target, link.sign) and actor != link.source
        ]
    return links


def _fragment(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Whom a fragment names: "ebenso Z", "Z ebenfalls", "as did Z"; () for a clause of its own."""
    language, lower = scene.document.language, scene.view.lower
    words = [lower[k] for k in range(first, last) if scene.view.tokens[k].word]
    if not words or last - first > LONG:
        return ()
    opened = next((o for o in OPENING[language] if tuple(words[: len(o)]) == o), ())
    closed = not opened and words[-1] in CLOSING[language]
    rest = words[len(opened) :]
    tables = [verbs(table, language) for table in ("relation_verbs", "speech", "idioms")]
    finite = WORDS[language].auxiliaries & set(rest)
    finite |= {word for word in rest for table in tables if word in table}
    named = [p for p in scene.found if first <= p.first < last and p.nominal]
    if not (opened or closed) or finite or len(named) != 1:
        return ()
    near = named[0].first - first <= len(opened) + 1
    ends = named[0].last >= last - 2 or opened
    return named[0].actors if near and ends else ()
