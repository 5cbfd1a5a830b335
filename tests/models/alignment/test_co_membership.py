"""Co-membership over draws and optima."""

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.co_membership import co_membership


def test_shares_count_only_partitions_that_place_both() -> None:
    got = co_membership(np.array([[[0, 0, 1, -1], [0, 1, 1, -1]], [[0, 0, -1, -1], [0, 0, 0, -1]]]))
    assert got[0, 1] == 0.75
    assert got[0, 2] == pytest.approx(1 / 3)
    assert got[1, 2] == pytest.approx(2 / 3)
    assert np.isnan(got[3]).all()
    assert got[2, 2] == 1.0


def test_labels_are_whole_numbers() -> None:
    with pytest.raises(ModelInputError, match="whole numbers"):
        co_membership([[0.5, 1.0]])
