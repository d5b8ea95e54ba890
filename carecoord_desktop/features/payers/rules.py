"""The days that count with payers: what the law says, what the letter says, and the day to aim for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.calendars import last_business_day
from carecoord_desktop.common.clock_rules import ClockRule, Unit, clock_rule
from carecoord_desktop.features.payers.records import PayerType

STEPS: Mapping[str, str] = {
    "renewal-90": "coverage",
    "renewal-60": "coverage",
    "renewal-30": "coverage",
    "renewal-due": "coverage",
    "renewal-answer": "coverage",
    "reinstatement": "coverage",
    "coverage-check": "coverage",
    "authorization-receipt": "prior_authorization",
    "authorization-decision": "prior_authorization",
    "authorization-more": "prior_authorization",
    "authorization-talk": "prior_authorization",
    "authorization-appeal": "prior_authorization",
    "authorization-ending-30": "prior_authorization",
    "authorization-ending-14": "prior_authorization",
    "authorization-ending-7": "prior_authorization",
    "authorization-units": "prior_authorization",
}
"""What somebody may have to do about a payer, each with the kind of record that it is about."""


@dataclass(frozen=True)
class DueDay:
    """A deadline: the day, the moment where the clock counts hours, and where it comes from.

    `estimate_on` is what the clock says; `letter_on` what stands on the letter, which wins. `source` names
    the law where the clock is one, so that the screen calls it an estimate.
    """

    estimate_on: date | None
    letter_on: date | None = None
    at: datetime | None = None
    source: str = ""

    @property
    def on(self) -> date | None:
        """Return the day that counts: the letter's, else the estimate."""
        return self.letter_on or self.estimate_on

    @property
    def target_on(self) -> date | None:
        """Return until when to have it done: the last business day on or before the day that counts."""
        return None if self.on is None else last_business_day(self.on)

    @property
    def is_estimate(self) -> bool:
        """Whether the law says the day, and no letter has said it yet."""
        return self.letter_on is None and self.estimate_on is not None and bool(self.source)

    @property
    def words(self) -> str:
        """Return the deadline as a person reads it: the day, the day to aim for, and who says so."""
        if self.on is None:
            return "not known here, the letter says it"
        parts = [_weekday(self.on)]
        if self.at is not None and self.letter_on is None:
            parts = [f"{parts[0]}, {clock.at_office(self.at):%H:%M}"]
        if self.target_on is not None and self.target_on != self.on:
            parts.append(f"do it by {_weekday(self.target_on)}")
        if self.is_estimate:
            parts.append("estimate - confirm on the letter")
        elif self.estimate_on is not None and self.letter_on not in (None, self.estimate_on):
            parts.append(f"as the letter says; our estimate was {_weekday(self.estimate_on)}")
        return ", ".join(parts)


@dataclass(frozen=True)
class Notice:
    """What somebody has to do about coverage or an authorization, by a day; `step` names the rule.

    `clock` stands in place of the rule's, such as where a letter has said the day.
    """

    step: str
    record_id: UUID
    on: date
    what: str = ""
    clock: str = ""


def day_words(day: date) -> str:
    """Return a day as letters write it: "25 Jan 2027"."""
    return f"{day.day} {day:%b %Y}"


def payer_clock(name: str, payer_type: PayerType | None, on: date) -> ClockRule | None:
    """Return the clock of a payer type that held on a day; None where we know none."""
    try:
        found = clock_rule(name, on, "" if payer_type is None else payer_type.value)
    except LookupError:
        return None
    return found


def due_day(
    name: str, payer_type: PayerType | None, since: date | datetime, letter_on: date | None = None
) -> DueDay:
    """Return when a clock ends that began on a day, or at a moment; hours count through holidays."""
    moment = since if isinstance(since, datetime) else None
    day = clock.at_office(moment).date() if moment is not None else date(since.year, since.month, since.day)
    found = payer_clock(name, payer_type, day)
    if found is None:
        return DueDay(None, letter_on)
    source = found.source if found.is_estimate else ""
    if found.unit != Unit.HOUR:
        return DueDay(found.due_on(day), letter_on, source=source)
    if moment is None:
        raise ValueError(f"the clock {found.id} counts hours and needs a moment")
    at = moment + timedelta(hours=found.interval)
    return DueDay(clock.at_office(at).date(), letter_on, at, source)


def payer_type_in(words: str) -> PayerType | None:
    """Return the payer type that the words on a card or in an import name; None where they leave it open."""
    text = words.casefold()
    for marks, found in _MARKS:
        if all(mark in text for mark in marks):
            return found
    return None


def _weekday(day: date) -> str:
    return f"{day:%a} {day_words(day)}"


_MARKS: tuple[tuple[tuple[str, ...], PayerType], ...] = (
    (("medicare", "advantage"), PayerType.MEDICARE_C),
    (("medicare", "part a"), PayerType.MEDICARE_A),
    (("medicare", "part b"), PayerType.MEDICARE_B),
    (("medicare", "part c"), PayerType.MEDICARE_C),
    (("medicare", "part d"), PayerType.MEDICARE_D),
    (("medicaid", "managed"), PayerType.MEDICAID_MCO),
    (("medicaid", "mco"), PayerType.MEDICAID_MCO),
    (("medicaid", "fee"), PayerType.MEDICAID_FFS),
    (("children's health insurance",), PayerType.CHIP),
    (("veterans",), PayerType.VA),
    (("marketplace",), PayerType.MARKETPLACE),
    (("no insurance",), PayerType.UNINSURED),
    (("self-pay",), PayerType.UNINSURED),
)
