"""Which state a sentence is set in: the one whose office-holders it may name without saying so."""

from collections import defaultdict
from typing import NamedTuple

from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["PLACED", "Settings"]

# Whom one deals with is not where one is: "talks with Iran", "gegen Russland".
TOWARDS = frozenset(
    ["with", "against", "to", "toward", "towards", "on", "about", "for", "over", "from", "mit",
     "gegen", "an", "über", "für", "zu", "nach", "vor", "gegenüber", "von"]
)  # fmt: skip
PLACED = frozenset(["in", "inside", "across", "within", "innerhalb"])
FROM = frozenset(["from", "aus"])
OPENING, SUBJECT, NAMED, ADJECTIVE, PERSON, ASIDE = 2.0, 1.6, 1.0, 0.6, 0.5, 0.3
SAME, TOPIC, TYPICAL, WHOLE, LATER, HOME, OTHER = 2.0, 1.2, 2.5, 1.2, 0.5, 3.0, 0.6
ABROAD = 2.2  # typical of a state that the text does not name
FADES = 0.7
EARLY = 4
SHORT = 6


class _Named(NamedTuple):
    """A state named in a sentence, how much its mention tells of the setting, and where."""

    state: str
    weight: float
    at: int


class Settings:
    """The states that every sentence names, weighed by how they are named."""

    def __init__(self, document: Document, home: str) -> None:
        self.document = document
        self.home = home
        self.named = [self._states(view) for view in document.views]
        self.whole: dict[str, float] = defaultdict(float)
        for found in self.named:
            for each in found:
                self.whole[each.state] += each.weight

    def likely(self, view: View, mention: Mention) -> list[str]:
        """The states that the holder of an office may serve, the likeliest first."""
        scores = self.scores(view, mention)
        return sorted(scores, key=lambda state: -scores[state])

    def scores(self, view: View, mention: Mention) -> dict[str, float]:
        """How much tells for each state that it is the one meant at a place of a sentence."""
        scores: dict[str, float] = defaultdict(float)
        total = sum(self.whole.values()) or 1
        for state, weight in self.whole.items():
            scores[state] += WHOLE * weight / total
        if self.home and not self._abroad(view, mention):
            scores[self.home] += HOME
        self._sentence(view, mention, scores)
        self._block(view, scores)
        for state in _typical(mention.role, self.document.language):
            if state in self.whole:
                scores[state] += TYPICAL
        for state in _typical(mention.role, self.document.language, "only"):
            scores[state] += 0 if state in self.whole else ABROAD
        return scores

    def _sentence(self, view: View, mention: Mention, scores: dict[str, float]) -> None:
        """Add the states of the same sentence; who is met or addressed is of another one."""
        met = _before(view, mention.first, self.document.language) in TOWARDS
        for each in self.named[view.place]:
            if each.at < mention.first and met:
                scores[each.state] += NAMED if each.weight == ASIDE else -OTHER
            elif each.at < mention.first:
                scores[each.state] += each.weight * SAME
            elif each.weight in (ASIDE, ADJECTIVE) and each.at >= mention.last:
                scores[each.state] -= OTHER
            else:
                scores[each.state] += each.weight * ASIDE

    def _block(self, view: View, scores: dict[str, float]) -> None:
        """Add the sentences of the same block, the nearest before and the last topic most."""
        block = [v for v in self.document.views if v.sentence.block == view.sentence.block]
        earlier = [v for v in block if v.place < view.place]
        for gap, other in enumerate(reversed(earlier)):
            for each in self.named[other.place]:
                scores[each.state] += each.weight * FADES ** (gap + 1)
        for gap, other in enumerate(v for v in block if v.place > view.place):
            for each in self.named[other.place]:
                scores[each.state] += each.weight * LATER * FADES**gap
        topics = [topic for v in earlier if (topic := self._topic(v))]
        if topics:
            scores[topics[-1]] += TOPIC

    def _abroad(self, view: View, mention: Mention) -> bool:
        """Whether another state is the actor here: "Warsaw agreed, interior minister X said"."""
        words = mention.role.split()
        lower = [word.lower() for word in words]
        head = office_at(lower, words, len(words) - 1, self.document.language) if words else None
        if head is not None and head.name == "envoy":
            return True
        told = _told(view, mention.first)
        before = [
            each
            for each in self.named[view.place]
            if each.at < mention.first and each.weight >= NAMED
            if view.quoted(each.at) is None and each.at not in told
        ]
        if before:
            return before[-1].state != self.home
        block = [v for v in self.document.views if v.sentence.block == view.sentence.block]
        topics = [t for v in block if v.place < view.place and (t := self._topic(v))]
        return bool(topics) and topics[-1] != self.home

    def _topic(self, view: View) -> str:
        """The state that a sentence makes the topic: "In Tehran ...", "Nehmen wir Washington."."""
        found = self.named[view.place]
        if not found:
            return ""
        alone = len(view.words) <= SHORT and len({each.state for each in found}) == 1
        opens = found[0].weight in (OPENING, SUBJECT)
        return found[0].state if alone or opens else ""

    def _states(self, view: View) -> list[_Named]:
        found = []
        for mention in view.mentions:
            if mention.inside and mention.form != "adjective":
                continue
            state = self.document.root(mention.actor)
            record = self.document.records.get(state)
            if record is not None and record.kind == "state":
                found.append(_Named(state, self._weight(view, mention), mention.first))
        return found

    def _weight(self, view: View, mention: Mention) -> float:
        """How much a mention tells of where a sentence is set."""
        before = _before(view, mention.first, self.document.language)
        if before in FROM and mention.first < EARLY - 1:
            return OPENING  # "From Oslo came praise."
        if before in PLACED:
            return OPENING if mention.first <= EARLY else NAMED
        if before in TOWARDS:
            return ASIDE
        if mention.form in ("adjective", "role"):
            return ADJECTIVE
        if self.document.records[mention.actor].kind == "person":
            return PERSON
        article = mention.first == 1 and view.lower[0] in WORDS[self.document.language].articles
        return SUBJECT if mention.first == 0 or article else NAMED


def _told(view: View, at: int) -> range:
    """The clause told by whom a sentence names after it: "China buys our ore, says Minister X"."""
    commas = [k for k in range(max(0, at - 3), at) if view.words[k] == ","]
    if not commas:
        return range(0)
    colons = [k for k in range(commas[-1]) if view.words[k] == ":"]
    return range(colons[-1] if colons else 1, commas[-1])


def _before(view: View, at: int, language: str) -> str:
    """The word before a token, past an article."""
    word = view.lower[at - 1] if at else ""
    article = word in WORDS[language].articles and at > 1
    return view.lower[at - 2] if article else word


def _typical(role: str, language: str, group: str = "typical") -> list[str]:
    """The states whose office it typically is: "Congressman", "Home Secretary", "Taoiseach"."""
    lower = role.lower()
    pairs = (pair.partition("=") for pair in class_of(group, language))
    return [state for word, _, state in pairs if word in lower]
