"""Which function carries out which change."""

from collections.abc import Callable
from typing import Any

from realpolitik.scenario import changes
from realpolitik.scenario.interventions.adding import add_actor, remove_actor
from realpolitik.scenario.interventions.conflicts import scale_backing, set_offer
from realpolitik.scenario.interventions.experts import ask_only
from realpolitik.scenario.interventions.joining import join_actors
from realpolitik.scenario.interventions.numbers import (
    scale_estimates,
    set_estimates,
    shift_estimates,
)
from realpolitik.scenario.interventions.sources import remove_source
from realpolitik.scenario.interventions.splitting import split_actor
from realpolitik.scenario.interventions.stances import use_stance
from realpolitik.scenario.interventions.ties import flip_tie, set_tie, shift_tie
from realpolitik.scenario.model import Scenario

__all__ = ["VERBS"]

VERBS: dict[type, Callable[[Scenario, Any], Scenario]] = {
    changes.Set: set_estimates,
    changes.Shift: shift_estimates,
    changes.Scale: scale_estimates,
    changes.RemoveActor: remove_actor,
    changes.AddActor: add_actor,
    changes.SplitActor: split_actor,
    changes.JoinActors: join_actors,
    changes.SetTie: set_tie,
    changes.ShiftTie: shift_tie,
    changes.FlipTie: flip_tie,
    changes.ScaleBacking: scale_backing,
    changes.SetOffer: set_offer,
    changes.RemoveSource: remove_source,
    changes.UseStance: use_stance,
    changes.AskOnly: ask_only,
}
