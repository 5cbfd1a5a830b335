"""What side payment would turn a target away from its partner, under each belief apart."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import rough, runs
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.stakes import Belief, Realignment

__all__ = ["wedges"]

MODEL = "wedge"
APART = "The beliefs contradict each other; each is answered by itself and they are never averaged."


def wedges(case: Case) -> list[Block]:
    """One block a realignment."""
    blocks = []
    for realignment in case.scenario.realignments:
        found = case.answers(MODEL, realignment.id)
        if found is not None:
            blocks.append(_block(case, realignment, found))
    return blocks


def _block(case: Case, realignment: Realignment, found: Answers) -> Block:
    names = case.names
    divider, target = names.the(realignment.divider), names.the(realignment.target)
    text = [
        f"{target} leaves {names.the(realignment.partner)} only if the side payment of {divider} "
        f"reaches a threshold. Unit: {realignment.unit}."
    ]
    if len(realignment.beliefs) > 1:
        text.append(APART)
    lines = [
        Line(_holder(case, belief), _belief(belief, realignment, found, case))
        for belief in realignment.beliefs
    ]
    return Block(
        f"wedge-{realignment.id}",
        realignment.name,
        text,
        lines,
        tables=[_thresholds(found), _beliefs(case, realignment, found)],
        closing=[badge(MODEL)],
    )


def _holder(case: Case, belief: Belief) -> str:
    return f"Belief of {case.names.the(belief.holder)}"


def _belief(belief: Belief, realignment: Realignment, found: Answers, case: Case) -> str:
    divider = case.names.the(realignment.divider)
    return (
        f"{divider} could pay up to about {rough(_most(belief))}; that reaches the threshold with "
        f"the war as it is {runs(found.share('feasible', belief.id))}. At the best estimates it "
        f"{_reaches(belief, found, 'side_payment_war')} with a full war and "
        f"{_reaches(belief, found, 'side_payment_peace')} without the war."
    )


def _most(belief: Belief) -> float:
    """The most that a divider of this belief could pay, at the best estimates."""
    return belief.benefit.best - belief.loss.best


def _reaches(belief: Belief, found: Answers, threshold: str) -> str:
    return "is enough" if _most(belief) >= found.best(threshold) else "is not enough"


def _thresholds(found: Answers) -> Table:
    rows = []
    for words, quantity in (
        ("With a full war", "side_payment_war"),
        ("Without the war", "side_payment_peace"),
        ("With the war as it is", "side_payment"),
    ):
        band = found.band(quantity)
        ends = f"{rough(band.low)} to {rough(band.high)}"
        rows.append((words, rough(found.best(quantity)), rough(found.middle(quantity)), ends))
    head = ("Case", "At the best estimates", "Middle of the runs", "8 of 10 runs")
    return Table("The least side payment that turns the target", head, rows, (1, 2, 3))


def _beliefs(case: Case, realignment: Realignment, found: Answers) -> Table:
    head = ("Belief", "Could pay up to", "Left over with a full war", "Left over without the war")
    rows = [
        (
            _holder(case, belief),
            rough(_most(belief)),
            rough(_most(belief) - found.best("side_payment_war")),
            rough(_most(belief) - found.best("side_payment_peace")),
        )
        for belief in realignment.beliefs
    ]
    caption = "Each belief by itself, at the best estimates; below 0 nothing is offered"
    return Table(caption, head, rows, (1, 2, 3))
