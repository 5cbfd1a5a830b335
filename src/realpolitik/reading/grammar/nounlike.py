"""English words that are verbs elsewhere and nouns here: "the last dispute", "by guarantees"."""

import re

from realpolitik.reading.grammar.verb_rows import Verb
from realpolitik.reading.view import View

__all__ = ["noun_here"]

ADJECTIVE = re.compile(
    r"\w+(?:al|ic|ous|ive|ful|less|ary|ier|ent|ant|ish|ese|ian)|last|first|new|old|long|joint|bitter|recent|current|"
    r"softer|harder|stronger|louder|sharper|broader|clearer|firmer|better|further|later|next|rare|"
    r"same|own|open|public|similar|such|more|other|certain|empty|hollow|bold|past|mutual|repeated|renewed|clear|strong|sharp|harsh|veiled|stark|blunt|fresh|firm"
)
NOUNY = frozenset(
    ["the", "a", "an", "of", "his", "her", "its", "their", "our", "this", "that", "these", "those",
     "no", "any", "some", "every", "each", "another", "many", "several", "few", "one"]
)  # fmt: skip
BEING = ("is", "are", "was", "were", "be", "been", "being")
# They end as adjectives do: "the official says".
PERSONS = frozenset(
    ["official", "politician", "historian", "technician", "guardian", "civilian", "mathematician",
     "parliamentarian", "statistician", "physician", "librarian", "theologian", "academician"]
)  # fmt: skip
# After these a bare or an s-form is a noun: "with threats", "under attack".
GOVERNING = frozenset(
    ["of", "by", "with", "from", "about", "against", "under", "into", "over", "without", "amid",
     "despite", "for", "between", "during", "through", "towards", "toward", "at",
     "after", "before"]
)  # fmt: skip


def noun_here(view: View, verb: Verb, at: int) -> bool:
    """Whether the verb's form at token ``at`` is a noun."""
    if view.lower[at] == "state" and view.lower[at + 1 : at + 2] != ["that"]:
        return True  # "state news agency X reported"
    named = _nouny(view, at) or _noun(view, verb, at) or _governed(view, verb, at)
    return named or _adjective(view, verb, at)


def _adjective(view: View, verb: Verb, at: int) -> bool:
    """ "is welcome": a bare form after "be"."""
    bare = view.lower[at] == verb.name and view.lower[at] not in verb.forms.participle
    before = at - 1 - (view.lower[at - 1] in ("not", "more", "most", "very"))
    return bare and before >= 0 and view.lower[before] in BEING


def _governed(view: View, verb: Verb, at: int) -> bool:
    """ "by guarantees", "with similar promises": a preposition governs the form."""
    bare = view.lower[at] == verb.name.split()[0] or view.lower[at].endswith("s")
    if not bare or at < 2 or view.words[at - 1] in ("”", '"'):
        return False
    if view.lower[at - 1] in GOVERNING:
        return True
    adjective = ADJECTIVE.fullmatch(view.lower[at - 1]) and not view.tokens[at - 1].capital
    return view.lower[at - 2] in GOVERNING and bool(adjective)


def _noun(view: View, verb: Verb, at: int) -> bool:
    """ "the last dispute", "a softer note": a bare form after an article and an adjective."""
    bare = view.lower[at] == verb.name.split()[0]
    articled = at > 1 and view.lower[at - 2] in NOUNY - {"that", "this"}
    if bare and at > 2 and view.tokens[at - 1].glued:
        articled = articled or view.lower[at - 3] in NOUNY  # "the Sino-Soviet split"
    named = view.tokens[at - 1].capital and not view.lower[at - 1].endswith("s")
    described = bool(ADJECTIVE.fullmatch(view.lower[at - 1]))
    plural = view.lower[at] == verb.name.split()[0] + "s" and view.words[at - 1].islower()
    return articled and ((bare and (named or described)) or (plural and described))


def _nouny(view: View, at: int) -> bool:
    """Whether an English word after an article, an adjective or a possessor is a noun here."""
    if at == 0:
        return False
    before, after = view.lower[at - 1], view.lower[at + 1 : at + 2]
    if view.lower[at].endswith("ing") and before.endswith("ed") and after in (["to"], ["for"]):
        return True  # "offered training to"
    if before in NOUNY or before in ("'s", "’s"):
        return before != "that" or at + 1 >= len(view.words)
    if before in PERSONS:
        return False
    return before.endswith(("ous", "ial", "ical", "new", "ese", "ian")) and before not in ("to",)
