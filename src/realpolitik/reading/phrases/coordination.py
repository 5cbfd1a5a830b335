"""Join actor phrases that stand together: lists, compounds, a faction and its state."""

from itertools import pairwise

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["join", "own"]

MORE = frozenset(
    ["other", "others", "several", "further", "many", "weitere", "weiterer", "andere", "mehrere",
     "einige", "viele", "zahlreiche"]
)  # fmt: skip


ALIKE = (("as", "well", "as"), ("as", "well", "as", "the"), ("sowie",), ("sowie", "die"),
         ("wie", "auch"), ("along", "with"), ("together", "with"))  # fmt: skip


def join(document: Document, view: View, single: list[Phrase]) -> list[Phrase]:
    """Join coordinated phrases; the first one's preposition or case holds for all."""
    links = [_link(document, view, left, right) for left, right in pairwise(single)]
    if links and links[0] == "," and _headline(view, single):
        links[0] = "and"
    # A comma joins only inside a list that an "and" closes.
    for k in range(len(links) - 1, -1, -1):
        closed = links[k + 1 : k + 2] in (["and"], [", and"]) or _others(view, single[k + 1])
        if links[k] == ",":
            links[k] = "and" if closed else ""
    for k, link in enumerate(links):
        if link == ", and" and not (k and links[k - 1] == "and"):
            links[k] = ""
    joined = single[:1]
    for phrase, link in zip(single[1:], links, strict=True):
        if link:
            joined.append(_merge(joined.pop(), phrase))
        else:
            joined.append(phrase)
    return joined


def _others(view: View, phrase: Phrase) -> bool:
    """ "A, B and other leaders": the list goes on with those it does not name."""
    near = view.lower[phrase.last : phrase.last + 3]
    return near[:1] in (["and"], ["und"], ["sowie"]) and bool(MORE & {*near[1:]})


def _headline(view: View, single: list[Phrase]) -> bool:
    """ "Norway, Latvia trade barbs": a headline joins its two subjects by a comma alone."""
    title = view.sentence.block <= 2 and view.words[-1] not in (".", "!", "?", ":")
    follows = view.tokens[single[1].last] if single[1].last < len(view.tokens) else None
    verb = follows is not None and follows.word and not follows.capital
    return title and single[0].first == 0 and single[1].first == single[0].last + 1 and verb


def _merge(left: Phrase, right: Phrase) -> Phrase:
    return left._replace(
        actors=tuple(dict.fromkeys((*left.actors, *right.actors))),
        last=right.last,
        modifier=left.modifier and right.modifier,
        head=right.head,
        genitive=right.genitive if left.modifier and not right.modifier else left.genitive,
    )


def _link(document: Document, view: View, left: Phrase, right: Phrase) -> str:
    """How two neighbours are joined: "and", "," or ", and" (lists), "-" (compounds), "" (not)."""
    if (left.modifier and view.tokens[right.first].glued) or (
        right.modifier and left.last > right.first and left.modifier
    ):
        return "-"
    between = view.lower[left.last : right.first]
    conjunctions = WORDS[document.language].conjunctions
    if right.preposition and right.preposition != left.preposition:
        return ""
    if left.preposition in WORDS[document.language].place_prepositions and (
        _is_state(document, left) != _is_state(document, right)
    ):
        return ""
    if (between and tuple(between) in ALIKE) or _again(left, right, between):
        return "and"
    skipped = (right.preposition, "die", "der", "den", "the", "-", "–")
    words = [w for w in between if w not in skipped]
    if document.language == "de" and _unknown_member(view, left.last, right.first):
        return "and"
    if any(w != "," and w not in conjunctions for w in words) or len(words) > 2:
        return ""
    if any(w in ("sondern", "aber", "but") for w in words) or not words:
        return ""
    marks = "," in words, any(w in conjunctions for w in words)
    return {(True, False): ",", (False, True): "and", (True, True): ", and"}[marks]


def _again(left: Phrase, right: Phrase, between: list[str]) -> bool:
    """ "mit den USA wie mit China": the same preposition once more."""
    opened = between[:1] in (["wie"], ["sowie"], ["as"])
    rest = [
        word for word in between[1:] if word not in ("den", "dem", "der", "the", "auch", "well")
    ]
    same = bool(left.preposition) and right.preposition == left.preposition
    return opened and same and rest in ([left.preposition], ["as", left.preposition])


def _unknown_member(view: View, first: int, last: int) -> bool:
    """ "Sozialdemokraten, Liberale und die Grünen": one plain noun stands between two actors."""
    words = view.words[first:last]
    if words[-1:] in (["die"], ["der"], ["den"]):
        words = words[:-1]
    plural = len(words) == 4 - 1 and words[0] == "," and words[2] == "und"
    return plural and words[1][0].isupper() and words[1][-1] in "en"


def _is_state(document: Document, phrase: Phrase) -> bool:
    return document.records[phrase.actors[0]].kind in ("state", "region")


def own(document: Document, single: list[Phrase]) -> list[Phrase]:
    """A movement or faction belongs to the state named right after it."""
    found: list[Phrase] = []
    for phrase in single:
        last = found[-1] if found else None
        if (
            last is not None
            and last.last >= phrase.first - 1
            and (phrase.genitive or phrase.preposition in ("in", "of"))
            and document.records[last.actors[0]].kind == "movement"
        ):
            root = document.root(phrase.actors[0])
            old = document.records[last.actors[0]]
            actor = f"{root}.{old.id}"[:80]
            document.records[actor] = old.model_copy(
                update={"id": actor, "parent": root, "kind": "faction"}
            )
            found[-1] = last._replace(actors=(actor,), last=phrase.last)
            continue
        found.append(phrase)
    return found
