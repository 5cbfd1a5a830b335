"""The JSON Schema accepts what loads and refuses what has the wrong form."""

from typing import Any

import jsonschema
import pytest
import yaml

from realpolitik.scenario.changes import FlipTie
from realpolitik.scenario.document import parse
from realpolitik.scenario.files import catalogue, find, read_yaml
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash, plain
from realpolitik.scenario.schema import schema
from realpolitik.scenario.whatif import what_if


@pytest.fixture(scope="module")
def validator() -> Any:
    written = schema()
    jsonschema.Draft202012Validator.check_schema(written)
    return jsonschema.Draft202012Validator(written)


def test_what_loads_is_valid(validator: Any, text: str) -> None:
    validator.validate(parse(text).data)


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_is_valid(validator: Any, name: str) -> None:
    validator.validate(read_yaml(find(name)).data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("salience: 0.5", "saliense: 0.5"),
        ("salience: 0.5", "salience: high"),
        ("salience: 0.5", "salience: {low: 0.5, high: 0.6}"),
        ("kind: movement", "kind: mob"),
        ("as_of: 2020-05-01\n", "\n"),
        ("do: shift,", "do: shfit,"),
        ("id: crowd", "id: the crowd"),
    ],
)
def test_the_wrong_form_is_refused(validator: Any, text: str, old: str, new: str) -> None:
    assert not validator.is_valid(parse(text.replace(old, new, 1)).data)


def test_every_part_has_a_title_and_a_description() -> None:
    for name, part in schema()["$defs"].items():
        assert part["title"], name
        assert part["description"], name


def test_the_hash_is_that_of_what_is_said(province: Scenario, text: str) -> None:
    lines = [line for line in text.splitlines() if not line.strip().startswith("#")]
    again = Scenario.model_validate(parse("\n".join(lines)).data)
    other = text.replace("status_quo: 0", "status_quo: {best: 0.0, grade: assumed}")
    assert content_hash(again) == content_hash(province)
    assert content_hash(Scenario.model_validate(parse(other).data)) == content_hash(province)
    assert len(content_hash(province)) == 64
    flipped = what_if(province, FlipTie(between=("avest", "bora")))
    assert content_hash(flipped) != content_hash(province)


def test_plain_data_says_the_same(province: Scenario) -> None:
    data = yaml.safe_load(yaml.safe_dump(plain(province)))
    data["as_of"], data["horizon"] = str(data["as_of"]), str(data["horizon"])
    assert Scenario.model_validate(data) == province
