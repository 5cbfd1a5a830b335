"""How positions move round by round, and who trades what with whom."""

from realpolitik.report.case import Case
from realpolitik.report.moves.courses import PLAYED, Played, play
from realpolitik.report.sections.moves.courses import on_issue, silent
from realpolitik.report.sections.moves.exchanges import exchange_block
from realpolitik.report.sections.parts import Block, Section
from realpolitik.report.sentences.moves import AT_BEST, RULES

__all__ = ["moves"]

HEADING = "Who moves, and who trades what"


def moves(case: Case) -> list[Section]:
    """The section, or none where no model that plays rounds is part of the run."""
    ran = [name for name in PLAYED if name in case.forecast.models]
    if not ran:
        return []
    played = [found for name in ran for found in play(name, case.scenario)]
    blocks = _issues(case, played)
    failed = [found for found in played if not found.courses]
    if failed:
        blocks.append(silent(failed))
    text = [AT_BEST, *(RULES[name] for name in ran)]
    return [Section("moves", HEADING, text, [*blocks, exchange_block(case)])]


def _issues(case: Case, played: list[Played]) -> list[Block]:
    """One block an issue, the first one open."""
    blocks: list[Block] = []
    for issue in case.scenario.issues:
        inner = on_issue(case, issue, played)
        if inner:
            place, first = f"moves-{issue.id}", not blocks
            blocks.append(Block(place, issue.name, wide=True, folded=not first, blocks=inner))
    return blocks
