"""A brief as a PDF of one page A4, set by Typst, which brings its own fonts."""

import io
import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from realpolitik.errors import UserError
from realpolitik.report.brief.blocks import Block, gathered
from realpolitik.report.brief.extra import needed
from realpolitik.report.brief.page import Page
from realpolitik.report.brief.text import Run

__all__ = ["SIZES", "as_pdf"]

SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)  # points, the largest that fits


def as_pdf(page: Page) -> tuple[bytes, float]:
    """The page as PDF, and the size of its type.

    Raises:
        UserError: the text is too long for one page even in the smallest type, or a package is
            missing.
    """
    typst, pypdf = needed("typst", "typst"), needed("pypdf", "pypdf")
    template = files("realpolitik.report").joinpath("templates/brief.typ").read_bytes()
    data = {
        "title": page.title,
        "language": page.language,
        "blocks": [_plain(block) for block in gathered(page.units)],
        "foot": page.foot,
        "says": page.figure.says if page.figure else "",
    }
    given = {"data": json.dumps(data), "svg": page.figure.svg if page.figure else ""}
    for size in SIZES:
        made: bytes = typst.compile(
            template,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs=given | {"size": f"{size}"},
            pdf_standards=["ua-1"],
        )
        if len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1:
            return made, size
    raise UserError(f"the text does not fit on one page, even in type of {SIZES[-1]:g} points")


def _plain(block: Block) -> dict[str, Any]:
    points = [_words(runs) for runs in block.points]
    return {"kind": block.kind, "runs": _words(block.runs), "points": points}


def _words(runs: Sequence[Run]) -> list[dict[str, Any]]:
    return [run._asdict() for run in runs]
