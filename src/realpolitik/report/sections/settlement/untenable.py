"""What "untenable" may mean: three verdicts, each by itself."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.numbers import rough, runs
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.conflict import Conflict, Supply

__all__ = ["exhaustion", "untenable"]

MODEL = "sustainability"


def untenable(case: Case) -> list[Block]:
    """One block a conflict with a supply."""
    blocks = []
    for conflict in case.scenario.conflicts:
        found = case.answers(MODEL, conflict.id)
        if found is not None and conflict.supply is not None:
            blocks.append(_block(case, conflict, conflict.supply, found))
    return blocks


def exhaustion(found: Answers, supply: Supply) -> str:
    """Whether the stock is used up within the horizon."""
    unit = supply.horizon.unit or "periods"
    horizon = f"{unit}: {rough(supply.horizon.best)}"
    text = f"the stock is used up within the horizon ({horizon}) {runs(found.share('exhausted'))}"
    ever = found.finite("depletion_time")
    if ever == 0:
        return f"{text}; own production and aid cover what is used up in all runs."
    after = f"after {rough(found.middle('depletion_time'))} {unit} in the middle of those"
    return f"{text}; at some time it is used up {runs(ever)}, {after}."


def _block(case: Case, conflict: Conflict, supply: Supply, found: Answers) -> Block:
    names = case.names
    challenger, defender = names.the(conflict.challenger), names.the(conflict.defender)
    lines = [
        Line("Exhaustion", exhaustion(found, supply)),
        Line(
            "Dominated by an offer",
            f"{defender} does at least as well by the offer as by war; the table says in how "
            "many runs.",
        ),
        Line(
            "Outside the range",
            f"{challenger} or {defender} prefers war to the offer; the table says who, "
            "in how many runs.",
        ),
    ]
    head = (
        "Offer",
        "War dominated by it",
        f"Outside: {challenger} prefers war",
        f"Outside: {defender} prefers war",
    )
    rows = [
        (
            offer.name,
            *(
                runs(found.share(flag, offer.id))
                for flag in ("dominated", "below_range", "above_range")
            ),
        )
        for offer in conflict.offers
    ]
    heading = f"Is the war “untenable” for {defender}? Three verdicts"
    text = [
        "The word can mean three things. They are answered one by one and never added up: one may "
        "hold without the others. None says that anybody stops fighting."
    ]
    tables = [Table("Offers against war", head, rows, stacked=True)] if rows else []
    return Block(
        f"untenable-{conflict.id}", heading, text, lines, tables=tables, closing=[badge(MODEL)]
    )
