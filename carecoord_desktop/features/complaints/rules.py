"""What a complaint must say, and when somebody is called back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from carecoord_desktop.common import clock
from carecoord_desktop.common.calendars import business_days_after
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.complaints.records import ComplaintStatus

CALL_BACK_BUSINESS_DAYS = 2
"""Offered when a complaint is written down; the person who complains may want it sooner or later."""


@dataclass(frozen=True)
class ComplaintDraft:
    """A complaint being written down."""

    what: str = ""
    wanted: str = ""
    who_complains: str = ""
    received_on: date | None = None
    call_back_by: date | None = None
    told_whom: str = ""


def new_draft() -> ComplaintDraft:
    """Return a complaint of today that is called back in two business days."""
    today = clock.today()
    return ComplaintDraft(received_on=today, call_back_by=business_days_after(today, CALL_BACK_BUSINESS_DAYS))


def problems(draft: ComplaintDraft) -> list[Problem]:
    """Return what has to be mended before this complaint can be stored."""
    found = []
    if not draft.what.strip():
        found.append(Problem("what", "Write what happened, in the words you heard."))
    if draft.received_on is None:
        found.append(Problem("received_on", "Write the day, like 11/23/2026."))
    elif draft.received_on > clock.today():
        found.append(Problem("received_on", "This day is in the future. Please check it."))
    if draft.call_back_by is None:
        found.append(Problem("call_back_by", "Write by when somebody calls back."))
    elif draft.call_back_by < clock.today():
        found.append(Problem("call_back_by", "This day is over. Choose today or a later day."))
    return found


def is_late(status: ComplaintStatus, call_back_by: date, today: date) -> bool:
    """Return whether somebody still waits for a call that should have come before today."""
    return status != ComplaintStatus.ANSWERED and call_back_by < today
