"""Names met again: surnames and short forms."""

from realpolitik.reading.given_names import family_first
from realpolitik.reading.names.naming import add_mention, covered, possessed
from realpolitik.reading.view import Document, Mention
from realpolitik.reading.words import WORDS

__all__ = ["family", "short_forms", "surnames"]

COMMON_SHORT = {
    "european-union": ("union",),
    "european-commission": ("kommission", "commission"),
    "nato": ("allianz", "alliance"),
}


SUFFIXES = ("Jr", "Sr", "II", "III")
TITLES = frozenset(
    ["Herr", "Herrn", "Frau", "Mr", "Mrs", "Ms", "Dr", "Kollege", "Kollegin", "Sir", "Dame", "Lord",
     "Lady"]
)  # fmt: skip


def family(name: str) -> str:
    """The family name, without "Jr" and the like."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].rstrip(".") in SUFFIXES:
        parts.pop()
    return parts[-1] if parts else ""


def surnames(document: Document) -> None:
    """Find persons again by their last name."""
    full = {m.actor for v in document.views for m in v.mentions if m.last - m.first > 1}
    named = sorted({m.actor for v in document.views for m in v.mentions} - full) + sorted(full)
    known: dict[str, str] = {}
    for actor in named:
        record = document.records[actor]
        if record.kind in ("person", "unknown"):
            parts = record.name.split()
            known[family(record.name)] = actor
            short = len(parts) == 2 and document.language == "en"
            opens = record.kind == "person" and (short or family_first(record.name))
            if opens and not _plain_word(parts[0], document.language):
                known.setdefault(parts[0], actor)
    _rename(document, known, full)
    for view in document.views:
        taken = covered(view)
        for at, word in enumerate(view.words):
            actor = known.get(word, "") or (
                known.get(word[:-1], "") if document.language == "de" and word.endswith("s") else ""
            )
            if actor and at not in taken:
                genitive = word not in known or possessed(view, at + 1)
                first = at - 1 if at and view.words[at - 1] in TITLES else at
                add_mention(view, Mention(actor, "name", first, at + 1, genitive))


def _plain_word(word: str, language: str) -> bool:
    """Whether a name is written like a word of the grammar: He Lifeng, To Lam."""
    return any(word.lower() in group for group in WORDS[language])


def _rename(document: Document, known: dict[str, str], full: set[str]) -> None:
    """A surname alone means the person that the text names in full, not a namesake we know."""
    for view in document.views:
        for k, mention in enumerate(view.mentions):
            word = view.words[mention.first]
            actor = known.get(word, "") or known.get(word.removesuffix("s"), "")
            alone = mention.last - mention.first == 1 and mention.actor not in full
            if not actor or actor == mention.actor or not alone or actor not in full:
                continue
            if all(document.records[a].kind == "person" for a in (actor, mention.actor)):
                view.mentions[k] = mention._replace(actor=actor)


def short_forms(document: Document) -> None:
    """ "Die Kommission" after "die Europäische Kommission": the last word of a longer name."""
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            if record.kind in ("organisation", "party", "government") and mention.form == "name":
                last = view.lower[mention.last - 1]
                if mention.last - mention.first > 1 and len(last) > 3 and not mention.role:
                    document.short.setdefault(last, mention.actor)
            for word in COMMON_SHORT.get(mention.actor, ()):
                document.short.setdefault(word, mention.actor)
