"""Names met again: full names without a role, surnames, short forms."""

from collections import Counter

from realpolitik.reading.holders import right_affiliation
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names import name_run
from realpolitik.reading.naming import add_mention, covered, possessed, text_of
from realpolitik.reading.offices import Head, office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["affiliate", "full_names", "short_forms", "surnames"]

COMMON_SHORT = {
    "european-union": ("union",),
    "european-commission": ("kommission", "commission"),
    "nato": ("allianz", "alliance"),
}


BODIES = ("organisation", "party")
HOME = (
    "bundesregierung", "bundestag", "house-of-commons", "us-congress", "us-senate", "knesset",
    "rada", "duma",
)  # fmt: skip


TITLES = frozenset(
    [
        "Herr",
        "Herrn",
        "Frau",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Kollege",
        "Kollegin",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
    ]
)


def full_names(document: Document, view: View) -> None:
    """Names of two words and more that no rule explained: candidates, kept as "unknown"."""
    at, taken = 0, covered(view)
    while at < len(view.tokens):
        end = name_run(view, at, document.language, taken) if at not in taken else at
        if end - at < 2:
            at = max(end, at + 1)
            continue
        before = view.lower[at - 1] if at else ""
        german_noun = document.language == "de" and (
            before in WORDS["de"].articles
            or (
                before.endswith(("en", "er", "es", "em", "e"))
                and before not in WORDS["de"].prepositions
            )
        )
        if not german_noun:
            name = text_of(document, view, at, end)
            actor = slug(name)
            parent = _affiliated(document, view, end) or _owner(document, view, at)
            kind = "person" if parent else "unknown"
            if actor not in document.records:
                document.records[actor] = ActorRecord(id=actor, name=name, kind=kind, parent=parent)
            form = "name" if document.records[actor].kind != "unknown" else "unknown"
            add_mention(view, Mention(actor, form, at, end, possessed(view, end)))
        at = end


def _affiliated(document: Document, view: View, end: int) -> str:
    """The organisation in "Kofi Adjei of the Institute for Horn Studies"."""
    head = Head("person", "person", end, end)
    _, found = right_affiliation(document, view, head)
    record = document.records.get(found)
    if record is not None and record.kind not in ("state", "person", "region"):
        return found
    return _led(document, view, end)


def _owner(document: Document, view: View, at: int) -> str:
    """The state of "Ghana's Samuel Owusu", "Ghanas Samuel Owusu"."""
    gap = 1 if at and view.lower[at - 1] in ("'s", "’s") else 0
    for mention in view.mentions:
        owns = mention.genitive and mention.last == at - gap and not mention.inside
        if owns and document.records[mention.actor].kind == "state":
            return mention.actor
    return ""


def _led(document: Document, view: View, end: int) -> str:
    """The body in "Ana Lind, who heads the Harbour Institute": the only one the clause names."""
    opener = {"en": ("who",), "de": ("der", "die")}[document.language]
    if view.words[end : end + 1] != [","] or view.lower[end + 1 : end + 2] not in [
        [word] for word in opener
    ]:
        return ""
    close = next((k for k in range(end + 2, len(view.words)) if view.words[k] in ",;."), end)
    bodies = [
        m.actor
        for m in view.mentions
        if end < m.first < close and not m.inside and document.records[m.actor].kind in BODIES
    ]
    return bodies[0] if len(bodies) == 1 else ""


def affiliate(document: Document) -> None:
    """An office without a state belongs to the state the text is about there."""
    counts: Counter[str] = Counter()
    bodies = Counter(m.actor for view in document.views for m in view.mentions if m.actor in HOME)
    home = document.root(bodies.most_common(1)[0][0]) if bodies.total() > 1 else ""
    before: list[str] = []
    for k, view in enumerate(document.views):
        states = [s for m in view.mentions if (s := document.root(m.actor)) in document.records]
        states = [s for s in states if document.records[s].kind == "state"]
        if k and document.views[k - 1].sentence.block != view.sentence.block:
            before = []
        for mention in view.mentions:
            record = document.records[mention.actor]
            if record.kind != "person" or record.parent or not mention.role:
                continue
            if _expert(mention.role, document.language):
                continue
            common = [state for state, _ in counts.most_common(1)]
            earlier = [document.root(m.actor) for m in view.mentions if m.first < mention.first]
            options = [
                *[state for state in earlier if state in states][:1],
                *before[:1],
                *([home] if home else common),
                *states[:1],
            ]
            if options:
                document.records[record.id] = record.model_copy(update={"parent": options[0]})
        counts.update(states)
        before = states or ([] if home else before)


def _expert(role: str, language: str) -> bool:
    """A historian belongs to no state because a sentence names one."""
    words = role.split()
    head = office_at([w.lower() for w in words], words, len(words) - 1, language)
    return head is not None and head.name == "expert"


def surnames(document: Document) -> None:
    """Find persons again by their last name."""
    named = {m.actor for view in document.views for m in view.mentions}
    known: dict[str, str] = {}
    for actor in named:
        record = document.records[actor]
        if record.kind in ("person", "unknown"):
            parts = record.name.split()
            known[parts[-1]] = actor
            if record.kind == "person" and len(parts) == 2 and document.language == "en":
                known.setdefault(parts[0], actor)
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
