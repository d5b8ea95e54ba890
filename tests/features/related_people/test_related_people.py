"""The people around a person, as her chart lists them."""

from __future__ import annotations

from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.queries import related_people
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.entering import enter_in_error
from tests.builders.patients import a_patient


def test_a_related_person_entered_by_mistake_leaves_the_list(rosa: Desk) -> None:
    patient_id = a_patient(rosa)
    with rosa.writing() as session:
        add_related_person(session, patient_id, RelatedPersonDraft(name="Ana Ruiz"))
    with rosa.reading() as session:
        [ana] = related_people(session, patient_id)
    assert ana.seen is not None
    with rosa.writing() as session:
        enter_in_error(session, RelatedPerson, ana.seen)
    with rosa.reading() as session:
        assert related_people(session, patient_id) == []
