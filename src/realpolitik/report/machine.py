"""A forecast for machines: one JSON document, and one long table as CSV and Parquet."""

import csv
import datetime as dt
import io
import json
import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from realpolitik import __version__
from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.tables import rows, to_frame
from realpolitik.scenario.plain import content_hash
from realpolitik.scenario.plain import plain as written

__all__ = ["FORMAT", "as_csv", "as_json", "as_parquet", "plain"]

FORMAT = 1

FORMULA = ("=", "+", "-", "@", "\t", "\r")
PACKAGES = ("numpy", "scipy", "numba")


def as_json(forecast: Forecast) -> str:
    """Everything a forecast holds, as strict JSON: no answer is null, no limit is "Infinity"."""
    scenario = forecast.scenario
    document = {
        "format": FORMAT,
        "scenario": {
            "name": scenario.name,
            "title": scenario.title,
            "as_of": scenario.as_of.isoformat(),
            "horizon": scenario.horizon.isoformat(),
            "sha256": content_hash(scenario),
            "content": written(scenario),
        },
        "versions": {"realpolitik": __version__, **{name: version(name) for name in PACKAGES}},
        **{f.name: getattr(forecast, f.name) for f in fields(forecast) if f.name != "scenario"},
        "disagreement": forecast.disagreement,
    }
    return json.dumps(plain(document), indent=1, ensure_ascii=False, allow_nan=False)


def as_csv(forecast: Forecast) -> str:
    """One row a number; text that a spreadsheet would run as a formula is quoted with '."""
    listed = list(rows(forecast))
    head = dict.fromkeys(name for row in listed for name in row)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(head), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in listed)
    return text.getvalue()


def as_parquet(forecast: Forecast) -> bytes:
    """The same table as Parquet.

    Raises:
        UserError: the extra 'tables' is not installed.
    """
    content = io.BytesIO()
    to_frame(forecast).to_parquet(content, index=False)
    return content.getvalue()


def plain(value: Any) -> Any:
    """What JSON knows: text, finite numbers, lists, and mappings with text as keys."""
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, Mapping):
        return {_key(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else f"{'-' * (value < 0)}Infinity"
    return value


def _key(key: Any) -> str:
    return f"{key:g}" if isinstance(key, float) else str(key)


def _cell(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
