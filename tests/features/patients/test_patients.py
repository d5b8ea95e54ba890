"""Changing what is known of a person, a death and its undoing."""

from __future__ import annotations

from dataclasses import replace

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.patients import actions, queries
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, a_person, the_person

MARIA = a_person("Gonzalez", "Maria", "1984-03-07")


def test_a_changed_field_is_stored_and_a_field_left_alone_keeps_what_came_meanwhile(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    opened = the_person(rosa, patient_id)
    with rosa.writing() as session:
        actions.change_patient(session, replace(the_person(rosa, patient_id), pronouns="she/her"))
    with rosa.writing() as session:
        actions.change_patient(session, replace(opened, preferred_name="Mari"))
    now = the_person(rosa, patient_id)
    assert (now.pronouns, now.preferred_name) == ("she/her", "Mari")


def test_a_nameless_person_opens_as_a_person_whose_name_is_not_known(rosa: Desk) -> None:
    patient_id = a_patient(rosa, PatientDraft(name_is_unknown=True))
    assert the_person(rosa, patient_id).name_is_unknown


def test_a_death_is_recorded_and_undone_without_a_trace_in_the_fields(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    before = the_person(rosa, patient_id)
    with rosa.writing() as session:
        opened = queries.death_draft(session, patient_id)
        died = replace(opened, deceased_on=PartialDate("2026-11"), deceased_source="her son Luis")
        actions.record_death(session, died)
    with rosa.reading() as session:
        recorded = queries.death_draft(session, patient_id)
        assert session.get_one(Patient, patient_id).is_deceased
    assert (recorded.deceased_on, recorded.deceased_source) == (PartialDate("2026-11"), "her son Luis")
    with rosa.writing() as session:
        actions.undo_death(session, recorded)
    with rosa.reading() as session:
        assert replace(queries.death_draft(session, patient_id), seen=None) == DeathDraft()
        assert not session.get_one(Patient, patient_id).is_deceased
    assert replace(the_person(rosa, patient_id), seen=None) == replace(before, seen=None)
