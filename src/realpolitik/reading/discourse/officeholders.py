"""Offices told before their holder's name: "Kenya's water minister said ... . Ana Lind ..."."""

from collections import defaultdict

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, Mention, View

__all__ = ["Officeholders"]

INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "any", "no", "former", "two", "ein", "eine", "einem",
     "einen", "einer", "eines", "kein", "keine", "früherer", "frühere", "ehemaliger", "ehemalige"]
)  # fmt: skip
# Offices that several hold at once.
LEADERS = frozenset(["leader", "politician", "strongman", "ruler", "autocrat", "politiker",
                     "machthaber", "herrscher", "autokrat", "diktator", "staatsmann"])  # fmt: skip
MANY = frozenset(["official", "spokesperson", "lawmaker", "expert", "peer", "envoy"])


class Officeholders:
    """The persons that a text names with an office, by state and office."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.held: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for actor in {m.actor for view in document.views for m in view.mentions}:
            record = document.records[actor]
            if record.kind == "person" and record.parent:
                for role in record.role.split(";"):
                    self.held[document.root(actor), _plain(role)].add(actor)

    def named(self, view: View, phrase: Phrase, recent: list[tuple[str, ...]]) -> Phrase:
        """The phrase with the one person that the text gives this very office, where one is.

        "The Russian leader" is also whoever of the ``recent`` persons, the last met first, is of
        that state.
        """
        mention = next((m for m in view.mentions if self._office(view, m, phrase)), None)
        if mention is None:
            return phrase
        root = self.document.root(mention.actor)
        holders = tuple(self.held.get((root, _plain(mention.role)), ()))
        if len(holders) != 1 and _plain(mention.role).split()[-1] in LEADERS:
            persons = [a for a in recent if self.document.kind(a[0]) == "person" and len(a) == 1]
            holders = next((a for a in persons if self.document.root(a[0]) == root), ())
        return phrase._replace(actors=holders) if len(holders) == 1 else phrase

    def _office(self, view: View, mention: Mention, phrase: Phrase) -> bool:
        """Whether a phrase is a definite office of a state or body without a name."""
        if mention.form != "role" or mention.inside or mention.last != phrase.last:
            return False
        before = view.lower[max(0, mention.first - 2) : mention.last]
        words = mention.role.split()
        lower = [word.lower() for word in words]
        office = office_at(lower, words, len(words) - 1, self.document.language) if words else None
        leading = bool(lower) and _plain(lower[-1]) in LEADERS
        single = leading or (office is not None and office.name not in MANY)
        return single and not INDEFINITE & set(before) and phrase.actors == (mention.actor,)


def _plain(role: str) -> str:
    """An office to compare by: lower case, the German feminine as the masculine."""
    plain = role.strip().lower().removesuffix("in").replace("defense", "defence")
    return plain.replace("defence secretary", "defence minister")
