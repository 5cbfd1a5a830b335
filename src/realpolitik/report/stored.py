"""A forecast as ``realpolitik run`` left it on the disk, ready to be reported on again."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from realpolitik.ensemble.forecast import Forecast
from realpolitik.errors import UserError
from realpolitik.models.registry import MODELS
from realpolitik.report.machine import FORMAT
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash

__all__ = ["NAME", "document_of", "read_forecast"]

NAME = "forecast.json"
LIMIT = 500_000_000


def read_forecast(place: str | Path) -> Forecast:
    """Read the forecast in a folder that ``realpolitik run`` wrote, or in its forecast.json.

    What had no number in the file is NaN. Raises UserError, in one line, if the file is missing or
    broken, was changed by hand, or comes from another version of this package.
    """
    path = Path(place)
    path = path / NAME if path.is_dir() else path
    document = _parsed(path)
    scenario = _scenario(document, path)
    unknown = [name for name in document.get("models", ()) if name not in MODELS]
    if unknown:
        raise UserError(f"{path}: ran the model '{unknown[0]}', which is not installed here")
    try:
        return _adapter().validate_python({**_numbers(document), "scenario": scenario})
    except ValidationError as error:
        where = "/".join(str(step) for step in error.errors()[0]["loc"])
        raise UserError(f"{path}: is not a whole forecast: {where}; run it again") from None


def document_of(path: Path, limit: int = LIMIT) -> Any:
    """What the JSON of a forecast of at most ``limit`` bytes says, unchecked.

    Raises:
        UserError: it is missing, too large or no JSON.
    """
    try:
        if path.stat().st_size > limit:
            raise UserError(f"{path}: has more than {limit / 1e6:.0f} MB")
        return json.loads(path.read_bytes())
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise UserError(f"{path}: is not JSON, or only a part of it; run it again") from None


def _parsed(path: Path) -> dict[str, Any]:
    document = document_of(path)
    if not isinstance(document, dict) or "summaries" not in document:
        raise UserError(f"{path}: is not a forecast that 'realpolitik run' wrote")
    if document.get("format") != FORMAT:
        versions = document.get("versions")
        made = versions.get("realpolitik", "?") if isinstance(versions, dict) else "?"
        raise UserError(f"{path}: was written by another version ({made}); run it again")
    return document


def _scenario(document: dict[str, Any], path: Path) -> Scenario:
    """The scenario that was run, held against its hash."""
    given = document.get("scenario")
    given = given if isinstance(given, dict) else {}
    try:
        found = Scenario.model_validate(given.get("content"))
    except ValidationError:
        raise UserError(f"{path}: does not hold the scenario that was run; run it again") from None
    if content_hash(found) != given.get("sha256"):
        raise UserError(f"{path}: its scenario was changed after the run; run it again")
    return found


@cache
def _adapter() -> TypeAdapter[Forecast]:
    return TypeAdapter(Forecast)


def _numbers(value: Any, *, claims: bool = False) -> Any:
    """The document with NaN for null, except for the shares of claims, which may be absent."""
    if isinstance(value, dict):
        return {
            key: _numbers(inner, claims=claims or key == "claims") for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_numbers(inner, claims=claims) for inner in value]
    return math.nan if value is None and not claims else value
