"""Is a date in a clause past or planned? Judged by the words of its own clause."""

import re

__all__ = ["clause", "tense"]

CLAUSE = re.compile(r"[,;:–—()„“”\"]|\s-\s|\b(?:und|and|but|aber|doch|that|dass)\b")
PLANNED = {
    "de": re.compile(
        r"\b(?:will|wollen|soll|sollen|wird|werden|werde|plant|planen|möchten?|kommenden?|"
        r"nächsten?|bis|spätestens|bevorstehend\w*)\b"
        r"|\bzu\s\w+en\b|\b\w+zu\w+en\b"
        r"|\b(?:reist|reisen|trifft|treffen|kommt|kommen|tagt|tagen|beginnt|endet|berät|empfängt|besucht|"
        r"startet|entscheidet|findet|fliegt|fährt|stimmt|wählt)\b"
    ),
    "en": re.compile(
        r"\b(?:will|shall|plans?|planned|expected|due|scheduled|set to|to|by|until|next|"
        r"before|going to|meets|starts|begins|travels|visits|votes|hosts|arrives|flies|opens)\b"
    ),
}
PAST = {
    "de": re.compile(
        r"\b(?:hat|haben|hatte|hatten|war|waren|wurde|wurden|worden|ist|"
        r"sind)\b.*\b(?:\w*ge\w+(?:t|en)|\w+iert|(?:be|ver|er|ent|zer)\w+(?:t|en))\b"
        r"|\b(?:hatten?|wurden?|war|waren)\b"
        r"|\b(?!heute\b|Heute\b|erste\b|zweite\b|dritte\b|letzte\b|nächste\b|"
        r"seite\b)[a-zäöüß]\w+(?:te|ten)\b|\b(?:kam|kamen|ging|gab|begann|brach|schrieb|sprach|traf|"
        r"rief|sah|hielt|ließ|nahm|stieg|fiel)(?:en)?\b"
    ),
    "en": re.compile(
        r"\b(?:was|were|had|did|has|have|said|told|went|flew|came|took|made|began|met|fought|"
        r"wrote|saw|held|died|left|sent|became)\b|\b[a-z]\w{2,}ed\b(?!\sto\b)"
    ),
}
TIMELESS = {
    "de": re.compile(
        r"\b(?:muss|müssen|kann|können|darf|gäbe|wäre|wären|würden?|wissen|gilt|heißt)\b"
    ),
    "en": re.compile(r"\b(?:must|can|would|could|should|know|knows|means)\b"),
}
COMPLETED = re.compile(r"\b(?:worden|gewesen)\b")


def clause(text: str, start: int, end: int) -> str:
    """The clause around a span: the text between the nearest marks and conjunctions."""
    left = max((m.end() for m in CLAUSE.finditer(text, 0, start)), default=0)
    right = next((m.start() for m in CLAUSE.finditer(text, end)), len(text))
    return text[left:right]


def tense(text: str, start: int, end: int, language: str) -> str:
    """past, planned, present, or timeless ("one must today ..."), as the clause's verbs say."""
    part = clause(text, start, end)
    if TIMELESS[language].search(part) and text[start:end].lower() in ("heute", "today"):
        return "timeless"
    before = text[max(0, start - 12) : start].lower()
    if re.search(
        r"\b(?:by|until|bis|ab|next|bis zum)\s(?:the\s|zum\s)?(?:end(?:\sof)?\s|ende\s)?$", before
    ):
        return "planned"
    planned, past = PLANNED[language].search(part), PAST[language].search(part)
    if language == "en" and planned and planned.group() in ("to", "by", "before"):
        planned = None if past else planned
    if planned and past:
        modal = planned.group() in (
            "will",
            "wollen",
            "soll",
            "sollen",
            "wird",
            "werden",
            "would",
            "werde",
        )
        return "planned" if modal and not COMPLETED.search(part) else "past"
    if planned:
        return "planned"
    return "past" if past else _outside(text, start, language)


def _outside(text: str, start: int, language: str) -> str:
    """A clause without a telling verb takes the tense of the sentence before it."""
    if PAST[language].search(text[:start]) and not PLANNED[language].search(text[:start]):
        return "past"
    return "present"
