"""The claims audit: what the models find about each conditional of the sources."""

from collections.abc import Sequence

from realpolitik.ensemble.results import ClaimResult, Difference, Key, Summary
from realpolitik.scenario.claim import Claim, ClaimTest, Question
from realpolitik.scenario.model import Scenario

__all__ = ["fits", "judge_claims"]

STRONG = 0.8  # share of runs from which a direction counts as found


def judge_claims(
    scenario: Scenario,
    rows: Sequence[Summary],
    changes: Sequence[Difference],
    unread: Sequence[str],
) -> tuple[ClaimResult, ...]:
    """One result a claim, in the order of the scenario."""
    return tuple(_judge(claim, rows, changes, unread) for claim in scenario.claims)


def _judge(
    claim: Claim, rows: Sequence[Summary], changes: Sequence[Difference], unread: Sequence[str]
) -> ClaimResult:
    test = claim.test
    if test is None:
        return ClaimResult(claim.id, "no model here can test this", None, claim.untestable)
    if test.what_if is not None:
        return _by_difference(claim, test, changes, unread)
    return _by_level(claim, test, rows)


def fits(key: Key, test: ClaimTest | Question) -> bool:
    """Whether a number is the one the test or question names: 'quantity' or 'quantity/item'."""
    quantity, _, item = test.quantity.partition("/")
    if key.model != test.model or key.quantity != quantity:
        return False
    if item and key.item != item:
        return False
    return not test.about or test.about in (key.about, key.item)


def _by_difference(
    claim: Claim, test: ClaimTest, changes: Sequence[Difference], unread: Sequence[str]
) -> ClaimResult:
    found = [d for d in changes if d.what_if == test.what_if and fits(d.key, test)]
    if not found:
        why = (
            f"no chosen model reads what '{test.what_if}' changes"
            if test.what_if in unread
            else f"'{test.quantity}' of {test.model} was not compared under '{test.what_if}'"
        )
        return ClaimResult(claim.id, "not tested in this run", None, why)
    d = found[0]
    share, against = (d.up, d.down) if test.expect == "rises" else (d.down, d.up)
    moved = f"{test.quantity} {test.expect} in {100 * share:.0f} % of the runs under these inputs"
    return ClaimResult(claim.id, verdict(share, against), share, moved)


def _by_level(claim: Claim, test: ClaimTest, rows: Sequence[Summary]) -> ClaimResult:
    found = [s for s in rows if fits(s.key, test)]
    if not found or test.value is None:
        why = f"'{test.quantity}' of {test.model} was not computed"
        return ClaimResult(claim.id, "not tested in this run", None, why)
    s = found[0]
    above = s.beyond[test.value]
    share = above if test.expect == "above" else 1 - above
    said = f"{test.quantity} {test.expect} {test.value:g} in {100 * share:.0f} % of the runs"
    return ClaimResult(claim.id, verdict(share, 1 - share), share, said)


def verdict(share: float, against: float) -> str:
    """The finding in plain words."""
    if share >= STRONG:
        return "the models agree"
    if against >= STRONG:
        return "the models find the opposite"
    if share == against == 0:
        return "the models find no effect"
    return "depends on the inputs"
