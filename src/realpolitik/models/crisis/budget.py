"""The budget identity: what pays for more defence."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, positive, real

__all__ = ["Budget", "budget"]


class Budget(NamedTuple):
    """Changes in % of GDP a year, (...,).

    gap: what the named changes leave unpaid (negative: more than is needed); social_needed: the
    change of social spending that closes it with taxes, debt and other spending as given;
    social_only: the same with taxes and debt unchanged, what "only by social cuts" requires, and
    social_only_share: as a share of social spending now (NaN if that is not given); tax_needed,
    debt_needed: the change of that one which closes the gap; status (...,) of `Status`.
    """

    gap: Array
    social_needed: Array
    social_only: Array
    social_only_share: Array
    tax_needed: Array
    debt_needed: Array
    status: NDArray[np.int8]


@model(title="Budget identity", citation="powell1993", badge="reduced form")
def budget(
    defence_change: object,
    tax_change: object = 0.0,
    debt_change: object = 0.0,
    social_change: object = 0.0,
    other_change: object = 0.0,
    social_spending: object = np.inf,
) -> Budget:
    """Close the identity of a change in defence spending.

        dDefence = dTax + dDebt - dSocial - dOther

    An accounting identity, not a forecast; guns against butter as in Powell (1993) without its
    game. All in % of GDP a year, (...,): defence_change, tax_change, debt_change (more borrowing),
    social_change and other_change (spending; negative = cuts) are finite; social_spending > 0 is
    the level now, inf where it is not known. Growth, interest and multipliers are left out.

    Returns Budget. Raises ModelInputError for infinite or NaN changes and a level of 0 or less.
    """
    given = {
        "defence_change": real("defence_change", defence_change),
        "tax_change": real("tax_change", tax_change),
        "debt_change": real("debt_change", debt_change),
        "social_change": real("social_change", social_change),
        "other_change": real("other_change", other_change),
    }
    level = np.asarray(social_spending, dtype=np.float64)
    level = np.where(
        level == np.inf, np.nan, positive("social_spending", np.where(level == np.inf, 1.0, level))
    )
    batch = common_batch(
        social_spending=level.shape, **{name: values.shape for name, values in given.items()}
    )
    defence, tax, debt, social, other = (np.broadcast_to(v, batch) for v in given.values())
    unpaid = defence - tax - debt + social + other
    only = -defence - other
    return Budget(
        unpaid,
        social - unpaid,
        only,
        only / level,
        tax + unpaid,
        debt + unpaid,
        np.full(batch, Status.OK, dtype=np.int8),
    )
