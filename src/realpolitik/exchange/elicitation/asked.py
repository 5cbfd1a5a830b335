"""What experts are asked: who weighs how much, wants what, and how much it matters to them."""

import hashlib
import json
from typing import Literal, NamedTuple

from realpolitik.exchange.book import Value
from realpolitik.scenario.model import Actor, Issue, Scenario
from realpolitik.scenario.players import players

__all__ = ["ANSWER", "SHEETS", "Asked", "asked", "digest", "option"]

Kind = Literal["weights", "positions", "salience"]
SHEETS: tuple[Kind, ...] = ("weights", "positions", "salience")
ANSWER = ("low", "best", "high", "because")
PERCENT = 100.0


class Asked(NamedTuple):
    """One number that is asked for; a weight belongs to no issue."""

    sheet: Kind
    actor: Actor
    issue: Issue | None = None

    @property
    def path(self) -> str:
        """The estimate that the answer goes to."""
        if self.issue is None:
            return f"actors/{self.actor.id}/capability"
        name = "judged" if self.sheet == "positions" else "salience"
        return f"stances/{self.actor.id}/{self.issue.id}/{name}"

    @property
    def row(self) -> tuple[str, ...]:
        """The ids that name its row."""
        return (self.actor.id,) if self.issue is None else (self.actor.id, self.issue.id)

    @property
    def points(self) -> float:
        """How many points in the workbook make 1 in the scenario: salience is asked in percent."""
        return PERCENT if self.sheet == "salience" else 1.0


def asked(scenario: Scenario) -> tuple[Asked, ...]:
    """Everything that experts are asked about a scenario, sheet by sheet.

    Weights of everybody who plays anywhere, position and salience of each player of each issue.
    """
    playing = [(issue, actor) for issue in scenario.issues for actor in players(scenario, issue)]
    actors = {actor.id: actor for _, actor in playing}
    return (
        *(Asked("weights", actor) for actor in actors.values()),
        *(Asked("positions", actor, issue) for issue, actor in playing),
        *(Asked("salience", actor, issue) for issue, actor in playing),
    )


def option(issue: Issue, index: int) -> str:
    """A worded point as experts choose it."""
    point = issue.points[index]
    return f"{point.at:g}: {point.means}"


def digest(scenario: Scenario) -> str:
    """The hash of the questions: equal as long as the same is asked in the same words."""
    questions: list[list[Value]] = [
        [one.sheet, *one.row, one.actor.name] for one in asked(scenario)
    ]
    wordings: list[list[Value]] = [
        [
            issue.id,
            issue.name,
            issue.question,
            *(option(issue, k) for k in range(len(issue.points))),
        ]
        for issue in scenario.issues
    ]
    text = json.dumps([scenario.name, questions, wordings], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
