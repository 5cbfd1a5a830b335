"""What a date is resolved against."""

import datetime as dt
from typing import NamedTuple

__all__ = ["Context"]


class Context(NamedTuple):
    """The document's date, the date named last, and the tense of the clause.

    ``local``: the date named last stands in the same sentence.
    """

    language: str
    today: dt.date | None
    anchor: str
    tense: str
    local: bool = False
