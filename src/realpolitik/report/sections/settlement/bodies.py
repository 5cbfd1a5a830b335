"""Who decides in a body: by its rule alone, and by what its members want."""

from collections import Counter
from collections.abc import Sequence

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import PERCENT, near, runs, span
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.polity import Body

__all__ = ["bodies"]

TOP = 6
OFTEN = 0.1


def bodies(case: Case) -> list[Block]:
    """One block a body."""
    blocks = []
    for body in case.scenario.bodies:
        power = case.answers("voting_power", body.id)
        if power is not None:
            blocks.append(_block(case, body, power, case.answers("pivotal_members", body.id)))
    return blocks


def _block(case: Case, body: Body, power: Answers, pivots: Answers | None) -> Block:
    text = ["Power by the rule alone ignores what members want; read it beside the pivots."]
    lines = _pivots(case, body, pivots) if pivots is not None else []
    shown = _shown(case, body, power)
    ran = ("voting_power",) if pivots is None else ("voting_power", "pivotal_members")
    return Block(
        f"body-{body.id}",
        f"Who decides: {body.name}",
        text,
        lines,
        tables=[_table(case, body, shown, power, pivots)],
        closing=[badge(*ran)],
    )


def _shown(case: Case, body: Body, power: Answers) -> Sequence[str]:
    """The strongest members, and those that are actors of their own."""
    known = {actor.id for actor in case.scenario.actors}
    first = sorted(body.members, key=lambda m: -power.best("shapley_shubik", m))[:TOP]
    shared = Counter(body.actors.get(member, member) for member in body.members)
    own = [
        member
        for member in body.members
        if (actor := body.actors.get(member, member)) in known and shared[actor] == 1
    ]
    equal = len({round(power.best("shapley_shubik", m), 9) for m in body.members}) == 1
    chosen = own if equal and own else {*first, *own}
    return sorted(chosen, key=lambda m: (-power.best("shapley_shubik", m), body.members.index(m)))


def _pivots(case: Case, body: Body, pivots: Answers) -> list[Line]:
    """Whose consent a move needs last in each direction, and what no vote can move."""
    lines = []
    for lead, flag in (("A move up needs last", "is_upward"), ("A move down", "is_downward")):
        speakers = {body.actors.get(member, member): member for member in body.members}
        shares = {actor: pivots.share(flag, member) for actor, member in speakers.items()}
        order = sorted(shares, key=lambda actor: -shares[actor])
        often = [actor for actor in order if shares[actor] >= OFTEN]
        said = ", ".join(f"{_actor(case, actor)} {runs(shares[actor])}" for actor in often)
        lines.append(Line(lead, f"{said}." if said else "no member in more than 1 of 10 runs."))
    low, high = pivots.middle("low"), pivots.middle("high")
    if low == low:
        place = near(low) if abs(high - low) < 2.5 else span(low, high)
        issue = case.names.issue(body.issue or "")
        lines.append(Line("No vote moves", f"a state of “{issue}” that lies at {place}."))
    return lines


def _actor(case: Case, name: str) -> str:
    known = case.names.the(name)
    return _member(case, name) if known == name else known


def _member(case: Case, name: str) -> str:
    called = case.names.actor(name)
    return name.replace("-", " ").title() if called == name else called


def _table(
    case: Case, body: Body, shown: Sequence[str], power: Answers, pivots: Answers | None
) -> Table:
    head = ["Member", "Shapley-Shubik, %", "Banzhaf, %"]
    if pivots is not None:
        head += ["Pivot for a move up", "Pivot for a move down"]
    rows = []
    for member in shown:
        row = [
            _member(case, member),
            f"{PERCENT * power.best('shapley_shubik', member):.1f}",
            f"{PERCENT * power.best('banzhaf', member):.1f}",
        ]
        if pivots is not None:
            row += [runs(pivots.share(flag, member)) for flag in ("is_upward", "is_downward")]
        rows.append(row)
    count = len(body.members)
    caption = f"{len(shown)} of {count} members" if len(shown) < count else f"All {count} members"
    return Table(caption, head, rows, (1, 2), folded=True)
