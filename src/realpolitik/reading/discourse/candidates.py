"""Who may be meant: the actors met so far, each with its salience."""

from typing import NamedTuple

from realpolitik.reading.discourse.agreement import Features, features, grammatical
from realpolitik.reading.discourse.pronouns import DATIVE, POSSESSIVE
from realpolitik.reading.discourse.pronouns import OBJECT as OBJECT_CASE
from realpolitik.reading.discourse.pronouns import SUBJECT as SUBJECT_CASE
from realpolitik.reading.discourse.salience import EMBEDDED, OBJECT, OBLIQUE, SUBJECT, Focus
from realpolitik.reading.discourse.voices import unnamed
from realpolitik.reading.grammar.clauses import governs
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["Actors", "Candidates", "Here"]

Actors = tuple[str, ...]
# What it counts to stand in the same sentence, in the same clause, in a like role; a possessive
# is mostly its own subject's.
NEAR = (120, 160)
OWN = (160, 320)
# "praised Seoul for its patience": behind these a possessive is the object's.
BECAUSE = frozenset(["for", "over", "für", "wegen"])
PLURALS = ("innen", "minister", "sprecher", "politiker", "berater", "en", "ern")
CALLED = 3
OBLIQUE_ARTICLES = frozenset(["den", "dem", "einen", "einem"])


class Here(NamedTuple):
    """An actor that the sentence mentions, with its grammatical role.

    ``joined``: the end of the list of actors ("A and B") of which it is one; ``several``: its
    noun means several ("Trump's advisers"); ``officer``: somebody unnamed of it ("an official").
    """

    actors: Actors
    first: int
    last: int
    role: int
    quoted: bool
    joined: int = 0
    several: bool = False
    officer: bool = False


class Candidates:
    """The actors of the sentences so far and of the one being read (``here``).

    ``strangers``: unnamed people and bodies, with their features; ``many``: in which sentence an
    actor was named by a noun for several ("Trump's advisers"), ``officers``: by an unnamed
    holder of an office ("a Thai official"); ``called``: the German gender of the noun for an
    actor ("die estnische Regierung": f), with its sentence; ``silent``: who said the last
    sentence, and says "I" where a quotation goes on; ``seated``: bodies named by their seat
    ("the ministry in Vienna").
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.focus = Focus()
        self.strangers: dict[str, Features] = {}
        self.many: dict[Actors, int] = {}
        self.called: dict[Actors, tuple[str, int]] = {}
        self.officers: dict[Actors, int] = {}
        self.here: list[Here] = []
        self.seated: list[tuple[str, str]] = []
        self.silent = ""

    def start(self, view: View, found: list[Phrase], *, paragraph: bool) -> None:
        """Begin the next sentence with the actors that it names and the unnamed it speaks of."""
        self.focus.next(paragraph=paragraph)
        self.here = [each for phrase in found for each in self._parts(view, found, phrase)]
        self.seated = []
        for stranger in unnamed(self.document, view):
            if stranger.actor in self.document.records:
                self.seated.append((view.lower[stranger.at], stranger.actor))
            else:
                self.strangers[stranger.actor] = stranger.features
            named = [h for h in self.here if not h.quoted and h.role == SUBJECT]
            role = OBJECT if any(h.first < stranger.at for h in named) else SUBJECT
            quoted = view.quoted(stranger.at) is not None
            self.here.append(Here((stranger.actor,), stranger.at, stranger.at + 1, role, quoted))

    def add(self, view: View, found: list[Phrase], phrase: Phrase) -> None:
        """Add what a pronoun or description was found to mean."""
        self.here.append(self._seen(view, found, phrase))

    def finish(self, speaker: str) -> None:
        """End the sentence: who said it, "" for the author."""
        mentioned: dict[Actors, int] = {}
        for each in self.here:
            for key in _keys(each):
                role = each.role if key == each.actors else EMBEDDED
                mentioned[key] = max(role, mentioned.get(key, 0))
            if each.several:
                self.many[each.actors] = self.focus.now
            if each.officer:
                self.officers[each.actors] = self.focus.now
        if speaker and speaker not in self.document.records and speaker not in self.strangers:
            self.strangers[speaker] = Features("", plural=None, kind="people")
        self.focus.commit(mentioned, (speaker,) if speaker else ())
        self.silent = speaker

    def features(self, actors: Actors) -> Features:
        """Gender, number and kind."""
        known = self.strangers.get(actors[0]) or features(self.document, actors)
        gender, sentence = self.called.get(actors, ("", 0))
        recent = gender and self.focus.now - sentence <= CALLED
        return known._replace(gender=known.gender + gender) if recent else known

    def role(self, actors: Actors) -> int:
        """The role an actor had when it was met last, 0 for never."""
        trace = self.focus.traces.get(actors)
        return trace.role if trace else 0

    def weights(
        self, view: View, at: int, *, reach: int, case: str = SUBJECT_CASE, telling: bool = False
    ) -> dict[Actors, float]:
        """The salience of everybody met before token ``at``, for a pronoun of that case.

        ``telling``: "..., he said": who is named in what he says counts half.
        """
        near = OWN if case == POSSESSIVE else NEAR
        inside, start = view.quoted(at) is not None, segment(view, at)[0]
        roles = (OBJECT, OBLIQUE) if case in (OBJECT_CASE, DATIVE) else (SUBJECT,)
        if view.lower[at - 1] in BECAUSE and any(
            h.role == OBJECT and start <= h.first and h.last <= at for h in self.here
        ):
            roles = (OBJECT,)
        weights = {actors: self.focus.weight(actors) for actors in self.focus.recent(reach)}
        best: dict[Actors, float] = {}
        for each in self.here:
            if each.last > at or (each.quoted and not inside):
                continue
            if inside and not each.quoted and each.role == SUBJECT:
                continue  # who speaks says "I"
            bonus = near[each.first >= start] if each.role in roles else 0
            weight = each.role * 0.5 if telling else each.role + bonus
            past = 0 < each.joined <= at  # one of "A and B", behind both
            for key in _keys(each):
                part = past or key != each.actors
                best[key] = max(weight * (0.5 if part else 1.0), best.get(key, 0.0))
        for key, weight in best.items():
            weights[key] = weights.get(key, 0.0) + weight
        if inside and not any(h.role == SUBJECT and not h.quoted for h in self.here):
            weights.pop((self.silent,), None)
        return weights

    def _object(self, view: View, found: list[Phrase], phrase: Phrase) -> bool:
        """Whether a bare phrase is no subject: marked by its article, or behind one."""
        start, _ = segment(view, phrase.first)
        before = any(p.nominal and start <= p.first < phrase.first for p in found)
        if before or phrase.article in OBLIQUE_ARTICLES:
            return True
        between = view.lower[start : phrase.first]
        if self.document.language == "en":
            return between[-2:-1] == ["to"] or governs(between)
        words = WORDS["de"]
        opens = words.subordinators | words.prepositions | words.conjunctions | words.articles
        resumed = start and between and view.words[start].islower() and between[0] not in opens
        named = any(p.nominal and p.first <= 2 and p.last < start for p in found)
        return bool(resumed) and named and view.lower[0] not in words.subordinators

    def _parts(self, view: View, found: list[Phrase], phrase: Phrase) -> list[Here]:
        """A phrase and, where it joins several, each of them by itself."""
        whole = self._seen(view, found, phrase)
        inside = [m for m in view.mentions if phrase.first <= m.first < phrase.last]
        return [whole] + [
            Here((m.actor,), m.first, m.last, whole.role, whole.quoted, phrase.last)
            for m in inside
            if len(phrase.actors) > 1 and not m.inside and m.actor in phrase.actors
        ]

    def _seen(self, view: View, found: list[Phrase], phrase: Phrase) -> Here:
        """A phrase with its role: the first bare one of a clause is its subject."""
        if phrase.modifier or phrase.genitive:
            role = EMBEDDED
        elif phrase.preposition:
            role = OBLIQUE
        else:
            role = OBJECT if self._object(view, found, phrase) else SUBJECT
        quoted = view.quoted(phrase.first) is not None
        several = _several(self.document, view, phrase)
        body = phrase.last - phrase.first > 1 and not phrase.modifier
        if self.document.language == "de" and body:
            gender = grammatical(view.lower[phrase.last - 1])
            if gender and self.document.kind(phrase.actors[0]) != "person":
                self.called[phrase.actors] = (gender, self.focus.now)
        office = office_at(view.lower, view.words, phrase.last - 1, self.document.language)
        named = [m for m in view.mentions if m.first < phrase.last and m.last > phrase.first]
        told = office is not None and all(m.form == "role" for m in named)
        officer = told and not several and self.document.kind(phrase.actors[0]) != "person"
        return Here(phrase.actors, phrase.first, phrase.last, role, quoted, 0, several, officer)


def _keys(each: Here) -> list[Actors]:
    """Those named together, and each by itself: in this order, as the last met breaks a tie."""
    return list(dict.fromkeys([each.actors, *((actor,) for actor in each.actors)]))


def _several(document: Document, view: View, phrase: Phrase) -> bool:
    """Whether the noun that a state or body is named by means several: "Trump's advisers"."""
    word = view.lower[phrase.last - 1]
    if phrase.last - phrase.first < 2 or phrase.modifier:
        return False
    office = office_at(view.lower, view.words, phrase.last - 1, document.language)
    if document.language == "de":
        articles = ("die", "den", "beide", "beiden", "ihre", "seine", "mehrere", "zwei", "")
        return office is not None and phrase.article in articles and word.endswith(PLURALS)
    return office is not None and word.endswith("s")
