"""What the model may answer: items with a quotation each, and nothing else."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from realpolitik.scenario.evidence import Modality

__all__ = ["Answer", "Offered"]


class Offered(BaseModel):
    """One item the model offers; unknown keys, such as a status of its own, are ignored."""

    model_config = ConfigDict(extra="ignore")

    kind: Literal["statement", "relation", "claim"]
    quote: str
    speaker: str = "author"
    modality: Modality = "asserted"
    source: str = ""
    target: str = ""
    polarity: Literal[-1, 0, 1] = 0
    type: Literal[
        "supports", "opposes", "allied", "hostile", "threatens", "meets", "sanctions", "aids",
        "demands", "concedes", "trades",
    ] = "supports"  # fmt: skip
    condition: str = ""
    consequence: str = ""


class Answer(BaseModel):
    """All items of one passage."""

    model_config = ConfigDict(extra="ignore")

    items: list[Offered] = Field(default_factory=list, max_length=200)
