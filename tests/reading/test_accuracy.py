"""What `read` must reach, on the founding text and on our own texts."""

import pytest
from benchmarks._reading_gold import map_gold, pooled, score
from benchmarks.reading import FOUNDING_DATE, own

from realpolitik.reading.read import read


def test_founding_text(shared):
    text = shared("texts/000_1239bf673dbabdb8.de.txt").read_text("utf-8")
    gold = map_gold(shared("founding-text.md"), FOUNDING_DATE)
    found = score(read(text, date=FOUNDING_DATE), gold)
    assert found["dropped"].f1 == 1
    assert found["sentence"].f1 == 1
    assert len(gold.rows["sentence"]) == 56
    assert found["date"].f1 == 1
    assert found["person"].precision >= 0.9
    assert found["person"].recall >= 0.9
    assert found["statement"].f1 >= 0.85
    assert found["relation"].precision >= 0.75
    assert found["relation"].recall >= 0.55
    assert found["conditional"].wanted == 21
    assert found["conditional"].hit >= 12


def test_own_texts():
    tables = own()
    assert len(tables) >= 4
    kinds = {
        kind: pooled(table[kind] for table in tables.values()) for kind in tables["wire.en.txt"]
    }
    assert kinds["dropped"].f1 == 1
    for kind in ("person", "date", "statement", "conditional"):
        assert kinds[kind].f1 >= 0.85, kind
    assert kinds["relation"].precision >= 0.75
    assert kinds["relation"].recall >= 0.55


@pytest.mark.parametrize(
    ("group", "least"),
    [
        ("development", {"person": 0.91, "date": 0.94, "statement": 0.90, "relation": 0.65}),
        ("held_out", {"person": 0.83, "date": 0.90, "statement": 0.78, "relation": 0.60}),
    ],
)
def test_fresh_texts_keep_what_was_reached(group, least):
    tables = own(group)
    for kind, floor in least.items():
        assert pooled(table[kind] for table in tables.values()).f1 >= floor, kind


def test_the_score_can_fail():
    """An empty reading of a full gold finds nothing."""
    gold = map_gold.__globals__["Gold"](
        "", {"date": [("P1S1", "2020")], "person": [("X", "", "USA")]}
    )
    found = score(read("Nobody said anything about it.", language="en"), gold)
    assert found["date"].recall == 0
    assert found["person"].recall == 0
