"""Competing explanations: each item against each of them, and what stands against each."""

from realpolitik.explanations.weigh_hypotheses import Weighed, weigh_hypotheses
from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal
from realpolitik.report.sections.parts import Block, Line, Section, Table
from realpolitik.scenario.explanations import Matrix

__all__ = ["explanations"]

INTRO = (
    "Explanations of one question, held against the same evidence (analysis of competing "
    "hypotheses, Heuer 1999). Evidence can rule an explanation out and seldom prove one: what "
    "counts is what stands against each. An explanation is a possible answer, not a finding; the "
    "marks are the analyst's. In a test, analysts who worked so were no more accurate than others "
    "(Mandel, Karvetski and Dhami 2018): a matrix shows what a judgement rests on."
)
MARKS = "CC very consistent, C consistent, N neither, I inconsistent, II very inconsistent"


def explanations(case: Case) -> list[Section]:
    """The section, or none where the scenario has no matrix."""
    known = {matrix.id: matrix for matrix in case.scenario.hypotheses}
    blocks = [
        _block(found, known[found.matrix], case.names) for found in weigh_hypotheses(case.scenario)
    ]
    if not blocks:
        return []
    return [Section("explanations", "Competing explanations", [INTRO], blocks)]


def _block(found: Weighed, matrix: Matrix, names: Names) -> Block:
    return Block(
        f"explanations-{matrix.id}",
        matrix.question,
        [_first(found), *([matrix.note] if matrix.note else [])],
        lines=_lines(found, matrix, names),
        tables=[_table(found, matrix)],
        wide=True,
    )


def _first(found: Weighed) -> str:
    """Which explanations have least against them, and how firmly."""
    number = _numbers(found)
    first = " and ".join(number[name] for name in found.least)
    if len(found.least) == len(found.explanations):
        return "The evidence listed here does not tell the explanations apart."
    deciding = [item.item for item in found.items if item.decides]
    text = f"Explanation {first} has least against it."
    if len(found.least) > 1:
        text = f"Explanations {first} have least against them, and as much."
    if deciding:
        text += f" That rests on single items: without {' or '.join(deciding)} it would change."
    if not found.by_grade:
        text += " It also rests on weighing items by their grade: with all alike it would change."
    return text


def _numbers(found: Weighed) -> dict[str, str]:
    """A number for each explanation, in the order in which they stand."""
    return {one.explanation: str(k) for k, one in enumerate(found.explanations, 1)}


def _lines(found: Weighed, matrix: Matrix, names: Names) -> list[Line]:
    said = {one.id: one for one in matrix.explanations}
    number = _numbers(found)
    lines = []
    for one in found.explanations:
        by = f" (put forward by {names.actor(said[one.explanation].by)})"
        who = by if said[one.explanation].by else ""
        against = ", ".join(one.items) or "nothing here"
        text = f"{said[one.explanation].statement}{who}. Against it: {against}; weight"
        lines.append(Line(number[one.explanation], f"{text} {decimal(one.against)}."))
    return lines


def _table(found: Weighed, matrix: Matrix) -> Table:
    items = {item.id: item for item in matrix.items}
    order = [one.explanation for one in found.explanations]
    number = _numbers(found)
    rows = [
        (
            f"{one.item}: {items[one.item].gist}",
            items[one.item].grade,
            *(items[one.item].marks.get(name, "N") for name in order),
            decimal(one.tells),
            items[one.item].because or "–",
        )
        for one in found.items
    ]
    head = (
        "Item",
        "Grade",
        *(f"Fits {number[name]}" for name in order),
        "Tells them apart (0 to 1)",
        "Why",
    )
    caption = f"Items that tell most first. {MARKS}"
    return Table(caption, head, rows, stacked=True)
