"""A sentence as the rules see it: tokens, mentions and quotations, with its place in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from realpolitik.reading.items import ActorRecord, Sentence
from realpolitik.reading.text.tokens import Token

__all__ = ["Document", "Mention", "Quotation", "View"]


class Mention(NamedTuple):
    """An actor named by tokens ``first`` to ``last`` (exclusive).

    ``inside``: swallowed by a longer naming ("russischen" in "der russische Präsident Putin").
    """

    actor: str
    form: str
    first: int
    last: int
    genitive: bool = False
    role: str = ""
    inside: bool = False


LEADING = re.compile(
    r"^(?!.*\b(?:former|ex|früher\w*|alt|ehemalig\w*|vice|vize\w*|deputy)\b)"
    r".*(?:präsident(?:in)?|kanzler(?:in)?|premier(?:minister(?:in)?)?|regierungschef(?:in)?|"
    r"staatschef(?:in)?|president|prime minister|chancellor|king|könig|queen|emir)$"
)


class Quotation(NamedTuple):
    """Tokens between quotation marks (marks excluded), and what they are: speech, title, scare."""

    first: int
    last: int
    kind: str


@dataclass(slots=True)
class View:
    """One sentence under analysis; filled step by step, thrown away when the reading is done."""

    sentence: Sentence
    tokens: list[Token]
    words: list[str]
    lower: list[str]
    mentions: list[Mention] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)
    place: int = 0

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Text span of the tokens first to last (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def quoted(self, at: int) -> Quotation | None:
        """The quotation that token ``at`` stands in."""
        return next((q for q in self.quotations if q.first <= at < q.last), None)


@dataclass(slots=True)
class Document:
    """A text under analysis."""

    text: str
    language: str
    date: str
    views: Sequence[View]
    records: dict[str, ActorRecord]
    short: dict[str, str] = field(default_factory=dict)

    def root(self, actor: str) -> str:
        """The topmost actor that ``actor`` belongs to: a person's state."""
        return self.line(actor)[-1]

    def related(self, one: str, other: str) -> bool:
        """Whether they are the same actor or one belongs to the other."""
        return one in self.line(other) or other in self.line(one)

    def untied(self, source: str, target: str, sign: int) -> bool:
        """Whether the two are one side: only a part may stand against its own whole."""
        if not self.related(source, target):
            return False
        part = source if target in self.line(source) else target
        kind = self.records[part].kind if part in self.records else ""
        groups = ("party", "faction", "movement", "group")
        own = kind in groups or (kind == "person" and part == source)
        whole = target if part == source else source
        if kind == "person" and self.kind(whole) == "state":
            own = own and LEADING.search(self.records[part].role.lower()) is None
        return not (sign < 0 and source != target and own)

    def apart(self, one: str, other: str) -> bool:
        """Whether the two are two sides: of two states, or two persons or parties of one."""
        if self.related(one, other):
            return False
        sides = ("person", "party", "faction", "movement", "group")
        home = self.root(one) == self.root(other)
        return not home or (self.kind(one) in sides and self.kind(other) in sides)

    def line(self, actor: str) -> list[str]:
        """The actor, its parent, and so on up."""
        found = [actor]
        while (parent := self._parent(found[-1])) and parent not in found:
            found.append(parent)
        return found

    def _parent(self, actor: str) -> str:
        record = self.records.get(actor)
        return record.parent if record else ""

    def kind(self, actor: str) -> str:
        """What kind of actor it is; "people" where nobody is named (diplomats, a ministry)."""
        return self.records[actor].kind if actor in self.records else "people"

    def name(self, actor: str) -> str:
        """The actor's name."""
        return self.records[actor].name if actor in self.records else actor
