"""The frozen base of everything in a scenario, and the small types its fields are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

__all__ = ["Correlation", "Frozen", "Id", "Number", "Text"]

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Correlation = Annotated[Number, Field(ge=-1, le=1)]


class Frozen(BaseModel):
    """Immutable, closed to unknown keys, with a ``key`` that names it in paths."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    @property
    def key(self) -> str:
        """The path element that names this object among its siblings."""
        return str(getattr(self, "id", ""))
