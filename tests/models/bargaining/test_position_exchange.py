"""Position exchange: published counts and exchanges, equal gains, externalities, lots."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.mean import mean
from realpolitik.models.bargaining.position_exchange import position_exchange
from realpolitik.models.contract import Status
from realpolitik.validation.deu import read_decisions

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "bargaining_exchange.toml").read_text(encoding="utf-8")
)


def table(path: Path) -> tuple[list[str], list[str], np.ndarray, np.ndarray, np.ndarray]:
    text = path.read_text(encoding="utf-8")
    mark = ";" if ";" in text else "\t"
    rows = [[cell.strip() for cell in line.split(mark)] for line in text.splitlines()]
    actors = [row[1] for row in rows if row[0] == "#A"]
    issues = [row[1] for row in rows if row[0] == "#P"]
    x, s, c = np.full((3, len(actors), len(issues)), np.nan)
    for _, actor, issue, *numbers in (row for row in rows if row[0] == "#D"):
        at = actors.index(actor), issues.index(issue)
        x[at], s[at], c[at] = (float(number) for number in numbers[:3])
    return actors, issues, x, s, c


@pytest.mark.parametrize("name", ["copenhagen", "cop21"])
def test_counts_of_the_original(shared: Callable[[str], Path], name: str) -> None:
    _, _, x, s, c = table(shared(f"data/exchange/{name}.csv"))
    outcome = position_exchange(x, s, c, rounds=1)
    counts = [int(n[1]) for n in (outcome.potential, outcome.feasible, outcome.realised)]
    assert counts == GOLDEN["counts"][name]


def test_first_exchanges_of_the_original(shared: Callable[[str], Path]) -> None:
    actors, issues, x, s, c = table(shared("data/exchange/cop21.csv"))
    deals = position_exchange(x, s, c, rounds=1, detail=True).deals
    assert deals is not None
    for deal, want in zip(deals[0], GOLDEN["cop21"]["first"], strict=False):
        names = (actors[deal.i], actors[deal.j], issues[deal.p], issues[deal.q])
        assert names == (want["i"], want["j"], want["p"], want["q"])
        found = [abs(v) for v in (deal.shift_p, deal.shift_q, deal.move_i, deal.move_j)]
        assert found == pytest.approx(
            [want["shift_p"], want["shift_q"], want["move_i"], want["move_j"]], abs=1e-6
        )
        assert [deal.gain_i, deal.gain_j] == pytest.approx([want["gain"]] * 2, abs=1e-6)


def test_error_on_eu_legislation(shared: Callable[[str], Path]) -> None:
    data = read_decisions(shared("data/deu/deu_I_II_III.csv"))
    institutions = [data.actor.index("com"), data.actor.index("ep")]
    errors: list[float] = []
    for proposal in dict.fromkeys(data.proposal):
        k = [n for n, name in enumerate(data.proposal) if name == proposal]
        if len(k) > 1:
            power = data.capability[:, k].copy()
            power[institutions] = power[institutions].max()  # the strongest in the dossier
            outcome = position_exchange(data.position[:, k], data.salience[:, k], power, rounds=1)
            errors += list(np.abs(outcome.mean[1] - data.outcome[k]))
    assert len(errors) == GOLDEN["deu"]["issues"]
    assert np.mean(errors) == pytest.approx(GOLDEN["deu"]["error"], abs=GOLDEN["deu"]["tolerance"])


def random_case(seed: int, actors: int = 5, issues: int = 3) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    shape = (actors, issues)
    x = np.where(
        rng.random(shape) < 0.4, rng.choice([0.0, 100.0], shape), rng.uniform(0, 100, shape)
    )
    return x, rng.uniform(0.1, 1, shape), rng.uniform(0.1, 1, shape)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_books_balance(seed: int) -> None:
    x, s, c = random_case(seed)
    outcome = position_exchange(x, s, c, rounds=3, detail=True)
    assert outcome.deals is not None
    w = c * s
    for now, deals in enumerate(outcome.deals, start=1):
        before = outcome.positions[now - 1]
        vote, level = before.copy(), (w * before).sum(axis=0) / w.sum(axis=0)
        assert len(deals) == outcome.realised[now]
        for deal in deals:
            assert deal.gain_i == pytest.approx(deal.gain_j, abs=1e-9)
            assert deal.gain_i > 0
            vote[deal.i, deal.q] += deal.move_i
            vote[deal.j, deal.p] += deal.move_j
            after = (w * vote).sum(axis=0) / w.sum(axis=0)
            assert after[deal.p] - level[deal.p] == pytest.approx(deal.shift_p, abs=1e-8)
            assert after[deal.q] - level[deal.q] == pytest.approx(deal.shift_q, abs=1e-8)
            k = next(n for n in range(5) if n not in (deal.i, deal.j))
            wins = s[k] * (np.abs(level - before[k]) - np.abs(after - before[k]))
            assert deal.externality[k] == pytest.approx(wins[deal.p] + wins[deal.q], abs=1e-8)
            level = after
        assert outcome.voting[now] == pytest.approx(vote, abs=1e-8)
        assert outcome.mean[now] == pytest.approx(level, abs=1e-8)
        part = (1 - s) * 0.4 + 0.1
        assert outcome.positions[now] == pytest.approx((1 - part) * before + part * vote)
    assert ((outcome.positions >= 0) & (outcome.positions <= 100)).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_order_scale_and_lots_of_nothing(seed: int) -> None:
    x, s, c = random_case(seed)
    first = position_exchange(x, s, c, rounds=2)
    order = np.random.default_rng(seed).permutation(5)
    shuffled = position_exchange(x[order], s[order], c[order], rounds=2)
    assert shuffled.positions == pytest.approx(first.positions[:, order], abs=1e-6)
    assert position_exchange(x, s, 1e3 * c, rounds=2).mean == pytest.approx(first.mean, abs=1e-6)
    fair = position_exchange(x, s, c, rounds=2, rate="random", spread=0.0)
    assert np.array_equal(fair.positions, first.positions)


def test_random_rates_split_gains_unequally_on_the_same_frontier() -> None:
    x, s, c = random_case(7)
    outcome = position_exchange(x, s, c, rounds=1, rate="random", seed=3, detail=True)
    assert outcome.deals is not None
    gains = np.array([(deal.gain_i, deal.gain_j) for deal in outcome.deals[0]])
    assert (gains >= -1e-9).all()
    assert (np.abs(gains[:, 0] - gains[:, 1]) > 1e-6).any()
    again = position_exchange(x, s, c, rounds=1, rate="random", seed=3)
    assert np.array_equal(again.positions, outcome.positions)
    other = position_exchange(x, s, c, rounds=1, rate="random", seed=4)
    assert not np.array_equal(other.positions, outcome.positions)


def test_batches_do_not_mix() -> None:
    cases = [random_case(seed) for seed in range(3)]
    x, s, c = (np.stack(parts) for parts in zip(*cases, strict=True))
    x[1, 2, 1] = np.nan
    options: dict[str, Any] = {"rounds": 2, "rate": "random", "ties": "random", "seed": 1}
    whole = position_exchange(x, s, c, **options)
    assert whole.mean.shape == (3, 3, 3)
    for draw in range(3):
        alone = position_exchange(x[draw], s[draw], c[draw], **options)
        assert np.array_equal(alone.voting, whole.voting[draw], equal_nan=True)
    assert np.isnan(whole.voting[1, :, 2, 1]).all()


def test_nothing_to_exchange() -> None:
    one = position_exchange([[0.0], [100.0]], [[1.0], [0.5]], [[1.0], [1.0]], rounds=2)
    assert (one.potential == 0).all()
    assert one.mean[2] == mean([[0.0], [100.0]], [[1.0], [0.5]], [[1.0], [1.0]]).position
    agreed = position_exchange(np.full((3, 2), 40.0), np.ones((3, 2)), np.ones((3, 2)))
    assert (agreed.mean == 40).all()
    zero = position_exchange([[0.0, 9.0], [100.0, 2.0]], np.zeros((2, 2)), np.zeros((2, 2)))
    assert (zero.status == Status.FALLBACK_EQUAL).all()
    nobody = position_exchange(np.full((2, 2), np.nan), np.ones((2, 2)), np.ones((2, 2)))
    assert (nobody.status == Status.NOBODY).all()
    assert np.isnan(nobody.mean).all()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"rounds": 0}, "'rounds' must be 1 or more"),
        ({"rate": "fair"}, "'rate' must be equal or random"),
        ({"spread": 2.0}, "'spread' must be between 0 and 1"),
        ({"ties": "dice"}, "'ties' must be one of order_free"),
    ],
)
def test_bad_options_are_named(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        position_exchange(np.ones((2, 2)), np.ones((2, 2)), np.ones((2, 2)), **options)


def test_detail_needs_one_draw() -> None:
    with pytest.raises(ModelInputError, match="single draw"):
        position_exchange(*np.ones((3, 1, 2, 2)), detail=True)
