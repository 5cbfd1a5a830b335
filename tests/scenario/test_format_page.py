"""The page on the format names every key and every verb, and its examples run."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from realpolitik.scenario.schema import schema

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scenario-format.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def test_every_key_and_every_verb_is_on_the_page() -> None:
    named = set(re.findall(r"`([a-z_0-9]+)`", PAGE.read_text("utf-8")))
    written = schema()
    for name, part in {"Scenario": written, **written["$defs"]}.items():
        branches: list[dict[str, Any]] = part.get("anyOf", [part])
        keys = {key for branch in branches for key in branch.get("properties", {})}
        assert keys <= named, f"{name}: {sorted(keys - named)}"
        verbs = {branch["properties"]["do"]["const"] for branch in branches if "do" in keys}
        assert verbs <= named


@pytest.mark.parametrize("code", blocks("python"))
def test_its_python_runs(code: str) -> None:
    exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102 - our own page


@pytest.mark.parametrize("text", blocks("yaml"))
def test_its_yaml_is_yaml(text: str) -> None:
    assert yaml.safe_load(text)
