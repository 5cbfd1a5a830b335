"""What a colon at a sentence's end hands over: a block quotation, or the points of a list."""

import re

from realpolitik.reading.view import View

__all__ = ["HandedOver"]

POINT = re.compile(r"\s*(?:[-–•*·▪‣]|\d{1,2}[.)])\s")


class HandedOver:
    """Whose words follow a sentence that ends in a colon, and how far.

    The next block is theirs; of a list every point, in the same block or in blocks of its own.
    """

    def __init__(self) -> None:
        self.speakers: tuple[str, ...] = ()
        self.colon = 0
        self.block = 0
        self.listed = False

    def open(self, view: View, speakers: tuple[str, ...]) -> None:
        """Hand over to ``speakers`` if the sentence ends in a colon; to nobody else."""
        handing = view.words[-1] == ":" and not any(q.kind == "speech" for q in view.quotations)
        self.speakers = speakers if handing else ()
        self.colon, self.block, self.listed = view.sentence.block, 0, False

    def take(self, view: View) -> tuple[str, ...]:
        """Whose words the next sentence is; () where nothing was handed over, or it has ended."""
        if not self.speakers:
            return ()
        here, point = view.sentence.block, bool(POINT.match(view.sentence.quote))
        if here == self.colon:
            self.listed = self.listed or point
            return self.speakers if point else ()
        first = not self.block and not self.listed
        goes_on = here == self.block or first or (point and self.listed)
        self.listed = self.listed or point
        self.block = here
        if not goes_on:
            self.speakers = ()
        return self.speakers
