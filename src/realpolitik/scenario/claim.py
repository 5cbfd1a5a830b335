"""Conditional and causal statements of a source, and dated questions."""

from typing import Literal, Self

from pydantic import model_validator

from realpolitik.scenario.base import Date, Frozen, Id, Number, Text

__all__ = ["Claim", "ClaimTest", "Question"]


class ClaimTest(Frozen):
    """The model quantity that would move if the claim held.

    ``quantity`` of ``model`` about ``about`` (an issue, a conflict, an actor, a pair), in the
    what-if ``what_if`` against the scenario as it stands (``expect: rises | falls``), or in the
    scenario as it stands against ``value`` (``expect: above | below``).
    """

    model: Text
    quantity: Text
    about: Text = ""
    what_if: Id | None = None
    expect: Literal["rises", "falls", "above", "below"]
    value: Number | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.expect in ("rises", "falls") and self.what_if is None:
            raise ValueError(f"'expect: {self.expect}' needs a 'what_if'")
        if self.expect in ("above", "below") and self.value is None:
            raise ValueError(f"'expect: {self.expect}' needs a 'value'")
        return self


class Claim(Frozen):
    """If ``condition`` then ``consequence``, as ``speaker`` says it.

    ``test`` names the quantity that would show it; without one, ``untestable`` says in one line
    why no model here can. ``contradicts`` names claims that cannot hold together with it.
    """

    id: Id
    condition: Text
    consequence: Text
    speaker: Text
    strength: Text = ""
    evidence: tuple[Id, ...] = ()
    contradicts: tuple[Id, ...] = ()
    test: ClaimTest | None = None
    untestable: Text = ""

    @model_validator(mode="after")
    def _answered(self) -> Self:
        if (self.test is None) == (not self.untestable):
            raise ValueError("give either 'test' or the reason why it is 'untestable'")
        return self


class Question(Frozen):
    """A question that a named resolver will settle by a date.

    ``quantity`` of ``model`` about ``about`` is the number that answers it; with ``expect`` and
    ``value`` the answer is yes where the number lies above or below the value. ``low`` and ``high``
    bound the numbers that can be the answer. ``topic`` groups questions in the record.
    """

    id: Id
    wording: Text
    resolver: Text
    closes: Date
    topic: Text = ""
    model: Text = ""
    quantity: Text = ""
    about: Text = ""
    expect: Literal["above", "below"] | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None

    @model_validator(mode="after")
    def _mapped(self) -> Self:
        if (self.expect is None) != (self.value is None):
            raise ValueError("'expect' and 'value' go together")
        if self.value is not None and not (self.model and self.quantity):
            raise ValueError("'expect' and 'value' need a 'model' and a 'quantity'")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low {self.low:g} is not below high {self.high:g}")
        return self
