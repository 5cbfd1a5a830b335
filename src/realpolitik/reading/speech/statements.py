"""Who said what: direct, mixed, indirect and reported speech, block quotations and headlines."""

import re
from typing import NamedTuple

from realpolitik.reading.discourse.discourse import Discourse
from realpolitik.reading.discourse.voices import people_of
from realpolitik.reading.grammar.backshift import backshifted
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.subjunctive import subjunctive
from realpolitik.reading.speech.attributions import Saying
from realpolitik.reading.speech.handed_over import HandedOver
from realpolitik.reading.speech.interviews import turns
from realpolitik.reading.speech.sayings import sayings
from realpolitik.reading.view import Document, Quotation, View

__all__ = ["Said", "Speech"]

SPEAKING_KINDS = (
    "person",
    "organisation",
    "party",
    "state",
    "government",
    "group",
    "faction",
    "movement",
)


SUBHEAD = 10
# What is not said is no statement; what is not praised is.
WISHES = frozenset(["wants", "want", "wanted", "seeks", "seek", "sought"])
UNSAID = ("say", "remind", "announce")
# After a report these go on reporting: "Nur hätten sie es selbst gewusst".
FURTHER = frozenset(["hätte", "hätten", "müsste", "müssten", "würden"])


class Said(NamedTuple):
    """A statement before it gets its span: tokens, speaker and form."""

    speaker: str
    first: int
    last: int
    form: str
    rule: str
    act: str = "say"
    addressee: str = ""
    medium: str = ""


def _cued(said: Said) -> bool:
    """Whether a cue in the sentence itself names the speaker."""
    return said.rule not in ("konjunktiv-goes-on", "quotation-goes-on", "backshift-goes-on")


def _main_clause(view: View) -> bool:
    """Whether a verb follows a comma: "Dass X zahlt, sorgt für Ärger" is a sentence of its own."""
    commas = [k for k, word in enumerate(view.words[:-1]) if word == ","]
    return any(view.lower[k + 1].endswith(("t", "te", "ten")) for k in commas)


def _unquoted(view: View, phrase: Phrase) -> bool:
    """Whether an actor is not named inside what is quoted; a name alone is: „Der Spiegel“."""
    around = view.quoted(phrase.first)
    whole = around is not None and around.kind != "speech" and around.last - around.first <= 3
    return around is None or (whole and phrase.last >= around.last)


def _together(said: list[Said]) -> tuple[str, ...]:
    """Who said the sentence's last statement, all of them: "A and B make clear: ..."."""
    return tuple(s.speaker for s in said if s.first == said[-1].first and s.rule == said[-1].rule)


def _shared(view: View, cues: list[Saying]) -> list[tuple[Saying, list[Quotation]]]:
    """Each cue with its quotations: of two who speak in one sentence each has the nearest."""
    quotes = [q for q in view.quotations if q.kind in ("speech", "scare")]
    if len({cue.speakers for cue in cues}) < 2:
        return [(cue, quotes) for cue in cues]
    own: dict[int, list[Quotation]] = {}
    for q in quotes:
        near = min(range(len(cues)), key=lambda k: max(q.first - cues[k].at, cues[k].at - q.last))
        own.setdefault(near, []).append(q)
    return [(cue, own.get(k, [])) for k, cue in enumerate(cues)]


class Speech:
    """Reads statements sentence by sentence; remembers who spoke last and open block quotations."""

    def __init__(self, document: Document, discourse: Discourse) -> None:
        self.document = document
        self.discourse = discourse
        self.handed = HandedOver()
        self.joint: tuple[str, ...] = ()
        self.turns = turns(document)
        self.last_block = 0

    def read(self, view: View, found: list[Phrase]) -> list[Said]:
        """The statements of the next sentence."""
        found = [p for p in found if _unquoted(view, p)]
        found = people_of(self.document, view, found, self.discourse.memory.speaker)
        speakers = self.handed.take(view)
        if speakers:
            self.discourse.heard(speakers[-1])
            last = len(view.tokens)
            return [Said(speaker, 0, last, "block", "block-quotation") for speaker in speakers]
        said = self._turn(view, self._spoken(view, found))
        self.joint = _together(said)
        self.handed.open(view, self.joint)
        self.discourse.heard(said[-1].speaker if said else "")
        self.last_block = view.sentence.block
        # A sentence that only hands over ("The paper says:") says nothing itself.
        return [] if self.handed.speakers else said

    def _turn(self, view: View, inner: list[Said]) -> list[Said]:
        """In an interview the block's speaker says every sentence, others inside it."""
        speaker, start = self.turns.get(view.sentence.block, ("author", 0))
        if speaker == "author":
            return inner
        first = start if view.sentence.label.endswith("S1") else 0
        if first >= len(view.tokens):
            return inner
        own = Said(speaker, first, len(view.tokens), "direct", "interview")
        return [*(s for s in inner if s.speaker != speaker and _cued(s)), own]

    def _spoken(self, view: View, found: list[Phrase]) -> list[Said]:
        headline = self._headline(view, found)
        if headline:
            return headline
        cues = sayings(self.document, view, found, self.discourse.memory)
        said = [
            Said(
                speaker,
                *self._content(view, quotes),
                self._form(view, quotes, cue),
                cue.rule,
                cue.act,
                *self._to(view, found, cue),
            )
            for cue, quotes in _shared(view, cues)
            if not (cue.negated and cue.act in UNSAID)
            for speaker in cue.speakers
            if self._speaks(speaker)
        ]
        if said:
            return list({(s.speaker, s.first): s for s in said}.values())
        return [
            going._replace(speaker=speaker)
            for going in self._continued(view, found)
            for speaker in (self.joint if going.speaker in self.joint else (going.speaker,))
        ]

    def _speaks(self, speaker: str) -> bool:
        record = self.document.records.get(speaker)
        return record is None or record.kind in (*SPEAKING_KINDS, "unknown", "media", "region")

    def _headline(self, view: View, found: list[Phrase]) -> list[Said]:
        """ "Merz: Es reicht": a headline, or a subhead of a few words."""
        long = view.sentence.block > 2 and len(view.words) > SUBHEAD
        if long or view.sentence.quote.endswith((".", "!", ":")) or not found:
            return []
        phrase = found[0]
        if (
            phrase.first == 0
            and phrase.nominal
            and view.words[phrase.last : phrase.last + 1] == [":"]
        ):
            return [
                Said(actor, phrase.last + 1, len(view.tokens), "headline", "headline")
                for actor in phrase.actors
                if phrase.last + 1 < len(view.tokens)
            ]
        return []

    def _reporter(self) -> str:
        """Who goes on: the last speaker, or a person who acted after it was last spoken of."""
        memory, age = self.discourse.memory, self.discourse.known.focus.age
        person = len(memory.subject) == 1 and self.document.kind(memory.subject[0]) == "person"
        later = person and age(memory.subject) + 1 < age((memory.speaker,))
        return memory.subject[0] if later and not memory.spoke else memory.speaker

    def _continued(self, view: View, found: list[Phrase]) -> list[Said]:
        """A sentence without a cue: Konjunktiv goes on reporting, a quotation goes on quoting."""
        same = view.sentence.block == self.last_block and bool(self.discourse.memory.speaker)
        quotes = [q for q in view.quotations if q.kind == "speech"]
        covered = sum(q.last - q.first for q in quotes) >= 4
        if covered:
            whole = quotes[0].first <= 1
            speaker = (
                self.discourse.memory.speaker
                if whole and same
                else self._possessor(view, found, quotes[0].first)
            )
            if speaker:
                rule = "quotation-goes-on" if whole else "quotation-of-possessor"
                return [Said(speaker, quotes[0].first, quotes[0].last, "direct", rule)]
        opened = view.lower[0] == "dass" or view.lower[:2] == ["und", "dass"]
        further = opened and not _main_clause(view)
        if further and same and self.discourse.memory.spoke:
            spoke = self.discourse.memory.spoke
            return [Said(spoke, 0, len(view.tokens), "reported", "dass-goes-on")]
        mixed = bool(quotes) and quotes[0].first > 1  # "werde er „den kleinen Finger heben“"
        opened = view.lower[0] in ("sollte", "sollten") or "Sie" in view.words[1:]
        second = bool(self.discourse.memory.spoke and FURTHER & {*view.lower}) and not opened
        reports = self.document.language == "de" and same and (subjunctive(view) or second)
        if reports and (not covered or mixed):
            return [
                Said(
                    self._reporter(),
                    0,
                    len(view.tokens),
                    "reported",
                    "konjunktiv-goes-on",
                )
            ]
        if self._wants(view, found):
            speaker = self.discourse.memory.spoke
            return [Said(speaker, 0, len(view.tokens), "reported", "wish-goes-on")]
        direct = self.document.language == "en" and view.sentence.block == self.last_block
        spoke = self.discourse.memory.spoke
        if direct and spoke and backshifted(view):
            return [Said(spoke, 0, len(view.tokens), "reported", "backshift-goes-on")]
        return []

    def _wants(self, view: View, found: list[Phrase]) -> bool:
        """ "It wants talks to begin at once", right after what it said."""
        spoke = self.discourse.memory.spoke
        wish = bool(WISHES & {*view.lower[1:3]})
        own = next((p for p in found if p.first == 0 and p.nominal), None)
        pronoun = view.lower[0] in ("it", "they", "he", "she")
        return bool(spoke) and wish and pronoun and own is not None and spoke in own.actors

    def _possessor(self, view: View, found: list[Phrase], at: int) -> str:
        """Whose words a quotation after a colon is: "Stalins Trinkspruch ...: „...“"."""
        if ":" not in view.words[max(0, at - 3) : at]:
            return ""
        owners = [p for p in found if p.genitive and p.last < at]
        persons = [a for p in owners for a in p.actors if self.document.kind(a) == "person"]
        return persons[-1] if persons else ""

    def _content(self, view: View, quotes: list[Quotation]) -> tuple[int, int]:
        speech = [q for q in quotes if q.kind == "speech"]
        if speech:
            return min(q.first for q in speech), max(q.last for q in speech)
        return 0, len(view.tokens)

    def _form(self, view: View, quotes: list[Quotation], cue: Saying) -> str:
        if not quotes:
            return "reported" if cue.rule in ("according-to", "zufolge") else "indirect"
        # Words that stand on their own are direct; words built into the sentence are mixed.
        opens = (
            quotes[0].first <= 1 or ":" in view.words[max(0, quotes[0].first - 2) : quotes[0].first]
        )
        return "direct" if opens else "mixed"

    def _to(self, view: View, found: list[Phrase], cue: Saying) -> tuple[str, str]:
        """Addressee and medium: "gegenüber CNN", "told Reuters", "auf X"."""
        addressee = medium = ""
        for phrase in found:
            record = self.document.records.get(phrase.actors[0])
            if record is None or phrase.actors == cue.speakers:
                continue
            if record.kind in ("media", "platform"):
                medium = medium or record.id
            near = 0 < phrase.first - cue.at <= 3
            if phrase.preposition == "gegenüber" or (
                near and phrase.nominal and "tell" in cue.rule
            ):
                addressee = addressee or record.id
        if re.search(r"\b(?:auf|on|bei) X\b", view.sentence.quote):
            medium = medium or "X"
        return addressee, medium
