"""Word forms from principal parts: German and English verbs, German names and adjectives."""

__all__ = [
    "Forms",
    "adjective_forms",
    "genitive",
    "one_of_a_people",
    "people_forms",
    "verb_forms",
]

from typing import NamedTuple

INSEPARABLE = ("be", "ver", "er", "ent", "zer", "ge", "miss", "emp", "über", "unter", "wider")
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


class Forms(NamedTuple):
    """Finite forms (subjunctive apart), participles and the infinitive of one verb."""

    finite: frozenset[str]
    subjunctive: frozenset[str]
    participle: frozenset[str]
    infinitive: frozenset[str]


def verb_forms(language: str, infinitive: str, particle: str, principal: str) -> Forms:
    """Forms of a verb; without principal parts it is regular.

    A separable German verb is listed both joined (zurückweist) and as its core (weist), whose
    particle then stands apart.
    """
    if language == "en":
        return _english(infinitive.split()[0], principal)
    core = infinitive.removeprefix(particle)
    third, past, participle = principal.split() if principal else _regular(core)
    stem = core.removesuffix("en") if core.endswith("en") else core.removesuffix("n")
    plural = past + "n" if past.endswith("e") else past + "en"
    finite = {third, past, plural, core, stem + "e"}
    finite |= _second_subjunctive(past)
    subjunctive = {stem + "e"}
    joined = {particle + form for form in finite} if particle else set()
    if particle:
        return Forms(
            frozenset(finite | joined),
            frozenset(subjunctive),
            frozenset(_declined(particle + participle)),
            frozenset({particle + core, particle + "zu" + core}),
        )
    return Forms(
        frozenset(finite),
        frozenset(subjunctive),
        frozenset(_declined(participle)),
        frozenset({core}),
    )


def _second_subjunctive(past: str) -> set[str]:
    """The Konjunktiv II of a strong verb from its past: stand -> stände, stünden."""
    if past.endswith("e"):
        return set()
    vowel = max((k for k, c in enumerate(past) if c in "aou"), default=-1)
    if vowel < 0 or past[vowel - 1 : vowel + 1] in ("au", "eu"):
        return {past + "e", past + "en"}
    turned = [past[:vowel] + "äöü"["aou".index(past[vowel])] + past[vowel + 1 :]]
    turned += ["stünd"] if past == "stand" else []
    return {form + ending for form in turned for ending in ("e", "en")}


def _declined(participle: str) -> set[str]:
    return {participle, *(participle + ending for ending in ADJECTIVE_ENDINGS)}


def _regular(core: str) -> tuple[str, str, str]:
    stem = core.removesuffix("en") if core.endswith("en") else core.removesuffix("n")
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "tm")) else ""
    prefix = "" if core.startswith(INSEPARABLE) or core.endswith("ieren") else "ge"
    return stem + link + "t", stem + link + "te", prefix + stem + link + "t"


def _english(base: str, principal: str) -> Forms:
    if principal:
        third, past, participle = principal.split()
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
        past = participle = base + ("d" if base.endswith("e") else "ed")
    stem = base.removesuffix("e") if base.endswith("e") and not base.endswith("ee") else base
    doubled = past.removesuffix("ed")[-2:]
    if len(doubled) == 2 and doubled[0] == doubled[1] and past.startswith(base + base[-1]):
        stem = base + base[-1]
    return Forms(
        frozenset({base, third, past}),
        frozenset(),
        frozenset({participle}),
        frozenset({base, stem + "ing"}),
    )


def genitive(name: str) -> str:
    """The German genitive of a name: Moskaus, Merz'."""
    return name + ("’" if name.endswith(("s", "x", "z", "ß")) else "s")


def adjective_forms(stem: str) -> list[str]:
    """A German adjective in all its endings."""
    return [stem + ending for ending in ADJECTIVE_ENDINGS]


def people_forms(word: str) -> list[str]:
    """Forms of a German word for the people of a state: Russe, Russen, Russin, Russinnen."""
    if word == "Deutsche":
        return ["Deutsche", "Deutschen", "Deutscher"]
    if word.endswith("er"):
        return [word, word + "n", word + "s", word + "in", word + "innen"]
    if word.endswith("e"):
        return [word, word + "n", word[:-1] + "in", word[:-1] + "innen"]
    return [word, word + "s", word + "en"]


def one_of_a_people(word: str) -> list[str]:
    """An English word for the people of a state, and for one of them: Spaniards, Spaniard."""
    if word.endswith("men"):
        return [word, word[:-2] + "an", word[:-3] + "woman"]
    return [word, word[:-1]] if word.endswith("s") and not word.endswith("ss") else [word]
