"""Part 5, where a scenario has it: would a settlement hold, who can stop it, what is tied to it."""

from realpolitik.report.case import Case
from realpolitik.report.sections.parts import Block, Section
from realpolitik.report.sections.settlement.attrition import disputed
from realpolitik.report.sections.settlement.bodies import bodies
from realpolitik.report.sections.settlement.budgets import budgets
from realpolitik.report.sections.settlement.commitment import commitments
from realpolitik.report.sections.settlement.factions import polities
from realpolitik.report.sections.settlement.packages import packages
from realpolitik.report.sections.settlement.theatres import deployments
from realpolitik.report.sections.settlement.two_level import minima
from realpolitik.report.sections.settlement.untenable import untenable
from realpolitik.report.sections.settlement.wedges import wedges
from realpolitik.report.sections.settlement.win_sets import win_sets

__all__ = ["settlement"]

HEADING = "Would a settlement hold, who at home can stop it, what else is tied to it"
CAUTION = (
    "Thresholds and break-evens, not points: each says what would have to be true. "
    "Nothing here says whether there will be war or a deal."
)


def settlement(case: Case) -> list[Section]:
    """The part with the questions that the scenario feeds; none if it feeds none."""
    groups = [
        ("hold", "Would a settlement hold?", [*commitments(case), *untenable(case)]),
        (
            "home",
            "Who at home can stop it?",
            [*polities(case), *win_sets(case), *minima(case), *bodies(case)],
        ),
        (
            "tied",
            "What else is tied to it?",
            [*packages(case), *wedges(case), *deployments(case), *budgets(case)],
        ),
    ]
    blocks = [
        Block(name, heading, wide=True, blocks=inner) for name, heading, inner in groups if inner
    ]
    text = [CAUTION, *disputed(case.forecast.models)]
    return [Section("settlement", HEADING, text, blocks)] if blocks else []
