"""What a reading finds: anchored items, each with its verbatim span, its speaker and its rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from realpolitik.scenario.base import Frozen
from realpolitik.scenario.evidence import Modality

__all__ = [
    "ActorMention",
    "ActorRecord",
    "Conditional",
    "DateMention",
    "Dropped",
    "IssueLink",
    "Item",
    "ItemBase",
    "Part",
    "Reading",
    "Relation",
    "Sentence",
    "Statement",
    "item_adapter",
]

Status = Literal["candidate", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the kept text; ``label`` P3S2 = second sentence of the third block."""

    label: str
    start: int
    end: int
    block: int
    quote: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A block that is not content, kept with the reason why it was set aside."""

    label: str
    start: int
    end: int
    quote: str
    reason: str
    sentences: int


class Part(Frozen):
    """A verbatim part of an item's sentence."""

    start: int
    end: int
    quote: str


class ItemBase(Frozen):
    """What every item has: a verbatim span, the rule (or model) it came from, who speaks, and how.

    ``start`` and ``end`` count code points of the frozen text; ``time`` is "now" or an ISO 8601 /
    TIMEX3 value; ``speaker`` is "author" or an actor's id.
    """

    id: str
    sentence: str
    start: int
    end: int
    quote: str
    rule: str
    speaker: str = "author"
    modality: Modality = "asserted"
    time: str = "now"
    status: Status = "candidate"

    @model_validator(mode="after")
    def _spans(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"'quote' has {len(self.quote)} characters, the span does not")
        return self


class ActorMention(ItemBase):
    """A name of an actor in the text. ``form`` says how it is named."""

    kind: Literal["actor"] = "actor"
    actor: str
    form: Literal["name", "adjective", "capital", "people", "place", "role", "unknown"]
    role: str = ""


class DateMention(ItemBase):
    """A date or period as ISO 8601 / TIMEX3 ``value``; ``anchor`` is the date it was counted from.

    ``weight``: past, present or planned, judged in the clause.
    """

    kind: Literal["date"] = "date"
    value: str
    anchor: str = ""
    tense: Literal["past", "present", "planned"] = "present"


class Statement(ItemBase):
    """Who said what: ``speaker`` said the quoted span, to ``addressee``, on ``medium``."""

    kind: Literal["statement"] = "statement"
    form: Literal["direct", "mixed", "indirect", "reported", "block", "headline"]
    act: str = "say"
    addressee: str = ""
    medium: str = ""


class Relation(ItemBase):
    """``source`` and ``target`` and the sign of what the first does to the second."""

    kind: Literal["relation"] = "relation"
    source: str
    target: str
    type: Literal[
        "supports",
        "opposes",
        "allied",
        "hostile",
        "threatens",
        "meets",
        "sanctions",
        "aids",
        "demands",
        "concedes",
        "trades",
    ]
    polarity: Literal[-1, 0, 1]
    layer: str = "diplomacy"


class Conditional(ItemBase):
    """A conditional or causal claim; ``condition`` and ``consequence`` are parts of it."""

    kind: Literal["claim"] = "claim"
    form: str
    strength: str = ""
    condition: Part
    consequence: Part


class IssueLink(ItemBase):
    """A sentence that bears on an issue, with the position it suggests on the issue's scale."""

    kind: Literal["issue"] = "issue"
    issue: str
    actor: str
    low: float
    best: float
    high: float
    rank: int
    because: str


Item = Annotated[
    ActorMention | DateMention | Statement | Relation | Conditional | IssueLink,
    Field(discriminator="kind"),
]
item_adapter: TypeAdapter[Item] = TypeAdapter(Item)


class ActorRecord(Frozen):
    """An actor that a text names: the canonical id and what our tables or the text say of it."""

    id: str
    name: str
    kind: str
    parent: str = ""
    role: str = ""
    gender: str = ""
    region: str = ""
    iso3166: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read: ``text`` is frozen, and every span of every item is verbatim in it.

    ``linked``: the hash of the issues that its sentences were linked to; '' where they were not.
    """

    text: str
    sha256: str
    sentences: Sequence[Sentence]
    dropped: Sequence[Dropped]
    evidence: Sequence[Item]
    actors: Sequence[ActorRecord]
    language: str
    date: str
    notes: Sequence[str] = ()
    name: str = ""
    origin: str = ""
    linked: str = ""
