"""What an enrollment must say, and how it ends or pauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.enrollments.records import Acuity, EnrollmentStatus, ExitReason
from carecoord_desktop.store.record import Seen

OPEN = frozenset(
    {
        EnrollmentStatus.PLANNED,
        EnrollmentStatus.WAITLIST,
        EnrollmentStatus.ACTIVE,
        EnrollmentStatus.ON_HOLD,
    }
)
ENDED = frozenset({EnrollmentStatus.FINISHED, EnrollmentStatus.CANCELLED})


@dataclass(frozen=True)
class EnrollmentDraft:
    """An enrollment being written down; `seen` is None for a new one."""

    program: str = ""
    status: EnrollmentStatus = EnrollmentStatus.ACTIVE
    enrolled_on: date | None = None
    ended_on: date | None = None
    exit_reason: ExitReason | None = None
    hold_reason: str = ""
    hold_until: date | None = None
    care_manager_id: UUID | None = None
    acuity: Acuity = Acuity.TWO
    note: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> EnrollmentDraft:
        """Return the draft of a stored enrollment as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class MuteDraft:
    """Until when, and why, optional tasks about a person are quiet."""

    until_on: date | None = None
    reason: str = ""
    seen: Seen | None = None


def problems(draft: EnrollmentDraft) -> list[Problem]:
    """Return what has to be mended before this enrollment can be stored."""
    found, today = [], clock.today()
    if not draft.program.strip():
        found.append(Problem("program", "Write the name of the program."))
    if draft.enrolled_on is None:
        if draft.status in (EnrollmentStatus.ACTIVE, EnrollmentStatus.ON_HOLD, EnrollmentStatus.FINISHED):
            found.append(Problem("enrolled_on", "Write the day on which she joined."))
    elif draft.enrolled_on > today and draft.status != EnrollmentStatus.PLANNED:
        found.append(Problem("enrolled_on", 'This day is in the future. Choose "Planned", or another day.'))
    return found + _end_problems(draft, today) + _hold_problems(draft, today)


def mute_problems(draft: MuteDraft) -> list[Problem]:
    """Return what has to be mended before somebody's tasks can be made quiet."""
    found = []
    if draft.until_on is None:
        found.append(Problem("until_on", "Choose the last quiet day."))
    elif draft.until_on <= clock.today():
        found.append(Problem("until_on", "Choose a day after today."))
    if not draft.reason.strip():
        found.append(Problem("reason", "Write the reason in a few words."))
    return found


def is_open(status: EnrollmentStatus) -> bool:
    """Return whether an enrollment has not ended; a word of a newer version counts as open."""
    return status not in ENDED


def _end_problems(draft: EnrollmentDraft, today: date) -> list[Problem]:
    if draft.status not in ENDED:
        return []
    found = []
    if draft.ended_on is None:
        found.append(Problem("ended_on", "Write the day on which it ended."))
    elif draft.ended_on > today:
        found.append(Problem("ended_on", "This day is in the future. Please check it."))
    elif draft.enrolled_on is not None and draft.ended_on < draft.enrolled_on:
        found.append(Problem("ended_on", "The end is before the beginning. Please check both days."))
    if draft.exit_reason is None:
        found.append(Problem("exit_reason", "Choose why it ended."))
    return found


def _hold_problems(draft: EnrollmentDraft, today: date) -> list[Problem]:
    if draft.status != EnrollmentStatus.ON_HOLD:
        return []
    found = []
    if not draft.hold_reason.strip():
        found.append(Problem("hold_reason", "Write why it waits."))
    if draft.hold_until is None:
        found.append(Problem("hold_until", "Choose the day on which to look at it again."))
    elif draft.hold_until <= today and (draft.seen is None or draft.seen.values["hold_until"] is None):
        found.append(Problem("hold_until", "Choose a day after today."))
    return found
