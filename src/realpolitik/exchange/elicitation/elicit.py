"""Write one workbook for each expert."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from realpolitik.errors import UnknownNameError, UserError
from realpolitik.exchange.elicitation.asked import asked, digest
from realpolitik.exchange.elicitation.sheets import Order, workbook
from realpolitik.scenario.atomic import write
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.experts import experts as experts_of
from realpolitik.scenario.experts import opined
from realpolitik.scenario.model import Scenario

__all__ = ["elicit"]

LONGEST = 80


def elicit(
    scenario: Scenario,
    experts: Sequence[str],
    folder: str | Path,
    *,
    before: Scenario | None = None,
) -> tuple[Path, ...]:
    """Write a workbook for each expert, blind to the others, and return where they are.

    It asks for political weights beside the strongest (100), for positions by worded points and
    then low, best and high, and for salience. ``before`` is the scenario that the answers of the
    first round were collected into: its experts are asked again, each with the own answers and
    with the group's lowest, middle and highest answer, without names.

    Raises:
        UserError: nobody to ask, two names that are the same or make one file name, nothing to
            ask, or a workbook that is there already, which may hold answers.
        UnknownNameError: somebody who did not answer in the round ``before``.
    """
    if not asked(scenario):
        raise UserError(f"{scenario.name}: nobody plays on any issue, so there is nothing to ask")
    known = _before(scenario, before, experts)
    number = 1 if before is None else 2
    home = Path(folder)
    names = _file_names(experts, f"{scenario.name}{'.round-2' if number > 1 else ''}")
    taken = [name for name in names.values() if (home / name).exists()]
    if taken:
        raise UserError(f"{home / taken[0]}: is there already and may hold answers; move it first")
    made = {
        home / file: workbook(scenario, Order(expert, number, known), file)
        for expert, file in names.items()
    }
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{home}: cannot be made: {error.strerror}") from None
    for path, content in made.items():
        write(path, content)
    return tuple(made)


def _before(
    scenario: Scenario, before: Scenario | None, experts: Sequence[str]
) -> Mapping[str, Estimate]:
    """The estimates of the round before."""
    if before is None:
        return {}
    if digest(before) != digest(scenario):
        raise UserError(
            f"the answers of '{before.name}' are to other questions than those of '{scenario.name}'"
        )
    names = experts_of(before)
    for expert in experts:
        if expert.casefold() not in [name.casefold() for name in names]:
            raise UnknownNameError("expert in the round before", expert, names)
    return opined(before)


def _file_names(experts: Sequence[str], start: str) -> dict[str, str]:
    """A file name for each expert."""
    if not experts:
        raise UserError("nobody to ask: name the experts")
    files: dict[str, str] = {}
    for expert in experts:
        name = unicodedata.normalize("NFC", expert.strip())
        slug = re.sub(r"[^\w]+", "-", name.casefold()).strip("-_")
        if not slug or len(name) > LONGEST:
            raise UserError(f"'{expert}' is no name: letters or digits, at most {LONGEST}")
        file = f"{start}.{slug}.xlsx"
        if file in files.values():
            other = next(known for known, taken in files.items() if taken == file)
            same = "the same" if other.casefold() == name.casefold() else "too alike"
            raise UserError(f"experts '{other}' and '{name}' are {same}: both would get {file}")
        files[name] = file
    return files
