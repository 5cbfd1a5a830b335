"""Words and marks with their offsets."""

import re
from typing import NamedTuple

__all__ = ["HYPHENS", "Token", "tokenize"]

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|['’](?=s\b)s"  # the English possessive is a word of its own
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+)*"
    r"|[^\w\s]|_"
)
HYPHENS = frozenset("-‑‐")


class Token(NamedTuple):
    """A word or mark. ``glued``: it hangs on the word before by a hyphen (US-Präsident)."""

    text: str
    start: int
    end: int
    glued: bool = False

    @property
    def word(self) -> bool:
        """Whether it is a word, not a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """Tokens of ``text``; a hyphen between two words is folded into ``glued``."""
    found: list[Token] = []
    pending: Token | None = None
    for match in TOKEN.finditer(text):
        token = Token(match.group(), match.start() + offset, match.end() + offset)
        if token.text in HYPHENS and found and found[-1].end == token.start and found[-1].word:
            pending = token
            continue
        if pending is not None:
            if token.start == pending.end and token.word:
                token = token._replace(glued=True)
            else:
                found.append(pending)
            pending = None
        found.append(token)
    if pending is not None:
        found.append(pending)
    return found
