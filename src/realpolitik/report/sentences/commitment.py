"""Whether an offer outlives the expected shift of power, and who would reopen it.

The conditions compare fighting now with fighting later. They say nothing about the risk of war.
"""

import math

from realpolitik.report.answers import Answers
from realpolitik.report.names import Names
from realpolitik.report.numbers import percent, runs
from realpolitik.scenario.conflict import Conflict, Outlook

__all__ = ["better_now", "chance", "intro", "lasts", "verdict"]

NEVER, ALWAYS = 0.05, 0.95


def chance(value: float) -> str:
    """A winning chance as a rounded threshold: '60 %'; what no chance can reach as 'none'."""
    if math.isnan(value) or not 0 <= value <= 1:
        return "none"
    return percent(value)


def intro(outlook: Outlook, conflict: Conflict, now: float, names: Names) -> str:
    """What is tested, and the shift that the scenario expects."""
    later, challenger = outlook.win_probability_later, names.the(conflict.challenger)
    start = "" if math.isnan(now) else f", now about {percent(now)},"
    return (
        "A deal that both sides prefer to war today can break when power shifts. Tested is whether "
        f"an offer still lies in the range later. {_capital(_of(challenger))} chance in a later "
        f"war{start} is put at {percent(later.best)} ({percent(later.low)} to "
        f"{percent(later.high)}; {later.grade})."
    )


def lasts(found: Answers, offer: str) -> float:
    """The share of runs in which an offer lies in the later range."""
    return 1 - found.share("challenger_reopens", offer) - found.share("defender_reopens", offer)


def verdict(found: Answers, offer: str, conflict: Conflict, names: Names) -> str:
    """Whether an offer lasts, and who would reopen it at what later chance."""
    parts = []
    for side, flag, bound, way in (
        (conflict.challenger, "challenger_reopens", "lasting_high", "above"),
        (conflict.defender, "defender_reopens", "lasting_low", "below"),
    ):
        share, line = found.share(flag, offer), chance(found.middle(bound, offer))
        if share > NEVER and line != "none":
            own = side == conflict.challenger
            whose = "its" if own else _of(names.the(conflict.challenger))
            when = f"if {whose} later winning chance is {way} about {line}"
            parts.append(f"{names.the(side)} would reopen it {when}, {runs(share)}")
        elif share > NEVER:
            parts.append(f"{names.the(side)} would reopen it {runs(share)}")
    text = f"lies in the later range {runs(lasts(found, offer))}"
    return f"{text}; {'; '.join(parts)}." if parts else f"{text}."


def better_now(found: Answers, conflict: Conflict, names: Names) -> list[tuple[str, str]]:
    """For each side the critical shift beyond which it does better by fighting now."""
    whose = _of(names.the(conflict.challenger))
    lines = []
    for side, line, flag, way in (
        (conflict.defender, "critical_rise", "defender_strikes", "rises above"),
        (conflict.challenger, "critical_fall", "challenger_strikes", "falls below"),
    ):
        bound = chance(found.middle(line))
        at = "no later chance makes fighting now the better course"
        if bound != "none":
            at = f"fighting now pays better than waiting if {whose} chance {way} {bound}"
        lines.append((names.actor(side), f"{at}; with the expected shift {_so(found.share(flag))}"))
    high, low = (chance(found.middle(f"inefficient_{way}")) for way in ("rise", "fall"))
    ends = [f"{way} {end}" for way, end in (("above", high), ("below", low)) if end != "none"]
    text = f"the shift outweighs what a war would destroy {runs(found.share('inefficient'))}"
    if ends:
        text += f"; that takes a later chance {' or '.join(ends)}"
    return [*lines, ("Shift against destruction", f"{text}.")]


def _so(share: float) -> str:
    return f"that is so {runs(share)}."


def _of(name: str) -> str:
    """'Russia’s', 'the United States’'."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
