from dataclasses import replace

from realpolitik.ensemble.results import Disagreement
from realpolitik.report.basis import basis, nearest_flips, weakest
from realpolitik.report.case import Case
from realpolitik.report.doubts import doubts, level
from realpolitik.report.sentences import change, opening, rests
from realpolitik.scenario.evidence import Evidence, Source
from realpolitik.scenario.model import Scenario


def opposed(scenario: Scenario) -> Scenario:
    """The same, with a second source from the other side behind one stance."""
    other = Source(id="other", title="The other side", opposes=("paper",))
    piece = Evidence(id="e3", source="other", start=0, end=3, exact="abc")
    first, *rest = scenario.stances
    judged = first.judged.model_copy(update={"evidence": ("e3",)})
    return scenario.model_copy(
        update={
            "sources": (*scenario.sources, other),
            "evidence": (*scenario.evidence, piece),
            "stances": (first.model_copy(update={"judged": judged}), *rest),
        }
    )


def test_inputs_are_counted_by_the_grade_they_can_claim(war: Scenario) -> None:
    found = basis(war)
    assert found.grades["measured"] == 0  # the measured strength rests on the brief alone
    assert found.grades["ordered"] == 3
    assert found.grades["inferred"] == 1
    assert sum(found.grades.values()) == found.total
    assert found.main.id == "paper"
    assert found.on_main == 4
    assert "4 of them lose the only support they have" in rests.vanishing(found)
    assert "counts as assumed" in rests.counted(found)


def test_one_text_is_one_text_unless_two_sides_feed_it(talks: Scenario) -> None:
    assert opening.mark(basis(talks)) == "A reading of one text"
    assert "reading of one text" in opening.sources(basis(talks))
    both = basis(opposed(talks))
    assert both.opposed
    assert opening.mark(both) == "Opposing sources feed it"
    assert "two of them from opposing sides" in opening.sources(both)


def test_an_opposing_source_that_carries_nothing_does_not_count(talks: Scenario) -> None:
    idle = Source(id="other", title="Idle", opposes=("paper",))
    assert not basis(talks.model_copy(update={"sources": (*talks.sources, idle)})).opposed


def test_the_weakest_fact_is_the_most_influential_of_the_weakest_grade(war_case: Case) -> None:
    found = weakest(war_case.forecast, war_case.located)
    assert found.grade == "assumed"
    text = rests.weakest_fact(found, war_case.names, share=True)
    assert "From its low to its high end it moves the" in text
    assert rests.weakest_fact(None, war_case.names, share=True).startswith("No single")


def test_a_measured_number_of_the_brief_counts_as_assumed() -> None:
    assert rests.graded("measured", "assumed") == (
        "measured by the scenario's own brief alone, which counts as assumed"
    )
    assert rests.graded("inferred", "inferred") == "inferred"


def test_confidence_falls_with_every_reason(talks: Scenario) -> None:
    one, both = basis(talks), basis(opposed(talks))
    strong = replace(both, grades={"measured": 9, "assumed": 1})
    assert level(doubts(strong, None, (), recorded=True)) == "high"
    assert level(doubts(strong, None, (), recorded=False)) == "moderate"
    apart = (Disagreement("line", {"mean": 20, "nash": 60}, 40),)
    found = doubts(one, None, apart, recorded=True)
    assert level(found) == "low"
    assert "the models lie up to 40 points apart on an issue" in rests.confidence(found)


def test_thresholds_are_of_distinct_inputs_and_say_what_happens(war_case: Case) -> None:
    found = nearest_flips(war_case.forecast, war_case.located)
    assert len(found) == 3
    assert len({flip.estimate for flip in found}) == 3
    for flip in found:
        text = change.threshold(flip, war_case.located[flip.estimate], war_case.names)
        assert ("range" in text) or ("guarantee" in text)
        assert " or more (now " in text or " or less (now " in text


def test_talks_flip_where_a_settlement_crosses_a_worded_point(talks_case: Case) -> None:
    found = nearest_flips(talks_case.forecast, talks_case.located)
    text = change.consequence(found[0], talks_case.names)
    assert text.startswith("the settlement on The line (")
    assert "crosses 50, “the line as it is”" in text
