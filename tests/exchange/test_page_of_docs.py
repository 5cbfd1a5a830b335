"""The page on spreadsheets: its example runs, and the sheets it names are there."""

import re
from pathlib import Path

from realpolitik.exchange.plan import plans

PAGE = (Path(__file__).resolve().parents[2] / "docs/spreadsheets.md").read_text("utf-8")


def test_its_python_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert blocks
    for code in blocks:
        exec(compile(code, "spreadsheets.md", "exec"), {})  # noqa: S102 - our own page


def test_the_sheets_it_names_are_there() -> None:
    named = set(re.findall(r"`([a-z_]+\.[a-z_]+)`", PAGE))
    sheets = {plan.name for plan in plans()}
    columns = {name for plan in plans() for name in plan.heading}
    assert named
    assert named <= sheets | columns
