"""Who gave what to whom, and who paid."""

from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.charts.effects import Effect, effects
from realpolitik.report.moves.exchanges import MODEL, Exchange, Exchanges, exchanges
from realpolitik.report.numbers import decimal, whole
from realpolitik.report.sections.parts import Block, Figure, Line, Table
from realpolitik.report.sentences import exchanges as words

__all__ = ["exchange_block"]

HEADING = "Exchanges: who gave what to whom, who paid"
TOLD = 6  # exchanges in sentences; the others stand in the table
MOST = 60


def exchange_block(case: Case) -> Block:
    """The exchanges of the first round, what they mean for others, and the sum by actor."""
    found = exchanges(case.scenario)
    if found is None or not found.made:
        return Block("exchanges", HEADING, [words.PURPOSE, words.none(found)], wide=True)
    names = case.names
    lines = [
        Line(f"Exchange {k}", f"{words.swap(made, names)} {words.paid(made, names)}")
        for k, made in enumerate(found.made[:TOLD], 1)
    ]
    return Block(
        "exchanges",
        HEADING,
        [words.PURPOSE, words.total(found, names)],
        lines,
        closing=[badge(MODEL)],
        wide=True,
        blocks=[_sums(case, found), _all(case, found)],
    )


def _sums(case: Case, found: Exchanges) -> Block:
    order = sorted(range(len(found.actors)), key=lambda k: -(found.own[k] + found.others[k]))
    rows, bars = [], []
    for k in order:
        own, others = float(found.own[k]), float(found.others[k])
        name = case.names.actor(found.actors[k])
        rows.append((name, decimal(own), _signed(others), _signed(own + others)))
        bars.append(Effect(name, ((own, own, own), (others, others, others))))
    says = "Gains and losses by actor. " + "; ".join(f"{r[0]}: {r[1]} and {r[2]}" for r in rows)
    head = ("Actor", "By its own exchanges", "By those of others", "Together")
    figure = Figure(
        effects(bars, says),
        "What the exchanges bring to each actor, in points weighted by salience",
        [Table("Gains and losses by actor", head, rows, (1, 2, 3))],
        (("range", "circle: its own exchanges"), ("square-shift", "square: those of others")),
    )
    return Block("exchanges-sums", "Who gains and who pays", figure=figure, wide=True)


def _all(case: Case, found: Exchanges) -> Block:
    names = case.names
    rows = [
        (
            str(k),
            names.actor(made.first.actor),
            _half(case, made, first=True),
            names.actor(made.second.actor),
            _half(case, made, first=False),
            decimal(made.gain),
            words.felt(made.losers, names) or "–",
            words.felt(made.winners, names) or "–",
        )
        for k, made in enumerate(found.made[:MOST], 1)
    ]
    head = (
        "Order",
        "Actor",
        "gives",
        "Partner",
        "gives",
        "Each gains",
        "Others lose",
        "Others win",
    )
    more = f" (the first {MOST} of {len(found.made)})" if len(found.made) > MOST else ""
    caption = f"Exchanges in the order they are made{more}"
    tables = [Table(caption, head, rows, (0, 5), stacked=True), _outcomes(case, found)]
    return Block("exchanges-all", "All exchanges", tables=tables, folded=True)


def _half(case: Case, made: Exchange, *, first: bool) -> str:
    given = made.first if first else made.second
    issue = case.names.issue(given.issue)
    return f"{issue}: {whole(given.start)} to {whole(given.end)} (outcome {_signed(given.shift)})"


def _outcomes(case: Case, found: Exchanges) -> Table:
    rows = [
        (case.names.issue(issue), *(whole(float(y)) for y in found.outcomes[:, k]))
        for k, issue in enumerate(found.issues)
    ]
    head = ("Issue", "Before", *(f"Round {k}" for k in range(1, len(found.outcomes))))
    return Table("Outcome by round of exchange", head, rows, tuple(range(1, len(head))))


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{decimal(abs(value))}"
