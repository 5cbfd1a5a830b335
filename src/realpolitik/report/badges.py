"""How far a result rests on a published model, and how such forecasts did before."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS

__all__ = ["BADGES", "badge", "record", "records"]

MEASURED = re.compile(r"(?P<what>.+?) (?P<value>[\d.]+) points of 100 (?P<data>.+)")

BADGES = {
    "published": "as published",
    "reduced form": "our own reduced form of published arguments",
}


def badge(*names: str) -> str:
    """The badges and records of the models behind a result.

    'Win-sets: as published; no measured record.'
    """
    return " ".join(
        f"{MODELS[name].title}: {BADGES[MODELS[name].badge]}; {record(name)}." for name in names
    )


def record(name: str) -> str:
    """What was measured about a model's forecasts and on which domain, or that nothing was."""
    known = MODELS[name].record
    return f"{known.text} ({known.domain})" if known.domain else known.text


def records(names: Iterable[str]) -> list[str]:
    """One line on the records of the models behind the numbers of a block; none for no models.

    'Record of prediction: Compromise model, mean error 23.0 points ... (eu-legislation).'
    """
    models = [MODELS[name] for name in dict.fromkeys(names)]
    known = sorted((m for m in models if m.record.domain), key=_measured)
    other = [m.title for m in models if not m.record.domain]
    parts = []
    if known:
        told = (_told(list(alike)) for _, alike in groupby(known, key=_measured))
        parts.append(f"Record of prediction: {'; '.join(told)}.")
    if other:
        parts.append(f"No measured record: {', '.join(other)}.")
    return [" ".join(parts)] if parts else []


def _measured(model: Model[..., Any]) -> tuple[str, ...]:
    """What was measured and on what, without the figure."""
    found = MEASURED.fullmatch(model.record.text)
    words = (found["what"], found["data"]) if found else (model.record.text,)
    return (model.record.domain, *words)


def _told(alike: list[Model[..., Any]]) -> str:
    """The records of models measured alike: what and where once, then a figure a model."""
    found = [MEASURED.fullmatch(model.record.text) for model in alike]
    if len(alike) == 1 or found[0] is None:
        return "; ".join(f"{model.title}, {record(model.name)}" for model in alike)
    figures = sorted((float(f["value"]), m.title) for f, m in zip(found, alike, strict=True) if f)
    listed = ", ".join(f"{title} {value:.1f}" for value, title in figures)
    first = found[0]
    return f"{first['what']} in points of 100 {first['data']} ({alike[0].record.domain}): {listed}"
