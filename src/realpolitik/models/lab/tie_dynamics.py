"""How ties change under the pull towards balance, by five published rules."""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.ties import checked_ties
from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.lab.triad_flips import triad_flips

__all__ = ["TieDynamics", "tie_dynamics"]

Rule = Literal["marvel", "marvel ode", "traag", "kulakowski", "local triads", "constrained triads"]
RULES = ("marvel", "marvel ode", "traag", "kulakowski", "local triads", "constrained triads")
GROWTH = 1e6  # a flow that has no closed form is followed until its ties have grown so much


class TieDynamics(NamedTuple):
    """Where the ties end.

    tie (..., actor, actor); faction (..., actor): 0 or 1 by the leading vector of the end;
    blow_up (...,): the time at which ties grow without bound, inf for never, NaN where the rule has
    none or it is not known in closed form; harmony (...,): all ties end positive;
    balanced (...,): every triad of the end is balanced; friendly (...,): share of positive ties,
    for triad rules the mean over the last half of the steps; status (...,): UNDEFINED where the
    rule leads nowhere (no growth).
    """

    tie: Array
    faction: NDArray[np.int8]
    blow_up: Array
    harmony: NDArray[np.bool_]
    balanced: NDArray[np.bool_]
    friendly: Array
    status: NDArray[np.int8]


@model(
    title="Dynamics of ties",
    citation=("kulakowski2005", "marvel2011", "traag2013", "antal2005"),
    shelf="lab",
)
def tie_dynamics(
    propensity: object,
    *,
    rule: Rule = "marvel",
    share: float = 0.999,
    until: float = 10.0,
    cap: float = 5.0,
    friendliness: float = 0.5,
    steps: int = 200_000,
    seed: int = 0,
) -> TieDynamics:
    """Follow ties under one rule.

        marvel:      dX/dt = X^2, closed form X0 (I - X0 t)^-1 ("marvel ode" integrates it)
        traag:       dX/dt = X X'
        kulakowski:  dx_ij/dt = (1 - (x_ij/R)^2) sum_k x_ik x_kj
        triads:      a random unbalanced triad flips one tie; "constrained" only if no more triads
                     become unbalanced than before

    propensity (..., actor, actor), any real, zero diagonal, NaN = 0; symmetric but for traag.
    ``share``: of the blow-up time at which marvel stops; ``until``: time for kulakowski; ``cap``:
    R; ``friendliness``: chance that (++-) flips the negative tie; ``steps``: triads looked at, each
    step one; ``seed``: of their choice. Triad rules take the signs and need them for every pair.
    Returns TieDynamics. Raises ModelInputError for matrices and options a rule cannot take.
    """
    require(rule in RULES, f"'rule' must be one of {', '.join(RULES)}; got {rule!r}")
    require(0 < share < 1, f"'share' must be above 0 and below 1; got {share}")
    require(0 <= friendliness <= 1, f"'friendliness' must be between 0 and 1; got {friendliness}")
    require(until > 0 and cap > 0 and steps > 0, "'until', 'cap' and 'steps' must be positive")
    given = checked_ties(propensity, name="propensity", bound=np.inf, symmetric=rule != "traag")
    start = given.value
    flat = start.reshape(-1, *start.shape[-2:])
    ends, shares = [], []
    for number, draw in enumerate(flat):
        if rule.endswith("triads"):
            end, positive = _triads(draw, rule, friendliness, steps, seed + number)
        else:
            end = _flow(draw, rule, share, until, cap)
            positive = _positive(end)
        ends.append(end)
        shares.append(positive)
    tie = np.array(ends).reshape(start.shape)
    return _outcome(start, tie, np.array(shares).reshape(start.shape[:-2]), rule)


def _outcome(start: Array, tie: Array, friendly: Array, rule: str) -> TieDynamics:
    blow_up = np.full(start.shape[:-2], np.nan)
    if rule.startswith("marvel"):
        top = np.linalg.eigvalsh(start)[..., -1]
        blow_up = np.where(top > 1e-12, 1.0 / np.maximum(top, 1e-12), np.inf)
    grows = ~np.isinf(blow_up) & (tie != 0).any(axis=(-2, -1))
    both = tie + np.swapaxes(tie, -1, -2)
    leading = np.linalg.eigh(both)[1][..., -1]
    faction = (leading * leading[..., :1] < 0).astype(np.int8)
    off = ~np.eye(tie.shape[-1], dtype=np.bool_)
    sign = np.sign(both) * off
    size = np.abs(sign)
    whole = np.einsum("...ij,...jk,...ki->...", size, size, size)
    good = np.einsum("...ij,...jk,...ki->...", sign, sign, sign)
    return TieDynamics(
        tie,
        faction,
        np.asarray(blow_up),
        np.asarray(((tie > 0) | ~off).all(axis=(-2, -1))),
        np.asarray(good == whole),
        friendly,
        np.where(grows, Status.OK, Status.UNDEFINED).astype(np.int8),
    )


def _flow(start: Array, rule: str, share: float, until: float, cap: float) -> Array:
    if rule.startswith("marvel"):
        values, vectors = np.linalg.eigh(start)
        stop = share / values[-1] if values[-1] > 1e-12 else until
        if rule == "marvel":
            return np.asarray((vectors * (values / (1.0 - values * stop))) @ vectors.T)
        return _integrated(lambda x: x @ x, start, stop)
    if rule == "traag":
        return _integrated(lambda x: x @ x.T, start, np.inf)
    return _integrated(lambda x: (1.0 - (x / cap) ** 2) * (x @ x), start, until)


def _integrated(slope: Callable[[Array], Array], start: Array, until: float) -> Array:
    """Follow the flow to ``until``; without an end, until it has outgrown its start."""
    n = len(start)
    scale = float(np.linalg.norm(start))
    if scale == 0:
        return start.copy()
    endless = np.isinf(until)

    def change(_: float, x: Array) -> Array:
        matrix = x.reshape(n, n)
        step = slope(matrix)
        # time runs slower as ties grow: the path is the same, and it has no end
        return np.asarray((step / (np.linalg.norm(matrix) if endless else 1.0)).ravel())

    def outgrown(_: float, x: Array) -> float:
        return float(np.linalg.norm(x) - GROWTH * scale)

    outgrown.terminal = True  # type: ignore[attr-defined] # how the solver is told to stop
    found = solve_ivp(
        change,
        (0.0, 100.0 if endless else until),
        start.ravel(),
        method="DOP853",
        rtol=1e-12,
        atol=1e-12,
        events=outgrown if endless else None,
    )
    return np.asarray(found.y[:, -1].reshape(n, n))


def _triads(
    start: Array, rule: str, friendliness: float, steps: int, seed: int
) -> tuple[Array, float]:
    n = len(start)
    require(n >= 3, "triads need at least three actors")
    missing = np.argwhere((start == 0) & ~np.eye(n, dtype=np.bool_))
    if len(missing):
        i, j = (int(k) for k in missing[0])
        raise ModelInputError(f"rule '{rule}' needs a sign for every pair; {i} and {j} have none")
    return triad_flips(
        np.sign(start).astype(np.int64),
        steps=steps,
        friendliness=friendliness,
        constrained=rule.startswith("constrained"),
        seed=seed,
    )


def _positive(tie: Array) -> float:
    off = ~np.eye(len(tie), dtype=np.bool_)
    return float((tie[off] > 0).mean()) if len(tie) > 1 else float("nan")
