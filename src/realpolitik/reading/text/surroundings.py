"""What stands around an article, told by its features: bylines, credits, calls, page furniture."""

import functools
import re
from itertools import pairwise

from realpolitik.reading.given_names import is_given
from realpolitik.reading.tables import rows, split

__all__ = ["surrounding"]

WORD = re.compile(r"[^\W\d_]+")
FINAL = re.compile(r"[.!?…][\"”“»«’')\]]*$")
QUOTED = re.compile(r"[\"“„«»‘‚'–—•*-]")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:\s?(?:Uhr|[ap]\.?m\b|GMT|BST|C?E[SD]?T|ME[SZ]+))?")
DAY = re.compile(
    r"(?:[^\W\d_]+,\s)?(?:\d{1,2}\.?\s(?:\d{1,2}\.\s?)?[^\W\d_]*\s?\d{4}|[^\W\d_]+\s\d{1,2},\s\d{4})"
)
# "(l.)", "(rechts)", "pictured left": who stands where in a picture.
SEEN = re.compile(
    r"\((?:v\.?\s?l\.?(?:\s?n\.?\s?r\.?)?|von links|l\.|r\.|M\.|links|rechts|Mitte|left|right|"
    r"cent(?:re|er)|pictured|from left|l-r|Archiv|archive|Symbolbild|Archivbild|Archivfoto|"
    r"file photo|file)\)|,\s(?:pictured|seen here|shown here|(?:second |far )?(?:left|right|"
    r"cent(?:re|er)))[,.]|\b(?:[Ii]m Bild|[Aa]uf (?:dem|diesem) (?:Foto|Bild)|[Ff]ile photo)\b"
)
LABEL = re.compile(
    r"^(?:Image|Media|Video|Picture|Photo)\s(?:caption|source|credit)\b|^Bildunterschrift\b|"
    r"^Bildbeschreibung\b"
)
# After a sign, or as a "sentence" of its own with a stroke: "(dpa)", "© Berg", "... Berg/AP".
CREDIT = re.compile(
    r"(?:[(\[|/©]|\s[–-]|\n|:)\s*([^()\[|©\n]{2,70}?)[)\]]?$|[.!?]\s([^.!?\n]{2,60}/[^.!?\n]{2,40})$"
)
OWNED = re.compile(r"^[^.!?\n]{5,200}[.!?]?\s©\s?[^.!?\n]{2,60}$")
ARTICLE = re.compile(r"\b(?:Artikel|Article)\s\d")
TELLING = ("sagte", "schrieb", "said", "wrote", "hat", "has", "steht", "umfasst")
YOU = ("Sie", "you", "You", "your", "Your", "Ihr", "Ihre", "ihr")
LONG, SHORT, LINE, WORDS = 320, 220, 130, 6


@functools.cache
def _class(name: str) -> frozenset[str]:
    return frozenset(word for row in rows("trade") if row[0] == name for word in split(row[1]))


def surrounding(text: str, *, edge: bool) -> str:
    """Why a block is no content, by its features alone; "" for content.

    Args:
        text: the block.
        edge: whether it stands before the first paragraph (not first) or after the last.
    """
    if len(text) > LONG or QUOTED.match(text):
        return ""
    words = WORD.findall(text)
    for reason, told in (
        ("notice", _dated(text, words)),
        ("navigation", _counted(text, words) or _pages(text, words)),
        ("credit", _agencies(text, words)),
        ("caption", _pictured(text)),
        ("byline", edge and _signed(text, words)),
        ("call", _called(text, words)),
    ):
        if told:
            return reason
    return ""


def _dated(text: str, words: list[str]) -> bool:
    """A line of nothing but the day and hour of its publishing, or how long it takes to read."""
    told = [word for word in words if word in _class("status") or word.capitalize() == "Stand"]
    known = all(word in told or _in("clock", word) or _in("status", word) for word in words)
    whole = bool(told) or bool(CLOCK.search(text)) or bool(DAY.fullmatch(text))
    return known and whole and bool(re.search(r"\d", text))


def _in(name: str, word: str) -> bool:
    return bool({word, word.lower(), word.capitalize()} & _class(name))


def _counted(text: str, words: list[str]) -> bool:
    """Buttons to share and counters: "Teilen Drucken Merken", "214 Comments", "Bild 1 von 12"."""
    if re.fullmatch(r"(?:\w+\s)?\d+\s?(?:/|von|of)\s?\d+", text):
        return True
    if re.match(r"\d+\s", text) and len(words) == 1 and words[0] in _class("counted"):
        return True
    return bool(words) and len(words) <= LINE and all(word in _class("share") for word in words)


def _pages(text: str, words: list[str]) -> bool:
    """A line that sends the reader to another page of the paper: "Leader, page 20"."""
    number = re.search(
        r"\b(\w+)\.?\s\d{1,3}(?:\s?(?:,|und|and|bis|to|[–-])\s?\d{1,3})*[).]?$", text
    )
    few = len(words) <= WORDS + WORDS and len(text) <= LINE
    return few and number is not None and number[1] in _class("pages") and not _told(words)


def _told(words: list[str]) -> bool:
    """Whether a line speaks of somebody rather than of the paper: the article's own sentence."""
    return any(word in TELLING for word in words)


def _agencies(text: str, words: list[str]) -> bool:
    """Nothing but agencies and the initials of those who wrote: "dpa/AFP/jkr", "(mit Reuters)"."""
    agency = _some(words, "agencies")
    small = len(words) <= WORDS and len(text) <= LINE
    return (
        agency
        and small
        and all(
            word in _class("agencies")
            or word in _class("linking")
            or (word.islower() and len(word) < 4)
            for word in words
        )
    )


def _pictured(text: str) -> bool:
    """A picture's line: it is labelled, says who stands where, or ends in a credit."""
    if LABEL.match(text):
        return True
    if OWNED.match(text):
        return True
    end = CREDIT.search(text)
    words = WORD.findall(end[1] or end[2]) if end else []
    named = [word for word in words if word in _class("agencies") or word in _class("credits")]
    whole = all(word[0].isupper() or word in named or word in _class("linking") for word in words)
    if end and named and whole and len(words) <= WORDS and _one(text[: end.start() + 1]):
        return True
    return len(text) <= SHORT and bool(SEEN.search(text)) and _one(text)


def _one(text: str) -> bool:
    """Whether a block is one sentence at most."""
    return not re.search(r"[^.\W]{3,}[.!]\s+[A-ZÄÖÜ]", text)


def _signed(text: str, words: list[str]) -> bool:
    """Who wrote it, and where: "Ola Nordmann in Oslo", with or without the trade."""
    trade = _some(words, "trades")
    plain = [w for w in words if w[0].islower() and w not in _class("trades")]
    if FINAL.search(text) or len(text) > LINE or any(w not in _class("small") for w in plain):
        return False
    if trade:
        return is_given(words[0]) and len(words) > 1
    return (
        bool(words)
        and len(words) <= WORDS + WORDS
        and is_given(words[0])
        and re.fullmatch(
            r"(?:[A-ZÄÖÜ][\w.'’-]+\s?){2,3}(?:(?:,\s|\s?und\s|\s?and\s)(?:[A-ZÄÖÜ][\w.'’-]+\s?){2,3})*"
            r"(?:(?:,|in|aus|/|\|)\s?(?:[A-ZÄÖÜ][\w.'’-]+(?:\s|/|,\s|\sund\s|\sand\s)?){1,4})?",
            text,
        )
        is not None
    )


def _called(text: str, words: list[str]) -> bool:
    """A line that asks the reader to read, hear, buy or join something of the paper's own."""
    if len(text) > SHORT or not words or text.endswith("?") or ARTICLE.search(text):
        return False
    if len(re.findall(r"[.!?](?=\s+[A-ZÄÖÜ])", text)) > 2:
        return False
    noun, strong, points = (_some(words, name) for name in ("media", "strong", "pointing"))
    opens = words[0] in _class("asked") and not re.match(r"\w+\s(?:the\s)?\w+ed\b", text)
    asks = any(word in _class("asking") and after in YOU for word, after in pairwise(words))
    ends = words[-1] in _class("asking") and not FINAL.search(text)
    request = opens or asks or ends
    signs = request + strong + (points or any(word in YOU for word in words))
    return (noun or strong) and (request or strong) and signs + asks + (opens and noun) > 2


def _some(words: list[str], name: str) -> bool:
    return any(word in _class(name) for word in words)
