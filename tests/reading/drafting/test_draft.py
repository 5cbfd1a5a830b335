import dataclasses

import pytest

import realpolitik as rp
from realpolitik.errors import SourceError
from realpolitik.reading.drafting.disagreement import compare_sources
from realpolitik.reading.drafting.draft import draft
from realpolitik.reading.drafting.origins import origins
from realpolitik.reading.items import Relation
from realpolitik.reading.linking.link import link_issues
from realpolitik.reading.read import read
from realpolitik.scenario.model import Issue, Point

ONE = (
    "Poland supports Lithuania. If aid to Lithuania stops, the port of Klaipeda will close. "
    "In 1939 Germany invaded Poland. Hungary opposes Poland."
)
COPY = "VILNIUS (Nova) - " + ONE + " More follows."
OTHER = "Lithuania attacked Poland, Orbán said. If aid to Lithuania stops, the port will close."
RIVER = Issue(
    id="river",
    name="Water of the river",
    question="How much water does Poland get?",
    points=(Point(at=0, means="no water for Poland"), Point(at=100, means="all water for Poland")),
)


def reading(text, date="2025-03-01", **options):
    return read(text, date=date, language="en", **options)


def test_a_draft_loads_again(tmp_path):
    drafted = draft([reading(ONE), reading(OTHER)], "Two texts")
    assert not [p for p in rp.check(drafted) if p.severity == "error"]
    rp.save(drafted, tmp_path / "draft.yaml")
    assert rp.load(tmp_path / "draft.yaml") == drafted


def test_ties_are_wide_and_say_why_and_history_is_left_out():
    drafted = draft([reading(ONE)], "One")
    ties = {tie.key: tie for tie in drafted.ties}
    assert ties["lithuania--poland/security"].value.best > 0
    assert ties["hungary--poland/diplomacy"].value.best < 0
    assert not any("germany" in key for key in ties)
    for tie in drafted.ties:
        assert tie.value.grade == "inferred"
        assert tie.value.because
        assert tie.value.evidence
        assert tie.value.high - tie.value.low >= 0.4


def test_copies_of_one_report_are_one_origin_and_other_texts_are_not():
    found = origins([reading(ONE), reading(COPY), reading(OTHER)])
    assert len(set(found.values())) == 2
    drafted = draft([reading(ONE), reading(COPY)], "Copies")
    tie = next(tie for tie in drafted.ties if tie.key == "lithuania--poland/security")
    assert "1 of independent origin" in tie.value.because
    assert len(tie.value.evidence) == 2


def test_speakers_who_contradict_each_other_are_kept_apart():
    drafted = draft([reading(ONE), reading(OTHER)], "Both")
    tie = next(tie for tie in drafted.ties if tie.key == "lithuania--poland/security")
    assert (tie.value.low, tie.value.high) == (-1, 1)
    assert "together: author" in tie.value.because
    assert "against each other: viktor-orban" in tie.value.because
    assert "contradict" in tie.note


def test_one_claim_in_two_texts_has_two_sources():
    same = "If aid to Lithuania stops, the port of Klaipeda will close."
    drafted = draft([reading(ONE), reading("Hungary opposes Poland. " + same + " Fin.")], "Both")
    claim = next(claim for claim in drafted.claims if "aid" in claim.condition)
    assert len({e.source for e in drafted.evidence if e.id in claim.evidence}) == 2
    assert claim.untestable


def test_rejected_items_are_left_out_and_accepted_only_takes_no_candidates():
    one = reading(ONE)
    decided = tuple(
        item.model_copy(update={"status": "rejected"})
        if isinstance(item, Relation) and item.source == "hungary"
        else item
        for item in one.evidence
    )
    drafted = draft([dataclasses.replace(one, evidence=decided)], "Decided")
    assert not any("hungary" in tie.key for tie in drafted.ties)
    with pytest.raises(SourceError, match="two actors"):
        draft([one], "None", accepted_only=True)


def test_positions_are_inferred_with_a_reason():
    text = "Poland demands all water of the river. Hungary wants no water for Poland."
    linked = link_issues(reading(text), [RIVER])
    base = draft([reading(ONE)], "Base").model_copy(update={"issues": (RIVER,)})
    drafted = draft([linked], "Water", issues=base)
    assert not [p for p in rp.check(drafted) if p.severity == "error"]
    assert drafted.stances
    for stance in drafted.stances:
        position = stance.stated or stance.attributed
        assert position.grade in ("ordered", "inferred")
        assert position.because
        assert not position.is_point


def test_sources_are_compared():
    high = link_issues(
        reading("Poland demands all water for Poland. " + "It rained. " * 4), [RIVER]
    )
    low = link_issues(reading("Poland accepts no water for Poland. " + "It snowed. " * 4), [RIVER])
    none = reading("Hungary opposes Austria.")
    row = next(row for row in compare_sources([high, low, none]) if row.actor == "poland")
    assert row.spread == 100
    assert len(row.positions) == 2
    assert len(row.silent) == 1


def test_what_cannot_be_drafted():
    with pytest.raises(SourceError, match="nothing to draft"):
        draft([], "None")
    with pytest.raises(SourceError, match="as_of"):
        draft([read(ONE, language="en")], "No date")


def test_the_founding_text_drafts_a_sound_scenario(shared):
    text = shared("texts/000_1239bf673dbabdb8.de.txt").read_text("utf-8")
    base = rp.load("alaska-2025")
    linked = link_issues(read(text, date="2025-08-18"), base.issues)
    drafted = draft([linked], "Drafted", issues=base)
    assert not [p for p in rp.check(drafted) if p.severity == "error"]
    assert len(drafted.claims) >= 12
    assert len(drafted.ties) >= 15
    assert drafted.what_ifs
