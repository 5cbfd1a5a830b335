"""Claims and what the models find about them, in words."""

from collections.abc import Mapping

from realpolitik.ensemble.results import ClaimResult
from realpolitik.models.registry import MODELS
from realpolitik.report.names import Names
from realpolitik.report.numbers import amount, runs
from realpolitik.report.sentences.differences import WORDS
from realpolitik.scenario.claim import Claim, ClaimTest

__all__ = ["finding", "speaker", "tally", "tested_as"]

COUNTED = {
    "the models agree": "the models agree with {}",
    "the models find the opposite": "find the opposite for {}",
    "the models find no effect": "find no effect for {}",
    "depends on the inputs": "{} depend on the inputs",
    "not tested in this run": "{} were not tested in this run",
    "no model here can test this": "{} no model here can test",
}


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
    return f"{verdict}: {tested_as(claim.test, names)} {runs(result.share)} under these inputs."


def tested_as(test: ClaimTest, names: Names) -> str:
    """The quantity that would move if the claim held."""
    name, _, item = test.quantity.partition("/")
    what = WORDS.get(name, name.replace("_", " "))
    issue = names.issue(test.about)
    about = issue if issue != test.about else names.item(test.about, item)
    model = MODELS[test.model].title if test.model in MODELS else test.model
    text = f"the {what} ({about}; {model})"
    if test.what_if:
        return f"{text} {test.expect} under “{names.what_if(test.what_if)}”"
    return f"{text} lies {test.expect} {amount(test.value or 0.0)}"
