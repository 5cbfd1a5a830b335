"""Which of a sentence's cues are its own: what is said inside a report is no statement."""

import re

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.speech.attributions import Saying
from realpolitik.reading.speech.closings import closes
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["outermost"]

# Indicative past: "nannte", "wies", "schlossen"; "habe", "sei" would report.
PAST = re.compile(
    r"\w{2,}(?:te|ten)|wies(?:en)?|bot(?:en)?|schloss(?:en)?|rief(?:en)?|warf(?:en)?|"
    r"sprach(?:en)?|bat(?:en)?|riet(?:en)?|drang(?:en)?|hielt(?:en)?|trat(?:en)?"
)
RELATIVES = frozenset(["dessen", "deren", "denen", "wo", "welche", "welcher"])
APART = frozenset(
    [";", "while", "whereas", "during", "während", "dagegen", "hingegen", "but", "aber"]
)
VIEWS = ("in-the-view-of", "according-to", "zufolge")
REACH = 5


def outermost(view: View, cues: list[Saying], *, german: bool = False) -> list[Saying]:
    """What is said inside a reported sentence is no statement of its own."""
    kept: list[Saying] = []
    for cue in cues:
        if german and _reported(view, cue, cues):
            continue
        if cue.rule in VIEWS:
            kept.append(cue)  # "..., said X, by Y's account": both speak
            continue
        outer = next(
            (
                k
                for k in kept
                if k.act in ("say", "talk")
                and k.speakers != cue.speakers
                and k.rule != "speech:drohen"
            ),
            None,
        )
        told = cue.act in ("judge", "demand") or cue.rule == "speech:tell"
        if outer is not None and outer.rule in VIEWS and told:
            outer = None  # "According to X, Y objected to Z": Y's act is told
        if outer and (_put_in(view, outer, cue) or (not german and closes(view, cue.at, outer.at))):
            outer = None
        if outer is not None:
            between = view.lower[outer.at : cue.at]
            apart = any(word in APART for word in between) or _joined(between)
            if not (apart or (german and _own_clause(view, outer.at, cue.at))):
                continue
        kept.append(cue)
    return kept


def _reported(view: View, cue: Saying, cues: list[Saying]) -> bool:
    """ "Oslo fürchte um X, meint Y": the Konjunktiv makes it a part of what Y says."""
    later = any(c.at > cue.at and c.speakers != cue.speakers and c.act == "say" for c in cues)
    stem = cue.rule.removeprefix("speech:").removesuffix("n").removesuffix("e")
    return later and view.lower[cue.at] == stem + "e"


def _own_clause(view: View, outer: int, at: int) -> bool:
    """German: "X höhnte, die Malteser boten Y an": a clause in the indicative, its verb second."""
    first, _ = segment(view, at)
    told = view.lower[first] in WORDS["de"].subordinators | {"der", "die", "das"} | RELATIVES
    capital = view.tokens[first].capital or view.lower[first] in ("die", "der", "das")
    past = bool(PAST.fullmatch(view.lower[at]))
    opens = told and view.lower[first] not in ("die", "der", "das")
    return first > outer and capital and past and not opens and at - first <= REACH


def _put_in(view: View, outer: Saying, cue: Saying) -> bool:
    """ "X, who by Y's account had gone, spoke of ...": a view that only a clause inside gives."""
    first, last = segment(view, outer.at)
    return outer.rule in VIEWS and first > 0 and last < cue.at


def _joined(between: list[str]) -> bool:
    """ "..., and Y rejected it": a clause of its own, if it is not told as past ("had")."""
    starts = [k for k, word in enumerate(between[:-1]) if word == "," and between[k + 1] == "and"]
    return bool(starts) and not {"had", "has", "would"} & {*between[starts[-1] :]}
