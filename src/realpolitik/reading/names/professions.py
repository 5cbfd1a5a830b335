"""What a full name's neighbour noun says its bearer is: "die Apothekerin Lea Mora", "a baker"."""

import re

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.appositions import SORTS
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["is_human", "profession_after", "profession_before", "was"]

WOMAN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|ist|og|ent|ant|et|eut|in|ikt|ärzt|anwält|wirt)in$")
ONE = {"de": ("ein", "eine", "einem", "einen", "einer"), "en": ("a", "an")}
BEING = ("was", "is", "became", "had", "been", "then", "remains", "who", "also")
HUMAN = re.compile(
    r"(?!tank|freight|destroy|carri|port|riv|bord|tow|chart|lett|ord|pap|numb|corn|clust|fact|sect|"
    r"maker|supplier|manufactur|produc|retail|insur|broadcast|publish|lend|operat|contract|develop|"
    r"cruis|trail|weath|wat|cent|matt|off|doubl|air|mot|tract|react|monitor|regulat|indicat|vect)"
    r"[a-z]{2,}(?:er|or|ist|ian|man|woman)|soldier|student|veteran|refugee|hostage|nurse|captive|"
    r"marine|conscript|recruit|mother|father|widow|monk|priest|peasant|clerk|nun|poet|native"
)
COPULA = ("war", "ist", "wurde", "sei", "wird", "gewesen", "amtiert", "amtierte")
ENDS = frozenset(
    [
        ",",
        ".",
        "–",
        "—",
        "who",
        "in",
        "from",
        "at",
        "of",
        "with",
        "for",
        "and",
        "near",
        "aus",
        "von",
        "vom",
        "im",
        "am",
        "bei",
        "mit",
        "und",
        "die",
        "der",
        "(",
        ";",
    ]
)
BORN = re.compile(r"(?:rais|bas|train|employ|station|nam|call)ed|aged|born|known|living|working")
REACH = 9


def profession_before(document: Document, view: View, at: int) -> str:
    """German: the noun before a full name, that an article or its ending shows to be one."""
    if document.language != "de" or at < 1 or not view.tokens[at - 1].capital:
        return ""
    word, before = view.words[at - 1], view.lower[at - 2] if at > 1 else ""
    determined = before in WORDS["de"].articles | WORDS["de"].possessives or (
        at > 1 and view.words[at - 2].islower() and before.endswith(("e", "en", "er", "em"))
    )
    determined = determined or view.tokens[at - 1].glued  # "der Merkel-Vertraute"
    plain = view.tokens[at - 1].word and not is_given(word) and len(word) > 3 and not word.isupper()
    known = any(m.first < at <= m.last for m in view.mentions)  # "der Ägypter"
    if known or not plain or SORTS["de"].fullmatch(view.lower[at - 1]):
        return ""  # a firm may be called by a person's name
    return word if determined or WOMAN.fullmatch(word) else ""


def profession_after(document: Document, view: View, end: int) -> str:
    """The noun of "Lea Mora, a baker from Tyre,", "Lea Mora, eine Apothekerin aus Tyrus,"."""
    language = document.language
    if view.words[end : end + 1] != [","] or view.lower[end + 1 : end + 2] == []:
        return ""
    opens = view.lower[end + 1] in ONE[language]
    if not opens:
        return ""
    for k in range(end + 2, min(end + 2 + REACH, len(view.words))):
        if view.lower[k] in ENDS or BORN.fullmatch(view.lower[k]):
            noun = view.words[k - 1]
            small = noun.islower() if language == "en" else noun[0].isupper()
            return noun if k - 1 > end + 1 and small and view.tokens[k - 1].word else ""
    return ""


def was(document: Document, view: View, first: int, last: int) -> str:
    """The office of "who was president at the time", "who resigned as Brexit secretary"."""
    language = document.language
    for at in range(first, last):
        head = office_at(view.lower, view.words, at, language)
        if head is None:
            continue
        role = " ".join(view.words[head.first : at + 1])
        before = [w for w in view.lower[first : head.first] if w not in WORDS["en"].articles]
        if language == "de":
            copula = view.lower[last - 1] in COPULA and head.last >= last - 3
            if copula or "als" in before[-2:]:
                return role
        elif "as" in before[-2:]:
            start = first + view.lower[first:at].index("as") + 1
            return " ".join(view.words[start : at + 1]) if at - start < REACH else role
        elif before and all(word in BEING for word in before[-3:]):
            return role
    return ""


def is_human(document: Document, noun: str) -> bool:
    """Whether a noun names a kind of person, not a firm or a thing."""
    held = office_at([noun.lower()], [noun], 0, document.language) is not None
    return held or (document.language == "en" and HUMAN.fullmatch(noun) is not None)
