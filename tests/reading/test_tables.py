"""Our own tables are whole: no broken row, no name twice."""

from collections import Counter
from importlib import resources

import pytest

from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.tables import rows


@pytest.mark.parametrize(
    ("table", "least"),
    [("states", 190), ("organisations", 900), ("leaders", 1500), ("offices", 10), ("bodies", 10)],
)
def test_sizes(table, least):
    assert len(rows(table)) >= least


def test_no_row_stands_twice():
    tables = resources.files("realpolitik.reading").joinpath("tables")
    for table in tables.iterdir():
        counts = Counter(line for line in table.read_text("utf-8").splitlines() if line)
        assert [line for line, count in counts.items() if count > 1] == [], table.name


def test_codes_are_unique():
    for column in (0, 2):
        counts = Counter(row[column] for row in rows("states"))
        assert max(counts.values()) == 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_parent_and_affiliation_exists(language):
    known = lexicon(language)
    for record in known.records.values():
        assert not record.parent or record.parent in known.records, record
    for offices in known.offices.values():
        for office in offices:
            assert office.affiliation in known.records, office


def test_relation_tables_are_well_formed():
    for row in rows("relation_verbs"):
        assert row[5] in "+-0"
        assert row[7]
    for row in rows("relation_nouns"):
        assert row[3] in "+-0"
        assert row[5]
