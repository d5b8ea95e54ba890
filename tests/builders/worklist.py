"""The people of a morning at work: each with one thing that falls due, or with nothing."""

from __future__ import annotations

import secrets
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus
from carecoord_desktop.features.contact_notes.records import ContactMode
from carecoord_desktop.features.contact_points.records import Address, AddressUse
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.enrollments.actions import mute
from carecoord_desktop.features.enrollments.rules import MuteDraft
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import MyDay, WorkFilters, WorkRow
from carecoord_desktop.store.desk import Desk
from tests.builders.contacts import a_note
from tests.builders.enrollments import an_enrollment
from tests.builders.patients import a_patient, a_person
from tests.builders.tasks import a_task


def four_people(desk: Desk) -> dict[str, UUID]:
    """Return the charts of Tess, Lucille, Omar and Ana on the morning of Monday, 23 November 2026."""
    people = {
        name: a_patient(desk, a_person(family, name, born))
        for name, family, born in (
            ("Tess", "Vang", "1990-02-01"),
            ("Lucille", "Grant", "1955-03-12"),
            ("Omar", "Haji", "1972-08-20"),
            ("Ana", "Ruiz", "1981-05-09"),
        )
    }
    an_enrollment(desk, people["Tess"], enrolled_on=date(2026, 6, 24))
    a_contact_on(desk, people["Lucille"], date(2026, 9, 20))
    a_plan(desk, people["Omar"], sent_on=date(2025, 12, 10))
    a_task(desk, people["Ana"], "Call about the shoes")
    with desk.writing() as session:
        mute(session, people["Ana"], MuteDraft(date(2026, 12, 1), "Away with family"))
    return people


def a_plan(desk: Desk, chart: UUID, sent_on: date | None = None, **fields: Any) -> UUID:
    """Return a plan in force."""
    with desk.writing() as session:
        plan = CarePlan(
            chart=chart, title="Care plan", status=PlanStatus.ACTIVE, version=1, stage=PlanStage.ACTIVE,
            sent_on=sent_on, **fields,
        )  # fmt: skip
        session.add(plan)
        session.flush()
        return plan.id


def a_contact_on(desk: Desk, chart: UUID, day: date, mode: ContactMode = ContactMode.IN_PERSON) -> None:
    """Write and sign a note about a contact at noon of a day that is over."""
    noon = clock.office_moment(datetime.combine(day, time(12)))
    a_note(desk, chart, hours_ago=(clock.now() - noon).total_seconds() / 3600, mode=mode)


def a_stay(desk: Desk, chart: UUID, ended_on: date, mode: str = "Inpatient stay") -> UUID:
    """Return a stay in hospital that another system reports."""
    ended_at = clock.office_moment(datetime.combine(ended_on, time(11)))
    with desk.writing() as session:
        stay = Encounter(
            chart=chart, type="Hospital stay", mode=mode, status=EncounterStatus.FINISHED,
            started_at=clock.office_moment(datetime.combine(ended_on, time(9))), ended_at=ended_at,
        )  # fmt: skip
        session.add(stay)
        session.flush()
        return stay.id


def an_address(desk: Desk, chart: UUID, day: date, use: AddressUse = AddressUse.HOME) -> UUID:
    """Return an address written down at noon of a day, which its id tells."""
    noon = clock.office_moment(datetime.combine(day, time(12)))
    with desk.writing() as session:
        address_id = UUID(int=clock.to_ms(noon) << 80 | 7 << 76 | 2 << 62 | secrets.randbits(62))
        session.add(Address(id=address_id, chart=chart, use=use, city="Boston"))
        return address_id


def the_day(desk: Desk, **filters: Any) -> MyDay:
    """Return My Day as its worker sees it now."""
    with desk.reading() as session:
        return my_day(session, desk.worker_id, WorkFilters(**filters))


def the_row(desk: Desk, words: str, **filters: Any) -> WorkRow:
    """Return the one line whose words begin so."""
    [row] = [row for row in the_day(desk, **filters).rows if row.title.startswith(words)]
    return row
