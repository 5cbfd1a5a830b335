"""The one list of models. A new model adds its line here; others join by an entry point.

Third parties register under the entry point group ``realpolitik.models``: the entry's name is the
model's name, its value the module and attribute of a `Model`.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from realpolitik.errors import UnknownNameError
from realpolitik.models.contract import Model

__all__ = ["MODELS", "Registry"]

LISTED = (
    "bargaining.calibrated",
    "bargaining.challenge",
    "bargaining.egalitarian",
    "bargaining.kalai_smorodinsky",
    "bargaining.mean",
    "bargaining.median",
    "bargaining.nash",
    "bargaining.position_exchange",
    "bargaining.probabilistic_condorcet",
    "bargaining.procedural",
    "bargaining.spatial_politics",
    "bargaining.utilitarian",
    "crisis.sustainment",
    "crisis.contest",
    "crisis.bargaining_range",
    "crisis.guarantee_window",
    "crisis.break_even_backing",
    "crisis.backing_chain",
    "crisis.backing_map",
    "crisis.sustainability",
    "crisis.commitment",
    "crisis.linkage",
    "crisis.position_gains",
    "crisis.wedge",
    "crisis.theatres",
    "crisis.budget",
    "crisis.game_tree",
    "domestic.factions",
    "domestic.flip_prices",
    "domestic.win_set",
    "domestic.ratification",
    "domestic.win_region",
    "domestic.two_level",
    "domestic.voting_power",
    "domestic.constructive_abstention",
    "domestic.pivotal_members",
    "alignment.combined_tie",
    "alignment.strategic_triangle",
    "alignment.balance",
    "alignment.frustration",
    "alignment.landscape",
    "alignment.common_enemy",
    "lab.tie_dynamics",
    "lab.coalition_stability",
    "lab.threat_and_commitment",
    "lab.war_of_attrition",
    "lab.learning_by_fighting",
    "lab.lanchester",
    "lab.demand_under_risk",
    "lab.mutual_optimism",
    "lab.coercion",
    "lab.repeated_dilemma",
    "lab.tariff_game",
    "lab.selectorate",
    "lab.blotto",
    "lab.guns_and_butter",
    "lab.arms_race",
    "lab.rubinstein",
    "lab.baron_ferejohn",
    "lab.banks_duggan",
)


class Registry(Mapping[str, Model[..., Any]]):
    """Models by name, imported when asked for."""

    def __init__(self, listed: tuple[str, ...], group: str = "realpolitik.models") -> None:
        self._paths = {path.rsplit(".", 1)[1]: f"realpolitik.models.{path}" for path in listed}
        self._group = group

    def _others(self) -> dict[str, Any]:
        return {entry.name: entry for entry in entry_points(group=self._group)}

    def __getitem__(self, name: str) -> Model[..., Any]:
        if name in self._paths:
            found: Model[..., Any] = getattr(import_module(self._paths[name]), name)
            return found
        others = self._others()
        if name in others:
            loaded: Model[..., Any] = others[name].load()
            return loaded
        raise UnknownNameError("model", name, self)

    def __contains__(self, name: object) -> bool:
        return name in self._paths or name in self._others()

    def __iter__(self) -> Iterator[str]:
        yield from self._paths
        yield from (name for name in self._others() if name not in self._paths)

    def __len__(self) -> int:
        return sum(1 for _ in self)


MODELS = Registry(LISTED)
