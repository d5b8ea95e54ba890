"""What the rules are told about a person is what stands in her chart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    Condition,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.features.consents.queries import consents_of_chart
from carecoord_desktop.features.consents.rules import News
from carecoord_desktop.features.contact_notes.records import ContactMode, ContactNote, ContactType
from carecoord_desktop.features.contact_notes.records import Sensitivity as NoteSensitivity
from carecoord_desktop.features.contact_points.records import AddressUse
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.enrollments.records import Acuity, EnrollmentStatus
from carecoord_desktop.features.goals.records import Achievement, Goal, GoalProgress, GoalStatus
from carecoord_desktop.features.needs.records import Need, NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.features.work_facts.queries import chart_facts
from carecoord_desktop.features.work_facts.rules import ChartFacts, Happening
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Record
from tests.builders.consents import a_consent, release_terms, take_back
from tests.builders.contacts import a_call, a_note, filed_in_ehr
from tests.builders.enrollments import an_enrollment
from tests.builders.patients import a_patient
from tests.builders.referrals import HARBOR_TABLE, a_sent_referral
from tests.builders.worklist import a_contact_on, a_plan, a_stay, an_address

TODAY = date(2026, 11, 23)
Facts = Callable[[], ChartFacts]


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def chart(rosa: Desk) -> UUID:
    """Lucille, registered this summer."""
    with clock.reading_from(HeldClock(datetime(2026, 7, 1, 15, tzinfo=UTC))):
        return a_patient(rosa)


@pytest.fixture
def facts(rosa: Desk, chart: UUID) -> Facts:
    """Return how to read what is known about Lucille."""

    def read() -> ChartFacts:
        with rosa.reading() as session:
            [found] = chart_facts(session, clock.today(), [chart])
        return found

    return read


def add(desk: Desk, record: Record) -> UUID:
    with desk.writing() as session:
        session.add(record)
        session.flush()
        return record.id


def test_a_visit_is_a_contact_a_call_is_no_visit_and_an_attempt_is_neither(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    a_contact_on(rosa, chart, date(2026, 9, 20))
    a_contact_on(rosa, chart, date(2026, 10, 5), ContactMode.PHONE)
    a_call(rosa, chart, ContactResult.NO_ANSWER)
    found = facts()
    assert (found.last_face_to_face_on, found.last_contact_on) == (date(2026, 9, 20), date(2026, 10, 5))
    assert found.last_talk_on == date(2026, 10, 5)


def test_a_talk_with_others_about_her_is_no_contact_with_her(rosa: Desk, chart: UUID, facts: Facts) -> None:
    a_note(rosa, chart, mode=ContactMode.PHONE, is_with_patient=False)
    found = facts()
    assert (found.last_contact_on, found.last_talk_on) == (None, TODAY)


def test_a_visit_at_a_clinic_that_others_report_is_not_ours(rosa: Desk, chart: UUID, facts: Facts) -> None:
    at = clock.now() - timedelta(days=3)
    fields = {"chart": chart, "type": "Home visit", "mode": "Home visit", "status": EncounterStatus.FINISHED}
    add(rosa, Encounter(**fields, started_at=at, source_id=chart))
    assert facts().last_contact_on is None
    add(rosa, Encounter(**fields, started_at=at))
    assert facts().last_face_to_face_on == date(2026, 11, 20)


def test_a_program_that_waits_or_has_ended_asks_for_no_intake(rosa: Desk, chart: UUID, facts: Facts) -> None:
    hold: dict[str, Any] = {"hold_reason": "In a nursing facility", "hold_until": date(2026, 12, 4)}
    waits = an_enrollment(rosa, chart, "WIC", status=EnrollmentStatus.ON_HOLD, **hold)
    found = facts()
    assert (found.enrolled, found.is_looked_after) == ((), False)
    assert found.holds == (Happening(waits, date(2026, 12, 4), "WIC"),)
    joined = an_enrollment(rosa, chart, enrolled_on=date(2026, 8, 1), acuity=Acuity.FOUR)
    found = facts()
    assert found.enrolled == (Happening(joined, date(2026, 8, 1), "Community health"),)
    assert (found.is_looked_after, found.acuity) == (True, Acuity.FOUR)


def test_a_plan_counts_from_the_day_it_was_sent_or_else_agreed(rosa: Desk, chart: UUID, facts: Facts) -> None:
    draft = {"title": "Care plan", "status": PlanStatus.DRAFT, "version": 1, "stage": PlanStage.DRAFT}
    add(rosa, CarePlan(chart=chart, **draft))
    assert (facts().has_plan, facts().plan_in_force) == (False, None)
    agreed = a_plan(rosa, chart, agreed_on=date(2026, 2, 1))
    assert facts().plan_in_force == Happening(agreed, date(2026, 2, 1))
    sent = a_plan(rosa, chart, sent_on=date(2026, 3, 1), agreed_on=date(2026, 2, 20))
    assert facts().plan_in_force == Happening(sent, date(2026, 3, 1))


def test_news_of_a_goal_is_a_note_on_it_or_a_contact_that_names_it(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    began = PartialDate("2026-07-10")
    goal = add(rosa, Goal(chart=chart, statement="Walk", status=GoalStatus.ACTIVE, started_on=began))
    assert facts().goals == (Happening(goal, date(2026, 7, 10), "Walk"),)
    told = {"goal_id": goal, "achievement": Achievement.IMPROVING, "by": rosa.worker_id, "at": clock.now()}
    add(rosa, GoalProgress(chart=chart, told_on=date(2026, 9, 1), **told))
    assert facts().goals[0].on == date(2026, 9, 1)
    a_note(rosa, chart, goals=(str(goal),))
    assert facts().goals[0].on == TODAY


def test_only_stays_in_hospital_that_have_ended_lately_are_discharges(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    a_stay(rosa, chart, date(2026, 3, 1))
    a_stay(rosa, chart, date(2026, 11, 19), mode="Office or clinic visit")
    stay = a_stay(rosa, chart, date(2026, 11, 20))
    assert facts().discharges == (Happening(stay, date(2026, 11, 20)),)


def test_an_address_written_down_after_the_registration_is_a_move(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    lived_at = {AddressUse.HOME: date(2026, 7, 1), AddressUse.MAILING: date(2026, 11, 2)}
    for use, day in lived_at.items():
        an_address(rosa, chart, day, use)
    assert facts().moves == ()
    shelter = an_address(rosa, chart, date(2026, 11, 10), AddressUse.SHELTER)
    assert facts().moves == (Happening(shelter, date(2026, 11, 10)),)


def test_a_new_diagnosis_is_one_recorded_lately_that_still_holds(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    def diagnosed(on: str, status: ClinicalStatus = ClinicalStatus.ACTIVE) -> UUID:
        return add(
            rosa,
            Condition(
                chart=chart, name="Asthma", category=ConditionCategory.PROBLEM, clinical_status=status,
                verification=VerificationStatus.CONFIRMED, recorded_on=PartialDate(on),
            ),
        )  # fmt: skip

    diagnosed("2019-04-01")
    diagnosed("2026-11")
    diagnosed("2026-11-10", ClinicalStatus.RESOLVED)
    new = diagnosed("2026-11-12")
    assert facts().diagnoses == (Happening(new, date(2026, 11, 12)),)


def test_a_private_need_that_was_put_off_is_not_named(rosa: Desk, chart: UUID, facts: Facts) -> None:
    day = {"ask_again_on": date(2026, 11, 25), "status": NeedStatus.DEFERRED, "wants_help": WantsHelp.NO}
    add(rosa, Need(chart=chart, category="food-insecurity", **day))
    violence = {"category": "intimate-partner-violence", "sensitivity": Sensitivity.VIOLENCE}
    add(rosa, Need(chart=chart, **violence, **day))
    assert sorted(each.what for each in facts().put_off) == ["Food", "in private"]


def test_a_note_without_signature_waits_for_its_author(rosa: Desk, chart: UUID, facts: Facts) -> None:
    add(
        rosa,
        ContactNote(
            chart=chart, author_id=rosa.worker_id, type=ContactType.CONTACT, mode=ContactMode.PHONE,
            occurred_at=clock.now(), recorded_at=clock.now(),
        ),
    )  # fmt: skip
    [note] = facts().unsigned
    assert (note.author_id, note.on) == (rosa.worker_id, TODAY)
    assert facts().last_contact_on is None, "a note counts once it is signed"


def test_a_note_waits_for_the_ehr_only_where_the_ehr_follows_the_person(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    first = a_note(rosa, chart)
    assert facts().unfiled == ()
    filed_in_ehr(rosa, first)
    assert facts().unfiled == ()
    second = a_note(rosa, chart, "Spoke about the bus")
    a_note(rosa, chart, sensitivity=NoteSensitivity.PSYCHOTHERAPY)
    assert [note.note_id for note in facts().unfiled] == [second.note_id]
    filed_in_ehr(rosa, second)
    assert facts().unfiled == ()


def test_a_consent_taken_back_is_told_while_a_referral_sent_under_it_is_open(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    a_sent_referral(rosa, chart)
    with rosa.reading() as session:
        [consent] = consents_of_chart(session, chart)
    assert facts().consents == ()
    take_back(rosa, consent)
    [news] = facts().consents
    assert (news.news, news.consent_id, news.on) == (News.TAKEN_BACK, consent.consent_id, TODAY)
    assert HARBOR_TABLE in news.what


def test_a_consent_that_ends_is_told_until_it_is_renewed_or_taken_back(
    rosa: Desk, chart: UUID, facts: Facts
) -> None:
    row = a_consent(rosa, chart, release_terms(expires_on=TODAY + timedelta(days=9)))
    assert [each.news for each in facts().consents] == [News.ENDS]
    take_back(rosa, row)
    assert facts().consents == ()
