"""Our own tables, as rows of text: tab-separated, one comment line on top naming the columns."""

import functools
from importlib import resources

__all__ = ["rows", "split"]


@functools.cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``tables/<name>.tsv``, every row as wide as the widest."""
    text = resources.files(__package__).joinpath("tables", f"{name}.tsv").read_text("utf-8")
    return parse(text)


def parse(text: str) -> tuple[tuple[str, ...], ...]:
    """Split tab-separated text; lines that start with # are comments."""
    found = [
        tuple(cell.strip() for cell in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    ]
    width = max((len(row) for row in found), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in found)


def split(cell: str) -> list[str]:
    """The alternatives of a cell: ``a|b``."""
    return [part.strip() for part in cell.split("|") if part.strip()]
