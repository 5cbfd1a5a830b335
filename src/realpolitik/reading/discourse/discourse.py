"""Who is meant where no name stands: pronouns and definite descriptions, by salience.

After Lappin & Leass (1994), "An algorithm for pronominal anaphora resolution": every actor gets
a salience by its grammatical role, halved with each sentence; a pronoun or a description means
the most salient actor that agrees with it in gender, number and kind and that its clause does not
rule out. Ours: whoever said a sentence counts as its subject once more, and those of whom only the
report speaks count half, so that "he" after a report is the speaker, not the one spoken of.
"""

from typing import NamedTuple

from realpolitik.reading.discourse.anaphora import phrase_of
from realpolitik.reading.discourse.antecedents import REACH, antecedent
from realpolitik.reading.discourse.callings import Callings, introduced_unnamed
from realpolitik.reading.discourse.candidates import Actors, Candidates
from realpolitik.reading.discourse.descriptions import Description, descriptions
from realpolitik.reading.discourse.governments import Governments
from realpolitik.reading.discourse.officeholders import Officeholders
from realpolitik.reading.discourse.pronouns import Pronoun, pronouns
from realpolitik.reading.discourse.referents import Nouns, described
from realpolitik.reading.discourse.salience import SUBJECT
from realpolitik.reading.discourse.sorts import sort_of
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View

__all__ = ["Discourse", "Memory"]

FAR = 400
HOME = 150
# What ends an apposition: "Ana Lind, the host, ..."; not "for Ana Lind, the host is ...".
CLOSING = frozenset([",", ".", ";", ":", ")", "who", "whose", "from", "aus"])
NAMED = frozenset(["organisation", "party", "group", "government", "media"])


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
        self.known = Candidates(document)
        self.nouns = Nouns(Callings(document))
        self.governments = Governments(document)
        self.offices = Officeholders(document)
        self.memory = Memory()
        self.block = 0

    def read(self, view: View, found: list[Phrase]) -> list[Phrase]:
        """The actor phrases of the next sentence with those of its pronouns and descriptions.

        A phrase of unnamed people (diplomats, a ministry) has an actor without a record.
        """
        recent = self.known.focus.recent(REACH)
        found = [self.offices.named(view, phrase, recent) for phrase in found]
        self.known.start(view, found, paragraph=view.sentence.block != self.block)
        self.block = view.sentence.block
        kept = list(found)
        pointing: list[Pronoun | Description] = [
            *pronouns(self.document, view, found),
            *descriptions(self.document, view),
        ]
        owners: dict[int, Actors] = {}
        for each in sorted(pointing, key=_place):
            if isinstance(each, Pronoun):
                meant = owners[each.at] = antecedent(self.known, view, each)
            else:
                meant = self._description(view, kept, each, owners.get(each.owner, ()))
            if isinstance(each, Description):
                self._office(view, each, meant)
            new = phrase_of(self.known, view, each, meant, kept) if meant else None
            if new is not None:
                # "Ana Lind, its leader" goes on naming Ana Lind
                part = isinstance(each, Pronoun)
                kept = [
                    p
                    for p in kept
                    if p.last <= new.first
                    or p.first >= new.last
                    or (part and p.first < new.first and new.last < p.last)
                ]
                self.known.add(view, kept, new)
                kept.append(new)
        for phrase in kept:
            self._call(view, phrase)
        for noun, actor in self.known.seated:
            self.nouns.learn(noun, (actor,))
        return sorted(kept, key=lambda phrase: phrase.first)

    def heard(self, speaker: str) -> None:
        """Tell who said the sentence read last, "" for the author."""
        self.known.finish(speaker)
        subjects = (each.actors for each in self.known.here if each.role == SUBJECT)
        subject = next(subjects, self.memory.subject)
        self.memory = Memory(speaker or self.memory.speaker, speaker, subject)

    def _description(
        self, view: View, found: list[Phrase], each: Description, owner: Actors
    ) -> Actors:
        sort = each.sort.partition(":")[0]
        reach = FAR if sort in ("office", "alliance", "people", "neighbour") else REACH
        weights = self.known.weights(view, each.first, reach=reach)
        if sort == "one":
            strangers = [actors for actors in weights if actors[0] in self.known.strangers]
            return max(strangers, key=lambda a: weights[a], default=())
        if sort == "pair":
            genders = _pair_genders(view, each)
            people = [
                a
                for a in weights
                if self.known.features(a).kind == "person"
                and len(a) == 1
                and self.known.features(a).gender in genders
            ]
            people.sort(key=lambda a: -weights[a])
            counted = view.lower[each.last - 1] in ("two", "both", "beide", "beiden")
            fresh = [a for a in people if not counted or self.known.focus.age(a) <= 1]
            return fresh[0] + fresh[1] if len(fresh) > 1 else ()
        if sort == "office" and introduced_unnamed(self.document, view, each):
            # an unnamed diplomat speaks for no state
            noun = view.lower[each.last - 1]
            return () if "diplomat" in noun else self.nouns.known.get(noun, ())
        if sort in ("office", "person", "people"):
            beside = _beside(self.document, view, found, each)
            if beside:
                return beside
            self._at_home(weights)
            weights = self._native(view, each, weights)
        if sort in ("government", "ministry") and not owner:
            return self._government(view, each, sort)
        if sort == "state" and each.owner < 0:
            weights = self._others(view, each, weights)
        if sort == "neighbour" and not owner:
            owner = next((h.actors for h in self.known.here if h.role == SUBJECT), ())
        meant = described(self.document, view, each, weights, owner, self.nouns)
        return meant or (self._untold(each) if sort == "office" and each.owner < 0 else ())

    def _others(
        self, view: View, each: Description, weights: dict[Actors, float]
    ) -> dict[Actors, float]:
        """ "Russland hatte das Land überfallen": a state that acts is not what it acts on."""
        first, last = segment(view, each.first)
        acting = [h for h in self.known.here if h.role == SUBJECT and first <= h.first < last]
        mates = {actor for h in acting for actor in h.actors if self.document.root(actor) == actor}
        return {actors: w for actors, w in weights.items() if not mates & set(actors)}

    def _native(
        self, view: View, each: Description, weights: dict[Actors, float]
    ) -> dict[Actors, float]:
        """ "Die Wiener Stadträtin": somebody of that state, or of none that is told."""
        inner = [m for m in view.mentions if each.first < m.first and m.last < each.last]
        homes = {"", *(self.document.root(m.actor) for m in inner)}
        return {
            actors: weight
            for actors, weight in weights.items()
            if not inner or self.document.line(actors[0])[1:][-1:] in ([], *([h] for h in homes))
        }

    def _untold(self, each: Description) -> Actors:
        """ "Ana Lind spoke. The senator ...": the last subject, where no office of it is told."""
        actors = self.memory.subject
        record = self.document.records.get(actors[0]) if len(actors) == 1 else None
        if record is None or record.kind != "person" or record.role:
            return ()
        here = any(actors[0] in each.actors for each in self.known.here)
        last = self.known.focus.age(actors) == 1 and not here
        agrees = record.gender == each.gender or not each.gender
        return actors if last and agrees else ()

    def _government(self, view: View, each: Description, sort: str) -> Actors:
        """Whose government or ministry it is: the body so named, or the state of the place."""
        word, now = view.lower[each.last - 1], self.known.focus.now
        named = self.nouns.find(word, self.document.language) if sort == "ministry" else ()
        subjects = [h for h in self.known.here if h.role == SUBJECT and h.last <= each.first]
        return named or self.governments.meant(view, each, subjects, now)

    def _office(self, view: View, each: Description, meant: Actors) -> None:
        """ "The analyst" tells the office of somebody whose office is untold."""
        record = self.document.records.get(meant[0]) if len(meant) == 1 else None
        told = each.sort == "office:expert" and each.owner < 0
        if record is not None and told and record.kind == "person" and not record.role:
            changed = record.model_copy(update={"role": view.words[each.last - 1]})
            self.document.records[record.id] = changed

    def _at_home(self, weights: dict[Actors, float]) -> None:
        """ "The speaker praised the minister": who is of the subject's state is meant first."""
        subjects = [h.actors[0] for h in self.known.here if h.role == SUBJECT]
        homes = {self.document.root(actor) for actor in subjects}
        for actors in weights:
            if actors[0] not in subjects and self.document.root(actors[0]) in homes:
                weights[actors] += HOME

    def _call(self, view: View, phrase: Phrase) -> None:
        """Count whose actor it is, and learn the noun that a body is called by."""
        for actor in phrase.actors:
            root = (self.document.root(actor),)
            self.nouns.times[root] = self.nouns.times.get(root, 0) + 1
        word = view.lower[phrase.last - 1]
        sort = sort_of(word, self.document.language)
        self.nouns.callings.learn(view, phrase)
        if sort in ("government", "ministry"):
            self.governments.name(phrase.actors, sort, self.known.focus.now)
        if len(phrase.actors) != 1 or phrase.modifier:
            return
        if self.document.kind(phrase.actors[0]) in NAMED and view.tokens[phrase.last - 1].capital:
            self.nouns.tails[word] = phrase.actors
        person = self.document.kind(phrase.actors[0]) == "person"
        office = office_at(view.lower, view.words, phrase.last - 1, self.document.language)
        if sort not in ("", "person", "state"):
            self.nouns.learn(word, phrase.actors)
        elif office is not None and not person:
            self.nouns.learn(word.removesuffix("s"), phrase.actors)


def _place(each: Pronoun | Description) -> tuple[int, int]:
    """From left to right; a possessive before the description that it opens."""
    return (each.at, 0) if isinstance(each, Pronoun) else (each.first, 1)


def _beside(document: Document, view: View, found: list[Phrase], each: Description) -> Actors:
    """The person that a description explains: "Ana Lind, the host,", "The host, Ana Lind,"."""
    for phrase in found:
        closed = view.lower[each.last] in CLOSING if each.last < len(view.lower) else True
        before = closed and phrase.last == each.first - 1 and view.words[phrase.last] == ","
        after = view.words[each.last : each.last + 1] == [","] and (
            each.last < phrase.first <= each.last + 3
        )
        alone = len(phrase.actors) == 1 and document.kind(phrase.actors[0]) == "person"
        if alone and (before or (after and phrase.nominal)) and _may_be(document, phrase, each):
            return phrase.actors
    return ()


def _may_be(document: Document, phrase: Phrase, each: Description) -> bool:
    """Whether a person's office, where one is told, does not speak against the description."""
    role = document.records[phrase.actors[0]].role.split()
    if not role or not each.sort.startswith("office:"):
        return True
    lower = [word.lower() for word in role]
    office = office_at(lower, role, len(role) - 1, document.language)
    return office is None or each.sort == f"office:{office.name}"


def _pair_genders(view: View, each: Description) -> tuple[str, ...]:
    """Which genders "both men", "die beiden Ministerinnen" leave open."""
    noun = view.lower[each.last - 1]
    if noun in ("women", "frauen") or noun.endswith("innen"):
        return ("f", "")
    return ("m", "") if noun in ("men", "männer") else ("m", "f", "")
