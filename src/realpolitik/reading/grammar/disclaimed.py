"""Deeds that the words around them take back: "ruled out sending", "schließt aus, X zu helfen"."""

import re

from realpolitik.reading.view import View

__all__ = ["disclaimed"]

BEFORE = {
    "from", "without", "against", "avoid", "avoids", "avoided", "avoiding", "opposes", "opposed",
    "oppose", "opposing", "rejects", "rejected", "instead", "resisted", "resists", "barred",
    "banned", "forgo", "forwent", "excludes", "excluded",
}  # fmt: skip
PAIRS = {
    ("rule", "out"), ("rules", "out"), ("ruled", "out"), ("ruling", "out"), ("instead", "of"),
    ("rather", "than"), ("short", "of"), ("opposed", "to"), ("refrain", "from"), ("talk", "of"),
}  # fmt: skip
REFUSED = frozenset(
    ["refused", "refuses", "refuse", "refusing", "declined", "declines", "decline", "failed",
     "unwilling", "reluctant", "reluctance", "hesitant", "loath", "fails"]
)  # fmt: skip
# "zugestimmt, dass X Y schützt": what is allowed is not done as yet.
ALLOWED = frozenset(["zugestimmt", "eingewilligt", "einwilligen", "zustimmen", "einwilligte"])
OPENERS = frozenset(["ohne", "statt", "anstatt"])
GERMAN = re.compile(
    r"\bweiger\w*|\b(?:schließ\w*|schloss\w*)\b.* aus\b|\bausgeschlossen\b|\bverzichte\w*\b|"
    r"\blehn\w*\b.* ab\b|\b(?:ab|hin)gelehnt\b|\babgeneigt\b|\bhüte\w* sich\b|\bsträub\w*"
)
DENIAL = re.compile(
    r"\bkein\w* (?:\w+ )?(?:belege?|beweise?|hinweise?|anzeichen|indizien)\b(?: \w+)?(?: ,)?$|"
    r"\b(?:bestreite\w*|bestritt\w*|dementier\w*|leugne\w*) ,$|"
    r"\bno (?:\w+ )?(?:evidence|proof|signs?|indications?)$|\b(?:denie[sd]|deny|denying)$"
)
PART = 12


def disclaimed(view: View, at: int, first: int) -> bool:
    """Whether the clause that governs the verb form at token ``at`` says that it is not done.

    ``first``: where the verb's own segment starts.
    """
    before = view.lower[max(0, at - 2) : at]
    gerund = view.lower[at].endswith("ing")
    if before[-1:] in (["from"], ["without"]) or (before[1:] == ["to"] and before[0] in REFUSED):
        return True
    if gerund and ((before[-1:] and before[-1] in BEFORE) or tuple(before) in PAIRS):
        return True
    if view.lower[first] == "dass" and ALLOWED & set(view.lower[max(0, first - PART) : first]):
        return True
    if _denied(view, at):
        return True
    if not _infinitive(view, at):
        return False
    if view.lower[first] in OPENERS:
        return True
    return bool(GERMAN.search(" ".join(view.lower[max(0, first - PART) : first])))


def _denied(view: View, at: int) -> bool:
    """ "No proof that X arms Y", "keine Belege dafür, dass X Y hilft", "bestritt, dass X"."""
    opens = [k for k in range(max(0, at - PART), at) if view.lower[k] in ("dass", "that")]
    before = " ".join(view.lower[max(0, opens[-1] - PART) : opens[-1]]) if opens else ""
    return bool(DENIAL.search(before))


def _infinitive(view: View, at: int) -> bool:
    """A German infinitive with "zu"."""
    word = view.lower[at]
    return word.endswith("n") and (view.lower[max(0, at - 1) : at] == ["zu"] or "zu" in word[2:])
