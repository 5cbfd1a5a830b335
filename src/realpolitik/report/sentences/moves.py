"""Why an actor moves, round by round, in plain words."""

from collections.abc import Sequence
from itertools import groupby

from realpolitik.report.moves.courses import Course, Move
from realpolitik.report.moves.why import KINDS, Bargain, Demand, Reason
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal, runs, whole
from realpolitik.scenario.model import Issue

__all__ = ["AT_BEST", "FEW", "RULES", "absent", "course", "moved", "still"]

AT_BEST = (
    "One run, with every input at its best estimate: the ranges of the inputs are not in it. It "
    "shows how each model reasons. Points are rounded to whole ones here."
)
FEW = "fewer than two actors have a position on every issue, and it plays all issues at once."
RULES = {
    "challenge": (
        "In the challenge model, every round each actor weighs challenging every other. Who "
        "expects to lose gives way to one demand: a lost confrontation before a compromise, a "
        "compromise before giving in. Each issue is played by itself."
    ),
    "spatial_politics": (
        "In the Spatial Model of Politics, every turn each actor challenges at most one other, "
        "over all issues at once; a bargain is proposed, and each actor's bargains go to an "
        "election by weight. It stops once a turn moves less than 2 % of what the first one did. "
        "The saliences are divided by the largest sum of any actor, as the model asks for sums up "
        "to 1."
    ),
}
GAVE = {
    "confrontation": "it loses a confrontation with {other}, which stands to gain more",
    "compromise": "it meets {other} part of the way: it stands to lose less than the other to gain",
    "capitulation": "it gives in to {other}: it stands to lose more than the other to gain",
}
COME_FIRST = {name: place for place, name in KINDS.items()}


def course(found: Course, issue: Issue) -> str:
    """Where the weighted mean goes and how the rounds end."""
    start, end, last = found.mean[0], found.mean[-1], len(found.mean) - 1
    if last == 0 or not any(found.moves):
        return f"Nobody moves; the weighted mean stays at {whole(start)}."
    return (
        f"The weighted mean goes from {whole(start)} to {whole(end)} in {last} rounds, nearest to "
        f"“{issue.wording(float(end))}”. {found.ending}"
    )


def absent(actors: Sequence[str], names: Names) -> str:
    """Who is left out of a model of all issues at once."""
    return f"Left out, as they have no position on some issue: {names.actors(tuple(actors))}."


def still(turn: int) -> str:
    """A round without a move."""
    return "Where they start." if turn == 0 else "Nobody moves by half a point or more."


def moved(move: Move, names: Names) -> str:
    """What an actor does in a round, and why: 'from 80 to 72: it meets France part of the way'."""
    return f"from {whole(move.start)} to {whole(move.end)}; {_why(move.reason, move, names)}"


def _why(reason: Reason, move: Move, names: Names) -> str:
    if reason.bargain is not None:
        return _bargain(reason.bargain, reason.queue, move, names)
    if reason.taken is None:
        return "no demand is on record."
    taken = reason.taken
    gave = GAVE[taken.kind].format(other=names.the(taken.other))
    expects = (
        f"{gave} (expected of a challenge: own {_signed(taken.own_gain)}, the other's "
        f"{_signed(taken.other_gain)})"
    )
    return f"{expects}. {_chosen(reason, names)}"


def _chosen(reason: Reason, names: Names) -> str:
    """The demands it did not take, and the rule that chose."""
    taken = reason.taken
    if taken is None or not reason.others:
        return "The only demand it faces."
    ranked = sorted(reason.others, key=lambda demand: COME_FIRST[demand.kind])
    listed = "; ".join(
        f"{kind}: {', '.join(_asked(demand, names) for demand in same)}"
        for kind, same in groupby(ranked, key=lambda demand: demand.kind)
    )
    alike = [demand for demand in reason.others if demand.kind == taken.kind]
    rule = f"A {taken.kind} comes first"
    if alike and taken.kind == "compromise":
        rule = "Of compromises it takes the one with the lowest weighted point"
    elif alike:
        rule = f"Of demands of this kind ({taken.kind}) it takes the nearest"
    return f"{rule}. Not taken: {listed}."


def _asked(demand: Demand, names: Names) -> str:
    return f"{names.the(demand.other)} (to {whole(demand.point)})"


def _bargain(taken: Bargain, queue: int, move: Move, names: Names) -> str:
    choice = "its only bargain" if queue == 1 else f"of {queue} bargains it is party to"
    chance = f"thinks to prevail {runs(taken.chance).replace('runs', 'cases')}"
    if taken.proposer == move.actor:
        return f"it challenges {names.the(taken.target)} and {chance}; its own bargain, {choice}."
    return (
        f"it takes the bargain of {names.the(taken.proposer)}, which challenges "
        f"{names.the(taken.target)} and {chance}; {choice}."
    )


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{decimal(abs(value))}"
