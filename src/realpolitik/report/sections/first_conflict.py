"""The first page's blocks about a war: the range of deals, backing, replacement, guarantee."""

from collections.abc import Sequence
from string import ascii_uppercase

from realpolitik.ensemble.forecast import Forecast
from realpolitik.report.backing import Backing
from realpolitik.report.badges import records
from realpolitik.report.case import Case
from realpolitik.report.charts.range_bar import Bar, Mark, range_bars
from realpolitik.report.names import Names
from realpolitik.report.numbers import runs, whole
from realpolitik.report.sections.parts import Block, Figure, Line, Table
from realpolitik.report.sentences import guarantee, replacement, terms
from realpolitik.report.terms import CHAIN, Reading, backing_what_ifs, readings, scaled
from realpolitik.scenario.conflict import Conflict, Offer
from realpolitik.scenario.model import Issue

__all__ = ["conflict_blocks", "in_short", "purest", "shown_issue"]

AS_IT_STANDS = "As things stand"
SHOWN = 5  # changes of backing on the first page; all of them stand under "What if?"


def in_short(case: Case, conflict: Conflict) -> list[Line]:
    """The answers in one sentence each."""
    issue, found = shown_issue(case, conflict), purest(case, conflict)
    lines = [Line(issue.name, terms.stands(found[0], issue))]
    lines += [Line(case.names.what_if(r.what_if), terms.moved(r)) for r in found[1:2]]
    more = case.backing
    if more and more.replacements:
        lines.append(Line("To replace it", replacement.needed(more.replacements[0], case.names)))
    if more and more.windows:
        nearest = max(more.windows, key=lambda window: found[0].inside.get(window.offer, 0.0))
        offer = case.names.offer(conflict.id, nearest.offer)
        lines.append(
            Line(
                "A guarantee (credibility 0 to 1)",
                f"“{offer}” {guarantee.window(nearest, conflict, case.names)}",
            )
        )
    return lines


def conflict_blocks(case: Case, conflict: Conflict) -> list[Block]:
    """The range of deals with the figure, then backing, replacement and guarantee."""
    issue, found, more = shown_issue(case, conflict), purest(case, conflict), case.backing
    blocks = [
        _deals(conflict, issue, found, case.names),
        _backing(case, conflict, issue, found),
    ]
    if more and more.replacements:
        blocks.append(_replacement(conflict, more, case.names))
    if more and more.windows:
        blocks.append(_guarantee(conflict, more, case.names))
    return blocks


def shown_issue(case: Case, conflict: Conflict) -> Issue:
    """The issue on whose scale the conflict is settled."""
    return next(issue for issue in case.scenario.issues if issue.id == conflict.issue)


def purest(case: Case, conflict: Conflict) -> tuple[Reading, ...]:
    """The range as things stand, then under what changes backing and least else."""
    base, *others = readings(case.forecast, conflict)
    return (base, *_purest(case.forecast, conflict, others))


def _purest(
    forecast: Forecast, conflict: Conflict, found: Sequence[Reading]
) -> tuple[Reading, ...]:
    """The what-ifs that change backing and least else, in the order of the scenario."""
    changes = {w.id: w for w in backing_what_ifs(forecast, conflict)}
    other = {
        name: len(what_if.changes) - len(scaled(what_if, conflict))
        for name, what_if in changes.items()
    }
    first = sorted(found, key=lambda reading: other[reading.what_if])[:SHOWN]
    return tuple(reading for reading in found if reading in first)


def _deals(conflict: Conflict, issue: Issue, found: Sequence[Reading], names: Names) -> Block:
    base = found[0]
    text = [
        f"{issue.question} The scale runs from 0, “{issue.points[0].means}”, to 100, "
        f"“{issue.points[-1].means}”.",
        terms.spread(base),
    ]
    lines = [
        Line(offer.name, _offered(offer, base, conflict, names), letter)
        for letter, offer in zip(ascii_uppercase, conflict.offers, strict=False)
    ]
    return Block(
        "deals",
        "Which deals could both sides prefer to more war?",
        text,
        lines,
        _figure(conflict, issue, found, names),
        closing=records([CHAIN]),
        wide=True,
        split=True,
    )


def _offered(offer: Offer, base: Reading, conflict: Conflict, names: Names) -> str:
    text = terms.offer_line(offer, base, conflict, names)
    return f"put forward by {names.actors(offer.by)}; {text}" if offer.by else text


def _figure(conflict: Conflict, issue: Issue, found: Sequence[Reading], names: Names) -> Figure:
    titles = [names.what_if(r.what_if) if r.what_if else AS_IT_STANDS for r in found]
    bars = [
        Bar(title, r.low.median, r.high.median, r.low.low, r.high.high, changed=bool(r.what_if))
        for title, r in zip(titles, found, strict=True)
    ]
    offers = list(zip(ascii_uppercase, conflict.offers, strict=False))
    marks = [Mark(letter, offer.position.best) for letter, offer in offers]
    says = "; ".join(f"{bar.label}: {bar.low:.0f} to {bar.high:.0f}" for bar in bars)
    head = (
        "Scenario",
        "Lower end",
        "8 of 10 runs",
        "Upper end",
        "8 of 10 runs",
        *(f"{letter} inside" for letter, _ in offers),
    )
    rows = [
        (
            title,
            whole(r.low.median),
            f"{whole(r.low.low)}–{whole(r.low.high)}",
            whole(r.high.median),
            f"{whole(r.high.low)}–{whole(r.high.high)}",
            *(_inside(r, offer.id) for _, offer in offers),
        )
        for title, r in zip(titles, found, strict=True)
    ]
    caption = f"{issue.name}, 0 to 100: settlements that both sides could prefer to more war"
    key = (
        ("range", "as things stand: the range in the middle of the runs"),
        ("shift", "the same under a change of backing"),
        ("pale", "pale: where the ends lie in 8 of 10 runs"),
        ("letter", "lettered: the offers on the table"),
    )
    table = Table("The ranges as numbers", head, rows, tuple(range(1, len(head))))
    return Figure(range_bars(bars, marks, f"Ranges of deals. {says}."), caption, [table], key)


def _inside(reading: Reading, offer: str) -> str:
    share = reading.inside.get(offer)
    return "–" if share is None else runs(share).removeprefix("in ").removesuffix(" runs")


def _backing(case: Case, conflict: Conflict, issue: Issue, found: Sequence[Reading]) -> Block:
    lines = []
    for reading in found[1:]:
        more = terms.offers_moved(reading, found[0], conflict)
        text = f"{terms.moved(reading)} {more}".strip()
        lines.append(Line(case.names.what_if(reading.what_if), text))
    said = [terms.CAUTION, terms.ways(issue)]
    if not lines:
        said = [terms.CAUTION, "No what-if of this run changes the backing."]
    rest = len(readings(case.forecast, conflict)) - len(found)
    closing = (
        [f"{rest} more what-ifs change the backing among other things: see “What if?”."]
        if rest
        else []
    )
    heading = "What does a change of backing do to the terms?"
    return Block("backing", heading, said, lines, closing=[*closing, *records([CHAIN])])


def _replacement(conflict: Conflict, more: Backing, names: Names) -> Block:
    found = more.replacements[0]
    lead = Line(names.what_if(found.what_if), replacement.needed(found, names))
    depends = Line("What that depends on", replacement.own_estimate(found, conflict))
    kept = [
        Line(
            names.offer(conflict.id, k.offer),
            replacement.keeps(k, names),
            _letter(conflict, k.offer),
        )
        for k in more.kept
        if k.patron in found.cut
    ]
    text = ["Break-even for each offer, all else at the best estimates, is listed last."]
    heading = "Can others replace it?"
    closing = records([CHAIN])
    return Block("replace", heading, text, [lead, depends, *kept], closing=closing)


def _letter(conflict: Conflict, offer: str) -> str:
    letters = zip(ascii_uppercase, conflict.offers, strict=False)
    return next((letter for letter, known in letters if known.id == offer), "")


def _guarantee(conflict: Conflict, more: Backing, names: Names) -> Block:
    lines = []
    for found in more.windows:
        own = guarantee.own_credibility(found, conflict)
        text = f"{guarantee.window(found, conflict, names)} {own}".strip()
        offer = names.offer(conflict.id, found.offer)
        lines.append(Line(offer, text, _letter(conflict, found.offer)))
    intro = [guarantee.intro(conflict, names)]
    heading = "When does a guarantee hold a deal?"
    return Block("guarantee", heading, intro, lines, closing=records([CHAIN]))
