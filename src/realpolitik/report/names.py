"""What things are called on the page: names instead of ids, words instead of paths."""

import re
from collections.abc import Callable, Iterator, Mapping

from realpolitik.report.input_forms import ENGLISH, InputForms
from realpolitik.report.numbers import PERCENT, amount, decimal, localised, whole
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario

__all__ = ["Names"]

IN_UNIT = ("challenger_strength", "defender_strength", "contribution")
SHARES = ("cost_challenger", "cost_defender", "extra_cost")
DECIMALS = ("salience", "effect", "credibility", "value", "substitutability")
CONTAINERS = ("factions", "gains", "beliefs", "theatres", "payoffs", "gain")
WITH_ARTICLE = ("United", "European", "Netherlands", "Philippines", "Czech", "Dominican", "Gulf")
ON_SCALE = ("position", "judged", "attributed", "stated", "status_quo")


def parts(scenario: Scenario, forms: InputForms) -> dict[tuple[str, str], str]:
    """What the parts tied to a settlement are called, and what is in them, by id and item."""
    found = {(issue.id, ""): issue.name for issue in scenario.issues}
    found |= {(polity.id, ""): polity.name for polity in scenario.polities}
    found |= {(body.id, ""): body.name for body in scenario.bodies}
    found |= {(budget.id, ""): budget.name for budget in scenario.budgets}
    for package in scenario.packages:
        found[package.id, ""] = package.name
        found |= {(package.id, item): words for item, words in package.names.items()}
    actors = {actor.id: actor.name for actor in scenario.actors}
    for realignment in scenario.realignments:
        found[realignment.id, ""] = realignment.name
        for belief in realignment.beliefs:
            found[realignment.id, belief.id] = forms.belief.format(actor=actors[belief.holder])
    for deployment in scenario.deployments:
        found[deployment.id, ""] = deployment.name
        found |= {(deployment.id, theatre.id): theatre.name for theatre in deployment.theatres}
    return found


def _called(part: object) -> Iterator[tuple[str, str]]:
    """Id and name of everything in a scenario that has both, however deep."""
    if isinstance(part, tuple):
        for inner in part:
            yield from _called(inner)
    if not isinstance(part, Frozen):
        return
    name = getattr(part, "name", "")
    if part.key and isinstance(name, str) and name:
        yield part.key, name
    for field in type(part).model_fields:
        inner = getattr(part, field)
        if field == "names" and isinstance(inner, Mapping):
            yield from inner.items()
        yield from _called(inner)


class Names:
    """Looks up what an id or a path of the scenario is called.

    ``forms`` word the inputs in a language.
    """

    def __init__(self, scenario: Scenario, forms: InputForms = ENGLISH) -> None:
        self._scenario, self._forms = scenario, forms
        self._actors = {actor.id: actor.name for actor in scenario.actors}
        self._issues = {issue.id: issue.name for issue in scenario.issues}
        self._conflicts = {conflict.id: conflict for conflict in scenario.conflicts}
        self._what_ifs = {what_if.id: what_if.title for what_if in scenario.what_ifs}
        self._sources = {source.id: source.title for source in scenario.sources}
        self._called = dict(_called(scenario))
        self._parts = parts(scenario, forms)

    def actor(self, name: str) -> str:
        """An actor's neutral name."""
        return self._actors.get(name, name)

    def the(self, name: str) -> str:
        """An actor's name inside a sentence: 'the United States', 'Ukraine'."""
        called = self.actor(name)
        return f"the {called}" if called.split(" ")[0] in WITH_ARTICLE else called

    def actors(self, names: tuple[str, ...]) -> str:
        """Several actors inside a sentence: 'A, B and C'."""
        words = [self.the(name) for name in names]
        return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

    def issue(self, name: str) -> str:
        """An issue's name."""
        return self._issues.get(name, name)

    def what_if(self, name: str) -> str:
        """A what-if's title."""
        return self._what_ifs.get(name, name)

    def source(self, name: str) -> str:
        """A source's title."""
        return self._sources.get(name, name)

    def offer(self, conflict: str, name: str) -> str:
        """The name of an offer in a conflict."""
        known = self._conflicts.get(conflict)
        offers = known.offers if known else ()
        return next((offer.name for offer in offers if offer.id == name), name)

    def item(self, about: str, name: str) -> str:
        """The issue, offer or actor that a result is about; the conflict where there is none."""
        if name in self._issues:
            return self._issues[name]
        if about in self._conflicts and any(o.id == name for o in self._conflicts[about].offers):
            return self.offer(about, name)
        if not name and about in self._conflicts:
            return self._conflicts[about].name
        return self._parts.get((about, name)) or self.actor(name or about)

    def input(self, path: str) -> str:
        """What the estimate at ``path`` is, in words."""
        kind, *rest = path.split("/")
        words: dict[str, Callable[[list[str]], str]] = {
            "actors": lambda r: self._forms.weight.format(actor=self.actor(r[0])),
            "issues": lambda r: self._forms.status_quo.format(issue=self.issue(r[0])),
            "stances": self._stance,
            "layers": lambda r: self._forms.layer.format(layer=r[0]),
            "ties": self._tie,
            "conflicts": self._conflict,
        }
        return words[kind](rest) if kind in words else self._part(rest)

    def value(self, path: str, value: float) -> str:
        """A value of the estimate at ``path``, with its unit."""
        return f"{self._figure(path, value)}{self._unit(path)}"

    def estimate(self, path: str, estimate: Estimate) -> str:
        """Best, and low to high where they differ: '40 (30 to 55)'."""
        best = self.value(path, estimate.best)
        if estimate.is_point:
            return best
        low, high = (self._figure(path, end) for end in (estimate.low, estimate.high))
        return self._forms.range.format(best=best, low=low, high=high)

    def expanded(self, text: str) -> str:
        """A scenario's own text with the titles of what-ifs in place of their ids."""
        for name in sorted(self._what_ifs, key=len, reverse=True):
            text = re.sub(
                rf"(?<![\w-]){re.escape(name)}(?![\w-])", f"“{self._what_ifs[name]}”", text
            )
        return text

    def found(self, collection: str, name: str) -> Frozen | None:
        """The object ``name`` of a collection of the scenario."""
        return next((i for i in getattr(self._scenario, collection) if i.key == name), None)

    def _figure(self, path: str, value: float) -> str:
        last = path.rpartition("/")[2]
        if last in ON_SCALE or "/offers/" in path:
            text = whole(value)
        elif last in SHARES:
            text = whole(PERCENT * value)
        else:
            text = decimal(value) if last in DECIMALS else amount(value)
        return localised(text, self._forms.locale)

    def _unit(self, path: str) -> str:
        last = path.rpartition("/")[2]
        if last in SHARES:
            return self._forms.of_stake
        unit = self._conflicts[path.split("/")[1]].unit if last in IN_UNIT else ""
        return f" {unit}" if unit else ""

    def _part(self, rest: list[str]) -> str:
        """Something inside a part of the scenario: 'The part: Actor, cost of winning it over'."""
        words = [self._word(element) for element in rest[1:] if element not in CONTAINERS]
        return f"{self._word(rest[0])}: {', '.join(words)}" if words else self._word(rest[0])

    def _word(self, name: str) -> str:
        for known in (self._actors, self._issues, self._called):
            if name in known:
                return known[name]
        return self._forms.words.get(name, name.replace("_", " "))

    def _stance(self, rest: list[str]) -> str:
        actor, issue, what = self.actor(rest[0]), self.issue(rest[1]), rest[2]
        form = self._forms.stance.get(what, self._forms.variant)
        return form.format(actor=actor, issue=issue, kind=what)

    def _tie(self, rest: list[str]) -> str:
        pair = self._forms.joined.join(self.actor(actor) for actor in rest[0].split("--"))
        return self._forms.tie.format(pair=pair, layer=rest[1])

    def _conflict(self, rest: list[str]) -> str:
        conflict = self._conflicts[rest[0]]
        where = f" ({conflict.name})" if len(self._conflicts) > 1 else ""
        return self._in_conflict(conflict, rest[1:]) + where

    def _in_conflict(self, conflict: Conflict, rest: list[str]) -> str:
        if rest[0] == "patrons":
            patron, defender = self.actor(rest[1]), self.actor(conflict.defender)
            form = self._forms.backing.get(rest[2], self._forms.backing["effect"])
            return form.format(patron=patron, defender=defender)
        if rest[0] == "offers":
            return self._forms.offer.format(offer=self.offer(conflict.id, rest[1]))
        form = self._forms.conflict.get("/".join(rest), " ".join(rest))
        return form.format(
            challenger=self.actor(conflict.challenger), defender=self.actor(conflict.defender)
        )
