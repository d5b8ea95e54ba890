"""A row of the table `schedule` as hours, and hours as such a row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from carecoord_desktop.hsds.hours import MONTHLY, WEEKLY, Hours

_REST = ("wkst", "count", "byweekno", "byyearday")
_SAID = ("notes", "attending_type", "schedule_link")
CLOSED = "Closed"


def hours_of_schedule(values: Mapping[str, str], location_id: str = "") -> Hours:
    """Return the hours that a cleaned row of `schedule` says, for one place or ("") for all."""
    closed = values.get("description") == CLOSED
    starts, until = _day(values, "dtstart"), _day(values, "until")
    freq = values.get("freq", "")
    byday = tuple(filter(None, values.get("byday", "").split(",")))
    rest = [
        f"{name}={values[name].replace(' ', '')}"
        for name in _REST
        if values.get(name) and not _says_nothing(name, values)
    ]
    if freq not in ("", WEEKLY, MONTHLY):
        rest.insert(0, f"freq={freq}")
    description = "" if closed else values.get("description", "")
    notes = [description, *(values.get(name, "") for name in _SAID)]
    return Hours(
        byday,
        _time(values, "opens_at"),
        _time(values, "closes_at"),
        freq if freq in ("", WEEKLY, MONTHLY) else "",
        max(_number(values, "interval"), 1),
        tuple(int(day) for day in values.get("bymonthday", "").split(",") if day.strip().isdecimal()),
        _day(values, "valid_from"),
        min(filter(None, (_day(values, "valid_to"), until)), default=None),
        starts,
        location_id,
        "\n".join(filter(None, notes)),
        closed,
        " ".join(rest),
    )


def schedule_of_hours(hours: Hours) -> dict[str, str]:
    """Return hours as a row of `schedule`, without what it hangs on."""
    rest = dict(part.split("=", 1) for part in hours.rest.split(" ") if "=" in part)
    values = {
        "freq": hours.freq,
        "interval": "" if hours.interval == 1 else str(hours.interval),
        "byday": ",".join(hours.byday),
        "bymonthday": ",".join(map(str, hours.bymonthday)),
        "opens_at": _clock(hours.opens_at),
        "closes_at": _clock(hours.closes_at),
        "valid_from": "" if hours.valid_from is None else hours.valid_from.isoformat(),
        "valid_to": "" if hours.valid_to is None else hours.valid_to.isoformat(),
        "dtstart": "" if hours.dtstart is None else hours.dtstart.isoformat(),
        "description": CLOSED if hours.is_closed else "",
        "notes": hours.note,
    } | rest
    return {name: value for name, value in values.items() if value}


def _says_nothing(name: str, values: Mapping[str, str]) -> bool:
    """Return whether the first day of a week makes no difference: it does for every second week only."""
    return name == "wkst" and _number(values, "interval") <= 1


def _number(values: Mapping[str, str], name: str) -> int:
    text = values.get(name, "").partition(".")[0]
    return int(text) if text.isdecimal() else 0


def _day(values: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(values[name]) if values.get(name) else None


def _time(values: Mapping[str, str], name: str) -> time | None:
    return time.fromisoformat(values[name]) if values.get(name) else None


def _clock(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"
