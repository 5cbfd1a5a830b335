"""A forecast as rows, pandas, xarray and the short form of a notebook."""

from importlib import import_module

import pytest
from tests.ensemble.conftest import case

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.ensemble.tables import rows
from realpolitik.errors import UserError


@pytest.fixture(scope="module")
def made() -> Forecast:
    scenario = case(title="Small <b>case</b>")
    return forecast(scenario, ["mean", "backing_chain"], draws=300, what_ifs=["gamma-leaves"])


def test_rows_hold_every_number_once(made: Forecast) -> None:
    found = list(rows(made))
    keys = [
        tuple(row[k] for k in ("kind", "scenario", "model", "quantity", "item")) for row in found
    ]
    assert len(set(keys)) == len(keys)
    levels = len(made.summaries) + sum(len(v) for v in made.variants.values())
    assert len(found) == levels + len(made.differences)


def test_frame_and_dataset_agree_with_the_forecast(made: Forecast) -> None:
    frame = made.to_frame()
    summary = made.summary("mean", "settlement", "land")
    assert summary is not None
    chosen = frame[(frame.model == "mean") & (frame.item == "land")]
    assert chosen["median"].item() == summary.median
    dataset = made.to_xarray()
    cell = dataset["median"].sel(
        kind="level",
        scenario="as it stands",
        model="mean",
        about="issues",
        quantity="settlement",
        item="land",
    )
    assert cell.item() == summary.median


def test_notebook_form_is_escaped_html(made: Forecast) -> None:
    html = made._repr_html_()
    assert html.startswith("<table>")
    assert "Small &lt;b&gt;case&lt;/b&gt;" in html
    assert "<b>" not in html


def test_missing_extra_is_one_clear_line(made: Forecast, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        if name == "pandas":
            raise ModuleNotFoundError(name)
        return import_module(name)

    monkeypatch.setattr("realpolitik.ensemble.tables.import_module", absent)
    with pytest.raises(UserError, match="needs pandas: pip install"):
        made.to_frame()
