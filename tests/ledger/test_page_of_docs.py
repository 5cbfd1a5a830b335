"""The page on questions: its example runs and its question is one."""

import re
from pathlib import Path

import yaml

from realpolitik.scenario.claim import Question

PAGE = (Path(__file__).resolve().parents[2] / "docs/questions.md").read_text("utf-8")


def test_its_python_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert blocks
    for code in blocks:
        exec(compile(code, "questions.md", "exec"), {})  # noqa: S102 - our own page


def test_its_question_is_one() -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    for question in yaml.safe_load(block)["questions"]:
        assert Question.model_validate(question).value == 50
