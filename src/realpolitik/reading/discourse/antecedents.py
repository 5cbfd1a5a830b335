"""Whom a pronoun means: the most salient actor that agrees with it (Lappin & Leass 1994)."""

from realpolitik.reading.discourse.agreement import Wanted, agrees
from realpolitik.reading.discourse.candidates import Actors, Candidates, Here
from realpolitik.reading.discourse.pronouns import POSSESSIVE, Pronoun
from realpolitik.reading.discourse.pronouns import SUBJECT as SUBJECT_CASE
from realpolitik.reading.discourse.salience import EMBEDDED, OBJECT, PARALLEL, SUBJECT
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["REACH", "antecedent"]

REACH = 4
RELATIVE = {"en": ("who", "which", "that"), "de": ("der", "die", "das", "welche", "welcher")}
OPENING = frozenset().union(
    *(w.subordinators | w.conjunctions | w.prepositions | w.articles for w in WORDS.values())
)


def antecedent(known: Candidates, view: View, pronoun: Pronoun) -> Actors:
    """The actor or actors that a pronoun means, () where none suits."""
    telling = pronoun.case == SUBJECT_CASE and _tells(known, view, pronoun.at)
    weights = known.weights(view, pronoun.at, reach=REACH, case=pronoun.case, telling=telling)
    barred = _barred(known, view, pronoun)
    suited = [
        actors for actors in weights if not set(actors) & barred and _suits(known, pronoun, actors)
    ]
    if not suited and pronoun.wanted.plural and view.quoted(pronoun.at) is None:
        suited = [a for a in weights if not set(a) & barred and _collective(known, a)]
    if not suited:
        return ()
    role = SUBJECT if pronoun.case == SUBJECT_CASE else OBJECT
    _tell(known, pronoun.wanted, suited)
    return max(suited, key=lambda a: weights[a] + PARALLEL * (known.role(a) == role))


def _officer(known: Candidates, pronoun: Pronoun, actors: Actors) -> bool:
    """ "A Thai official shrugged: Bangkok, he said": somebody unnamed of a state or body."""
    one = pronoun.wanted.genders in ("m", "f") and pronoun.wanted.plural is False
    now = any(h.officer and h.actors == actors and h.last <= pronoun.at for h in known.here)
    return one and (now or known.officers.get(actors, -REACH) >= known.focus.now - 1)


def _collective(known: Candidates, actors: Actors) -> bool:
    """ "The party ... they", "das Establishment ... sie": a body that was the last subject."""
    english = known.document.language == "en"
    recent = known.focus.age(actors) <= 1 and (english or known.role(actors) == SUBJECT)
    stranger = actors[0] in known.strangers
    return recent and (known.features(actors).kind == "body" or stranger)


def _suits(known: Candidates, pronoun: Pronoun, actors: Actors) -> bool:
    """Whether a pronoun may mean them: it agrees, and things do not stand between.

    What is no person must be named with weight: "it" means a plan as often as a state.
    """
    has = known.features(actors)
    if pronoun.wanted.plural and known.many.get(actors, -REACH) >= known.focus.now - REACH:
        return True
    if _officer(known, pronoun, actors):
        return True
    if not agrees(pronoun.wanted, has):
        return False
    if has.kind in ("person", "people"):
        return True
    role, age = known.role(actors), known.focus.age(actors)
    old = 1 + (pronoun.case in (SUBJECT_CASE, POSSESSIVE))
    near = pronoun.case == POSSESSIVE and age <= 1 and role > EMBEDDED
    here = any(h.actors == actors and h.role != EMBEDDED for h in known.here)
    return here or near or (role == SUBJECT and age <= old)


def _tells(known: Candidates, view: View, at: int) -> bool:
    """Whether "he said" closes what he says: no conjunction opens the sentence."""
    language = known.document.language
    near = (*view.lower[max(0, at - 1) : at], *view.lower[at + 1 : at + 2])
    opened = view.lower[0] in WORDS[language].subordinators
    says = verbs("speech", language)
    # ", replied she" closes the sentence, whatever deeds it tells of before
    closes = at + 1 < len(view.words) <= at + 2 and segment(view, at)[0] == at - 1
    told = not closes and any(word in says for word in view.lower[: max(0, at - 1)])
    return not opened and not told and any(word in says for word in near)


def _barred(known: Candidates, view: View, pronoun: Pronoun) -> set[str]:
    """Whom the clause rules out: its subject is not its object ("A praised him")."""
    german = known.document.language == "de"
    if pronoun.case == POSSESSIVE or (pronoun.case == SUBJECT_CASE and not german):
        return set()
    first, last = segment(view, pronoun.at)
    if not german:  # "Ana wept because the war cost her a son": a clause without a comma
        opens = WORDS["en"].subordinators - {"as", "since", "before", "after"}
        first = max([first, *(k for k in range(first, pronoun.at) if view.lower[k] in opens)])
    ruled = [
        each
        for each in known.here
        if first <= each.first < last and (each.role == SUBJECT or (german and each.role == OBJECT))
    ]
    before = [h for h in known.here if h.last <= pronoun.at]
    if german and pronoun.case == SUBJECT_CASE and first == pronoun.at - 1 > 0:
        ruled += _reported_of(known, view, first)
    if view.lower[first] in RELATIVE[known.document.language] and first:
        # "Ana Lind, who called her": somebody else
        ruled = sorted(before, key=lambda h: h.last)[-1:]
    elif not ruled and pronoun.case != SUBJECT_CASE and _resumes(view, first, pronoun.at):
        # "Ana Lind, head of X, contradicted him"
        ruled = [h for h in before if h.role == SUBJECT][-1:]
    return {actor for each in ruled for actor in each.actors}


def _reported_of(known: Candidates, view: View, first: int) -> list[Here]:
    """ "Xi halte sein Wort nicht, beklagte er": he speaks of somebody else, unless of "er" too."""
    own = ("er", "sie", "es")
    begin = max((k for k in range(first) if view.words[k] in ":;"), default=-1)
    told = (h for h in known.here if begin < h.first and h.last < first and h.role == SUBJECT)
    return [h for h in told if view.lower[h.first] not in own]


def _tell(known: Candidates, wanted: Wanted, suited: list[Actors]) -> None:
    """A pronoun that can mean one person only tells that person's gender."""
    if len(suited) != 1 or wanted.plural or wanted.genders not in ("m", "f"):
        return
    record = known.document.records.get(suited[0][0])
    if record is not None and record.kind == "person" and not record.gender:
        changed = record.model_copy(update={"gender": wanted.genders})
        known.document.records[record.id] = changed


def _resumes(view: View, first: int, at: int) -> bool:
    """Whether a clause has no subject of its own before its pronoun: it opens with its verb."""
    words = view.lower[first:at]
    return bool(words) and first > 0 and not OPENING & set(words) and view.words[first].islower()
