"""How minima at home move the division of the gain from peace; which use of them is named."""

from realpolitik.models.registry import MODELS
from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import percent, runs
from realpolitik.report.sections.parts import Block, Table
from realpolitik.scenario.conflict import Conflict

__all__ = ["USES", "minima", "use"]

MODEL = "two_level"
USES = {
    "constraint": (
        "The minima at home are used as a constraint: a minimum counts only where a side would "
        "otherwise get less, and then clips the division. As a disagreement value it would shift "
        "every division; that is not what is shown."
    ),
    "disagreement": (
        "The minima at home are used as disagreement values: each side has its minimum in any "
        "case, which shifts every division. As a constraint it would count only where a side gets "
        "less; that is not what is shown."
    ),
}


def use() -> str:
    """Which of the two uses of a minimum the forecast makes."""
    return USES[MODELS[MODEL].forecast_options["minimum"]]


def minima(case: Case) -> list[Block]:
    """One block a conflict with minima at home."""
    blocks = []
    for conflict in case.scenario.conflicts:
        found = case.answers(MODEL, conflict.id)
        if found is not None and conflict.home_minima is not None:
            blocks.append(_block(case, conflict, found))
    return blocks


def _block(case: Case, conflict: Conflict, found: Answers) -> Block:
    names = case.names
    challenger, defender = names.the(conflict.challenger), names.the(conflict.defender)
    text = [
        use(),
        f"The two minima do not fit together {runs(found.status('nash', 'empty'))}: then there is "
        "no deal. The table is about the other runs.",
    ]
    rows = []
    for way, quantity in (
        (f"{names.actor(conflict.challenger)} proposes first", "first_proposes"),
        (f"{names.actor(conflict.defender)} proposes first", "second_proposes"),
        ("Nash solution", "nash"),
    ):
        band = found.band(quantity)
        ends = f"{percent(band.low)} to {percent(band.high)}" if band.low == band.low else "–"
        middle = found.middle(quantity)
        rows.append((way, percent(middle) if middle == middle else "–", ends))
    head = ("Rule", f"Share of {challenger}", "8 of 10 runs")
    table = Table("Division of the gain from peace", head, rows, (1, 2))
    return Block(
        f"two-level-{conflict.id}",
        f"How do minima at home move the division between {challenger} and {defender}?",
        text,
        tables=[table],
        closing=[badge(MODEL)],
    )
