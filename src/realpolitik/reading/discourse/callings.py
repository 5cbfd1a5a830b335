"""What a text calls a person by: a title before the name, an office, a noun set behind it."""

from collections import defaultdict

from realpolitik.reading.discourse.descriptions import Description
from realpolitik.reading.discourse.sorts import sort_of
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View

__all__ = ["Callings", "introduced_unnamed", "plain"]

LONG = 4
LATELY = 3
SOMEBODY = frozenset(
    ["a", "an", "one", "another", "ein", "eine", "eines", "einer", "einem", "einen"]
)
ONE = {"en": frozenset(["a", "an"]), "de": frozenset(["ein", "eine"])}


class Callings:
    """The nouns that each person was called by: "Mullah Rahim Karim", "Ana Lind, a general"."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.nouns: defaultdict[str, set[str]] = defaultdict(set)

    def learn(self, view: View, phrase: Phrase) -> None:
        """Remember what the phrase of a person calls it by."""
        actor = phrase.actors[0]
        record = self.document.records.get(actor)
        if record is None or len(phrase.actors) > 1 or record.kind != "person":
            return
        self.nouns[actor] |= {plain(word) for word in record.role.replace(";", "").split()}
        name = next((m for m in view.mentions if m.actor == actor and m.form != "role"), None)
        if name is None or not phrase.first <= name.first < phrase.last:
            return
        title = view.words[name.first - 1] if name.first else ""
        named = any(m.last == name.first for m in view.mentions)
        german = self.document.language == "de"
        if german and title[:1].isupper() and len(title) > LONG and not named:
            self.nouns[actor].add(plain(title))
        behind = self._behind(view, phrase.last)
        if behind:
            self.nouns[actor].add(behind)

    def suits(self, actor: str, word: str) -> bool:
        """Whether a person was called by that noun."""
        return plain(word) in self.nouns.get(actor, ())

    def _behind(self, view: View, at: int) -> str:
        """The noun of "..., ein pensionierter General." where it is one for a person."""
        language = self.document.language
        opens = (
            k + 1
            for k in range(at, len(view.words) - 2)
            if view.words[k] == "," and view.lower[k + 1] in ONE[language]
        )
        for first in opens:
            last = next((k for k in range(first, len(view.words)) if not view.tokens[k].word), 0)
            if not last or last - first > LONG:
                continue
            head = view.lower[last - 1]
            office = office_at(view.lower, view.words, last - 1, language)
            if office is not None or sort_of(head, language) == "person":
                return plain(head)
        return ""


def introduced_unnamed(document: Document, view: View, each: Description) -> bool:
    """ "A Togolese diplomat sighed. ... the diplomat": somebody without a name, met since."""
    noun = view.lower[each.last - 1]
    for other in reversed(document.views[max(0, view.place - LATELY) : view.place + 1]):
        end = each.first if other is view else len(other.words)
        for at in range(end):
            if other.lower[at] != noun or any(
                m.form == "name" and m.first <= at + 2 and m.last > at for m in other.mentions
            ):
                continue
            opens = [k for k in range(max(0, at - 3), at) if other.lower[k] in SOMEBODY]
            if opens and (opens[-1] == 0 or other.words[opens[-1] - 1] != ","):
                return True
    return False


def plain(word: str) -> str:
    """A noun to compare by: lower case, the German feminine as the masculine."""
    return word.lower().strip(";,").removesuffix("in")
