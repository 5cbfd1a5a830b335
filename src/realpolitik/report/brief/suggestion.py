"""The text that a brief starts with, line by line, for the analyst to edit."""

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from realpolitik.report.brief.language import Language
from realpolitik.report.brief.values import Value
from realpolitik.report.case import Case
from realpolitik.scenario.conflict import Conflict

__all__ = ["suggestion"]

CHANGES = 3
ISSUES = 6


def suggestion(case: Case, language: Language, values: Mapping[str, Value]) -> str:
    """The text as Markdown; it holds names of values, so it is the same for every run."""
    form = language.form
    lines = [f"<!--\n{form('lines.help')}\n-->", "# {{title}}"]
    if case.conflict is not None:
        lines += [form("lines.intro_war"), f"## {form('lines.head_war')}"]
        lines.append("\n".join(_war(case.conflict, language, values)))
    else:
        lines += [form("lines.intro_talks"), f"## {form('lines.head_talks')}"]
        lines.append("\n".join(_issues(language, values)))
    lines.append("![{{figure.caption}}](figure)")
    changes = "" if case.conflict is not None else "\n".join(_what_ifs(language, values))
    if changes:
        lines += [f"## {form('lines.head_what_if')}", changes]
    lines += [f"## {form('lines.head_change')}", "\n".join(_flips(language, values))]
    lines += [f"## {form('lines.head_rests')}", "\n".join(_rests(language, values))]
    return "\n\n".join(lines) + "\n"


def _point(language: Language, form: str, about: str, **blanks: str) -> str:
    text = language.form(f"lines.{form}")
    for blank, word in blanks.items():
        text = text.replace(f"{{{blank}}}", word)
    return f"- {text} {{#{about}}}"


def _war(conflict: Conflict, language: Language, values: Mapping[str, Value]) -> Iterator[str]:
    yield _point(language, "range", "range")
    for letter, offer in zip(ascii_uppercase, conflict.offers, strict=False):
        if f"offer.{offer.id}.share" in values:
            yield _point(language, "offer", f"offer.{offer.id}", id=offer.id, letter=letter)
    for name in _ids("what_if", values)[:CHANGES]:
        yield _point(language, "backing", f"what_if.{name}", id=name)
    for about, key in (("replacement", "needed"), ("guarantee", "window")):
        if f"{about}.{key}" in values:
            yield _point(language, about, about)


def _issues(language: Language, values: Mapping[str, Value]) -> Iterator[str]:
    for name in _ids("issue", values)[:ISSUES]:
        led = f"issue.{name}.lead" in values
        yield _point(language, "led" if led else "issue", f"issue.{name}", id=name)


def _what_ifs(language: Language, values: Mapping[str, Value]) -> Iterator[str]:
    for name in _ids("what_if", values)[:CHANGES]:
        yield _point(language, "what_if", f"what_if.{name}", id=name)


def _flips(language: Language, values: Mapping[str, Value]) -> Iterator[str]:
    for rank in _ids("flip", values):
        if f"flip.{rank}.then" in values:
            yield _point(language, "flip", f"flip.{rank}", id=rank)
    if "flip.none" in values:
        yield _point(language, "no_flip", "flip.none")


def _rests(language: Language, values: Mapping[str, Value]) -> Iterator[str]:
    found = "weakest.input" in values
    yield _point(language, "weakest" if found else "no_weakest", "weakest")
    if "source.main" in values:
        yield _point(language, "main_source", "source")


def _ids(part: str, values: Mapping[str, Value]) -> list[str]:
    """What is named between the first and the last point of 'part.ID.value'."""
    inside = (name.removeprefix(f"{part}.") for name in values if name.startswith(f"{part}."))
    return list(dict.fromkeys(name.rpartition(".")[0] for name in inside if "." in name))
