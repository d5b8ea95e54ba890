"""Where a ZIP code lies, and how far two places are apart."""

from __future__ import annotations

import re
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

EARTH_MILES = 3958.8
"""Mean radius of the earth (IUGG), in miles."""

_ZIP = re.compile(r"\d{5}")

Spot = tuple[float, float]
"""Latitude and longitude in degrees."""


def five_digits(text: str) -> str:
    """Return the five digits of a ZIP or ZIP+4 code, or "" where there is none."""
    found = _ZIP.match(text.strip())
    return found.group() if found else ""


@lru_cache(maxsize=4096)
def center_of(zip_code: str) -> Spot | None:
    """Return the middle of a ZIP code, or None for one that is not in the list of the postal service."""
    entry = _entry(zip_code)
    return (float(entry["lat"]), float(entry["long"])) if entry and entry["lat"] else None


@lru_cache(maxsize=4096)
def region_of(zip_code: str) -> tuple[str, str, str]:
    """Return city, county and state of a ZIP code: ("Cambridge", "Middlesex County", "MA"); "" if unknown."""
    entry = _entry(zip_code)
    return (entry["city"], entry["county"], entry["state"]) if entry else ("", "", "")


def miles_between(one: Spot, other: Spot) -> float:
    """Return the way as the crow flies, along the great circle, in miles."""
    (lat1, long1), (lat2, long2) = one, other
    north, east = radians(lat2 - lat1) / 2, radians(long2 - long1) / 2
    chord = sin(north) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east) ** 2
    return 2 * EARTH_MILES * asin(sqrt(min(1.0, chord)))


def _entry(zip_code: str) -> dict[str, str] | None:
    code = five_digits(zip_code)
    if not code:
        return None
    import zipcodes  # loads for a quarter of a second, so not before somebody asks

    found: list[dict[str, str]] = zipcodes.matching(code)  # type: ignore[no-untyped-call]  # it has no types
    return found[0] if found else None
