"""The bibliography can be read and holds every work a model cites."""

import pytest

from realpolitik.models.registry import MODELS
from realpolitik.report.references import references


@pytest.mark.parametrize("name", list(MODELS))
def test_every_citation_of_a_model_has_an_entry(name: str) -> None:
    keys = MODELS[name].citation
    assert len(references(keys)) == len(set(keys))


def test_an_article_reads_like_a_reference() -> None:
    (line,) = references(["fearon1995"])
    assert line == (
        "Fearon, J. D. (1995). Rationalist Explanations for War. "
        "International Organization 49(3): 379–414."
    )


def test_latex_becomes_text_and_editors_are_named_as_such() -> None:
    (line,) = references(["thomson2006"])
    assert "König, T. (eds.) (2006)" in line
    assert "{" not in line


def test_each_work_is_listed_once_in_the_order_of_first_use() -> None:
    lines = references(["walter1997", "fearon1995", "walter1997", "no-such-key"])
    assert [line.split(",")[0] for line in lines] == ["Walter", "Fearon"]
