"""Sheets read back as a scenario; every problem names its sheet and cell."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from realpolitik.errors import Problem, ScenarioError, nearest
from realpolitik.exchange.book import Book, Notes, Place, Sheet, at, blank
from realpolitik.exchange.columns import columns_of
from realpolitik.exchange.draft import Draft
from realpolitik.exchange.plan import FIELD, HEAD, VALUE, plans
from realpolitik.scenario.document import Document
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.review import review
from realpolitik.scenario.wording import placed, problems_of

__all__ = ["OWN", "Imported", "scenario_of"]

OWN = "_"  # the sheets of whoever works with the book start so and are left alone
NEEDED = (HEAD, "actors", "issues")


class Imported(NamedTuple):
    """A scenario where the file has its form, all problems found, and the notes on its parts."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    notes: Notes


def scenario_of(book: Book) -> Imported:
    """What the sheets say.

    Raises:
        ScenarioError: sheets or headings are wrong, so that rows cannot be understood.
    """
    sheets, problems = _known(book)
    draft = Draft(book.file)
    _head(sheets[HEAD], draft)
    draft.data |= {"actors": [], "issues": []}
    for plan in plans():
        if plan.name in sheets:
            draft.take(plan, sheets[plan.name])
    if draft.problems:
        raise ScenarioError(draft.problems)
    document = Document(draft.data, draft.lines)
    try:
        scenario = Scenario.model_validate(draft.data)
    except ValidationError as error:
        found = _once(draft, problems_of(error, document, Scenario))
        return Imported(None, (*found, *problems), {})
    found = [draft.placed(p) for p in placed(review(scenario), document)]
    return Imported(scenario, (*found, *problems), _notes(sheets, draft))


def _known(book: Book) -> tuple[dict[str, Sheet], list[Problem]]:
    """The sheets by name, and a warning for each that is missing without need."""
    names = (HEAD, *(plan.name for plan in plans()))
    wrong: list[Problem] = []
    sheets: dict[str, Sheet] = {}
    for sheet in book.sheets:
        if sheet.name.startswith(OWN) or (sheet.name not in names and _says_nothing(sheet)):
            continue
        if sheet.name not in names:
            hint = f"; a sheet of your own starts with '{OWN}'"
            message = f"is not part of a scenario{nearest(sheet.name, names)}{hint}"
            wrong.append(at(message, book.file, sheet.name))
        sheets[sheet.name] = sheet
    missing = [name for name in names if name not in sheets]
    wrong += [at("is missing", book.file, name) for name in missing if name in NEEDED]
    if wrong:
        raise ScenarioError(wrong)
    return sheets, [
        Problem("is missing: read as empty", f"sheet '{name}'", book.file, severity="warning")
        for name in missing
    ]


def _says_nothing(sheet: Sheet) -> bool:
    """Whether it is one of the empty sheets that spreadsheet programs add."""
    return all(map(blank, sheet.heading)) and not sheet.rows and not sheet.notes


def _once(draft: Draft, problems: list[Problem]) -> list[Problem]:
    """Problems with their cells; of a number that stands for low, best and high only the best."""
    found: dict[tuple[object, str], Problem] = {}
    for problem in problems:
        cell = problem.path if problem.line is None else draft.cells[problem.line]
        if (cell, problem.message) not in found or problem.path.endswith("/best"):
            found[cell, problem.message] = draft.placed(problem)
    return list(found.values())


def _head(sheet: Sheet, draft: Draft) -> None:
    columns = {column.name: column for column in columns_of((Scenario,))[0]}
    if [cell for cell in sheet.heading if not blank(cell)] != [FIELD, VALUE]:
        draft.complain(f"needs the headings '{FIELD}' and '{VALUE}'", sheet, (1, 1))
        return
    for row in range(2, len(sheet.rows) + 2):
        name: Any = sheet.cell(row, 1)
        if blank(name) and blank(sheet.cell(row, 2)):
            continue
        if name not in columns:
            draft.complain(
                f"there is no field '{name}'{nearest(str(name), columns)}", sheet, (row, 1)
            )
            continue
        if name in draft.data:
            draft.complain(f"'{name}' stands twice", sheet, (row, 1))
        value = draft.read(sheet, columns[name], row, 2)
        draft.mark((name,), sheet, row, 2)
        draft.rows[sheet.name, row] = (name,)
        if value is not None:
            draft.data[name] = value


def _notes(sheets: dict[str, Sheet], draft: Draft) -> dict[tuple[Place, str], str]:
    """The comments by what they are about: an object, and a label for one of its values."""
    notes: dict[tuple[Place, str], str] = {}
    for sheet in sheets.values():
        for (row, column), text in sheet.notes.items():
            place = draft.rows.get((sheet.name, row), tuple(sheet.name.split(".")[:1]))
            label = "" if column == 1 else str(sheet.cell(1, column) or "")
            if isinstance(place[-1], str) and len(place) > 1:
                place, label = place[:-2], f"{place[-2]}.{place[-1]}"
            notes[place, label] = text
    return notes
