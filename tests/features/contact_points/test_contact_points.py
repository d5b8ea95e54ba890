"""Which numbers are offered for calling, and which may be shared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.contact_points.actions import (
    add_contact_point,
    change_contact_point,
    end_contact_point,
)
from carecoord_desktop.features.contact_points.queries import contact_points, phones_to_call
from carecoord_desktop.features.contact_points.records import ContactPoint, Permission
from carecoord_desktop.features.contact_points.rules import ContactPointDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, the_number


def test_an_old_number_is_no_longer_offered_and_can_still_be_looked_up(rosa: Desk) -> None:
    patient_id = a_patient(rosa, phone="6175550142")
    point = the_number(rosa, patient_id)
    assert point.seen is not None
    with rosa.writing() as session:
        end_contact_point(session, point.seen)
    with rosa.reading() as session:
        assert contact_points(session, patient_id) == []
        assert len(contact_points(session, patient_id, also_old=True)) == 1
        assert phones_to_call(session, [patient_id]) == {}


def test_a_number_nobody_may_call_is_not_offered_for_calling(rosa: Desk) -> None:
    patient_id = a_patient(rosa, phone="6175550142")
    with rosa.reading() as session:
        assert phones_to_call(session, [patient_id]) == {patient_id: "(617) 555-0142"}
    with rosa.writing() as session:
        point = replace(the_number(rosa, patient_id), may_call=Permission.NEVER)
        change_contact_point(session, point)
    with rosa.reading() as session:
        assert phones_to_call(session, [patient_id]) == {}


def test_nothing_is_shared_without_a_household(rosa: Desk) -> None:
    patient_id = a_patient(rosa)
    with pytest.raises(DraftHasProblems, match="household"), rosa.writing() as session:
        add_contact_point(session, patient_id, ContactPointDraft(value="6175550142", is_shared=True))
    with rosa.reading() as session:
        assert session.query(ContactPoint).count() == 0
