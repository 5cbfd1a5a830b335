"""Who inside an actor carries or stops a course, and what winning them over takes."""

from realpolitik.report.answers import Answers
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.numbers import PERCENT, near, rough, runs, whole
from realpolitik.report.sections.parts import Block, Line, Table
from realpolitik.scenario.polity import Polity

__all__ = ["polities"]

OFTEN = 0.1


def polities(case: Case) -> list[Block]:
    """One block a polity with more than one faction."""
    blocks = []
    for polity in case.scenario.polities:
        found = case.answers("factions", polity.id)
        if found is not None and len(polity.factions) > 1:
            blocks.append(_block(case, polity, found))
    return blocks


def _block(case: Case, polity: Polity, found: Answers) -> Block:
    prices = case.answers("flip_prices", polity.id)
    lines = [Line("Where it stands", _centres(found)), Line("Pivot", _pivot(polity, found, case))]
    if prices is not None:
        lines.append(Line("The proposal", _carried(polity, prices)))
        lines.append(Line("Cheapest to win over", _bought(polity, prices, case.names)))
    ran = ("factions",) if prices is None else ("factions", "flip_prices")
    return Block(
        f"polity-{polity.id}",
        polity.name,
        lines=lines,
        tables=[_table(case, polity, found, prices)],
        closing=[badge(*ran)],
    )


def _centres(found: Answers) -> str:
    return (
        f"the weighted mean of its factions is {near(found.middle('mean'))}, their weighted median "
        f"{near(found.middle('median'))}. Which of the two speaks for it is not decided here."
    )


def _pivot(polity: Polity, found: Answers, case: Case) -> str:
    shares = {f.actor: found.share("at_median", f.actor) for f in polity.factions}
    first = [a for a in sorted(shares, key=lambda a: -shares[a]) if shares[a] >= OFTEN]
    if not first:
        return "no faction stands at the median in more than 1 of 10 runs."
    said = ", ".join(f"{case.names.the(a)} {runs(shares[a])}" for a in first)
    return f"at the median stands {said}."


def _carried(polity: Polity, prices: Answers) -> str:
    return (
        f"{near(polity.proposal.best)} against {near(polity.reversion.best)} if it fails; the "
        f"factions that prefer it reach the quota {runs(prices.share('carried'))}."
    )


def _bought(polity: Polity, prices: Answers, names: Names) -> str:
    best, band = prices.best("price"), prices.band("price")
    unit = f" ({polity.flip_unit})" if polity.flip_unit else ""
    if best == 0:
        start = "at the best estimates nobody has to be won over"
    elif prices.finite("price") == 0:
        return "no set of factions that can be won over reaches the quota."
    else:
        set_ = tuple(f.actor for f in polity.factions if prices.best("bought", f.actor))
        who = f"{names.actors(set_)}, at a price" if set_ else "a price"
        start = f"at the best estimates {who} of about {rough(best)}{unit}"
    free = ", 0 where it is carried as it is" if prices.share("carried") > 0 else ""
    return f"{start}; {_close(band.low)} to {rough(band.high)} in 8 of 10 runs{free}."


def _close(value: float) -> str:
    """A price; below one it is carried as it is."""
    return "0" if value < 1 else rough(value)


def _table(case: Case, polity: Polity, found: Answers, prices: Answers | None) -> Table:
    total = sum(faction.weight.best for faction in polity.factions)
    head = ["Faction", "Weight, %", "Position", "At the median", "Power in coalitions, %"]
    if prices is not None:
        head += ["Prefers the proposal", "In the cheapest set", "Price if it must be won over"]
    rows = []
    for faction in polity.factions:
        name = faction.actor
        row = [
            case.names.actor(name),
            whole(PERCENT * faction.weight.best / total) if total else "–",
            _position(case, polity, name),
            runs(found.share("at_median", name)),
            whole(PERCENT * found.middle("power", name)),
        ]
        if prices is not None:
            price = prices.best("price_with", name)
            row += [
                runs(prices.share("support", name)),
                runs(prices.share("bought", name)),
                _price(price, bool(prices.best("support", name))),
            ]
        rows.append(row)
    caption = "Factions: weight, position and price at the best estimates; the rest over the runs"
    return Table(caption, head, rows, (1, 2, 4), stacked=True, folded=True)


def _price(price: float, supports: bool) -> str:
    if supports:
        return "needs no winning over"
    return rough(price) if price < float("inf") else "cannot be won over"


def _position(case: Case, polity: Polity, faction: str) -> str:
    estimate = case.located.get(f"stances/{faction}/{polity.issue}/position")
    return "–" if estimate is None else whole(estimate.best)
