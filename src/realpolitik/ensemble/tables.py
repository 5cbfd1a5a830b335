"""A forecast as tables: rows, pandas, xarray, and the short form a notebook shows."""

import math
from collections.abc import Iterator, Mapping
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from realpolitik.ensemble.results import LEVELS, Difference, Summary
from realpolitik.errors import UserError
from realpolitik.scenario.model import Scenario

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

__all__ = ["Results", "rows", "to_frame", "to_html", "to_xarray"]


class Results(Protocol):
    """What tables are made from: a `Forecast`."""

    @property
    def scenario(self) -> Scenario:
        """The scenario that was run."""

    @property
    def draws(self) -> int:
        """How often."""

    @property
    def seed(self) -> int:
        """From which random numbers."""

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """The scenario as it stands."""

    @property
    def variants(self) -> Mapping[str, tuple[Summary, ...]]:
        """The same under each what-if."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Each what-if against the scenario as it stands."""


def rows(forecast: Results) -> Iterator[dict[str, Any]]:
    """One flat row a number: the scenario as it stands, each what-if, each paired difference."""
    for summary in forecast.summaries:
        yield {"scenario": "as it stands", "kind": "level", **_row(summary)}
    for name, found in forecast.variants.items():
        for summary in found:
            yield {"scenario": name, "kind": "level", **_row(summary)}
    for difference in forecast.differences:
        yield {"scenario": difference.what_if, "kind": "difference", **_row(difference)}


def _row(found: Summary | Difference) -> dict[str, Any]:
    row: dict[str, Any] = {**found.key._asdict(), "best": found.best, "median": found.median}
    for level in LEVELS:
        row[f"low_{level}"], row[f"high_{level}"] = found.intervals[level]
    row["runs"] = found.runs
    if isinstance(found, Difference):
        row |= {"share_up": found.up, "share_down": found.down, "share_same": found.same}
    return row


def _extra(name: str) -> Any:
    """A package of the extra 'tables', or one line saying how to get it."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise UserError(f"this needs {name}: pip install 'realpolitik[tables]'") from None


def to_frame(forecast: Results) -> "pd.DataFrame":
    """All rows as a pandas table."""
    frame: pd.DataFrame = _extra("pandas").DataFrame(list(rows(forecast)))
    return frame


def to_xarray(forecast: Results) -> "xr.Dataset":
    """Levels and differences as labelled arrays, indexed by what identifies a row."""
    keys = ["kind", "scenario", "model", "about", "quantity", "item"]
    table = to_frame(forecast)
    dataset: xr.Dataset = _extra("xarray").Dataset.from_dataframe(table.set_index(keys))
    return dataset


def to_html(forecast: Results) -> str:
    """Settlements by issue and model as a small table, for notebooks."""
    names = {issue.id: issue.name for issue in forecast.scenario.issues}
    cells = "".join(
        f"<tr><td>{escape(names.get(s.key.item, s.key.item or s.key.about))}</td>"
        f"<td>{escape(s.key.model)}</td><td>{escape(s.key.quantity)}</td>"
        f"<td>{_number(s.median)}</td>"
        f"<td>{_number(s.intervals[80].low)} to {_number(s.intervals[80].high)}</td></tr>"
        for s in forecast.summaries
    )
    head = "".join(f"<th>{h}</th>" for h in ("about", "model", "quantity", "median", "80 %"))
    title = f"{escape(forecast.scenario.title)}: {forecast.draws} runs, seed {forecast.seed}"
    return f"<table><caption>{title}</caption><tr>{head}</tr>{cells}</table>"


def _number(value: float) -> str:
    return "none" if math.isnan(value) else f"{value:.3g}"
