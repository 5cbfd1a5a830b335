"""How far a result rests on a published model, and how such forecasts did before."""

from collections.abc import Iterable

from realpolitik.models.registry import MODELS

__all__ = ["BADGES", "badge", "record", "records"]

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
    known = [f"{m.title}, {record(m.name)}" for m in models if m.record.domain]
    other = [m.title for m in models if not m.record.domain]
    parts = []
    if known:
        parts.append(f"Record of prediction: {'; '.join(known)}.")
    if other:
        parts.append(f"No measured record: {', '.join(other)}.")
    return [" ".join(parts)] if parts else []
