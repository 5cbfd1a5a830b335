"""Whether each offer would outlive the expected shift of power."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import runs
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.report.sentences import commitment as words
from realpolitik.scenario.conflict import Conflict, Outlook

__all__ = ["commitments", "in_short"]

MODEL = "commitment"


def in_short(case: Case, conflict: Conflict) -> list[Line]:
    """The verdict on the offer nearest to agreement, in one sentence."""
    found, chain = case.answers(MODEL, conflict.id), case.answers("backing_chain", conflict.id)
    if found is None or chain is None or not conflict.offers:
        return []
    nearest = max(conflict.offers, key=lambda offer: chain.share("offer_inside", offer.id))
    text = words.verdict(found, nearest.id, conflict, case.names)
    return [Line("Would it hold", f"“{nearest.name}” {text}")]


def commitments(case: Case) -> list[Block]:
    """One block a conflict with an outlook."""
    blocks = []
    for conflict in case.scenario.conflicts:
        found = case.answers(MODEL, conflict.id)
        if found is not None and conflict.outlook is not None:
            blocks.append(_block(case, conflict, conflict.outlook, found))
    return blocks


def _block(case: Case, conflict: Conflict, outlook: Outlook, found: Answers) -> Block:
    chain = case.answers("backing_chain", conflict.id)
    now = chain.middle("win_probability") if chain else float("nan")
    lines = [
        Line(offer.name, words.verdict(found, offer.id, conflict, case.names))
        for offer in conflict.offers
    ]
    lines += [Line(lead, text) for lead, text in words.better_now(found, conflict, case.names)]
    return Block(
        f"commitment-{conflict.id}",
        f"Would a settlement outlive a shift of power? {conflict.name}",
        [words.intro(outlook, conflict, now, case.names)],
        lines,
        tables=[_table(case, conflict, found)] if conflict.offers else [],
        closing=[badge(MODEL)],
    )


def _table(case: Case, conflict: Conflict, found: Answers) -> Table:
    challenger, defender = (
        case.names.actor(side) for side in (conflict.challenger, conflict.defender)
    )
    head = (
        "Offer",
        f"Lasts from a later chance of {case.names.the(conflict.challenger)}",
        "to",
        "Lasts",
        f"{challenger} reopens",
        f"{defender} reopens",
    )
    rows = [
        (
            offer.name,
            _end(found.middle("lasting_low", offer.id), 0.0),
            _end(found.middle("lasting_high", offer.id), 1.0),
            runs(words.lasts(found, offer.id)),
            runs(found.share("challenger_reopens", offer.id)),
            runs(found.share("defender_reopens", offer.id)),
        )
        for offer in conflict.offers
    ]
    return Table(
        "Which offers last, middle of the runs", head, rows, (1, 2), stacked=True, folded=True
    )


def _end(value: float, limit: float) -> str:
    """An end of the lasting chances, within what a chance can be."""
    bounded = max(value, limit) if limit == 0 else min(value, limit)
    return words.chance(bounded)
