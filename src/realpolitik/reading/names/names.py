"""Runs of capitalised words that no table knows: candidate names of persons."""

import re

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.offices import body_at, office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["is_common_noun", "is_name", "is_thing", "name_back", "name_run"]

LONGEST = 6
ABSTRACT = re.compile(
    r"\w{2,}(?:heit|keit|schaft|ismus|ität|tion|sion|tum|nis|nisse|\w{4}ung|ierung)(?:en|s)?$"
)
# Things that are surnames as well: "Lena Hill", but "in Lena Park".
SURNAMES_TOO = frozenset(["Hill", "Lake", "Park", "Church", "Field", "Hall", "Day", "Law", "Berg",
                          "Street", "Wald", "Kopf", "Point", "Forest", "Fields"])  # fmt: skip
AT_PLACES = frozenset(["the", "in", "at", "on", "near", "to", "im", "am", "auf", "das", "den"])
FUSED = frozenset(["am", "beim", "im", "ins", "vom", "zum", "zur"])
# Given names that are function words too.
BOTH = frozenset(["Anders", "Will", "Gut", "Ernst", "Frank", "Grace", "Hope", "Faith", "Even"])
NOBLE = ("von", "zu", "vom", "zum", "zur")


def name_run(view: View, at: int, language: str, taken: frozenset[int]) -> int:
    """End of the run of name words that starts at token ``at`` (``at`` itself if there is none)."""
    end = k = at
    while k < len(view.tokens) and k - at < LONGEST:
        token = view.tokens[k]
        if k > at and token.start - view.tokens[k - 1].end > 1:
            break
        name = is_name(view, k, language) or (k > at and _joined(view, k, end))
        if k not in taken and (name or _namesake(view, k, at, language)):
            k += 1
            end = k
        elif token.text == "." and k > at and len(view.words[k - 1]) == 1:
            k += 1  # an initial: "R."
        elif k > at and _particle(view, k, language):
            # "Ursula von der Leyen", but "Giorgi Gogia von der Ilia-Universität".
            if view.words[k] in NOBLE and language == "de":
                given = any(is_given(word) for word in view.words[at:k])
                if end - at > 1 or not given:
                    break
            k += 1
        else:
            break
    return end


def _amid_names(view: View, at: int) -> bool:
    """Whether a word that may open a sentence is a name here: "Peter Ganz", "Chef Anders Berg"."""
    if _after_given(view, at):
        return True
    inside = 0 < at < len(view.tokens) - 1 and view.tokens[at - 1].word
    follows = inside and view.tokens[at + 1].capital and view.tokens[at + 1].word
    return bool(follows) and view.words[at] in BOTH


def _after_given(view: View, at: int) -> bool:
    """Whether a word is a surname by the given name before it: "Peter Ganz"."""
    return (
        at > 0
        and view.tokens[at].start - view.tokens[at - 1].end == 1
        and is_given(view.words[at - 1])
    )


def is_thing(view: View, at: int, end: int, language: str) -> bool:
    """Whether a run of capitals names a place, an event or a thing: Victoria Falls, San José."""
    if end - at > 1 and all(view.tokens[k].glued for k in range(at + 1, end)):
        return True  # one word: Franz-Josef-Land
    if view.words[at] in class_of("places", language):
        return True
    if end - at == 2 and view.words[at + 1] in SURNAMES_TOO and is_given(view.words[at]):
        return at > 0 and view.lower[at - 1] in AT_PLACES
    return view.words[end - 1] in class_of("things", language)


def is_common_noun(document: Document, word: str) -> bool:
    """German: whether a capital word is a noun of the language, by its form or its company."""
    if word in class_of("nouns", "de") or ABSTRACT.match(word):
        return True
    determined = WORDS["de"].articles | WORDS["de"].possessives | FUSED
    return any(
        word == view.words[k] and view.lower[k - 1] in determined and not _glued(view, k + 1)
        for view in document.views
        for k in range(1, len(view.words))
    )


def _glued(view: View, at: int) -> bool:
    return at < len(view.tokens) and view.tokens[at].glued


def name_back(view: View, end: int, language: str, taken: frozenset[int]) -> int:
    """Start of the run of name words that ends before token ``end`` (``end`` if there is none)."""
    titles = class_of("titles", language)
    for start in range(max(0, end - LONGEST), end):
        if start in taken or view.words[start] in titles or not view.tokens[start].capital:
            continue
        if name_run(view, start, language, taken) == end:
            return start
    return end


def _joined(view: View, at: int, end: int) -> bool:
    """Whether a word hangs on the name before by a hyphen: the "hye" of Ji-hye."""
    return end == at and view.tokens[at].glued and view.tokens[at].word


def _namesake(view: View, at: int, start: int, language: str) -> bool:
    """Whether an office's word is a surname here: "Stephen King", "Katharina Reich"."""
    word = view.words[at]
    return at > start and word in class_of("namesakes", language) and is_given(view.words[at - 1])


def _particle(view: View, at: int, language: str) -> bool:
    """Whether a small word goes on inside a name: von der Leyen, bin Salman; not "Ende der"."""
    word = view.words[at]
    if at + 1 >= len(view.words) or word not in class_of("particles", language):
        return False
    if not (view.tokens[at + 1].capital or view.words[at + 1] in class_of("particles", language)):
        return False
    articles = WORDS[language].articles
    return word not in articles or view.words[at - 1] in ("von", "van", "de", "zu")


def is_name(view: View, at: int, language: str) -> bool:
    """Whether a token may be part of an unknown name."""
    token = view.tokens[at]
    return (
        token.word
        and token.capital
        and (token.text not in WORDS[language].capitalised or _amid_names(view, at))
        and not token.text.isdigit()
        and (
            language == "en"
            or token.glued
            or not view.lower[at].endswith(("ungen", "heiten", "keiten"))
        )
        and office_at(view.lower, view.words, at, language) is None
        and (
            body_at(view.lower, view.words, at, language) is None
            or _after_given(view, at)
            or (
                is_given(token.text)
                and view.tokens[at + 1 : at + 2] != []
                and view.tokens[at + 1].capital
            )
        )
    )
