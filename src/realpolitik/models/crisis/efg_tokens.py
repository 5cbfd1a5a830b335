"""The words of a Gambit .efg text: quoted names, numbers, braces."""

import re
from fractions import Fraction

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import require

__all__ = ["EfgTokens", "quoted"]

TOKEN = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([{},])|([^\s{},"]+))\s*', re.DOTALL)


def quoted(text: str) -> str:
    """A name as the format writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class EfgTokens:
    """Reads one word after the other and says where the text ends or goes wrong."""

    def __init__(self, text: str) -> None:
        self._words: list[tuple[str, str]] = []
        place = 0
        while place < len(text.rstrip()):
            found = TOKEN.match(text, place)
            if found is None:
                line = text.count("\n", 0, place) + 1
                raise ModelInputError(
                    f"line {line} of the .efg text cannot be read: an open quote?"
                )
            name, mark, word = found.groups()
            if name is not None:
                self._words.append(("name", re.sub(r"\\(.)", r"\1", name)))
            else:
                self._words.append(("mark", mark) if mark else ("word", word))
            place = found.end()
        self._next = 0

    def done(self) -> bool:
        """Whether the text is read to its end."""
        return self._next == len(self._words)

    def ahead(self, kind: str, text: str = "") -> bool:
        """Whether the next word is of this kind (and reads so)."""
        if self.done():
            return False
        found = self._words[self._next]
        return found[0] == kind and text in ("", found[1])

    def take(self, kind: str, text: str = "") -> str:
        """The next word, which must be of this kind: name, word or mark."""
        require(not self.done(), "the .efg text is cut off")
        found = self._words[self._next]
        require(
            self.ahead(kind, text),
            f"the .efg text has {found[1]!r} where {text or 'a ' + kind} is expected",
        )
        self._next += 1
        return found[1]

    def whole(self) -> int:
        """The next word as a whole number of 0 or more."""
        word = self.take("word")
        require(word.isdecimal(), f"the .efg text has {word!r} where a whole number is expected")
        return int(word)

    def number(self) -> float:
        """The next word as a number: 1, -0.5, 1e-3 or 1/3."""
        word = self.take("word")
        try:
            return float(Fraction(word))
        except (ValueError, ZeroDivisionError, OverflowError):
            raise ModelInputError(
                f"the .efg text has {word!r} where a number is expected"
            ) from None

    def names(self) -> list[str]:
        """A list of names in braces."""
        self.take("mark", "{")
        found = []
        while not self.ahead("mark", "}"):
            found.append(self.take("name"))
        self.take("mark", "}")
        return found
