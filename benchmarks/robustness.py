"""Every answer of alaska-2025 under every change, 500 runs each."""

from collections.abc import Iterator
from time import process_time

import realpolitik as rp

WHOLE, LEADING = "answers put to the test, all models", "answers put to the test, leading models"
TARGETS = {WHOLE: 5.0, LEADING: 2.0}


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds with every model that fits, and with those that lead."""
    scenario = rp.load("alaska-2025")
    rp.robustness(scenario, draws=8)  # imports and compiles
    for name, models in ((WHOLE, None), (LEADING, ["mean", "backing_chain"])):
        start = process_time()
        rp.robustness(scenario, models)
        yield name, process_time() - start, "s"
