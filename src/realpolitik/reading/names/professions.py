"""What a full name's neighbour noun says its bearer is: "die Apothekerin Lea Mora", "a baker"."""

import re

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.appositions import SORTS
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["profession_after", "profession_before", "was"]

WOMAN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|ist|og|ent|ant|et|eut|in|ikt|ärzt|anwält|wirt)in$")
ONE = {"de": ("ein", "eine", "einem", "einen", "einer"), "en": ("a", "an")}
BEING = {
    "en": ("was", "is", "became", "served", "had", "been", "as", "then", "remains"),
    "de": (),
}
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
        if view.lower[k] in ENDS:
            noun = view.words[k - 1]
            small = noun.islower() if language == "en" else noun[0].isupper()
            return noun if k - 1 > end + 1 and small and view.tokens[k - 1].word else ""
    return ""


def was(document: Document, view: View, first: int, last: int) -> str:
    """The office of "who was president at the time", "der damals Präsident war"."""
    language = document.language
    for at in range(first, last):
        head = office_at(view.lower, view.words, at, language)
        if head is None:
            continue
        if language == "en":
            before = [w for w in view.lower[first : head.first] if w not in WORDS["en"].articles]
            told = bool(before) and all(w in (*BEING["en"], "who", "also") for w in before[-3:])
        else:
            told = view.lower[last - 1] in COPULA and head.last >= last - 3
        if told:
            return view.words[at] if head.first == at else " ".join(view.words[head.first : at + 1])
    return ""
