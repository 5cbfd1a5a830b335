"""The compiled kernel against the same lines in plain Python."""

import numpy as np
import pytest

from realpolitik.models.lab import triad_flips


@pytest.mark.parametrize("constrained", [False, True])
def test_compiled_and_plain_agree(constrained: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    upper = np.triu(np.random.default_rng(0).choice([-1, 1], (9, 9)), 1)
    sign = upper + upper.T
    options = {"steps": 400, "friendliness": 0.3, "constrained": constrained, "seed": 5}
    compiled = triad_flips.triad_flips(sign, **options)
    for name in ("_triad", "_mended", "_allowed", "_flips"):
        monkeypatch.setattr(triad_flips, name, getattr(triad_flips, name).py_func)
    plain = triad_flips.triad_flips(sign, **options)
    assert np.array_equal(compiled[0], plain[0])
    assert compiled[1] == pytest.approx(plain[1])
    assert not np.array_equal(compiled[0], sign)
