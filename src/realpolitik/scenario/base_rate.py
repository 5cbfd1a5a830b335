"""How often something happened in a class of cases, as a cited figure."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from realpolitik.scenario.base import Frozen, Id, Number, Text

__all__ = ["BaseRate"]

Share = Annotated[Number, Field(ge=0, le=1)]
Some = Annotated[Text, Field(min_length=1)]
Like = Literal["war between states", "war within a state", "guarantee", "backing", "network"]


class BaseRate(Frozen):
    """How often something happened in a class of cases.

    ``fits``: the kind of part of a scenario it stands beside, or ``about``: the path of one part
    (issues/ID, conflicts/ID, questions/ID). ``best``: the share (0-1), with ``low`` and ``high``
    where the source gives several; without one ``finding`` says what was found in words. ``n``: how
    many cases, None where the part read does not say. ``until``: the last year of the class.
    ``source``: a key of references.bib, or a full reference. ``misfits``: how the class differs
    from a case it is held beside, at least one.
    """

    id: Id
    fits: Like | None = None
    about: Text = ""
    reference_class: Some
    finding: Some
    low: Share | None = None
    best: Share | None = None
    high: Share | None = None
    n: Annotated[int, Field(gt=0, strict=True)] | None = None
    period: Some
    until: Annotated[int, Field(ge=1, le=9999, strict=True)] | None = None
    source: Some
    read: Text = ""
    misfits: Annotated[tuple[Some, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        ends = [share for share in (self.low, self.best, self.high) if share is not None]
        if ends and self.best is None:
            raise ValueError("'low' and 'high' need a 'best'")
        if ends != sorted(ends):
            raise ValueError("low <= best <= high fails")
        if (self.fits is None) == (not self.about):
            raise ValueError("give either 'fits', a kind of part, or 'about', the path of one part")
        return self
