"""Numbers as a reader takes them in: rounded, and shares of runs in tenths."""

import math

from babel.numbers import get_decimal_symbol, get_group_symbol

__all__ = [
    "PERCENT",
    "amount",
    "decimal",
    "five",
    "localised",
    "near",
    "percent",
    "rough",
    "runs",
    "span",
    "times",
    "whole",
]

PERCENT = 100.0


def five(position: float) -> int:
    """A position on the 0-100 scale, rounded to 5."""
    return 5 * math.floor(position / 5 + 0.5)


def near(position: float) -> str:
    """A position in prose: 'about 45'."""
    return f"about {five(position)}"


def span(low: float, high: float) -> str:
    """Two positions in prose: 'about 40 to 65', or 'about 40' where they round to the same."""
    if five(low) == five(high):
        return near(low)
    return f"about {five(low)} to {five(high)}"


def runs(share: float) -> str:
    """A share of the runs: 'in 7 of 10 runs'."""
    if math.isnan(share):
        return "in no run that gave an answer"
    if share <= 0:
        return "in none of the runs"
    if share >= 1:
        return "in all runs"
    tenths = math.floor(share * 10 + 0.5)
    if tenths == 0:
        return "in fewer than 1 of 10 runs"
    if tenths == 10:
        return "in more than 9 of 10 runs"
    return f"in {tenths} of 10 runs"


def percent(share: float) -> str:
    """A share as a percentage, rounded to 5 from 10 % on: '65 %'."""
    value = PERCENT * share
    return f"{five(value)} %" if value >= 10 else f"{value:.0f} %"


def times(factor: float) -> str:
    """A factor: '2.4 times'."""
    return f"{factor:.1f} times" if factor < 10 else f"{factor:.0f} times"


def whole(value: float) -> str:
    """A whole number for a table; a dash where there is none."""
    if math.isnan(value):
        return "–"
    return f"{value + 0.0:.0f}".replace("-0", "0") if abs(value) < 0.5 else f"{value:.0f}"


def decimal(value: float) -> str:
    """Two decimals for a table; a dash where there is none."""
    return "–" if math.isnan(value) else f"{value:.2f}"


def amount(value: float) -> str:
    """A quantity in any unit, with about three figures: '1,250', '37', '0.85'."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "without limit"
    size = abs(value)
    if size >= 100:
        return f"{value:,.0f}"
    text = f"{value:.1f}" if size >= 10 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def rough(value: float) -> str:
    """A threshold in any unit, to two figures: '150', '37', '0.85'."""
    if not math.isfinite(value) or value == 0:
        return amount(value)
    digits = 1 - math.floor(math.log10(abs(value)))
    return amount(round(value, digits)).replace("-", "−")


def localised(text: str, locale: str) -> str:
    """A number written in English with the marks of another language: '1,250.5' as '1.250,5'."""
    marks: dict[str, str | int | None] = {
        ",": get_group_symbol(locale),
        ".": get_decimal_symbol(locale),
    }
    return text.translate(str.maketrans(marks))
