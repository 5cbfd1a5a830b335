"""Signed edge lists and matrices in CSV, read as scenarios."""

import re
from datetime import date
from pathlib import Path

from realpolitik.errors import UserError
from realpolitik.exchange.build import Imported
from realpolitik.scenario.signed_networks import scenario_of_ties

__all__ = ["from_ties"]


def from_ties(path: Path, as_of: str | None = None) -> Imported:
    """The scenario of a table of ties, named like the file.

    Raises:
        ScenarioError: the table cannot be read or breaks a rule.
        UserError: ``as_of`` is missing or no date.
    """
    try:
        day = date.fromisoformat(as_of or "")
    except ValueError:
        raise UserError(f"{path}: a table of ties needs its day as --as-of YYYY-MM-DD") from None
    name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "ties"
    return Imported(scenario_of_ties(path, name=name, as_of=day.isoformat()), (), {})
