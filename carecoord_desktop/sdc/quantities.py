"""Quantities in units that measure the same: a distance in meters against one in kilometers.

Factors are those of UCUM (Unified Code for Units of Measure, version 2.1), for the units that forms use.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from carecoord_desktop.sdc.extensions import Json

_FACTORS: dict[str, dict[str, str]] = {
    "length": {
        "m": "1", "km": "1000", "dm": "0.1", "cm": "0.01", "mm": "0.001",
        "[in_i]": "0.0254", "[ft_i]": "0.3048", "[yd_i]": "0.9144", "[mi_i]": "1609.344",
    },
    "mass": {
        "g": "1", "kg": "1000", "mg": "0.001", "ug": "0.000001",
        "[lb_av]": "453.59237", "[oz_av]": "28.349523125", "[stone_av]": "6350.29318",
    },
    "time": {
        "s": "1", "min": "60", "h": "3600", "d": "86400", "wk": "604800",
        "mo": "2629800", "a": "31557600",
    },
    "volume": {"L": "1", "l": "1", "dL": "0.1", "mL": "0.001", "ml": "0.001", "[foz_us]": "0.0295735295625"},
    "pressure": {"mm[Hg]": "1", "kPa": "7.500615613"},
}  # fmt: skip
_BY_UNIT = {
    unit: (dimension, Decimal(factor))
    for dimension, units in _FACTORS.items()
    for unit, factor in units.items()
}


def in_common_unit(
    one: Mapping[str, Json], other: Mapping[str, Json]
) -> tuple[Decimal | None, Decimal | None]:
    """Return both amounts in one unit, or (None, None) where they do not measure the same thing."""
    amounts = _amount(one), _amount(other)
    mine, theirs = _unit(one), _unit(other)
    if mine == theirs or not mine or not theirs:
        return amounts
    my_measure, their_measure = _BY_UNIT.get(mine), _BY_UNIT.get(theirs)
    if my_measure is None or their_measure is None or my_measure[0] != their_measure[0]:
        return None, None
    if amounts[0] is None or amounts[1] is None:
        return amounts
    return amounts[0] * my_measure[1], amounts[1] * their_measure[1]


def _unit(quantity: Mapping[str, Json]) -> str:
    return str(quantity.get("code") or quantity.get("unit") or "")


def _amount(quantity: Mapping[str, Json]) -> Decimal | None:
    value = quantity.get("value")
    if value is None or isinstance(value, bool):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
