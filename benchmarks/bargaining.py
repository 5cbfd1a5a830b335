"""What the bargaining models cost, in CPU seconds on one core."""

import math
import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

import realpolitik as rp

CHUNK = 64
DRAWS = 10_000
TARGETS = {
    "spatial_politics, 26 actors to its stop": 0.02,
    "spatial_politics, 80 actors to its stop": 1.0,
    "challenge, 10 actors, 10 rounds, 10,000 draws": 1.0,
    "mean against the bare expression": 3.0,
}


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


def powers_and_sums() -> tuple[float, float]:
    """Seconds of one power (exponential of a scaled logarithm) and of one addition, here."""
    values = np.random.default_rng(2).uniform(0.1, 1, 100_000)
    power = seconds(lambda: np.exp(1.5 * np.log(values)), 10) / len(values)
    added = seconds(lambda: values + values, 10) / len(values)
    return power, added


def figures() -> Iterator[tuple[str, float, str]]:
    for actors in (26, 80):
        x, s, c = drawn(actors, actors, 1)
        took = seconds(partial(rp.MODELS["spatial_politics"], x, s, c))
        yield f"spatial_politics, {actors} actors to its stop", took, "s"
    took = seconds(chunks("challenge"))
    yield "challenge, 10 actors, 10 rounds, 10,000 draws", took, "s"
    # a round of n actors: 2 n^2 + n (n - 1) powers and 6 n^3 / 2 additions of votes
    n, rounds = 10, DRAWS * 10
    power, added = powers_and_sums()
    needed = rounds * ((3 * n * n - n) * power + 3 * n**3 * added)
    yield "challenge, share of counted powers and additions", needed / took, ""
    x, s, c = drawn(3, CHUNK, 14, 8)
    w = c * s
    bare = seconds(lambda: [(w * x).sum(-2) / w.sum(-2) for _ in range(200)])
    ours = seconds(lambda: [rp.MODELS["mean"](x, s, c) for _ in range(200)])
    yield "mean against the bare expression", ours / bare, "times"
