"""The values of a brief about a war: the range of deals, offers, backing, guarantee."""

from string import ascii_uppercase

from realpolitik.report.backing import Replacement, Window
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.values import Named, Value, place, share, span
from realpolitik.report.case import Case
from realpolitik.report.charts.range_bar import Bar, Mark
from realpolitik.report.numbers import five
from realpolitik.report.sections.first_conflict import purest, shown_issue
from realpolitik.report.terms import Reading
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.model import Issue

__all__ = ["war_bars", "war_readings", "war_values"]

ALWAYS, NEVER = 0.95, 0.05


def war_readings(case: Case, conflict: Conflict) -> tuple[Reading, ...]:
    """The range as things stand, and under the changes of backing that the first page shows."""
    return purest(case, conflict)


def war_values(case: Case, conflict: Conflict, language: Language) -> Named:
    """Everything the brief may say about the conflict."""
    issue = shown_issue(case, conflict)
    base, *moved = war_readings(case, conflict)
    yield from _range(base, issue, language)
    for offer in conflict.offers:
        yield f"offer.{offer.id}.name", Value(offer.name)
        means = issue.wording(offer.position.best)
        yield f"offer.{offer.id}.place", place(offer.position.best, language, means)
        if offer.id in base.inside:
            yield f"offer.{offer.id}.share", share(base.inside[offer.id], language)
    for reading in moved:
        yield f"what_if.{reading.what_if}.title", Value(case.names.what_if(reading.what_if))
        yield f"what_if.{reading.what_if}.move", _moved(reading, issue, language)
    more = case.backing
    if more and more.replacements:
        yield "replacement.needed", _replacement(more.replacements[0], case, language)
    if more and more.windows:
        nearest = max(more.windows, key=lambda window: base.inside.get(window.offer, 0.0))
        yield "guarantee.offer", Value(case.names.offer(conflict.id, nearest.offer))
        yield "guarantee.window", _window(nearest, conflict, case, language)


def war_bars(case: Case, conflict: Conflict, language: Language) -> tuple[list[Bar], list[Mark]]:
    """What the figure shows."""
    bars = [
        Bar(
            case.names.what_if(r.what_if) if r.what_if else language.form("figure.stands"),
            r.low.median,
            r.high.median,
            r.low.low,
            r.high.high,
            changed=bool(r.what_if),
        )
        for r in war_readings(case, conflict)
    ]
    letters = zip(ascii_uppercase, conflict.offers, strict=False)
    return bars, [Mark(letter, offer.position.best) for letter, offer in letters]


def _range(base: Reading, issue: Issue, language: Language) -> Named:
    low, high = base.low, base.high
    ends = issue.wording(low.median), issue.wording(high.median)
    form = "where.one" if ends[0] == ends[1] else "where.many"
    turn = " / ".join(ends)
    yield "range.issue", Value(issue.name)
    yield "range.where", Value(language.say(form, first=ends[0], last=ends[1]), turn)
    yield "range.ends", span(low.median, high.median, language, turn)
    yield "range.starts", span(low.low, low.high, language)
    yield "range.stops", span(high.low, high.high, language)


def _moved(reading: Reading, issue: Issue, language: Language) -> Value:
    shift, low, high = reading.shift, reading.low.median, reading.high.median
    ends = language.span(low, high)
    turn = f"{issue.wording(low)} / {issue.wording(high)}"
    if five(abs(shift)) == 0 or reading.shift_low is None:
        return Value(language.say("range.same", ends=ends), f"same: {turn}")
    way = "up" if shift > 0 else "down"
    of = language.share(reading.shift_low.up if shift > 0 else reading.shift_low.down)
    text = language.say(f"range.{way}", share=of, points=five(abs(shift)), ends=ends)
    return Value(text, f"{way}: {turn}")


def _replacement(found: Replacement, case: Case, language: Language) -> Value:
    others = language.listed([case.names.actor(name) for name in found.others])
    if found.possible == 0:
        return Value(language.say("replacement.never", others=others), "never")
    low, middle, high = (language.number(f"{v:.1f}") for v in (found.low, found.median, found.high))
    form = "needed" if found.possible >= 1 else "partly"
    text = language.say(
        f"replacement.{form}",
        others=others,
        factor=language.say("number.times", value=middle),
        low=low,
        high=language.say("number.times", value=high) if language.code == "en" else high,
        share=language.share(1 - found.possible),
    )
    return Value(text, form)


def _window(found: Window, conflict: Conflict, case: Case, language: Language) -> Value:
    least, most = found.low > NEVER, found.high < ALWAYS
    turn = "both" if least and most else "least" if least else "most" if most else "any"
    turn = "never" if found.exists <= NEVER else turn
    low, high = (language.number(f"{round(v * 20) / 20:.2f}") for v in (found.low, found.high))
    defender = case.names.actor(conflict.defender)
    text = language.say(
        f"guarantee.{turn}",
        low=low,
        high=high,
        defender=defender,
        share=language.share(found.exists),
    )
    return Value(text, turn)
