"""The workbook of one expert: what is asked, with lists and ranges, and nobody else's answers."""

import io
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from realpolitik.exchange.book import Sheet, Value, letters
from realpolitik.exchange.elicitation.asked import (
    ANSWER,
    SHEETS,
    Asked,
    asked,
    digest,
    option,
)
from realpolitik.exchange.pages import fill_page
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.model import Issue, Scenario

__all__ = ["ABOUT", "EXPERT", "GROUP", "NEAREST", "ON", "QUESTIONS", "ROUND", "Order", "heading"]
__all__ += ["workbook"]

ABOUT, READ_ME, POINTS = "about", "_read me", "_points"
EXPERT, ON, ROUND, QUESTIONS = "expert", "answered on", "round", "questions"
NEAREST = "nearest point"
GROUP = ("group low", "group median", "group high")
ANONYMOUS = 3  # of two, each could tell what the other said
MOST = {"weights": None, "positions": 100.0, "salience": 100.0}
WEIGHTS = "Weights: political weight beside the strongest, which has 100 as its best."
LINES = (
    "You alone answer in this workbook; nobody sees it but whoever asked you.",
    "Leave empty what you do not want to judge.",
    WEIGHTS,
    "Positions: what the actor really wants. First choose the nearest worded point, then, if you",
    "can, give low, best and high: best is your answer, low and high what you would not rule out.",
    "A point alone counts from halfway to the point below it to halfway to the point above it.",
    "Salience: how much the issue matters to the actor, 0 not at all, 100 more than anything else.",
    "'because' takes a line on why. On sheet 'about', write the day on which you answered.",
)
SECOND = (
    "Your earlier answers stand in their cells: change what you want to change, clear what you no",
    "longer want to judge. 'group' columns: lowest, middle and highest best answer of all who",
    "answered, without names, where three or more did.",
)


class Order(NamedTuple):
    """Whom to ask, in which round, and the estimates of the round before, by path."""

    expert: str
    round: int
    before: Mapping[str, Estimate]


def heading(sheet: str, number: int) -> tuple[str, ...]:
    """The columns of a sheet in a round."""
    names = ("actor", "name") if sheet == "weights" else ("actor", "issue", "name", "question")
    nearest = (NEAREST,) if sheet == "positions" else ()
    return (*names, *nearest, *ANSWER, *(GROUP if number > 1 else ()))


def workbook(scenario: Scenario, order: Order, file: str) -> bytes:
    """The workbook as the bytes of its file.

    Raises:
        UserError: a text is longer than a cell can hold.
    """
    made = Workbook()
    made.remove(made.worksheets[0])
    questions = asked(scenario)
    lines = (*LINES, *(SECOND if order.round > 1 else ()))
    about: list[list[Value]] = [
        ["scenario", scenario.name],
        ["title", scenario.title],
        ["as of", scenario.as_of],
        [ROUND, order.round],
        [EXPERT, order.expert],
        [ON, None],
        [QUESTIONS, digest(scenario)],
    ]
    sheets = [
        Sheet(READ_ME, [scenario.title], [[line] for line in lines]),
        Sheet(ABOUT, ["field", "value"], about),
        *(_sheet(name, [one for one in questions if one.sheet == name], order) for name in SHEETS),
    ]
    for sheet in sheets:
        fill_page(made.create_sheet(sheet.name), sheet, file)
    made[READ_ME].column_dimensions["A"].width = 100
    made[ABOUT].column_dimensions["B"].width = 70
    _points(made, scenario.issues)
    for sheet in sheets[2:]:
        _rules(made[sheet.name], sheet, scenario.issues)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _sheet(name: str, questions: Sequence[Asked], order: Order) -> Sheet:
    columns: list[Value] = [*heading(name, order.round)]
    return Sheet(name, columns, [_row(one, order) for one in questions])


def _row(one: Asked, order: Order) -> list[Value]:
    known = order.before.get(one.path)
    opinions = known.opinions if known else ()
    own = next((o for o in opinions if o.by.casefold() == order.expert.casefold()), None)
    row: list[Value] = [*one.row, one.actor.name]
    if one.issue is not None:
        row.append(f"{one.issue.name}: {one.issue.question}")
        if one.sheet == "positions":
            row.append(_nearest(one.issue, own.best) if own else None)
    row += [_shown(value, one) for value in (own.low, own.best, own.high)] if own else [None] * 3
    row.append(own.because or None if own else None)
    return [*row, *(_group(opinions, one) if order.round > 1 else ())]


def _group(opinions: Sequence[Opinion], one: Asked) -> list[Value]:
    answers = [opinion.best for opinion in opinions]
    if len(answers) < ANONYMOUS:
        return [None] * len(GROUP)
    return [_shown(value, one) for value in (min(answers), median(answers), max(answers))]


def _shown(value: float, one: Asked) -> float:
    return round(value * one.points, 10)


def _nearest(issue: Issue, value: float) -> str:
    index = min(range(len(issue.points)), key=lambda k: abs(issue.points[k].at - value))
    return option(issue, index)


def _points(made: Workbook, issues: Sequence[Issue]) -> None:
    """The worded points of each issue, a column each, for the lists to choose from."""
    page = made.create_sheet(POINTS)
    columns = [[option(issue, k) for k in range(len(issue.points))] for issue in issues]
    longest = max(map(len, columns), default=0)
    rows: list[list[Value]] = [
        [column[k] if k < len(column) else None for column in columns] for k in range(longest)
    ]
    fill_page(page, Sheet(POINTS, [issue.id for issue in issues], rows), POINTS)
    page.sheet_state = "hidden"


def _rules(page: Worksheet, sheet: Sheet, issues: Sequence[Issue]) -> None:
    """Lists of worded points, and numbers in their range."""
    most = MOST[sheet.name]
    number = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0")
    number.error = "A number of 0 or more."
    if most is not None:
        number = DataValidation("decimal", operator="between", formula1="0", formula2=f"{most:g}")
        number.error = f"A number from 0 to {most:g}."
    number.errorTitle, number.showErrorMessage = sheet.name, True
    for name in ANSWER[:3]:
        column = letters(sheet.heading.index(name) + 1)
        number.add(f"{column}2:{column}{len(sheet.rows) + 1}")
    page.add_data_validation(number)
    if NEAREST not in sheet.heading:
        return
    column = letters(sheet.heading.index(NEAREST) + 1)
    for place, issue in enumerate(issues, 1):
        home = f"'{POINTS}'!${letters(place)}$2:${letters(place)}${len(issue.points) + 1}"
        rule = DataValidation("list", formula1=home)
        rule.errorTitle, rule.showErrorMessage = NEAREST, True
        rule.error = "Choose one of the worded points of this issue."
        for row, cells in enumerate(sheet.rows, 2):
            if cells[1] == issue.id:
                rule.add(f"{column}{row}")
        if rule.sqref.ranges:
            page.add_data_validation(rule)
