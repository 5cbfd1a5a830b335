"""Input files of the position exchange model: lines that start with a mark."""

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.foreign import Cell, Table, number

__all__ = ["read_exchange", "write_exchange"]


def read_exchange(text: str, file: str = "") -> Table:
    """#A actor, #P issue, #M worded point, #D actor, issue, position, salience, power.

    Cells are separated by semicolons or tabs. Raises ScenarioError with line and column.
    """
    mark = ";" if ";" in text else "\t"
    actors: list[str] = []
    issues: list[str] = []
    points: dict[str, dict[float, str]] = {}
    cells: dict[tuple[str, str], Cell] = {}
    for line, raw in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        row = [cell.strip() for cell in raw.split(mark)]
        if row[0] in ("#A", "#P") and len(row) > 1:
            known = actors if row[0] == "#A" else issues
            if row[1] in known:
                raise _wrong(2, f"{row[1]!r} is declared twice", file, line)
            known.append(row[1])
        elif row[0] == "#M":
            at = _point(row, file, line)
            points.setdefault(row[1], {})[at] = row[3] or row[2]
        elif row[0] == "#D":
            cell = _cell(row, file, line)
            for kind, names, place in (("actor", actors, 1), ("issue", issues, 2)):
                if row[place] not in names:
                    message = f"{kind} {row[place]!r} is not declared above"
                    raise _wrong(place + 1, message, file, line)
            cells[row[1], row[2]] = cell
    if not cells:
        raise ScenarioError([Problem("holds no data (lines that start with #D)", file=file)])
    return Table("imported exchange data", tuple(actors), tuple(issues), points, cells)


def _cell(row: list[str], file: str, line: int) -> Cell:
    if len(row) < 6:
        raise _wrong(len(row) + 1, "needs five cells after #D", file, line)
    values = []
    for column, high in ((3, 100.0), (4, 1.0), (5, 1e300)):
        value = number(row[column], 0, high)
        if value is None:
            message = f"{row[column]!r} is no number from 0 to {high:g}"
            raise _wrong(column + 1, message, file, line)
        values.append(value)
    return Cell(*values)


def _point(row: list[str], file: str, line: int) -> float:
    if len(row) < 4:
        raise _wrong(len(row) + 1, "needs an issue, a position and its meaning", file, line)
    at = number(row[2], 0, 100)
    if at is None:
        raise _wrong(3, f"{row[2]!r} is no number from 0 to 100", file, line)
    return at


def _wrong(column: int, message: str, file: str, line: int) -> ScenarioError:
    return ScenarioError([Problem(f"column {column}: {message}", file=file, line=line)])


def write_exchange(table: Table) -> str:
    """The table in this format, separated by semicolons."""
    lines = [f"#A;{name};{name}" for name in table.actors]
    for issue in table.issues:
        lines.append(f"#P;{issue};{issue}")
        worded = table.points.get(issue, {})
        lines += [f"#M;{issue};{at};{_cell_text(means)}" for at, means in worded.items()]
    lines.append("#/;actor;issue;position;salience;power")
    lines += [
        f"#D;{actor};{issue};{cell.position};{cell.salience};{cell.capability}"
        for (actor, issue), cell in table.cells.items()
    ]
    return "\n".join(lines) + "\n"


def _cell_text(words: str) -> str:
    """Words on one line without the mark between cells."""
    return " ".join(words.replace(";", ",").split())
