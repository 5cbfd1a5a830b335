"""Merge the answers of several experts into one scenario that keeps each of them."""

from collections.abc import Sequence
from pathlib import Path

from realpolitik.errors import Problem, ScenarioError
from realpolitik.exchange.book import at
from realpolitik.exchange.elicitation.answers import Answers, answers
from realpolitik.exchange.elicitation.asked import asked
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Actor, Scenario, Stance
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.rules.book import find_problems

__all__ = ["collect"]

BLANK = Estimate(low=0, best=0, high=0)


def collect(scenario: Scenario, files: Sequence[str | Path]) -> Scenario:
    """Put the answers of experts into a scenario, where each estimate keeps who said what when.

    Low and high become the lowest and the highest answer, best the median of the best ones; a run
    draws an expert, then a value of that expert. What nobody answered stays as it is. In a scenario
    that holds answers already, those of the same experts are replaced, those of others stay.

    Raises:
        UserError: a file is no workbook, has macros, is damaged or too large.
        ScenarioError: what is wrong in the workbooks, with sheet and cell; two of one expert.
    """
    found: list[Answers] = []
    problems: list[Problem] = []
    for file in files:
        try:
            found.append(answers(Path(file), scenario))
        except ScenarioError as error:
            problems += error.problems
    problems += _twice(found)
    if problems:
        raise ScenarioError(problems)
    merged = _merged(scenario, found)
    errors = [problem for problem in find_problems(merged) if problem.severity == "error"]
    if errors:
        raise ScenarioError(errors)
    return merged


def _twice(found: Sequence[Answers]) -> list[Problem]:
    """Two workbooks of one expert."""
    first: dict[str, Answers] = {}
    problems = []
    for one in found:
        other = first.setdefault(one.expert.casefold(), one)
        if other is not one:
            message = (
                f"is by '{one.expert}', and so is {other.file}; an expert answers once a round"
            )
            problems.append(Problem(message, file=one.file))
    return problems


def _merged(scenario: Scenario, found: Sequence[Answers]) -> Scenario:
    known = dict(estimates(scenario))
    problems: list[Problem] = []
    new: dict[str, Estimate] = {}
    for one in asked(scenario):
        old = known.get(one.path)
        opinions, wrong = _opinions(one.path, old.opinions if old else (), found)
        problems += wrong
        if opinions != (old.opinions if old else ()) and opinions:
            new[one.path] = pooled(old or BLANK, opinions)
    if problems:
        raise ScenarioError(problems)
    return scenario.model_copy(
        update={
            "actors": tuple(_actor(actor, new) for actor in scenario.actors),
            "stances": tuple(_stance(stance, scenario, new) for stance in scenario.stances),
        }
    )


def _opinions(
    path: str, before: Sequence[Opinion], found: Sequence[Answers]
) -> tuple[tuple[Opinion, ...], list[Problem]]:
    """The opinions on one estimate after this round, by name."""
    held = {opinion.by.casefold(): opinion for opinion in before}
    problems = []
    for one in found:
        name = one.expert.casefold()
        old, answer = held.pop(name, None), one.opinions.get(path)
        if old is not None and one.on < old.on:
            message = f"answered on {one.on}, before the earlier answer of {old.on}"
            problems.append(Problem(message, path, one.file))
        if answer is not None:
            held[name] = answer
        elif old is not None and not held:
            sheet, row = one.rows.get(path, ("", 1))
            message = "nobody else answered this: change your earlier answer, do not clear it"
            problems.append(at(message, one.file, sheet, (row, 1)))
    return tuple(held[name] for name in sorted(held)), problems


def _actor(actor: Actor, new: dict[str, Estimate]) -> Actor:
    weight = new.get(f"actors/{actor.id}/capability")
    return actor if weight is None else actor.model_copy(update={"capability": weight})


def _stance(stance: Stance, scenario: Scenario, new: dict[str, Estimate]) -> Stance:
    """The answer is what an expert takes the position to be: it is judged, and it is played."""
    path = f"stances/{stance.key}"
    update: dict[str, object] = {}
    if (salience := new.get(f"{path}/salience")) is not None:
        update["salience"] = salience
    if (position := new.get(f"{path}/judged")) is not None:
        update["judged"] = position
        if stance.use not in (None, "judged") or scenario.use_stance != "judged":
            update["use"] = "judged"
    return stance.model_copy(update=update) if update else stance
