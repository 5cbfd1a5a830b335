"""German word orders that hide who speaks: lists, names in quotation marks, subjects left out."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segment, segments
from realpolitik.reading.grammar.subjunctive import subjunctive
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["acts_on", "dashed", "listed", "seated", "titled"]

GOES_ON = frozenset(["aber", "jedoch", "allerdings", "zugleich", "dagegen", "hingegen", "dafür"])


def acts_on(view: View, hit: VerbHit) -> bool:
    """Whether "X schloss A aus, stellte Kiew aber B in Aussicht" does not say its subject again."""
    opens = not hit.infinite and hit.first == hit.at > 0 and segments(view)[0][1] == hit.at - 1
    told = any(q.kind == "speech" and q.last <= hit.at for q in view.quotations)
    reported = subjunctive(view) or told or view.lower[hit.at + 1 : hit.at + 2] in (["er"], ["sie"])
    return opens and not reported and bool(GOES_ON & {*view.lower[hit.at + 2 : hit.last]})


def seated(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """Whose seat "In Kiew fürchtet man ..." names: "man" is those who sit there."""
    near = view.lower[max(hit.first, hit.at - 2) : hit.at + 3]
    behind = view.lower[hit.at + 1 : hit.at + 3] in (["sie", "in"], ["sie", "im"])
    they = behind and view.lower[hit.at].endswith(("en", "rn", "ln"))  # "fürchten sie in Kiew"
    if hit.infinite or not ("man" in near or they):
        return ()
    places = [p for p in found if hit.first <= p.first < hit.last and p.preposition == "in"]
    who = [p.actors[0] for p in places[:1]]
    return tuple(
        document.root(a) if document.kind(a) in ("state", "government") else a for a in who
    )


def dashed(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """All whom "Die Chefs – A, B und C – warnten X" names between the dashes before the verb."""
    marks = [k for k in range(hit.at) if view.words[k] in "–—"]
    if hit.infinite or len(marks) < 2 or marks[-1] != hit.at - 1:
        return ()
    inside = [p for p in found if marks[-2] < p.first and p.last <= marks[-1] and p.nominal]
    named = list(dict.fromkeys(actor for p in inside for actor in p.actors))
    persons = [actor for actor in named if document.kind(actor) == "person"]
    return tuple(persons or named)


def titled(view: View, span: tuple[int, int], hit: VerbHit) -> tuple[str, ...]:
    """A noun and its name in quotation marks: "Das Parteiblatt „Volkszeitung“ schrieb"."""
    for q in view.quotations:
        if span[1] <= q.first <= span[1] + 1 and q.last < hit.at and q.kind != "speech":
            inside = (m.actor for m in view.mentions if q.first <= m.first and m.last <= q.last)
            return (next(inside, slug(" ".join(view.words[q.first : q.last]))),)
    return ()


def listed(view: View, found: list[Phrase], span: tuple[int, int], hit: VerbHit) -> tuple[str, ...]:
    """All of "Liberale, Linke und die Grünen warfen ...": a list with commas."""
    start = first = segment(view, hit.at)[0]
    if "und" not in view.lower[span[0] : hit.at]:
        return ()
    for left, right in reversed(segments(view)):
        if right == start - 1 and all(_nominal(view, k) for k in range(left, right)):
            start = left
    named = [p for p in found if start <= p.first < hit.at and p.nominal]
    return tuple(dict.fromkeys(a for p in named for a in p.actors)) if start < first else ()


def _nominal(view: View, at: int) -> bool:
    """Whether a word of a list names, or goes with a name."""
    return view.tokens[at].capital or view.lower[at] in WORDS["de"].articles | {"von"}
