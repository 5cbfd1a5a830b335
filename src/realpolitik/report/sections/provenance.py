"""Last part: exactly what ran on what, where it comes from, and what it does not cover."""

import datetime as dt
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from markupsafe import Markup

from realpolitik.ensemble.forecast import Forecast
from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS
from realpolitik.report.badges import BADGES
from realpolitik.report.case import Case
from realpolitik.report.references import references
from realpolitik.report.sections.parts import Block, Line, Section, Table
from realpolitik.report.sentences.opening import day
from realpolitik.scenario.evidence import Source
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash

__all__ = ["provenance"]

PACKAGES = ("realpolitik", "numpy", "scipy", "numba")
LIMITS = (
    Line(
        "No forecast of events",
        "No number here is the chance of a deal, of war or of peace. "
        "Shares of runs say how far an answer holds under the ranges of these inputs.",
    ),
    Line(
        "Inputs are judgements",
        "Most numbers are placed by an analyst between the words of a "
        "source; another analyst may place them elsewhere. The list of inputs shows each.",
    ),
    Line(
        "Issues one by one",
        "The models of bargaining settle each issue on its own; what the "
        "parties trade across issues is not in them.",
    ),
    Line(
        "Strength in one unit",
        "The chain of war adds up strengths in one unit and knows no "
        "ground, morale or surprise. It moves the terms; it does not say whether there is war.",
    ),
)


def provenance(case: Case, made_on: dt.date | None) -> Section:
    """Run, sources, models, what was left out, references, limits."""
    scenario, forecast = case.scenario, case.forecast
    models = [MODELS[name] for name in forecast.models]
    cited = references(key for model in models for key in model.citation)
    blocks = [
        Block("run", "This run", tables=[_run(forecast, made_on)], wide=True),
        Block("sources", "Sources", tables=[_sources(scenario.sources)], wide=True),
        Block("models", "Models that ran", tables=[_models(models)], wide=True),
        Block("skipped", "Models that did not run", lines=_skipped(forecast)),
        Block("references", "References of what ran", lines=[Line("", text) for text in cited]),
        Block("limits", "Limits", lines=[*LIMITS, *_own_limits(case)], wide=True),
    ]
    if scenario.questions:
        blocks.insert(-1, _questions(scenario))
    return Section("provenance", "Provenance, references, limits", blocks=blocks)


def _run(forecast: Forecast, made_on: dt.date | None) -> Table:
    scenario = forecast.scenario
    rows = [
        ("Scenario", f"{scenario.title} ({scenario.name})"),
        ("Content hash (SHA-256)", content_hash(scenario)),
        ("As of", day(scenario.as_of)),
        ("Horizon", day(scenario.horizon)),
        ("Positions played", scenario.use_stance),
        ("Runs", f"{forecast.draws:,}"),
        ("Seed", str(forecast.seed)),
        ("Versions", _versions()),
    ]
    if made_on is not None:
        rows.append(("Page made on", day(made_on)))
    return Table("What ran", ("What", "Value"), rows, stacked=True)


def _versions() -> str:
    found = [f"Python {platform.python_version()}"]
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} (not installed, run from its source)")
    return ", ".join(found)


def _sources(sources: Sequence[Source]) -> Table:
    rows = [
        (
            Markup('<span id="source-{}">{}</span>').format(source.id, source.title),
            ", ".join(
                part
                for part in (
                    source.author,
                    source.publisher,
                    day(source.date) if source.date else "",
                )
                if part
            )
            or "–",
            source.standpoint or "–",
            source.licence or "–",
            source.sha256[:16] + "…" if source.sha256 else "–",
        )
        for source in sources
    ]
    head = ("Source", "By, date", "Standpoint", "Licence", "SHA-256 of the text")
    return Table("Sources of the scenario", head, rows, stacked=True)


def _models(models: Sequence[Model[..., Any]]) -> Table:
    rows = [
        (f"{m.title} ({m.name})", BADGES[m.badge], m.record.text, m.record.domain or "–")
        for m in models
    ]
    head = ("Model", "Badge", "Record of prediction", "Measured on")
    return Table("Models, their badge and their record", head, rows, stacked=True)


def _skipped(forecast: Forecast) -> list[Line]:
    if not forecast.skipped:
        return [Line("", "Every model asked for ran.")]
    return [Line(MODELS[s.model].title, f"{s.reason}.") for s in forecast.skipped]


def _questions(scenario: Scenario) -> Block:
    rows = [(q.wording, q.resolver, day(q.closes)) for q in scenario.questions]
    table = Table(
        "Dated questions", ("Question", "Who will settle it", "Closes"), rows, stacked=True
    )
    text = ["Only a question with a date and a resolver can be right or wrong."]
    return Block("questions", "Questions that will be settled", text, tables=[table], wide=True)


def _own_limits(case: Case) -> list[Line]:
    """What this scenario itself leaves out."""
    names, scenario = case.names, case.scenario
    open_ = sum(claim.test is None for claim in scenario.claims)
    found = [Line(conflict.name, conflict.note) for conflict in scenario.conflicts if conflict.note]
    if scenario.note:
        found.append(Line("The scenario", scenario.note))
    if open_:
        found.append(Line("Claims", f"{open_} of {len(scenario.claims)} claims no model can test."))
    aside = [actor.id for actor in scenario.actors if actor.kind in ("movement", "historical")]
    if aside:
        listed = names.actors(tuple(aside))
        text = f"{listed} bargain only where an issue names them."
        found.append(Line("Movements and historical actors", text))
    return found
