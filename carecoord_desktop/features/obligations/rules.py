"""What falls due by rule: pure, so that laptop and hub come to the same obligations with the same ids."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from textwrap import shorten
from types import MappingProxyType
from uuid import UUID, uuid5

from carecoord_desktop.common import clock_rules
from carecoord_desktop.common.calendars import last_business_day
from carecoord_desktop.common.clock_rules import ClockRule
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.obligations.records import DecisionStatus, NotDoneReason
from carecoord_desktop.features.work_facts.rules import TRIGGERS, ChartFacts, Trigger
from carecoord_desktop.store.record import Seen

OBLIGATIONS = UUID("5f1c7a52-8a0e-5d43-9a6b-2f0c64d1e7b3")
"""The name space of the ids: an id is uuid5 of rule, subject and the day that started it."""

AUTHOR, COORDINATOR = "author", "coordinator"
"""The owner of what only whoever wrote it can do, and of what her coordinator does; others are roles."""

_WHAT = 48  # letters of a goal or a need that a line has room for
FAR_DAYS = 180
"""A day farther away than this is written with its year."""


class Counting(Words):
    """What a line counts besides the day it is due."""

    DAY_OF = "day-of"
    SINCE = "since"
    NONE = "none"


@dataclass(frozen=True)
class WorkRule:
    """One rule, as `resources/worklist/rules.toml` explains it."""

    id: str
    version: int
    trigger: str
    clock: str
    words: str
    because: str
    owner: str
    urgency: int
    counting: Counting
    escalate_after: int
    window_after: int
    covers: frozenset[str]
    starts_again: bool
    by_visit: bool
    tab: str
    verb: str


@dataclass(frozen=True)
class Decision:
    """What was decided about an obligation; `seen` is the record as the worker saw it."""

    seen: Seen
    status: DecisionStatus
    reason: NotDoneReason | None
    note: str
    ended_on: date | None
    remind_on: date | None
    due_on: date | None
    due_reason: str

    @property
    def has_ended(self) -> bool:
        """Whether it is done, or is not going to be; a word of a newer version counts as waiting."""
        return self.status in (DecisionStatus.DONE, DecisionStatus.NOT_DONE)


@dataclass(frozen=True)
class Obligation:
    """One thing that is or falls due.

    `due_by_rule_on` is what the clock says, `due_on` where somebody moved it to; `covered` are obligations
    that are answered by the same deed and do not stand in the list beside it.
    """

    id: UUID
    rule: WorkRule
    clock: ClockRule
    chart: UUID
    subject_kind: str
    subject_id: UUID
    trigger_on: date
    due_by_rule_on: date
    due_on: date
    alert_on: date
    title: str
    owner_id: UUID | None
    decision: Decision | None
    covered: tuple[Obligation, ...] = ()

    @property
    def target_on(self) -> date:
        """Until when to have it done: the last business day on or before it is due."""
        return last_business_day(self.due_on)

    @property
    def remind_on(self) -> date | None:
        """The day on which it comes back, if somebody put it off."""
        return None if self.decision is None else self.decision.remind_on


_NONE: Mapping[UUID, Decision] = MappingProxyType({})


def obligations(
    facts: ChartFacts,
    today: date,
    decisions: Mapping[UUID, Decision] = _NONE,
    *,
    until: date | None = None,
) -> list[Obligation]:
    """Return what waits for somebody, in the order of the rules; with `until` also what falls due by then.

    `decisions` are what was decided about her obligations, by their ids. Left out is what is covered by an
    earlier rule, has been answered, or has been late for so long that the rule does not ask for it any more.
    """
    last = max(today, until or today)
    waiting: list[Obligation] = []
    for rule in work_rules().values():
        if facts.is_deceased and rule.owner != AUTHOR:
            continue
        for trigger in TRIGGERS[rule.trigger](facts):
            # most are not announced yet, and their ids need not be worked out
            is_near = decisions or _is_announced(rule, trigger, today, last)
            found = _obligation(rule, trigger, facts, decisions, today) if is_near else None
            if found is not None and (found.alert_on <= today or found.due_on <= last):
                waiting.append(found)
    return _covering(waiting)


def obligation_id(rule: str, subject_kind: str, subject_id: UUID, since: date) -> UUID:
    """Return the id of an obligation: the same wherever and how often it is worked out."""
    return uuid5(OBLIGATIONS, f"{rule}|{subject_kind}|{subject_id}|{since.isoformat()}")


@cache
def work_rules() -> Mapping[str, WorkRule]:
    """Return every rule by its id; one that comes earlier stands for those it covers."""
    with resource("worklist", "rules.toml").open("rb") as file:
        found = tomllib.load(file)["rule"]
    return {
        each["id"]: WorkRule(
            **each | {"counting": Counting(each["counting"]), "covers": frozenset(each["covers"])}
        )
        for each in found
    }


def day_words(day: date, today: date, *, weekday: bool = False) -> str:
    """Return a day as a line says it: "10 Dec", "Tue 24 Nov", and with its year where that is far."""
    words = f"{day:%a} {day.day} {day:%b}" if weekday else f"{day.day} {day:%b}"
    return f"{words} {day.year}" if abs((day - today).days) > FAR_DAYS else words


def days_in_words(count: int) -> str:
    """Return "1 day" or "4 days"."""
    return "1 day" if count == 1 else f"{count} days"


def _obligation(
    rule: WorkRule, trigger: Trigger, facts: ChartFacts, decisions: Mapping[UUID, Decision], today: date
) -> Obligation | None:
    """Return what a trigger asks for; None if it was answered, or is not asked for any more."""
    since, decision = trigger.since, None
    while True:
        found_id = obligation_id(rule.id, trigger.subject_kind, trigger.subject_id, since)
        decision = decisions.get(found_id)
        if decision is None or not decision.has_ended:
            break
        if not rule.starts_again:
            return None
        # an answer without a record of its own starts the clock anew, so that nobody is forgotten
        since = max(decision.ended_on or since, since + timedelta(days=1))
    clock = _clock_held(trigger.clock or rule.clock, since, today)
    by_rule = clock.due_on(since)
    due_on = by_rule if decision is None or decision.due_on is None else decision.due_on
    if rule.window_after and today > due_on + timedelta(days=rule.window_after):
        return None
    counting = rule.counting if due_on == by_rule else Counting.NONE
    return Obligation(
        id=found_id,
        rule=rule,
        clock=clock,
        chart=facts.chart,
        subject_kind=trigger.subject_kind,
        subject_id=trigger.subject_id,
        trigger_on=since,
        due_by_rule_on=by_rule,
        due_on=due_on,
        alert_on=clock.alert_on(since),
        title=_title(rule, trigger.what, counting, since, due_on, today),
        owner_id={AUTHOR: trigger.owner_id, COORDINATOR: facts.coordinator_id}.get(rule.owner),
        decision=decision,
    )


def _title(rule: WorkRule, what: str, counting: Counting, since: date, due_on: date, today: date) -> str:
    words = f"{rule.words}: {shorten(what, _WHAT, placeholder=' ...').rstrip('.')}" if what else rule.words
    left, limit, so_far = (due_on - today).days, (due_on - since).days, (today - since).days
    if left < 0:
        since_words = f"{days_in_words(so_far)} since {day_words(since, today)}"
        detail = {
            Counting.DAY_OF: f"day {so_far}; limit {limit}",
            Counting.SINCE: f"{since_words}; limit {limit}",
        }.get(counting, f"was due {day_words(due_on, today)}")
        return f"{words} overdue {days_in_words(-left)} ({detail})"
    if left > 1:
        return f"{words} due {day_words(due_on, today)}, {days_in_words(left)} left"
    detail = day_words(due_on, today, weekday=True)
    if counting == Counting.DAY_OF:
        detail += f", day {limit}"
    return f"{words} due {('today', 'tomorrow')[left]} ({detail})"


def _is_announced(rule: WorkRule, trigger: Trigger, today: date, last: date) -> bool:
    clock = _clock_held(trigger.clock or rule.clock, trigger.since, today)
    return clock.alert_on(trigger.since) <= today or clock.due_on(trigger.since) <= last


def _covering(waiting: Sequence[Obligation]) -> list[Obligation]:
    """Return the obligations that stand for themselves, each with those it covers."""
    shown: list[Obligation] = []
    for one in waiting:
        cover = next((number for number, each in enumerate(shown) if one.rule.id in each.rule.covers), None)
        if cover is None or one.clock.is_estimate:
            shown.append(one)
        else:
            shown[cover] = replace(shown[cover], covered=(*shown[cover].covered, one))
    return shown


@cache
def _clock_held(name: str, since: date, today: date) -> ClockRule:
    """Return the clock of the trigger's day; what began before our first figures is judged by today's."""
    try:
        return clock_rules.clock_rule(name, since)
    except LookupError:
        return clock_rules.clock_rule(name, today)
