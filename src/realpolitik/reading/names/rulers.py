"""Who rules a state, by whatever word: "the Russian leader", "der Kremlchef", "Regierungschef"."""

import re

from realpolitik.reading.names.incumbents import holder_of
from realpolitik.reading.names.lexicon import Lexicon
from realpolitik.reading.view import Document

__all__ = ["ruler"]

# Words for whoever rules, and words for one of the two highest offices.
RULERS = re.compile(r"(?:leader|strongman|autocrat|ruler|machthaber|autokrat|diktator|herrscher)$")
GOVERNS = re.compile(r"(?:head of (?:the )?government|regierungschef(?:in|s)?)$")
HEADS = re.compile(r"(?:head of state|staatschef(?:in|s)?|staatsoberhaupt(?:es|s)?)$")
KREMLIN = re.compile(
    r"(?:kremlchefs?|kremlherrn?|kremlherrschers?|leader|chief|boss|chef|herrscher)$"
)
# States whose president governs.
PRESIDENTIAL = frozenset(
    ["usa", "russia", "china", "france", "turkey", "ukraine", "belarus", "egypt", "brazil",
     "argentina", "mexico", "south-korea", "north-korea", "azerbaijan", "kazakhstan", "venezuela",
     "colombia", "chile", "peru", "indonesia", "philippines", "south-africa", "nigeria", "kenya",
     "syria", "taiwan", "uzbekistan", "turkmenistan", "tajikistan", "cuba", "nicaragua", "rwanda",
     "uganda", "angola", "zimbabwe", "cyprus", "el-salvador", "ecuador", "bolivia", "senegal",
     "ghana", "dr-congo", "united-arab-emirates", "eritrea", "algeria", "tunisia"]
)  # fmt: skip


def ruler(document: Document, known: Lexicon, role: str, whose: str) -> str:
    """The holder of the office that such a word means; "" where it means none or nobody known."""
    role, state = role.lower(), document.root(whose)
    if whose == "kremlin":
        return holder_of(document, known, "russia", "head-of-state") if KREMLIN.match(role) else ""
    if whose != state or document.kind(state) != "state":
        return ""
    if GOVERNS.match(role):
        return holder_of(document, known, state, "head-of-government")
    if HEADS.match(role):
        return holder_of(document, known, state, "head-of-state")
    if not RULERS.match(role):
        return ""
    kind = "head-of-state" if state in PRESIDENTIAL else "head-of-government"
    return holder_of(document, known, state, kind)
