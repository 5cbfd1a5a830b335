"""Why a model that a part of a scenario feeds is not played on it."""

import re
from typing import Any

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.run import evaluate
from realpolitik.ensemble.tie_frames import MOST_ACTORS
from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Model

__all__ = ["refusal"]

ACTOR = re.compile(r"actor (\d+)")  # as models name an actor: by its place


def refusal(model: Model[..., Any], frame: Frame, *, named: bool) -> str:
    """The reason in one line, '' if it is played; ``named``: whether the user asked for it."""
    actors = frame.axes.get("actor", ())
    if frame.kind == "network" and len(actors) > MOST_ACTORS:
        return (
            f"'{frame.about}' has {len(actors):,} actors, and a forecast takes {MOST_ACTORS}; list "
            "fewer under networks, or call the model from Python"
        )
    if model.most_actors is not None and len(actors) > model.most_actors and not named:
        return f"it takes long with {len(actors)} actors; name it (--model {model.name}) to run it"
    return _refused(model, frame, actors) if frame.kind == "issues" else ""


def _refused(model: Model[..., Any], frame: Frame, actors: tuple[str, ...]) -> str:
    """What the model itself says against negotiated issues, its actors by name."""
    try:
        evaluate(model, frame, frame.best(), **model.forecast_options)
    except ModelInputError as error:
        return ACTOR.sub(lambda found: actors[int(found[1])], str(error))
    return ""
