"""A first scenario to write over."""

import datetime as dt
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.base import Id

__all__ = ["new"]

TEMPLATE = Path(__file__).with_name("starter.yaml")
YEAR = dt.timedelta(days=365)


def new(name: str, as_of: dt.date | None = None) -> str:
    """The commented text of a small scenario called ``name``, as of today unless told.

    Raises:
        ScenarioError: the name is not made of letters, digits, '.', '_' and '-'.
    """
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError:
        message = f"'{name}' is not a name: letters, digits, '.', '_' and '-', without spaces"
        raise ScenarioError([Problem(message, "name")]) from None
    known = as_of or dt.date.today()
    return (
        TEMPLATE.read_text("utf-8")
        .replace("AS_OF", known.isoformat())
        .replace("HORIZON", (known + YEAR).isoformat())
        .replace("NAME", f'"{name}"')
    )
