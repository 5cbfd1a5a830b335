"""The main job: models on alaska-2025, its memory, the start of the command line, the report."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

import realpolitik as rp

SCENARIO = "alaska-2025"
BARGAINING = ("mean", "median", "probabilistic_condorcet", "nash")

FOUR = "10,000 draws of mean, median, probabilistic_condorcet and nash, alaska-2025"
CHAIN = "100,000 draws of backing_chain, alaska-2025"
MEMORY = "peak memory of the forecast, {:,} draws"
RATIO = "mean against the bare NumPy expression"
HELP = "realpolitik --help"
PAGE = "report of alaska-2025 with every what-if"
WHOLE = "peak memory of realpolitik run alaska-2025"

TARGETS = {
    FOUR: 5.0,
    CHAIN: 2.0,
    MEMORY.format(10_000): 400.0,
    MEMORY.format(1_000_000): 400.0,
    RATIO: 3.0,
    HELP: 0.3,
    PAGE: 3.0,
    WHOLE: 400.0,
}

FORECAST = """
import json, resource, sys, time
import realpolitik as rp
start = time.process_time()
rp.forecast(rp.load(sys.argv[1]), sys.argv[3].split(","), draws=int(sys.argv[2]))
seconds = time.process_time() - start
print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, seconds]))
"""

RUN = """
import resource
from realpolitik.cli.app import outcome
outcome()
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def figures() -> Iterator[tuple[str, float, str]]:
    scenario = rp.load(SCENARIO)
    small = rp.sample(scenario, 10)
    for name in (*BARGAINING, "backing_chain"):
        rp.run(name, small)  # imports and compiles
    draws = rp.sample(scenario, 10_000)
    yield FOUR, seconds(lambda: [rp.run(name, draws) for name in BARGAINING]), "s"
    draws = rp.sample(scenario, 100_000)
    yield CHAIN, seconds(lambda: rp.run("backing_chain", draws)), "s"
    yield RATIO, ratio(), "times"
    yield HELP, help_seconds(), "s"
    yield from whole()
    models = ",".join((*BARGAINING, "backing_chain"))
    for count in (10_000, 1_000_000):
        command = [sys.executable, "-c", FORECAST, SCENARIO, str(count), models]
        done = subprocess.run(command, check=True, capture_output=True)
        memory, spent = json.loads(done.stdout)
        yield MEMORY.format(count), memory, "MiB"
        yield f"time of the forecast, {count:,} draws", spent, "s"


def seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def ratio() -> float:
    """The model against one line of NumPy, on 10,000 draws of 12 actors and 8 issues."""
    random = np.random.default_rng(0)
    position = random.uniform(0, 100, (10_000, 12, 8))
    salience, capability = random.random((2, 10_000, 12, 8))
    mean = rp.MODELS["mean"]

    def bare() -> object:
        weight = capability * salience
        return (weight * position).sum(axis=-2) / weight.sum(axis=-2)

    rounds = range(7)
    ours = min(seconds(lambda: mean(position, salience, capability)) for _ in rounds)
    return ours / min(seconds(bare) for _ in rounds)


def help_seconds() -> float:
    """The least of five starts."""
    return min(child_seconds([sys.executable, "-m", "realpolitik", "--help"]) for _ in range(5))


def child_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def whole() -> Iterator[tuple[str, float, str]]:
    """The command a newcomer runs: its time, its memory, and the size of the page."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", RUN, "run", SCENARIO, "--out", folder]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        spent, memory = map(float, done.stdout.splitlines()[-1].split())
        yield "realpolitik run alaska-2025", spent, "s"
        yield WHOLE, memory, "MiB"
        yield PAGE, (Path(folder) / "report.html").stat().st_size / 1e6, "MB"
