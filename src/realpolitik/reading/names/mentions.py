"""Find the names that the lexicon knows in a sentence."""

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.lexicon import Entry, Lexicon
from realpolitik.reading.names.names import is_name
from realpolitik.reading.names.offices import body_at
from realpolitik.reading.view import Mention, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["find_mentions"]


def find_mentions(view: View, known: Lexicon, language: str) -> list[Mention]:
    """Mentions by the longest form; capitals after a preposition of place are places."""
    words, found, at = view.words, [], 0
    shouted = _shouted(words)
    while at < len(words):
        entry = known.match(words, at) or known.match(shouted, at)
        if entry is None or _part_of_a_name(view, known, at, len(entry.words)):
            at += 1
            continue
        if entry.form == "person" and _of_another(view, known, at, entry, language):
            at += 1
            continue
        last = at + len(entry.words)
        if (
            entry.form == "person"
            and last < len(words)
            and words[last] in class_of("things", language)
            and body_at(view.lower, words, last, language) is None  # but: "Trump-Regierung"
        ):
            at = last  # "the Willy Brandt House"
            continue
        if entry.form == "person" and _another(view, known, entry.actor, at, last, language):
            at = last
            continue
        form = entry.form
        if form == "person":
            form = "name"
        elif form == "capital" and not entry.genitive and _is_place(view, at, language):
            form = "place"
        genitive = entry.genitive or (last < len(words) and view.lower[last] in ("'s", "’s"))
        if language == "en" and last < len(words) and view.tokens[last].text in ("'", "’"):
            genitive = words[last - 1].endswith("s")
        found.append(Mention(entry.actor, form, at, last, genitive))
        at = last
    return found


def _another(view: View, known: Lexicon, actor: str, at: int, last: int, language: str) -> bool:
    """Whether a family name that comes first goes on as another's: "Mao Ning" is not Mao."""
    family, *given = known.records[actor].name.split()
    if last - at > 1 or not given or view.words[at] != family or last >= len(view.words):
        return False
    goes_on = view.tokens[last].capital and view.tokens[last].word and not view.tokens[last].glued
    introduced = language == "en" or (at > 0 and view.tokens[at - 1].capital)
    return goes_on and introduced and known.match(view.words, last) is None


def _shouted(words: list[str]) -> list[str]:
    """Words with NAIROBI written as Nairobi; short ones (USA, NATO) stay."""
    return [
        word.capitalize() if len(word) > 4 and word.isupper() and word.isalpha() else word
        for word in words
    ]


def _part_of_a_name(view: View, known: Lexicon, at: int, size: int) -> bool:
    """A surname or a state's name inside another's name: Kemal Macron, Georgia Smith."""
    if size > 1 or at == 0 or not view.tokens[at - 1].capital:
        return False
    before = view.words[at - 1]
    return (
        before in ("Neues", "New", "Neue", "Neuer")
        and view.tokens[at - 1].end + 1 == (view.tokens[at].start)
        and known.match(view.words, at - 1) is None
    )


def _of_another(view: View, known: Lexicon, at: int, entry: Entry, language: str) -> bool:
    """Whether the surname is another's by the given name before it: "Melania Trump"."""
    if len(entry.words) > 1 or at == 0 or not is_name(view, at - 1, language):
        return False
    given = view.words[at - 1]
    beside = view.tokens[at].start - view.tokens[at - 1].end == 1
    if not beside or not is_given(given) or view.lower[at - 1] in WORDS[language].auxiliaries:
        return False
    return not known.bears(entry.actor, given)


def _is_place(view: View, at: int, language: str) -> bool:
    """Whether a capital is a place: after a preposition of place, or in a dateline."""
    words = WORDS[language]
    k = at - 1
    while k >= 0 and view.lower[k] in (",", "und", "and", "or", "oder") and k > at - 3:
        k -= 1
    if at > 0 and view.lower[at - 1] in words.place_prepositions:
        return True
    if (
        at >= 3
        and view.lower[at - 1] in ("und", "and")
        and view.lower[at - 3] in words.place_prepositions
    ):
        return True
    return (
        at == 0
        and len(view.words) > 1
        and (view.words[1] == "(" or (view.words[0].isupper() and view.words[1] == ","))
    )
