"""Errors a user can cause, and nothing else.

RealpolitikError
└── UserError                 one clear line, exit code 2
    ├── ScenarioError         a scenario file or object that breaks the rules: a list of problems
    ├── UnknownNameError      a name that does not exist, with the nearest that do
    ├── ModelInputError       an array or option a model cannot take
    └── SourceError           a text that cannot be read or does not match its hash

Warnings stand apart (they never stop a run):
RealpolitikWarning
└── CollapseWarning           a model can only answer with the status quo

A bug is any other exception and shows its traceback.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "CollapseWarning",
    "ModelInputError",
    "Problem",
    "RealpolitikError",
    "RealpolitikWarning",
    "ScenarioError",
    "SourceError",
    "UnknownNameError",
    "UserError",
    "nearest",
]

SHOWN = 5


class RealpolitikError(Exception):
    """Base of every error this package raises on purpose."""


class UserError(RealpolitikError):
    """The user can mend it; the command line prints it and exits with 2."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a scenario: where it stands, what was found, what would be right.

    An ``error`` keeps a scenario from loading; a ``warning`` does not.
    """

    message: str
    path: str = ""
    file: str = ""
    line: int | None = None
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.file and self.line else self.file
        return ": ".join(part for part in (place, self.path, self.message) if part)


class ScenarioError(UserError):
    """A scenario that breaks the rules; ``problems`` holds all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        more = len(self.problems) - SHOWN
        return "\n".join([*lines, f"... and {more} more"] if more > 0 else lines)


class UnknownNameError(UserError):
    """A name that does not exist; the message offers the nearest names that do."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(f"there is no {kind} '{name}'{nearest(name, self.known)}")


class ModelInputError(UserError):
    """An array or an option that a model cannot take."""


class SourceError(UserError):
    """A text that cannot be read, or is not the one its hash names."""


class RealpolitikWarning(UserWarning):
    """Base of every warning this package gives."""


class CollapseWarning(RealpolitikWarning):
    """A model can only answer with the status quo under these inputs."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Say which known names are meant: '; did you mean ...?' or the list of what there is."""
    names = sorted(set(known))
    if not names:
        return "; there are none here"
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    if close:
        return f"; did you mean {' or '.join(repr(c) for c in close)}?"
    shown = ", ".join(names[:8])
    return f"; there are: {shown}{' ...' if len(names) > 8 else ''}"
