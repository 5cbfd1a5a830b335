"""Whether a verb of speech is followed by what is said, or names it by itself."""

import re

from realpolitik.reading.grammar.segments import VerbHit
from realpolitik.reading.grammar.subjunctive import SECOND, subjunctive
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["has_content", "has_object"]

# "said little", "said nothing new", "sagte wenig".
NOTHING = frozenset(["little", "nothing", "less", "nichts", "wenig"])
NO_CONTENT = [
    [w]
    for w in ["und", "aber", "weil", "als", "nachdem", "obwohl", "während", "um", "wenn", "sondern"]
]
# What these say may be a noun: "bestätigte den Angriff", "räumte Fehler ein".
TOLD = frozenset(
    ["andeuten", "bekräftigen", "bestätigen", "beteuern", "betonen", "einräumen", "eingestehen",
     "empfehlen", "erläutern", "gestehen", "hervorheben", "präzisieren", "prognostizieren",
     "prophezeien", "schildern", "signalisieren", "voraussagen", "vorhersagen", "wiederholen",
     "zugeben", "zugestehen", "beschwichtigen", "versichern", "verheißen"]
)  # fmt: skip
GOVERNED = frozenset(
    ["am", "im", "zum", "zur", "vom", "beim", "in", "nach", "vor", "auf", "um", "mit"]
)
RAISED = re.compile(r"Vorw[uü]rf|Anschuldigung|Anklage|Protest|Einspruch|Bedenken|Forderung")
TIMED = frozenset(["last", "this", "in", "on", "yesterday", "today", "later", "too", "."])
CONTENT = {
    "de": frozenset(["dass", "ob", "wie", "warum"]),
    "en": frozenset(["that", "whether", "how", "why"]),
}


def _nothing(document: Document, view: View, hit: VerbHit) -> bool:
    """ "Said little", "sagt dazu wenig"."""
    reach = 3 if document.language == "de" else 2
    return bool(NOTHING & {*view.lower[hit.at + 1 : min(hit.last, hit.at + reach)]})


def has_content(document: Document, view: View, hit: VerbHit, act: str) -> bool:
    """Whether what is said follows, or is named by the act itself."""
    nothing = _nothing(document, view, hit)
    taken_up = view.lower[:1] == ["so"] and hit.at == 1 and view.lower[2:3] == ["es"]
    if nothing or taken_up or _named_by_act(document, view, hit, act):
        return not nothing  # "So sehen es Diplomaten"
    if act == "remind":
        return any(word in CONTENT[document.language] for word in view.lower[hit.at + 1 :])
    act = "say" if act == "warn" else act
    if act in ("judge", "demand", "call"):
        opened = view.lower[hit.first] in ("which", "whom", "what", "that")
        english = document.language == "en" and hit.at + 2 - opened < hit.last
        named = hit.verb.name == "nennen" and hit.last - hit.first >= 4
        return act != "call" or english or named or bool(view.quotations) or _complement(view, hit)
    kinds = ("speech",) if act in ("talk", "raise", "attitude") else ("speech", "scare")
    if any(q.kind in kinds for q in view.quotations):
        return True
    if act in ("raise", "refer"):
        return False
    if _closes(document, view, hit, act):
        return True
    rest = view.lower[hit.at + 1 :]
    if any(word in CONTENT[document.language] for word in rest):
        return act != "talk" or hit.verb.name in ("fragen", "ask", "inquire", "enquire")
    if document.language == "en":
        colon = view.words[-1] == ":"
        told = act in ("attitude", "talk") and _put_between(view, hit)
        return (act == "say" and (colon or len(rest) > 3 or hit.first > 3)) or told
    others = [w for k, w in enumerate(view.lower) if k != hit.at]
    reported = subjunctive(view) or any(w in SECOND for w in others)
    infinitive = act == "say" and any(
        w == "zu" or (w[-2:] == "en" and "zu" in w[2:-2]) for w in view.lower[hit.last :]
    )
    tail = (
        view.words[-1] == ":"
        or ":" in view.words[hit.at :]
        or (act == "say" and view.lower[hit.last + 1 : hit.last + 2] not in ([], *NO_CONTENT))
    )
    if act == "attitude":
        return reported
    return reported or infinitive or tail


def _put_between(view: View, hit: VerbHit) -> bool:
    """ "..., a panel found last year, ...": a short clause with its subject, after a comma."""
    opened = view.lower[hit.first] in WORDS["en"].articles | WORDS["en"].pronouns
    subject = hit.at > hit.first and (opened or view.tokens[hit.first].capital)
    rest = view.lower[hit.at + 1 : hit.last]
    short = len(rest) <= 3 and not hit.infinite and (not rest or rest[0] in TIMED)
    return short and subject and hit.first > 4 and view.words[hit.first - 1] == ","


def _closes(document: Document, view: View, hit: VerbHit, act: str) -> bool:
    """ "..., sagte X", "..., believes Jan Nowak"."""
    between = hit.first == hit.at > 1 and view.words[hit.last : hit.last + 1] == [","]
    after = hit.first == hit.at > 3
    if not (after or between) or view.words[hit.first - 1] != "," or hit.infinite:
        return False
    named = any(m.first == hit.at + 1 for m in view.mentions)
    inverted = named or view.lower[hit.at + 1 : hit.at + 2] in (["er"], ["sie"])
    if between and inverted and document.language == "de" and act in ("talk", "attitude"):
        return True
    person = any(
        m.first == hit.at + 1 and document.records[m.actor].kind == "person" for m in view.mentions
    )
    said = subjunctive(view) or (inverted and not named)  # "..., fürchten sie"
    told = act in ("talk", "attitude") and document.language == "de" and said
    return act == "say" or told or (act == "attitude" and person)


def _named_by_act(document: Document, view: View, hit: VerbHit, act: str) -> bool:
    """ "kündigte X an", "warnte vor X", "verwies auf X": the act names what is said."""
    clause = set(view.lower[hit.first : hit.last])
    after = set(view.lower[hit.at + 1 : hit.last])
    if hit.verb.name == "drohen" and "mit" in clause:
        return True
    if hit.verb.name in ("berichten", "erzählen") and {"von", "über"} & after:
        return True
    opens = hit.first > 2 or (hit.at == hit.last - 1 and hit.last + 2 < len(view.words))
    if hit.verb.name in TOLD and has_object(view, hit):
        return True
    if act == "say" and view.lower[hit.first] in ("wie", "as") and opens:
        return True
    if act == "warn":
        return bool({"vor", "of", "against"} & (clause if document.language == "de" else after))
    if act == "talk":
        if _closing(view, hit) and hit.verb.name == "sprechen" and view.lower[hit.at] != "sprechen":
            return bool({"von", "vom"} & clause)  # "hat von einem Fehler gesprochen"
        spoken = hit.verb.name == "speak" and view.lower[hit.at + 1 : hit.at + 2] == ["of"]
        opened = view.lower[hit.first] == "von" and document.language == "de"
        near = "von" in view.lower[hit.at + 1 : hit.last]
        return spoken or (hit.verb.name == "sprechen" and (near or opened))
    if hit.verb.name == "hinweisen" and {"auf", "darauf"} & clause:
        return True
    if act == "refer":
        return bool({"auf", "an", "to"} & (clause if _closing(view, hit) else after))
    return act == "announce" or (act == "raise" and bool(RAISED.search(view.sentence.quote)))


def has_object(view: View, hit: VerbHit) -> bool:
    """German: whether a noun stands behind the verb or its auxiliary, beside its subject."""
    nouns = [k for k in range(hit.first, hit.last) if view.tokens[k].capital and k > hit.first]
    named = {k for m in view.mentions for k in range(m.first, m.last)}
    free = [k for k in nouns if k not in named and view.lower[k - 1] not in GOVERNED]
    return not hit.infinite and bool(free)


def _complement(view: View, hit: VerbHit) -> bool:
    itself = "sich" in view.lower[hit.first : hit.at]  # "das sich als Brücke versteht"
    first = hit.first if _closing(view, hit) and not itself else hit.at
    return any(w in ("als", "as") for w in view.lower[first:])


def _closing(view: View, hit: VerbHit) -> bool:
    """Whether the verb ends its clause: "hat das Treffen als Erfolg bezeichnet"."""
    return not any(token.word for token in view.tokens[hit.at + 1 : hit.last])
