"""Split a block into sentences: ordinals, abbreviations, dates, initials and nested quotes."""

import re

__all__ = ["split_sentences"]

END = re.compile(r"[.!?…]+[\"”“»«’')\]]*(?=\s)|(?<=[.!?…])\s*\n|(?<=\S)(?=\s*\n\s*[-•*·▪‣]\s)")
ABBREVIATIONS = {
    "de": "abs art bzgl bspw bzw ca dipl dr ebd etc evtl f ff fr geb gen ggf hg hr hrsg inkl jh "
    "jhd lt max mind mio mrd nr prof rd rund s sog st std str tsd u usw v vgl vol z zzgl jan feb "
    "apr aug sept sep okt nov dez",
    "en": "mr mrs ms dr prof sr jr st gen col lt sgt capt adm rep sen gov pres dept no vs etc "
    "inc ltd corp co fig e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec messrs hon "
    "rev u.s u.k "
    "u.n d.c",
}
KNOWN = {language: frozenset(words.split()) for language, words in ABBREVIATIONS.items()}
PAIRED = re.compile(r"\b(?:z|d|u|i|o|s|a)\.\s?(?:B|h|a|Ä|d|R|ä|U|E|D)\.$")
MONTHS = re.compile(
    r"^\s*(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jahrhundert|Jahrestag|Weltkrieg|Parteitag|Artikel|Armee|Kongress|Sitzung|Gipfel|Runde)"
)
# "... to the U.N. China, which ..." starts a sentence; "the U.N. Secretary-General" does not.
STARTS = re.compile(
    r"(?:The|He|She|It|They|But|In|A|And|This|That|We)\b|[A-Z]\w+, (?:which|who|whose)\b"
)
PLATFORM = re.compile(
    r"\b(?:on|to|via|auf|bei|über|[Pp]latt?form|[Nn]etwork|[Nn]etzwerk|Onlinedienst) X$"
)
VISIBLE = re.compile(r"\S")
LONGEST = 3_000
OPENERS = "\"„“‚»«'‘([–—-"


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of the sentences of one block; together they cover all of it but white space."""
    spans, start = [], 0
    for match in END.finditer(text):
        end = match.end()
        if end <= start or not _ends(text, match, language, start):
            continue
        spans.append((start, end))
        start = _visible(text, end)
    if start < len(text.rstrip()):
        spans.append((_visible(text, start), len(text.rstrip())))
    return [piece for span in spans for piece in _pieces(text, *span)]


def _visible(text: str, start: int) -> int:
    """The first position from ``start`` on that is no white space."""
    match = VISIBLE.search(text, start)
    return match.start() if match else len(text)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A "sentence" longer than any real one is cut at white space, so that work stays linear."""
    spans = []
    start = _visible(text, start)
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = space if space > 0 else start + LONGEST
        spans.append((start, middle))
        start = _visible(text, middle)
    return [*spans, (start, end)] if start < end else spans


def _ends(text: str, match: re.Match[str], language: str, start: int) -> bool:
    after = text[match.end() : match.end() + 60].lstrip()
    if not after:
        return True
    mark = match.group()
    if after[0].islower() and not after.startswith(("iPhone", "eBay")):
        # "“Stop!” he said" and "z. B." go on; a lower-case name does not start a sentence here.
        return False
    if not re.search(r"\w", text[start : min(match.end(), start + 40)]) or after[0] == "[":
        return False
    if not mark.startswith(".") or mark.startswith("..") or len(mark) > 1:
        return True
    return not _abbreviated(text[max(start, match.start() - 20) : match.start()], after, language)


def _abbreviated(before: str, after: str, language: str) -> bool:
    """Whether the full stop after ``before`` belongs to an abbreviation, an ordinal or initials."""
    word = re.split(r"[\s(„“\"'’]", before)[-1]
    bare = word.rstrip(".").lower()
    if re.fullmatch(r"\d{1,3}", before.strip()) and not after[:1].islower():
        return True
    if re.fullmatch(r"\d{1,3}", word):
        return language == "de" and bool(MONTHS.match(after) or not after[:1].isupper())
    if word == "X" and PLATFORM.search(before):
        return False
    if language == "de" and re.fullmatch(r"[IVX]{1,6}", word):
        return bool(re.match(r"[A-ZÄÖÜ]", after)) and len(word) <= 4 and word != "I"
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word) or PAIRED.search(before[-8:] + "."):
        return bare in KNOWN[language] and not STARTS.match(after)
    if re.fullmatch(r"[A-ZÄÖÜ]", word):
        return word != "X" or language == "en"
    if bare in KNOWN[language]:
        return after[:1] not in OPENERS or bare in ("dr", "prof", "mr", "mrs", "ms", "st")
    return False
