"""The caseload shows whom to care for next, says how many it hides, and the header keeps safety in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.caseload.queries import (
    PatientHeader,
    caseload,
    languages_spoken,
    patient_header,
)
from carecoord_desktop.features.caseload.rules import (
    Caseload,
    CaseloadFilters,
    CaseloadRow,
    Filter,
    Flag,
    age_in_years,
    filtered,
)
from carecoord_desktop.features.contact_points.records import AddressUse
from carecoord_desktop.features.contact_points.rules import AddressDraft
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.patients import actions, queries
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.allergies import an_allergy
from tests.builders.contacts import a_call
from tests.builders.desks import BEN
from tests.builders.patients import a_patient, a_person, the_person
from tests.builders.tasks import a_task

MORNING = clock.HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
EVERYBODY = CaseloadFilters(only_mine=False, with_deceased=True)


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.reading_from(MORNING):
        yield


def shown(desk: Desk, filters: CaseloadFilters = EVERYBODY) -> Caseload:
    """Return the caseload as the page shows it."""
    with desk.reading() as session:
        return caseload(session, desk.worker_id, filters)


def a_task_of_last_month(desk: Desk, chart: UUID, title: str, due_on: date) -> None:
    """Write down a task on a day on which it was not late yet."""
    with clock.reading_from(clock.HeldClock(datetime(2026, 10, 23, 13, 0, tzinfo=UTC))):
        a_task(desk, chart, title, due_on=due_on)


def header(desk: Desk, patient_id: UUID) -> PatientHeader:
    """Return what stands over the chart."""
    with desk.reading() as session:
        return patient_header(session, patient_id)


def test_a_line_says_who_she_is_what_comes_next_and_how_long_nobody_spoke_with_her(rosa: Desk) -> None:
    draft = replace(a_person(), spoken_language="es", needs_interpreter=Asked.YES)
    lucille = a_patient(rosa, draft, phone="617-555-0142", address=AddressDraft(AddressUse.NO_FIXED))
    a_task_of_last_month(rosa, lucille, "Call the pharmacy", date(2026, 11, 20))
    a_task_of_last_month(rosa, lucille, "Face-to-face", date(2026, 11, 19))
    a_task_of_last_month(rosa, lucille, "Plan renewal", date(2026, 12, 10))
    with rosa.writing() as session:
        at = datetime(2026, 9, 21, 1, 0, tzinfo=UTC)  # still 20 September at the office
        session.add(
            Encounter(chart=lucille, type="Home visit", status=EncounterStatus.FINISHED, started_at=at)
        )
    [row] = shown(rosa).rows
    assert row == CaseloadRow(
        patient_id=lucille,
        shown_name="Grant, Lucille",
        age=71,
        language="es",
        needs_interpreter=True,
        flags=(Flag.NO_FIXED_ADDRESS,),
        next_action="Face-to-face",
        next_due=date(2026, 11, 19),
        overdue=2,
        days_since_contact=64,
        coordinator_id=rosa.worker_id,
        coordinator="Rosa Medina",
        is_mine=True,
        phone="(617) 555-0142",
    )


def test_a_call_that_reached_nobody_is_no_contact_and_one_that_reached_her_is(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    a_call(rosa, lucille, ContactResult.NO_ANSWER)
    assert [row.days_since_contact for row in shown(rosa).rows] == [None]
    a_call(rosa, lucille, ContactResult.REACHED)
    assert [row.days_since_contact for row in shown(rosa).rows] == [0]


def test_the_most_overdue_come_first_then_the_next_due(rosa: Desk) -> None:
    for name, born, due in (
        ("Calm", "1950-01-01", None),
        ("Soon", "1960-02-02", date(2026, 11, 24)),
        ("Late", "1970-03-03", date(2026, 11, 1)),
    ):
        patient_id = a_patient(rosa, a_person(name, "Ana", born))
        if due is not None:
            a_task_of_last_month(rosa, patient_id, "Call", due)
    assert [row.shown_name for row in shown(rosa).rows] == ["Late, Ana", "Soon, Ana", "Calm, Ana"]


def test_those_who_died_and_those_of_others_are_hidden_and_counted(rosa: Desk) -> None:
    a_patient(rosa)
    gone = a_patient(rosa, a_person("Haji", "Omar", "1960-01-01"))
    a_patient(Desk(rosa.store, BEN, "Ben Tran", rosa.role), a_person("Vang", "Tess", "1970-05-05"))
    with rosa.writing() as session:
        seen = queries.death_draft(session, gone).seen
        actions.record_death(session, DeathDraft(PartialDate("2026"), "his son", seen))
    mine = shown(rosa, CaseloadFilters())
    assert [row.shown_name for row in mine.rows] == ["Grant, Lucille"]
    assert mine.hidden_by == {Filter.DECEASED: 1, Filter.NOT_MINE: 1}
    assert mine.hidden == 2


def test_the_languages_to_choose_from_are_those_people_speak(rosa: Desk) -> None:
    a_patient(rosa, replace(a_person(), spoken_language="es"))
    a_patient(rosa, a_person("Haji", "Omar", "1960-01-01"))
    with rosa.reading() as session:
        assert languages_spoken(session) == ["es"]


rows = st.builds(
    CaseloadRow, st.uuids(), st.text(), st.none() | st.integers(0, 130), st.sampled_from(["", "en", "es"]),
    st.booleans(), st.lists(st.sampled_from(Flag), unique=True).map(tuple), st.text(), st.none() | st.dates(),
    st.integers(0, 3), st.none() | st.integers(0), st.none() | st.uuids(), st.text(), st.booleans(),
    st.sampled_from(["", "(617) 555-0142"]),
)  # fmt: skip
filters = st.builds(
    CaseloadFilters, st.booleans(), st.sampled_from(["", "es"]), st.booleans(), st.booleans(), st.booleans(),
    st.none() | st.sampled_from(Flag), st.booleans(),
)  # fmt: skip


@given(st.lists(rows), filters)
def test_what_is_shown_and_what_is_hidden_together_are_everybody(
    people: list[CaseloadRow], chosen: CaseloadFilters
) -> None:
    found = filtered(people, chosen)
    assert len(found.rows) + found.hidden == len(people)
    assert all(count > 0 for count in found.hidden_by.values())
    assert filtered(found.rows, chosen).hidden == 0


@given(st.dates(date(1900, 1, 1), date(2026, 11, 23)), st.sampled_from([4, 7, 10]))
def test_an_age_is_the_one_the_date_itself_gives(born: date, known: int) -> None:
    text = born.isoformat()[:known]
    today = date(2026, 11, 23)
    assert age_in_years(text, today) == PartialDate(text).age_on(today)


def test_the_header_tells_no_known_allergies_from_nobody_asked(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    assert (header(rosa, lucille).allergies, header(rosa, lucille).no_known_allergies) == ((), False)
    with rosa.writing() as session:
        actions.change_patient(session, replace(the_person(rosa, lucille), no_known_allergies=True))
    assert (header(rosa, lucille).allergies, header(rosa, lucille).no_known_allergies) == ((), True)
    an_allergy(rosa, lucille, "Penicillin")
    assert header(rosa, lucille).allergies == ("Penicillin",)


def test_the_header_marks_safety_without_saying_what_it_is(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    assert not header(rosa, lucille).contact_with_care
    with rosa.writing() as session:
        draft = replace(the_person(rosa, lucille), safety_note="Call only from the clinic's number")
        actions.change_patient(session, draft)
    above = header(rosa, lucille)
    assert above.contact_with_care
    assert "clinic" not in repr(above)


def test_the_header_counts_what_is_overdue_and_names_the_coordinator(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    a_task_of_last_month(rosa, lucille, "Call", date(2026, 11, 20))
    a_task_of_last_month(rosa, lucille, "Call", date(2026, 11, 23))
    above = header(rosa, lucille)
    assert (above.spoken_name, above.age, above.overdue, above.coordinator) == (
        "Lucille Grant", 71, 1, "Rosa Medina",
    )  # fmt: skip
