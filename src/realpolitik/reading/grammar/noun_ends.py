"""Whether an English noun ends its phrase: "the official said", not "the official tariff"."""

from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["ends_phrase"]

IRREGULAR = frozenset(
    ["went", "came", "took", "gave", "made", "left", "met", "won", "lost", "held", "kept", "stood",
     "sat", "began", "became", "grew", "knew", "thought", "found", "got", "sent", "spent", "ran",
     "rose", "fell", "saw", "put", "let", "cut", "shut", "led", "paid", "built", "bought", "sold",
     "wants", "wanted", "needs", "hopes", "fears", "plans", "seeks", "faces", "remains", "seems",
     "takes", "gives", "makes", "goes", "comes", "sees", "knows", "thinks", "holds", "keeps"]
)  # fmt: skip
CLOSED = WORDS["en"].auxiliaries | WORDS["en"].prepositions | WORDS["en"].subordinators
CLOSED |= WORDS["en"].conjunctions
CLOSED |= {"s", "'s", "’s", "to", "not", "himself", "herself", "itself"}


def ends_phrase(view: View, at: int) -> bool:
    """Whether token ``at`` follows a whole noun phrase: a mark, a verb or a function word."""
    if at >= len(view.tokens) or not view.tokens[at].word:
        return True
    word = view.lower[at]
    if word in CLOSED:
        return True
    known = any(word in verbs(table, "en") for table in ("speech", "relation_verbs"))
    return known or word.endswith(("ed", "ly")) or word in IRREGULAR
