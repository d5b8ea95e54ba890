"""A registration on screen, and whom it led to."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.features.registrations.form import PatientForm, PersonDrafts
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import DraftOffers


def register_person(desk: Desk, parent: QWidget | None, resumed: SavedDraft | None = None) -> UUID | None:
    """Let the coordinator register somebody, or go on with a registration she began.

    Return the new person, the existing one she chose, or None.
    """
    registration = Registration(desk, parent, resumed)
    registration.form.exec()
    return registration.patient_id


class Registration(QObject):
    """One registration on screen: its form, and whom it led to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, resumed: SavedDraft | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._despite = ""
        self.patient_id: UUID | None = None
        self.form = PatientForm(parent=parent)
        self.offers = DraftOffers(desk, OFFICE_CHART, {self.form.form_name(): self._resume}, is_narrow=True)
        self.form.put_on_top(self.offers)
        self.form.save_to(Destination(desk, OFFICE_CHART, Patient.kind(), self._store), resumed)
        self.form.saved.connect(self._lead_to)
        self.form.kept_apart.connect(self._keep_apart)
        self.form.existing_chosen.connect(self._choose)
        if resumed is None:
            self.offers.refresh()

    def _store(self, session: Session, drafts: PersonDrafts) -> UUID:
        patient_id = register_patient(
            session,
            drafts.patient,
            worker_id=self._desk.worker_id,
            points=drafts.points,
            addresses=drafts.addresses,
            despite=self._despite,
        ).id
        for person in drafts.related_people:
            add_related_person(session, patient_id, person)
        return patient_id

    def _resume(self, saved: SavedDraft) -> None:
        with suppress(NotSaved):  # the form says so; what is on it is overwritten only when it is kept
            self.form.keep()
            self.form.resume(saved)
            self.offers.hide()

    def _keep_apart(self, reason: str) -> None:
        self._despite = reason
        self.form.try_to_save()

    def _choose(self, patient_id: UUID) -> None:
        self.patient_id = patient_id
        self.form.reject()

    def _lead_to(self, patient_id: UUID) -> None:
        self.patient_id = patient_id
