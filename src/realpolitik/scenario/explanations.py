"""Competing explanations of one question, and what each piece of evidence says to each of them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from realpolitik.scenario.base import Frozen, Id, Text
from realpolitik.scenario.estimate import Grade

__all__ = ["Explanation", "Item", "Mark", "Matrix"]

Mark = Literal["CC", "C", "N", "I", "II"]
Words = Annotated[Text, Field(min_length=1)]


class Explanation(Frozen):
    """One possible answer; ``by`` is who puts it forward, where somebody does."""

    id: Id
    statement: Words
    by: Text = ""


class Item(Frozen):
    """A piece of evidence or an argument, and how well it fits each explanation.

    ``marks`` by explanation: CC very consistent, C consistent, N neither, I inconsistent, II very
    inconsistent; what is not marked counts as N. ``grade`` as of numbers: measured (a record or a
    figure), ordered, inferred (a source says so), assumed. ``because`` says why the marks are so.
    """

    id: Id
    gist: Words
    evidence: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = ()
    grade: Grade = "assumed"
    because: Text = ""
    marks: dict[Id, Mark] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _founded(self) -> Self:
        if self.grade in ("measured", "ordered") and not self.evidence:
            raise ValueError(f"grade '{self.grade}' needs 'evidence'")
        return self


class Matrix(Frozen):
    """A question with two explanations or more, held against the same items."""

    id: Id
    question: Words
    explanations: Annotated[tuple[Explanation, ...], Field(min_length=2)]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    note: Text = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        known = [one.id for one in self.explanations]
        for item in self.items:
            for name in item.marks:
                if name not in known:
                    raise ValueError(f"item '{item.id}' marks '{name}', which is no explanation")
        return self
