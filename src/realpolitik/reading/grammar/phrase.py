"""A noun phrase of actors."""

from typing import NamedTuple

__all__ = ["Phrase"]


class Phrase(NamedTuple):
    """Actors joined by "and", tokens ``first`` to ``last``, with the preposition that governs them.

    ``modifier``: an adjective or compound part whose noun is token ``head`` ("russische Invasion",
    "Ukraine-Krieg"); ``genitive``: a possessor, before or after its noun.
    """

    actors: tuple[str, ...]
    first: int
    last: int
    preposition: str = ""
    genitive: bool = False
    modifier: bool = False
    head: int = -1
    article: str = ""

    @property
    def nominal(self) -> bool:
        """Whether it can be a subject or an object."""
        return not (self.preposition or self.genitive or self.modifier)
