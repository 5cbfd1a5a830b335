"""How present an actor is to the reader (Lappin & Leass 1994, table 1)."""

from itertools import islice
from typing import NamedTuple

__all__ = ["EMBEDDED", "OBJECT", "OBLIQUE", "PARALLEL", "SUBJECT", "Focus"]

# Sentence recency 100; head noun 80 and non-adverbial 50 but for modifiers and adverbials.
SUBJECT = 100 + 80 + 80 + 50
OBJECT = 100 + 50 + 80 + 50
OBLIQUE = 100 + 40 + 80
EMBEDDED = 100 + 50
PARALLEL = 35
# Ours: who said a sentence is as present as a subject once more; those of whom only a report
# speaks count half; a new paragraph halves like a sentence.
SPEAKER = 80
REPORTED = 0.5
KEPT = 60

Actors = tuple[str, ...]


class Trace(NamedTuple):
    """The salience an actor had after sentence ``sentence``, and its last grammatical role."""

    weight: float
    sentence: int
    role: int
    order: int


class Focus:
    """The actors of a discourse by salience, halved with every sentence that goes by."""

    def __init__(self) -> None:
        self.traces: dict[Actors, Trace] = {}
        self.now = 0
        self.count = 0

    def weight(self, actors: Actors) -> float:
        """The salience of an actor, 0 for one not met yet."""
        trace = self.traces.get(actors)
        return trace.weight * 0.5 ** (self.now - trace.sentence) if trace else 0.0

    def commit(self, mentioned: dict[Actors, int], speakers: Actors) -> None:
        """Add what a sentence said of each actor: its best role there, and who said it."""
        for actors, role in mentioned.items():
            reported = bool(speakers) and not set(actors) & set(speakers)
            self._add(actors, role * (REPORTED if reported else 1.0), role)
        for speaker in speakers:
            again = (speaker,) in mentioned
            self._add((speaker,), SPEAKER if again else SUBJECT, SUBJECT)

    def next(self, *, paragraph: bool) -> None:
        """Go on to the next sentence, perhaps of another paragraph."""
        self.now += 1 + paragraph

    def age(self, actors: Actors) -> int:
        """How many sentences ago an actor was met."""
        trace = self.traces.get(actors)
        return self.now - trace.sentence if trace else self.now

    def recent(self, sentences: int) -> list[Actors]:
        """The actors met in the last ``sentences`` sentences, the last met first."""
        return [
            actors
            for actors, trace in islice(reversed(self.traces.items()), KEPT)
            if self.now - trace.sentence <= sentences
        ]

    def _add(self, actors: Actors, weight: float, role: int) -> None:
        self.count += 1
        before = self.weight(actors)
        self.traces.pop(actors, None)
        self.traces[actors] = Trace(before + weight, self.now, role, self.count)
