"""What a forecast will compute: each model on each part it fits, and under each what-if."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable, frames, lacks, missing
from realpolitik.ensemble.refusals import refusal
from realpolitik.ensemble.results import Skipped
from realpolitik.errors import UserError
from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if

__all__ = ["Job", "Plan", "make_plan"]


@dataclass(frozen=True)
class Job:
    """One model on one part of the scenario, and that part under the what-ifs that change it."""

    model: Model[..., Any]
    frame: Frame
    variants: Mapping[str, Frame]

    @property
    def read(self) -> tuple[str, ...]:
        """The inputs the model takes from the frame."""
        return self.model.inputs + self.model.optional


@dataclass(frozen=True)
class Plan:
    """The jobs, the draws for the scenario ('') and for each what-if, and what was left out."""

    jobs: tuple[Job, ...]
    recipes: Mapping[str, Draws]
    skipped: tuple[Skipped, ...]
    unread: tuple[str, ...]


def chosen(models: Sequence[str | Model[..., Any]] | None) -> Iterable[Model[..., Any]]:
    """The models named, or every model on the core shelf that a forecast takes by itself."""
    if models is None:
        listed = (MODELS[name] for name in MODELS)
        return [m for m in listed if m.shelf == "core" and m.in_forecast]
    return [MODELS[m] if isinstance(m, str) else m for m in models]


def make_plan(
    draws: Draws,
    models: Sequence[str | Model[..., Any]] | None,
    what_ifs: Sequence[str | WhatIf],
) -> Plan:
    """Find out which model runs on what, and which what-ifs change what it reads.

    Raises UserError if a model asked for by name cannot run, or none can.
    """
    scenario = draws.scenario
    changed: dict[str, Scenario] = {}
    for item in what_ifs:
        changed[item if isinstance(item, str) else item.id] = what_if(scenario, item)
    parts = {name: frames(other) for name, other in changed.items()}
    jobs, skipped = [], []
    for model in chosen(models):
        fitting = applicable(model, scenario)
        if not fitting:
            skipped.append(Skipped(model.name, _lacking(model, scenario)))
        for frame in fitting:
            job, reasons = _job(model, frame, parts, named=models is not None)
            jobs += [job] if job else []
            skipped += [Skipped(model.name, reason) for reason in reasons]
    ran = {job.model.name for job in jobs}
    silent = [s for s in skipped if s.model not in ran]
    if models is not None and silent:
        raise UserError(f"model '{silent[0].model}' cannot run here: {silent[0].reason}")
    if not jobs:
        large = next((f": {s.reason}" for s in skipped if s.reason.startswith("'")), "")
        raise UserError(f"no model can run on '{scenario.name}'{large}")
    recipes = {"": draws} | {
        name: Draws(other, draws.draws, draws.seed) for name, other in changed.items()
    }
    touched = {name for job in jobs for name in job.variants}
    unread = tuple(name for name in changed if name not in touched)
    return Plan(tuple(jobs), recipes, tuple(skipped), unread)


def _variants(
    model: Model[..., Any], frame: Frame, parts: Mapping[str, tuple[Frame, ...]]
) -> dict[str, Frame]:
    """The frame under each what-if that changes something the model reads."""
    read = model.inputs + model.optional
    found = {}
    for name, others in parts.items():
        other = next((o for o in others if (o.kind, o.about) == (frame.kind, frame.about)), None)
        if other is not None and not lacks(model, other) and not frame.reads_same(other, read):
            found[name] = other
    return found


def _job(
    model: Model[..., Any],
    frame: Frame,
    parts: Mapping[str, tuple[Frame, ...]],
    *,
    named: bool,
) -> tuple[Job | None, list[str]]:
    """The job, without the what-ifs under which the model refuses, and why anything is left out."""
    reason = refusal(model, frame, named=named)
    if reason:
        return None, [reason]
    variants = _variants(model, frame, parts)
    no = {name: why for name, v in variants.items() if (why := refusal(model, v, named=True))}
    played = {name: variant for name, variant in variants.items() if name not in no}
    return Job(model, frame, played), [f"under '{name}': {why}" for name, why in no.items()]


def _lacking(model: Model[..., Any], scenario: Scenario) -> str:
    return f"the scenario gives no {', '.join(missing(model, scenario))}"
