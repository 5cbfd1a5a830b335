"""The commands under one name, and what becomes of errors."""

import os
import sys
import warnings
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer
from typer.main import get_command

from realpolitik import __version__
from realpolitik.cli import (
    brief,
    check,
    exchange,
    experts,
    hypotheses,
    ledger,
    models,
    new,
    outside,
    read,
    review,
    robustness,
    run,
    schema,
    score,
    show,
    versions,
    watch,
    what_if,
)
from realpolitik.cli.console import complain, say, warn
from realpolitik.cli.grouped import Grouped
from realpolitik.errors import UserError

__all__ = ["app", "main"]

INTERRUPTED = 130

GROUPS: dict[str, tuple[Callable[..., None], ...]] = {
    "Scenarios": (
        new.new,
        check.check,
        show.show,
        what_if.what_if,
        versions.update,
        versions.diff,
        schema.schema,
    ),
    "Forecasts": (
        run.run,
        brief.brief,
        watch.watch,
        robustness.robustness,
        hypotheses.hypotheses,
        outside.outside,
    ),
    "Texts": (read.read, review.review),
    "Tables and experts": (exchange.export, exchange.import_, experts.elicit, experts.collect),
    "Questions": (ledger.seal, ledger.resolve, ledger.record, ledger.verify),
    "Models": (models.models, score.score),
}

app = typer.Typer(
    cls=Grouped,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for title, commands in GROUPS.items():
    for command in commands:
        app.command(command.__name__.rstrip("_").replace("_", "-"), rich_help_panel=title)(command)


@app.callback(invoke_without_command=True)
def options(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Write a political crisis down with its sources, run published models on it.

    See what follows, how surely, and what would change it.
    """
    if version:
        say(__version__)
        raise typer.Exit


def main() -> NoReturn:
    """Run the command line and exit: 0, 2 after a user's error, 130 after Ctrl-C."""
    warnings.showwarning = warn
    sys.exit(outcome())


def outcome() -> int:
    """The exit code; a user's error is said on stderr, a bug shows its traceback."""
    try:
        code = _called()
        sys.stdout.flush()
    except UserError as error:
        complain(str(error))
        return 2
    except BrokenPipeError:
        return _hung_up(1)
    except OSError as error:
        if error.filename is not None:
            raise
        complain(f"the output cannot be written: {error.strerror}")
        return _hung_up(2)
    if code == INTERRUPTED:
        complain("interrupted")
    return code


def _called() -> int:
    """Parse the arguments and call the command; its exit code."""
    try:
        get_command(app).main()
    except SystemExit as done:
        return int(done.code or 0)
    return 0


def _hung_up(code: int) -> int:
    """Nobody can read on: keep Python from flushing into what is closed at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
