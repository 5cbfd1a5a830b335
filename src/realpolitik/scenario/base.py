"""The frozen base of everything in a scenario, and the small types its fields are made of."""

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints

__all__ = ["Correlation", "Date", "Frozen", "Id", "Number", "Text"]


def _iso(given: Any) -> Any:
    """Take ISO dates only; pydantic would also read a bare year as seconds since 1970."""
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        return given
    if not isinstance(given, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
        raise ValueError(f"needs a date such as 2025-08-18, not {given!r}")
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        raise ValueError(f"{given} is not a date of the calendar") from None


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Correlation = Annotated[Number, Field(ge=-1, le=1)]
Date = Annotated[dt.date, BeforeValidator(_iso)]


class Frozen(BaseModel):
    """Immutable, closed to unknown keys, with a ``key`` that names it in paths."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    @property
    def key(self) -> str:
        """The path element that names this object among its siblings."""
        return str(getattr(self, "id", ""))
