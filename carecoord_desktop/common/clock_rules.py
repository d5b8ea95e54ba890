"""Deadlines as dated data: which interval held on a day, what is due by it, and who says so.

The rules lie in `resources/clock_rules`. What the law sets is shown as an estimate, because the letter in
the person's hand decides.
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from carecoord_desktop.common.calendars import business_days_after, business_days_before, last_business_day
from carecoord_desktop.common.resources import resource


class Unit(StrEnum):
    """How an interval is counted."""

    DAY = "day"
    BUSINESS_DAY = "business-day"
    MONTH = "month"
    HOUR = "hour"


class Kind(StrEnum):
    """Who sets a clock."""

    LEGAL = "legal"
    PROGRAM = "program"
    PRACTICE = "practice"


@dataclass(frozen=True)
class ClockRule:
    """One clock as it held for a time; `alert` is in days, `source` says where the figure comes from."""

    id: str
    version: int
    kind: Kind
    trigger: str
    words: str
    interval: int
    unit: Unit
    alert: int
    effective_from: date
    effective_to: date | None
    payer_type: str
    source: str

    @property
    def is_estimate(self) -> bool:
        """Whether the screen has to say that the letter or the payer decides."""
        return self.kind == Kind.LEGAL

    def due_on(self, since: date) -> date:
        """Return the last day in time. The day of the trigger is day 0; months end with the month.

        A negative interval counts back: what has to be done before a day.

        Raises:
            ValueError: for a clock in hours, which needs a moment and not a day.
        """
        match self.unit:
            case Unit.DAY:
                return since + timedelta(days=self.interval)
            case Unit.BUSINESS_DAY if self.interval < 0:
                return business_days_before(since, -self.interval)
            case Unit.BUSINESS_DAY:
                return business_days_after(since, self.interval)
            case Unit.MONTH:
                return months_after(since, self.interval)
        raise ValueError(f"the clock {self.id} counts hours")

    def target_on(self, since: date) -> date:
        """Return until when to have it done: the last business day on or before it is due."""
        return last_business_day(self.due_on(since))

    def alert_on(self, since: date) -> date:
        """Return the day from which it is announced."""
        return self.due_on(since) - timedelta(days=self.alert)


def clock_rule(name: str, on: date, payer_type: str = "") -> ClockRule:
    """Return the rule of a clock that held on a day, the payer type's own one first.

    Raises:
        LookupError: if no rule of this name held then.
    """
    held = [
        rule
        for rule in _rules()
        if rule.id == name
        and rule.effective_from <= on
        and (rule.effective_to is None or on <= rule.effective_to)
        and rule.payer_type in ("", payer_type)
    ]
    if not held:
        raise LookupError(f"no clock rule {name} held on {on}")
    return max(held, key=lambda rule: (rule.payer_type != "", rule.effective_from, rule.version))


def months_after(day: date, months: int) -> date:
    """Return the same day some months later; 31 January plus one month is the last day of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def _rules() -> tuple[ClockRule, ...]:
    files = sorted(resource("clock_rules").glob("*.toml"))
    return tuple(
        ClockRule(
            id=one["id"],
            version=one["version"],
            kind=Kind(one["kind"]),
            trigger=one["from"],
            words=one["words"],
            interval=one["interval"],
            unit=Unit(one["unit"]),
            alert=one["alert"],
            effective_from=one["effective_from"],
            effective_to=one.get("effective_to"),
            payer_type=one.get("payer_type", ""),
            source=one["source"],
        )
        for file in files
        for one in tomllib.loads(file.read_text("utf-8"))["clock"]
    )
