"""The state that a text is about, where it is about one: whose minister "the minister" is there."""

import re
from collections import Counter

from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.view import Document, View

__all__ = ["homeland"]

CLEAR, WIDE, NEAR, LEAST = 1.45, 2.5, 0.5, 4
TOP = 300
NAME = re.compile(r"[^\W\d_]+")


def homeland(document: Document) -> str:
    """The state that most sentences, the headline and the byline point to; "" where none is.

    Two signs are needed: half as many sentences again as any other state's, the only state of
    the headline, named by its capital there, the place of the byline; or far more sentences.
    """
    named = Counter(state for view in document.views for state in _states(document, view))
    if not named:
        return ""
    most = named.most_common(1)[0][1]
    headline = _states(document, document.views[0])
    byline = _byline(document)
    for state, count in named.most_common(3):
        others = max((n for other, n in named.items() if other != state), default=0)
        clear, alone = count >= CLEAR * others, headline == {state}
        signs = [clear, alone, alone and _by_town(document), state in byline]
        far = bool(headline) and state not in headline and not clear
        enough = count >= max(LEAST, NEAR * most) and not far
        if enough and (sum(signs) > 1 or count >= WIDE * others):
            return state
    return ""


def _states(document: Document, view: View) -> set[str]:
    found = {document.root(m.actor) for m in view.mentions}
    return {a for a in found if a in document.records and document.records[a].kind == "state"}


def _by_town(document: Document) -> bool:
    view = document.views[0]
    return any(
        m.form in ("capital", "place") or view.lower[max(0, m.first - 1)] in ("in", "im")
        for m in view.mentions
    )


def _byline(document: Document) -> set[str]:
    """The states of the towns between the headline and the text: "From our man in Oslo"."""
    if len(document.views) < 2:
        return set()
    start, end = document.views[0].sentence.end, document.views[1].sentence.start
    known = lexicon(document.language)
    words = NAME.findall(document.text[start:end][:TOP])
    found = (known.match(words, k) for k in range(len(words)))
    return {entry.actor for entry in found if entry is not None and entry.form == "capital"}
