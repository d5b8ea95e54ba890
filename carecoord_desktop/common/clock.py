"""The only clock: what time it is, which day it is at the office, how long the machine has been up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """What the clock reads from: the machine, or a fixed moment in tests and demos."""

    def wall_ms(self) -> int:
        """Return milliseconds since 1970 in UTC, as the machine believes them."""
        ...

    def up_ms(self) -> int:
        """Return milliseconds since the machine was started, sleep included where it tells."""
        ...

    def offset_minutes(self) -> int:
        """Return how far the worker's wall clock is ahead of UTC, in minutes."""
        ...


class MachineClock:
    """The clock of the laptop."""

    def wall_ms(self) -> int:
        """Return the machine's time in milliseconds since 1970, UTC."""
        return time.time_ns() // 1_000_000

    def up_ms(self) -> int:
        """Return milliseconds since start; Linux counts sleep, other systems may not."""
        boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
        seconds = time.monotonic() if boot_clock is None else time.clock_gettime(boot_clock)
        return int(seconds * 1000)

    def offset_minutes(self) -> int:
        """Return the machine's offset from UTC, in minutes."""
        return time.localtime().tm_gmtoff // 60


@dataclass
class HeldClock:
    """A clock that stands still until it is moved: scenarios and demos start at a known morning."""

    at: datetime
    minutes_ahead: int = 0
    up: int = 3_600_000

    def wall_ms(self) -> int:
        """Return the held moment in milliseconds since 1970, UTC."""
        return to_ms(self.at)

    def up_ms(self) -> int:
        """Return the held time since start, in milliseconds."""
        return self.up

    def offset_minutes(self) -> int:
        """Return the held offset from UTC, in minutes."""
        return self.minutes_ahead

    def move(self, by: timedelta) -> None:
        """Let time pass, on the wall and since start alike."""
        self.at += by
        self.up += int(by.total_seconds() * 1000)


_clock: Clock = MachineClock()
_office_zone = ZoneInfo("America/New_York")


@contextmanager
def reading_from(clock: Clock) -> Iterator[Clock]:
    """Let everything inside read this clock instead of the machine's."""
    global _clock
    before, _clock = _clock, clock
    try:
        yield clock
    finally:
        _clock = before


def set_office_zone(name: str) -> None:
    """Count days in this time zone from now on, such as "America/New_York" (a synced office setting)."""
    global _office_zone
    _office_zone = ZoneInfo(name)


def office_zone() -> str:
    """Return the name of the office's time zone, such as "America/New_York"."""
    return _office_zone.key


def now_ms() -> int:
    """Return milliseconds since 1970, UTC."""
    return _clock.wall_ms()


def now() -> datetime:
    """Return the moment in UTC, to the millisecond."""
    return from_ms(now_ms())


def today() -> date:
    """Return the day it is at the office, wherever the laptop is."""
    return now().astimezone(_office_zone).date()


def at_office(moment: datetime) -> datetime:
    """Return a UTC moment as the office's wall clock shows it."""
    return moment.astimezone(_office_zone)


def office_moment(wall: datetime) -> datetime:
    """Return, in UTC, the moment at which the office's wall clock shows this (naive) time."""
    return wall.replace(tzinfo=_office_zone).astimezone(UTC)


def up_ms() -> int:
    """Return milliseconds since the machine was started."""
    return _clock.up_ms()


def offset_minutes() -> int:
    """Return how far the worker's wall clock is ahead of UTC, in minutes."""
    return _clock.offset_minutes()


def to_ms(moment: datetime) -> int:
    """Return a moment as milliseconds since 1970, UTC."""
    return round(moment.timestamp() * 1000)


def from_ms(milliseconds: int) -> datetime:
    """Return milliseconds since 1970 as a moment in UTC."""
    return datetime.fromtimestamp(milliseconds // 1000, UTC) + timedelta(milliseconds=milliseconds % 1000)
