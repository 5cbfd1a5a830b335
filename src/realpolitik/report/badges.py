"""How far a result rests on a published model, and how such forecasts did before."""

from realpolitik.models.registry import MODELS

__all__ = ["BADGES", "badge", "record"]

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
