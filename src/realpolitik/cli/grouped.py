"""The list of commands, under headings by what one does with them."""

from itertools import groupby
from typing import Any

from typer.core import TyperGroup

__all__ = ["Grouped"]

MARGIN = 6  # what the formatter puts before a command and after it


class Grouped(TyperGroup):
    """Commands added in a row with one ``rich_help_panel`` stand under it."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write a section for each heading."""
        commands = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        room = formatter.width - MARGIN - max(len(name) for name, _ in commands)
        for title, group in groupby(commands, key=lambda c: getattr(c[1], "rich_help_panel", "")):
            with formatter.section(title):
                formatter.write_dl([(name, c.get_short_help_str(room)) for name, c in group])
