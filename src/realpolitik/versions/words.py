"""A comparison of two versions as an analyst would say it."""

from collections.abc import Iterator, Sequence

from realpolitik.models.registry import MODELS
from realpolitik.report.names import Names
from realpolitik.report.numbers import PERCENT
from realpolitik.scenario.model import Scenario
from realpolitik.versions.changed import Change, lists
from realpolitik.versions.diff import Contribution, Diff, Shift

__all__ = ["answer", "cause", "points", "since", "sure", "title"]

RANGE = ("backing_chain", ("low", "high"))  # shares of the stake: points of 100 on the page
COUNTED = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
SINGULAR = {"stances": "stance", "ties": "tie", "bodies": "body", "polities": "polity"}


def title(shift: Shift, names: Names) -> str:
    """Which answer, by which model."""
    what = names.item(shift.key.about, shift.key.item)
    quantity = shift.key.quantity.replace("_", " ")
    said = what if quantity == "settlement" else f"{what}: {quantity}"
    unit = ", % of the runs" if shift.flag else ""
    return f"{said} ({MODELS[shift.key.model].title}{unit})"


def points(shift: Shift, value: float) -> float:
    """A value in points of 100, where it is a share."""
    model, ends = RANGE
    shared = shift.flag or (shift.key.model == model and shift.key.quantity in ends)
    return PERCENT * value if shared else value


def answer(shift: Shift) -> str:
    """From what to what."""
    was = shift.before if shift.recorded is None else shift.recorded
    return f"{points(shift, was):.1f} -> {points(shift, shift.after):.1f}"


def since(found: Diff, shift: Shift) -> str:
    """One sentence: since when, from what to what, and from where that comes."""
    parts = [f"{_signed(shift, amount)} from {words}" for words, amount in _sums(shift)]
    rest = f": {', '.join(parts)}" if parts else ""
    return f"since {found.before.as_of} {answer(shift)}{rest}"


def cause(change: Change, names: tuple[Names, Names], versions: tuple[Scenario, Scenario]) -> str:
    """One change in words: a number and what it was, or what came and went."""
    if change.kind == "input" and change.before is not None and change.after is not None:
        path, (old, new) = change.units[0], names
        was, now = old.estimate(path, change.before), new.estimate(path, change.after)
        moved = f"{was} -> {now}" if was != now else f"{now}, drawn otherwise"
        return f"{new.input(path)}: {moved}"
    return "; ".join(_structure(change, versions))


def sure(shift: Shift, one: Contribution) -> str:
    """An amount with its standard error."""
    return f"{_signed(shift, one.amount)} ± {points(shift, one.error):.1g}"


def _sums(shift: Shift) -> Iterator[tuple[str, float]]:
    """What comes from statements, from other inputs, from the structure and from the program."""
    numbers = [one for one in shift.contributions if one.change.kind == "input" and one.amount]
    told = [one for one in numbers if one.change.evidence]
    other = [one for one in numbers if not one.change.evidence]
    parts = [one for one in shift.contributions if one.change.kind == "structure" and one.amount]
    statements = {name for one in told for name in one.change.evidence}
    if told:
        yield _counted(len(statements), "statement"), sum(one.amount for one in told)
    if other:
        words = _counted(len(other), "other input" if told else "input")
        yield words, sum(one.amount for one in other)
    if parts:
        yield _counted(len(parts), "change") + " of structure", sum(one.amount for one in parts)
    if shift.recorded is not None and shift.recorded != shift.before:
        yield "the model", shift.before - shift.recorded


def _signed(shift: Shift, amount: float) -> str:
    return f"{points(shift, amount):+.1f}"


def _counted(number: int, what: str) -> str:
    words = COUNTED[number] if number < len(COUNTED) else str(number)
    return f"{words} {what}{'' if number == 1 else 's'}"


def _structure(change: Change, versions: tuple[Scenario, Scenario]) -> Iterator[str]:
    """What came, went or was changed, by collection."""
    old, new = (lists(scenario) for scenario in versions)
    for unit in change.units:
        collection, _, key = unit.partition("/")
        if not key:
            yield f"{collection} {_head(unit, versions)}"
            continue
        there = [key in side[collection] for side in (old, new)]
        verb = "changed" if all(there) else "new" if there[1] else "gone"
        yield f"{verb}: {SINGULAR.get(collection, collection.removesuffix('s'))} {key}"


def _head(field: str, versions: Sequence[Scenario]) -> str:
    return " -> ".join(str(getattr(scenario, field)) for scenario in versions)
