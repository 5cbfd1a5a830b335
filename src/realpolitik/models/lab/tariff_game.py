"""Two large traders with linear demand and supply: optimal tariffs, trade war, cooperation."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, model
from realpolitik.models.lab.repeated_dilemma import repeated_dilemma
from realpolitik.models.quantities import common_batch, positive

__all__ = ["Tariffs", "tariff_game"]


class Tariffs(NamedTuple):
    """optimal_tariff (...,); each country's welfare (...,): temptation (tariff against free trade),
    reward (free trade), punishment (trade war), sucker (free trade against a tariff);
    critical_discount (...,): from which grim trigger keeps free trade; status (...,)."""

    optimal_tariff: Array
    temptation: Array
    reward: Array
    punishment: Array
    sucker: Array
    critical_discount: Array
    status: NDArray[np.int8]


@model(title="Optimal tariffs and trade war", citation=("johnson1953", "axelrod1984"), shelf="lab")
def tariff_game(demand_slope: object, supply_slope: object, price_gap: object) -> Tariffs:
    """Welfare of two equal countries that each import one good from the other.

        import demand m (A - p), export supply e (p - B):  tariff* = m (A - B) / (2 m + e)
        welfare = M^2 / (2 m) + tariff M + (exports)^2 / (2 e),  M = m e (A - B - tariff) / (m + e)

    Johnson's (1953) optimal tariff in the linear case, which does not depend on the other's tariff:
    a prisoner's dilemma. demand_slope m, supply_slope e, price_gap A - B (...,) > 0. Welfare counts
    surplus beyond no trade.

    Returns Tariffs. Raises ModelInputError for values of 0 or less, infinite or NaN.
    """
    m, e = positive("demand_slope", demand_slope), positive("supply_slope", supply_slope)
    gap = positive("price_gap", price_gap)
    batch = common_batch(demand_slope=m.shape, supply_slope=e.shape, price_gap=gap.shape)
    m, e, gap = (np.broadcast_to(value, batch) for value in (m, e, gap))
    tariff = m * gap / (2 * m + e)

    def welfare(own: Array, other: Array) -> Array:
        imports, exports = (m * e * (gap - t) / (m + e) for t in (own, other))
        return imports**2 / (2 * m) + own * imports + exports**2 / (2 * e)

    free = np.zeros(batch)
    payoffs = (
        welfare(tariff, free),
        welfare(free, free),
        welfare(tariff, tariff),
        welfare(free, tariff),
    )
    held = repeated_dilemma(*payoffs)
    return Tariffs(tariff, *payoffs, held.grim_trigger, held.status)
