"""What the bargaining models cost, in CPU seconds on one core."""

import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numba import njit

import realpolitik as rp

CHUNK = 64
DRAWS = 10_000
MEMORY = "challenge, peak memory of {:,} draws, chunked and reduced"
FLAT = "challenge, cost of a draw at 100,000 draws against that at 1,000"
TARGETS = {
    "spatial_politics, 26 actors to its stop": 0.02,
    "spatial_politics, 80 actors to its stop": 1.0,
    "challenge, 10 actors, 10 rounds, 10,000 draws": 1.0,
    "mean against the bare expression": 3.0,
    MEMORY.format(1_000): 500.0,
    MEMORY.format(100_000): 500.0,
    FLAT: 1.1,
}

COUNTED = """
import json, resource, sys, time
from dataclasses import replace
import realpolitik as rp
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.tally import count_block, count_first
from realpolitik.ensemble.thresholds import thresholds
scenario = rp.load("emission-standards-1994")
uncapped = replace(rp.MODELS["challenge"], forecast_draws=None)
recipe = rp.sample(scenario, int(sys.argv[1]))
plan = make_plan(recipe, [uncapped], ())
rp.run("challenge", rp.sample(scenario, 64))  # compiles
blocks = list(recipe.blocks())
start = time.process_time()
grids, tally, _ = count_first(plan, blocks[0], thresholds(scenario))
for block in blocks[1:]:
    tally.merge(count_block(plan, grids, block))
spent = time.process_time() - start
print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, spent]))
"""
"""The ensemble's own way with draws: sampled block by block, played in chunks, only counted."""


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """The least CPU time of some runs, after one to compile."""
    work()
    best = math.inf
    for _ in range(repeats):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def drawn(seed: int, *shape: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return 100 * rng.random(shape), rng.uniform(0.2, 1, shape), rng.uniform(1, 100, shape)


def chunks(name: str) -> Callable[[], None]:
    x, s, c = drawn(1, DRAWS, 10, 1)

    def work() -> None:
        for start in range(0, DRAWS, CHUNK):
            part = slice(start, start + CHUNK)
            rp.MODELS[name](x[part], s[part], c[part])

    return work


def counted(draws: int) -> tuple[float, float]:
    """Peak memory in MiB and seconds of ``draws`` draws of the challenge model, 10 actors."""
    command = [sys.executable, "-c", COUNTED, str(draws)]
    done = subprocess.run(command, check=True, capture_output=True)
    memory, spent = json.loads(done.stdout)
    return memory, spent


@njit
def powers(x: np.ndarray, out: np.ndarray, times: int) -> None:
    for _ in range(times):
        for k in range(len(x)):
            out[k] = np.exp(1.5 * np.log(x[k])) + 1e-9 * out[k]


@njit
def sums(x: np.ndarray, out: np.ndarray, times: int) -> None:
    for _ in range(times):
        for k in range(len(x)):
            out[k] = out[k] + x[k]


@njit
def quotients(x: np.ndarray, out: np.ndarray, times: int) -> None:
    for _ in range(times):
        for k in range(len(x)):
            out[k] = out[k] / x[k]


def arithmetic() -> tuple[float, float, float]:
    """Seconds of one power (exponential of a scaled logarithm), sum and quotient, here."""
    values = np.random.default_rng(2).uniform(0.9, 1, 1_024)
    found = []
    for work, times in ((powers, 100), (sums, 10_000), (quotients, 2_000)):
        spent = seconds(lambda w=work, t=times: w(values, values.copy(), t), 5)
        found.append(spent / times / len(values))
    return found[0], found[1], found[2]


def challenge_share(took: float, n: int = 10) -> float:
    """A round: 2 n^2 + n (n - 1) powers and 6 n^3 / 2 additions of votes."""
    power, added, _ = arithmetic()
    return DRAWS * 10 * ((3 * n * n - n) * power + 3 * n**3 * added) / took


def spatial_share(took: float, n: int, turns: int) -> float:
    """A turn, in sums, products and quotients; distances and adoptions are of lower order.

    Each of n judges every utility, 4 operations on n^2 pairs; each third party of each challenge
    weighs both sides, 14 operations and a quotient; two elections over n positions add votes, 4
    operations on n^3 / 2.
    """
    _, added, divided = arithmetic()
    thirds = n * (n - 1) * (n - 2)
    return turns * ((14 * thirds + 4 * n**3 + 4 * n**3) * added + thirds * divided) / took


def figures() -> Iterator[tuple[str, float, str]]:
    for actors in (26, 80):
        x, s, c = drawn(actors, actors, 1)
        play = partial(rp.MODELS["spatial_politics"], x, s, c)
        took, turns = seconds(play), int(play().rounds)
        yield f"spatial_politics, {actors} actors to its stop", took, "s"
        share = spatial_share(took, actors, turns)
        yield f"spatial_politics, {actors} actors, share of counted arithmetic", share, ""
    took = seconds(chunks("challenge"))
    yield "challenge, 10 actors, 10 rounds, 10,000 draws", took, "s"
    yield "challenge, share of counted powers and additions", challenge_share(took), ""
    found = {draws: counted(draws) for draws in (1_000, 100_000)}
    for draws, (memory, _) in found.items():
        yield MEMORY.format(draws), memory, "MiB"
    each = [spent / draws for draws, (_, spent) in found.items()]
    yield FLAT, each[1] / each[0], "times"
    x, s, c = drawn(3, CHUNK, 14, 8)
    w = c * s
    bare = seconds(lambda: [(w * x).sum(-2) / w.sum(-2) for _ in range(200)])
    ours = seconds(lambda: [rp.MODELS["mean"](x, s, c) for _ in range(200)])
    yield "mean against the bare expression", ours / bare, "times"
