"""Whatever a file holds, loading ends in a scenario or in an error in the user's words."""

import contextlib
import copy
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ScenarioError, UserError
from realpolitik.scenario.document import parse
from realpolitik.scenario.files import catalogue, find, load, read_yaml
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save

Write = Callable[[str | bytes], Path]

fuzz = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    words,
    st.sampled_from(["actors", "usa", "1e400", "2020-01-01", "*", "stances/*/*/position", "a/b"]),
)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


def loads_or_says_why(path: Path) -> None:
    """Load; what loads is saved too, what does not load has words for it."""
    try:
        scenario = load(path)
    except UserError as error:
        words = str(error).lower()
    else:
        saved_and_read_back(scenario, path)
        return
    assert words
    assert "pydantic" not in words
    assert "validation error" not in words


def saved_and_read_back(scenario: Scenario, path: Path) -> None:
    """A new file and the one it came from both say what the scenario says."""
    other = path.with_name("again.yaml")
    save(scenario, other)
    save(scenario, path)
    assert load(other) == load(path) == scenario


@fuzz
@given(content=st.binary(max_size=300))
@example(content=b"%YAML 1.2\n---\n")
@example(content=b"%YAML 9.9\n---\n")
@example(content=b"\xef\xbb\xbf")
@example(content=b"!<tag:yaml.org,2002:map> {}")
@example(content=b"? |\n  a\n: 1\n")
@example(content=b"<<: {a: 1}\n")
@example(content=b"a: 9" + b"9" * 5000)
@example(content=b"a: \xf3\xa0\x80\x81")
@example(content=b"\xc2\x85a: \xe2\x80\xa8b")
def test_random_bytes(write: Write, content: bytes) -> None:
    loads_or_says_why(write(content))


@fuzz
@given(tree=trees)
def test_random_trees(write: Write, tree: Any) -> None:
    loads_or_says_why(write(yaml.safe_dump(tree, allow_unicode=True)))


@fuzz
@given(seed=st.integers(0, 2**32), value=trees, times=st.integers(1, 3))
def test_trees_with_parts_replaced(
    write: Write, text: str, seed: int, value: Any, times: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible, no secret
    data = parse(text).data
    for _ in range(times):
        other = chance.choice([value, *parts(data)]) if chance.random() < 0.9 else value
        replace_somewhere(data, copy.deepcopy(other), chance)
    loads_or_says_why(write(yaml.safe_dump(data, allow_unicode=True, sort_keys=False)))


@settings(fuzz, max_examples=15)
@given(name=st.sampled_from(catalogue()), seed=st.integers(0, 2**32), value=trees)
def test_catalogue_files_with_parts_replaced(
    tmp_path: Path, name: str, seed: int, value: Any
) -> None:
    folder = tmp_path / name
    shutil.copytree(find(name).parent, folder, dirs_exist_ok=True)
    chance = random.Random(seed)  # noqa: S311 - reproducible, no secret
    data = read_yaml(folder / "scenario.yaml").data
    replace_somewhere(data, copy.deepcopy(chance.choice([value, *parts(data)])), chance)
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    (folder / "scenario.yaml").write_text(text)
    with contextlib.suppress(UserError):
        assert load(folder).as_of


@fuzz
@given(
    place=st.integers(0, 4000),
    length=st.integers(0, 40),
    new=st.text(max_size=10) | st.sampled_from(["\n", "- ", "{", "}", ": ", "'", "&a ", "*a", "#"]),
)
def test_text_with_a_piece_replaced(
    write: Write, text: str, place: int, length: int, new: str
) -> None:
    content = text[:place] + new + text[place + length :]
    loads_or_says_why(write(content.encode("utf-8", "surrogatepass")))


def parts(data: Any) -> list[Any]:
    """Everything in a tree."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [data, *(part for value in inner for part in parts(value))]


def replace_somewhere(data: Any, value: Any, chance: random.Random) -> None:
    """Put ``value`` in the place of some part of a tree."""
    while True:
        steps = list(data) if isinstance(data, dict) else list(range(len(data)))
        if not steps:
            return
        step = chance.choice(steps)
        if not isinstance(data[step], dict | list) or chance.random() < 0.3:
            data[step] = value
            return
        data = data[step]


@pytest.mark.parametrize(
    "content",
    [
        "a: [" * 30_000,
        "- " * 60_000 + "a",
        "? " * 60_000 + "a",
        "a: " * 5_000,
        "{" * 50_000 + "}" * 50_000,
        "a: '" + "x" * 4_000_000 + "'",
    ],
)
def test_deep_and_long_texts_end_quickly_in_an_error(write: Write, content: str) -> None:
    with pytest.raises(ScenarioError):
        load(write(content))
