"""German: the noun phrase that can be the subject of a finite verb, by position and article."""

import re

from realpolitik.reading.grammar.cases_de import OBLIQUE, oblique
from realpolitik.reading.grammar.segments import BE, HAVE, VerbHit, segment, segments
from realpolitik.reading.grammar.subjunctive import subjunctive
from realpolitik.reading.grammar.truncated import head_of
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["TIMES", "after_verb", "around_verb"]

PRONOUNS = frozenset(
    ["er", "sie", "es", "man", "ich", "wir", "wer", "jemand", "niemand", "dies", "das"]
)
LETS = frozenset(["lässt", "ließ", "lassen", "ließen"])
HELPING = HAVE["de"] | BE["de"] | {"ist", "sind", "war", "waren"}
CONNECTORS = frozenset(["doch", "denn", "auch", "selbst", "sogar", "nur", "allein", "gerade"])
RELATIVES = frozenset(
    ["der", "die", "das", "dem", "den", "denen", "dessen", "deren", "welche", "welcher", "wo"]
)
ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|es|em)")
ATTRIBUTE = re.compile(r"[a-zäöüß]{3,}(?:t|n|nd|ig|lich|isch|bar|los)(?:e|en|er|es|em)")
ADVERBS = frozenset(
    ["damals", "dann", "danach", "dabei", "dagegen", "hingegen", "heute", "gestern", "jetzt",
     "nun", "so", "später", "zuvor", "zudem", "zugleich", "inzwischen", "bereits", "schon", "erst",
     "nur", "hier", "dort", "darin", "daraufhin", "deshalb", "dennoch", "trotzdem", "vielmehr",
     "jedoch", "allerdings", "immerhin", "schließlich", "zunächst", "bislang", "bisher", "ferner",
     "also", "zwar", "freilich", "vielleicht", "wohl", "kaum", "fast", "ebenso", "ansonsten",
     "insgesamt", "umgekehrt", "jüngst", "kürzlich", "neulich", "stets", "oft", "manchmal",
     "gleichwohl", "folglich", "demnach", "ohnehin", "natürlich", "tatsächlich", "offenbar",
     "angeblich", "womöglich", "derweil", "unterdessen", "mittlerweile", "seither", "seitdem",
     "vorher", "nachher", "hinterher", "überdies", "außerdem", "darüber", "dazu", "davon", "damit",
     "dafür", "darauf", "deswegen", "daher", "sonst", "andernfalls", "erneut", "wieder", "weiter",
     "weiterhin", "zuletzt", "zuerst", "letztlich", "endlich", "anschließend", "noch", "gerade",
     "beinahe", "dadurch", "daran", "darum", "davor", "dahinter", "daneben", "drinnen", "draußen",
     "drüben", "oben", "unten", "überall", "nirgends", "anders", "anderswo", "ausgerechnet",
     "vergeblich", "gemeinsam", "öffentlich", "intern", "offiziell", "einmal", "zweimal",
     "genau", "eben", "gar", "ganz", "skeptischer", "lauter", "umso",
     "deutlicher", "schärfer", "ähnlich", "gefragt", "scharf", "hart", "deutlich", "klar", "heftig",
     "vorsichtig", "laut", "leise", "ungewohnt", "auffällig", "bemerkenswert", "prompt", "umgehend",
     "sofort", "knapp", "kühl", "trocken", "bitter", "wütend", "empört", "höflich", "entschieden",
     "energisch", "vehement", "ausdrücklich", "unverblümt", "nüchtern", "zurückhaltend"]
)  # fmt: skip
TIMES = re.compile(
    r"(?:\w+tag|Tagen?|Jahren?|Monaten?|Wochen?|Stunden?|Minuten?|Morgen|Abend|Nacht|Mittag|"
    r"Wochenende|Mal|Ende|Anfang|Mitte|Sommer|Winter|Herbst|Frühjahr|Frühling|Januar|Februar|März|"
    r"April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Zweite|Dritte)s?"
)
SPELLED = frozenset(["sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "wenige"])
NUMBERS = frozenset(["zwei", "drei", "vier", "fünf", "mehrere", "viele", "einige", "manche"])


def around_verb(view: View, hit: VerbHit) -> tuple[int, int] | None:
    """Tokens of the noun phrase that stands where a German subject stands.

    Before the verb in second place; else the first one after it that no preposition governs and
    no article marks as an object. None where a pronoun stands there, or nothing does.
    """
    first, last = segment(view, hit.at)
    verb = _finite(view, hit, first)
    start = _opening(view, first, verb)
    if start == verb == first and not _reports(view, verb):
        opening = _resumed(view, first)
        if opening is not None:
            return opening
    if start < verb and view.lower[verb - 1] in hit.verb.nouns:
        start = verb  # "Kritik übte ..."
    if start < verb and _subordinate(view, start):
        return None if _relative(view, start) else _search(view, start + 1, last)
    if start < verb and view.lower[start] in PRONOUNS and not _das_noun(view, start, verb):
        return None
    before = _before(view, start, verb) if start < verb else None
    return before or _search(view, verb + 1, last)


def _das_noun(view: View, start: int, verb: int) -> bool:
    """Whether "das" is an article: "Das Blatt schrieb"."""
    return view.lower[start] == "das" and _phrase(view, start, verb) is not None


def _opening(view: View, first: int, verb: int) -> int:
    """Where the clause begins, after marks, "und", "auch"."""
    words = WORDS["de"].conjunctions | CONNECTORS
    opens = (k for k in range(first, verb) if view.tokens[k].word and view.lower[k] not in words)
    return next(opens, verb)


def _before(view: View, start: int, verb: int) -> tuple[int, int] | None:
    """The subject before the verb in second place, where it is no object."""
    phrase = _phrase(view, start, verb)
    inverted = view.lower[verb + 1 : verb + 2] in (["er"], ["sie"], ["man"], ["wir"])
    if phrase is not None and not _oblique(view, phrase) and not inverted:
        return phrase
    return _ends_at(view, start, verb)


def _relative(view: View, start: int) -> bool:
    """Whether a relative pronoun opens the clause: after a comma, with its verb at the end."""
    return (
        start > 0
        and view.words[start - 1] == ","
        and view.lower[start] in RELATIVES
        and (view.lower[start] in ("dessen", "deren", "denen", "wo") or _final(view, start))
    )


def _final(view: View, start: int) -> bool:
    """Whether a verb form closes the clause."""
    closing = view.words[segment(view, start)[1] - 1]
    return closing.islower() and closing.endswith(("t", "te", "en"))


def _subordinate(view: View, start: int) -> bool:
    closes = view.words[segment(view, start)[1] - 1].endswith(("te", "ten", "t"))
    told = view.lower[start] == "wie" and (start > 0 or closes)  # "Wie X erklärte, ..."
    return told or view.lower[start] in WORDS["de"].subordinators or _relative(view, start)


def _finite(view: View, hit: VerbHit, first: int) -> int:
    """Where the finite verb stands: the auxiliary, for a participle at the end."""
    if view.lower[hit.at] in hit.verb.forms.infinitive:
        lets = (k for k in range(first, hit.at) if view.lower[k] in LETS)
        return next(lets, hit.at)  # "ließ sie erklären"
    if view.lower[hit.at] not in hit.verb.forms.participle:
        return hit.at
    helping = (k for k in range(first, hit.at) if view.lower[k] in HELPING)
    return next(helping, hit.at)


def _ends_at(view: View, start: int, verb: int) -> tuple[int, int] | None:
    """ "Der im Exil lebende Kaufmann X dagegen bot ...": the name right before the verb."""
    articled = view.lower[start] in ("der", "die", "das", "ein", "eine")
    for m in view.mentions:
        if articled and m.first > start and m.last in (verb, verb - 1) and m.role and not m.inside:
            return m.first, m.last
    return None


def after_verb(view: View, hit: VerbHit) -> tuple[int, int] | None:
    """The noun phrase after the verb: "Genau diese Wahl verlangt nun die Opposition"."""
    return _search(view, hit.at + 1, segment(view, hit.at)[1])


def _reports(view: View, verb: int) -> bool:
    """Whether a reporting clause begins: "..., werde ..., erklärte Außenminister X"."""
    person = any(
        m.first == verb + 1 and m.form in ("name", "role") and m.role for m in view.mentions
    )
    pronoun = view.lower[verb + 1 : verb + 2] in (["er"], ["sie"])
    return pronoun or (person and subjunctive(view))


def _resumed(view: View, first: int) -> tuple[int, int] | None:
    """The subject before what is put in between: "X, der ..., verlangt", "X, Chef des Y, lobt"."""
    marks = [k for k in range(first) if view.words[k] in ":;"]
    begin = marks[-1] + 1 if marks else 0
    for m in view.mentions:
        if m.last in (first - 1, first) and "," in view.words[m.first : m.last]:
            return m.first, m.last
    before = [part for part in segments(view) if begin <= part[0] and part[1] <= first]
    if len(before) < 2 or view.words[first - 1] != ",":
        return None
    start, end = before[0]
    while start < end and view.lower[start] in CONNECTORS:
        start += 1
    opening = _phrase(view, start, end)
    if opening is None or (end - start == 1 and not any(m.first == start for m in view.mentions)):
        return None  # "Gefragt, ob ..., antwortete X"
    sure = any(m.first < opening[1] and m.last > opening[0] for m in view.mentions)
    articled = view.lower[opening[0]] in WORDS["de"].articles | WORDS["de"].possessives
    if not (sure or articled):
        return None  # "Getroffen würden ..., bemängelte X"
    named = _verbless(view, opening[1], end) or view.lower[before[1][0]] in RELATIVES
    return opening if named else None


def _verbless(view: View, first: int, last: int) -> bool:
    """Whether only "in ..." and "der ..." follow a noun."""
    words = WORDS["de"]
    small = words.prepositions | words.articles | words.possessives | {"und"}
    return not any(
        view.words[k].islower() and view.lower[k] not in small and not _attribute(view, k, last)
        for k in range(first, last)
    )


def _attribute(view: View, at: int, last: int) -> bool:
    follows = at + 1 < last and view.tokens[at + 1].capital
    return follows and bool(ADJECTIVE.fullmatch(view.words[at]))


def _search(view: View, start: int, last: int) -> tuple[int, int] | None:
    """The first noun phrase from ``start`` that can be a subject."""
    k, governed = start, False
    while k < last:
        word = view.lower[k]
        if word in PRONOUNS and not governed and not _das_noun(view, k, last):
            return None
        if word in WORDS["de"].prepositions:
            among = word == "unter" and view.lower[k + 1 : k + 2] == ["anderem"]
            governed = not among  # "fordern unter anderem X und Y"
            k += 1 + among
            continue
        phrase = _phrase(view, k, last)
        if phrase is None:
            k += 1
            continue
        if not governed and not _oblique(view, phrase):
            return phrase
        k, governed = phrase[1], False
    return None


def _phrase(view: View, start: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that begins at ``start``: article, adjectives, nouns; else None."""
    noun = _noun(view, start, last)
    if noun >= last or not (view.tokens[noun].capital and view.tokens[noun].word):
        return None
    unsure = noun == start == 0 and view.words[0] in WORDS["de"].capitalised - {"Alle", "Beide"}
    if unsure or TIMES.fullmatch(view.words[noun]):
        return None
    ends = {m.last for m in view.mentions if not m.inside}
    end = noun + 1
    while end < last and end not in ends and view.tokens[end].word and _goes_on(view, end):
        end += 1
    return start, max([end, *(m.last for m in view.mentions if m.first < end < m.last)])


def _oblique(view: View, phrase: tuple[int, int]) -> bool:
    return oblique(view, phrase[0], _noun(view, *phrase))


def _goes_on(view: View, at: int) -> bool:
    return view.tokens[at].capital or view.tokens[at].glued


def _past_attribute(view: View, at: int, last: int) -> int:
    """Past what an attribute governs: "eine (mit den Gesprächen) vertraute Beamtin"."""
    words = WORDS["de"]
    if at >= last or view.lower[at] not in words.prepositions:
        return at
    noun = next((k for k in range(at + 1, last) if view.tokens[k].capital), last)
    while noun + 1 < last and view.tokens[noun + 1].capital:
        noun += 1
    describes = noun + 2 < last and ATTRIBUTE.fullmatch(view.words[noun + 1])
    return noun + 1 if describes and view.tokens[noun + 2].capital else at


def _noun(view: View, start: int, last: int) -> int:
    """Where the noun stands after article, adjectives, numbers and an opening quotation mark."""
    words, k = WORDS["de"], start
    if start >= last or view.lower[start] in words.prepositions | words.subordinators | ADVERBS:
        return last
    owner = next((m.last for m in view.mentions if m.first == k and m.genitive), k)
    if owner > k:
        k = owner
    elif view.lower[k] in words.articles | words.possessives | NUMBERS | OBLIQUE:
        k += 1
    k = _past_attribute(view, k, last) if k > start else k
    while k < last and view.words[k].islower() and k > start and ADJECTIVE.fullmatch(view.words[k]):
        if view.lower[k] in words.prepositions | words.auxiliaries:
            return last
        k += 1
    if k < last and view.words[k] in '„“»«"':
        k += 1
    if k < last and view.lower[k] in PRONOUNS:
        return last
    counted = k + 1 < last and view.lower[k] in NUMBERS | SPELLED and view.tokens[k + 1].capital
    return min(last, head_of(view, k + counted)) if k < last else k
