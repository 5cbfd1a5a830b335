"""What the sources claim, and what the models find about it."""

from collections import Counter

from realpolitik.ensemble.results import ClaimResult
from realpolitik.report.badges import records
from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.sections.parts import Block, Line, Section
from realpolitik.report.sentences import claims as words
from realpolitik.scenario.claim import Claim

__all__ = ["claims"]


def claims(case: Case) -> Section:
    """Each claim with who says it and the finding, the testable ones first."""
    forecast, names = case.forecast, case.names
    known = {claim.id: claim for claim in case.scenario.claims}
    if not known:
        return Section("claims", "Claims audit", ["The scenario records no claims."])
    text = [
        "If-then statements of the sources, each a claim of its speaker. A test shows only the "
        "quantity it names; it does not prove the sentence.",
        words.tally(Counter(result.verdict for result in forecast.claims)),
    ]
    tested = [r for r in forecast.claims if r.share is not None]
    rest = [r for r in forecast.claims if r.share is None]
    blocks = []
    if tested:
        lines = [_line(r, known[r.claim], names) for r in tested]
        tests = [known[r.claim].test for r in tested]
        closing = records(test.model for test in tests if test is not None)
        blocks.append(Block("claims-tested", "Tested", lines=lines, closing=closing, wide=True))
    if rest:
        lines = [_line(r, known[r.claim], names) for r in rest]
        blocks.append(Block("claims-open", "Not tested here, and why", lines=lines, wide=True))
    return Section("claims", "Claims audit", text, blocks)


def _line(result: ClaimResult, claim: Claim, names: Names) -> Line:
    lead = f"{claim.id}: if {claim.condition}, then {claim.consequence}"
    parts = [words.speaker(claim, names), words.finding(result, claim, names)]
    if claim.contradicts:
        parts.append(f"Cannot hold together with {', '.join(claim.contradicts)}.")
    return Line(lead, " ".join(parts))
