"""Seal a forecast of a question: from then on nobody can say that it was another one."""

import datetime as dt
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from realpolitik import __version__
from realpolitik.ensemble.claims import fits
from realpolitik.ensemble.forecast import forecast
from realpolitik.ensemble.results import Summary
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.ledger.chain import append
from realpolitik.ledger.entry import Entry
from realpolitik.ledger.likelihood import likelihood
from realpolitik.ledger.signature import signer
from realpolitik.scenario.claim import Question
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash

__all__ = ["seal"]


def seal(
    scenario: Scenario,
    question: str,
    ledger: str | Path,
    *,
    probability: float | None = None,
    draws: int = 10_000,
    seed: int = 0,
    now: dt.datetime | None = None,
    key: str | Path | None = None,
) -> Entry:
    """Forecast a question of a scenario and append the forecast to a ledger.

    A question with ``expect`` and ``value`` gets the share of runs in which the answer is yes, one
    with a model only gets quantiles. A question that no model answers needs ``probability`` (0-1),
    an analyst's own; it may also stand in the place of a model's. ``key``: a file with an Ed25519
    key that signs the entry.

    Raises:
        UnknownNameError: the scenario has no such question.
        UserError: it is closed or resolved, nothing answers it, or the ledger cannot be written.
    """
    asked = next((found for found in scenario.questions if found.id == question), None)
    if asked is None:
        raise UnknownNameError("question", question, [found.id for found in scenario.questions])
    by = signer(key) if key else None
    today = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).date()
    if today > asked.closes:
        raise UserError(f"question '{question}' closed on {asked.closes}; it is {today}")
    said = (
        _modelled(scenario, asked, draws, seed) if probability is None else _own(asked, probability)
    )
    body = {
        "scenario": scenario.name,
        "scenario_sha256": content_hash(scenario),
        "as_of": scenario.as_of.isoformat(),
        "question": asked.id,
        "wording": asked.wording,
        "resolver": asked.resolver,
        "closes": asked.closes.isoformat(),
        "topic": asked.topic or scenario.domain,
        "scale": _scale(asked),
        "version": __version__,
        **said,
    }

    def unless_resolved(before: tuple[Entry, ...]) -> Mapping[str, Any]:
        name = f"{scenario.name}/{asked.id}"
        if any(entry.kind == "resolve" and entry.question == name for entry in before):
            raise UserError(f"question '{name}' is resolved already")
        return body

    return append(Path(ledger), "seal", unless_resolved, now, by)


def _own(asked: Question, probability: float) -> dict[str, Any]:
    """An analyst's own probability."""
    if not 0 <= probability <= 1:
        raise UserError(f"a probability lies between 0 and 1, not at {probability:g}")
    if asked.model and asked.value is None:
        raise UserError(f"question '{asked.id}' asks for a number; a probability cannot answer it")
    said = {"probability": float(probability), "words": likelihood(probability)}
    return {"by": "analyst", "models": [], "forecast": said}


def _modelled(scenario: Scenario, asked: Question, draws: int, seed: int) -> dict[str, Any]:
    """What the runs of its model say."""
    if not asked.model:
        raise UserError(f"no model answers question '{asked.id}'; give a probability of your own")
    found = _summary(scenario, asked, draws, seed)
    said: dict[str, Any]
    if asked.value is None:
        ends = {(100 - level) / 200: i.low for level, i in found.intervals.items()}
        ends |= {(100 + level) / 200: i.high for level, i in found.intervals.items()}
        ends[0.5] = found.median
        said = {"levels": sorted(ends), "values": [ends[level] for level in sorted(ends)]}
    else:
        above = found.beyond[asked.value]
        share = above if asked.expect == "above" else 1 - above
        said = {"probability": share, "words": likelihood(share)}
    if not all(math.isfinite(v) for v in said.get("values", [said.get("probability")])):
        raise UserError(f"no run of {asked.model} gave an answer to question '{asked.id}'")
    return {"by": "model", "models": [asked.model], "draws": draws, "seed": seed, "forecast": said}


def _summary(scenario: Scenario, asked: Question, draws: int, seed: int) -> Summary:
    made = forecast(scenario, [asked.model], draws=draws, seed=seed)
    found = [row for row in made.summaries if fits(row.key, asked)]
    if len(found) == 1:
        return found[0]
    about = f"'{asked.quantity}' of {asked.model} about '{asked.about}'"
    if found:
        items = ", ".join(f"{row.key.quantity}/{row.key.item}" for row in found)
        raise UserError(f"question '{asked.id}': {about} may be {items}; name one of them")
    there = ", ".join(sorted({row.key.quantity for row in made.summaries}))
    raise UserError(f"question '{asked.id}': {about} was not computed; there are: {there}")


def _scale(asked: Question) -> list[float | None]:
    """The lowest and highest number that can be the answer."""
    settled = asked.quantity.partition("/")[0] == "settlement"
    low = 0.0 if asked.low is None and settled else asked.low
    high = 100.0 if asked.high is None and settled else asked.high
    return [low, high]
