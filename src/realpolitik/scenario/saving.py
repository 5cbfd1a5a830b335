"""Save a scenario; a file that is there already keeps its comments, order and layout."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.atomic import write
from realpolitik.scenario.files import read_yaml
from realpolitik.scenario.layout import merged
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import plain
from realpolitik.scenario.wording import item_key

__all__ = ["save"]

WIDTH = 100


def save(scenario: Scenario, path: str | Path) -> None:
    """Write a scenario as YAML, whole or not at all.

    Where ``path`` holds a scenario only what differs is rewritten: comments, order and layout of
    the rest stay. A comment goes with the line it stands on when that line's entry is removed.

    Raises:
        ScenarioError: ``path`` holds something that is not a scenario.
        UserError: the file cannot be written.
    """
    place = Path(path)
    yaml = _yaml()
    new = plain(scenario)
    if place.is_file() and place.stat().st_size:
        old = _written(place)
        original = place.read_text("utf-8-sig")
        before = _dumped(yaml, yaml.load(original))
        document = yaml.load(original)
        _patch_map(document, old, new)
        write(place, merged(original, before, _dumped(yaml, document)))
    else:
        document = _styled(new, 0)
        for section in list(document)[1:]:
            if isinstance(document[section], CommentedSeq):
                document.yaml_set_comment_before_after_key(section, before="\n")
        write(place, _dumped(yaml, document))


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.width = 10**6
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(yaml: YAML, document: CommentedMap) -> str:
    text = io.StringIO()
    yaml.dump(document, text)
    return text.getvalue()


def _written(place: Path) -> dict[str, Any]:
    """What the file says now, as plain data."""
    try:
        data: dict[str, Any] = plain(Scenario.model_validate(read_yaml(place).data))
    except ValidationError:
        message = "holds no valid scenario; mend it or save under another name"
        raise ScenarioError([Problem(message, file=str(place))]) from None
    return data


def _patch_map(node: CommentedMap, old: dict[str, Any], new: dict[str, Any]) -> None:
    """Make ``node``, which says ``old``, say ``new``."""
    for name in old:
        if name not in new and name in node:
            del node[name]
    if old.get("best") != new.get("best"):
        for end in ("low", "high"):  # written out though they were equal to best
            if end not in new and end in node:
                del node[end]
    for index, (name, value) in enumerate(new.items()):
        if name not in node:
            node.insert(_after(node, list(new)[:index]), name, _styled(value, 1))
        elif name not in old or old[name] != value:
            node[name] = _patched(node[name], old.get(name), value)


def _after(node: CommentedMap, before: list[str]) -> int:
    """The position behind the last of the names that are in ``node``."""
    names = list(node)
    return max((names.index(name) + 1 for name in before if name in node), default=0)


def _patched(node: Any, old: Any, new: Any) -> Any:
    if isinstance(node, CommentedMap) and isinstance(old, dict) and isinstance(new, dict):
        _patch_map(node, old, new)
        return node
    if isinstance(node, CommentedSeq) and _keyed(old) and _keyed(new):
        _patch_list(node, old, new)
        return node
    return _styled(new, 1)


def _keyed(items: Any) -> bool:
    """Whether these are mappings that their keys tell apart."""
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return False
    keys = [item_key(item, index) for index, item in enumerate(items)]
    return len(set(keys)) == len(keys)


def _patch_list(node: CommentedSeq, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    """Items are told apart by their keys; what stays keeps its place and its comments."""
    before = [item_key(item, index) for index, item in enumerate(old)]
    after = {item_key(item, index): item for index, item in enumerate(new)}
    for index in reversed(range(len(before))):
        if before[index] not in after:
            del node[index]
    stay = [key for key in before if key in after]
    for index, key in enumerate(stay):
        node[index] = _patched(node[index], old[before.index(key)], after[key])
    if stay == [key for key in after if key in stay]:
        for index, (key, item) in enumerate(after.items()):
            if key not in stay:
                node.insert(index, _styled(item, 1))
    else:
        _reorder(node, stay, after)


def _reorder(node: CommentedSeq, stay: list[str], after: dict[str, Any]) -> None:
    """Put the items of ``node``, called ``stay``, in the order of ``after``, with what is new."""
    moved = dict(zip(stay, list(node), strict=True))
    comments = {key: node.ca.items.pop(index, None) for index, key in enumerate(stay)}
    for index, (key, item) in enumerate(after.items()):
        entry = moved.get(key) or _styled(item, 1)
        if index < len(node):
            node[index] = entry
        else:
            node.append(entry)
        if comments.get(key) is not None:
            node.ca.items[index] = comments[key]


def _styled(value: Any, depth: int) -> Any:
    """Plain data with a layout: what fits on a line stands on one line."""
    node: CommentedMap | CommentedSeq
    if isinstance(value, dict):
        node = CommentedMap((name, _styled(inner, depth + 1)) for name, inner in value.items())
    elif isinstance(value, list):
        node = CommentedSeq(_styled(inner, depth + 1) for inner in value)
    elif isinstance(value, dt.date):
        return value.replace()  # a date of its own: ruamel would write a shared one as an anchor
    else:
        return value
    if depth and len(str(value)) < WIDTH - 4 * depth:
        node.fa.set_flow_style()
    return node
