"""Base rates as cited data: the shipped ones, and a user's own from a file of the same form."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.base import Frozen, Id, Number, Text
from realpolitik.scenario.files import read_yaml
from realpolitik.scenario.wording import problems_of

__all__ = ["BaseRate", "base_rates"]

SHIPPED = Path(__file__).with_name("rates.yaml")
Share = Annotated[Number, Field(ge=0, le=1)]
Some = Annotated[Text, Field(min_length=1)]
Like = Literal["war between states", "war within a state", "guarantee", "backing", "network"]


class BaseRate(Frozen):
    """How often something happened in a class of cases.

    ``fits``: the part of a scenario it stands beside. ``best``: the share (0-1), with ``low`` and
    ``high`` where the source gives several; without one ``finding`` says what was found in words.
    ``n``: how many cases, None where the part read does not say. ``until``: the last year of the
    class. ``source``: a key of references.bib, or a full reference. ``misfits``: how the class
    differs from a case it is held beside, at least one.
    """

    id: Id
    fits: Like
    reference_class: Some
    finding: Some
    low: Share | None = None
    best: Share | None = None
    high: Share | None = None
    n: Annotated[int, Field(gt=0, strict=True)] | None = None
    period: Some
    until: Annotated[int, Field(ge=1, le=9999, strict=True)] | None = None
    source: Some
    read: Text = ""
    misfits: Annotated[tuple[Some, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        ends = [share for share in (self.low, self.best, self.high) if share is not None]
        if ends and self.best is None:
            raise ValueError("'low' and 'high' need a 'best'")
        if ends != sorted(ends):
            raise ValueError("low <= best <= high fails")
        return self


class _File(Frozen):
    rates: tuple[BaseRate, ...]


def base_rates(path: str | Path | None = None) -> tuple[BaseRate, ...]:
    """The shipped base rates, or those of a YAML file with the same keys under ``rates``.

    Raises:
        ScenarioError: the file cannot be read or breaks the form; every problem has its line.
    """
    return _shipped() if path is None else _read(Path(path))


@cache
def _shipped() -> tuple[BaseRate, ...]:
    return _read(SHIPPED)


def _read(path: Path) -> tuple[BaseRate, ...]:
    document = read_yaml(path)
    if not isinstance(document.data, dict):
        message = "is not a mapping; base rates stand in a list under 'rates'"
        raise ScenarioError([Problem(message, file=str(path))])
    try:
        found = _File.model_validate(document.data).rates
    except ValidationError as error:
        raise ScenarioError(problems_of(error, document, _File)) from None
    names = [rate.id for rate in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        message = f"'{twice[0]}' stands {names.count(twice[0])} times; names are unique"
        raise ScenarioError([Problem(message, f"rates/{twice[0]}", str(path))])
    return found
