"""Speed of the crisis and domestic models, in CPU seconds on one core."""

import time
from collections.abc import Callable, Iterator

import numpy as np

from realpolitik.models.crisis.backing_chain import backing_chain

TARGETS = {"backing_chain, 100,000 draws, 3 patrons, 3 offers": 2.0}


def seconds(call: Callable[[], object]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def _chain() -> object:
    rng = np.random.default_rng(0)
    draws = 100_000
    return backing_chain(
        rng.uniform(30, 50, draws),
        rng.uniform(10, 40, (draws, 3)),
        rng.uniform(90, 120, draws),
        rng.uniform(0.05, 0.15, draws),
        rng.uniform(0.05, 0.15, draws),
        substitutability=rng.uniform(-1, 1, draws),
        decisiveness=rng.uniform(0.5, 2, draws),
        risk_challenger=rng.uniform(0.5, 1, draws),
        risk_defender=rng.uniform(0.5, 1, draws),
        offer=rng.uniform(0, 1, (draws, 3)),
        guarantee_effect=rng.uniform(0.2, 0.4, draws),
        guarantee_extra_cost=rng.uniform(0, 0.4, draws),
    )


def figures() -> Iterator[tuple[str, float, str]]:
    yield "backing_chain, 100,000 draws, 3 patrons, 3 offers", seconds(_chain), "s"
