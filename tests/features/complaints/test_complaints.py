"""Complaints: written down, called back about, answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.complaints import rules
from carecoord_desktop.features.complaints.actions import add_complaint, answer_complaint, strike_complaint
from carecoord_desktop.features.complaints.queries import ComplaintRow, complaints_of_chart
from carecoord_desktop.features.complaints.records import ComplaintStatus
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.store.desk import Desk

WEDNESDAY = HeldClock(datetime(2026, 11, 25, 15, tzinfo=UTC))


def the_complaints(desk: Desk, chart: UUID) -> list[ComplaintRow]:
    """Return the complaints of a chart."""
    with desk.reading() as session:
        return complaints_of_chart(session, chart)


def test_a_complaint_before_thanksgiving_is_called_back_on_the_monday_after(
    rosa: Desk, lucille: UUID
) -> None:
    with clock.reading_from(WEDNESDAY):
        draft = replace(rules.new_draft(), what="Nobody called back", wanted="A call")
        with rosa.writing() as session:
            add_complaint(session, lucille, draft)
        with rosa.reading() as session:
            [task] = tasks_of_chart(session, lucille)
    assert (task.title, task.due_on) == ("Call back about a complaint", date(2026, 11, 30))


def test_what_is_missing_is_said(rosa: Desk, lucille: UUID) -> None:
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        add_complaint(session, lucille, replace(rules.new_draft(), call_back_by=None))
    assert [each.field for each in refused.value.problems] == ["what", "call_back_by"]


def test_an_answered_complaint_stands_after_the_open_ones_and_is_never_late(
    rosa: Desk, lucille: UUID
) -> None:
    with clock.reading_from(WEDNESDAY), rosa.writing() as session:
        for what in ("First", "Second"):
            add_complaint(session, lucille, replace(rules.new_draft(), what=what))
    [first] = [row for row in the_complaints(rosa, lucille) if row.what == "First"]
    with rosa.writing() as session:
        answer_complaint(session, first.seen, "We call each Monday now")
    rows = the_complaints(rosa, lucille)
    assert [(row.what, row.status) for row in rows] == [
        ("Second", ComplaintStatus.OPEN),
        ("First", ComplaintStatus.ANSWERED),
    ]
    late = date(2026, 12, 24)
    assert [rules.is_late(row.status, row.call_back_by, late) for row in rows] == [True, False]


def test_a_complaint_that_was_never_made_leaves_the_list(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        add_complaint(session, lucille, replace(rules.new_draft(), what="Cold food"))
    [row] = the_complaints(rosa, lucille)
    with rosa.writing() as session:
        strike_complaint(session, row.seen, "Another person")
    assert the_complaints(rosa, lucille) == []
