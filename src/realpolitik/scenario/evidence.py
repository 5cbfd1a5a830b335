"""Sources and the spans of their texts that carry the numbers of a scenario."""

import hashlib
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from realpolitik.scenario.base import Date, Frozen, Id, Text

__all__ = ["Evidence", "Modality", "Source", "sha256"]

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Modality = Literal["asserted", "negated", "hypothetical", "planned", "question"]


def sha256(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Source(Frozen):
    """A document: who published it, when, and the hash of its frozen plain text.

    ``kind``: text (a document about the case), brief (sentences written for the scenario that each
    name an outside document), dataset, print (a publication re-keyed). ``file`` is a path relative
    to the scenario's folder where the words may be shipped. ``origin`` is shared by copies of one
    report; ``opposes`` names sources written from an opposing side.
    """

    id: Id
    title: Text
    kind: Literal["text", "brief", "dataset", "print"] = "text"
    publisher: Text = ""
    author: Text = ""
    date: Date | None = None
    language: Text = ""
    standpoint: Text = ""
    opposes: tuple[Id, ...] = ()
    origin: Text = ""
    licence: Text = ""
    file: Text = ""
    sha256: Digest | None = None
    main: bool = False


class Evidence(Frozen):
    """A span of a source's text (W3C TextPositionSelector and TextQuoteSelector).

    ``start`` and ``end`` count code points of the UTF-8, NFC, LF text. ``exact`` holds the words;
    ``exact_sha256`` their hash where the words may not be shipped. ``gist`` says it in our own
    words. ``document`` is the outside document that a sentence of a brief names.
    """

    id: Id
    source: Id
    start: Annotated[int, Field(ge=0, strict=True)]
    end: Annotated[int, Field(gt=0, strict=True)]
    exact: str | None = None
    exact_sha256: Digest | None = None
    label: Text = ""
    gist: Text = ""
    document: Text = ""
    speaker: Text = "author"
    modality: Modality = "asserted"
    time: Text = "now"
    by: Text = "analyst"
    status: Literal["candidate", "accepted", "rejected"] = "accepted"

    @model_validator(mode="after")
    def _selects(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"end {self.end} is not after start {self.start}")
        if (self.exact is None) == (self.exact_sha256 is None):
            raise ValueError("give either 'exact' or 'exact_sha256'")
        if self.exact is not None and len(self.exact) != self.end - self.start:
            raise ValueError(
                f"'exact' has {len(self.exact)} characters, the span {self.end - self.start}"
            )
        return self

    @property
    def digest(self) -> str:
        """The hash of the quoted words."""
        return self.exact_sha256 or sha256(self.exact or "")

    def matches(self, text: str) -> bool:
        """Whether the span of ``text`` holds exactly the quoted words."""
        return sha256(text[self.start : self.end]) == self.digest
