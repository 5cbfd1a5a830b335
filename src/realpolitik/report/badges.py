"""How far a result rests on a published model."""

from realpolitik.models.registry import MODELS

__all__ = ["BADGES", "badge"]

BADGES = {
    "published": "as published",
    "reduced form": "our own reduced form of published arguments",
}


def badge(*names: str) -> str:
    """The badges of the models behind a result: 'Win-sets: as published.'"""
    return " ".join(f"{MODELS[name].title}: {BADGES[MODELS[name].badge]}." for name in names)
