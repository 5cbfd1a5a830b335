"""The parts of a scenario by path, and what supports each of them."""

import io
from collections.abc import Iterator, Mapping
from textwrap import indent

from ruamel.yaml import YAML

from realpolitik.errors import UnknownNameError
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.evidence import Evidence
from realpolitik.scenario.grades import effective_grade
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, find
from realpolitik.scenario.plain import plain

__all__ = ["described", "in_yaml", "named"]


def named(scenario: Scenario, path: str) -> dict[str, Frozen]:
    """The part or the numbers at ``path``, by their own paths.

    Raises:
        UnknownNameError: there is nothing of that name; it offers the nearest.
    """
    parts = dict(_parts(scenario))
    if path in parts:
        return {path: parts[path]}
    numbers = dict(estimates(scenario))
    below = {place: part for place, part in parts.items() if place.startswith(f"{path}/")}
    if not below:
        below = {place: part for place, part in numbers.items() if place.startswith(f"{path}/")}
    if below:
        return below
    try:
        return dict(find(scenario, path))
    except UnknownNameError:
        raise UnknownNameError("part of the scenario", path, [*parts, *numbers]) from None


def _parts(scenario: Scenario) -> Iterator[tuple[str, Frozen]]:
    """Everything that stands in a list of the scenario: actors, issues, claims, sources, ..."""
    for collection in type(scenario).model_fields:
        items = getattr(scenario, collection)
        if isinstance(items, tuple):
            yield from ((f"{collection}/{item.key}", item) for item in items)


def in_yaml(part: Frozen) -> str:
    """A part as it would stand in a file, indented."""
    yaml = YAML()
    yaml.width = 4096
    text = io.StringIO()
    yaml.dump(plain(part), text)
    return indent(text.getvalue().replace("\n...", "").rstrip(), "  ")


def described(scenario: Scenario, part: Frozen, texts: Mapping[str, str]) -> Iterator[str]:
    """Lines on the evidence of a part: who says what, where, and the words where at hand."""
    if isinstance(part, Estimate):
        counts_as = effective_grade(scenario, part)
        why = "" if counts_as == part.grade else ": its evidence is the scenario's own brief alone"
        yield f"  counts as {counts_as}{why}"
    known = {evidence.id: evidence for evidence in scenario.evidence}
    cited = [part] if isinstance(part, Evidence) else _cited(part, known)
    for evidence in cited:
        yield from _told(evidence, texts.get(evidence.source))
    if isinstance(part, Estimate) and not cited:
        yield "  no sentence supports it"


def _cited(part: Frozen, known: Mapping[str, Evidence]) -> list[Evidence]:
    """The evidence that a part names, its own numbers' included, each once."""
    names = dict.fromkeys(_evidence_names(part))
    return [known[name] for name in names if name in known]


def _evidence_names(part: Frozen) -> Iterator[str]:
    yield from getattr(part, "evidence", ())
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Frozen):
                yield from _evidence_names(inner)


def _told(evidence: Evidence, text: str | None) -> Iterator[str]:
    place = f"{evidence.source} {evidence.label}".strip()
    span = f"characters {evidence.start} to {evidence.end}"
    said = f"{evidence.modality} by {evidence.speaker}, {evidence.time}"
    yield f"  {evidence.id}: {place}, {span}; {said}"
    if evidence.gist:
        yield f"    {evidence.gist}"
    if evidence.document:
        yield f"    names: {evidence.document}"
    words = evidence.exact
    if text is not None:
        words = text[evidence.start : evidence.end] if evidence.matches(text) else None
        yield "    verified in the text" if words else "    NOT in the text at that place"
    if words:
        yield f"    “{words}”"
