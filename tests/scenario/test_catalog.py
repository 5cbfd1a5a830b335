"""The scenarios that come with the package: sound, sourced, and complete by their own lists."""

import csv
import datetime as dt
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.scenario.check import check
from realpolitik.scenario.files import CATALOG, load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.spans import verify_spans
from realpolitik.scenario.whatif import what_if

NAMES = ("alaska-2025", "emission-standards-1994", "paris-2015")
ALASKA = CATALOG / "alaska-2025"


@pytest.fixture(scope="module")
def alaska() -> Scenario:
    return load("alaska-2025")


@pytest.mark.parametrize("name", NAMES)
def test_breaks_no_rule(name: str) -> None:
    assert check(name) == ()


@pytest.mark.parametrize("name", NAMES)
def test_shipped_words_stand_at_their_offsets(name: str) -> None:
    scenario = load(name)
    shipped = [e.id for e in scenario.evidence if e.exact is not None]
    report = verify_spans(scenario, [CATALOG / name])
    assert report.problems == ()
    assert set(report.verified) == set(shipped)
    assert shipped


def test_every_evidence_of_the_founding_text_matches_it(
    alaska: Scenario, shared: Callable[[str], Path]
) -> None:
    report = verify_spans(alaska, [shared("texts"), ALASKA])
    assert report.problems == ()
    assert report.absent == ()
    assert len(report.verified) == len(alaska.evidence)


def test_no_sentence_of_the_founding_text_is_shipped(shared: Callable[[str], Path]) -> None:
    text = next(shared("texts").glob("*.txt")).read_text(encoding="utf-8")
    words = text.split()
    runs = {" ".join(words[i : i + 6]) for i in range(len(words) - 5)}
    for path in CATALOG.rglob("*.*"):
        given = path.read_text(encoding="utf-8").split()
        assert not runs & {" ".join(given[i : i + 6]) for i in range(len(given) - 5)}, path.name


@pytest.mark.parametrize("what_if_id", [w.id for w in load("alaska-2025").what_ifs])
def test_what_ifs_apply_and_change_something(alaska: Scenario, what_if_id: str) -> None:
    changed = what_if(alaska, what_if_id)
    assert changed != alaska
    # The what-ifs that are left may find their work done already.
    assert [p for p in check(changed) if not p.path.startswith("what_ifs/")] == []


def test_inputs_of_the_emission_case_are_those_printed(shared: Callable[[str], Path]) -> None:
    with shared("data/emissions/emissions_input.csv").open(encoding="utf-8") as file:
        printed = {row["Actor"]: row for row in csv.DictReader(file)}
    printed["United Kingdom"] = printed.pop("UK")
    printed["Germany (Federal Republic)"] = printed.pop("Germany")
    scenario = load("emission-standards-1994")
    assert {actor.name for actor in scenario.actors} == set(printed)
    names = {actor.id: actor.name for actor in scenario.actors}
    for actor in scenario.actors:
        assert actor.capability is not None
        assert actor.capability.best == float(printed[actor.name]["Capability"])
    for stance in scenario.stances:
        row = printed[names[stance.actor]]
        assert stance.judged is not None
        assert 4 + 6 * stance.judged.best / 100 == pytest.approx(float(row["Position"]))
        assert stance.salience.best == float(row["Salience"])


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_brief_has_400_to_700_words(language: str) -> None:
    text = (ALASKA / f"brief.{language}.txt").read_text(encoding="utf-8")
    assert 400 <= len(text.split()) <= 700


def test_each_sentence_of_the_annex_names_publisher_and_date(alaska: Scenario) -> None:
    lines = (ALASKA / "annex.en.txt").read_text(encoding="utf-8").split("\n")
    evidence = [e for e in alaska.evidence if e.source == "annex-en"]
    assert [e.exact for e in evidence] == [line for line in lines if line]
    for item in evidence:
        publisher, *_, day = item.document.split(", ")
        assert publisher in (item.exact or ""), f"no publisher: {item.id}"
        assert day in (item.exact or ""), f"another date: {item.id}"
        assert item.speaker == publisher


def test_population_shares_are_those_published(
    alaska: Scenario, shared: Callable[[str], Path]
) -> None:
    published = json.loads(shared("data/voting/eu27_power.json").read_text(encoding="utf-8"))["res"]
    council = next(body for body in alaska.bodies if body.id == "eu-council")
    population = next(c for c in council.criteria if c.id == "population")
    assert sorted(population.weights.values()) == sorted(row["pop"] for row in published.values())
    for code, member in {"DE": "germany", "FR": "france", "HU": "hungary", "MT": "malta"}.items():
        assert population.weights[member] == published[code]["pop"]


def test_bodies_have_the_rules_of_the_treaties(alaska: Scenario) -> None:
    rules = {
        body.id: (len(body.members), [[t.quota for t in route] for route in body.routes])
        for body in alaska.bodies
    }
    assert rules == {
        "eu-council": (27, [[15, 65.0065], [24]]),
        "eu-unanimity": (27, [[27]]),
        "un-security-council": (15, [[9, 5]]),
        "nato-council": (32, [[32]]),
    }


def test_the_two_beliefs_contradict_and_stay_apart(alaska: Scenario) -> None:
    beliefs = {belief.id: belief for belief in alaska.realignments[0].beliefs}
    claims = {claim.id: claim for claim in alaska.claims}
    assert set(beliefs["split"].claims) == set(claims["C8"].contradicts) == {"C2", "C10"}
    assert beliefs["weaken"].claims == ("C8",)


def test_figures_of_the_new_parts_carry_date_and_source(alaska: Scenario) -> None:
    places = ("polities", "packages", "realignments", "deployments", "budgets")
    parts = {p: e for p, e in estimates(alaska) if p.startswith(places)}
    assert len(parts) > 100
    for path, number in parts.items():
        assert number.because, path
        assert number.evidence or number.grade == "assumed", path
        assert number.grade != "measured" or (number.on and number.unit), path


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_sentence_of_the_brief_names_publisher_title_and_date(
    alaska: Scenario, language: str
) -> None:
    lines = (ALASKA / f"brief.{language}.txt").read_text(encoding="utf-8").split("\n")
    sentences = [line for line in lines if line]
    evidence = [e for e in alaska.evidence if e.source == f"brief-{language}"]
    assert [e.exact for e in evidence] == sentences
    for item in evidence:
        words = item.exact or ""
        publisher, *_, day = item.document.split(", ")
        number, _, year = day.split(" ")
        assert re.search(r"[\"„][^\"“]+[\"“]", words), f"no title: {item.id}"
        assert re.search(rf"\b{number}\.? \w+ {year}\b", words), f"no date: {item.id}"
        if language == "en":
            assert publisher in words, f"no publisher: {item.id}"
            assert day in words, f"another date: {item.id}"


def test_the_german_brief_says_what_the_english_one_says(alaska: Scenario) -> None:
    english = [e for e in alaska.evidence if e.source == "brief-en"]
    german = [e for e in alaska.evidence if e.source == "brief-de"]
    assert [(e.document, e.gist) for e in english] == [(e.document, e.gist) for e in german]
    digits = re.compile(r"\d+")
    for one, other in zip(english, german, strict=True):
        assert sorted(digits.findall(one.exact or "")) == sorted(digits.findall(other.exact or ""))


def test_nothing_in_the_brief_is_later_than_the_scenario(alaska: Scenario) -> None:
    for item in alaska.evidence:
        if item.document:
            day = dt.datetime.strptime(item.document.split(", ")[-1], "%d %B %Y").date()
            assert day <= alaska.as_of
