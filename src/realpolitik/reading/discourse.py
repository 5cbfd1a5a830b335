"""Who is meant where no name stands: pronouns and definite descriptions, by salience.

After Lappin & Leass (1994), "An algorithm for pronominal anaphora resolution": every actor gets
a salience by its grammatical role, halved with each sentence; a pronoun or a description means
the most salient actor that agrees with it in gender, number and kind and that its clause does not
rule out. Ours: whoever said a sentence counts as its subject once more, and those of whom only the
report speaks count half, so that "he" after a report is the speaker, not the one spoken of.
"""

from typing import NamedTuple

from realpolitik.reading.agreement import Features, Wanted, agrees, features
from realpolitik.reading.anaphora import phrase_of
from realpolitik.reading.descriptions import Description, descriptions, sort_of
from realpolitik.reading.offices import office_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.pronouns import POSSESSIVE, Pronoun, pronouns
from realpolitik.reading.pronouns import SUBJECT as SUBJECT_CASE
from realpolitik.reading.referents import Nouns, described
from realpolitik.reading.salience import EMBEDDED, OBLIQUE, PARALLEL, SUBJECT, Focus
from realpolitik.reading.salience import OBJECT as OBJECT_ROLE
from realpolitik.reading.segments import segment, verbs
from realpolitik.reading.view import Document, View
from realpolitik.reading.voices import unnamed
from realpolitik.reading.words import WORDS

__all__ = ["Discourse", "Memory"]

Actors = tuple[str, ...]
REACH = 4
FAR = 400
# What it counts to be the subject of the same clause: for a possessive more than for a pronoun.
NEAR = 80
OWN = 320
OBLIQUE_ARTICLES = frozenset(["den", "dem", "einen", "einem"])


class Here(NamedTuple):
    """An actor that the sentence mentions, with its grammatical role."""

    actors: Actors
    first: int
    last: int
    role: int
    quoted: bool


class Memory(NamedTuple):
    """``speaker``: who spoke last; ``spoke``: who said the sentence before, "" for the author;
    ``subject``: the first subject of the last sentence that had one.
    """

    speaker: str = ""
    spoke: str = ""
    subject: Actors = ()


class Discourse:
    """What the sentences so far leave behind; ``read`` one, then tell who spoke with ``heard``.

    ``memory``: who spoke and acted in the sentences before.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.focus = Focus()
        self.nouns = Nouns()
        self.others: dict[str, Features] = {}
        self.here: list[Here] = []
        self.memory = Memory()
        self.many: dict[Actors, int] = {}
        self.block = 0

    def read(self, view: View, found: list[Phrase]) -> list[Phrase]:
        """The actor phrases of the next sentence with those of its pronouns and descriptions.

        A phrase of unnamed people (diplomats, a ministry) has an actor without a record.
        """
        self.focus.next(paragraph=view.sentence.block != self.block)
        self.block = view.sentence.block
        self.here = [self._seen(view, found, phrase) for phrase in found]
        self._strangers(view)
        kept = list(found)
        pointing = [*pronouns(self.document, view, found), *descriptions(self.document, view)]
        owners: dict[int, Actors] = {}
        for each in sorted(pointing, key=_place):
            if isinstance(each, Pronoun):
                meant = owners[each.at] = self._pronoun(view, each)
            else:
                meant = self._description(view, each, owners.get(each.owner, ()))
            new = self._phrase(view, each, meant)
            if new is not None:
                kept = [p for p in kept if p.last <= new.first or p.first >= new.last]
                self.here.append(self._seen(view, kept, new))
                kept.append(new)
        for phrase in kept:
            self._call(view, phrase)
        return sorted(kept, key=lambda phrase: phrase.first)

    def heard(self, speaker: str) -> None:
        """Tell who said the sentence read last, "" for the author."""
        mentioned: dict[Actors, int] = {}
        for each in self.here:
            keys = {each.actors, *((actor,) for actor in each.actors)}
            for key in keys:
                mentioned[key] = max(each.role, mentioned.get(key, 0))
        self.focus.commit(mentioned, (speaker,) if speaker else ())
        subjects = (each.actors for each in self.here if each.role == SUBJECT)
        subject = next(subjects, self.memory.subject)
        self.memory = Memory(speaker or self.memory.speaker, speaker, subject)

    def _seen(self, view: View, found: list[Phrase], phrase: Phrase) -> Here:
        """A phrase with its role: the first bare one of a clause is its subject."""
        start, _ = segment(view, phrase.first)
        before = any(p.nominal and start <= p.first < phrase.first for p in found)
        if phrase.modifier or phrase.genitive:
            role = EMBEDDED
        elif phrase.preposition:
            role = OBLIQUE
        else:
            role = OBJECT_ROLE if before or phrase.article in OBLIQUE_ARTICLES else SUBJECT
        quoted = view.quoted(phrase.first) is not None
        if _several(self.document, view, phrase):
            self.many[phrase.actors] = self.focus.now
        return Here(phrase.actors, phrase.first, phrase.last, role, quoted)

    def _strangers(self, view: View) -> None:
        """Unnamed people and bodies, which a pronoun may mean later."""
        for each in unnamed(self.document, view):
            self.others[each.actor] = each.features
            quoted = view.quoted(each.at) is not None
            role = OBJECT_ROLE if each.at > REACH else SUBJECT
            self.here.append(Here((each.actor,), each.at, each.at + 1, role, quoted))

    def _features(self, actors: Actors) -> Features:
        return self.others.get(actors[0]) or features(self.document, actors)

    def _weights(
        self, view: View, at: int, *, reach: int, near: float, telling: bool = False
    ) -> dict[Actors, float]:
        """The salience of everybody met before token ``at``.

        ``near``: what being named in the same clause counts, half as much in the same sentence;
        ``telling``: "..., he said": who is named in what he says counts half instead.
        """
        inside, start = view.quoted(at) is not None, segment(view, at)[0]
        weights = {actors: self.focus.weight(actors) for actors in self.focus.recent(reach)}
        best: dict[Actors, float] = {}
        for each in self.here:
            if each.last > at or (each.quoted and not inside):
                continue
            if inside and not each.quoted and each.role == SUBJECT:
                continue  # who speaks says "I"
            close = near if each.first >= start and each.role == SUBJECT else near / 2
            weight = each.role * 0.5 if telling else each.role + close
            for key in {each.actors, *((actor,) for actor in each.actors)}:
                best[key] = max(weight, best.get(key, 0.0))
        for key, weight in best.items():
            weights[key] = weights.get(key, 0.0) + weight
        if inside and self.memory.spoke:
            weights.pop((self.memory.spoke,), None)
        return weights

    def _pronoun(self, view: View, pronoun: Pronoun) -> Actors:
        telling = pronoun.case == SUBJECT_CASE and self._tells(view, pronoun.at)
        near = OWN if pronoun.case == POSSESSIVE else NEAR
        weights = self._weights(view, pronoun.at, reach=REACH, near=near, telling=telling)
        barred = self._barred(view, pronoun)
        suited = [
            actors
            for actors in weights
            if not set(actors) & barred and self._suits(pronoun, actors)
        ]
        if not suited and pronoun.wanted.plural and self.document.language == "en":
            # "The party ... they", "the official ... they"
            suited = [a for a in weights if self._features(a).kind in ("body", "people")]
        if not suited:
            return ()
        role = SUBJECT if pronoun.case == SUBJECT_CASE else OBJECT_ROLE
        self._tell(pronoun.wanted, suited)
        return max(suited, key=lambda a: weights[a] + PARALLEL * (self._role(a) == role))

    def _suits(self, pronoun: Pronoun, actors: Actors) -> bool:
        """Whether a pronoun may mean them: it agrees, and things do not stand between.

        What is no person must be named with weight: "it" means a plan as often as a state.
        """
        known = self._features(actors)
        if pronoun.wanted.plural and self.many.get(actors, -REACH) >= self.focus.now - REACH:
            return True
        if not agrees(pronoun.wanted, known):
            return False
        if known.kind in ("person", "people") or pronoun.case == POSSESSIVE:
            return True
        return any(
            each.actors == actors and each.role in (SUBJECT, OBJECT_ROLE) for each in self.here
        ) or (self._role(actors) == SUBJECT and self.focus.age(actors) <= 2)

    def _role(self, actors: Actors) -> int:
        trace = self.focus.traces.get(actors)
        return trace.role if trace else 0

    def _tells(self, view: View, at: int) -> bool:
        """Whether "he said" closes what he says: no conjunction opens the sentence."""
        language = self.document.language
        near = (*view.lower[max(0, at - 1) : at], *view.lower[at + 1 : at + 2])
        opened = view.lower[0] in WORDS[language].subordinators
        return not opened and any(word in verbs("speech", language) for word in near)

    def _barred(self, view: View, pronoun: Pronoun) -> set[str]:
        """Whom the clause rules out: its subject is not its object ("A praised him")."""
        german = self.document.language == "de"
        if pronoun.case == POSSESSIVE or (pronoun.case == SUBJECT_CASE and not german):
            return set()
        first, last = segment(view, pronoun.at)
        return {
            actor
            for each in self.here
            if first <= each.first < last and each.role in (SUBJECT, OBJECT_ROLE)
            for actor in each.actors
        }

    def _tell(self, wanted: Wanted, suited: list[Actors]) -> None:
        """A pronoun that can mean one person only tells that person's gender."""
        if len(suited) != 1 or wanted.plural or wanted.genders not in ("m", "f"):
            return
        record = self.document.records.get(suited[0][0])
        if record is not None and record.kind == "person" and not record.gender:
            changed = record.model_copy(update={"gender": wanted.genders})
            self.document.records[record.id] = changed

    def _description(self, view: View, each: Description, owner: Actors) -> Actors:
        sort = each.sort.partition(":")[0]
        reach = FAR if sort in ("office", "alliance", "people") else REACH
        weights = self._weights(view, each.first, reach=reach, near=NEAR)
        if sort == "one":
            strangers = [actors for actors in weights if actors[0] in self.others]
            return max(strangers, key=lambda a: weights[a], default=())
        if sort == "pair":
            people = [a for a in weights if self._features(a)[1:] == (False, "person")]
            people.sort(key=lambda a: -weights[a])
            return people[0] + people[1] if len(people) > 1 else ()
        if sort == "neighbour" and not owner:
            owner = next((h.actors for h in self.here if h.role == SUBJECT), ())
        return described(self.document, view, each, weights, owner, self.nouns)

    def _phrase(
        self, view: View, each: Pronoun | Description, meant: Actors
    ) -> Phrase | None:
        """The phrase to add; none for a possessive inside a name, which only tells whose it is."""
        if not meant:
            return None
        new = phrase_of(self.document, view, each, meant)
        if not isinstance(each, Pronoun) or each.case != POSSESSIVE:
            return new
        around = [m for m in view.mentions if m.first <= each.at < m.last and not m.inside]
        if not around:
            return new
        whose = self._belonging(meant[0])
        record = self.document.records[around[0].actor]
        if record.kind == "person" and whose and not self.focus.weight((record.id,)):
            self.document.records[record.id] = record.model_copy(update={"parent": whose})
        if record.kind == "person" or not whose or around[0].first != each.at:
            return None
        return new._replace(actors=(whose,), last=around[0].last, genitive=around[0].genitive)

    def _belonging(self, owner: str) -> str:
        """What somebody of a person's belongs to: the same party or state; else the body itself."""
        record = self.document.records.get(owner)
        if record is None:
            return ""
        return record.parent if record.kind == "person" else record.id

    def _call(self, view: View, phrase: Phrase) -> None:
        """Learn the noun that a body is called by."""
        word = view.lower[phrase.last - 1]
        if len(phrase.actors) == 1 and not phrase.modifier:
            if sort_of(word, self.document.language) not in ("", "person", "state"):
                self.nouns.learn(word, phrase.actors)


def _place(each: Pronoun | Description) -> tuple[int, int]:
    """From left to right; a possessive before the description that it opens."""
    return (each.at, 0) if isinstance(each, Pronoun) else (each.first, 1)


def _several(document: Document, view: View, phrase: Phrase) -> bool:
    """Whether the noun that a state or body is named by means several: "Trump's advisers"."""
    word = view.lower[phrase.last - 1]
    if phrase.last - phrase.first < 2 or phrase.modifier:
        return False
    office = office_at(view.lower, view.words, phrase.last - 1, document.language)
    ending = "s" if document.language == "en" else ("innen", "ter", "er", "n")
    return office is not None and word.endswith(ending)
