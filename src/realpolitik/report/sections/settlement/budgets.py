"""What pays for more defence, and what "only by social cuts" would require."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import percent, rough
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.stakes import Budget

__all__ = ["budgets", "only_social"]

MODEL = "budget"
WAYS = (
    ("Left unpaid by the changes as given", "gap"),
    ("Social spending, all else as given", "social_needed"),
    ("Social spending, taxes and debt unchanged", "social_only"),
    ("Taxes, all else as given", "tax_needed"),
    ("Borrowing, all else as given", "debt_needed"),
)


def budgets(case: Case) -> list[Block]:
    """One block a budget."""
    blocks = []
    for budget in case.scenario.budgets:
        found = case.answers(MODEL, budget.id)
        if found is not None:
            lines = [Line("“Only by social cuts” would require", only_social(found))]
            name, closing = f"budget-{budget.id}", [badge(MODEL)]
            text = [
                f"{case.names.actor(budget.actor)}: what is spent more on defence is paid by "
                "taxes, by debt or by spending less elsewhere. An identity, not a forecast."
            ]
            table = _table(budget, found)
            blocks.append(Block(name, budget.name, text, lines, tables=[table], closing=closing))
    return blocks


def only_social(found: Answers) -> str:
    """The cut if neither taxes nor borrowing move."""
    middle, band = found.middle("social_only"), found.band("social_only")
    if middle >= 0:
        return "no cut: other spending covers the rise in the middle of the runs."
    text = (
        "that neither taxes nor borrowing change, and that social spending falls by about "
        f"{rough(-middle)} % of GDP a year ({rough(-band.high)} to {rough(-band.low)} in 8 of 10 "
        "runs)"
    )
    share = -found.middle("social_only_share")
    return f"{text}, about {percent(share)} of all of it." if share == share else f"{text}."


def _table(budget: Budget, found: Answers) -> Table:
    rows = [("Rise of defence spending", rough(budget.defence_change.best), _ends_of(budget))]
    for words, quantity in WAYS:
        band = found.band(quantity)
        ends = f"{rough(band.low)} to {rough(band.high)}"
        rows.append((words, rough(found.middle(quantity)), ends))
    head = ("What must change to close the sum", "% of GDP a year", "8 of 10 runs")
    return Table("The sum, closed in one way at a time", head, rows, (1, 2))


def _ends_of(budget: Budget) -> str:
    given = budget.defence_change
    return f"{rough(given.low)} to {rough(given.high)} (given)"
