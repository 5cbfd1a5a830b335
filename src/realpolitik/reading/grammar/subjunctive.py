"""The Konjunktiv: verb forms that report what somebody else says."""

import functools
import re

from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["SECOND", "SUBJUNCTIVE", "subjunctive"]

ADJECTIVE = re.compile(r"^[a-zäöüß]+(?:e|en|er|es|em)$")
BEFORE = frozenset(
    ["auch", "nur", "gerade", "selbst", "sogar", "nicht", "allein", "er", "sie", "es", "man"]
)
NOT_VERBS = frozenset(
    [
        "heute",
        "ohne",
        "gerne",
        "lange",
        "viele",
        "alle",
        "beide",
        "jene",
        "andere",
        "halbe",
        "ganze",
    ]
)
SUBJUNCTIVE = frozenset(
    [
        "sei",
        "seien",
        "habe",
        "werde",
        "könne",
        "müsse",
        "solle",
        "wolle",
        "dürfe",
        "möge",
        "gebe",
        "gehe",
        "komme",
        "stehe",
        "bleibe",
        "lasse",
        "halte",
        "nehme",
        "liege",
        "sehe",
        "wisse",
        "brauche",
        "bringe",
    ]
)
SECOND = frozenset(
    [
        "hätte",
        "hätten",
        "wäre",
        "wären",
        "würde",
        "würden",
        "müsste",
        "müssten",
        "könnte",
        "könnten",
        "sollte",
        "sollten",
    ]
)


@functools.cache
def _known_subjunctives() -> frozenset[str]:
    forms = {
        form
        for table in ("speech", "relation_verbs")
        for found in verbs(table, "de").values()
        for verb in found
        for form in verb.forms.subjunctive
    }
    return SUBJUNCTIVE | frozenset(forms)


def subjunctive(view: View) -> bool:
    """Whether the sentence's verb is in the Konjunktiv I, outside quotations, not after "ich"."""
    if "ich" in view.lower:
        return False
    known = _known_subjunctives()
    return (
        _second_word(view)
        or _after_clause(view)
        or (view.lower[0] in known and len(view.lower) > 2)
        or any(
            word in known and view.words[k].islower() and view.quoted(k) is None
            for k, word in enumerate(view.lower)
        )
    )


def _after_clause(view: View) -> bool:
    """ "Sollte ..., profitiere am Ende nur ...": the verb right after the clause it follows on."""
    words = WORDS["de"]
    function = words.prepositions | words.possessives | words.auxiliaries | NOT_VERBS
    function |= words.articles | words.subordinators
    opened = view.lower[0] in (
        "sollte",
        "sollten",
        "wenn",
        "falls",
        "wer",
        "solange",
        "weil",
        "ohne",
    )
    return opened and any(
        view.words[k - 1] == ","
        and view.words[k].islower()
        and word.endswith("e")
        and not word.endswith("te")
        and word not in function
        and view.quoted(k) is None
        for k, word in enumerate(view.lower)
        if k
    )


def _second_word(view: View) -> bool:
    """ "Russland setze ...", "Er bezweifle ...": a verb in -e right after the subject."""
    words = WORDS["de"]
    for k, word in enumerate(view.lower):
        if k and view.words[k].islower() and word not in BEFORE | words.articles:
            subject = view.lower[k - 1] not in words.articles | words.possessives
            named = subject and view.tokens[k - 1].capital and view.tokens[k - 1].word
            plain = word.endswith("e") and not word.endswith(("te", "wurde")) and len(word) > 3
            function = words.prepositions | words.possessives | words.auxiliaries | NOT_VERBS
            if named and plain and word not in function and view.quoted(k) is None:
                return True
            if not ADJECTIVE.match(word):
                return False
        elif not k and view.lower[0] in words.prepositions | words.subordinators:
            return False
    return False
