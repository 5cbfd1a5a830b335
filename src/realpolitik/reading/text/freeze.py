"""The frozen plain text: one form of every text, so that offsets never move."""

import re
import unicodedata

from realpolitik.errors import SourceError

__all__ = ["LIMIT", "freeze"]

LIMIT = 20_000_000

# Invisible characters that split words or turn the reading direction, and control characters.
INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|"
    "[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
LINE_END = re.compile("\r\n|\r|\x0b|\x0c|\u2028|\u2029|\x85")
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")


def freeze(text: str) -> str:
    """Bring a text to Unicode NFC with LF line ends and without invisible characters.

    Args:
        text: any text; at most ``LIMIT`` characters.

    Raises:
        SourceError: empty, too long, or not text.
    """
    if len(text) > LIMIT:
        raise SourceError(
            f"the text has {len(text):,} characters; at most {LIMIT:,} are read at once"
        )
    frozen = unicodedata.normalize("NFC", SPACES.sub(" ", LINE_END.sub("\n", text)))
    frozen = INVISIBLE.sub("", frozen)
    # Removing a joiner can bring a letter and its accent together.
    frozen = unicodedata.normalize("NFC", frozen).encode("utf-8", "ignore").decode("utf-8")
    if not frozen.strip():
        raise SourceError("the text is empty")
    return frozen
