"""Claims and what the models find about them, in words."""

from collections.abc import Mapping

from realpolitik.ensemble.results import ClaimResult
from realpolitik.models.registry import MODELS
from realpolitik.report.names import Names
from realpolitik.report.numbers import amount, runs
from realpolitik.scenario.claim import Claim, ClaimTest

__all__ = ["as_tested", "finding", "speaker", "tally"]

COUNTED = {
    "the models agree": "the models agree with {}",
    "the models find the opposite": "find the opposite for {}",
    "the models find no effect": "find no effect for {}",
    "depends on the inputs": "{} depend on the inputs",
    "not tested in this run": "{} were not tested in this run",
    "no model here can test this": "{} no model here can test",
}


QUANTITIES = {
    "settlement": "the settlement on {about}",
    "low": "the lower end of the range of deals",
    "high": "the upper end of the range of deals",
    "win_probability": "the challenger's chance in the contest",
    "side_payment": "the side payment that the turn would take",
    "room": "what the divider could still pay if “{item}” is right",
    "share": "the share of support that rests on common enemies",
    "gap": "the spending that no named source pays for",
    "effort": "the effort left for “{item}”",
    "support_share": "the weight behind the proposal",
    "mean": "the weighted mean of the factions",
    "median": "the weighted median of the factions",
    "price": "the price of carrying the proposal",
}
FACTS = {
    "exhausted": "that the defender's stock runs out within the horizon",
    "dominated": "that “{item}” is no worse for the defender than war",
    "offer_inside": "that “{item}” lies in the range of deals",
    "window_open": "that a guarantee can hold “{item}”",
    "feasible": "that the turn pays for the divider if “{item}” is right",
    "carried": "that the proposal is carried at home",
    "package": "that the best package holds “{item}”",
    "single_feasible": "that “{item}” alone suits everybody",
    "challenger_reopens": "that the challenger would reopen “{item}”",
    "defender_reopens": "that the defender would reopen “{item}”",
    "inefficient": "that the shift of power breaks any deal",
}
TURNS = {"rises": "comes true", "falls": "ceases to be true"}
HOLDS = {"above": "is true", "below": "is not true"}


def tally(verdicts: Mapping[str, int]) -> str:
    """How many claims got which verdict."""
    parts = [COUNTED[v].format(verdicts[v]) for v in COUNTED if verdicts.get(v)]
    return f"Of {sum(verdicts.values())} claims: {', '.join(parts)}."


def speaker(claim: Claim, names: Names) -> str:
    """Who says it, and how strongly."""
    who = "the author" if claim.speaker == "author" else names.the(claim.speaker)
    strength = f" ({claim.strength})" if claim.strength else ""
    return f"Said by {who}{strength}."


def finding(result: ClaimResult, claim: Claim, names: Names) -> str:
    """The verdict, and what exactly was tested."""
    verdict = f"{result.verdict[:1].upper()}{result.verdict[1:]}"
    if result.share is None or claim.test is None:
        return f"{verdict}: {names.expanded(result.explanation)}."
    return f"{verdict}: {as_tested(claim.test, names)} {runs(result.share)} under these inputs."


def as_tested(test: ClaimTest, names: Names) -> str:
    """The quantity that would move if the claim held, and how the claim says it moves."""
    name, _, item = test.quantity.partition("/")
    words = QUANTITIES.get(name) or FACTS.get(name) or "the " + name.replace("_", " ")
    what = words.format(item=names.item(test.about, item), about=names.item(test.about, ""))
    model = MODELS[test.model].title if test.model in MODELS else test.model
    text = f"{what} ({model})"
    fact = name in FACTS
    if test.what_if:
        move = TURNS[test.expect] if fact else test.expect
        return f"{text} {move} under “{names.what_if(test.what_if)}”"
    if fact:
        return f"{text} {HOLDS[test.expect]}"
    return f"{text} lies {test.expect} {amount(test.value or 0.0)}"
