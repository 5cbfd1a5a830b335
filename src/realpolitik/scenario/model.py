"""A scenario: actors, issues, what each wants, who stands with whom, and the wars between them."""

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from realpolitik.scenario.base import Date, Frozen, Id, Number, Text
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.claim import Claim, Question
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.evidence import Evidence, Source
from realpolitik.scenario.explanations import Matrix
from realpolitik.scenario.game import Game
from realpolitik.scenario.network import Network
from realpolitik.scenario.polity import Body, Polity
from realpolitik.scenario.stakes import Budget, Deployment, Package, Realignment

__all__ = ["Actor", "Issue", "Layer", "Point", "Scenario", "Stance", "StanceKind", "Tie"]

StanceKind = Literal["judged", "attributed", "stated"]
Decision = Annotated[
    str, StringConstraints(pattern=r"^(negotiation|vote\(.+\)|actor\(.+\)|state of the world)$")
]
OnScale = Annotated[Number, Field(ge=0, le=100)]


class Actor(Frozen):
    """Who acts. ``name`` is neutral; ``wording`` is what a source calls it, in few words."""

    id: Id
    name: Text
    kind: Literal["state", "organisation", "faction", "person", "movement", "historical"]
    parent: Id | None = None
    wording: Text = ""
    iso3166: Text = ""
    cow: Text = ""
    wikidata: Text = ""
    capability: Estimate | None = None
    evidence: tuple[Id, ...] = ()
    note: Text = ""


class Point(Frozen):
    """A worded point of an issue's scale."""

    at: OnScale
    means: Text

    @property
    def key(self) -> str:
        """The value of the point."""
        return f"{self.at:g}"


class Issue(Frozen):
    """A question with worded points from 0 to 100.

    ``scale``: interval (distances mean something) or order (only the order does).
    ``decided_by``: negotiation, vote(body), actor(id) or state of the world; bargaining models
    apply to negotiations only. ``players`` restricts who takes part.
    """

    id: Id
    name: Text
    question: Text
    points: tuple[Point, ...]
    scale: Literal["interval", "order"] = "order"
    status_quo: Estimate | None = None
    decided_by: Decision = "negotiation"
    players: tuple[Id, ...] = ()
    note: Text = ""

    @property
    def negotiated(self) -> bool:
        """Whether bargaining models apply."""
        return self.decided_by == "negotiation"

    @property
    def decider(self) -> str:
        """The body or actor that decides, or ''."""
        found = re.search(r"\((.+)\)", self.decided_by)
        return found[1] if found else ""

    def wording(self, position: float) -> str:
        """The worded point nearest to ``position``."""
        return min(self.points, key=lambda point: abs(point.at - position)).means


class Stance(Frozen):
    """What an actor wants on an issue, 0-100, and how much it matters to it, 0-1.

    ``stated``: what the actor says; ``attributed``: what ``attributed_by`` says the actor wants;
    ``judged``: what the analyst takes it to be. A run plays one of them: ``use`` where given, else
    the scenario's ``use_stance``. ``capability`` overrides the actor's for this issue.
    """

    actor: Id
    issue: Id
    salience: Estimate
    stated: Estimate | None = None
    attributed: Estimate | None = None
    attributed_by: Text = ""
    judged: Estimate | None = None
    use: StanceKind | None = None
    capability: Estimate | None = None
    note: Text = ""

    @property
    def key(self) -> str:
        """Actor and issue, as in paths."""
        return f"{self.actor}/{self.issue}"

    def played(self, kind: StanceKind) -> StanceKind | None:
        """The variant a run of ``kind`` takes: ``use``, else ``kind``, else the first there is."""
        order: tuple[StanceKind, ...] = (self.use or kind, "judged", "attributed", "stated")
        return next((variant for variant in order if getattr(self, variant) is not None), None)


class Tie(Frozen):
    """A signed tie of a pair on one layer, -1 (hostile) to 1 (allied), with the time it holds."""

    between: tuple[Id, Id]
    layer: Text = "security"
    value: Estimate
    since: Text = ""
    until: Text = ""
    note: Text = ""

    @property
    def key(self) -> str:
        """The pair in alphabetical order, and the layer."""
        return "--".join(sorted(self.between)) + f"/{self.layer}"


class Layer(Frozen):
    """A kind of tie (security, trade, domestic, ...) and its weight in the combined tie."""

    id: Id
    weight: Estimate


class Scenario(Frozen):
    """Everything an analyst writes about one case, as known on ``as_of``.

    ``expert_per``: where estimates hold opinions, a run takes one expert's view of the world, or
    draws an expert anew for each cell.
    """

    format: Literal[1] = 1
    name: Id
    title: Text
    as_of: Date
    horizon: Date
    domain: Text
    language: Text = "en"
    note: Text = ""
    use_stance: StanceKind = "judged"
    expert_per: Literal["run", "cell"] = "run"
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    stances: tuple[Stance, ...] = ()
    layers: tuple[Layer, ...] = ()
    ties: tuple[Tie, ...] = ()
    networks: tuple[Network, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    polities: tuple[Polity, ...] = ()
    bodies: tuple[Body, ...] = ()
    packages: tuple[Package, ...] = ()
    realignments: tuple[Realignment, ...] = ()
    deployments: tuple[Deployment, ...] = ()
    budgets: tuple[Budget, ...] = ()
    games: tuple[Game, ...] = ()
    claims: tuple[Claim, ...] = ()
    hypotheses: tuple[Matrix, ...] = ()
    what_ifs: tuple[WhatIf, ...] = ()
    questions: tuple[Question, ...] = ()
    base_rates: tuple[BaseRate, ...] = ()
