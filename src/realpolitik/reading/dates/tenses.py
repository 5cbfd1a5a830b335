"""Is a date in a clause past or planned? Judged by the words of its own clause."""

import re

from realpolitik.reading.tables import rows

__all__ = ["clause", "tense"]

CLAUSE = re.compile(
    r"[,;:–—()„“”\"]|\s-\s|\b(?:und|and|but|aber|doch|that|dass|unless|if|whether|because|while)\b"
)
SUPPOSED = re.compile(r"\b(?:unless|if|whether)\s*$", re.IGNORECASE)
PLANNED = {
    "de": re.compile(
        r"\b(?:will|wollen|soll|sollen|wird|werden|werde|plant|planen|möchten?|kommenden?|"
        r"nächsten?|bis|spätestens|bevorstehend\w*)\b"
        r"|\bzu\s[a-zäöüß]+en\b(?!\s[A-ZÄÖÜ])|\b[a-zäöüß]+zu[a-zäöüß]+en\b"
        r"|\b(?:reist|reisen|trifft|treffen|kommt|kommen|tagt|tagen|beginnt|endet|berät|empfängt|besucht|"
        r"startet|entscheidet|findet|fliegt|fährt|stimmt|wählt|tritt|treten|befasst|befassen|"
        r"debattiert|debattieren|geht es|steht .{0,30} an|stehen .{0,30} an)\b"
    ),
    "en": re.compile(
        r"\b(?:will|shall|plans?|planned|expected|due|scheduled|set to|to|by|until|next|"
        r"before|going to|meets|starts|begins|travels|visits|votes|hosts|arrives|flies|opens)\b"
    ),
}
STRONG = {row[0]: "|".join(row[1].split()) for row in rows("preterites")}
PAST = {
    "de": re.compile(
        r"\b(?:hat|haben|habe|hatte|hatten|hätten?|war|waren|wurde|wurden|worden|ist|sei|seien|"
        r"sind)\b.*\b(?:\w*ge\w+(?:t|en)|\w+iert|(?:be|ver|er|ent|zer)\w+(?:t|en))\b"
        r"|\b(?:\w*ge\w+(?:t|en)|\w+iert|(?:be|ver|er|ent|zer)\w+(?:t|en))\s"
        r"(?:hat|haben|habe|ist|sind|sei|seien|worden)\b"
        r"|\b(?:hatten?|wurden?|war|waren)\b"
        r"|\b(?!heute\b|Heute\b|erste\b|zweite\b|dritte\b|letzte\b|nächste\b|"
        r"seite\b)[a-zäöüß]\w+(?:te|ten)\b"
        rf"|\b(?:{STRONG['de']})(?:en)?\b"
    ),
    "en": re.compile(rf"\b(?:{STRONG['en']})\b|\b[a-z]\w{{2,}}ed\b(?!\sto\b)"),
}
# Past in form only: what was meant to come, what a condition supposes.
AHEAD = {
    "de": re.compile(r"\b(?:wollten?|sollten?|wollte|möchten?)\b.*\b[a-zäöüß]+(?:en|ern|eln)\b"),
    "en": re.compile(
        r"\b(?:was|were)\s(?:due|to|set|supposed|meant)\b|\b(?:would|could|might|may|should)\b(?!\shave\b)"
    ),
}
TIMELESS = {
    "de": re.compile(
        r"\b(?:muss|müssen|kann|können|darf|gäbe|wäre|wären|würden?|wissen|gilt|heißt)\b"
    ),
    "en": re.compile(r"\b(?:must|can|would|could|should|know|knows|means)\b"),
}
# What holds at large: "wo Europa heute steht", "Europe today is weaker".
STATIVE = {
    "de": re.compile(
        r"\b(?:steh(?:t|en|e)|ist|sind|sei|gil(?:t)|gelten|gibt|leb(?:t|en)|hat|haben|bleib(?:t|en)|"
        r"wirk(?:t|en)|schein(?:t|en)|lieg(?:t|en)|gehör(?:t|en)|heiß(?:t|en)|leid(?:et|en)|"
        r"bezahl(?:t|en|ten)|kenn(?:t|en)|fehl(?:t|en)|dien(?:t|en)|präg(?:t|en))\b"
    ),
    "en": re.compile(
        r"\b(?:is|are|has|have|remains?|stands?|lives?|knows?|seems?|means|believes?|belongs?|"
        r"serves?|looks?|depends?|shapes?|matters?|exists?|faces?)\b(?!\s(?:\w+ing|due|set|to|expected)\b)"
    ),
}
EVENT = re.compile(
    r"\S+\s(?:\w+(?:e|en|er|es)\s)?\w*(?:gespräch|treffen|gipfel|sitzung|abstimmung|entscheidung|"
    r"wahl|rede|tag|konferenz|verhandlung|besuch|debatte|ankündigung|erklärung|termin|beratung|"
    r"meeting|talks|summit|vote|session|decision|speech|debate|visit|announcement|hearing|ruling)"
)
STILL = re.compile(
    r"\b(?:schon|noch|bis|auch|von|erst|gerade|still|even|until|of)\s(?:the\s)?$", re.I
)
# "Damals Unterhändlerin, die heute lehrt"; "der Minister, heute einer der Kritiker,".
THEN = re.compile(r"\b(?:damals|einst|früher|once|formerly)\b")
NOW = re.compile(r"(?:heute|today)\s(?:ein\w*|an?|the)\s", re.I)
COMPLETED = re.compile(r"\b(?:worden|gewesen)\b")


def clause(text: str, start: int, end: int) -> str:
    """The clause around a span: the text between the nearest marks and conjunctions."""
    left, right = _bounds(text, start, end)
    return text[left:right]


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    left = max((m.end() for m in CLAUSE.finditer(text, 0, start)), default=0)
    return left, next((m.start() for m in CLAUSE.finditer(text, end)), len(text))


def tense(text: str, start: int, end: int, language: str) -> str:
    """past, planned, present, or timeless ("one must today ..."), as the clause's verbs say."""
    part, word = clause(text, start, end), text[start:end].lower()
    if word.startswith(("heut", "today")) and _at_large(text, part, start, language):
        return "timeless"
    before = text[max(0, start - 12) : start].lower()
    bound = re.search(
        r"\b(?:by|until|bis|ab|next|bis zum)\s(?:the\s|zum\s)?(?:end(?:\sof)?\s|ende\s)?$", before
    )
    past = language == "en" and PAST[language].search(part) and not HAVE_TO.search(part)
    if (bound or BOUND.match(word)) and not (BOUND.match(word) and past):
        return "planned"
    left = text[_bounds(text, start, end)[0] : start]
    ahead = AHEAD[language].search(left) or PLANNED[language].search(left) or bound
    if PAST[language].search(left) and not ahead:
        return "past"  # "said on Friday it would go on"
    if language == "en" and SUPPOSED.search(text[: _bounds(text, start, end)[0]]):
        return "planned"
    return _judged(part, language) or _outside(text, start, end, language)


def _at_large(text: str, part: str, start: int, language: str) -> bool:
    """Whether "heute", "today" means these times, not the day."""
    if TIMELESS[language].search(part) or STILL.search(text[:start]):
        return True
    if THEN.search(text[:start]) or NOW.match(text[start:]):
        return True
    rest = text[start:].lower()
    if rest.startswith(("heutig", "today's", "today’s")):
        return not EVENT.match(rest)
    stative = STATIVE[language].search(part)
    return bool(stative) and not PAST[language].search(part)


def _judged(part: str, language: str) -> str:
    """What the verbs of a clause say; "" where it has none that tells."""
    planned, past = PLANNED[language].search(part), PAST[language].search(part)
    if (past or language == "en") and AHEAD[language].search(part):
        return "planned"
    if language == "en" and planned and planned.group() in WEAK:
        planned = None
    if planned and past:
        modal = planned.group() in MODAL
        return "planned" if modal and not COMPLETED.search(part) else "past"
    return "planned" if planned else "past" if past else ""


BOUND = re.compile(r"(?:by|until|till|bis|ab)\b")
HAVE_TO = re.compile(r"\b(?:have|has) to\b")
QUOTED = re.compile(r"[„“”\"»«][^„“”\"»«]*[„“”\"»«]")
WEAK = ("to", "by", "before")
MODAL = ("will", "wollen", "soll", "sollen", "wird", "werden", "would", "werde")
BREAK = re.compile(r"[;:–—()„“”\"]|\s-\s")


def _outside(text: str, start: int, end: int, language: str) -> str:
    """A clause without a telling verb takes the tense of what stands around it."""
    text = QUOTED.sub(lambda m: m[0] if m.start() < start < m.end() else " " * len(m[0]), text)
    left = max((m.end() for m in BREAK.finditer(text, 0, start)), default=0)
    right = next((m.start() for m in BREAK.finditer(text, end)), len(text))
    after, before = _judged(text[end:right], language), _judged(text[left:start], language)
    before = before or _judged(text[left : _bounds(text, start, end)[1]], language)
    own = clause(text, start, end)
    weak = language == "en" and any(
        re.search(rf"\b{word}\b", own) for word in ("to", "by", "before")
    )
    return before or ("planned" if weak and not after else after) or "present"
