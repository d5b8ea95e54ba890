"""What a request, a decision and a use must say; when the payer decides; what is left or in the way."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Channel,
    Deadline,
    Decision,
    DenialClass,
    RequestType,
    Stage,
    Urgency,
)
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.features.payers.rules import DueDay, day_words, due_day
from carecoord_desktop.store.record import Seen

AMBER_PERCENT, RED_PERCENT = 80, 90
"""From which share of units on the bar warns; at 100 percent nothing is left (functions.md F8)."""

ENDING_DAYS = (30, 14, 7)
"""How many days before its end a window warns, each time anew (functions.md F8)."""

COSTS_WARNING = "The costs may have to be paid back if the appeal is lost."
"""What is said wherever it is offered that benefits go on during an appeal (42 CFR 438.420(d))."""

MAY_BE_APPEALED = (Decision.DENIED, Decision.PARTLY_APPROVED)
"""Decisions that a person may appeal."""

_AT_ONCE = (Channel.PORTAL, Channel.ELECTRONIC)
"""Channels by which the payer has a request in the moment in which it is sent."""


class Level(StrEnum):
    """How near something is to its limit."""

    CALM = "calm"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class RequestDraft:
    """A request being written down, with its first item; `seen` is None for a new one."""

    coverage_id: UUID | None = None
    payer_type: PayerType | None = None
    payer: str = ""
    request_type: RequestType = RequestType.SERVICE
    what: str = ""
    codes: str = ""
    units_asked: int | None = None
    unit_word: str = "visits"
    diagnosis: str = ""
    ordered_by: str = ""
    performed_by: str = ""
    urgency: Urgency = Urgency.STANDARD
    urgency_reason: str = ""
    submitted_at: datetime | None = None
    channel: Channel | None = None
    reference: str = ""
    received_at: datetime | None = None
    note: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> RequestDraft:
        """Return the draft of a stored request as the worker saw it; its items stand by themselves."""
        return cls(**_seen_values(cls, seen), seen=seen)


@dataclass(frozen=True)
class ItemDraft:
    """One more thing asked for in the same request."""

    what: str = ""
    codes: str = ""
    units_asked: int | None = None
    unit_word: str = "visits"
    seen: Seen | None = None


@dataclass(frozen=True)
class DecisionDraft:
    """What the payer's letter says about one item; `appeal_by` and `talk_by` are days on the letter."""

    decision: Decision | None = None
    decided_on: date | None = None
    reason: str = ""
    units_approved: int | None = None
    from_on: date | None = None
    to_on: date | None = None
    approval_number: str = ""
    denial_class: DenialClass | None = None
    is_cut: bool = False
    cut_on: date | None = None
    appeal_by: date | None = None
    talk_by: date | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> DecisionDraft:
        """Return the draft of a stored decision as the worker saw it; days on letters are noted anew."""
        return cls(**_seen_values(cls, seen), seen=seen)


@dataclass(frozen=True)
class UseDraft:
    """Units used on a day; `override_reason` says why although they are beyond what was approved."""

    used_on: date | None = None
    units: int = 1
    appointment_id: UUID | None = None
    override_reason: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class LetterDraft:
    """A day read from a letter."""

    deadline: Deadline | None = None
    due_on: date | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class Allowance:
    """What the payer allows of one item, and how much of it is used."""

    what: str
    decision: Decision | None
    from_on: date | None
    to_on: date | None
    units_approved: int | None
    units_used: int
    unit_word: str = "visits"

    @property
    def percent(self) -> int | None:
        """Return the share used, rounded; None without a number of units."""
        if not self.units_approved:
            return None
        return (200 * self.units_used + self.units_approved) // (2 * self.units_approved)

    @property
    def level(self) -> Level:
        """Return how near the units are to their end: judged exactly, not by the rounded share."""
        if not self.units_approved or self.units_used * 100 < AMBER_PERCENT * self.units_approved:
            return Level.CALM
        return Level.AMBER if self.units_used * 100 < RED_PERCENT * self.units_approved else Level.RED

    @property
    def is_open(self) -> bool:
        """Whether the payer lets something of it be used."""
        return self.decision is not None and self.decision.approves

    def holds(self, on: date) -> bool:
        """Return whether the window holds a day; a side without a day is open."""
        return (self.from_on is None or self.from_on <= on) and (self.to_on is None or on <= self.to_on)

    def ending(self, today: date) -> int | None:
        """Return which of the warnings before the end of the window holds, in days; None before the first."""
        if self.to_on is None:
            return None
        left = (self.to_on - today).days
        return min((days for days in ENDING_DAYS if left <= days), default=None)


def receipt_of(draft: RequestDraft) -> datetime | None:
    """Return when the payer received a request: by portal at once, otherwise only once somebody knows."""
    if draft.received_at is None and draft.channel in _AT_ONCE:
        return draft.submitted_at
    return draft.received_at


def decision_due(
    payer_type: PayerType | None,
    urgency: Urgency,
    received_at: datetime | None,
    *,
    is_extended: bool = False,
    letter_on: date | None = None,
) -> DueDay:
    """Return until when the payer decides, counted from its receipt; an estimate until a letter says it."""
    if received_at is None:
        return DueDay(None, letter_on)
    found = due_day(f"authorization-{urgency}", payer_type, received_at, letter_on)
    if not is_extended or found.estimate_on is None:
        return found
    more = due_day("authorization-extension", payer_type, found.estimate_on, letter_on)
    return found if more.estimate_on is None else more


def appeal_due(
    payer_type: PayerType | None, decided_on: date | None, letter_on: date | None = None
) -> DueDay:
    """Return the last day to appeal, counted from the date on the denial; the letter's own day wins."""
    if decided_on is None:
        return DueDay(None, letter_on)
    return due_day("authorization-appeal", payer_type, decided_on, letter_on)


def continuation(
    payer_type: PayerType | None, notice_on: date | None, cut_on: date | None, *, is_cut: bool
) -> DueDay | None:
    """Return until when benefits can be asked to go on; None where the law gives no such right.

    Only for what was authorized and is now ended, paused or reduced, never for a first request: until the
    later of ten days after the notice and the day on which the cut begins (42 CFR 438.420).
    """
    if not is_cut or notice_on is None:
        return None
    due = due_day("benefits-continue", payer_type, notice_on)
    if due.estimate_on is None:
        return None
    return DueDay(max(due.estimate_on, cut_on or due.estimate_on), source=due.source)


def obstacles(allowances: Sequence[Allowance], on: date, units: int = 1) -> list[str]:
    """Return why nothing of these may be used on a day; nothing if one of them may."""
    if not allowances:
        return ["Nothing was asked of the payer yet."]
    reasons = [_obstacle(one, on, units) for one in allowances]
    return [] if "" in reasons else reasons


def suggested_class(reason: str) -> DenialClass | None:
    """Return what the words of a denial make likely; a person decides."""
    words = reason.casefold()
    for name, marks in _denial_words().items():
        if any(mark in words for mark in marks):
            return DenialClass(name)
    return None


def next_way(denial_class: DenialClass | None, payer_type: PayerType | None) -> str:
    """Return in words which way a denial of this class goes."""
    match denial_class:
        case DenialClass.ADMINISTRATIVE:
            return "Correct the papers or codes and send the request again. Keep the appeal day in sight."
        case DenialClass.CLINICAL:
            words = "Ask the doctor to talk to the payer's doctor, and to appeal."
            if payer_type == PayerType.MEDICARE_C:
                words += " If the plan says no again, it goes to an independent reviewer by itself."
            return words
        case DenialClass.NOT_COVERED:
            return (
                "Ask the plan for the rule in writing. Look for another benefit, an exception, or other help."
            )
    return "Choose what the denial is about."


def request_problems(draft: RequestDraft) -> list[Problem]:
    """Return what has to be mended before a request can be stored."""
    found, now = [], clock.now()
    if not draft.what.strip():
        found.append(Problem("what", "Write what is asked for."))
    if draft.payer_type is None:
        found.append(Problem("payer_type", "Choose who pays. It decides how long the payer has."))
    if draft.urgency == Urgency.EXPEDITED and not draft.urgency_reason.strip():
        found.append(Problem("urgency_reason", "Write why it cannot wait."))
    if draft.submitted_at is not None:
        if draft.submitted_at > now:
            found.append(Problem("submitted_at", "This is in the future. Please check it."))
        if draft.channel is None:
            found.append(Problem("channel", "Choose how it was sent."))
    if draft.received_at is not None:
        if draft.submitted_at is None:
            found.append(Problem("submitted_at", "Write when it was sent."))
        elif draft.received_at < draft.submitted_at:
            found.append(Problem("received_at", "The payer cannot have it before it was sent."))
        elif draft.received_at > now:
            found.append(Problem("received_at", "This is in the future. Please check it."))
    return found + _units_problems(draft.units_asked, "units_asked")


def item_problems(draft: ItemDraft) -> list[Problem]:
    """Return what has to be mended before one more item can be stored."""
    found = [] if draft.what.strip() else [Problem("what", "Write what is asked for.")]
    return found + _units_problems(draft.units_asked, "units_asked")


def decision_problems(draft: DecisionDraft) -> list[Problem]:
    """Return what has to be mended before a decision can be stored."""
    found = []
    if draft.decision is None:
        return [Problem("decision", "Choose what the payer decided.")]
    if draft.decision != Decision.STILL_OPEN:
        if draft.decided_on is None:
            found.append(Problem("decided_on", "Write the date on the letter."))
        elif draft.decided_on > clock.today():
            found.append(Problem("decided_on", "This day is in the future. Please check it."))
    if draft.decision.approves:
        found += _window_problems(draft)
    if draft.decision == Decision.DENIED and not draft.reason.strip():
        found.append(Problem("reason", "Copy the reason from the letter."))
    if draft.decision == Decision.DENIED and draft.denial_class is None:
        found.append(Problem("denial_class", "Choose what the denial is about."))
    for name, day in (("appeal_by", draft.appeal_by), ("talk_by", draft.talk_by)):
        if day is not None and draft.decided_on is not None and day < draft.decided_on:
            found.append(Problem(name, "This is before the date of the letter. Please check both days."))
    return found


def use_problems(draft: UseDraft, allowance: Allowance) -> list[Problem]:
    """Return what has to be mended before a use can be stored; an override names its reason."""
    found = []
    if draft.used_on is None:
        return [Problem("used_on", "Write the day.")]
    if draft.used_on > clock.today():
        found.append(Problem("used_on", "This day is in the future. Note it once it has happened."))
    if draft.units < 1:
        found.append(Problem("units", "Write how many were used."))
    reason = _obstacle(allowance, draft.used_on, draft.units)
    if reason and not draft.override_reason.strip():
        found.append(Problem("override_reason", f"{reason} Write why it is noted all the same."))
    return found


def letter_problems(draft: LetterDraft) -> list[Problem]:
    """Return what has to be mended before the date of a letter can be stored."""
    found = []
    if draft.deadline is None:
        found = [Problem("deadline", "Choose what the day is for.")]
    if draft.due_on is None:
        found.append(Problem("due_on", "Write the day that stands on the letter."))
    return found


def stage_after(decisions: Iterable[Decision | None], stage: Stage) -> Stage:
    """Return the stage of a request once these are the decisions on its items."""
    if all(one is not None and one != Decision.STILL_OPEN for one in decisions):
        return Stage.DECIDED
    return stage


def waits_for_appeal(decision: Decision | None, appeal: AppealState) -> bool:
    """Return whether the person may still appeal and nobody has."""
    return decision in MAY_BE_APPEALED and appeal == AppealState.OPEN


def _obstacle(one: Allowance, on: date, units: int) -> str:
    """Return in a sentence why this cannot be used on a day, or ""."""
    if one.decision is None or one.decision == Decision.STILL_OPEN:
        return f"{one.what}: the payer has not decided yet."
    if not one.decision.approves:
        return f"{one.what}: the payer said {one.decision.label.lower()}."
    if not one.holds(on):
        return f"{one.what}: {day_words(on)} is outside the window, {_window(one.from_on, one.to_on)}."
    if one.units_approved is not None and one.units_used + units > one.units_approved:
        word = one.unit_word or "units"
        return f"{one.what}: {one.units_used} of {one.units_approved} {word} are used."
    return ""


def _window(from_on: date | None, to_on: date | None) -> str:
    first, last = ("any day" if day is None else day_words(day) for day in (from_on, to_on))
    return f"{first} to {last}"


def _units_problems(units: int | None, name: str) -> list[Problem]:
    is_wrong = units is not None and units < 1
    return [Problem(name, "Write a number above 0, or leave it empty.")] if is_wrong else []


def _window_problems(draft: DecisionDraft) -> list[Problem]:
    found = _units_problems(draft.units_approved, "units_approved")
    if draft.from_on is None:
        found.append(Problem("from_on", "Write the first day that stands on the letter."))
    if draft.to_on is None:
        found.append(Problem("to_on", "Write the last day that stands on the letter."))
    elif draft.from_on is not None and draft.to_on < draft.from_on:
        found.append(Problem("to_on", "The last day is before the first. Please check both days."))
    return found


@cache
def _denial_words() -> Mapping[str, tuple[str, ...]]:
    with resource("coverage", "denials.toml").open("rb") as file:
        return {one["id"]: tuple(one["words"]) for one in tomllib.load(file)["class"]}


def _seen_values(draft: type[RequestDraft] | type[DecisionDraft], seen: Seen) -> dict[str, Any]:
    """Return what a draft takes over from a stored record; the rest of it is asked anew."""
    return {name: seen.values[name] for name in draft.__dataclass_fields__.keys() & seen.values.keys()}
