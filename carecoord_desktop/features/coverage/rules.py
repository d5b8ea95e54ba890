"""What a card must say, when it is checked again, and which step a renewal waits for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock_rules import clock_rule
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.coverage.records import CheckedBy, CoverageStatus, RenewalState
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.features.payers.rules import DueDay, Notice, due_day
from carecoord_desktop.store.record import Seen

ORDERS = (1, 2, 3)
"""The places in which payers pay: first, second, third."""

RENEWAL_STEPS = ("renewal-90", "renewal-60", "renewal-30")
"""The tasks before a renewal, the first one first; how many days before it each is due, its clock says."""


@dataclass(frozen=True)
class CoverageDraft:
    """A card being written down; `seen` is None for a new one."""

    payer: str = ""
    plan: str = ""
    payer_type: PayerType | None = None
    member_id: str = ""
    group_id: str = ""
    order: int = 1
    status: CoverageStatus = CoverageStatus.ACTIVE
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    primary_care: str = ""
    network: str = ""
    phone: str = ""
    is_dual: bool = False
    renewal_due: date | None = None
    note: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> CoverageDraft:
        """Return the draft of a stored card as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class CheckDraft:
    """When and how somebody made sure that a card is still good."""

    checked_on: date | None = None
    checked_by: CheckedBy | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class RenewalDraft:
    """How a renewal goes; `next_due` is the renewal after this one, once it was renewed."""

    renewal: RenewalState = RenewalState.NOT_STARTED
    renewal_due: date | None = None
    papers_here: tuple[str, ...] = ()
    papers_sent_on: date | None = None
    closed_on: date | None = None
    next_due: date | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> RenewalDraft:
        """Return the draft of the renewal of a stored card as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen", "next_due"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class RenewalTask:
    """One task before a renewal: its day, and the business day to aim for."""

    step: str
    words: str
    due: DueDay


def problems(draft: CoverageDraft) -> list[Problem]:
    """Return what has to be mended before this card can be stored."""
    found = []
    if not draft.payer.strip():
        found.append(Problem("payer", "Write who pays."))
    if draft.payer_type is None and draft.seen is None:
        found.append(Problem("payer_type", "Choose the kind of insurance."))
    if (
        draft.started_on is not None
        and draft.ended_on is not None
        and draft.ended_on.latest < draft.started_on.earliest
    ):
        found.append(Problem("ended_on", "The end is before the beginning. Please check both days."))
    return found


def check_problems(draft: CheckDraft) -> list[Problem]:
    """Return what has to be mended before a check can be stored."""
    found = []
    if draft.checked_on is None:
        found.append(Problem("checked_on", "Write the day of the check."))
    elif draft.checked_on > clock.today():
        found.append(Problem("checked_on", "This day is in the future. Please check it."))
    if draft.checked_by is None:
        found.append(Problem("checked_by", "Choose how you made sure."))
    return found


def renewal_problems(draft: RenewalDraft) -> list[Problem]:
    """Return what has to be mended before the state of a renewal can be stored."""
    found, today = [], clock.today()
    if draft.renewal == RenewalState.SENT and draft.papers_sent_on is None:
        found.append(Problem("papers_sent_on", "Write when the papers went out."))
    if draft.renewal == RenewalState.CLOSED and draft.closed_on is None:
        found.append(Problem("closed_on", "Write the day on which it was closed. It stands on the notice."))
    if draft.papers_sent_on is not None and draft.papers_sent_on > today:
        found.append(Problem("papers_sent_on", "This day is in the future. Please check it."))
    if (
        draft.renewal == RenewalState.RENEWED
        and draft.next_due is not None
        and draft.renewal_due is not None
        and draft.next_due <= draft.renewal_due
    ):
        found.append(Problem("next_due", "The next renewal comes after this one. Please check the year."))
    return found


def is_current(
    status: CoverageStatus, started_on: PartialDate | None, ended_on: PartialDate | None, today: date
) -> bool:
    """Return whether a card was not cancelled and its period holds today."""
    has_begun = started_on is None or started_on.earliest <= today
    has_ended = ended_on is not None and ended_on.latest < today
    return status == CoverageStatus.ACTIVE and has_begun and not has_ended


def renewal_tasks(renewal_due: date | None) -> list[RenewalTask]:
    """Return the tasks 90, 60 and 30 days before a renewal, each with the business day to aim for."""
    if renewal_due is None:
        return []
    return [
        RenewalTask(step, clock_rule(step, renewal_due).words, due_day(step, None, renewal_due))
        for step in RENEWAL_STEPS
    ]


def reinstatement(payer_type: PayerType | None, closed_on: date | None) -> DueDay | None:
    """Return until when coverage closed for missing papers can be given back; None without such a right.

    By the federal 90 days (42 CFR 435.916); a state may give longer, so that the notice decides.
    """
    if closed_on is None:
        return None
    due = due_day("reinstatement", payer_type, closed_on)
    return None if due.on is None else due


def renewal_step(
    renewal: RenewalState,
    renewal_due: date | None,
    closed_on: date | None,
    payer_type: PayerType | None,
    today: date,
) -> tuple[str, date, str] | None:
    """Return the one step that a renewal waits for, the day that starts its clock, and its own clock or "".

    Before the first task is due it is the first; then the one that has become due last.
    """
    if renewal == RenewalState.CLOSED:
        until = reinstatement(payer_type, closed_on)
        if until is None or until.on is None or until.on < today:
            return None
        return "reinstatement", until.on, ""
    if renewal_due is None or renewal == RenewalState.RENEWED:
        return None
    if renewal == RenewalState.SENT:
        return "renewal-answer", renewal_due, ""
    if today >= renewal_due:
        return "renewal-due", renewal_due, ""
    step = RENEWAL_STEPS[0]
    for task in renewal_tasks(renewal_due):
        if task.due.on is not None and task.due.on <= today:
            step = task.step
    return step, renewal_due, ""


def check_step(payer_type: PayerType | None, checked_on: date | None) -> tuple[str, date, str] | None:
    """Return when a card is checked again: Medicaid each month, everything else each January.

    Nothing before somebody has checked it once: an imported card says by a chip that nobody has.
    """
    if checked_on is None:
        return None
    if payer_type is not None and payer_type.is_medicaid:
        return "coverage-check", checked_on, "coverage-check-medicaid"
    return "coverage-check", date(checked_on.year + 1, 1, 1), "coverage-check-january"


def notices(
    coverage_id: UUID, what: str, steps: Iterable[tuple[str, date, str] | None]
) -> tuple[Notice, ...]:
    """Return what somebody has to do about a card."""
    return tuple(Notice(step[0], coverage_id, step[1], what, step[2]) for step in steps if step is not None)


@cache
def papers() -> Mapping[str, str]:
    """Return what a renewal mostly asks for: the words of each paper, by its id."""
    with resource("coverage", "papers.toml").open("rb") as file:
        return {one["id"]: one["words"] for one in tomllib.load(file)["paper"]}
