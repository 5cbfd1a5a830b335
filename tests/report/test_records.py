"""Every number of a model stands beside the record of that model.

The numbers of one model after the other are changed in a forecast. A part of the page whose words
or tables change with them prints numbers of that model, and has to hold its record.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest

import realpolitik as rp
from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.ensemble.results import Interval, Key, Standing, Summary
from realpolitik.models.registry import MODELS
from realpolitik.report.badges import badge, record, records
from realpolitik.report.case import Case
from realpolitik.report.page import parts
from realpolitik.report.sections.parts import Block, Figure, Section, Table

Change = Callable[[float], float]
AT_BEST = ("moves", "standing")
"""Parts that play models themselves, at the best estimates."""


def words(block: Block) -> Iterator[str]:
    """Everything a block prints, its drawings by what they say."""
    yield from (block.heading, *block.text, *block.closing)
    yield from (line.lead + line.text for line in block.lines)
    for table in block.tables:
        yield from _cells(table)
    for figure in (block.figure, block.replay.figure if block.replay else None):
        if figure is not None:
            yield from _drawn(figure)
    for step in block.replay.steps if block.replay else ():
        yield from (line.text for line in step.lines)
    for inner in block.blocks:
        yield from words(inner)


def _cells(table: Table) -> Iterator[str]:
    yield table.caption
    for row in table.rows:
        yield from row


def _drawn(figure: Figure) -> Iterator[str]:
    yield figure.caption + figure.picture.says
    for table in figure.tables:
        yield from _cells(table)


def page(found: Forecast) -> dict[tuple[str, str], tuple[str, str]]:
    """By part and block: what the block prints, and what its part says above it."""
    return {
        (section.id, block.id): ("\n".join(words(block)), _above(section))
        for section in parts(Case(found))
        for block in section.blocks
    }


def _above(section: Section) -> str:
    return "\n".join(section.text)


def moved(found: Forecast, model: str, by: Change) -> Forecast:
    """The forecast with all numbers of one model changed."""

    def own(key: Key) -> bool:
        return key.model == model

    def row(s: Summary) -> Summary:
        return replace(
            s,
            best=by(s.best),
            mean=by(s.mean),
            median=by(s.median),
            intervals=_ends(s.intervals, by),
        )

    return replace(
        found,
        summaries=tuple(row(s) if own(s.key) else s for s in found.summaries),
        variants={
            name: tuple(row(s) if own(s.key) else s for s in rows)
            for name, rows in found.variants.items()
        },
        differences=tuple(
            replace(d, best=by(d.best), median=by(d.median), intervals=_ends(d.intervals, by))
            if own(d.key)
            else d
            for d in found.differences
        ),
        influences=tuple(
            replace(i, low=by(i.low), high=by(i.high), correlation=by(i.correlation))
            if own(i.key)
            else i
            for i in found.influences
        ),
        flips=tuple(
            replace(f, value=f.best + by(f.value - f.best)) if own(f.key) else f
            for f in found.flips
        ),
        robustness=tuple(
            replace(r, before=_told(r.before, by), after=_told(r.after, by)) if own(r.key) else r
            for r in found.robustness
        ),
    )


def _told(standing: Standing, by: Change) -> Standing:
    low, high = by(standing.low), by(standing.high)
    return standing._replace(middle=by(standing.middle), low=low, high=high)


def _ends(intervals: Mapping[int, Interval], by: Change) -> dict[int, Interval]:
    return {level: Interval(by(span.low), by(span.high)) for level, span in intervals.items()}


@pytest.fixture(autouse=True)
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Charts count by what they say and by their tables; drawing them takes most of the time."""
    monkeypatch.setattr("realpolitik.report.charts.picture._svg", lambda *_: "")


@pytest.fixture(scope="module", params=["war", "talks", "emission-standards-1994"])
def found(request: pytest.FixtureRequest) -> Forecast:
    if request.param == "emission-standards-1994":
        return forecast(rp.load(request.param), draws=60)
    return request.getfixturevalue(f"{request.param}_forecast")


def recorded(model: str, told: str) -> bool:
    """Whether the record stands there by itself, or in a line shared with models measured alike."""
    known = MODELS[model]
    figures = re.findall(r"[\d.]+\d", known.record.text)
    shared = (
        figures and f"{known.title} {figures[0]}" in told and f"({known.record.domain}):" in told
    )
    none = re.search(rf"No measured record: [^\n]*{re.escape(known.title)}", told)
    measured = record(model) in told if known.record.domain else badge(model) in told
    return measured or bool(shared) or bool(none)


def test_what_changes_with_a_model_holds_its_record(found: Forecast) -> None:
    before = page(found)
    seen = 0
    for model in found.models:
        for by in (lambda x: 0.8 * x, lambda x: 0.4 * x + 0.2):
            after = page(moved(found, model, by))
            for place in before.keys() & after.keys():
                if before[place][0] == after[place][0]:
                    continue
                seen += 1
                told = "\n".join([*before[place], *after[place]])
                assert MODELS[model].title in told, (model, place)
                assert recorded(model, told), (model, place)
    assert seen > 5


def test_parts_that_play_models_themselves_hold_their_records(found: Forecast) -> None:
    for section in parts(Case(found)):
        for block in section.blocks if section.id in AT_BEST else ():
            told = "\n".join(words(block))
            numbers = re.search(r"\d", told)
            recorded = "measured record" in told or "(eu-legislation)" in told
            assert not numbers or recorded or "Doreian" in _above(section), (section.id, block.id)


def test_the_line_names_measured_models_with_their_domain() -> None:
    (line,) = records(["mean", "win_set", "mean"])
    assert line == (
        "Record of prediction: Compromise model (weighted mean), mean error 23.0 points of 100 on "
        "351 issues of EU law-making (eu-legislation). No measured record: Win-sets."
    )
    assert records([]) == []


def test_models_measured_alike_share_a_line() -> None:
    (line,) = records(["calibrated", "nash", "mean"])
    assert line == (
        "Record of prediction: Calibrated forecast, CRPS 15.5 points of 100 on 351 issues of EU "
        "law-making, each left out of the fit (eu-legislation); mean error in points of 100 on 351 "
        "issues of EU law-making (eu-legislation): Compromise model (weighted mean) "
        "23.0, Nash bargaining solution 23.1."
    )


def test_the_fitted_forecast_leads_in_short_in_its_own_domain(found: Forecast) -> None:
    own = found.scenario.domain == MODELS["calibrated"].record.domain
    short = next(b for b in parts(Case(found))[0].blocks if b.id == "short")
    assert short.lines[0].text.startswith("The calibrated forecast") == own
