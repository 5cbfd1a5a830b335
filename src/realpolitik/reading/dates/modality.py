"""How a clause is meant (asserted, negated, hypothetical, planned, question), and when it holds."""

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS
from realpolitik.scenario.evidence import Modality

__all__ = ["modality"]

TO = {"de": ("zu",), "en": ("to",)}
REMOTE = frozenset(
    [
        "versuchen",
        "versucht",
        "versuchte",
        "hoffnung",
        "ziel",
        "absicht",
        "bemühungen",
        "tries",
        "try",
        "trying",
        "tried",
        "efforts",
        "hope",
    ]
)


def modality(view: View, at: int, language: str, *, negated: bool = False) -> Modality:
    """The modality of what token ``at`` says, judged in its own clause."""
    words = WORDS[language]
    first, last = segment(view, at)
    near = view.lower[first:last]
    if view.sentence.quote.rstrip("\"”“»«’'").endswith("?"):
        return "question"
    if negated:
        return "negated"
    if any(word in words.hypothetical for word in near):
        return "hypothetical"
    if any(word in words.planned for word in near) or _purpose(view, first, last, language):
        return "planned"
    return "asserted"


def _purpose(view: View, first: int, last: int, language: str) -> bool:
    """An infinitive clause after words of trying and hoping."""
    near = view.lower[first:last]
    infinitive = any(w in TO[language] for w in near) or any(
        language == "de" and w.endswith("en") and "zu" in w[2:-3] for w in near
    )
    return infinitive and (near[:1] == ["um"] or any(w in REMOTE for w in view.lower[:last]))
