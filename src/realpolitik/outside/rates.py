"""Base rates as cited data: the shipped ones, and a user's own from a file of the same form."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.files import read_yaml
from realpolitik.scenario.wording import problems_of

__all__ = ["base_rates"]

SHIPPED = Path(__file__).with_name("rates.yaml")


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
