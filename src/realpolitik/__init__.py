"""Executable, sourced models of multi-party political crises.

    import realpolitik as rp

    scenario = rp.load("alaska-2025")
    forecast = rp.forecast(scenario, draws=10_000)
    rp.write_report(forecast, "report.html")

A name is imported when it is first used, so that ``import realpolitik`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from realpolitik.ensemble.agreement import Agreement, expert_agreement
    from realpolitik.ensemble.draws import Draws, sample
    from realpolitik.ensemble.expert_effects import ExpertEffect, expert_effects
    from realpolitik.ensemble.forecast import Forecast, forecast
    from realpolitik.ensemble.run import run
    from realpolitik.ensemble.trials.robustness import robustness
    from realpolitik.errors import (
        CollapseWarning,
        ModelInputError,
        Problem,
        RealpolitikError,
        RealpolitikWarning,
        ScenarioError,
        SourceError,
        UnknownNameError,
        UserError,
    )
    from realpolitik.exchange.elicitation.collect import collect
    from realpolitik.exchange.elicitation.elicit import elicit
    from realpolitik.exchange.files import export_file, import_file
    from realpolitik.explanations.weigh_hypotheses import weigh_hypotheses
    from realpolitik.ledger.resolve import resolve
    from realpolitik.ledger.seal import seal
    from realpolitik.ledger.track_record import track_record
    from realpolitik.ledger.verify import verify
    from realpolitik.models.contract import (
        Distribution,
        Model,
        Record,
        Settlement,
        SettlementInterval,
        Status,
        Trajectory,
        model,
    )
    from realpolitik.models.registry import MODELS
    from realpolitik.outside.outside_view import outside_view
    from realpolitik.outside.rates import base_rates
    from realpolitik.reading.drafting.draft import draft
    from realpolitik.reading.items import Reading
    from realpolitik.reading.linking.link import link_issues
    from realpolitik.reading.read import read
    from realpolitik.report.brief.write import Brief, write_brief
    from realpolitik.report.page import write_report
    from realpolitik.report.stored import read_forecast
    from realpolitik.scenario.base_rate import BaseRate
    from realpolitik.scenario.changes import WhatIf
    from realpolitik.scenario.check import check
    from realpolitik.scenario.claim import Claim, ClaimTest, Question
    from realpolitik.scenario.conflict import Conflict, Guarantee, Offer, Patron
    from realpolitik.scenario.estimate import Estimate, Opinion
    from realpolitik.scenario.evidence import Evidence, Source
    from realpolitik.scenario.files import catalogue, load
    from realpolitik.scenario.model import Actor, Issue, Layer, Point, Scenario, Stance, Tie
    from realpolitik.scenario.saving import save
    from realpolitik.scenario.schema import schema
    from realpolitik.scenario.whatif import what_if
    from realpolitik.versions.diff import Diff, diff
    from realpolitik.versions.update import Update, update
    from realpolitik.watch.watch_list import watch_list

__all__ = [
    "MODELS",
    "Actor",
    "Agreement",
    "BaseRate",
    "Brief",
    "Claim",
    "ClaimTest",
    "CollapseWarning",
    "Conflict",
    "Diff",
    "Distribution",
    "Draws",
    "Estimate",
    "Evidence",
    "ExpertEffect",
    "Forecast",
    "Guarantee",
    "Issue",
    "Layer",
    "Model",
    "ModelInputError",
    "Offer",
    "Opinion",
    "Patron",
    "Point",
    "Problem",
    "Question",
    "Reading",
    "RealpolitikError",
    "RealpolitikWarning",
    "Record",
    "Scenario",
    "ScenarioError",
    "Settlement",
    "SettlementInterval",
    "Source",
    "SourceError",
    "Stance",
    "Status",
    "Tie",
    "Trajectory",
    "UnknownNameError",
    "Update",
    "UserError",
    "WhatIf",
    "base_rates",
    "catalogue",
    "check",
    "collect",
    "diff",
    "draft",
    "elicit",
    "expert_agreement",
    "expert_effects",
    "export_file",
    "forecast",
    "import_file",
    "link_issues",
    "load",
    "model",
    "outside_view",
    "read",
    "read_forecast",
    "resolve",
    "robustness",
    "run",
    "sample",
    "save",
    "schema",
    "seal",
    "track_record",
    "update",
    "verify",
    "watch_list",
    "weigh_hypotheses",
    "what_if",
    "write_brief",
    "write_report",
]

_HOMES = {
    "ensemble.agreement": ("Agreement", "expert_agreement"),
    "ensemble.expert_effects": ("ExpertEffect", "expert_effects"),
    "ensemble.draws": ("Draws", "sample"),
    "ensemble.forecast": ("Forecast", "forecast"),
    "ensemble.run": ("run",),
    "ensemble.trials.robustness": ("robustness",),
    "errors": (
        "CollapseWarning",
        "ModelInputError",
        "Problem",
        "RealpolitikError",
        "RealpolitikWarning",
        "ScenarioError",
        "SourceError",
        "UnknownNameError",
        "UserError",
    ),
    "exchange.elicitation.collect": ("collect",),
    "exchange.elicitation.elicit": ("elicit",),
    "exchange.files": ("export_file", "import_file"),
    "explanations.weigh_hypotheses": ("weigh_hypotheses",),
    "ledger.resolve": ("resolve",),
    "ledger.seal": ("seal",),
    "ledger.track_record": ("track_record",),
    "ledger.verify": ("verify",),
    "models.contract": (
        "Distribution",
        "Model",
        "Record",
        "Settlement",
        "SettlementInterval",
        "Status",
        "Trajectory",
        "model",
    ),
    "outside.outside_view": ("outside_view",),
    "outside.rates": ("base_rates",),
    "models.registry": ("MODELS",),
    "reading.drafting.draft": ("draft",),
    "reading.items": ("Reading",),
    "reading.linking.link": ("link_issues",),
    "reading.read": ("read",),
    "report.brief.write": ("Brief", "write_brief"),
    "report.page": ("write_report",),
    "report.stored": ("read_forecast",),
    "scenario.base_rate": ("BaseRate",),
    "scenario.changes": ("WhatIf",),
    "scenario.check": ("check",),
    "scenario.claim": ("Claim", "ClaimTest", "Question"),
    "scenario.conflict": ("Conflict", "Guarantee", "Offer", "Patron"),
    "scenario.estimate": ("Estimate", "Opinion"),
    "scenario.evidence": ("Evidence", "Source"),
    "scenario.files": ("catalogue", "load"),
    "scenario.saving": ("save",),
    "scenario.schema": ("schema",),
    "scenario.model": ("Actor", "Issue", "Layer", "Point", "Scenario", "Stance", "Tie"),
    "scenario.whatif": ("what_if",),
    "versions.diff": ("Diff", "diff"),
    "versions.update": ("Update", "update"),
    "watch.watch_list": ("watch_list",),
}

_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value  # asked for once
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
