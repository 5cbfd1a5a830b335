"""Definite descriptions of a sentence: "the minister", "die 58-Jährige", "his country"."""

import re
from typing import NamedTuple

from realpolitik.reading.discourse.natives import native
from realpolitik.reading.discourse.noun_genders import english_gender, german_gender
from realpolitik.reading.discourse.sorts import sort_of
from realpolitik.reading.discourse.troops import troops
from realpolitik.reading.grammar.noun_ends import ends_phrase
from realpolitik.reading.grammar.truncated import truncated
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["Description", "descriptions"]

DEFINITE = {
    "en": frozenset(["the", "this", "that"]),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "dem",
            "den",
            "des",
            "dieser",
            "diese",
            "dieses",
            "diesem",
            "diesen",
            "zum",
            "zur",
            "im",
            "am",
            "vom",
            "beim",
        ]
    ),
}
# These tell a party, a country or a person apart from the one that was named.
OTHERS = re.compile(
    r"(?:other|another|rival|opposing|ruling|governing|next|second|third|neighbouring|neighboring|"
    r"first|future|many|most|few|several|two|three|whole|entire|opposition|foreign|local|former|"
    r"ander\w*|zweit\w*|dritt\w*|nächst\w*|benachbart\w*|regierend\w*|künftig\w*|jeweilig\w*|"
    r"oppositionell\w*|zahlreich\w*|meist\w*|viel\w*|ausländisch\w*|einzig\w*|erst\w*)$"
)
WHOSE = {
    "en": frozenset(["of", "for", "to", "at", "in", "that", "which", "who", "between", "against"]),
    "de": frozenset(
        [
            "des",
            "der",
            "von",
            "vom",
            "für",
            "beim",
            "im",
            "in",
            "zur",
            "zum",
            "bei",
            "zwischen",
            "mit",
            "gegen",
        ]
    ),
}
# One of a people that our table of states does not name so.
# "accused the government of lying": what follows does not say whose it is.
CHARGED = ("accus", "suspect", "convict", "warn", "remind", "inform", "rob", "strip", "assur")
PLACED = frozenset(["from", "aus"])
CLOSED = {
    k: w.prepositions | w.auxiliaries | w.subordinators | w.conjunctions for k, w in WORDS.items()
}
# "die Armee bei Lom" is nobody's yet, "die Regierung in Lom" is.
SEATED = frozenset(["des", "der", "von", "vom", "in"])
SEATLESS = frozenset(["for", "to", "at", "between", "against"])
SEVERAL = re.compile(r"(?:regierungen|armeen|kabinette|ministerien)$")
THERE = frozenset(["there", "dort"])
# "die Sozialdemokratin", "der Christdemokrat": one of a party
PARTISAN = re.compile(r"(?:demokrat|sozialist|kommunist|republikaner|liberale|linke)(?:en|in|n)?$")
TOWNSMAN = re.compile(r"[A-ZÄÖÜ]\w{2,}er")
# "The Gulf state", "the Islamic republic", "the Balkan country".
OF_AREAS = frozenset(
    ["gulf", "baltic", "balkan", "nordic", "andean", "islamic", "caribbean", "pacific", "jewish",
     "mediterranean", "arab", "african", "asian", "scandinavian", "himalayan", "soviet", "alpine",
     "western", "eastern", "central", "nato", "eu", "sahel", "muslim", "communist", "caucasus"]
)  # fmt: skip
# "das international isolierte Land"
ADVERB = re.compile(r"(?:al|ich|ig|weit|isch|los|sam|bar|\d)$")
REACH = 4
TAIL = 5
TOGETHER = re.compile(
    r"(?:both|the two) (men|women|leaders|politicians|presidents|ministers|chiefs|diplomats|rivals)"
    r"|(?:beide|die beiden|die zwei) (männer|frauen|politiker|politikerinnen|präsidenten|minister|"
    r"staatschefs|regierungschefs|ministerinnen|rivalen|kontrahenten)"
)
# "The two agreed", "die beiden wollten": persons, where two were just named.
ALONE = re.compile(
    r"(?:the two|both)(?= (?:\w+ed|\w+ly|had|have|are|were|will|would|did|do|met|spoke|said|want|"
    r"agree|disagree|also|then|later)\b)"
    r"|(?:die beiden|beide)(?= (?:\w+ten|haben|hatten|sind|waren|wollen|werden|sprachen|trafen|"
    r"stritten|kamen|gaben|fanden|blieben)\b)"
)
AMONG = {
    "en": re.compile(r"one of (?:them|the (?:men|women|two))"),
    "de": re.compile(r"ein(?:er|e) (?:von ihnen|der beiden|der männer|der frauen)"),
}


class Description(NamedTuple):
    """Tokens ``first`` to ``last`` and what the noun, token ``last - 1``, may mean.

    ``sort``: an office ("office:minister"), or a row of our table; ``gender``: m, f or "";
    ``owner``: the token of the possessive before it, or -1.
    """

    first: int
    last: int
    sort: str
    gender: str = ""
    owner: int = -1


def descriptions(document: Document, view: View) -> list[Description]:
    """The definite descriptions that no name explains, in order."""
    named = [m for m in view.mentions if m.form != "unknown"]
    taken, met = frozenset(k for m in named for k in range(m.first, m.last)), []
    for at in range(len(view.tokens)):
        group = _counted(view, at, document.language)
        first, last = troops(document, view, at, taken)
        if first >= 0:
            met.append(Description(first, last, "government"))
        elif group is not None:
            met.append(group)
        elif at and at not in taken and view.tokens[at].word:
            described = _described(document, view, at, taken)
            if described is not None:
                met.append(described)
    people = (_countryman(document, view, m.first) for m in view.mentions if not m.inside)
    return sorted([*met, *(p for p in people if p is not None)])


def _counted(view: View, at: int, language: str) -> Description | None:
    """ "both men", "one of them"."""
    if view.lower[at] not in ("both", "the", "beide", "die", "one", "einer", "eine"):
        return None
    near = " ".join(view.lower[at : at + 4])
    among = AMONG[language].match(near)
    if among is not None:
        return Description(at, at + 1 + near[: among.end()].count(" "), "one")
    together = TOGETHER.match(near) or ALONE.match(near)
    if together is None:
        return None
    return Description(at, at + 1 + near[: together.end()].count(" "), "pair")


def _described(
    document: Document, view: View, at: int, taken: frozenset[int]
) -> Description | None:
    german = document.language == "de"
    if german and not view.tokens[at].capital:
        return None
    if german and (SEVERAL.search(view.lower[at]) or truncated(view, at)):
        return None
    first, owned = _determined(document, view, at, taken)
    sort = _sort(document, view, at) if first >= 0 else ""
    if first < 0 or _told_whose(document, view, at, sort):
        return None
    if not sort or (sort == "tail" and (owned or first != at - 1)):
        return None
    between = view.lower[first + 1 : at - (sort == "ministry" and not german)]
    if any(OTHERS.fullmatch(word) for word in between):
        return None
    gender = german_gender(view, first, at, sort) if german else english_gender(view.lower[at])
    if gender == "-":
        return None
    return Description(first, at + 1, sort, gender, first if owned else -1)


def _determined(document: Document, view: View, at: int, taken: frozenset[int]) -> tuple[int, bool]:
    """The article or possessive of a noun, past its adjectives; -1 where it has none."""
    words = WORDS[document.language]
    for k in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = view.lower[k]
        if word in DEFINITE[document.language]:
            return k, False
        if word in words.possessives:
            return k, True
        if document.language == "de" and k == at - 1 and TOWNSMAN.fullmatch(view.words[k]):
            continue  # "die Wiener Stadträtin"
        plain = view.tokens[k].word and k not in taken and word not in words.articles
        if (
            not plain
            or word in CLOSED[document.language]
            or (view.tokens[k].capital and not view.tokens[k].glued and word not in OF_AREAS)
        ):
            return -1, False
        if document.language == "de" and not (word[-1] in "enrms" or ADVERB.search(word)):
            return -1, False
    return -1, False


def _told_whose(document: Document, view: View, at: int, sort: str) -> bool:
    """Whether the noun goes on: a name, a complement, a compound; not "from Texas"."""
    if at + 1 >= len(view.tokens):
        return False
    follows = view.lower[at + 1]
    if view.tokens[at + 1].glued or follows in PLACED:
        return view.tokens[at + 1].glued
    named = view.tokens[at + 1].capital and view.tokens[at + 1].word
    ends = at + 2 >= len(view.tokens) or not view.tokens[at + 2].word
    if sort in ("government", "ministry"):
        if follows in THERE or (follows == "mit" and ends):
            return False
        if follows == "in" and document.language == "en":
            return at + 2 < len(view.tokens) and view.tokens[at + 2].capital
        if document.language == "de" or follows in SEATLESS:
            return follows in SEATED or named
    if document.language == "en" and not ends_phrase(view, at + 1):
        return True
    if view.lower[at] == "military" and view.tokens[at + 1].word:
        return not view.lower[at + 1].endswith("ed") and follows not in CLOSED["en"]
    before = view.lower[max(0, at - 6) : at]
    if follows == "of" and any(word.startswith(CHARGED) for word in before):
        return False
    return follows in WHOSE[document.language] or named


def _sort(document: Document, view: View, at: int) -> str:
    if view.lower[at] == "old" and view.lower[at - 1] == "year" and view.tokens[at].glued:
        return "person"
    if document.language == "en" and view.tokens[at].capital and at:
        return native(view.words[at]) if _acting(view, at + 1) else ""
    double = f"{view.lower[at - 1]} {view.lower[at]}"
    sort = sort_of(double, document.language) or sort_of(view.lower[at], document.language)
    office = office_at(view.lower, view.words, at, document.language)
    if office is not None and sort != "team":
        return f"office:{office.name}"
    # "die Garden" after "Revolutionsgarden": the last part of a name
    tail = document.language == "de" and len(view.words[at]) >= TAIL
    return sort or ("tail" if tail else "")


def _acting(view: View, at: int) -> bool:
    """Whether what follows a noun is a verb: "the Texan wrote", not "the Caspian, ..."."""
    marked = at >= len(view.tokens) or not view.tokens[at].word
    closed = WORDS["en"].prepositions | WORDS["en"].conjunctions
    return not marked and view.lower[at] not in closed and ends_phrase(view, at)


def _countryman(document: Document, view: View, at: int) -> Description | None:
    """ "die Slowenin", "the Texan": one of a people."""
    if not at or view.lower[at - 1] not in DEFINITE[document.language]:
        return None
    mention = next(m for m in view.mentions if m.first == at)
    if document.language == "de":
        singular = view.lower[at].endswith("in") or view.lower[at - 1] in ("der", "dem")
        if view.words[mention.last : mention.last + 1] and view.tokens[mention.last].capital:
            return None
        owned = at > 1 and view.tokens[at - 2].capital and view.tokens[at - 2].word
        partisan = document.kind(mention.actor) == "party" and PARTISAN.search(view.lower[at])
        if (
            (mention.form != "people" and not partisan)
            or not singular
            or owned
            or view.lower[at].endswith("is")
        ):
            return None
        gender = "f" if view.lower[at].endswith("in") else "m"
        return Description(at - 1, mention.last, f"people:{mention.actor}", gender)
    alone = ends_phrase(view, mention.last)
    if mention.form not in ("people", "adjective") or view.lower[at].endswith("s") or not alone:
        return None
    if view.lower[at].endswith(("ese", "sh", "ch")):
        return None  # "the Chinese", "the British": a people, not one of them
    return Description(at - 1, mention.last, f"people:{mention.actor}")
