"""Which state a region or a town lies in, by our table."""

import functools

from realpolitik.reading.tables import rows, split

__all__ = ["state_of"]


@functools.cache
def _states() -> dict[str, str]:
    return {name: row[0] for row in rows("regions") for name in split(row[1])}


def state_of(name: str) -> str:
    """The state of a region or town; "" for one that the table does not know."""
    return _states().get(name, "")
