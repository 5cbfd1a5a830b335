"""Signed networks for the tests: golden cases, reference files, random graphs."""

import csv
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "alignment.toml"


@pytest.fixture(scope="session")
def golden() -> dict[str, Any]:
    return tomllib.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.fixture
def signed(shared: Callable[[str], Path]) -> Callable[..., tuple[np.ndarray, list[str]]]:
    """Signed matrix and actor names of the rows of a reference file that ``keep`` accepts."""

    def read(name: str, keep: Callable[[dict[str, str]], bool] = lambda row: True) -> Any:
        with shared(name).open(encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if keep(row)]
        names = sorted({row[end] for row in rows for end in ("from", "to")})
        matrix = np.zeros((len(names), len(names)))
        for row in rows:
            i, j = names.index(row["from"]), names.index(row["to"])
            matrix[i, j] = matrix[j, i] = float(row["sign"])
        return matrix, names

    return read


@pytest.fixture
def random_ties() -> Callable[..., np.ndarray]:
    """Symmetric random ties: signs or strengths in steps of a quarter, a share of them missing."""

    def draw(seed: int, shape: tuple[int, ...], *, present: float = 0.7, signs: bool = True) -> Any:
        generator = np.random.default_rng(seed)
        value = (
            generator.choice([-1.0, 1.0], shape) if signs else generator.integers(-4, 5, shape) / 4
        )
        upper = np.triu(value * (generator.random(shape) < present), 1)
        return upper + np.swapaxes(upper, -1, -2)

    return draw
