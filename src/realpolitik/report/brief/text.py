"""The text of a brief as the analyst edits it: Markdown with values in double braces."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from realpolitik.errors import Problem, ScenarioError, nearest
from realpolitik.report.brief.values import Value

__all__ = ["Kind", "Run", "Unit", "filled", "own_words", "parse", "values_in"]

Kind = Literal["title", "heading", "text", "point", "figure"]
VALUE = re.compile(r"(?<!\{)\{\{\s*([^{}]*?)\s*\}\}(?!\})")
ABOUT = re.compile(r"\s*\{#([^{}\s]+)\}\s*$")
KINDS: Mapping[str, Kind] = {"h1": "title", "h2": "heading", "h3": "heading", "p": "text"}
FIGURE = "figure"


class Run(NamedTuple):
    """A piece of a line in one type; ``alert`` marks a warning of ours."""

    text: str
    strong: bool = False
    emphasis: bool = False
    alert: bool = False


@dataclass(frozen=True)
class Unit:
    """A heading, paragraph or point: its line in the file, its runs, and what it is ``about``."""

    line: int
    kind: Kind
    runs: tuple[Run, ...]
    about: str = ""

    @property
    def source(self) -> str:
        """The words as the analyst wrote them, whatever the line breaks."""
        text = "".join(f"**{run.text}**" if run.strong else run.text for run in self.runs)
        return " ".join(f"{text} {{#{self.about}}}".split())


def parse(text: str, file: str) -> tuple[Unit, ...]:
    """The units of a text.

    Raises:
        ScenarioError: it holds what a brief cannot show; every problem has its line.
    """
    found, problems, points = [], [], 0
    for token, inline in _blocks(MarkdownIt("commonmark").parse(text)):
        line = token.map[0] + 1 if token.map else 0
        if token.type in ("list_item_open", "list_item_close"):
            points += 1 if token.type.endswith("open") else -1
        elif inline is not None and token.tag in KINDS:
            try:
                unit = _unit(line, KINDS[token.tag], inline)
            except ValueError as error:
                problems.append(Problem(str(error), file=file, line=line))
                continue
            found.append(replace(unit, kind="point") if points and unit.kind == "text" else unit)
        elif not _silent(token):
            message = "a brief holds headings, paragraphs and lists, not this"
            problems.append(Problem(message, file=file, line=line))
    if problems:
        raise ScenarioError(problems)
    return tuple(found)


def filled(
    units: Sequence[Unit],
    values: Mapping[str, Value],
    file: str,
    former: Callable[[Unit], Mapping[str, Value]] = lambda _: {},
) -> tuple[Unit, ...]:
    """The units with values in place of their names; ``former`` values where there are none now.

    Raises:
        ScenarioError: a name that no run knew, with its line.
    """
    known = {unit: {**former(unit), **values} for unit in units}
    problems = [
        Problem(f"there is no value '{name}'{nearest(name, values)}", file=file, line=unit.line)
        for unit in units
        for name in values_in(unit)
        if name not in known[unit]
    ]
    broken = [
        Problem("a value is written {{name}}; these braces do not match", file=file, line=unit.line)
        for unit in units
        if any(brace in VALUE.sub("", run.text) for run in unit.runs for brace in ("{{", "}}"))
    ]
    if problems or broken:
        raise ScenarioError(sorted([*problems, *broken], key=lambda found: found.line or 0))
    return tuple(
        replace(
            unit, runs=tuple(run._replace(text=_shown(run.text, known[unit])) for run in unit.runs)
        )
        for unit in units
    )


def values_in(unit: Unit) -> tuple[str, ...]:
    """The names of the values that a unit shows."""
    return tuple(name for run in unit.runs for name in VALUE.findall(run.text))


def own_words(unit: Unit) -> tuple[str, ...]:
    """The words and numbers that stand in the text itself, in small letters."""
    text = " ".join(VALUE.sub(" ", run.text) for run in unit.runs)
    return tuple(re.findall(r"\d(?:[\d.,]*\d)?|[^\W\d_]+", text.casefold()))


def _shown(text: str, values: Mapping[str, Value]) -> str:
    return VALUE.sub(lambda found: values[found[1]].text, text)


def _blocks(tokens: list[Token]) -> Iterator[tuple[Token, Token | None]]:
    """Each block with its words, where it has any."""
    for token, after in zip_longest(tokens, tokens[1:]):
        if token.type != "inline":
            words = after if after is not None and after.type == "inline" else None
            yield token, words


def _silent(token: Token) -> bool:
    """Whether a block needs nothing: the ends of others, lists, comments."""
    if token.type == "html_block":
        return token.content.lstrip().startswith("<!--")
    return token.nesting == -1 or token.type in ("bullet_list_open", "ordered_list_open")


def _unit(line: int, kind: Kind, inline: Token) -> Unit:
    children = inline.children or []
    if len(children) == 1 and children[0].type == "image":
        image = children[0]
        if image.attrs.get("src") != FIGURE:
            raise ValueError(f"the only picture of a brief is ![...]({FIGURE})")
        return Unit(line, "figure", (Run(image.content),))
    runs = tuple(_runs(children))
    about = ABOUT.search(runs[-1].text) if runs else None
    if about:
        runs = (*runs[:-1], runs[-1]._replace(text=ABOUT.sub("", runs[-1].text)))
    return Unit(line, kind, runs, about[1] if about else "")


def _runs(children: list[Token]) -> Iterator[Run]:
    strong = emphasis = 0
    for child in children:
        if child.type in ("strong_open", "strong_close"):
            strong += child.nesting
        elif child.type in ("em_open", "em_close"):
            emphasis += child.nesting
        elif child.type in ("text", "softbreak", "hardbreak"):
            yield Run(child.content or " ", bool(strong), bool(emphasis))
        else:
            raise ValueError(f"a line holds words, **bold** and *italics*, not {child.type}")
