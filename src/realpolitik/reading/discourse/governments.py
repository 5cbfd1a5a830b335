"""Whose government, army or ministry is meant where nobody says whose: the state of the place."""

from collections import Counter, defaultdict

from realpolitik.reading.discourse.candidates import Actors, Here
from realpolitik.reading.discourse.descriptions import Description
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.names.settings import PLACED, Settings
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["Governments"]

# What it tells that a state's government was just named as such, and how that fades; that who
# acts is of it; that a minister of that ministry was named; that most persons are of it;
# that it is the place of the very clause: "in Kenia der Regierung".
NAMED, FADES, EVER = 3.0, 0.7, 0.5
ACTS, CRITICISES, HEADED, PEOPLED, BESIDE = 1.0, 3.0, 4.0, 1.0, 3.0
# Whom one expects to speak of the own government.
CRITICS = frozenset(["lawmaker", "head-of-organisation", "expert", "opposition"])
MINISTRIES = ("ministry", "department", "ministeriums", "ministerium")


class Governments:
    """The states whose governments the text named as such, and where its sentences are set."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.settings = Settings(document, "")
        self.named: dict[tuple[str, str], int] = {}
        people = (m.actor for v in document.views for m in v.mentions)
        roots = (document.root(a) for a in people if document.kind(a) == "person")
        self.people = Counter(root for root in roots if document.kind(root) == "state")

    def name(self, actors: Actors, sort: str, sentence: int) -> None:
        """Tell that a noun for a government or a ministry stood for a state."""
        if len(actors) == 1 and self.document.kind(actors[0]) == "state":
            self.named[actors[0], sort] = sentence

    def meant(self, view: View, each: Description, before: list[Here], sentence: int) -> Actors:
        """The state whose government a description means, () where the text names none.

        ``before``: who acts before it in the sentence: no state arms or blames its own government,
        but a politician does blame that of the own state.
        """
        noun = " ".join(view.lower[each.first + 1 : each.last])
        scores: defaultdict[str, float] = defaultdict(float)
        scores.update(self.settings.scores(view, Mention("", "role", each.first, each.last)))
        told = {state: last for (state, sort), last in self.named.items() if sort == each.sort}
        for state, last in told.items():
            scores[state] += NAMED * FADES ** (sentence - last) + EVER
        for state, times in self.people.items():
            scores[state] += PEOPLED * times / self.people.total()
        for state, gap in self._headed(view, noun):
            scores[state] += HEADED * FADES**gap
        for mention in view.mentions:
            if mention.last == each.first and view.lower[mention.first - 1] in PLACED:
                scores[mention.actor] += BESIDE
        acting = {actor for here in before for actor in here.actors}
        for actor in acting:
            scores[self.document.root(actor)] += CRITICISES if self._critic(actor) else ACTS
        start = segment(view, each.first)[0]
        here_acting = {a for here in before if here.first >= start for a in here.actors}
        barred = set() if self._opens(view, each.first) else here_acting
        found = [s for s in scores if self.document.kind(s) == "state" and s not in barred]
        met = self._met(view, each.first)
        found = [state for state in found if scores[state] > 0 and state in met]
        return (max(found, key=lambda state: scores[state]),) if found else ()

    def _headed(self, view: View, noun: str) -> list[tuple[str, int]]:
        """The state of whose minister, the only one of that field, the text spoke last."""
        field = next((noun.removesuffix(end) for end in MINISTRIES if noun.endswith(end)), "")
        if not field.strip():
            return []
        found = [
            (self.document.root(mention.actor), view.place - other.place)
            for other in self.document.views
            for mention in other.mentions
            if f"{field}minister" in mention.role.lower()
        ]
        alone = len({state for state, _ in found}) == 1
        return [(state, gap) for state, gap in found if gap >= 0][-1:] if alone else []

    def _met(self, view: View, at: int) -> set[str]:
        """The states that the text named, or whose people it did, before token ``at``."""
        earlier = self.document.views[: view.place]
        met = {m.actor for other in earlier for m in other.mentions}
        met |= {m.actor for m in view.mentions if m.first < at}
        return {self.document.root(actor) for actor in met}

    def _critic(self, actor: str) -> bool:
        """Whether it is a lawmaker, somebody of a party or one who speaks for no government."""
        if self.document.kind(actor) != "person":
            return self.document.kind(actor) in ("party", "faction")
        words = self.document.records[actor].role.partition(";")[0].split()
        lower = [word.lower() for word in words]
        office = office_at(lower, words, len(words) - 1, self.document.language) if words else None
        return office is None or office.name in CRITICS

    def _opens(self, view: View, at: int) -> bool:
        """Whether a clause begins here, so that the description is its subject."""
        closed = WORDS[self.document.language]
        plain = closed.subordinators | closed.conjunctions
        return all(word in plain for word in view.lower[segment(view, at)[0] : at])
