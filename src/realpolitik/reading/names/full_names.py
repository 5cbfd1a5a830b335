"""Full names that no office explains: persons by their given name or what stands beside them."""

from realpolitik.reading.given_names import is_given
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.belonging import belonging
from realpolitik.reading.names.complements import complement
from realpolitik.reading.names.names import is_thing, name_run
from realpolitik.reading.names.naming import add_mention, covered, possessed, text_of
from realpolitik.reading.names.professions import is_human, profession_after, profession_before
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["bracketed", "full_names"]

ONE = ("the", "a", "an", "der", "die", "ein", "eine", "former", "veteran")
# "Mike Lund (R-Ohio)": the two parties of the American Congress.
CAUCUS = {"R": "republicans", "D": "democrats"}
BODIES = ("organisation", "party", "government", "media", "movement", "group", "platform")


def full_names(document: Document, view: View) -> None:
    """Names of two words and more that no rule explained: persons, else kept as "unknown"."""
    at, taken = 0, covered(view)
    while at < len(view.tokens):
        end = name_run(view, at, document.language, taken) if at not in taken else at
        if end - at < 2 or _caucus(view, at):
            at = max(end, at + 1)
            continue
        start = at
        while end - start > 2 and view.words[start] in class_of("titles", document.language):
            start += 1
        if end - start > 2 and is_given(view.words[start + 1]) and not is_given(view.words[start]):
            start += bool(profession_before(document, view, start + 1))
        if not _noun(document, view, start, end):
            _add(document, view, start, end)
        at = end


def _noun(document: Document, view: View, at: int, end: int) -> bool:
    """German: whether capitals after an article or an adjective are nouns, not a name."""
    if document.language != "de" or _named(view, at, end):
        return False
    before = view.lower[at - 1] if at else ""
    adjective = before.endswith(("en", "er", "es", "em", "e"))
    return before in WORDS["de"].articles or (adjective and before not in WORDS["de"].prepositions)


def _named(view: View, at: int, end: int) -> bool:
    """Whether the run opens with a given name, or with a surname that stands first."""
    if is_thing(view, at, end, "de"):
        return False
    return is_given(view.words[at]) or (end - at > 1 and is_given(view.words[at + 1]))


def _add(document: Document, view: View, at: int, end: int) -> None:
    name = text_of(document, view, at, end)
    actor = _ending_so(document, name) or slug(name)
    parent = _affiliated(document, view, end)
    role, found = belonging(document, view, end)
    if not role:
        after = profession_after(document, view, end)
        human = is_human(document, after) if after else False
        before = profession_before(document, view, at) if is_given(view.words[at]) else ""
        role = before or (after if human or is_given(view.words[at]) else "")
    parent = parent or found or _owner(document, view, at, end)
    thing = is_thing(view, at, end, document.language)
    person = not thing and bool(parent or role or is_given(view.words[at]) or _who(view, end))
    kind = "person" if person else "unknown"
    record = document.records.get(actor)
    if record is None:
        record = ActorRecord(id=actor, name=name, kind=kind, parent=parent, role=role)
    elif person and record.kind in ("person", "unknown"):
        more = {"kind": kind, "parent": record.parent or parent, "role": record.role or role}
        record = record.model_copy(update=more)
    document.records[actor] = record
    form = "name" if record.kind != "unknown" else "unknown"
    add_mention(view, Mention(actor, form, at, end, possessed(view, end), role))


def _ending_so(document: Document, name: str) -> str:
    """The person whose name ends in these words: "Von der Leyen" opens a sentence."""
    ending = " " + name.lower()
    people = (r for r in document.records.values() if r.kind == "person")
    return next((r.id for r in people if r.name.lower().endswith(ending)), "")


def _who(view: View, end: int) -> bool:
    return view.lower[end : end + 2] == [",", "who"] or view.lower[end : end + 1] == ["who"]


def bracketed(view: View, end: int) -> str:
    """The party or state in brackets after a name: "Karla Wendisch (SPD)"."""
    if view.words[end : end + 1] != ["("]:
        return ""
    if _caucus(view, end + 1):
        return _caucus(view, end + 1)
    close = next(
        (k for k in range(end + 1, min(end + 6, len(view.words))) if view.words[k] == ")"), 0
    )
    inside = [m for m in view.mentions if end < m.first < close and not m.inside]
    return inside[0].actor if inside else ""


def _caucus(view: View, at: int) -> str:
    """The party of the "R" in "(R-Ohio)"; "" where no such letter stands."""
    joined = at + 1 < len(view.tokens) and view.tokens[at + 1].glued
    return CAUCUS.get(view.words[at], "") if joined and view.words[at - 1] == "(" else ""


def _affiliated(document: Document, view: View, end: int) -> str:
    """The body in "Kofi Adjei of the Institute for Horn Studies", "(SPD)", ", of the Greens,"."""
    beside = bracketed(view, end)
    if beside:
        return beside
    at = end + (view.words[end : end + 1] == [","])
    links = ("of", "from", "with", "at", "von", "vom", "beim", "bei", "aus")
    if at >= len(view.lower) or view.lower[at] not in links:
        return ""
    found = complement(document, view, at)
    bodies = [a for a in found.bodies if document.records[a].kind in BODIES]
    return next(iter(bodies), "")


def _owner(document: Document, view: View, at: int, end: int) -> str:
    """The state of "Ghana's Samuel Owusu", "Ghanas Samuel Owusu", "der Thailänder Anan Suk"."""
    if _title_case(view) and not is_given(view.words[at]):
        return ""  # a headline: "America's Friends Count the Cost"
    gap = 1 if at and view.lower[at - 1] in ("'s", "’s") else 0
    for mention in view.mentions:
        if mention.last != at - gap or mention.inside:
            continue
        party = document.records[mention.actor].kind == "party"
        state = party or document.records[mention.actor].kind == "state"
        one = party or mention.form in ("people", "adjective")
        people = one and _articled(document, view, mention)
        if state and (mention.genitive or (people and (party or is_given(view.words[at])))):
            return mention.actor
    return _nationality(view, end)


def _title_case(view: View) -> bool:
    long = [token for token in view.tokens if token.word and len(token.text) > 3]
    return len(long) > 3 and all(token.capital for token in long)


def _nationality(view: View, end: int) -> str:
    """The state of "Josep Ferrer, the Spaniard who heads it", "Hugo Claes, ein Belgier,"."""
    if view.words[end : end + 1] != [","]:
        return ""
    people = [m for m in view.mentions if m.form == "people" and end < m.first <= end + 3]
    return people[0].actor if people and view.lower[people[0].first - 1] in ONE else ""


def _articled(document: Document, view: View, mention: Mention) -> bool:
    before = view.lower[mention.first - 1] if mention.first else ""
    return mention.form == "people" or before in WORDS[document.language].articles
