"""My Day lists what waits, once, the most urgent first, says why, and counts honestly what it hides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.enrollments.actions import mute
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.enrollments.rules import MuteDraft
from carecoord_desktop.features.obligations.records import NotDoneReason
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.worklist.actions import (
    mark_row_done,
    mark_row_not_done,
    move_due_of,
    snooze_row,
    take_row_back,
)
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import (
    Hidden,
    MoveDueDraft,
    NotDoneDraft,
    RowKind,
    WorkFilters,
    WorkRow,
    explanation,
    weight,
)
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, new_id
from tests.builders.desks import BEN
from tests.builders.patients import a_patient, a_person
from tests.builders.tasks import a_task, the_task
from tests.builders.team import a_worker
from tests.builders.worklist import a_contact_on, a_stay, four_people, the_day, the_row

MORNING = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def at() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, 8:00 at the office."""
    held = HeldClock(MORNING)
    with clock.reading_from(held):
        yield held


@pytest.fixture
def people(rosa: Desk) -> dict[str, UUID]:
    """Tess, Lucille, Omar and Ana."""
    return four_people(rosa)


def said(rows: tuple[WorkRow, ...]) -> list[str]:
    return [row.title for row in rows]


def test_the_morning_shows_exactly_three_lines_and_says_that_one_is_muted(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    day = the_day(rosa)
    assert [(row.person, row.title, row.priority) for row in day.rows] == [
        ("Vang, Tess", "Intake due tomorrow (Tue 24 Nov, day 153)", Priority.HIGH),
        (
            "Grant, Lucille",
            "Face-to-face overdue 4 days (64 days since 20 Sep; limit 60)",
            Priority.HIGH,
        ),
        ("Haji, Omar", "Plan renewal due 10 Dec, 17 days left", Priority.MEDIUM),
    ]
    assert day.footer == "1 hidden: muted"
    assert len(the_day(rosa, with_muted=True).rows) == 4


def test_why_names_rule_version_dates_and_source(rosa: Desk, people: dict[str, UUID]) -> None:
    told = dict(explanation(the_row(rosa, "Face-to-face"), TODAY))
    assert told["Rule"] == "face-to-face, version 1"
    assert told["Counted from"] == "Sun 20 Sep 2026, last face-to-face contact"
    assert told["Limit"] == "60 days"
    assert told["Due by the rule"] == "Thu 19 Nov 2026"
    assert told["Source"].startswith("A face-to-face contact at least every 60 days")
    assert told["Priority"].startswith("High: 65 of 100 points (urgency 25 of 50, due date 30 of 30")


def test_what_the_law_sets_is_called_an_estimate_and_stays_when_she_is_muted_or_it_is_snoozed(
    rosa: Desk,
) -> None:
    lucille = a_patient(rosa)
    a_stay(rosa, lucille, date(2026, 11, 20))
    call = the_row(rosa, "Call after discharge due tomorrow (Tue 24 Nov)")
    told = dict(explanation(call, TODAY))
    assert told["Due by the rule"] == "Tue 24 Nov 2026 (an estimate: the letter or the payer decides)"
    with rosa.writing() as session:
        mute(session, lucille, MuteDraft(TODAY + timedelta(days=8), "Away"))
        snooze_row(session, call)
    assert said(the_day(rosa).rows) == [call.title]


def test_a_snooze_moves_the_reminder_a_week_and_not_the_due_date(
    rosa: Desk, people: dict[str, UUID], at: HeldClock
) -> None:
    visit = the_row(rosa, "Face-to-face")
    with rosa.writing() as session:
        snooze_row(session, visit)
    day = the_day(rosa)
    assert (len(day.rows), day.footer) == (2, "1 hidden: muted · 1 hidden: snoozed")
    snoozed = the_row(rosa, "Face-to-face", with_snoozed=True)
    assert (snoozed.comes_back_on, snoozed.due_on) == (date(2026, 11, 30), date(2026, 11, 19))
    at.move(timedelta(days=7))
    assert the_row(rosa, "Face-to-face overdue 11 days").row_id == visit.row_id


def test_moving_a_due_date_needs_a_reason_and_shows_both_days(rosa: Desk, people: dict[str, UUID]) -> None:
    visit, later = the_row(rosa, "Face-to-face"), date(2026, 12, 2)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        move_due_of(session, visit, MoveDueDraft(later, " "))
    with rosa.writing() as session:
        move_due_of(session, visit, MoveDueDraft(later, "With her sister"))
    told = dict(explanation(the_row(rosa, "Face-to-face due 2 Dec, 9 days left"), TODAY))
    assert told["Due by the rule"] == "Thu 19 Nov 2026"
    assert told["Moved to"] == "Wed 2 Dec 2026: With her sister"


def test_done_without_a_record_says_where_it_stands_and_can_be_taken_back(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    visit = the_row(rosa, "Face-to-face")
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        mark_row_done(session, visit)
    with rosa.writing() as session:
        mark_row_done(session, visit, "Visit sheet of 22 Nov, not keyed yet")
    assert len(the_day(rosa).rows) == 2
    with rosa.writing() as session:
        take_row_back(session, visit)
    assert the_row(rosa, "Face-to-face").row_id == visit.row_id


def test_a_visit_that_is_written_down_ends_the_line_by_itself(rosa: Desk, people: dict[str, UUID]) -> None:
    a_contact_on(rosa, people["Lucille"], date(2026, 11, 22))
    assert len(the_day(rosa).rows) == 2


def test_not_done_says_why_and_a_death_is_recorded_where_it_ends_everything(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    intake = the_row(rosa, "Intake")
    for draft in (NotDoneDraft(), NotDoneDraft(NotDoneReason.OTHER), NotDoneDraft(NotDoneReason.DIED)):
        with pytest.raises(DraftHasProblems), rosa.writing() as session:
            mark_row_not_done(session, intake, draft)
    with rosa.writing() as session:
        mark_row_not_done(session, intake, NotDoneDraft(NotDoneReason.REFUSED, "Wants no plan"))
    assert all(row.rule != "intake" for row in the_day(rosa).rows)


def test_a_decision_that_arrived_meanwhile_is_not_overwritten(rosa: Desk, people: dict[str, UUID]) -> None:
    visit = the_row(rosa, "Face-to-face")
    with rosa.writing() as session:
        snooze_row(session, visit)
    with pytest.raises(DraftHasProblems, match="decided about this meanwhile"), rosa.writing() as session:
        mark_row_done(session, visit, "Visited")


def test_a_task_is_done_moved_snoozed_and_not_done_like_any_other_line(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    chart = people["Omar"]
    task = a_task(rosa, chart, "Call the pharmacy", due_on=TODAY)
    with rosa.writing() as session:
        move_due_of(session, the_row(rosa, "Call"), MoveDueDraft(date(2026, 11, 25), "Closed today"))
    assert the_task(rosa, chart, task.task_id).due_on == date(2026, 11, 25)
    with rosa.writing() as session:
        snooze_row(session, the_row(rosa, "Call"))
    with rosa.writing() as session:
        reason = NotDoneDraft(NotDoneReason.INVALID_PHONE, "Number is a fax")
        mark_row_not_done(session, the_row(rosa, "Call", with_snoozed=True), reason)
    ended = the_task(rosa, chart, task.task_id)
    assert (ended.status, ended.status_reason) == (TaskStatus.FAILED, "Invalid phone: Number is a fax")


def test_a_red_flag_stays_on_top_whatever_hides_the_others(rosa: Desk, people: dict[str, UUID]) -> None:
    with rosa.writing() as session:
        raise_flag(session, people["Ana"], FlagDraft("Chest pain since yesterday", TODAY))
    day = the_day(rosa, text="nobody is called so")
    assert [(row.kind, row.person) for row in day.rows] == [(RowKind.FLAG, "Ana Ruiz")]
    assert "Chest" not in day.rows[0].title, "the list names people, never what was found"


def test_what_several_people_of_one_household_are_owed_is_one_visit(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    household = new_id()
    with rosa.writing() as session:
        for name in ("Lucille", "Omar", "Ana"):
            person = session.get_one(Patient, people[name])
            change(person, Seen.of(person), household_id=household)
    day = the_day(rosa)
    assert [(row.kind, row.person) for row in day.rows] == [
        (RowKind.OBLIGATION, "Vang, Tess"),
        (RowKind.TOGETHER, "Grant, Lucille and Haji, Omar"),
    ]
    visit = day.rows[1]
    assert visit.title.startswith("One visit for 2 people: Face-to-face overdue 4 days")
    told = dict(explanation(visit, TODAY))
    assert told["Rule"] == "household-visit, version 1"
    assert told["Haji, Omar"] == "Plan renewal due 10 Dec, 17 days left"
    assert len(the_day(rosa, together=False).rows) == 3
    with rosa.writing() as session:
        snooze_row(session, visit)
    assert the_day(rosa).hidden[Hidden.SNOOZED] == 2


def test_while_i_am_out_shows_what_falls_due_then_also_what_is_not_announced_yet(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    ben = a_patient(rosa, a_person("Ortiz", "Ben", "1979-01-01"))
    a_contact_on(rosa, ben, date(2026, 10, 1))
    assert len(the_day(rosa).rows) == 4, "Ben has had no contact for longer than a month"
    a_contact_on(rosa, ben, date(2026, 11, 20))
    assert len(the_day(rosa).rows) == 3
    away = (date(2026, 12, 7), date(2026, 12, 21))
    day = the_day(rosa, out=away)
    assert said(day.rows) == [
        "Plan renewal due 10 Dec, 17 days left",
        "Contact due 20 Dec, 27 days left",
    ]


def test_what_falls_due_on_a_weekend_has_to_be_done_on_the_friday_before(
    rosa: Desk, people: dict[str, UUID]
) -> None:
    a_task(rosa, people["Omar"], "File the appeal", due_on=date(2026, 11, 29))
    wednesday = date(2026, 11, 25)
    assert said(the_day(rosa, out=(wednesday, wednesday)).rows) == []
    friday = date(2026, 11, 27)
    assert said(the_day(rosa, out=(friday, friday)).rows) == ["File the appeal"]


def test_what_belongs_to_others_is_counted_and_what_is_late_reaches_the_supervisor(
    rosa: Desk, people: dict[str, UUID], at: HeldClock
) -> None:
    kim = a_worker(rosa, "Kim Osei", role=Role.SUPERVISOR, worker_id=new_id())
    with rosa.reading() as session:
        bens, kims = (my_day(session, each, WorkFilters()) for each in (BEN, kim))
    assert (bens.rows, bens.hidden) == ((), {Hidden.FILTERS: 4})
    assert kims.rows == ()
    at.move(timedelta(days=11))
    with rosa.reading() as session:
        assert [row.rule for row in my_day(session, kim).rows] == ["intake", "face-to-face"]


def test_search_and_filters_say_how_much_they_hide(rosa: Desk, people: dict[str, UUID]) -> None:
    day = the_day(rosa, text="lucille FACE")
    assert (said(day.rows)[0][:12], day.hidden) == ("Face-to-face", {Hidden.FILTERS: 2, Hidden.MUTED: 1})
    assert [row.person for row in the_day(rosa, only_overdue=True).rows] == ["Grant, Lucille"]
    assert len(the_day(rosa, only_high=True).rows) == 2
    assert len(the_day(rosa, only_this_week=True).rows) == 2
    assert the_day(rosa, only_tasks=True).rows == ()
    assert len(the_day(rosa, only_visits=True).rows) == 3


def test_a_task_about_nobody_here_is_listed_all_the_same(rosa: Desk) -> None:
    a_task(rosa, new_id(), "Order forms")
    assert said(the_day(rosa).rows) == ["Order forms"]


@pytest.mark.parametrize(
    ("urgency", "due_in", "acuity", "contact_ago", "score"),
    [
        (50, None, Acuity.ONE, 0, 50),
        (20, 0, Acuity.ONE, 0, 50),
        (20, -40, Acuity.FOUR, 600, 70),
        (20, 17, None, None, 32),
        (0, 30, Acuity.TWO, 24, 7),
        (0, 900, Acuity.ONE, 11, 0),
    ],
)
def test_urgency_clock_risk_and_silence_add_up(
    urgency: int, due_in: int | None, acuity: Acuity | None, contact_ago: int | None, score: int
) -> None:
    due_on = None if due_in is None else TODAY + timedelta(days=due_in)
    last = None if contact_ago is None else TODAY - timedelta(days=contact_ago)
    assert weight(urgency, due_on, acuity, last, TODAY).score == score
