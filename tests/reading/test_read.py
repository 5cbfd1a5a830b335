import datetime as dt
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import SourceError
from realpolitik.reading.items import Conditional, Relation, item_adapter
from realpolitik.reading.read import read
from realpolitik.scenario.evidence import sha256

PIECES = [
    "Am Montag sagte der russische Präsident Wladimir Putin, der Krieg sei vorbei.",
    "„Wir liefern nicht“, sagte Merz der Zeitung Bild am 3. Mai 2024.",
    "Moskaus Bündnis mit Peking hält. Wenn es bricht, wird Europa stärker.",
    "In dem Bericht heißt es:",
    'U.S. envoy John Smith told Reuters that Iran\'s attack on Israel "changes everything".',
    "Foto: dpa",
    "Abonnieren Sie unseren Newsletter",
    "\x00\u00ad\u200f\ufeff",
    "e\u0301 A\u030a \u212b",
    "\r\n\r\n",
    "\r",
    "… »«“”\"'‚‘( [",
    "Ohne Hilfe der USA, die seit 2022 zahlen, wird – so Experten – die Ukraine verlieren",
    "z. B. am 15.08.2025 um 3.5 Uhr",
    "😀 أحمد 中文",
]


def spans(reading):
    yield from ((s.start, s.end, s.quote) for s in (*reading.sentences, *reading.dropped))
    for item in reading.evidence:
        yield item.start, item.end, item.quote
        if isinstance(item, Conditional):
            yield from ((p.start, p.end, p.quote) for p in (item.condition, item.consequence))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), min_size=1, max_size=12),
    st.sampled_from(["de", "en"]),
    st.sampled_from([" ", "\n\n", ""]),
)
def test_every_span_is_verbatim(pieces, language, joint):
    text = joint.join(pieces)
    try:
        reading = read(text, language=language, date="2025-08-18")
    except SourceError:
        return
    for start, end, quote in spans(reading):
        assert reading.text[start:end] == quote
        assert quote
    assert reading.sha256 == sha256(reading.text)
    assert read(reading.text, language=language, date="2025-08-18") == reading


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES[:5]), min_size=1, max_size=4))
def test_items_survive_json(pieces):
    reading = read("\n\n".join(pieces), language="de", date=dt.date(2025, 8, 18))
    for item in reading.evidence:
        assert item_adapter.validate_json(item.model_dump_json()) == item


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        ("", {}, "empty"),
        (" \n\x00\u200f", {}, "empty"),
        ("Президент России заявил, что война закончена.", {}, "not supported yet"),
        ("Le président de la République est dans le palais avec les ministres.", {}, "French"),
        ("12 34 56", {}, "language"),
        ("Der Krieg ist aus.", {"date": "gestern"}, "no date"),
        ("Der Krieg ist aus.", {"language": "fr"}, "not supported yet"),
        ("x" * 20_000_001, {}, "at most"),
    ],
)
def test_bad_input_is_refused_in_the_users_words(text, options, words):
    with pytest.raises(SourceError, match=words):
        read(text, **options)


def test_a_sentence_of_a_hundred_thousand_characters_is_cut():
    reading = read("Der Krieg in der Ukraine und die Regierung " * 2400, language="de")
    assert len(reading.text) > 100_000
    assert max(len(s.quote) for s in reading.sentences) <= 3000
    assert (
        "".join(s.quote.replace(" ", "") for s in reading.sentences)
        == reading.text.replace(" ", "").strip()
    )


def test_without_a_date_weekdays_stay_open():
    reading = read("Am Montag traf der Präsident in Berlin ein.", language="de")
    assert [i.value for i in reading.evidence if i.kind == "date"] == ["XXXX-WXX-1"]
    assert any("no date" in note for note in reading.notes)


def test_the_users_own_table_names_actors():
    names = "my-front\tgroup\t\t\tPeople's Harvest Front|PHF"
    reading = read("The PHF attacked Kenya on Monday.", language="en", names=names)
    relation = next(i for i in reading.evidence if isinstance(i, Relation))
    assert (relation.source, relation.polarity, relation.target) == ("my-front", -1, "kenya")


def test_history_does_not_leak_into_the_present():
    text = "Im Jahr 1990 griff Irak Kuwait an, und heute beliefert Irak Kuwait mit Strom."
    relations = [i for i in read(text, date="2024-05-02").evidence if isinstance(i, Relation)]
    assert {(r.polarity, r.time) for r in relations} == {(-1, "1990"), (1, "now")}


def test_an_undated_clause_is_present():
    text = "1939 schloss Stalin einen Pakt mit Hitler, doch Polen unterstützt Litauen."
    relations = [i for i in read(text, date="2024-05-02").evidence if isinstance(i, Relation)]
    assert [r.time for r in relations if r.source == "poland"] == ["now"]


TIES = (
    "import realpolitik as rp\n"
    "for text, language in [\n"
    "    ('Präsident Trump und Präsident Xi sprachen. Der Präsident sagte Hilfe zu.', 'de'),\n"
    "    ('Ana Lind and Eva Holm spoke in Oslo. Later she said the port must open.', 'en'),\n"
    "]:\n"
    "    print(rp.read(text, language=language, date='2025-08-18').evidence)\n"
)


def test_two_who_are_equally_likely_are_told_apart_the_same_way_every_time():
    """Whatever the seed of Python's hashes, so the order of its sets."""
    found = {
        subprocess.run(
            [sys.executable, "-c", TIES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(found) == 1
    assert b"statement" in found.pop()
