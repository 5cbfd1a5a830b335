"""A forecast as it was made and written, to tell what the program itself has changed since."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from realpolitik.ensemble.results import Key
from realpolitik.errors import UserError
from realpolitik.report.stored import document_of
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash

__all__ = ["RecordedForecast", "read_recorded"]


LIMIT = 200_000_000


class RecordedForecast(NamedTuple):
    """The version of the program that made it, its draws and seed, and the mean of each answer."""

    version: str
    draws: int
    seed: int
    means: Mapping[Key, float]


def read_recorded(path: Path, scenario: Scenario) -> RecordedForecast:
    """Read the forecast.json of a run of ``scenario``.

    Raises:
        UserError: it cannot be read, is no such file, or is a forecast of something else.
    """
    data = document_of(path, LIMIT)
    try:
        of = data["scenario"]["sha256"]
        means = {
            Key(**{name: str(value) for name, value in row["key"].items()}): float(row["mean"])
            for row in data["summaries"]
            if row["mean"] is not None
        }
        made = data["versions"]["realpolitik"]
        found = RecordedForecast(str(made), int(data["draws"]), int(data["seed"]), means)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise UserError(f"{path}: is no forecast.json that a run wrote") from None
    if of != content_hash(scenario):
        raise UserError(f"{path}: is a forecast of another version than '{scenario.name}' here")
    return found
