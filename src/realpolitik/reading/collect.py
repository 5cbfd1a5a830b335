"""Turn what the rules find in each sentence into items with verbatim spans and speakers."""

import datetime as dt
from collections.abc import Mapping, Sequence

from realpolitik.reading.conditionals import find_conditions
from realpolitik.reading.dates.dates import Found, find_dates
from realpolitik.reading.dates.modality import modality
from realpolitik.reading.dates.terms import find_terms
from realpolitik.reading.dates.times import time_of
from realpolitik.reading.discourse.discourse import Discourse
from realpolitik.reading.items import (
    ActorMention,
    ActorRecord,
    Conditional,
    DateMention,
    Item,
    Part,
    Relation,
    Statement,
)
from realpolitik.reading.names.leaders import Office
from realpolitik.reading.phrases.phrases import phrases
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.relations import find_relations
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.speech.statements import Said, Speech
from realpolitik.reading.speech.subheads import Subheads
from realpolitik.reading.view import Document, View
from realpolitik.scenario.evidence import Modality

__all__ = ["Collector"]

RECALLED = 20
ENDS = '–—,;: "“”„«»'


class Collector:
    """Collects the items of a document sentence by sentence, in the order of the text."""

    def __init__(
        self,
        document: Document,
        digest: str,
        today: dt.date | None,
        offices: Mapping[str, Sequence[Office]],
    ) -> None:
        self.document = document
        self.digest = digest
        self.today = today
        self.offices = offices
        self.items: list[Item] = []
        self.discourse = Discourse(document)
        self.speech = Speech(document, self.discourse)
        self.subheads = Subheads(document)
        self.anchor = ""
        self.links: list[Link] = []
        self.count = 0

    def sentence(self, view: View) -> None:
        """Read the next sentence."""
        memory = self.discourse.memory
        found = self.discourse.read(view, phrases(self.document, view))
        said = self.speech.read(view, found)
        before = tuple(self.links)
        known = [p for p in found if all(a in self.document.records for a in p.actors)]
        links = find_relations(Scene(self.document, view, known, memory, before, tuple(said)))
        self.links = [*self.links, *links][-RECALLED:]
        days = self._days(view)
        self._mentions(view, said)
        for day in days:
            self._day(view, day)
        for spoken, statement in self.subheads.answered(view, said):
            self._statement(spoken, statement)
        for statement in said:
            self._statement(view, statement)
        for link in links:
            self._relation(
                view, link, said, time_of(view, link.at, days, verbal=link.rule.startswith("verb"))
            )
        self._claims(view, said)

    def actors(self) -> list[ActorRecord]:
        """The records of all actors that an item names, in order of their ids."""
        used: set[str] = set()
        for item in self.items:
            if isinstance(item, ActorMention):
                used.update(self.document.line(item.actor))
            elif isinstance(item, Relation):
                used.update((*self.document.line(item.source), *self.document.line(item.target)))
            used.add(item.speaker)
        records = self.document.records
        return [records[actor] for actor in sorted(used) if actor in records]

    def _base(self, view: View, kind: str, start: int, end: int, rule: str) -> dict[str, object]:
        self.count += 1
        return {
            "id": f"{self.digest[:8]}-{view.sentence.label}-{kind}{self.count}",
            "sentence": view.sentence.label,
            "start": start,
            "end": end,
            "quote": self.document.text[start:end],
            "rule": rule,
        }

    def _mentions(self, view: View, said: list[Said]) -> None:
        for mention in view.mentions:
            start, end = view.span(mention.first, mention.last)
            base = self._base(view, "a", start, end, f"names:{mention.form}")
            speaker = self._speaker(said, mention.first, -1)
            self.items.append(
                ActorMention.model_validate(
                    {
                        **base,
                        "actor": mention.actor,
                        "form": mention.form,
                        "role": mention.role,
                        "speaker": speaker,
                    }
                )
            )

    def _days(self, view: View) -> list[Found]:
        days = find_dates(view.sentence.quote, self.document.language, self.today, self.anchor)
        terms = find_terms(view, self.offices, self.document.date)
        for day in days:
            if day.rule not in ("part",) and not day.value.startswith(("P", "XXXX")):
                self.anchor = day.value
        return sorted([*days, *terms], key=lambda day: day.start)

    def _day(self, view: View, day: Found) -> None:
        offset = view.sentence.start
        base = self._base(view, "d", offset + day.start, offset + day.end, f"dates:{day.rule}")
        self.items.append(
            DateMention.model_validate(
                {
                    **base,
                    "value": day.value,
                    "anchor": day.anchor,
                    "tense": day.tense,
                    "time": day.value,
                }
            )
        )

    def _statement(self, view: View, said: Said) -> None:
        start, end = view.span(said.first, said.last)
        base = self._base(view, "s", start, end, said.rule)
        self.items.append(
            Statement.model_validate(
                {
                    **base,
                    "speaker": said.speaker,
                    "form": said.form,
                    "act": said.act,
                    "addressee": said.addressee,
                    "medium": said.medium,
                    "modality": "question" if self._asks(view) else "asserted",
                }
            )
        )

    def _asks(self, view: View) -> bool:
        return view.sentence.quote.rstrip(ENDS).endswith("?")

    def _relation(self, view: View, link: Link, said: list[Said], when: str) -> None:
        start, end = view.span(link.first, link.last)
        base = self._base(view, "r", start, end, link.rule)
        how: Modality = modality(view, link.at, self.document.language, negated=link.negated)
        past = all(self._historical(actor) for actor in (link.source, link.target))
        self.items.append(
            Relation.model_validate(
                {
                    **base,
                    "source": link.source,
                    "target": link.target,
                    "type": link.type,
                    "polarity": link.sign,
                    "layer": link.layer,
                    "modality": how,
                    "speaker": self._speaker(said, link.at, link.at),
                    "time": when or ("past" if past else "now"),
                }
            )
        )

    def _historical(self, actor: str) -> bool:
        """Whether an actor left office, or ceased to be, long before the document."""
        if actor in ("soviet-union", "yugoslavia", "czechoslovakia", "east-germany", "warsaw-pact"):
            return True
        ends = [office.end for office in self.offices.get(actor, ())]
        return (
            bool(ends)
            and all(ends)
            and bool(self.document.date)
            and (int(max(ends)[:4]) + 20 < int(self.document.date[:4]))
        )

    def _claims(self, view: View, said: list[Said]) -> None:
        offset, quote = view.sentence.start, view.sentence.quote
        for claim in find_conditions(quote, self.document.language):
            start, end = offset + claim.start, offset + claim.end
            base = self._base(view, "c", start, end, f"conditions:{claim.form}")
            at = next(
                (k for k, t in enumerate(view.tokens) if t.end > offset + claim.condition[0]), 0
            )
            parts = {
                name: Part(start=offset + span[0], end=offset + span[1], quote=quote[slice(*span)])
                for name, span in (
                    ("condition", claim.condition),
                    ("consequence", claim.consequence),
                )
            }
            self.items.append(
                Conditional.model_validate(
                    {
                        **base,
                        "form": claim.form,
                        "strength": claim.strength,
                        "speaker": self._speaker(said, at, -1),
                        "modality": "question"
                        if self._asks(view)
                        else "hypothetical"
                        if claim.form == "if"
                        else "asserted",
                        **parts,
                    }
                )
            )

    def _speaker(self, said: list[Said], at: int, cue: int) -> str:
        """Whose claim a token's content is: the speaker whose statement covers it, else the author.

        That somebody accuses somebody is the author's word, not the accuser's.
        """
        for statement in said:
            if statement.first <= at < statement.last:
                own_act = (
                    cue >= 0
                    and statement.act in ("judge", "demand")
                    and statement.form == "indirect"
                )
                return "author" if own_act else statement.speaker
        return "author"
