"""What sections are made of: blocks of sentences, tables and figures for the templates."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from realpolitik.report.charts.picture import Picture

__all__ = ["Block", "Figure", "Line", "Replay", "Section", "Step", "Table"]


@dataclass(frozen=True)
class Table:
    """``numbers``: the columns, from 0, that hold numbers; the first column names the row.

    ``stacked``: on narrow pages each row becomes a small list, for columns of text. ``folded``:
    the caption stands alone until it is opened, for tables whose gist the sentences above tell.
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int] = ()
    stacked: bool = False
    folded: bool = False


@dataclass(frozen=True)
class Figure:
    """A chart, what to look for in it, its key (colour, words), and the same as a table."""

    picture: Picture
    caption: str
    tables: Sequence[Table]
    key: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Line:
    """One point of a list: what it is about, and the sentence; ``letter`` marks an offer."""

    lead: str
    text: str
    letter: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a replay: what its button says, and what happens in it."""

    label: str
    heading: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Replay:
    """A figure with one group of marks a step, of which one is shown, without a script."""

    id: str
    figure: Figure
    steps: Sequence[Step]
    legend: str = "Step through the rounds"


@dataclass(frozen=True)
class Block:
    """A heading with sentences, points, a figure or a replay, and tables.

    ``folded`` starts closed; ``wide`` takes the whole width; ``split`` puts the figure beside the
    words where the page is wide.
    """

    id: str
    heading: str
    text: Sequence[str] = ()
    lines: Sequence[Line] = ()
    figure: Figure | None = None
    tables: Sequence[Table] = ()
    closing: Sequence[str] = ()
    folded: bool = False
    wide: bool = False
    split: bool = False
    blocks: Sequence["Block"] = ()
    replay: Replay | None = None


@dataclass(frozen=True)
class Section:
    """A numbered part of the page."""

    id: str
    heading: str
    text: Sequence[str] = ()
    blocks: Sequence[Block] = field(default_factory=tuple)
