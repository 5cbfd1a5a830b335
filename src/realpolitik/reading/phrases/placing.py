"""What stands before an actor's name: a verb, a relative clause, "um ... zu", another actor."""

import re

from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["ARTICLED", "conjoining", "is_actor", "named_after", "purpose", "relative", "verbal"]


ARTICLED = frozenset(
    ["turkey", "switzerland", "ukraine", "usa", "iran", "iraq", "lebanon", "sudan", "dr-congo",
     "kosovo", "chad", "yemen", "slovakia", "mongolia", "netherlands", "ivory-coast", "philippines",
     "united-arab-emirates", "vatican", "soviet-union", "united-kingdom", "czechia", "maldives",
     "congo-brazzaville", "niger", "south-sudan", "dominican-republic", "central-african-republic"]
)  # fmt: skip
DETERMINED = frozenset(["the", "a", "an", "this", "these", "those"])
WATERS = frozenset(
    ["Sea", "Seas", "Strait", "Straits", "Gulf", "Ocean", "Bay", "Channel", "Basin", "Morning",
     "Times", "Post", "Meer", "Straße", "Golf", "Bucht"]
)  # fmt: skip


def named_after(view: View, mention: Mention, language: str) -> bool:
    """Whether a place only names a thing: "the Minsk accords", "the South China Sea"."""
    at = mention.last
    if at >= len(view.tokens) or mention.genitive or mention.form not in ("name", "capital"):
        return False
    follows = view.tokens[at]
    if follows.text in WATERS and not follows.glued:
        return True
    before = view.lower[mention.first - 1] if mention.first else ""
    articled = before in DETERMINED and mention.actor not in ARTICLED
    plain = follows.word and follows.text.islower() and not follows.glued
    small = WORDS["en"].prepositions | WORDS["en"].auxiliaries | WORDS["en"].conjunctions
    small |= WORDS["en"].subordinators
    thing = plain and follows.text not in small and follows.text[-2:] not in ("ly", "ed")
    return language == "en" and articled and mention.form == "capital" and thing


def verbal(view: View, first: int, last: int) -> bool:
    """Whether what looks like adjectives is a verb: "Nachbarn verurteilten Ungarn"."""
    tables = [verbs(table, "de") for table in ("relation_verbs", "speech")]
    governed = first > 0 and view.lower[first - 1] in WORDS["de"].prepositions
    return not governed and any(
        view.words[k] in known for k in range(first, last) for known in tables
    )


def relative(view: View, at: int, first: int) -> bool:
    """Whether "bei dem", "zu denen" before a bare name open a relative clause."""
    pronoun = view.lower[at + 1] if at + 1 < first else ""
    return (
        at >= 1
        and first == at + 2
        and pronoun in ("dem", "der", "denen", "den", "die", "das")
        and (view.words[at - 1] == "," or pronoun == "denen")
        and view.lower[at] in WORDS["de"].prepositions
        and any(m.first == first and m.form == "name" for m in view.mentions)
    )


def purpose(view: View, at: int) -> bool:
    """Whether "um" opens "um ... zu ..." and is no preposition."""
    return view.lower[at] == "um" and any(
        word == "zu" or re.match(r"\w+zu\w+en$", word) for word in view.lower[at + 1 : at + 9]
    )


def conjoining(view: View, at: int, last: int) -> bool:
    """Whether "after", "since" at token ``at`` opens a clause whose verb follows at ``last``."""
    if view.lower[at] not in ("after", "before", "since", "until", "as", "than"):
        return False
    follows = view.lower[last] if last < len(view.lower) else ""
    known = any(follows in verbs(table, "en") for table in ("relation_verbs", "speech"))
    return follows in WORDS["en"].auxiliaries or (known and not follows.endswith("ing"))


def is_actor(view: View, at: int) -> bool:
    """Whether token ``at`` is part of an actor's name, no adjective."""
    return any(m.first <= at < m.last and m.form != "adjective" for m in view.mentions)
