"""Part 5, where a scenario has it: would a settlement hold, who can stop it, what is tied to it."""

from realpolitik.report.case import Case
from realpolitik.report.sections.parts import Block, Section
from realpolitik.report.sections.settlement.commitment import commitments
from realpolitik.report.sections.settlement.untenable import untenable

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
    ]
    blocks = [
        Block(name, heading, wide=True, blocks=inner) for name, heading, inner in groups if inner
    ]
    return [Section("settlement", HEADING, [CAUTION], blocks)] if blocks else []
