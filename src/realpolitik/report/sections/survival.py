"""What the answers survive, and what they depend on: one table, then each answer by itself."""

from collections.abc import Sequence

from realpolitik.ensemble.results import Key, Robustness
from realpolitik.report.badges import records
from realpolitik.report.case import Case
from realpolitik.report.sections.parts import Block, Section, Table
from realpolitik.report.sentences import survival as words
from realpolitik.scenario.model import Issue

__all__ = ["by_answer", "survival"]


def survival(case: Case) -> list[Section]:
    """The section, or none where there is no answer to put to the test."""
    found = by_answer(case.forecast.robustness)
    if not found:
        return []
    count = max(row.before.runs for rows in found.values() for row in rows)
    text = [
        "Each answer under other choices that an analyst could as well have made: another spacing "
        "of the scales, without a source or an expert, other kinds of stance, stronger inputs "
        "only, players at another level, errors shared or not, another model. The first "
        f"{count:,} runs are compared.",
        words.RULE,
    ]
    table = Table(
        "The answer survives, the answer depends on",
        ("Answer", "As it stands", "Survives", "Depends on"),
        [_row(case, key, rows) for key, rows in found.items()],
        stacked=True,
    )
    blocks = [
        Block(
            "survives",
            "What survives, and what does not",
            tables=[table],
            closing=records(key.model for key in found),
            wide=True,
        ),
        Block(
            "robust-each",
            "Each answer under each change",
            blocks=[_block(case, key, rows) for key, rows in found.items()],
            folded=True,
        ),
    ]
    return [Section("robust", "What the answers survive", text, blocks)]


def by_answer(rows: Sequence[Robustness]) -> dict[Key, list[Robustness]]:
    """The rows of each answer, in the order of the tests."""
    found: dict[Key, list[Robustness]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(row)
    return found


def _row(case: Case, key: Key, rows: Sequence[Robustness]) -> tuple[str, ...]:
    kept = sum(row.survives for row in rows)
    return (
        words.asked(key, case.names),
        words.stands(key, rows[0].before, _issue(case, key)),
        f"{kept} of {len(rows)} changes",
        words.depends(rows, case.names),
    )


def _block(case: Case, key: Key, rows: Sequence[Robustness]) -> Block:
    cells = [
        (
            words.changed(row, case.names),
            words.figures(key, row.before),
            words.figures(key, row.after),
            words.verdict(row),
        )
        for row in rows
    ]
    title = words.asked(key, case.names)
    told = "share of the runs"
    if key.quantity != words.YES_OR_NO:
        told = "middle run (8 of 10 runs), share of the runs between the points of the answer"
    table = Table(f"{title}: {told}", ("Change", "Before", "After", "Verdict"), cells, stacked=True)
    name = "-".join(part for part in ("robust", key.about, key.quantity, key.item) if part)
    return Block(name, title, tables=[table], closing=records([key.model]), folded=True)


def _issue(case: Case, key: Key) -> Issue:
    """The issue on whose scale an answer lies."""
    wars = {conflict.id: conflict.issue for conflict in case.scenario.conflicts}
    name = wars.get(key.about, key.item)
    return next(issue for issue in case.scenario.issues if issue.id == name)
