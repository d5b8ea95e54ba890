"""Enrollments: what they must say, how they end or wait, and when a person's tasks are quiet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.enrollments import fhir, rules
from carecoord_desktop.features.enrollments.actions import change_enrollment, mute, strike_enrollment, unmute
from carecoord_desktop.features.enrollments.form import EnrollmentForm, MuteForm
from carecoord_desktop.features.enrollments.page import EnrollmentsPage
from carecoord_desktop.features.enrollments.queries import quiet_charts
from carecoord_desktop.features.enrollments.records import EnrollmentStatus, ExitReason, ProgramEnrollment
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft, MuteDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.enrollments import an_enrollment, the_enrollments
from tests.builders.fhir import display, is_accepted
from tests.builders.pages import opened

Key = Qt.Key
JOINED = date(2026, 6, 24)


def fields(draft: EnrollmentDraft) -> set[str]:
    return {problem.field for problem in rules.problems(draft)}


def test_a_program_and_the_day_of_joining_are_needed() -> None:
    assert fields(EnrollmentDraft()) == {"program", "enrolled_on"}
    assert fields(EnrollmentDraft("WIC", EnrollmentStatus.WAITLIST)) == set()


def test_whoever_leaves_a_program_left_on_a_day_and_for_a_reason() -> None:
    over = EnrollmentDraft("WIC", EnrollmentStatus.FINISHED, JOINED)
    assert fields(over) == {"ended_on", "exit_reason"}
    early = EnrollmentDraft(
        "WIC", EnrollmentStatus.FINISHED, JOINED, JOINED - timedelta(1), ExitReason.GRADUATED
    )
    assert fields(early) == {"ended_on"}


def test_whoever_waits_waits_for_a_reason_until_a_day() -> None:
    assert fields(EnrollmentDraft("WIC", EnrollmentStatus.ON_HOLD, JOINED)) == {"hold_reason", "hold_until"}


def test_the_reason_of_an_end_that_was_taken_back_is_not_kept(rosa: Desk, lucille: UUID) -> None:
    an_enrollment(rosa, lucille)
    [row] = the_enrollments(rosa, lucille)
    ended = EnrollmentDraft.of(row.seen)
    ended = EnrollmentDraft(
        ended.program, EnrollmentStatus.FINISHED, JOINED, clock.today(), ExitReason.MOVED, seen=row.seen
    )
    with rosa.writing() as session:
        change_enrollment(session, ended)
    [row] = the_enrollments(rosa, lucille)
    assert (row.is_open, row.exit_reason) == (False, ExitReason.MOVED)
    again = EnrollmentDraft.of(row.seen)
    with rosa.writing() as session:
        change_enrollment(
            session, EnrollmentDraft(again.program, EnrollmentStatus.ACTIVE, JOINED, seen=row.seen)
        )
    [row] = the_enrollments(rosa, lucille)
    assert (row.is_open, row.ended_on, row.exit_reason) == (True, None, None)


def test_an_enrollment_by_mistake_is_struck_with_a_reason(rosa: Desk, lucille: UUID) -> None:
    an_enrollment(rosa, lucille)
    [row] = the_enrollments(rosa, lucille)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_enrollment(session, row.seen, " ")
    with rosa.writing() as session:
        strike_enrollment(session, row.seen, "Wrong person")
    assert the_enrollments(rosa, lucille) == []


def test_tasks_are_quiet_until_a_day_or_until_somebody_ends_it(rosa: Desk, lucille: UUID) -> None:
    until = clock.today() + timedelta(days=8)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        mute(session, lucille, MuteDraft(until, ""))
    with rosa.writing() as session:
        mute(session, lucille, MuteDraft(until, "Away with family"))
    with rosa.reading() as session:
        quiet = quiet_charts(session)[lucille]
    assert (quiet.until_on, quiet.reason, quiet.by_name) == (until, "Away with family", "Rosa Medina")
    with clock.reading_from(clock.HeldClock(clock.now() + timedelta(days=9))), rosa.reading() as session:
        assert lucille not in quiet_charts(session)
    with rosa.writing() as session:
        unmute(session, quiet.seen)
    with rosa.reading() as session:
        assert lucille not in quiet_charts(session)


@settings(deadline=None)
@given(any_record(ProgramEnrollment))
def test_an_enrollment_exported_and_read_again_says_the_same(record: ProgramEnrollment) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(ProgramEnrollment, standing=Standing.ENTERED_IN_ERROR))
def test_an_enrollment_in_error_leaves_the_house_as_such(record: ProgramEnrollment) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[EnrollmentsPage], EnrollmentsPage]
) -> EnrollmentsPage:
    """Lucille's programs, none yet, on screen."""
    return show_page(EnrollmentsPage(rosa, lucille))


def test_somebody_is_enrolled_by_keyboard_and_asked_only_what_belongs_to_the_state(
    page: EnrollmentsPage,
) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, EnrollmentForm)
    assert not form.ui.ended_on.isVisible()
    QTest.keyClicks(form.ui.program, "Community health")
    QTest.keyClicks(form.ui.enrolled_on, "6/24/2026")
    QTest.keyClick(form.ui.enrolled_on, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in range(6)]
    assert shown == ["Community health", "Active", "24 Jun 2026", "", "2", "Rosa Medina"]
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, EnrollmentForm)
    form.ui.status.choose(EnrollmentStatus.FINISHED)
    assert form.ui.ended_on.isVisible()


def test_quiet_tasks_are_said_above_the_page_with_the_way_back(page: EnrollmentsPage) -> None:
    page.quiet_button.click()
    form = opened(page, MuteForm)
    tomorrow = clock.today() + timedelta(days=1)
    QTest.keyClicks(form.ui.until_on, f"{tomorrow:%m/%d/%Y}")
    QTest.keyClicks(form.ui.reason, "In the hospital")
    form.ui.save.click()
    page.refresh()
    assert "In the hospital" in page.notice.words()
    page.notice.button.click()
    page.refresh()
    assert page.notice.words() == ""
