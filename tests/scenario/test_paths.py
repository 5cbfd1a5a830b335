"""Paths: every estimate has one, and the name nobody has is answered with those there are."""

import pytest

from realpolitik.errors import UnknownNameError
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, estimates, find, replace

BORAS = ("bora", "bora-hawks")
ONE = Estimate(low=1, best=1, high=1)


def test_every_estimate_has_its_path(province: Scenario) -> None:
    paths = [path for path, _ in estimates(province)]
    assert len(paths) == len(set(paths))
    assert paths[:4] == [
        "actors/avest/capability",
        "actors/bora/capability",
        "actors/bora-hawks/capability",
        "actors/cara/capability",
    ]
    for path in (
        "issues/border/status_quo",
        "stances/avest/border/salience",
        "stances/avest/border/stated",
        "layers/trade/weight",
        "ties/bora--cara/security/value",
        "conflicts/war/substitutability",
        "conflicts/war/patrons/cara/contribution",
        "conflicts/war/offers/river/position",
        "conflicts/war/guarantee/credibility",
    ):
        assert path in paths


def test_position_is_the_variant_in_use(province: Scenario) -> None:
    assert set(find(province, "stances/cara/*/position")) == {"stances/cara/border/attributed"}
    assert set(find(province, "stances/avest/*/position")) == {"stances/avest/border/judged"}
    stated = province.model_copy(update={"use_stance": "stated"})
    assert set(find(stated, "stances/avest/*/position")) == {"stances/avest/border/stated"}


def test_a_star_stands_for_any_one_element(province: Scenario) -> None:
    assert len(find(province, "stances/*/border/salience")) == 4
    assert len(find(province, "actors/bora*/capability")) == 2
    assert set(find(province, "*/*o*a*/c*y")) == {f"actors/{a}/capability" for a in BORAS}
    assert set(find(province, "actors/*-*/capability")) == {"actors/bora-hawks/capability"}
    for pattern in ("stances/*/salience", "actors/" + "*a" * 60 + "*/capability"):
        with pytest.raises(UnknownNameError):
            find(province, pattern)


def test_every_estimate_can_be_replaced_and_has_bounds(province: Scenario) -> None:
    for path, old in estimates(province):
        after = replace(province, path, lambda _, __: ONE)
        new = dict(estimates(after))
        assert new.pop(path) == ONE
        assert new == {other: value for other, value in estimates(province) if other != path}
        assert old.within(*bounds(path))
        assert replace(after, path, lambda _, __, old=old: old) == province


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("stances/avest/border/judged", (0, 100)),
        ("stances/avest/border/position", (0, 100)),
        ("stances/avest/border/salience", (0, 1)),
        ("stances/avest/border/capability", (0, float("inf"))),
        ("ties/a--b/security/value", (-1, 1)),
        ("conflicts/war/cost_defender", (0, 1)),
        ("conflicts/war/guarantee/effect", (0, 1)),
        ("conflicts/war/substitutability", (float("-inf"), 1)),
        ("conflicts/war/challenger_strength", (0, float("inf"))),
    ],
)
def test_bounds_are_those_of_the_quantity(path: str, expected: tuple[float, float]) -> None:
    assert bounds(path) == expected


def test_what_is_no_quantity_has_no_bounds() -> None:
    with pytest.raises(UnknownNameError):
        bounds("actors/avest/name")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("stanzes/avest/border/judged", "'stanzes'; did you mean 'stances'"),
        (
            "stances/avest/bordr/judged",
            "'stances/avest/bordr'; did you mean 'stances/avest/border'",
        ),
        ("stances/avest/border/juged", "did you mean 'stances/avest/border/judged'"),
        ("stances/avest/border", "there is no estimate 'stances/avest/border'"),
        ("stances/avest/border/judged/best", "'stances/avest/border/judged/best'"),
        ("", "there is no estimate ''; there are: actors, budgets, conf"),
    ],
)
def test_an_unknown_path_is_answered(province: Scenario, pattern: str, expected: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find(province, pattern)
    assert expected in str(caught.value)
