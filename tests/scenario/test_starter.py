"""The first scenario is sound and explains itself."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from realpolitik.errors import ScenarioError
from realpolitik.scenario.check import check
from realpolitik.scenario.document import parse
from realpolitik.scenario.files import load
from realpolitik.scenario.starter import new


def test_it_loads_and_breaks_no_rule(write: Callable[[str | bytes], Path]) -> None:
    path = write(new("river", dt.date(2020, 2, 29)))
    assert check(path) == ()
    scenario = load(path)
    assert (scenario.name, str(scenario.as_of)) == ("river", "2020-02-29")
    assert scenario.horizon > scenario.as_of


def test_it_is_of_today_unless_told(write: Callable[[str | bytes], Path]) -> None:
    before = dt.date.today()
    assert before <= load(write(new("river"))).as_of <= dt.date.today()


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}", fullmatch=True))
@example("null")
@example("1e5")
@example("AS_OF")
def test_any_id_is_a_name(name: str) -> None:
    assert parse(new(name, dt.date(2020, 1, 1))).data["name"] == name


@pytest.mark.parametrize("name", ["", "two words", "../x", "ä"])
def test_what_is_no_id_is_refused(name: str) -> None:
    with pytest.raises(ScenarioError, match="is not a name"):
        new(name)
