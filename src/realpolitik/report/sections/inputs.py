"""Every input with its value, grade, reason and evidence."""

from collections.abc import Sequence

from markupsafe import Markup

from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.sections.parts import Block, Section, Table
from realpolitik.report.sentences.rests import graded
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.evidence import Evidence, Source
from realpolitik.scenario.grades import effective_grade
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import COLLECTIONS, estimates

__all__ = ["inputs"]

GRADES = (
    "measured: a figure in a source; ordered: a source only orders the actors; inferred: drawn "
    "from a source with a reason; assumed: nothing but a reason"
)
OTHER = {
    "actors": "Political weight",
    "issues": "Where things stand now",
    "layers": "Weights of ties",
    "ties": "Ties",
    "polities": "Factions and rules inside actors",
    "packages": "What parties gain from parts of a package",
    "realignments": "Realignments",
    "deployments": "Efforts over theatres",
    "budgets": "Budgets",
    "games": "Games",
}
SHOWN_ABOVE = ("stances", "conflicts")


def inputs(case: Case) -> Section:
    """Stances issue by issue, then everything else."""
    scenario, names = case.scenario, case.names
    shown = _Shown(scenario, names)
    every = list(estimates(scenario))
    text = [
        "Each number with the sentence it comes from, or the assumption it is. Values are best "
        f"(low to high). Grades: {GRADES}.",
        "What a text says is a claim of its author or of whom it quotes. Words that may not be "
        "shipped are replaced by a summary and the place of the sentence (paragraph and sentence).",
    ]
    blocks = [
        _table(f"inputs-{issue.id}", issue.name, found, shown)
        for issue in scenario.issues
        if (found := [(p, e) for p, e in every if _stance_on(p, issue.id)])
    ]
    for conflict in scenario.conflicts:
        found = [(p, e) for p, e in every if p.startswith(f"conflicts/{conflict.id}/")]
        blocks.append(_table(f"inputs-{conflict.id}", conflict.name, found, shown, conflict.note))
    for kind in (name for name in COLLECTIONS if name not in SHOWN_ABOVE):
        title = OTHER.get(kind, kind.capitalize())
        found = [(p, e) for p, e in every if p.startswith(f"{kind}/")]
        if found:
            blocks.append(_table(f"inputs-{kind}", title, found, shown))
    return Section("inputs", "Every input and where it comes from", text, blocks)


def _stance_on(path: str, issue: str) -> bool:
    parts = path.split("/")
    return parts[0] == "stances" and parts[2] == issue


def _table(
    name: str,
    title: str,
    found: Sequence[tuple[str, Estimate]],
    shown: "_Shown",
    note: str = "",
) -> Block:
    rows = [shown.row(path, estimate) for path, estimate in found]
    table = Table(
        f"Inputs: {title}", ("Input", "Value", "Grade", "Why", "Evidence"), rows, (1,), stacked=True
    )
    return Block(name, title, [note] if note else [], tables=[table], folded=True)


class _Shown:
    """Inputs as table rows, with their evidence as text."""

    def __init__(self, scenario: Scenario, names: Names) -> None:
        self._scenario = scenario
        self._names = names
        self._evidence = {piece.id: piece for piece in scenario.evidence}
        self._sources = {source.id: source for source in scenario.sources}

    def row(self, path: str, estimate: Estimate) -> tuple[str, ...]:
        """One input."""
        pieces = [self._evidence[e] for e in estimate.evidence if e in self._evidence]
        quoted = Markup("<br>").join(self._quoted(piece) for piece in pieces)
        return (
            self._names.input(path),
            self._names.estimate(path, estimate),
            graded(estimate.grade, effective_grade(self._scenario, estimate)),
            estimate.because or "–",
            quoted or "–",
        )

    def _quoted(self, piece: Evidence) -> Markup:
        """The words where they may be shipped, else the gist; then place, speaker and source."""
        source = self._sources[piece.source]
        if piece.exact is not None:
            words = Markup('<q lang="{}">{}</q>').format(source.language or "en", piece.exact)
        else:
            words = Markup("{}").format(piece.gist or "(words not shipped)")
        return words + Markup(' <span class="source">{}</span>').format(self._place(piece, source))

    def _place(self, piece: Evidence, source: Source) -> Markup:
        parts = [piece.label or f"characters {piece.start}–{piece.end}"]
        speaker = self._names.actor(piece.speaker)
        if piece.speaker not in ("author", "") and not piece.document.startswith(speaker):
            parts.append(f"said by {speaker}")
        if piece.modality != "asserted":
            parts.append(piece.modality)
        if piece.document:
            parts.append(piece.document)
        link = Markup('<a href="#source-{}">{}</a>').format(source.id, source.title)
        return Markup("{}, {}").format(", ".join(parts), link)
