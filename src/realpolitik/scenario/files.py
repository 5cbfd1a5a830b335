"""Scenario files: load by path or catalogue name, with every problem's file, line and path."""

from pathlib import Path
from stat import S_ISREG

from pydantic import ValidationError

from realpolitik.errors import Problem, ScenarioError, UnknownNameError, nearest
from realpolitik.scenario.document import Document, parse
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.review import review
from realpolitik.scenario.spans import shipped_problems
from realpolitik.scenario.wording import placed, problems_of

__all__ = ["CATALOG", "catalogue", "find", "inspect", "load", "read_yaml"]

LIMIT = 5_000_000
NAME = "scenario.yaml"
CATALOG = Path(__file__).parent / "catalog"
MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def catalogue() -> tuple[str, ...]:
    """The names of the scenarios that come with the package."""
    return tuple(sorted(path.parent.name for path in CATALOG.glob(f"*/{NAME}")))


def load(place: str | Path) -> Scenario:
    """Load a scenario from a catalogue name, a YAML file or a folder with scenario.yaml.

    Raises:
        ScenarioError: the file cannot be read or breaks the rules; it lists every problem.
        UnknownNameError: a bare name that is neither in the catalogue nor on the disk.
    """
    scenario, problems = inspect(place)
    errors = [problem for problem in problems if problem.severity == "error"]
    if scenario is None or errors:
        raise ScenarioError(errors)
    return scenario


def inspect(place: str | Path) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Load a scenario as far as it goes: None where it has no form, and all problems found.

    Raises:
        ScenarioError: the file cannot be read or is not YAML.
        UnknownNameError: a bare name that is neither in the catalogue nor on the disk.
    """
    path = find(place)
    document = read_yaml(path)
    if not isinstance(document.data, dict):
        found = "is empty" if document.data is None else "is not a mapping of keys"
        message = f"{found}; a scenario starts with its name, title and as_of"
        return None, (Problem(message, file=document.file),)
    try:
        scenario = Scenario.model_validate(document.data)
    except ValidationError as error:
        return None, tuple(problems_of(error, document, Scenario))
    problems = (*review(scenario), *shipped_problems(scenario, path.parent))
    return scenario, tuple(placed(problems, document))


def find(place: str | Path) -> Path:
    """The file meant by a path, a folder or a catalogue name."""
    path = Path(place)
    bare = isinstance(place, str) and len(path.parts) == 1 and not path.suffix
    try:
        if bare and (CATALOG / place / NAME).is_file():
            return CATALOG / place / NAME
        if path.is_dir():
            if (path / NAME).is_file():
                return path / NAME
            raise _unreadable(path, f"is a folder without {NAME}")
        if path.exists():
            return path
        beside = [str(other) for other in path.parent.glob("*.y*ml")]
    except OSError as error:
        raise _unreadable(path, _reason(error)) from None
    if bare:
        raise UnknownNameError("scenario", str(place), catalogue())
    meant = nearest(str(path), [*beside, *catalogue()]) if beside or catalogue() else ""
    raise _unreadable(path, f"there is no such file{meant}")


def read_yaml(path: Path) -> Document:
    """Read a YAML file of at most 5 MB in UTF-8.

    Raises:
        ScenarioError: it cannot be read, is too large, is not UTF-8 or is not YAML.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise _unreadable(path, "is not a regular file")
        if status.st_size > LIMIT:
            size, limit = status.st_size / 1e6, LIMIT / 1e6
            raise _unreadable(path, f"has {size:,.0f} MB; a scenario has at most {limit:.0f} MB")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, _reason(error)) from None
    return parse(_decoded(content, path), str(path))


def _decoded(content: bytes, path: Path) -> str:
    if content[:2] in MARKS:
        raise _unreadable(path, f"is written in {MARKS[content[:2]]}; save it as UTF-8")
    if b"\0" in content:
        raise _unreadable(path, "is not text: it holds zero bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = content[error.start]
        message = f"is not UTF-8 (byte 0x{byte:02x}); save it as UTF-8"
        raise ScenarioError([Problem(message, file=str(path), line=line)]) from None


def _unreadable(path: Path, message: str) -> ScenarioError:
    return ScenarioError([Problem(message, file=str(path))])


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror}"
