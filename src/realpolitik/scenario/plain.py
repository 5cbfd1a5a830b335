"""A scenario as the plain data an analyst would write, and the hash of that data."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Issue, Scenario

__all__ = ["content_hash", "issues_hash", "plain"]


def plain(value: Any) -> Any:
    """Mappings, lists, numbers, text and dates; without what is left at its default.

    A point estimate that says nothing else is a bare number, a whole number has no decimal point.
    """
    if isinstance(value, Frozen):
        data = {
            name: plain(getattr(value, name))
            for name, field in type(value).model_fields.items()
            if name == "do" or getattr(value, name) != field.get_default(call_default_factory=True)
        }
        return _short(data) if isinstance(value, Estimate) else data
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def content_hash(scenario: Scenario) -> str:
    """The SHA-256 of what a scenario says, whatever the layout and comments of its file."""
    return _hash(plain(scenario))


def issues_hash(issues: Sequence[Issue]) -> str:
    """The SHA-256 of what is asked and what the points mean: positions on it can be compared."""
    return _hash([[issue.id, issue.question, plain(issue.points)] for issue in issues])


def _hash(data: Any) -> str:
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _short(data: dict[str, Any]) -> Any:
    """An estimate in as few words as say the same."""
    if data["low"] == data["best"] == data["high"]:
        rest = {name: value for name, value in data.items() if name not in ("low", "high")}
        return data["best"] if len(rest) == 1 else rest
    return data
