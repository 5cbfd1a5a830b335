"""Who "we", "us" and "our" are where somebody is quoted: the speaker and the speaker's side."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["first_persons", "quoting"]

ENDINGS = ("", "e", "en", "er", "es", "em")
OWN = {
    "en": frozenset(["our", "my", "ours"]),
    "de": frozenset(stem + ending for stem in ("unser", "mein") for ending in ENDINGS)
    | {"unsre", "unsren", "unsrer"},
}
WE = {
    "en": frozenset(["we", "us", "i", "me"]),
    "de": frozenset(["wir", "uns", "ich", "mich", "mir"]),
}
REFLEXIVE = frozenset(["uns", "mich", "mir"])
FORMS = ("direct", "block", "mixed")


def quoting(scene: Scene, at: int) -> str:
    """The known speaker whose own words token ``at`` is one of, or ""."""
    for said in scene.said:
        covered = said.form in FORMS and said.first <= at < said.last
        own = said.form == "block" or scene.view.quoted(at) is not None or said.rule == "interview"
        if covered and own and said.speaker in scene.document.records:
            return said.speaker
    return ""


def first_persons(scene: Scene) -> list[Phrase]:
    """A phrase of the speaker for each first-person pronoun in a quotation."""
    view, language = scene.view, scene.document.language
    found = []
    for at, word in enumerate(view.lower):
        owned = word in OWN[language]
        if not owned and word not in WE[language]:
            continue
        speaker = quoting(scene, at)
        if not speaker or (word in REFLEXIVE and _reflexive(scene, at)):
            continue
        before = view.lower[at - 1] if at else ""
        governed = before if before in WORDS[language].prepositions else ""
        found.append(Phrase((speaker,), at, at + 1, governed, owned))
    return found


def _reflexive(scene: Scene, at: int) -> bool:
    """ "Wir verteidigen uns": the clause's own subject is the speaker."""
    near = scene.view.lower[max(0, at - 5) : at + 5]
    return any(word in ("wir", "ich") for word in near)
