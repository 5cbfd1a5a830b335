"""Read the workbook that an expert filled in; every problem names its sheet and cell."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from realpolitik.errors import Problem, ScenarioError, nearest
from realpolitik.exchange.book import Book, Sheet, at, blank
from realpolitik.exchange.cells import CellError, value_of
from realpolitik.exchange.columns import Column
from realpolitik.exchange.elicitation.asked import (
    ANSWER,
    PERCENT,
    SHEETS,
    Asked,
    asked,
    digest,
    option,
)
from realpolitik.exchange.elicitation.sheets import (
    ABOUT,
    EXPERT,
    GROUP,
    MOST,
    NEAREST,
    ON,
    QUESTIONS,
    heading,
)
from realpolitik.exchange.workbook import read
from realpolitik.scenario.estimate import Opinion
from realpolitik.scenario.model import Issue, Scenario

__all__ = ["Answers", "answers"]

STRONGEST = 100.0
LONGEST = 80


@dataclass(frozen=True)
class Answers:
    """What one expert answered: opinions by path, and the sheet and row of every question."""

    expert: str
    on: dt.date
    file: str
    opinions: dict[str, Opinion]
    rows: dict[str, tuple[str, int]]


def answers(path: Path, scenario: Scenario) -> Answers:
    """The answers in a workbook that asks about ``scenario``.

    Raises:
        UserError: it is no workbook, has macros, is damaged or too large.
        ScenarioError: what is wrong in it, with sheet and cell.
    """
    book = read(path)
    sheets = _known(book)
    reader = _Reader(book.file)
    about = {str(sheets[ABOUT].cell(row, 1)): row for row in range(2, len(sheets[ABOUT].rows) + 2)}
    expert, on = reader.about(sheets[ABOUT], about, scenario)
    for name in SHEETS:
        reader.sheet(sheets[name], [one for one in asked(scenario) if one.sheet == name])
    if not reader.problems:
        reader.strongest(sheets["weights"])
        reader.percent(sheets["salience"])
    if reader.problems or expert is None or on is None:
        raise ScenarioError(reader.problems)
    opinions = {path: Opinion(by=expert, on=on, **values) for path, values in reader.values.items()}
    return Answers(expert, on, book.file, opinions, reader.rows)


def _known(book: Book) -> dict[str, Sheet]:
    """The sheets by name, none missing and none beside them."""
    names = (ABOUT, *SHEETS)
    found = {sheet.name: sheet for sheet in book.sheets}
    wrong = [
        at(f"is not part of these questions{nearest(name, names)}", book.file, name)
        for name in found
        if name not in names
    ]
    wrong += [at("is missing", book.file, name) for name in names if name not in found]
    if wrong:
        raise ScenarioError(wrong)
    return found


@dataclass
class _Reader:
    """Collects answers and problems."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    rows: dict[str, tuple[str, int]] = field(default_factory=dict)

    def complain(self, message: str, sheet: Sheet, row: int, column: int) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(at(message, self.file, sheet.name, (row, column)))

    def about(
        self, sheet: Sheet, rows: dict[str, int], scenario: Scenario
    ) -> tuple[str | None, dt.date | None]:
        """Who answered and when; the questions are those of the scenario."""
        told: dict[str, Any] = {}
        for name in (EXPERT, ON, QUESTIONS):
            value = sheet.cell(rows[name], 2) if name in rows else None
            if isinstance(value, dt.datetime):
                value = value.date()
            told[name] = value.strip() if isinstance(value, str) else value
            if name not in rows:
                self.complain(f"there is no row '{name}'", sheet, 1, 1)
            elif blank(told[name]) and name != ON:
                self.complain(f"'{name}' is empty", sheet, rows[name], 2)
        if self.problems:
            return None, None
        if told[QUESTIONS] != digest(scenario):
            message = f"asks about another version: '{scenario.name}' asks other questions by now"
            self.complain(message, sheet, rows[QUESTIONS], 2)
        if len(str(told[EXPERT])) > LONGEST:
            self.complain(f"a name has at most {LONGEST} characters", sheet, rows[EXPERT], 2)
        on = _day(told[ON])
        if on is None:
            message = "say on which day you answered, such as 2025-08-18"
            self.complain(message, sheet, rows[ON], 2)
        return str(told[EXPERT]), on

    def sheet(self, sheet: Sheet, questions: list[Asked]) -> None:
        """Take the answers of one sheet; rows may stand in any order."""
        places = self._heading(sheet)
        if places is None:
            return
        known = {one.row: one for one in questions}
        names = ("actor",) if sheet.name == "weights" else ("actor", "issue")
        seen: dict[tuple[str, ...], int] = {}
        for row in range(2, len(sheet.rows) + 2):
            if all(map(blank, sheet.rows[row - 2])):
                continue
            key = tuple(str(sheet.cell(row, places[name]) or "").strip() for name in names)
            if key not in known:
                meant = nearest("/".join(key), ["/".join(other) for other in known])
                self.complain(f"'{'/'.join(key)}' is not asked about{meant}", sheet, row, 1)
            elif key in seen:
                self.complain(f"stands in row {seen[key]} already", sheet, row, 1)
            else:
                seen[key] = row
                self.rows[known[key].path] = (sheet.name, row)
                self._answer(known[key], sheet, row, places)

    def strongest(self, sheet: Sheet) -> None:
        """The strongest has 100 as its best."""
        asked_of = {path for path, (name, _) in self.rows.items() if name == sheet.name}
        best = {path: v["best"] for path, v in self.values.items() if path in asked_of}
        column = sheet.heading.index("best") + 1
        for path, value in best.items():
            if value > STRONGEST:
                message = f"{value:g} is above 100, which is what the strongest has"
                self.complain(message, sheet, self.rows[path][1], column)
        if best and max(best.values()) < STRONGEST:
            path = max(best, key=lambda name: best[name])
            message = f"the strongest has 100; the highest here has {best[path]:g}"
            self.complain(message, sheet, self.rows[path][1], column)

    def percent(self, sheet: Sheet) -> None:
        """Salience is asked in percent; shares would all read as next to nothing."""
        asked_of = {path: row for path, (name, row) in self.rows.items() if name == sheet.name}
        given = [path for path in asked_of if path in self.values]
        if given and all(0 < self.values[path]["best"] * PERCENT <= 1 for path in given):
            message = "runs from 0 to 100, and every answer here is 1 or less: 0.5 would be 50"
            self.complain(message, sheet, asked_of[given[0]], sheet.heading.index("best") + 1)

    def _heading(self, sheet: Sheet) -> dict[str, int] | None:
        wanted = heading(sheet.name, 1)
        places: dict[str, int] = {}
        before = len(self.problems)
        for column, name in enumerate(sheet.heading, 1):
            if blank(name) or name in GROUP:
                continue
            if name not in wanted:
                message = f"there is no column '{name}' here{nearest(str(name), wanted)}"
                self.complain(message, sheet, 1, column)
            elif name in places:
                self.complain(f"a second column '{name}'", sheet, 1, column)
            places[str(name)] = column
        for name in wanted:
            if name not in places:
                self.complain(f"column '{name}' is missing", sheet, 1, 1)
        return places if len(self.problems) == before else None

    def _answer(self, one: Asked, sheet: Sheet, row: int, places: dict[str, int]) -> None:
        before = len(self.problems)
        given = {name: self._number(sheet, row, places[name]) for name in ANSWER[:3]}
        said = {name: value for name, value in given.items() if value is not None}
        chosen = self._chosen(one, sheet, row, places) if one.sheet == "positions" else None
        if len(self.problems) > before:
            return
        if said and "best" not in said:
            self.complain("give best beside low and high", sheet, row, places["best"])
            return
        if said:
            low, high = said.get("low", said["best"]), said.get("high", said["best"])
            if not low <= said["best"] <= high:
                words = f"low <= best <= high fails: {low:g}, {said['best']:g}, {high:g}"
                self.complain(words, sheet, row, places["best"])
                return
            said |= {"low": low, "high": high}
            if chosen is not None and one.issue is not None:
                self._same(one.issue, chosen, said["best"], sheet, (row, places[NEAREST]))
        elif chosen is not None and one.issue is not None:
            said = _around(one.issue, chosen)
        if said:
            reason = sheet.cell(row, places["because"])
            values = {name: value / one.points for name, value in said.items()}
            self.values[one.path] = {**values, "because": "" if blank(reason) else str(reason)}

    def _number(self, sheet: Sheet, row: int, column: int) -> float | None:
        cell = sheet.cell(row, column)
        if blank(cell) or (isinstance(cell, str) and not cell.strip()):
            return None
        try:
            value = value_of(cell, Column((), "number"))
        except CellError as error:
            self.complain(str(error), sheet, row, column)
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.complain(f"needs a number, not {value!r}", sheet, row, column)
            return None
        most = MOST[sheet.name]
        if value < 0 or (most is not None and value > most):
            scale = "it is 0 or more" if most is None else f"it runs from 0 to {most:g}"
            self.complain(f"{value:g} is off the scale: {scale}", sheet, row, column)
            return None
        return float(value)

    def _chosen(self, one: Asked, sheet: Sheet, row: int, places: dict[str, int]) -> int | None:
        """Which worded point was chosen."""
        cell = sheet.cell(row, places[NEAREST])
        if blank(cell) or one.issue is None:
            return None
        options = [option(one.issue, k) for k in range(len(one.issue.points))]
        text = str(cell).strip()
        for index, words in enumerate(options):
            if text in (words, words.partition(":")[0]):
                return index
        self.complain(f"choose one of: {'; '.join(options)}", sheet, row, places[NEAREST])
        return None

    def _same(
        self, issue: Issue, chosen: int, best: float, sheet: Sheet, cell: tuple[int, int]
    ) -> None:
        """The chosen point is the nearest to the best number, so that no scale is turned round."""
        distances = [abs(point.at - best) for point in issue.points]
        if distances[chosen] > min(distances):
            other = option(issue, distances.index(min(distances)))
            said = f"best is {best:g}, which is nearest to '{other}': mend one of the two"
            self.complain(said, sheet, *cell)


def _around(issue: Issue, chosen: int) -> dict[str, float]:
    """A worded point alone: it reaches halfway to its neighbours."""
    return dict(zip(ANSWER[:3], _reach([point.at for point in issue.points], chosen), strict=True))


def _reach(places: list[float], chosen: int) -> Iterator[float]:
    here = places[chosen]
    yield (places[chosen - 1] + here) / 2 if chosen else here
    yield here
    yield (here + places[chosen + 1]) / 2 if chosen + 1 < len(places) else here


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None
