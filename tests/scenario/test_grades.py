"""Grades: counted as they can be claimed."""

from realpolitik.scenario.grades import effective_grade, grades
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, find


def test_a_brief_alone_supports_nothing(province: Scenario) -> None:
    path = "stances/avest/border/judged"
    judged = find(province, path)[path]
    assert effective_grade(province, judged) == "inferred"
    brief = judged.model_copy(update={"evidence": ("e2",)})
    assert effective_grade(province, brief) == "assumed"
    bare = judged.model_copy(update={"evidence": ()})
    assert effective_grade(province, bare) == "inferred"


def test_rejected_evidence_supports_nothing(province: Scenario) -> None:
    path = "actors/avest/capability"
    weight = find(province, path)[path]
    assert effective_grade(province, weight) == "measured"
    rejected = tuple(e.model_copy(update={"status": "rejected"}) for e in province.evidence)
    scenario = province.model_copy(update={"evidence": rejected})
    assert effective_grade(scenario, weight) == "assumed"


def test_what_the_main_source_alone_bears_vanishes_with_it(province: Scenario) -> None:
    found = grades(province)
    assert (found.counts["measured"], found.counts["inferred"]) == (2, 1)
    assert found.total == len(tuple(estimates(province)))
    assert found.vanishing == (
        "actors/avest/capability",
        "stances/avest/border/judged",
        "budgets/bora-budget/defence_change",
    )


def test_copies_of_one_report_are_one_origin(province: Scenario) -> None:
    paper, brief = province.sources
    second = paper.model_copy(update={"id": "second", "main": False})
    evidence = province.evidence[0].model_copy(update={"id": "e3", "source": "second"})
    weight = province.actors[0].capability
    assert weight is not None
    both = weight.model_copy(update={"evidence": ("e1", "e3")})
    avest = province.actors[0].model_copy(update={"capability": both})
    update = {
        "sources": (paper, brief, second),
        "evidence": (*province.evidence, evidence),
        "actors": (avest, *province.actors[1:]),
    }
    apart = province.model_copy(update=update)
    assert "actors/avest/capability" not in grades(apart).vanishing
    copies = tuple(s.model_copy(update={"origin": "an agency"}) for s in (paper, second))
    together = apart.model_copy(update={"sources": (brief, *copies)})
    assert "actors/avest/capability" in grades(together).vanishing
