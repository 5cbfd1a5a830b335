"""Where effort pays over several theatres, and what giving one up does."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import PERCENT, five, percent, rough
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.stakes import Deployment

__all__ = ["deployments"]

MODEL = "theatres"


def deployments(case: Case) -> list[Block]:
    """One block a deployment."""
    blocks = []
    for deployment in case.scenario.deployments:
        found = case.answers(MODEL, deployment.id)
        if found is not None:
            text = [
                f"Effort of {case.names.the(deployment.actor)} in {deployment.unit}, put where it "
                "pays most against rivals whose effort stays as it is; medians of the runs."
            ]
            lines = (
                [
                    Line(f"Without “{t.name}”", _drop(deployment, t.id, found))
                    for t in deployment.theatres
                ]
                if len(deployment.theatres) > 1
                else []
            )
            table = _table(deployment, found)
            name = f"theatres-{deployment.id}"
            closing = [badge(MODEL)]
            blocks.append(
                Block(name, deployment.name, text, lines, tables=[table], closing=closing)
            )
    return blocks


def _drop(deployment: Deployment, dropped: str, found: Answers) -> str:
    """Which theatre gains most from the effort set free, and what it does to the whole."""
    others = {t.id: t.name for t in deployment.theatres if t.id != dropped}
    gains = {k: found.middle("drop_win_change", f"{dropped}/{k}") for k in others}
    most = max(gains, key=lambda name: gains[name])
    points = five(PERCENT * gains[most])
    moved = f"by about {points} points" if points else "by less than 5 points"
    loss = -found.middle("drop_value_change", dropped) / found.middle("value")
    return (
        f"the winning chance gains most in “{others[most]}”, {moved}; all theatres together lose "
        f"{percent(loss)} of their value."
    )


def _table(deployment: Deployment, found: Answers) -> Table:
    head = ("Theatre", "Best effort", "Winning chance", "Effort if rivals answer", "Chance then")
    rows = [
        (
            t.name,
            rough(found.middle("effort", t.id)),
            percent(found.middle("win_probability", t.id)),
            rough(found.middle("equilibrium_effort", t.id)),
            percent(found.middle("equilibrium_win", t.id)),
        )
        for t in deployment.theatres
    ]
    return Table("Effort and winning chances", head, rows, (1, 2, 3, 4), folded=True)
