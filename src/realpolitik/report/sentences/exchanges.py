"""Who gave what to whom, and who paid, in plain words."""

from collections.abc import Sequence

from realpolitik.report.moves.exchanges import Exchange, Exchanges, Gift
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal, whole

__all__ = ["PURPOSE", "felt", "none", "paid", "swap", "total"]

PURPOSE = (
    "Two actors on opposite sides of two issues each move on the one they care less about, and "
    "both gain. This explains packages; it forecasts no outcome. Gains are points of the scale "
    "weighted by salience, at the best estimates, in the first round of exchanges."
)
NAMED = 3  # winners and losers named in a sentence


def swap(found: Exchange, names: Names) -> str:
    """Both gifts and what the partners gain."""
    return (
        f"{_gift(found.first, names)}; in return {_gift(found.second, names)}. Each of the two "
        f"gains {decimal(found.gain)}."
    )


def _gift(given: Gift, names: Names) -> str:
    """'on tariffs a move by France from 80 to 40 takes the outcome down by 3.10'."""
    way = "up" if given.shift > 0 else "down"
    return (
        f"on “{names.issue(given.issue)}” a move by {names.the(given.actor)} from "
        f"{whole(given.start)} to {whole(given.end)} takes the outcome {way} by "
        f"{decimal(abs(given.shift))}"
    )


def paid(found: Exchange, names: Names) -> str:
    """Who gains or loses though not party to it."""
    if not found.winners and not found.losers:
        return "Nobody else gains or loses."
    parts = []
    if found.losers:
        parts.append(f"Others pay: {felt(found.losers, names)}")
    if found.winners:
        parts.append(f"gain without giving: {felt(found.winners, names)}")
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def felt(actors: Sequence[tuple[str, float]], names: Names) -> str:
    """Names with what they win or lose, the largest first."""
    said = ", ".join(f"{names.the(actor)} {_signed(change)}" for actor, change in actors[:NAMED])
    more = len(actors) - NAMED
    return f"{said} and {more} more" if more > 0 else said


def total(found: Exchanges, names: Names) -> str:
    """Who pays most over all exchanges of the round."""
    sums = found.own + found.others
    worst, best = int(sums.argmin()), int(sums.argmax())
    count = len(found.made)
    start = "One exchange is made." if count == 1 else f"{count} exchanges are made."
    if sums[worst] >= 0:
        return f"{start} Nobody is worse off by all of them together."
    return (
        f"{start} All of them together, the largest loss falls on {names.the(found.actors[worst])} "
        f"({_signed(sums[worst])}), the largest gain on {names.the(found.actors[best])} "
        f"({_signed(sums[best])})."
    )


def none(found: Exchanges | None) -> str:
    """Why there is no exchange."""
    if found is None:
        return "Exchange needs two negotiated issues; this scenario has fewer."
    return "No two actors stand on opposite sides of two issues in a way that lets both gain."


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{decimal(abs(value))}"
