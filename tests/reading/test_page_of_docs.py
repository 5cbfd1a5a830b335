import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/reading.md"


def test_the_examples_of_the_page_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(block, names)  # noqa: S102  the page's own code
