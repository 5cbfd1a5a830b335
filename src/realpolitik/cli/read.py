"""realpolitik read: texts to evidence."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from realpolitik.cli.console import complain, progress, say, table
from realpolitik.cli.options import AsJson
from realpolitik.errors import SourceError, UserError

__all__ = ["read"]

DRAFTED = 100


def read(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE_OR_DIR...", help="Texts, folders, or - for a pipe.")
    ],
    *,
    date: Annotated[str, typer.Option(metavar="DAY", help="The documents' date.")] = "",
    language: Annotated[str, typer.Option(metavar="de|en", help="Detected unless told.")] = "",
    names: Annotated[
        Path | None, typer.Option(metavar="TSV", help="Your own table of actors.")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the results go.")] = Path(
        "reading"
    ),
    issues: Annotated[
        str, typer.Option(metavar="SCENARIO", help="Link sentences to the issues of a scenario.")
    ] = "",
    embeddings: Annotated[
        bool, typer.Option("--embeddings", help="Link by embeddings, across languages (an extra).")
    ] = False,
    llm: Annotated[
        str, typer.Option(metavar="URL", help="Consult a model at this OpenAI-compatible address.")
    ] = "",
    model: Annotated[str, typer.Option(metavar="NAME", help="The model's name.")] = "",
    price: Annotated[
        str,
        typer.Option(metavar="IN,OUT", help="The model's price of a million tokens in and out."),
    ] = "",
    jobs: Annotated[int, typer.Option(metavar="N", help="Processes to read in.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Read German or English texts into sourced evidence.

    Every text gets a folder with evidence.jsonl, page.html and tables; draft.yaml is a scenario
    drafted from all of them. What is done already is skipped; the exit code is 2 if any file could
    not be read.
    """
    from realpolitik.reading.files.folder import Options, documents, read_files

    if bool(llm) != bool(model):
        raise UserError("give --llm and --model together")
    linked = "yes" if embeddings else ""
    options = Options(date, language, _table(names), issues, linked, llm, model, price)
    places = [_piped(out) if name == "-" else Path(name) for name in files]
    paths = documents(places)
    outcomes = []
    with progress("reading") as tell:
        for outcome in read_files(paths, out, options, jobs=jobs, progress=tell):
            outcomes.append(outcome)
            if outcome.error:
                complain(outcome.error)
    if as_json:
        lines = [
            {"file": str(o.path), "evidence": str(o.place or ""), "items": o.items,
             "skipped": o.done_before, "error": o.error, "notes": o.notes}
            for o in outcomes
        ]  # fmt: skip
        say(json.dumps(lines, indent=2, ensure_ascii=False))
    else:
        table(
            ("file", "items", "evidence"),
            [
                (o.path.name, "done before" if o.done_before else str(o.items), str(o.place))
                for o in outcomes
                if o.place is not None
            ],
        )
    for note, times in Counter(note for o in outcomes for note in o.notes).items():
        complain(f"{note} ({times} files)" if times > 1 else note)
    done = [o.place for o in outcomes if o.place is not None]
    if done:
        _draft(done, out, issues)
    if any(outcome.error for outcome in outcomes):
        raise typer.Exit(2)


def _draft(places: list[Path], out: Path, issues: str) -> None:
    """One scenario from all texts; where the texts do not allow one, say why."""
    from realpolitik.reading.drafting.draft import draft
    from realpolitik.reading.files.evidence import load_evidence
    from realpolitik.scenario.files import load
    from realpolitik.scenario.saving import save

    if len(places) > DRAFTED:
        complain(f"no draft: {len(places)} texts; name at most {DRAFTED} to draft from")
        return
    try:
        drafted = draft(
            [load_evidence(place) for place in places],
            out.resolve().name or "draft",
            issues=load(issues) if issues else None,
        )
    except SourceError as error:
        complain(f"no draft: {error}")
        return
    save(drafted, out / "draft.yaml")
    complain(f"drafted: {out / 'draft.yaml'}")


def _table(names: Path | None) -> str:
    if names is None:
        return ""
    try:
        return names.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise UserError(f"{names}: cannot be read as UTF-8 text") from None


def _piped(out: Path) -> Path:
    """What comes through the pipe, kept beside the results so that it can be read again."""
    from realpolitik.scenario.atomic import write

    data = sys.stdin.buffer.read(20_000_001)
    if len(data) > 20_000_000:
        raise SourceError("the pipe: more than 20,000,000 bytes")
    out.mkdir(parents=True, exist_ok=True)
    path = out / "stdin.txt"
    write(path, data)
    return path
