"""What each party's ratifiers accept, and where that overlaps."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import near, runs, span, whole
from realpolitik.report.sections.parts import Block, Table
from realpolitik.scenario.polity import Polity

__all__ = ["overlap", "win_sets"]

MODEL = "win_set"


def win_sets(case: Case) -> list[Block]:
    """One block an issue on which polities ratify."""
    blocks = []
    for issue in case.scenario.issues:
        found = case.answers(MODEL, issue.id)
        if found is not None:
            parties = [p for p in case.scenario.polities if p.issue == issue.id]
            text = overlap(found, parties)
            table = _table(found, parties)
            heading = f"What would be ratified on {issue.name}?"
            name = f"win-set-{issue.id}"
            blocks.append(Block(name, heading, [text], tables=[table], closing=[badge(MODEL)]))
    return blocks


def overlap(found: Answers, parties: list[Polity]) -> str:
    """How often there is anything to ratify beside what holds anyway, and where."""
    alone = found.status("overlap_low", "collapsed")
    unknown = found.status("overlap_low", "nobody")
    fallback = near(parties[0].reversion.best)
    who = "all of them accept" if len(parties) > 1 else "its factions accept"
    low, high = (_on_scale(found.middle(f"overlap_{end}")) for end in ("low", "high"))
    return (
        f"Without agreement {fallback} holds. There is something else that {who} "
        f"{runs(1 - alone - unknown)}; the middle of the runs is {span(low, high)}."
    )


def _table(found: Answers, parties: list[Polity]) -> Table:
    rows = [
        (p.name, *(whole(_on_scale(found.middle(end, p.id))) for end in ("low", "high")))
        for p in parties
    ]
    ends = (whole(_on_scale(found.middle(f"overlap_{end}"))) for end in ("low", "high"))
    if len(parties) > 1:
        rows.append(("Overlap of all", *ends))
    head = ("Party", "Accepts from", "to")
    return Table(
        "Win-sets on the scale of 100, middle of the runs", head, rows, (1, 2), folded=True
    )


def _on_scale(value: float) -> float:
    """Agreements lie between 0 and 100, whatever else would be accepted."""
    return value if value != value else min(max(value, 0.0), 100.0)
