"""Part 2: who wants what on each issue, and where the models put a deal."""

from collections.abc import Mapping, Sequence

from realpolitik.ensemble.results import Summary
from realpolitik.report.badges import record, records
from realpolitik.report.case import Case
from realpolitik.report.charts.issue_line import SHAPES, Place, Settled, issue_line
from realpolitik.report.names import Names
from realpolitik.report.numbers import decimal, whole
from realpolitik.report.sections.parts import Block, Figure, Section, Table
from realpolitik.report.sentences import issues
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Issue, Stance
from realpolitik.scenario.players import stances_of

__all__ = ["issue_lines"]

LEVELS = (50, 80, 95)


def issue_lines(case: Case) -> Section:
    """One block a negotiated issue; the others in a list of who decides them."""
    text = [
        "Who wants what, on points in words, and where each model puts the settlement "
        "if there is a deal. Models of bargaining apply to what is negotiated."
    ]
    issues_ = case.scenario.issues
    blocks = [_block(case, issue) for issue in issues_ if issue.negotiated]
    other = [issue for issue in issues_ if not issue.negotiated]
    if other:
        blocks.append(_decided_otherwise(case, other))
    return Section("issues", "Issues: who wants what, and where a deal would lie", text, blocks)


def _block(case: Case, issue: Issue) -> Block:
    found = [
        s
        for s in case.forecast.summaries
        if s.key.quantity == "settlement" and s.key.item == issue.id
    ]
    rows = [row for row in found if row.runs]
    rows.sort(key=lambda row: row.key.model != case.leader)
    first = [issues.leads(row, issue) for row in rows if row.key.model == case.leader]
    text = [issue.question, *first, issues.if_deal(rows, issue)]
    text += [
        issues.apart(d, case.titles) for d in case.forecast.disagreement if d.issue == issue.id
    ]
    text.append(issues.silent([row for row in found if not row.runs], case.titles))
    taken = stances_of(case.scenario, issue)
    return Block(
        f"issue-{issue.id}",
        issue.name,
        [part for part in text if part],
        figure=_figure(case, issue, taken, rows) if taken else None,
        tables=[_points(issue)],
        closing=records(row.key.model for row in rows),
        wide=True,
        split=True,
    )


def _points(issue: Issue) -> Table:
    rows = [(f"{point.at:g}", point.means) for point in issue.points]
    meaning = {
        "order": "only the order of the points means something",
        "interval": "distances mean something",
    }
    return Table(f"The scale ({meaning[issue.scale]})", ("Point", "Meaning"), rows)


def _stances(taken: Sequence[Stance], issue: Issue, names: Names) -> Table:
    rows = []
    for stance in taken:
        judged = stance.judged or stance.attributed or stance.stated
        near = issue.wording(judged.best) if judged else ""
        rows.append(
            (
                names.actor(stance.actor),
                _given(stance.stated),
                _given(stance.attributed),
                _given(stance.judged),
                _gap(stance),
                decimal(stance.salience.best),
                near,
            )
        )
    head = ("Actor", "Stated", "Attributed", "Judged", "Gap", "Salience", "Nearest worded point")
    return Table("Positions: best (low to high)", head, rows, (1, 2, 3, 4, 5))


def _given(estimate: Estimate | None) -> str:
    if estimate is None:
        return "–"
    best = whole(estimate.best)
    return best if estimate.is_point else f"{best} ({whole(estimate.low)}–{whole(estimate.high)})"


def _gap(stance: Stance) -> str:
    """Judged against stated."""
    if stance.judged is None or stance.stated is None:
        return "–"
    return f"{stance.judged.best - stance.stated.best:+.0f}"


def _settlements(rows: Sequence[Summary], issue: Issue, titles: Mapping[str, str]) -> Table:
    found = []
    for row in rows:
        spans = (row.intervals[level] for level in LEVELS)
        found.append(
            (
                titles.get(row.key.model, row.key.model),
                whole(row.best),
                whole(row.median),
                *(f"{whole(span.low)}–{whole(span.high)}" for span in spans),
                issue.wording(row.median),
                issues.unanswered(row) or "none",
                record(row.key.model),
            )
        )
    head = (
        "Model",
        "At best estimates",
        "Middle run",
        "50 %",
        "80 %",
        "95 %",
        "Nearest worded point",
        "Runs without answer, or by other weights",
        "Record of prediction (measured on)",
    )
    return Table("Settlements if there is a deal", head, found, (1, 2, 3, 4, 5))


def _figure(case: Case, issue: Issue, taken: Sequence[Stance], rows: Sequence[Summary]) -> Figure:
    places = []
    for stance in taken:
        kinds = {kind: getattr(stance, kind) for kind in SHAPES}
        given = {k: (e.low, e.best, e.high) for k, e in kinds.items() if e is not None}
        played = stance.played(case.scenario.use_stance) or ""
        places.append(Place(case.names.actor(stance.actor), given, played))
    settled = [
        Settled(
            case.titles[row.key.model],
            row.median,
            row.intervals,
        )
        for row in rows
    ]
    says = f"{issue.name}: positions of {len(places)} actors, settlements of {len(settled)} models."
    key = [
        ("dot", "circle: judged"),
        ("square", "square: stated"),
        ("diamond", "diamond: attributed by others"),
        ("range", "blue: the position the runs play"),
        ("bands", "bands: 50, 80 and 95 % of the runs; tick: the middle run"),
    ]
    tables = [_stances(taken, issue, case.names)]
    if rows:
        tables.append(_settlements(rows, issue, case.titles))
    return Figure(
        issue_line(places, settled, [point.at for point in issue.points], says),
        "Above, what each actor wants; below, where each model puts a deal if there is one",
        tables,
        key,
    )


def _decided_otherwise(case: Case, other: Sequence[Issue]) -> Block:
    names = case.names
    rows = []
    for issue in other:
        decider = issue.decider
        by = (
            f"vote of {names.actor(decider)}"
            if issue.decided_by.startswith("vote")
            else (names.actor(decider) if decider else issue.decided_by)
        )
        now = issue.status_quo
        wants = "; ".join(
            f"{names.actor(s.actor)} {whole(e.best)}"
            for s in stances_of(case.scenario, issue)
            if (e := s.judged or s.attributed or s.stated)
        )
        rows.append((issue.name, issue.question, by, _given(now), wants or "–"))
    head = ("Issue", "Question", "Decided by", "Now", "Who wants what")
    text = ["Models of bargaining do not apply here: these are inputs or what-ifs."]
    table = Table("Issues that are not negotiated", head, rows, (3,))
    return Block("decided-otherwise", "Decided otherwise", text, tables=[table], wide=True)
