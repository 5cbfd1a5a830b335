"""One turn of the Spatial Model of Politics in plain NumPy, straight from its description."""

from typing import Any

import numpy as np

SIGN = 1e-8


def vote(rule: str, w: Any, du: Any) -> Any:
    du = np.asarray(du)
    sign = np.clip(du / SIGN, -1, 1)
    return (
        w
        * {
            "Prop": du,
            "Binary": sign,
            "PropBin": 0.8 * du + 0.2 * sign,
            "PropCbc": 0.5 * du + 0.5 * du**3,
            "Cubic": du**3,
            "ASymProsp": np.where(du < 0, du, 2 / 3 * du),
        }[rule]
    )


def victory(ahead: float, behind: float, model: str) -> float:
    if model == "Binary":
        if ahead >= 1.1 * behind:
            x, y = 1.0, 1e-6
        elif behind >= 1.1 * ahead:
            x, y = 1e-6, 1.0
        else:
            x = (ahead / (ahead + behind) * 2.1 - 1) / 0.1
            y = 1 - x
    else:
        power = {"Linear": 1, "Square": 2, "Quartic": 4, "Octic": 8}[model]
        x, y = ahead**power, behind**power
    return x / (x + y)


def election(u: np.ndarray, w: np.ndarray, o: dict[str, Any]) -> np.ndarray:
    """u[option, voter]."""
    m = len(u)
    c = np.array(
        [
            [SIGN + np.maximum(vote(o["voting"], w, u[a] - u[b]), 0).sum() for b in range(m)]
            for a in range(m)
        ]
    )
    V = np.array(
        [
            [0.5 if a == b else victory(c[a, b], c[b, a], o["victory"]) for b in range(m)]
            for a in range(m)
        ]
    )
    if o["pce"] == "Conditional":
        p = V.prod(axis=1)
        return p / p.sum()
    prospects = c * V + 1e-10 * np.eye(m)
    chal = prospects / prospects.sum(axis=0)
    p, close = np.full(m, 1 / m), 1e-6 if o["pce"] == "MarkovUniform" else 1e-8
    while True:
        if o["pce"] == "MarkovUniform":
            q = (V * (p[:, None] + p[None, :]) / m).sum(axis=1)
        else:
            Ct = p[:, None] * chal.T
            q = (V * (Ct + Ct.T)).sum(axis=1)
        step = np.abs(q - p).max()
        p = (p + q) / 2
        if step < close:
            return p


def first_best(values: np.ndarray) -> int:
    """The first of the best; what differs by rounding only is a tie."""
    return int(np.argmax(values >= values.max() - 1e-12))


def utility(d: Any, R: Any) -> Any:
    return np.where(d <= 1, (1 - d) * (1 + R * d), (1 - d) * (1 + R))


def turn(  # noqa: C901, PLR0915 - one turn in one reading, to set beside the description
    p: np.ndarray, ideal: np.ndarray, S: np.ndarray, c: np.ndarray, o: dict[str, Any]
) -> np.ndarray:
    n = len(p)
    sig = S.sum(axis=1)
    w = c * sig

    def bdist(v: np.ndarray, s: np.ndarray) -> Any:
        return np.sqrt(((v * s) ** 2).sum(axis=-1) / (s**2).sum(axis=-1))

    d = np.array([[bdist(ideal[i] - p[j], S[i]) for j in range(n)] for i in range(n)])
    chance = election((1 - d).T, c, o)
    low, high = chance.min(), chance.max()
    span = high - low if high - low >= 1e-12 else np.inf
    R = {
        "Mid": (3 * chance - (high + 2 * low)) / (2 * span),
        "Min": (chance - low) / span,
        "Max": (2 * chance - high - low) / span,
    }[o["risk_range"]]

    def estimate(h: int) -> np.ndarray:
        share = {"OneThird": 1 / 3, "None": 0, "Half": 1 / 2, "TwoThirds": 2 / 3, "Full": 1}
        k = share[o["risk_adjust"]]
        return utility(d, ((1 - k) * R[h] + k * R)[:, None])

    def prevails(u: np.ndarray, i: int, j: int) -> float:
        a = b = 1e-10
        for v in (
            vote(o["voting"], w[i], u[i, i] - u[i, j]),
            vote(o["voting"], w[j], u[j, i] - u[j, j]),
        ):
            a, b = a + max(v, 0), b + max(-v, 0)
        total_i, total_j = a, b
        for k in set(range(n)) - {i, j}:
            v = vote(o["voting"], w[k], u[k, i] - u[k, j])
            pi = (a + max(v, 0)) / (a + max(v, 0) + b + max(-v, 0))
            pj = 1 - pi
            if o["commitment"] == "SemiCommit":
                X = pi * (2 * u[k, i] + u[k, k]) + pj * 3 * u[k, j]
                Y = pi * 3 * u[k, i] + pj * (2 * u[k, j] + u[k, k])
            else:
                X = Y = 0.0
            v = vote(o["voting"], w[k], X - Y)
            total_i, total_j = total_i + max(v, 0), total_j + max(-v, 0)
        return float(total_i / (total_i + total_j))

    def gain(u: np.ndarray, k: int, i: int, j: int) -> float:
        P = prevails(u, i, j)
        win, lose = 2 * u[k, i], 2 * u[k, j]
        return float((1 - sig[j]) * win + sig[j] * (P * win + (1 - P) * lose) - u[k, i] - u[k, j])

    def bargain(i: int, j: int, P: float) -> tuple[np.ndarray, np.ndarray]:
        m = 1e-6
        if o["interpolation"] == "S2PMax":

            def shift(e: float, mine: np.ndarray, yours: np.ndarray) -> np.ndarray:
                return e * yours**2 / (e * yours**2 + m + (1 - e) * mine**2)

            return (
                p[i] + (p[j] - p[i]) * shift(max(0, 1 - P - P), S[i], S[j]),
                p[j] + (p[i] - p[j]) * shift(max(0, P - (1 - P)), S[j], S[i]),
            )
        power = 1 if o["interpolation"] == "S1P1" else 2
        Wi, Wj = (S[i] * P) ** power, (S[j] * (1 - P)) ** power
        bi = ((Wi + m) * p[i] + Wj * p[j]) / (Wi + m + Wj)
        bj = (Wi * p[i] + (Wj + m) * p[j]) / (Wi + m + Wj)
        return np.floor(0.5 + 1e4 * bi) / 1e4, np.floor(0.5 + 1e4 * bj) / 1e4

    queues: list[list[tuple[int, np.ndarray, np.ndarray]]] = [[] for _ in range(n)]
    bargains = []
    for i in range(n):
        u = estimate(i)
        gains = [-np.inf if j == i else gain(u, i, i, j) for j in range(n)]
        j = first_best(np.array(gains))
        if gains[j] <= 1e-5:
            continue
        versions = [bargain(i, j, prevails(u, i, j))]
        if o["perspective"] != "InitOnlyInterp":
            v = estimate(j)
            quirk = o["ktab_quirks"]
            versions.append(bargain(i, j, gain(v, i, i, j) if quirk else prevails(v, i, j)))
            if o["perspective"] == "PWCompInterp":
                wi, wj = w[i], c[i] * sig[j] if quirk else w[j]
                one, two = versions
                versions = [
                    tuple((wi * x + wj * y) / (wi + wj) for x, y in zip(one, two, strict=True))
                ]
        bargains.extend((i, j, b) for b in versions)
    for i, j, (bi, bj) in bargains:
        moved = p.copy()
        moved[i], moved[j] = bi, bj
        queues[i].append((0, moved, bi))
        queues[j].append((1, moved, bj))

    def worth(state: np.ndarray) -> np.ndarray:
        return np.array([utility(bdist(ideal[k] - state, S[k]), R[k]).mean() for k in range(n)])

    after = p.copy()
    for k in range(n):
        if queues[k]:
            options = np.array([worth(p)] + [worth(state) for _, state, _ in queues[k]])
            best = first_best(election(options, c, o))
            if best:
                after[k] = queues[k][best - 1][2]
    return after
