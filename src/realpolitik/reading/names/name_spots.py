"""Where the name of an office's holder stands: after it, past what hangs on it, or before it."""

from realpolitik.reading.given_names import is_given
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.names.names import is_common_noun, is_thing, name_back, name_run
from realpolitik.reading.names.naming import covered
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["Span", "name_at", "name_before", "names_joined", "names_listed"]

Span = tuple[int, int]
NONE: Span = (0, 0)
CLOSED = ",.;:()–—\"”“’'!?»«"
BELONGS = ("of", "von", "vom")
AND = ("and", "und", "sowie")
SHORT = frozenset(["sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "adm", "brig"])
COUNTS = frozenset(["two", "three", "four", "one", "both", "zwei", "drei", "vier", "beide"])
SEGMENTS = 4
LISTED = 4


def name_at(document: Document, view: View, at: int, *, people: bool = False) -> Span:
    """The person named from token ``at`` on, past titles and ranks; ``people``: "der Ägypter"."""
    at = _past_titles(document, view, _past_people(document, view, at) if people else at)
    if at >= len(view.words):
        return NONE
    for mention in view.mentions:
        if mention.first == at and not mention.inside:
            person = document.records[mention.actor].kind == "person"
            return (at, mention.last) if person else NONE
        named = mention.first < at < mention.last and mention.role and not mention.inside
        if named and document.records[mention.actor].kind == "person" and _capital(view, at):
            return at, mention.last  # a second office before the name
    end = name_run(view, at, document.language, covered(view))
    known = next((m for m in view.mentions if m.first == end and not m.inside), None)
    if known is not None and end > at and document.records[known.actor].kind == "person":
        end = known.last  # "President Kassym Tokayev": the table knows the surname
        end = name_run(view, end, document.language, covered(view))  # "Sher Abbas Haidari"
    thing = end > at and is_thing(view, at, end, document.language)
    return (at, end) if end > at and not thing and not _noun(document, view, at, end) else NONE


def _noun(document: Document, view: View, at: int, end: int) -> bool:
    """German: whether a single capital word is a noun: "wirft dem Minister Untätigkeit vor"."""
    if document.language != "de" or end - at > 1 or view.words[at - 1] in class_of("titles", "de"):
        return False
    return not is_given(view.words[at]) and is_common_noun(document, view.words[at])


def _past_people(document: Document, view: View, at: int) -> int:
    """Past "the veteran Egyptian", "der Ägypter" before a name."""
    articles = WORDS[document.language].articles
    if at >= len(view.lower) or view.lower[at] not in articles:
        return at
    for k in range(at + 1, min(at + 6, len(view.tokens))):
        if view.lower[k] in ("called", "named", "namens"):
            return k + 1
        people = next((m for m in view.mentions if m.first == k and not m.inside), None)
        if people is not None:
            person = people.form in ("people", "adjective")
            return people.last if person and _capital(view, people.last) else at
        if office_at(view.lower, view.words, k, document.language) is not None:
            if _capital(view, k + 1):
                return k + 1
            continue
        if view.tokens[k].capital or not view.tokens[k].word:
            return at
    return at


def _capital(view: View, at: int) -> bool:
    return at < len(view.tokens) and view.tokens[at].capital


def _past_titles(document: Document, view: View, at: int) -> int:
    """Past "Dr.", "Sir" and ranks such as "General", "Oberst a. D."."""
    language = document.language
    titles, ranks = class_of("titles", language), class_of("ranks", language)
    start = at
    short = at and view.lower[at - 1] in titles | ranks | SHORT
    if short and view.words[at : at + 1] == ["."]:
        at += 1  # "Sen. Martha Quill"
    while at < len(view.words):
        rank = view.lower[at] in ranks and _capital(view, at)
        initial = at > start and view.words[at] == "."
        retired = (
            at > start and view.words[at] in ("a", "D") and view.words[at + 1 : at + 2] == ["."]
        )
        if not (rank or initial or retired or view.words[at] in titles):
            break
        at += 1
    return at


def closed(view: View, end: int) -> bool:
    """Whether a name in commas ends at token ``end``, or says there where it belongs."""
    return (
        end >= len(view.words) or view.words[end] in CLOSED or view.lower[end] in (*AND, *BELONGS)
    )


def names_listed(document: Document, view: View, first: Span) -> list[Span]:
    """The names joined with the first: "Paolo Riva und Luis Campo", "A of X and B of Y"."""
    found, k = [first], first[1]
    while k < len(view.words) and len(found) < LISTED:
        of = view.lower[k] in ("of", "aus") and k + 1 < len(view.words)
        state = next((m for m in view.mentions if of and m.first == k + 1 and not m.inside), None)
        k = state.last if state is not None else k
        if view.words[k : k + 1] == ["("]:
            k = next((j + 1 for j in range(k, len(view.words)) if view.words[j] == ")"), k)
        while k < len(view.words) and (view.words[k] == "," or view.lower[k] in AND):
            k += 1
        name = name_at(document, view, k)
        if name == NONE or name[0] != k or name[1] - name[0] < 2 or k == found[-1][1]:
            break
        found.append(name)
        k = name[1]
    return found


def names_joined(document: Document, view: View, last: Span) -> list[Span]:
    """The names joined before the last: "Ana Lind und Per Blom, zwei ihrer Abgeordneten"."""
    found, k = [last], last[0] - 1
    while k > 0 and (view.words[k] == "," or view.lower[k] in AND):
        name = _ends_at(document, view, k)
        if name == NONE:
            break
        found.insert(0, name)
        k = name[0] - 1
    return found


def name_before(document: Document, view: View, first: int) -> Span:
    """The name before an apposition that starts at ``first``: "Ana Lind, 54, once minister ..."."""
    several = view.lower[first - 2 : first] if first > 2 else []
    first -= 2 * (several[-1:] == ["of"] and several[0] in COUNTS)  # "two of his MPs"
    k = _past_opening(document, view, first - 1 - (view.lower[first - 1] in COUNTS))
    if k > 0 and view.lower[k] in AND:  # "once minister and now adviser": both of the same person
        comma = next((j for j in range(k, 0, -1) if view.words[j] == ","), 0)
        acts = view.lower[comma + 1] in verbs("speech", document.language)
        k = comma if comma and _held(document, view, comma, k) and not acts else k
    if k < 1 or view.words[k] != ",":
        return NONE
    for _ in range(SEGMENTS):
        found = _ends_at(document, view, k)
        if found != NONE:
            return found
        comma = next((j for j in range(k - 1, 0, -1) if view.words[j] == ","), 0)
        if not comma or not _aside(document, view, comma + 1, k):
            return NONE
        k = comma
    return NONE


def _describes(view: View, at: int) -> bool:
    """English: whether a small word before an office may describe it: "parliamentary"."""
    words = WORDS["en"]
    closed_class = words.prepositions | words.conjunctions | words.auxiliaries | words.pronouns
    word = view.words[at]
    return word.islower() and word.isalpha() and len(word) > 3 and word not in closed_class


ENDINGS = ("e", "en", "er", "es", "em")


def _ends_at(document: Document, view: View, end: int) -> Span:
    """The person whose name ends before the comma at ``end``."""
    close = end
    if view.words[end - 1] == ")":
        close = next((j for j in range(end - 1, 0, -1) if view.words[j] == "("), end)
    for mention in view.mentions:
        kind = document.records[mention.actor].kind
        over = kind == "person" and mention.first < close < mention.last  # with its first office
        if (
            over or (mention.last == close and kind in ("person", "unknown"))
        ) and not mention.inside:
            return mention.first, mention.last
    start = name_back(view, close, document.language, covered(view))
    if start == close:
        return NONE
    alone = close - start == 1 and not is_given(view.words[start])
    return NONE if alone or close - start < 2 else (start, close)


def _past_opening(document: Document, view: View, at: int) -> int:
    """Back over adjectives, then over articles and words such as "once", "einst"."""
    language, first = document.language, at
    opening, articles = class_of("opening", language), WORDS[language].articles
    while language == "en" and at >= 0 and first - at < SEGMENTS and _describes(view, at):
        at -= 1
    while at >= 0 and (
        view.lower[at] in opening
        or view.lower[at] in articles
        or (language == "de" and view.words[at].islower() and view.words[at].endswith(ENDINGS))
        or view.words[at].isdigit()
    ):
        at -= 1
    return at


def _held(document: Document, view: View, first: int, last: int) -> bool:
    """Whether an office is named between two tokens."""
    language = document.language
    return any(office_at(view.lower, view.words, k, language) for k in range(first, last))


def _aside(document: Document, view: View, first: int, last: int) -> bool:
    """Whether the words between two commas only add to the name before: an age, an apposition."""
    words = view.lower[first:last]
    if not words or all(w.isdigit() or w in ("aged", "jahre", "years", "old") for w in words):
        return bool(words)
    openers = {"who", "whose", "der", "die", "dessen", "deren"}
    if words[0] in openers | WORDS[document.language].articles | {"former", "once"}:
        return True
    return _held(document, view, first, last)
