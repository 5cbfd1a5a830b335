"""A war in progress, its patrons, its costs and the offers on the table."""

from realpolitik.scenario.base import Frozen, Id, Text
from realpolitik.scenario.estimate import Estimate

__all__ = ["Conflict", "Guarantee", "HomeMinima", "Offer", "Outlook", "Patron", "Supply"]


class Patron(Frozen):
    """Who backs the defender, and with how much of the conflict's ``unit`` a year.

    ``weight`` is the effect of one unit against one unit of the defender's own strength.
    """

    actor: Id
    contribution: Estimate
    weight: Estimate = Estimate(low=1, best=1, high=1)

    @property
    def key(self) -> str:
        """The patron's actor."""
        return self.actor


class Offer(Frozen):
    """Terms on the table: where they lie on the conflict's issue, 0-100, and who offers them."""

    id: Id
    name: Text
    by: tuple[Id, ...] = ()
    position: Estimate
    note: Text = ""


class Guarantee(Frozen):
    """What a guarantee of the settlement would change.

    ``effect``: how much the guarantor's help lowers the challenger's chance of winning a new war
    (0-1); ``extra_cost``: what it adds to the challenger's cost (share of the stake);
    ``credibility``: the chance that it is honoured (0-1).
    """

    effect: Estimate
    extra_cost: Estimate
    credibility: Estimate


class Outlook(Frozen):
    """How power is expected to shift after a settlement.

    ``win_probability_later``: the challenger's chance in a war begun later (0-1); ``discount``: the
    weight of the next period against this one (above 0, below 1); ``destruction``: the share of the
    stake that a war destroys (0 to below 1).
    """

    win_probability_later: Estimate
    discount: Estimate
    destruction: Estimate = Estimate(low=0, best=0, high=0)


class Supply(Frozen):
    """The defender's stock of what a war uses up, and its flows a period; horizon in periods."""

    unit: Text
    stock: Estimate
    burn: Estimate
    own_production: Estimate
    aid: Estimate
    horizon: Estimate


class HomeMinima(Frozen):
    """The shares of the gain from peace that each side's ratifiers ask for at least (0-1)."""

    challenger: Estimate
    defender: Estimate


class Conflict(Frozen):
    """Challenger A against defender B over one issue, whose 100 end is the challenger's gain.

    Strengths in ``unit``; costs of fighting on as shares of the stake (0-1); ``substitutability``
    is the CES rho between the defender's own strength and its patrons' (1 = perfect substitutes,
    towards -infinity = each is indispensable); ``decisiveness`` the exponent of the contest
    function; risk exponents r of u(x) = x^r (1 = neutral, below 1 = averse).
    """

    id: Id
    name: Text
    challenger: Id
    defender: Id
    issue: Id
    unit: Text
    challenger_strength: Estimate
    defender_strength: Estimate
    defender_weight: Estimate = Estimate(low=1, best=1, high=1)
    patrons: tuple[Patron, ...] = ()
    substitutability: Estimate = Estimate(low=1, best=1, high=1)
    decisiveness: Estimate = Estimate(low=1, best=1, high=1)
    cost_challenger: Estimate
    cost_defender: Estimate
    risk_challenger: Estimate = Estimate(low=1, best=1, high=1)
    risk_defender: Estimate = Estimate(low=1, best=1, high=1)
    offers: tuple[Offer, ...] = ()
    guarantee: Guarantee | None = None
    outlook: Outlook | None = None
    supply: Supply | None = None
    home_minima: HomeMinima | None = None
    note: Text = ""
