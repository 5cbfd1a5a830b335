"""Trap 1: backing moves the terms; no text of the crisis models may tie it to the onset of war."""

import re
from pathlib import Path

from realpolitik.models.registry import LISTED, MODELS

CLAIM = re.compile(
    r"(aid|backing|withdrawal|support)[^.;:]*\b(raise|raises|increase|increases|lower|lowers)\b"
    r"[^.;:]*\b(risk|chance|probability|likelihood)\b of (a )?(new )?war"
    r"|war (is|becomes|gets) (more|less) likely|war (is|becomes|gets) likelier",
    re.IGNORECASE,
)
NAMES = [
    path.rsplit(".", 1)[1] for path in LISTED if path.startswith(("crisis.", "domestic.", "lab."))
]


def test_the_pattern_finds_what_it_forbids() -> None:
    assert CLAIM.search("An aid cut raises the risk of war.")
    assert CLAIM.search("Without backing, war becomes likelier.")


def test_no_docstring_or_page_says_that_less_aid_brings_war() -> None:
    pages = Path(__file__).parents[3] / "docs" / "models"
    for name in NAMES:
        texts = [MODELS[name].__doc__ or "", (pages / f"{name}.md").read_text("utf-8")]
        for text in texts:
            assert not CLAIM.search(" ".join(text.split())), name
