"""What the terminal shows and what a pipe carries."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer

__all__ = ["complain", "progress", "say", "table", "warn"]

said: set[str] = set()


def say(text: str = "") -> None:
    """One line on stdout, never wrapped."""
    typer.echo(text)


def complain(text: str) -> None:
    """One line on stderr, never wrapped."""
    typer.echo(text, err=True)


def warn(message: Warning | str, *_place: object, **_more: object) -> None:
    """Show a warning in one line, once, without the place in the code that gave it."""
    text = str(message)
    if text not in said:
        said.add(text)
        complain(f"warning: {text}")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """A drawn table on a terminal; lines of cells parted by tabs in a pipe."""
    if not sys.stdout.isatty():
        for row in (head, *rows):
            say("\t".join(cell.replace("\n", " ").replace("\t", " ") for cell in row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title or None, title_justify="left", show_edge=False, pad_edge=False)
    for name in head:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


@contextmanager
def progress(words: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr while work is done, where stderr is a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, all_: bar.update(task, completed=done, total=all_)
