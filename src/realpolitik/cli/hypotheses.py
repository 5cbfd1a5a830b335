"""realpolitik hypotheses: competing explanations against the same evidence."""

import json
from typing import TYPE_CHECKING

from realpolitik.cli.console import say, table
from realpolitik.cli.options import AsJson, ScenarioPlace

if TYPE_CHECKING:
    from realpolitik.explanations.weigh_hypotheses import Weighed
    from realpolitik.scenario.explanations import Matrix

__all__ = ["hypotheses"]


def hypotheses(scenario: ScenarioPlace, *, as_json: AsJson = False) -> None:
    """Weigh competing explanations against the same evidence.

    Printed is what stands against each, and which items tell them apart.
    """
    from realpolitik.explanations.weigh_hypotheses import weigh_hypotheses
    from realpolitik.scenario.files import load

    case = load(scenario)
    found = weigh_hypotheses(case)
    if as_json:
        say(json.dumps([_plain(one) for one in found], indent=2, ensure_ascii=False))
        return
    if not found:
        say(f"{case.name} has no competing explanations; they stand under 'hypotheses'.")
    known = {matrix.id: matrix for matrix in case.hypotheses}
    for one in found:
        _print(one, known[one.matrix])


def _print(found: "Weighed", matrix: "Matrix") -> None:
    say(matrix.question)
    said = {one.id: one.statement for one in matrix.explanations}
    rows = [
        [w.explanation, f"{w.against:g}", f"{w.plain:g}", " ".join(w.items), said[w.explanation]]
        for w in found.explanations
    ]
    table(["explanation", "against it", "all items alike", "items", "statement"], rows)
    say()
    names = [one.explanation for one in found.explanations]
    items = {item.id: item for item in matrix.items}
    lines = [
        [
            one.item,
            *(items[one.item].marks.get(name, "N") for name in names),
            f"{one.weight:g}",
            f"{one.tells:g}",
            "yes" if one.decides else "",
            items[one.item].gist,
        ]
        for one in found.items
    ]
    table(["item", *names, "weight", "tells", "decides", "what it says"], lines)
    if not found.by_grade:
        say("With all items alike other explanations would have least against them.")


def _plain(found: "Weighed") -> dict[str, object]:
    return {
        **found._asdict(),
        "least": found.least,
        "explanations": [one._asdict() for one in found.explanations],
        "items": [one._asdict() for one in found.items],
    }
