"""Which packages all parties can accept, and which item opens or closes a deal."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import rough, runs
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.stakes import Package

__all__ = ["packages"]

MODEL = "linkage"
OFTEN = 0.1


def packages(case: Case) -> list[Block]:
    """One block a package."""
    blocks = []
    for package in case.scenario.packages:
        found = case.answers(MODEL, package.id)
        if found is not None:
            lines = [
                Line("One by one", _singles(package, found)),
                Line("Best package", _best(package, found)),
                *_turns(package, found),
            ]
            tables = [_items(package, found), _gains(case, package, found)]
            text = [
                "A package is feasible if no party loses by it as a whole; gains count against no "
                f"deal. No package is feasible {runs(found.status('value', 'empty'))}."
            ]
            name = f"package-{package.id}"
            closing = [badge(MODEL)]
            blocks.append(Block(name, package.name, text, lines, tables=tables, closing=closing))
    return blocks


def _called(package: Package, item: str) -> str:
    return f"“{package.names.get(item, item)}”"


def _singles(package: Package, found: Answers) -> str:
    shares = {item: found.share("single_feasible", item) for item in package.items}
    able = [item for item in package.items if shares[item] >= OFTEN]
    if not able:
        return "no item alone is acceptable to all in more than 1 of 10 runs."
    said = "; ".join(f"{_called(package, item)} {runs(shares[item])}" for item in able)
    return f"acceptable to all alone: {said}; any other item hardly ever."


def _best(package: Package, found: Answers) -> str:
    chosen = [_called(package, i) for i in package.items if found.best("package", i)]
    if not chosen:
        return "at the best estimates no package is feasible."
    count = found.best("feasible_packages")
    of = "the only feasible one" if count == 1 else f"one of {count:.0f} feasible ones"
    return f"at the best estimates {' with '.join(chosen)}, {of}."


def _turns(package: Package, found: Answers) -> list[Line]:
    """The items that open a deal, and those that close it."""
    lines = []
    for lead, flag, words in (
        ("Opens a deal", "needed", "is in every feasible package"),
        ("Closes a deal", "spoils", "added to all the others, makes the whole unacceptable"),
    ):
        shares = {item: found.share(flag, item) for item in package.items}
        most = max(shares, key=lambda item: shares[item])
        if shares[most] >= OFTEN:
            lines.append(Line(lead, f"{_called(package, most)} {words} {runs(shares[most])}."))
    return lines


def _items(package: Package, found: Answers) -> Table:
    flags = ("single_feasible", "package", "needed", "saves", "spoils")
    head = (
        "Item",
        "Acceptable alone",
        "In the best package",
        "In every feasible package",
        "Opens the whole: without it the others fail",
        "Closes the whole: without it the others hold",
    )
    rows = [
        (package.names.get(item, item), *(runs(found.share(flag, item)) for flag in flags))
        for item in package.items
    ]
    return Table("The items one by one", head, rows, stacked=True, folded=True)


def _gains(case: Case, package: Package, found: Answers) -> Table:
    rows = []
    for party in package.parties:
        band = found.band("party_gain", party)
        ends = f"{rough(band.low)} to {rough(band.high)}"
        rows.append((case.names.actor(party), rough(found.middle("party_gain", party)), ends))
    head = ("Party", "Gain, middle of the runs", "8 of 10 runs")
    return Table(
        "What the best package brings, in each party's own unit", head, rows, (1, 2), folded=True
    )
