"""The names our tables know, as sequences of tokens, for one language."""

import copy
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from realpolitik.reading.grammar.inflect import (
    adjective_forms,
    genitive,
    one_of_a_people,
    people_forms,
)
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.leaders import Office, held_on, office_on, opened
from realpolitik.reading.tables import parse, rows, split
from realpolitik.reading.text.tokens import tokenize
from realpolitik.reading.word_classes import class_of

__all__ = ["Entry", "Lexicon", "lexicon"]


ALIKE = 3
PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
LAST = "9999"


class Entry(NamedTuple):
    """A surface form: whom it names, and how (name, adjective, capital, people, person)."""

    words: tuple[str, ...]
    actor: str
    form: str
    genitive: bool = False


class Lexicon:
    """Surface forms by their first word, and the records of the actors they name.

    ``offices``: the terms of each leader. ``names``: all names of each leader. ``since``: the year
    from which the surname alone names the leader. ``day``: the day it speaks of, "" for none.
    """

    def __init__(self) -> None:
        self.entries: dict[str, list[Entry]] = defaultdict(list)
        self.records: dict[str, ActorRecord] = {}
        self.offices: dict[str, list[Office]] = defaultdict(list)
        self.names: dict[str, list[str]] = defaultdict(list)
        self.surnames: dict[str, list[str]] = defaultdict(list)
        self.since: dict[str, str] = {}
        self.day = ""

    def on(self, day: str) -> "Lexicon":
        """The same lexicon for a text of a day."""
        dated = copy.copy(self)
        dated.day = day
        return dated

    def record(self, actor: str) -> ActorRecord:
        """Who an actor is on the day: a leader without an office held no more, or not yet.

        Of whom nothing is known by then, only the state is told.
        """
        record, offices = self.records[actor], self.offices.get(actor, ())
        if not offices:
            return record
        office = office_on(offices, self.day)
        now = not self.day or held_on(office, self.day)
        begun = not self.day or office.start <= self.day
        told = begun or self.records[office.affiliation].kind == "state"
        update = {"parent": office.affiliation if told else "", "role": office.role if now else ""}
        return record.model_copy(update=update)

    def bears(self, actor: str, given: str) -> bool:
        """Whether a given name is one of the leader's, however spelled: Dmitri, Dmitry."""
        return any(
            word[:ALIKE].lower() == given[:ALIKE].lower()
            for name in self.names[actor]
            for word in name.split()[:-1]
        )

    def add(self, surface: str, actor: str, form: str, *, is_genitive: bool = False) -> None:
        """Let ``surface`` name ``actor``."""
        plain = PLAIN.fullmatch(surface)  # one word after the other: no need to cut it
        words = tuple(surface.split() if plain else (t.text for t in tokenize(surface)))
        if words:
            self.entries[words[0]].append(Entry(words, actor, form, is_genitive))

    def freeze(self) -> None:
        """Sort so that the longest form wins, and of one surname who took office last."""
        self.since = {actor: opened(offices) for actor, offices in self.offices.items()}
        for found in self.entries.values():
            found.sort(key=lambda entry: self.since.get(entry.actor, LAST), reverse=True)
            found.sort(key=lambda entry: -len(entry.words))

    def match(self, words: Sequence[str], at: int) -> Entry | None:
        """The longest form that starts at word ``at``."""
        for entry in self.entries.get(words[at], ()):
            size = len(entry.words)
            same = size == 1 or tuple(words[at : at + size]) == entry.words
            if same and (size > 1 or self._known_by_then(entry)):
                return entry if size > 1 else self._initialled(words, at) or entry
        return self._initialled(words, at)

    def _initialled(self, words: Sequence[str], at: int) -> Entry | None:
        """A leader with a middle initial: "Donald J. Trump"."""
        initial = words[at + 1 : at + 2]
        if not initial or len(initial[0]) > 1 or not initial[0].isupper():
            return None
        dotted = words[at + 2 : at + 3] == ["."]
        last = at + 2 + dotted
        for entry in self.entries.get(words[at], ()):
            two = len(entry.words) > 1 and entry.form == "person"
            if two and (*entry.words[1:],) == (*words[last : last + 1],):
                return entry._replace(words=tuple(words[at : last + 1]))
        return None

    def _known_by_then(self, entry: Entry) -> bool:
        return not self.day or self.since.get(entry.actor, "") <= self.day


@functools.cache
def lexicon(language: str, extra: str = "") -> Lexicon:
    """The lexicon of a language.

    Args:
        language: "de" or "en".
        extra: rows of a user's own table (text): slug, kind, parent, wikidata, names (a|b).
    """
    known = Lexicon()
    _organisations(known, language, rows("organisations"))
    _states(known, language)
    _leaders(known, language)
    _partisans(known, language)
    if extra:
        _organisations(known, language, [(*row[:5], row[4]) for row in parse(extra)])
    known.freeze()
    return known


def _names(known: Lexicon, language: str, names: Iterable[str], actor: str, form: str) -> None:
    for name in names:
        known.add(name, actor, form)
        if language == "de" and not name.endswith("s"):
            known.add(genitive(name), actor, form, is_genitive=True)


def _states(known: Lexicon, language: str) -> None:
    from babel import Locale  # costs a tenth of a second; only needed once a text is read

    locale, english = Locale(language), Locale("en")
    german = language == "de"
    for row in rows("states"):
        iso3, iso2, slug, wikidata, region = row[:5]
        adjectives, people, capitals = row[7:9] + row[10:11] if german else row[5:7] + row[9:10]
        spelled = locale.territories.get(iso2, "")
        names = [spelled, *split(row[11])]
        if "&" in spelled:
            names.append(spelled.replace("&", "and"))
        title = english.territories.get(iso2, "") or next(iter(split(row[11])), slug)
        known.records[slug] = ActorRecord(
            id=slug, name=title, kind="state", region=region, iso3166=iso3, wikidata=wikidata
        )
        _names(known, language, [name for name in names if name], slug, "name")
        _names(known, language, split(capitals), slug, "capital")
        for adjective in split(adjectives):
            for form in adjective_forms(adjective) if german else [adjective]:
                known.add(form, slug, "adjective")
                known.add(form[0].upper() + form[1:], slug, "adjective")
        for word in split(people):
            for form in people_forms(word) if german else one_of_a_people(word):
                known.add(form, slug, "people")
        if german:
            for capital in split(capitals):
                known.add(_inhabitant(capital), slug, "adjective")


def _inhabitant(capital: str) -> str:
    irregular = {"Rom": "Römer", "Den Haag": "Den Haager", "Kairo": "Kairoer", "Bern": "Berner"}
    return irregular.get(capital, capital + ("r" if capital.endswith("e") else "er"))


def _organisations(known: Lexicon, language: str, table: Iterable[tuple[str, ...]]) -> None:
    for slug, kind, parent, wikidata, english, german in table:
        names = split(german if language == "de" else english)
        title = next(iter(split(english) or names), slug)
        known.records[slug] = ActorRecord(
            id=slug,
            name=title,
            kind=kind,
            parent=parent,
            wikidata=wikidata,
            region="europe" if parent in ("european-union", "europe") or slug in EUROPE else "",
        )
        for name in names:
            if name[0].islower() and language == "de":
                for form in adjective_forms(name):
                    known.add(form, slug, "adjective")
                    known.add(form[0].upper() + form[1:], slug, "adjective")
            elif name == "European":
                known.add(name, slug, "adjective")
            else:
                _names(known, language, [name], slug, "capital" if name in METONYMS else "name")


def _partisans(known: Lexicon, language: str) -> None:
    """Words for one member of a party: "the Republican", "der Sozialdemokrat"."""
    for pair in class_of("partisans", language):
        word, _, slug = pair.partition("=")
        known.add(word, slug, "adjective")


EUROPE = ("europe", "european-union")
METONYMS = ("Brussels", "Brüssel")


def _leaders(known: Lexicon, language: str) -> None:
    german = language == "de"
    for row in rows("leaders"):
        slug, name, variants, affiliation, english, deutsch, start, end, elected, gender, wiki = row
        role = deutsch if german else english
        known.offices[slug].append(Office(slug, affiliation, role, start, end, elected))
        if slug in known.records:
            continue
        known.records[slug] = ActorRecord(
            id=slug,
            name=name,
            kind="person",
            parent=affiliation,
            role=role,
            gender=gender,
            wikidata=wiki,
        )
        known.names[slug] = [name, *split(variants)]
        opening = [form[0].upper() + form[1:] for form in known.names[slug] if form[0].islower()]
        _names(known, language, [*known.names[slug], *opening], slug, "person")
        for surname in dict.fromkeys(form.split()[-1] for form in known.names[slug]):
            known.surnames[surname].append(slug)
