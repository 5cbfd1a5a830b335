"""Speed of the alignment models, in CPU seconds on one core."""

import csv
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.landscape import landscape
from realpolitik.models.alignment.strategic_triangle import strategic_triangle
from realpolitik.models.lab.coalition_stability import coalition_stability

WINDOWS = Path(__file__).resolve().parents[2] / "shared" / "data" / "signed"
WINDOWS /= "cow_signed_doreian_mrvar_1946_1999.csv"
TARGETS = {
    "landscape, all of 17 actors": 0.1,
    "landscape, all of 20 actors": 1.5,
    "landscape, 10,000 draws of 12 actors": 10.0,
    "balance, triangle and two-bloc frustration, 1,000 draws of 15 actors": 30.0,
    "exact two-bloc frustration, slowest of 51 networks of states": 1.5,
    "exact two-bloc frustration, all 51 networks of states": 60.0,
}


def seconds(call: Callable[[], object]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def ties(*shape: int) -> np.ndarray:
    upper = np.triu(np.random.default_rng(0).uniform(-1, 1, (*shape, shape[-1])), 1)
    return upper + np.swapaxes(upper, -1, -2)


def networks() -> list[np.ndarray]:
    """The signed networks of states 1946-1999, where the data lie beside the project."""
    windows = defaultdict(list)
    if WINDOWS.exists():
        with WINDOWS.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                windows[row["window"]].append(row)
    matrices = []
    for rows in windows.values():
        names = sorted({row[end] for row in rows for end in ("from", "to")})
        matrix = np.zeros((len(names), len(names)))
        for row in rows:
            i, j = names.index(row["from"]), names.index(row["to"])
            matrix[i, j] = matrix[j, i] = float(row["sign"])
        matrices.append(matrix)
    return matrices


def figures() -> Iterator[tuple[str, float, str]]:
    names = iter(TARGETS)
    for actors in (17, 20):
        one = ties(actors)
        yield next(names), seconds(lambda a=one: landscape(a)), "s"
    many = ties(10_000, 12)
    yield next(names), seconds(lambda: landscape(many)), "s"
    draws = ties(1_000, 15)
    whole = sum(seconds(lambda m=m: m(draws)) for m in (balance, strategic_triangle, frustration))
    yield next(names), whole, "s"
    friends = ties(12)
    yield (
        "coalition stability, all divisions of 12 actors",
        seconds(lambda: coalition_stability(friends)),
        "s",
    )
    each = [seconds(lambda a=a: frustration(a)) for a in networks()]
    if each:
        yield next(names), max(each), "s"
        yield next(names), sum(each), "s"
