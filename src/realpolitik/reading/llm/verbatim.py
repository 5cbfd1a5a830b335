"""Find a quotation in a text: exactly, or with other quotation marks, hyphens and spaces."""

import re
from difflib import SequenceMatcher

__all__ = ["locate"]

ALIKE = 0.75
FOLDED = str.maketrans(
    {
        **dict.fromkeys("„“”«»‟″", '"'),
        **dict.fromkeys("‚‘’‹›‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f\n\t\r", " "),
    }
)
LONGEST = 2_000


def locate(quote: str, text: str) -> tuple[int, int] | None:
    """Where ``quote`` stands in ``text``, as a span of the text; None if it does not.

    Exact first; then with quotation marks, hyphens (U+2011 included) and white space made alike;
    then the run of words that shares at least three quarters of the quotation's words in order.
    """
    quote = quote.strip()
    if not quote or len(quote) > LONGEST:
        return None
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    pattern = r"\s+".join(re.escape(word) for word in quote.translate(FOLDED).split())
    # Folding maps one character to one, so that places in both texts are the same.
    match = re.search(pattern, text.translate(FOLDED))
    return match.span() if match else _alike(quote, text)


def _alike(quote: str, text: str) -> tuple[int, int] | None:
    wanted = [word.casefold() for word in re.findall(r"\w+", quote.translate(FOLDED))]
    found = list(re.finditer(r"\w+", text))
    words = [match.group().casefold() for match in found]
    if len(wanted) < 4 or not words:
        return None
    matcher = SequenceMatcher(None, wanted, words, autojunk=False)
    longest = matcher.find_longest_match()
    if not longest.size:
        return None
    first = max(0, longest.b - longest.a)
    last = min(len(words), first + len(wanted))
    blocks = SequenceMatcher(None, wanted, words[first:last], autojunk=False).get_matching_blocks()
    shared = [block for block in blocks if block.size]
    if sum(block.size for block in shared) < ALIKE * len(wanted):
        return None
    start, end = first + shared[0].b, first + shared[-1].b + shared[-1].size
    return found[start].start(), found[end - 1].end()
