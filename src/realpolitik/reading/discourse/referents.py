"""Whom a description means: the most salient actor that its noun suits."""

from collections import defaultdict

from realpolitik.reading.discourse.agreement import BODIES
from realpolitik.reading.discourse.callings import Callings
from realpolitik.reading.discourse.descriptions import Description
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View

__all__ = ["Nouns", "described"]

Actors = tuple[str, ...]
# Below this an actor was named sentences ago: "the analyst" for somebody whose office is untold.
FRESH = 70
# Offices that a description may name more loosely than the text did before.
LOOSE = frozenset(
    ["expert", "lawmaker", "official", "envoy", "spokesperson", "head-of-state",
     "head-of-government", "head-of-organisation"]
)  # fmt: skip
# Nouns for whoever has an office of that kind.
DIPLOMATS = ("envoy", "foreign-minister", "spokesperson")
GENERIC = {
    "diplomat": DIPLOMATS, "politiker": ("lawmaker", "minister"), "wissenschaftler": ("expert",),
    "politician": ("lawmaker", "minister"), "scholar": ("expert",),
}  # fmt: skip
EMIRATES = frozenset(["qatar", "kuwait", "united-arab-emirates"])
KINGDOMS = frozenset(
    ["united-kingdom", "saudi-arabia", "jordan", "morocco", "bahrain", "spain", "netherlands",
     "belgium", "thailand", "sweden", "norway", "denmark", "bhutan", "cambodia", "lesotho",
     "eswatini", "tonga"]
)  # fmt: skip
SULTANATES = frozenset(["oman", "brunei"])
ISLANDS = frozenset(
    ["taiwan", "cuba", "cyprus", "malta", "iceland", "ireland", "jamaica", "haiti", "barbados",
     "sri-lanka", "madagascar", "mauritius", "philippines", "indonesia", "japan", "maldives",
     "bahrain", "fiji", "samoa", "tonga", "vanuatu", "solomon-islands", "kiribati", "tuvalu",
     "nauru", "palau", "comoros", "seychelles", "bahamas", "trinidad-and-tobago", "grenada",
     "dominica", "singapore", "new-zealand", "united-kingdom", "cape-verde", "greenland"]
)  # fmt: skip
FORMS = {
    "emirate": EMIRATES, "emirat": EMIRATES, "kingdom": KINGDOMS, "königreich": KINGDOMS,
    "sultanate": SULTANATES, "sultanat": SULTANATES, "island": ISLANDS, "island nation": ISLANDS,
    "archipelago": ISLANDS, "inselstaat": ISLANDS, "inselrepublik": ISLANDS, "insel": ISLANDS,
    "superpower": frozenset(["usa", "china", "russia"]),
}  # fmt: skip
SYNONYMS = (
    frozenset(["institute", "think tank", "tank", "centre", "center", "foundation", "forum"]),
    frozenset(["institut", "denkfabrik", "zentrum", "stiftung", "forum"]),
    frozenset(["court", "tribunal"]),
    frozenset(["gericht", "gerichtshof", "tribunal"]),
    frozenset(["council", "committee", "panel", "commission", "board"]),
    frozenset(["parliament", "assembly", "legislature", "chamber", "congress", "senate"]),
    frozenset(["parlament", "kammer", "kongress", "senat", "duma"]),
)
KINDS = {
    "party": frozenset(["party", "faction"]),
    "alliance": frozenset(["organisation", "group"]),
    "body": frozenset(["organisation", "company"]),
    "media": frozenset(["media"]),
    "fighters": frozenset(["movement", "faction", "group", "organisation"]),
}


class Nouns:
    """Which body a noun was used for: "ministry" after "Kenya's water ministry".

    ``tails``: the last words of names; ``times``: how often each state, or one of its own, was
    named.
    """

    def __init__(self, callings: Callings) -> None:
        self.callings = callings
        self.known: dict[str, Actors] = {}
        self.times: dict[Actors, int] = {}
        self.tails: dict[str, Actors] = {}

    def learn(self, word: str, actors: Actors) -> None:
        """Remember the last word of a body's name or description."""
        self.known.pop(word, None)
        self.known[word] = actors

    def find(self, word: str, language: str) -> Actors:
        """The body last called by that noun, or by a German compound that ends in it."""
        if word in self.known or language == "en":
            return self.known.get(word, ()) or self._alike(word)
        stems = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("n"))
        for known, actors in reversed(self.known.items()):
            if any(len(stem) > 2 and known.lower().endswith(stem) for stem in stems):
                return actors
        return self._alike(word)

    def tail(self, word: str) -> Actors:
        """ "Die Garden" after "die Revolutionsgarden"."""
        longer = (a for known, a in self.tails.items() if known != word and known.endswith(word))
        return next(longer, ())

    def _alike(self, word: str) -> Actors:
        """ "The think tank" after "the Rhine Institute"."""
        group = next((g for g in SYNONYMS if word in g), frozenset())
        found = [a for known, a in self.known.items() if known.endswith(tuple(group) or ("\0",))]
        return found[-1] if found else ()


def described(
    document: Document,
    view: View,
    wanted: Description,
    weights: dict[Actors, float],
    owner: Actors,
    nouns: Nouns,
) -> Actors:
    """The actor that a description means, () where none suits.

    ``weights``: the salience of every actor that may be meant; ``owner``: whose it is.
    """
    sort = wanted.sort.partition(":")[0]
    word = view.lower[wanted.last - 1]
    if sort == "neighbour":
        return _neighbour(document, weights, owner, nouns.times)
    if owner:
        return _owned(document, sort, owner)
    if wanted.owner >= 0:
        return ()
    if sort in ("office", "person", "people"):
        return _person(document, wanted, weights, nouns, word)
    if sort in ("state", "government"):
        only = FORMS.get(word.removesuffix("s"))
        return _first([s for s in _states(document, weights) if only is None or s in only])
    if sort == "tail":
        people = [a for a in _ranked(weights) if nouns.callings.suits(a[0], word)]
        return (people or [nouns.tail(word)])[0]
    named = nouns.find(word, document.language)
    if named or sort in ("named", "ministry", "team"):
        return named
    suited = [
        actors
        for actors in _ranked(weights)
        if len(actors) == 1 and _suits(document.records.get(actors[0]), KINDS[sort])
    ]
    return suited[0] if suited else ()


def _person(
    document: Document,
    wanted: Description,
    weights: dict[Actors, float],
    nouns: Nouns,
    word: str,
) -> Actors:
    """The person that an office, a title or a noun for people means."""
    sort, _, detail = wanted.sort.partition(":")
    people = _people(document, weights, wanted.gender)
    called = [actors for actors in people if nouns.callings.suits(actors[0], word)]
    if called:
        return called[0]
    if sort == "office":
        held = _officer(document, people, weights, detail, word)
        return held or nouns.known.get(word, ())
    if sort == "people":
        same = [p for p in people if detail in document.line(p[0])]
        # "The Slovene" may speak for a body, but not for another state.
        loose = [p for p in people if document.kind(document.root(p[0])) != "state"]
        if document.kind(detail) == "party":
            loose = [p for p in people if not _partisan(document, p[0])]
        return (same or loose or [()])[0]
    return people[0] if people else ()


def _partisan(document: Document, actor: str) -> bool:
    """Whether a party is told to which somebody belongs."""
    return any(document.kind(whole) in KINDS["party"] for whole in document.line(actor)[1:])


def _ranked(weights: dict[Actors, float]) -> list[Actors]:
    return sorted(weights, key=lambda actors: -weights[actors])


def _first(found: list[str]) -> Actors:
    return (found[0],) if found else ()


def _suits(record: ActorRecord | None, kinds: frozenset[str]) -> bool:
    return record is not None and record.kind in kinds


def _people(document: Document, weights: dict[Actors, float], gender: str) -> list[Actors]:
    """The persons that agree in gender, the most salient first."""
    return [
        actors
        for actors in _ranked(weights)
        if len(actors) == 1
        and _suits(record := document.records.get(actors[0]), frozenset(["person"]))
        and record is not None
        and (not gender or record.gender in ("", gender))
    ]


def _officer(
    document: Document,
    people: list[Actors],
    weights: dict[Actors, float],
    office: str,
    word: str,
) -> Actors:
    """The person with that very office, else with one of its kind, else with none told."""
    plain = word.removesuffix("in")
    alike: list[Actors] = []
    untold: list[Actors] = []
    for actors in people:
        role = document.records[actors[0]].role.lower().split()
        last = role[-1].removesuffix("in") if role else ""
        held = _office(role, document.language) if last else ""
        if held and held in GENERIC.get(plain, ()):
            return actors
        if last and (last.endswith(plain) or plain.endswith(last)):
            return actors
        if last and held == office:
            alike.append(actors)
        if not last and office == "expert" and weights[actors] > FRESH:
            untold.append(actors)
    return (alike[0] if alike and office in LOOSE else ()) or (untold or [()])[0]


def _office(role: list[str], language: str) -> str:
    words = [word.capitalize() for word in role]
    head = office_at(role, words, len(role) - 1, language)
    return head.name if head else ""


def _states(document: Document, weights: dict[Actors, float]) -> list[str]:
    """The states by their own salience and that of those who belong to them."""
    sums: defaultdict[str, float] = defaultdict(float)
    alone = {actors[0] for actors in weights if len(actors) == 1}
    for actors, weight in weights.items():
        for actor in actors:
            if len(actors) > 1 and actor in alone:
                continue  # "Israel and Hamas": each counts once
            root = document.root(actor) if actor in document.records else ""
            if root and document.records[root].kind == "state":
                sums[root] += weight if root == actor else weight / 2
    return sorted(sums, key=lambda state: -sums[state])


def _neighbour(
    document: Document, weights: dict[Actors, float], owner: Actors, times: dict[Actors, int]
) -> Actors:
    """The state named most often but the one whose neighbour it is."""
    own = document.root(owner[0]) if owner and owner[0] in document.records else ""
    others = [state for state in _states(document, weights) if state != own]
    return _first(sorted(others, key=lambda state: -times.get((state,), 0)))


def _owned(document: Document, sort: str, owner: Actors) -> Actors:
    """ "his country", "her party", "its spokesman": what the owner belongs to, or the owner."""
    record = document.records.get(owner[0])
    if record is None or len(owner) > 1 or sort in ("person", "people"):
        return ()
    line = document.line(record.id)
    if sort == "party":
        held = [a for a in line if document.records[a].kind in KINDS["party"]]
        bodies = [a for a in line if document.records[a].kind in ("organisation", "group")]
        return _first(held or bodies)
    if sort in ("state", "government", "ministry"):
        return _first([line[-1]]) if document.records[line[-1]].kind == "state" else ()
    if sort in ("body", "named", "alliance", "media", "fighters"):
        held = [a for a in line[1:] if document.records[a].kind in BODIES - {"government"}]
        return _first(held)
    return _first([line[-1] if record.kind == "person" else record.id])
