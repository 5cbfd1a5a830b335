"""What several experts answered: how far they agree, and what each alone does to the answer."""

from collections.abc import Sequence
from math import isnan

from realpolitik.ensemble.agreement import Agreement, CellAgreement, expert_agreement
from realpolitik.ensemble.expert_effects import ExpertEffect, expert_effects
from realpolitik.models.registry import MODELS
from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.numbers import amount, decimal
from realpolitik.report.sections.parts import Block, Section, Table

__all__ = ["expert_sections"]

DRAWS = 1_000
RUN = "A run takes one expert's view of the world: never an average, which nobody holds."
CELL = "A run draws an expert for each number: never an average, which nobody holds."
MEASURES = (
    "Agreement is r_wg (James, Demaree and Wolf 1984): 1 where all say the same, 0 where they lie "
    "as far apart as by chance. Apart is whoever's answer lies far from the middle one (modified "
    "z above 3.5, Iglewicz and Hoaglin 1993), which their own range does not reach."
)


def expert_sections(case: Case) -> list[Section]:
    """The section, or none where no estimate holds opinions."""
    found = expert_agreement(case.scenario)
    if not found.cells:
        return []
    alphas = ", ".join(f"{kind} {_share(alpha)}" for kind, alpha in found.alpha.items())
    drawn = RUN if case.scenario.expert_per == "run" else CELL
    text = [
        f"{len(found.experts)} experts answered. {drawn}",
        f"{MEASURES} Over all numbers of a kind, Krippendorff's alpha: {alphas}.",
    ]
    runs = min(DRAWS, case.forecast.draws)
    effects = expert_effects(case.scenario, draws=runs, seed=case.forecast.seed)
    blocks = [_spread(found, case.names)]
    if effects:
        blocks.insert(0, _alone(effects, case.names, runs))
    return [Section("experts", "What the experts say, and how far they agree", text, blocks)]


def _alone(effects: Sequence[ExpertEffect], names: Names, runs: int) -> Block:
    rows = [
        (
            e.expert,
            _answer(e, names),
            amount(e.together),
            amount(e.alone),
            f"{e.difference:+.2g} ({e.middle.low:+.2g} to {e.middle.high:+.2g})",
        )
        for e in effects
    ]
    head = ("Only", "Answer", "All experts", "Alone", "Difference (middle 80 % of runs)")
    caption = f"The answer as each expert alone sees it: medians of {runs:,} paired runs"
    return Block(
        "experts-alone",
        "What each expert alone does to the answer",
        tables=[Table(caption, head, rows, (2, 3))],
    )


def _answer(effect: ExpertEffect, names: Names) -> str:
    what = names.item(effect.key.about, effect.key.item)
    quantity = "" if effect.key.quantity == "settlement" else f", {effect.key.quantity}"
    return f"{what}{quantity} ({MODELS[effect.key.model].title})"


def _spread(found: Agreement, names: Names) -> Block:
    cells = sorted(found.cells, key=lambda cell: (isnan(cell.agreement), cell.agreement))
    head = ("Number", "Answers", "Lowest", "Middle", "Highest", "Agreement", "Apart")
    table = Table(
        "Best answers, the widest apart first",
        head,
        [_row(cell, names) for cell in cells],
        (1, 2, 3, 4, 5),
        stacked=True,
    )
    return Block("experts-spread", "Every number they answered", tables=[table], folded=True)


def _row(cell: CellAgreement, names: Names) -> tuple[str, ...]:
    values = (names.value(cell.path, value) for value in (cell.low, cell.median, cell.high))
    return (
        names.input(cell.path),
        str(len(cell.opinions)),
        *values,
        _share(cell.agreement),
        ", ".join(cell.outliers) or "–",
    )


def _share(value: float) -> str:
    return "–" if isnan(value) else decimal(value)
